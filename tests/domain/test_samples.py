"""Samples: means by quantity, basis of analysis, shares by days.

Vectors V7 and V8 and rules P17 and P18 of the field; the other numbers are worked out by hand.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.numbers import shown
from ghg.domain.samples import (
    Reading,
    Sample,
    as_received,
    check_basis,
    check_moisture,
    check_unit,
    check_value,
    plain_mean,
    share_in,
    weighted_mean,
)
from ghg.errors import DataError

COAL = Sample(
    stream="COAL",
    code="B1",
    parameter="net_calorific_value",
    composition="batch",
    first_day=20250101,
    last_day=20250131,
    represents=Fraction(600),
    basis="as_received",
    value=Decimal("22.000"),
    unit="GJ/t",
    total_moisture=None,
    inherent_moisture=None,
    laboratory="示例检测",
    accredited=True,
    report_number="R-1",
    evidence="abc",
    note="",
)
CARBON = replace(
    COAL,
    parameter="carbon_content_received",
    basis="air_dried",
    value=Decimal("62.00"),
    unit="%",
    total_moisture=Decimal("10.0"),
    inherent_moisture=Decimal("2.0"),
)


def reading(value: str) -> Reading:
    return Reading(Fraction(value), value)


def test_the_month_is_weighted_by_the_quantity_of_the_batches() -> None:
    """V7: 600 t at 22.000 and 400 t at 25.000 GJ/t; the plain mean 23.500 would be wrong."""
    made = weighted_mean([(reading("22.000"), reading("600")), (reading("25.000"), reading("400"))])
    assert shown(made.value, 3) == "23.200"
    assert made.signs == "(600 × 22.000 + 400 × 25.000) ÷ (600 + 400)"


def test_the_arithmetic_mean_knows_no_quantity() -> None:
    made = plain_mean([reading("22.000"), reading("25.000")])
    assert (shown(made.value, 3), made.signs) == ("23.500", "(22.000 + 25.000) ÷ 2")


def test_element_carbon_goes_from_air_dried_to_as_received() -> None:
    """V8: 62.00 % ad, M_t 10.0, M_ad 2.0 gives 56.938775... % ar."""
    made = as_received(CARBON, "tC/t")
    assert shown(made.value * 100, 6) == "56.938776"
    assert made.value * 100 == Fraction("62") * 90 / 98
    assert made.signs == "62.00 × (100 − 10) ÷ (100 − 2) ÷ 100"


def test_equal_moistures_change_nothing() -> None:
    same = replace(CARBON, inherent_moisture=Decimal("10.0"))
    assert as_received(same, "tC/t").value == Fraction("0.62")


def test_a_value_as_received_stays() -> None:
    assert as_received(COAL, "GJ/t") == Reading(Fraction(22), "22.000")
    assert as_received(replace(COAL, unit="MJ/kg"), "GJ/t").value == 22


def test_a_sample_over_two_months_stands_for_each_by_days() -> None:
    """700 t from 22 January to 4 February: 10 and 4 of 14 days."""
    over = replace(COAL, first_day=20250122, last_day=20250204, represents=Fraction(700))
    january, february = share_in(over, 202501), share_in(over, 202502)
    assert january == Reading(Fraction(500), "700 × 10 ÷ 14")
    assert february == Reading(Fraction(200), "700 × 4 ÷ 14")


def test_nobody_knows_the_share_of_a_sample_without_quantity() -> None:
    assert share_in(replace(COAL, represents=None), 202501) is None


@pytest.mark.parametrize(
    ("parameter", "basis", "state", "moistures", "code"),
    [
        ("net_calorific_value", "", "solid", (False, False), "E-BASIS"),
        ("net_calorific_value", "not_applicable", "solid", (False, False), "E-BASIS"),
        ("net_calorific_value", "", "", (False, False), "E-BASIS"),
        ("net_calorific_value", "air_dried", "solid", (True, True), "E-BASIS.heat"),
        ("net_calorific_value", "dry", "liquid", (True, True), "E-BASIS.heat"),
        ("carbon_content_received", "dry", "solid", (True, True), "E-BASIS.formula"),
        ("carbon_content_received", "dry_ash_free", "solid", (True, True), "E-BASIS.formula"),
        ("carbon_content", "air_dried", "solid", (True, True), "E-BASIS.formula"),
        ("carbon_content_received", "air_dried", "solid", (True, False), "E-BASIS.moisture"),
        ("carbon_content_received", "air_dried", "solid", (False, True), "E-BASIS.moisture"),
    ],
)
def test_a_basis_without_a_known_way_is_refused(
    parameter: str, basis: str, state: str, moistures: tuple[bool, bool], code: str
) -> None:
    with pytest.raises(DataError) as refused:
        check_basis(parameter, basis, state, moistures)
    assert refused.value.problems[0].code == code


@pytest.mark.parametrize(
    ("parameter", "basis", "state"),
    [
        ("net_calorific_value", "as_received", "solid"),
        ("net_calorific_value", "", "gas"),
        ("net_calorific_value", "not_applicable", "liquid"),
        ("carbon_content_received", "air_dried", "solid"),
    ],
)
def test_a_basis_with_a_known_way_passes(parameter: str, basis: str, state: str) -> None:
    check_basis(parameter, basis, state, (True, True))


def test_a_stored_heating_value_is_never_converted() -> None:
    with pytest.raises(DataError) as refused:
        as_received(replace(COAL, basis="air_dried"), "GJ/t")
    assert refused.value.problems[0].code == "E-BASIS.heat"


@pytest.mark.parametrize("moisture", ["-0.1", "100", "101"])
def test_a_moisture_is_a_percentage(moisture: str) -> None:
    with pytest.raises(DataError, match="E-RANGE"):
        check_moisture(Decimal(moisture))


@pytest.mark.parametrize(
    ("value", "unit", "code"),
    [
        ("0", "GJ/t", "E-SIGN.sample"),
        ("-1", "GJ/t", "E-SIGN.sample"),
        ("0.62", "%", "E-SHARE"),
        ("101", "%", "E-SHARE"),
    ],
)
def test_a_value_out_of_range_is_asked_back(value: str, unit: str, code: str) -> None:
    with pytest.raises(DataError) as refused:
        check_value(Decimal(value), unit)
    assert refused.value.problems[0].code == code


def test_a_unit_must_measure_the_parameter() -> None:
    with pytest.raises(DataError, match="E-DIM"):
        check_unit("net_calorific_value", "tC/t")
    check_unit("carbon_content_received", "%")


quantities = st.fractions(min_value=Fraction(1, 1000), max_value=10**6, max_denominator=10**6)
readings = quantities.map(lambda value: Reading(value, str(value)))


@given(st.lists(st.tuples(readings, readings), min_size=1, max_size=6))
def test_a_mean_lies_among_its_values_and_the_weights_return(
    pairs: list[tuple[Reading, Reading]],
) -> None:
    made = weighted_mean(pairs).value
    values = [value.value for value, _ in pairs]
    assert min(values) <= made <= max(values)
    below = sum(weight.value for _, weight in pairs)
    assert made * below == sum(value.value * weight.value for value, weight in pairs)


@given(st.integers(min_value=1, max_value=28), st.integers(min_value=0, max_value=120), quantities)
def test_the_shares_of_a_sample_are_the_whole(first: int, length: int, quantity: Fraction) -> None:
    from datetime import timedelta

    from ghg.domain.periods import as_date, from_date

    start = 20250100 + first
    last = from_date(as_date(start) + timedelta(days=length))
    sample = replace(COAL, first_day=start, last_day=last, represents=quantity)
    shares = [share_in(sample, month) for month in sample.days.months]
    assert sum(share.value for share in shares if share) == quantity
