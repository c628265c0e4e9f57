"""Estimates name a method of a closed list; a remark may follow."""

import pytest

from ghg.domain.missing import ESTIMATES, Absence, estimate_method


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("复测", "retest"),
        ("相邻月份：前后两月平均", "neighbouring_months"),
        ("Neighbouring months: mean of both sides", "neighbouring_months"),
        ("neighbouring_months", "neighbouring_months"),
        ("铭牌参数 2 t/h × 300 h", "nameplate"),
        ("指南缺省值", "guide_default"),
        ("Conservative value", "conservative"),
        ("拍脑袋", ""),
        ("按复测", ""),
        ("", ""),
    ],
)
def test_a_method_is_known_by_its_first_word(text, method):
    assert estimate_method(text) == method


def test_every_method_is_known_by_both_of_its_words():
    assert all(estimate_method(word) == name for name, both in ESTIMATES.items() for word in both)


def test_a_stock_stands_still_only_where_nothing_was_used():
    assert {kind for kind in Absence if kind.still} == {
        Absence.NOT_APPLICABLE,
        Absence.DID_NOT_OCCUR,
    }
