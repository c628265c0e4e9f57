"""Every measure: registered once, in a unit that is known, silent on an empty case."""

import pytest

from ghg.claims.measures.registry import ALL, MEASURES, asked
from ghg.domain.units import pint_unit, unit
from tests.claims.cases import case_of, issue_with, scheme_with

EXPECTED = (
    "e_cat1", "e_cat2_guide", "e_cat2_location", "e_cat2_market", "e_cat3plus", "co2_only",
    "seven_gases", "gases_considered", "energy_tce_calorific", "energy_tce_primary",
    "carbon_per_tce", "carbon_per_tce_co2e", "re_utilisation", "nonfossil_share",
    "physical_green_share", "direct_supply_share", "electricity_kwh", "residual",
    "offset_ratio", "removal_ratio", "net", "unit_energy", "unit_energy_to_access",
    "unit_energy_to_advanced", "unit_energy_to_benchmark", "unit_co2", "unit_material",
    "unit_water", "water_reuse_total", "wastewater_reuse", "solid_waste_util", "unit_pollutant",
    "unit_wastewater", "unit_waste_gas", "land_output", "building_coefficient", "plot_ratio",
    "efficient_equipment_share", "auto_metering_share", "lca_share", "carbon_removal_rate",
    "energy_per_value_added", "retrofit_investment_share", "nonfossil_share_622",
    "physical_share_622", "reduction", "power_usage_effectiveness", "it_load_share",
    "water_usage_effectiveness", "functions_met",
    "renewable_electricity_share", "energy_per_output_value", "co2_per_output_value",
    "material_per_output_value", "water_per_output_value", "wastewater_per_output_value",
    "wastewater_discharged_per_output_value", "waste_gas_per_output_value",
    "waste_gas_discharged_per_output_value", "pollutant_per_output_value",
    "pollutant_discharged_per_output_value", "unit_wastewater_discharged",
    "unit_waste_gas_discharged", "unit_pollutant_discharged",
)  # fmt: skip


def test_every_measure_of_the_list_stands_once():
    assert sorted(set(EXPECTED) - set(MEASURES)) == []
    assert len(ALL) == len(MEASURES)


def test_m01_to_m28_are_all_there():
    codes = {one.code for one in ALL}
    assert [n for n in range(1, 29) if f"M{n:02}" not in codes] == []


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_a_measure_has_a_unit_names_formula_source_and_says_what_it_is(one):
    assert unit(one.unit) == one.unit
    pint_unit(one.unit)
    assert one.name_zh and one.name_en and one.formula and one.source
    assert one.of.__doc__


@pytest.mark.parametrize("name", EXPECTED)
def test_an_empty_case_is_missing_neither_zero_nor_an_exception(name):
    made = asked(case_of(scheme_with(), issue_with(totals=())), name)
    assert made.value is None
    assert made.needs


@pytest.mark.parametrize("name", EXPECTED)
def test_an_inventory_without_plant_facts_answers_too(name):
    made = asked(case_of(scheme_with(), issue_with()), name)
    assert made.value is None or not made.needs
