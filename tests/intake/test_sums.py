"""Rows of totals and means: left out, and compared with the rows above them (27)."""

import pytest

from tests.intake.plant import received, records


def told(tmp_path, *rows: str) -> list[tuple[str, str, str]]:
    with received(tmp_path, *rows) as got:
        return [
            (one.code, one.raw, one.values.get("ours", ""))
            for one in got.problems
            if one.word == "E-TOTAL"
        ]


ROWS = ("COAL,2025-01,1.5,t,", "COAL,2025-02,2.25,t,", "COAL,2025-03,3,t,")  # together 6.75


@pytest.mark.parametrize(
    "word", ["合计", "小计", "总计", "合 计", "合计：", "全年合计", "Total", "Sum"]
)
def test_a_total_that_agrees_is_left_out_with_a_remark(tmp_path, word):
    assert told(tmp_path, *ROWS, f"{word},,6.75,t,") == [("E-TOTAL", "6.75", "")]


def test_a_total_that_differs_shows_both(tmp_path):
    assert told(tmp_path, *ROWS, "合计,,6.7,t,") == [("E-TOTAL.differs", "6.7", "6.75")]


def test_a_missing_row_shows_in_the_total(tmp_path):
    assert told(tmp_path, *ROWS[1:], "合计,,6.75,t,") == [("E-TOTAL.differs", "6.75", "5.25")]


def test_subtotals_are_of_their_part_and_the_total_of_all(tmp_path):
    rows = (*ROWS[:2], "小计,,3.75,t,", ROWS[2], "小计,,3,t,", "总计,,6.75,t,")
    assert told(tmp_path, *rows) == [
        ("E-TOTAL", "3.75", ""),
        ("E-TOTAL", "3", ""),
        ("E-TOTAL", "6.75", ""),
    ]


def test_a_wrong_subtotal_is_found(tmp_path):
    rows = (*ROWS[:2], "小计,,3.75,t,", ROWS[2], "小计,,3.5,t,")
    assert told(tmp_path, *rows)[1][0] == "E-TOTAL.differs"


def test_a_mean_is_compared_at_its_decimals(tmp_path):
    """6.75 / 3 = 2.25"""
    assert told(tmp_path, *ROWS, "平均,,2.25,t,") == [("E-TOTAL", "2.25", "")]
    assert told(tmp_path, *ROWS, "平均,,2.3,t,") == [("E-TOTAL", "2.3", "")]
    assert told(tmp_path, *ROWS, "平均值,,2.4,t,") == [("E-TOTAL.differs", "2.4", "2.250000")]


def test_different_units_have_no_total(tmp_path):
    rows = ("COAL,2025-01,1,t,", "USED,2025-01,5,kWh,", "合计,,7,,")
    assert told(tmp_path, *rows) == [("E-TOTAL", "7", "")]


def test_a_total_without_a_figure_says_nothing(tmp_path):
    assert told(tmp_path, *ROWS, "合计,,,t,") == [("E-TOTAL", "", "")]


def test_a_stream_that_is_called_like_a_total_is_a_stream(tmp_path):
    """The code decides, not the name beside it."""
    header = "计量流编码,名称,月份,数量,单位"
    got = received(tmp_path, "COAL,全厂用煤合计,2025-01,1,t", ",小计,,1,t", header=header)
    assert len(records(got)) == 1
