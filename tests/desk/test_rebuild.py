"""What is kept beside the append-only tables is derived anew and compared row by row."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk import period, setup
from ghg.desk.context import Desk
from ghg.desk.rebuild import rebuild_compared
from ghg.ledger import guards
from ghg.ledger.sessions import writing
from tests.desk.copied import rows_of
from tests.desk.whole_plant import whole_plant


@pytest.fixture
def desk(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return whole_plant(database_url, tmp_path)


def changed(engine: Engine, statement: str) -> None:
    """Change what only events may change: guards off, change, guards on."""
    dialect = engine.dialect.name
    with writing(engine) as connection:
        for name, (table, _) in guards.triggers(dialect).items():
            on = f" ON {table}" if dialect == "postgresql" else ""
            connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
        connection.execute(text(statement))
        guards.recreate(connection)


def found(desk: Desk) -> list[str]:
    return [one.code for one in rebuild_compared(desk).problems]


def test_an_untouched_ledger_is_equal_and_stays(desk: Desk) -> None:
    setup.change_inventory(desk, "2025", "other rule", market_rest_rule="fossil")
    period.reopen(desk, 202505, 202506, "late bill")
    before = rows_of(desk.engine)
    done = rebuild_compared(desk)
    assert done.problems == ()
    assert dict(done.compared) == {
        "totals": 36,  # three streams, twelve months
        "positions": 3,  # the voided one, 254 used up, 10 held
        "ranges": 2,
        "periods": 12,
        "inventories": 1,
        "persons": 0,
        "verification": 0,
    }
    assert rows_of(desk.engine) == before


CHANGES = [
    ("UPDATE monthly_total SET quantity = quantity + 1 WHERE month = 202501", "E-DAMAGE.total"),
    ("DELETE FROM monthly_total WHERE month = 202512", "E-DAMAGE.total"),
    ("UPDATE inventory SET as_of = 20260101", "E-REBUILD.inventory"),
]


@pytest.mark.parametrize(("statement", "code"), CHANGES)
def test_a_changed_row_is_named(desk: Desk, statement: str, code: str) -> None:
    changed(desk.engine, statement)
    assert set(found(desk)) == {code}


def test_a_void_mark_without_its_event_is_named(desk: Desk) -> None:
    changed(desk.engine, "UPDATE serial_root SET void = 1")
    assert found(desk) == ["E-AUDIT.void"]
    changed(desk.engine, "UPDATE serial_root SET void = 0 WHERE id = 2")


def test_a_state_that_no_event_gives_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys of the tables let no such event in, so the shown side is made to err."""
    from ghg.desk import rebuild

    shown = rebuild.positions
    monkeypatch.setattr(rebuild, "positions", lambda *given: shown(*given)[1:])
    monkeypatch.setattr(rebuild, "closed_months", lambda *given: {1: frozenset({202503})})
    assert set(found(desk)) == {"E-REBUILD.position", "E-REBUILD.period"}
