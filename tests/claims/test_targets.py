"""Yearly targets: what was planned for a year, what was reached, what still has to be done."""

from typing import Any

from ghg.claims.case import Case
from ghg.claims.targets import targets
from ghg.domain.claim_views import TargetRow
from tests.claims.cases import case_of, entered, fact, issue_with, rule, scheme_with, used

COEFFICIENT = entered("parameter.primary_equivalent_kgce_per_kwh", "0.2856", "kgce/kWh")
ASKED = ("carbon_per_tce", "nonfossil_share", "physical_green_share")
SCHEME = scheme_with(*(rule(name, name) for name in ASKED))
POWER = (used(9_500_000), used(500_000, "own_generation", "solar"))


def target(name: str, year: int, value: str, **changes: Any) -> Any:
    days = {"first_day": year * 10000 + 101, "last_day": year * 10000 + 1231}
    return fact(name, value, name=str(year), **{**days, **changes})


def carbon(year: int, value: str) -> Any:
    return target("target_carbon_per_tce", year, value, unit="tCO2/tce")


def case(*facts: Any, said: Any = (COEFFICIENT,)) -> Case:
    return case_of(SCHEME, issue_with(power=POWER), *facts, said=said)


def told(*facts: Any, **changes: Any) -> list[TargetRow]:
    """Give the rows of the plan without those that only say that a target is missing."""
    return [one for one in targets(case(*facts, **changes)) if one.target]


def test_without_a_plan_there_are_no_targets() -> None:
    assert targets(case()) == ()


def test_the_distance_to_this_year_and_to_later_ones() -> None:
    """9,500 MWh x 0.5306 = 5,040.7 t over 2,856 tce = 1.76495; to 1.5 x 2,856 = 4,284: 756.7 t."""
    this, later = told(carbon(2026, "1.5"), carbon(2025, "1.8"))
    assert (this.year, this.due, this.verdict.value, this.distance) == (2025, True, "pass", "0")
    assert (later.year, later.due, later.verdict.value) == (2026, False, "not_applicable")
    assert later.tonnes == "756.7"


def test_a_target_of_this_year_that_is_missed_fails() -> None:
    """5,040.7 - 1.7 x 2,856 = 5,040.7 - 4,855.2 = 185.5 t."""
    (one,) = told(carbon(2025, "1.7"))
    assert (one.verdict.value, one.tonnes) == ("fail", "185.5")


def test_shares_are_told_in_whole_megawatt_hours() -> None:
    """5 % of 10 GWh; to 12 %: 700 MWh."""
    (one,) = told(target("target_physical_share", 2025, "0.12", unit="1"))
    assert (one.distance, one.mwh, one.verdict.value) == ("0.07", "700", "fail")


def test_without_the_coefficient_a_target_cannot_be_decided() -> None:
    (one,) = told(carbon(2025, "1.7"), said=())
    assert (one.verdict.value, one.distance, one.actual) == ("undecidable", "", "")
    assert one.lacking


def test_a_plan_without_this_years_targets_says_so() -> None:
    found = targets(case(carbon(2027, "1.0")))
    missing = [one for one in found if not one.target]
    assert tuple(one.measure for one in missing) == ASKED
    assert all(one.verdict.value == "no_data" and "2025" in one.lacking[0][0] for one in missing)


def test_targets_of_past_years_are_past() -> None:
    assert told(carbon(2024, "2.0")) == []


def test_a_scheme_that_asks_for_none_of_them_has_no_targets() -> None:
    other = case_of(scheme_with(rule("R", "co2_only")), issue_with(power=POWER), carbon(2025, "1"))
    assert targets(other) == ()
