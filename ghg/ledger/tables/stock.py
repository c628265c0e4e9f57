"""How a stock was counted: the papers of a verifier's first question."""

from ghg.ledger.columns import Count, Day, Id, Note, OptionalId, OptionalName
from ghg.ledger.tables.base import Input, Journaled, arguments, references, unique


class StockCountInput(Input):
    """A count of a stream's stock (盘点) at the end of a day: how it was counted, and by whom.

    The quantity stands in the records of opening and closing stock. The highest revision counts;
    one without method and name takes the count back.
    """

    stream_id: Id
    day: Day
    method: OptionalName = ""
    counted_by: OptionalName = ""
    witness: OptionalName = ""
    evidence_id: OptionalId = None
    note: Note = ""
    revision: Count = 0


class StockCount(StockCountInput, Journaled, table=True):
    """A stock count."""

    __table_args__ = arguments(
        StockCountInput,
        unique("stream_id", "day", "revision"),
        references("stream", "stream_id"),
        references("evidence", "evidence_id"),
    )
