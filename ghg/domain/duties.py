"""The reporting calendar: what is due for a month or a year, and by which day."""

from dataclasses import dataclass
from datetime import timedelta

from ghg.domain.periods import as_date, from_date, month_period


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of a programme with the notice that it stands in.

    A monthly one falls due `days` natural days after the end of the month, a yearly one on
    `month_day` (mmdd) of the following year. `by` is entity or authority.
    """

    id: str
    programme: str
    period: str
    days: int
    month_day: int
    by: str
    preset: bool
    first_year: int
    title_zh: str
    title_en: str
    deposits_zh: tuple[str, ...]
    deposits_en: tuple[str, ...]
    document: str
    locator: str
    confidence: str
    note: str

    def due_for_month(self, month: int) -> int:
        """Give the last day on which a month's duty is in time."""
        return from_date(as_date(month_period(month).last_day) + timedelta(days=self.days))

    def due_for_year(self, year: int) -> int:
        """Give the last day on which a year's duty is in time."""
        return (year + 1) * 10000 + self.month_day


def days_between(first: int, last: int) -> int:
    """Count the days from one day to another; negative when the other lies before."""
    return (as_date(last) - as_date(first)).days
