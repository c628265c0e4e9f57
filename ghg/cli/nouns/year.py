"""`ghg year`: one year goes over into the next, and last year's report is read."""

from fractions import Fraction
from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json, year
from ghg.cli.say import done, listed, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_table
from ghg.domain.numbers import plain, shown
from ghg.domain.periods import day_text, month_text
from ghg.texts import label

noun = Noun("year")


@noun.command("roll")
@click.argument("year", type=YEAR)
@click.option("--confirm", is_flag=True)
@as_json
@click.pass_obj
def roll(home: Home, year: int, *, confirm: bool, as_json: bool) -> None:
    from ghg.desk.yearend.rolling import roll

    made = roll(home.desk(), year, home.entity, confirm=confirm)
    if as_json:
        out_json(made)
        return
    sources = (
        (one.source, home.pick(one.name_zh, one.name_en), named(home, "cli.roll", one.state))
        for one in made.sources
    )
    out_table(home, ("source", "name", "state"), sources)
    if made.stocks:
        stocks = (
            (
                one.stream,
                shown(one.quantity, 6).rstrip("0").rstrip("."),
                one.unit,
                one.document,
                named(home, "cli.roll", one.state),
            )
            for one in made.stocks
        )
        out_table(home, ("stream", "quantity", "unit", "document", "state"), stocks)
    if made.readings:
        readings = (
            (one.meter, one.tariff, _when(one.when), plain(one.reading)) for one in made.readings
        )
        out_table(home, ("meter_code", "tariff", "last_day", "value"), readings)
    _remind(home, made)
    if made.done:
        done(home, "year.roll", year=made.year)
    elif made.to_do:
        note(home, "cli.next", command=f"ghg year roll {year} --confirm")
    else:
        note(home, "cli.nothing_new")


@noun.command("read")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@year
@as_json
@click.pass_obj
def read(home: Home, file: Path, year: int, *, as_json: bool) -> None:
    from ghg.desk.yearend.prior import read_prior

    made = read_prior(home.desk(), file, year, home.entity)
    if as_json:
        out_json(made)
        return
    rows = (
        (
            one.name,
            plain(one.quantity) if one.quantity is not None else "",
            one.unit,
            plain(one.co2e_t) if one.co2e_t is not None else "",
            one.source,
            one.stream,
            one.place,
        )
        for one in made.lines
    )
    columns = ("name", "quantity", "unit", "tonnes", "source", "stream", "place")
    out_table(home, columns, rows)
    for proposal in made.proposals:
        out()
        term = "cli.prior.draft" if proposal.commands else "cli.prior.choose"
        out(label(term, home.language, name=proposal.name, place=proposal.place))
        for command in proposal.commands:
            out(f"  {command}")
    if not made.new:
        note(home, "cli.nothing_new")
        return
    done(home, "year.read", f"ghg year compare {year + 1}", year=year, count=len(made.lines))


@noun.command("compare")
@click.argument("year", type=YEAR)
@as_json
@click.pass_obj
def compare(home: Home, year: int, *, as_json: bool) -> None:
    from ghg.desk.yearend.compare import compare

    made = compare(home.desk(), year, home.entity)
    if as_json:
        out_json(made)
        return
    rows = (
        (
            named(home, "cli.axis", one.axis),
            one.code,
            one.unit,
            _figure(one.before),
            _figure(one.now),
            _percent(home, one.change),
        )
        for one in made.rows
    )
    out_table(home, ("kind", "code", "unit", "last_year", "this_year", "change"), rows)
    if made.apart:
        note(home, "cli.prior.apart", count=len(made.apart))


def _remind(home: Home, made: object) -> None:
    """Name what is not rolled and has to be looked at."""
    from ghg.desk.yearend.rolling import Rolled

    assert isinstance(made, Rolled)
    if made.ended_absences:
        streams = listed(home, dict.fromkeys(one.stream for one in made.ended_absences))
        note(home, "cli.roll.absences", streams=streams)
    if made.plan_until and made.plan_until // 10000 < made.year:
        said = {"version": made.plan_version, "day": day_text(made.plan_until)}
        note(home, "cli.roll.plan_ends", **said)
    elif not made.plan_until:
        note(home, "cli.roll.no_plan")
    if not made.boundary:
        note(home, "cli.roll.boundary", year=made.year)


def _when(code: int) -> str:
    """Show the day of a reading, or the month of a meter file."""
    return day_text(code) if code % 100 else month_text(code // 100)


def _figure(value: Fraction | None) -> str:
    return "" if value is None else shown(value, 2)


def _percent(home: Home, value: Fraction | None) -> str:
    return (
        label("cli.prior.no_change", home.language)
        if value is None
        else f"{shown(value * 100, 1)}%"
    )
