"""`ghg factor`: what is published, and which value a guide would take."""

import click

from ghg.cli.errata_view import out_errata, out_erratum
from ghg.cli.home import Home
from ghg.cli.nouns import factor_card, factor_check, factor_own, factor_packs
from ghg.cli.options import as_json, as_of, year
from ghg.cli.say import named, out, out_json, term_words
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain.errata import STATES
from ghg.domain.factors import Choice, Factor
from ghg.domain.numbers import plain
from ghg.texts import label

noun = Noun("factor")


@noun.command("list")
@click.argument("parameter")
@click.option("--item", default="")
@click.option("--region", default="")
@as_json
@click.pass_obj
def list_all(home: Home, parameter: str, item: str, region: str, as_json: bool) -> None:
    from ghg.desk.library import factors

    found = factors(parameter, item, region)
    rows = (
        (one.item, _value(one), one.unit, one.region, _year(one.data_year), one.source, one.locator)
        for one in found
    )
    columns = ("item", "value", "unit", "region", "data_year", "document", "locator")
    out_list(home, as_json, found, columns, rows)


@noun.command("items")
@click.argument("word", default="")
@as_json
@click.pass_obj
def items(home: Home, word: str, as_json: bool) -> None:
    from ghg.desk.library import items_named

    found = items_named(word)
    rows = ((one.code, one.name_zh, one.name_en) for one in found)
    out_list(home, as_json, found, ("code", "name_zh", "name_en"), rows)


@noun.command("choose")
@click.argument("item")
@click.argument("parameter")
@click.option("--guide", "guide_id", required=True, metavar="ID")
@click.option("--region", required=True)
@year
@as_of
@click.option("--level", type=click.Choice(["province", "grid", "nation"]))
@as_json
@click.pass_obj
def choose(
    home: Home,
    item: str,
    parameter: str,
    guide_id: str,
    region: str,
    year: int,
    as_of: int | None,
    level: str | None,
    as_json: bool,
) -> None:
    from ghg.desk.library import factor_chosen

    _, own = home.desk_if_any()
    found = factor_chosen(item, parameter, guide_id, region, year, as_of or 0, level or "", own)
    if as_json:
        out_json(found)
    else:
        _out_choice(home, found)


@noun.command("errata")
@click.argument("entry", default="")
@click.option("--guide", default="", metavar="ID")
@click.option("--status", type=click.Choice(STATES))
@as_json
@click.pass_obj
def errata(home: Home, entry: str, guide: str, status: str | None, as_json: bool) -> None:
    from ghg.desk.errata import errata_list, erratum

    found = (erratum(entry),) if entry else errata_list(guide, status or "")
    if as_json:
        out_json(found)
    elif entry:
        out_erratum(home, found[0])
    else:
        out_errata(home, found)


def _out_choice(home: Home, choice: Choice) -> None:
    language, document = home.language, choice.document
    out(f"{plain(choice.value)} {choice.unit}", bold=True)
    title = home.pick(document.title_zh, document.title_en)
    out(f"{document.number} {title} {choice.locator}".strip())
    tier = named(home, "tier", choice.tier)
    year = _year(choice.data_year)
    out(label("cli.choice_place", language, tier=tier, region=choice.region, year=year))
    out(label("cli.because", language, reason=term_words(home, choice.reason)))
    for remark in choice.warnings:
        out(label("cli.warning", language, said=term_words(home, remark.term, remark.values)))
    rows = (
        (
            one.value,
            one.unit,
            one.document,
            term_words(home, one.reason, (("detail", one.detail),)),
        )
        for one in choice.losers
    )
    out_table(home, ("value", "unit", "document", "why_not"), rows)


def _value(factor: Factor) -> str:
    if factor.value is not None:
        return plain(factor.value)
    if factor.value_min is not None and factor.value_max is not None:
        return f"{plain(factor.value_min)}~{plain(factor.value_max)}"
    return factor.value_text


def _year(year: int | None) -> str:
    return "" if year is None else str(year)


for _command in (
    factor_card.card,
    factor_check.check,
    factor_own.add,
    factor_own.own,
    factor_own.affected,
    factor_packs.pack,
):
    noun.add_command(_command)
