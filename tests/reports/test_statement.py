"""The statement as blocks: complete in both languages, every word from the tables."""

import re

import pytest

from ghg.reports.blocks import BarChart, Heading, Statement, Table
from ghg.reports.statement import statement
from ghg.texts import Language
from ghg.texts.rooms import reports
from tests.reports.sample import sample, sample_hash


def told(language: Language = "zh") -> Statement:
    issue = sample()
    return statement(issue, sample_hash(issue), language)


def tables(said: Statement) -> dict[str, Table]:
    return {
        block.caption.split("　")[-1]: block for block in said.blocks if isinstance(block, Table)
    }


def test_chapters_follow_the_order_of_the_standard() -> None:
    chapters = [
        block.text
        for block in told().blocks
        if isinstance(block, Heading) and block.style in ("chapter", "annex")
    ]
    assert chapters == [
        "1　报告主体与核算边界",
        "2　温室气体排放",
        "3　活动数据及来源",
        "4　排放因子及来源",
        "5　其他需要说明的情况",
        "6　碳抵消与绿色电力",
        "附录A　逐月活动数据",
        "附录B　排放明细",
        "附录C　计算系数与公式",
        "附录D　未采用的数据及理由",
        "附录E　缺失数据与估算",
        "附录F　数据质量控制计划及执行偏离",
        "附录G　核算指南附表",
        "附录H　佐证材料清单",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_row_has_a_cell_for_every_column(language: Language) -> None:
    for block in told(language).blocks:
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} <= {len(block.columns)}, block.caption


def test_every_line_of_the_issue_is_printed_with_its_number() -> None:
    said = tables(told())
    numbers = [row[0] for name in ("指南口径的排放明细", "位置与市场口径的电力明细（不计入总量）")
               for row in said[name].rows]  # fmt: skip
    assert sorted(numbers) == sorted(line.number for line in sample().lines)


def test_a_year_total_is_the_exact_sum_of_its_months() -> None:
    rows = {row[0].split("\n")[1]: row[2] for row in tables(told())["活动数据汇总表"].rows}
    # the file's own sums: 1,464,650 used, 187,792 solar, 253,900 green, 1,022,958 the rest
    assert rows["USED"] == "1,464,650"
    assert rows["PV"] == "187,792"
    assert rows["GREEN"] == "253,900"
    assert rows["GRID"] == "1,022,958"


def test_the_share_of_estimates_is_told() -> None:
    rows = {row[0].split("\n")[1]: row[5] for row in tables(told())["活动数据汇总表"].rows}
    assert rows["DIESEL"] == "8.3%"  # 0.5 t of 6 t
    assert rows["GRID"] == "0.0%"


def test_charts_have_a_table_twin_with_the_same_figures() -> None:
    said = told()
    chart = next(b for b in said.blocks if isinstance(b, BarChart) and len(b.categories) == 12)
    twin = tables(said)["按月份的排放量"]
    assert tuple(row[1] for row in twin.rows) == chart.values


def test_a_formula_is_written_with_its_arguments() -> None:
    row = tables(told())["计算系数与公式"].rows[3]
    assert row[3] == "低位发热量 × 单位热值含碳量 × 碳氧化率 × 二氧化碳与碳的摩尔质量比"
    assert row[4].split("\n")[0] == "低位发热量 = 43.33 GJ/t（C4）"
    # TV-FUEL-3 of the reference: diesel 1 t gives 3.1451224933 t
    assert row[5].startswith("3.1451224933")


def test_differences_to_the_printed_values_are_shown() -> None:
    rows = tables(told())["精确值与按打印值复算的结果"].rows
    # 1022.958 MWh x 0.5306 = 542.7815148; printed 542.78; difference -0.0015148
    assert rows[1] == ("R8", "购入电力产生的排放", "542.78", "542.78", "-0.0015")


def test_the_two_totals_stand_below_the_rows() -> None:
    table = tables(told())["温室气体排放量汇总表"]
    assert [table.rows[at][0] for at in sorted(table.strong)] == ["T1", "T2"]
    # diesel 6 t x 3.1451224933 = 18.870735; with power 542.7815148: 561.6522498
    assert [table.rows[at][3] for at in sorted(table.strong)] == ["18.87", "561.65"]


HALF_WIDTH = re.compile(r"[\u4e00-\u9fff]\s*[,;:?!()]|[,;:?!()]\s*[\u4e00-\u9fff]")


def test_chinese_words_use_full_width_punctuation() -> None:
    texts = [words[0] for words in reports.LABELS.values()]
    texts += [text for words in reports.ERRORS.values() for text in (words[0], words[2])]
    wrong = [text for text in texts if HALF_WIDTH.search(text)]
    assert wrong == []


def test_both_languages_are_complete_and_fill_the_same_braces() -> None:
    for term, (zh, en) in reports.LABELS.items():
        assert bool(zh) == bool(en), term
        assert set(re.findall(r"{(\w+)}", zh)) == set(re.findall(r"{(\w+)}", en)), term
        assert not re.search(r"[\u4e00-\u9fff，。；：（）]", en), term
