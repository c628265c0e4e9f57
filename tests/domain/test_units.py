"""Units: closed names, exact conversions, and dimensions that may never meet."""

from fractions import Fraction

import pytest

from ghg.domain import units
from ghg.errors import DataError


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("千瓦时", "kWh"),
        ("度", "kWh"),
        ("KWH", "kWh"),
        ("万千瓦时", "10^4kWh"),
        ("兆瓦时", "MWh"),
        ("吨", "t"),
        ("公斤", "kg"),
        ("标方", "Nm3"),
        ("万立方米", "10^4m3"),
        ("m³", "m3"),
        ("万元", "10^4CNY"),
        ("tCO2/万kWh", "tCO2/10^4kWh"),
        ("吉焦/吨", "GJ/t"),
        ("千元", "10^3CNY"),
        ("元/度", "CNY/kWh"),
        ("吨/小时", "t/h"),
    ],
)
def test_spellings(spelling, name):
    assert units.unit(spelling) == name


@pytest.mark.parametrize(("word", "code"), [("kWhh", "E-UNIT"), ("MT", "E-UNIT"), ("", "E-UNIT")])
def test_trap_13_an_unknown_or_ambiguous_unit_is_refused_by_name(word, code):
    with pytest.raises(DataError) as refused:
        units.unit(word)
    assert refused.value.code == code
    assert refused.value.problems[0].raw == word


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("kWh", "MWh", "1/1000"),
        ("10^4kWh", "kWh", "10000"),
        ("kg", "t", "1/1000"),
        ("tCO2/10^4kWh", "tCO2/MWh", "1/10"),
        ("kgCO2/kWh", "tCO2/MWh", "1"),
        ("MWh", "GJ", "18/5"),
        ("GJ/10^4Nm3", "MJ/Nm3", "1/10"),
        ("%", "1", "1/100"),
        ("kgce/kWh", "tce/MWh", "1"),
        ("10^4CNY", "CNY", "10000"),
        ("10^3CNY", "10^4CNY", "1/10"),
        ("kW", "kWh/h", "1"),
        ("MW", "10^4kWh/h", "1/10"),
        ("GJ/h", "kW", "2500/9"),
    ],
)
def test_conversions_are_exact(source, target, factor):
    assert units.conversion(source, target) == Fraction(factor)
    assert units.conversion(target, source) == 1 / Fraction(factor)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tC", "tCO2"),
        ("tCO2", "tCO2e"),
        ("m3", "Nm3"),
        ("tce", "t"),
        ("tce", "GJ"),
        ("kWh", "t"),
        ("kgCO2/kWh", "kgCO2e/kWh"),
        ("t", "m3"),
        ("piece", "t"),
    ],
)
def test_what_measures_different_things_is_never_converted(one, other):
    with pytest.raises(DataError) as refused:
        units.conversion(one, other)
    assert refused.value.code == "E-DIM"
