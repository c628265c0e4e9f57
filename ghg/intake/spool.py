"""A place for checked blocks between checking and posting: memory first, a temporary file beyond.

Columns are written as 64-bit integers or as UTF-8 with the lengths of the texts; nothing in the
file can be executed. A column of equal numbers is written once with its count.
"""

from array import array
from collections.abc import Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from ghg.ledger.blocks import BillBlock, RecordBlock

MEMORY_BYTES = 16_000_000

_NONE = -1  # no bill; positions of bills count from 0
_BILLS = tuple(BillBlock.__slots__)
_RECORDS = tuple(name for name in RecordBlock.__slots__ if name != "bills")
_EQUAL, _NUMBERS, _TEXTS = 0, 1, 2


class Spool:
    """Blocks in the order in which they were put; they can be read more than once."""

    def __init__(self) -> None:
        self._file: IO[bytes] = SpooledTemporaryFile(max_size=MEMORY_BYTES)  # noqa: SIM115
        self._blocks = 0

    def put(self, block: RecordBlock) -> None:
        """Write a block at the end."""
        for name in _RECORDS:
            self._put(getattr(block, name))
        for name in _BILLS:
            self._put(getattr(block.bills, name))
        self._blocks += 1

    def blocks(self) -> Iterator[RecordBlock]:
        """Read the blocks from the first one on."""
        self._file.seek(0)
        for _ in range(self._blocks):
            records = {name: self._get() for name in _RECORDS}
            bills = {name: self._get() for name in _BILLS}
            at = [None if number == _NONE else number for number in records.pop("bill")]
            yield RecordBlock(**records, bill=at, bills=BillBlock(**bills))

    def close(self) -> None:
        """Forget everything."""
        self._file.close()

    def _put(self, column: Sequence[Any]) -> None:
        if column and isinstance(column[0], str):
            held = "".join(column).encode()
            self._frame(_TEXTS, len(column), len(held))
            self._file.write(array("q", map(len, column)).tobytes() + held)
            return
        if column and column[0] == column[-1] and column.count(column[0]) == len(column):
            self._frame(_EQUAL, len(column), _numbers(column[:1])[0])
        else:
            self._frame(_NUMBERS, len(column), 0)
            self._file.write(_numbers(column).tobytes())

    def _frame(self, *numbers: int) -> None:
        self._file.write(array("q", numbers).tobytes())

    def _get(self) -> list[Any]:
        kind, count, more = self._numbers(3)
        if kind == _EQUAL:
            return [more] * count
        numbers = self._numbers(count)
        return _cut(self._file.read(more).decode(), numbers) if kind == _TEXTS else numbers

    def _numbers(self, count: int) -> list[int]:
        held = array("q")
        held.frombytes(self._file.read(8 * count))
        return held.tolist()


def _numbers(column: Sequence[Any]) -> "array[int]":
    try:
        return array("q", column)
    except TypeError:
        return array("q", [_NONE if value is None else value for value in column])


def _cut(text: str, lengths: Sequence[int]) -> list[str]:
    """Cut a text into pieces of given lengths."""
    if not text:
        return [""] * len(lengths)
    pieces: list[str] = []
    start = 0
    for length in lengths:
        pieces.append(text[start : start + length])
        start += length
    return pieces
