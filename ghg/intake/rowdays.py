"""The days of every row: a month, or first and last day, in the order that the mapping states.

A month without its year (`1月`) takes the year of the column beside it, or of the template.
"""

from collections.abc import Hashable, Sequence
from typing import Any

from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.intake import days
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows

_COLUMNS = ("month", "first_day", "last_day", "year")


class RowDays:
    """Reads the periods of the rows of one table."""

    def __init__(self, reader: ColumnReader, today: int) -> None:
        self._reader = reader
        self._layout = reader.layout
        self._today = today

    def read(self, rows: Rows) -> list[Any]:
        """Give the period of every row, None where it is wrong; warn of what lies ahead or reaches
        far."""
        texts: Sequence[Hashable]
        if "first_day" in rows.columns:
            parts = map(rows.column, _COLUMNS)
            texts, shown = list(zip(*parts, strict=True)), "first_day"
            periods = self._reader.read(rows, shown, texts, self._days, _COLUMNS)
        elif "year" in rows.columns:
            texts, shown = list(zip(*map(rows.column, ("month", "year")), strict=True)), "month"
            periods = self._reader.read(rows, shown, texts, self._month_of_year)
        else:
            texts, shown = rows.column("month"), "month"
            periods = self._reader.read(rows, shown, texts, self._month)
        self._warn(rows, shown, texts, periods)
        return periods

    def _warn(
        self, rows: Rows, shown: str, texts: Sequence[Hashable], periods: Sequence[Any]
    ) -> None:
        read = dict(zip(texts, periods, strict=True))
        odd = {text: days.warning(one, self._today) for text, one in read.items() if one}
        if any(odd.values()):
            for at, text in enumerate(texts):
                if odd.get(text):
                    where = shown if rows.column(shown)[at].strip() else "month"
                    self._reader.warn(rows, at, where, odd[text], days.shown(periods[at]))

    def _days(self, texts: tuple[str, str, str, str]) -> Period:
        *said, year = texts
        month, first, last = said
        known = self._year(year)
        read = days.read_days((month, first, last), self._layout.day_order, known)
        if year.strip() and read.first_day // 10000 != known:
            raise DataError("E-DATE.year_differs", NOWHERE, days.shown(read), year=year)
        return days.plausible(read, self._today)

    def _month_of_year(self, texts: tuple[str, str]) -> Period:
        return self._days((texts[0], "", "", texts[1]))

    def _month(self, text: str) -> Period:
        return self._days((text, "", "", ""))

    def _year(self, text: str) -> int:
        """Read the year beside a month; 0 where none is known. Raises E-DATE.year_text."""
        bare = text.strip().removesuffix("年").removesuffix("度") or self._layout.year
        if not bare:
            return 0
        if not (len(bare) == 4 and bare.isascii() and bare.isdigit()):
            raise DataError("E-DATE.year_text", NOWHERE, text)
        return int(bare)
