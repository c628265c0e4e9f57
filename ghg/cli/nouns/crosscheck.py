"""`ghg crosscheck`: forms filed elsewhere, tolerances, reasons, and the page that compares."""

from decimal import Decimal
from typing import Any

import click

from ghg.cli.crosscheck_view import figure_rows, out_page
from ghg.cli.home import Home
from ghg.cli.options import as_json, needed, period, reason
from ghg.cli.say import done, note, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.numbers import number, plain
from ghg.domain.periods import Period
from ghg.domain.statistics import COLUMNS, FORM205

noun = Noun("crosscheck")
FIGURES = COLUMNS[FORM205]

facility = click.option("--facility", default="", metavar="CODE")


def figures(command: Any) -> Any:
    """Take a figure for every column of form 205-1."""
    for name in reversed(FIGURES):
        option = f"--{name.replace('_', '-')}"
        command = click.option(option, name, type=number)(command)
    return command


@noun.command("list")
@click.option("--inventory", default="", metavar="CODE")
@click.option("--issue", "issue_number", type=click.IntRange(min=1))
@as_json
@click.pass_context
def list_all(ctx: click.Context, inventory: str, issue_number: int | None, as_json: bool) -> None:
    from ghg.desk.crosschecks import differing, page

    home: Home = ctx.obj
    made = page(home.desk(), inventory, issue_number or 0)
    if as_json:
        out_json(made.annexes.checks)
    else:
        out_page(home, made)
    if differing(made):
        ctx.exit(4)


@noun.command("form205")
@click.argument("item")
@click.argument("unit")
@figures
@click.option("--money-unit", default="")
@facility
@period
@reason
@click.pass_obj
def form205(home: Home, /, item: str, unit: str, span: Period | None, **words: Any) -> None:
    from ghg.desk.statistics import file_form205

    given = {name: value for name in FIGURES if (value := words.pop(name)) is not None}
    filed = file_form205(home.desk(), item, needed(span), given, unit, **words, entity=home.entity)
    _filed(home, filed)


@noun.command("b204")
@click.argument("figure", metavar="FIGURE")
@click.argument("value", type=number)
@click.argument("unit")
@click.option("--name", default="")
@click.option("--basis", default="")
@facility
@period
@reason
@click.pass_obj
def b204(
    home: Home, /, figure: str, value: Decimal, unit: str, span: Period | None, **words: str
) -> None:
    from ghg.desk.statistics import file_b204

    months = needed(span)
    filed = file_b204(home.desk(), figure, value, unit, months, **words, entity=home.entity)
    _filed(home, filed)


@noun.command("energy")
@click.argument("part")
@click.argument("item")
@click.argument("value", type=number)
@click.argument("unit")
@facility
@period
@reason
@click.pass_obj
def energy(
    home: Home,
    /,
    part: str,
    item: str,
    value: Decimal,
    unit: str,
    span: Period | None,
    **words: str,
) -> None:
    from ghg.desk.statistics import file_energy

    months = needed(span)
    filed = file_energy(home.desk(), part, item, value, unit, months, **words, entity=home.entity)
    _filed(home, filed)


@noun.command("invoice")
@click.argument("stream")
@click.argument("value", type=number)
@click.argument("unit")
@period
@reason
@click.pass_obj
def invoice(
    home: Home, /, stream: str, value: Decimal, unit: str, span: Period | None, reason: str
) -> None:
    from ghg.desk.statistics import file_invoice

    months = needed(span)
    _filed(home, file_invoice(home.desk(), stream, value, unit, months, reason, home.entity))


@noun.command("forms")
@as_json
@click.pass_obj
def forms(home: Home, as_json: bool) -> None:
    from ghg.desk.statistics import figure_list

    found = figure_list(home.desk(), home.entity)
    columns = ("owner", "form_figure", "name", "span", "value", "unit", "basis")
    out_list(home, as_json, found, columns, figure_rows(home, found))


@noun.command("withdraw")
@click.argument("figure", metavar="FIGURE")
@click.argument("name")
@facility
@period
@reason
@click.pass_obj
def withdraw(
    home: Home, /, figure: str, name: str, span: Period | None, facility: str, reason: str
) -> None:
    from ghg.desk.statistics import withdraw_figure

    months = needed(span)
    withdraw_figure(home.desk(), figure, name, months, reason, facility, home.entity)
    done(home, "crosscheck.withdraw", figure=figure, name=name)


@noun.command("tolerance")
@click.argument("check", default="")
@click.argument("percent", type=number, required=False)
@reason
@as_json
@click.pass_obj
def tolerance(
    home: Home, /, check: str, percent: Decimal | None, reason: str, as_json: bool
) -> None:
    from ghg.desk.crosschecks import set_tolerance, tolerance_list

    if check and percent is not None:
        made = set_tolerance(home.desk(), check, percent, reason, home.entity)
        done(home, "crosscheck.tolerance", check=made.check, percent=plain(made.percent))
        return
    found = [one for one in tolerance_list(home.desk(), home.entity) if check in ("", one.check)]
    rows = ((one.check, f"{plain(one.percent)} %", one.reason) for one in found)
    out_list(home, as_json, found, ("check", "tolerance", "reason"), rows)


@noun.command("explain")
@click.argument("check")
@click.argument("subject")
@period
@reason
@click.pass_obj
def explain(home: Home, /, check: str, subject: str, span: Period | None, reason: str) -> None:
    from ghg.desk.crosschecks import explain_difference

    explain_difference(home.desk(), check, subject, needed(span), reason, home.entity)
    done(home, "crosscheck.explain", check=check, subject=subject)


def _filed(home: Home, filed: Any) -> None:
    if not filed.new:
        note(home, "cli.nothing_new")
        return
    done(home, "crosscheck.filed", "ghg crosscheck list", name=filed.name, count=filed.new)
