"""`ghg monitoring`: the data quality control plan, its versions, and what is otherwise."""

from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, reason, year
from ghg.cli.say import done, listed, months_listed, named, note, out, out_json, term_words
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain.annexes import DeviationRow
from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.domain.periods import Period, day, day_text, months_between
from ghg.texts import label

noun = Noun("monitoring")
FILE = click.Path(path_type=Path, dir_okay=False)
_GROUPS = {
    "deviation.no_record": "frequency",
    "deviation.sampling": "frequency",
    "deviation.missing_rule": "missing_rule",
    "deviation.determination": "determination",
}


@noun.command("draft")
@click.argument("file", type=FILE)
@year
@click.option("--replace", is_flag=True)
@as_json
@click.pass_obj
def draft(home: Home, file: Path, year: int, *, replace: bool, as_json: bool) -> None:
    from ghg.desk.monitoring.files import write_draft

    made = write_draft(home.desk(), file, year, home.language, home.entity, replace=replace)
    if as_json:
        out_json(made)
        return
    rows = (
        (one.code, one.stream, _datum(home, one.parameter), _fields(home, one.fields))
        for one in made.open
    )
    out_table(home, ("plan_item", "stream", "parameter", "open_fields"), rows)
    then = f"ghg monitoring import {made.path} --reason ..."
    done(home, "monitoring.draft", then, count=made.items, open=len(made.open))


@noun.command("export")
@click.argument("file", type=FILE)
@click.option("--version", "number", type=click.IntRange(min=1), default=None)
@click.option("--replace", is_flag=True)
@as_json
@click.pass_obj
def export(home: Home, file: Path, number: int | None, *, replace: bool, as_json: bool) -> None:
    from ghg.desk.monitoring.files import write_version

    desk, wanted = home.desk(), number or 0
    made = write_version(desk, file, wanted, home.language, home.entity, replace=replace)
    if as_json:
        out_json(made)
        return
    out(made.path)
    done(home, "monitoring.export", version=made.version, count=made.items)


@noun.command("import")
@click.argument("file", type=FILE)
@reason
@click.option("--accept", "accepted", multiple=True, metavar="CODE")
@click.pass_obj
def import_(home: Home, file: Path, reason: str, accepted: tuple[str, ...]) -> None:
    from ghg.desk.monitoring.versions import import_plan

    _made(home, *import_plan(home.desk(), file, reason, accepted, home.entity))


@noun.command("add-version")
@click.option("--since", type=day, required=True)
@click.option("--until", type=day)
@click.option("--quality-rules", default="")
@click.option("--prepared-by", default="")
@click.option("--approved-by", default="")
@reason
@click.pass_obj
def add_version(home: Home, /, since: int, until: int | None, reason: str, **words: str) -> None:
    from ghg.desk.monitoring.versions import add_version
    from ghg.desk.plan import EVER

    end = until or EVER.last_day
    _made(home, *add_version(home.desk(), since, end, reason, entity=home.entity, **words))


@noun.command("show")
@click.option("--version", "number", type=click.IntRange(min=1), default=None)
@as_json
@click.pass_obj
def show(home: Home, number: int | None, *, as_json: bool) -> None:
    from ghg.desk.monitoring.versions import version_of

    version = version_of(home.desk(), number or 0, home.entity)
    if as_json:
        out_json(version)
        return
    said = {"version": version.version, "span": _span(home, version), "reason": version.reason}
    out(label("cli.plan.version", home.language, **said), bold=True)
    if version.quality_rules:
        out(label("cli.plan.rules", home.language, rules=version.quality_rules))
    columns = (
        *("plan_item", "stream", "parameter", "determination", "meter_code", "frequency"),
        *("missing_rule", "rank", "department"),
    )
    out_table(home, columns, (_item(home, one) for one in version.items))


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, *, as_json: bool) -> None:
    from ghg.desk.monitoring.versions import versions

    found = versions(home.desk(), home.entity)
    rows = (
        (str(one.version), _span(home, one), one.reason, one.prepared_by, one.approved_by)
        for one in found
    )
    out_list(
        home, as_json, found, ("version", "span", "reason", "prepared_by", "approved_by"), rows
    )


@noun.command("deviations")
@click.argument("inventory", default="")
@click.option("--issue", "number", type=click.IntRange(min=1), default=None)
@as_json
@click.pass_obj
def deviations(home: Home, inventory: str, number: int | None, *, as_json: bool) -> None:
    from ghg.desk.monitoring.versions import deviations

    found = deviations(home.desk(), inventory, number or 0)
    if not found and not as_json:
        note(home, "cli.plan.no_deviation")
        return
    columns = ("deviation", "plan_item", "stream", "parameter", "span", "planned", "found")
    out_list(home, as_json, found, columns, (_deviation(home, one) for one in found))


def _made(home: Home, version: PlanVersion, made: bool) -> None:
    if not made:
        note(home, "cli.plan.unchanged", version=version.version)
        return
    then = "ghg monitoring deviations"
    done(home, "monitoring.import", then, version=version.version, count=len(version.items))


def _item(home: Home, item: PlanItem) -> tuple[str, ...]:
    return (
        item.code,
        item.stream,
        _datum(home, item.parameter),
        named(home, "report.determination", item.determination),
        item.meter or item.serial,
        named(home, "report.frequency", item.frequency),
        named(home, "report.missing_rule", item.missing_rule),
        str(item.rank or ""),
        item.department,
    )


def _deviation(home: Home, row: DeviationRow) -> tuple[str, ...]:
    group = _GROUPS.get(row.term, "")
    found = (
        row.found if row.term == "deviation.sampling" else named(home, f"report.{group}", row.found)
    )
    return (
        term_words(home, row.term),
        row.item,
        row.stream,
        _datum(home, row.parameter) if row.stream else "",
        months_listed(home, months_between(row.first_month, row.last_month)),
        named(home, f"report.{group}", row.planned),
        found,
    )


def _datum(home: Home, parameter: str) -> str:
    """Name a parameter, or the activity itself."""
    if not parameter:
        return label("report.monitoring.activity", home.language)
    return named(home, "report.parameter", parameter)


def _fields(home: Home, fields: tuple[str, ...]) -> str:
    from ghg.desk.monitoring.versions import field_word

    return listed(home, (field_word(name, home.language) for name in fields))


def _span(home: Home, version: PlanVersion) -> str:
    """Show the days of a version; an open end is left open."""
    from ghg.desk.plan import EVER

    if version.last_day == EVER.last_day:
        return label("cli.plan.open_end", home.language, first=day_text(version.first_day))
    return str(Period(version.first_day, version.last_day))
