"""No code of the program on a page: routes, acts, checks and terms are told in words."""

from types import SimpleNamespace
from typing import cast

import pytest

from ghg.desk.parameter import PARAMETERS
from ghg.domain.annexes import EstimateRow
from ghg.domain.issue import Issue
from ghg.errors import NOWHERE, Place, Problem
from ghg.texts import sentence
from ghg.texts.labels import LABELS
from ghg.web.pages.inventory import estimates_of
from ghg.web.reader import Reader
from ghg.web.verified_words import told
from ghg.web.worded import cell_of, sentence_of
from tests.web.test_submissions import Team, cheap, team
from tests.web.visiting import Visitor, read

__all__ = ["cheap", "team"]
YEARS = (("asked", "2025"), ("taken", "2023"), ("gap", "2"))
KNOWN = {("library.warning.earlier_year", "grid_electricity"): YEARS}
CHINESE, ENGLISH = Reader("zh"), Reader("en")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "提示：library.warning.earlier_year grid_electricity",
            "提示：电力：2025年的数值尚未公布，取2023年的数值，相差2年。",
        ),
        (
            "提示：notice.absent.did_not_occur GAS",
            "提示：GAS：计量流…未发生，不要求数据。理由：…",
        ),
        ("数据缺口：gap.rank S1 202501", "数据缺口：S1 2025-01：数据来源等级低于上一年"),
        (
            "重新算得：figure market:average 3 tCO2e",
            "重新算得：基于市场口径（当地平均因子） 3 tCO₂e",
        ),
        ("重新算得：guide 12.5 tCO2e", "重新算得：核算指南总量 12.5 tCO₂e"),
        (
            "说明缺失的月份：GAS 202501~202512 did_not_occur",
            "说明缺失的月份：GAS 2025-01~2025-12 未发生",
        ),
        ("更正：S1 202501 reversal of 12", "更正：S1 2025-01 冲销记录12"),
        ("交叉核对有差异：main_submeters  M1", "交叉核对有差异：总表与分表 M1"),
        ("提示：of.another.program X", "提示：of.another.program X"),
        ("示例数据", "示例数据"),
    ],
)
def test_what_the_script_tells_is_said_in_words(line: str, words: str) -> None:
    assert told(CHINESE, [line], KNOWN) == [words]


def test_a_value_of_closed_months_is_named() -> None:
    problem = Problem("E-CLOSED.fact", NOWHERE, "density", {"month": "2025-01"})
    assert sentence_of(problem, "zh") == "2025-01已关账，不能再记录“密度”。"
    other = Problem("E-CLOSED.fact", NOWHERE, "S-01", {"month": "2025-01"})
    assert "“S-01”" in sentence_of(other, "en")


def test_every_parameter_that_can_be_entered_has_words() -> None:
    assert [one for one in PARAMETERS if f"report.parameter.{one}" not in LABELS] == []


def test_the_page_of_a_checked_pack_has_no_codes(visitor: Visitor) -> None:
    said = visitor.text("/reports/verified?inventory=2025&issue=1")
    for code in ("library.warning", "notice.", "figure market", "grid_electricity", "tCO2e"):
        assert code not in said


def test_a_route_that_does_not_fit_is_told_by_its_words() -> None:
    one = Problem("E-ROUTE", NOWHERE, "", {"choices": "grid、direct_line"})
    assert sentence_of(one, "zh").endswith("可选：公共电网购电、直供专线。")
    assert sentence_of(one, "en").endswith("Choose from: Bought from the grid, Direct line.")
    none = Problem("E-POWER", NOWHERE, "solar", {"choices": "-"})
    assert sentence_of(none, "zh") == "电力类型“光伏”与该来源途径不符。可选：未注明。"


@pytest.mark.parametrize(
    ("action", "words"),
    [("activity.add", "录入活动数据"), ("person", "管理人员与权限"), ("read", "查看")],
)
def test_an_act_that_is_not_allowed_is_named(action: str, words: str) -> None:
    values = {"who": "Li", "needed_zh": "", "needed_en": ""}
    one = Problem("E-RIGHT.role", NOWHERE, action, values)
    assert sentence_of(one, "zh") == f"“Li”的角色不允许此操作：{words}。"
    assert action in sentence(one, "zh")  # a program is told the code


def test_the_page_of_a_refused_act_names_it(team: Team) -> None:
    """Li reviews and enters nothing."""
    said = {"stream": "SOLAR", "month": "2026-01", "quantity": "1", "unit": "kWh"}
    answer = team.li.post("/cell/add", said)
    assert answer.status_code == 403
    assert "不允许此操作：录入活动数据。" in read(answer.text)


def test_an_empty_field_is_told_by_its_word() -> None:
    values = {"table": "SheetMapping", "column": "code"}
    one = Problem("E-EMPTY.field", NOWHERE, "", values)
    assert sentence_of(one, "zh") == "“编码”没有填写。"


def test_a_cell_to_be_opened_is_a_link() -> None:
    held = Problem("E-CONFLICT.cell", NOWHERE, "5", {"stream": "USED", "month": "2026-01"})
    assert cell_of(held) == "/cell?stream=USED&month=2026-01"
    pasted = Place(row=2, subject="USED 2026-01")
    assert cell_of(Problem("E-DUP.cell", pasted, "5", {"month": "2026-01"})) == cell_of(held)
    assert cell_of(Problem("E-NUM")) == ""


def test_a_block_over_a_filled_cell_leads_to_it(writer: Visitor) -> None:
    said = {"month": "2026-01", "how": "lines"}
    assert writer.post("/entry/paste", {**said, "block": "SOLAR\t10000"}).status_code == 303
    again = writer.post("/entry/paste", {**said, "block": "SOLAR\t10001"})
    assert 'href="/cell?stream=SOLAR&amp;month=2026-01"' in again.text


def test_an_estimate_is_told_with_method_and_approver() -> None:
    rows = (
        EstimateRow("USED", 202501, "1000", "kWh", "相邻月份：十二月", "王五", ""),
        EstimateRow("GRID", 202502, "1000", "kWh", "balance", "王五", ""),
    )
    made = cast(Issue, SimpleNamespace(annexes=SimpleNamespace(estimates=rows)))
    first = "估算：USED 2025-01 1,000 kWh；方法：相邻月份：十二月；批准人：王五"
    assert estimates_of(CHINESE, made, {("USED", 202501)}) == [first]
    second = "估算：GRID 2025-02 1,000 kWh；方法：平衡式中有估算项；批准人：王五"
    assert estimates_of(CHINESE, made) == [first, second]
    bare = (EstimateRow("USED", 202501, "1000", "kWh", "相邻月份", "王五", ""),)
    made = cast(Issue, SimpleNamespace(annexes=SimpleNamespace(estimates=bare)))
    assert "method: neighbouring months" in estimates_of(ENGLISH, made)[0]


def test_names_stand_for_codes_on_these_pages(visitor: Visitor) -> None:
    assert ">全国碳排放权交易市场</option>" in visitor.get("/plan/facility").text
    inventory = visitor.text("/inventory?inventory=2025&issue=1")
    assert "电力因子层级（位置口径）" in inventory
    assert "按排放类别（GB/T 32150）" in inventory
    assert "按报告汇总表各行" in inventory
    assert "tCO2e" not in inventory
    assert "nameplate_hourly" not in visitor.text("/crosschecks")
