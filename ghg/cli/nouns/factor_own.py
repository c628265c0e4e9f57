"""`ghg factor add`, `own` and `affected`: values that are not shipped, and what they would move."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from ghg.cli import mistakes
from ghg.cli.bridge_view import out_bridges
from ghg.cli.home import Home
from ghg.cli.issue_view import out_gaps
from ghg.cli.options import as_json, as_of, reason
from ghg.cli.say import done, named, note, out, out_json
from ghg.cli.speaking import Noun, Speaking
from ghg.cli.tables import out_list
from ghg.domain.factors import OwnFactor
from ghg.domain.numbers import number, plain
from ghg.domain.periods import day, day_text
from ghg.texts import label

own = Noun("own")
file = click.option("--file", type=click.Path(path_type=Path), required=True)
approver = click.option("--approver", required=True)
PARTICULARS = (
    click.option("--table", default="own", show_default=True),
    click.option("--region", default="CN", show_default=True),
    click.option("--gas", default=""),
    click.option("--from", "first_day", type=day),
    click.option("--to", "last_day", type=day),
    click.option("--data-year", type=click.IntRange(1990, 2100)),
    click.option("--published", type=day),
)


def particulars(command: Any) -> Any:
    """Take the options in which a value may leave the usual."""
    for option in reversed(PARTICULARS):
        command = option(command)
    return command


@click.command("add", cls=Speaking)
@click.argument("code")
@click.option("--item", required=True)
@click.option("--parameter", required=True)
@click.option("--value", type=number, required=True)
@click.option("--unit", required=True)
@click.option("--tier", required=True)
@click.option("--document", required=True)
@click.option("--number", "number_", required=True)
@click.option("--issuer", required=True)
@click.option("--locator", required=True)
@particulars
@file
@approver
@reason
@click.pass_obj
def add(home: Home, /, file: Path, approver: str, reason: str, number_: str, **words: Any) -> None:
    from ghg.desk.factors.entered import Wanted
    from ghg.desk.factors.own import add_factor

    given = {name: value for name, value in words.items() if value is not None}
    desk = home.desk()
    made = add_factor(desk, Wanted(number=number_, **given), file, approver, reason)
    out(made.factor.id)
    done(home, "factor.add", code=words["code"], value=_value(made), tier=_tier(home, made))
    tell_affected(home, desk)


@own.command("list")
@as_json
@click.pass_obj
def own_list(home: Home, as_json: bool) -> None:
    from ghg.desk.factors.own import own_list

    found = own_list(home.desk())
    rows = (
        (
            one.factor.id,
            one.factor.item,
            one.factor.parameter,
            _value(one),
            one.factor.table,
            one.factor.region,
            str(one.factor.data_year or ""),
            _tier(home, one),
            f"{one.document.number} {one.factor.locator}",
            one.pack,
            one.reason,
        )
        for one in found
    )
    heads = ("id", "item", "parameter", "value", "table", "region", "data_year", "tier")
    out_list(home, as_json, found, (*heads, "document", "pack", "approved"), rows)


@own.command("revise")
@click.argument("code")
@click.option("--value", type=number)
@click.option("--unit")
@click.option("--tier")
@click.option("--document")
@click.option("--number", "number_")
@click.option("--issuer")
@click.option("--locator")
@click.option("--to", "last_day", type=day)
@click.option("--file", type=click.Path(path_type=Path))
@approver
@reason
@click.pass_obj
def revise(
    home: Home,
    /,
    code: str,
    file: Path | None,
    approver: str,
    reason: str,
    number_: str | None,
    **words: Any,
) -> None:
    from ghg.desk.factors.own import revise_factor

    words["number"] = number_
    changes = {name: value for name, value in words.items() if value is not None}
    desk = home.desk()
    made = revise_factor(desk, code, changes, file, approver, reason)
    out(made.factor.id)
    done(home, "factor.revise", code=code, value=_value(made))
    tell_affected(home, desk)


@own.command("withdraw")
@click.argument("code")
@reason
@click.pass_obj
def withdraw(home: Home, code: str, reason: str) -> None:
    from ghg.desk.factors.own import withdraw_factor

    desk = home.desk()
    withdraw_factor(desk, code, reason)
    done(home, "factor.withdraw", code=code)
    tell_affected(home, desk)


@click.command("affected", cls=Speaking)
@as_of
@click.option("--all", "every", is_flag=True)
@as_json
@click.pass_obj
def affected(home: Home, as_of: int | None, *, every: bool, as_json: bool) -> None:
    from ghg.desk.factors.affected import affected

    found = affected(home.desk(), as_of or 0)
    if as_json:
        out_json([{"affected": one, "causes": [_causes(b) for b in one.bridges]} for one in found])
        return
    _out_affected(home, found, every=every)


def tell_affected(home: Home, desk: Any) -> None:
    """After an act: list the issues that would now be computed otherwise."""
    from ghg.desk.factors.affected import affected

    _out_affected(home, affected(desk), every=False)


def _out_affected(home: Home, found: Any, *, every: bool) -> None:
    if not found:
        note(home, "factors.none_affected")
        return
    for one in found:
        said = {"code": one.inventory, "number": one.number, "day": day_text(one.as_of)}
        out(label("factors.affected", home.language, **said), bold=True)
        if one.refused:
            mistakes.tell(one.refused, home.language)
        if one.gaps:
            out_gaps(home, one.gaps)
        out_bridges(home, one.bridges, every=every)
    note(home, "factors.unmoved")


def _causes(bridge: Any) -> dict[str, Any]:
    return {"view": bridge.view, "change_t": bridge.change_t, "causes": dict(bridge.causes)}


def _value(one: OwnFactor) -> str:
    value = one.factor.value if one.factor.value is not None else Decimal(0)
    return f"{plain(value)} {one.factor.unit}"


def _tier(home: Home, one: OwnFactor) -> str:
    return named(home, "tier", one.document.tier)
