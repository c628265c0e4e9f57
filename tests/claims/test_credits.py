"""Which retired credits count: each reason alone takes units away that would count without it."""

from dataclasses import replace

import pytest

from ghg.claims.case import Case
from ghg.claims.credits import credits_of, removals_of
from ghg.domain.issue import OffsetRow
from ghg.domain.schemes import Counting, Offsets
from ghg.domain.snapshot import HeldUnits, Snapshot
from tests.claims.cases import case_of, issue_with, scheme_with

RULE = Offsets(
    counting=Counting.OFFSET,
    instruments=("ccer", "vcu"),
    within_months=12,
    counted_from="period_end",
    oldest_years=5,
    removals_only=False,
    clause="11.2",
    confidence="M",
)
GOOD = HeldUnits(
    block=1, use=1, purpose="claim", boundary="whole", year=2025, instrument="ccer",
    registry="R", batch="B", first=1, last=100, first_month=202401, last_month=202412,
    issued_day=20250301, plant="P", technology="solar_pv", method="", state="retired",
    on_day=20260401, reference="REF", beneficiary="某工厂", evidence="E1", inside=False,
)  # fmt: skip


def case(*units: HeldUnits, rule: Offsets = RULE, **changes: object) -> Case:
    made = issue_with(**changes)  # type: ignore[arg-type]
    return case_of(scheme_with(offsets=rule), made, snapshot=Snapshot(9, "h", 20260501, units))


def test_retired_credits_of_the_year_count_whole() -> None:
    (found,) = credits_of(case(GOOD))
    assert (found.units, found.counted, found.reason) == (100, 100, "")


@pytest.mark.parametrize(
    ("reason", "changes"),
    [
        ("invalidated", {"state": "invalidated"}),
        ("not_retired", {"state": "reserved"}),
        ("duty", {"purpose": "ets_duty"}),
        ("duty", {"purpose": "ets_duty", "state": "reserved"}),  # a duty waits for no claim
        ("other_year", {"year": 2024}),
        ("boundary", {"boundary": "F9"}),
        ("inside", {"inside": True}),
        ("paper", {"reference": ""}),
        ("paper", {"evidence": ""}),
        ("instrument", {"instrument": "cer"}),
        ("too_young", {"last_month": 202605}),  # the reduction ends after the retirement
        ("too_old", {"first_month": 201901, "last_month": 201912}),  # before 2025 - 5
        ("too_late", {"on_day": 20270101}),  # a day more than 12 months after 2025-12-31
    ],
)
def test_each_reason_is_enough(reason: str, changes: dict[str, object]) -> None:
    (found,) = credits_of(case(replace(GOOD, **changes)))  # type: ignore[arg-type]
    assert (found.counted, found.reason) == (0, reason)


def test_the_last_day_of_retirement_still_counts() -> None:
    in_time = replace(GOOD, on_day=20261231)
    of_2020 = replace(GOOD, first_month=202001, last_month=202012)
    assert [one.counted for one in credits_of(case(in_time, of_2020))] == [100, 100]


@pytest.mark.parametrize(
    ("counting", "reason"), [(Counting.NOTHING, "nothing"), (Counting.UNKNOWN, "unknown")]
)
def test_a_scheme_that_knows_no_credits_counts_none(counting: Counting, reason: str) -> None:
    (found,) = credits_of(case(GOOD, rule=replace(RULE, counting=counting)))
    assert (found.counted, found.reason) == (0, reason)


def test_removals_only_takes_forests_and_not_panels() -> None:
    forest = replace(GOOD, technology="forestry", first=101, last=130)
    made = case(GOOD, forest, rule=replace(RULE, removals_only=True))
    assert [(one.counted, one.reason) for one in credits_of(made)] == [(0, "no_removal"), (30, "")]
    assert removals_of(made) == 30


def test_certificates_are_no_credits() -> None:
    assert credits_of(case(replace(GOOD, instrument="gec", state="redeemed"))) == ()


def test_an_own_project_inside_the_boundary_is_shown_and_not_deducted() -> None:
    """T14: 50 t that already lower the inventory."""
    inside = OffsetRow("own_inside", "P1 余热", "50", "tCO2e", "E1", "0", "in_inventory")
    made = case(rule=replace(RULE, instruments=("own_inside", "own_outside")), offsets=(inside,))
    (found,) = credits_of(made)
    assert (found.units, found.counted, found.reason) == (50, 0, "in_inventory")


def test_an_own_project_outside_counts_in_whole_tonnes_where_its_form_is_taken() -> None:
    outside = OffsetRow("own_outside", "P2", "50.9", "tCO2e", "E1", "50.9", "")
    taken = case(rule=replace(RULE, instruments=("own_outside",)), offsets=(outside,))
    not_taken = case(offsets=(outside,))
    assert [one.counted for one in credits_of(taken)] == [50]
    assert [one.reason for one in credits_of(not_taken)] == ["form"]
