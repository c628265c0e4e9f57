"""Reading the data quality control plan, and figures of earlier years, from the ledger."""

from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.inventory.plantbooks import Prior
from ghg.plan.plan import NOW, Plan, rows_of

_WORDS = (
    "code",
    "parameter",
    "unit",
    "determination",
    "instrument",
    "serial",
    "place",
    "accuracy",
    "calibration_months",
    "standard",
    "frequency",
    "recording",
    "missing_rule",
    "data_source",
    "rank",
    "department",
    "person",
    "note",
)


def read_plans(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[PlanVersion, ...]:
    """Give the versions of an entity's plan, oldest first, each with its items."""
    meters = {row.id: row.code for row in rows_of(connection, org_id, "meter", up_to)}
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    found = rows_of(connection, org_id, "monitoring_plan", up_to, entity_id=plan.entity_id)
    items: dict[int, list[PlanItem]] = {row.id: [] for row in found}
    for row in rows_of(connection, org_id, "monitoring_item", up_to):
        if row.plan_id in items:
            made = _item(row, streams[row.stream_id], meters.get(row.meter_id, ""))
            items[row.plan_id].append(made)
    return tuple(_version(row, items[row.id]) for row in found)


def read_priors(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[Prior, ...]:
    """Give the figures of earlier years; of each year the latest reading counts, whole."""
    found = rows_of(connection, org_id, "prior_line", up_to, entity_id=plan.entity_id)
    latest: dict[int, int] = {}
    for row in found:
        latest[row.year] = max(row.revision, latest.get(row.year, 0))
    return tuple(_prior(row) for row in found if row.revision == latest[row.year])


def _item(row: Row[Any], stream: str, meter: str) -> PlanItem:
    said = {name: getattr(row, name) for name in _WORDS}
    return PlanItem(stream=stream, meter=meter, **said)


def _version(row: Row[Any], items: list[PlanItem]) -> PlanVersion:
    return PlanVersion(
        version=row.version,
        first_day=row.first_day,
        last_day=row.last_day,
        reason=row.reason,
        quality_rules=row.quality_rules,
        prepared_by=row.prepared_by,
        approved_by=row.approved_by,
        items=tuple(items),
    )


def _prior(row: Row[Any]) -> Prior:
    return Prior(
        year=row.year,
        axis=row.axis,
        name=row.name,
        source=row.source,
        stream=row.stream,
        quantity=row.quantity,
        unit=row.unit,
        co2e_t=row.co2e_t,
        place=row.place,
    )
