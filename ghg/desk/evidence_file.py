"""One kept file handed out: proven by its hash before anybody reads it."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from ghg.desk.context import Desk, looking
from ghg.errors import NOWHERE, DamageError, DataError
from ghg.ledger.evidence import check_evidence, place
from ghg.ledger.rows import table


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A kept file: where it lies, what it was called, and what it is."""

    path: Path
    sha256: str
    file_name: str
    media_type: str
    size: int


def kept_file(desk: Desk, signs: str) -> KeptFile:
    """Give the file whose hash starts so; raises E-REF.evidence, and E-EVIDENCE where it is missing
    or not what it was."""
    kept = table("evidence")
    with looking(desk) as at:
        rows = at.connection.execute(select(kept).where(kept.c.org_id == at.org_id)).all()
        found = [row for row in rows if signs and row.sha256.startswith(signs)]
        if len(found) != 1:
            raise DataError("E-REF.evidence", NOWHERE, signs)
        [row] = found
        damaged = check_evidence(at.connection, at.org_id, desk.evidence_folder, (row.sha256,))
    if damaged:
        raise DamageError.of(damaged)
    path = place(desk.evidence_folder, row.sha256)
    return KeptFile(path, row.sha256, row.file_name, row.media_type, row.size)
