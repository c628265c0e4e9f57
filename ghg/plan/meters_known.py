"""What the ledger knows of meters when readings come in: earlier readings, and days taken."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, text

from ghg.domain.meters import Anchor, Held, MeterBook
from ghg.domain.numbers import millionths, number
from ghg.domain.periods import as_date
from ghg.ledger.codes import RecordKind
from ghg.ledger.totals import LIVE
from ghg.plan.meters import load_meters
from ghg.plan.plan import NOW, Plan, rows_of

DAY_MINUTES = 1440
LIVE_MONTHS = """SELECT m.*, b.kind AS batch_kind, b.file_sha256 FROM meter_month m
JOIN batch b ON b.org_id = m.org_id AND b.id = m.batch_id AND b.seq <= :up_to
WHERE m.org_id = :org AND NOT EXISTS (SELECT 1 FROM batch v
  WHERE v.org_id = b.org_id AND v.reverses = b.id AND v.seq <= :up_to)
ORDER BY m.meter_id, m.tariff, m.first_day, m.id"""
_HELD = f"""SELECT a.stream_id, a.first_day, a.last_day, a.document, a.line,
  CASE WHEN b.kind = 'reading' THEN 1 ELSE 0 END AS typed, b.file_sha256
FROM activity_record a JOIN batch b ON b.org_id = a.org_id AND b.id = a.batch_id
WHERE a.org_id = :org AND a.stream_id IN :streams AND a.kind = :kind
AND {LIVE} ORDER BY a.stream_id, a.first_day, a.id"""  # noqa: S608 - a constant


def with_known_meters(connection: Connection, org_id: int, plan: Plan) -> Plan:
    """Give the plan with everything that readings are held against."""
    book = load_meters(connection, org_id, plan)
    if not book.meters:
        return plan
    return replace(
        plan,
        meters=replace(
            book,
            anchors=_anchors(connection, org_id, book),
            held=_held(connection, org_id, plan, book),
        ),
    )


def live_months(connection: Connection, org_id: int, up_to: int = NOW) -> list[Row[Any]]:
    """List the months of meters whose batch stands, in order of register and day.

    Decimals come as text and quantities in whole millionths, as they are stored.
    """
    return list(connection.execute(text(LIVE_MONTHS), {"org": org_id, "up_to": up_to}))


def live_readings(connection: Connection, org_id: int) -> list[Row[Any]]:
    """List the readings that a person wrote down: of each the latest revision, oldest day first."""
    latest = {
        (row.meter_id, row.tariff, row.day): row
        for row in rows_of(connection, org_id, "meter_reading", NOW)
    }
    standing = (row for row in latest.values() if not row.withdrawn)
    return sorted(standing, key=lambda row: (row.meter_id, row.tariff, row.day))


def end_of(day: int) -> int:
    """Give the minute at which a day ends, counted from the year 1."""
    return (as_date(day).toordinal() + 1) * DAY_MINUTES


def instant_of(code: int) -> int:
    """Read `yyyymmddhhmm` back as minutes from the year 1."""
    day, clock = divmod(code, 10_000)
    return as_date(day).toordinal() * DAY_MINUTES + clock // 100 * 60 + clock % 100


def _anchors(
    connection: Connection, org_id: int, book: MeterBook
) -> Mapping[tuple[str, str], tuple[Anchor, ...]]:
    codes = {row_id: code for code, row_id in book.ids.items()}
    found: dict[tuple[str, str], set[Anchor]] = {}
    for row in live_readings(connection, org_id):
        if row.meter_id in codes:
            at = Anchor(end_of(row.day), millionths(row.reading))
            found.setdefault((codes[row.meter_id], row.tariff), set()).add(at)
    for row in live_months(connection, org_id):
        ends = ((row.first_minute, row.first_reading), (row.last_minute, row.last_reading))
        for minute, reading in ends:
            if row.meter_id in codes and reading is not None:
                whole = millionths(number(reading))
                at = Anchor(instant_of(minute), whole, row.file_sha256 or "")
                found.setdefault((codes[row.meter_id], row.tariff), set()).add(at)
    return {key: tuple(sorted(ones, key=lambda one: one.minute)) for key, ones in found.items()}


def _held(connection: Connection, org_id: int, plan: Plan, book: MeterBook) -> tuple[Held, ...]:
    """List the days of metered use that the fed streams hold already."""
    streams = sorted({plan.stream_ids[one.stream] for one in book.feedings})
    if not streams:
        return ()
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    asked = {"org": org_id, "streams": streams, "kind": int(RecordKind.METERED)}
    wanted = text(_HELD).bindparams(bindparam("streams", expanding=True))
    return tuple(
        Held(
            stream=codes[row.stream_id],
            first_day=row.first_day,
            last_day=row.last_day,
            document=row.document,
            line=row.line,
            typed=bool(row.typed),
            file_sha256=row.file_sha256 or "",
        )
        for row in connection.execute(wanted, asked)
    )
