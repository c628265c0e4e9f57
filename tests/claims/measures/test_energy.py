"""Energy in standard coal and CO2 per tonne of it: T3, T8, T19, V3, V3a.

0.5306 / 0.3000 = 1.7687      0.5306 / 0.2856 = 1.8578      0.5306 / 0.1229 = 4.3173 (wrong)
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.measures.registry import asked
from ghg.domain.issue import Notice
from ghg.domain.numbers import shown
from tests.claims.cases import (
    apart,
    burnt,
    case_of,
    emitted,
    entered,
    fact,
    issue_with,
    parameter,
    scheme_with,
    used,
)

SLOT = "parameter.primary_equivalent_kgce_per_kwh"
ALL_GRID = issue_with(power=(used(6_000_000),))
ASKING = scheme_with(parameters=(parameter("primary_equivalent_kgce_per_kwh"),))


def with_coefficient(value, issue=ALL_GRID, **changes):
    return case_of(scheme_with(**changes), issue, said=(entered(SLOT, value, "kgce/kWh"),))


@pytest.mark.parametrize(("value", "per_tce"), [("0.3000", "1.7687"), ("0.2856", "1.8578")])
def test_t19_the_coefficient_decides_an_all_grid_factory(value, per_tce):
    made = asked(with_coefficient(value), "carbon_per_tce")
    assert (shown(made.value, 4), made.unit) == (per_tce, "tCO2/tce")


def test_t19_without_the_coefficient_nothing_is_decided_and_the_text_is_named():
    made = asked(case_of(ASKING, ALL_GRID), "carbon_per_tce")
    assert made.undecidable
    assert [one.text_zh for one in made.needs] == ["取得primary_equivalent_kgce_per_kwh"]


def test_the_calorific_value_is_never_taken_for_the_primary_equivalent_one():
    made = asked(with_coefficient("0.1229"), "carbon_per_tce")
    assert made.undecidable
    assert "当量值" in made.reasons[0][0]


def test_the_schemes_own_coefficient_comes_before_an_entered_one():
    scheme = scheme_with(
        parameters=(parameter("primary_equivalent_kgce_per_kwh", "0.3", "kgce/kWh"),)
    )
    case = case_of(scheme, ALL_GRID, said=(entered(SLOT, "0.2856", "kgce/kWh"),))
    assert asked(case, "energy_tce_primary").value == 1800  # 6,000,000 x 0.3 / 1000


def test_an_entered_coefficient_is_converted_and_its_page_is_told():
    made = asked(with_coefficient("3", ALL_GRID), "energy_tce_primary")
    assert made.value == 18_000  # 6 GWh x 3 kgce/kWh
    case = case_of(scheme_with(), ALL_GRID, said=(entered(SLOT, "3", "tce/10^4kWh"),))
    made = asked(case, "energy_tce_primary")  # 3 tce per 10,000 kWh is 0.3 kgce/kWh
    assert made.value == 1800
    assert ("entered", "某文件 第3页") in {(one.source, one.where) for one in made.terms}


def test_the_two_values_of_a_kilowatt_hour():
    issue = issue_with(
        emitted("1", 800), power=(used(1_000_000),), energy=(burnt("anthracite", 300),)
    )
    case = with_coefficient("0.3", issue)
    assert asked(case, "energy_tce_calorific").value == Fraction("422.9")  # 300 + 122.9
    assert asked(case, "energy_tce_primary").value == 600  # 300 + 300
    assert asked(case, "carbon_per_tce").value == Fraction("1330.6") / 600  # 800 + 530.6 t


def test_co2_alone_counts_per_tce_and_all_gases_in_the_other():
    issue = issue_with(emitted("1", 100), emitted("1", 50, "CH4"), power=(used(1_000_000),))
    case = with_coefficient("0.3", issue, power="location")
    assert asked(case, "carbon_per_tce").value == Fraction("630.6") / 300
    assert asked(case, "carbon_per_tce_co2e").value == Fraction("680.6") / 300


@pytest.mark.parametrize(
    ("tce", "tonnes", "per_tce"),
    [("300000", "60000", "0.2"), ("1000000", "300000", "0.3"), ("10000", "12500", "1.25")],
)
def test_t3_t5_t8_ratios_on_the_boundary_are_exact(tce, tonnes, per_tce):
    issue = issue_with(emitted("1", tonnes), energy=(burnt("coal", tce),))
    assert asked(with_coefficient("0.3", issue), "carbon_per_tce").value == Fraction(per_tce)


def test_own_generation_takes_the_value_of_bought_power_and_the_other_reading_is_printed():
    issue = issue_with(power=(used(700_000), used(300_000, "own_generation", "solar")))
    made = asked(with_coefficient("0.3", issue), "energy_tce_primary")
    assert made.value == 300  # 1 GWh x 0.3
    # at calorific value: 700 x 0.3 + 300 x 0.1229 = 246.87
    assert "246.870 tce" in made.reasons[0][1]


def test_power_from_own_fuel_is_in_the_fuel():
    own = used(500_000, "own_generation", "own_fossil")
    issue = issue_with(power=(used(1_000_000), own), energy=(burnt("gas", 200),))
    assert asked(with_coefficient("0.3", issue), "energy_tce_primary").value == 500
    assert asked(with_coefficient("0.3", issue), "electricity_kwh").value == 1_500_000


def test_exported_power_of_own_fuel_and_heat_were_not_used_here():
    power = (
        used(1_000_000),
        used(300_000, "own_generation", "solar"),
        used(100_000, "export", "own_fossil"),
        used(50_000, "export", "solar"),  # never in what was used, so nothing is taken off
    )
    issue = issue_with(power=power, energy=(burnt("gas", 200),))
    heat = (*issue.annexes.energy_apart, apart("sold", "heat", 50))
    issue = replaced(issue, energy_apart=heat)
    case = with_coefficient("0.3", issue)
    assert asked(case, "electricity_kwh").value == 1_300_000
    # 200 + 122.9 + 36.87 - 12.29 - 50
    made = asked(case, "energy_tce_calorific")
    assert made.value == Fraction("297.48")
    assert "62.290 tce" in made.reasons[0][1]
    assert asked(case, "energy_tce_primary").value == 510  # 200 - 50 + 1.2 GWh x 0.3


def replaced(issue, **annexes):
    return replace(issue, annexes=replace(issue.annexes, **annexes))


def test_material_use_and_media_change_nothing():
    issue = replaced(
        issue_with(power=(used(1_000_000),)),
        energy_apart=(apart("material", "coal", 70), apart("medium", "oxygen", 5)),
    )
    assert asked(with_coefficient("0.3", issue), "energy_tce_calorific").value == Fraction("122.9")


def test_an_item_without_a_coefficient_leaves_no_sum_until_its_coal_is_told():
    notice = Notice("notice.no_coal_equivalent", (("unit", "t"),), "waste_oil")
    issue = issue_with(power=(used(1_000_000),), notices=(notice,))
    for name in ("energy_tce_calorific", "energy_tce_primary"):
        made = asked(with_coefficient("0.3", issue), name)
        assert (made.value, made.needs[0].what) == (None, "energy_without_coefficient")
        assert "waste_oil" in made.needs[0].text_en
    told = fact("energy_without_coefficient", 2, "tce", "waste_oil", evidence="")
    made = asked(case_of(scheme_with(), issue, told), "energy_tce_calorific")
    assert (made.value, made.proven) == (Fraction("124.9"), False)  # 122.9 + 2
    other = replace(told, name="coal")
    assert asked(case_of(scheme_with(), issue, other), "energy_tce_calorific").value is None


def test_the_power_rule_of_the_scheme_counts():
    case = with_coefficient("0.3", power="")
    assert asked(case, "carbon_per_tce").undecidable
    assert asked(case, "energy_tce_primary").value == 1800


def test_a_scheme_whose_categories_nobody_knows_has_no_carbon_per_tce():
    case = with_coefficient("0.3", scopes=())
    made = asked(case, "carbon_per_tce_co2e")
    assert made.undecidable
    assert [one.what for one in made.needs] == ["parameter.scopes"]


def test_charging_a_storage_is_no_second_purchase():
    case = case_of(scheme_with(), issue_with(power=(used(1000), used(300, "storage"))))
    assert asked(case, "electricity_kwh").value == 1000


def test_exported_heat_without_a_coefficient_leaves_no_sum():
    notice = Notice("notice.no_coal_apart.sold", (), "heat")
    issue = issue_with(power=(used(1_000_000),), notices=(notice,))
    assert asked(with_coefficient("0.3", issue), "energy_tce_calorific").value is None
    other = issue_with(power=(used(1_000_000),), notices=(replace(notice, subject="coal"),))
    assert asked(with_coefficient("0.3", other), "energy_tce_calorific").value is not None
