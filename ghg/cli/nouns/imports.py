"""`ghg import`: a filled file, checked without a trace or taken in whole."""

from pathlib import Path
from typing import Any

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import done, listed, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.waiting import progress
from ghg.texts import label


@click.command("import", cls=Speaking)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mapping", default="", metavar="CODE")
@click.option("--check", "only_check", is_flag=True)
@click.option("--accept", "accepted", multiple=True, metavar="CODE")
@as_json
@click.pass_context
def noun(
    ctx: click.Context,
    file: Path,
    mapping: str,
    accepted: tuple[str, ...],
    *,
    only_check: bool,
    as_json: bool,
) -> None:
    home: Home = ctx.obj
    if only_check:
        _check(ctx, home, file, mapping, accepted, as_json=as_json)
    else:
        _import(home, file, mapping, accepted, as_json=as_json)


def _check(
    ctx: click.Context,
    home: Home,
    file: Path,
    mapping: str,
    accepted: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    """List what an import would find; the exit code is what it would leave with."""
    from ghg.desk.imports import check_file

    desk = home.desk()
    with progress(home, file.name) as tell:
        found = check_file(desk, file, home.entity, tell, mapping)
    open_warnings = [code for code in found.consent if code not in accepted]
    if as_json:
        out_json(found)
    else:
        mistakes.tell(found.problems, home.language, err=False)
        _out_counts(home, found)
    if found.before is not None:
        note(home, "cli.nothing_new")
        return
    if found.wrong:
        ctx.exit(3)
    words = f" --mapping {mapping}" if mapping else ""
    words += "".join(f" --accept {code}" for code in found.consent)
    note(home, "cli.next", command=f"ghg import {file}{words}")
    if open_warnings:
        ctx.exit(3)


def _import(
    home: Home, file: Path, mapping: str, accepted: tuple[str, ...], *, as_json: bool
) -> None:
    from ghg.desk.imports import import_file

    desk = home.desk()
    with progress(home, file.name) as tell:
        made = import_file(desk, file, accepted, home.entity, tell, mapping)
    if as_json:
        out_json(made)
    else:
        mistakes.tell(made.checked.problems, home.language)
        _out_counts(home, made.checked)
    if made.batch is None:
        note(home, "cli.nothing_new")
        return
    undo = f"ghg activity undo {made.batch} --reason ..."
    done(home, "import", "ghg inventory build", number=made.batch, records=made.records, undo=undo)


def _out_counts(home: Home, found: Any) -> None:
    """Say in two lines what the file holds and what of it is new."""
    language = home.language
    if found.before is not None:
        before = found.before
        said = {"number": before.batch, "at": before.at_utc, "actor": before.actor}
        out(label("cli.imported_before", language, **said))
        return
    counts = {"rows": found.rows, "idle": found.idle, "converted": found.converted}
    out(label("cli.file_rows", language, **counts))
    counts = {"records": found.records, "skipped": found.skipped, "facts": found.facts}
    out(label("cli.file_new", language, **counts))
    if found.file.samples:
        samples = listed(home, found.file.samples)
        out(label("cli.encoding", language, encoding=found.file.encoding, samples=samples))
    if found.more:
        out(label("cli.more_problems", language, count=found.more))
