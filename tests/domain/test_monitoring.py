"""The plan's versions by month, the stretches of a frequency, and when duties fall due."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.duties import Duty, days_between
from ghg.domain.missing import ESTIMATES
from ghg.domain.monitoring import (
    FREQUENCIES,
    MISSING_RULES,
    PlanItem,
    PlanVersion,
    governing,
    wanted_in,
    windows,
)
from ghg.domain.periods import months_between

YEAR = months_between(202501, 202512)


def version(number, first_day, last_day, *items):
    return PlanVersion(number, first_day, last_day, "made", "", "", "", items)


FIRST = version(1, 20250101, 99991231)
SECOND = version(2, 20250615, 20251231)


@pytest.mark.parametrize(
    ("month", "number"), [(202505, 1), (202506, 2), (202512, 2), (202601, 1), (202412, None)]
)
def test_of_each_month_the_latest_version_that_speaks_of_a_day_of_it_counts(month, number):
    found = governing((FIRST, SECOND), month)
    assert (found and found.version) == number


def test_an_item_is_found_by_stream_and_parameter():
    heat = PlanItem("D02", "COAL", "net_calorific_value")
    plan = version(1, 20250101, 20251231, PlanItem("D01", "COAL"), heat)
    assert plan.item("COAL", "net_calorific_value") is heat
    assert plan.item("COAL").code == "D01"
    assert plan.item("COAL", "oxidation_rate") is None


def test_a_half_yearly_datum_is_wanted_once_in_each_half():
    assert windows("half_yearly", YEAR) == (YEAR[:6], YEAR[6:])
    assert [len(one) for one in windows("quarterly", YEAR)] == [3, 3, 3, 3]
    assert windows("yearly", YEAR) == (YEAR,)
    assert windows("monthly", YEAR[:2]) == ((202501,), (202502,))
    assert windows("once", YEAR) == ()


def test_a_stretch_of_which_a_part_is_looked_at_is_judged_by_that_part():
    assert windows("quarterly", (202503, 202504)) == ((202503,), (202504,))


@pytest.mark.parametrize(
    ("frequency", "days", "count"),
    [
        ("daily", 31, 31),
        ("weekly", 31, 4),
        ("weekly", 28, 4),
        ("monthly", 30, 1),
        ("yearly", 365, 1),
    ],
)
def test_so_many_determinations_are_wanted_in_so_many_days(frequency, days, count):
    assert wanted_in(frequency, days) == count


@given(st.sampled_from(FREQUENCIES), st.integers(0, 11), st.integers(0, 11))
def test_every_month_lies_in_exactly_one_stretch(frequency, first, last):
    months = YEAR[min(first, last) : max(first, last) + 1]
    held = [month for stretch in windows(frequency, months) for month in stretch]
    assert held == ([] if frequency == "once" else list(months))


def test_an_estimate_of_the_ledger_can_always_be_planned():
    assert set(ESTIMATES) < set(MISSING_RULES)


def duty(period, days=0, month_day=0):
    return Duty(
        *("d", "p", period, days, month_day, "entity", False, 2025, "", "", (), ()),
        *("", "", "H", ""),
    )


@pytest.mark.parametrize(
    ("month", "due"),
    [
        (202503, 20250510),  # 31 March + 30 days of April + 10
        (202401, 20240311),  # 31 January + 29 days of a leap February + 11
        (202501, 20250312),
        (202512, 20260209),
    ],
)
def test_forty_natural_days_after_the_month(month, due):
    assert duty("month", days=40).due_for_month(month) == due


def test_a_yearly_duty_falls_into_the_next_year():
    assert duty("year", month_day=331).due_for_year(2025) == 20260331


def test_days_between_are_negative_for_what_is_late():
    assert days_between(20250511, 20250510) == -1
    assert days_between(20250228, 20250301) == 1
