"""The gap: tonnes, MWh, credits, months, titles, papers and texts that a scheme still misses.

A plant of 10 GWh at 0.5306 kg/kWh emits 5,306 t; at 0.2856 kgce/kWh it uses 2,856 tce, and at the
calorific 0.1229 kgce/kWh 1,229 tce.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.claims.gap import gap
from ghg.claims.shortfall import whole_up
from ghg.domain.claim_views import GapRow
from ghg.domain.held import ShareRow
from ghg.domain.schemes import Counting, RuleKind, SchemeLevel, Scoring
from ghg.domain.snapshot import Snapshot
from tests.claims.cases import (
    NO_OFFSETS,
    case_of,
    emitted,
    entered,
    fact,
    issue_with,
    rule,
    scheme_with,
    used,
)
from tests.claims.test_credits import GOOD

COEFFICIENT = entered("parameter.primary_equivalent_kgce_per_kwh", "0.2856", "kgce/kWh")
TEN_GWH = (used(10_000_000),)
TWENTIETH = (used(9_500_000), used(500_000, "own_generation", "solar"))


def rows(case: Case) -> tuple[GapRow, ...]:
    return gap(case, evaluate(case, 20260401)).rows


def row(case: Case, what: str = "") -> GapRow:
    """Give the only row, or the only one about something."""
    (one,) = [one for one in rows(case) if what in ("", one.what)]
    return one


def amount(found: GapRow) -> tuple[str, str, str, str]:
    return found.kind.value, found.amount, found.unit, found.stake_t


def of(ask: str, op: str, value: str, power: Any = TEN_GWH, *facts: Any, **changes: Any) -> Case:
    scheme = scheme_with(rule("R", ask, op, value), **changes)
    return case_of(scheme, issue_with(power=power), *facts, said=(COEFFICIENT,))


# tonnes and power


def test_tonnes_to_cut_for_carbon_per_tce() -> None:
    """5,306 / 2,856 = 1.8578; 5,306 - 1.8 x 2,856 = 165.2 t, to 0.2: 4,734.8 t."""
    assert amount(row(of("carbon_per_tce", "<=", "1.8"))) == ("tonnes", "165.2", "tCO2", "165.2")
    assert row(of("carbon_per_tce", "<=", "0.2")).amount == "4734.8"


def test_physical_power_to_add_stands_apart() -> None:
    """5 % of 10 GWh is physical; 10 % takes 500 MWh more, which are 265.3 t of grid power."""
    found = row(of("physical_green_share", ">=", "0.10", TWENTIETH))
    assert amount(found) == ("physical", "500", "MWh", "265.3")
    assert row(of("direct_supply_share", ">=", "0.10", TEN_GWH)).kind.value == "physical"


def test_megawatt_hours_are_rounded_up() -> None:
    """1,000,000 kWh less 499,900 are 500,100 kWh: 500 MWh are not enough."""
    power = (used(9_500_100), used(499_900, "own_generation", "solar"))
    assert row(of("physical_green_share", ">=", "0.10", power)).amount == "501"


def test_green_power_for_the_share_of_energy() -> None:
    """(0.30 - 0.05) x 2,856 tce are 714 tce; a MWh is 0.2856 tce: 2,500 MWh."""
    found = row(of("nonfossil_share", ">=", "0.30", TWENTIETH), "nonfossil_share")
    assert found.upper  # no text was read on whether grid power counts a part
    assert amount(found) == ("power", "2500", "MWh", "1326.5")


def test_green_power_for_renewable_energy_as_b5_counts_it() -> None:
    """(0.35 - 0.05) x 1,229 tce are 368.7 tce; a MWh is 0.1229 tce: 3,000 MWh."""
    assert row(of("re_utilisation", ">=", "0.35", TWENTIETH)).amount == "3000"


def test_where_a_scheme_has_no_rule_of_power_the_guide_s_factor_says_what_is_at_stake() -> None:
    """9,500 MWh at 5,040.7 t are 0.5306; 500 MWh are 265.3 t. Without that, nobody can tell."""
    scheme = scheme_with(rule("R", "physical_green_share", ">=", "0.10"), power="")
    made = issue_with(power=TWENTIETH)
    guide = replace(made.figures[0], kwh_at_factor="9500000")
    told = replace(made, figures=(guide, *made.figures[1:]))
    assert row(case_of(scheme, told)).stake_t == "265.3"
    assert row(case_of(scheme, made)).stake_t == ""


def gap_of_account(op: str, value: str) -> tuple[GapRow, ...]:
    """The account of T21: 4,000 of 11,000 MWh, the coefficient of the rest not published."""
    share = ShareRow(
        2025, "10000000", "1000000", "0", "1000000", "3000000", "0", "3000000", 0, "0", "0", 8000,
        0, "7000000", "", "", "0", "11000000", "9.090909", "400/11", lower_bound=True,
    )  # fmt: skip
    scheme = scheme_with(rule("R", "nonfossil_share_622", op, value))
    return rows(case_of(scheme, issue_with(power=TEN_GWH, shares=share)))


def test_a_lower_bound_short_of_its_limit_misses_at_most_so_much() -> None:
    """4,000 of 11,000 MWh are 36.36 %: to 60 % at most 2,600 MWh, and the coefficient."""
    found = {one.kind.value: one for one in gap_of_account(">=", "0.60")}
    assert set(found) == {"text", "power"}
    assert (found["power"].amount, found["power"].upper) == ("2600", True)
    assert found["text"].stake_t == "3714.2"  # 7,000 MWh of the rest at 0.5306


@given(st.integers(0, 4_000_000), st.sampled_from(["physical_green_share", "nonfossil_share"]))
@settings(max_examples=25, deadline=None)
def test_so_many_megawatt_hours_suffice_and_one_less_does_not(own: int, share: str) -> None:
    """Solar power put in the place of so much grid power reaches 40 % of 10 GWh exactly."""

    def after(kwh: int) -> Case:
        power = (used(10_000_000 - kwh), used(kwh, "own_generation", "solar"))
        return of(share, ">=", "0.40", tuple(one for one in power if one.kwh))

    missing = [one for one in rows(after(own)) if one.what == share]
    kwh = 1000 * int(missing[0].amount) if missing else 0
    assert not [one for one in rows(after(own + kwh)) if one.what == share]
    assert own == 4_000_000 or [one for one in rows(after(own + kwh - 1000)) if one.what == share]


def test_a_lower_bound_on_the_good_side_is_no_distance() -> None:
    """At most 60 % is asked and at least 36.36 % are there: nobody can tell, and nothing is far."""
    found = gap_of_account("<=", "0.60")
    assert {one.kind.value for one in found} == {"text"}


# credits


def offsetting(tonnes: str, units: int, ask: str = "offset_ratio", value: str = "1") -> Case:
    """999 credits beside a residual; the scheme takes any retired credit."""
    scheme = scheme_with(
        rule("R", ask, "<=" if ask == "net" else ">=", value),
        power="guide",
        scopes=("1",),
        offsets=replace(NO_OFFSETS, counting=Counting.OFFSET),
    )
    held = (replace(GOOD, last=units),)
    issue = issue_with(emitted("1", tonnes))
    return case_of(scheme, issue, snapshot=Snapshot(9, "h", 20260501, held))


@pytest.mark.parametrize(
    ("tonnes", "units"),
    [("1000", "1"), ("999.4", "1"), ("1000.001", "2"), ("1500", "501")],
)
def test_credits_to_retire_are_rounded_up(tonnes: str, units: str) -> None:
    found = row(offsetting(tonnes, 999))
    assert amount(found) == ("credits", units, "tCO2e", units)
    assert row(offsetting(tonnes, 999, "net", "0")).amount == units


def test_nothing_is_missing_when_all_is_offset() -> None:
    assert rows(offsetting("999", 999)) == ()


@given(st.integers(1, 10**9), st.integers(1, 10**6))
def test_whole_units_suffice_and_one_less_does_not(above: int, below: int) -> None:
    exact = Fraction(above, below)
    assert whole_up(exact) >= exact > whole_up(exact) - 1


def test_a_reduction_too_small_is_told_in_tonnes_of_the_base_year() -> None:
    """From 1,000 t to 950 t is 5 %; 8 % would be 30 t more."""
    scheme = scheme_with(rule("R", "reduction", ">=", "0.08"))
    base = issue_with(emitted("1", 1000), year=2024)
    found = row(case_of(scheme, issue_with(emitted("1", 950)), base=base))
    assert amount(found) == ("tonnes", "30", "tCO2e", "30")


# texts, points, merging


def test_a_text_that_nobody_read_is_named_and_no_amount_is_invented() -> None:
    unread = replace(rule("R", "is_legal_person"), get_zh="某附件", get_en="an annex")
    found = row(case_of(scheme_with(unread), issue_with(), fact("is_legal_person", 1)))
    assert (found.kind.value, found.text, found.amount) == ("text", ("某附件", "an annex"), "")


def test_without_the_coefficient_the_gap_is_a_text_and_no_tonnes() -> None:
    scheme = scheme_with(rule("R", "carbon_per_tce", "<=", "1.8"))
    found = row(case_of(scheme, issue_with(power=TEN_GWH)))
    assert (found.kind.value, found.stake_t) == ("text", "")


def test_points_still_missing_and_a_pass_mark_that_nobody_read() -> None:
    level = SchemeLevel("L", "合格", "pass", scored=True, pass_mark=None)
    scored = rule(
        "S", "is_legal_person", kind=RuleKind.SCORED,
        scoring=Scoring(Decimal(8), Decimal(1), Decimal(0), example=False),
    )  # fmt: skip
    scheme = scheme_with(scored, levels=(level,))
    told = fact("is_legal_person", 1)
    unread = row(case_of(scheme, issue_with(), told))
    assert (unread.kind.value, unread.what) == ("text", "pass_mark.L")
    marked = replace(scheme, levels=(replace(level, pass_mark=Decimal(20)),))
    assert amount(row(case_of(marked, issue_with(), told))) == ("points", "12", "1", "")


def test_what_two_rules_lack_stands_once_with_both() -> None:
    scheme = scheme_with(
        rule("A", "is_legal_person", "=", "1"), rule("B", "is_legal_person", "=", "1")
    )
    assert row(case_of(scheme, issue_with())).rule == "A、B"


def test_what_passes_or_only_tells_misses_nothing() -> None:
    told = rule("I", "safety_accidents", "=", "0", kind=RuleKind.INFO)
    passed = rule("A", "is_legal_person", "=", "1")
    case = case_of(scheme_with(passed, told), issue_with(), fact("is_legal_person", 1))
    assert rows(case) == ()


def test_an_offset_entered_after_the_issue_asks_for_a_new_issue() -> None:
    """Credits are retired and the issue, which is older, lists none (DB43/T 3118-2024, 10.5.1)."""
    scheme = scheme_with(rule("R", "report_states_offset_form", "=", "1"))
    case = case_of(scheme, issue_with(power=TEN_GWH), snapshot=Snapshot(9, "h", 20260501, (GOOD,)))
    assert "ghg inventory issue --reason" in row(case).text[0]
