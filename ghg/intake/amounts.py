"""Quantities with their units: whole millionths of the stream's own unit, exactly.

A quantity in another unit of the same dimension is converted and reported with both values; one
that would need more than six decimals is refused.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from ghg.domain import numbers, units
from ghg.domain.streams import Stream
from ghg.errors import NOWHERE, DataError
from ghg.intake.quantities import read_quantities
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows


class Amounts:
    """The quantities of one table; `streams` by id. `converted` counts rows in another unit."""

    def __init__(self, reader: ColumnReader, streams: Mapping[int, Stream]) -> None:
        self._reader = reader
        self._streams = streams
        self._factors: dict[tuple[int, str], Fraction | None] = {}
        self._header_unit = reader.layout.header_unit
        self.converted = 0

    def read(self, rows: Rows, streams: Sequence[int | None]) -> list[int]:
        """Give whole millionths in each stream's unit, 0 where something is wrong."""
        quantities, wrong = read_quantities(rows.column("quantity"), rows.faults)
        for at, error in wrong.items():
            self._reader.tell(rows, at, "quantity", error)
        names = self._units(rows)
        factors = {pair: self._factor(*pair) for pair in _pairs(streams, names)}
        if any(factor != 1 for factor in factors.values()):
            for at, pair in enumerate(zip(streams, names, strict=True)):
                if factors[pair] != 1 and at not in wrong:
                    quantities[at] = self._converted(rows, at, quantities[at], *pair)
        return quantities

    def _units(self, rows: Rows) -> list[str | None]:
        """Read the column of units, or take the unit from the header of the quantity."""
        if "unit" in rows.columns:
            return self._reader.read(rows, "unit", rows.column("unit"), self._unit)
        texts = [self._header_unit] * len(rows)
        return self._reader.read(rows, "quantity", texts, units.unit)

    def _unit(self, text: str) -> str:
        """Read a unit; raises E-EMPTY.cell, E-UNIT, and E-UNIT.header where the header differs."""
        if not text.strip():
            shown = self._reader.layout.shown("unit")
            raise DataError("E-EMPTY.cell", NOWHERE, "", column=shown)
        name = units.unit(text)
        if self._header_unit and units.unit(self._header_unit) != name:
            raise DataError("E-UNIT.header", NOWHERE, text, header=self._header_unit)
        return name

    def _factor(self, stream: int | None, unit: str | None) -> Fraction | None:
        """Give how many of the stream's unit one such unit is; None for another dimension."""
        if stream is None or unit is None:
            return Fraction(1)  # told already
        if (stream, unit) not in self._factors:
            self._factors[stream, unit] = _conversion(unit, self._streams[stream].unit)
        return self._factors[stream, unit]

    def _converted(self, rows: Rows, at: int, quantity: int, stream: Any, unit: Any) -> int:
        """Convert one quantity and say so; tells E-DIM, E-SCALE.converted and E-RANGE."""
        target, factor = self._streams[stream].unit, self._factor(stream, unit)
        raw = rows.column("quantity")[at]
        if factor is None:
            self._reader.tell(rows, at, "unit", DataError("E-DIM", NOWHERE, unit, target=target))
            return 0
        exact = quantity * factor
        said = {
            "unit": unit,
            "target": target,
            "value": numbers.exact_text(exact / numbers.MILLIONTHS),
        }
        if exact.denominator != 1:
            error = DataError("E-SCALE.converted", NOWHERE, raw, **said)
        elif exact > numbers.QUANTITY_LIMIT:
            error = DataError("E-RANGE", NOWHERE, f"{raw} {unit}")
        else:
            self.converted += 1
            self._reader.warn(rows, at, "quantity", "E-UNIT.converted", raw, **said)
            return exact.numerator
        self._reader.tell(rows, at, "quantity", error)
        return 0


def _pairs(
    streams: Sequence[int | None], names: Sequence[str | None]
) -> set[tuple[int | None, str | None]]:
    """Give each stream with each unit that it comes in; mostly there is one unit in a block."""
    units_used = set(names)
    if len(units_used) == 1:
        return {(stream, names[0]) for stream in set(streams)}
    return set(zip(streams, names, strict=True))


def _conversion(unit: str, target: str) -> Fraction | None:
    try:
        return units.conversion(unit, target)
    except DataError:
        return None
