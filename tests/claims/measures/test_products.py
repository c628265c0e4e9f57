"""Per unit of product: one product, several products, limits, DB43 A.1 to A.4, B.8.

A plant with 10 tce coal and 1,000 MWh (122.9 tce) of grid power at 0.5306 makes 500 t of tea.
"""

from fractions import Fraction

import pytest

from ghg.claims.measures.registry import asked
from tests.claims.cases import burnt, case_of, emitted, fact, issue_with, scheme_with, used

TEA = {"tea": ("500", "t")}
TWO = {"tea": ("500", "t"), "powder": ("20", "t")}


def plant(outputs, **changes):
    return issue_with(
        emitted("1", 20), power=(used(1_000_000),), energy=(burnt("coal", 10),), outputs=outputs,
        **changes,
    )  # fmt: skip


def answer(name, *facts, outputs=None):
    return asked(case_of(scheme_with(), plant(TEA if outputs is None else outputs), *facts), name)


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("unit_energy", "0.2658", "tce/t"),  # 132.9 / 500
        ("unit_co2", "1.1012", "tCO2/t"),  # (20 + 530.6) / 500
    ],
)
def test_the_plant_stands_for_its_only_product(name, value, unit):
    made = answer(name)
    assert (made.value, made.unit) == (Fraction(value), unit)


def test_of_several_products_the_worst_counts_and_all_are_told():
    told = (fact("product_energy", 100, "tce", "tea"), fact("product_energy", 30, "tce", "powder"))
    made = answer("unit_energy", *told, outputs=TWO)
    assert made.value == Fraction("1.5")  # 100 / 500 = 0.2; 30 / 20 = 1.5
    assert {(one.name, one.value) for one in made.terms} >= {("tea", "0.2"), ("powder", "1.5")}


@pytest.mark.parametrize(
    ("name", "kind", "unit", "plants", "above"),
    [
        ("unit_energy", "product_energy", "tce", "132.9", "132.901"),  # 10 + 122.9
        ("unit_co2", "product_co2", "tCO2", "550.6", "550.601"),  # 20 + 530.6
    ],
)
def test_products_take_no_more_than_their_plant(name, kind, unit, plants, above):
    whole = answer(name, fact(kind, plants, unit, "tea"))
    assert whole.value == Fraction(plants) / 500
    made = answer(name, fact(kind, above, unit, "tea"))
    assert (made.value, [one.what for one in made.needs]) == (None, [kind])
    assert f"{above} {unit}" in made.needs[0].text_zh
    assert f"{plants}00 {unit}" in made.needs[0].text_zh
    two = (fact(kind, plants, unit, "tea"), fact(kind, 1, unit, "powder"))
    assert answer(name, *two, outputs=TWO).value is None


def test_the_answer_says_whether_a_told_figure_or_the_plants_was_taken():
    told = answer("unit_co2", fact("product_co2", 500, "tCO2", "tea"))
    assert (told.value, [zh for zh, _ in told.reasons]) == (
        1,
        ["取填报的产品数值，未取清单的全厂数值"],
    )
    assert [zh for zh, _ in answer("unit_co2").reasons] == ["唯一产品：取清单的全厂数值"]


def test_several_products_need_the_energy_of_each():
    nothing = answer("unit_energy", outputs=TWO)
    assert [one.what for one in nothing.needs] == ["product_energy"] * len(nothing.needs)
    some = answer("unit_energy", fact("product_energy", 100, "tce", "tea"), outputs=TWO)
    assert some.value is None
    assert "powder" in some.needs[0].text_en


def test_a_product_without_output_in_the_issue_is_named():
    told = (fact("product_energy", 100, "tce", "tea"), fact("product_energy", 1, "tce", "leaves"))
    made = answer("unit_energy", *told)
    assert [one.what for one in made.needs] == ["output_of"]


def test_an_output_in_kilograms_is_an_output_in_tonnes():
    made = answer("unit_energy", outputs={"tea": ("500000", "kg")})
    assert (made.value, made.unit) == (Fraction("0.2658"), "tce/t")


def test_pieces_keep_their_own_unit():
    made = answer("unit_energy", outputs={"box": ("1000", "piece")})
    assert (made.value, made.unit) == (Fraction("0.1329"), "tce/piece")


def test_products_that_no_unit_compares_have_no_worst():
    outputs = {"tea": ("500", "t"), "box": ("1000", "piece")}
    told = (fact("product_energy", 100, "tce", "tea"), fact("product_energy", 30, "tce", "box"))
    made = answer("unit_energy", *told, outputs=outputs)
    assert (made.value, made.needs[0].what) == (None, "units")


@pytest.mark.parametrize(
    ("limit", "unit", "ratio"),
    [("0.2658", "tce/t", "1"), ("265.8", "kgce/t", "1"), ("0.1329", "tce/t", "2")],
)
def test_unit_energy_over_its_access_value(limit, unit, ratio):
    told = (fact("energy_limit_exists", 1), fact("energy_limit_access", limit, unit, "tea"))
    assert answer("unit_energy_to_access", *told).value == Fraction(ratio)


def test_the_ratio_to_a_limit_is_that_of_the_worst_product():
    told = (
        fact("product_energy", 100, "tce", "tea"),
        fact("product_energy", 30, "tce", "powder"),
        fact("energy_limit_exists", 1),
        fact("energy_limit_advanced", "0.1", "tce/t", "tea"),  # 0.2 / 0.1 = 2
        fact("energy_limit_advanced", 3, "tce/t", "powder"),  # 1.5 / 3 = 0.5
    )
    assert answer("unit_energy_to_advanced", *told, outputs=TWO).value == 2


def test_where_no_limit_exists_it_does_not_apply():
    made = answer("unit_energy_to_access", fact("energy_limit_exists", 0))
    assert (made.value, made.absent is None) == (None, False)


def test_a_limit_nobody_told_is_missing_and_one_of_another_thing_too():
    exists = fact("energy_limit_exists", 1)
    assert answer("unit_energy_to_access", exists).needs[0].what == "energy_limit_access"
    strange = fact("energy_limit_access", 1, "tce/piece", "tea")
    made = answer("unit_energy_to_access", exists, strange)
    assert (made.value, made.needs[0].what) == (None, "energy_limit_access")


def test_the_benchmark_needs_no_limit_standard():
    told = fact("energy_benchmark", "0.2", "tce/t", "tea")
    assert answer("unit_energy_to_benchmark", told).value == Fraction("1.329")


@pytest.mark.parametrize(
    ("name", "told", "value", "unit"),
    [
        ("unit_material", fact("main_material_used", 2500, "t", "leaf"), "5", "1"),  # A.4
        ("unit_water", fact("water_intake", 6000, "m3"), "12", "m3/t"),  # B.8
        ("unit_pollutant", fact("pollutant_generated", 250, "kg", "COD"), "0.0005", "1"),  # A.1
        ("unit_wastewater", fact("wastewater_generated", 4000, "t"), "8", "1"),  # A.2
        ("unit_wastewater", fact("wastewater_generated", 4000, "m3"), "8", "m3/t"),
        ("unit_waste_gas", fact("waste_gas_generated", 50, "t", "dust"), "0.1", "1"),  # A.3
        ("unit_waste_gas", fact("waste_gas_generated", 50, "m3", "flue"), "0.1", "m3/t"),  # B.16
    ],
)
def test_what_is_told_of_the_plant_is_divided_by_its_output(name, told, value, unit):
    made = answer(name, told)
    assert (made.value, made.unit) == (Fraction(value), unit)


def test_two_products_of_one_unit_share_the_plants_figure_and_say_so():
    made = answer("unit_water", fact("water_intake", 5200, "m3"), outputs=TWO)
    assert made.value == 10  # 5,200 / 520
    assert "全部产品" in made.reasons[0][0]


def test_of_several_pollutants_the_greatest_counts():
    told = (
        fact("pollutant_generated", 250, "kg", "COD"),
        fact("pollutant_generated", 1, "t", "SO2"),
    )
    made = answer("unit_pollutant", *told)
    assert made.value == Fraction(1, 500)
    assert {one.name for one in made.terms} >= {"COD", "SO2"}


def test_half_a_year_of_water_is_no_year():
    made = answer("unit_water", fact("water_intake", 3000, "m3", last_day=20250630))
    assert (made.value, made.needs[0].what) == (None, "water_intake")


def test_without_output_nothing_is_per_product():
    for name in ("unit_energy", "unit_co2", "unit_water"):
        made = answer(name, fact("water_intake", 1, "m3"), outputs={})
        assert (made.value, made.needs[0].what) == (None, "output")


def test_the_plants_water_over_tonnes_and_pieces_has_no_unit():
    outputs = {"tea": ("500", "t"), "box": ("1000", "piece")}
    made = answer("unit_water", fact("water_intake", 5200, "m3"), outputs=outputs)
    assert (made.value, made.needs[0].what) == (None, "units")
