"""Calculations: inputs, gases and signs of a source, by the vectors that need more than one stream.

TV-*: recomputed by script from the cards. P34-*: made-up inputs of a public transcription of
GB/T 32151.34-2024; its balances EC, EB, EG are a reconstruction that these vectors confirm.
"""

from fractions import Fraction

import pytest

from ghg.domain.gases import Blend
from ghg.domain.numbers import exact, exact_text, number
from ghg.errors import DataError
from ghg.library import composition, open_library
from ghg.methods import METHODS
from ghg.methods.calculations import CALCULATIONS, NEVER_NEGATIVE
from ghg.methods.carbon_materials import check_balances
from ghg.methods.released import species_of
from tests.methods.working import counted, flow, meets, tonnes

WATER = {"methane_capacity": "0.25 kgCH4/kgCOD", "methane_correction": "0.5"}
K = {"volatile_burnt": "0.35"}
GWP = {"NF3": 17200, "CF4": 7390, "HFC23": 11700, "SF6": 23900, "CO2": 1}


def test_every_part_names_a_method_and_every_counting_method_is_named():
    named = {part.method for parts in CALCULATIONS.values() for part in parts}
    assert named <= METHODS.keys()
    assert METHODS.keys() - named == {name for name in METHODS if METHODS[name].result == "GJ"}


def test_every_part_tells_its_gas_or_leaves_it_to_the_item():
    for parts in CALCULATIONS.values():
        for part in parts:
            method = METHODS[part.method]
            assert not (method.gas and part.species)
            assert not part.species or part.species in (method.species or (part.species,))
            assert part.sign in (1, -1)


def test_tv_ww_waste_water_less_sludge():
    got = counted(
        "wastewater",
        flow("water", "10000 m3", cod_in="2.0 kgCOD/m3", cod_out="0.2 kgCOD/m3", **WATER),
        flow("sludge", "1000 kgCOD", **WATER),
    )
    assert got == {"CH4_nonfossil": exact("2.125")}
    assert got["CH4_nonfossil"] * 21 == exact("44.625")
    assert got["CH4_nonfossil"] * 28 == exact("59.5")


def test_tv_ww_by_metered_cod():
    # 10,000 m3 x 1.8 kg/m3 = 18,000 kg COD removed, 1,000 kg of it as sludge
    got = counted(
        "wastewater", flow("cod", "18000 kgCOD", **WATER), flow("sludge", "1 tCOD", **WATER)
    )
    assert got == {"CH4_nonfossil": exact("2.125")}


def test_tv_rec_methane_used_and_sent_out():
    got = counted(
        "methane_recovery",
        flow("self_used", "1.0 10^4Nm3", methane_share="60 %", oxidation_rate="99 %"),
        flow("sent_out", "0.5 10^4Nm3", methane_share="60 %"),
    )
    assert got == {"CH4_nonfossil": exact("4.25898") + exact("2.151")}


def test_tv_co2r():
    got = counted(
        "co2_recovery",
        flow("volume", "2 10^4Nm3", purity="99 %", counted_share="1"),
        flow("volume", "1 10^4Nm3", purity="95 %", counted_share="1"),
    )
    assert got == {"CO2": exact("57.721")}


def test_tv_nf3_the_gas_and_its_by_product_each_by_itself():
    feed, exhaust = {"container_rest": "10 %"}, {"collection_rate": "90 %"}
    nf3 = tonnes(
        "etching", "1 t", "NF3", utilisation_rate="80 %", destruction_rate="95 %", **feed, **exhaust
    )
    cf4 = tonnes(
        "etching_byproduct",
        "1 t",
        "CF4",
        byproduct_rate="9 %",
        destruction_rate="90 %",
        **feed,
        **exhaust,
    )
    assert nf3 * GWP["NF3"] == exact("448.92")
    assert cf4 * GWP["CF4"] == exact("113.7321")
    assert nf3 * GWP["NF3"] + cf4 * GWP["CF4"] == exact("562.6521")
    assert [part.method for part in CALCULATIONS["etching"]] == ["etching", "etching_byproduct"]


def test_tv_hfc23_what_is_destroyed_leaves_as_co2():
    got = counted(
        "hcfc22",
        flow("produced", "1000 t", byproduct_rate="0.015"),
        flow("destroyed", "10 t", mass_share="1"),
    )
    assert got == {"HFC23": 5, "CO2": Fraction(440, 70)}
    assert meets(sum(mass * GWP[gas] for gas, mass in got.items()), "58506.2857…")


def test_tv_sf6g_capacity_less_recovered():
    got = counted(
        "sf6_equipment",
        flow("capacity", "100 kg", mass_share="1"),
        flow("recovered", "95 kg", mass_share="1"),
    )
    assert got["SF6"] * GWP["SF6"] == exact("119.5")


def test_machinery_filling_is_used_less_filled_plus_the_leak_of_the_connections():
    # E = used - X, X = net filled - leak: 1000 kg - (900 kg - 4.995081 kg); mass kept by species
    got = counted(
        "equipment_filling",
        flow("used", "1000 kg", "SF6", mass_share="1"),
        flow("filled", "900 kg", "SF6", mass_share="1"),
        flow(
            "connections",
            "100 piece",
            "SF6",
            leak_per_connection="0.342 mol/piece",
            molar_mass="146.055 g/mol",
        ),
    )
    assert got == {"SF6": exact("0.104995081")}


def test_v14_a_blend_counts_each_species_by_itself_and_hcfcs_apart():
    library = open_library()
    shares = species_of(composition(library, "R-401A"))
    assert shares == {"HCFC22": exact("0.53"), "HFC152a": exact("0.13"), "HCFC124": exact("0.34")}
    masses = {
        gas: counted("refrigerant", flow("top_up", "10 kg", gas, mass_share=exact_text(share)))[gas]
        for gas, share in shares.items()
    }
    grouped = {gas: mass for gas, mass in masses.items() if library.species(gas).species.group}
    assert grouped == {"HFC152a": exact("0.0013")}  # 1.3 kg; HCFC-22 is 0 in the seven groups
    assert sum(masses.values()) == exact("0.01")


def test_a_refrigerant_scrapped_less_recovered():
    # 3 kg topped up, a charge of 20 kg scrapped, 18 kg of it recovered: 5 kg left
    got = counted(
        "refrigerant",
        flow("top_up", "3 kg", "HFC134a", mass_share="1"),
        flow("scrapped", "20 kg", "HFC134a", mass_share="1"),
        flow("recovered", "18 kg", "HFC134a", mass_share="1"),
    )
    assert got == {"HFC134a": exact("0.005")}


def test_shares_of_a_blend_are_exact():
    blend = Blend("R-407G", {"HFC32": number("2.5"), "HFC125": number("97.5")})
    assert species_of(blend) == {"HFC32": Fraction(1, 40), "HFC125": Fraction(39, 40)}


def test_mixed_fuel_parts_add_to_the_fossil_fuel():
    values = {"carbon_content_received": "0.6 tC/t", "oxidation_rate": "0.95"}
    got = counted(
        "mixed_fuel_by_carbon", flow("activity", "7 t", biogenic_carbon_share="37 %", **values)
    )
    whole = counted("fuel_by_carbon", flow("activity", "7 t", **values))
    assert got.keys() == {"CO2", "CO2_biogenic"}
    assert sum(got.values()) == whole["CO2"]


def test_steam_with_its_condensate_counts_both_from_the_same_zero():
    # 100 t at 2768.4, 60 t of condensate at 80 C: 268.466 - 60 x 60 x 4.1868 / 1000 = 253.39352 GJ
    got = counted(
        "steam",
        flow("activity", "100 t", enthalpy="2768.4 kJ/kg", emission_factor="0.11 tCO2/GJ"),
        flow("condensate", "60 t", temperature="80 °C", emission_factor="0.11 tCO2/GJ"),
    )
    assert got == {"CO2": exact("253.39352") * exact("0.11")}
    # part 34, from 0 C: 276.84 - 60 x 80 x 4.1868 / 1000 = 256.74336 GJ
    full = counted(
        "steam_full",
        flow("activity", "100 t", enthalpy="2768.4 kJ/kg", emission_factor="0.11 tCO2/GJ"),
        flow("condensate", "60 t", temperature="80 °C", emission_factor="0.11 tCO2/GJ"),
    )
    assert full == {"CO2": exact("256.74336") * exact("0.11")}


def test_chemical_feed_balance():
    # ethylene 100 t x 0.856 in; ethylene glycol 150 t x 0.387 and 5 t of waste x 0.5 out
    # 85.6 - 58.05 - 2.5 = 25.05 tC; x 44/12 = 91.85
    got = counted(
        "carbon_balance",
        flow("carbon_in", "100 t", carbon_content_material="0.856 tC/t"),
        flow("carbon_out", "150 t", carbon_content_material="0.387 tC/t"),
        flow("carbon_out", "5 t", carbon_content_material="0.5 tC/t"),
    )
    assert got == {"CO2": exact("91.85")}


def test_steel_enterprise_balance_has_no_oxidation_rate():
    # coke 300 t: 300 x 28.435 x 0.02942 x 44/12 = 920.21347; limestone 50 x 0.440 = 22;
    # electrodes 1 x 3.663; crude steel 1000 x 0.037 = 37 out
    got = counted(
        "steel_enterprise",
        flow("fuel_in", "300 t", net_calorific_value="28.435 GJ/t", carbon_content="0.02942 tC/GJ"),
        flow("material", "50 t", emission_factor="0.440 tCO2/t"),
        flow("material", "1 t", emission_factor="3.663 tCO2/t"),
        flow("product", "1000 t", emission_factor="0.037 tCO2/t"),
    )
    assert got == {"CO2": exact("920.21347") + 22 + exact("3.663") - 37}


def test_clinker_factor_less_substitutes():
    # 1000 x 0.535 - 20 t of carbide slag x 0.480
    got = counted(
        "clinker_factor",
        flow("clinker", "1000 t", emission_factor="0.535 tCO2/t"),
        flow("substitute", "20 t", emission_factor="0.480 tCO2/t"),
    )
    assert got == {"CO2": exact("525.4")}


def test_p34_ec_calcining():
    got = counted(
        "carbon_calcining",
        flow("green_coke", "100 t", fixed_carbon="0.008 tC/t", volatile_share="0.10", **K),
        flow("calcined_coke", "70 t", fixed_carbon="0.002 tC/t", volatile_share="0.02", **K),
        flow("undercalcined", "5 t", carbon_content_material="0.002 tC/t"),
        flow("dust", "1 t", carbon_content_material="0.002 tC/t"),
    )
    assert got == {"CO2": exact("10.6535")}


def test_p34_eb_baking():
    got = counted(
        "carbon_baking",
        flow("packing", "10 t", fixed_carbon="0.005 tC/t", volatile_share="0.10", **K),
        flow("green_body", "100 t", fixed_carbon="0.007 tC/t", volatile_share="0.02", **K),
        flow("carried_off", "0.05 tC"),
        flow("product", "95 t", carbon_content_material="0.006 tC/t"),
    )
    assert meets(got["CO2"], "3.3641667…")  # 3.3641666...


def test_p34_eg_graphitising():
    got = counted(
        "carbon_graphitising",
        flow("packing", "10 t", fixed_carbon="0.005 tC/t", volatile_share="0.10", **K),
        flow("body", "100 t", carbon_content_material="0.007 tC/t"),
        flow("carried_off", "0.05 tC"),
        flow("product", "95 t", carbon_content_material="0.006 tC/t"),
    )
    assert meets(got["CO2"], "1.4391667…")  # 1.4391666...


def test_p34_val_a_negative_balance_is_refused_with_every_source():
    assert {"carbon_calcining", "carbon_baking", "carbon_graphitising"} == NEVER_NEGATIVE
    check_balances({"EC": Fraction(0)})
    with pytest.raises(DataError) as refused:
        check_balances({"EC": Fraction(-1, 10), "EB": Fraction(2), "EG": Fraction(-3)})
    assert [(p.code, p.place.subject) for p in refused.value.problems] == [
        ("E-BALANCE.negative", "EC"),
        ("E-BALANCE.negative", "EG"),
    ]


def test_p34_es_ei_et():
    # ES 10 + 2 + 3 + 4 + 0.3; EI 50 + 0.308 - 5 - 0.0616; ET their sum
    bought = counted("electricity", flow("activity", "100 MWh", emission_factor="0.5 tCO2/MWh"))
    sold = counted("electricity", flow("activity", "10 MWh", emission_factor="0.5 tCO2/MWh"))
    steam = {"enthalpy": "2800 kJ/kg", "emission_factor": "0.11 tCO2/GJ"}
    heat = counted("steam_full", flow("activity", "1000 kg", **steam))
    away = counted("steam_full", flow("activity", "200 kg", **steam))
    indirect = bought["CO2"] + heat["CO2"] - sold["CO2"] - away["CO2"]
    direct = 10 + 2 + 3 + 4 + exact("0.3")
    assert (direct, indirect, direct + indirect) == (
        exact("19.3"),
        exact("45.2464"),
        exact("64.5464"),
    )


def test_grid_loss_by_balance():
    # (1000 + 200 - 100 - 1050) MWh x 0.5 = 25 t
    factor = {"emission_factor": "0.5 tCO2/MWh"}
    got = counted(
        "grid_loss",
        flow("from_plants", "1000 MWh", **factor),
        flow("from_grids", "200 MWh", **factor),
        flow("to_grids", "100 MWh", **factor),
        flow("sold", "1050 MWh", **factor),
    )
    assert got == {"CO2": 25}


def test_mine_gas_and_acid_gas_in_and_out():
    got = counted(
        "mine_methane",
        flow("vented", "10 10^4Nm3", methane_share="1"),
        flow("drained", "5 10^4Nm3", methane_share="1"),
        flow("flared", "2 10^4Nm3", methane_share="1"),
        flow("used", "3 10^4Nm3", methane_share="1"),
    )
    assert got == {"CH4_fossil": exact("71.7")}  # 10 x 7.17
    acid = counted(
        "acid_gas",
        flow("inlet", "22400 Nm3", co2_share="10 %"),
        flow("outlet", "20160 Nm3", co2_share="1 %"),
    )
    assert acid == {"CO2": exact("4.004")}  # (100 - 9) kmol x 44 kg


def test_flare_gases_each_by_itself():
    values = {"hydrocarbon_carbon": "5.4 tC/10^4Nm3", "oxidation_rate": "98 %"}
    got = counted(
        "flare", flow("activity", "1 10^4Nm3", co2_share="5 %", methane_share="90 %", **values)
    )
    assert got == {"CO2": exact("20.389"), "CH4_fossil": exact("0.12906")}


def test_aluminium_and_vehicle_gases_each_by_itself():
    pfc = counted("anode_effect", flow("activity", "1000 t", gas_per_metal="0.02 kg/t"))
    assert pfc.keys() == {"CF4", "C2F6"}
    assert {part.method for part in CALCULATIONS["vehicle_gases"]} == {"vehicle_ch4", "vehicle_n2o"}
