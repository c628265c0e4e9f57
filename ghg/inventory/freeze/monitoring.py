"""Freezing the data quality control plan with an issue: versions, items, deviations."""

from typing import Any

from ghg.domain.annexes import PlanRow, PlanVersionRow
from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.inventory.books import Books
from ghg.inventory.lines import Line
from ghg.inventory.monitoring import data, deviations, kept
from ghg.inventory.monitoring_meters import calibration_due
from ghg.inventory.tally import Count


def plan_annex(tally: Count, lines: tuple[Line, ...]) -> dict[str, Any]:
    """Give the rows of the plan: all versions as a record of revisions, items of those in force."""
    books, held = tally.books, kept(tally, lines)
    governing = dict.fromkeys(one for one in held.versions.values() if one is not None)
    return {
        "plan_versions": tuple(_version_row(one) for one in books.plant.plans),
        "plan": tuple(_row(books, version, one) for version in governing for one in version.items),
        "plan_data": data(held),
        "deviations": deviations(held),
    }


def _version_row(version: PlanVersion) -> PlanVersionRow:
    return PlanVersionRow(
        version=version.version,
        first_day=version.first_day,
        last_day=version.last_day,
        reason=version.reason,
        quality_rules=version.quality_rules,
        prepared_by=version.prepared_by,
        approved_by=version.approved_by,
    )


def _row(books: Books, version: PlanVersion, item: PlanItem) -> PlanRow:
    """Freeze an item, with what the register says of its meter at the end of the period."""
    meters, events = books.plant.meters, books.plant.meter_events
    meter = next((one for one in meters if one.code == item.meter), None)
    last_month = books.setup.last_month
    return PlanRow(
        version=version.version,
        code=item.code,
        stream=item.stream,
        parameter=item.parameter,
        unit=item.unit,
        determination=item.determination,
        meter=item.meter,
        instrument=item.instrument,
        serial=item.serial,
        place=item.place or (meter.place if meter else ""),
        accuracy=item.accuracy or (meter.accuracy_class if meter else ""),
        calibration_months=item.calibration_months,
        calibration_due=calibration_due(meters, events, item.meter, last_month) if meter else 0,
        standard=item.standard,
        frequency=item.frequency,
        recording=item.recording,
        missing_rule=item.missing_rule,
        data_source=item.data_source,
        rank=item.rank,
        department=item.department,
        person=item.person,
        note=item.note,
    )
