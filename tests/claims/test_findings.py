"""Findings and levels: from answers and limits to verdicts, and never from silence."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.claims.known import check_schemes
from ghg.domain.claims import Assessment, NeedKind, Verdict
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span
from ghg.domain.schemes import (
    Condition,
    EnteredValue,
    Limit,
    Op,
    Rule,
    RuleKind,
    Scheme,
    SchemeLevel,
    Scoring,
    Stage,
)
from ghg.errors import DataError
from tests.claims.cases import entered, factory_with, issue_with, rule, scheme_with
from tests.claims.cases import fact as told

KINDS = {
    name: FactKind(
        id=name,
        topic="t",
        answering=how,
        span=Span.YEAR,
        named=False,
        unit=unit,
        words=(),
        question_zh=f"{name}？",
        question_en=name,
        materials=(),
        source="条款",
    )
    for name, how, unit in (
        ("clean", Answering.YES_NO, ""),
        ("water", Answering.QUANTITY, "m3"),
        ("power", Answering.QUANTITY, "kWh"),
    )
}


def assessed(scheme: Scheme, *facts: PlantFact, said: tuple[EnteredValue, ...] = ()) -> Assessment:
    factory = replace(factory_with(issue_with(), *facts), kinds=KINDS)
    return evaluate(Case(factory, scheme, said), 20260501)


def water(cubic_metres: int, evidence: str = "E1") -> PlantFact:
    return told("water", cubic_metres, "m3", evidence=evidence)


ONE = rule("R1", "water", "<=", "100", unit="m3")


@pytest.mark.parametrize(("used", "verdict"), [(100, "pass"), (101, "fail")])
def test_a_value_is_held_against_the_limit(used: int, verdict: str) -> None:
    made = assessed(scheme_with(ONE), water(used))
    assert made.finding("R1").verdict == verdict
    assert made.stages[0].verdict == verdict


def test_what_is_missing_is_no_data_and_names_the_question() -> None:
    found = assessed(scheme_with(ONE)).finding("R1")
    assert found.verdict is Verdict.NO_DATA
    assert [one.text_zh for one in found.needs] == ["water？"]


def test_without_a_limit_nobody_can_decide_whatever_the_value() -> None:
    blank = replace(ONE, limits=(), get_zh="附件1")
    for used in (0, 100, 10**6):
        found = assessed(scheme_with(blank), water(used)).finding("R1")
        assert found.verdict is Verdict.UNDECIDABLE
        assert [(one.kind, one.text_zh) for one in found.needs] == [(NeedKind.DOCUMENT, "附件1")]


def test_a_text_that_nobody_read_is_undecidable() -> None:
    found = assessed(scheme_with(rule("R1", "", get_zh="标准全文"))).finding("R1")
    assert found.verdict is Verdict.UNDECIDABLE
    assert found.needs[0].text_zh == "标准全文"


def test_a_limit_that_a_person_entered_decides_and_says_so() -> None:
    blank = replace(ONE, limits=())
    made = assessed(scheme_with(blank), water(90), said=(entered("rule.R1", "0.1", "10^4m3"),))
    found = made.finding("R1")
    # 0.1 x 10^4 m3 = 1,000 m3
    assert (found.verdict, found.limit, found.entered) == (Verdict.PASS, "1000", True)
    assert found.limit_source == "某文件 第3页"
    assert "由使用者按所注文件录入" in made.stages[0].claim_zh


def test_a_pass_without_its_file_is_no_pass_yet() -> None:
    found = assessed(scheme_with(ONE), water(90, evidence="")).finding("R1")
    assert (found.verdict, found.conditional) == (Verdict.NO_DATA, Verdict.PASS)
    assert found.needs[-1].kind is NeedKind.EVIDENCE


def test_a_failure_needs_no_file() -> None:
    assert assessed(scheme_with(ONE), water(101, evidence="")).finding("R1").verdict == "fail"


def test_a_rule_whose_condition_is_not_met_does_not_apply() -> None:
    """T18: 4,999,999 kWh a year."""
    big = Condition("power", Op.AT_LEAST, Decimal(5_000_000))
    scheme = scheme_with(replace(ONE, when=(big,)), rule("R2", "clean", "=", "1"))
    small = told("power", 4_999_999, "kWh")
    found = assessed(scheme, small, told("clean", 1)).finding("R1")
    assert found.verdict is Verdict.NOT_APPLICABLE
    assert "4999999" in found.reasons[0][0]
    at_the_line = assessed(scheme, told("power", 5_000_000, "kWh"), told("clean", 1), water(1))
    assert at_the_line.finding("R1").verdict is Verdict.PASS
    unknown = assessed(scheme, told("clean", 1), water(1)).finding("R1")
    assert unknown.verdict is Verdict.NO_DATA


def test_an_exemption_without_its_file_frees_from_nothing_yet() -> None:
    dirty = Condition("clean", Op.EQUAL, Decimal(0))
    scheme = scheme_with(replace(ONE, when=(dirty,)), rule("R2", "power", ">=", "1"))
    power = told("power", 5, "kWh")
    found = assessed(scheme, power, told("clean", 1, evidence="")).finding("R1")
    assert (found.verdict, found.conditional) == (Verdict.NO_DATA, Verdict.NOT_APPLICABLE)
    assert found.needs[-1].kind is NeedKind.EVIDENCE
    assert assessed(scheme, power, told("clean", 1)).finding("R1").verdict == "not_applicable"


def test_one_of_the_other_ways_suffices() -> None:
    clean = Condition("clean", Op.EQUAL, Decimal(1))
    scheme = scheme_with(replace(ONE, otherwise=(clean,)))
    assert assessed(scheme, water(500), told("clean", 1)).finding("R1").verdict == "pass"
    assert assessed(scheme, water(500), told("clean", 0)).finding("R1").verdict == "fail"


def test_the_other_way_suffices_where_the_rule_itself_has_no_answer() -> None:
    clean = Condition("clean", Op.EQUAL, Decimal(1))
    scheme = scheme_with(replace(ONE, otherwise=(clean,)))
    assert assessed(scheme, told("clean", 1)).finding("R1").verdict == "pass"


def test_vetoes_come_first_and_a_failed_one_fails_the_stage() -> None:
    veto = rule("V", "clean", "=", "1", kind=RuleKind.VETO)
    made = assessed(scheme_with(ONE, veto), water(1), told("clean", 0))
    assert [one.rule for one in made.findings] == ["V", "R1"]
    assert made.stages[0].verdict is Verdict.FAIL
    assert made.stages[0].claim_zh == ""


def test_what_is_only_told_never_decides() -> None:
    said = rule("I", "water", "<=", "100", unit="m3", kind=RuleKind.INFO)
    made = assessed(scheme_with(said, rule("R2", "clean", "=", "1")), water(500), told("clean", 1))
    assert made.stages[0].verdict is Verdict.PASS


def test_a_figure_without_a_limit_is_told_and_a_scheme_of_such_figures_is_no_claim() -> None:
    made = assessed(scheme_with(rule("I", "water", kind=RuleKind.INFO)), water(500))
    assert (made.finding("I").verdict, made.stages[0].verdict) == (Verdict.TOLD, Verdict.TOLD)
    assert made.stages[0].claim_zh == ""


def test_fail_weighs_more_than_unknown_and_unknown_more_than_missing() -> None:
    unread, missing = rule("U", ""), rule("M", "clean", "=", "1")
    assert assessed(scheme_with(ONE, unread, missing), water(500)).stages[0].verdict == "fail"
    assert assessed(scheme_with(ONE, unread, missing), water(1)).stages[0].verdict == "undecidable"
    assert assessed(scheme_with(ONE, missing), water(1)).stages[0].verdict == "no_data"


def test_stages_are_asked_apart() -> None:
    stages = (Stage("entry", "申报", "entry", "", ""), Stage("goal", "验收", "goal", "", ""))
    limits = (Limit("entry", Decimal(100)), Limit("goal", Decimal(10)))
    only_goal = rule("G", "clean", "=", "1", stages=("goal",))
    scheme = scheme_with(replace(ONE, limits=limits), only_goal, stages=stages)
    made = assessed(scheme, water(50))
    assert made.finding("R1", "entry").verdict == "pass"
    assert made.finding("R1", "goal").verdict == "fail"
    assert [(one.stage, one.rule) for one in made.findings if one.rule == "G"] == [("goal", "G")]
    assert (made.stage("entry").verdict, made.stage("goal").verdict) == ("pass", "fail")


def level(name: str, mark: str = "", *, scored: bool = False) -> SchemeLevel:
    return SchemeLevel(name, name, name, scored, Decimal(mark) if mark else None)


def test_the_highest_level_that_holds_is_reached() -> None:
    gold, silver = (replace(ONE, id=n, levels=(n,), limits=(Limit("", Decimal(v)),)) for n, v in
                    (("gold", 50), ("silver", 100)))  # fmt: skip
    scheme = scheme_with(gold, silver, levels=(level("gold"), level("silver")))
    assert assessed(scheme, water(40)).stages[0].level == "gold"
    assert assessed(scheme, water(70)).stages[0].level == "silver"
    none = assessed(scheme, water(101)).stages[0]
    assert (none.level, none.verdict) == ("", Verdict.FAIL)


def scored(name: str, ask: str, weight: int, leading: int, baseline: int, op: str) -> Rule:
    scale = Scoring(Decimal(weight), Decimal(leading), Decimal(baseline), example=False)
    return rule(name, ask, op, kind=RuleKind.SCORED, scoring=scale)


POINTS = (scored("P1", "water", 60, 0, 100, "<="), scored("P2", "clean", 40, 1, 0, ">="))


@pytest.mark.parametrize(
    ("facts", "points", "conditional", "verdict"),
    [
        # 60 x (100 - 50)/100 + 40 = 70
        ((water(50), told("clean", 1)), "70", "70", "pass"),
        # the paper of the second is missing: 30 are sure, 70 were it there
        ((water(50), told("clean", 1, evidence="")), "30", "70", "no_data"),
        # 30 are sure and 40 may come
        ((water(50),), "30", "30", "no_data"),
        # 60 x (100 - 90)/100 = 6, and with 40 at most 46 of 60
        ((water(90),), "6", "6", "fail"),
        ((water(90), told("clean", 1, evidence="")), "6", "46", "fail"),
    ],
)
def test_only_confirmed_points_reach_a_pass_mark(
    facts: tuple[PlantFact, ...], points: str, conditional: str, verdict: str
) -> None:
    scheme = scheme_with(*POINTS, levels=(level("green", "60", scored=True),))
    (found,) = assessed(scheme, *facts).levels
    assert (found.points, found.conditional_points, found.verdict) == (points, conditional, verdict)


def test_without_a_pass_mark_the_points_are_shown_and_nothing_is_decided() -> None:
    scheme = scheme_with(*POINTS, levels=(level("green", scored=True),))
    facts = (water(50), told("clean", 1))
    assert assessed(scheme, *facts).levels[0].verdict is Verdict.UNDECIDABLE
    made = assessed(scheme, *facts, said=(entered("pass_mark.green", "70"),))
    assert made.levels[0].verdict is Verdict.PASS


@pytest.mark.parametrize("lost", ["weight", "leading", "baseline"])
def test_an_indicator_without_its_scale_is_undecidable(lost: str) -> None:
    blank = replace(POINTS[0], scoring=replace(POINTS[0].scoring, **{lost: None}))
    made = assessed(scheme_with(blank), water(50))
    assert made.finding("P1").verdict is Verdict.UNDECIDABLE
    again = assessed(scheme_with(blank), water(50), said=(entered(f"{lost}.P1", "100"),))
    assert again.finding("P1").entered


def test_a_scheme_may_only_ask_what_somebody_can_answer() -> None:
    strange = rule("R1", "no_such_thing", "<=", "1")
    wrong = rule("R2", "water", "<=", "1", unit="t")
    with pytest.raises(DataError) as caught:
        check_schemes([scheme_with(strange, wrong)], KINDS)
    assert [one.code for one in caught.value.problems] == ["E-SCHEME.ask", "E-SCHEME.unit"]
