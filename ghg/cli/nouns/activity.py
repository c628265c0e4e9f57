"""`ghg activity`: what was written down, one by one and by batches."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json, draft, period, reason
from ghg.cli.record_view import COLUMNS, out_streamed, row_of
from ghg.cli.say import done, named, note, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.periods import Period
from ghg.errors import DataError, Problem

noun = Noun("activity")
accepted = click.option("--accept", "accepted", multiple=True, metavar="CODE")


@noun.command("add")
@click.argument("stream")
@click.argument("quantity")
@click.argument("unit", default="")
@click.option("--month", default="")
@click.option("--from", "first_day", default="", metavar="DAY")
@click.option("--to", "last_day", default="", metavar="DAY")
@click.option("--document", default="")
@click.option("--line", default="")
@click.option("--kind", default="")
@click.option("--data-class", default="")
@click.option("--estimated", default="")
@click.option("--method", default="")
@click.option("--approver", default="")
@click.option("--rank", default="")
@click.option("--note", default="")
@accepted
@draft
@as_json
@click.pass_obj
def add(home: Home, /, accepted: tuple[str, ...], draft: bool, as_json: bool, **words: str) -> None:
    from ghg.desk.activity import Typed, add_activity

    with _parts_named(home):
        desk = home.desk(draft=draft)
        made = add_activity(desk, Typed(**words), accepted, home.entity)
    _tell(home, made, "activity.add", as_json=as_json)


@noun.command("list")
@click.argument("stream", default="")
@period
@click.option("--all", "every", is_flag=True)
@as_json
@click.pass_obj
def list_all(
    home: Home,
    stream: str,
    span: Period | None,
    *,
    every: bool,
    as_json: bool,
) -> None:
    from ghg.desk.records import activity_list, every_record

    months = (span.first_month, span.last_month) if span else (0, 0)
    desk = home.desk()
    if every and not as_json:
        out_streamed(home, every_record(desk, stream, *months))
        return
    found: Iterable[Any] = (
        every_record(desk, stream, *months) if every else activity_list(desk, stream, *months)
    )
    listed = tuple(found)
    out_list(home, as_json, listed, COLUMNS, (row_of(home, one) for one in listed))


@noun.command("correct")
@click.argument("record", type=click.IntRange(min=1))
@click.option("--quantity")
@click.option("--unit")
@click.option("--document")
@click.option("--line")
@click.option("--data-class")
@click.option("--estimated")
@click.option("--method")
@click.option("--approver")
@click.option("--rank")
@reason
@accepted
@draft
@as_json
@click.pass_obj
def correct(
    home: Home,
    /,
    record: int,
    reason: str,
    accepted: tuple[str, ...],
    draft: bool,
    as_json: bool,
    **words: str | None,
) -> None:
    from ghg.desk.activity import Changes, correct_activity

    desk, changes = home.desk(draft=draft), Changes(**words)
    with _parts_named(home):
        made = correct_activity(desk, record, changes, reason, accepted, home.entity)
    _tell(home, made, "activity.correct", as_json=as_json)


@noun.command("undo")
@click.argument("batch", type=click.IntRange(min=1))
@reason
@click.pass_obj
def undo(home: Home, batch: int, reason: str) -> None:
    from ghg.desk.batches import undo

    made = undo(home.desk(), batch, reason)
    done(home, "activity.undo", number=made.batch, by=made.reversed_by, records=made.records)


@noun.command("batches")
@as_json
@click.pass_obj
def list_batches(home: Home, as_json: bool) -> None:
    from ghg.desk.batches import batch_list

    found = batch_list(home.desk())
    rows = (
        (
            str(one.batch),
            named(home, "cli.batch", one.kind),
            one.file_name,
            str(one.records),
            one.at_utc,
            one.actor,
            one.accepted,
            one.reason,
            str(one.reversed_by or ""),
        )
        for one in found
    )
    columns = (
        *("number", "kind", "file", "count", "at_utc", "actor"),
        *("accepted", "reason", "reversed_by"),
    )
    out_list(home, as_json, found, columns, rows)


def _tell(home: Home, made: Any, act: str, *, as_json: bool) -> None:
    """Say what was posted, and remarks on it."""
    mistakes.tell((_named(home, one) for one in made.remarks), home.language)
    if as_json:
        out_json(made)
    if made.batch is None:
        note(home, "cli.nothing_new")
    else:
        done(home, act, number=made.batch, records=made.records)


@contextmanager
def _parts_named(home: Home) -> Iterator[None]:
    """Tell mistakes with the words of the template for the parts that were typed."""
    try:
        yield
    except DataError as error:
        raise DataError.of(_named(home, problem) for problem in error.problems) from None


def _named(home: Home, problem: Problem) -> Problem:
    from ghg.desk.activity import part_word

    word = part_word(problem.place.column, home.language)
    values = dict(problem.values)
    if "column" in values:
        values["column"] = part_word(values["column"], home.language)
    return replace(problem, place=replace(problem.place, column=word), values=values)
