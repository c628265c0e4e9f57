"""Forms of own factors, packs of factors, and the rules of an inventory."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from ghg.desk import choices as closed
from ghg.desk.catalogue import parameters
from ghg.desk.context import Desk
from ghg.desk.factors.own import add_factor, own_list, revise_factor, withdraw_factor
from ghg.desk.factors.packs import import_pack
from ghg.desk.library import guides, items_named
from ghg.desk.setup import move_rules, pin_guide
from ghg.domain.factors import OwnFactor, Tier
from ghg.domain.numbers import plain
from ghg.web.forms import choices
from ghg.web.forms.form import CHOICE, DAY, DECIMAL, FILE, LONG, YEAR, Choice, Field, Form, Named
from ghg.web.reader import Reader
from ghg.web.site import Site

CODE = ("code",)
SIGNS = 12  # of a file's hash: its id
OWN, PACKS, RULES = "/library/own", "/library/packs", "/library/guides"


def items(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [(one.code, reader.pick(one.name_zh, one.name_en)) for one in items_named()]


def kinds(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [(code, reader.pick(chinese, english)) for code, chinese, english in parameters()]


def places(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [("CN", reader.region("CN"))] + [
        (one.code, reader.pick(one.name_zh, one.name_en)) for one in closed.regions()
    ]


def computable(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [
        (one.id, f"{one.number} {reader.pick(one.title_zh, one.title_en)}".strip())
        for one in guides()
        if one.computable
    ]


def sets(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [(one, one) for one in closed.warming_sets()]


def revise(
    desk: Desk,
    code: str,
    approver: str,
    reason: str,
    value: Decimal | None = None,
    unit: str = "",
    document: str = "",
    number: str = "",
    locator: str = "",
    last_day: int = 0,
    file: Path | None = None,
) -> OwnFactor:
    """Enter a further revision of a value; what is not named stays, the file too."""
    said: dict[str, Any] = {"value": value, "unit": unit, "document": document, "number": number}
    said |= {"locator": locator, "last_day": last_day}
    changes = {name: one for name, one in said.items() if one}
    return revise_factor(desk, code, changes, file, approver, reason)


def _place(one: OwnFactor) -> str:
    """Give the place in the document as it was typed: lists show the file's id behind it."""
    return one.factor.locator.removesuffix(f"[{one.evidence[:SIGNS]}]").strip()


def _standing(site: Site, named: Named) -> Named:
    """Begin with what stands."""
    for one in own_list(site.desk):
        if one.factor.id.removeprefix("own:").rpartition(".")[0] == named["code"]:
            value = one.factor.value
            return {
                "value": plain(value) if value is not None else "",
                "unit": one.factor.unit_printed or one.factor.unit,
                "document": one.document.title_zh,
                "number": one.document.number,
                "locator": _place(one),
            }
    return {}


APPROVED = (Field("approver", term="web.own.approver"), Field("reason", LONG, needed=True))
TIERS = Field("tier", CHOICE, choices=choices.worded("tier", Tier))
DAYS = (Field("first_day", DAY, "web.since"), Field("last_day", DAY, "web.own.until"))

FORMS = (
    Form(
        "/library/own/add",
        "web.own.add",
        add_factor,
        (
            Field("code", example="steam-2025"),
            Field("item", CHOICE, choices=items),
            Field("parameter", CHOICE, choices=kinds),
            Field("value", DECIMAL),
            Field("unit", example="tCO2/GJ"),
            TIERS,
            Field("region", CHOICE, choices=places, value="CN"),
            Field("data_year", YEAR),
            Field("document", term="card.document"),
            Field("number", term="card.number"),
            Field("issuer"),
            Field("locator"),
            Field("published", DAY, "card.published"),
            *DAYS,
            Field("table", term="card.table", value="own"),
            Field("gas"),
            Field("file", FILE, "web.own.file"),
            *APPROVED,
        ),
        OWN,
        note="web.own.add_hint",
    ),
    Form(
        "/library/own/revise",
        "web.own.revise",
        revise,
        (
            Field("value", DECIMAL),
            Field("unit"),
            Field("document", term="card.document"),
            Field("number", term="card.number"),
            Field("locator"),
            Field("last_day", DAY, "web.own.until"),
            Field("file", FILE, "web.own.other_file"),
            *APPROVED,
        ),
        OWN,
        CODE,
        note="web.own.revise_hint",
        start=_standing,
    ),
    Form(
        "/library/own/withdraw",
        "web.own.withdraw",
        withdraw_factor,
        (Field("reason", LONG, needed=True),),
        OWN,
        CODE,
        note="web.own.withdraw_hint",
    ),
    Form(
        "/library/packs/import",
        "web.packs.import",
        import_pack,
        (
            Field("path", FILE, "web.packs.file"),
            Field("key", term="web.packs.key"),
            Field("reason", LONG, needed=True),
        ),
        PACKS,
        note="web.packs.import_hint",
    ),
    Form(
        "/inventory/pin",
        "web.pin",
        pin_guide,
        (
            Field("facility", CHOICE, choices=choices.facilities),
            Field("guide", CHOICE, "card.guide", computable),
            Field("reason", LONG, needed=True),
        ),
        RULES,
        CODE,
        note="web.pin_hint",
    ),
    Form(
        "/inventory/rules",
        "web.move_rules",
        move_rules,
        (
            Field("as_of", DAY),
            Field(
                "electricity_level",
                CHOICE,
                "cli.column.level",
                choices.worded("report.level", closed.LEVELS),
            ),
            Field(
                "market_rest_rule",
                CHOICE,
                "web.rest_rule",
                choices.worded("report.rest_rule", closed.REST_RULES),
            ),
            Field("gwp_set", CHOICE, "web.gwp_set", sets),
            Field("reason", LONG, needed=True),
        ),
        RULES,
        CODE,
        note="web.move_rules_hint",
    ),
)
