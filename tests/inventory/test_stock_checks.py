"""Stocks in an inventory: contradictions block, differences are named, nothing is adjusted."""

from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import BoundaryRow
from ghg.errors import DataError
from ghg.inventory.books import OwnValue
from ghg.inventory.plantbooks import PlantBooks, StockCount
from tests.inventory.stored import amounts, made, stock


def refused(*stocks):
    """Give (code, place, raw, values) of what forbids the inventory."""
    with pytest.raises(DataError) as caught:
        made(PlantBooks(stocks=stocks))
    [problem] = caught.value.problems
    return problem.code, problem.place.subject, problem.raw, problem.values


def tolerated(percent):
    candidate = Candidate("own-1", Decimal(percent), "%", Tier.MEASURED, "", "", "", "")
    return OwnValue(candidate, "stock_tolerance_percent", "", "COAL", "", 202501, 202512, "plan")


def notices(issue, term):
    return [(one.subject, dict(one.values)) for one in issue.notices if one.term == term]


def test_an_opening_that_is_not_the_last_closing_blocks_with_both_values():
    code, place, raw, values = refused(stock(opening=31, before=Fraction(30)))
    assert (code, place, raw) == ("E-STOCK.opening", "COAL 2025-01", "31")
    assert values["before"] == "30"


def test_a_stock_that_moved_while_nothing_was_used_blocks():
    idle = stock(carried=True, still=True, before=Fraction(30), derived=None)
    assert refused(idle)[:3] == ("E-STOCK.idle", "COAL 2025-01", "20")


def test_a_consumption_below_zero_blocks_and_is_not_set_to_zero():
    # 30 + 90 - 130 = -10
    assert refused(stock(closing=130))[:3] == ("E-STOCK.negative", "COAL 2025-01", "-10")


def test_counts_of_different_days_are_not_added():
    assert refused(stock(uneven=True))[0] == "E-STOCK.days"


def test_what_lies_outside_the_boundary_contradicts_nothing():
    outside = (BoundaryRow("F1", "", "", "outside", 20250101, 20251231, "stated", "sold"),)
    wrong = PlantBooks(stocks=(stock(closing=130),))
    assert made(wrong, boundary=outside).totals


def test_a_month_without_its_count_is_a_gap_of_its_own():
    some = {key: one for key, one in amounts().items() if key[1] != 202501}
    lacking = stock(lacks=("opening", "purchase", "closing"), derived=None)
    issue = made(PlantBooks(stocks=(lacking,)), amounts=some)
    assert [(gap.term, gap.month, gap.blocks) for gap in issue.gaps] == [
        ("gap.stock_opening", 202501, True),
        ("gap.stock_inflow", 202501, True),
        ("gap.stock_closing", 202501, True),
    ]
    assert issue.totals == ()


def test_without_a_tolerance_a_difference_is_only_shown():
    issue = made(PlantBooks(stocks=(stock(metered=102),)))
    assert notices(issue, "notice.stock_difference") == []
    [row] = issue.annexes.stocks
    assert (row.derived, row.metered, row.difference, row.percent) == ("100", "102", "2", "2")
    assert (row.taken, row.reason, row.tolerance, row.exceeds) == (
        "metered",
        "stock.reason.rank",
        "",
        False,
    )


@pytest.mark.parametrize(("percent", "named"), [("1.99", True), ("2", False), ("2.01", False)])
def test_a_difference_above_the_tolerance_is_named(percent, named):
    plant = PlantBooks(stocks=(stock(metered=102),))
    issue = made(plant, own_values=(tolerated(percent),))
    assert bool(notices(issue, "notice.stock_difference")) is named
    assert issue.annexes.stocks[0].exceeds is named
    if named:
        [(subject, said)] = notices(issue, "notice.stock_difference")
        assert (subject, said["difference"], said["percent"]) == ("COAL", "2", "2.00")


def test_the_annex_names_who_counted_and_how():
    counted = StockCount("COAL", 20250131, "地磅过秤", "王五", "李四")
    plant = PlantBooks(stocks=(stock(), stock(202502)), counts=(counted,))
    january, february = made(plant).annexes.stocks
    assert (january.how_counted, january.counted_by) == ("地磅过秤", "王五 / 李四")
    assert (february.how_counted, february.counted_by) == ("", "")


@pytest.mark.parametrize(
    ("one", "taken", "reason"),
    [
        (stock(), "derived", "stock.reason.only_derived"),
        (stock(keeps=False), "derived", "stock.reason.only_purchases"),
        (stock(metered=1, derived=None), "metered", "stock.reason.only_metered"),
        (stock(metered=1, metered_rank=2), "metered", "stock.reason.equal"),
        (stock(metered=1, metered_rank=3), "derived", "stock.reason.rank"),
        (stock(derived=None), "", "stock.reason.neither"),
    ],
)
def test_the_annex_says_which_way_was_taken_and_why(one, taken, reason):
    [row] = made(PlantBooks(stocks=(one,))).annexes.stocks
    assert (row.taken, row.reason) == (taken, reason)
