"""Last year's report: tables found by their headers, wherever and however they were written."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from ghg.errors import DataError
from ghg.intake.lastyear.match import item_of, typed
from ghg.intake.lastyear.units import unit_in
from ghg.intake.lastyear.workbook import read_last_year
from tests.intake import last_year

GASES = ("天然气",)
LIBRE_OFFICE = Path(__file__).parents[1] / "files" / "last_year_libreoffice.xlsx"
FIGURES = [
    ("summary", "化石燃料燃烧排放", None, "", "146.81"),
    ("summary", "工业废水厌氧处理排放", None, "", "25.2"),
    ("summary", "净购入电力产生的排放", None, "", "563.07"),
    ("summary", "企业温室气体排放总量", None, "", "735.08"),
    ("fuel", "0#柴油", "12.5", "t", "38.7"),
    ("fuel", "天然气", "5", "10^4Nm3", "108.11"),
    ("fuel", "合计", None, "", "146.81"),
    ("electricity", "购入电力 电网", "1050.3", "MWh", "563.07"),
    ("electricity", "购入电力 绿电", "210.7", "MWh", "0"),
    ("process", "废水量", "12000", "m3", None),
    ("process", "碳酸盐消耗量", "3.4", "t", None),
]


def said(path: Path) -> list[tuple[object, ...]]:
    def text(value: Decimal | None) -> str | None:
        return None if value is None else str(value)

    return [
        (one.kind, one.name, text(one.quantity), one.unit, text(one.co2e_t))
        for one in read_last_year(path, GASES)
    ]


def sheet_of(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = tmp_path / "report.xlsx"
    book.save(path)
    return path


def test_the_attached_tables_are_read(tmp_path):
    assert said(last_year.written(tmp_path / "report.xlsx")) == FIGURES


def test_a_workbook_that_libreoffice_wrote_says_the_same():
    """The same report, saved by LibreOffice as .ods and from there as .xlsx."""
    assert said(LIBRE_OFFICE) == FIGURES


def test_each_figure_has_its_place_and_sums_are_marked(tmp_path):
    figures = read_last_year(last_year.written(tmp_path / "report.xlsx"), GASES)
    assert figures[4].place == "表B.2 化石燃料燃烧 A4"
    assert [one.name for one in figures if one.total] == ["企业温室气体排放总量", "合计"]


def test_a_figure_that_cannot_be_read_refuses_the_file_with_its_cell(tmp_path):
    path = last_year.written(tmp_path / "report.xlsx")
    book = load_workbook(path)
    book["表B.2 化石燃料燃烧"]["B4"] = "约12"
    book["购入电力和热力"]["E2"] = "1,23,4"
    book.save(path)
    with pytest.raises(DataError) as refused:
        read_last_year(path, GASES)
    assert [(one.code, one.place.row, one.place.column) for one in refused.value.problems] == [
        ("E-NUM", 4, "B"),
        ("E-NUM", 2, "E"),
    ]


def test_a_workbook_without_such_tables_is_refused(tmp_path):
    with pytest.raises(DataError) as refused:
        read_last_year(sheet_of(tmp_path, ("日期", "用电"), ("1月", 5)))
    assert refused.value.problems[0].code == "E-LAYOUT.last_year"


def test_an_empty_form_is_refused(tmp_path):
    with pytest.raises(DataError) as refused:
        read_last_year(sheet_of(tmp_path, ("燃料品种", "消耗量（t）"), ("柴油", None)))
    assert refused.value.problems[0].code == "E-EMPTY.last_year"


def test_a_hidden_sheet_is_not_read(tmp_path):
    path = last_year.written(tmp_path / "report.xlsx")
    book = load_workbook(path)
    book["购入电力和热力"].sheet_state = "hidden"
    book.save(path)
    assert not [one for one in said(path) if one[0] == "electricity"]


def test_a_unit_may_stand_behind_the_word_without_brackets(tmp_path):
    path = sheet_of(tmp_path, ("项目", "电量MWh", "排放量tCO2"), ("购入电力", 7, 4))
    assert said(path) == [("electricity", "购入电力", "7", "MWh", "4")]


def test_the_blocks_of_the_national_form_stand_beside_a_column_of_titles(tmp_path):
    """附表2 of the sector guides: the block's title stands in the first column."""
    path = sheet_of(
        tmp_path,
        (None, "燃料品种", "净消耗量（t，万Nm3）", "低位发热量（GJ/t，GJ/万Nm3）"),
        ("化石燃料燃烧*1", "无烟煤", 200, 26.7),
        (None, "焦炉煤气", 3, 173.54),
        ("净购入电力、热力", "类型", "净购入量（MWh或GJ）", "排放因子"),
        (None, "电力", 900, 0.5366),
        (None, "热力", 1200, 0.11),
    )
    assert [one[:4] for one in said(path)] == [
        ("fuel", "无烟煤", "200", "t"),
        ("fuel", "焦炉煤气", "3", "10^4Nm3"),
        ("electricity", "电力", "900", "MWh"),
        ("electricity", "热力", "1200", "GJ"),
    ]


def test_a_column_whose_name_only_begins_alike_is_not_taken(tmp_path):
    path = sheet_of(tmp_path, ("燃料品种", "消耗量（t）", "排放量占比"), ("柴油", 7, "3%"))
    assert said(path) == [("fuel", "柴油", "7", "t", None)]


@pytest.mark.parametrize(
    ("header", "name", "unit"),
    [
        ("t", "柴油", "t"),
        ("t，万Nm3", "柴油", "t"),
        ("t，万Nm3", "天然气", "10^4Nm3"),
        ("t或10^4 Nm3", "焦炉煤气", "10^4Nm3"),
        ("t，kg", "柴油", ""),  # two masses: the file does not tell
        ("", "柴油", ""),
        ("什么", "柴油", ""),
    ],
)
def test_the_unit_of_a_fuel(header, name, unit):
    assert unit_in(header, name, "fuel", GASES) == unit


@pytest.mark.parametrize(
    ("name", "item"),
    [("0#柴油", "diesel"), ("液化天然气", "lng"), ("天然气（锅炉）", "natural_gas"), ("木头", "")],
)
def test_the_longest_name_of_an_item_counts(name, item):
    items = {"柴油": "diesel", "天然气": "natural_gas", "液化天然气": "lng"}
    assert item_of(name, items) == item


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("DIESEL", "DIESEL"),
        ("柴油", "柴油"),
        ("0#柴油", '"0#柴油"'),
        ("10^4Nm3", '"10^4Nm3"'),
        ("$(rm x)", "'$(rm x)'"),
        ("a`b", "'a`b'"),
    ],
)
def test_a_name_in_a_command_cannot_act(word, expected):
    assert typed(word) == expected


@given(st.text(alphabet="a柴 $`\"'\\;&|<>()#^", min_size=1))
def test_a_shell_reads_a_typed_word_as_one_word(word):
    import shlex

    assert shlex.split(typed(word)) == [word]
