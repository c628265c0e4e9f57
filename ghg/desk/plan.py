"""Facilities, sources and streams: what the factory counts.

The library is asked at the door: a region, a kind of source, an item or a unit that it does not
know never enters the plan.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ghg.desk.context import Desk, acting, entity_id, id_of, looking, near, published
from ghg.domain import units
from ghg.domain.guides import GuideQuestion
from ghg.domain.issue import FacilityRow
from ghg.domain.periods import Period
from ghg.domain.streams import (
    EmissionSource,
    Input,
    Involvement,
    Mode,
    Power,
    Route,
    SourceKind,
    Stream,
    Unused,
    balance_terms,
    balance_text,
)
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import checked
from ghg.ledger.tables import (
    FacilityInput,
    ParameterValueInput,
    SourceInput,
    SourceVersionInput,
    StreamInput,
    UnitInput,
)
from ghg.library import check_question
from ghg.plan.plan import DECLARED_UNUSED, Plan, load_plan

UNIT_KINDS = ("site", "process", "line", "power_plant")
EVER = Period(19000101, 99991231)


def add_facility(
    desk: Desk,
    code: str,
    name_zh: str,
    region: str,
    name_en: str = "",
    address: str = "",
    industry: str = "",
    programme: str = "",
    entity: str = "",
) -> FacilityRow:
    """Add a facility (厂区) in a province (GB/T 2260, e.g. 350000).

    Raises E-REF for an unknown region or industry, E-PROGRAMME, E-DUP.code.
    """
    check_question(published(), GuideQuestion(programme, region, industry, 0))
    with acting(desk, "facility.add", code) as at:
        given = checked(
            FacilityInput,
            entity_id=entity_id(at, entity),
            code=code,
            name_zh=name_zh,
            name_en=name_en,
            region=region,
            address=address,
            industry=industry,
            programme=programme,
        )
        at.put("facility", given)
    return plan_of(desk, entity).facilities[-1]


def add_unit(desk: Desk, facility: str, code: str, name_zh: str, kind: str = "site") -> str:
    """Add an accounting unit (核算单元) of a facility; raises E-KIND, E-DUP.code."""
    if kind not in UNIT_KINDS:
        raise DataError("E-KIND", NOWHERE, kind, choices="、".join(UNIT_KINDS))
    with acting(desk, "unit.add", code) as at:
        owner = id_of(at, "facility", facility)
        at.put("unit", checked(UnitInput, facility_id=owner, code=code, name_zh=name_zh, kind=kind))
    return code


def add_source(
    desk: Desk,
    code: str,
    name_zh: str,
    kind: str,
    facility: str,
    method: str = "",
    name_en: str = "",
    unit: str = "",
    first_day: int = EVER.first_day,
) -> EmissionSource:
    """Add an emission source, involved from `first_day` on; raises E-REF.kind, E-METHOD.choice.

    The method may be left out where the kind has only one.
    """
    method = _method_of(published().source_kind(kind), method)
    with acting(desk, "source.add", code) as at:
        given = checked(
            SourceInput,
            facility_id=id_of(at, "facility", facility),
            unit_id=id_of(at, "unit", unit) if unit else None,
            code=code,
            name_zh=name_zh,
            name_en=name_en,
            kind=kind,
            method=method,
        )
        source_id = at.put("source", given)
        at.put(
            "source_version",
            checked(
                SourceVersionInput,
                source_id=source_id,
                status="involved",
                first_day=first_day,
                last_day=EVER.last_day,
            ),
        )
    return EmissionSource(code, name_zh, name_en, facility, unit, kind, method)


def set_status(
    desk: Desk, source: str, status: str, period: Period = EVER, reason: str = ""
) -> Involvement:
    """Say that a source is involved, not_involved or unconfirmed in a period, and why."""
    if status == "not_involved" and not reason:
        raise DataError("E-REASON", NOWHERE, source)
    with acting(desk, "source.status", source, reason) as at:
        given = checked(
            SourceVersionInput,
            source_id=id_of(at, "source", source),
            status=status,
            first_day=period.first_day,
            last_day=period.last_day,
            reason=reason,
        )
        at.put("source_version", given)
    return Involvement(source, status, period.first_day, period.last_day, reason)


def add_stream(desk: Desk, stream: Stream, entity: str = "") -> Stream:
    """Add a stream of a source; raises E-REF, E-UNIT, E-DIM, E-ROUTE, E-CODE, E-DUP.code."""
    if any(sign.isspace() or sign == "+" for sign in stream.code) or stream.code[:1] == "-":
        raise DataError("E-CODE", NOWHERE, stream.code)
    library = published()
    plan = plan_of(desk, entity)
    source = known({one.code: one for one in plan.sources}, stream.source, "source")
    kind = library.source_kind(source.kind)
    library.item(stream.item)
    unit = units.unit(stream.unit)
    if kind.routes and stream.input is Input.ACTIVITY and stream.route not in kind.routes:
        raise DataError("E-ROUTE", NOWHERE, stream.route, choices="、".join(kind.routes))
    for term in stream.balance:
        units.conversion(plan.stream(term.stream).unit, unit)
    with acting(desk, "stream.add", stream.code) as at:
        given = checked(
            StreamInput,
            source_id=id_of(at, "source", stream.source),
            code=stream.code,
            name_zh=stream.name_zh,
            name_en=stream.name_en,
            input=stream.input,
            item=stream.item,
            unit=unit,
            route=stream.route,
            power=stream.power,
            mode=stream.mode,
            balance=balance_text(stream.balance),
            reference_state=stream.reference_state,
        )
        at.put("stream", given)
    return stream


def _method_of(kind: SourceKind, method: str) -> str:
    """Give the method of a source: as named, or the only one; raises E-METHOD.choice."""
    method = method or (kind.methods[0] if len(kind.methods) == 1 else "")
    if method not in kind.methods and (method or kind.methods):
        raise DataError("E-METHOD.choice", NOWHERE, method, choices="、".join(kind.methods))
    return method


def stream_of(**typed: str) -> Stream:
    """Read a stream from words as typed on the command line."""
    return Stream(
        code=typed["code"],
        name_zh=typed["name_zh"],
        name_en=typed.get("name_en", ""),
        source=typed["source"],
        input=Input(typed.get("input") or Input.ACTIVITY),
        item=typed["item"],
        unit=typed["unit"],
        route=Route(typed.get("route", "")),
        power=Power(typed.get("power", "")),
        mode=Mode(typed.get("mode") or Mode.INTERVAL),
        balance=balance_terms(typed.get("balance", "")),
        reference_state=typed.get("reference_state", ""),
    )


def set_unused(
    desk: Desk, stream: str, months: tuple[int, int], reason: str, entity: str = ""
) -> Unused:
    """Declare that a stream takes no records in some months; raises E-REASON, E-BALANCE.term.

    A term of a balance cannot be left out: the balance would be wrong.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    for other in plan_of(desk, entity).streams:
        if any(term.stream == stream for term in other.balance):
            raise DataError("E-BALANCE.term", NOWHERE, stream, balance=other.code)
    with acting(desk, "stream.unused", stream, reason) as at:
        given = checked(
            ParameterValueInput,
            stream_id=id_of(at, "stream", stream),
            parameter=DECLARED_UNUSED,
            first_month=months[0],
            last_month=months[1],
            value=Decimal(1),
            unit="1",
            kind="declared",
            reason=reason,
        )
        at.put("parameter_value", given)
    return Unused(stream, *months, reason)


def plan_of(desk: Desk, entity: str = "") -> Plan:
    """Read the plan as it stands."""
    with looking(desk) as at:
        return load_plan(at.connection, at.org_id, entity_id(at, entity))


def known(shelf: Mapping[str, Any], code: str, what: str) -> Any:
    """Give what a code names; raises E-REF with the nearest codes."""
    if code not in shelf:
        raise DataError(f"E-REF.{what}", NOWHERE, code, near=near(code, list(shelf)))
    return shelf[code]
