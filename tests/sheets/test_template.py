"""Template workbooks: written the same every time, read back as written, no payload alive."""

import io
import re
import zipfile
from datetime import datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghg.domain.numbers import plain
from ghg.errors import DataError
from ghg.sheets.cells import cell_text, read_number
from ghg.sheets.template import TemplateColumn, TemplateSheet, write_workbook
from ghg.sheets.workbook import Workbook, read_workbook

ROUTES = ("电网", "绿电交易, 跨省")
LONG_LIST = tuple(f"排放源{n:03}号" for n in range(200))

SHEET = TemplateSheet(
    name="用量",
    title="按月填写用量",
    columns=(
        TemplateColumn("计量流", locked=True, width=18),
        TemplateColumn("月份", locked=True),
        TemplateColumn("用量", kind="number", unit="kWh", note="按账单填写"),
        TemplateColumn("来源", allowed=LONG_LIST),
        TemplateColumn("方式", allowed=ROUTES),
        TemplateColumn("倍率", kind="number", locked=True),
    ),
    rows=(
        ("一号表", "2025-01", None, "", "电网", 40),
        ("一号表", "2025-02", None, "", "电网", Decimal("1.5")),
    ),
    instructions=("填写黄色单元格",),
    notes=("账单请留存",),
    blank_rows=2,
)
META = {"template": "1", "ledger": "9f3c", "plan": "3"}


def made(sheet: TemplateSheet = SHEET) -> bytes:
    return write_workbook([sheet], META, "示例工厂 2025 年填报表")


def read(tmp_path, content: bytes) -> Workbook:
    path = tmp_path / "表.xlsx"
    path.write_bytes(content)
    return read_workbook(path)


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_same_description_gives_the_same_bytes():
    assert made() == made()
    assert opened(made()).properties.created == datetime(2000, 1, 1)  # noqa: DTZ001


def test_what_was_written_is_read_back(tmp_path):
    workbook = read(tmp_path, made())
    assert [(sheet.name, sheet.hidden) for sheet in workbook.sheets] == [
        ("说明", False),
        ("用量", False),
        ("_lists", True),
        ("_meta", True),
    ]
    assert workbook.meta == META
    header, first, second = workbook.sheets[1].rows
    assert [cell.text for cell in header.cells.values()] == [
        *("计量流", "月份", "用量（kWh）", "来源", "方式", "倍率"),
    ]
    assert [cell.text for cell in first.cells.values()] == [
        *("一号表", "2025-01", "", "电网", "40"),
    ]
    assert (first.cell("C").kind, second.cell("F").text) == ("empty", "1.5")


def test_meta_is_out_of_reach_for_the_menu():
    assert opened(made())["_meta"].sheet_state == "veryHidden"


def test_the_guide_comes_first_and_says_what_to_do(tmp_path):
    guide = read(tmp_path, made()).sheets[0]
    texts = [cell.text for row in guide.rows for cell in row.cells.values()]
    assert guide.name == "说明"
    for text in ("示例工厂 2025 年填报表", "按月填写用量", "填写黄色单元格", "账单请留存"):
        assert text in texts


def test_an_english_workbook_has_an_english_guide():
    content = write_workbook([SHEET], META, "Example", "en")
    assert opened(content).sheetnames[0] == "Guide"


def test_prefilled_cells_are_locked_and_input_cells_open():
    sheet = opened(made())["用量"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    locked = {cell.coordinate: cell.protection.locked for row in sheet["A1:F5"] for cell in row}
    assert [locked[f"{column}2"] for column in "ABCDEF"] == [True, True, False, False, False, True]
    assert all(locked[f"{column}1"] for column in "ABCDEF")
    assert not any(locked[f"{column}5"] for column in "ABCDEF")  # a blank row is open throughout
    assert sheet["A7"].protection.locked


def test_input_cells_are_tinted_and_text_cells_stay_text():
    sheet = opened(made())["用量"]
    assert sheet["C2"].fill.start_color.rgb != sheet["A2"].fill.start_color.rgb
    assert sheet["D2"].number_format == "@"
    assert sheet["C2"].number_format == "General"


def test_the_header_stays_in_sight_and_on_every_printed_page():
    sheet = opened(made())["用量"]
    assert sheet.freeze_panes == "C2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet["A1"].font.bold
    assert sheet["A1"].alignment.wrap_text


def test_drop_downs_come_from_the_hidden_sheet_whatever_their_length():
    book = opened(made())
    rules = {str(rule.sqref): rule for rule in book["用量"].data_validations.dataValidation}
    assert (rules["D2:D5"].formula1, rules["E2:E5"].formula1) == ("ghg_list_1", "ghg_list_2")
    assert book.defined_names["ghg_list_1"].attr_text == "'_lists'!$A$1:$A$200"
    assert book.defined_names["ghg_list_2"].attr_text == "'_lists'!$B$1:$B$2"
    assert tuple(cell.value for cell in book["_lists"]["A"]) == LONG_LIST
    assert book["_lists"]["B2"].value == ROUTES[1]
    assert rules["C2:C5"].type == "decimal"
    assert rules["C2:C5"].errorStyle == "warning"  # "无" may be typed
    assert rules["C2:C5"].prompt == "按账单填写"
    assert rules["F4:F5"].type == "decimal"  # a locked column is open in blank rows only


PAYLOADS = (
    "=1+1",
    "=cmd|'/c calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "{=1+1}",
    "＝1+1",
    '=HYPERLINK("http://127.0.0.1/","x")',
    "http://127.0.0.1/x",
    "mailto:a@b.c",
    "internal:'_meta'!A1",
    "<b>二期</b>",
    "含水率<5% & ]]>",
)


def test_no_payload_becomes_a_formula_or_a_link(tmp_path):
    columns = (TemplateColumn("=1+1", note="=1+1"), TemplateColumn("x", allowed=PAYLOADS))
    sheet = TemplateSheet(
        "表", "=1+1", columns, tuple((p, p) for p in PAYLOADS), PAYLOADS, PAYLOADS
    )
    content = write_workbook([sheet], {"=1+1": "=1+1"}, "=1+1")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/"):
                assert not re.search(rb"<f[ >]|<hyperlink", package.read(name))
    workbook = read(tmp_path, content)
    rows = workbook.sheets[1].rows[1:]
    assert [(row.cell("A").text, row.cell("B").text) for row in rows] == [
        (payload, payload) for payload in PAYLOADS
    ]
    assert not any(
        cell.formula
        for sheet in workbook.sheets
        for row in sheet.rows
        for cell in row.cells.values()
    )
    assert workbook.meta == {"=1+1": "=1+1"}


def test_a_text_too_long_for_every_reader_is_not_written():
    sheet = TemplateSheet("表", "", (TemplateColumn("x"),), (("煤" * 10_001,),))
    with pytest.raises(DataError) as caught:
        made(sheet)
    assert caught.value.code == "E-LEN"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20
)
@given(
    st.lists(
        st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12),
        min_size=1,
        max_size=20,
    )
)
def test_every_prefilled_number_comes_back_exactly(tmp_path, numbers):
    sheet = TemplateSheet(
        "表", "", (TemplateColumn("x", kind="number"),), tuple((n,) for n in numbers)
    )
    rows = read(tmp_path, made(sheet)).sheets[1].rows[1:]
    assert [read_number(cell_text(row.cell("A"))) for row in rows] == numbers


@pytest.mark.parametrize("text", ["0.12345678901234567", "1e-400"])
def test_a_number_that_binary_cannot_hold_is_written_as_a_text(tmp_path, text):
    number = Decimal(text)
    sheet = TemplateSheet("表", "", (TemplateColumn("x", kind="number"),), ((number,),))
    cell = read(tmp_path, made(sheet)).sheets[1].rows[1].cell("A")
    assert (cell.kind, cell.text) == ("text", plain(number))
