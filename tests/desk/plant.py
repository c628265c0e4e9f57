"""A factory at a desk of its own: electricity with a balance, diesel by delivery."""

import hashlib
from decimal import Decimal
from pathlib import Path

from sqlalchemy import Engine, text

from ghg.desk import organisation, plan, streams
from ghg.desk.context import Desk
from ghg.domain.streams import Input, Mode, Power, Route, Stream, balance_terms
from ghg.ledger.sessions import reading
from ghg.ledger.tables import METADATA
from ghg.ledger.totals import totals_problems
from tests.again import laid_out_once

STREAMS = (
    Stream("USED", "总用电", "all use", "E-1", Input.TOTAL_USE, "grid_electricity", "kWh"),
    Stream(
        *("PV", "光伏自用", "solar used", "E-1", Input.ACTIVITY, "grid_electricity", "kWh"),
        route=Route.OWN_GENERATION,
        power=Power.SOLAR,
    ),
    Stream(
        *("GRID", "电网电", "grid", "E-1", Input.ACTIVITY, "grid_electricity", "kWh"),
        route=Route.GRID,
        power=Power.ORDINARY,
        balance=balance_terms("USED - PV"),
    ),
    Stream(
        *("DIESEL", "柴油", "diesel", "B-1", Input.ACTIVITY, "diesel", "t"),
        mode=Mode.EVENT,
    ),
)


def founded(engine: Engine, tmp_path: Path, code: str = "TEA") -> Desk:
    """Found a factory with sources and streams; its desk is in Zhang's hands."""
    desk = Desk(engine, tmp_path / "evidence", code, "Zhang")
    laid_out_once(engine, ("factory", code), lambda: _found(desk, code))
    return desk


def _found(desk: Desk, code: str) -> None:
    organisation.found_organisation(desk, code, "茶厂", "Tea factory")
    plan.add_facility(desk, "F1", "安溪厂区", "350000", industry="15")
    plan.add_source(desk, "E-1", "厂区用电", "purchased_electricity", "F1")
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    for stream in STREAMS:
        streams.add_stream(desk, stream)


def digest(engine: Engine) -> str:
    """Hash every row of every table."""
    made = hashlib.sha256()
    with reading(engine) as connection:
        for table in METADATA.tables:
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            made.update(repr((table, sorted(map(repr, rows)))).encode())
    return made.hexdigest()


def totals(engine: Engine) -> dict[tuple[str, int], Decimal]:
    """Give the kept totals by stream and month, after comparing them with the records."""
    wanted = """SELECT s.code, t.month, t.quantity FROM monthly_total t
        JOIN stream s ON s.org_id = t.org_id AND s.id = t.stream_id ORDER BY s.code, t.month"""
    with reading(engine) as connection:
        assert totals_problems(connection, 1) == []
        return {
            (row.code, row.month): Decimal(row.quantity) / 10**6
            for row in connection.execute(text(wanted))
        }


def ledger_rows(engine: Engine) -> list[tuple[object, ...]]:
    """Give what records say, without ids and batches."""
    wanted = """SELECT s.code, a.first_day, a.last_day, a.document, a.line, a.kind, a.quantity,
        a.data_class, a.estimated, a.method, a.rank FROM activity_record a
        JOIN stream s ON s.org_id = a.org_id AND s.id = a.stream_id
        ORDER BY s.code, a.first_day, a.document, a.line, a.id"""
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(text(wanted))]
