"""Accounting units with their shares (P37) and the boundary's decision table (P36)."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.domain.bounds_cases import CaseAnswer
from ghg.domain.bounds_shares import Division
from ghg.domain.issue import PinRow
from ghg.inventory.plantbooks import PlantBooks, UnitName
from tests.inventory import tea

BASE = Fraction("542.7815148")  # the tea factory by its guide
UNITS = (UnitName("F1", "U1", "一车间", ""), UnitName("F1", "U2", "二车间", ""))


def with_units(*divisions, **changes):
    return tea.made(plant=PlantBooks(units=UNITS, divisions=divisions), **changes)


def divided(*weights, first=202501, last=202512):
    named = tuple((f"U{at}", Decimal(one)) for at, one in enumerate(weights, 1))
    return Division("GRID", first, last, "area", "房产证", named)


def unit_tonnes(issue):
    return {
        (row.unit, row.stream): Fraction(row.co2e_t)
        for row in issue.annexes.units
        if row.stream == ""
    }


def test_a_shared_stream_is_divided_by_its_key():
    """600 and 400 m2 of the grid's 542.7815148 t."""
    issue = with_units(divided(600, 400))
    assert unit_tonnes(issue) == {
        ("U1", ""): BASE * 3 / 5,
        ("U2", ""): BASE * 2 / 5,
        ("", ""): 0,
    }
    row = next(one for one in issue.annexes.units if one.unit == "U1" and one.stream == "GRID")
    assert (row.key, row.share, row.name_zh) == ("area", "0.6", "一车间")
    assert tea.total(issue, "guide") == "542.7815148"


def test_what_nobody_divided_belongs_to_no_unit_and_is_printed():
    issue = with_units(divided(600, 400, last=202506))
    tonnes = unit_tonnes(issue)
    second_half = sum(
        Fraction(line.co2e_t)
        for line in issue.lines
        if line.view == "guide" and line.month > 202506
    )
    assert tonnes["", ""] == second_half
    assert abs(sum(tonnes.values()) - BASE) < Fraction(1, 10**9)


def test_the_last_division_of_a_month_counts():
    issue = with_units(divided(1, 1), divided(1, 0))
    assert unit_tonnes(issue)["U2", ""] == 0


def test_a_unit_of_its_own_counts_whole_and_no_axis_adds_units_up():
    source = replace(tea.BOOKS.sources[0], unit="U1")
    issue = with_units(sources=(source,))
    assert unit_tonnes(issue)["U1", ""] == BASE
    assert [row.key for row in issue.totals if row.axis == "unit"] == ["U1"]


def test_a_plant_without_units_and_a_draft_with_gaps_show_none():
    assert tea.made().annexes.units == ()
    assert with_units(divided(1), amounts={}).annexes.units == ()


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 12), st.integers(1, 12)
        ).filter(lambda one: one[0] + one[1] > 0),
        max_size=3,
    )
)
def test_units_and_no_unit_are_the_facility(divisions):
    made = [
        divided(a, b, first=202500 + min(m, n), last=202500 + max(m, n)) for a, b, m, n in divisions
    ]
    tonnes = sum(unit_tonnes(with_units(*made)).values())
    assert abs(tonnes - BASE) < Fraction(1, 10**9)


def answered(case, *, present=True, answer="", reason="理由"):
    return CaseAnswer("F1", case, present, answer, reason, 20250101, 20251231)


def with_cases(*answers, **changes):
    return tea.made(plant=PlantBooks(cases=answers), **changes)


def case(issue, name):
    return next(row for row in issue.annexes.cases if row.case == name)


def test_cases_nobody_asked_about_are_listed_and_not_assumed():
    issue = tea.made()
    assert {row.state for row in issue.annexes.cases} == {"not_asked"}
    assert all(row.answer == "" for row in issue.annexes.cases)
    assert "宿舍、家属区" in {row.case_zh for row in issue.annexes.cases}
    assert issue.gaps == ()


def test_cases_nobody_asked_about_are_no_notice_so_older_issues_replay_equal():
    assert [one.term for one in tea.made().notices if "case" in one.term] == []


def test_a_case_that_is_there_without_a_known_answer_blocks_issuing_only():
    issue = with_cases(answered("dormitory"))
    assert [(gap.term, gap.blocks) for gap in issue.gaps] == [("gap.case", False)]
    assert issue.totals
    assert case(issue, "dormitory").state == "undecided"


def test_a_decision_closes_the_case_with_its_reason():
    issue = with_cases(answered("dormitory", answer="deduct", reason="宿舍有分表"))
    row = case(issue, "dormitory")
    assert (row.state, row.answer, row.reason) == ("answered", "deduct", "宿舍有分表")
    assert issue.gaps == ()


def test_a_known_answer_decides_what_is_said_to_be_there():
    issue = with_cases(answered("canteen"), answered("tenant", present=False))
    assert (case(issue, "canteen").state, case(issue, "canteen").default) == ("default", "in")
    assert case(issue, "tenant").state == "absent"
    assert issue.gaps == ()


def test_the_column_is_that_of_the_guide():
    """Canteen: in for the legal entity (H), asked under control (L)."""
    assert case(tea.made(), "canteen").frame == "legal_entity"
    setup = replace(tea.SETUP, pins=(PinRow("F1", "ghg-protocol", "测试"),))
    row = case(with_cases(answered("canteen"), setup=setup), "canteen")
    assert (row.frame, row.default, row.state) == ("control", "", "undecided")


def test_a_unit_with_shares_has_one_total_and_it_is_the_annex():
    """A plain total of its own sources beside a larger one with shares would be two answers."""
    source = replace(tea.BOOKS.sources[0], unit="U1")
    elsewhere = Division("OTHER", 202501, 202512, "area", "房产证", (("U1", Decimal(1)),))
    issue = with_units(elsewhere, sources=(source,))
    assert [row for row in issue.totals if row.axis == "unit"] == []
    assert unit_tonnes(issue)["U1", ""] == BASE
