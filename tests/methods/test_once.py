"""Carbon is counted once: one measure per fuel and month, no fuel of counted carbon (P29, P32)."""

import pytest

from ghg.methods.calculations import CALCULATIONS
from ghg.methods.once import FUEL_METHODS, FuelUse, counted_twice


def use(stream, unit, method, month=202501, source="TRUCK", item="diesel", made_from=""):
    return FuelUse(stream, source, item, unit, month, method, made_from)


def codes(problems):
    return [(problem.code, problem.raw) for problem in problems]


def test_fuel_methods_are_calculations():
    assert FUEL_METHODS.issubset(CALCULATIONS)


@pytest.mark.parametrize(
    ("unit", "method"),
    [("km", "fuel_by_distance"), ("t", "fuel_by_heat"), ("GJ", "fuel_by_carbon")],
)
def test_one_fuel_by_two_measures_in_a_month_is_refused(unit, method):
    litres = use("LITRES", "L", "fuel_by_volume")
    found = counted_twice([litres, use("OTHER", unit, method)], set())
    assert codes(found) == [("E-TWICE.measure", "OTHER")]
    assert found[0].values == {"other": "LITRES", "unit": unit, "other_unit": "L"}


@pytest.mark.parametrize(
    "other",
    [
        use("OTHER", "km", "fuel_by_distance", month=202502),
        use("OTHER", "km", "fuel_by_distance", source="VAN"),
        use("OTHER", "km", "fuel_by_distance", item="petrol"),
        use("OTHER", "m3", "fuel_by_volume"),  # litres in a bigger unit
        use("OTHER", "km", "vehicle_gases"),  # CH4 and N2O by km stand beside the litres
    ],
)
def test_other_month_source_fuel_or_gas_is_no_double(other):
    assert counted_twice([use("LITRES", "L", "fuel_by_volume"), other], set()) == []


def test_gas_made_from_counted_coal_is_no_fuel():
    own = use(
        "COG", "10^4Nm3", "fuel_by_heat", source="BOILER", item="coke_oven_gas", made_from="COKING"
    )
    again = use("COG", "10^4Nm3", "fuel_by_heat", 202502, "BOILER", "coke_oven_gas", "COKING")
    assert codes(counted_twice([own, again], {"COKING"})) == [("E-TWICE.self_produced", "COG")]
    assert counted_twice([own], set()) == []  # its coal is outside this inventory
    bought = use("COG", "10^4Nm3", "fuel_by_heat", source="BOILER", item="coke_oven_gas")
    assert counted_twice([bought], {"COKING"}) == []
