"""Traps of counting, one named test each, on plants whose totals were worked out by hand."""

from decimal import Decimal

import pytest

from ghg.domain.numbers import exact
from tests.worked.plants import FOLDER, issue_of, meets, read

FLEET = read(FOLDER / "iso14064-1-2018.toml")
PAPER = read(FOLDER / "ndrc-paper-2015.toml")
OTHER = read(FOLDER / "ndrc-other-2015.toml")


def only(plant, *codes):
    return {**plant, "source": [one for one in plant["source"] if one["code"] in codes]}


def masses(plant, *codes):
    """Give tonnes of each gas that sources emit in the guide's view."""
    lines = [one for one in issue_of(only(plant, *codes)).lines if one.view == "guide"]
    return {one.species: one.mass_t for one in lines}


@pytest.mark.parametrize(
    ("codes", "co2", "ch4", "n2o"),
    [
        # 10 x 10^4 Nm3, 3,893.1 GJ: 1 and 0.1 kg/TJ
        (("BOILER",), "216.2188809", "0.0038931", "0.00038931"),
        # 10 t of diesel, 426.52 GJ: 3.9 and 3.9 kg/TJ on the road, 4.15 and 28.6 off it
        (("LORRY",), "30.9590963733…", "0.001663428", "0.001663428"),
        (("DIGGER",), "30.9590963733…", "0.001770058", "0.012198472"),
        # 1,000 L, 36.4 GJ: 4.15 and 28.6 kg/TJ
        (("FORKLIFT",), "2.6421061333…", "0.00015106", "0.00104104"),
        # 50,000 km: 12.6 t of diesel; 175 and 30 mg/km
        (("TRUCKCO2", "TRUCKGAS"), "39.0084614304", "0.00875", "0.0015"),
    ],
)
def test_trap_9_each_gas_agrees_by_itself_on_every_path(codes, co2, ch4, n2o):
    found = masses(FLEET, *codes)
    assert found.keys() == {"CO2", "CH4_fossil", "N2O"}
    assert meets(found["CO2"], co2)
    assert (exact(found["CH4_fossil"]), exact(found["N2O"])) == (exact(ch4), exact(n2o))


def test_trap_10_biogenic_and_fossil_co2_of_one_fuel_have_one_unit():
    # 100 t x 20 GJ/t x 0.026 tC/GJ x 0.95 x 44/12 = 181.1333... t, of it 40 % biogenic
    mixed = {
        "code": "MIX", "kind": "fuel_stationary", "method": "mixed_fuel_by_heat",
        "stream": [{
            "code": "PELLETS", "item": "bituminous_coal", "unit": "t", "quantity": "100",
            "value": [
                {"parameter": "net_calorific_value", "value": "20", "unit": "GJ/t"},
                {"parameter": "carbon_content", "value": "0.026", "unit": "tC/GJ"},
                {"parameter": "oxidation_rate", "value": "95", "unit": "%"},
                {"parameter": "biogenic_carbon_share", "value": "40", "unit": "%"},
            ],
        }],
    }  # fmt: skip
    found = masses({**PAPER, "source": [mixed]}, "MIX")
    assert meets(found["CO2"], "108.68…") and meets(found["CO2_biogenic"], "72.4533333333…")


def test_trap_1_the_result_scales_with_the_factor():
    power = next(one for one in PAPER["source"] if one["code"] == "POWER")
    for region, factor in (("330000", "0.5500"), ("610000", "0.5543"), ("510000", "0.2472")):
        issue = issue_of({**PAPER, "region": region, "source": [power]})
        found = next(row.co2e_t for row in issue.totals if row.key == "R8")
        assert exact(found) == 1000 * exact(factor)


@pytest.mark.parametrize(
    ("code", "wanting"),
    [("FORKLIFT", "density"), ("SODA", "purity"), ("CAR", "consumption")],
)
def test_trap_19_what_has_no_factor_is_named_and_blocks(code, wanting):
    source = next(one for one in OTHER["source"] if one["code"] == code)
    streams = [
        {**one, "value": [v for v in one.get("value", ()) if v["parameter"] != wanting]}
        for one in source["stream"]
    ]
    issue = issue_of({**OTHER, "source": [{**source, "stream": streams}]})
    named = [gap for gap in issue.gaps if gap.term == "gap.factor"]
    assert {gap.subject.partition(" ")[0] for gap in named} == {one["code"] for one in streams}
    assert all(gap.blocks for gap in named)
    assert issue.totals == ()


def test_trap_24_grams_are_kept():
    """1.7 g of CH4 stay 1.7 g: the total of the rows is the row of the total."""
    grams = {
        "code": "LEAK", "kind": "measured_emission", "method": "measured_ch4_mass",
        "stream": [{"code": "CH4", "item": "CH4_fossil", "unit": "gCH4", "quantity": "1.7"}],
    }  # fmt: skip
    found = masses({**FLEET, "source": [grams]}, "LEAK")
    assert Decimal(found["CH4_fossil"]) == Decimal("0.0000017")
