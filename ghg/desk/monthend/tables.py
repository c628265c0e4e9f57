"""The ledgers of a month's evidence folder: one CSV for each book that holds something of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting
from ghg.domain.periods import day_text, month_period, month_text
from ghg.ledger.codes import DataClass, Posting, RecordKind
from ghg.ledger.rows import table
from ghg.plan.plan import Plan
from ghg.plan.wanted import Wanted
from ghg.sheets.csvwriter import Value, csv_bytes

RECORDS = (
    *("record", "stream", "name", "first_day", "last_day", "kind", "posting", "quantity", "unit"),
    *("data_class", "estimated", "method", "rank", "document", "line", "revision", "corrects"),
    *("batch", "file_name", "file_sha256"),
)
TOTALS = ("stream", "name", "month", "kind", "quantity", "unit", "records", "estimated")
METERS = (
    *("meter", "tariff", "month", "first_reading", "last_reading", "raw", "multiplier", "quantity"),
    *("unit", "readings", "missing", "doubled", "disordered", "batch", "file_sha256"),
)
SAMPLES = (
    *("stream", "code", "parameter", "first_day", "last_day", "represents", "basis", "value"),
    *("unit", "laboratory", "accredited", "report_number", "revision"),
)
COUNTS = ("stream", "day", "method", "counted_by", "witness", "note", "revision")
MISSING = ("stream", "name", "month")


def month_tables(at: Acting, plan: Plan, month: int, missing: Sequence[Wanted]) -> dict[str, bytes]:
    """Give file name -> content of every ledger of a month; an empty book has no file."""
    streams = {row_id: plan.stream(code) for code, row_id in plan.stream_ids.items()}
    books: dict[str, tuple[tuple[str, ...], list[tuple[Value, ...]]]] = {
        "records.csv": (RECORDS, list(_records(at, streams, month))),
        "totals.csv": (TOTALS, list(_totals(at, streams, month))),
        "meters.csv": (METERS, list(_meters(at, plan, month))),
        "samples.csv": (SAMPLES, list(_samples(at, streams, month))),
        "stock_counts.csv": (COUNTS, list(_counts(at, streams, month))),
        "missing.csv": (
            MISSING,
            [
                (one.stream, plan.stream(one.stream).name_zh, month_text(one.month))
                for one in missing
            ],
        ),
    }
    return {
        name: csv_bytes(header, rows)
        for name, (header, rows) in books.items()
        if rows or name in ("records.csv", "totals.csv")
    }


def _records(at: Acting, streams: Mapping[int, Any], month: int) -> Iterator[tuple[Value, ...]]:
    records, batches = table("activity_record"), table("batch")
    joined = records.join(
        batches, (batches.c.org_id == records.c.org_id) & (batches.c.id == records.c.batch_id)
    )
    wanted = (
        select(records, batches.c.file_name, batches.c.file_sha256)
        .select_from(joined)
        .where((records.c.org_id == at.org_id) & (records.c.month == month))
        .order_by(records.c.id)
    )
    for row in at.connection.execute(wanted):
        stream = streams.get(row.stream_id)
        if stream is not None:
            yield _record(row, stream)


def _record(row: Row[Any], stream: Any) -> tuple[Value, ...]:
    return (
        row.id,
        stream.code,
        stream.name_zh,
        day_text(row.first_day),
        day_text(row.last_day),
        RecordKind(row.kind).name.lower(),
        Posting(row.posting).name.lower(),
        row.quantity,
        stream.unit,
        DataClass(row.data_class).name.lower(),
        int(row.estimated),
        row.method,
        row.rank,
        row.document,
        row.line,
        row.revision,
        row.corrects,
        row.batch_id,
        row.file_name,
        row.file_sha256,
    )


def _totals(at: Acting, streams: Mapping[int, Any], month: int) -> Iterator[tuple[Value, ...]]:
    totals = table("monthly_total")
    wanted = select(totals).where((totals.c.org_id == at.org_id) & (totals.c.month == month))
    for row in at.connection.execute(wanted.order_by(totals.c.stream_id, totals.c.kind)):
        stream = streams.get(row.stream_id)
        if stream is not None:
            kind = RecordKind(row.kind).name.lower()
            said = (stream.code, stream.name_zh, month_text(month), kind, row.quantity)
            yield (*said, stream.unit, row.n, row.estimated_quantity)


def _meters(at: Acting, plan: Plan, month: int) -> Iterator[tuple[Value, ...]]:
    """Give what the entity's meters showed in the month."""
    months, meters, batches = table("meter_month"), table("meter"), table("batch")
    joined = months.join(
        meters, (meters.c.org_id == months.c.org_id) & (meters.c.id == months.c.meter_id)
    ).join(batches, (batches.c.org_id == months.c.org_id) & (batches.c.id == months.c.batch_id))
    wanted = (
        select(months, meters.c.code, batches.c.file_sha256)
        .select_from(joined)
        .where((months.c.org_id == at.org_id) & (months.c.month == month))
        .where(meters.c.facility_id.in_(sorted(plan.facility_ids.values())))
        .order_by(meters.c.code, months.c.tariff, months.c.id)
    )
    for row in at.connection.execute(wanted):
        readings = (row.first_reading, row.last_reading, row.raw, row.multiplier, row.quantity)
        counts = (row.readings, row.missing, row.doubled, row.disordered)
        said = (row.code, row.tariff, month_text(row.month), *readings, row.unit, *counts)
        yield (*said, row.batch_id, row.file_sha256)


def _samples(at: Acting, streams: Mapping[int, Any], month: int) -> Iterator[tuple[Value, ...]]:
    days, samples = month_period(month), table("sample")
    wanted = select(samples).where(
        (samples.c.org_id == at.org_id)
        & (samples.c.first_day <= days.last_day)
        & (samples.c.last_day >= days.first_day)
    )
    for row in at.connection.execute(wanted.order_by(samples.c.id)):
        stream = streams.get(row.stream_id)
        if stream is not None:
            days_said = (day_text(row.first_day), day_text(row.last_day))
            found = (row.represents, row.basis, row.value, row.unit)
            said = (stream.code, row.code, row.parameter, *days_said, *found, row.laboratory)
            yield (*said, int(row.accredited), row.report_number, row.revision)


def _counts(at: Acting, streams: Mapping[int, Any], month: int) -> Iterator[tuple[Value, ...]]:
    days, counts = month_period(month), table("stock_count")
    wanted = select(counts).where(
        (counts.c.org_id == at.org_id) & counts.c.day.between(days.first_day, days.last_day)
    )
    for row in at.connection.execute(wanted.order_by(counts.c.id)):
        stream = streams.get(row.stream_id)
        if stream is not None:
            said = (stream.code, day_text(row.day), row.method, row.counted_by, row.witness)
            yield (*said, row.note, row.revision)
