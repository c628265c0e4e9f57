"""Sums of lines are exact, whatever way they are added."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ghg.inventory.lines import exact_sum


def test_thirds_and_tenths_make_no_error():
    assert exact_sum([Fraction(1, 3), Fraction(1, 10), Fraction(2, 3), Fraction(-1, 10)]) == 1
    assert exact_sum([]) == 0


@given(st.lists(st.fractions(max_denominator=10**6)))
def test_the_sum_is_the_sum_taken_one_by_one(values):
    assert exact_sum(values) == sum(values, Fraction(0))
