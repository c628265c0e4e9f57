"""The journal as a person reads it: who did what, when, why; and whether the chain holds."""

from dataclasses import dataclass
from pathlib import Path

from ghg.desk.context import Desk, looking
from ghg.errors import DamageError, DataError, Place, Problem
from ghg.ledger import journal
from ghg.ledger.checkpoints import Checkpoint, against, read, take, written
from ghg.ledger.journal import Head
from ghg.reports.files import write_whole


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One act."""

    seq: int
    at_utc: str
    actor: str
    action: str
    subject: str
    reason: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What the chain's check found, and the head that a report would print.

    `since` are the heads kept elsewhere that this journal was held against.
    """

    seq: int
    hash: str
    problems: tuple[Problem, ...]
    ledger_id: str = ""
    since: tuple[Checkpoint, ...] = ()


def journal_list(desk: Desk, after: int = 0) -> tuple[JournalLine, ...]:
    """List acts after a journal number, oldest first."""
    with looking(desk) as at:
        return tuple(
            JournalLine(
                row.seq, row.at_utc, row.actor, row.action, row.subject, row.reason, row.hash
            )
            for row in journal.entries(at.connection, at.org_id, after)
        )


def verify(
    desk: Desk, anchors: tuple[tuple[int, str], ...] = (), since: tuple[Path, ...] = ()
) -> Verified:
    """Recompute every link; `anchors` are (number, hash) as printed in earlier reports, `since`
    files that carry heads: checkpoints, reports as JSON, manifests of backups."""
    kept = [head for path in since for head in _of_this(desk, path)]
    with looking(desk) as at:
        found = journal.verify(at.connection, at.org_id, [Head(*anchor) for anchor in anchors])
        for head in kept:
            found += against(at.connection, at.org_id, head)
        now = take(at.connection, at.org_id)
    return Verified(now.seq, now.hash, tuple(found), now.ledger_id, tuple(kept))


def checkpoint(desk: Desk, target: Path) -> Checkpoint:
    """Write the head into a file for somebody who keeps it elsewhere; the chain is checked first.

    Raises E-BACKUP.there, and DamageError when the chain is broken.
    """
    if target.exists():
        raise DataError("E-BACKUP.there", Place(file=str(target)), target.name)
    with looking(desk) as at:
        found = journal.verify(at.connection, at.org_id)
        made = take(at.connection, at.org_id)
    broken = [one for one in found if one.level == "error"]
    if broken:
        raise DamageError.of(broken)
    write_whole(target, written(made))
    return made


def _of_this(desk: Desk, path: Path) -> tuple[Checkpoint, ...]:
    """Give the heads of a file: of one with several ledgers, that of this desk's alone."""
    heads = read(path)
    with looking(desk) as at:
        ledger_id = journal.ledger_of(at.connection, at.org_id)
    return tuple(one for one in heads if one.ledger_id == ledger_id) or heads
