"""Per output value and per product: GB/T 36132-2025 B.2 to B.23, each by hand.

A plant with 10 tce coal and 1,000 MWh (122.9 tce) of grid power at 0.5306 makes 500 t of tea, worth
2,000 x 10^4 CNY.
"""

from fractions import Fraction

import pytest

from ghg.claims.measures.registry import MEASURES, asked
from tests.claims.cases import burnt, case_of, emitted, fact, issue_with, output, scheme_with, used

TEA, WORTH = {"tea": ("500", "t")}, {"gross_output_value": "2000"}
TWO = {"tea": ("500", "t"), "powder": ("20", "t")}
TOLD = (
    fact("main_material_used", 2500, "t", "leaf"),
    fact("water_intake", 6000, "m3"),
    fact("wastewater_generated", 4000, "t"),
    fact("wastewater_discharged", 3000, "m3"),
    fact("waste_gas_generated", 50_000, "m3", "flue"),
    fact("waste_gas_discharged", 40_000, "m3", "flue"),
    fact("pollutant_generated", 250, "kg", "COD"),
    fact("pollutant_discharged", 50, "kg", "COD"),
)


def answer(name, *facts, outputs=TEA, money=WORTH, **changes):
    issue = issue_with(
        emitted("1", 20), power=(used(1_000_000),), energy=(burnt("coal", 10),), outputs=outputs,
        money=money, **changes,
    )  # fmt: skip
    return asked(case_of(scheme_with(), issue, *(facts or TOLD)), name)


@pytest.mark.parametrize(
    ("formula", "name", "value", "unit"),
    [
        ("B.2", "energy_per_output_value", "0.06645", "tce/10^4CNY"),  # 132.9 / 2,000
        ("B.4", "co2_per_output_value", "0.2753", "tCO2/10^4CNY"),  # (20 + 530.6) / 2,000
        ("B.7", "material_per_output_value", "1.25", "t/10^4CNY"),  # 2,500 / 2,000
        ("B.9", "water_per_output_value", "3", "m3/10^4CNY"),  # 6,000 / 2,000
        ("B.12", "unit_wastewater", "8", "1"),  # 4,000 / 500
        ("B.13", "wastewater_per_output_value", "2", "t/10^4CNY"),  # 4,000 / 2,000
        ("B.14", "unit_wastewater_discharged", "6", "m3/t"),  # 3,000 / 500
        ("B.15", "wastewater_discharged_per_output_value", "1.5", "m3/10^4CNY"),
        ("B.16", "unit_waste_gas", "100", "m3/t"),  # 50,000 / 500
        ("B.17", "waste_gas_per_output_value", "25", "m3/10^4CNY"),  # 50,000 / 2,000
        ("B.18", "unit_waste_gas_discharged", "80", "m3/t"),  # 40,000 / 500
        ("B.19", "waste_gas_discharged_per_output_value", "20", "m3/10^4CNY"),
        ("B.20", "unit_pollutant", "0.0005", "1"),  # 0.25 / 500
        ("B.21", "pollutant_per_output_value", "0.000125", "t/10^4CNY"),  # 0.25 / 2,000
        ("B.22", "unit_pollutant_discharged", "0.0001", "1"),  # 0.05 / 500
        ("B.23", "pollutant_discharged_per_output_value", "0.000025", "t/10^4CNY"),
    ],
)
def test_each_formula_of_annex_b(formula, name, value, unit):
    made = answer(name)
    assert (made.value, made.unit) == (Fraction(value), unit)
    assert MEASURES[name].source.endswith(formula)


def test_discharged_is_never_taken_for_generated():
    made = answer("pollutant_discharged_per_output_value", fact("pollutant_generated", 1, "t", "x"))
    assert (made.value, made.needs[0].what) == (None, "pollutant_discharged")


def test_of_several_gases_the_greatest_counts():
    told = (
        fact("waste_gas_discharged", 4_000, "m3", "flue"),
        fact("waste_gas_discharged", 10_000, "m3", "drying"),
    )
    made = answer("waste_gas_discharged_per_output_value", *told)
    assert made.value == 5  # 10,000 / 2,000
    assert {("flue", "2"), ("drying", "5")} <= {(one.name, one.value) for one in made.terms}


def test_waste_water_in_cubic_metres_is_not_turned_into_tonnes_and_says_so():
    in_metres = answer("wastewater_discharged_per_output_value")
    assert "立方米" in in_metres.reasons[0][0]
    assert answer("wastewater_per_output_value").reasons == ()


def test_without_an_output_value_nothing_is_per_value():
    made = answer("water_per_output_value", money={"value_added": "900", "revenue": "2100"})
    assert (made.value, made.needs[0].what) == (None, "money")


def test_the_price_basis_stands_beside_the_value():
    priced = output("2020 prices", "2000", "10^4CNY", "gross_output_value")
    made = answer("water_per_output_value", intensities=(priced,))
    assert made.terms[-1].where == "intensities gross_output_value 2020 prices"


def test_several_products_share_the_value_of_all_and_say_so():
    made = answer("water_per_output_value", outputs=TWO)
    assert made.value == 3
    assert "全厂总产值" in made.reasons[0][0]
    assert answer("water_per_output_value").reasons == ()
