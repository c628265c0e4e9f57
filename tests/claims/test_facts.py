"""Plant facts as answers: which rows count for a year, and that silence is not zero."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.case import Case
from ghg.claims.facts import fact, fact_of, names_of
from ghg.domain.claims import NeedKind
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span, Word
from tests.claims.cases import fact as told
from tests.claims.cases import factory_with, issue_with, scheme_with

TITLES = (Word("none", "无", "none"), Word("provincial", "省级", "provincial"))


def kind(name: str, answering: Answering, span: Span, unit: str = "", **more: object) -> FactKind:
    said = {"named": False, "unit": unit, "words": (), "question_zh": "问", "question_en": "asked?"}
    made = FactKind(name, "t", answering, span, **said, materials=(), source="条款")  # type: ignore[arg-type]
    return replace(made, **more)  # type: ignore[arg-type]


KINDS = {
    one.id: one
    for one in (
        kind("licence", Answering.YES_NO, Span.STANDING),
        kind("accidents", Answering.COUNT, Span.THREE_YEARS),
        kind("water", Answering.QUANTITY, Span.YEAR, "m3", named=True),
        kind("title", Answering.LEVEL, Span.STANDING, words=TITLES),
        kind("papers", Answering.ITEMS, Span.STANDING, words=TITLES),
    )
}


def case(*facts: PlantFact) -> Case:
    """A case of 2025 over the five kinds above."""
    return Case(replace(factory_with(issue_with(), *facts), kinds=KINDS), scheme_with())


def test_what_nobody_answered_is_missing_and_asks_the_question() -> None:
    answer = fact(case(), "licence")
    assert answer.value is None
    assert [(one.kind, one.what, one.text_zh) for one in answer.needs] == [
        (NeedKind.FACT, "licence", "问")
    ]


def test_a_standing_fact_has_to_hold_on_the_last_day() -> None:
    until_june = told("licence", 1, first_day=20240101, last_day=20250630)
    assert fact(case(until_june), "licence").value is None
    assert fact(case(told("licence", 1, last_day=99991231)), "licence").value == 1


def test_quantities_of_the_year_are_added_in_the_unit_of_the_kind() -> None:
    # 1,200 m3 + 300 L = 1,200.3 m3; last year's 500 m3 are not of this year
    rows = (
        told("water", 1200, "m3", "tap"),
        told("water", 300, "L", "well"),
        told("water", 500, "m3", "tap", first_day=20240101, last_day=20241231),
    )
    assert fact(case(*rows), "water").value == Fraction("1200.3")
    assert fact_of(case(*rows), "water", "well").value == Fraction("0.3")
    assert names_of(case(*rows), "water") == ("tap", "well")


@pytest.mark.parametrize(
    ("first_day", "last_day", "known"),
    [(20230101, 20251231, True), (20230201, 20251231, False), (20230101, 20251130, False)],
)
def test_no_accident_has_to_be_said_of_all_36_months(
    first_day: int, last_day: int, known: bool
) -> None:
    none = told("accidents", 0, first_day=first_day, last_day=last_day)
    assert (fact(case(none), "accidents").value == 0) is known


def test_one_accident_is_enough_wherever_it_lies_in_the_window() -> None:
    one = told("accidents", 1, first_day=20230704, last_day=20230704)
    assert fact(case(one), "accidents").value == 1
    old = told("accidents", 1, first_day=20221231, last_day=20221231)
    assert fact(case(old), "accidents").value is None


def test_a_title_is_its_position_and_a_list_its_length() -> None:
    title = told("title", words=("provincial",), last_day=99991231)
    papers = told("papers", words=("none", "provincial"), last_day=99991231)
    assert fact(case(title), "title").value == 2
    assert fact(case(papers), "papers").value == 2


def test_without_a_file_nothing_is_proven() -> None:
    bare = told("licence", 1, evidence="", last_day=99991231)
    answer = fact(case(bare), "licence")
    assert answer.value == 1
    assert not answer.proven
