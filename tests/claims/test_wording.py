"""The words of a claim: scheme, year, scopes, gases and offset share, or nothing at all."""

import re
from dataclasses import replace

import pytest

from ghg.claims.evaluate import evaluate
from ghg.domain.schemes import Counting, GasSet, Scheme
from tests.claims.cases import (
    NO_OFFSETS,
    case_of,
    emitted,
    entered,
    fact,
    issue_with,
    rule,
    scheme_with,
)

MET = rule("R1", "is_legal_person", "=", "1")


def words(scheme: Scheme, answer: int = 1, *said: object) -> tuple[str, str]:
    person = fact("is_legal_person", answer, last_day=99991231)
    made = case_of(scheme, issue_with(emitted("1", 500)), person, said=said)  # type: ignore[arg-type]
    stage = evaluate(made, 20260501).stages[0]
    return stage.claim_zh, stage.claim_en


def test_a_passing_stage_says_everything_that_bounds_it() -> None:
    assert words(scheme_with(MET)) == (
        "某称号（T/X 1《某标准》；2025年度；范围1、2；仅二氧化碳；不含抵消）：已记录数据满足",
        (
            "a title (T/X 1, a standard; year 2025; scopes 1, 2; carbon dioxide only; "
            "without offsets): the recorded data meet it"
        ),
    )


def test_what_does_not_pass_has_no_words() -> None:
    assert words(scheme_with(MET), 0) == ("", "")


def test_entered_scopes_and_gases_are_those_that_are_said() -> None:
    open_scheme = scheme_with(MET, gases=GasSet.UNKNOWN, scopes=())
    said = (entered("parameter.scopes", "1"), entered("parameter.gases", "seven"))
    zh, en = words(open_scheme, 1, *said)
    assert "范围1；七类温室气体" in zh
    assert "由使用者按所注文件录入" in zh
    assert "scopes 1; seven gases" in en


@pytest.mark.parametrize(
    ("asked", "said"),
    [("is_legal_person", "标准不限定抵消"), ("offset_ratio", "抵消比例0.00%")],
)
def test_the_share_of_offset_is_said_where_a_rule_asks_for_it(asked: str, said: str) -> None:
    offsets = replace(NO_OFFSETS, counting=Counting.OFFSET)
    zh, _ = words(scheme_with(MET, rule("R2", asked, ">=", "0"), offsets=offsets))
    assert f"；{said}）" in zh


def test_a_scheme_without_emissions_says_so() -> None:
    zh, _ = words(scheme_with(MET, gases=GasSet.UNKNOWN, scopes=()))
    assert "无碳排放口径" in zh


def test_no_sentence_says_that_anybody_confirmed_it() -> None:
    zh, _ = words(scheme_with(MET))
    assert not re.search("已核查|零碳工厂|认定|符合", zh)
