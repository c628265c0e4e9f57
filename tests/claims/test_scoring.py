"""Points by the linear method of GB/T 36132-2025, clause 5."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.claims.scoring import Scale, points
from ghg.domain.schemes import Op

T12 = Scale(Fraction(8), Fraction(10), Fraction(20), ())


@pytest.mark.parametrize(("actual", "expected"), [(15, 4), (10, 8), (20, 0), (21, 0), (9, 8)])
def test_t12_energy_intensity(actual: int, expected: int) -> None:
    """Row 1, leading 10, baseline 20, weight 8: 8 x (20 - 15) / (20 - 10) = 4."""
    assert points(T12, Fraction(actual), Op.AT_MOST) == expected


def test_higher_is_better_the_other_way_round() -> None:
    # row 4: weight 6, leading 8, baseline 0: six functions give 6 x 6/8 = 4.5
    row = Scale(Fraction(6), Fraction(8), Fraction(0), ())
    assert points(row, Fraction(6), Op.AT_LEAST) == Fraction("4.5")
    assert points(row, Fraction(12), Op.AT_LEAST) == 6


def test_where_leading_and_baseline_are_one_value_it_is_met_or_not() -> None:
    done = Scale(Fraction(8), Fraction(1), Fraction(1), ())
    assert points(done, Fraction(1), Op.AT_LEAST) == 8
    assert points(done, Fraction(0), Op.AT_LEAST) == 0


@given(st.fractions(-50, 50), st.fractions(-50, 50))
def test_points_never_leave_the_weight_and_never_fall_with_a_better_value(
    one: Fraction, other: Fraction
) -> None:
    low, high = sorted((one, other))
    better, worse = (points(T12, value, Op.AT_MOST) for value in (low, high))
    assert 0 <= worse <= better <= 8
