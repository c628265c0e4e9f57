"""Stocks: the equation of the fuel card, both ways, and which one is taken.

Vector V6 of the practice notes: opening 120, purchase 1,000, closing 30, sold 90 against a scale's
1,012 t; the percentage refers to the derived figure.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.stocks import Flows, StockMonth, Way, derived, lacking

V6 = Flows(opening=Fraction(120), purchase=Fraction(1000), sale=Fraction(90), closing=Fraction(30))


def month(flows=V6, metered=1012, metered_rank=1, derived_rank=2):
    """Give a month with both ways; None is a way that is not there."""
    return StockMonth(
        stream="COAL",
        month=202501,
        unit="t",
        keeps=True,
        flows=flows,
        carried=False,
        derived=None if flows is None else derived(flows),
        derived_rank=derived_rank,
        metered=None if metered is None else Fraction(metered),
        metered_rank=metered_rank,
    )


def test_v6_derives_1000_and_differs_by_12_or_1_2_percent():
    one = month()
    assert one.derived == 1000
    assert one.difference == 12
    assert one.percent == Fraction("1.2")  # of the derived figure; of the scale's it were 1.19


def test_every_part_has_its_sign():
    # 10 + 100 + 7 - 3 - 4 - 1 - 9 = 100
    flows = Flows(*map(Fraction, (10, 100, 7, 3, 4, 1, 9)))
    assert derived(flows) == 100


@pytest.mark.parametrize(
    ("metered_rank", "derived_rank", "taken"),
    [
        (1, 2, Way.METERED),
        (0, 2, Way.METERED),  # not stated: metered in the production system
        (3, 2, Way.DERIVED),  # the "metered" figure stands on a settlement
        (2, 2, Way.METERED),  # of two equal ones the meter
        (1, 3, Way.METERED),
        (4, 3, Way.DERIVED),
    ],
)
def test_the_higher_rank_is_taken(metered_rank, derived_rank, taken):
    assert month(metered_rank=metered_rank, derived_rank=derived_rank).taken is taken


def test_one_way_alone_is_taken_and_none_is_none():
    assert month(metered=None).taken is Way.DERIVED
    assert month(flows=None).taken is Way.METERED
    assert month(flows=None, metered=None).taken is Way.NEITHER
    assert month(metered=None).difference is None
    assert month(metered=None).percent is None


def test_of_a_derived_zero_there_is_no_percentage():
    nothing = Flows(opening=Fraction(5), purchase=Fraction(0), closing=Fraction(5))
    assert month(nothing, metered=1).percent is None


def test_what_would_make_the_result_too_small_is_needed():
    assert lacking(V6, ("purchase",)) == ()
    assert lacking(V6, ("purchase", "own_production")) == ("own_production",)
    assert lacking(Flows(sale=Fraction(1)), ("purchase",)) == ("opening", "purchase", "closing")


amounts = st.integers(0, 10**12).map(lambda whole: Fraction(whole, 10**6))


@given(st.lists(st.tuples(amounts, amounts, amounts), min_size=1, max_size=12), amounts)
def test_carried_stocks_cancel_over_a_year(months, opening):
    """The year's consumption is first opening + all that came - all that went - last closing."""
    level, total = opening, Fraction(0)
    for purchase, sale, closing in months:
        total += derived(Flows(opening=level, purchase=purchase, sale=sale, closing=closing))
        level = closing
    came = sum(purchase for purchase, _, _ in months)
    went = sum(sale for _, sale, _ in months)
    assert total == opening + came - went - level
