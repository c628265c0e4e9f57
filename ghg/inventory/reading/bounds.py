"""Units, divisions and answers to the decision table, as of a journal number."""

from sqlalchemy import Connection

from ghg.domain.bounds_cases import CaseAnswer
from ghg.domain.bounds_shares import Division
from ghg.domain.periods import span
from ghg.inventory.books import Setup
from ghg.inventory.plantbooks import UnitName
from ghg.plan.plan import NOW, WITHDRAWN, Plan, rows_of

CASE_PREFIX = "boundary_case."
PRESENT, ABSENT = "present", "absent"


def read_units(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[UnitName, ...]:
    """Give the accounting units of the entity's facilities, in their order."""
    places = {row_id: code for code, row_id in plan.facility_ids.items()}
    return tuple(
        UnitName(places[row.facility_id], row.code, row.name_zh, row.name_en)
        for row in rows_of(connection, org_id, "unit", up_to)
        if row.facility_id in places
    )


def read_divisions(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[Division, ...]:
    """Give the divisions of shared streams, oldest first: the last one about a month counts."""
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    units = {row.id: row.code for row in rows_of(connection, org_id, "unit", up_to)}
    weights: dict[int, list[tuple[str, object]]] = {}
    for row in rows_of(connection, org_id, "split_share", up_to):
        weights.setdefault(row.split_id, []).append((units[row.unit_id], row.weight))
    return tuple(
        Division(
            stream=streams[row.stream_id],
            first_month=row.first_month,
            last_month=row.last_month,
            key=row.key,
            reason=row.reason,
            weights=tuple(weights.get(row.id, ())),  # type: ignore[arg-type]
        )
        for row in rows_of(connection, org_id, "split", up_to)
        if row.stream_id in streams
    )


def read_cases(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int = NOW
) -> tuple[CaseAnswer, ...]:
    """Give the answers that touch the inventory's months: of each case, the last one given."""
    period = span(setup.first_month, setup.last_month)
    return tuple(
        one
        for one in standing_cases(connection, org_id, plan, up_to)
        if one.first_day <= period.last_day and one.last_day >= period.first_day
    )


def standing_cases(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[CaseAnswer, ...]:
    """Give every answer that stands, in the order in which it was given."""
    places = {row_id: code for code, row_id in plan.facility_ids.items()}
    latest = {
        (row.facility_id, row.kind, row.first_day, row.last_day): row
        for row in rows_of(connection, org_id, "plant_fact", up_to)
        if row.kind.startswith(CASE_PREFIX) and row.facility_id in places
    }
    return tuple(
        CaseAnswer(
            facility=places[row.facility_id],
            case=row.kind.removeprefix(CASE_PREFIX),
            present=row.basis == PRESENT,
            answer=row.value_text,
            reason=row.note,
            first_day=row.first_day,
            last_day=row.last_day,
        )
        for row in sorted(latest.values(), key=lambda row: int(row.id))
        if row.basis != WITHDRAWN
    )
