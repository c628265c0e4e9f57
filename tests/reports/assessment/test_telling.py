"""Verdicts by word and sign, shares in percent, facts in words, and never a zero for silence."""

from dataclasses import replace

import pytest

from ghg.domain.claims import Verdict
from tests.reports.assessment.made import CORE, LEGAL, SHARE, TITLE, UNKNOWN, finding, telling


def test_every_verdict_has_a_sign_and_a_word_of_its_own():
    said = [telling().verdict(one) for one in Verdict]
    assert said[:3] == ["✓ 已记录数据满足", "× 不满足", "○ 无数据"]
    assert said[3:] == ["? 无法判定", "— 不适用", "· 已列示"]


@pytest.mark.parametrize(
    ("one", "found", "limit"),
    [
        (CORE, "1.769 tCO₂/tce ※", "≤ 1.8 tCO₂/tce ※"),
        (LEGAL, "是", "是"),
        (TITLE, "省级", "≥ 国家级"),
        (SHARE, "29.9999%", "≥ 30%"),
        (UNKNOWN, "无法判定", "未查到"),
    ],
    ids=["number", "yes_no", "level", "share", "unknown"],
)
def test_a_value_and_its_limit(one, found, limit):
    assert (telling().found(one), telling().limit(one)) == (found, limit)


def test_a_share_just_below_its_limit_does_not_look_like_it():
    near = replace(SHARE, value="2999999999/10000000000")  # 29.99999999 %
    assert telling().found(near) == "29.99999999%"


def test_a_value_without_data_is_no_zero():
    assert telling("en").found(finding("N-2", value="", verdict=Verdict.NO_DATA)) == "no data"


def test_a_plain_ratio_is_no_share():
    """PUE 1.25 is a ratio of two energies, and no 125 %."""
    said = telling()
    assert said.shown_as("power_usage_effectiveness", None, "1.25", "1", "") == "1.25"
    assert said.shown_as("nonfossil_share", None, "1.25", "1", "") == "125%"


def test_a_conditional_verdict_stands_beside_the_verdict():
    said = telling().verdicts(LEGAL.verdict, LEGAL.conditional)
    assert said == "○ 无数据\n补齐佐证后：✓ 已记录数据满足"
