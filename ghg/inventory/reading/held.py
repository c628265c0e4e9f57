"""Credits and certificates of an entity and year, as they stood at a journal number.

The position is the whole organisation's; uses, and what was used up, are those of the inventory's
own entity and year.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from ghg.domain.held import PositionRow
from ghg.domain.instruments import SERVING, USED_UP, Instrument, Purpose
from ghg.domain.offsets import OwnProjectRow
from ghg.holdings.papers import own_projects, sold_attributes
from ghg.holdings.positions import Position, balance, positions
from ghg.inventory.heldbooks import Allocation, HeldBooks, HeldUse, UsedUnits
from ghg.plan.plan import NOW, Plan, rows_of

ALLOCATION = "share622.allocation"  # the kind of the dated fact


def read_held(
    connection: Connection, org_id: int, plan: Plan, year: int, up_to: int = NOW
) -> HeldBooks:
    """Read uses, used-up units, positions and the provincial coefficient of a year."""
    found = positions(connection, org_id, up_to=up_to)
    uses = _uses(connection, org_id, plan, year, found, up_to)
    papers = {row.id: row.sha256[:12] for row in rows_of(connection, org_id, "evidence", up_to)}
    mine = {one.use for one in uses}
    return HeldBooks(
        uses=uses,
        used=tuple(
            _used(one, one.use, papers)
            for one in found
            if one.state in USED_UP and one.use is not None and one.use in mine
        ),
        positions=_positions(found),
        allocation=_allocation(connection, org_id, plan, year, up_to),
        sold=sold_attributes(connection, org_id, up_to),
        projects=_of_year(own_projects(connection, org_id, plan.entity_id, up_to), year),
    )


def _uses(
    connection: Connection,
    org_id: int,
    plan: Plan,
    year: int,
    found: Iterable[Position],
    up_to: int,
) -> tuple[HeldUse, ...]:
    reserved: dict[int, int] = {}
    for one in found:
        if one.use is not None and one.state in SERVING and one.state not in USED_UP:
            reserved[one.use] = reserved.get(one.use, 0) + one.units
    asked = {"entity_id": plan.entity_id, "year": year}
    return tuple(
        HeldUse(
            use=row.id,
            boundary=row.boundary,
            purpose=Purpose(row.purpose),
            certificate=bool(row.certificate),
            need=row.need,
            beneficiary=row.beneficiary,
            reserved=reserved.get(row.id, 0),
        )
        for row in rows_of(connection, org_id, "holding_use", up_to, **asked)
    )


def _used(one: Position, use: int, papers: Mapping[int, str]) -> UsedUnits:
    return UsedUnits(
        use=use,
        instrument=one.instrument,
        registry=one.registry,
        batch=one.batch,
        first=one.first,
        last=one.last,
        first_month=one.first_month,
        last_month=one.last_month,
        plant=one.plant,
        technology=one.technology,
        acquired=one.acquired,
        reference=one.reference,
        on_day=one.on_day,
        beneficiary=one.beneficiary,
        evidence=papers.get(one.evidence or 0, ""),
    )


def _of_year(found: Iterable[OwnProjectRow], year: int) -> tuple[OwnProjectRow, ...]:
    """Keep what was reduced in the year; a project that runs over its end is told in both."""
    return tuple(one for one in found if one.first_day // 10000 <= year <= one.last_day // 10000)


def _positions(found: Iterable[Position]) -> tuple[PositionRow, ...]:
    return tuple(
        PositionRow(instrument, month, state, units, Instrument(instrument).unit)
        for (instrument, month, state), units in sorted(balance(found).items())
    )


def _allocation(
    connection: Connection, org_id: int, plan: Plan, year: int, up_to: int
) -> Allocation | None:
    """Give the latest word on the year's coefficient; a revision without a value takes it back."""
    said = [
        row
        for row in rows_of(connection, org_id, "plant_fact", up_to, entity_id=plan.entity_id)
        if row.kind == ALLOCATION and row.first_day // 10000 == year
    ]
    if not said or said[-1].value is None:
        return None
    return Allocation(said[-1].value, said[-1].note)
