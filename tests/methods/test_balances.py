"""Balances: what comes in less what goes out, stream by stream.

P34-*: made-up inputs of a public transcription of GB/T 32151.34-2024; its balances EC, EB, EG are a
reconstruction that these vectors confirm. The others are worked by hand beside the test.
"""

from fractions import Fraction

import pytest

from ghg.domain.numbers import exact
from ghg.errors import DataError
from ghg.methods.calculations import NEVER_NEGATIVE
from ghg.methods.carbon_materials import check_balances
from tests.methods.working import counted, flow, meets

K = {"volatile_burnt": "0.35"}


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


def test_carbon_that_leaves_as_methane():
    # (10 t x 0.75 - 4 t x 0.6) x 16/12 = 5.1 x 4/3
    got = counted(
        "carbon_balance_ch4",
        flow("carbon_in", "10 t", carbon_content_material="0.75 tC/t"),
        flow("carbon_out", "4 t", carbon_content_material="0.6 tC/t"),
    )
    assert got == {"CH4_fossil": exact("6.8")}


def test_steel_process_by_difference_of_carbon():
    # coking coal 100 x 26.344 x 0.02541 in, coke 70 x 28.435 x 0.02942 out; x 44/12
    # 66.940104 - 58.559039 = 8.381065 tC; x 44/12 = 30.73057166...
    got = counted(
        "steel_process",
        flow(
            "carbon_in", "100 t", net_calorific_value="26.344 GJ/t", carbon_content="0.02541 tC/GJ"
        ),
        flow(
            "carbon_out", "70 t", net_calorific_value="28.435 GJ/t", carbon_content="0.02942 tC/GJ"
        ),
    )
    assert meets(got["CO2"], "30.730572…")


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
