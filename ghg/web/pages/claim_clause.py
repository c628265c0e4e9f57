"""One clause of a scheme: asked, found, missing; facts, files and values of the text given here.

A fact or a value is told where it is asked for, with its file; what it changes is seen at once.
"""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.clauses import clause_of
from ghg.desk.claims.facts import Said, add_claim_fact, claim_fact_list, kinds_known
from ghg.desk.claims.scheme_views import limit_words
from ghg.desk.claims.values import Said as SaidValue
from ghg.desk.claims.values import set_value
from ghg.desk.evidence import add_file
from ghg.domain.plant_facts import FactKind
from ghg.errors import NOWHERE, DataError
from ghg.web.acts import NOTHING, Filled, Told, acted
from ghg.web.asking import Number, Text, Word, site_of, year_code
from ghg.web.claim_typed import NO_WORDS, At, Typed, begun, said_as
from ghg.web.forms import choices
from ghg.web.page import link, reader_of, rendered
from ghg.web.pages.claims import clause_shown, text_name, which_of
from ghg.web.uploads import handed_in

router = APIRouter()
PAPER = "claim"  # the kind of a file that is handed in here
NONE_OF_THEM = "none"
Answers = Annotated[list[str], Form(max_length=200)]


def standing(
    scheme: Word = "", rule: Word = "", stage: Word = "", inventory: Word = "", issue: Word = ""
) -> At:
    """Read which clause a form stands at."""
    return At(scheme, rule, stage, inventory, issue)


Standing = Annotated[At, Depends(standing)]
Upload = Annotated[UploadFile | None, File()]


@router.get("/claims/clause")
def show(
    request: Request,
    id: Text,  # noqa: A002 - the word of the address
    rule: Text,
    stage: Text = "",
    inventory: Text = "",
    issue: Number = None,
    told: Text = "",
) -> Response:
    at = At(id, rule, stage, inventory, "" if issue is None else str(issue))
    return _clause(request, at, done=told)


@router.get("/claims/fact")
def fact(request: Request, kind: Text, told: Text = "") -> Response:
    return _fact(request, kind, done=told)


@router.post("/claims/fact")
def tell(
    request: Request,
    at: Standing,
    kind: Word = "",
    answer: Answers = [],  # noqa: B006 - FastAPI gives a new list
    unit: Word = "",
    name: Word = "",
    facility: Word = "",
    first: Word = "",
    last: Word = "",
    note: Word = "",
    reason: Word = "",
    evidence: Word = "",
    file: Upload = None,
) -> Response:
    """Tell a fact with its paper, at a clause or on its own page."""
    site = site_of(request)
    words = {"unit": unit, "name": name, "facility": facility, "first": first, "last": last}
    typed = Typed(
        kind, Filled(words | {"note": note, "reason": reason, "evidence": evidence}), tuple(answer)
    )

    def act() -> str:
        option, text = said_as(_kind(kind), answer)
        said = Said(option, text, **words, note=note)
        if file is not None and file.filename:
            with handed_in(file) as path:
                add_claim_fact(site.desk, kind, said, "", reason, site.entity, path)
        else:
            add_claim_fact(site.desk, kind, said, evidence, reason, site.entity)
        return at.address(kind) if at.rule else link("/claims/fact", kind=kind, told=kind)

    def again(told: Told, status: int) -> Response:
        if at.rule:
            return _clause(request, at, typed, told, status)
        return _fact(request, kind, typed, told, status)

    return acted(request, act, again)


@router.post("/claims/value")
def value(
    request: Request,
    at: Standing,
    slot: Word = "",
    given: Word = "",
    unit: Word = "",
    document: Word = "",
    page: Word = "",
    for_stage: Word = "",
    reason: Word = "",
    evidence: Word = "",
    file: Upload = None,
) -> Response:
    """Enter a value of a text that nobody here had read, with its document and page."""
    site = site_of(request)
    words = Filled(given=given, unit=unit, document=document, page=page, for_stage=for_stage)
    words |= {"reason": reason, "evidence": evidence}

    def act() -> str:
        said = SaidValue(at.scheme, slot, given.strip(), unit.strip(), document, page, for_stage)
        paper = evidence
        if file is not None and file.filename:
            with handed_in(file) as path:
                paper = add_file(site.desk, path, PAPER).sha256
            words["evidence"] = paper
        set_value(site.desk, replace(said, evidence=paper), reason, site.entity)
        return at.address(slot)

    def again(told: Told, status: int) -> Response:
        return _clause(request, at, Typed(slot, words), told, status)

    return acted(request, act, again)


def _kind(name: str) -> FactKind:
    known = kinds_known()
    if name not in known:
        raise DataError("E-REF.plant_fact", NOWHERE, name[:100], near="-")
    return known[name]


def _begun_value(unit: str, stages: tuple[str, ...], stage: str) -> Filled:
    """Begin the form of a slot with its unit, for the stage where it differs by stage."""
    return Filled(unit=unit, for_stage=stage if stage in stages else "")


def _clause(
    request: Request,
    at: At,
    typed: Typed = NO_WORDS,
    told: Told = NOTHING,
    status: int = 200,
    done: str = "",
) -> Response:
    site, reader = site_of(request), reader_of(request)
    which = which_of(site, at.inventory, int(at.issue) if at.issue.isdigit() else None)
    made = clause_of(
        site.desk,
        at.scheme,
        at.rule,
        at.stage,
        which.inventory,
        which.number,
        reader.language,
        site.entity,
    )
    scheme, year = made.scheme, made.made.on.year
    stage = next(one for one in made.made.stages if one.stage == made.finding.stage)
    return rendered(
        request,
        "clause.html",
        status,
        at=At(at.scheme, at.rule, made.finding.stage, made.made.on.inventory, str(which.number)),
        clause=made,
        shown=clause_shown(reader, made.finding, limit_words(scheme.id).get(at.rule, {})),
        scheme=scheme,
        name=text_name(reader, scheme.number, (scheme.title_zh, scheme.title_en)),
        stage=stage,
        facts=[(one, begun(one.kind, year)) for one in made.facts],
        values=[(one, _begun_value(one.unit, one.stages, made.finding.stage)) for one in made.open],
        **_forms(request, typed, told, done),
    )


def _fact(
    request: Request,
    kind: str,
    typed: Typed = NO_WORDS,
    told: Told = NOTHING,
    status: int = 200,
    done: str = "",
) -> Response:
    """Show the form of one kind of fact alone, for the year in work."""
    site, asked = site_of(request), _kind(kind)
    found = [one for one in claim_fact_list(site.desk, entity=site.entity) if one.kind == kind]
    begin = begun(asked, year_code(site))
    forms = _forms(request, typed, told, done)
    return rendered(
        request, "claim_fact.html", status, at=At(), kind=asked, found=found, begin=begin, **forms
    )


def _forms(request: Request, typed: Typed, told: Told, done: str) -> dict[str, object]:
    """Give what the forms of facts and values have in common."""
    site, reader = site_of(request), reader_of(request)
    return {
        "typed": typed,
        "told": told,
        "done": done,
        "kept": choices.evidence(site, reader),
        "facilities": choices.facilities(site, reader),
        "nothing": NONE_OF_THEM,
    }
