"""Made-up heavy plants, changed in one place: what a guide asks for, refuses, and counts once."""

from copy import deepcopy
from fractions import Fraction

import pytest

from ghg.domain.streams import Input, Power, Route, Stream
from ghg.errors import DataError
from ghg.inventory.electricity import PowerUse, Rate, View, rate
from ghg.library import load_guide, open_library
from tests.worked.plants import FOLDER, issue_of, read

LIBRARY = open_library()


def plant_of(guide):
    return deepcopy(read(FOLDER / f"{guide}.toml"))


def stream_of(plant, code):
    return next(
        one for source in plant["source"] for one in source["stream"] if one["code"] == code
    )


@pytest.mark.parametrize(
    ("guide", "code", "parameter"),
    [
        ("ndrc-steel-2013", "STEEL", "emission_factor"),  # 0.0154, from memory
        ("ndrc-aluminium-2013", "METAL", "gas_per_metal"),  # C2F6 0.0034, a slip of the print
        ("ndrc-cement-2013", "MEAL", "nonfuel_carbon"),  # 0.1 to 0.3 %, from memory
        ("mee-power-2022", "COAL", "carbon_content_received"),  # 0.03085 per heat, from memory
        ("mee-power-2026", "COAL", "oxidation_rate"),  # the database's own is not at hand
        ("ndrc-power-2013", "COAL", "oxidation_rate"),  # the guide's fuel table was not read
    ],
)
def test_a_value_in_doubt_is_asked_for_and_never_taken(guide, code, parameter):
    plant = plant_of(guide)
    stream = stream_of(plant, code)
    stream["value"] = [one for one in stream["value"] if one["parameter"] != parameter]
    issue = issue_of(plant)
    assert [gap.subject.partition(" ")[0] for gap in issue.gaps] == [code]


def test_the_coals_that_contradict_the_steel_guide_are_no_default_of_the_scheme():
    plant = plant_of("mee-cement-2024")
    stream_of(plant, "COKE")["item"] = "anthracite"
    assert issue_of(plant).gaps


@pytest.mark.parametrize(
    ("guide", "source", "method"),
    [
        ("ndrc-steel-2013", "FLUX", "carbonate"),
        ("mee-cement-2024", "KILN", "clinker_oxides"),
        ("ndrc-cement-2013", "KILN", "clinker_factor"),
        ("ndrc-steel-2013", "HEAT", "steam_full"),
    ],
)
def test_a_method_that_the_guide_does_not_have_is_refused(guide, source, method):
    plant = plant_of(guide)
    next(one for one in plant["source"] if one["code"] == source)["method"] = method
    with pytest.raises(DataError) as caught:
        issue_of(plant)
    assert {one.code for one in caught.value.problems} == {"E-GUIDE.method"}


def test_a_kind_that_the_guide_does_not_know_is_refused():
    plant = plant_of("ndrc-steel-2013")
    next(one for one in plant["source"] if one["code"] == "IRON")["kind"] = "reducing_agent"
    with pytest.raises(DataError) as caught:
        issue_of(plant)
    assert [one.code for one in caught.value.problems] == ["E-GUIDE.kind"]


def test_the_oxidation_rate_of_a_fuel_moves_a_power_unit_and_not_the_works():
    """CETS-AG-03.01: formula (1) has no oxidation rate, formula (3) has one."""
    plant = plant_of("mee-steel-2024")
    share = {"parameter": "oxidation_rate", "value": "0.5", "unit": "1"}
    stream_of(plant, "COKING")["value"] = [share]
    stream_of(plant, "UNIT")["value"] = [share]
    totals = {(row.axis, row.key): row.co2e_t for row in issue_of(plant).totals}
    assert totals["name", "guide"] == "2359.901060666667"  # as in the plant's own file
    # 20 x 33 x 0.0708 x 0.5 x 44 / 12
    assert totals["beside", "UNIT"] == "85.668000000000"


def test_bought_power_moves_the_edition_of_2022_and_not_that_of_2026():
    """100 MWh more at 0.5306: 53.06 t under the one, nothing under the other."""
    moved = {}
    for guide in ("mee-power-2022", "mee-power-2026"):
        plant = plant_of(guide)
        before = issue_of(plant).totals[0].co2e_t
        stream_of(plant, "GRID")["quantity"] = "200"
        moved[guide] = Fraction(issue_of(plant).totals[0].co2e_t) - Fraction(before)
    assert moved == {"mee-power-2022": Fraction("53.06"), "mee-power-2026": 0}


def test_a_coefficient_for_another_state_of_gas_gives_way_to_the_guides_heating_value():
    """GB/T 2589 prints 0.1286 kgce per m3 of furnace gas and no state; the meter counts Nm3."""
    (energy,) = [
        row
        for row in issue_of(plant_of("mee-steel-2024")).energy
        if row.item == "blast_furnace_gas"
    ]
    assert energy.coefficient == "33.000 ÷ 29.3076"
    # 20 x 10^4 Nm3 x 33 GJ per 10^4 Nm3 / 29.3076 GJ/tce
    assert energy.calorific_tce == "22.519755967735"


def use_of(route, power):
    stream = Stream("P", "", "", "S", Input.ACTIVITY, "grid_electricity", "kWh", route, power)
    return PowerUse("F1", stream, 202501, Fraction(100), "proven")


@pytest.mark.parametrize(
    ("guide", "route", "counted"),
    [
        ("ndrc-steel-2013", Route.OWN_GENERATION, Rate.ZERO),
        ("ndrc-steel-2013", Route.DIRECT_LINE, Rate.FACTOR),
        ("ndrc-steel-2013", Route.GREEN_TRADE, Rate.FACTOR),
        ("mee-steel-2024", Route.OWN_GENERATION, Rate.ZERO),
        ("mee-steel-2024", Route.DIRECT_LINE, Rate.ZERO),
        ("mee-steel-2024", Route.GREEN_TRADE, Rate.FACTOR),
        ("gbt32151-14-2023", Route.GREEN_TRADE, Rate.ZERO),
    ],
)
def test_a_guide_says_by_which_way_proven_power_counts_as_zero(guide, route, counted):
    rule = load_guide(LIBRARY, guide).electricity
    assert rate(View.GUIDE, use_of(route, Power.SOLAR), rule) is counted
