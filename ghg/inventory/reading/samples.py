"""Samples of the plant's streams, the latest revision of each, as of a journal number."""

from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain.samples import Sample
from ghg.plan.plan import NOW, WITHDRAWN, Plan, rows_of


def read_samples(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[Sample, ...]:
    """Give the samples that stand, oldest first; a revision in the unit `withdrawn` takes back."""
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    files = {row.id: row.sha256[:12] for row in rows_of(connection, org_id, "evidence", up_to)}
    latest = {
        (row.stream_id, row.code, row.parameter): row
        for row in rows_of(connection, org_id, "sample", up_to)
        if row.stream_id in streams
    }
    standing = [row for row in latest.values() if row.unit != WITHDRAWN]
    return tuple(
        sample_of(row, streams[row.stream_id], files.get(row.evidence_id, ""))
        for row in sorted(standing, key=lambda row: (row.stream_id, row.first_day, row.code))
    )


def sample_of(row: Row[Any], stream: str, evidence: str) -> Sample:
    """Turn a row of the table of samples into its value."""
    return Sample(
        stream=stream,
        code=row.code,
        parameter=row.parameter,
        composition=row.composition,
        first_day=row.first_day,
        last_day=row.last_day,
        represents=None if row.represents is None else Fraction(row.represents),
        basis=row.basis,
        value=row.value,
        unit=row.unit,
        total_moisture=row.total_moisture,
        inherent_moisture=row.inherent_moisture,
        laboratory=row.laboratory,
        accredited=bool(row.accredited),
        report_number=row.report_number,
        evidence=evidence,
        note=row.note,
    )
