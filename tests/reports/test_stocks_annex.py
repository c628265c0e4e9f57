"""The annexes of stocks and of missing data, in both languages."""

from dataclasses import replace

import pytest

from ghg.domain.annexes import (
    AbsenceRow,
    Annexes,
    EstimatedRow,
    EstimateRow,
    RankRow,
    StockRow,
)
from ghg.domain.issue import from_bytes, issue_bytes
from ghg.reports.blocks import Block, Heading, Paragraph, Table
from ghg.reports.gbt32150 import stocks
from ghg.reports.gbt32150.activity import activity
from ghg.reports.voice import Voice
from ghg.texts import Language
from tests.reports.sample import sample

STOCK = StockRow(
    stream="COAL",
    month=202501,
    unit="t",
    rule="stock",
    opening="120",
    purchase="1000",
    own_production="",
    sale="90",
    material_use="",
    loss="",
    closing="30",
    carried=True,
    derived="1000",
    derived_rank=2,
    metered="1012",
    metered_rank=1,
    taken="metered",
    reason="stock.reason.rank",
    difference="12",
    percent="1.2",
    tolerance="1",
    exceeds=True,
    how_counted="地磅过秤",
    counted_by="王五 / 李四",
)
BOUGHT = replace(
    STOCK, stream="OIL", rule="purchases", metered="", taken="derived", tolerance="",
    reason="stock.reason.only_purchases",
)  # fmt: skip
MISSING = Annexes(
    estimates=(EstimateRow("COAL", 202502, "40", "t", "复测", "", "100.25"),),
    estimated=(EstimatedRow("guide", "100.25", "1002.5", "10"),),
    absences=(AbsenceRow("OIL", 202506, 202508, "confidential", "", "军品"),),
    ranks=(RankRow("COAL", 1, 3, fallen=True, reason="皮带秤检修"),),
)


def voice(annexes: Annexes, language: Language = "zh", **changes) -> Voice:
    return Voice(replace(sample(), annexes=annexes, **changes), language)


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def words(blocks: list[Block]) -> str:
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph | Heading))


def test_a_plant_without_stocks_has_no_such_annex():
    assert stocks.stocks_annex(voice(Annexes())) == []


def test_both_ways_stand_side_by_side_with_rank_difference_and_count():
    said = stocks.stocks_annex(voice(Annexes(stocks=(STOCK,))))
    rules, months = tables(said)
    assert rules.rows[0][2] == "推算值的1%"
    assert months.unit == "单位：t"
    # parts that no month has (own production, material, loss) take no room
    assert months.rows == (
        (
            "2025-01", "120*", "1,000", "90", "30", "1,000 (2)", "1,012 (1)", "12", "1.20！",
            "计量值（取等级较高者）", "地磅过秤", "王五 / 李四",
        ),
    )  # fmt: skip
    assert {len(row) for row in months.rows} == {len(months.columns)}


def test_what_was_only_bought_is_one_line_and_no_table():
    said = stocks.stocks_annex(voice(Annexes(stocks=(BOUGHT,))))
    [rules] = tables(said)
    assert "没有库存记录" in rules.rows[0][1]
    assert rules.rows[0][2] == "未注明"


def test_without_estimates_one_sentence_says_so():
    said = stocks.missing_annex(voice(Annexes()))
    assert tables(said) == []
    assert "没有估算的数量" in words(said)


def test_estimates_absences_and_ranks_are_told():
    said = stocks.missing_annex(voice(MISSING))
    estimates, absences, ranks = tables(said)
    assert estimates.rows[0][4:] == ("复测", "未注明", "100.25")
    assert absences.rows[0][1:] == ("2025-06~2025-08", "保密", "—", "军品")
    assert "总量都不包含它" in "".join(absences.notes)
    assert ranks.rows[0][1:] == ("1", "3", "降低", "皮带秤检修")
    assert "占指南总量的10.00%" in words(said)


def test_the_share_stands_in_the_chapter_of_activity_too_but_not_without_a_total():
    assert "100.25" in words(activity(voice(MISSING)))
    assert "100.25" not in words(activity(voice(MISSING, totals=())))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_is_there_in_both_languages(language):
    everything = replace(MISSING, stocks=(STOCK, BOUGHT))
    spoken = voice(everything, language)
    for block in (*stocks.stocks_annex(spoken), *stocks.missing_annex(spoken)):
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} == {len(block.columns)}


def test_the_rows_come_back_from_the_bytes_of_an_issue():
    made = replace(sample(), annexes=replace(MISSING, stocks=(STOCK, BOUGHT)))
    assert from_bytes(issue_bytes(made)) == made


def test_the_activity_table_shows_the_rank_that_follows_from_the_records():
    made = sample()
    stream = made.stream_totals[0].stream
    ranked = Annexes(ranks=(RankRow(stream, 0, 3, fallen=False, reason=""),))
    [table, *_] = tables(activity(voice(ranked)))
    row = next(row for row in table.rows if row[0].endswith(stream))
    assert row[7] == "3"
    assert tables(stocks.missing_annex(voice(ranked))) == []  # there was no year before


def test_a_stream_without_a_figure_says_why():
    made = sample()
    stream = made.stream_totals[0].stream
    secret = Annexes(absences=(AbsenceRow(stream, 202501, 202512, "confidential", "", "x"),))
    for annexes, word in ((secret, "保密"), (Annexes(), "无数据")):
        [table, *_] = tables(activity(voice(annexes, stream_totals=())))
        row = next(row for row in table.rows if row[0].endswith(stream))
        assert row[2] == word
