"""How a foreign table is read: kept with the plan, so that next month's file needs no questions."""

from ghg.ledger.columns import Code, Count, Id, Long, Note, OptionalName, Sha256
from ghg.ledger.tables.base import Input, Journaled, arguments, references, unique


class SheetMappingInput(Input):
    """A stored mapping; `definition` is the canonical JSON of `ghg.domain.mappings.SheetMapping`.

    A better mapping is a new revision; batches keep the text of the one that they used.
    """

    entity_id: Id
    code: Code
    name: OptionalName = ""
    definition: Long
    sha256: Sha256
    note: Note = ""
    revision: Count = 0


class SheetMapping(SheetMappingInput, Journaled, table=True):
    """A mapping of a foreign table."""

    __table_args__ = arguments(
        SheetMappingInput,
        unique("entity_id", "code", "revision"),
        references("entity", "entity_id"),
    )
