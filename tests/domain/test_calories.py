"""Kilocalories and cubic metres of other states (56, 57)."""

from fractions import Fraction

import pytest

from ghg.domain import units
from ghg.errors import DataError


@pytest.mark.parametrize("word", ["kcal", "大卡", "千卡"])
def test_7000_kcal_are_the_heat_of_a_kilogram_of_standard_coal(word):
    """GB/T 2589, annex A: 7000 kcal/kgce beside 29307.6 kJ/kgce."""
    assert 7000 * units.conversion(units.unit(word), "kJ") == Fraction("29307.6")


def test_larger_heats():
    assert units.conversion("10^4kcal", "MJ") == Fraction("41.868")
    assert units.conversion(units.unit("百万大卡"), "GJ") == Fraction("4.1868")
    assert units.unit("百万千焦") == "GJ"


@pytest.mark.parametrize("other", ["m3", "Nm3", "L"])
def test_a_standard_cubic_metre_is_none_of_the_others(other):
    with pytest.raises(DataError, match="E-DIM"):
        units.conversion("Sm3", other)


@pytest.mark.parametrize("word", ["卡", "标煤", "km³", "斤", "担", "MT"])
def test_words_of_two_meanings_are_not_guessed(word):
    with pytest.raises(DataError) as refused:
        units.unit(word)
    assert refused.value.problems[0].code == "E-UNIT.ambiguous"
