"""Posting, step by step, on both databases."""

import pytest
from sqlalchemy import Engine, text

from ghg.domain.streams import Mode
from ghg.errors import DataError
from ghg.ledger.batches import Posted
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.corrections import correct, live_records, reverse_batch
from ghg.ledger.posting import post
from ghg.ledger.sessions import lock_organisation, reading, writing
from ghg.ledger.tables import BatchInput
from ghg.ledger.totals import totals_problems
from tests.ledger.plant import act, block, founded

TON = 10**6
FILE, MAPPING = "a" * 64, "b" * 64
JANUARY = (1, 20250101, 20250131, "A-1", 12 * TON)
FEBRUARY = (1, 20250201, 20250228, "A-2", 13 * TON)


def posted(engine: Engine, org_id: int, *blocks: RecordBlock, **batch: object) -> Posted:
    with writing(engine) as connection:
        lock_organisation(connection, org_id)
        given = BatchInput(kind="test", **batch)  # type: ignore[arg-type]
        return post(connection, org_id, act("activity.import"), given, blocks)


def totals(engine: Engine, org_id: int) -> list[tuple[int, int, int, int]]:
    wanted = """SELECT stream_id, month, quantity, n FROM monthly_total
        WHERE org_id = :org ORDER BY stream_id, month"""
    with reading(engine) as connection:
        assert totals_problems(connection, org_id) == []
        return [tuple(row) for row in connection.execute(text(wanted), {"org": org_id})]


def test_records_make_totals(engine: Engine) -> None:
    org = founded(engine)
    more = (2, 20250115, 20250115, "B-7", 500_000)
    made = posted(
        engine, org, block(FEBRUARY, JANUARY, more), block((1, 20250110, 20250110, "", 1))
    )
    assert (made.batch_id, made.rows, made.skipped) == (1, 4, 0)
    assert totals(engine, org) == [
        (1, 202501, 12 * TON + 1, 2),
        (1, 202502, 13 * TON, 1),
        (2, 202501, 500_000, 1),
    ]


def test_the_same_rows_again_are_skipped_and_nothing_is_written(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY, FEBRUARY))
    assert posted(engine, org, block(FEBRUARY, JANUARY)) == Posted(0, 0, 2, (), None)
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM batch")) == 1
        assert connection.scalar(text("SELECT count(*) FROM activity_record")) == 2


def test_new_rows_among_old_ones_are_posted(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY))
    again = posted(engine, org, block(JANUARY), block(JANUARY, FEBRUARY))
    assert (again.batch_id, again.rows, again.skipped) == (2, 1, 2)


def test_another_value_under_the_same_key_is_a_conflict_that_shows_both(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY))
    other = (1, 20250101, 20250131, "A-1", 12 * TON + 1)
    with pytest.raises(DataError) as caught:
        posted(engine, org, block(other, row=[7]), file_name="bills.csv")
    [problem] = caught.value.problems
    assert (problem.word, problem.place.file, problem.place.row) == ("E-CONFLICT", "bills.csv", 7)
    assert problem.values["old"].startswith("12 ")
    assert problem.values["new"].startswith("12.000001 ")
    assert totals(engine, org) == [(1, 202501, 12 * TON, 1)]


def test_the_same_key_twice_in_one_batch_is_a_duplicate(engine: Engine) -> None:
    org = founded(engine)
    with pytest.raises(DataError, match="E-DUP"):
        posted(engine, org, block(JANUARY, JANUARY))
    with pytest.raises(DataError, match="E-DUP"):
        posted(engine, org, block(JANUARY), block(JANUARY))


def test_the_same_file_twice_is_refused_until_its_batch_is_reversed(engine: Engine) -> None:
    org = founded(engine)
    file = {"file_sha256": FILE, "mapping_sha256": MAPPING}
    made = posted(engine, org, block(JANUARY), **file)
    with pytest.raises(DataError, match="E-IMPORTED"):
        posted(engine, org, block(JANUARY), **file)
    with writing(engine) as connection:
        undone = reverse_batch(connection, org, act("activity.reverse"), made.batch_id)
    assert undone.rows == 1
    assert totals(engine, org) == []
    again = posted(engine, org, block(JANUARY), **file, round=2)
    assert again.rows == 1
    assert totals(engine, org) == [(1, 202501, 12 * TON, 1)]
    with reading(engine) as connection:
        [live] = live_records(connection, org, 1, 202501, 202501)
        assert (live.revision, live.quantity) == (1, 12 * TON)


def test_a_batch_is_reversed_once(engine: Engine) -> None:
    org = founded(engine)
    made = posted(engine, org, block(JANUARY))
    with writing(engine) as connection:
        reverse_batch(connection, org, act(), made.batch_id)
    for batch_id, code in ((1, "E-STATE"), (2, "E-STATE"), (9, "E-REF")):
        with pytest.raises(DataError, match=code), writing(engine) as connection:
            reverse_batch(connection, org, act(), batch_id)


def test_a_correction_reverses_and_replaces(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY, FEBRUARY))
    right = (1, 20250101, 20250131, "A-1", 21 * TON)
    with writing(engine) as connection:
        made = correct(connection, org, act("activity.correct"), [1], block(right))
    assert made.rows == 2
    assert totals(engine, org) == [(1, 202501, 21 * TON, 1), (1, 202502, 13 * TON, 1)]
    with reading(engine) as connection:
        stored = connection.execute(
            text("SELECT revision, posting, quantity, corrects FROM activity_record ORDER BY id")
        ).all()
    assert [tuple(row) for row in stored] == [
        (0, 1, 12 * TON, None),
        (0, 1, 13 * TON, None),
        (0, 2, -12 * TON, 1),
        (1, 3, 21 * TON, 1),
    ]
    with writing(engine) as connection:
        reverse_batch(connection, org, act(), 1)  # takes the replacement along
    assert totals(engine, org) == []


def test_only_a_live_record_can_be_corrected(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY))
    right = block((1, 20250101, 20250131, "A-1", 21 * TON))
    with writing(engine) as connection:
        correct(connection, org, act(), [1], right)
    with pytest.raises(DataError, match="E-STATE"), writing(engine) as connection:
        correct(connection, org, act(), [1], right)


def test_records_of_a_meter_may_not_overlap_but_parts_of_one_bill_may(engine: Engine) -> None:
    org = founded(engine, mode=Mode.INTERVAL)
    peak_and_valley = block(JANUARY, JANUARY, line=[1, 2])
    posted(engine, org, peak_and_valley)
    overlapping = block((1, 20250131, 20250131, "A-9", TON), row=[3])
    with pytest.raises(DataError) as caught:
        posted(engine, org, overlapping)
    [*problems] = caught.value.problems
    assert {problem.word for problem in problems} == {"E-OVERLAP"}
    assert problems[0].place.row == 3
    assert problems[0].values["other"] == "2025-01-01~2025-01-31"
    posted(engine, org, block((2, 20250131, 20250131, "A-9", TON)))


def test_deliveries_may_lie_on_the_same_days(engine: Engine) -> None:
    org = founded(engine, mode=Mode.EVENT)
    same_day = [(1, 20250105, 20250105, f"D-{n}", TON) for n in range(3)]
    assert posted(engine, org, block(*same_day)).rows == 3


def test_all_mistakes_come_at_once(engine: Engine) -> None:
    org = founded(engine)
    below, unknown = (1, 20250101, 20250131, "A", -1), (99, 20250101, 20250131, "A", 1)
    with pytest.raises(DataError) as caught:
        posted(engine, org, block(below), block(unknown))
    assert [problem.code for problem in caught.value.problems] == [
        "E-SIGN.record",
        "E-REF.stream_id",
    ]


def test_the_same_key_is_answered_as_before(engine: Engine) -> None:
    org = founded(engine)
    file = BatchInput(kind="test", file_sha256=FILE, mapping_sha256=MAPPING)
    answers = []
    for _ in range(2):
        with writing(engine) as connection:
            doing = act("activity.import", key="k1")
            answers.append(post(connection, org, doing, file, [block(JANUARY)]))
    assert answers[0] == answers[1]
    other = BatchInput(kind="test", file_sha256="c" * 64, mapping_sha256=MAPPING)
    with pytest.raises(DataError, match="E-IDEMPOTENT"), writing(engine) as connection:
        post(connection, org, act("activity.import", key="k1"), other, [block(FEBRUARY)])


def test_a_total_that_no_longer_fits_is_refused(engine: Engine) -> None:
    org = founded(engine)
    huge = 2**63 - 1
    posted(engine, org, block((1, 20250101, 20250101, "A", huge)))
    with pytest.raises(DataError, match="E-RANGE"):
        posted(engine, org, block((1, 20250102, 20250102, "B", 1)))
    with pytest.raises(DataError, match="E-RANGE"):
        posted(
            engine, org, block((2, 20250102, 20250102, "B", huge), (2, 20250103, 20250103, "C", 1))
        )
