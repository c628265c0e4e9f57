"""What facts lack in a gap: questions, papers, months of the three years, titles, items."""

from decimal import Decimal
from typing import Any

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.claims.gap import gap
from ghg.domain.schemes import RuleKind, Scoring
from tests.claims.cases import case_of, fact, issue_with, rule, scheme_with
from tests.claims.test_gap import TWENTIETH, amount, row, rows

THREE_YEARS = {"first_day": 20230101}


def of_fact(ask: str, op: str, value: str, *facts: Any, **changes: Any) -> Case:
    return case_of(scheme_with(rule("R", ask, op, value, **changes)), issue_with(), *facts)


def test_a_fact_that_nobody_told_is_asked() -> None:
    found = row(of_fact("is_legal_person", "=", "1"))
    assert (found.kind.value, found.what) == ("fact", "is_legal_person")
    assert "法人" in found.text[0]


def test_a_fact_without_its_file_misses_evidence() -> None:
    told = fact("is_legal_person", 1, evidence="")
    found = row(of_fact("is_legal_person", "=", "1", told, evidence=("business_licence",)))
    assert (found.kind.value, found.what) == ("evidence", "business_licence")
    case = of_fact("is_legal_person", "=", "1", told, evidence=("business_licence", "site_plan"))
    names = {
        "business_licence": ("营业执照", "business licence"),
        "site_plan": ("平面图", "site plan"),
    }
    (named,) = gap(case, evaluate(case, 20260401), names).rows
    assert named.text == ("营业执照、平面图（R）", "business licence, site plan (R)")


def test_an_event_leaves_the_three_years_after_so_many_months() -> None:
    """March 2024 is the first month outside the 36 that end in March 2027: 15 months away."""
    told = fact("safety_accidents", 1, first_day=20240310, last_day=20240310)
    found = row(of_fact("safety_accidents", "=", "0", told))
    assert amount(found) == ("months", "15", "month", "")
    none = fact("safety_accidents", 0)  # and none in 2025, which moves nothing
    assert row(of_fact("safety_accidents", "=", "0", told, none)).amount == "15"


def test_none_said_of_one_year_only_leaves_24_months_untold() -> None:
    found = row(of_fact("safety_accidents", "=", "0", fact("safety_accidents", 0)))
    assert amount(found) == ("months", "24", "month", "")
    whole = fact("safety_accidents", 0, **THREE_YEARS)
    assert rows(of_fact("safety_accidents", "=", "0", whole)) == ()


def test_a_self_evaluation_too_long_ago_is_told_in_whole_months() -> None:
    """1 January 2024 to 31 December 2025 are 23 30/31 months: 11 30/31 too many, 12 whole ones."""
    told = fact("self_evaluation_day", first_day=20240101, last_day=20251231)
    found = row(of_fact("months_since_self_evaluation", "<=", "12", told))
    assert amount(found) == ("months", "12", "month", "")


def test_yes_and_no_are_no_distance() -> None:
    told = fact("management_systems", words=("quality",))
    found = row(of_fact("environment_system", "=", "1", told))
    assert amount(found) == ("figure", "", "", "")


def test_a_scored_figure_is_told_to_its_leading_value() -> None:
    """From 0.05 to 0.35 of 1,229 tce: 3,000 MWh; below the baseline it has no points at all."""
    scored = rule(
        "S", "re_utilisation", kind=RuleKind.SCORED,
        scoring=Scoring(Decimal(8), Decimal("0.35"), Decimal("0.10"), example=False),
    )  # fmt: skip
    found = row(case_of(scheme_with(scored), issue_with(power=TWENTIETH)))
    assert (found.amount, found.text[0]) == ("3000", "S：距引领值")


def test_a_title_names_the_level_that_is_asked() -> None:
    told = fact("green_factory_title", words=("city",))
    found = row(of_fact("green_factory_title", ">=", "5", told))
    assert (found.kind.value, found.text) == (
        "title",
        ("绿色工厂：国家级", "green factory: national"),
    )
    untold = row(of_fact("green_factory_title", ">=", "5"))
    assert (untold.kind.value, untold.text[0]) == ("title", "绿色工厂：国家级（未填报）")


def test_items_that_are_not_there_are_named() -> None:
    told = fact("management_systems", words=("quality", "energy"))
    found = row(of_fact("management_systems", ">=", "4", told))
    assert found.kind.value == "figure"
    assert "环境管理体系、职业健康安全管理体系" in found.text[0]
    assert "质量管理体系" not in found.text[0]
    gone = fact("management_systems", words=("ohs",), first_day=20200101, last_day=20211231)
    late = row(of_fact("management_systems", ">=", "4", told, gone))
    assert "职业健康安全管理体系" in late.text[0]  # what stood once stands no more
