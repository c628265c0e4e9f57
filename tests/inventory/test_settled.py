"""A re-issue beside the issue before: changed lines, and the findings raised on them."""

from dataclasses import replace

import pytest

from ghg.domain.annexes import NO_ANNEXES
from ghg.inventory.settled import Named, agrees, changed_lines, value_at, with_settled
from tests.domain.test_differences import FOUND
from tests.reports.sample import sample

OLD = sample()


def changed(number: str, **changes: str):
    lines = tuple(replace(one, **changes) if one.number == number else one for one in OLD.lines)
    return replace(OLD, lines=lines, number=2, supersedes=1)


def test_issues_with_the_same_lines_have_no_changed_ones() -> None:
    assert changed_lines(OLD, OLD, ()) == ()


def test_a_changed_line_is_told_old_and_new_and_nothing_else_is() -> None:
    line = OLD.lines[0]
    new = changed(line.number, quantity="7", co2e_t="1.25")
    (row,) = changed_lines(new, OLD, ())
    assert (row.line, row.old_quantity, row.new_quantity) == (line.number, line.quantity, "7")
    assert (row.old_t, row.new_t, row.findings) == (line.co2e_t, "1.25", ())


def test_tonnes_that_moved_with_the_factor_alone_are_a_change() -> None:
    line = OLD.lines[0]
    (row,) = changed_lines(changed(line.number, co2e_t="0.5"), OLD, ())
    assert row.old_quantity == row.new_quantity


def test_a_line_that_came_and_one_that_went() -> None:
    first, *rest = OLD.lines
    without = replace(OLD, lines=tuple(rest))
    (gone,) = changed_lines(without, OLD, ())
    assert (gone.line, gone.new_t, gone.new_quantity) == (first.number, "", "")
    (come,) = changed_lines(OLD, without, ())
    assert (come.old_t, come.new_t) == ("", first.co2e_t)


def test_a_finding_stands_at_every_changed_line_of_its_stream_and_month() -> None:
    line = OLD.lines[0]
    finding = replace(FOUND, place=line.number)
    new = changed(line.number, co2e_t="0.5")
    other = next(one for one in OLD.lines if (one.stream, one.month) != (line.stream, line.month))
    new = replace(
        new,
        lines=tuple(
            replace(one, co2e_t="0.75") if one.number == other.number else one for one in new.lines
        ),
    )
    named = {row.line: row.findings for row in changed_lines(new, OLD, [finding])}
    assert named == {line.number: ("V1/NC-1",), other.number: ()}


def test_a_settled_finding_has_the_figure_before_and_now() -> None:
    line = OLD.lines[0]
    new = changed(line.number, co2e_t="0.5")
    finding = replace(FOUND, place=line.number, reported_t=line.co2e_t, corrected_t="0.5")
    (row,) = with_settled(new, OLD, [Named(finding, "ETS", "Body")]).annexes.settled
    assert (row.finding, row.programme, row.body) == ("V1/NC-1", "ETS", "Body")
    assert (row.old_t, row.new_t, row.corrected_t) == (line.co2e_t, "0.5", "0.5")


def test_a_total_has_its_place_by_axis_and_key() -> None:
    row = next(one for one in OLD.totals if (one.axis, one.key) == ("name", "guide"))
    assert value_at(OLD, "name:guide") == row.co2e_t
    assert value_at(OLD, "name:nothing") == ""


def test_an_issue_from_before_has_no_such_rows() -> None:
    assert (NO_ANNEXES.settled, NO_ANNEXES.changed) == ((), ())


@pytest.mark.parametrize(
    ("stated", "found", "same"),
    [
        ("47.4266", "47.426619800000", True),
        ("47.43", "47.426619800000", True),
        ("47.42", "47.426619800000", False),
        ("47.5", "47.426619800000", False),
        ("47", "47.426619800000", True),
        ("48", "47.5", True),
        ("48", "47.499999", False),
        ("-0.50", "-0.504", True),
    ],
)
def test_a_stated_value_agrees_to_the_decimals_that_were_stated(stated, found, same) -> None:
    assert agrees(stated, found) is same
