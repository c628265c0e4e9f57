"""Checkpoints: heads of the journal that lie outside the database, and what they prove.

A chain alone shows neither a cut tail nor a whole rewriting: who holds the file can make both fit.
A head that somebody else keeps shows either. Three kinds of file carry one: a checkpoint, a report
as JSON, and the manifest of a backup or an export.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from ghg.errors import DataError, Place, Problem
from ghg.ledger import journal
from ghg.ledger.columns import utc_now
from ghg.ledger.rows import table

FORM = "ghg-checkpoint-1"
_LARGEST = 64 << 20  # a report of a large plant has some megabytes
_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A ledger's head at a time; `at_utc` is when the checkpoint was made, if that is known."""

    ledger_id: str
    seq: int
    hash: str
    at_utc: str = ""


def take(connection: Connection, org_id: int) -> Checkpoint:
    """Give the head of an organisation's journal as a checkpoint."""
    head = journal.head(connection, org_id) or journal.Head(0, "")
    return Checkpoint(journal.ledger_of(connection, org_id), head.seq, head.hash, utc_now())


def take_all(connection: Connection) -> tuple[Checkpoint, ...]:
    """Give the heads of all organisations, in their order."""
    rows = table("organisation")
    ids = connection.execute(select(rows.c.id).order_by(rows.c.id)).scalars().all()
    return tuple(take(connection, org_id) for org_id in ids)


def written(checkpoint: Checkpoint) -> bytes:
    """Give the bytes of a checkpoint file."""
    return (json.dumps({"form": FORM, **asdict(checkpoint)}, indent=2) + "\n").encode()


def read(path: Path) -> tuple[Checkpoint, ...]:
    """Read the heads that a file carries; raises OSError, and E-CHECKPOINT when it has none."""
    path.stat()
    found = _heads(path)
    if not found:
        raise DataError("E-CHECKPOINT", Place(file=str(path)), path.name)
    return found


def lying_in(folders: Iterable[Path]) -> Iterator[tuple[Path, Checkpoint]]:
    """Find the heads in the files of some folders, and in the manifests one folder deeper."""
    seen: set[Path] = set()
    for folder in folders:
        for path in sorted((*folder.glob("*.json"), *folder.glob("*/manifest.json"))):
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield from ((path, one) for one in _heads(path))


def against(connection: Connection, org_id: int, one: Checkpoint) -> list[Problem]:
    """Hold a journal against a head kept elsewhere: E-CHECKPOINT.ledger, E-ROLLBACK.cut,
    E-ROLLBACK.rewritten.

    It proves that the old head is an ancestor where `journal.verify` finds every link whole.
    """
    place = Place(subject=f"journal {one.seq}")
    if journal.ledger_of(connection, org_id) != one.ledger_id:
        return [Problem("E-CHECKPOINT.ledger", place, one.ledger_id)]
    entries = table("journal")
    here = (entries.c.org_id == org_id) & (entries.c.seq == one.seq)
    stands = connection.scalar(select(entries.c.hash).where(here))
    last = journal.head(connection, org_id)
    said = {"seq": str(one.seq), "last": str(last.seq if last else 0), "at_utc": one.at_utc or "-"}
    if stands is None:
        return [Problem("E-ROLLBACK.cut", place, one.hash, said)]
    return [] if stands == one.hash else [Problem("E-ROLLBACK.rewritten", place, one.hash, said)]


def _heads(path: Path) -> tuple[Checkpoint, ...]:
    """Read a file of any kind; nothing where it is no such file."""
    try:
        if path.stat().st_size > _LARGEST:
            return ()
        return tuple(_checkpoint(one) for one in _told(json.loads(path.read_bytes())))
    except (OSError, *_MALFORMED):
        return ()


def _told(said: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if said.get("form") == FORM:
        return [said]
    if "heads" in said:
        return list(said["heads"])
    head = said["issue"]["head"]
    return [{"ledger_id": head["ledger"], "seq": head["journal_seq"], "hash": head["journal_hash"]}]


def _checkpoint(said: Mapping[str, Any]) -> Checkpoint:
    ledger_id, seq, hashed = said["ledger_id"], int(said["seq"]), said["hash"]
    if not all(isinstance(one, str) for one in (ledger_id, hashed)) or len(hashed) != 64:
        raise ValueError
    return Checkpoint(ledger_id, seq, hashed, str(said.get("at_utc", "")))
