"""Water, waste, land, equipment, meters, footprints, functions, data centres, money: M20 to M28."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.measures.registry import asked
from ghg.domain.annexes import MeterShareRow
from tests.claims.cases import burnt, case_of, emitted, fact, issue_with, scheme_with, used

ISSUE = issue_with(
    emitted("1", "89.4"), power=(used(1_000_000),), energy=(burnt("coal", "77.1"),),
    money={"gross_output_value": "5000", "value_added": "1000"},
)  # fmt: skip


def answer(name, *facts, issue=ISSUE):
    return asked(case_of(scheme_with(), issue, *facts), name)


T16 = (fact("wastewater_treated_reused", 30, "m3"), fact("wastewater_discharged", 70, "m3"))


@pytest.mark.parametrize(
    ("name", "told", "value"),
    [
        ("wastewater_reuse", T16, "3/10"),  # T16: 30 / (70 + 30)
        (
            "water_reuse_total",
            (fact("water_reused", 900, "m3"), fact("water_intake", 100, "m3")),
            "9/10",
        ),
        (
            "solid_waste_util",
            (
                fact("solid_waste_utilised", 95, "t"),
                fact("solid_waste_generated", 90, "t"),
                fact("solid_waste_from_stock", 10, "t"),
            ),
            "95/100",
        ),
        (
            "land_output",
            (fact("land_area", 20_000, "m2"),),
            "1/4",  # 5,000 x 10^4 CNY on 20,000 m2
        ),
        (
            "building_coefficient",
            (fact("building_area", 4, "10^4m2"), fact("land_area", 10, "hm2")),
            "4/10",
        ),
        ("plot_ratio", (fact("floor_area", 12_000, "m2"), fact("land_area", 30, "mu")), "6/10"),
        (
            "efficient_equipment_share",
            (fact("efficient_equipment_power", 600, "kW"), fact("equipment_power", 1, "MW")),
            "6/10",
        ),
        (
            "auto_metering_share",
            (fact("meters_automatic", 18), fact("meters_required", 20)),
            "9/10",
        ),
        ("auto_metering_share", (fact("meters_automatic", 21), fact("meters_required", 20)), "1"),
        (
            "lca_share",
            (fact("product_categories_with_footprint", 1), fact("product_categories", 4)),
            "1/4",
        ),
        ("carbon_removal_rate", (fact("carbon_removed", 155, "tCO2"),), "1/5"),
        (
            "retrofit_investment_share",
            (
                fact("retrofit_investment", 300, "10^4CNY"),
                fact("output_value_three_years", 15_000, "10^4CNY"),
            ),
            "2/100",
        ),
        ("energy_per_value_added", (), "1/5"),  # (77.1 + 122.9) / 1,000
        (
            "power_usage_effectiveness",
            (fact("data_centre_electricity", 13, "GWh"), fact("it_electricity", 10, "GWh")),
            "13/10",
        ),
        (
            "it_load_share",
            (fact("it_electricity", 5, "GWh"), fact("it_design_electricity", 10, "GWh")),
            "1/2",
        ),
        (
            "water_usage_effectiveness",
            (fact("data_centre_water", 6_000, "m3"), fact("it_electricity", 10, "GWh")),
            "6/10",  # 6,000,000 L / 10,000,000 kWh
        ),
    ],
)
def test_worked_by_hand(name, told, value):
    assert answer(name, *told).value == Fraction(value)


def test_removal_is_over_what_was_emitted_and_removed():
    # 155 / (89.4 + 530.6 + 155) = 155 / 775
    made = answer("carbon_removal_rate", fact("carbon_removed", 155, "tCO2"))
    assert made.value == Fraction(155, 775)
    assert "no text read says so" in made.reasons[0][1]


def test_t16_the_other_formula_needs_other_figures():
    made = answer("water_reuse_total", *T16)
    assert (made.value, {one.what for one in made.needs}) == (
        None,
        {"water_intake", "water_reused"},
    )


def test_a_ratio_of_nothing_is_missing():
    nothing = (fact("wastewater_treated_reused", 0, "m3"), fact("wastewater_discharged", 0, "m3"))
    assert answer("wastewater_reuse", *nothing).value is None
    assert (
        answer("plot_ratio", fact("floor_area", 1, "m2"), fact("land_area", 0, "m2")).value is None
    )


def test_stock_of_waste_has_to_be_told_even_where_there_is_none():
    told = (fact("solid_waste_utilised", 9, "t"), fact("solid_waste_generated", 10, "t"))
    assert answer("solid_waste_util", *told).needs[0].what == "solid_waste_from_stock"


def test_meters_of_the_issue_come_before_what_was_told():
    rows = (
        MeterShareRow("electricity", 8, 8, "100"),
        MeterShareRow("water", 2, 1, "50"),
        MeterShareRow("gas", 0, 0, "0"),
    )
    issue = replace(ISSUE, annexes=replace(ISSUE.annexes, meter_shares=rows))
    told = (fact("meters_automatic", 1), fact("meters_required", 20))
    assert answer("auto_metering_share", *told, issue=issue).value == Fraction(9, 10)


def test_land_of_two_facilities_is_added():
    land = (
        fact("land_area", 10_000, "m2", facility="F1"),
        fact("land_area", 10_000, "m2", facility="F2"),
    )
    assert answer("land_output", *land).value == Fraction(1, 4)


def test_functions_of_the_factory_of_12_and_of_13():
    words = ("query", "consumption", "accounting", "intelligence")
    told = fact("centre_functions", words=words)
    assert answer("functions_met", told).value == 3
    assert answer("functions_met_13", told).value == 4


def test_money_that_the_issue_lacks_is_missing():
    bare = issue_with(power=(used(1),))
    made = answer("energy_per_value_added", issue=bare)
    assert (made.value, made.needs[0].what) == (None, "money")
    assert "工业增加值" in made.needs[0].text_zh


def test_what_has_no_evidence_is_not_proven():
    told = (fact("floor_area", 1, "m2", evidence=""), fact("land_area", 2, "m2"))
    made = answer("plot_ratio", *told)
    assert (made.value, made.proven) == (Fraction(1, 2), False)


def test_rows_of_two_dimensions_have_no_sum():
    gases = (
        fact("waste_gas_generated", 5, "t", "dust"),
        fact("waste_gas_generated", 9, "m3", "air"),
    )
    assert answer("waste_gas_generated", *gases).value is None
    assert answer("waste_gas_generated", gases[0]).value == 5


def test_a_yes_has_to_be_a_yes_of_each_facility():
    told = (fact("is_legal_person", 1, facility="F1"), fact("is_legal_person", 0, facility="F2"))
    assert answer("is_legal_person", *told).value == 0
