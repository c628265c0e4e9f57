"""What is kept beside the append-only tables, derived anew from them and compared row by row.

Monthly totals come from the records; the state and use of a block from its events, walked one by
one; void marks and tilings by the audit; closed months from the events of periods; the rules of an
inventory, and persons with their roles, from the journal's own entries. Nothing is written: the
append-only tables are the books.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from ghg.desk.access.derived import persons_shown, persons_told
from ghg.desk.context import Desk, Looking, looking
from ghg.desk.verification.derived import desk_shown, desk_told
from ghg.domain.instruments import SERVING, State
from ghg.domain.periods import months_between
from ghg.errors import Place, Problem
from ghg.holdings.audit import audit
from ghg.holdings.positions import positions
from ghg.ledger import journal
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import table
from ghg.ledger.tables import InventoryInput
from ghg.ledger.totals import totals_problems

Problems = Iterator[Problem]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many rows of each kind were derived anew, and where they differ."""

    compared: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]


def rebuild_compared(desk: Desk) -> Rebuilt:
    """Derive everything that is derived, and compare; E-REBUILD.*, E-DAMAGE.total, E-AUDIT.*."""
    with looking(desk) as at:
        made = rebuilt(at)
        ranges = _count(at, "serial_root"), audit(at.connection, at.org_id).problems
    return Rebuilt((*made.compared, ("ranges", ranges[0])), (*made.problems, *ranges[1]))


def rebuilt(at: Looking) -> Rebuilt:
    """Derive totals, positions, periods, inventories and persons inside a look, and compare."""
    parts = [
        ("totals", _count(at, "monthly_total"), totals_problems(at.connection, at.org_id)),
        ("positions", *_positions(at)),
        ("periods", *_periods(at)),
        ("inventories", *_inventories(at)),
        ("persons", *_persons(at)),
        ("verification", *_verification(at)),
    ]
    compared = tuple((name, count) for name, count, _ in parts)
    return Rebuilt(compared, tuple(problem for *_, found in parts for problem in found))


def _count(at: Looking, name: str) -> int:
    rows = table(name)
    wanted = select(func.count()).select_from(rows).where(rows.c.org_id == at.org_id)
    return int(at.connection.scalar(wanted) or 0)


def _positions(at: Looking) -> tuple[int, list[Problem]]:
    """Walk the events of every block and compare with the position that is shown."""
    walked = _walked(at.connection, at.org_id)
    derived = {block: said for block, said in walked.items() if said[0] != State.SPLIT}
    shown = {one.block: (one.state.value, one.use) for one in positions(at.connection, at.org_id)}
    return len(derived), list(_differences("E-REBUILD.position", derived, shown))


def _walked(connection: Connection, org_id: int) -> dict[int, tuple[str, int | None]]:
    """Give block -> (state, use) by walking its events; a step that does not follow breaks off."""
    events = table("block_event")
    wanted = select(events).where(events.c.org_id == org_id).order_by(events.c.seq, events.c.n)
    stands: dict[int, tuple[str, int | None]] = {}
    for event in connection.execute(wanted):
        before = stands.get(event.block_id, (State.NONE.value, None))
        if event.from_state != before[0]:
            continue
        use = event.use_id if State(event.to_state) in SERVING else None
        stands[event.block_id] = (event.to_state, use)
    return stands


def _periods(at: Looking) -> tuple[int, list[Problem]]:
    """Ask of every month for the last event that covers it, and compare with the closed months."""
    events = table("period_state_event")
    wanted = select(events).where(events.c.org_id == at.org_id).order_by(events.c.seq, events.c.id)
    last: dict[tuple[int, int], str] = {}
    for event in at.connection.execute(wanted):
        for month in months_between(event.first_month, event.last_month):
            last[event.entity_id, month] = event.state
    closed = closed_months(at.connection, at.org_id)
    shown = {(entity, month): "closed" for entity, months in closed.items() for month in months}
    derived = {key: state for key, state in last.items() if state == "closed"}
    return len(last), list(_differences("E-REBUILD.period", derived, shown))


def _inventories(at: Looking) -> tuple[int, list[Problem]]:
    """Read the rules of every inventory from the journal and compare with its row."""
    rows = table("inventory")
    names = list(InventoryInput.model_fields)
    found = at.connection.execute(select(rows).where(rows.c.org_id == at.org_id))
    shown = {row.code: _plain({name: getattr(row, name) for name in names}) for row in found}
    derived = {}
    for entry in journal.entries(at.connection, at.org_id):
        if entry.action in ("inventory.new", "inventory.change"):
            given = _given(entry)
            derived[given.get("code", f"journal {entry.seq}")] = _plain(given)
    return len(shown), list(_differences("E-REBUILD.inventory", derived, shown))


def _verification(at: Looking) -> tuple[int, list[Problem]]:
    """Hold the rows of the verifier's desk to their journal entries."""
    shown = desk_shown(at)
    return len(shown), list(_differences("E-REBUILD.verification", desk_told(at), shown))


def _persons(at: Looking) -> tuple[int, list[Problem]]:
    """Read accounts and roles of all persons from the journal and compare with the tables."""
    shown = persons_shown(at)
    return len(shown), list(_differences("E-REBUILD.person", persons_told(at), shown))


def _given(entry: Row[Any]) -> dict[str, Any]:
    """Give the rules that an entry tells; of a spoiled one, whose hash shows it, none."""
    try:
        said = json.loads(entry.payload)
        return dict(said["new"] if entry.action == "inventory.change" else said)
    except (LookupError, TypeError, ValueError):
        return {}


def _plain(given: dict[str, Any]) -> dict[str, Any]:
    """Write values as the journal does."""
    plain: dict[str, Any] = json.loads(journal.canonical(given))
    return plain


def _differences(code: str, derived: dict[Any, Any], shown: dict[Any, Any]) -> Problems:
    for key in sorted(derived.keys() | shown.keys()):
        wanted, stands = derived.get(key), shown.get(key)
        if wanted != stands:
            said = {"wanted": _told(wanted), "stands": _told(stands)}
            yield Problem(code, Place(subject=_told(key)), _told(key), said)


def _told(value: Any) -> str:
    if isinstance(value, tuple):
        return " ".join(str(one) for one in value if one is not None)
    return "-" if value is None else str(value)
