"""I26 to I29: evidence on the disk, two persons, no row of another organisation, every guard."""

from collections.abc import Iterator

from sqlalchemy import select

from ghg.desk.invariants.invariant import Invariant, Looked, Seen, broken, of_codes
from ghg.domain.roles import BY_TWO
from ghg.ledger import guards, journal
from ghg.ledger.columns import BIGGEST_ID
from ghg.ledger.copies.whole import page_problems
from ghg.ledger.declared import altered, strange
from ghg.ledger.evidence import check_evidence
from ghg.ledger.rows import table
from ghg.ledger.tables import METADATA

_MAKERS = """SELECT 'block_event ' || block_id || '/' || n FROM block_event
  WHERE org_id = :org AND to_state IN ('void', 'invalidated')
  AND (length(trim(approver)) = 0 OR approver = actor OR length(trim(reason)) = 0)
UNION ALL SELECT 'submission_event ' || e.submission_id || '/' || e.n FROM submission_event e
  LEFT JOIN submission s ON s.org_id = e.org_id AND s.id = e.submission_id
  WHERE e.org_id = :org AND (s.maker IS NULL OR s.maker <> e.maker
    OR (e.to_state IN ('reviewed', 'approved', 'rejected')) <> (e.actor <> e.maker))
ORDER BY 1"""
APPROVAL, HANDED_ON = "submission.approve", "submission"  # as `ghg.desk.admission` writes them
_MODES = "SELECT seq, one_person FROM organisation_mode WHERE org_id = :org ORDER BY seq"
_FIRST_MODE = "SELECT one_person FROM organisation WHERE id = :org"
# What every table but these keeps apart by the first column of its key.
SHARED = ("organisation", "serial_batch", "allowed_transition")


def _on_the_disk(seen: Seen) -> Looked:
    found = check_evidence(seen.at.connection, seen.at.org_id, seen.desk.evidence_folder)
    return Looked(seen.count("evidence"), tuple(found))


def _two_persons(seen: Seen) -> Looked:
    """No maker is his own checker; and while two are asked, an act that asks for two is done
    behind the approval of somebody else."""
    rows = seen.count("block_event", "submission_event", "journal")
    found = [str(row[0]) for row in seen.rows(_MAKERS)]
    return Looked(rows, broken("I27", (*found, *_alone(seen))))


def _alone(seen: Seen) -> Iterator[str]:
    modes = iter([*seen.rows(_MODES), (BIGGEST_ID, False)])
    after, following = bool(seen.rows(_FIRST_MODE)[0][0]), next(modes)
    approver = ""
    for entry in journal.entries(seen.at.connection, seen.at.org_id):
        while entry.seq > following[0]:
            after, following = bool(following[1]), next(modes)
        handed_on = entry.auth == HANDED_ON
        if not after and entry.action in BY_TWO and not handed_on:
            yield f"journal {entry.seq} {entry.action}"
        if handed_on and approver in ("", entry.actor):
            yield f"journal {entry.seq} {entry.action}"
        if not handed_on:
            approver = entry.actor if entry.action == APPROVAL else ""


def _own_rows(seen: Seen) -> Looked:
    """Every pointer leads to a row of the same organisation, whether or not its key stands.

    SQLite answers that itself; PostgreSQL is asked key by key.
    """
    own = [name for name in sorted(METADATA.tables) if name not in SHARED]
    lost = [name for name in own if "org_id" not in table(name).primary_key.columns]
    if seen.at.connection.dialect.name == "postgresql":
        lost += (f"{name} → {other}" for name in own for other in _lost(seen, name))
    found = of_codes(page_problems(seen.at.connection), "E-DAMAGE.keys")
    return Looked(seen.count(*own), (*broken("I28", lost), *found))


def _lost(seen: Seen, name: str) -> list[str]:
    """Name the tables to which rows point that are not there."""
    own, found = table(name), list[str]()
    for key in own.foreign_key_constraints:
        target = key.referred_table.alias()
        pairs = [(own.c[one.parent.name], target.c[one.column.name]) for one in key.elements]
        there = select(1).where(*(one == other for one, other in pairs)).exists()
        whole = [one.is_not(None) for one, _ in pairs if one.nullable]
        lost = select(1).where(own.c.org_id == seen.at.org_id, *whole, ~there).limit(1)
        if seen.at.connection.scalar(lost):
            found.append(key.referred_table.name)
    return sorted(found)


def _guarded(seen: Seen) -> Looked:
    """Every table, constraint, index and trigger of ours stands, as we wrote it, and no trigger of
    anybody else; the pages are whole."""
    wanted = guards.wanted(seen.at.connection)
    gone = guards.missing(seen.at.connection)
    gone += (*strange(seen.at.connection), *altered(seen.at.connection))
    pages = of_codes(page_problems(seen.at.connection), "E-DAMAGE.pages")
    return Looked(len(wanted), (*broken("I29", sorted(gone)), *pages))


EVIDENCE = Invariant("I26", _on_the_disk)
PERSONS = Invariant("I27", _two_persons)
ORGANISATIONS = Invariant("I28", _own_rows)
GUARDS = Invariant("I29", _guarded)
