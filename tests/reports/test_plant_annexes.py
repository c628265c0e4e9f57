"""Annexes of samples, boundary and units: what a verifier asks for first stands on paper."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.domain.bounds_cases import CaseAnswer
from ghg.domain.bounds_shares import Division
from ghg.domain.issue import BoundaryRow
from ghg.inventory.plantbooks import PlantBooks, UnitName
from ghg.reports.blocks import Heading, Paragraph, Table
from ghg.reports.gbt32150.bounds import bounds_annex
from ghg.reports.gbt32150.entity import entity
from ghg.reports.gbt32150.samples import samples_annex
from ghg.reports.statement import statement
from ghg.reports.voice import Voice
from tests.inventory import tea
from tests.inventory.coal import BATCH, SECOND, burned, declared

FILLED = burned(
    BATCH,
    SECOND,
    replace(BATCH, code="B3", report_number="", first_day=20250301, last_day=20250331),
    said=(declared("declared_sample_missing", "year_mean"),),
)


def answered(case, answer, reason, *, present=True):
    return CaseAnswer(
        "F1",
        case,
        present=present,
        answer=answer,
        reason=reason,
        first_day=20250101,
        last_day=20251231,
    )


BOOKS = PlantBooks(
    units=(UnitName("F1", "U1", "一车间", "hall one"), UnitName("F1", "U2", "二车间", "")),
    divisions=(
        Division(
            *("GRID", 202501, 202512, "area", "房产证"),
            (("U1", Decimal(600)), ("U2", Decimal(400))),
        ),
    ),
    cases=(
        answered("dormitory", "deduct", "宿舍有分表"),
        answered("canteen", "", "厂内食堂"),
        answered("tenant", "", "没有承租方", present=False),
    ),
)


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def texts(blocks):
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def test_the_step_and_its_samples_are_printed():
    derived, samples = tables(samples_annex(Voice(FILLED, "zh")))
    assert derived.rows[0] == (
        "COAL",
        "2025-01",
        "低位发热量",
        "按数量加权平均（CETS-AG-03.01-V01-2024 6.2.2.3）",
        "(600 × 22.000 + 400 × 25.000) ÷ (600 + 400)（B1、B2）",
        "23.2",
        "GJ/t",
        "1,000",
        "是",
    )
    assert [row[1] for row in derived.rows[1:]] == ["2025-02~2025-12"]  # one derivation
    assert derived.rows[1][3] == "无样品，取本年平均（理由）"
    assert [row[-1] for row in samples.rows] == ["已采用", "已采用", "没有报告编号或佐证文件"]
    assert samples.rows[0][9] == "示例检测、CMA/CNAS、R-1、0123456789ab"


def test_the_converted_value_stands_with_its_unit():
    carbon = replace(
        BATCH,
        parameter="carbon_content_received",
        unit="%",
        basis="air_dried",
        value=Decimal("62.00"),
        total_moisture=Decimal("10.0"),
        inherent_moisture=Decimal("2.0"),
    )
    [samples] = tables(samples_annex(Voice(burned(carbon), "en")))
    assert samples.rows[0][6:9] == ("air-dried", "10.0 / 2.0", "0.569387755102 tC/t")


def test_a_plant_without_samples_has_no_annex_of_them():
    assert samples_annex(Voice(burned(), "zh")) == []


def test_decisions_are_printed_with_reason_and_mark():
    blocks = bounds_annex(Voice(tea.made(plant=BOOKS), "zh"))
    cases, _ = tables(blocks)
    shown = {row[1]: (row[3], row[4], row[6]) for row in cases.rows}
    assert shown == {
        "宿舍、家属区": ("无公认答案", "按分表扣除", "宿舍有分表"),
        "厂区内的食堂、浴室、保健站": ("计入（H）", "计入（按文献）", "厂内食堂"),
        "厂区内的承租方": ("按分表扣除（M）", "不存在", "没有承租方"),
    }
    assert "F1未询问的情形：自有车辆、叉车、备用发电机；" in texts(blocks)


def test_a_boundary_that_moved_says_which_row_counts():
    sold = BoundaryRow("F1", "", "S9", "outside", 20250701, 99991231, "sold", "出售")
    issue = replace(tea.made(), boundary=(*tea.BOOKS.boundary, sold))
    [table] = [one for one in tables(entity(Voice(issue, "zh"))) if "核算边界" in one.caption]
    assert table.rows[-1] == ("F1", "—", "S9", "不纳入", "2025-07-01起", "出售", "出售")
    assert "以最后一行为准" in table.notes[0]


def test_units_stand_with_key_share_and_tonnes():
    """542.7815148 t by 600 and 400 m2: 325.67 and 217.11 t."""
    blocks = bounds_annex(Voice(tea.made(plant=BOOKS), "zh"))
    units = tables(blocks)[-1]
    by_area = [row for row in units.rows if row[2] == "GRID"]
    assert by_area == [
        ("F1", "U1 一车间", "GRID", "面积", "0.6", "325.67"),
        ("F1", "U2 二车间", "GRID", "面积", "0.4", "217.11"),
    ]
    assert [units.rows[at][2] for at in sorted(units.strong)] == ["小计"] * 3
    assert units.rows[-1][1:] == ("未分到单元", "小计", "—", "—", "0.00")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("issue", [FILLED, tea.made(plant=BOOKS)], ids=["samples", "bounds"])
def test_the_whole_report_is_told_in_both_languages(issue, language):
    made = statement(issue, "0" * 64, language)
    titles = [block.text for block in made.blocks if isinstance(block, Heading)]
    wanted = {"zh": "边界与核算单元", "en": "Boundary and accounting units"}[language]
    assert any(wanted in title for title in titles)
    cells = [
        cell
        for block in made.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    ]
    raw = ("year_mean", "as_received", "legal_entity", "sample.", "deduct_", "net_calorific_value")
    assert not [cell for cell in cells if any(cell.startswith(word) for word in raw)]
