"""Reading papers beside blocks: own projects, sold attributes, registries' statements."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, text

from ghg.domain.instruments import State
from ghg.domain.numbers import quantity
from ghg.domain.offsets import OwnProjectRow, ProjectPlace
from ghg.domain.sold import Sale, SoldAttribute
from ghg.holdings.positions import NOW, Position, positions
from ghg.holdings.rules import is_of

OWNED = (State.HELD, State.RESERVED, State.FROZEN_HELD, State.FROZEN_RESERVED)

_PROJECTS = """SELECT p.*, v.sha256 AS paper, f.sha256 AS effect FROM own_project p
LEFT JOIN evidence v ON v.org_id = p.org_id AND v.id = p.evidence_id
LEFT JOIN evidence f ON f.org_id = p.org_id AND f.id = p.effect_evidence_id
WHERE p.org_id = :org AND p.seq <= :up_to ORDER BY p.id"""
_SOLD = """SELECT s.*, t.code AS stream, v.sha256 AS paper FROM sold_attribute s
JOIN stream t ON t.org_id = s.org_id AND t.id = s.stream_id
LEFT JOIN evidence v ON v.org_id = s.org_id AND v.id = s.evidence_id
WHERE s.org_id = :org AND s.seq <= :up_to ORDER BY s.id"""
_STATEMENTS = """SELECT s.*, v.sha256 AS paper FROM registry_statement s
LEFT JOIN evidence v ON v.org_id = s.org_id AND v.id = s.evidence_id
WHERE s.org_id = :org ORDER BY s.id"""


@dataclass(frozen=True, slots=True)
class Statement:
    """A registry's statement beside our books of the same day."""

    instrument: str
    on_day: int
    stated: int
    held: int
    evidence: str
    note: str = ""

    @property
    def agrees(self) -> bool:
        return self.stated == self.held


def own_projects(
    connection: Connection, org_id: int, entity: int, up_to: int = NOW
) -> tuple[OwnProjectRow, ...]:
    """List an entity's own projects as they count; credits of theirs in the books are seen."""
    latest: dict[tuple[str, int, int], Row[Any]] = {}
    for row in connection.execute(text(_PROJECTS), {"org": org_id, "up_to": up_to}):
        if row.entity_id == entity:
            latest[row.code, row.first_day, row.last_day] = row
    made = [_project(row) for row in latest.values() if not row.withdrawn]
    if not made:
        return ()
    credits_held = _entered(positions(connection, org_id, up_to=up_to))
    return tuple(_seen(one, credits_held) for one in sorted(made, key=_by_code))


def sold_attributes(
    connection: Connection, org_id: int, up_to: int = NOW
) -> tuple[SoldAttribute, ...]:
    """List what of own power was sold or credited, as it counts, by stream and month.

    `ghg.domain.sold.no_longer_green` makes kWh of it.
    """
    latest: dict[tuple[str, int, int, str], Row[Any]] = {}
    for row in connection.execute(text(_SOLD), {"org": org_id, "up_to": up_to}):
        latest[row.stream, row.first_month, row.last_month, row.sale] = row
    rows = (row for _, row in sorted(latest.items()) if not row.withdrawn)
    return tuple(
        SoldAttribute(
            row.stream,
            row.first_month,
            row.last_month,
            None if row.kwh is None else Fraction(row.kwh, 10**6),
            Sale(row.sale),
            row.counterparty,
            (row.paper or "")[:12],
        )
        for row in rows
    )


def statements(connection: Connection, org_id: int) -> tuple[Statement, ...]:
    """List what registries stated, each beside the books of its day."""
    latest = {
        (row.instrument, row.on_day): row
        for row in connection.execute(text(_STATEMENTS), {"org": org_id})
    }
    books: dict[int, tuple[Position, ...]] = {}
    made = []
    for (instrument, day), row in sorted(latest.items()):
        if day not in books:
            books[day] = positions(connection, org_id, OWNED, day=day)
        held = sum(one.units for one in books[day] if one.instrument.value == instrument)
        paper = (row.paper or "")[:12]
        made.append(Statement(instrument, day, row.units, held, paper, row.note))
    return tuple(made)


def _entered(found: Iterable[Position]) -> list[Position]:
    gone = (State.VOID, State.CANCELLED)
    return [one for one in found if not one.instrument.certificate and one.state not in gone]


def _seen(project: OwnProjectRow, held: Iterable[Position]) -> OwnProjectRow:
    """Say that a project was credited where credits of it stand in the books."""
    first, last = project.first_day // 100, project.last_day // 100
    found = any(
        is_of(one, project) and one.first_month <= last and one.last_month >= first for one in held
    )
    return replace(project, credited=project.credited or found)


def _project(row: Row[Any]) -> OwnProjectRow:
    return OwnProjectRow(
        code=row.code,
        name=row.name,
        place=ProjectPlace(row.place),
        first_day=row.first_day,
        last_day=row.last_day,
        tonnes=quantity(int(row.tonnes)),
        method=row.method,
        outside_effect=bool(row.outside_effect),
        exclusive=bool(row.exclusive),
        credited=bool(row.credited),
        evidence=(row.paper or "")[:12],
        effect_evidence=(row.effect or "")[:12],
        note=row.note,
    )


def _by_code(one: OwnProjectRow) -> tuple[str, int]:
    return one.code, one.first_day
