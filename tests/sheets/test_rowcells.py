"""Rows taken apart in columns say the same as rows read step by step."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.sheets.limits import LIMITS
from ghg.sheets.package import RefusedError
from ghg.sheets.rowcells import FORMULA, MEANINGS, OTHER, PHONETIC, RUN, VALUE, WORDS, RowMaker

STRINGS = ["甲", "", "12", "-3"]
SHOWN = ["", "date", "percent"]


class StepByStep(RowMaker):
    """Takes no row apart in columns."""

    def _plain(self, number, heard):
        return None


def made(kind: type[RowMaker], rows: list[list[object]]) -> list[object]:
    """Make rows one after the other; an error stands for its row."""
    maker = kind(STRINGS, SHOWN, LIMITS)
    found: list[object] = []
    for number, heard in enumerate(rows, 1):
        try:
            found.append(maker.row(number, False, list(heard)))  # noqa: FBT003
        except (RefusedError, ValueError, LookupError) as error:
            found.append("E-XML" if isinstance(error, ValueError | LookupError) else error.code)
    return found


def attributes(row: int):
    return st.fixed_dictionaries(
        {},
        optional={
            "r": st.sampled_from([f"A{row}", f"B{row}", f"C{row}", f"AA{row}", f"B{row + 1}", "x"]),
            "t": st.sampled_from(["s", "n", "str", "inlineStr", "b", "e", "d", "?"]),
            "s": st.sampled_from(["0", "1", "2", "9"]),
        },
    )


TEXTS = st.sampled_from(
    ["0", "1", "2", "3", "4", "-1", " 1 ", "1.5", "", " ", "甲", "²", "1_0", "\n"]
)
MARKS = st.sampled_from([VALUE, FORMULA, WORDS, RUN, PHONETIC, OTHER])


def heard(row: int):
    """Anything that a row may say, most of it as a plain row does."""
    plain = st.tuples(attributes(row), st.just(VALUE), TEXTS)
    odd = st.tuples(st.one_of(attributes(row), MARKS, TEXTS))
    parts = st.lists(st.one_of(plain, plain, plain, odd), max_size=4)
    return parts.map(lambda some: [one for part in some for one in part])


def sorted_plain(row: int):
    """A row of plain cells from A on."""
    cell = st.tuples(
        st.sampled_from([None, "s", "n"]), st.sampled_from([None, "0", "1", "2"]), TEXTS
    )

    def laid(cells):
        rows = []
        for letter, (kind, look, text) in zip("ABCDE", cells, strict=False):
            said = {"r": f"{letter}{row}", "t": kind, "s": look}
            rows += [{name: one for name, one in said.items() if one}, VALUE, text]
        return rows

    return st.lists(cell, min_size=1, max_size=5).map(laid)


@settings(max_examples=400, deadline=None)
@given(st.tuples(*(st.one_of(heard(row), sorted_plain(row)) for row in range(1, 7))))
def test_both_ways_say_the_same(rows):
    assert made(RowMaker, rows) == made(StepByStep, rows)


def test_a_plain_row_is_really_taken_apart(monkeypatch):
    maker = RowMaker(STRINGS, SHOWN, LIMITS)
    row = [{"r": "A1", "t": "s"}, VALUE, "0", {"r": "B1", "s": "1"}, VALUE, "45292"]
    first = maker.row(1, False, list(row))  # noqa: FBT003
    monkeypatch.setattr(maker, "_step_by_step", lambda *_: pytest.fail("step by step"))
    second = [{**one, "r": one["r"][0] + "2"} if isinstance(one, dict) else one for one in row]
    assert maker.row(2, True, second) == [2, True, *first[2:]]  # noqa: FBT003
    assert first == [1, False, "A B", first[3], ["甲", "45292"]]
    assert [MEANINGS[mark] for mark in first[3]] == [("text", "", False), ("number", "date", False)]


def test_a_text_behind_an_element_belongs_to_nothing():
    row = [{"r": "A1", "t": "str"}, FORMULA, "1+1", "\n", VALUE, " 甲 ", "\n  ", OTHER, "页脚"]
    made_row = RowMaker(STRINGS, SHOWN, LIMITS).row(1, False, row)  # noqa: FBT003
    assert made_row[4] == [" 甲 "]
    assert MEANINGS[made_row[3]] == ("text", "", True)
