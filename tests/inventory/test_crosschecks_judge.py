"""A comparison is judged by a tolerance that somebody stated, never by a silent one."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.factors import Candidate, Tier
from ghg.domain.statistics import Stated
from ghg.inventory.books import OwnValue
from ghg.inventory.stock_checks import TOLERANCE
from tests.inventory.crosschecking import DIESEL_T, checked, figure, row, with_diesel

V6 = {"opening": 120, "purchase": 1000, "sale": 90, "closing": 30}


def test_v6_the_stock_equation_and_the_scale_differ_by_twelve_tonnes():
    one = row(with_diesel(1012, V6), "stock_equation")
    # 120 + 1000 - 90 - 30 = 1000 t; 1012 - 1000 = 12 t, 1.2 % of the derived figure
    assert (one.left, one.right, one.difference, one.percent) == ("1012", "1000", "12", "1.2")
    assert (one.result, one.tolerance, one.subjects) == ("differs", "", ("DIESEL",))


def test_tonnes_at_stake_are_the_difference_times_the_coefficient():
    one = row(with_diesel(1012, V6), "stock_equation")
    # 42.652 x 0.0202 x 0.98 x 44/12 = 3.0959... t/t, times 12 t
    assert abs(Fraction(one.at_stake_t) - 12 * DIESEL_T) < Fraction(1, 10**12)


@pytest.mark.parametrize(
    ("percent", "result"), [("1.19", "differs"), ("1.2", "agrees"), ("0", "differs")]
)
def test_a_stated_tolerance_holds_to_its_edge(percent, result):
    found = with_diesel(1012, V6, tolerances={"stock_equation": percent})
    one = row(found, "stock_equation")
    assert (one.result, one.tolerance) == (result, percent)


def test_without_a_stated_tolerance_only_equal_figures_agree():
    assert row(with_diesel(1000, V6), "stock_equation").result == "agrees"
    near = row(with_diesel("1000.000001", V6), "stock_equation")
    assert (near.result, near.tolerance) == ("differs", "")


def test_the_tolerance_of_a_part_goes_before_that_of_its_check():
    bought = figure("form205.purchase", "grid_electricity", "127", "10^4kWh")
    used = figure("form205.consumption", "grid_electricity", "146", "10^4kWh")
    found = checked(bought, used, tolerances={"form205": "5", "form205.purchase": "0.1"})
    assert row(found, "form205", "purchase").result == "differs"  # 0.54 % away
    assert row(found, "form205", "consumption").result == "agrees"  # 0.32 % away


def test_a_reason_stands_beside_the_difference_of_its_own_days():
    bought = figure("form205.purchase", "grid_electricity", "127", "10^4kWh")
    said = Stated("form205", "grid_electricity", 20250101, 20251231, "含宿舍")
    older = Stated("form205", "grid_electricity", 20240101, 20241231, "去年的话")
    assert row(checked(bought, stated=(said, older)), "form205", "purchase").reason == "含宿舍"
    assert row(checked(bought, stated=(older,)), "form205", "purchase").reason == ""


def test_what_agrees_needs_no_reason():
    bought = figure("form205.purchase", "grid_electricity", "127.6858", "10^4kWh")
    said = Stated("form205", "grid_electricity", 20250101, 20251231, "含宿舍")
    one = row(checked(bought, stated=(said,)), "form205", "purchase")
    assert (one.result, one.reason) == ("agrees", "")


@given(form=st.integers(1, 10**9), percent=st.decimals(0, 100, places=3, allow_nan=False))
def test_agreement_is_exactly_the_band_around_the_ledgers_figure(form, percent):
    filed = figure("form205.purchase", "grid_electricity", form, "kWh")
    one = row(checked(filed, tolerances={"form205": str(percent)}), "form205", "purchase")
    ledger = 1276858  # V1: bought from grid and green-power trade
    within = abs(form - ledger) * 100 <= Fraction(percent) * ledger
    assert one.result == ("agrees" if within else "differs")
    assert Fraction(one.difference) == form - ledger


def test_the_tolerance_of_a_stored_fuel_goes_before_that_of_the_check():
    said = Candidate("own-1", Decimal("1.5"), "%", Tier.MEASURED, "", "", "", "")
    own = OwnValue(said, TOLERANCE, "", "DIESEL", "", 202501, 202512, "")
    found = with_diesel(1012, V6, own_values=(own,), tolerances={"stock_equation": "1"})
    one = row(found, "stock_equation")
    assert (one.tolerance, one.result) == ("1.5", "agrees")
