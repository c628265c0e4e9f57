"""Stocks at the desk: counted, shown both ways, refused, undone, issued and replayed."""

from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy import text

from ghg.desk.activity import Changes, correct_activity
from ghg.desk.batches import undo
from ghg.desk.inventory import draft, issue, replay
from ghg.desk.period import close, reopen
from ghg.desk.records import activity_list
from ghg.desk.status import status
from ghg.desk.stock import Counted, count_stock, set_tolerance, stock_year
from ghg.domain.stocks import Way
from ghg.errors import DataError, GapError
from ghg.ledger.sessions import reading
from tests.desk.coal_yard import add, count, founded, full_year, v6, with_inventory
from tests.desk.plant import digest


def refusal(engine, act, code):
    """See that an act is refused by one code and leaves no byte."""
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        act()
    assert digest(engine) == before
    assert [one.code for one in caught.value.problems] == [code]
    return caught.value.problems[0]


def test_v6_at_the_desk(engine, tmp_path):
    desk = founded(engine, tmp_path)
    v6(desk)
    found = stock_year(desk, "COAL", 2025)
    [one] = found.months
    assert (one.derived, one.metered, one.difference, one.taken) == (1000, 1012, 12, Way.METERED)
    assert [(c.day, c.method, c.counted_by) for c in found.counts] == [
        (20250131, "地磅过秤", "王五")
    ]
    assert found.problems == ()


def test_a_count_is_the_closing_stock_of_its_month_and_stands_once(engine, tmp_path):
    desk = founded(engine, tmp_path)
    count(desk, 30)
    [record] = activity_list(desk)
    assert (record.kind, record.quantity, record.last_day) == ("closing_stock", 30, 20250131)
    before = digest(engine)
    count(desk, 30)
    assert digest(engine) == before


def test_what_a_count_must_say(engine, tmp_path):
    desk = founded(engine, tmp_path)
    odd = Counted("COAL", 20250130, "30", "t", "过秤", "王五")
    refusal(engine, lambda: count_stock(desk, odd), "E-STOCK.day")
    refusal(engine, lambda: count(desk, 30, method=""), "E-EMPTY.cell")
    refusal(engine, lambda: count(desk, 30, counted_by=""), "E-EMPTY.cell")
    nowhere = Counted("COLE", 20250131, "30", "t", "过秤", "王五")
    refusal(engine, lambda: count_stock(desk, nowhere), "E-REF.stream")


def test_a_second_closing_stock_is_refused_not_added(engine, tmp_path):
    desk = founded(engine, tmp_path)
    count(desk, 30)
    refusal(engine, lambda: count(desk, 31, document="PD-2"), "E-STOCK.second")
    refusal(engine, lambda: count(desk, 31), "E-CONFLICT.activity")
    said = refusal(engine, lambda: count(desk, 30, counted_by="李四"), "E-STOCK.counted")
    assert "王五" in str(said.values["old"])


def test_a_closed_month_takes_no_count(engine, tmp_path):
    desk = founded(engine, tmp_path)
    close(desk, 202501, 202501, "done")
    refusal(engine, lambda: count(desk, 30), "E-CLOSED.count")


def test_undoing_a_count_takes_back_how_it_was_made(engine, tmp_path):
    desk = founded(engine, tmp_path)
    count(desk, 30)
    undo(desk, 1, "wrong yard")
    assert stock_year(desk, "COAL", 2025).counts == ()
    count(desk, 31, counted_by="李四")
    [found] = stock_year(desk, "COAL", 2025).counts
    assert found.counted_by == "李四"


def test_the_closing_stock_opens_the_next_year(engine, tmp_path):
    desk = founded(engine, tmp_path)
    full_year(desk)
    add(desk, "purchase", 50, 202601)
    count(desk, 61, 202601)
    [january] = stock_year(desk, "COAL", 2026).months
    # closed with 111 in December: 111 + 50 - 61
    assert (january.flows.opening, january.carried, january.derived) == (111, True, 100)


def test_an_opening_that_differs_over_the_year_end_blocks(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    count(desk, 119, 202412)
    full_year(desk)
    [problem] = stock_year(desk, "COAL", 2025).problems
    assert (problem.code, problem.raw, problem.values["before"]) == (
        "E-STOCK.opening",
        "120",
        "119",
    )
    with pytest.raises(DataError, match="E-STOCK"):
        draft(desk)


def test_purchases_alone_are_no_consumption_where_a_stock_is_kept(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    full_year(desk)
    [batch] = [
        one.batch for one in activity_list(desk) if one.kind == "closing_stock" and
        one.last_day == 20250630
    ]  # fmt: skip
    undo(desk, batch, "not counted after all")
    made = draft(desk)
    assert [(gap.term, gap.month) for gap in made.gaps] == [
        ("gap.stock_closing", 202506),
        ("gap.stock_opening", 202507),
    ]
    assert made.totals == ()
    [one] = status(desk, 2025).streams
    assert one.outstanding == (202506, 202507)
    with pytest.raises(GapError):
        issue(desk)


def test_the_years_figures_are_issued_and_replayed(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    full_year(desk)
    made = issue(desk)
    quantity = draft(desk).stream_totals[0].quantity
    # 120 + 12 x 100 - 111 = 1,209
    assert quantity == "1209"
    # later words must not reach back: another year's stock, another tolerance
    add(desk, "purchase", 5, 202601)
    late = partial(set_tolerance, desk, "COAL", (202501, 202512), Decimal(1), "plan")
    refusal(engine, late, "E-CLOSED.fact")  # the issue closed its months
    reopen(desk, 202501, 202512, "the tolerance was forgotten")
    late()
    assert replay(desk).equal
    assert made.number == 1


def test_a_correction_of_a_count_moves_the_month_and_the_next(engine, tmp_path):
    desk = founded(engine, tmp_path)
    full_year(desk)
    [record] = [
        one.record for one in activity_list(desk) if one.kind == "closing_stock" and
        one.last_day == 20250131
    ]  # fmt: skip
    correct_activity(desk, record, Changes(quantity="90"), "read 100 for 90")
    january, february, *_ = stock_year(desk, "COAL", 2025).months
    # 120 + 100 - 90 = 130; 90 + 100 - 101 = 89
    assert (january.derived, february.derived) == (130, 89)


def test_a_tolerance_is_a_percentage_with_a_reason(engine, tmp_path):
    desk = founded(engine, tmp_path)
    year = (202501, 202512)
    refusal(engine, lambda: set_tolerance(desk, "COAL", year, Decimal(1), ""), "E-REASON")
    refusal(engine, lambda: set_tolerance(desk, "COAL", year, Decimal(101), "x"), "E-RANGE.percent")


def test_counts_of_two_days_in_one_month_are_found(engine, tmp_path):
    desk = founded(engine, tmp_path)
    full_year(desk)
    add(desk, "closing_stock", 7, first_day="2025-03-15", last_day="2025-03-15", document="PD-9")
    codes = {one.code for one in stock_year(desk, "COAL", 2025).problems}
    assert "E-STOCK.days" in codes


def test_stock_counts_only_grow(engine, tmp_path):
    desk = founded(engine, tmp_path)
    count(desk, 30)
    undo(desk, 1, "wrong")
    with reading(engine) as connection:
        found = connection.execute(text("SELECT revision, counted_by FROM stock_count ORDER BY id"))
        assert [tuple(row) for row in found] == [(0, "王五"), (1, "")]
