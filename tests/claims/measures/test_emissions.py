"""M01 to M04 and M12 over a made-up plant: 500 t CO2 and 20 t CH4 (CO2e) direct, 70 t bought heat,
30 t of category 3, and 1,000 MWh of grid power at 0.5306 (guide), 0.4211 (location), 200 MWh of it
under certificates.

    guide, market   800 MWh x 0.5306 = 424.48       location  1,000 MWh x 0.4211 = 421.1
"""

from fractions import Fraction

import pytest

from ghg.claims.measures import emissions
from ghg.claims.measures.registry import asked
from ghg.domain.schemes import GasSet
from tests.claims.cases import (
    case_of,
    emitted,
    entered,
    fact,
    factors,
    issue_with,
    parameter,
    scheme_with,
    used,
)

POWER = (used(1_000_000, location="0.4211", gec=200_000),)
LINES = (
    emitted("1", 500),
    emitted("1", 20, "CH4"),
    emitted("2", 70),
    emitted("3", 30),
    emitted("1", 9, "HFCs", membership="additional", source="AC"),
    emitted("1", 1000, membership="outside", source="BUS"),
    emitted("1", 1000, membership="part", source="KILN"),
    emitted("1", 4, "R22", source="R"),  # of none of the seven groups
    emitted("separate", 60, source="WOOD"),
)
PLANT = issue_with(*LINES, power=POWER)
SEVEN = scheme_with(gases=GasSet.SEVEN)


@pytest.mark.parametrize(
    ("name", "tonnes"),
    [
        ("e_cat1", "529"),  # 500 + 20 + 9
        ("e_cat2_guide", "494.48"),  # 70 + 424.48
        ("e_cat2_market", "494.48"),
        ("e_cat2_location", "491.1"),  # 70 + 421.1
        ("e_cat3plus", "30"),
        ("co2_only", "994.48"),  # 500 + 70 + 424.48
    ],
)
def test_the_figures_of_the_plant(name, tonnes):
    assert asked(case_of(SEVEN, PLANT), name).value == Fraction(tonnes)


def test_the_total_of_seven_gases_is_the_inventorys_own():
    frozen = next(row.co2e_t for row in PLANT.totals if row.key == "seven_gases")
    assert asked(case_of(SEVEN, PLANT), "seven_gases").value == Fraction(frozen)


@pytest.mark.parametrize(
    ("changes", "tonnes"),
    [
        ({"gases": GasSet.CO2, "scopes": ("1", "2")}, "994.48"),
        ({"gases": GasSet.SEVEN, "scopes": ("1", "2")}, "1023.48"),  # 529 + 70 + 424.48
        ({"gases": GasSet.SEVEN, "scopes": ("1",)}, "529"),
        ({"gases": GasSet.CO2, "scopes": ("1", "2"), "power": "location"}, "991.1"),
        ({"gases": GasSet.CO2, "scopes": ("1", "2", "3")}, "1024.48"),
    ],
)
def test_the_residual_is_of_the_schemes_gases_categories_and_power(changes, tonnes):
    covered = fact("significant_categories_covered", 1)
    assert asked(case_of(scheme_with(**changes), PLANT, covered), "residual").value == Fraction(
        tonnes
    )


def test_a_scheme_of_three_scopes_without_4_to_6_means_all_other_indirect_emissions():
    assert emissions.scopes_of(case_of(scheme_with(scopes=("1", "2", "3")), PLANT)) == (
        "1", "2", "3", "4", "5", "6",
    )  # fmt: skip
    four = scheme_with(scopes=("1", "2", "3", "4"))
    assert emissions.scopes_of(case_of(four, PLANT)) == ("1", "2", "3", "4")


def test_a_category_without_lines_is_missing_until_a_person_says_that_all_significant_ones_are_in():
    scheme = scheme_with(scopes=("1", "2", "3", "4"))
    nobody = asked(case_of(scheme, PLANT), "residual")
    assert (nobody.value, nobody.undecidable) == (None, False)
    assert [one.what for one in nobody.needs] == ["significant_categories_covered"]
    no = asked(case_of(scheme, PLANT, fact("significant_categories_covered", 0)), "residual")
    assert [one.what for one in no.needs] == ["category"]
    yes = asked(case_of(scheme, PLANT, fact("significant_categories_covered", 1)), "residual")
    assert yes.value == Fraction("1024.48")
    assert "第4类" in yes.reasons[0][0]


@pytest.mark.parametrize(
    ("changes", "what"),
    [({"gases": GasSet.UNKNOWN}, "parameter.gases"), ({"scopes": ()}, "parameter.scopes")],
)
def test_unknown_gases_or_scopes_are_undecidable(changes, what):
    made = asked(case_of(scheme_with(**changes), PLANT), "residual")
    assert made.undecidable
    assert [one.what for one in made.needs] == [what]


def test_a_person_may_enter_gases_and_scopes_from_a_document():
    said = (entered("parameter.gases", "co2"), entered("parameter.scopes", "1, 2"))
    scheme = scheme_with(gases=GasSet.UNKNOWN, scopes=())
    assert asked(case_of(scheme, PLANT, said=said), "residual").value == Fraction("994.48")


def test_what_was_exported_lowers_nothing_and_is_told():
    power = (*POWER, used(100_000, "export", "own_fossil"))
    made = asked(case_of(scheme_with(), issue_with(*LINES, power=power)), "residual")
    assert made.value == Fraction("994.48")
    assert "53.060 t" in made.reasons[-1][1]  # 100 MWh x 0.5306


def test_what_a_scheme_nets_is_taken_off_at_the_factor_of_its_kind():
    # 570 + (800 - 100) MWh x 0.8325 = 570 + 582.75; not netted 570 + 800 x 0.8325 = 1,236
    out = (used(100_000, "export", "own_fossil"), used(50_000, "export", "solar"))
    plant = issue_with(*LINES, power=(*POWER, *out))
    netted = scheme_with(power="park_910", parameters=(parameter("exports", "netted"),))
    fossil = factors(fossil="0.8325")
    made = asked(case_of(netted, plant, factor_of=fossil), "residual")
    assert made.value == Fraction("1152.75")
    assert "150000 kWh is taken off: 100000 kWh" in made.reasons[-1][1]
    silent = asked(case_of(scheme_with(power="park_910"), plant, factor_of=fossil), "residual")
    assert silent.value == Fraction("1236")


def test_a_figure_of_the_inventory_nets_nothing_whatever_the_parameter_says():
    plant = issue_with(*LINES, power=(*POWER, used(100_000, "export", "own_fossil")))
    scheme = scheme_with(parameters=(parameter("exports", "netted"),))
    made = asked(case_of(scheme, plant), "residual")
    assert made.value == Fraction("994.48")
    assert "53.060 t" in made.reasons[-1][1]


def test_exported_heat_is_never_taken_off_for_nobody_holds_where_it_comes_from():
    heat = emitted("separate", -40, gbt_class="exported_heat", source="STEAM")
    scheme = scheme_with(power="park_910", parameters=(parameter("exports", "netted"),))
    plant = issue_with(*LINES, heat, power=POWER)
    made = asked(case_of(scheme, plant, factor_of=factors(fossil="0.8325")), "residual")
    assert made.value == Fraction("1236")
    assert "40.000 t" in made.reasons[-1][1] and "fossil origin" in made.reasons[-1][1]


def test_a_plant_without_electricity_says_so():
    made = asked(case_of(scheme_with(), issue_with(emitted("1", 7))), "residual")
    assert (made.value, made.reasons[0][1]) == (7, "the inventory has no electricity")


def test_a_total_that_a_gap_blocks_is_missing_never_zero():
    blocked = issue_with(*LINES, power=POWER)
    empty = tuple(
        row if row.key != "seven_gases" else type(row)("name", "seven_gases", "", "")
        for row in blocked.totals
    )
    case = case_of(SEVEN, issue_with(*LINES, power=POWER, totals=empty))
    assert asked(case, "residual").value is None
    assert asked(case, "e_cat1").value is None
    assert asked(case, "co2_only").value == Fraction("994.48")  # its own total stands


def test_other_indirect_and_imported_are_missing_where_the_inventory_has_none():
    case = case_of(SEVEN, issue_with(emitted("1", 7)))
    assert asked(case, "e_cat3plus").needs[0].what == "other_indirect"
    assert asked(case, "e_cat2_guide").needs[0].what == "imported"
