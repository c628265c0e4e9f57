"""`ghg power`: own power whose attribute was sold, and papers of group accounts."""

from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.nouns.holding_noun import day
from ghg.cli.options import as_json, months
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain import numbers, periods
from ghg.domain.instruments import Instrument
from ghg.domain.periods import day_text, run_text
from ghg.domain.sold import Sale
from ghg.texts import label

noun = Noun("power")
CERTIFICATES = tuple(one for one in Instrument if one.certificate)


@noun.command("sold")
@click.argument("stream")
@months
@click.option("--kwh", type=numbers.number)
@click.option("--sale", type=click.Choice([str(one.value) for one in Sale]), required=True)
@click.option("--to-whom", "counterparty", default="")
@click.option("--evidence", required=True)
@click.option("--note", default="")
@click.option("--withdraw", "withdrawn", is_flag=True)
@click.pass_obj
def sold(home: Home, /, first: int, last: int, withdrawn: bool, **words: Any) -> None:
    from ghg.desk.holdings.sold import Sold, sell

    words["sale"] = Sale(words["sale"])
    given = Sold(months=periods.span(first, last), **words)
    sell(home.desk(), given, withdrawn=withdrawn)
    term = "power.sold_back" if withdrawn else "power.sold"
    done(home, term, stream=given.stream, months=run_text(first, last))


@noun.command("sales")
@as_json
@click.pass_obj
def sales(home: Home, as_json: bool) -> None:
    from ghg.desk.holdings.sold import sold_list

    found = sold_list(home.desk())
    rows = (
        (
            one.stream,
            run_text(one.first_month, one.last_month),
            label("cli.all_of_it", home.language) if one.kwh is None else numbers.shown(one.kwh, 3),
            named(home, "sale", one.sale.value),
            one.counterparty,
            one.evidence,
        )
        for one in found
    )
    columns = ("stream", "days", "kwh", "sold_as", "party", "evidence")
    out_list(home, as_json, found, columns, rows)


@noun.command("group")
@click.argument("instrument", type=click.Choice([str(one.value) for one in CERTIFICATES]))
@click.argument("serial")
@click.option("--first", default="")
@click.option("--last", default="")
@click.option("--units", default="")
@click.option("--holder", required=True)
@click.option("--part", "parts", multiple=True, required=True, metavar="NAME=UNITS")
@click.option("--evidence", required=True)
@day
@click.option("--note", default="")
@click.pass_obj
def group(home: Home, /, day: int, instrument: str, **words: Any) -> None:
    from ghg.desk.holdings.groups import Paper, record

    paper = Paper(instrument=Instrument(instrument), on_day=day, **words)
    made = record(home.desk(), paper)
    then = "ghg power receive --acquired allocated --help"
    done(home, "power.group", then, units=sum(one.units for one in made), parts=len(made))


@noun.command("groups")
@as_json
@click.pass_obj
def groups(home: Home, as_json: bool) -> None:
    from ghg.desk.holdings.groups import listed

    found = listed(home.desk())
    rows = (
        (
            str(one.paper),
            one.holder,
            day_text(one.on_day),
            named(home, "instrument", one.instrument),
            one.batch,
            one.party,
            f"{one.first}-{one.last}",
            str(one.units),
            one.evidence,
        )
        for one in found
    )
    columns = ("number", "holder", "day", "instrument", "batch", "legal_entity", "range")
    out_list(home, as_json, found, (*columns, "units", "evidence"), rows)
