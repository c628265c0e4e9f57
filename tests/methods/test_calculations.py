"""Calculations: inputs, gases and signs of a source, by the vectors that need more than one stream.

TV-*: recomputed by script from the cards; V14: rule of practice for blends.
"""

from fractions import Fraction

from ghg.domain.gases import Blend
from ghg.domain.numbers import exact, exact_text, number
from ghg.library import composition, gwp, open_library
from ghg.methods import METHODS
from ghg.methods.calculations import CALCULATIONS
from ghg.methods.released import species_of
from tests.methods.working import counted, flow, meets, tonnes

WATER = {"methane_capacity": "0.25 kgCH4/kgCOD", "methane_correction": "0.5"}
LIBRARY = open_library()


def potential(gwp_set, gas):
    return exact(gwp(LIBRARY, gwp_set, gas).value)


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
    assert got["CH4_nonfossil"] * potential("SAR-1995", "CH4_nonfossil") == exact("44.625")
    assert got["CH4_nonfossil"] * potential("AR5-2013", "CH4_nonfossil") == exact("59.5")


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


def test_methane_of_oil_and_gas_is_deducted_as_the_fossil_methane_that_it_was_counted_as():
    """TV-REC; AR5 has 30 for fossil methane and 28 for the other."""
    flows = (
        flow("self_used", "1.0 10^4Nm3", methane_share="60 %", oxidation_rate="99 %"),
        flow("sent_out", "0.5 10^4Nm3", methane_share="60 %"),
    )
    got = counted("fossil_methane_recovery", *flows)
    assert got == {"CH4_fossil": exact("4.25898") + exact("2.151")}


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
    assert nf3 * potential("AR4-2007", "NF3") == exact("448.92")
    assert cf4 * potential("AR4-2007", "CF4") == exact("113.7321")
    assert nf3 * potential("AR4-2007", "NF3") + cf4 * potential("AR4-2007", "CF4") == exact(
        "562.6521"
    )
    assert [(part.method, part.species) for part in CALCULATIONS["etching"]] == [
        ("etching", ""),
        ("etching_byproduct", "CF4"),
        ("etching_byproduct", "C2F6"),
        ("etching_byproduct", "C3F8"),
    ]


def test_tv_hfc23_what_is_destroyed_leaves_as_co2():
    got = counted(
        "hcfc22",
        flow("produced", "1000 t", byproduct_rate="0.015"),
        flow("destroyed", "10 t", mass_share="1"),
    )
    assert got == {"HFC23": 5, "CO2": Fraction(440, 70)}
    assert meets(sum(m * potential("SAR-1995", gas) for gas, m in got.items()), "58506.2857…")


def test_tv_sf6g_capacity_less_recovered():
    got = counted(
        "sf6_equipment",
        flow("capacity", "100 kg", mass_share="1"),
        flow("recovered", "95 kg", mass_share="1"),
    )
    assert got["SF6"] * potential("SAR-1995", "SF6") == exact("119.5")


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
    shares = species_of(composition(LIBRARY, "R-401A"))
    assert shares == {"HCFC22": exact("0.53"), "HFC152a": exact("0.13"), "HCFC124": exact("0.34")}
    masses = {
        gas: counted("refrigerant", flow("top_up", "10 kg", gas, mass_share=exact_text(share)))[gas]
        for gas, share in shares.items()
    }
    grouped = {gas: mass for gas, mass in masses.items() if LIBRARY.species(gas).species.group}
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


def test_mine_gas_and_acid_gas_in_and_out():
    got = counted(
        "mine_methane",
        flow("vented", "10 10^4Nm3", methane_share="1"),
        flow("drained", "5 10^4Nm3", methane_share="1"),
        flow("flared", "2 10^4Nm3", methane_share="1"),
        flow("used", "3 10^4Nm3", methane_share="1"),
    )
    assert got == {"CH4_fossil": exact("71.7")}  # 10 x 7.17
    co2 = counted(
        "mine_co2",
        flow("vented", "4 10^4Nm3", co2_share="1"),
        flow("drained", "2 10^4Nm3", co2_share="1"),
        flow("used", "1 10^4Nm3", co2_share="1"),
    )
    assert co2 == {"CO2": exact("98.5")}  # 5 x 19.7
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


def test_tv_hno3_in_the_set_of_the_guide():
    got = counted(
        "nitric_acid",
        flow(
            "activity",
            "1000 t",
            emission_factor="0.0080 tN2O/t",
            abatement_rate="85 %",
            abatement_use="95 %",
        ),
    )
    assert got["N2O"] * potential("SAR-1995", "N2O") == exact("477.4")
