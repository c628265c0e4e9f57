"""The data quality control plan at the desk: versions made, read, and compared with the data."""

from dataclasses import asdict, replace
from pathlib import Path

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking
from ghg.desk.imports.files import owner_of
from ghg.desk.inventory import draft as drafted
from ghg.desk.inventory import load_issue
from ghg.desk.monitoring.books import plan_terms
from ghg.domain.annexes import DeviationRow
from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.errors import NOWHERE, DataError
from ghg.intake.findings import needs_consent
from ghg.intake.monitoring.columns import ITEMS
from ghg.intake.monitoring.filled import ReadPlan, read_plan
from ghg.inventory.reading.monitoring import read_plans
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import MonitoringItemInput, MonitoringPlanInput
from ghg.plan.plan import Plan, load_plan
from ghg.texts import Language


def versions(desk: Desk, entity: str = "") -> tuple[PlanVersion, ...]:
    """List the versions of the plan, oldest first."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        return read_plans(at.connection, at.org_id, plan)


def version_of(desk: Desk, number: int = 0, entity: str = "") -> PlanVersion:
    """Give a version of the plan, the last one for 0; raises E-REF.plan_version and E-EMPTY."""
    return chosen(versions(desk, entity), number)


def chosen(held: tuple[PlanVersion, ...], number: int) -> PlanVersion:
    """Give a version by its number, the last one for 0; raises E-REF.plan_version and E-EMPTY."""
    if not held:
        raise DataError("E-EMPTY.plan_version")
    found = next((one for one in held if one.version == number), held[-1] if not number else None)
    if found is None:
        known = "、".join(str(one.version) for one in held)
        raise DataError("E-REF.plan_version", NOWHERE, str(number), known=known)
    return found


def import_plan(
    desk: Desk, path: Path, reason: str = "", accept: tuple[str, ...] = (), entity: str = ""
) -> tuple[PlanVersion, bool]:
    """Take a filled workbook in as the next version; the bool tells whether one was made.

    What says the same as the last version makes none. Raises all mistakes together, E-ACCEPT.
    """
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        terms, owner = plan_terms(at, plan), owner_of(at, plan)
    read = read_plan(path, terms, owner, reason)
    _consent(read, accept)
    with acting(desk, "monitoring.import", path.name, read.version.reason) as acted:
        plan = load_plan(acted.connection, acted.org_id, entity_id(acted, entity))
        return _next(acted, plan, PlanVersion(0, **asdict(read.version), items=read.items))


def add_version(
    desk: Desk,
    first_day: int,
    last_day: int,
    reason: str,
    quality_rules: str = "",
    prepared_by: str = "",
    approved_by: str = "",
    entity: str = "",
) -> tuple[PlanVersion, bool]:
    """Make the next version with the items of the last one; what is left empty stays as it was.

    Raises E-REASON, E-DATE.order, E-EMPTY.plan_version where there is no version yet.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, "monitoring")
    if last_day < first_day:
        raise DataError("E-DATE.order", NOWHERE, f"{first_day}~{last_day}")
    with acting(desk, "monitoring.version", "", reason) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        last = chosen(read_plans(at.connection, at.org_id, plan), 0)
        wanted = replace(
            last,
            first_day=first_day,
            last_day=last_day,
            reason=reason,
            quality_rules=quality_rules or last.quality_rules,
            prepared_by=prepared_by or last.prepared_by,
            approved_by=approved_by or last.approved_by,
        )
        return _next(at, plan, wanted)


def deviations(desk: Desk, code: str = "", number: int = 0) -> tuple[DeviationRow, ...]:
    """List the deviations of an inventory as it stands, or of one of its issues.

    Raises E-EMPTY.plan_version where there was no plan to compare with.
    """
    made = load_issue(desk, code, number)[0] if number else drafted(desk, code)
    if not made.annexes.plan_versions:
        raise DataError("E-EMPTY.plan_version")
    return made.annexes.deviations


def field_word(name: str, language: Language) -> str:
    """Name a field of an item as the header of the plan's workbook does."""
    return next(one.header(language) for one in ITEMS if one.name == name)


def _consent(read: ReadPlan, accept: tuple[str, ...]) -> None:
    """Refuse warnings that nobody accepted."""
    waiting = [one for one in read.warnings if needs_consent(one) and one.word not in accept]
    if waiting:
        codes = " ".join(sorted({f"--accept {one.word}" for one in waiting}))
        refusal = DataError("E-ACCEPT", NOWHERE, codes, codes=codes)
        raise DataError.of([*waiting, *refusal.problems])


def _next(at: Acting, plan: Plan, wanted: PlanVersion) -> tuple[PlanVersion, bool]:
    """Write the next version, unless it says what the last one says."""
    held = read_plans(at.connection, at.org_id, plan)
    if held and replace(wanted, version=held[-1].version) == held[-1]:
        return held[-1], False
    made = replace(wanted, version=len(held) + 1)
    head = at.record(asdict(made))
    given = checked(
        MonitoringPlanInput,
        entity_id=plan.entity_id,
        **{name: value for name, value in asdict(made).items() if name != "items"},
    )
    plan_id = rows.add(at.connection, at.org_id, "monitoring_plan", [given], seq=head.seq)[0]
    meters = meter_ids(at)
    items = [_item_input(one, plan_id, plan, meters) for one in made.items]
    rows.add(at.connection, at.org_id, "monitoring_item", items, seq=head.seq)
    return made, True


def meter_ids(at: Acting | Looking) -> dict[str, int]:
    """Give meter code -> id."""
    return rows.codes(at.connection, at.org_id, "meter")


def _item_input(
    item: PlanItem, plan_id: int, plan: Plan, meters: dict[str, int]
) -> MonitoringItemInput:
    said = asdict(item)
    stream, meter = said.pop("stream"), said.pop("meter")
    return checked(
        MonitoringItemInput,
        plan_id=plan_id,
        stream_id=plan.stream_ids[stream],
        meter_id=meters[meter] if meter else None,
        **said,
    )
