"""A plan's workbook: what is written comes back, and each planted mistake is named by its cell."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.errors import DataError
from ghg.intake.monitoring.columns import ITEMS
from ghg.intake.monitoring.filled import PlanTerms, read_plan
from ghg.intake.monitoring.template import Surroundings, plan_workbook
from ghg.intake.tables import Owner
from tests.inventory import tea

OWNER = Owner("ledger", "TEA")
PARAMETERS = {"emission_factor": ("排放因子", "emission factor")}
TERMS = PlanTerms(tea.STREAMS, frozenset({"M1"}), PARAMETERS)
FULL = PlanItem(
    *("D01", "USED", "", "kWh", "metered", "M1", "电能表", "A-1", "配电室", "0.5S", 12),
    *(
        "GB/T 17215",
        "continuous",
        "monthly",
        "neighbouring_months",
        "结算单",
        1,
        "能源部",
        "李",
        "备",
    ),
)
FACTOR = PlanItem(
    *("D02", "GRID", "emission_factor", "tCO2/MWh", "default"),
    frequency="once",
    missing_rule="not_allowed",
)
VERSION = PlanVersion(0, 20260101, 20261231, "首次制定", "每月核对", "李", "王", (FULL, FACTOR))
LETTERS = {column.name: chr(ord("A") + at) for at, column in enumerate(ITEMS)}
AROUND = Surroundings(
    title="计划",
    versions=(),
    boundary=(("报告主体", "TEA", "茶厂", ""),),
    sources=(("S2-01", "外购电力", "F1", "购入电力", "CO2", "GRID"),),
    streams={"USED": "=1+1", "GRID": "网电"},
    parameters={"emission_factor": "排放因子"},
    meters=("M1",),
)


def written(folder: Path, language="zh", version=VERSION) -> Path:
    path = folder / "plan.xlsx"
    path.write_bytes(plan_workbook(version, AROUND, OWNER, language))
    return path


def edited(path: Path, sheet: str, **cells: object) -> Path:
    """Write some cells as a person does."""
    book = load_workbook(path)
    for cell, value in cells.items():
        book[sheet][cell] = value
    book.save(path)
    return path


def refused(path: Path, reason: str = "", owner: Owner = OWNER) -> list[tuple[str, str, str]]:
    """Give code, sheet and cell of everything that is wrong."""
    with pytest.raises(DataError) as caught:
        read_plan(path, TERMS, owner, reason)
    return [
        (one.code, one.place.sheet, f"{one.place.column}{one.place.row or ''}")
        for one in caught.value.problems
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_written_comes_back(tmp_path, language):
    read = read_plan(written(tmp_path, language), TERMS, OWNER)
    assert read.items == (FULL, FACTOR)
    assert (read.version.first_day, read.version.last_day) == (20260101, 20261231)
    assert (read.version.reason, read.version.quality_rules) == ("首次制定", "每月核对")
    assert (read.version.prepared_by, read.version.approved_by) == ("李", "王")
    assert read.warnings == ()


def test_the_same_plan_gives_the_same_bytes():
    assert plan_workbook(VERSION, AROUND, OWNER, "zh") == plan_workbook(
        VERSION, AROUND, OWNER, "zh"
    )


def test_a_plan_without_a_last_day_has_no_end(tmp_path):
    path = edited(written(tmp_path), "计划版本", B3=None)
    assert read_plan(path, TERMS, OWNER).version.last_day == 99991231


def test_the_reason_of_the_command_stands_before_that_of_the_sheet(tmp_path):
    path = edited(written(tmp_path), "计划版本", B4=None)
    assert refused(path) == [("E-REASON.plan", "计划版本", "B4")]
    assert read_plan(path, TERMS, OWNER, "修订").version.reason == "修订"


def test_words_of_either_language_are_known(tmp_path):
    cells = {
        f"{LETTERS['determination']}2": "Settlement papers",
        f"{LETTERS['frequency']}2": "每月",
    }
    read = read_plan(edited(written(tmp_path), "数据项", **cells), TERMS, OWNER)
    assert (read.items[0].determination, read.items[0].frequency) == ("settled", "monthly")


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        ("code", None, "E-EMPTY.cell"),
        ("code", "D01", "E-DUP.plan_item"),
        ("stream", "USEDD", "E-REF.stream"),
        ("stream", None, "E-REF.stream"),
        ("parameter", "含水率", "E-REF.plan_parameter"),
        ("unit", "t", "E-DIM"),
        ("unit", "度度", "E-UNIT"),
        ("determination", "看一眼", "E-KIND.plan"),
        ("determination", None, "E-EMPTY.cell"),
        ("meter", "M9", "E-REF.plan_meter"),
        ("calibration_months", "一年", "E-NUM.months"),
        ("calibration_months", 0, "E-NUM.months"),
        ("frequency", "常常", "E-KIND.plan"),
        ("missing_rule", "估一个", "E-KIND.plan"),
        ("rank", "A", "E-NUM.rank"),
        ("instrument", "表" * 201, "E-LEN.cell"),
        ("note", "a\u202eb", "E-CHAR"),
    ],
)
def test_a_mistake_is_named_by_its_cell(tmp_path, column, typed, code):
    cell = f"{LETTERS[column]}{3 if code == 'E-DUP.plan_item' else 2}"
    path = edited(written(tmp_path), "数据项", **{cell: typed})
    assert (code, "数据项", cell) in refused(path)


def test_all_mistakes_are_told_together(tmp_path):
    path = edited(written(tmp_path), "数据项", E2="t", F3="看一眼", N2=None)
    edited(path, "计划版本", B2="2026年", B4=None)
    assert set(refused(path)) == {
        ("E-DIM", "数据项", "E2"),
        ("E-KIND.plan", "数据项", "F3"),
        ("E-EMPTY.cell", "数据项", "N2"),
        ("E-DATE", "计划版本", "B2"),
        ("E-REASON.plan", "计划版本", "B4"),
    }


def test_one_datum_has_one_row(tmp_path):
    path = edited(written(tmp_path), "数据项", B3="USED", D3=None, E3=None)
    assert ("E-DUP.plan_datum", "数据项", "B3") in refused(path)


def test_a_last_day_before_the_first_is_refused(tmp_path):
    path = edited(written(tmp_path), "计划版本", B3="2025-01-01")
    assert refused(path) == [("E-DATE.order", "计划版本", "B3")]


def test_a_field_that_is_not_known_is_refused(tmp_path):
    path = edited(written(tmp_path), "计划版本", A8="负责人", B8="李")
    assert refused(path) == [("E-HDR.plan_field", "计划版本", "A8")]


def test_an_empty_plan_is_refused(tmp_path):
    path = written(tmp_path, version=PlanVersion(0, 20260101, 20261231, "r", "", "", "", ()))
    assert refused(path) == [("E-EMPTY.plan", "数据项", "A1")]


def test_a_plan_of_another_entity_is_refused(tmp_path):
    assert refused(written(tmp_path), owner=Owner("ledger", "OTHER")) == [
        ("E-TEMPLATE.entity", "", "")
    ]


def test_a_workbook_without_the_sheet_of_items_is_refused(tmp_path):
    path = written(tmp_path)
    book = load_workbook(path)
    del book["数据项"]
    book.save(path)
    assert refused(path) == [("E-SHEET.plan", "", "")]


def test_a_name_that_looks_like_a_formula_stays_a_name(tmp_path):
    book = load_workbook(written(tmp_path))
    cell = book["数据项"]["C2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
