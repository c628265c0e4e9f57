"""Facilities and emission sources: what the factory counts.

The library is asked at the door: a region, a kind of source, an item or a unit that it does not
know never enters the plan.
"""

from collections.abc import Mapping
from typing import Any

from ghg.desk.context import Desk, acting, entity_id, id_of, looking, near, published
from ghg.domain import bounds
from ghg.domain.guides import GuideQuestion
from ghg.domain.issue import FacilityRow
from ghg.domain.periods import Period, day_before, day_text
from ghg.domain.streams import (
    EmissionSource,
    Involvement,
    SourceKind,
)
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import checked
from ghg.ledger.tables import (
    FacilityInput,
    SourceInput,
    SourceVersionInput,
    UnitInput,
)
from ghg.library import check_question
from ghg.plan.plan import Plan, load_plan

EVER = bounds.EVER
UNIT_KINDS = ("site", "process", "line", "power_plant")


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
    """Add an emission source, involved from `first_day` on and not before.

    The method may be left out where the kind has only one. Raises E-REF.kind, E-METHOD.choice and
    E-METHOD.open.
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
        for status, period, why in _since(first_day):
            said = checked(
                SourceVersionInput,
                source_id=source_id,
                status=status,
                first_day=period.first_day,
                last_day=period.last_day,
                reason=why,
            )
            at.put("source_version", said)
    return EmissionSource(code, name_zh, name_en, facility, unit, kind, method)


def _since(first_day: int) -> list[tuple[str, Period, str]]:
    """Say that a source is there from a day on, and that it was not before."""
    there = ("involved", Period(first_day, EVER.last_day), "")
    if first_day <= EVER.first_day:
        return [there]
    before = Period(EVER.first_day, day_before(first_day))
    return [
        ("not_involved", before, f"{day_text(first_day)}起 / since {day_text(first_day)}"),
        there,
    ]


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


def _method_of(kind: SourceKind, method: str) -> str:
    """Give the method of a source: as named, the usual, or the only one; raises E-METHOD."""
    only = kind.methods[0] if len(kind.methods) == 1 else ""
    method = method or kind.default or only
    if method not in kind.methods and (method or kind.methods):
        code = "E-METHOD.choice" if method else "E-METHOD.open"
        raise DataError(code, NOWHERE, method, choices="、".join(kind.methods))
    return method


def plan_of(desk: Desk, entity: str = "") -> Plan:
    """Read the plan as it stands."""
    with looking(desk) as at:
        return load_plan(at.connection, at.org_id, entity_id(at, entity))


def known(shelf: Mapping[str, Any], code: str, what: str) -> Any:
    """Give what a code names; raises E-REF with the nearest codes."""
    if code not in shelf:
        raise DataError(f"E-REF.{what}", NOWHERE, code, near=near(code, list(shelf)))
    return shelf[code]
