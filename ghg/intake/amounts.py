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
from ghg.intake.quantities import Quantities, read_measures
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.sums import Printed


class Amounts:
    """The quantities of one table; `streams` by id.

    `converted` counts rows in another unit; `printed` are the last rows' quantities and units as
    the file gives them.
    """

    def __init__(self, reader: ColumnReader, streams: Mapping[int, Stream]) -> None:
        self._reader = reader
        self._streams = streams
        self._factors: dict[tuple[int, str], Fraction | None] = {}
        self._header_unit = reader.layout.header_unit
        self.converted = 0
        self.printed = Printed()

    def read(self, rows: Rows, streams: Sequence[int | None]) -> list[int]:
        """Give whole millionths in each stream's unit, 0 where something is wrong."""
        given = read_measures(rows.column("quantity"), rows.faults)
        wrong = set(given.wrong)
        for at, error in given.wrong.items():
            self._reader.tell(rows, at, "quantity", error)
        names = self._units(rows, given)
        wrong |= self._unlike(rows, given, names)
        for at in given.read_as.keys() - wrong:
            self._reader.warn(
                rows,
                at,
                "quantity",
                "E-NUM.read",
                rows.column("quantity")[at],
                value=given.read_as[at],
            )
        self.printed = Printed(rows.numbers, given.values, names)
        quantities = list(given.values)
        factors = {pair: self._factor(*pair) for pair in _pairs(streams, names)}
        if any(factor != 1 for factor in factors.values()):
            for at, pair in enumerate(zip(streams, names, strict=True)):
                if factors[pair] != 1 and at not in wrong:
                    quantities[at] = self._converted(rows, at, quantities[at], *pair)
        return quantities

    def _units(self, rows: Rows, given: Quantities) -> list[str | None]:
        """Read the column of units, or take the unit from the header of the quantity.

        A unit in the cell of the quantity stands where the row has no other.
        """
        if "unit" in rows.columns:
            texts = rows.column("unit")
            if given.units:
                inside = given.units
                texts = [text.strip() or inside.get(at, "") for at, text in enumerate(texts)]
            return self._reader.read(rows, "unit", texts, self._unit)
        header = [self._header_unit] * len(rows)
        return self._reader.read(rows, "quantity", header, units.unit)

    def _unlike(self, rows: Rows, given: Quantities, names: Sequence[str | None]) -> set[int]:
        """Find cells whose own unit is not the row's, and 万 in front of a unit with 万."""
        raws = rows.column("quantity")
        found = {
            at: DataError("E-UNIT.cell", NOWHERE, raws[at], unit=names[at])
            for at, inside in given.units.items()
            if names[at] not in (None, inside)
        }
        found |= {
            at: DataError("E-UNIT.times", NOWHERE, raws[at], unit=names[at])
            for at in given.scaled
            if (names[at] or "").startswith("10^")
        }
        for at, error in found.items():
            self._reader.tell(rows, at, "quantity", error)
        return set(found)

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
