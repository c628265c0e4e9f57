"""`ghg parameter`: what the plant measured itself, and what it declares."""

from decimal import Decimal

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, months, reason
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.numbers import number
from ghg.domain.periods import month_text
from ghg.errors import UsageError
from ghg.texts import label

noun = Noun("parameter")


@noun.command("set")
@click.argument("parameter")
@click.argument("value", type=number)
@click.argument("unit")
@months
@click.option("--stream", default="", metavar="CODE")
@click.option("--source", default="", metavar="CODE")
@click.option("--facility", default="", metavar="CODE")
@click.option("--item", default="")
@click.option("--evidence", default="", metavar="ID")
@click.option("--report-number", default="")
@click.option("--document", default="")
@click.option("--locator", default="")
@reason
@click.pass_obj
def set_value(
    home: Home,
    /,
    parameter: str,
    value: Decimal,
    unit: str,
    first: int,
    last: int,
    item: str,
    reason: str,
    **words: str,
) -> None:
    from ghg.desk.parameter import Proof, set_parameter

    owner = _owner({name: words.pop(name) for name in ("stream", "source", "facility")})
    desk, proof = home.desk(), Proof(**words)
    set_parameter(desk, parameter, owner, (first, last), value, unit, proof, item, reason)
    done(home, "parameter.set", what=_what(home, parameter), owner=owner[1])


@noun.command("ordinary")
@click.argument("stream")
@months
@reason
@click.pass_obj
def ordinary(home: Home, stream: str, first: int, last: int, reason: str) -> None:
    from ghg.desk.declarations import declare_ordinary

    declare_ordinary(home.desk(), stream, (first, last), reason)
    done(home, "parameter.ordinary", stream=stream)


@noun.command("declare")
@click.argument("what", type=click.Choice(["made_from", "made_by", "steam_reading"]))
@click.argument("word")
@months
@click.option("--stream", required=True, metavar="CODE")
@reason
@click.pass_obj
def declare(
    home: Home, what: str, word: str, first: int, last: int, stream: str, reason: str
) -> None:
    from ghg.desk.declarations import declare_word

    declare_word(home.desk(), what, stream, (first, last), word, reason)
    done(home, "parameter.declare", stream=stream, what=_what(home, f"declared_{what}"), word=word)


@noun.command("withdraw")
@click.argument("value_id", metavar="ID")
@reason
@click.pass_obj
def withdraw(home: Home, value_id: str, reason: str) -> None:
    from ghg.desk.parameter import withdraw_parameter

    made = withdraw_parameter(home.desk(), value_id, reason)
    owner, value = made.stream or made.source or made.facility, f"{made.value} {made.unit}"
    what = _what(home, made.parameter)
    done(home, "parameter.withdraw", what=what, owner=owner, value=value)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.parameter import parameter_list

    found = parameter_list(home.desk())
    rows = (
        (
            one.id,
            one.stream or one.source or one.facility,
            _what(home, one.parameter),
            f"{month_text(one.first_month)}~{month_text(one.last_month)}",
            one.value,
            one.unit,
            one.report_number,
            label(f"cli.{'yes' if one.evidence else 'no'}", home.language),
        )
        for one in found
    )
    columns = ("id", "owner", "parameter", "span", "value", "unit", "report_number", "evidence")
    out_list(home, as_json, found, columns, rows)


def _what(home: Home, parameter: str) -> str:
    """Name a parameter; a declaration is stored among them under a name of its own."""
    if parameter.startswith("declared_"):
        return label(f"cli.{parameter}", home.language)
    return named(home, "report.parameter", parameter)


def _owner(named_ones: dict[str, str]) -> tuple[str, str]:
    """Give the one thing that the value is for."""
    given = [(kind, code) for kind, code in named_ones.items() if code]
    if len(given) != 1:
        raise UsageError("E-USAGE.owner")
    return given[0]
