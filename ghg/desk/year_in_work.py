"""The year in work: the one that pages and forms begin with.

It is the latest year of which there are records or an inventory, as long as it has begun; of books
that hold neither it is the last year that is over, which is the one to be reported.
"""

from sqlalchemy import func, select

from ghg.desk import setup
from ghg.desk.context import Desk, looking
from ghg.desk.due_months import is_over
from ghg.domain.periods import day_before
from ghg.ledger.codes import RecordKind
from ghg.ledger.rows import table


def last_year() -> int:
    """Give the last year that is over."""
    return setup.today() // 10000 - 1


def year_in_work(desk: Desk) -> int:
    """Give the year in work; an opening stock is what the year before left, and begins none."""
    totals, kept = table("monthly_total"), table("inventory")
    this = last_year() + 1
    with looking(desk) as at:
        recorded = at.connection.execute(
            select(func.max(totals.c.month))
            .where((totals.c.org_id == at.org_id) & (totals.c.month < (this + 1) * 100))
            .where((totals.c.n > 0) & (totals.c.kind != RecordKind.OPENING_STOCK))
        ).scalar()
        counted = at.connection.execute(
            select(func.max(kept.c.year)).where(
                (kept.c.org_id == at.org_id) & (kept.c.year <= this)
            )
        ).scalar()
    return max((recorded or 0) // 100, counted or 0) or last_year()


def month_in_work(desk: Desk) -> int:
    """Give the last month of the year in work that is over; of a year that just began its first."""
    return last_month_of(year_in_work(desk))


def last_month_of(year: int) -> int:
    """Give the last month of a year that is over; December of a year to come, else January."""
    december, this = year * 100 + 12, setup.today() // 100
    if is_over(december) or december // 100 > this // 100:
        return december
    return max(day_before(this * 100 + 1) // 100, year * 100 + 1)
