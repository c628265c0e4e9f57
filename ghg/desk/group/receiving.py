"""Taking a bundle in: from a known signer, whole, once, and never behind what is known already.

A later bundle of a ledger must extend the earlier one: the entry with which the one ends stands in
the journal of the other. A certificate or credit serves one plant only; so what an issue used up is
held against every other plant's bundle and against the group's own books.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, Looking, acting, looking
from ghg.desk.group.bundle import MOST_MB, Bundle, Signed, copied, hash_at, opened, signed
from ghg.domain.held import UsedUnitsRow
from ghg.domain.instruments import State
from ghg.domain.issue import from_bytes
from ghg.errors import NOWHERE, DataError, Problem
from ghg.holdings.positions import positions
from ghg.ledger import journal
from ghg.ledger.evidence import Kept, add_evidence, keep_file, place, plain_name
from ghg.ledger.rows import add, checked, table
from ghg.ledger.tables import ReceivedIssueInput

KEY_MARK = " ed25519:"
PAPER = "bundle"
GONE = (State.TRANSFERRED_OUT, State.VOID)  # what left the group's own books may be a plant's


@dataclass(frozen=True, slots=True)
class Received:
    """What an import came to: whose issue, and whether anything new was kept."""

    plant: str
    plant_name: str
    inventory: str
    number: int
    signer: str
    head_seq: int
    head_hash: str
    new: bool


def import_bundle(desk: Desk, path: Path, key: str = "") -> Received:
    """Take a bundle in; `key` is the signer's public key as a person got it another way.

    Raises E-BUNDLE and its variants, E-ROLLBACK.bundle, E-SERIAL-USED.plant, .group.
    """
    with copied(path) as copy:
        by = signed(copy)
        known = _known(desk, by)
        if known is not None:
            return known
        bundle = opened(copy, by)
        with looking(desk) as at:  # before anything is kept in the store
            _admit(at, desk, bundle, key)
        kept = keep_file(desk.evidence_folder, copy, MOST_MB)
        subject = f"{bundle.issue.entity.code} {bundle.issue.inventory}/{bundle.issue.number}"
        with acting(desk, "group.import", subject) as acts:
            same = _admit(acts, desk, bundle, key)
            if same is not None:
                return _told(same, new=False)
            return _written(acts, bundle, kept, plain_name(path.name))


def received_rows(at: Acting | Looking) -> list[Row[Any]]:
    """Give the received issues, oldest first."""
    held = table("received_issue")
    wanted = select(held).where(held.c.org_id == at.org_id).order_by(held.c.id)
    return list(at.connection.execute(wanted))


def _known(desk: Desk, by: Signed) -> Received | None:
    """Find the same bundle again."""
    with looking(desk) as at:
        same = (one for one in received_rows(at) if one.bundle_sha256 == by.sha256)
        return next((_told(one, new=False) for one in same), None)


def _admit(at: Acting | Looking, desk: Desk, bundle: Bundle, key: str) -> Row[Any] | None:
    """Refuse what may not come in; give the row of an issue that is known already."""
    if journal.ledger_of(at.connection, at.org_id) == bundle.issue.head.ledger:
        raise DataError("E-BUNDLE.own", NOWHERE, bundle.issue.entity.code)
    before = received_rows(at)
    mine = [one for one in before if one.ledger == bundle.issue.head.ledger]
    _refuse_stranger(bundle.signed, key, mine)
    _refuse_other_history(desk, at, bundle, mine)
    same = _same_issue(bundle, mine)
    if same is None:
        problems = [*_used_by_others(bundle, before), *_held_here(at, bundle)]
        if problems:
            raise DataError.of(problems)
    return same


def _refuse_stranger(by: Signed, key: str, mine: Iterable[Row[Any]]) -> None:
    """Refuse a signer whom nobody vouches for: by his key in hand, or for this ledger before."""
    values = {"key": by.key, "signer": by.signer}
    if key and key.strip().lower() != by.key:
        raise DataError("E-BUNDLE.key", NOWHERE, key.strip(), **values)
    known = {str(one.signer).rpartition(KEY_MARK)[2] for one in mine}
    if not key and by.key not in known:
        raise DataError("E-BUNDLE.signer", NOWHERE, by.signer, **values)


def _refuse_other_history(
    desk: Desk, at: Acting | Looking, bundle: Bundle, mine: list[Row[Any]]
) -> None:
    """Of two bundles of a ledger the journal of the one begins that of the other."""
    if not mine:
        return
    latest = max(mine, key=lambda one: int(one.head_seq))
    if bundle.last_seq >= latest.head_seq:
        seq, wanted = int(latest.head_seq), str(latest.head_hash)
        found = bundle.hashes.get(seq, "")
    else:
        seq, wanted = bundle.last_seq, bundle.hashes[bundle.last_seq]
        found = hash_at(_stored(desk, at, latest), seq)
    if found != wanted:
        values = {"seq": seq, "inventory": latest.inventory, "number": latest.number}
        raise DataError("E-ROLLBACK.bundle", NOWHERE, bundle.issue.entity.code, **values)


def _stored(desk: Desk, at: Acting | Looking, row: Row[Any]) -> Path:
    kept = table("evidence")
    here = (kept.c.org_id == at.org_id) & (kept.c.id == row.evidence_id)
    return place(desk.evidence_folder, str(at.connection.scalar(select(kept.c.sha256).where(here))))


def _same_issue(bundle: Bundle, mine: Iterable[Row[Any]]) -> Row[Any] | None:
    """Find the issue among those received: it may come again in a bundle with later claims."""
    return next((one for one in mine if one.issue_sha256 == bundle.issue_sha256), None)


def _used_by_others(bundle: Bundle, before: Iterable[Row[Any]]) -> Iterator[Problem]:
    """Name what another plant used already."""
    for row in before:
        if row.ledger == bundle.issue.head.ledger:
            continue
        for theirs in from_bytes(row.document).annexes.held.used:
            for ours in bundle.issue.annexes.held.used:
                if _overlap(ours, theirs.registry, theirs.batch, theirs.first, theirs.last):
                    issue = f"{row.inventory}/{row.number}"
                    said = {"plant": row.plant, "issue": issue, "other": _serial(theirs)}
                    yield Problem("E-SERIAL-USED.plant", NOWHERE, _serial(ours), said)


def _held_here(at: Acting | Looking, bundle: Bundle) -> Iterator[Problem]:
    """Name what stands in the group's own books."""
    used = bundle.issue.annexes.held.used
    for one in positions(at.connection, at.org_id) if used else ():
        if one.state in GONE:
            continue
        for ours in used:
            if _overlap(ours, one.registry, one.batch, one.first, one.last):
                said = {"block": str(one.block), "state": one.state.value}
                yield Problem("E-SERIAL-USED.group", NOWHERE, _serial(ours), said)


def _overlap(ours: UsedUnitsRow, registry: str, batch: str, first: int, last: int) -> bool:
    same = (ours.registry, ours.batch) == (registry, batch)
    return same and ours.first <= last and first <= ours.last


def _serial(one: UsedUnitsRow) -> str:
    return f"{one.batch} {one.first}-{one.last}"


def _written(at: Acting, bundle: Bundle, kept: Kept, file_name: str) -> Received:
    issue, last = bundle.issue, bundle.last_seq
    told = {
        "ledger": issue.head.ledger,
        "plant": issue.entity.code,
        "plant_name": issue.entity.name_zh,
        "inventory": issue.inventory,
        "year": issue.year,
        "number": issue.number,
        "issue_sha256": bundle.issue_sha256,
        "head_seq": last,
        "head_hash": bundle.hashes[last],
        "signer": f"{bundle.signed.signer}{KEY_MARK}{bundle.signed.key}",
        "bundle_sha256": bundle.signed.sha256,
    }
    head = at.record({**told, "file": file_name})
    file = Kept(kept.sha256, kept.size, kept.media_type, file_name)
    evidence = add_evidence(at.connection, at.org_id, head.seq, file, PAPER)
    given = checked(ReceivedIssueInput, **told, document=bundle.document, evidence_id=evidence)
    add(at.connection, at.org_id, "received_issue", [given], seq=head.seq)
    return _told(given, new=True)


def _told(row: Any, *, new: bool) -> Received:
    return Received(
        *(row.plant, row.plant_name, row.inventory, row.number, row.signer),
        *(row.head_seq, row.head_hash, new),
    )
