"""Fuel defaults: every figure against the reference's own tables, and against the product."""

import csv
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from ghg.domain.factors import Question
from ghg.errors import GapError
from ghg.library import Library, choose_factor
from tests.library.asking import fuel, terms

# Accounting standards, section 4.2: NDRC annex (other industry, chemicals), then table C.1 of the
# GB/T 32151 parts: GJ/t or GJ/10^4Nm3, tC/GJ x 1000, oxidation in percent. "-" is not in the table.
SECTION_4_2 = """
anthracite 24.515 27.49 94 26.7 27.4 94
bituminous_coal 23.204 26.18 93 19.570 26.1 93
lignite 14.449 28.00 96 11.9 28 96
washed_coal 26.344 25.40 93 26.334 25.41 90
other_washed_coal 15.373 25.40 90 12.545 25.41 90
briquettes 17.46 33.60 90 17.460 33.6 90
other_coal_products - - - 17.460 33.6 98
coke 28.446 29.40 93 28.435 29.5 93
petroleum_coke 31.00 27.50 98 32.5 27.50 98
crude_oil 42.62 20.10 98 41.816 20.1 98
fuel_oil 40.19 21.10 98 41.816 21.1 98
gasoline 44.80 18.90 98 43.070 18.9 98
diesel 43.33 20.20 98 42.652 20.2 98
kerosene 44.75 19.60 98 43.070 19.6 98
jet_kerosene 44.750 19.6 98 - - -
naphtha 41.031 20.0 98 44.5 20.0 98
lng 41.868 15.30 99 51.498 15.3 98
lpg 47.31 17.20 99 50.179 17.2 98
coal_tar 33.453 22.00 98 33.453 22.0 98
crude_benzene 41.816 22.70 98 41.816 22.7 98
other_petroleum_products 40.19 20.00 98 41.031 20.0 98
refinery_gas 46.05 18.20 99 45.998 18.2 99
natural_gas 389.31 15.30 99 389.31 15.3 99
coke_oven_gas 173.854 13.60 99 179.81 13.58 99
blast_furnace_gas 37.69 70.80 99 33.00 70.80 99
converter_gas 79.54 49.60 99 84.00 49.60 99
closed_calcium_carbide_furnace_gas 111.19 39.51 99 - - -
other_coal_gas 52.34 12.20 99 52.270 12.2 99
"""

# The steel guide of 2024, table A.1, quoted in the same section.
STEEL_2024 = """
anthracite 25.024 27.49 99
bituminous_coal 23.736 26.18 99
lignite 15.250 27.97 99
washed_coal 26.344 25.41 99
other_washed_coal 12.545 25.41 99
coal_gangue 8.374 25.41 99
coal_slurry 12.545 25.41 99
coke 28.435 29.42 99
petroleum_coke 32.500 27.50 99
other_coal_products 17.460 33.56 99
crude_oil 41.816 20.08 98
fuel_oil 41.816 21.10 98
gasoline 43.070 18.90 98
diesel 42.652 20.20 98
kerosene 43.070 19.60 98
other_petroleum_products 41.031 20.00 98
lng 51.498 17.20 98
lpg 50.179 17.20 98
coal_tar 33.453 22.00 98
refinery_gas 45.998 18.20 98
natural_gas 389.310 15.32 99
blast_furnace_gas 33.000 70.80 99
converter_gas 84.000 49.60 99
coke_oven_gas 173.854 12.10 99
other_coal_gas 52.270 12.20 99
"""

PARAMETERS = ("net_calorific_value", "carbon_content", "oxidation_rate")
SCALE = (Fraction(1), Fraction(1000), Fraction(100))
PRODUCTS = Path(__file__).with_name("fuel_products.csv")


def rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line]


def resolved(library: Library, item: str, table: str) -> list[Fraction]:
    """The three parameters in the units of the quoted tables."""
    return [
        Fraction(fuel(library, item, parameter, table).value) * scale
        for parameter, scale in zip(PARAMETERS, SCALE, strict=True)
    ]


@pytest.mark.parametrize("row", rows(SECTION_4_2), ids=lambda row: row[0])
def test_both_tables_of_section_4_2(library: Library, row: list[str]) -> None:
    for table, printed in (("ndrc_other", row[1:4]), ("gbt32151_22", row[4:7])):
        if printed[0] == "-":
            with pytest.raises(GapError):
                fuel(library, row[0], "net_calorific_value", table)
        else:
            assert resolved(library, row[0], table) == [Fraction(text) for text in printed]


@pytest.mark.parametrize("row", rows(STEEL_2024), ids=lambda row: row[0])
def test_the_table_of_the_steel_guide(library: Library, row: list[str]) -> None:
    assert resolved(library, row[0], "mee_steel2024") == [Fraction(text) for text in row[1:]]


def test_the_digits_are_kept_as_printed(library: Library) -> None:
    assert str(fuel(library, "natural_gas", "carbon_content", "ndrc_other").value) == "0.01530"
    assert str(fuel(library, "gasoline", "net_calorific_value", "ndrc_other").value) == "44.80"


def test_every_product_closes(library: Library) -> None:
    """NCV x CC x OF x 44/12 against the product that the reference printed with six digits."""
    with PRODUCTS.open(encoding="utf-8") as file:
        printed = list(csv.DictReader(file))
    assert len(printed) == 250 - 68 - 1 - 6  # all but the database, one rate, rates by equipment
    for row in printed:
        ncv, carbon, oxidation = resolved(library, row["item"], row["table"])
        ours = ncv * carbon / 1000 * oxidation / 100 * Fraction(44, 12)
        assert abs(ours / Fraction(row["product"]) - 1) < Fraction(1, 10**5), row


def test_no_table_lends_a_parameter_to_another_one(library: Library) -> None:
    """Every fuel of a guide's table has all three parameters there, or the row stands alone."""
    held: dict[tuple[str, str], set[str]] = {}
    for parameter in PARAMETERS:
        for factor in library.factors(parameter):
            if library.table(factor.table).purpose == "process":
                continue  # carbon burnt in a process has an oxidation rate and no heating value
            held.setdefault((factor.table, factor.item), set()).add(factor.parameter)
    broken = {key for key, names in held.items() if len(names) < 3}
    # The equipment decides the rate under the ministry's guides of 2024; the power guide prints
    # only the rate; the database of 2026 prints heating values with CO2 per heat.
    assert {table for table, _ in broken} == {"mee2024", "mee_power2022", "ncsc2026_heat"}


def test_the_guide_names_the_table_that_comes_first(library: Library) -> None:
    tables = ("gbt32151_22", "ndrc_other")
    assert fuel(library, "diesel", "net_calorific_value", *tables).value == Decimal("42.652")
    other_way = fuel(library, "diesel", "net_calorific_value", *reversed(tables))
    assert other_way.value == Decimal("43.33")
    jet = fuel(library, "jet_kerosene", "net_calorific_value", *tables)
    assert (jet.value, jet.table) == (Decimal("44.750"), "ndrc_other")


def test_a_year_outside_the_window_of_a_default_is_only_said(library: Library) -> None:
    choice = fuel(library, "diesel", "oxidation_rate", "gbt32151_22", year=2022)
    assert choice.value == Decimal("0.98")
    assert terms(choice) == ["library.warning.outside_window"]


def test_a_contradicted_coal_is_not_shipped(library: Library) -> None:
    """The one coal table of a public tool for all ministry guides is refuted by the steel guide."""
    shipped = {(f.table, f.item) for f in library.factors("net_calorific_value")}
    assert ("mee2024", "anthracite") not in shipped
    assert ("mee2024", "lignite") not in shipped
    assert ("mee2024", "bituminous_coal") not in shipped


@pytest.mark.parametrize(
    ("item", "value"),
    [("grid_electricity", "0.1229"), ("heat", "0.03412"), ("diesel", "1.4571"), ("lpg", "1.7143")],
)
def test_standard_coal_at_calorific_value(library: Library, item: str, value: str) -> None:
    asked = Question(item, "calorific_tce", ("gbt2589",), ("CN",), 2025, 20261120)
    assert choose_factor(library, asked).value == Decimal(value)


@pytest.mark.parametrize(("year", "value"), [(2020, "0.0857"), (2021, "0.2571")])
def test_fresh_water_follows_the_edition_in_force(library: Library, year: int, value: str) -> None:
    """GB/T 2589-2020 took effect on 2021-04-01."""
    asked = Question("fresh_water", "medium_tce", ("gbt2589",), ("CN",), year, 20261120)
    assert choose_factor(library, asked).value == Decimal(value)


def test_a_range_is_no_value(library: Library) -> None:
    """GB/T 2589-2020 prints 1.1000 to 1.3300 for natural gas: no middle is taken."""
    asked = Question("natural_gas", "calorific_tce", ("gbt2589",), ("CN",), 2025, 20261120)
    with pytest.raises(GapError) as caught:
        choose_factor(library, asked)
    assert "1.1000~1.3300" in str(caught.value)


def test_heat_default_and_shanghais_own(library: Library) -> None:
    def heat(region: str, table: str) -> Decimal:
        regions = (region, "CN")
        asked = Question("heat", "emission_factor", (table,), regions, 2025, 20261120)
        return choose_factor(library, asked).value

    assert heat("310000", "heat_default") == Decimal("0.11")
    assert heat("310000", "local_shanghai_heat") == Decimal("0.06")


def test_a_document_without_date_was_out_when_its_values_took_effect(library: Library) -> None:
    """The printing day of GB/T 2589-2020 was not read; its values hold from 2021-04-01."""
    before = Question("fresh_water", "medium_tce", ("gbt2589",), ("CN",), 2021, 20210331)
    with pytest.raises(GapError):
        choose_factor(library, before)
    assert choose_factor(library, replace(before, as_of=20210401)).value == Decimal("0.2571")
