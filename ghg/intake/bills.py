"""Bills over several months: one bill as printed, and one record per calendar month.

Shares go by days, floor in whole millionths, the rest to the last month: the sum is the bill.
"""

from collections.abc import Sequence
from typing import Any

from ghg.domain.periods import Period, split
from ghg.ledger.blocks import BillBlock, RecordBlock

_SHARED = ("first_day", "last_day", "quantity")
_OF_BILLS = ("stream", "first_day", "last_day", "document", "line", "quantity")
_REPEATED = tuple(name for name in RecordBlock.__slots__ if name not in (*_SHARED, "bill", "bills"))


def with_bills(block: RecordBlock) -> RecordBlock:
    """Split the rows of a block that reach over the end of a month."""
    spans = set(zip(block.first_day, block.last_day, strict=True))
    long = {(first, last) for first, last in spans if first // 100 != last // 100}
    if not long:
        return block
    days = enumerate(zip(block.first_day, block.last_day, strict=True))
    return _split(block, [at for at, span in days if span in long])


def _split(block: RecordBlock, over: Sequence[int]) -> RecordBlock:
    split_up = set(over)
    kept = [at for at in range(len(block)) if at not in split_up]
    parts = [
        (number, at, part, share)
        for number, at in enumerate(over)
        for part, share in split(
            block.quantity[at], Period(block.first_day[at], block.last_day[at])
        )
    ]
    order = [*kept, *(at for _, at, _, _ in parts)]
    repeated: dict[str, Any] = {name: _at(getattr(block, name), order) for name in _REPEATED}
    return RecordBlock(
        first_day=[*_at(block.first_day, kept), *(part.first_day for _, _, part, _ in parts)],
        last_day=[*_at(block.last_day, kept), *(part.last_day for _, _, part, _ in parts)],
        quantity=[*_at(block.quantity, kept), *(share for _, _, _, share in parts)],
        bill=[*[None] * len(kept), *(number for number, _, _, _ in parts)],
        bills=BillBlock(**{name: _at(getattr(block, name), over) for name in _OF_BILLS}),
        **repeated,
    )


def _at(column: Sequence[Any], positions: Sequence[int]) -> list[Any]:
    return [column[position] for position in positions]
