"""Forms filed at the desk: typed or from the template's sheet, once, corrected with a reason."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ghg.desk import statistics
from ghg.desk.batches import undo
from ghg.desk.check import check
from ghg.desk.facts import fact_list
from ghg.desk.imports.files import import_file
from ghg.desk.period import close
from ghg.desk.template import write_template
from ghg.domain.periods import month_period, year_period
from ghg.errors import DataError
from ghg.texts import remedy, sentence
from tests.desk.plant import digest, founded

YEAR = year_period(2025)
SHEET = "能源购进、消费与库存"
HEADERS = (
    "厂区编码", "能源名称", "月份或年份", "计量单位", "期初库存量", "购进量", "购进金额",
    "金额单位", "消费量合计", "工业生产消费", "用于原材料", "运输工具消费", "期末库存量",
    "采用折标系数",
)  # fmt: skip


def power(desk, consumption="146.465", **more):
    """File the year's electricity in 10^4 kWh."""
    figures = {"consumption": Decimal(consumption)}
    return statistics.file_form205(desk, "电力", YEAR, figures, "万kWh", **more)


def standing(desk):
    return {
        (one.owner, f"{one.form}.{one.column}", one.name): f"{one.value} {one.unit}"
        for one in statistics.figure_list(desk)
    }


def refused(call, *words, **more):
    with pytest.raises(DataError) as caught:
        call(*words, **more)
    return caught.value.problems[0]


def sheet(tmp_path: Path, *rows: dict[str, object], name="w.xlsx") -> Path:
    """Write a workbook that holds the form's sheet alone."""
    book = openpyxl.Workbook()
    held = book.active
    held.title = SHEET
    held.append(HEADERS)
    for row in rows:
        held.append([row.get(header) for header in HEADERS])
    book.save(tmp_path / name)
    return tmp_path / name


def test_a_row_is_filed_with_its_units(engine, tmp_path):
    desk = founded(engine, tmp_path)
    figures = {name: Decimal(n) for name, n in (("purchase", 5), ("coefficient", "1.229"))}
    money = figures | {"purchase_money": Decimal(800)}
    statistics.file_form205(desk, "电力", YEAR, money, "万kWh", "千元")
    statistics.file_form205(desk, "raw_coal", YEAR, figures, "t", facility="F1")
    assert standing(desk) == {
        ("", "form205.purchase", "grid_electricity"): "5 10^4kWh",
        ("", "form205.purchase_money", "grid_electricity"): "800 10^3CNY",
        ("", "form205.coefficient", "grid_electricity"): "1.229 tce/10^4kWh",
        ("F1", "form205.purchase", "raw_coal"): "5 t",
        ("F1", "form205.coefficient", "raw_coal"): "1.229 tce/t",
    }


def test_the_same_again_changes_nothing_and_another_value_needs_a_reason(engine, tmp_path):
    desk = founded(engine, tmp_path)
    assert power(desk).new == 1
    before = digest(engine)
    assert power(desk).new == 0
    problem = refused(power, desk, "147")
    assert problem.code == "E-CONFLICT.form"
    assert sentence(problem, "en") == (
        "The recorded value is 146.465 10^4kWh, the new one 147 10^4kWh."
    )
    assert digest(engine) == before
    power(desk, "147", reason="the office had it corrected")
    assert list(standing(desk).values()) == ["147 10^4kWh"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("电利", YEAR, {"purchase": Decimal(1)}, "t"), "E-REF.energy"),
        (("电力", YEAR, {}, "t"), "E-EMPTY.form"),
        (("电力", YEAR, {"purchase": Decimal(-1)}, "t"), "E-SIGN"),
        (("电力", YEAR, {"purchase": Decimal(1)}, "tt"), "E-UNIT"),
        (("电力", YEAR, {"purchase_money": Decimal(1)}, "t", "kWh"), "E-DIM"),
        (("电力", YEAR, {"purchase": Decimal(1)}, "t", "", "F9"), "E-REF.facility"),
    ],
)
def test_what_cannot_be_filed_is_refused_without_a_trace(engine, tmp_path, words, code):
    desk = founded(engine, tmp_path)
    before = digest(engine)
    problem = refused(statistics.file_form205, desk, *words)
    assert problem.code == code
    assert all((sentence(problem, one), remedy(problem, one)) for one in ("zh", "en"))
    assert digest(engine) == before


def test_media_need_a_unit_that_their_coefficient_knows(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    water = (desk, "medium", "新水", Decimal(12000))
    assert refused(statistics.file_energy, *water, "m3", YEAR).code == "E-DIM"
    assert refused(statistics.file_energy, desk, "steam", "新水", Decimal(1), "t", YEAR).code == (
        "E-KIND.figure"
    )
    assert statistics.file_energy(*water, "t", YEAR).new == 1


def test_invoices_belong_to_a_stream_and_are_money(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    assert refused(statistics.file_invoice, desk, "GRIT", Decimal(1), "元", YEAR).code == (
        "E-REF.stream"
    )
    assert refused(statistics.file_invoice, desk, "GRID", Decimal(1), "t", YEAR).code == "E-DIM"
    assert statistics.file_invoice(desk, "GRID", Decimal(1), "万元", YEAR).new == 1


def test_a_figure_is_withdrawn_with_a_reason_and_can_come_again(engine, tmp_path):
    desk = founded(engine, tmp_path)
    power(desk)
    figure = ("form205.consumption", "grid_electricity", YEAR)
    assert refused(statistics.withdraw_figure, desk, *figure, "").code == "E-REASON"
    statistics.withdraw_figure(desk, *figure, "wrong year")
    assert standing(desk) == {}
    assert refused(statistics.withdraw_figure, desk, *figure, "again").code == "E-REF.figure"
    assert power(desk).new == 1


def test_a_form_may_speak_of_closed_months(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    close(desk, 202501, 202501, "done")
    figures = {"consumption": Decimal(1)}
    days = month_period(202501)
    assert statistics.file_form205(desk, "电力", days, figures, "kWh").new == 1


def test_the_sheet_is_taken_in_once_and_undone(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = sheet(
        tmp_path,
        {"能源名称": "电力", "月份或年份": "2025", "计量单位": "万kWh", "消费量合计": 146.465,
         "购进金额": 812.5, "金额单位": "千元", "期初库存量": "-"},
        {"能源名称": "柴油", "月份或年份": "2025年1月", "计量单位": "吨", "消费量合计": 1.5,
         "厂区编码": "F1"},
        {"能源名称": "煤油", "月份或年份": "2025", "计量单位": "吨", "金额单位": "千元"},
    )  # fmt: skip
    made = import_file(desk, path)
    assert (made.facts, made.records) == (3, 0)
    expected = {
        ("", "form205.consumption", "grid_electricity"): "146.465 10^4kWh",
        ("", "form205.purchase_money", "grid_electricity"): "812.5 10^3CNY",
        ("F1", "form205.consumption", "diesel"): "1.5 t",
    }
    assert standing(desk) == expected
    assert check(desk).problems == ()
    assert import_file(desk, path).before is not None
    undo(desk, made.batch, "wrong file")
    assert (standing(desk), fact_list(desk)) == ({}, ())
    import_file(desk, path)
    assert standing(desk) == expected


def test_all_mistakes_of_the_sheet_come_together_with_their_cells(engine, tmp_path):
    desk = founded(engine, tmp_path)
    power(desk)
    path = sheet(
        tmp_path,
        {"能源名称": "电利", "月份或年份": "2025年13月", "计量单位": "吨吨", "消费量合计": "约3"},
        {"能源名称": "柴油", "月份或年份": "2025", "计量单位": "t", "购进金额": 7,
         "厂区编码": "F9"},
        {"能源名称": "电力", "月份或年份": "2025", "计量单位": "万kWh", "消费量合计": 147},
        {"能源名称": "煤油", "月份或年份": "2025", "计量单位": "t", "消费量合计": 1},
        {"能源名称": "kerosene", "月份或年份": "2025", "计量单位": "t", "消费量合计": -2},
        {"能源名称": "kerosene", "月份或年份": "2025", "计量单位": "t", "消费量合计": 2},
    )  # fmt: skip
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    assert digest(engine) == before
    found = {(one.place.column, one.place.row): one.code for one in caught.value.problems}
    assert found == {
        ("B", 2): "E-REF.energy",
        ("C", 2): "E-DATE.month",
        ("D", 2): "E-UNIT",
        ("I", 2): "E-NUM",
        ("A", 3): "E-REF.facility",
        ("H", 3): "E-EMPTY.cell",
        ("I", 4): "E-CONFLICT.form",
        ("I", 6): "E-SIGN.record",
        ("I", 7): "E-DUP.form",
    }


@pytest.mark.parametrize(
    ("language", "names"), [("zh", ["电力", "柴油"]), ("en", ["electricity", "diesel"])]
)
def test_the_template_asks_for_the_energies_of_the_plan(sqlite_engine, tmp_path, language, names):
    desk = founded(sqlite_engine, tmp_path)
    path = tmp_path / "t.xlsx"
    write_template(desk, path, 2025, language)
    book = openpyxl.load_workbook(path)
    held = book[SHEET if language == "zh" else "Energy statistics"]
    rows = list(held.iter_rows(min_row=2, max_row=4, values_only=True))
    assert [row[1] for row in rows] == [*names, None]
    assert [row[2:4] for row in rows[:2]] == [("2025", "10^4kWh"), ("2025", "t")]
    held["I2"] = 146.465
    book.save(path)
    assert import_file(desk, path).facts == 1
    write_template(desk, path, 2025, language, replace=True)
    again = openpyxl.load_workbook(path)[held.title]
    assert again["B2"].value == names[1]
