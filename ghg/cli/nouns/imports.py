"""`ghg import`: a filled file, checked without a trace or taken in whole."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json, draft
from ghg.cli.say import done, listed, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.waiting import progress
from ghg.errors import DataError, Problem
from ghg.texts import label


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for."""

    file: Path
    mapping: str
    accepted: tuple[str, ...]
    annotate: Path | None
    as_json: bool
    draft: bool


@click.command("import", cls=Speaking)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mapping", default="", metavar="CODE")
@click.option("--check", "only_check", is_flag=True)
@click.option("--annotate", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--accept", "accepted", multiple=True, metavar="CODE")
@draft
@as_json
@click.pass_context
def noun(
    ctx: click.Context,
    file: Path,
    mapping: str,
    accepted: tuple[str, ...],
    annotate: Path | None,
    *,
    only_check: bool,
    draft: bool,
    as_json: bool,
) -> None:
    home: Home = ctx.obj
    asked = _Asked(file, mapping, accepted, annotate, as_json, draft)
    with _annotating(home, asked):
        if only_check:
            _check(ctx, home, asked)
        else:
            _import(home, asked)


def _check(ctx: click.Context, home: Home, asked: _Asked) -> None:
    """List what an import would find; the exit code is what it would leave with."""
    from ghg.desk.imports.files import check_file

    desk = home.desk()
    with progress(home, asked.file.name) as tell:
        found = check_file(desk, asked.file, home.entity, tell, asked.mapping)
    open_warnings = [code for code in found.consent if code not in asked.accepted]
    if asked.as_json:
        out_json(found)
    else:
        mistakes.tell(found.problems, home.language, err=False)
        _out_counts(home, found)
    if asked.annotate is not None:
        _annotate(home, asked, found.problems)
    if found.before is not None:
        note(home, "cli.nothing_new")
        return
    if found.wrong:
        ctx.exit(3)
    words = f" --mapping {asked.mapping}" if asked.mapping else ""
    words += "".join(f" --accept {code}" for code in found.consent)
    note(home, "cli.next", command=f"ghg import {asked.file}{words}")
    if open_warnings:
        ctx.exit(3)


def _import(home: Home, asked: _Asked) -> None:
    from ghg.desk.imports.files import import_file

    desk = home.desk(draft=asked.draft)
    with progress(home, asked.file.name) as tell:
        made = import_file(desk, asked.file, asked.accepted, home.entity, tell, asked.mapping)
    if asked.as_json:
        out_json(made)
    else:
        mistakes.tell(made.checked.problems, home.language)
        _out_counts(home, made.checked)
    if made.batch is None:
        note(home, "cli.nothing_new")
        return
    undo = f"ghg activity undo {made.batch} --reason ..."
    counts = {"number": made.batch, "records": made.records, "undo": undo}
    only_answers = made.checked.answers and not made.checked.rows
    done(home, "import", "ghg claim matrix" if only_answers else "ghg inventory build", **counts)


@contextmanager
def _annotating(home: Home, asked: _Asked) -> Iterator[None]:
    """Write the annotated copy of a file that is refused; raises E-ANNOTATE before any work."""
    if asked.annotate is not None:
        from ghg.desk.imports.annotated import check_target

        check_target(asked.annotate)
    try:
        yield
    except DataError as error:
        if asked.annotate is not None and error.code != "E-ANNOTATE":
            _annotate(home, asked, error.problems)
        raise


def _annotate(home: Home, asked: _Asked, problems: Sequence[Problem]) -> None:
    """Write the copy; one of a file that cannot be read is not made, and that is said."""
    from ghg.desk.imports.annotated import annotate
    from ghg.desk.telling import fitting

    if not problems:
        note(home, "annotated.none")
        return
    assert asked.annotate is not None
    said = [fitting(problem) for problem in problems]
    try:
        made = annotate(
            home.desk(), asked.file, said, asked.annotate, home.language, asked.mapping, home.entity
        )
    except DataError as error:
        if error.code == "E-ANNOTATE":
            raise
        note(home, "annotated.unread")
        return
    note(home, "annotated.done", path=made.path, cells=made.cells, problems=made.problems)


def _out_counts(home: Home, found: Any) -> None:
    """Say in two lines what the file holds and what of it is new."""
    language = home.language
    if found.before is not None:
        before = found.before
        said = {"number": before.batch, "at": before.at_utc, "actor": before.actor}
        out(label("cli.imported_before", language, **said))
        return
    counts = {"rows": found.rows, "idle": found.idle, "converted": found.converted}
    if found.rows or found.idle or not found.facts + found.facts_skipped:
        out(label("cli.file_rows", language, **counts))
    counts = {"records": found.records, "skipped": found.skipped, "facts": found.facts}
    out(label("cli.file_new", language, **counts))
    if found.file.delimiter not in ("", ","):
        sign = found.file.delimiter
        sign = label("csv.tab", language) if sign == "\t" else sign
        out(label("csv.delimiter", language, sign=sign))
    if found.file.samples:
        samples = listed(home, found.file.samples)
        out(label("cli.encoding", language, encoding=found.file.encoding, samples=samples))
    if found.more:
        out(label("cli.more_problems", language, count=found.more))
