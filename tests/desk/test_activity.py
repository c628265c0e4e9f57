"""Records typed by a person, their correction, and how they are listed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import text

from ghg.desk.activity import Changes, Typed, add_activity, correct_activity, part_word
from ghg.desk.batches import batch_list, undo
from ghg.desk.period import close
from ghg.desk.records import activity_list, every_record, records_of
from ghg.errors import DataError
from ghg.ledger.sessions import reading
from ghg.texts import remedy, said
from tests.desk.plant import digest, founded, ledger_rows, totals

JANUARY = Typed("USED", "106,850", "kWh", month="2025-01", document="A-1")


def test_a_typed_record_is_an_entry_and_posted(engine, tmp_path):
    desk = founded(engine, tmp_path)
    made = add_activity(desk, JANUARY)
    assert (made.batch, made.records, made.remarks) == (1, 1, ())
    assert totals(engine) == {("USED", 202501): Decimal(106850)}
    [record] = activity_list(desk)
    assert (record.batch_kind, record.document, record.quantity) == ("manual", "A-1", 106850)
    with reading(engine) as connection:
        [entry] = connection.execute(text("SELECT raw, unit, state, maker FROM entry")).all()
    assert tuple(entry) == ("106,850 kWh", "kWh", "posted", "Zhang")


def test_the_unit_may_be_left_out_or_another_one(engine, tmp_path):
    desk = founded(engine, tmp_path)
    add_activity(desk, Typed("DIESEL", "3.5", month="2025-01", document="D-1"))
    made = add_activity(desk, Typed("DIESEL", "800", "千克", month="2025-01", document="D-2"))
    assert [one.code for one in made.remarks] == ["E-UNIT.converted"]
    assert totals(engine) == {("DIESEL", 202501): Decimal("4.3")}


def test_a_typed_bill_over_two_months(engine, tmp_path):
    desk = founded(engine, tmp_path)
    typed = Typed("USED", "31", "kWh", first_day="2025-01-21", last_day="2025-02-20")
    assert add_activity(desk, typed).records == 2
    for month in (202501, 202502):
        [share] = records_of(desk, "USED", month).rows
        days = (share.bill_first_day, share.bill_last_day)
        assert (days, share.bill_quantity) == ((20250121, 20250220), 31)
    assert totals(engine) == {("USED", 202501): 11, ("USED", 202502): 20}


def test_the_same_record_again_changes_nothing(engine, tmp_path):
    desk = founded(engine, tmp_path)
    add_activity(desk, JANUARY)
    before = digest(engine)
    assert add_activity(desk, JANUARY).batch is None
    assert digest(engine) == before


REFUSED = [
    (Typed("USSED", "1", month="2025-01"), "E-REF", "stream"),
    (Typed("USED", "abc", month="2025-01"), "E-NUM", "quantity"),
    (Typed("USED", "-1", month="2025-01"), "E-SIGN", "quantity"),
    (Typed("USED", "1", "t", month="2025-01"), "E-DIM", "unit"),
    (Typed("USED", "1", month="2025-13"), "E-DATE", "month"),
    (Typed("USED", "", month="2025-01"), "E-EMPTY", "quantity"),
    (Typed("USED", "1", month="2025-01", estimated="yes", approver="陈"), "E-METHOD", "estimated"),
]


@pytest.mark.parametrize(("typed", "code", "part"), REFUSED)
def test_a_refusal_names_the_part_that_was_typed(sqlite_engine, tmp_path, typed, code, part):
    desk = founded(sqlite_engine, tmp_path)
    before = digest(sqlite_engine)
    with pytest.raises(DataError) as caught:
        add_activity(desk, typed)
    [problem] = caught.value.problems
    assert (problem.word, problem.place.column) == (code, part)
    assert part_word(part, "zh") != part
    assert remedy(problem, "zh")
    assert digest(sqlite_engine) == before


def test_a_month_to_come_must_be_accepted(engine, tmp_path):
    desk = founded(engine, tmp_path)
    typed = Typed("USED", "1", month="2027-01")
    with pytest.raises(DataError, match="E-ACCEPT"):
        add_activity(desk, typed)
    assert add_activity(desk, typed, ("E-DATE",)).records == 1


def test_another_value_is_a_conflict_and_a_closed_month_stays_closed(engine, tmp_path):
    desk = founded(engine, tmp_path)
    add_activity(desk, JANUARY)
    with pytest.raises(DataError, match="E-CONFLICT"):
        add_activity(desk, Typed("USED", "106580", month="2025-01", document="A-1"))
    close(desk, 202501, 202501, "done")
    with pytest.raises(DataError, match="E-CLOSED"):
        add_activity(desk, Typed("PV", "1", month="2025-01"))
    with pytest.raises(DataError, match="E-CLOSED"):
        correct_activity(desk, 1, Changes(quantity="1"), "typing error")


def told(desk, act):
    """Give the one refusal of an act as a person reads it."""
    with pytest.raises(DataError) as caught:
        act(desk)
    [problem] = caught.value.problems
    return said(problem, "zh")


def test_a_refusal_of_the_ledger_names_the_stream_by_its_code_and_no_row(engine, tmp_path):
    desk = founded(engine, tmp_path)
    add_activity(desk, JANUARY)
    other = Typed("USED", "106,850", month="2025-01", document="A-1", data_class="次级", rank="2")
    conflict = told(desk, lambda desk: add_activity(desk, other))
    assert conflict.startswith(
        "[E-CONFLICT] USED 已入账的是106850 kWh（初级，无来源等级），"
        "新的是106850 kWh（次级，来源等级2）（期间2025-01-01~2025-01-31，凭证A-1）。"
    )
    later = Typed("USED", "5", first_day="2025-01-31", last_day="2025-01-31")
    overlap = told(desk, lambda desk: add_activity(desk, later))
    assert overlap.startswith("[E-OVERLAP] USED 期间2025-01-31~2025-01-31与已有记录2025-01-01")
    add_activity(desk, Typed("USED", "95000", month="2025-02"))
    other = Typed("USED", "96000", month="2025-02")
    replaced = told(desk, lambda desk: add_activity(desk, other))
    assert "已入账的是95000 kWh，新的是96000 kWh（期间2025-02-01~2025-02-28，无凭证号）" in replaced
    close(desk, 202501, 202501, "done")
    closed = told(desk, lambda desk: correct_activity(desk, 1, Changes(quantity="1"), "why"))
    assert closed.startswith("[E-CLOSED] USED 2025-01已关账")


def test_a_method_may_hold_any_signs(engine, tmp_path):
    desk = founded(engine, tmp_path)
    guessed = Typed("USED", "1", month="2025-01", estimated="是", approver="陈工")
    add_activity(desk, replace(guessed, method="复测 a/b (1/0//0)"))
    text = told(desk, lambda desk: add_activity(desk, replace(guessed, method="铭牌参数")))
    assert "1 kWh（方法：复测 a/b (1/0//0)），新的是1 kWh（方法：铭牌参数）" in text


def test_a_correction_reverses_and_replaces(engine, tmp_path):
    desk = founded(engine, tmp_path)
    add_activity(desk, JANUARY)
    made = correct_activity(desk, 1, Changes(quantity="106,580", rank="1"), "digits swapped")
    assert made.records == 2
    assert totals(engine) == {("USED", 202501): Decimal(106580)}
    [record] = activity_list(desk)
    assert (record.corrects, record.document, record.rank) == (1, "A-1", 1)
    assert [row[6] for row in ledger_rows(engine)] == [
        106850 * 10**6,
        -106850 * 10**6,
        106580 * 10**6,
    ]
    assert batch_list(desk)[1].reason == "digits swapped"
    undo(desk, 1, "not ours")
    assert totals(engine) == {}


def test_a_correction_needs_a_reason_and_a_live_record(engine, tmp_path):
    desk = founded(engine, tmp_path)
    add_activity(desk, JANUARY)
    with pytest.raises(DataError, match="E-REASON"):
        correct_activity(desk, 1, Changes(quantity="1"), "")
    with pytest.raises(DataError, match="E-REF"):
        correct_activity(desk, 99, Changes(quantity="1"), "why")
    correct_activity(desk, 1, Changes(quantity="1"), "why")
    with pytest.raises(DataError, match="E-STATE"):
        correct_activity(desk, 1, Changes(quantity="2"), "why")


def test_records_are_listed_with_count_and_sum(engine, tmp_path):
    desk = founded(engine, tmp_path)
    for number in range(1, 26):
        add_activity(desk, Typed("DIESEL", "0.1", month="2025-01", document=f"D-{number:02}"))
    add_activity(desk, Typed("DIESEL", "5", month="2025-01", kind="期末库存"))
    add_activity(desk, Typed("DIESEL", "7", month="2025-02"))
    found = records_of(desk, "DIESEL", 202501)
    assert (len(found.rows), found.count) == (20, 26)
    assert found.sums == (("metered", Decimal("2.5")), ("closing_stock", Decimal(5)))
    assert found.sum == Decimal("7.5")
    assert found.rows[0].document == "D-01"
    assert len(list(every_record(desk, "DIESEL"))) == 27
    assert len(activity_list(desk, "DIESEL", 202502)) == 1
    with pytest.raises(DataError, match="E-REF"):
        records_of(desk, "NONE", 202501)
