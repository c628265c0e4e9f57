"""The rows of the forms: what was counted of one stream under one coefficient."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.issue import (
    ArgumentRow,
    ChoiceRow,
    CoefficientRow,
    Issue,
    LineRow,
    SourceRow,
    StreamRow,
)
from ghg.domain.numbers import exact_text, from_exact_text

CONVERSION = "quantity_conversion"


@dataclass(frozen=True, slots=True)
class Counted:
    """Lines of one stream and coefficient, with source, stream and the choices behind them."""

    source: SourceRow
    stream: StreamRow
    coefficient: int
    made: CoefficientRow
    lines: tuple[LineRow, ...]
    choices: tuple[ChoiceRow, ...]

    @property
    def method(self) -> str:
        """The method of the formula, without its edition."""
        return self.made.formula.rpartition(".")[0] or self.made.formula

    @property
    def quantity(self) -> str:
        return _sum(line.quantity for line in self.lines)

    @property
    def mass(self) -> str:
        return _sum(line.mass_t for line in self.lines)

    def argument(self, *names: str) -> ArgumentRow | None:
        """Give the first argument that bears one of the names."""
        found = {one.name: one for one in self.made.arguments}
        return next((found[name] for name in names if name in found), None)

    def choice(self, argument: ArgumentRow) -> ChoiceRow | None:
        return self.choices[argument.choice] if argument.choice >= 0 else None


def counted(issue: Issue, facilities: frozenset[str]) -> tuple[Counted, ...]:
    """Give what the guide's view counts in some facilities, in the order of the lines."""
    sources = {row.code: row for row in issue.sources}
    streams = {row.code: row for row in issue.streams}
    held: dict[tuple[str, int, str], list[LineRow]] = {}
    for line in issue.lines:
        if line.view == "guide" and line.facility in facilities:
            held.setdefault((line.stream, line.coefficient, line.source), []).append(line)
    return tuple(
        Counted(
            sources[source],
            streams[stream],
            coefficient,
            issue.coefficients[coefficient],
            tuple(lines),
            issue.choices,
        )
        for (stream, coefficient, source), lines in held.items()
        if source in sources and stream in streams
    )


def by_month(row: Counted) -> tuple[Counted, ...]:
    """Part a row into its months."""
    return tuple(replace(row, lines=(line,)) for line in row.lines)


def _sum(texts: Iterable[str]) -> str:
    return exact_text(sum((from_exact_text(text) for text in texts), Fraction(0)))
