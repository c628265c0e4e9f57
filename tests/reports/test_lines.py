"""Line breaking: no forbidden sign at a line's ends, no split number or code."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ghg.reports.lines import NO_END, NO_START, widest_unit, wrapped

UNIT = re.compile(r"[0-9A-Za-z₀-₉²³.,/%+\-_#]+")


def width(text: str) -> float:
    """A Chinese sign is 2 wide, any other 1: a typewriter."""
    return sum(2 if sign >= "\u2e80" or sign in "“”‘’…—" else 1 for sign in text)


WORDS = st.one_of(
    st.sampled_from(
        ["本报告", "核算", "边界内", "排放", "电力", "煤", "的", "（见表1）", "“绿电”"]
    ),
    st.sampled_from(["12", "0.5306", "tCO₂/MWh", "1,276,858", "GB/T", "R8", "2025-01-31", "C₁₂"]),
    st.sampled_from(["含水率<5%", "《指南》", "GB/T 32151.25-2024《指南》"]),
)
MARKS = st.sampled_from(["", "", "，", "。", "；", "：", "、", "……", "？", "！", " "])
SENTENCES = st.lists(st.tuples(WORDS, MARKS), min_size=1, max_size=30).map(
    lambda pairs: "".join(word + mark for word, mark in pairs).strip()
)


@given(SENTENCES, st.integers(16, 60))
def test_lines_begin_and_end_as_they_should(text: str, room: int) -> None:
    lines = wrapped(text, room, width)
    for line in lines[1:]:
        assert line[0] not in NO_START, lines
    for line in lines[:-1]:
        assert line[-1] not in NO_END, lines


@given(SENTENCES, st.integers(16, 60))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, room: int) -> None:
    lines = wrapped(text, room, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= room for line in lines) or widest_unit(text, width) > room


@given(SENTENCES, st.integers(30, 60))
def test_numbers_and_codes_are_never_split(text: str, room: int) -> None:
    if widest_unit(text, width) > room:  # words run together into one that is wider than the line
        return
    kept = [unit for line in wrapped(text, room, width) for unit in UNIT.findall(line)]
    assert kept == UNIT.findall(text)


def test_a_number_moves_to_the_next_line_as_a_whole() -> None:
    # 4 Chinese signs are 8 wide, the number 9: together 17, one more than the line
    assert wrapped("全年用电1,276,858", 16, width) == ("全年用电", "1,276,858")


def test_a_closing_sign_takes_the_last_character_with_it() -> None:
    # the first 5 characters fill the line; the comma may not begin the next one
    assert wrapped("甲乙丙丁戊，己", 10, width) == ("甲乙丙丁", "戊，己")


def test_an_opening_sign_does_not_end_a_line() -> None:
    assert wrapped("甲乙丙丁（己庚）", 10, width) == ("甲乙丙丁", "（己庚）")


def test_a_code_wider_than_the_line_is_split() -> None:
    assert wrapped("a" * 25, 10, width) == ("a" * 10, "a" * 10, "a" * 5)


def test_a_line_feed_breaks_and_an_indent_narrows_the_first_line() -> None:
    assert wrapped("甲\n乙", 100, width) == ("甲", "乙")
    assert wrapped("甲乙丙丁", 6, width, 4) == ("甲", "乙丙丁")
