"""Rows that carry no figure: left as the template gave them, or sums that a person added.

A month without a quantity is not delivered and stays outstanding; it is never zero.
"""

from collections.abc import Collection

from ghg.intake.quantities import all_plain
from ghg.intake.rows import Rows
from ghg.sheets.cells import is_missing

SUMS = frozenset(
    ("合计", "小计", "总计", "共计", "累计", "总和", "sum", "total", "subtotal", "grandtotal")
)
MEANS = frozenset(("平均", "平均值", "月平均", "均值", "average", "mean"))
_ENDS = ("合计", "小计", "总计")  # 全年合计, 一季度小计
_IDLE = str.maketrans("", "", " 　:：\t")

_TYPED = (
    "document",
    "line",
    "kind",
    "data_class",
    "estimated",
    "method",
    "approver",
    "rank",
    "note",
)
_DAYS = ("first_day", "last_day")


def idle_rows(rows: Rows) -> set[int]:
    """Find rows without a quantity in which nobody typed anything else either."""
    quantities = rows.column("quantity")
    if all_plain(quantities):
        return set()
    missing = {text for text in set(quantities) if is_missing(text)}
    if not missing:
        return set()
    typed = [*_TYPED, *(_DAYS if "month" in rows.columns else ())]
    others = [rows.column(name) for name in typed if name in rows.columns]
    return {
        at
        for at, text in enumerate(quantities)
        if text in missing and not any(column[at].strip() for column in others)
    }


def is_sum(text: str) -> bool:
    """Tell whether a text is the word of a total or a mean."""
    bare = text.translate(_IDLE).casefold()
    return bare in SUMS or bare in MEANS or bare.endswith(_ENDS)


def is_mean(text: str) -> bool:
    """Tell whether a text is the word of a mean."""
    return text.translate(_IDLE).casefold() in MEANS


def sum_rows(rows: Rows, streams: Collection[str]) -> dict[int, str]:
    """Find rows of totals and means with their words, which stand where stream, name or month
    should. The name of a known stream may hold such a word: there the code decides."""
    found: dict[int, str] = {}
    codes = rows.column("stream")
    for name in ("stream", "name", "month"):
        unknown = rows.distinct(name).difference(streams)
        words = {text for text in unknown if text and is_sum(text)}
        for at, text in enumerate(rows.column(name)) if words else ():
            known = name == "name" and codes[at].strip() in streams
            if text in words and not known:
                found.setdefault(at, text)
    return found
