"""All schemes for one issue: a verdict each, the region, and why the figures differ.

The plant: 800 t of fuel, 200 t of HFCs, 1 GWh of grid power at 0.5306 (530.6 t), half a GWh of it
under certificates, which the guide takes as zero.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from ghg.claims.evaluate import evaluate
from ghg.claims.matrix import electricity_t, matrix
from ghg.domain.claim_views import Matrix, MatrixRow
from ghg.domain.schemes import Condition, Counting, GasSet, Op, Rule, RuleKind, Scheme, Stage
from ghg.library.schemes import schemes
from tests.claims.cases import (
    LIBRARY,
    NO_OFFSETS,
    case_of,
    emitted,
    fact,
    factors,
    issue_with,
    rule,
    scheme_with,
    used,
)

ISSUE = issue_with(
    emitted("1", 800), emitted("1", 200, "HFCs"), power=(used(1_000_000, gec=500_000),)
)
LEGAL = rule("L", "is_legal_person", "=", "1")
COMPUTING = Condition("is_computing_facility", Op.EQUAL, Decimal(1))


def of(*schemes: Scheme, facts: tuple[Any, ...] = (fact("is_legal_person", 1),)) -> Matrix:
    """Evaluate schemes for the plant in Hunan, on 1 April 2026."""
    published = factors(fossil="0.8325", average="0.5306")
    made = [evaluate(case_of(one, ISSUE, *facts, factor_of=published), 20260401) for one in schemes]
    return matrix(ISSUE, {one.id: one for one in schemes}, made)


def only(scheme: Scheme, **changes: Any) -> MatrixRow:
    (one,) = of(scheme, **changes).rows
    return one


def test_each_stage_of_a_scheme_is_a_row_with_its_verdict() -> None:
    stages = tuple(Stage(one, one, one, one, one) for one in ("entry", "acceptance"))
    later = replace(LEGAL, id="A", ask="is_legal_person", stages=("acceptance",), limits=())
    found = of(scheme_with(LEGAL, later, stages=stages))
    assert [(one.stage, one.verdict.value) for one in found.rows] == [
        ("entry", "pass"),
        ("acceptance", "undecidable"),
    ]
    assert found.rows[1].unread == ("A",)


def test_what_holds_a_stage_back_is_named_by_verdict() -> None:
    scheme = scheme_with(
        LEGAL,
        rule("F", "boundary_defined", "=", "1"),
        rule("U", "operating_normally"),
        rule("I", "registered_here", "=", "1", kind=RuleKind.INFO),
    )
    row = only(scheme, facts=(fact("is_legal_person", 0),))
    assert (row.failed, row.missing, row.unread) == (("L",), ("F",), ("U",))


def test_schemes_of_other_provinces_are_computed_and_stand_last() -> None:
    schemes = [
        scheme_with(LEGAL, id=name, region=region)
        for name, region in (("jiangsu", "320000"), ("hunan", "430000"), ("state", ""))
    ]
    found = of(*schemes, scheme_with(LEGAL, id="city", region="430100"))
    assert [(one.scheme, one.elsewhere) for one in found.rows] == [
        ("hunan", False),
        ("state", False),
        ("city", False),
        ("jiangsu", True),
    ]
    assert {one.verdict.value for one in found.rows} == {"pass"}


def test_a_factory_in_hunan_sees_its_own_and_the_state_s_schemes_in_one_matrix() -> None:
    found = of(*schemes(LIBRARY).values())
    here = {one.scheme for one in found.rows if not one.elsewhere}
    assert {
        *("db43-3118-2024", "hunan-458", "miit-334", "gbt36132-2025", "iso14068-1-2023"),
    } <= here
    assert {"jiangsu-2026", "zhejiang-2023"} & here == set()
    assert {one.scheme for one in found.rows} == set(schemes(LIBRARY))
    assert [one for one in found.rows if one.verdict == "pass"] == []  # nobody told it anything


def test_a_scheme_outside_its_dates_says_so() -> None:
    assert only(scheme_with(LEGAL)).in_force
    assert not only(scheme_with(LEGAL, last_day=20251231)).in_force
    assert not only(scheme_with(LEGAL, first_day=20270101)).in_force


def test_a_passing_stage_has_the_words_of_its_claim_and_no_other_has() -> None:
    assert "已记录数据满足" in only(scheme_with(LEGAL)).words[0]
    assert only(scheme_with(LEGAL), facts=()).words == ("", "")


def test_why_two_schemes_differ_on_one_factory() -> None:
    """Guide: 500 MWh x 0.5306 = 265.3 t. Park method: GEC at zero, the rest at 0.8325: 416.25 t,
    150.95 t more. Seven gases count 200 t of HFCs, CO2 alone does not."""
    seven = scheme_with(LEGAL, id="seven", gases=GasSet.SEVEN)
    park = scheme_with(LEGAL, id="park", power="park_910")
    first, second = of(seven, park).rows
    assert (first.electricity_t, second.electricity_t) == ("265.3", "416.25")
    zh = [one[0] for one in second.why]
    assert zh[0] == "只计二氧化碳，比七类气体少200.00 t"
    assert "416.25 t" in zh[2] and "+150.95 t" in zh[2]
    assert first.why[0] == ("计七类温室气体", "counts seven gases")
    assert (first.residual_t, second.residual_t) == ("1265.3", "1216.25")


def test_electricity_that_no_text_rules_is_unknown_and_not_zero() -> None:
    row = only(scheme_with(LEGAL, power=""))
    assert row.electricity_t == ""
    assert "无法" in row.why[2][0]
    case = case_of(scheme_with(LEGAL, power=""), ISSUE)
    assert electricity_t(evaluate(case, 20260401)) == ""


def test_electricity_outside_the_total_is_nothing_in_it() -> None:
    assert only(scheme_with(LEGAL, power="ets_steel_2024")).electricity_t == "0"
    dark = issue_with(emitted("1", 800))  # no electricity on record at all
    assert electricity_t(evaluate(case_of(scheme_with(LEGAL), dark), 20260401)) == ""


def counting(how: Counting, *rules: Rule) -> Scheme:
    return scheme_with(LEGAL, *rules, offsets=replace(NO_OFFSETS, counting=how))


def test_a_scheme_without_carbon_says_so_and_one_that_nobody_read_does_not() -> None:
    carbon, unread = rule("C", "co2_only", "<=", "1", kind=RuleKind.INFO), rule("U", "")
    nothing = ("没有碳排放指标", "no indicator of carbon")
    assert only(counting(Counting.NOTHING)).why == (nothing,)
    for scheme in (
        counting(Counting.NOTHING, carbon),
        counting(Counting.NOTHING, unread),
        counting(Counting.UNKNOWN),
    ):
        assert nothing not in only(scheme).why


def test_what_credits_do_is_said_in_three_ways() -> None:
    carbon = rule("C", "co2_only", "<=", "1", kind=RuleKind.INFO)
    said = [
        only(counting(one, carbon)).why[3][1]
        for one in (Counting.NOTHING, Counting.UNKNOWN, Counting.OFFSET)
    ]
    assert said == [
        "credits change nothing",
        "whether credits count was not read",
        "credits of 0.00 t count",
    ]


def test_whether_a_scheme_is_for_this_factory_has_three_answers() -> None:
    """The plant stands in Hunan; of its city, and of its being a park, nobody said anything."""
    computing = rule("C", "boundary_defined", "=", "1", when=(COMPUTING,))
    schemes_ = [
        scheme_with(LEGAL, id="state"),
        scheme_with(LEGAL, id="hunan", region="430000"),
        scheme_with(LEGAL, id="city", region="430100"),
        scheme_with(LEGAL, id="jiangsu", region="320000"),
        scheme_with(LEGAL, id="old", last_day=20251231),
        scheme_with(LEGAL, id="park", subject="park"),
        scheme_with(computing, id="computing", subject="data_centre"),
    ]
    found = {one.scheme: one.fit.applies.value for one in of(*schemes_).rows}
    assert found == {
        "state": "yes",
        "hunan": "yes",
        "city": "unknown",
        "jiangsu": "no",
        "old": "no",
        "park": "unknown",
        "computing": "unknown",
    }
    assert only(schemes_[-1]).fit.ask == "is_computing_facility"
    assert only(schemes_[-2]).fit.ask == ""
    for told, answer in ((0, "no"), (1, "yes")):
        facts = (fact("is_computing_facility", told),)
        assert only(schemes_[-1], facts=facts).fit.applies.value == answer


def test_every_subject_of_the_shipped_schemes_has_its_words() -> None:
    for one in of(*schemes(LIBRARY).values()).rows:
        assert all(one.fit.why), one.scheme
