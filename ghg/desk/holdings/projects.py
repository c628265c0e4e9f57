"""The three forms of offset at the desk: own projects entered and withdrawn, all of them listed.

What is listed here stands beside an inventory and never in it.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, acting, entity_id, looking
from ghg.desk.evidence import evidence_id
from ghg.domain.instruments import Purpose, State
from ghg.domain.numbers import plain
from ghg.domain.offsets import Offset, OffsetForm, ProjectPlace, Undeducted, offset_of
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.holdings.papers import own_projects
from ghg.holdings.positions import Position, positions
from ghg.holdings.words import worded
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import OwnProjectInput

FOR_CLAIMS = (Purpose.CLAIM, Purpose.VOLUNTARY)


@dataclass(frozen=True, slots=True)
class Project:
    """An own project's reduction as typed, in tCO2e; papers by the signs of their hash."""

    code: str
    name: str
    place: ProjectPlace
    days: Period
    tonnes: Decimal
    method: str
    evidence: str
    effect_evidence: str = ""
    exclusive: bool = False
    credited: bool = False
    note: str = ""


def record(desk: Desk, project: Project, entity: str = "") -> Offset:
    """Enter what an own project reduced, or a better figure for the same days.

    The effect lies outside the inventory only when `effect_evidence` proves it. Raises
    E-NUM.positive, E-OWN-PROJECT.effect, E-OWN-PROJECT.overlap, E-OWN-PROJECT.place, E-REF.
    """
    if project.tonnes <= 0:
        raise DataError("E-NUM.positive", NOWHERE, plain(project.tonnes))
    if project.effect_evidence and project.place is ProjectPlace.OUTSIDE:
        raise DataError("E-OWN-PROJECT.effect", NOWHERE, project.code)
    with acting(desk, "offset.project", project.code, project.note) as at:
        owner = entity_id(at, entity)
        before = _fitting(at, owner, project)
        given = _input(at, owner, project, 0 if before is None else before.revision + 1)
        head = at.record({**asdict(project), "tonnes": plain(project.tonnes)})
        rows.add(at.connection, at.org_id, "own_project", [given], seq=head.seq)
        stands = own_projects(at.connection, at.org_id, owner)
    days = (project.days.first_day, project.days.last_day)
    mine = (one for one in stands if (one.first_day, one.last_day) == days)
    return offset_of(next(one for one in mine if one.code == project.code))


def withdraw(desk: Desk, code: str, days: Period, reason: str, entity: str = "") -> None:
    """Take back the figure of some days; raises E-REASON, E-OWN-PROJECT.none."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    with acting(desk, "offset.withdraw", code, reason) as at:
        owner = entity_id(at, entity)
        wanted = (code, days.first_day, days.last_day)
        latest = {(one.code, one.first_day, one.last_day): one for one in _rows(at, owner)}
        row = latest.get(wanted)
        if row is None or row.withdrawn:
            raise DataError("E-OWN-PROJECT.none", NOWHERE, code)
        fields = {name: getattr(row, name) for name in OwnProjectInput.model_fields}
        gone = {"withdrawn": True, "note": reason, "revision": row.revision + 1}
        given = checked(OwnProjectInput, **{**fields, "place": ProjectPlace(row.place), **gone})
        head = at.record({"code": code, "days": str(days)})
        rows.add(at.connection, at.org_id, "own_project", [given], seq=head.seq)


def offsets(desk: Desk, year: int = 0, entity: str = "") -> tuple[Offset, ...]:
    """List the three forms of a year, or of all: own projects, and credits retired for claims."""
    with looking(desk) as at:
        owner = entity_id(at, entity)
        own = [offset_of(one) for one in own_projects(at.connection, at.org_id, owner)]
        uses = table("holding_use")
        here = (uses.c.org_id == at.org_id) & (uses.c.entity_id == owner)
        years = {row.id: row for row in at.connection.execute(select(uses).where(here))}
        retired = positions(at.connection, at.org_id, (State.RETIRED,))
    bought = [
        _bought(one, years[one.use].year)
        for one in retired
        if one.use in years and years[one.use].purpose in FOR_CLAIMS
    ]
    found = (*own, *bought)
    return tuple(one for one in found if not year or one.first_day // 10000 == year)


def _bought(one: Position, year: int) -> Offset:
    """Make the line of retired credits, in the days of the year that they were used for."""
    tonnes = Decimal(one.units)
    return Offset(
        form=OffsetForm.BOUGHT,
        code=str(one.block),
        name=one.raw,
        first_day=year * 10000 + 101,
        last_day=year * 10000 + 1231,
        shown=tonnes,
        deducted=tonnes,
        why=Undeducted.NONE,
        evidence=one.reference,
    )


def _fitting(at: Acting, owner: int, project: Project) -> Row[object] | None:
    """Give the latest row of the same days; other days of the project may not overlap."""
    latest: dict[tuple[int, int], Row[object]] = {}
    for row in _rows(at, owner):
        if row.code == project.code:
            latest[row.first_day, row.last_day] = row
    days = (project.days.first_day, project.days.last_day)
    for (first, last), row in latest.items():
        apart = last < days[0] or first > days[1]
        if not row.withdrawn and (first, last) != days and not apart:
            said = {"other": str(Period(first, last))}
            raise DataError("E-OWN-PROJECT.overlap", NOWHERE, project.code, **said)
        if not row.withdrawn and row.place != project.place:
            said = worded("place", "offset.place", row.place)
            raise DataError("E-OWN-PROJECT.place", NOWHERE, project.code, **said)
    return latest.get(days)


def _rows(at: Acting, owner: int) -> Iterable[Row[object]]:
    projects = table("own_project")
    here = (projects.c.org_id == at.org_id) & (projects.c.entity_id == owner)
    return list(at.connection.execute(select(projects).where(here).order_by(projects.c.id)))


def _input(at: Acting, owner: int, project: Project, revision: int) -> OwnProjectInput:
    effect = project.effect_evidence
    return checked(
        OwnProjectInput,
        entity_id=owner,
        code=project.code,
        name=project.name,
        place=project.place,
        first_day=project.days.first_day,
        last_day=project.days.last_day,
        tonnes=project.tonnes,
        method=project.method,
        outside_effect=bool(effect),
        effect_evidence_id=evidence_id(at, effect) if effect else None,
        exclusive=project.exclusive,
        credited=project.credited,
        evidence_id=evidence_id(at, project.evidence),
        note=project.note,
        revision=revision,
    )
