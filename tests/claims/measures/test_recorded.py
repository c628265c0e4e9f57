"""What plant facts say by their days and lists."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.claims.measures.registry import asked
from ghg.domain.snapshot import Snapshot
from tests.claims.cases import case_of, fact, issue_with, scheme_with
from tests.claims.measures.test_reported import RETIRED


def answer(name, *facts, **changes):
    return asked(case_of(scheme_with(), issue_with(), *facts, **changes), name)


def day(kind, on_day):
    return fact(kind, on_day)


@pytest.mark.parametrize(
    ("on_day", "months"),
    [
        (20251231, "0"),
        (20250331, "9"),
        (20241231, "12"),
        (20241230, "373/31"),  # 12 and 1/31
        (20251201, "30/31"),
    ],
)
def test_months_are_counted_to_the_end_of_the_year(on_day, months):
    told = day("self_evaluation_day", on_day)
    assert answer("months_since_self_evaluation", told).value == Fraction(months)


DAYS = st.dates(date(2020, 1, 1), date(2025, 12, 31)).map(lambda one: int(f"{one:%Y%m%d}"))


@given(DAYS, DAYS)
def test_the_later_day_is_fewer_months_ago(one, other):
    first, later = (
        answer("months_since_self_evaluation", day("self_evaluation_day", on_day)).value
        for on_day in (min(one, other), max(one, other))
    )
    assert later >= 0
    assert (first > later) is (one != other)


def test_without_a_self_evaluation_no_month_is_counted():
    assert answer("months_since_self_evaluation").value is None


def test_the_last_of_several_days_counts():
    days = (day("self_evaluation_day", 20240101), day("self_evaluation_day", 20250930))
    assert answer("months_since_self_evaluation", *days).value == 3 + Fraction(1, 31)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("months_since_self_evaluation", "self_evaluation_day"),
        ("green_form_on_time", "green_form_day"),
        ("reduction_before_offset", "reduction_measures_day"),
    ],
)
def test_a_day_after_the_year_says_nothing_of_the_year(name, kind):
    found = answer(name, day(kind, 20260131))
    assert found.value is None
    assert [one.what for one in found.needs] == [kind]


def test_own_reductions_come_before_the_first_retirement():
    snapshot = Snapshot(1, "0" * 64, 20260101, (RETIRED, replace(RETIRED, on_day=20251001)))
    before, after = (day("reduction_measures_day", one) for one in (20251001, 20251002))
    assert answer("reduction_before_offset", before, snapshot=snapshot).value == 1
    assert answer("reduction_before_offset", after, snapshot=snapshot).value == 0
    assert answer("reduction_before_offset", after).value == 1
    assert answer("reduction_before_offset", snapshot=snapshot).value is None


def test_certificates_and_what_is_only_held_are_no_retirement():
    held = replace(RETIRED, on_day=20250101, state="held")
    power = replace(RETIRED, on_day=20250101, instrument="gec")
    snapshot = Snapshot(1, "0" * 64, 20260101, (held, power))
    late = day("reduction_measures_day", 20251002)
    assert answer("reduction_before_offset", late, snapshot=snapshot).value == 1


@pytest.mark.parametrize(("on_day", "in_time"), [(20250101, 1), (20250415, 1), (20250416, 0)])
def test_the_yearly_form_is_due_on_15_april(on_day, in_time):
    assert answer("green_form_on_time", day("green_form_day", on_day)).value == in_time


def test_the_form_of_the_year_before_is_not_that_of_the_year():
    assert answer("green_form_on_time", day("green_form_day", 20241231)).value == 0


def test_a_system_is_there_when_the_list_names_it():
    told = fact("management_systems", words=("quality", "energy"), evidence="")
    found = answer("energy_system", told)
    assert (found.value, found.proven) == (1, False)
    assert answer("environment_system", told).value == 0
    assert answer("ohs_system").value is None


def test_racks_in_use_are_a_share_of_all():
    racks = fact("computing_racks", 4000)
    assert answer("rack_use_share", racks, fact("computing_racks_used", 2400)).value == Fraction(
        3, 5
    )
    assert answer("rack_use_share", fact("computing_racks", 0)).value is None
