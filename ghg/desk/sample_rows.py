"""Samples as rows of the ledger: what stands, what is the same, what contradicts."""

from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking
from ghg.desk.evidence import evidence_id
from ghg.domain.numbers import MILLIONTHS, plain, quantity
from ghg.domain.periods import Period, day_text, month_text
from ghg.domain.samples import Sample
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import SampleInput
from ghg.plan.plan import WITHDRAWN, Plan

Key = tuple[str, str, str]  # stream, code, parameter
_SAME = tuple(name for name in SampleInput.model_fields if name != "revision")


def standing(at: Acting | Looking, plan: Plan) -> dict[Key, Row[Any]]:
    """Give the latest revision of every sample; one in the unit `withdrawn` was taken back."""
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    rows = table("sample")
    wanted = select(rows).where(rows.c.org_id == at.org_id).order_by(rows.c.id)
    return {
        (streams[row.stream_id], row.code, row.parameter): row
        for row in at.connection.execute(wanted)
        if row.stream_id in streams
    }


def sample_input(at: Acting, plan: Plan, sample: Sample, before: Row[Any] | None) -> SampleInput:
    """Make the checked row of a sample; raises E-REF.evidence."""
    represents = sample.represents
    return checked(
        SampleInput,
        stream_id=plan.stream_ids[sample.stream],
        code=sample.code,
        parameter=sample.parameter,
        composition=sample.composition,
        first_day=sample.first_day,
        last_day=sample.last_day,
        represents=None if represents is None else quantity(int(represents * MILLIONTHS)),
        basis=sample.basis,
        value=sample.value,
        unit=sample.unit,
        total_moisture=sample.total_moisture,
        inherent_moisture=sample.inherent_moisture,
        laboratory=sample.laboratory,
        accredited=sample.accredited,
        report_number=sample.report_number,
        evidence_id=evidence_id(at, sample.evidence) if sample.evidence else None,
        note=sample.note,
        revision=0 if before is None else before.revision + 1,
    )


def withdrawn(row: Row[Any], reason: str = "") -> SampleInput:
    """Make the revision that takes a sample back."""
    kept = {name: getattr(row, name) for name in SampleInput.model_fields}
    turned = {"unit": WITHDRAWN, "note": reason, "revision": row.revision + 1}
    return checked(SampleInput, **(kept | turned))


def same(row: Row[Any], given: SampleInput) -> bool:
    """Tell whether a sample stands already, just as it is handed in."""
    return all(getattr(row, name) == getattr(given, name) for name in _SAME)


def conflict(row: Row[Any], given: SampleInput, place: Place = NOWHERE) -> Problem:
    """Show the recorded sample beside the other one of the same name."""
    return Problem("E-CONFLICT.sample", place, _said(given), {"old": _said(row)})


def closed_problem(
    given: SampleInput | Row[Any], closed: frozenset[int], place: Place = NOWHERE
) -> Problem | None:
    """Find the first closed month that a sample lies in."""
    shut = [one for one in Period(given.first_day, given.last_day).months if one in closed]
    if not shut:
        return None
    return Problem("E-CLOSED.sample", place, given.code, {"month": month_text(shut[0])})


def refuse_closed(at: Acting, entity: int, given: SampleInput | Row[Any]) -> None:
    """Refuse a sample of a closed month; raises E-CLOSED.sample."""
    closed = closed_months(at.connection, at.org_id).get(entity, frozenset())
    wrong = closed_problem(given, closed)
    if wrong is not None:
        raise DataError.of([wrong])


def _said(given: SampleInput | Row[Any]) -> str:
    days = f"{day_text(given.first_day)}~{day_text(given.last_day)}"
    parts = [plain(given.value), given.unit, given.basis, days, given.report_number]
    return " ".join(part for part in parts if part)
