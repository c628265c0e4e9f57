"""Options that several commands share, and how their words are read.

A month or number that cannot be read is the domain's own error, with its own remedy.
"""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from ghg.domain import periods
from ghg.domain.periods import Period
from ghg.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])


YEAR = click.IntRange(1990, 2100)

as_json = click.option("--json", "as_json", is_flag=True)
reason = click.option("--reason", default="")
draft = click.option("--draft", is_flag=True)
year = click.option("--year", type=YEAR, required=True)
as_of = click.option("--as-of", type=periods.day)
name_en = click.option("--name-en", default="")


def months(command: Command) -> Command:
    """Take `--from` and `--to`, both needed; the function gets them as `first` and `last`."""

    @wraps(command)
    def taken(*words: Any, first: int, last: int, **named: Any) -> Any:
        _ordered(first, last)
        return command(*words, first=first, last=last, **named)

    asked: Any = click.option("--to", "last", type=periods.month, required=True)(taken)
    asked = click.option("--from", "first", type=periods.month, required=True)(asked)
    return cast(Command, asked)


def period(command: Command) -> Command:
    """Take `--year`, `--month`, or `--from` with `--to`; the function gets a `span` or None."""

    @wraps(command)
    def taken(*words: Any, **named: Any) -> Any:
        parts = [named.pop(name) for name in ("year", "month", "first", "last")]
        return command(*words, span=_span(*parts), **named)

    asked: Any = click.option("--to", "last", type=periods.month)(taken)
    asked = click.option("--from", "first", type=periods.month)(asked)
    asked = click.option("--month", type=periods.month)(asked)
    return cast(Command, click.option("--year", type=YEAR)(asked))


def needed(span: Period | None) -> Period:
    """Give the months that were named; refuses to go on when none was."""
    if span is None:
        raise missing("--year")
    return span


def paper_or_file(said: str) -> tuple[str, Path | None]:
    """Tell a new file from the id or name of a paper that is kept; here alone a word may be a
    path, for whoever types it reads this machine's files anyway."""
    path = Path(said)
    return ("", path) if said and path.is_file() else (said, None)


def missing(option: str) -> click.MissingParameter:
    """Make the refusal of a command that lacks an option."""
    return click.MissingParameter(ctx=click.get_current_context(), param=click.Option([option]))


def _span(
    year: int | None, month: int | None, first: int | None, last: int | None
) -> Period | None:
    """Give the whole months that were named."""
    if first is not None or last is not None:
        if first is None or last is None:
            raise missing("--from" if first is None else "--to")
        _ordered(first, last)
        return periods.span(first, last)
    if month is not None:
        return periods.month_period(month)
    return None if year is None else periods.year_period(year)


def _ordered(first: int, last: int) -> None:
    if last < first:
        words = {"first": periods.month_text(first), "last": periods.month_text(last)}
        raise UsageError("E-USAGE.months", **words)
