"""How the card of a factor looks on a terminal."""

from collections.abc import Iterator

from ghg.cli.errata_view import out_errata
from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.say import months_listed, named, out, term_words
from ghg.cli.tables import out_table
from ghg.domain.card import FactorCard
from ghg.texts import label


def out_card(home: Home, card: FactorCard) -> None:
    """Show value, document, checks, losers and uses."""
    choice, names = card.choice, card.names
    item = home.pick(choice.item_zh, choice.item_en)
    parameter = home.pick(names.parameter_zh, names.parameter_en)
    out(f"{item} · {parameter}: {choice.value} {choice.unit}", bold=True)
    for name, text in _facts(home, card):
        said = label(f"card.{name}", home.language)
        if text:
            out(label("cli.fact", home.language, name=said, value=text))
    for one in choice.warnings:
        text = term_words(home, one.term, one.values)
        out(label("card.warning", home.language, text=text))
    if card.errata:
        out_errata(home, card.errata)
    _out_tables(home, card)


def _facts(home: Home, card: FactorCard) -> Iterator[tuple[str, str]]:
    choice, names = card.choice, card.names
    asked = {"asked": card.year, "taken": choice.data_year or "-"}
    yield "line", card.line
    yield "document", home.pick(choice.document_zh, choice.document_en)
    yield "number", choice.number
    yield "issuer", choice.issuer
    yield "published", choice.published
    yield "locator", choice.locator
    yield "table", f"{home.pick(names.table_zh, names.table_en)} {choice.table}".strip()
    yield "tier", named(home, "tier", choice.tier)
    yield "region", f"{home.pick(names.region_zh, names.region_en)} {choice.region}".strip()
    yield "year", label("card.years", home.language, **asked)
    yield "window", card.window
    yield "unit_printed", card.unit_printed
    yield "confidence", named(home, "card.confidence", choice.confidence)
    yield "reason", term_words(home, choice.reason)
    yield "guide", home.pick(names.guide_zh, names.guide_en)
    yield "note", card.note
    yield "factor", choice.factor


def _out_tables(home: Home, card: FactorCard) -> None:
    if card.closings:
        _headed(home, "card.closings")
        _out_closings(home, card)
    _headed(home, "card.losers" if card.choice.losers else "card.no_losers")
    if card.choice.losers:
        _out_losers(home, card)
    _headed(home, "card.uses" if card.uses else "card.no_uses")
    if card.uses:
        _out_uses(home, card)


def _headed(home: Home, term: str) -> None:
    out()
    out(label(term, home.language), bold=True)


def _out_closings(home: Home, card: FactorCard) -> None:
    rows = (
        (
            one.numbers,
            f"{unrounded(one.result)} {one.unit}",
            one.printed,
            named(home, "card.verdict", one.verdict),
        )
        for one in card.closings
    )
    out_table(home, ("numbers", "result", "printed", "agreement"), rows)


def _out_losers(home: Home, card: FactorCard) -> None:
    losers = (
        (
            one.value,
            one.unit,
            home.pick(one.title_zh, one.title_en),
            term_words(home, one.reason, (("detail", one.detail),)),
        )
        for one in card.choice.losers
    )
    out_table(home, ("value", "unit", "document", "why_not"), losers)


def _out_uses(home: Home, card: FactorCard) -> None:
    uses = (
        (
            f"{one.inventory} · {one.number}",
            label(f"bridge.view.{one.view}", home.language),
            one.stream,
            months_listed(home, one.months),
            unrounded(one.co2e_t),
        )
        for one in card.uses
    )
    out_table(home, ("issue", "view", "stream", "span", "tonnes"), uses)
