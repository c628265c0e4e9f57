"""Annotated copies: what is marked, what survives, and what can never happen."""

import io
import zipfile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

from ghg.errors import DataError
from ghg.sheets import annotate
from ghg.sheets.annotate import Listing, Remark, annotate_rows, annotate_workbook
from ghg.sheets.workbook import read_workbook

LISTING = Listing("检查结果", "位置", "问题")
RED, YELLOW = "00FFC7CE", "00FFEB9C"


def written(folder, fill):
    path = folder / "自己的.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        fill(book)
    return path


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content))


def two_cells(book):
    sheet = book.add_worksheet("表")
    money = book.add_format({"num_format": "#,##0.00", "bold": True})
    sheet.write_number("B2", 1234.5, money)
    sheet.write_string("C2", "=1+1")
    sheet.set_column("A:A", 33)
    sheet.freeze_panes(1, 0)


def test_a_cell_is_filled_and_commented_and_keeps_its_format_and_value(tmp_path):
    path = written(tmp_path, two_cells)
    book = opened(annotate_workbook(path, [Remark("错", "error", "表", 2, "B")], LISTING))
    cell = book["表"]["B2"]
    assert (cell.comment.text, cell.fill.start_color.rgb) == ("错", RED)
    assert (cell.value, cell.number_format, cell.font.bold) == (1234.5, "#,##0.00", True)
    assert book["表"].column_dimensions["A"].width == pytest.approx(33, abs=1)
    assert book["表"].freeze_panes == "A2"
    assert (book["表"]["C2"].value, book["表"]["C2"].data_type) == ("=1+1", "s")


def test_several_problems_of_one_cell_are_one_comment_and_the_error_gives_the_colour(tmp_path):
    path = written(tmp_path, two_cells)
    said = [
        Remark("一", "warning", "表", 2, "B"),
        Remark("二", "error", "表", 2, "B"),
        Remark("三", "warning", "表", 2, "C"),
    ]
    sheet = opened(annotate_workbook(path, said, LISTING))["表"]
    assert sheet["B2"].comment.text == "一\n\n二"
    assert sheet["B2"].fill.start_color.rgb == RED
    assert sheet["C2"].fill.start_color.rgb == YELLOW


def test_what_has_no_cell_is_listed_and_a_row_is_marked_in_its_first_cell(tmp_path):
    path = written(tmp_path, two_cells)
    said = [
        Remark("整个文件", "error"),
        Remark("整行", "error", "表", 7),
        Remark("无表", "error", "没有", 1),
    ]
    book = opened(annotate_workbook(path, said, LISTING))
    assert book["表"]["A7"].comment.text == "整行"
    rows = [tuple(cell.value for cell in row) for row in book["检查结果"].iter_rows()]
    assert rows == [("位置", "问题"), (None, "整个文件"), ("表 A7", "整行"), ("没有 A1", "无表")]
    links = [book["检查结果"].cell(row, 1).hyperlink for row in (2, 3, 4)]
    assert [link and link.location for link in links] == [None, "'表'!A7", None]


def test_what_stands_in_a_comment_or_list_is_text_whatever_it_begins_with(tmp_path):
    path = written(tmp_path, two_cells)
    text = '=HYPERLINK("http://example.org","x")\x07\ud800<b>'
    content = annotate_workbook(path, [Remark(text, "error", "表", 2, "B")], LISTING)
    book = opened(content)
    cell = book["检查结果"]["B2"]
    assert cell.data_type == "s"
    assert cell.value == '=HYPERLINK("http://example.org","x")\ufffd\ufffd<b>'
    assert book["表"]["B2"].comment.text == cell.value
    (path.with_name("copy.xlsx")).write_bytes(content)
    listed = read_workbook(path.with_name("copy.xlsx")).sheet("检查结果").row(2).cell("B")
    assert (listed.kind, listed.formula) == ("text", False)


def test_drop_downs_hidden_sheets_and_the_comments_of_people_survive(tmp_path):
    path = tmp_path / "自己的.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "表"
    rule = DataValidation(type="list", formula1='"甲,乙"')
    rule.add("A2:A9")
    sheet.add_data_validation(rule)
    sheet["B2"], sheet["B3"] = 1, 2
    sheet["B2"].comment = Comment("问过王工", "李")
    sheet["B3"].comment = Comment("已核", "李")
    meta = book.create_sheet("_meta")
    meta["A1"], meta.sheet_state = "template", "veryHidden"
    book.save(path)
    again = opened(annotate_workbook(path, [Remark("错", "error", "表", 2, "B")], LISTING))
    assert str(again["表"].data_validations.dataValidation[0].sqref) == "A2:A9"
    assert again["_meta"].sheet_state == "veryHidden"
    assert again["表"]["B2"].comment.text == "错\n\n· · ·\n问过王工"
    assert again["表"]["B3"].comment.text == "已核"


def test_a_second_check_takes_away_what_the_first_one_left(tmp_path):
    path = written(tmp_path, two_cells)
    first = annotate_workbook(path, [Remark("旧", "error", "表", 2, "B")], LISTING)
    path.write_bytes(first)
    book = opened(annotate_workbook(path, [Remark("新", "error", "表", 2, "C")], LISTING))
    assert book["表"]["B2"].comment is None
    assert book["表"]["B2"].fill.fill_type is None
    assert book["表"]["C2"].comment.text == "新"
    assert book.sheetnames == ["表", "检查结果"]


def test_a_merged_cell_is_marked_where_its_content_stands(tmp_path):
    path = written(tmp_path, lambda book: book.add_worksheet("表").merge_range("B2:C4", "x"))
    sheet = opened(annotate_workbook(path, [Remark("错", "error", "表", 3, "C")], LISTING))["表"]
    assert sheet["B2"].comment.text == "错"


def test_a_table_of_a_text_file_becomes_a_workbook_of_texts():
    rows = [["编码", "数量"], ["001", "=1+1"], ["短"], ["甲", "1", "多"]]
    said = [Remark("错", "error", "", 2, "B"), Remark("少", "error", "", 3)]
    book = opened(annotate_rows("a.csv", rows, said, LISTING))
    sheet = book.worksheets[0]
    assert [[cell.value for cell in row if cell.value] for row in sheet.iter_rows()] == rows
    assert (sheet["B2"].data_type, sheet["B2"].number_format) == ("s", "@")
    assert (sheet["B2"].comment.text, sheet["A3"].comment.text) == ("错", "少")


def test_a_text_file_of_too_many_cells_is_refused(monkeypatch):
    monkeypatch.setattr(annotate, "MOST_CELLS", 3)
    with pytest.raises(DataError) as caught:
        annotate_rows("a.csv", [["1", "2"], ["3", "4"]], [], LISTING)
    assert caught.value.problems[0].code == "E-ANNOTATE.large"


def test_a_workbook_that_would_fill_the_memory_is_refused_before_it_is_opened(
    tmp_path, monkeypatch
):
    path = written(tmp_path, two_cells)
    monkeypatch.setattr(annotate, "MOST_UNPACKED_BYTES", 1000)
    monkeypatch.setattr(annotate, "_opened", lambda path: pytest.fail("opened"))
    with pytest.raises(DataError) as caught:
        annotate_workbook(path, [], LISTING)
    assert caught.value.problems[0].code == "E-ANNOTATE.large"


def test_a_part_with_an_entity_is_a_named_error(tmp_path):
    path = written(tmp_path, two_cells)
    with zipfile.ZipFile(path) as source:
        members = {name: source.read(name) for name in source.namelist()}
    doctype = b"<!DOCTYPE x [<!ENTITY a 'b'>]><styleSheet"
    members["xl/styles.xml"] = members["xl/styles.xml"].replace(b"<styleSheet", doctype, 1)
    with zipfile.ZipFile(path, "w") as target:
        for name, content in members.items():
            target.writestr(name, content)
    with pytest.raises(DataError) as caught:
        annotate_workbook(path, [], LISTING)
    assert caught.value.problems[0].code == "E-ANNOTATE"


def test_openpyxl_reads_xml_with_the_guard_against_entities():
    import openpyxl.xml

    assert openpyxl.xml.DEFUSEDXML is True
