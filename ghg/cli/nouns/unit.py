"""`ghg unit`: accounting units, and how a shared stream is divided among them."""

from decimal import Decimal

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, months, reason
from ghg.cli.say import done, named, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain.numbers import exact_text, number, plain
from ghg.domain.periods import month_text
from ghg.errors import UsageError

noun = Noun("unit")


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.units import unit_list

    found = unit_list(home.desk(), home.entity)
    rows = ((one.facility, one.code, home.pick(one.name_zh, one.name_en)) for one in found)
    out_list(home, as_json, found, ("facility", "code", "name"), rows)


@noun.command("share")
@click.argument("stream")
@click.argument("weights", nargs=-1, metavar="UNIT=WEIGHT...")
@click.option("--key", required=True)
@months
@reason
@click.pass_obj
def share(
    home: Home,
    /,
    stream: str,
    weights: tuple[str, ...],
    key: str,
    first: int,
    last: int,
    reason: str,
) -> None:
    from ghg.desk.units import share_stream

    given = dict(_weight(word) for word in weights)
    if len(given) < len(weights) or not given:
        raise UsageError("E-USAGE.weights")
    share_stream(home.desk(), stream, key, (first, last), given, reason, home.entity)
    done(home, "unit.share", "ghg unit shares", stream=stream)


@noun.command("shares")
@as_json
@click.pass_obj
def shares(home: Home, as_json: bool) -> None:
    from ghg.desk.units import division_list

    found = division_list(home.desk(), home.entity)
    if as_json:
        out_json([{"division": one, "shares": dict(one.shares)} for one in found])
        return
    rows = (
        (
            one.stream,
            f"{month_text(one.first_month)}~{month_text(one.last_month)}",
            named(home, "report.share_key", one.key),
            unit,
            plain(weight),
            exact_text(portion),
            one.reason,
        )
        for one in found
        for (unit, weight), (_, portion) in zip(one.weights, one.shares, strict=True)
    )
    out_table(home, ("stream", "span", "share_key", "unit_code", "weight", "share", "reason"), rows)


def _weight(word: str) -> tuple[str, Decimal]:
    """Read `U1=600`."""
    unit, equals, weight = word.partition("=")
    if not (unit and equals):
        raise UsageError("E-USAGE.weights")
    return unit, number(weight)
