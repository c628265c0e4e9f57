"""The annex of the data quality control plan: all fields of its template, and every deviation."""

from dataclasses import replace

import pytest

from ghg.domain.annexes import Annexes, DatumRow, DeviationRow, PlanRow, PlanVersionRow
from ghg.reports.blocks import Heading, Paragraph, Table
from ghg.reports.gbt32150.activity import activity, months_annex
from ghg.reports.gbt32150.monitoring import monitoring_annex
from ghg.reports.voice import Voice
from tests.reports.sample import sample

ISSUE = sample()
STREAM = ISSUE.activity[0].stream
ROW = PlanRow(
    version=1,
    code="D01",
    stream=STREAM,
    parameter="",
    unit="kWh",
    determination="metered",
    meter="M1",
    instrument="电能表",
    serial="A-0001",
    place="总配电室",
    accuracy="0.5S",
    calibration_months=12,
    calibration_due=20260630,
    standard="GB/T 17215",
    frequency="continuous",
    recording="monthly",
    missing_rule="neighbouring_months",
    data_source="结算单",
    rank=1,
    department="能源部",
    person="李工",
    note="按月核对",
)
VERSION = PlanVersionRow(1, 20250101, 99991231, "首次制定", "每月5日前录入", "李工", "王厂长")


def told(language="zh", **rows):
    held = Annexes(**{"plan_versions": (VERSION,), "plan": (ROW,), **rows})
    return monitoring_annex(Voice(replace(ISSUE, annexes=held), language))


def table(blocks, position):
    return [one for one in blocks if isinstance(one, Table)][position]


def deviation(term, planned="", found="", **changes):
    said = {"item": "D01", "stream": STREAM, "parameter": "", "first_month": 202503} | changes
    row = DeviationRow(term, last_month=202503, planned=planned, found=found, **said)
    return table(told(deviations=(row,)), 2).rows[0]


def test_a_plant_without_a_plan_says_so_in_one_line():
    heading, line = monitoring_annex(Voice(ISSUE, "zh"))
    assert isinstance(heading, Heading)
    assert line == Paragraph("台账中没有登记数据质量控制计划。")


def test_every_field_of_the_template_is_printed():
    """Annex E of GB/T 32151.34: version and revisions, source and gas, datum with unit,
    determination, instrument with serial number, place, accuracy, calibration, frequency, rule for
    missing data, source, department; quality rules; who signs."""
    blocks = told()
    assert table(blocks, 0).rows == (("1", "2025-01-01起", "首次制定", "李工", "王厂长"),)
    assert Paragraph("内部质量控制和质量保证规定（版本1）：每月5日前录入") in blocks
    cells = "\n".join(table(blocks, 1).rows[0])
    for field in (
        *("D01", STREAM, "kWh", "仪表计量", "M1 电能表", "A-0001", "总配电室", "0.5S"),
        *("每12个月", "2026-06-30到期", "GB/T 17215", "连续", "每月", "相邻月份", "结算单"),
        *("等级1", "按月核对", "能源部", "李工", "CO₂"),
    ):
        assert field in cells


def test_versions_without_items_in_the_period_are_listed_only():
    older = replace(VERSION, version=2, reason="下一年")
    tables = [one for one in told(plan_versions=(VERSION, older)) if isinstance(one, Table)]
    assert [len(one.rows) for one in tables] == [2, 1]


def test_without_deviations_the_annex_says_so():
    assert told()[-1] == Paragraph("没有发现与计划不一致之处。")


@pytest.mark.parametrize(
    ("term", "planned", "found", "shown"),
    [
        ("meter", "M1", "M2", ("计量器具与计划不同", "M1", "M2")),
        ("meter", "M1", "", ("计量器具与计划不同", "M1", "未注明")),
        ("rank", "1", "3", ("数据来源等级与计划不同", "1", "3")),
        ("missing_rule", "retest", "", ("缺失数据未按计划处理", "复测", "未注明")),
        ("missing_rule", "retest", "nameplate", ("缺失数据未按计划处理", "复测", "铭牌参数")),
        ("determination", "sampled", "default", ("获取方式与计划不同", "检测", "缺省值")),
        ("sampling", "weekly", "1", ("检测频次不足", "每周", "1次")),
        ("no_record", "quarterly", "", ("未按记录频次记录", "每季度", "—")),
        ("calibration", "2025-02-01", "", ("校准已过期", "2025-02-01", "—")),
    ],
)
def test_a_deviation_is_told_in_words(term, planned, found, shown):
    row = deviation(f"deviation.{term}", planned, found)
    assert (row[0], row[4], row[5]) == shown
    assert (row[1], row[3]) == ("D01", "2025-03")


def test_a_deviation_of_the_whole_plan_names_no_datum():
    row = deviation("deviation.no_version", item="", stream="", first_month=202501)
    assert row[1:4] == ("—", "—", "2025-01至2025-03")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_has_a_cell_for_every_column(language):
    row = DeviationRow("deviation.rank", "D01", STREAM, "", 202501, 202512, "1", "2")
    for block in told(language, deviations=(row,)):
        if isinstance(block, Table):
            assert all(len(one) == len(block.columns) for one in block.rows)


def test_each_datum_names_its_item_in_the_tables_of_activity():
    data = (DatumRow(STREAM, "", 202501, 202512, 1, "D01"),)
    voice = Voice(replace(ISSUE, annexes=Annexes(plan_data=data)), "zh")
    year = next(one for one in activity(voice) if isinstance(one, Table))
    assert [row[0].endswith("计划数据项D01") for row in year.rows].count(True) == 1
    months = next(one for one in months_annex(voice) if isinstance(one, Table))
    assert {(row[0], row[1]) for row in months.rows if row[1] != "—"} == {(STREAM, "D01")}
    assert all(len(row) == len(months.columns) for row in months.rows)


def test_without_a_plan_the_months_have_no_such_column():
    plain = next(one for one in months_annex(Voice(ISSUE, "zh")) if isinstance(one, Table))
    assert "数据编号" not in [one.title for one in plain.columns]
