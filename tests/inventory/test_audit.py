"""The audit: each usual mistake of a typed inventory, with its arithmetic.

Anthracite by the third batch of NDRC guides: 1,000 t x 26.7 GJ/t x 0.0274 tC/GJ x 94 % x 44/12
= 1000 x 0.73158 x 0.94 x 3.666... = 2521.5124 t. Diesel of the road guide: 43.33 x 0.0202 x 98 % x
44/12 = 3.1451224933 t/t. Power: 1,000 MWh x 0.5810 = 581 t.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.typed import AGREES, DIFFERS, UNREAD, Figure, TypedRow
from ghg.errors import Problem
from tests.inventory.typed_rows import COAL, HERE, POWER, figure, judged, only, row, terms


@pytest.mark.parametrize("stated", ["2521.5124", "2521.51", "2521.5", "2522"])
def test_a_result_within_its_own_digits_agrees(stated: str) -> None:
    verdict = only(f"{stated} tCO2", **COAL)
    assert verdict.state == AGREES
    assert verdict.expected == Fraction("2521.5124")
    assert verdict.expression == "1000 t × 26.7 GJ/t × 0.0274 tC/GJ × 94 % × 44/12"


@pytest.mark.parametrize(
    ("stated", "first", "why"),
    [
        ("2521512.4", "unit", "x 1000: kilograms stated as tonnes"),
        ("2.52", "unit", "/ 1000"),
        ("25215124", "unit", "x 10^4: 万"),
        ("25215.12", "unit", "x 10"),
        ("252.15", "unit", "/ 10"),
        ("-2521.51", "sign", "counted as negative"),
        ("687.69", "carbon_missing", "x 12/44: 687.6852"),
        ("9245.55", "carbon_doubled", "x 44/12: 9245.5455"),
        ("2682.46", "left_out", "without 94 %: 2682.4600"),
        ("252151.24", "percent", "x 94 instead of 94 %"),
        ("2370.22", "twice", "94 % twice: 2370.2217"),
        ("2523.80", "rounded_constant", "x 3.67: 687.6852 x 3.67 = 2523.8047"),
        ("2521.74", "rounded_constant", "x 3.667: 687.6852 x 3.667 = 2521.7416"),
    ],
)
def test_a_usual_mistake_is_named(stated: str, first: str, why: str) -> None:
    verdict = only(f"{stated} tCO2", **COAL)
    assert verdict.state == DIFFERS, why
    assert terms(verdict)[0] == first, why


def test_what_is_deducted_by_its_name_may_be_negative() -> None:
    """100 MWh sent out at 0.5306 are taken off: -53.06 is right there, wrong for bought power."""
    parts = {"activity": "100 MWh", "factor": "0.5306 tCO2/MWh"}
    assert only("-53.06 tCO2", "输出电力", **parts).state == AGREES
    assert terms(only("-53.06 tCO2", "外购电力", **parts)) == ["sign"]


def test_several_reasons_only_may_be_and_the_likeliest_stands_first() -> None:
    """100 times too much: percent taken for a fraction, before a unit that is 100 times off."""
    verdict = only("252151.24 tCO2", **COAL)
    assert terms(verdict) == ["percent", "unit"]
    assert dict(verdict.reasons[0].values) == {"role": "oxidation", "value": "94"}


def test_two_mistakes_at_once_are_looked_for_when_no_single_one_fits() -> None:
    """Carbon, and in kilograms: 2521.5124 x 12/44 x 1000 = 687685.2 t."""
    verdict = only("687685.2 tCO2", **COAL)
    assert terms(verdict)[0] == "carbon_missing_and_unit"
    assert ("power", "1000") in verdict.reasons[0].values


def test_what_nothing_explains_has_no_reason() -> None:
    verdict = only("1777 tCO2", **COAL)
    assert (verdict.state, verdict.reasons) == (DIFFERS, ())


def test_a_fraction_in_a_column_of_percent_is_one_hundredth() -> None:
    """0.94 in a column headed %: literally 0.94 %, so 25.215124 t; the sheet counted 2521.5 t."""
    verdict = only("2521.51 tCO2", **{**COAL, "oxidation": "0.94 %"})
    assert verdict.expected == Fraction("25.215124")
    assert terms(verdict)[0] == "percent"


@pytest.mark.parametrize("rate", ["94", "0.94", "94 %", "0.94 1"])
def test_a_share_is_read_in_either_spelling(rate: str) -> None:
    assert only("2521.51 tCO2", **{**COAL, "oxidation": rate}).state == AGREES


def test_a_row_that_lacks_a_figure_or_has_a_bad_cell_is_never_passed() -> None:
    assert only("581 tCO2", "外购电力", activity="1000 MWh").state == UNREAD
    bad = TypedRow(
        *(HERE, 1, "电", "", 0, {"result": figure("581 tCO2")}),
        total=False,
        mistakes=(Problem("E-NUM", HERE, "12abc"),),
    )
    assert judged(bad)[0].state == UNREAD


def test_a_row_of_sums_is_held_against_the_rows_above() -> None:
    def total(stated: str) -> TypedRow:
        return TypedRow(HERE, 1, "合计", "", 0, {"result": figure(stated)}, total=True, mistakes=())

    rows = (row("2521.51 tCO2", **COAL), row("581 tCO2", "外购电力", **POWER))
    assert judged(*rows, total("3102.51 tCO2"))[2].state == AGREES
    wrong = judged(*rows, total("3683.51 tCO2"))[2]
    assert (wrong.state, terms(wrong)) == (DIFFERS, ["sum"])
    parts = (rows[0], total("2521.51 tCO2"), rows[1], total("581 tCO2"), total("3102.51 tCO2"))
    assert [one.state for one in judged(*parts)] == [AGREES] * 5


@given(
    activity=st.decimals(1, 10**6, places=2),
    factor=st.decimals("0.0001", 10, places=4),
    power=st.sampled_from([1, -1, 3, -3, 4]),
)
def test_any_row_agrees_with_its_own_product_and_no_power_of_ten_passes(
    activity, factor, power
) -> None:
    product = Fraction(activity) * Fraction(factor)
    parts = {"activity": figure(f"{activity} t"), "factor": figure(f"{factor} tCO2/t")}
    for value, state in ((product, AGREES), (product * Fraction(10) ** power, DIFFERS)):
        result = Figure(value, 10, "tCO2", "", HERE)
        told = TypedRow(
            HERE, 1, "物料", "", 0, {**parts, "result": result}, total=False, mistakes=()
        )
        verdict = judged(told)[0]
        assert verdict.state == state
        if state == DIFFERS:
            assert "unit" in terms(verdict)
