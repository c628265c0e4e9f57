"""`ghg sample`: what a laboratory found of a fuel."""

from decimal import Decimal
from fractions import Fraction

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, months, reason
from ghg.cli.say import done, named, note
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain import periods
from ghg.domain.numbers import exact_text, number, plain
from ghg.domain.periods import Period
from ghg.domain.samples import BASES, BASIS_SIGNS, COMPOSITIONS, Sample
from ghg.errors import DataError
from ghg.texts import label

noun = Noun("sample")

BASIS_WORDS = {sign: basis for basis, sign in BASIS_SIGNS.items()}


def _first(text: str) -> int:
    """Read a day, or a month as its first day."""
    return _days(text).first_day


def _last(text: str) -> int:
    return _days(text).last_day


def _days(text: str) -> Period:
    try:
        return periods.month_period(periods.month(text))
    except DataError:
        found = periods.day(text)
        return Period(found, found)


@noun.command("add")
@click.argument("stream")
@click.argument("code")
@click.option("--parameter", required=True)
@click.option("--value", type=number, required=True)
@click.option("--unit", required=True)
@click.option("--basis", type=click.Choice([*BASIS_WORDS, *BASES]))
@click.option("--from", "first", type=_first, required=True, metavar="DAY")
@click.option("--to", "last", type=_last, required=True, metavar="DAY")
@click.option("--represents", type=number)
@click.option("--total-moisture", type=number)
@click.option("--inherent-moisture", type=number)
@click.option("--composition", type=click.Choice(COMPOSITIONS), default=COMPOSITIONS[0])
@click.option("--lab", default="")
@click.option("--accredited", is_flag=True)
@click.option("--report", default="")
@click.option("--evidence", default="", metavar="ID")
@click.option("--note", default="")
@reason
@click.pass_obj
def add(
    home: Home,
    /,
    first: int,
    last: int,
    basis: str | None,
    represents: Decimal | None,
    lab: str,
    report: str,
    reason: str,
    **words: str,
) -> None:
    from ghg.desk.samples import add_sample

    given: dict[str, object] = {**words}
    sample = Sample(
        **given,  # type: ignore[arg-type]
        first_day=first,
        last_day=last,
        basis=BASIS_WORDS.get(basis or "", basis or ""),
        represents=None if represents is None else Fraction(represents),
        laboratory=lab,
        report_number=report,
    )
    new = add_sample(home.desk(), sample, reason, home.entity)
    if not sample.proven:
        note(home, "cli.sample_unproven")
    done(home, f"sample.{'add' if new else 'known'}", "ghg sample list", code=sample.code)


@noun.command("list")
@click.option("--stream", default="", metavar="CODE")
@as_json
@click.pass_obj
def list_all(home: Home, stream: str, as_json: bool) -> None:
    from ghg.desk.samples import sample_list

    found = sample_list(home.desk(), stream, home.entity)
    columns = (
        "stream",
        "sample",
        "parameter",
        "span",
        "value",
        "unit",
        "sample_basis",
        "represents",
    )
    rest = ("laboratory", "report_number", "evidence")
    out_list(home, as_json, found, (*columns, *rest), (_row(home, one) for one in found))


@noun.command("withdraw")
@click.argument("stream")
@click.argument("code")
@click.argument("parameter")
@reason
@click.pass_obj
def withdraw(home: Home, stream: str, code: str, parameter: str, reason: str) -> None:
    from ghg.desk.samples import withdraw_sample

    withdraw_sample(home.desk(), stream, code, parameter, reason, home.entity)
    done(home, "sample.withdraw", code=code)


@noun.command("rule")
@click.argument("stream")
@months
@click.option("--mean", default="")
@click.option("--missing", default="")
@reason
@click.pass_obj
def rule(
    home: Home, stream: str, first: int, last: int, mean: str, missing: str, reason: str
) -> None:
    from ghg.desk.samples import set_sample_rule

    set_sample_rule(home.desk(), stream, (first, last), mean, missing, reason)
    done(home, "sample.rule", stream=stream)


def _row(home: Home, one: Sample) -> tuple[str, ...]:
    return (
        one.stream,
        one.code,
        named(home, "report.parameter", one.parameter),
        str(one.days),
        plain(one.value),
        one.unit,
        named(home, "report.basis", one.basis),
        "" if one.represents is None else exact_text(one.represents),
        one.laboratory,
        one.report_number,
        label(f"cli.{'yes' if one.evidence else 'no'}", home.language),
    )
