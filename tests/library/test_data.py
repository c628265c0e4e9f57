"""The shipped data as a whole: every file loads, every word is known, every sum closes."""

import csv
from collections import Counter, defaultdict
from fractions import Fraction

import pytest

from ghg.domain import units
from ghg.domain.gases import Gas
from ghg.library import Library, check_all, guide_list
from ghg.library.check import COLUMNS
from ghg.resources import data_folder
from ghg.texts import label

FILES = {
    "electricity_cn.csv",
    "heat_cn.csv",
    "fuels_cn.csv",
    "standard_coal.csv",
    "gwp.csv",
    "blends.csv",
    "process_cn.csv",
    "fluorinated_cn.csv",
    "vehicles_cn.csv",
    "wastewater_cn.csv",
    "process_ipcc.csv",
    "fuels_ipcc.csv",
    "burning_ipcc.csv",
    "waste_ipcc.csv",
}


def test_every_file_of_the_library_loads(library: Library) -> None:
    check_all(library)
    assert set(library.loaded()) >= FILES


def test_the_columns_are_those_of_the_house() -> None:
    for name in FILES:
        with (data_folder("factors") / name).open(encoding="utf-8", newline="") as file:
            assert tuple(next(csv.reader(file))) == COLUMNS


def test_rows_per_file(library: Library) -> None:
    """How many rows the reference's tables give: products are not stored, but their parameters."""
    held = {name: len(library.shelf(name).factors) for name in sorted(FILES)}
    assert held == {
        "blends.csv": 370,
        "burning_ipcc.csv": 94,
        "electricity_cn.csv": 156,
        "fluorinated_cn.csv": 103,
        "fuels_cn.csv": 605,
        "fuels_ipcc.csv": 60,
        "gwp.csv": 287,
        "heat_cn.csv": 3,
        "process_cn.csv": 241,  # 13 carbon numbers, volatile matter of part 34, FCC coke beside
        "process_ipcc.csv": 8,
        "standard_coal.csv": 58,  # 39 of the reference, the range of natural gas, 18 heats beside
        "vehicles_cn.csv": 44,
        "waste_ipcc.csv": 45,
        "wastewater_cn.csv": 28,
    }


def test_no_product_is_stored(library: Library) -> None:
    """Tonnes of CO2 per tonne or cubic metre of fuel are computed, never kept."""
    for factor in library.shelf("fuels_cn.csv").factors:
        assert factor.unit in ("GJ/t", "GJ/10^4Nm3", "tC/GJ", "1", "tCO2/TJ", "kgCO2/TJ")


def test_every_unit_is_one_that_pint_knows(library: Library) -> None:
    names = {factor.unit for name in FILES for factor in library.shelf(name).factors}
    for name in names:
        assert units.same_dimension(name, name)


def test_only_confirmed_rows_are_shipped(library: Library) -> None:
    marks = Counter(f.confidence for name in FILES for f in library.shelf(name).factors)
    assert set(marks) == {"high", "medium"}


def test_every_document_is_used_or_is_a_guides(library: Library) -> None:
    used = {factor.source for name in FILES for factor in library.shelf(name).factors}
    used |= {guide.source for guide in guide_list(library)}
    with (data_folder("factors") / "regions.csv").open(encoding="utf-8", newline="") as file:
        used |= {row["source"] for row in csv.DictReader(file)}
    assert set(library.vocabulary.documents) == used


def test_every_table_has_rows(library: Library) -> None:
    used = {factor.table for name in FILES for factor in library.shelf(name).factors}
    assert set(library.vocabulary.tables) == used


def test_thirty_four_regions_with_their_grids(library: Library) -> None:
    """GB/T 2260: 34 province-level codes; four of them without a grid in the notices."""
    regions = library.regions()
    assert len({region.code for region in regions}) == 34
    assert {region.name_zh for region in regions if not region.grid} == {
        "西藏",
        "香港",
        "澳门",
        "台湾",
    }
    grids = Counter(region.grid for region in regions if region.grid)
    assert grids == {
        "CN-GRID-NORTH": 6,
        "CN-GRID-NORTHEAST": 3,
        "CN-GRID-EAST": 5,
        "CN-GRID-CENTRAL": 4,
        "CN-GRID-NORTHWEST": 5,
        "CN-GRID-SOUTH": 5,
        "CN-GRID-SOUTHWEST": 2,
    }


def test_every_region_of_a_province_factor_has_its_grid_published(library: Library) -> None:
    held = {
        (f.region, f.data_year) for f in library.factors("emission_factor") if f.table == "average"
    }
    for region in library.regions():
        for year in (2021, 2022, 2023):
            assert ((region.code, year) in held) == bool(region.grid)
            assert not region.grid or (region.grid, year) in held


def test_blends_add_to_a_hundred(library: Library) -> None:
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for factor in library.factors("mass_share"):
        assert factor.value is not None
        sums[factor.item] += Fraction(factor.value)
    assert len(sums) == 126
    assert set(sums.values()) == {Fraction(100)}


def test_gases_outside_the_seven_groups_have_none(library: Library) -> None:
    apart = ["HCFC22", "CFC12", "HFO1234yf", "HC600a", "C3H8", "CO2_biogenic", "SO2F2"]
    for code in apart:
        assert library.species(code).species.group is None
    assert library.species("HFC134a").species.group is Gas.HFCS
    assert library.species("CH4_fossil").species.group is Gas.CH4


@pytest.mark.parametrize(
    "kind", ["fuel_stationary", "fuel_mobile", "purchased_electricity", "purchased_heat"]
)
def test_computable_kinds_have_methods(library: Library, kind: str) -> None:
    assert library.source_kind(kind).methods


def test_every_class_of_a_source_kind_has_its_words(library: Library) -> None:
    for kind in library.vocabulary.source_kinds.values():
        for term in (
            f"gbt_class.{kind.gbt_class}",
            f"scope.{kind.scope}",
            f"category.{kind.category}",
            f"iso_category.{kind.iso_category}",
        ):
            assert label(term, "zh")
        assert kind.sign == (-1 if kind.scope == "separate" else 1)
