"""`ghg credit`: the three forms of offset, own projects among them, beside every inventory."""

from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json, months, reason
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain import numbers, periods
from ghg.domain.offsets import ProjectPlace
from ghg.domain.periods import Period

noun = Noun("credit")


@noun.command("own-project")
@click.argument("code")
@click.option("--name", required=True)
@click.option("--place", type=click.Choice([str(one.value) for one in ProjectPlace]), required=True)
@months
@click.option("--tonnes", type=numbers.number, required=True)
@click.option("--method", required=True)
@click.option("--evidence", required=True)
@click.option("--outside-effect", "effect_evidence", default="", metavar="EVIDENCE")
@click.option("--exclusive", is_flag=True)
@click.option("--credited", is_flag=True)
@click.option("--note", default="")
@click.pass_obj
def own_project(home: Home, /, first: int, last: int, place: str, **words: Any) -> None:
    from ghg.desk.holdings.projects import Project, record

    days = periods.span(first, last)
    project = Project(place=ProjectPlace(place), days=days, **words)
    made = record(home.desk(), project, home.entity)
    said = {"name": made.name, "shown": numbers.plain(made.shown)}
    why = named(home, "offset.why", made.why.value)
    done(
        home,
        "credit.project",
        form=named(home, "offset.form", made.form.value),
        deducted=numbers.plain(made.deducted),
        why=f"（{why}）" if why and home.language == "zh" else (f" ({why})" if why else ""),
        **said,
    )


@noun.command("withdraw-project")
@click.argument("code")
@months
@reason
@click.pass_obj
def withdraw_project(home: Home, code: str, first: int, last: int, reason: str) -> None:
    from ghg.desk.holdings.projects import withdraw

    withdraw(home.desk(), code, periods.span(first, last), reason, home.entity)
    done(home, "credit.withdrawn", code=code)


@noun.command("offsets")
@click.option("--year", type=YEAR)
@as_json
@click.pass_obj
def offsets(home: Home, year: int | None, as_json: bool) -> None:
    from ghg.desk.holdings.projects import offsets

    found = offsets(home.desk(), year or 0, home.entity)
    rows = (
        (
            named(home, "offset.form", one.form.value),
            one.code,
            one.name,
            str(Period(one.first_day, one.last_day)),
            numbers.plain(one.shown),
            numbers.plain(one.deducted),
            named(home, "offset.why", one.why.value),
            one.evidence,
        )
        for one in found
    )
    columns = ("form", "code", "name", "days", "shown", "deducted", "why", "evidence")
    out_list(home, as_json, found, columns, rows)
