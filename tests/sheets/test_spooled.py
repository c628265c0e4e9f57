"""Rows that wait outside memory: read as often as asked, from the middle, by two at once."""

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from ghg.sheets import spooled
from ghg.sheets.spooled import Row, SheetRows, Spooled
from ghg.sheets.workbook import read_workbook

LINES = [b'["rows", [[1, false, "A B", "00", ["a", "b"]], [3, true, "B", "0", ["c"]]]]\n']
LINES += [b'["rows", [[4, false, "A", "0", ["d"]]]]\n']


def rows() -> SheetRows:
    held = Spooled()
    for line in LINES:
        held.put(line)
    return SheetRows(held, 0, 3)


def test_rows_are_made_when_they_are_asked_for():
    first, second, third = rows()
    assert (first.number, first.hidden, first.cell("B").text) == (1, False, "b")
    assert (second.number, second.hidden, second.cell("A").kind) == (3, True, "empty")
    assert list(third.cells) == ["A"]
    assert Row.blank(7).cell("C").row == 7


@given(st.slices(3))
def test_a_slice_is_a_view_of_the_same_rows(cut):
    if cut.step not in (None, 1):
        return
    assert [row.number for row in rows()[cut]] == [1, 3, 4][cut]
    assert len(rows()[cut]) == len([1, 3, 4][cut])


def test_places_count_from_both_ends():
    assert [rows()[at].number for at in (0, 2, -1)] == [1, 4, 4]
    assert rows()[1:][0].number == 3
    with pytest.raises(IndexError):
        rows()[3]
    with pytest.raises(ValueError, match="slice"):
        rows()[::2]


def test_two_may_read_at_once():
    held = rows()
    one, other = iter(held), iter(held)
    assert [next(one).number, next(other).number, next(one).number] == [1, 1, 3]
    assert [row.number for row in other] == [3, 4]


def test_more_rows_than_memory_holds_lie_in_a_file_and_are_gone_afterwards(tmp_path, monkeypatch):
    monkeypatch.setattr(spooled, "MEMORY_BYTES", 1000)
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row in range(5000):
            sheet.write_number(row, 0, row)
        book.add_worksheet().write_string(0, 0, "zwei")
    found = read_workbook(path)
    file = found.sheets[0].rows._spooled._file
    assert file._rolled
    assert [row.cell("A").text for row in found.sheets[0].rows] == [str(n) for n in range(5000)]
    assert found.sheets[1].row(1).cell("A").text == "zwei"
    del found
    assert file.closed
