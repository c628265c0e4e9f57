"""Which sign separates the columns of a text file: its header tells, no row is asked."""

import re
from itertools import islice
from pathlib import Path

from ghg.errors import DataError, Place

DELIMITERS = (",", ";", "\t", "，")

_QUOTED = re.compile(r'"[^"]*"')
_LONGEST_HEADER_LINES = 100


def delimiter_of(path: Path, codec: str, header_row: int) -> str:
    """Give the sign that stands most often in the header outside quotes; raises E-CSV on a tie."""
    header = _QUOTED.sub("", _header_text(path, codec, header_row))
    counts = sorted(((header.count(sign), sign) for sign in DELIMITERS), reverse=True)
    if counts[0][0] and counts[0][0] == counts[1][0]:
        raise DataError("E-CSV.delimiter", Place(path.name, row=header_row), header.strip()[:80])
    return counts[0][1] if counts[0][0] else ","


def _header_text(path: Path, codec: str, header_row: int) -> str:
    """Give the lines of the header: more than one when a quoted name holds line ends."""
    text, rows = "", 0
    with path.open(encoding=codec, newline="") as lines:
        for line in islice(lines, _LONGEST_HEADER_LINES + header_row):
            text += line
            if text.count('"') % 2 == 0:
                rows += 1
                if rows == header_row:
                    break
                text = ""
    return text
