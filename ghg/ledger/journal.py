"""The journal: who did what, when and why, as a hash chain over the stored bytes.

    hash = SHA-256 over ("ghg-journal-v1", ledger id, seq, time, actor, auth, action, subject,
           reason, key, previous hash, payload), each with its length in front

The first entry's previous hash is made of the ledger id, so a chain cannot pass for another one. A
chain shows a change inside it; a cut tail or a whole rewriting shows only against a head that was
printed elsewhere: hand such heads to `verify` as anchors.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from ghg.domain import numbers
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.ledger.columns import utc_now
from ghg.ledger.tables import METADATA

FORM = b"ghg-journal-v1"


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does: `auth` says how the actor is known (`os_user`), `subject` to what.

    A caller that may have to repeat itself gives an `idempotency_key`: the same key with the same
    body is answered as before, with another body it is E-IDEMPOTENT.
    """

    actor: str
    auth: str
    action: str
    subject: str = ""
    reason: str = ""
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """An entry's number and hash; of the last one, the head of the chain."""

    seq: int
    hash: str


def append(connection: Connection, org_id: int, act: Act, payload: Any) -> Head:
    """Write an entry at the head, under the organisation's lock; raises E-IDEMPOTENT."""
    body = canonical(payload)
    before = answered(connection, org_id, act, payload)
    if before is not None:
        return before
    ledger_id, last = ledger_of(connection, org_id), head(connection, org_id)
    previous = last.hash if last else genesis(ledger_id)
    row: dict[str, Any] = {
        "org_id": org_id,
        "seq": last.seq + 1 if last else 1,
        "ledger_id": ledger_id,
        "at_utc": utc_now(),
        "actor": act.actor,
        "auth": act.auth,
        "action": act.action,
        "subject": act.subject,
        "reason": act.reason,
        "idempotency_key": act.idempotency_key,
        "payload": body,
        "prev_hash": previous,
    }
    made = Head(row["seq"], entry_hash(row))
    connection.execute(insert(_journal()), {**row, "hash": made.hash})
    return made


def answered(connection: Connection, org_id: int, act: Act, payload: Any) -> Head | None:
    """Give the entry that already answered this act's key; raises E-IDEMPOTENT on another body."""
    entry = keyed(connection, org_id, act)
    if entry is None:
        return None
    if entry.payload != canonical(payload):
        raise DataError("E-IDEMPOTENT", NOWHERE, str(act.idempotency_key), seq=entry.seq)
    return Head(entry.seq, entry.hash)


def keyed(connection: Connection, org_id: int, act: Act) -> Row[Any] | None:
    """Give the entry with the act's key; raises E-IDEMPOTENT when it was another action."""
    if act.idempotency_key is None:
        return None
    rows = _journal()
    same = (rows.c.org_id == org_id) & (rows.c.idempotency_key == act.idempotency_key)
    entry = connection.execute(select(rows).where(same)).first()
    if entry is not None and entry.action != act.action:
        raise DataError("E-IDEMPOTENT", NOWHERE, act.idempotency_key, seq=entry.seq)
    return entry


def head(connection: Connection, org_id: int) -> Head | None:
    """Give the last entry; None before the first."""
    rows = _journal()
    last = select(rows.c.seq, rows.c.hash).where(rows.c.org_id == org_id)
    found = connection.execute(last.order_by(rows.c.seq.desc()).limit(1)).first()
    return None if found is None else Head(found.seq, found.hash)


def entries(connection: Connection, org_id: int, after: int = 0) -> Iterator[Row[Any]]:
    """Stream the entries after a seq, in order."""
    rows = _journal()
    wanted = select(rows).where((rows.c.org_id == org_id) & (rows.c.seq > after))
    yield from connection.execute(wanted.order_by(rows.c.seq), execution_options=_STREAM)


def verify(connection: Connection, org_id: int, anchors: Sequence[Head] = ()) -> list[Problem]:
    """Recompute every link and compare with heads that were printed elsewhere."""
    ledger_id = ledger_of(connection, org_id)
    previous, seq, hashes, problems = genesis(ledger_id), 0, dict[int, str](), list[Problem]()
    asked = {anchor.seq for anchor in anchors}
    last_time = ""
    for entry in entries(connection, org_id):
        problems += _faults(entry, ledger_id, seq + 1, previous)
        if entry.at_utc < last_time:
            problems.append(_fault("E-JOURNAL.clock", entry.seq, "warning"))
        seq, previous, last_time = entry.seq, entry.hash, entry.at_utc
        if seq in asked:
            hashes[seq] = entry.hash
    lost = [anchor for anchor in anchors if hashes.get(anchor.seq) != anchor.hash]
    return problems + [_fault("E-ROLLBACK", anchor.seq) for anchor in lost]


def genesis(ledger_id: str) -> str:
    """Give the previous hash of a ledger's first entry."""
    return _hash((FORM, b"genesis", ledger_id.encode()))


def entry_hash(entry: Any) -> str:
    """Compute an entry's hash from its stored columns (a mapping)."""
    texts = (
        entry["ledger_id"],
        str(entry["seq"]),
        entry["at_utc"],
        entry["actor"],
        entry["auth"],
        entry["action"],
        entry["subject"],
        entry["reason"],
        entry["idempotency_key"] or "",
        entry["prev_hash"],
    )
    return _hash((FORM, *(text.encode() for text in texts), entry["payload"]))


def canonical(payload: Any) -> bytes:
    """Write a payload as canonical JSON: NFC, sorted keys, decimals as text, no binary floats."""
    plain = _plain(payload)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def ledger_of(connection: Connection, org_id: int) -> str:
    """Give the random identity of an organisation's ledger; raises E-REF.organisation."""
    rows = METADATA.tables["organisation"]
    found = connection.scalar(select(rows.c.ledger_id).where(rows.c.id == org_id))
    if found is None:
        raise DataError("E-REF.organisation", NOWHERE, str(org_id))
    return str(found)


_STREAM = {"yield_per": 1000}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", str(value))
    if isinstance(value, dict):
        return {_plain(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return numbers.plain(value)
    if value is None or isinstance(value, bool | int):
        return value
    raise TypeError(f"a journal payload cannot hold a {type(value).__name__}")


def _hash(parts: Iterable[bytes]) -> str:
    made = hashlib.sha256()
    for part in parts:
        made.update(len(part).to_bytes(8, "big") + part)
    return made.hexdigest()


def _faults(entry: Row[Any], ledger_id: str, seq: int, previous: str) -> list[Problem]:
    wrong = (
        ("E-JOURNAL.gap", entry.seq != seq),
        ("E-JOURNAL.ledger", entry.ledger_id != ledger_id),
        ("E-JOURNAL.link", entry.prev_hash != previous),
        ("E-JOURNAL.hash", entry.hash != entry_hash(entry._mapping)),
    )
    return [_fault(code, entry.seq) for code, found in wrong if found]


def _fault(code: str, seq: int, level: Any = "error") -> Problem:
    return Problem(code, Place(subject=f"journal {seq}"), str(seq), {"seq": str(seq)}, level)


def _journal() -> Any:
    return METADATA.tables["journal"]
