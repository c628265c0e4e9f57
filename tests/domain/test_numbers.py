"""Exact numbers, and a spoiled global context (trap 27)."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain import numbers
from ghg.errors import DataError

QUANTITIES = st.decimals(
    min_value=Decimal("-9000000000000"), max_value=Decimal("9000000000000"), places=6
)


@pytest.mark.parametrize(
    "text",
    [
        "1,234",
        "12abc",
        "１２３",
        "",
        "NaN",
        "Infinity",
        "1e4000",
        "1_000",
        " 12",
        "+5",
        "٣",
        "0x10",
        "01",
    ],
)
def test_trap_15_what_is_no_number_is_refused(text):
    with pytest.raises(DataError) as refused:
        numbers.number(text)
    assert refused.value.code == "E-NUM"


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("537.6849038", 2, "537.68"),
        ("0.125", 2, "0.13"),  # half up; half to even would say 0.12
        ("-0.125", 2, "-0.13"),
        ("-0.001", 2, "0.00"),  # no minus zero
        ("999.995", 2, "1000.00"),
        ("2", 0, "2"),
        ("0.5", 0, "1"),
    ],
)
def test_shown_rounds_half_up(value, decimals, shown):
    assert numbers.shown(Fraction(value), decimals) == shown


def test_frozen_rounds_half_to_even_at_the_twelfth_decimal():
    assert numbers.frozen(Fraction(1, 3)) == "0.333333333333"
    assert numbers.frozen(Fraction("0.0000000000005")) == "0.000000000000"
    assert numbers.frozen(Fraction("0.0000000000015")) == "0.000000000002"
    assert numbers.frozen(Fraction("-2.5")) == "-2.500000000000"


@given(QUANTITIES)
def test_a_quantity_survives_its_millionths(quantity):
    assert numbers.quantity(numbers.millionths(quantity)) == quantity


@pytest.mark.parametrize(
    ("text", "code"),
    [("0.0000001", "E-SCALE"), ("1e13", "E-RANGE"), ("12345678901234567.1234567891", "E-SCALE")],
)
def test_more_than_millionths_is_refused_not_cut(text, code):
    with pytest.raises(DataError) as refused:
        numbers.millionths(Decimal(text))
    assert refused.value.code == code


@given(st.fractions())
def test_exact_text_loses_nothing(value):
    assert numbers.from_exact_text(numbers.exact_text(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_plain_keeps_the_value_and_shows_no_exponent(value):
    text = numbers.plain(value)
    assert "E" not in text.upper()
    assert Fraction(text) == Fraction(value)


def test_plain_keeps_the_digits_as_printed():
    assert numbers.plain(Decimal("0.4210")) == "0.4210"
    assert numbers.plain(Decimal("0.0005572")) == "0.0005572"  # trap 18
    assert numbers.plain(Decimal("1E+3")) == "1000"


@given(st.lists(QUANTITIES, max_size=20), st.randoms())
def test_sums_do_not_depend_on_their_order(quantities, shuffler):
    one = sum((numbers.exact(q) for q in quantities), Fraction(0))
    shuffler.shuffle(quantities)
    assert sum((numbers.exact(q) for q in quantities), Fraction(0)) == one


def test_trap_27_a_spoiled_global_context_moves_no_digit():
    quantity, factor = Decimal("71.928678"), Decimal("0.4211")
    by_hand = "30.2891663058"  # 71928678 x 4211 = 302891663058, shifted by 10 decimals
    spoiled = decimal.Context(prec=6, rounding=decimal.ROUND_UP, traps=[])
    with decimal.localcontext(spoiled):
        mass = numbers.exact(quantity) * numbers.exact(factor)
        assert numbers.exact_text(mass) == by_hand
        assert numbers.plain(Decimal("1234567.891")) == "1234567.891"
        assert numbers.millionths(Decimal("1234567.891")) == 1234567891000
        assert numbers.quantity(1234567891000) == Decimal("1234567.891")
        assert numbers.shown(mass, 4) == "30.2892"


def test_grouped():
    assert numbers.grouped("1276858") == "1,276,858"
    assert numbers.grouped("-1234567.80") == "-1,234,567.80"


def test_a_decimal_that_the_books_cannot_hold_is_refused():
    assert numbers.storable(Decimal("0.000012345")) == Decimal("0.000012345")
    for text in ("1e400", "1e-400"):
        with pytest.raises(DataError, match="E-RANGE"):
            numbers.storable(Decimal(text))
