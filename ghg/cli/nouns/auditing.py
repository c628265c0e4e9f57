"""`ghg inventory audit`: somebody's typed inventory recomputed row by row, without any ledger."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json
from ghg.cli.say import named, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_table
from ghg.domain.numbers import exact_text
from ghg.domain.typed import AGREES, Verdict
from ghg.errors import NOWHERE, UsageError

if TYPE_CHECKING:
    from ghg.desk.audit import Audit


@click.command("audit", cls=Speaking)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--sheet", default="")
@click.option("--header-row", type=click.IntRange(1, 1000))
@click.option("--column", "columns", multiple=True, metavar="OURS=THEIRS")
@click.option("--year", type=YEAR)
@click.option("--region", default="")
@click.option("--annotate", type=click.Path(path_type=Path, dir_okay=False))
@as_json
@click.pass_context
def audit(
    ctx: click.Context,
    file: Path,
    sheet: str,
    header_row: int | None,
    columns: tuple[str, ...],
    year: int | None,
    region: str,
    annotate: Path | None,
    as_json: bool,
) -> None:
    from ghg.desk.audit import annotate_audit, audit_file, audit_problems
    from ghg.desk.imports.annotated import check_target

    home: Home = ctx.obj
    if annotate is not None:
        check_target(annotate)
    found = audit_file(file, sheet, header_row or 0, _pairs(columns), year or 0, region)
    if as_json:
        out_json(found)
    else:
        _out_rows(home, found)
        mistakes.tell(audit_problems(found), home.language, err=False)
    counts = {"agree": found.agree, "differ": found.differ, "unread": found.unread}
    note(home, "cli.audit.counts", file=found.file, **counts)
    if annotate is not None:
        made = annotate_audit(file, found, annotate, home.language)
        if made is None:
            note(home, "annotated.none")
        else:
            said = {"cells": made.cells, "problems": made.problems}
            note(home, "cli.audit.annotated", path=made.path, **said)
    if found.differ or found.unread:
        ctx.exit(3)


def _out_rows(home: Home, found: "Audit") -> None:
    rows = (
        (
            f"{one.row.place.sheet} {one.row.place.row}".strip(),
            one.row.name,
            _stated(one),
            _recomputed(one),
            one.unit,
            named(home, "audit.state", one.state),
        )
        for one in found.rows
    )
    columns = ("place", "name", "stated", "recomputed", "unit", "verdict")
    out_table(home, columns, rows)
    if any(one.state != AGREES for one in found.rows):
        out()


def _stated(one: Verdict) -> str:
    figure = one.row.figures.get("result")
    return "" if figure is None else exact_text(figure.value)


def _recomputed(one: Verdict) -> str:
    from ghg.desk.audit import figure

    return figure(one)


def _pairs(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Read OURS=THEIRS; raises E-USAGE.pair."""
    made = []
    for word in words:
        ours, equals, theirs = word.partition("=")
        if not equals or not ours.strip() or not theirs.strip():
            raise UsageError("E-USAGE.pair", NOWHERE, word)
        made.append((ours.strip(), theirs.strip()))
    return tuple(made)
