"""The schemes of zero carbon and neutrality say no more than their texts: words, dates, credits."""

import re

import pytest

from ghg.claims.evaluate import evaluate
from ghg.claims.targets import AIMS
from ghg.domain.claims import NeedKind, Verdict
from ghg.domain.schemes import Counting, RuleKind, Scheme
from ghg.library.plant_facts import fact_kinds
from ghg.library.schemes import schemes
from tests.claims.cases import LIBRARY, case_of, emitted, fact, issue_with

SCHEMES = schemes(LIBRARY)
FAMILIES = ("zero_carbon", "neutrality", "net_zero", "corporate_claim", "share", "basis")
MINE = [one for one in SCHEMES.values() if one.family in FAMILIES]
UNREAD = {
    "hefei": "合肥市零碳示范工厂评价指标体系",
    "yueqing": "乐清市近零碳工厂评价办法",
    "guizhou": "贵州省零碳工厂评价要求",
    "general-zero-carbon-factory": "零碳工厂评价通用规范",
    "blockchain-zero-carbon-factory": "零碳工厂创建与基于区块链的评价规范",
    "tianjin-2022": "零碳工厂认定和评价指南",
    "cieccpa-030-2023": "T/CIECCPA 030-2023",
}
NO_CREDITS = {"miit-334", "nzf-indicators-2026", "park-910", "sbti-net-zero"}
OFFSETTING = {"jiangsu-2026", "ceca-0171-2022-1", "pas2060-2014", "iso14068-1-2023", "vcmi-3.1"}
SILENT = {"hunan-458", "hunan-park-467", "seesa-009-2022", "hnee-005-2024", *UNREAD}


def named(scheme: Scheme) -> str:
    return scheme.id


@pytest.mark.parametrize("scheme", UNREAD)
def test_an_unread_scheme_runs_and_names_the_document_to_get(scheme: str) -> None:
    """A factory with every title answers no better than one with none: nobody read the text."""
    facts = (fact("green_factory_title", words=("national",)), fact("is_legal_person", 1))
    made = evaluate(case_of(SCHEMES[scheme], issue_with(emitted("1", 1)), *facts), 20260901)
    assert {one.verdict for one in made.stages} == {Verdict.UNDECIDABLE}
    assert {one.claim_zh for one in made.stages} == {""}
    assert {one.verdict for one in made.findings} == {Verdict.UNDECIDABLE}
    for found in made.findings:
        (need,) = found.needs
        assert need.kind is NeedKind.DOCUMENT
        assert UNREAD[scheme] in need.text_zh
        assert need.text_en


@pytest.mark.parametrize("scheme", MINE, ids=named)
def test_what_was_not_read_has_no_confidence_and_names_its_document(scheme: Scheme) -> None:
    for rule in scheme.rules:
        if rule.kind is not RuleKind.INFO and not rule.limits:
            assert rule.get_zh and rule.get_en, rule.id
        if not rule.ask:
            assert not rule.confidence, rule.id
            assert not rule.limits, rule.id
    for one in scheme.parameters:
        assert one.value or (one.get_zh and one.get_en and not one.confidence), one.id


def test_every_question_of_these_topics_is_asked_by_somebody() -> None:
    """Targets are asked by the plan of 334号, everything else by a rule or a condition."""
    rules = [rule for scheme in SCHEMES.values() for rule in scheme.rules]
    asked = {rule.ask for rule in rules} | {aim.fact for aim in AIMS}
    asked |= {one.ask for rule in rules for one in (*rule.when, *rule.otherwise)}
    kinds = fact_kinds(LIBRARY).values()
    mine = {one.id for one in kinds if one.topic in ("titles", "plans", "neutrality")}
    assert mine - asked == set()


@pytest.mark.parametrize("scheme", MINE, ids=named)
def test_no_limit_rests_on_memory(scheme: Scheme) -> None:
    assert {one.confidence for one in scheme.rules if one.limits} <= {"H", "M"}


@pytest.mark.parametrize("scheme", MINE, ids=named)
def test_words_never_promise_a_bare_title(scheme: Scheme) -> None:
    for zh, en in [(one.claim_zh, one.claim_en) for one in scheme.stages]:
        assert "零碳工厂" not in re.sub("《[^》]*》", "", zh)
        assert zh and en and zh != scheme.title_zh
        assert "已核查" not in zh


def test_334_says_entry_conditions_and_leaves_the_title_to_the_ministry() -> None:
    entry, acceptance = SCHEMES["miit-334"].stages
    assert entry.claim_zh == "对照334号申报条件"
    assert "工业和信息化部验收后授予" in acceptance.claim_zh


@pytest.mark.parametrize(
    ("names", "counting"),
    [(NO_CREDITS, Counting.NOTHING), (OFFSETTING, Counting.OFFSET), (SILENT, Counting.UNKNOWN)],
)
def test_credits_count_as_the_text_says(names: set[str], counting: Counting) -> None:
    assert {SCHEMES[one].offsets.counting for one in names} == {counting}


def test_months_of_retirement_run_from_the_declaration_or_from_the_end_of_the_period() -> None:
    rules = {one: SCHEMES[one].offsets for one in ("pas2060-2014", "iso14068-1-2023")}
    found = {name: (one.within_months, one.counted_from) for name, one in rules.items()}
    assert found == {
        "pas2060-2014": (12, "declaration"),
        "iso14068-1-2023": (12, "period_end"),
    }


@pytest.mark.parametrize(
    ("scheme", "day", "held"),
    [
        ("pas2060-2014", 20251129, True),
        ("pas2060-2014", 20251130, False),
        ("miit-334", 20260712, False),
        ("miit-334", 20260713, True),
        ("iso14068-1-2023", 20231129, False),
        ("hunan-458", 20251219, True),
    ],
)
def test_a_scheme_holds_on_its_own_days(scheme: str, day: int, held: bool) -> None:
    assert SCHEMES[scheme].in_force(day) is held
