"""What a command says: results on stdout, messages on stderr, everything made safe to print."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.widths import safe
from ghg.domain.numbers import exact_text, plain
from ghg.domain.periods import month_runs, run_text
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


def plain_value(value: Any) -> Any:
    """Turn a frozen value into JSON types; numbers that are not whole become strings."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            one.name.rstrip("_"): plain_value(getattr(value, one.name)) for one in fields(value)
        }
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain_value(item) for item in value]
    return _plain_leaf(value)


def _plain_leaf(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Fraction):
        return exact_text(value)
    return str(value) if isinstance(value, Path) else value


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
