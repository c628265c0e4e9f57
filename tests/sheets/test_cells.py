"""Strict cells: catalogue 23, 24, 33, 39-44, 49, 50, 81, 84, 85; traps 15 and 22."""

import decimal
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.numbers import plain
from ghg.errors import DataError
from ghg.sheets.cells import (
    Cell,
    Kind,
    at_15_digits,
    cell_identifier,
    cell_text,
    is_missing,
    read_number,
    read_text,
)


def code_of(reader, argument) -> str:
    with pytest.raises(DataError) as caught:
        reader(argument)
    return caught.value.code


def cell(text: str, kind: Kind = "text", formula: bool = False) -> Cell:
    return Cell(text, kind, formula, 2, "C")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234.5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("12,345,678", "12345678"),
        ("-1,234", "-1234"),
        ("１２３．５", "123.5"),
        ("－５", "-5"),
        ("１，２３４", "1234"),
        ("−7", "-7"),
        ("–7", "-7"),
        ("0", "0"),
        ("-0.50", "-0.50"),
        ("1.5E3", "1500"),
        ("5.572e-4", "0.0005572"),
    ],
)
def test_a_number_of_the_grammar_is_read_as_written(text, number):
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        *("1,23,4", "1.234,5", "1,234,5", "12,34", "1234,567", ",123", "1,", "0,123"),
        *("1_000", "1e400", " 12 ", "12 ", "+5", ".5", "5.", "007", "0x10", "1e", "--5", "- 5"),
        *("NaN", "nan", "Inf", "-Infinity", "无穷", "∞", "true", "十二", "一百"),
        *("约120", ">5", "120左右", "12~15", "(123)", "（123）", "12吨", "12 万kWh", "5%", "12abc"),
        *("٣", "१२", "𝟏𝟐", "①", "10²", "½", "㎏", "１２\u30003", "—5", "1。5"),
        *("", "-", "1\n2", "1\t"),
    ],
)
def test_everything_else_is_no_number(text):
    assert code_of(read_number, text) == "E-NUM"


def test_the_raw_text_stands_in_the_refusal():
    with pytest.raises(DataError) as caught:
        read_number("１,23,4")
    assert caught.value.problems[0].raw == "１,23,4"


@given(st.text("０１２３４５６７８９．，－Ｅｅ", min_size=1, max_size=8))
def test_full_width_signs_mean_what_unicode_says(text):
    narrow = unicodedata.normalize("NFKC", text)
    try:
        expected = read_number(narrow)
    except DataError:
        assert code_of(read_number, text) == "E-NUM"
    else:
        assert read_number(text) == expected


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9
    )
)
def test_a_written_decimal_comes_back_equal(value):
    text = plain(value)
    assert read_number(text) == value
    whole, dot, rest = text.lstrip("-").partition(".")
    sign = "-" if text.startswith("-") else ""
    assert read_number(f"{sign}{int(whole):,}{dot}{rest}") == value


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_refused_by_name(text):
    try:
        assert read_number(text).is_finite()
    except DataError as error:
        assert error.code in {"E-NUM", "E-CHAR"}


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "－", "/", "／", "无", "N/A", "未检测", "—", " - "]
)
def test_listed_spellings_are_missing(text):
    assert is_missing(text)


@pytest.mark.parametrize(
    "text", ["0", "0.0", "NA", "NULL", "None", "nan", "无烟煤", "--", "n", "."]
)
def test_nothing_else_is_missing(text):
    assert not is_missing(text)


@pytest.mark.parametrize(
    "text", ["NA", "NULL", "None", "true", "001", "=1+1", "@x", "一号锅炉 😀 𠮷"]
)
def test_codes_and_names_stay_text(text):
    assert read_text(text) == text
    assert cell_identifier(cell(text)) == text


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a\0b", "U+0000"),
        ("a\x08", "U+0008"),
        ("a\u202eb", "U+202E"),
        ("\u2066a", "U+2066"),
        ("a\u200bb", "U+200B"),
        ("\ufeffa", "U+FEFF"),
        ("a\ufffd", "U+FFFD"),
        ("a\ud800", "U+D800"),
    ],
)
def test_control_and_direction_signs_are_refused(text, sign):
    with pytest.raises(DataError) as caught:
        read_text(text)
    problem = caught.value.problems[0]
    assert (problem.code, problem.values["sign"]) == ("E-CHAR", sign)
    assert text not in problem.raw
    assert code_of(read_number, text) == "E-CHAR"


def test_a_line_end_in_a_cell_is_text():
    assert read_text("一厂\n二厂") == "一厂\n二厂"


def test_ten_thousand_signs_are_enough():
    assert read_text("煤" * 10_000) == "煤" * 10_000
    assert code_of(read_text, "煤" * 10_001) == "E-LEN"
    assert code_of(read_number, "1" * 10_001) == "E-LEN"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("0.30000000000000004", "0.3"),  # 0.1 + 0.2 in binary
        ("67.074999999999989", "67.075"),
        ("434.99999999999994", "435"),  # 4.35 * 100
        ("195.8216", "195.8216"),
        ("45292", "45292"),
        ("1E-3", "0.001"),
        ("1.2E+5", "120000"),
        ("-5.5720000000000004E-4", "-0.0005572"),
        ("12.50", "12.5"),
        ("0", "0"),
    ],
)
def test_a_workbook_number_is_taken_at_15_digits(stored, shown):
    assert at_15_digits(stored) == shown
    assert read_number(cell_text(cell(stored, "number"))) == Decimal(shown)


def test_a_spoiled_decimal_context_moves_no_digit():
    with decimal.localcontext() as context:
        context.prec = 3
        context.rounding = decimal.ROUND_UP
        assert at_15_digits("30.288766821600001") == "30.2887668216"
        assert read_number("30.2887668216") == Decimal("30.2887668216")


def test_cells_that_hold_no_value_are_named():
    assert code_of(cell_text, cell("#N/A", "error")) == "E-CELL"
    assert code_of(cell_text, cell("#DIV/0!", "error", formula=True)) == "E-CELL"
    assert code_of(cell_text, cell("", "empty", formula=True)) == "E-FORMULA"
    assert cell_text(cell("", "empty")) == ""
    assert cell_text(cell("", "text", formula=True)) == ""
    assert code_of(read_number, cell_text(cell("TRUE", "boolean"))) == "E-NUM"


def test_a_long_code_kept_as_a_number_has_lost_digits():
    assert cell_identifier(cell("123456789012345", "number")) == "123456789012345"
    assert code_of(cell_identifier, cell("1.2345678901234568E+17", "number")) == "E-PRECISION"
    assert cell_identifier(cell("123456789012345678")) == "123456789012345678"


def test_a_cell_knows_its_place():
    place = cell("x").place("表.xlsx", "电")
    assert (place.file, place.sheet, place.row, place.column) == ("表.xlsx", "电", 2, "C")
