"""Rows that carry no figure: left as the template gave them, or sums that a person added.

A month without a quantity is not delivered and stays outstanding; it is never zero.
"""

from collections.abc import Collection

from ghg.intake.quantities import all_plain
from ghg.intake.rows import Rows
from ghg.sheets.cells import MISSING

SUMS = frozenset({"合计", "小计", "总计", "平均", "平均值", "total", "subtotal", "average"})

_TYPED = ("document", "line", "kind", "data_class", "estimated", "method", "rank", "note")
_DAYS = ("first_day", "last_day")


def idle_rows(rows: Rows) -> set[int]:
    """Find rows without a quantity in which nobody typed anything else either."""
    quantities = rows.column("quantity")
    if all_plain(quantities):
        return set()
    missing = {text for text in set(quantities) if text.strip() in MISSING}
    if not missing:
        return set()
    typed = [*_TYPED, *(_DAYS if "month" in rows.columns else ())]
    others = [rows.column(name) for name in typed if name in rows.columns]
    return {
        at
        for at, text in enumerate(quantities)
        if text in missing and not any(column[at].strip() for column in others)
    }


def sum_rows(rows: Rows, streams: Collection[str]) -> set[int]:
    """Find rows of totals and means: their word stands where stream, name or month should."""
    found: set[int] = set()
    for name in ("stream", "name", "month"):
        unknown = rows.distinct(name).difference(streams)
        words = {text for text in unknown if text.strip().casefold() in SUMS}
        if words:
            found.update(at for at, text in enumerate(rows.column(name)) if text in words)
    return found
