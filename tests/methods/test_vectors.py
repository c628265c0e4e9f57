"""The vectors for these methods: expected tonnes as printed in the sources, never our own output.

TV-*: recomputed by script from the guides' formulas (sources: sector guide cards C-FUEL, C-HEAT).
P34-*: made-up inputs of a public transcription of GB/T 32151.34-2024.
V-*: rules of practice for electricity, gas and vehicles.
"""

from fractions import Fraction

import pytest

from ghg.domain.emissions import Argument
from ghg.domain.numbers import exact
from ghg.errors import DataError
from ghg.methods import METHODS
from ghg.methods.formula import Chosen, coefficient

AS_BILLED = Argument("as_billed", Fraction(1), "Nm3/m3", None)


def tonnes(method, quantity, unit, bridge=None, /, **parameters):
    chosen = {name: Chosen(exact(value), of, 0) for name, (value, of) in parameters.items()}
    return exact(quantity) * coefficient(METHODS[method], chosen, unit, bridge).value


def fuel(quantity, unit, calorific_value, per, carbon, oxidation, bridge=None):
    return tonnes(
        "fuel_by_heat",
        quantity,
        unit,
        bridge,
        net_calorific_value=(calorific_value, per),
        carbon_content=(carbon, "tC/GJ"),
        oxidation_rate=(oxidation, "1"),
    )


def test_tv_fuel_1_natural_gas():
    # 10 x 389.31 x 0.0153 x 0.99 x 44/12
    got = fuel("10", "10^4Nm3", "389.31", "GJ/10^4Nm3", "0.0153", "0.99")
    assert got == exact("216.2188809")


def test_tv_fuel_2_bituminous_coal():
    assert fuel("100", "t", "23.204", "GJ/t", "0.02618", "0.93") == exact("207.15092552")


def test_tv_fuel_3_diesel_by_the_tonne():
    assert fuel("1", "t", "43.33", "GJ/t", "0.0202", "0.98") == exact("3.1451224933") + Fraction(
        1, 3 * 10**10
    )  # 3.14512249333...: the vector prints ten decimals


def test_v11_billed_gas_stands_for_normal_cubic_metres_only_when_declared():
    got = fuel("1", "10^4m3", "389.31", "GJ/10^4Nm3", "0.0153", "0.99", AS_BILLED)
    assert got == exact("21.62188809")
    with pytest.raises(DataError) as refused:
        fuel("1", "10^4m3", "389.31", "GJ/10^4Nm3", "0.0153", "0.99")
    assert refused.value.code == "E-DIM"


def test_p34_f1_to_f3_by_carbon():
    # F1: 2 x 0.015 x 0.98 x 44/12; F2: 10 x 0.02 x 1 x 44/12
    by_volume = tonnes(
        "fuel_by_carbon",
        "2",
        "10^4Nm3",
        carbon_content_received=("0.015", "tC/10^4Nm3"),
        oxidation_rate=("0.98", "1"),
    )
    by_mass = tonnes(
        "fuel_by_carbon",
        "10",
        "t",
        carbon_content_received=("0.02", "tC/t"),
        oxidation_rate=("1", "1"),
    )
    assert by_volume == exact("0.1078")
    assert by_mass == Fraction(22, 30)  # 0.7333...


@pytest.mark.parametrize(("quantity", "unit"), [("100", "t"), ("100000", "kg"), ("0.01", "10^4t")])
def test_tonne_wherever_kilogram_is_accepted(quantity, unit):
    assert fuel(quantity, unit, "23.204", "GJ/t", "0.02618", "0.93") == exact("207.15092552")


@pytest.mark.parametrize(("oxidation", "unit"), [("0.93", "1"), ("93", "%")])
def test_a_share_and_a_percentage_are_the_same(oxidation, unit):
    got = tonnes(
        "fuel_by_heat",
        "100",
        "t",
        net_calorific_value=("23.204", "GJ/t"),
        carbon_content=("0.02618", "tC/GJ"),
        oxidation_rate=(oxidation, unit),
    )
    assert got == exact("207.15092552")


def test_trap_11_gas_with_a_factor_per_heat_and_no_heating_value_is_refused():
    # 1,000 m3 with 56,100 kg/TJ is about 2 t with its heating value, never 56,100 t without it.
    with pytest.raises(DataError) as refused:
        tonnes("electricity", "1000", "m3", emission_factor=("56100", "kgCO2/TJ"))
    assert refused.value.code == "E-DIM"


@pytest.mark.parametrize(
    ("quantity", "unit", "factor", "per"),
    [
        ("1000", "kWh", "0.533", "kgCO2/kWh"),  # trap 1: 533 kg
        ("1", "MWh", "0.533", "tCO2/MWh"),
        ("0.1", "10^4kWh", "0.533", "tCO2/MWh"),
        ("1", "MWh", "533", "kgCO2/MWh"),
    ],
)
def test_trap_1_electricity_scales_with_its_factor(quantity, unit, factor, per):
    assert tonnes("electricity", quantity, unit, emission_factor=(factor, per)) == exact("0.533")


def test_p34_electricity_and_heat():
    assert tonnes("electricity", "100", "MWh", emission_factor=("0.5", "tCO2/MWh")) == 50
    # P34-EGd: 1000 kg x 2800 kJ/kg = 2.8 GJ, x 0.11
    assert tonnes("heat", "2.8", "GJ", emission_factor=("0.11", "tCO2/GJ")) == exact("0.308")
    # TV-HW: 251.208 GJ x 0.11
    assert tonnes("heat", "251.208", "GJ", emission_factor=("0.11", "tCO2/GJ")) == exact("27.63288")
