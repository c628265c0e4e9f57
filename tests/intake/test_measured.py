"""A number with its unit in one cell (51), and numbers in general (39-44)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.intake.measured import Measured, read_measured
from ghg.intake.quantities import read_quantities, read_quantity

PLAIN = st.decimals(min_value=0, max_value=10**4, places=3)


@pytest.mark.parametrize(
    ("text", "value", "unit", "times"),
    [
        ("12", "12", "", 1),
        ("12吨", "12", "t", 1),
        ("1,234.5 吨", "1234.5", "t", 1),
        ("12 万kWh", "12", "10^4kWh", 1),
        ("12万度", "12", "10^4kWh", 1),
        ("１２万吨", "12", "10^4t", 1),
        ("1.2万", "1.2", "", 10_000),
        ("3亿", "3", "", 100_000_000),
        ("5%", "5", "%", 1),
        ("5％", "5", "%", 1),
        ("-3吨", "-3", "t", 1),
    ],
)
def test_a_cell_is_taken_apart(text, value, unit, times):
    assert read_measured(text) == Measured(Decimal(value), unit, times)


@pytest.mark.parametrize(
    "text",
    [
        "12abc",
        "12吨左右",
        "120左右",
        "12~15吨",
        "1,23,4吨",
        "12 吨 5",
        "12吨5",
        "万",
        "吨12",
        "1.2.3吨",
    ],
)
def test_what_is_none_is_told_whole(text):
    with pytest.raises(DataError) as refused:
        read_measured(text)
    assert [(one.code, one.raw) for one in refused.value.problems] == [("E-NUM", text)]


def test_an_ambiguous_unit_is_named():
    with pytest.raises(DataError) as refused:
        read_measured("12斤")
    assert refused.value.problems[0].code == "E-UNIT.ambiguous"


@given(PLAIN, st.sampled_from([("万", 10**4), ("亿", 10**8)]))
def test_ten_thousands_are_exact(value, word):
    sign, times = word
    whole, read = read_quantity(f"{value}{sign}")
    assert Fraction(whole, 10**6) == Fraction(value) * times
    assert read.times == times


@given(PLAIN, st.sampled_from(["吨", " kWh", "万度", "m3"]))
def test_where_no_unit_may_stand_it_is_a_mistake(value, unit):
    """Readers of other tables take plain numbers only: no unit is dropped in silence."""
    values, wrong = read_quantities([f"{value}{unit}"], {})
    assert values
    assert wrong[0].code == "E-NUM"
