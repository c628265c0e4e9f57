"""The days that a plant fact stands for: from and to, each a day, a month or a year."""

from ghg.domain import periods
from ghg.domain.periods import Period, month_period, year_period
from ghg.domain.plant_facts import FactKind, Span
from ghg.errors import NOWHERE, DataError
from ghg.intake.fact_answers import asked
from ghg.ledger.columns import OPEN_END


def read_span(kind: FactKind, first: str, last: str) -> Period:
    """Read first and last day, each a day, a month or a year.

    Without a last day a standing fact has no end, another one ends with the month or year that was
    given first. Raises E-ANSWER.first, E-ANSWER.last, E-DATE and its variants, E-DATE.order.
    """
    if not first.strip():
        raise DataError("E-ANSWER.first", NOWHERE, "", **asked(kind))
    start = _days(first)
    if last.strip():
        period = Period(start.first_day, _days(last).last_day)
    elif kind.span is Span.STANDING:
        period = Period(start.first_day, OPEN_END)
    elif start.first_day == start.last_day:
        raise DataError("E-ANSWER.last", NOWHERE, "", **asked(kind))
    else:
        period = start
    if period.last_day < period.first_day:
        raise DataError("E-DATE.order", NOWHERE, str(period))
    return period


def _days(text: str) -> Period:
    bare = text.strip().removesuffix("年")
    if len(bare) == 4 and bare.isascii() and bare.isdigit():
        return year_period(int(bare))
    try:
        found = periods.day(text)
    except DataError as no_day:
        try:
            return month_period(periods.month(text))
        except DataError:
            raise no_day from None
    return Period(found, found)
