"""Named checks 9, 10 and 12 to 15: credits, platforms, years, products, public registers."""

import pytest

from ghg.domain.annexes import MeterRow
from ghg.domain.schemes import GasSet
from tests.claims.cases import (
    case_of,
    emitted,
    fact,
    issue_with,
    scheme_with,
)
from tests.claims.checked import (
    asked,
    of_case,
    result,
    snapshot,
    with_annexes,
)

# 9, 10


def test_9_offset_without_a_base_cannot_be_told() -> None:
    issue = issue_with(emitted("1", 500))
    assert result("offset_before_reduction", issue) == "not_found"
    assert result("offset_before_reduction", issue, snapshot=snapshot()) == "cannot_tell"


@pytest.mark.parametrize(
    ("before", "said", "percent"),
    [("600", "not_found", "16.67"), ("500", "found", "0.00"), ("400", "found", "-25.00")],
)
def test_9_offset_before_reduction(before: str, said: str, percent: str) -> None:
    """500 t now: against 600 t a fall of 16.67 %, against 400 t a rise of 25 %."""
    now, base = issue_with(emitted("1", 500)), issue_with(emitted("1", before), year=2024)
    found = asked("offset_before_reduction", now, snapshot=snapshot(), base=base)
    assert (found.result.value, percent in found.why[0][0]) == (said, True)


def test_9_the_scheme_with_the_least_reduction_decides() -> None:
    """CO2 fell by 100 of 600 t; with 200 t more of HFCs the seven gases rose by 100 t."""
    now = issue_with(emitted("1", 500), emitted("1", 200, "HFCs"))
    base = issue_with(emitted("1", 600), year=2024)
    cases = [
        case_of(scheme_with(gases=gases), now, base=base, snapshot=snapshot())
        for gases in (GasSet.CO2, GasSet.SEVEN)
    ]
    assert of_case("offset_before_reduction", cases[0]).result.value == "not_found"
    assert of_case("offset_before_reduction", *cases).result.value == "found"


def test_10_credits_from_inside() -> None:
    issue = issue_with()
    assert result("credits_from_inside", issue) == "not_found"
    assert result("credits_from_inside", issue, snapshot=snapshot()) == "not_found"
    (why,) = asked("credits_from_inside", issue, snapshot=snapshot(inside=True)).why
    assert "300 t" in why[0] and "C-1 1-300" in why[0]


# 12 to 15


def meter(*, automatic: bool) -> MeterRow:
    return MeterRow(
        "M1", "总表", "F1", "electricity", "", "", "1", "0.5S", "", 20301231, "", required=True,
        automatic=automatic, first_day=20200101, last_day=0, streams=(), overdue=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("automatic", "evidence", "said"),
    [(True, "E1", "not_found"), (False, "E1", "found"), (True, "", "found")],
)
def test_12_a_platform_without_data(automatic: bool, evidence: str, said: str) -> None:
    issue = with_annexes(issue_with(), meters=(meter(automatic=automatic),))
    functions = fact("centre_functions", words=("query", "consumption"), evidence=evidence)
    assert result("platform_without_data", issue) == "cannot_tell"
    assert result("platform_without_data", issue, functions) == said


def test_12_no_meter_at_all_is_no_data_either() -> None:
    functions = fact("centre_functions", words=("query",))
    assert result("platform_without_data", issue_with(), functions) == "found"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (20250101, 20251231, "not_found"),
        (20240101, 20241231, "found"),  # of the year before only
        (20240701, 20250630, "found"),  # across two years
    ],
)
def test_13_indicators_of_another_year(first: int, last: int, said: str) -> None:
    told = fact("water_intake", 100, "m3", first_day=first, last_day=last)
    assert result("indicators_other_year", issue_with()) == "cannot_tell"
    assert result("indicators_other_year", issue_with(), told) == said


def test_13_targets_of_years_to_come_are_no_indicators() -> None:
    year = {"first_day": 20270101, "last_day": 20271231}
    target = fact("target_physical_share", "0.2", "1", "2027", **year)
    water = fact("water_intake", 100, "m3")
    assert result("indicators_other_year", issue_with(), target, water) == "not_found"


def test_14_the_product_boundary_is_asked_of_a_person() -> None:
    name = "unit_energy_boundary_as_standard"
    assert result("product_boundary", issue_with()) == "cannot_tell"
    assert result("product_boundary", issue_with(), fact(name, 1)) == "not_found"
    assert result("product_boundary", issue_with(), fact(name, 0)) == "found"


def test_15_what_public_registers_show() -> None:
    name, whole = "public_register_penalties", {"first_day": 20230101}
    assert result("penalties_in_registers", issue_with()) == "cannot_tell"
    for value, evidence, said in (
        (0, "E1", "not_found"),
        (0, "", "cannot_tell"),
        (2, "E1", "found"),
    ):
        told = fact(name, value, evidence=evidence, **whole)
        assert result("penalties_in_registers", issue_with(), told) == said
    short = fact(name, 0, first_day=20250101)  # says "none" of one year only
    assert result("penalties_in_registers", issue_with(), short) == "cannot_tell"


def test_15_and_what_cannot_be_told_names_the_question() -> None:
    (why,) = asked("penalties_in_registers", issue_with()).why
    assert "信用中国" in why[0] and "registers" in why[1]
