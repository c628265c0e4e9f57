"""Accounting units (核算单元): listed, and the streams that several of them share."""

from collections.abc import Mapping
from decimal import Decimal

from ghg.desk.context import Acting, Desk, acting, entity_id, looking, near
from ghg.desk.period import refuse_closed
from ghg.domain.bounds_shares import KEYS, Division, check_weights
from ghg.errors import NOWHERE, DataError
from ghg.inventory.plantbooks import UnitName
from ghg.inventory.reading.bounds import read_divisions, read_units
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import SplitInput, SplitShareInput
from ghg.plan.plan import NOW, Plan, load_plan, rows_of


def unit_list(desk: Desk, entity: str = "") -> tuple[UnitName, ...]:
    """List the units of the entity's facilities."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        return read_units(at.connection, at.org_id, plan)


def division_list(desk: Desk, entity: str = "") -> tuple[Division, ...]:
    """List the divisions of shared streams, oldest first; the last about a month counts."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        return read_divisions(at.connection, at.org_id, plan)


def share_stream(
    desk: Desk,
    stream: str,
    key: str,
    months: tuple[int, int],
    weights: Mapping[str, Decimal],
    reason: str,
    entity: str = "",
) -> Division:
    """Divide a stream over units of its facility by a key, for some months.

    Raises E-REF.stream, E-REF.unit, E-KIND (key), E-REASON, E-WEIGHT, and E-WEIGHT.own for a source
    that belongs to one unit already.
    """
    if key not in KEYS:
        raise DataError("E-KIND", NOWHERE, key, choices="、".join(KEYS))
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    check_weights(weights.items())
    with acting(desk, "unit.share", stream, reason) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        units = _units_of(at, plan, stream)
        unknown = next((code for code in weights if code not in units), None)
        if unknown is not None:
            raise DataError("E-REF.unit", NOWHERE, unknown, near=near(unknown, list(units)))
        _put(at, plan.stream_ids[stream], key, months, reason, weights, units)
    return Division(stream, *months, key, reason, tuple(weights.items()))


def _units_of(at: Acting, plan: Plan, stream: str) -> dict[str, int]:
    """Give code -> id of the units of the stream's facility; raises E-WEIGHT.own."""
    named = plan.stream(stream)
    source = next(one for one in plan.sources if one.code == named.source)
    if source.unit:
        raise DataError("E-WEIGHT.own", NOWHERE, stream, source=source.code, unit=source.unit)
    facility = plan.facility_ids[source.facility]
    found = rows_of(at.connection, at.org_id, "unit", NOW, facility_id=facility)
    return {row.code: int(row.id) for row in found}


def _put(
    at: Acting,
    stream_id: int,
    key: str,
    months: tuple[int, int],
    reason: str,
    weights: Mapping[str, Decimal],
    units: Mapping[str, int],
) -> None:
    refuse_closed(at, {"stream_id": stream_id}, months, key)
    same = {"stream_id": stream_id, "first_month": months[0], "last_month": months[1]}
    before = [
        row
        for row in rows_of(at.connection, at.org_id, "split", NOW, stream_id=stream_id)
        if (row.first_month, row.last_month) == months
    ]
    given = checked(SplitInput, **same, key=key, reason=reason, revision=len(before))
    split_id = at.put("split", given)
    shares = [
        checked(SplitShareInput, split_id=split_id, unit_id=units[code], weight=weight)
        for code, weight in weights.items()
    ]
    head = at.record({"split": split_id, "shares": {k: str(v) for k, v in weights.items()}})
    rows.add(at.connection, at.org_id, "split_share", shares, seq=head.seq)
