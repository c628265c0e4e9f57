"""What a command says: results on stdout, messages on stderr, everything made safe to print."""

import json
from collections.abc import Iterable
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.widths import safe
from ghg.domain.periods import month_runs, run_text
from ghg.domain.plain_values import plain_value
from ghg.texts import label, wording


def out(text: str = "", *, bold: bool = False) -> None:
    """Write one line of a result."""
    click.echo(click.style(safe(text), bold=True) if bold else safe(text))


def note(home: Home, term: str, **values: object) -> None:
    """Write one line that accompanies a result."""
    click.echo(safe(label(term, home.language, **values)), err=True)


def done(home: Home, term: str, then: str = "", **values: object) -> None:
    """Say what was done, and the command that is sensible now."""
    note(home, f"cli.done.{term}", **values)
    if then:
        note(home, "cli.next", command=then)


def out_json(value: Any) -> None:
    """Write a result for programs: stable order, decimals as strings."""
    click.echo(json.dumps(plain_value(value), ensure_ascii=False, indent=2))


def named(home: Home, group: str, key: str) -> str:
    """Name a member of a closed list (`report.status`, `involved`); one without a word stays."""
    return wording.named(group, key, home.language)


def listed(home: Home, words: Iterable[str]) -> str:
    """Join words as the language does."""
    return wording.listed(words, home.language)


def months_listed(home: Home, months: Iterable[int]) -> str:
    """Name months, those that follow each other as one run: `2025-01~2025-03、2025-07`."""
    return listed(home, (run_text(*run) for run in month_runs(months)))


def term_words(home: Home, term: str, values: tuple[tuple[str, str], ...] = ()) -> str:
    """Give the words of a term that another room wrote, with what fills it."""
    return wording.term_words(term, values, home.language)
