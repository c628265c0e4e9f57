"""The assessment report: complete, vetoes first, nothing said that the assessment does not hold."""

import json
import re
from dataclasses import replace

import pytest

from ghg.domain.claim_states import ClaimState
from ghg.domain.claims import Term, Verdict
from ghg.reports.assessment.papers import DB43, Papers
from ghg.reports.assessment.self_evaluation import evaluation_statement
from ghg.reports.assessment.statement import assessment_json, report_pdf, report_statement
from ghg.reports.blocks import Cover, Heading, KeyValues, Paragraph, Statement, Table
from ghg.texts.rooms import assessment as room
from tests.reports.assessment.made import (
    ANNEX_1,
    HASH,
    assessment,
    finding,
    papers,
    self_assessed,
)

CLAIM = ("建设名单申报条件（334号）：已记录数据满足", "conditions of the list: met by the data")


def tables(said: Statement) -> dict[str, Table]:
    return {b.caption.split("　")[-1]: b for b in said.blocks if isinstance(b, Table)}


def words(said: Statement) -> str:
    """Give every sentence, cell and heading of a document as one text."""
    found: list[str] = []
    for block in said.blocks:
        match block:
            case Table() | KeyValues():
                found += [block.caption, *(cell for row in block.rows for cell in row)]
            case Paragraph() | Heading():
                found.append(block.text)
            case Cover():
                found += [block.title, block.subtitle, *block.marks, *map("：".join, block.rows)]
    return "\n".join(found)


def chapters(said: Statement) -> list[str]:
    return [
        b.text for b in said.blocks if isinstance(b, Heading) and b.style in ("chapter", "annex")
    ]


def test_the_chapters():
    assert chapters(report_statement(papers(), "zh")) == [
        "1　评价结论",
        "2　逐条评价",
        "3　指标计算",
        "4　电力的处理",
        "5　碳信用与抵消",
        "6　缺少什么",
        "7　录入值",
        "附录A　评价的佐证材料",
        "附录B　依据与哈希",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_prints(language):
    assert report_pdf(papers(), language).startswith(b"%PDF")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_has_a_cell_for_every_column(language):
    for block in report_statement(self_assessed(), language).blocks:
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} <= {len(block.columns)}, block.caption


def test_the_cover_says_the_whole_claim_and_that_it_rests_on_records():
    cover = next(b for b in report_statement(papers(), "zh").blocks if isinstance(b, Cover))
    assert cover.marks == ("示例数据", "草案", "含录入值")
    assert cover.subtitle == "本结论仅依据已记录数据"
    rows = dict(cover.rows)
    # 500 t of 1,769 t are offset: 28.2646 %
    assert [rows[name] for name in ("评价年度", "排放范围", "气体", "抵消比例", "结论")] == [
        "2025年度",
        "1、2",
        "仅二氧化碳",
        "28.2646%",
        "申报：× 不满足\n验收：× 不满足",
    ]


def test_what_decides_begins_with_vetoes_and_the_worst():
    table = tables(report_statement(papers(), "zh"))["申报：尚未满足的条款（否决项在前）"]
    assert [row[0] for row in table.rows] == ["N-6", "N-1", "N-3", "N-4"]


def test_a_limit_that_a_person_entered_is_marked_where_it_is_used_and_only_there():
    said = report_statement(papers(), "zh")
    limits = [
        (row[0], row[3], row[4])
        for block in said.blocks
        if isinstance(block, Table) and "限值出处" in [one.title for one in block.columns]
        for row in block.rows
        if "1.8" in row[3] or "0.2" in row[3]
    ]
    assert limits == [
        ("N-2", "≤ 1.8 tCO₂/tce ※", "※ 录入：某省方案 第5页"),
        ("N-2", "≤ 0.2 tCO₂/tce", "同条款"),
    ]


def test_a_sentence_may_be_said_only_of_a_stage_that_holds():
    assert "没有可用的声明语句" in words(report_statement(papers(), "zh"))
    stages = assessment().stages
    holding = replace(stages[0], verdict=Verdict.PASS, claim_zh=CLAIM[0], claim_en=CLAIM[1])
    said = words(report_statement(papers(stages=(holding, stages[1])), "zh"))
    assert CLAIM[0] in said
    assert "没有可用的声明语句" not in said


def test_credits_stand_apart_with_the_reason_why_they_do_not_count():
    said = tables(report_statement(papers(), "zh"))
    assert [row[1:4] for row in said["已登记的碳信用"].rows] == [
        ("500", "500", "计入"),
        ("500", "0", "注销时间超过期限"),
    ]
    assert dict(row[:2] for row in said["剩余排放量与抵消"].rows)["清除比例"] == "无法判定"
    assert "从不在清单中抵减" in words(report_statement(papers(), "zh"))


def test_the_figures_of_the_issue_stand_beside_the_schemes_power():
    said = tables(report_statement(papers(), "zh"))
    assert [row[1:3] for row in said["按本标准的电力处理"].rows] == [
        ("20,000", "不认可，按网电计"),
        ("无数据", "未查到规定"),
    ]
    # 1,276.858 MWh: guide, location (Fujian 0.4211), market
    figures = [row[2] for row in said["清单定版的电力口径"].rows]
    assert figures == ["542.78", "537.68", "430.77"]


def test_each_thing_missing_stands_once_with_all_that_want_it():
    said = tables(report_statement(papers(), "zh"))
    assert said["佐证材料"].rows == (("营业执照", "申报", "N-1、N-7"),)
    assert said["需取得的文件"].rows == (("334号附件1", "申报", "N-4"),)
    assert said["减排量"].rows == (("单位能耗碳排放", "验收", "N-2", "至多1,569 tCO₂", "1,569"),)


def test_no_word_stands_in_the_place_of_another():
    """Tables of words that share a beginning would hide each other's words."""
    tables = (value for name, value in vars(room).items() if name[0] == "_" and name[1].isupper())
    count = sum(
        len(one) * (2 if one is room._BALANCE else 1) for one in tables if isinstance(one, dict)
    )
    assert len([term for term in room.LABELS if term.startswith("report.claim.")]) == count


def test_a_document_that_several_limits_want_stands_once():
    again = replace(ANNEX_1, what="rule.N-9", rule="N-9、N-4", stage="acceptance")
    made = papers()
    made = replace(made, gap=replace(made.gap, rows=(ANNEX_1, again)))
    assert tables(report_statement(made, "zh"))["需取得的文件"].rows == (
        ("334号附件1", "各阶段", "N-4、N-9"),
    )


def test_a_yearly_target_stands_beside_what_was_reached():
    # 1.769 - 1.5 = 0.269 tCO2/tce of 1,000 tce: 269 t
    assert tables(report_statement(papers(), "zh"))["年度目标"].rows == (
        (
            *("单位能耗碳排放", "2025（本年）", "1.5 tCO₂/tce", "1.769 tCO₂/tce", "× 不满足"),
            *("0.269 tCO₂/tce", "269", "—"),
        ),
    )


def test_a_file_is_named_by_id_and_hash():
    rows = tables(report_statement(papers(), "zh"))["评价的佐证材料"].rows
    assert rows == (
        ("E-7", "营业执照.pdf\n其他材料\n91430000", "N-1、碳信用注销、N-2 的限值", HASH),
    )


def test_nothing_says_more_than_a_program_can_know():
    for made in (papers(), self_assessed()):
        said = words(report_statement(made, "zh"))
        assert "已核查" not in said
        assert not re.search("零碳工厂(?!建设)", said)


def test_the_self_assessment_has_annex_a_the_three_forms_and_an_open_plan():
    said = report_statement(self_assessed(), "zh")
    figures = tables(said)["附录A的指标（A.1至A.6）"]
    assert [row[0] for row in figures.rows] == ["A.1", "A.2", "A.3", "A.4", "A.5", "A.6"]
    assert {row[3] for row in figures.rows} == {"无数据"}  # nothing was recorded, which is no zero
    assert [row[0] for row in tables(said)["改进计划"].rows] == ["1", "2", "3", "4", "5"]
    forms = [row[0] for name, t in tables(said).items() for row in t.rows if "抵消" in name]
    assert sum("边界" in name for name in forms) == 3
    cover = next(b for b in said.blocks if isinstance(b, Cover))
    assert "经负责人接受后方可使用" in dict(cover.rows)["章节说明"]


def test_each_pollutant_has_its_own_figure_in_the_self_assessment():
    """A.1: COD 2 t over 1,000 t of products, ammonia 0.5 t over as many."""
    terms = tuple(
        Term(name, value, "1", "fact", "per name")
        for name, value in (("COD", "0.002"), ("NH3-N", "0.0005"))
    )
    worst = finding("N-8", kind="info", value="0.002", unit="1", limit="", terms=terms)
    made = papers(DB43, findings=(worst,))
    made = replace(made, names=replace(made.names, of_rule={"N-8": "unit_pollutant"}))
    figures = tables(report_statement(made, "zh"))["附录A的指标（A.1至A.6）"]
    assert figures.rows[0][3] == "COD：0.002\nNH3-N：0.0005"


def test_other_schemes_have_no_chapter_of_self_assessment():
    assert "改进计划" not in tables(report_statement(papers(), "zh"))


def test_a_draft_of_a_self_evaluation_has_twelve_chapters_and_says_that_it_is_one():
    said = evaluation_statement(papers(), "zh")
    assert chapters(said) == [
        "1　报告主体与核算边界",
        "2　管理要求",
        "3　活动数据及来源",
        "4　温室气体排放",
        "5　能源消费与结构",
        "6　电力的处理",
        "7　已实施的措施及效果",
        "8　逐条评价",
        "9　碳信用与抵消",
        "10　信息披露",
        "11　持续改进",
        "附录A　评价的佐证材料",
        "附录B　佐证材料清单",
    ]
    cover = next(b for b in said.blocks if isinstance(b, Cover))
    assert "由本程序草拟" in dict(cover.rows)["章节说明"]
    assert cover.seal.startswith("接受人（签字）")


@pytest.mark.parametrize(
    ("state", "mark"),
    [
        (ClaimState.LOCKED, ()),
        (ClaimState.PUBLISHED, ()),
        (ClaimState.DRAFT, ("草案",)),
        (ClaimState.WITHDRAWN, ("已撤回",)),
        (ClaimState.SUPERSEDED, ("已被取代",)),
    ],
)
def test_a_paper_shows_where_its_claim_stands(state, mark):
    made = papers()
    locked = Papers(made.assessment, HASH, made.issue, made.gap, made.names, state)
    cover = next(b for b in report_statement(locked, "zh").blocks if isinstance(b, Cover))
    assert cover.marks == ("示例数据", *mark, "含录入值")


def test_json_keeps_every_number_as_text():
    whole = json.loads(assessment_json(assessment(), HASH))
    assert whole["assessment_sha256"] == HASH
    assert whole["assessment"]["findings"][3]["value"] == "299999/1000000"
    assert set(whole["reading"]) == {"numbers", "verdicts"}
