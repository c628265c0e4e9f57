"""A stream that several units share, divided by a stated key (P37)."""

from ghg.ledger.columns import Code, Count, Exact, Id, Month, OptionalId, Reason
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    ordered_months,
    references,
    unique,
)


class SplitInput(Input):
    """A division of a stream for some months by a key (area, headcount, output, sub-meter)."""

    stream_id: Id
    first_month: Month
    last_month: Month
    key: Code
    reason: Reason
    evidence_id: OptionalId = None
    revision: Count = 0


class Split(SplitInput, Journaled, table=True):
    """A division of a stream; the latest row for a month counts."""

    __table_args__ = arguments(
        SplitInput,
        unique("stream_id", "first_month", "last_month", "revision"),
        references("stream", "stream_id"),
        references("evidence", "evidence_id"),
        ordered_months(),
    )


class SplitShareInput(Input):
    """One unit's share: `weight` in the key's own measure; shares are weight over their sum."""

    split_id: Id
    unit_id: Id
    weight: Exact


class SplitShare(SplitShareInput, Journaled, table=True):
    """A unit's weight in a division."""

    __table_args__ = arguments(
        SplitShareInput,
        unique("split_id", "unit_id"),
        references("split", "split_id"),
        references("unit", "unit_id"),
    )
