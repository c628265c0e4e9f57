"""The card of a factor: for a question, or for a printed line of an issue; as a page, too."""

from dataclasses import dataclass, replace
from pathlib import Path

from ghg.desk.context import Desk, looking, published
from ghg.desk.freezing import last_issue
from ghg.desk.inventory import explained
from ghg.desk.library import factor_chosen
from ghg.desk.setup import today
from ghg.domain import issue as issues
from ghg.domain.card import FactorCard, UseRow
from ghg.domain.factors import OwnFactor
from ghg.domain.issue import ChoiceRow, Issue
from ghg.errors import NOWHERE, DataError, GapError
from ghg.inventory.card import FUEL_CHAIN, card_of, fuel_product, line_closing, uses_of
from ghg.inventory.explain import Explained
from ghg.inventory.freeze.values import choice_row
from ghg.ledger.rows import table
from ghg.library import load_guide, with_own
from ghg.texts import Language


@dataclass(frozen=True, slots=True)
class CardAsked:
    """A question in a person's words; an as-of day of 0 is today, an empty level the guide's."""

    item: str
    parameter: str
    guide: str
    region: str
    year: int
    as_of: int = 0
    level: str = ""


def card(desk: Desk | None, asked: CardAsked, own: tuple[OwnFactor, ...] = ()) -> FactorCard:
    """Choose as a guide would and tell everything about it; raises what the choice raises.

    Without a desk nothing is known of own factors and of uses.
    """
    library = with_own(published(), own)
    choice = _chosen(asked, asked.parameter, own)
    siblings = {}
    if asked.parameter in FUEL_CHAIN:
        for name in FUEL_CHAIN:
            try:
                siblings[name] = _chosen(asked, name, own)
            except GapError:
                break
    return card_of(
        choice,
        library,
        load_guide(library, asked.guide),
        (asked.year, asked.as_of or today()),
        fuel_product(siblings),
        uses_in_last_issues(desk, choice.factor) if desk else (),
    )


def cards_of_line(
    desk: Desk, line: str, own: tuple[OwnFactor, ...], code: str = "", number: int = 0
) -> tuple[FactorCard, ...]:
    """Give the card of every factor behind a printed line, as the issue holds it.

    Raises E-REF.line, and E-CARD.line for a total.
    """
    made, found = explained(desk, line, code, number)
    if not isinstance(found, Explained):
        raise DataError("E-CARD.line", NOWHERE, line)
    library = with_own(published(), own)
    guide = next(row.id for row in made.guides if row.facility == found.line.facility)
    return tuple(
        replace(
            card_of(
                choice,
                library,
                load_guide(library, guide),
                (made.year, made.as_of),
                (line_closing(found.coefficient),),
                uses_in_last_issues(desk, choice.factor),
                line,
            ),
            example=made.example,
        )
        for choice in _choices(found)
    )


def write_card(one: FactorCard, path: Path, language: Language) -> int:
    """Write a card as a page, whole or not at all; give its bytes."""
    from ghg.reports.card import card_pdf
    from ghg.reports.files import write_whole

    content = card_pdf(one, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, content)
    return len(content)


def _chosen(asked: CardAsked, parameter: str, own: tuple[OwnFactor, ...]) -> ChoiceRow:
    words = (asked.item, parameter, asked.guide, asked.region, asked.year, asked.as_of)
    return choice_row(factor_chosen(*words, asked.level, own), with_own(published(), own))


def _choices(found: Explained) -> tuple[ChoiceRow, ...]:
    """Give the choices behind a line, each once."""
    return tuple(dict.fromkeys(choice for _, choice in found.arguments if choice is not None))


def uses_in_last_issues(desk: Desk, factor: str) -> tuple[UseRow, ...]:
    """List which last issues rest on a factor, by stream."""
    return tuple(use for made in _last_issues(desk) for use in uses_of(made, factor))


def _last_issues(desk: Desk) -> tuple[Issue, ...]:
    inventories = table("inventory")
    with looking(desk) as at:
        wanted = inventories.select().where(inventories.c.org_id == at.org_id)
        rows = list(at.connection.execute(wanted.order_by(inventories.c.id)))
        stored = [last_issue(at, row.id) for row in rows]
    return tuple(issues.from_bytes(one.document) for one in stored if one is not None)
