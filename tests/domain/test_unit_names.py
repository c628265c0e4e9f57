"""Every unit can be reached by its name and by its spellings, and no word has two meanings."""

from fractions import Fraction

import pytest

from ghg.domain import units
from ghg.domain.unit_names import AMBIGUOUS, DEFINITIONS, SPELLINGS
from ghg.errors import DataError


def test_every_definition_is_known_to_pint():
    assert [name for name in DEFINITIONS if units.pint_unit(name) is None] == []


def test_every_spelling_leads_to_a_name_and_is_none_itself():
    assert {name for name in SPELLINGS.values() if name not in DEFINITIONS} == set()
    assert DEFINITIONS.keys() & SPELLINGS.keys() == set()
    assert AMBIGUOUS.keys() & (DEFINITIONS.keys() | SPELLINGS.keys()) == set()


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("mg/Nm3", "t/Nm3", "1/1000000000"),  # flue gas; the guide of carbon materials prints 1e-9
        ("mgCH4/km", "tCH4/km", "1/1000000000"),
        ("mgN2O/km", "tN2O/10^4km", "1/100000"),
        ("mgCOD/L", "kgCOD/m3", "1/1000"),
        ("kgCH4/kgCOD", "tCH4/tCOD", "1"),
        ("gBOD/person-day", "tBOD/person-day", "1/1000000"),
        ("L/100km", "m3/km", "1/100000"),
        ("g/mol", "t/kmol", "1/1000"),
        ("kJ/kg", "GJ/t", "1/1000"),
        ("bar", "MPa", "1/10"),
        ("tCH4/piece-year", "tCH4/piece-month", "1/12"),
    ],
)
def test_the_units_of_process_methods(source, target, factor):
    assert units.conversion(source, target) == Fraction(factor)


@pytest.mark.parametrize(
    ("one", "other"),
    [("kgCOD", "kg"), ("kgCOD", "kgBOD"), ("tCH4", "tCO2"), ("kmol", "t"), ("piece", "piece-year")],
)
def test_things_of_their_own_are_not_converted(one, other):
    with pytest.raises(DataError) as refused:
        units.conversion(one, other)
    assert refused.value.code == "E-DIM"
