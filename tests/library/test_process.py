"""Factors of processes, gases, waste water and vehicles: figures of the guides and their use."""

import pytest

from ghg.domain.factors import Choice, Question
from ghg.domain.units import same_dimension
from ghg.errors import DataError, GapError
from ghg.library import Library, choose_factor
from ghg.methods import METHODS

FILES = (
    *("process_cn.csv", "fluorinated_cn.csv", "vehicles_cn.csv", "wastewater_cn.csv"),
    *("process_ipcc.csv", "fuels_ipcc.csv", "burning_ipcc.csv", "waste_ipcc.csv"),
)

# Accounting standards 4.1, 4.6-4.13, 4.21, 4.23, 4.24: table, item, parameter, gas, value, unit.
QUOTED = """
ndrc_carbonates caco3 emission_factor CO2 0.4397 tCO2/t
ndrc_carbonates na2co3 emission_factor CO2 0.4149 tCO2/t
ndrc_carbonates dolomite_carbonate emission_factor CO2 0.4773 tCO2/t
power_desulfurisation caco3 emission_factor CO2 0.440 tCO2/t
power_desulfurisation caco3 carbonate_content - 90 %
power_desulfurisation caco3 conversion_rate - 100 %
gbt32151_34 li2co3 emission_factor CO2 0.595 tCO2/t
mee_steel2024_materials limestone emission_factor CO2 0.440 tCO2/t
mee_steel2024_materials dolomite emission_factor CO2 0.476 tCO2/t
mee_steel2024_materials electrode emission_factor CO2 3.663 tCO2/t
mee_steel2024_materials pig_iron emission_factor CO2 0.172 tCO2/t
mee_steel2024_materials crude_steel emission_factor CO2 0.037 tCO2/t
mee_steel2024_materials crude_benzene emission_factor CO2 3.382 tCO2/t
mee_steel2024_materials high_carbon_ferrochrome emission_factor CO2 0.348 tCO2/t
steel2013_materials dolomite emission_factor CO2 0.471 tCO2/t
mee_cement2024 clinker_portland emission_factor CO2 0.535 tCO2/t
mee_cement2024 clinker_aluminate emission_factor CO2 0.292 tCO2/t
mee_cement2024 slaked_lime emission_factor CO2 0.600 tCO2/t
mee_cement2024 magnesium_slag emission_factor CO2 0.480 tCO2/t
mee_cement2024 paper_lime_mud emission_factor CO2 0.375 tCO2/t
mee_cement2024 incineration_fly_ash emission_factor CO2 0.305 tCO2/t
mee_cement2024 phosphogypsum emission_factor CO2 0.245 tCO2/t
mee_cement2024 nickel_slag emission_factor CO2 0.215 tCO2/t
mee_cement2024 tin_slag emission_factor CO2 0.135 tCO2/t
mee_cement2024 red_mud emission_factor CO2 0.055 tCO2/t
mee_aluminium2024 primary_aluminium gas_per_metal CF4 0.02 kg/t
mee_aluminium2024 primary_aluminium gas_per_metal C2F6 0.0011 kg/t
mee_aluminium2024 primary_aluminium net_anode_carbon - 0.411 tC/t
mee_aluminium2024 carbon_anode rest_share - 15.18 %
ndrc_aluminium2013 primary_aluminium net_anode_carbon - 0.42 tC/t
ndrc_aluminium2013 primary_aluminium sulphur_share - 2 %
ndrc_aluminium2013 primary_aluminium ash_share - 0.4 %
ndrc_aluminium2013 limestone emission_factor CO2 0.405 tCO2/t
ndrc_magnesium2013 ferrosilicon_own emission_factor CO2 2.79 tCO2/t
ndrc_magnesium2013 dolomite_carbonate purity - 98 %
ndrc_nonferrous2015 semi_coke emission_factor CO2 2.853 tCO2/t
ndrc_nonferrous2015 natural_gas emission_factor CO2 21.622 tCO2/10^4Nm3
ndrc_nonferrous2015 oxalic_acid purity - 99.6 %
ndrc_glass2013 carbon_powder carbon_content_material - 1 tC/t
ndrc_chemicals2013 nitric_acid_high emission_factor N2O 0.0139 tN2O/t
ndrc_chemicals2013 nitric_acid_low emission_factor N2O 0.0050 tN2O/t
ndrc_chemicals2013 adipic_acid emission_factor N2O 0.3 tN2O/t
ndrc_chemicals2013 adipic_acid_catalytic abatement_rate - 92.5 %
ndrc_chemicals2013 adipic_acid_thermal abatement_rate - 98.5 %
ndrc_chemicals2013 methanol_product carbon_content_material - 0.375 tC/t
ndrc_chemicals2013 calcium_carbide carbon_content_material - 0.314 tC/t
ndrc_electronics2015 NF3 utilisation_rate NF3 80 %
ndrc_electronics2015 NF3 byproduct_rate CF4 0.09 1
ndrc_electronics2015 cC4F8 byproduct_rate C2F6 0.1 1
ndrc_electronics2015 SF6 container_rest - 10 %
ndrc_fluoro2015 HFC134a leak_share - 0.5 %
ndrc_machinery2015 HFC134a leak_per_connection - 0.342 mol/piece
ndrc_food_process industrial_co2_primary loss_share - 40 %
ndrc_food_process industrial_co2_secondary loss_share - 60 %
ndrc_other_process recovered_methane oxidation_rate - 99 %
ndrc_other_process wastewater_reactor methane_correction - 0.8 1
ndrc_other_process wastewater_reactor methane_capacity - 0.25 kgCH4/kgCOD
ndrc_other_process wastewater_aerobic methane_correction - 0 1
ndrc_food_process wastewater_food methane_correction - 0.7 1
ndrc_food_process wastewater_tobacco methane_correction - 0.3 1
ndrc_paper_process wastewater_paper methane_correction - 0.5 1
provincial2025 sewage_anaerobic methane_capacity - 0.6 kgCH4/kgBOD
ndrc_road2015 vehicle_car_gasoline_cn1 gas_per_distance N2O 38 mgN2O/km
ndrc_road2015 vehicle_car_gasoline_cn2 gas_per_distance CH4_fossil 94 mgCH4/km
ndrc_road2015 vehicle_car_diesel_cn4plus gas_per_distance CH4_fossil 0 mgCH4/km
ndrc_road2015 vehicle_heavy_diesel gas_per_distance CH4_fossil 175 mgCH4/km
ndrc_road2015 vehicle_heavy_natural_gas_other gas_per_distance CH4_fossil 5400 mgCH4/km
ndrc_road2015_density diesel density - 0.84 t/m3
ndrc_coal2014 coal_surface_mine gas_factor CH4_fossil 1.34 kgCH4/t
ndrc_oilgas2014 leak_gas_storage gas_factor CH4_fossil 58.37 tCH4/piece-year
ndrc_oilgas2014 oil_pipeline_leak gas_factor CH4_fossil 753.29 tCH4/10^8t
ipcc2006_fuels firewood net_calorific_value - 15.6 GJ/t
ipcc2006_fuels firewood carbon_content - 30.5 kgC/GJ
ipcc2006_burning firewood gas_per_heat CH4_nonfossil 30 kgCH4/TJ
ipcc2006_burning natural_gas gas_per_heat N2O 0.1 kgN2O/TJ
ipcc2006_road diesel gas_per_heat CH4_fossil 3.9 kgCH4/TJ
ipcc2006_offroad diesel gas_per_heat N2O 28.6 kgN2O/TJ
ipcc2006_waste waste_plastics carbon_content_dry - 0.75 tC/t
ipcc2006_waste waste_industrial fossil_carbon_share - 90 %
ipcc2006_waste waste_industrial gas_per_waste N2O 100 gN2O/t
"""


def chosen(library: Library, table: str, item: str, parameter: str, gas: str = "") -> Choice:
    asked = Question(item, parameter, (table,), ("CN", "GLO"), 2025, 20261120, gas=gas)
    return choose_factor(library, asked)


@pytest.mark.parametrize("line", QUOTED.strip().split("\n"))
def test_the_figures_of_the_guides(library: Library, line: str) -> None:
    table, item, parameter, gas, value, unit = line.split()
    choice = chosen(library, table, item, parameter, gas.replace("-", ""))
    assert (str(choice.value), choice.unit) == (value, unit)
    assert choice.document.title_zh and choice.locator


def test_every_row_answers_a_method_in_its_unit(library: Library) -> None:
    """A row that no formula can take would be a number without a use."""
    asked: dict[str, set[tuple[str, str]]] = {}
    for method in METHODS.values():
        for one in method.parameters:
            asked.setdefault(one.name, set()).add((one.unit, one.per))
    for name in FILES:
        for factor in library.shelf(name).factors:
            _, _, below = factor.unit.partition("/")
            ways = asked[factor.parameter]
            wanted = {unit if unit == "1" else f"{unit}/{per or below}" for unit, per in ways}
            assert any(same_dimension(factor.unit, one) for one in wanted), factor.id


def test_the_units_of_a_parameter_are_those_of_its_formulas(library: Library) -> None:
    for method in METHODS.values():
        for one in method.parameters:
            units = library.vocabulary.parameters[one.name].units
            wanted = [one.unit if one.unit == "1" or not one.per else f"{one.unit}/{one.per}"]
            if one.unit != "1" and not one.per and one.unit != "°C":
                wanted = [f"{one.unit}/{unit.partition('/')[2] or 't'}" for unit in units]
            assert any(same_dimension(unit, w) for unit in units for w in wanted), one.name


@pytest.mark.parametrize(
    ("table", "item", "parameter", "gas"),
    [
        ("provincial2025", "sewage_septic", "methane_correction", ""),
        ("ndrc_fluoro2015", "SF6", "leak_share", ""),
        ("ndrc_fluoro2015", "HCFC22", "byproduct_rate", "HFC23"),
        ("ndrc_coal2014", "coal_post_mining_low_gas", "gas_factor", "CH4_fossil"),
        ("ipcc2006_equipment", "chillers", "leak_rate", ""),
        ("ipcc2006_waste", "waste_sewage_sludge", "carbon_content_dry", ""),
    ],
)
def test_a_doubt_or_a_range_is_never_a_default(
    library: Library, table: str, item: str, parameter: str, gas: str
) -> None:
    """It is asked for, and what is printed is named."""
    with pytest.raises(GapError) as caught:
        chosen(library, table, item, parameter, gas)
    (row,) = library.entries(item, parameter, ("CN", "GLO"))
    assert row.factor.value is None and row.shown
    assert caught.value.code in ("E-FACTOR", "E-DOUBT")


def test_abatement_is_no_default_of_the_guides_own_table(library: Library) -> None:
    """A rate of collection holds only where the device runs and is proven."""
    with pytest.raises(GapError):
        chosen(library, "ndrc_electronics2015", "NF3", "collection_rate", "NF3")
    proven = chosen(library, "ndrc_electronics2015_abatement", "NF3", "destruction_rate", "NF3")
    assert (str(proven.value), proven.unit) == ("95", "%")


def test_a_value_speaks_of_its_own_gas(library: Library) -> None:
    with pytest.raises((GapError, DataError)):
        chosen(library, "ndrc_electronics2015", "NF3", "byproduct_rate", "C2F6")
    biogenic = chosen(library, "ipcc2006_burning", "firewood", "gas_per_heat", "CH4_nonfossil")
    assert str(biogenic.value) == "30"
    with pytest.raises(GapError):
        chosen(library, "ipcc2006_burning", "firewood", "gas_per_heat", "CH4_fossil")


def test_of_the_ipcc_only_what_a_method_uses(library: Library) -> None:
    """Of 1,585 rows in the collections some 180 figures, each with volume and table."""
    held = [f for name in FILES if "ipcc" in name for f in library.shelf(name).factors]
    assert len(held) == 8 + 60 + 94 + 45
    for factor in held:
        assert factor.locator.startswith("第") and "表" in factor.locator
        assert library.document(factor.source).tier == "international"
