"""Enthalpy of steam: vectors, hand arithmetic at the corners, and what is refused.

P34-STEAM and the tables: a public transcription of GB/T 32151.34-2024, compared with IAPWS-IF97.
V12: gauge pressure. Values of the tables stand in the arithmetic beside each test.
"""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given as sampled
from hypothesis import strategies as st

from ghg.domain.emissions import evaluated
from ghg.domain.numbers import exact
from ghg.errors import DataError
from ghg.library import open_library
from ghg.library.steam import steam_tables
from ghg.methods.steam import (
    absolute_pressure,
    boiling_point,
    saturated_by_pressure,
    saturated_by_temperature,
    superheated,
)
from ghg.methods.steps import given
from ghg.texts import label

TABLES = steam_tables(open_library())


def mpa(value):
    return given("pressure", exact(value), "MPa")


def celsius(value):
    return given("temperature", exact(value), "°C")


def code(act):
    with pytest.raises(DataError) as refused:
        act()
    return refused.value.problems[0].code


def test_p34_steam_saturated_between_two_rows():
    # 1.70: 204.3, 2793.8; 1.80: 207.1, 2795.1; half way
    assert boiling_point(TABLES, mpa("1.75")).value == exact("205.7")
    assert saturated_by_pressure(TABLES, mpa("1.75")).value == exact("2794.45")


def test_v12_gauge_pressure_gets_the_atmosphere():
    step = absolute_pressure(given("gauge", exact("0.7"), "MPa"), "gauge")
    assert step.value == exact("0.801325")
    # 0.80: 2768.4, 0.90: 2773.0; 2768.4 + 4.6 x 0.001325 / 0.1
    at = saturated_by_pressure(TABLES, given("pressure", step.value, "MPa"))
    assert at.value == exact("2768.46095")


def test_v12_absolute_pressure_stays_and_a_pressure_without_reference_is_refused():
    reading = given("reading", exact("0.7"), "MPa")
    assert absolute_pressure(reading, "absolute").value == exact("0.7")
    assert saturated_by_pressure(TABLES, mpa("0.7")).value == exact("2762.9")
    assert code(lambda: absolute_pressure(reading, "")) == "E-STEAM.reference"


def test_trap_11_a_pressure_in_another_unit_is_converted_or_refused():
    # 10 bar = 1,000 kPa = 1 MPa: 2777.0; 1 bar is not 1 MPa
    for value, unit in (("1", "MPa"), ("10", "bar"), ("1000", "kPa")):
        pressure = given("pressure", exact(value), unit)
        assert absolute_pressure(pressure, "absolute").value == 1
        assert saturated_by_pressure(TABLES, pressure).value == exact("2777.0")
        assert superheated(TABLES, pressure, celsius("300")).value == exact("3051.3")
    step = absolute_pressure(given("gauge", exact("700"), "kPa"), "gauge")
    assert step.value == exact("0.801325")
    wrong = given("pressure", Fraction(1), "°C")
    assert code(lambda: saturated_by_pressure(TABLES, wrong)) == "E-DIM"
    assert code(lambda: absolute_pressure(wrong, "absolute")) == "E-DIM"
    assert code(lambda: saturated_by_temperature(TABLES, mpa("1"))) == "E-DIM"


def test_saturated_by_temperature():
    # 0.10 MPa: 99.63, 2675.7; 0.12: 104.81, 2683.8; at 102.22 half way: 2679.75
    assert saturated_by_temperature(TABLES, celsius("102.22")).value == exact("2679.75")


def test_superheated_on_a_cell_and_between_rows_and_columns():
    assert superheated(TABLES, mpa("1"), celsius("300")).value == exact("3051.3")
    # column 1 MPa: 300: 3051.3, 350: 3157.7; at 325: 3104.5
    assert superheated(TABLES, mpa("1"), celsius("325")).value == exact("3104.5")
    # column 3 MPa: 300: 2994.2, 350: 3115.7; at 325: 3054.95; at 2 MPa half way: 3079.725
    assert superheated(TABLES, mpa("2"), celsius("325")).value == exact("3079.725")


def test_saturation_is_the_lower_corner_of_a_row():
    # 1 MPa boils at 179.88 (2777.0); the row above is 180 (2777.3), so at 179.94 half way
    assert superheated(TABLES, mpa("1"), celsius("179.94")).value == exact("2777.15")
    # 0.5 MPa boils at 151.85 (2748.5); the row below, 140, is water (589.2); the row above is
    # 160 (2767.3): at 155.925, half way, 2757.9, where water as a corner would give over 2,000
    assert superheated(TABLES, mpa("0.5"), celsius("155.925")).value == exact("2757.9")


def test_saturation_is_the_corner_of_a_column_that_would_be_water():
    # 0.7 MPa boils at 164.96, 1 MPa at 179.88. At 170.42 saturated is 0.80 MPa with 2768.4.
    # Column 0.5 at 170.42: 2767.3 + (2812.1 - 2767.3) x 10.42 / 20 = 2790.6408
    # between 0.5 and 0.80 at 0.7: 2790.6408 + (2768.4 - 2790.6408) x 0.2 / 0.3 = 2775.8136
    assert superheated(TABLES, mpa("0.7"), celsius("170.42")).value == exact("2775.8136")


@pytest.mark.parametrize(
    ("pressure", "temperature"),
    [
        ("1", "179.88"),  # at the boiling point: saturated, not superheated
        ("1", "179"),
        ("1", "100"),
        ("14", "336"),
        ("25", "350"),  # a row of the table, but of dense water
        ("25", "399"),  # above the last saturated pressure only from 400 on
        ("21", "380"),  # between 20 and 25 MPa, where 25 has no boiling point
    ],
)
def test_water_and_mixtures_are_refused(pressure, temperature):
    assert code(lambda: superheated(TABLES, mpa(pressure), celsius(temperature))) == "E-STEAM.water"


@pytest.mark.parametrize(
    "act",
    [
        lambda: superheated(TABLES, mpa("0.009"), celsius("200")),
        lambda: superheated(TABLES, mpa("30.1"), celsius("500")),
        lambda: superheated(TABLES, mpa("1"), celsius("600.1")),
        lambda: saturated_by_pressure(TABLES, mpa("22.1")),
        lambda: saturated_by_pressure(TABLES, mpa("0.0009")),
        lambda: saturated_by_temperature(TABLES, celsius("6.97")),
        lambda: saturated_by_temperature(TABLES, celsius("373.69")),
    ],
)
def test_outside_the_tables_is_refused(act):
    assert code(act) == "E-STEAM.range"


def test_the_edges_of_the_tables_are_inside():
    assert superheated(TABLES, mpa("30"), celsius("600")).value == exact("3444.2")
    assert superheated(TABLES, mpa("0.01"), celsius("600")).value == exact("3705.2")
    assert saturated_by_pressure(TABLES, mpa("22")).value == exact("2192.5")


def test_a_contradicted_cell_asks_and_says_which_value_was_taken():
    at = (TABLES, mpa("0.5"), celsius("400"))
    assert code(lambda: superheated(*at)) == "E-STEAM.doubt"
    assert code(lambda: superheated(*at, "guess")) == "E-STEAM.doubt"
    printed, computed = superheated(*at, "printed"), superheated(*at, "computed")
    assert (printed.value, computed.value) == (exact("3217.8"), exact("3272.3"))
    assert [one.term for one in printed.remarks] == ["steam.printed"]
    assert [one.term for one in computed.remarks] == ["steam.computed"]
    # 420 C is beyond it, and needs no choice
    assert superheated(TABLES, mpa("0.5"), celsius("420")).value == exact("3313.8")


def test_filled_rows_and_old_tables_are_remarked():
    (filled,) = superheated(TABLES, mpa("25"), celsius("420")).remarks
    assert filled.term == "steam.fill"
    old = saturated_by_pressure(TABLES, mpa("17.5")).remarks
    assert {one.term for one in old} == {"steam.old_table"}
    assert superheated(TABLES, mpa("5"), celsius("420")).remarks == ()
    for one in (filled, *old):
        assert "{" not in label(one.term, "en", **dict(one.values))


def test_the_doubtful_cells_are_those_that_if97_contradicts():
    doubted = {
        (str(t), str(p), str(cell.enthalpy), str(cell.computed))
        for (t, p), cell in TABLES.superheated.items()
        if cell.doubt == "misprint"
    }
    assert doubted == {
        ("400", "0.5", "3217.8", "3272.3"),
        ("140", "30", "603.1", "608.8"),
        ("200", "30", "856.2", "865.1"),
        ("240", "30", "1024.8", "1042.6"),
    }


@sampled(st.decimals("0.01", "20", places=4), st.decimals("180", "600", places=2))
def test_a_step_recomputes_and_lies_between_its_corners(pressure: Decimal, temperature: Decimal):
    try:
        step = superheated(TABLES, mpa(str(pressure)), celsius(str(temperature)), "computed")
    except DataError as refused:
        assert refused.problems[0].code == "E-STEAM.water"
        return
    values = {one.name: one.value for one in step.arguments}
    assert evaluated(step.tree, values) == step.value
    corners = [one.value for one in step.arguments if one.unit == "kJ/kg"]
    if corners:
        assert min(corners) <= step.value <= max(corners)


@sampled(st.decimals("0.01", "20", places=3))
def test_just_above_saturation_steam_is_as_saturated_steam(pressure: Decimal):
    p = mpa(str(pressure))
    boiling = boiling_point(TABLES, p).value
    just = given("temperature", boiling + Fraction(1, 10**9), "°C")
    difference = (
        superheated(TABLES, p, just, "computed").value - saturated_by_pressure(TABLES, p).value
    )
    assert abs(difference) < Fraction(1, 1000)  # with water as a corner it would be hundreds off


@pytest.mark.parametrize(
    ("pressure", "temperature", "by_equation"),
    [
        ("0.05", "90", "2662.6"),
        ("0.3", "150", "2761.2"),
        ("0.5", "155.925", "2757.9"),
        ("0.7", "170.42", "2776.4"),
        ("1", "250", "2943.2"),
        ("1.25", "200", "2812.9"),
        ("2", "325", "3081.5"),
        ("4", "260", "2837.2"),
        ("6", "290", "2847.5"),
        ("8.5", "450", "3265.6"),
    ],
)
def test_the_equations_of_if97_give_nearly_the_same(pressure, temperature, by_equation):
    # another program, IAPWS-IF97; straight lines between coarse columns stay within 0.25 %
    got = superheated(TABLES, mpa(pressure), celsius(temperature), "computed").value
    assert abs(got / exact(by_equation) - 1) < exact("0.0025")
