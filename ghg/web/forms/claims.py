"""Forms of claims: drafted, locked, published, ended; facts and values taken back; papers."""

from typing import Any

from ghg.desk.claims.facts import claim_fact_list, withdraw_claim_fact
from ghg.desk.claims.kept import claim_list
from ghg.desk.claims.lifecycle import draft, lock, publish, supersede, withdraw
from ghg.desk.claims.materials import State, material_list, set_material
from ghg.desk.claims.scheme_views import scheme_shown
from ghg.desk.claims.values import withdraw_value
from ghg.domain.kept_claims import KeptClaim
from ghg.errors import DataError
from ghg.texts import wording
from ghg.web.forms.choices import evidence, worded
from ghg.web.forms.form import CHOICE, DAY, FILE, PAPER, Choice, Field, Form, Named
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site

CLAIM = ("claim",)
PAGE = "/claims/one"
REASON = Field("reason", needed=True)
STATES = (State.PRESENT, State.MISSING, State.NOT_APPLICABLE)


def _to_claim(made: KeptClaim, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link(PAGE, claim=made.number)


def _about_scheme(site: Site, reader: Reader, named: Named) -> str:
    """Name a scheme and its stage."""
    try:
        one = scheme_shown(site.desk, named.get("scheme", ""), site.entity).scheme
    except DataError:
        return ""
    title = (one.title_zh, one.title_en)
    stages = {each.id: (each.name_zh, each.name_en) for each in one.stages}
    stage = reader.both(stages.get(named.get("stage", ""), ("", "")))
    return f"{wording.text_name(one.number, title, reader.language)} {stage}".strip()


def _about_claim(site: Site, reader: Reader, named: Named) -> str:
    text = named.get("claim", "") or named.get("old", "")
    found = [one for one in claim_list(site.desk, site.entity) if str(one.number) == text]
    return _named(reader, found[0]) if found else ""


def _named(reader: Reader, one: KeptClaim) -> str:
    """Name a claim: its number, scheme and stage, its inventory and issue."""
    text = wording.text_name(one.scheme_number, (one.title_zh, one.title_en), reader.language)
    stage = reader.pick(one.stage_zh, one.stage_en)
    return f"{one.number} · {text} {stage} · {one.inventory}/{one.issue}"


def _claims(site: Site, reader: Reader) -> list[Choice]:
    found = claim_list(site.desk, site.entity)
    return [(str(one.number), _named(reader, one)) for one in reversed(found)]


def _about_fact(site: Site, reader: Reader, named: Named) -> str:
    known = {one.id: one for one in claim_fact_list(site.desk, entity=site.entity)}
    one = known.get(named.get("fact_id", ""))
    if one is None:
        return ""
    question = reader.pick(one.question_zh, one.question_en)
    return f"{question} {reader.pick(one.answer_zh, one.answer_en)}"


def _about_material(site: Site, reader: Reader, named: Named) -> str:
    known = {one.id: one for one in material_list(site.desk, entity=site.entity, every=True)}
    one = known.get(named.get("material_id", ""))
    return reader.pick(one.zh, one.en) if one else ""


def _to_scheme(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link("/claims/scheme", id=named["scheme"], done="/claims/value-withdraw")


def _to_materials(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link("/claims/materials", done="/claims/material")


FORMS = (
    Form(
        "/claims/draft",
        "web.claims.draft",
        draft,
        (Field("base", term="web.claims.base"),),
        "/claims",
        ("scheme", "stage", "code", "number"),
        note="web.claims.draft_note",
        goes=_to_claim,
        about=_about_scheme,
    ),
    Form(
        "/claims/lock",
        "web.claims.lock",
        lock,
        (),
        PAGE,
        CLAIM,
        note="web.claims.lock_note",
        about=_about_claim,
    ),
    Form(
        "/claims/publish",
        "web.claims.publish",
        publish,
        (Field("evidence", PAPER, paper="claim"), Field("approver", term="web.holdings.approver")),
        PAGE,
        CLAIM,
        note="web.claims.publish_note",
        about=_about_claim,
    ),
    Form(
        "/claims/withdraw",
        "web.claims.withdraw",
        withdraw,
        (REASON,),
        PAGE,
        CLAIM,
        about=_about_claim,
    ),
    Form(
        "/claims/supersede",
        "web.claims.supersede",
        supersede,
        (Field("new", CHOICE, "web.claims.successor", _claims), Field("reason")),
        "/claims/kept",
        ("old",),
        goes=_to_claim,
        about=_about_claim,
    ),
    Form(
        "/claims/fact-withdraw",
        "web.claims.fact_withdraw",
        withdraw_claim_fact,
        (REASON,),
        "/claims/facts",
        ("fact_id",),
        about=_about_fact,
    ),
    Form(
        "/claims/value-withdraw",
        "web.claims.value_withdraw",
        withdraw_value,
        (REASON,),
        "/claims",
        ("scheme", "slot", "stage"),
        goes=_to_scheme,
        about=_about_scheme,
    ),
    Form(
        "/claims/material",
        "web.claims.material",
        set_material,
        (
            Field("state", CHOICE, "web.claims.material_state", worded("material.state", STATES)),
            Field("first", DAY, "web.claims.material_first"),
            Field("until", DAY),
            Field("evidence", CHOICE, choices=evidence),
            Field("file", FILE, "web.claims.material_file"),
            Field("note"),
        ),
        "/claims/materials",
        ("material_id",),
        note="web.claims.materials_note",
        goes=_to_materials,
        about=_about_material,
    ),
)
