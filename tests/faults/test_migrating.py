"""F12: an upgrade loses no row, a way back and forth neither, whatever kills it on the way.

The kills inside an upgrade stand in test_kills (the work `migrate`); here the rows are held to what
they were, table by table, and the guards to those of a new ledger.
"""

import pytest
from sqlalchemy import Engine, inspect

from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import open_engine, reading
from tests.faults.children import needs_fork, run
from tests.faults.ground import OLD, Ground, Seat
from tests.faults.holds import settled
from tests.faults.works import WORKS
from tests.ledger.test_migrations import form, move

pytestmark = needs_fork
Rows = dict[str, tuple[int, list[str]]]


def rows(engine: Engine, like: dict[str, list[str]] | None = None) -> Rows:
    """Give count and rows of every table, or of the tables and columns of an older form."""
    asked = columns(engine) if like is None else like
    with reading(engine) as connection:
        found = {
            name: sorted(
                repr(tuple(map(_plain, row)))
                for row in connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {name}")
            )
            for name, names in asked.items()
        }
    return {name: (len(lines), lines) for name, lines in found.items()}


def columns(engine: Engine) -> dict[str, list[str]]:
    """Give the tables with their columns, without the mark of the form."""
    known = inspect(engine)
    return {
        name: [column["name"] for column in known.get_columns(name)]
        for name in known.get_table_names()
        if name != "alembic_version"
    }


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


def moved(seat: Seat, *ways: tuple[str, str]) -> None:
    """Move in a child of its own, so that no session of ours is in the way."""
    acts = [lambda seat, way=way: move(open_engine(seat.url), *way) for way in ways]
    ended = run(acts, seat)
    assert ended.done, ended.broken or ended.refused
    settled(seat)


@pytest.mark.faults
def test_an_upgrade_keeps_every_row(ground: Ground) -> None:
    seat = ground.seat("old")
    engine = open_engine(seat.url)
    like = columns(engine)
    before = rows(engine)
    assert sum(count for count, _ in before.values()) > 100
    engine.dispose()
    assert run(WORKS["migrate"].acts, seat).done
    assert rows(engine, like) == before
    check_schema(engine)
    engine.dispose()
    moved(seat, ("down", OLD))
    assert columns(engine) == like
    assert rows(engine) == before
    engine.dispose()
    moved(seat, ("up", "head"))
    assert rows(engine, like) == before
    assert form(engine) == _form_of_a_new_ledger(ground)
    engine.dispose()
    ground.leave(seat)


def _form_of_a_new_ledger(ground: Ground) -> dict[tuple[str, str], str]:
    seat = ground.seat("diesel")
    engine = open_engine(seat.url)
    found = form(engine)
    engine.dispose()
    ground.leave(seat)
    return found


def test_a_killed_upgrade_leaves_the_old_form_or_the_new_one(ground: Ground) -> None:
    """In the middle of the upgrade the old rows stand in the old form, with a backup beside."""
    work = WORKS["migrate"]
    seat = ground.seat("old")
    points = run(work.acts, seat, point=1 << 40).points
    ground.leave(seat)
    seat = ground.seat("old")
    engine = open_engine(seat.url)
    before = rows(engine)
    engine.dispose()
    ended = run(work.acts, seat, point=points * 3 // 4)
    assert not ended.done
    settled(seat)
    assert rows(engine) == before
    engine.dispose()
    if ground.kind == "sqlite":
        assert any(seat.folder.glob("ledger.db.before-*"))
    ground.leave(seat)
