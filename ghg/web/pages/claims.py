"""Schemes and claims: all schemes side by side, one of them clause by clause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.assess import assess
from ghg.desk.claims.clauses import RULE_SLOTS
from ghg.desk.claims.scheme_views import limit_words, scheme_shown
from ghg.desk.claims.views import Which, gap_of, matrix_of
from ghg.desk.overview import standing
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import Applies
from ghg.domain.claims import Assessment, Finding, LevelFound, StageFound
from ghg.texts import wording
from ghg.web.asking import Number, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.reader import Reader
from ghg.web.site import Site

router = APIRouter()
Fits = Literal["", "yes"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A requirement with its figure and its limit as a reader sees them, and what is beneath."""

    finding: Finding
    value: str
    limit: str
    source: str
    beneath: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a scheme: its answer, its clauses, its levels."""

    found: StageFound
    clauses: tuple[Clause, ...]
    levels: tuple[LevelFound, ...]


@router.get("/claims")
def show(request: Request, inventory: Text = "", issue: Number = None, fits: Fits = "") -> Response:
    """Put all schemes side by side, or those that are, or may be, for this factory."""
    site, reader = site_of(request), reader_of(request)
    if not issued(site):
        return rendered(request, "claims.html", matrix=None)
    found = matrix_of(site.desk, which_of(site, inventory, issue))
    some = [one for one in found.rows if not fits or one.fit.applies is not Applies.NO]
    return rendered(
        request,
        "claims.html",
        matrix=found,
        rows=[(one, text_name(reader, one.number, one.title)) for one in some],
        fits=fits,
        hidden=len(found.rows) - len(some),
        standings=issued(site),
    )


@router.get("/claims/scheme")
def scheme(
    request: Request,
    id: Text,  # noqa: A002 - the word of the address
    inventory: Text = "",
    issue: Number = None,
) -> Response:
    site, reader = site_of(request), reader_of(request)
    text = scheme_shown(site.desk, id, site.entity)
    which = which_of(site, inventory, issue)
    made = assess(site.desk, id, which.inventory, which.number)
    words = limit_words(id)
    return rendered(
        request,
        "scheme.html",
        text=text,
        scheme=text.scheme,
        name=text_name(reader, text.scheme.number, (text.scheme.title_zh, text.scheme.title_en)),
        made=made,
        stages=list(stages_of(reader, made, words)),
        stage_names=[(one.stage, reader.pick(one.name_zh, one.name_en)) for one in made.stages],
        slot_rules=_slot_rules(made),
        missing=len(gap_of(site.desk, id, which).rows),
        standings=issued(site),
    )


def _slot_rules(made: Assessment) -> dict[str, list[Finding]]:
    """Tell at which clauses an open slot is entered: its own rule's, or those that lack it."""
    found: dict[str, list[Finding]] = {}
    for one in made.findings:
        own = [f"{part}.{one.rule}" for part in RULE_SLOTS]
        lacking = [need.what for need in one.needs]
        for name in (*own, *lacking):
            found.setdefault(name, []).append(one)
    return found


def which_of(site: Site, inventory: str, issue: int | None) -> Which:
    """Give the issue that is meant: without a name the last of the latest year that has one."""
    known = issued(site)
    if inventory or not known:
        return Which(inventory, 0, issue or 0)
    return Which(known[-1], 0, issue or 0)


def issued(site: Site) -> tuple[str, ...]:
    return tuple(one.code for one in standing(site.desk) if one.issues)


def stages_of(
    reader: Reader, made: Assessment, words: Mapping[str, Mapping[str, Both]]
) -> Iterator[Stage]:
    for found in made.stages:
        mine = (one for one in made.findings if one.stage == found.stage)
        clauses = tuple(clause_shown(reader, one, words.get(one.rule, {})) for one in mine)
        levels = tuple(one for one in made.levels if one.stage == found.stage)
        yield Stage(found, clauses, levels)


def clause_shown(reader: Reader, one: Finding, words: Mapping[str, Both]) -> Clause:
    """Tell a requirement with its figure and its limit as a reader sees them."""
    value, limit = (
        reader.both(words[text])
        if text in words
        else reader.claimed(one.ask, text, one.unit, beside)
        for text, beside in ((one.value, one.limit), (one.limit, one.value))
    )
    entered = reader.t("cli.assess.entered") if one.entered else ""
    return Clause(
        finding=one,
        value=value,
        limit=f"{reader.sign(one.op)} {limit}" if limit else "",
        source=f"{entered}{one.limit_source or one.clause}",
        beneath=tuple(dict.fromkeys(_beneath(reader, one))),
    )


def _beneath(reader: Reader, one: Finding) -> Iterator[str]:
    """Say what is missing, and what a reader must see beside the figure."""
    for need in one.needs:
        what = reader.pick(need.text_zh, need.text_en) or need.what
        yield reader.t("cli.assess.missing", what=what)
    yield from (reader.both(said) for said in one.reasons)
    if one.points:
        points = reader.claimed("", one.points, "1"), reader.claimed("", one.weight, "1")
        yield reader.t("cli.assess.points", points=points[0], weight=points[1])
    if one.conditional != one.verdict:
        verdict = reader.t(f"report.claim.verdict.{one.conditional}")
        yield reader.t("cli.assess.conditional", verdict=verdict)


def text_name(reader: Reader, number: str, title: Both) -> str:
    return wording.text_name(number, title, reader.language)
