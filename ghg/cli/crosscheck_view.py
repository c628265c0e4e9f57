"""The cross-check page and filed figures on a terminal."""

from collections.abc import Iterable, Iterator
from typing import Any

from ghg.cli.figures import rounded
from ghg.cli.home import Home
from ghg.cli.say import listed, named, note, out, term_words
from ghg.cli.tables import out_table
from ghg.domain.annexes import CheckRow
from ghg.domain.issue import Issue
from ghg.domain.numbers import from_exact_text, grouped, plain, shown
from ghg.domain.periods import Period, month_text
from ghg.texts import label

COLUMNS = (
    "check",
    "subject",
    "month",
    "left",
    "right",
    "unit",
    "difference",
    "percent",
    "tolerance",
    "stake",
    "result",
)
DECIMALS = 6


def out_page(home: Home, made: Issue) -> None:
    """Show every comparison with its formula, or with what is missing, below it."""
    rows = made.annexes.checks
    out_table(
        home,
        COLUMNS,
        [_row(home, row) for row in rows],
        [f"  {_under(home, row)}" for row in rows],
    )
    counts = {word: sum(row.result == word for row in rows) for word in RESULTS}
    out()
    out(label("crosscheck.summary", home.language, **counts))
    note(home, "crosscheck.rule")


RESULTS = ("agrees", "differs", "no_data")


def figure_rows(home: Home, found: Iterable[Any]) -> Iterator[tuple[str, ...]]:
    """Give the rows of filed figures."""
    for one in found:
        yield (
            one.owner or label("crosscheck.entity", home.language),
            named(home, "crosscheck.figure", f"{one.form}.{one.column}"),
            _name(home, one.name),
            str(Period(one.first_day, one.last_day)),
            grouped(plain(one.value)),
            one.unit,
            one.basis,
        )


def _row(home: Home, row: CheckRow) -> tuple[str, ...]:
    return (
        check_name(home, row),
        listed(home, (_name(home, one) for one in row.subjects)),
        month_text(row.month) if row.month else "",
        _number(row.left),
        _number(row.right),
        row.unit,
        _number(row.difference),
        rounded(row.percent, 2) if row.percent else "",
        f"{row.tolerance} %" if row.tolerance else label("crosscheck.no_tolerance", home.language),
        rounded(row.at_stake_t, 2) if row.at_stake_t else "",
        label(f"crosscheck.result.{row.result}", home.language),
    )


def _under(home: Home, row: CheckRow) -> str:
    """Say the formula or what is missing, what else is known, and a person's reason."""
    parts = [label(f"crosscheck.formula.{row.check}{_dot(row.part)}", home.language)]
    if row.lacking:
        parts = [term_words(home, row.lacking)]
    parts += [label(f"crosscheck.detail.{name}", home.language, value=v) for name, v in row.detail]
    if row.reason:
        parts.append(label("crosscheck.reason", home.language, reason=row.reason))
    return label("crosscheck.join", home.language).join(parts)


def check_name(home: Home, row: CheckRow) -> str:
    """Name a check with the part that is compared."""
    name = label(f"crosscheck.check.{row.check}", home.language)
    if not row.part:
        return name
    part = label(f"crosscheck.part.{row.check}.{row.part}", home.language)
    return label("crosscheck.check_part", home.language, check=name, part=part)


def _dot(part: str) -> str:
    return f".{part}" if part else ""


def _name(home: Home, subject: str) -> str:
    """Name an item of energy or a total; a stream, meter or product stays as it is."""
    if subject.startswith("name:"):
        return named(home, "report.total", subject.partition(":")[2])
    from ghg.desk.names import item_name

    return item_name(subject, home.language)


def _number(text: str) -> str:
    """Show a number without idle zeros."""
    if not text:
        return ""
    written = shown(from_exact_text(text), DECIMALS)
    return grouped(written.rstrip("0").rstrip(".") if "." in written else written)
