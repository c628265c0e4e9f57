"""What a hand in the database did, the audit names: guards are off, a line is written, one look."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import Engine

from ghg.holdings.audit import audit
from ghg.ledger.sessions import reading
from tests.holdings.scratch import Statement
from tests.holdings.witnesses import event, put, seeded, whole

MENDED = [  # the pieces of the witnesses, made whole: nothing is wrong before the hand comes
    whole(),
    event("none held", block=90, n=1),
    *(put("block_split"), event("held split", block=7)),
    event("held split", block=8),
    *(
        event("none held", block=half, n=1, origin_block=parent, origin_n=2)
        for parent, half in ((7, 71), (7, 72), (8, 73), (8, 74))
    ),
]


@pytest.mark.parametrize(
    ("hand", "code"),
    [
        pytest.param(event("held cancelled", n=3), "E-AUDIT.follows", id="a step from nowhere"),
        pytest.param(event("held retired_twice"), "E-AUDIT.step", id="an arrow that is not"),
        pytest.param(
            event("reserved held", use_id=1), "E-AUDIT.follows", id="from where it does not stand"
        ),
        pytest.param(put("serial_root"), "E-AUDIT.tiles", id="an entry without a block"),
        pytest.param(put("block"), "E-AUDIT.tiles", id="a half without a cut"),
        pytest.param(("UPDATE serial_root SET void = 1 WHERE id = 1", {}), "E-AUDIT.void", id="x"),
        pytest.param(
            ("DELETE FROM block_event WHERE block_id = 5", {}), "E-AUDIT.born", id="no beginning"
        ),
        pytest.param(
            ("UPDATE block SET last_serial = 99 WHERE id = 1", {}), "E-AUDIT.tiles", id="cut short"
        ),
    ],
)
def test_a_hand_in_the_database_is_named(sqlite_engine: Engine, hand: Statement, code: str) -> None:
    seeded(sqlite_engine)
    written(sqlite_engine, MENDED)
    assert found(sqlite_engine) == set()
    written(sqlite_engine, [hand])
    assert code in found(sqlite_engine)


def written(engine: Engine, statements: list[Statement]) -> None:
    """Write past every guard."""
    with closing(sqlite3.connect(str(engine.url.database))) as raw:
        triggers = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement, values in statements:
            raw.execute(statement, values)
        raw.commit()


def found(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return {problem.code for problem in audit(connection, 1).problems}
