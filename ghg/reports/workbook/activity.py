"""The sheet of activity: one row per stream and month, the only quantities that are numbers.

What a balance rule derives is a formula over the months' own cells.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import ActivityRow, StreamRow
from ghg.domain.numbers import from_exact_text
from ghg.domain.streams import balance_terms
from ghg.reports.voice import Voice
from ghg.reports.workbook.a1 import address, column_range, operand
from ghg.reports.workbook.cells import Cell, Live, Part, Sheet, decimals_of, first_rows, number

STREAM, MONTH, QUANTITY = 0, 3, 4
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Activity:
    """The sheet, where each month of a stream stands, and what it says."""

    sheet: Sheet
    rows: Mapping[Place, int]
    quantities: Mapping[Place, ActivityRow]

    def cell(self, stream: str, month: int, quantity: str, unit: str) -> Cell:
        """Give a line's quantity: a reference where the month says the same, else the number."""
        held = self.quantities.get((stream, month))
        if held is None or (held.quantity, held.unit) != (quantity, unit):
            return number(quantity)
        where = address(QUANTITY, self.rows[stream, month], self.sheet.name)
        return Live(where, quantity, decimals_of(quantity))

    def sum(self, stream: str, months: Iterable[int], factor: str, text: str) -> str:
        """Give the formula of the sum of some months, times a factor; empty where it would not
        give `text`."""
        held = [(stream, month) for month in months]
        if not held or any(place not in self.rows for place in held):
            return ""
        whole = sum(
            (from_exact_text(self.quantities[place].quantity) for place in held), Fraction(0)
        )
        if whole * from_exact_text(factor) != from_exact_text(text):
            return ""
        added = f"SUM({','.join(self._ranges(sorted(self.rows[place] for place in held)))})"
        return added if factor == "1" else f"{added}*{operand(factor)}"

    def _ranges(self, rows: list[int]) -> list[str]:
        """Write neighbouring rows as ranges."""
        runs: list[tuple[int, int]] = []
        for row in rows:
            if runs and runs[-1][1] == row - 1:
                runs[-1] = (runs[-1][0], row)
            else:
                runs.append((row, row))
        return [column_range(QUANTITY, first, last, self.sheet.name) for first, last in runs]


def activity_sheet(voice: Voice, name: str) -> Activity:
    """Lay out the months of all streams, in the order of the issue."""
    held = {(row.stream, row.month): row for row in voice.issue.activity}
    first = first_rows([(len(held), 0)])[0]
    rows = {place: first + at for at, place in enumerate(held)}
    streams = {row.code: row for row in voice.issue.streams}
    cells = tuple(_row(voice, row, streams.get(row.stream), held, rows) for row in held.values())
    titles = tuple(
        voice.say(f"column.{one}")
        for one in ("stream", "name", "source", "month", "quantity", "unit", "records",
                    "estimated_quantity", "class_of_data", "documents", "evidence")
    )  # fmt: skip
    part = Part(voice.say("annex.activity"), titles, cells)
    sheet = Sheet(name, voice.say("annex.activity"), (part,), frozenset({1, 9, 10}))
    return Activity(sheet, rows, held)


def _row(
    voice: Voice,
    row: ActivityRow,
    stream: StreamRow | None,
    held: Mapping[Place, ActivityRow],
    rows: Mapping[Place, int],
) -> tuple[Cell, ...]:
    return (
        row.stream,
        voice.pick(stream.name_zh, stream.name_en) if stream else "",
        stream.source if stream else "",
        number(str(row.month), "month"),
        _derived(row, held, rows) or number(row.quantity, "input"),
        voice.unit(row.unit),
        number(str(row.records)),
        number(row.estimated or "0"),
        voice.kind("class", row.class_),
        row.rule or voice.joined(row.documents),
        voice.joined(row.evidence),
    )


def _derived(
    row: ActivityRow, held: Mapping[Place, ActivityRow], rows: Mapping[Place, int]
) -> Live | None:
    """Write a balance rule over the cells of its month, where it gives what is frozen."""
    if not row.rule:
        return None
    terms = [(term.sign, (term.stream, row.month)) for term in balance_terms(row.rule)]
    found = [(sign, held[place], rows[place]) for sign, place in terms if place in held]
    whole = sum((sign * from_exact_text(one.quantity) for sign, one, _ in found), Fraction(0))
    units = {one.unit for _, one, _ in found} == {row.unit}
    if not found or not units or whole != from_exact_text(row.quantity):
        return None
    signed = "".join(f"{'+' if sign > 0 else '-'}{address(QUANTITY, at)}" for sign, _, at in found)
    return Live(signed.removeprefix("+"), row.quantity, decimals_of(row.quantity))
