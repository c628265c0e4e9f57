"""Guides, published factors, errata, cards, own factors and packs of factors."""

from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from ghg.desk.context import Desk
from ghg.desk.errata import errata_list, erratum
from ghg.desk.factors.affected import affected
from ghg.desk.factors.card import CardAsked, card, cards_of_line, write_card
from ghg.desk.factors.checking import check_library
from ghg.desk.factors.entered import Wanted
from ghg.desk.factors.own import add_factor, own_list, revise_factor, withdraw_factor
from ghg.desk.factors.packs import import_pack, pack_list
from ghg.desk.kinds import kind_list, method_inputs
from ghg.desk.library import factor_chosen, factors, guide, guides, guides_chosen, items_named
from ghg.domain.factors import OwnFactor
from ghg.texts import Language
from ghg.web.api.route import act, give, read, take


def card_written(
    desk: Desk, path: Path, asked: CardAsked, own: tuple[OwnFactor, ...], language: Language = "zh"
) -> None:
    """Hand out the card of a factor as a page (PDF)."""
    write_card(card(desk, asked, own), path, language)


def revised(
    desk: Desk,
    code: str,
    file: Path | None,
    approver: str,
    reason: str,
    value: Decimal | None = None,
    unit: str | None = None,
    tier: str | None = None,
    document: str | None = None,
    number: str | None = None,
    issuer: str | None = None,
    locator: str | None = None,
    last_day: int | None = None,
) -> OwnFactor:
    """Enter a further revision of an own factor; what is not named stays, the file too."""
    said: dict[str, Any] = {
        "value": value,
        "unit": unit,
        "tier": tier,
        "document": document,
        "number": number,
    }
    said |= {"issuer": issuer, "locator": locator, "last_day": last_day}
    assert set(said) <= {one.name for one in fields(Wanted)}
    changes = {name: new for name, new in said.items() if new is not None}
    return revise_factor(desk, code, changes, file, approver, reason)


ROUTES = (
    read("guides", guides),
    read("guides/chosen", guides_chosen),
    read("guides/{name}", guide),
    read("kinds", kind_list),
    read("kinds/{method}/inputs", method_inputs),
    read("factors", factors),
    read("factors/items", items_named),
    read("factors/chosen", factor_chosen),
    read("factors/errata", errata_list),
    read("factors/errata/{name}", erratum),
    read("factors/check", check_library),
    read("factors/card", card),
    read("factors/cards", cards_of_line),
    give("factors/card.pdf", card_written, "card.pdf"),
    read("factors/own", own_list),
    take("files/factors", add_factor),
    take("files/factors/{code}/revise", revised),
    act("factors/own/{code}/withdraw", withdraw_factor),
    read("factors/affected", affected),
    read("factors/packs", pack_list),
    take("files/factors/packs", import_pack),
)
