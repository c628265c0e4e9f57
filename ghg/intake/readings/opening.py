"""The registers of a file, opened as they come: is the meter known, is it read by this column."""

from collections.abc import Mapping
from difflib import get_close_matches

from ghg.domain import units
from ghg.domain.meters import Meter, MeterBook
from ghg.errors import NOWHERE, DataError
from ghg.intake import words
from ghg.intake.columns import Layout, split_header
from ghg.intake.reader import ColumnReader
from ghg.intake.readings.registers import Register, with_past
from ghg.intake.readings.series import Series
from ghg.intake.rows import Rows
from ghg.plan.meters import unit_of

_CODE_LIMIT = 60
_HEADERS = {"reading": ("读数", "reading"), "quantity": ("数量", "quantity")}


class Opened:
    """The registers of one table, each with its state."""

    def __init__(self, book: MeterBook, layout: Layout, reader: ColumnReader) -> None:
        self._book = book
        self._meters: Mapping[str, Meter] = {meter.code: meter for meter in book.meters}
        self._layout = layout
        self._reader = reader
        self._series: dict[tuple[str, str], Series | None] = {}

    @property
    def series(self) -> list[Series]:
        return [one for one in self._series.values() if one is not None]

    def code(self, text: str) -> str:
        """Find a meter's code; raises E-EMPTY.cell, E-REF.meter."""
        code = words.limited(_CODE_LIMIT, text)
        if not code:
            raise DataError("E-EMPTY.cell", NOWHERE, "", column=self._layout.shown("meter"))
        if code not in self._meters:
            near = get_close_matches(code, self._meters, n=3, cutoff=0.4)
            raise DataError("E-REF.meter", NOWHERE, code, near="、".join(near) or "-")
        return code

    def of(self, rows: Rows, at: int, code: str, tariff: str, unit: str) -> Series | None:
        """Give the state of a register; None where it cannot be read, told once.

        Tells E-METER.column, E-UNIT.state, E-DIM and E-UNIT.mixed.
        """
        key = (code, tariff)
        if key not in self._series:
            self._series[key] = self._open(rows, at, self._meters[code], tariff, unit)
        series = self._series[key]
        own = series and (unit or series.unit)
        if series is None or own == series.unit:
            return series
        said = {"other": series.unit, "meter": code}
        self._reader.tell(rows, at, "unit", DataError("E-UNIT.mixed", NOWHERE, unit, **said))
        return None

    def column(self, series: Series) -> str:
        """Name the column that a register is read from."""
        return "reading" if isinstance(series, Register) else "quantity"

    def converts(self, series: Series) -> bool:
        return series.unit != unit_of(series.meter)

    def _open(self, rows: Rows, at: int, meter: Meter, tariff: str, unit: str) -> Series | None:
        column = "reading" if meter.cumulative else "quantity"
        try:
            if column not in rows.columns:
                zh, en = _HEADERS[column]
                raise DataError("E-METER.column", NOWHERE, meter.code, column_zh=zh, column_en=en)
            own = unit or self._header_unit(column) or unit_of(meter)
            units.conversion(own, unit_of(meter))
        except DataError as error:
            self._reader.tell(rows, at, "meter", error)
            return None
        closes = self._layout.day_rule == "closes_day"
        if meter.cumulative:
            return with_past(Register(meter, tariff, own, closes), self._book)
        return Series(meter, tariff, own, closes)

    def _header_unit(self, column: str) -> str:
        """Give the unit in brackets behind a column's header."""
        if column == "quantity":
            return units.unit(self._layout.header_unit) if self._layout.header_unit else ""
        at = self._layout.positions.get(column)
        unit = split_header(self._layout.headers[at])[1] if at is not None else ""
        return units.unit(unit) if unit else ""
