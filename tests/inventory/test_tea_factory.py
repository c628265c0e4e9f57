"""The tea factory of Anxi, Fujian, 2025: expected tonnes by hand from the published factors.

Grid power 1,464,650 - 187,792 = 1,276,858 kWh, of it 253,900 green, rest 1,022,958 (sums of the
factory's own file). Factors of 2023: Fujian 0.4211, nation 0.5306, nation without market-traded
non-fossil power 0.6096, fossil 0.8273 kgCO2/kWh (notice 2025 no. 47).

    location  1276.858 x 0.4211 = 537.6849038
    guide     1022.958 x 0.5306 = 542.7815148      (proven green at 0)
    market    1022.958 x 0.4211 = 430.7676138      rest rule average
              1022.958 x 0.6096 = 623.5951968      rest rule excl_market_nonfossil
              1022.958 x 0.8273 = 846.2931534      rest rule fossil
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.issue import from_bytes, issue_bytes
from tests.inventory import tea


def test_the_sums_of_the_file():
    assert sum(tea.USED) == 1_464_650
    assert sum(tea.SOLAR) == 187_792
    assert sum(tea.GREEN) == 253_900


def test_three_electricity_figures_and_the_other_rest_rules():
    issue = tea.made()
    assert tea.figure(issue, "location") == "537.6849038"
    assert tea.figure(issue, "guide") == "542.7815148"
    assert tea.figure(issue, "market") == "430.7676138"
    assert tea.figure(issue, "market", "excl_market_nonfossil") == "623.5951968"
    assert tea.figure(issue, "market", "fossil") == "846.2931534"


@pytest.mark.parametrize(
    ("rule", "tonnes"),
    [
        ("average", "430.7676138"),
        ("excl_market_nonfossil", "623.5951968"),
        ("fossil", "846.2931534"),
    ],
)
def test_the_market_figure_follows_the_stored_rest_rule(rule, tonnes):
    issue = tea.with_setup(market_rest_rule=rule)
    assert tea.figure(issue, "market") == tonnes
    assert tea.total(issue, "market", "scope2") == tonnes
    assert tea.total(issue, "guide") == "542.7815148"  # the rule moves no GB/T total


def test_each_figure_names_its_rule_level_and_factor():
    issue = tea.made()
    figures = {(f.figure, f.rule): f for f in issue.figures}

    def factor(*key):
        (choice,) = (issue.choices[place] for place in figures[key].choices)
        return choice.value, choice.unit, choice.region, choice.data_year

    assert figures["guide", "guide"].levels == ("nation",)
    assert factor("guide", "guide") == ("0.5306", "kgCO2/kWh", "CN", "2023")
    assert figures["location", "location"].levels == ("province",)
    assert factor("location", "location") == ("0.4211", "kgCO2/kWh", "350000", "2023")
    assert factor("market", "excl_market_nonfossil") == ("0.6096", "kgCO2/kWh", "CN", "2023")
    assert figures["location", "location"].kwh_at_factor == "1276858"
    assert figures["guide", "guide"].kwh_at_factor == "1022958"


def test_two_gbt_totals():
    issue = tea.made()
    assert tea.total(issue, "guide_without_energy") == "0"
    assert tea.total(issue, "guide") == "542.7815148"


def test_the_guide_is_the_food_part_and_the_losers_say_why():
    guide = tea.made().guides[0]
    assert guide.id == "gbt32151-25-2024"
    lost = {loser.id: loser.reason for loser in guide.losers}
    assert "ndrc-food-2015" in lost
    assert "ndrc-other-2015" in lost


def test_kwh_stand_by_route_and_kind_before_any_zero():
    rows = {(row.route, row.power): (row.kwh, row.proven) for row in tea.made().power}
    assert rows == {
        ("green_trade", "other_nonfossil"): ("253900", True),
        ("grid", "ordinary"): ("1022958", False),
        ("own_generation", "solar"): ("187792", True),
    }


def test_intensity_by_hand():
    # 542.7815148 / 5571 = 0.09742981777...; / 27050 (sum of the months) = 0.0200658600...
    ratios = {row.kind: row for row in tea.made().intensities}
    assert ratios["product_output"].value.startswith("0.097429817")
    assert Fraction(5427815148, 10**7) / 5571 - Fraction(ratios["product_output"].value) < Fraction(
        1, 10**12
    )
    assert ratios["gross_output_value"].denominator == "27050"
    assert ratios["gross_output_value"].value_unit == "tCO2e/10^4CNY"


def test_energy_at_calorific_value_only():
    # 1,276,858 kWh x 0.1229 kgce = 156,925.8482 kg; 187,792 x 0.1229 = 23,079.6368 kg
    energy = {row.item: row for row in tea.made().energy}
    assert Fraction(energy["electricity"].calorific_tce) == Fraction("156.9258482")
    assert Fraction(energy["electricity_own_nonfossil"].calorific_tce) == Fraction("23.0796368")
    assert all(row.primary_equivalent_tce == "" for row in energy.values())


def test_months_add_up_to_the_total():
    issue = tea.made()
    months = [row for row in issue.totals if row.axis == "month"]
    assert len(months) == 12
    assert sum(Fraction(row.co2e_t) for row in months) == Fraction("542.7815148")
    # January by hand: 106850 - 12257 - 18500 = 76093 kWh x 0.5306
    assert Fraction(months[0].co2e_t) == Fraction("40.3749458")


def test_same_books_same_bytes_and_back():
    one, other = issue_bytes(tea.made()), issue_bytes(tea.made())
    assert one == other
    assert issue_bytes(from_bytes(one)) == one


def test_changing_one_input_changes_exactly_the_lines_that_depend_on_it():
    before = {line.number: line for line in tea.made().lines}
    march = tea.BOOKS.amounts["SOLAR", 202503]
    more = {**tea.BOOKS.amounts, ("SOLAR", 202503): replace(march, quantity=march.quantity + 100)}
    after = {line.number: line for line in tea.made(amounts=more).lines}
    changed = {number for number in before | after if before.get(number) != after.get(number)}
    # own solar itself, and the grid balance of that month in its three views
    assert changed == {
        "SOLAR.202503.G",
        "SOLAR.202503.L",
        "SOLAR.202503.M",
        "GRID.202503.G",
        "GRID.202503.L",
        "GRID.202503.M",
    }
    assert Fraction(before["GRID.202503.G"].quantity) - 100 == Fraction(
        after["GRID.202503.G"].quantity
    )
