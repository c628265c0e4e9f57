"""What a report states is read from the issue: DB43/T 3118-2024, 10.5.1 and the note to 3.2."""

from dataclasses import replace

import pytest

from ghg.claims.measures.registry import asked
from ghg.domain.issue import BoundaryRow, OffsetRow, Unchosen
from ghg.domain.snapshot import HeldUnits, Snapshot
from tests.claims.books import guide_row
from tests.claims.cases import case_of, emitted, fact, issue_with, scheme_with

NOT_PINNED, BEHIND = "library.guide.not_pinned", "library.guide.behind_rank"
INSIDE = BoundaryRow("F1", "", "", "inside", 19000101, 99991231, "stated", "")
RETIRED = HeldUnits(
    1, 1, "claim", "whole", 2025, "ccer", "R", "B", 1, 10, 202401, 202412, 20250101, "", "wind",
    "", "retired", 20251101, "N-1", "某工厂", "E1", inside=False,
)  # fmt: skip


def value(name, *facts, snapshot=None, **changes):
    issue = issue_with(emitted("1", 100), **changes)
    made = {} if snapshot is None else {"snapshot": snapshot}
    return asked(case_of(scheme_with(), issue, *facts, **made), name)


def guide(level, *losers):
    rows = tuple(Unchosen(name, name, name, "", "", reason, "") for name, reason in losers)
    return (replace(guide_row(), level=level, losers=rows),)


@pytest.mark.parametrize(
    ("level", "follows"),
    [("local", 1), ("national", 1), ("programme", 1), ("international", 0), ("", 0)],
)
def test_a_report_follows_gbt_32150_or_a_government(level, follows):
    assert value("report_follows_guide", guides=guide(level)).value == follows


def test_one_facility_under_an_international_guide_is_enough_to_fail():
    both = (*guide("national"), replace(guide("international")[0], facility="F2"))
    assert value("report_follows_guide", guides=both).value == 0
    assert value("report_follows_guide", guides=()).value == 0


@pytest.mark.parametrize(
    ("rows", "best"),
    [
        (guide("national", ("iso14064-1-2018", BEHIND)), 1),
        (guide("local", ("ndrc-other-2015", NOT_PINNED)), 1),
        (guide("international", ("gbt32150-2015", NOT_PINNED)), 0),
    ],
)
def test_a_guide_is_of_the_best_rank_unless_a_better_one_was_left_aside(rows, best):
    assert value("guide_rank_best", guides=rows).value == best


def test_a_person_is_asked_where_the_issue_cannot_tell_the_rank_of_what_was_left_aside():
    pinned = guide("national", ("some-local-guide", NOT_PINNED))
    unknown = value("guide_rank_best", guides=pinned)
    assert unknown.value is None
    assert [one.what for one in unknown.needs] == ["guide_of_best_rank"]
    assert value("guide_rank_best", fact("guide_of_best_rank", 1), guides=pinned).value == 1
    assert value("guide_rank_best", fact("guide_of_best_rank", 0), guides=pinned).value == 0


def test_the_boundary_is_stated_for_every_facility():
    assert value("report_states_boundary", boundary=(INSIDE,)).value == 1
    assert value("report_states_boundary", boundary=()).value == 0
    other = replace(INSIDE, facility="F2")
    assert value("report_states_boundary", boundary=(other,)).value == 0


def test_sources_and_time_are_stated():
    assert value("report_states_sources").value == 1
    assert value("report_states_sources", sources=()).value == 0
    assert value("report_states_time").value == 1
    assert value("report_states_time", first_day=0).value == 0


def test_without_any_offset_there_is_no_form_to_state():
    assert value("report_states_offset_form").absent


@pytest.mark.parametrize(
    ("form", "stated"),
    [("own_inside", 1), ("own_outside", 1), ("bought_outside", 1), ("unnamed", 0)],
)
def test_an_offset_stands_in_one_of_three_forms(form, stated):
    rows = (OffsetRow(form, "P1", "50", "tCO2e", "E1"),)
    answer = value("report_states_offset_form", offsets=rows)
    assert (answer.value, answer.absent) == (stated, None)


def test_credits_retired_after_the_issue_are_a_form_that_it_does_not_state():
    snapshot = Snapshot(1, "0" * 64, 20260101, (RETIRED,))
    assert value("report_states_offset_form", snapshot=snapshot).value == 0
    bought = (OffsetRow("bought_outside", "B 1-10", "10", "tCO2e", "N-1"),)
    assert value("report_states_offset_form", snapshot=snapshot, offsets=bought).value == 1


LEAK = replace(issue_with(emitted("1", 100)).sources[0], code="S9", gases=("SF6", "PFCs"))
SOURCES = (*issue_with(emitted("1", 100)).sources, LEAK)


def test_a_gas_is_considered_when_it_has_a_figure_or_no_source():
    assert value("gases_considered").value == 7
    assert value("gases_considered", totals=()).value is None


def test_a_gas_of_which_there_are_tonnes_cannot_be_stated_as_zero():
    """The inventory has 100 t of CO2 and none of SF6."""
    made = value("gases_considered", fact("gases_stated_zero", words=("CO2",)))
    assert (made.value, made.needs[0].what) == (None, "gases_stated_zero")
    assert "CO2 填报为零，清单中却有 100.000 tCO2e" in made.needs[0].text_zh
    assert value("gases_considered", fact("gases_stated_zero", words=("SF6",))).value == 7


def test_a_gas_that_a_source_may_have_is_missing_until_somebody_states_it_as_zero():
    silent = value("gases_considered", sources=SOURCES)
    assert (silent.value, silent.needs[0].what) == (None, "gases_stated_zero")
    one = value("gases_considered", fact("gases_stated_zero", words=("SF6",)), sources=SOURCES)
    assert one.value == 6  # of PFCs nothing was said
    both = fact("gases_stated_zero", words=("SF6", "PFCs"), evidence="")
    made = value("gases_considered", both, sources=SOURCES)
    assert (made.value, made.proven) == (7, False)
