"""Rows of workbooks: what a cell can be beside a number, each with its sheet and cell."""

from pathlib import Path

import openpyxl
import pytest

from ghg.errors import DataError
from ghg.intake.receive import receive
from ghg.intake.received import Received
from ghg.texts import remedy, said
from tests.intake.plant import OWNER, PLAN, TODAY, USED, only, records

HEADERS = ["计量流编码", "月份", "数量", "单位", "凭证号"]
FACTS = ["厂区编码", "类别", "产品名称", "月份或年份", "数值", "单位", "价格口径"]
MILLION = 10**6


def workbook(path: Path, *rows: list[object], facts: tuple[list[object], ...] = ()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "活动数据"
    for row in [HEADERS, *rows]:
        sheet.append(row)
    if facts:
        other = book.create_sheet("产品与产值")
        for row in [FACTS, *facts]:
            other.append(row)
    book.save(path)
    return path


def taken(path: Path) -> Received:
    return receive(path, PLAN, OWNER, TODAY)


def changed(path: Path, change) -> Path:
    book = openpyxl.load_workbook(path)
    change(book["活动数据"])
    book.save(path)
    return path


def test_numbers_are_taken_as_a_person_sees_them(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ["USED", "2025-01", 0.1 + 0.2, "kWh", "A"])
    assert records(taken(path)) == [(USED, 20250101, 20250131, 300_000)]


def test_a_month_may_be_the_number_202501(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ["USED", 202501, 1, "kWh", "A"])
    assert records(taken(path)) == [(USED, 20250101, 20250131, MILLION)]


CELLS = [
    ("C2", "=1+1", "E-FORMULA"),
    ("C2", "#N/A", "E-CELL"),
    ("A2", "#REF!", "E-CELL"),
    ("B2", 2025.1, "E-DATE.number"),
    ("B2", 45658, "E-DATE.serial"),
    ("E2", 1234567890123456, "E-PRECISION"),
    ("C2", "12吨", "E-UNIT.cell"),
    ("D2", "t", "E-DIM"),
]


@pytest.mark.parametrize(("cell", "value", "code"), CELLS)
def test_a_refusal_names_sheet_and_cell(tmp_path, cell, value, code):
    path = workbook(tmp_path / "a.xlsx", ["USED", "2025-01", 1, "kWh", "A"])
    problem = only(taken(changed(path, lambda sheet: sheet.__setitem__(cell, value))))
    place = problem.place
    assert (problem.code, place.sheet, f"{place.column}{place.row}") == (code, "活动数据", cell)
    assert said(problem, "zh").startswith(f"[{problem.word}] a.xlsx 活动数据 {cell} ")
    assert remedy(problem, "en")


ROWS = (
    ["USED", "2025-01", 1, "kWh", "A"],
    [None, "2025-02", 2, "kWh", "A"],
    [None, "2025-03", 3, "kWh", "A"],
)


def test_a_code_merged_over_its_rows_holds_for_each_of_them(tmp_path):
    path = workbook(tmp_path / "a.xlsx", *ROWS)
    merged = changed(path, lambda sheet: sheet.merge_cells("A2:A4"))
    assert [row[::3] for row in records(taken(merged))] == [
        (USED, 1 * MILLION),
        (USED, 2 * MILLION),
        (USED, 3 * MILLION),
    ]


def test_below_its_merge_a_code_is_not_filled_in(tmp_path):
    path = workbook(tmp_path / "a.xlsx", *ROWS)
    problem = only(taken(changed(path, lambda sheet: sheet.merge_cells("A2:A3"))))
    assert (problem.code, problem.place.row) == ("E-EMPTY.cell", 4)


@pytest.mark.parametrize("cells", ["C2:C3", "A2:B2", "B2:C2", "D2:E3"])
def test_what_is_merged_over_columns_or_quantities_is_refused(tmp_path, cells):
    path = workbook(tmp_path / "a.xlsx", ["USED", "2025-01", 1, "kWh", "A"], *ROWS[1:])
    with taken(changed(path, lambda sheet: sheet.merge_cells(cells))) as got:
        assert ("E-MERGED", cells) in [(one.code, one.raw) for one in got.problems]


def test_hidden_rows_and_columns_are_shown_before_they_are_taken(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ["USED", "2025-01", 1, "kWh", "A"])

    def hide(sheet):
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["E"].hidden = True

    with taken(changed(path, hide)) as got:
        assert [(one.code, one.raw, one.level) for one in got.problems] == [
            ("E-HIDDEN.rows", "2", "warning"),
            ("E-HIDDEN.columns", "E", "warning"),
        ]


def test_a_workbook_of_one_sheet_may_call_it_anything(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "电费"
    book.active.append(HEADERS)
    book.active.append(["USED", "2025-01", 1, "kWh", "A"])
    book.save(tmp_path / "own.xlsx")
    assert len(records(taken(tmp_path / "own.xlsx"))) == 1


def test_a_csv_named_xlsx_and_the_reverse_are_told_by_content(tmp_path):
    text = tmp_path / "a.xlsx"
    text.write_text("计量流编码,月份\n", encoding="utf-8")
    book = workbook(tmp_path / "b.xlsx", ["USED", "2025-01", 1, "kWh", "A"])
    for path in (text, book.rename(tmp_path / "b.csv")):
        with pytest.raises(DataError, match="E-TYPE"):
            taken(path)


def test_facts_of_a_month_and_of_a_year(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        facts=(
            ["F1", "工业总产值", None, "2025-01", 1780, "万元", "现价"],
            ["F1", "product output", "精制茶", 2025, "5,571", "吨", None],
            ["F1", "营业收入", None, "2025", None, "万元", None],
        ),
    )
    with taken(path) as got:
        assert got.problems == ()
        first, second = got.tables[1].lines
    assert first.key == ("F1", "gross_output_value", "", 20250101, 20250131)
    assert (first.value, first.unit, first.basis) == (1780, "10^4CNY", "现价")
    assert second.key == ("F1", "product_output", "精制茶", 20250101, 20251231)
    assert (second.value, second.unit) == (5571, "t")


FACT_CELLS = [
    (["F9", "工业总产值", "", "2025-01", 1, "万元"], "E-REF.facility", "A"),
    (["F1", "利润", "", "2025-01", 1, "万元"], "E-KIND.fact", "B"),
    (["F1", "工业总产值", "", "2025-13", 1, "万元"], "E-DATE.month", "D"),
    (["F1", "工业总产值", "", "2025-01", -1, "万元"], "E-SIGN.record", "E"),
    (["F1", "工业总产值", "", "2025-01", "很多", "万元"], "E-NUM", "E"),
    (["F1", "工业总产值", "", "2025-01", 1, "吨"], "E-DIM", "F"),
    (["F1", "工业总产值", "", "2025-01", 1, "美金"], "E-UNIT", "F"),
]


@pytest.mark.parametrize(("row", "code", "column"), FACT_CELLS)
def test_a_refused_fact_names_its_cell(tmp_path, row, code, column):
    problem = only(taken(workbook(tmp_path / "a.xlsx", facts=(row,))))
    assert (problem.code, problem.place.sheet) == (code, "产品与产值")
    assert (problem.place.column, problem.place.row) == (column, 2)
    assert remedy(problem, "zh")


def test_a_fact_that_stands_twice(tmp_path):
    row = ["F1", "工业总产值", "", "2025-01", 1, "万元"]
    problem = only(taken(workbook(tmp_path / "a.xlsx", facts=(row, row))))
    assert (problem.code, problem.place.row, problem.values["row"]) == ("E-DUP.fact", 3, "2")
