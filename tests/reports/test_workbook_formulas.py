"""Formulas in A1 notation: what is written computes what the tree says, whatever the tree."""

from dataclasses import replace
from fractions import Fraction
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from ghg.domain.emissions import evaluated
from ghg.domain.issue import ArgumentRow, CoefficientRow, Issue
from ghg.domain.numbers import exact_text
from ghg.reports.workbook.a1 import address, letters, operand, quoted_sheet, sheet_name, written
from ghg.reports.workbook.book import workbook_bytes
from ghg.reports.workbook.cells import decimals_of
from tests.reports.sample import sample, sample_hash

NAMES = tuple("abcdef")
TREES = st.recursive(
    st.sampled_from(NAMES),
    lambda tree: st.tuples(st.sampled_from("+-*/"), tree, tree),
    max_leaves=12,
)
NUMBERS = st.fractions(min_value=-9, max_value=9, max_denominator=50)


@given(TREES, st.lists(NUMBERS, min_size=len(NAMES), max_size=len(NAMES)))
def test_a_written_tree_computes_what_the_tree_says(tree, numbers):
    """The text is read with the usual order of signs, by Python over fractions."""
    values = dict(zip(NAMES, numbers, strict=True))
    text = written(tree, {name: name for name in NAMES})
    try:
        wanted = evaluated(tree, values)
    except ZeroDivisionError:
        return
    assert eval(text, {"__builtins__": {}}, dict(values)) == wanted


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (("-", "a", ("-", "b", "c")), "a-(b-c)"),
        (("-", ("-", "a", "b"), "c"), "a-b-c"),
        (("*", ("+", "a", "b"), "c"), "(a+b)*c"),
        (("/", "a", ("*", "b", "c")), "a/(b*c)"),
        (("*", "a", ("/", "b", "c")), "a*b/c"),
        (("+", "a", ("*", "b", "c")), "a+b*c"),
    ],
)
def test_brackets_stand_where_they_are_needed_only(tree, text):
    assert written(tree, {name: name for name in NAMES}) == text


def test_columns_count_on_behind_z():
    assert [letters(at) for at in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_a_cell_of_another_sheet_is_named_with_its_sheet():
    assert address(3, 7) == "D7"
    assert address(3, 7, "李's") == "'李''s'!$D$7"
    assert quoted_sheet("A B") == "'A B'"


def test_names_of_sheets_are_short_clean_and_never_twice():
    taken: set[str] = set()
    assert sheet_name("a/b[c]", taken) == "abc"
    assert sheet_name("ABC", taken) == "ABC 2"
    assert sheet_name("长" * 40, taken) == "长" * 31
    assert sheet_name("长" * 40, taken) == "长" * 29 + " 2"
    assert sheet_name("''", taken) == "-"
    english = "K.1 Combustion of fossil fuel (Table B.2)"
    assert sheet_name(english, taken) == "K.1 Combustion of fossil fuel"


def test_a_fraction_or_a_minus_stands_in_brackets_behind_a_sign():
    assert [operand(one) for one in ("2.5", "1/3", "-2")] == ["2.5", "(1/3)", "(-2)"]


def test_decimals_are_those_that_were_written():
    assert [decimals_of(one) for one in ("5", "0.0202", "11/3", "0.1234567890123456")] == [
        0, 4, 12, 12,
    ]  # fmt: skip


def opened(issue: Issue) -> Workbook:
    return load_workbook(BytesIO(workbook_bytes(issue, sample_hash(issue))))


def cells_of(book: Workbook, sheet: str, first: object) -> list[object]:
    return next(list(row) for row in book[sheet].iter_rows(values_only=True) if row[0] == first)


def with_coefficient(made: CoefficientRow) -> Issue:
    issue = sample()
    return replace(issue, coefficients=(made, *issue.coefficients[1:]))


def _powers(count: int):
    """Give p0 to the ninth + p1 to the ninth + ... as a tree."""
    terms = []
    for at in range(count):
        term = f"p{at}"
        for _ in range(8):
            term = ("*", term, f"p{at}")
        terms.append(term)
    tree = terms[0]
    for term in terms[1:]:
        tree = ("+", tree, term)
    return tree


@pytest.mark.parametrize(("count", "formula"), [(150, True), (250, False)])
def test_a_tree_longer_than_a_program_takes_stands_as_its_value(count, formula):
    """Each term has some 40 signs: 150 make 6,000, and 250 make 10,000; 8,192 can be read."""
    arguments = tuple(ArgumentRow(f"p{at}", "1", "1", -1, "") for at in range(count))
    first = sample().coefficients[0]
    made = replace(first, arguments=arguments, tree=_powers(count), value=str(count))
    row = cells_of(opened(with_coefficient(made)), "计算1 外购电力", "GRID.202501.G")
    assert str(row[3 + count]).startswith("=") is formula
    assert formula or row[3 + count] == count


def test_a_tree_that_does_not_give_its_value_is_not_written():
    made = replace(sample().coefficients[0], value="0.0006")
    row = cells_of(opened(with_coefficient(made)), "计算1 外购电力", "GRID.202501.G")
    assert row[5] == 0.0006


def test_a_balance_that_does_not_give_its_month_stays_a_number():
    issue = sample()
    activity = tuple(
        replace(one, quantity="1") if (one.stream, one.month) == ("GRID", 202501) else one
        for one in issue.activity
    )
    rows = opened(replace(issue, activity=activity))["活动数据"].iter_rows(values_only=True)
    found = {(row[0], row[3]): row[4] for row in rows}
    assert found["GRID", 202501] == 1
    assert str(found["GRID", 202502]).startswith("=")


def test_a_quantity_that_is_not_that_of_its_month_stays_a_number():
    issue = sample()
    first = issue.lines[0]
    other = replace(first, quantity="1000", mass_t="0.530600000000", co2e_t="0.530600000000")
    book = opened(replace(issue, lines=(other, *issue.lines[1:])))
    assert cells_of(book, "计算1 外购电力", first.number)[2] == 1000


def test_a_product_with_the_warming_potential_is_held_against_the_frozen_one():
    issue = sample()
    other = replace(issue.lines[0], co2e_t="7.000000000000")
    book = opened(replace(issue, lines=(other, *issue.lines[1:])))
    assert cells_of(book, "排放明细", other.number)[3] == 7


def test_a_gas_without_a_warming_potential_has_tonnes_only():
    issue = sample()
    other = replace(issue.lines[0], gwp="", co2e_t="0.000000000000", gas="HCFC22")
    row = cells_of(
        opened(replace(issue, lines=(other, *issue.lines[1:]))), "排放明细", other.number
    )
    assert row[2] in (None, "")
    assert row[3] == 0


def test_a_value_with_more_digits_than_a_cell_holds_is_the_nearest_number():
    """A step in thirds: the cell divides, so nothing is lost before the program computes."""
    thirds = exact_text(Fraction("0.5306") / 3)
    argument = replace(sample().coefficients[0].arguments[0], value=thirds, choice=-1)
    first = sample().coefficients[0]
    made = replace(
        first,
        arguments=(argument, first.arguments[1]),
        value=exact_text(Fraction("0.5306") / 3000),
    )
    cells = [
        row[3] for row in opened(with_coefficient(made))["因子和参数"].iter_rows(values_only=True)
    ]
    assert f"={thirds}" in cells
