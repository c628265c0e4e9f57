"""Issues that plants sent to their group as signed bundles; the books of the plant stay with it."""

from ghg.ledger.columns import Code, Id, Name, OptionalName, Sha256, Year
from ghg.ledger.tables.base import Input, Journaled, arguments, references, unique


class ReceivedIssueInput(Input):
    """An issue of another ledger with its canonical bytes, its journal head, and who signed it."""

    ledger: Code
    plant: Code
    plant_name: OptionalName = ""
    inventory: Code
    year: Year
    number: Id
    issue_sha256: Sha256
    document: bytes
    head_seq: Id
    head_hash: Sha256
    signer: Name
    bundle_sha256: Sha256
    evidence_id: Id


class ReceivedIssue(ReceivedIssueInput, Journaled, table=True):
    """A received issue (收到的定版); the bundle itself is in the evidence store."""

    __table_args__ = arguments(
        ReceivedIssueInput,
        unique("ledger", "inventory", "number"),
        unique("bundle_sha256"),
        references("evidence", "evidence_id"),
    )
