"""Writing CSV that a spreadsheet opens as it stands: UTF-8 with mark, texts that stay texts.

A text that a spreadsheet would take for a formula (it begins with = + - @, also full-width, a tab
or a line end) gets an apostrophe in front. Numbers are numbers and stay as they are.
"""

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO
from typing import TypeAlias

from ghg.domain.numbers import plain

Value: TypeAlias = str | int | Decimal | None

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Write a table; the same rows give the same bytes."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([_cell(name) for name in header])
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return target.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return plain(value) if isinstance(value, Decimal) else str(value)
