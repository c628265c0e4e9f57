"""`ghg holdings`: looking at credits and certificates."""

from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.nouns.holding_noun import block, day, evidence, noun
from ghg.cli.options import as_json
from ghg.cli.say import named, note, out_json
from ghg.cli.tables import out_list
from ghg.domain import numbers
from ghg.domain.instruments import Instrument, State
from ghg.domain.periods import day_text, month_text


def _blocks(home: Home, as_json: bool, found: Any) -> None:
    """Write blocks as a table."""
    rows = (
        (
            str(one.block),
            named(home, "instrument", one.instrument.value),
            one.batch,
            f"{one.first}-{one.last}",
            str(one.units),
            one.instrument.unit,
            month_text(one.first_month),
            day_text(one.until) if one.until else "",
            named(home, "holding.state", one.state.value),
            str(one.use or ""),
        )
        for one in found
    )
    columns = (
        *("block", "instrument", "batch", "range", "units", "unit"),
        *("vintage", "until", "state", "use"),
    )
    out_list(home, as_json, found, columns, rows)


@noun.command("list")
@click.option("--state", type=click.Choice([str(one.value) for one in State]))
@as_json
@click.pass_obj
def list_all(home: Home, state: str | None, as_json: bool) -> None:
    from ghg.desk.holdings.views import holdings

    _blocks(home, as_json, holdings(home.desk(), State(state) if state else None))


@noun.command("position")
@as_json
@click.pass_obj
def position(home: Home, as_json: bool) -> None:
    from ghg.desk.holdings.views import position

    found = position(home.desk())
    rows = (
        (
            named(home, "instrument", instrument),
            month_text(month),
            named(home, "holding.state", state),
            str(units),
        )
        for instrument, month, state, units in found
    )
    out_list(home, as_json, found, ("instrument", "vintage", "state", "units"), rows)


@noun.command("life")
@block
@as_json
@click.pass_obj
def life(home: Home, block: int, as_json: bool) -> None:
    from ghg.desk.holdings.views import life

    found = life(home.desk(), block)
    rows = (
        (
            str(one.block),
            day_text(one.on_day),
            named(home, "holding.state", one.state.value),
            str(one.use or ""),
            one.reference,
            one.beneficiary or one.counterparty,
            one.evidence,
            one.actor if not one.approver else f"{one.actor} + {one.approver}",
            str(one.seq),
            one.reason,
        )
        for one in found
    )
    columns = (
        *("block", "day", "state", "use", "reference", "party", "evidence", "actor", "seq"),
        "reason",
    )
    out_list(home, as_json, found, columns, rows)


@noun.command("uses")
@as_json
@click.pass_obj
def uses(home: Home, as_json: bool) -> None:
    from ghg.desk.holdings.views import use_list

    found = use_list(home.desk())
    rows = (
        (
            str(one.use),
            one.entity,
            one.boundary,
            str(one.year),
            named(home, "holding.purpose", one.purpose),
            one.need,
            "MWh" if one.certificate else "tCO2e",
            str(one.reserved),
            str(one.used_up),
        )
        for one in found
    )
    columns = (
        *("use", "entity", "boundary", "year", "purpose", "need", "unit"),
        *("reserved", "used_up"),
    )
    out_list(home, as_json, found, columns, rows)


@noun.command("calendar")
@as_json
@click.pass_obj
def calendar(home: Home, as_json: bool) -> None:
    from ghg.desk.holdings.views import calendar

    _blocks(home, as_json, calendar(home.desk()))


@noun.command("propose")
@click.argument("units", type=int)
@click.option("--use", type=int)
@click.option("--certificates", "certificate", is_flag=True)
@day
@as_json
@click.pass_obj
def propose(
    home: Home, units: int, use: int | None, certificate: bool, day: int, as_json: bool
) -> None:
    from ghg.desk.holdings.uses import propose, propose_for

    desk = home.desk()
    if use is None:
        found = propose(desk, units, day, certificate=certificate)
    else:
        found = propose_for(desk, use, units, day)
    if as_json:
        out_json(found)
        return
    rows = [_proposed(home, one.position, one.why, one.units) for one in found.picks]
    rows += [_proposed(home, one.position, one.why) for one in found.passed]
    columns = ("block", "instrument", "picked", "units", "until", "price", "currency", "why")
    out_list(home, as_json, found.picks, columns, rows)
    if found.lacking:
        note(home, "cli.holdings.lacking", units=found.lacking)


def _proposed(home: Home, one: Any, why: str, taken: int = 0) -> tuple[str, ...]:
    return (
        str(one.block),
        named(home, "instrument", one.instrument.value),
        str(taken),
        str(one.units),
        day_text(one.until) if one.until else "",
        "" if one.price is None else numbers.plain(one.price),
        one.currency,
        named(home, "holding.why", why),
    )


@noun.command("compare")
@click.argument("instrument", type=click.Choice([str(one.value) for one in Instrument]))
@click.argument("units", type=int)
@day
@evidence
@click.option("--note", default="")
@as_json
@click.pass_context
def compare(
    ctx: click.Context, /, instrument: str, units: int, day: int, as_json: bool, **words: str
) -> None:
    from ghg.desk.holdings.statements import state

    home: Home = ctx.obj
    found = state(home.desk(), Instrument(instrument), units, day, **words)
    if as_json:
        out_json(found)
    word = "cli.holdings.agrees" if found.agrees else "cli.holdings.differs"
    note(home, word, stated=found.stated, held=found.held)
    if not found.agrees:
        ctx.exit(4)


@noun.command("statements")
@as_json
@click.pass_obj
def statements(home: Home, as_json: bool) -> None:
    from ghg.desk.holdings.statements import statement_list

    found = statement_list(home.desk())
    rows = (
        (
            named(home, "instrument", one.instrument),
            day_text(one.on_day),
            str(one.stated),
            str(one.held),
            str(one.stated - one.held),
            one.evidence,
            one.note,
        )
        for one in found
    )
    columns = ("instrument", "day", "registry_says", "books", "difference", "evidence", "note")
    out_list(home, as_json, found, columns, rows)


@noun.command("audit")
@as_json
@click.pass_context
def audit(ctx: click.Context, as_json: bool) -> None:
    from ghg.cli import mistakes
    from ghg.desk.holdings.views import audit

    home: Home = ctx.obj
    found = audit(home.desk())
    if as_json:
        out_json(found)
    mistakes.tell(found.problems, home.language)
    if found.problems:
        ctx.exit(5)
    rows = [
        (named(home, "holding.state", state), str(units))
        for state, units in sorted(found.units.items())
    ]
    if not as_json:
        out_list(home, as_json, rows, ("state", "units"), rows)
    note(home, "cli.holdings.audited", roots=found.roots, blocks=found.blocks)
