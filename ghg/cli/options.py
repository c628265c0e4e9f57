"""Options that several commands share, and how their words are read.

A month or number that cannot be read is the domain's own error, with its own remedy.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ghg.domain import periods
from ghg.domain.periods import Period
from ghg.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])


YEAR = click.IntRange(1990, 2100)

as_json = click.option("--json", "as_json", is_flag=True)
reason = click.option("--reason", default="")
year = click.option("--year", type=YEAR, required=True)
as_of = click.option("--as-of", type=periods.day)
name_en = click.option("--name-en", default="")


def months(command: Command) -> Command:
    """Take `--from` and `--to`, both needed; the function gets `first` and `last`."""
    last = click.option("--to", "last", type=periods.month, required=True)
    return click.option("--from", "first", type=periods.month, required=True)(last(command))


def period(command: Command) -> Command:
    """Take `--year`, or `--from` and `--to`; the function gets them for `period_of`."""
    command = click.option("--to", "last", type=periods.month)(command)
    command = click.option("--from", "first", type=periods.month)(command)
    return click.option("--year", type=YEAR)(command)


def period_of(year: int | None, first: int | None, last: int | None) -> Period | None:
    """Give the whole months that were named; None when none was. One month may stand alone."""
    if first is not None or last is not None:
        start, end = first or last, last or first
        assert start is not None and end is not None
        if end < start:
            raise UsageError(
                "E-USAGE.months",
                first=periods.month_text(start),
                last=periods.month_text(end),
            )
        return periods.span(start, end)
    return None if year is None else periods.year_period(year)


def needed_period(year: int | None, first: int | None, last: int | None) -> Period:
    """Give the months that were named; asks for them when none was."""
    found = period_of(year, first, last)
    if found is None:
        raise missing_year()
    return found


def missing_year() -> click.MissingParameter:
    """Make the refusal of a command that needs to know its time."""
    return click.MissingParameter(ctx=click.get_current_context(), param=click.Option(["--year"]))
