"""Closing checks: a printed figure follows from the others of its document, or says that not."""

from pathlib import Path

import pytest

from ghg.library import Library, check_all, open_library
from ghg.library.check_closing import PRINTED_SO
from tests.library.conftest import Spoil
from tests.library.test_read import problems_of

FUEL = (
    "{0},ndrc_other,peat,{1},{2},{3},,,,{4},{4},CN,2015-07-06,,,"
    "ndrc_other_2015,not given,medium,{5}"
)


def fuel_rows(product: str, note: str = "") -> str:
    """A made-up fuel with all four: 20 GJ/t x 0.025 tC/GJ x 0.98 x 44/12 = 1.79667."""
    rows = (
        ("p1", "net_calorific_value", "", "20.000", "GJ/t", ""),
        ("p2", "carbon_content", "", "0.02500", "tC/GJ", ""),
        ("p3", "oxidation_rate", "", "0.980", "1", ""),
        ("p4", "emission_factor", "CO2", product, "tCO2/t", note),
    )
    return "\n".join(FUEL.format(*row) for row in rows)


@pytest.mark.parametrize("product", ["1.797", "1.80", "1.8333"])
def test_a_product_follows_from_its_parts(edited: Spoil, product: str) -> None:
    """With oxidation 1.79667; a carbon balance has none: 1.83333."""
    edited("fuels_cn.csv", add=fuel_rows(product)).shelf("fuels_cn.csv")


def test_a_product_that_does_not_follow_is_refused(edited: Spoil) -> None:
    spoiled = edited("fuels_cn.csv", add=fuel_rows("1.87"))
    (problem,) = problems_of(lambda: spoiled.shelf("fuels_cn.csv"))
    assert (problem.code, problem.raw, problem.place.column) == ("E-BALANCE.printed", "p4", "value")
    told = fuel_rows("1.87", "printed so: page 9")
    edited("fuels_cn.csv", (fuel_rows("1.87"), told)).shelf("fuels_cn.csv")


@pytest.mark.parametrize(("value", "closes"), [("91.8", True), ("91.7", True), ("91.2", False)])
def test_co2_per_heat_follows_from_carbon(edited: Spoil, value: str, closes: bool) -> None:
    """25.0 tC/TJ x 1 x 44/12 = 91.667 tCO2/TJ; 25.0 stands for 24.95 to 25.05: 91.48 to 91.85."""
    row = FUEL.format("p5", "co2_per_heat", "CO2", value, "tCO2/TJ", "")
    row = row.replace("ndrc_other,", "ipcc2006_fuels,", 1).replace("CN,2015-07-06", "GLO,2006")
    row = row.replace(",peat,", ",municipal_waste_fossil_fraction,")
    grown = edited("fuels_ipcc.csv", add=row)
    if closes:
        grown.shelf("fuels_ipcc.csv")
    else:
        (problem,) = problems_of(lambda: grown.shelf("fuels_ipcc.csv"))
        assert (problem.code, problem.raw) == ("E-BALANCE.printed", "p5")


def test_standard_coal_is_the_heat_over_seven_thousand(edited: Spoil) -> None:
    """Raw coal: 5000 / 7000 = 0.7143. A lost digit, as some lists print it, is refused."""
    spoiled = edited("standard_coal.csv", (",calorific_tce,,1.7143,", ",calorific_tce,,0.7143,"))
    (problem,) = problems_of(lambda: spoiled.shelf("standard_coal.csv"))
    assert (problem.code, problem.raw) == ("E-BALANCE.printed", "sce_lpg")


def test_documents_close_across_files(edited: Spoil) -> None:
    """Tar of the steel guide, table A.2 after table A.1: 33.453 x 0.0220 x 44/12 = 2.6985."""
    row = ",coal_tar,emission_factor,CO2,{},"
    spoiled = edited("process_cn.csv", (row.format("2.699"), row.format("2.799")))
    spoiled.shelf("process_cn.csv")
    (problem,) = problems_of(lambda: check_all(spoiled))
    assert (problem.code, problem.raw) == ("E-BALANCE.printed", "proc_steel_seq_tar")


def test_what_is_printed_otherwise_is_listed_here(library: Library) -> None:
    """Every known difference, with its arithmetic.

    Coal tar 33.453 / 29.3076 = 1.1415, rounded from 8000 kcal; oilfield gas 38.931 / 29.3076 =
    1.3284, the list has 1.3300.
    """
    files = {name for kind in library.vocabulary.parameters.values() for name in kind.files}
    factors = [factor for name in files for factor in library.shelf(name).factors]
    assert {one.id: str(one.value) for one in factors if one.note.startswith(PRINTED_SO)} == {
        "sce_coal_tar": "1.1429",
        "sce_ng_oilfield": "1.3300",
    }


@pytest.mark.parametrize("name", ["sce_coal_tar", "sce_ng_oilfield"])
def test_each_of_these_differences_is_real(copied: Path, name: str) -> None:
    """Without its mark the row would be refused: no mark stands there in vain."""
    path = copied / "standard_coal.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    bare = [one.replace("printed so: ", "") if one.startswith(f"{name},") else one for one in lines]
    path.write_text("".join(bare), encoding="utf-8", newline="")
    (problem,) = problems_of(lambda: open_library(copied).shelf("standard_coal.csv"))
    assert (problem.code, problem.raw) == ("E-BALANCE.printed", name)


@pytest.mark.parametrize(
    ("name", "swap", "code"),
    [
        ("fuels_cn.csv", (",26.7,,,,GJ/t,", ",26.7,26,27,,GJ/t,"), "E-RANGE.value"),
        ("fuels_cn.csv", (",26.7,,,,GJ/t,", ",,26,,,GJ/t,"), "E-RANGE.value"),
        ("fuels_cn.csv", (",26.7,,,,GJ/t,", ",26.7,,,,GJ/MWh,"), "E-DIM.row"),
        ("fuels_cn.csv", (",26.7,,,,GJ/t,", ",26.7,,,,tC/t,"), "E-DIM.row"),
        ("process_cn.csv", (",0.4397,,,,tCO2/t,", ",0.4397,,,,tC/t,"), "E-DIM.row"),
        ("electricity_cn.csv", (",CO2,0.5568,", ",CO2e,0.5568,"), "E-GAS.mixture"),
        ("gwp.csv", ("SAR-1995,CO2,gwp,CO2,", "SAR-1995,CO2,gwp,N2O,"), "E-GAS.gwp"),
        ("gwp.csv", ("SAR-1995,CO2,", "average,CO2,"), "E-GAS.gwp"),
    ],
)
def test_a_row_says_what_its_parameter_is(
    edited: Spoil, name: str, swap: tuple[str, str], code: str
) -> None:
    (problem,) = problems_of(lambda: edited(name, swap).shelf(name))
    assert problem.code == code


def test_another_multiple_of_a_fitting_unit_fits(edited: Spoil) -> None:
    edited("fuels_cn.csv", (",26.7,,,,GJ/t,", ",26.7,,,,kJ/g,")).shelf("fuels_cn.csv")


def test_zero_for_power_is_never_a_row(edited: Spoil) -> None:
    """The zero of non-fossil power is a rule of a guide, with its proofs: no note helps."""
    row = (
        "zero,average,grid_electricity,emission_factor,CO2,0,,,,tCO2/MWh,tCO2/MWh,350000,"
        "2025-01-01,,2024,mee_nbs_2025_47,not given,medium,green power"
    )
    spoiled = edited("electricity_cn.csv", add=row)
    (problem,) = problems_of(lambda: spoiled.shelf("electricity_cn.csv"))
    assert problem.code == "E-ZERO.power"


def test_a_gas_has_one_potential_in_a_set_whatever_the_dates(edited: Spoil) -> None:
    old = "gwp_ar6_sf6,AR6-2021,SF6,gwp,SF6,25200,,,,kgCO2e/kg,kgCO2e/kg,GLO,2021,,"
    later = (
        "late,AR6-2021,SF6,gwp,SF6,24300,,,,kgCO2e/kg,kgCO2e/kg,GLO,2024,,,ipcc_ar6_2021,x,medium,"
    )
    spoiled = edited("gwp.csv", (old, old[:-1] + "2023,"), add=later)
    (problem,) = problems_of(lambda: spoiled.shelf("gwp.csv"))
    assert (problem.code, problem.values["other"]) == ("E-CONFLICT.gwp", "gwp_ar6_sf6")


def test_one_question_has_one_answer_in_all_files(edited: Spoil) -> None:
    row = (
        "twin,ndrc_other,anthracite,oxidation_rate,,0.95,,,,1,1,CN,"
        "2015-07-06,,,ndrc_other_2015,not given,medium,"
    )
    spoiled = edited("process_cn.csv", add=row)
    (problem,) = problems_of(lambda: check_all(spoiled))
    assert (problem.code, problem.place.file) == ("E-CONFLICT.row", "process_cn.csv")
