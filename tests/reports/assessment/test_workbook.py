"""The workbook of an assessment: numbers as numbers, a live formula where it gives the figure."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from ghg.domain.claims import Term
from ghg.reports.assessment.workbook import report_xlsx
from tests.reports.assessment.made import CORE, SHARE, papers


def book(made=None) -> Workbook:
    return load_workbook(BytesIO(report_xlsx(made or papers(), "zh")))


def test_the_sheets():
    assert book().sheetnames == [
        *("评价结论", "逐条评价", "单位能耗碳排放（M07）", "事实与判断", "电力的处理"),
        *("碳信用与抵消", "缺少什么", "录入值", "评价的佐证材料"),
    ]


def test_the_many_columns_of_the_clauses_are_printed_two_pages_wide():
    sheet = book()["逐条评价"]
    page = sheet.page_setup
    assert (page.orientation, page.fitToWidth, page.fitToHeight) == ("landscape", 2, 0)
    assert sheet.print_title_cols == "$A:$C"
    assert book()["缺少什么"].page_setup.fitToWidth in (None, 1)


def test_values_and_limits_are_numbers_and_shares_look_like_percent():
    rows = {(row[0].value, row[2].value): row for row in book()["逐条评价"].iter_rows(min_row=5)}
    core, share = rows["申报", "N-2"], rows["申报", "N-3"]
    assert (core[6].value, core[9].value, core[11].value) == (1.769, 1.8, "是")
    # 299999/1000000 is no binary number; the cell divides it
    assert (share[6].value, share[6].number_format) == ("=299999/1000000", "0.00##%")
    assert rows["申报", "N-1"][6].value == "是"


def test_a_quotient_of_two_terms_is_a_live_formula():
    sheet = book()["单位能耗碳排放（M07）"]
    assert [sheet[f"B{row}"].value for row in (5, 6, 7)] == [1769, 1000, "=B5/B6"]


@pytest.mark.parametrize("value", ["1.7691", "1769"], ids=["rounded", "above"])
def test_what_is_no_quotient_of_its_terms_stays_a_number(value):
    sheet = book(papers(findings=(replace(CORE, value=value),)))["单位能耗碳排放（M07）"]
    assert sheet["B7"].value == float(value)
    assert "不随上面各项改变" in str(sheet["A8"].value)


def test_answers_days_and_what_is_not_recorded_are_words_and_nothing_is_divided_by_them():
    """A yes is no 1, a day no number of eight digits, and a category nobody recorded no zero."""
    terms = (
        Term("is_legal_person", "1", "1", "fact", "is_legal_person"),
        Term("last", "20251215", "1", "fact", "last"),
        Term("category 5", "0", "tCO2", "issue", "category 5"),
    )
    cells = [sheet[f"B{row}"].value for sheet in [_worked(terms)] for row in (5, 6, 7)]
    assert cells == ["是", "2025-12-15", "未记录"]
    divided = _worked((terms[2], Term("energy_tce_primary", "1000", "tce", "entered", "某文件")))
    assert divided["B7"].value == 0


def _worked(terms):
    made = papers(findings=(replace(CORE, value="0", terms=terms),))
    return book(made)["单位能耗碳排放（M07）"]


@pytest.mark.parametrize("payload", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1"])
def test_a_text_that_begins_like_a_formula_stays_a_text(payload):
    made = papers(findings=(replace(SHARE, text_zh=payload, clause=payload, needs=()),))
    row = next(book(made)["逐条评价"].iter_rows(min_row=5))
    assert [(row[at].value, row[at].data_type) for at in (3, 4)] == [(payload, "s")] * 2


def test_the_same_assessment_gives_the_same_bytes():
    assert report_xlsx(papers(), "zh") == report_xlsx(papers(), "zh")
