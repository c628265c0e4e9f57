"""Shares of units: weight over the sum, exactly; together they are the whole (P37)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.bounds_shares import Division, check_weights
from ghg.errors import DataError

weights = st.lists(
    st.decimals(min_value=0, max_value=10**9, places=3), min_size=1, max_size=8
).filter(any)


def divided(*given):
    named = tuple((f"U{at}", weight) for at, weight in enumerate(given, 1))
    return Division("GRID", 202501, 202512, "area", "房产证", named)


def test_six_hundred_and_four_hundred_square_metres():
    assert divided(Decimal(600), Decimal(400)).shares == (
        ("U1", Fraction(3, 5)),
        ("U2", Fraction(2, 5)),
    )


@given(weights)
def test_the_shares_are_the_whole(given_weights):
    assert sum(share for _, share in divided(*given_weights).shares) == 1


def test_thirds_lose_nothing():
    shares = divided(Decimal(1), Decimal(1), Decimal(1)).shares
    assert sum(share for _, share in shares) == 1


@pytest.mark.parametrize(
    ("given_weights", "code"),
    [
        ([("U1", Decimal(-1)), ("U2", Decimal(1))], "E-WEIGHT"),
        ([("U1", Decimal(1)), ("U1", Decimal(2))], "E-WEIGHT"),
        ([("U1", Decimal(0))], "E-WEIGHT.none"),
        ([], "E-WEIGHT.none"),
    ],
)
def test_weights_that_divide_nothing_are_refused(given_weights, code):
    with pytest.raises(DataError) as refused:
        check_weights(given_weights)
    assert refused.value.problems[0].code == code


def test_a_weight_must_fit_the_books():
    with pytest.raises(DataError, match="E-RANGE"):
        check_weights([("U1", Decimal("1e400"))])
