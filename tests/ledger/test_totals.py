"""Totals are the sums of the live records, whatever was posted, reversed and corrected."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, text

from ghg.ledger import blocks, guards
from ghg.ledger.checks import check_ledger, records_problems
from ghg.ledger.corrections import correct, reverse_batch
from ghg.ledger.posting import post
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import BatchInput
from ghg.ledger.totals import LIVE, totals_problems
from tests.ledger.plant import act, block, founded
from tests.ledger.test_posting import FEBRUARY, JANUARY, TON, posted

ROW = st.tuples(
    st.integers(1, 3),  # stream
    st.integers(1, 3),  # month
    st.integers(0, 10**12),  # millionths
    st.integers(1, 3),  # class
    st.booleans(),  # estimated
)
STEP = st.one_of(
    st.tuples(st.just("post"), st.lists(ROW, min_size=1, max_size=5)),
    st.tuples(st.just("reverse"), st.integers(0, 20)),
    st.tuples(st.just("correct"), st.tuples(st.integers(0, 20), st.integers(0, 10**12))),
)


class Model:
    """The same books in plain Python: record id -> (stream, month, day, document, ...)."""

    def __init__(self) -> None:
        self.live: dict[int, tuple[int, int, int, str, int, int, bool]] = {}
        self.batches: dict[int, set[int]] = {}
        self.next_record, self.next_batch, self.documents = 1, 1, 0

    def sums(self) -> dict[tuple[int, int], tuple[int, int, int, int, int]]:
        made: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
        for stream, month, _, _, quantity, data_class, estimated in self.live.values():
            cell = made[(stream, month)]
            cell[0] += quantity
            cell[1] += 1
            cell[2] += quantity if estimated else 0
            cell[3] += quantity if data_class > 1 else 0
            cell[4] = max(cell[4], data_class)
        return {key: tuple(cell) for key, cell in made.items()}  # type: ignore[misc]


def play(engine: Engine, org: int, model: Model, step: tuple[str, Any]) -> None:
    kind, what = step
    with writing(engine) as connection:
        if kind == "post":
            play_post(connection, org, model, what)
        elif kind == "reverse" and model.batches:
            play_reverse(connection, org, model, what)
        elif kind == "correct" and model.live:
            play_correct(connection, org, model, *what)


def play_post(connection: Connection, org: int, model: Model, what: list[Any]) -> None:
    rows = []
    for stream, month, quantity, data_class, estimated in what:
        model.documents += 1
        day, document = 20250000 + month * 100 + 5, f"D{model.documents}"
        rows.append((stream, 202500 + month, day, document, quantity, data_class, estimated))
    given_block = block(
        *((row[0], row[2], row[2], row[3], row[4]) for row in rows),
        data_class=[row[5] for row in rows],
        estimated=[row[6] for row in rows],
    )
    made = post(connection, org, act(), BatchInput(kind="test"), [given_block])
    ids = range(model.next_record, model.next_record + len(rows))
    ordered = sorted(rows, key=lambda row: (row[0], row[2]))
    model.live.update(dict(zip(ids, ordered, strict=True)))
    model.batches[made.batch_id] = set(ids)
    model.next_record += len(rows)


def play_reverse(connection: Connection, org: int, model: Model, at: int) -> None:
    batch = sorted(model.batches)[at % len(model.batches)]
    ids = model.batches.pop(batch)
    assert reverse_batch(connection, org, act(), batch).rows == len(ids)
    for one in ids:
        del model.live[one]
    model.next_record += len(ids)


def play_correct(connection: Connection, org: int, model: Model, at: int, quantity: int) -> None:
    old_id = sorted(model.live)[at % len(model.live)]
    stream, month, day, document, _, data_class, estimated = model.live.pop(old_id)
    right = block(
        (stream, day, day, document, quantity), data_class=[data_class], estimated=[estimated]
    )
    correct(connection, org, act(), [old_id], right)
    new_id = model.next_record + 1
    model.next_record += 2
    model.live[new_id] = (stream, month, day, document, quantity, data_class, estimated)
    for ids in model.batches.values():
        if old_id in ids:
            ids.remove(old_id)
            ids.add(new_id)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEP, max_size=8))
def test_totals_are_the_sums_of_live_records(
    engine: Engine, steps: list[tuple[str, object]]
) -> None:
    with reading(engine) as connection:
        count = connection.scalar(text("SELECT count(*) FROM organisation"))
    org = founded(engine, code=f"P{count}")
    model = Model()
    for step in steps:
        play(engine, org, model, step)
    with reading(engine) as connection:
        assert totals_problems(connection, org) == []
        assert records_problems(connection, org) == []
        wanted = f"""SELECT stream_id, month, quantity, n, estimated_quantity, weaker_quantity,
            weakest_class FROM monthly_total WHERE org_id = {org}"""
        found = {(r[0], r[1]): tuple(r[2:]) for r in connection.execute(text(wanted))}
    assert found == model.sums()


def changed_by_hand(engine: Engine, statement: str) -> None:
    with writing(engine) as connection:
        for table in ("activity_record", "bill"):
            on = f" ON {table}" if engine.dialect.name == "postgresql" else ""
            connection.execute(text(f"DROP TRIGGER {table}_no_update{on}"))
        connection.execute(text(statement))
        guards.recreate(connection)


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("UPDATE activity_record SET quantity = 1 WHERE id = 1", ["records", "total"]),
        ("UPDATE activity_record SET method = 'guess' WHERE id = 1", ["records"]),
        ("UPDATE monthly_total SET quantity = quantity + 1 WHERE month = 202501", ["total"]),
        ("UPDATE bill SET quantity = quantity + 1", ["records"]),
    ],
)
def test_a_change_by_hand_is_found(
    engine: Engine, tmp_path: Path, statement: str, codes: list[str]
) -> None:
    org = founded(engine)
    bills = blocks.BillBlock([1], [20250101], [20250131], ["A-1"], [0], [12 * TON], [None])
    posted(engine, org, block(JANUARY, FEBRUARY, bill=[0, None], bills=bills))
    with reading(engine) as connection:
        assert check_ledger(connection, org, tmp_path) == []
    changed_by_hand(engine, statement)
    with reading(engine) as connection:
        found = [problem.code for problem in check_ledger(connection, org, tmp_path)]
    assert found == [f"E-DAMAGE.{code}" for code in codes]


def test_the_digest_of_a_block_is_the_same_from_the_tables(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY, FEBRUARY, (2, 20250301, 20250301, "锅炉 A", 0)))
    with reading(engine) as connection:
        assert records_problems(connection, org) == []


def test_the_digest_tells_where_a_text_ends() -> None:
    one = blocks.digest(([("ab", "c")], 2))
    other = blocks.digest(([("a", "bc")], 2))
    assert one != other
    assert blocks.digest(([5], 3)) == blocks.digest(([[5, 5, 5]], 3))
    assert blocks.digest(([""], 2)) == blocks.digest(([["", ""]], 2))


def test_what_is_live_is_found_by_an_index(sqlite_engine: Engine) -> None:
    """Without it the check of a million records takes the square of a million steps."""
    wanted = f"EXPLAIN QUERY PLAN SELECT id FROM activity_record a WHERE a.org_id = 1 AND {LIVE}"
    with reading(sqlite_engine) as connection:
        plan = " ".join(row.detail for row in connection.exec_driver_sql(wanted))
    assert "USING COVERING INDEX ix_activity_record_corrects" in plan or (
        "USING INDEX ix_activity_record_corrects (org_id=? AND corrects=?)" in plan
    )
