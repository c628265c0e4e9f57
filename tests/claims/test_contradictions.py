"""Facts that cannot both be true are named; what may be, is not."""

import pytest

from ghg.claims.contradictions import PARTS, contradictions
from tests.claims.cases import fact, kinds

YEAR = (20250101, 20251231)


def codes(*told):
    facts = {}
    for one in told:
        facts[one.kind] = (*facts.get(one.kind, ()), one)
    return [one.code for one in contradictions(kinds(), facts, *YEAR)]


def waste(used, made, stock):
    return (
        fact("solid_waste_utilised", used, "t"),
        fact("solid_waste_generated", made, "t"),
        fact("solid_waste_from_stock", stock, "t"),
    )


def test_more_waste_utilised_than_there_was():
    assert codes(*waste(101, 90, 10)) == ["E-CONTRADICT.part"]
    assert codes(*waste(100, 90, 10)) == []
    assert codes(*waste(101, 90, 10)[:2]) == []  # stock is missing, so nothing is contradicted


@pytest.mark.parametrize(
    ("part", "whole", "unit"),
    [
        ("meters_automatic", "meters_required", ""),
        ("wastewater_treated_reused", "water_reused", "m3"),
        ("efficient_equipment_power", "equipment_power", "kW"),
        ("product_categories_with_footprint", "product_categories", ""),
        ("building_area", "land_area", "m2"),
        ("it_electricity", "data_centre_electricity", "kWh"),
    ],
)
def test_a_part_is_no_more_than_its_whole(part, whole, unit):
    assert codes(fact(part, 21, unit), fact(whole, 20, unit)) == ["E-CONTRADICT.part"]
    assert codes(fact(part, 20, unit), fact(whole, 20, unit)) == []


def test_units_are_converted_before_they_are_compared():
    assert (
        codes(fact("equipment_power", 1, "MW"), fact("efficient_equipment_power", 900, "kW")) == []
    )


def test_the_same_water_goes_round_many_times():
    assert codes(fact("water_reused", 900, "m3"), fact("water_intake", 100, "m3")) == []


def test_facilities_are_not_mixed():
    told = (
        fact("meters_automatic", 9, facility="F1"),
        fact("meters_required", 5, facility="F2"),
    )
    assert codes(*told) == []


def test_months_of_a_year_are_added():
    halves = (
        fact("water_reused", 10, "m3", last_day=20250630),
        fact("water_reused", 10, "m3", first_day=20250701),
    )
    assert codes(*halves, fact("wastewater_treated_reused", 20, "m3")) == []
    assert codes(*halves, fact("wastewater_treated_reused", 21, "m3")) == ["E-CONTRADICT.part"]


def test_the_advanced_value_is_no_higher_than_the_access_value():
    access = fact("energy_limit_access", "0.3", "tce/t", "tea")
    assert codes(access, fact("energy_limit_advanced", 310, "kgce/t", "tea")) == [
        "E-CONTRADICT.limits"
    ]
    assert codes(access, fact("energy_limit_advanced", 300, "kgce/t", "tea")) == []
    assert codes(access, fact("energy_limit_advanced", 9, "tce/t", "powder")) == []


def test_a_limit_where_none_exists():
    limit = fact("energy_limit_access", "0.3", "tce/t", "tea")
    assert codes(fact("energy_limit_exists", 0), limit) == ["E-CONTRADICT.no_limit"]
    assert codes(fact("energy_limit_exists", 1), limit) == []


def test_facts_of_other_years_contradict_nothing():
    old = fact("meters_required", 5, first_day=20230101, last_day=20231231)
    assert codes(old, fact("meters_automatic", 9)) == []


def test_every_kind_that_is_compared_is_in_the_catalogue():
    known = kinds()
    assert [name for part, wholes in PARTS for name in (part, *wholes) if name not in known] == []


def test_limits_per_tonne_and_per_piece_are_not_compared():
    access = fact("energy_limit_access", "0.3", "tce/t", "tea")
    assert codes(access, fact("energy_limit_advanced", 9, "tce/piece", "tea")) == []


def test_what_was_told_of_another_year_is_not_added():
    before = fact("water_reused", 10, "m3", first_day=20240101, last_day=20241231)
    told = (before, fact("water_reused", 10, "m3"), fact("wastewater_treated_reused", 15, "m3"))
    assert codes(*told) == ["E-CONTRADICT.part"]
