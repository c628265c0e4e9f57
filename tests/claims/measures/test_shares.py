"""Shares of power and energy: B.5, NZF-1.2, NZF-1.3, direct supply (T6), 622号 (T20, T21).

A plant of 10 GWh: 1 GWh own solar power, 1 direct line, 2 green-power trade, 1 under certificates,
5 ordinary; and 500 tce of coal.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.measures.registry import asked
from ghg.domain.held import ShareRow
from ghg.domain.instruments import Instrument
from tests.claims.cases import burnt, case_of, entered, issue_with, scheme_with, used
from tests.inventory import tea
from tests.inventory.held import held, tea_with, units

GWH = 1_000_000
POWER = (
    used(GWH, "own_generation", "solar"),
    used(GWH, "direct_line", "wind"),
    used(2 * GWH, "green_trade", "wind"),
    used(6 * GWH, gec=GWH),
)
COAL = (burnt("anthracite", 500),)
SAID = (entered("parameter.primary_equivalent_kgce_per_kwh", "0.3", "kgce/kWh"),)


def share(name, *power, energy=COAL, said=SAID, **changes):
    issue = issue_with(power=power or POWER, energy=energy, **changes)
    return asked(case_of(scheme_with(), issue, said=said), name)


def test_m08_counts_each_kilowatt_hour_once_at_calorific_value():
    made = share("re_utilisation")
    # 5 GWh x 0.1229 = 614.5 tce over 500 + 10 GWh x 0.1229 = 1,729 tce
    assert made.value == Fraction("614.5") / 1729
    assert not made.lower_bound  # B.5 says what grid power is: not renewable


def test_m09_counts_at_the_primary_equivalent_value_and_is_a_lower_bound():
    made = share("nonfossil_share")
    assert made.value == Fraction(1500, 3500)  # 5 GWh x 0.3 over 500 + 10 GWh x 0.3
    assert made.lower_bound  # no text says what the rest of the grid's power is worth
    assert [(one.what, one.amount) for one in made.needs] == [
        ("power.zcf_nonfossil.grid", "5000000")
    ]


def test_m09_is_undecidable_without_the_coefficient():
    assert share("nonfossil_share", said=()).undecidable


def test_m10_takes_physical_power_only():
    made = share("physical_green_share")
    assert (made.value, made.lower_bound) == (Fraction(2, 10), False)


def test_the_renewable_share_of_electricity():
    assert share("renewable_electricity_share").value == Fraction(5, 10)


def test_m11_t6_the_direct_supply_share_of_the_park():
    park = (used(60 * GWH, "direct_line", "solar"), used(40 * GWH, gec=20 * GWH))
    made = share("direct_supply_share", *park)
    assert (made.value, made.lower_bound) == (Fraction(60, 100), False)


def test_m11_own_generation_is_told_and_leaves_a_lower_bound():
    made = share("direct_supply_share")
    assert (made.value, made.lower_bound) == (Fraction(1, 10), True)
    assert "1000000 kWh" in made.reasons[0][1]


def test_biomass_burnt_is_renewable_and_non_fossil():
    energy = (burnt("anthracite", 300), burnt("firewood", 200))
    grid = (used(10 * GWH),)
    made = share("re_utilisation", *grid, energy=energy, burning=("firewood",))
    assert made.value == Fraction(200, 1729)  # 200 over 500 + 1,229
    made = share("nonfossil_share", *grid, energy=energy, burning=("firewood",))
    assert made.value == Fraction(200, 3500)


@pytest.mark.parametrize("name", ["re_utilisation", "renewable_electricity_share"])
def test_ways_of_which_no_text_was_read_count_for_nothing_and_leave_a_lower_bound(name):
    power = (used(GWH, irec=GWH // 2), used(GWH, "nuclear_trade", "nuclear"))
    made = share(name, *power)
    assert (made.value, made.lower_bound) == (0, True)
    assert {one.what.rpartition(".")[2] for one in made.needs} == {"irec", "nuclear_trade"}


def test_own_power_whose_attribute_was_sold_is_not_counted():
    made = share("physical_green_share", used(10 * GWH, "own_generation", "solar", sold=4 * GWH))
    assert made.value == Fraction(6, 10)


def test_without_power_there_is_no_share():
    issue = issue_with(energy=COAL)
    made = asked(case_of(scheme_with(), issue), "physical_green_share")
    assert (made.value, made.needs[0].what) == (None, "power")


def test_a_map_that_is_not_there_is_a_text_to_get():
    issue = issue_with(power=POWER)
    assert asked(case_of(scheme_with(), issue, power_maps={}), "physical_green_share").undecidable


MWH = 1000
ACCOUNT = ShareRow(
    year=2025, offtake_kwh="10000000", self_use_kwh="1000000", direct_line_kwh="0",
    physical_kwh="1000000", green_trade_kwh="3000000", nuclear_trade_kwh="0", trade_kwh="3000000",
    certificates=8000, certificates_kwh="7000000", surplus_kwh="1000000", foreign=0, duty=0,
    rest_kwh="0", coefficient="", coefficient_source="", allocated_kwh="", base_kwh="11000000",
    physical_share_622="100/11", nonfossil_share_622="100", lower_bound=False,
)  # fmt: skip
T20 = (
    used(7_000 * MWH),
    used(3_000 * MWH, "green_trade", "wind"),
    used(1_000 * MWH, "own_generation", "solar"),
)


def of_account(name, row, *power):
    return asked(case_of(scheme_with(), issue_with(power=power or T20, shares=row)), name)


def test_t20_both_shares_of_the_account():
    assert of_account("nonfossil_share_622", ACCOUNT).value == 1
    assert of_account("physical_share_622", ACCOUNT).value == Fraction(1_000, 11_000)  # 9.0909 %


def test_t21_without_certificates_of_the_year_it_is_a_lower_bound():
    row = replace(
        ACCOUNT, certificates_kwh="0", surplus_kwh="0", foreign=8000, rest_kwh="7000000",
        nonfossil_share_622="400/11", lower_bound=True,
    )  # fmt: skip
    made = of_account("nonfossil_share_622", row)
    assert (made.value, made.lower_bound) == (Fraction(4, 11), True)  # 36.3636 %
    assert (made.needs[0].what, made.needs[0].amount) == ("allocation_622", "7000000")
    assert not of_account("physical_share_622", row).lower_bound


def test_power_that_left_the_plant_changes_no_share():
    # T20 with 400 MWh of surplus sent out beside the 1,000 MWh used here: still 1,000 / 11,000
    power = (*T20, used(400 * MWH, "export", "solar"))
    assert of_account("physical_share_622", ACCOUNT, *power).value == Fraction(1_000, 11_000)
    assert of_account("nonfossil_share_622", ACCOUNT, *power).value == 1


def test_an_issue_without_the_account_is_missing():
    made = asked(case_of(scheme_with(), issue_with(power=T20)), "nonfossil_share_622")
    assert (made.value, made.needs[0].what) == (None, "account")


def test_the_tea_factory_as_built():
    # 187,792 own and 253,900 green of 1,464,650 kWh; 100 certificates cover 100,000 kWh more
    issue = tea_with(held(units(100), units(250, first=201, instrument=Instrument.IREC)))
    case = case_of(scheme_with(), issue)
    assert asked(case, "electricity_kwh").value == 1_464_650
    assert asked(case, "physical_green_share").value == Fraction(187_792, 1_464_650)
    made = asked(case, "renewable_electricity_share")
    assert made.value == Fraction(187_792 + 253_900 + 100_000, 1_464_650)
    assert [(one.what, one.amount) for one in made.needs] == [("power.gbt36132_2025.irec", "50000")]
    plain = asked(case_of(scheme_with(), tea.made()), "physical_share_622")
    assert plain.value == Fraction(187_792, 1_464_650)
