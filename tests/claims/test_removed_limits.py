"""A limit that nobody has read decides nothing, in any scheme: neither pass nor fail.

Every rule of every scheme is asked of two made-up answers, one that meets its limit and one
that misses it; then its limit is taken away. What only tells (`info`) decides
nothing in the first place.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.answers import known
from ghg.claims.findings import find
from ghg.claims.measures.registry import MEASURES
from ghg.domain.claims import NeedKind, Verdict
from ghg.domain.numbers import exact
from ghg.domain.schemes import Op, RuleKind
from ghg.library.schemes import schemes
from tests.claims.cases import LIBRARY, case_of, issue_with

SCHEMES = schemes(LIBRARY)
STEP = Fraction(1, 100)
MEETS = {
    Op.AT_MOST: Fraction(0),
    Op.AT_LEAST: Fraction(0),
    Op.EQUAL: Fraction(0),
    Op.BELOW: -STEP,
    Op.ABOVE: STEP,
}
MISSES = {
    Op.AT_MOST: STEP,
    Op.AT_LEAST: -STEP,
    Op.EQUAL: STEP,
    Op.BELOW: Fraction(0),
    Op.ABOVE: Fraction(0),
}
LIMITED = [
    pytest.param(scheme, rule, stage.id, id=f"{name}:{rule.id}:{stage.id}")
    for name, scheme in SCHEMES.items()
    for rule in scheme.rules
    for stage in scheme.stages
    if rule.kind not in (RuleKind.INFO, RuleKind.SCORED)
    and (not rule.stages or stage.id in rule.stages)
    and rule.limit(stage.id) is not None
]
SCORED = [
    pytest.param(scheme, rule, figure, id=f"{name}:{rule.id}:{figure}")
    for name, scheme in SCHEMES.items()
    for rule in scheme.rules
    if rule.scoring and None not in (
        rule.scoring.weight, rule.scoring.leading, rule.scoring.baseline
    )
    for figure in ("weight", "leading", "baseline")
]  # fmt: skip


def found(scheme, rule, stage, value):
    """Find a rule where what it asks for has a value and no other way is open."""
    case = case_of(scheme, issue_with())
    for condition in rule.otherwise:
        answer(case, condition.ask, exact(condition.value) + MISSES[condition.op])
    for condition in rule.when:
        answer(case, condition.ask, exact(condition.value) + MEETS[condition.op])
    answer(case, rule.ask, value)
    return find(case, rule, stage)


def answer(case, name, value):
    """Let a measure or a fact have a value, as if it had been worked out."""
    said = known(value, "1")
    if name in MEASURES:
        case.kept(f"measure.{name}", lambda: said)
    else:
        case.factory.kept(f"fact.{name}", lambda: said)


@pytest.mark.parametrize(("scheme", "rule", "stage"), LIMITED)
def test_without_its_limit_a_rule_cannot_be_decided(scheme, rule, stage):
    limit = exact(rule.limit(stage).value)
    bare = replace(rule, limits=())
    for offset, verdict in ((MEETS, Verdict.PASS), (MISSES, Verdict.FAIL)):
        value = limit + offset[rule.op]
        assert found(scheme, rule, stage, value).verdict is verdict
        without = found(scheme, bare, stage, value)
        assert without.verdict is without.conditional is Verdict.UNDECIDABLE
        assert [one.kind for one in without.needs] == [NeedKind.DOCUMENT]


@pytest.mark.parametrize(("scheme", "rule", "figure"), SCORED)
def test_without_a_figure_of_its_scale_an_indicator_gives_no_points(scheme, rule, figure):
    scoring = rule.scoring
    better = exact(scoring.leading)
    worse = exact(scoring.baseline) + (STEP if rule.op is Op.AT_MOST else -STEP)
    bare = replace(rule, scoring=replace(scoring, **{figure: None}))
    for value, verdict in ((better, Verdict.PASS), (worse, Verdict.FAIL)):
        assert found(scheme, rule, "", value).verdict is verdict
        without = found(scheme, bare, "", value)
        assert (without.verdict, without.points) == (Verdict.UNDECIDABLE, "")


def test_there_are_limits_in_every_scheme_that_knows_any():
    limited = {param.values[0].id for param in LIMITED}
    scored = {param.values[0].id for param in SCORED}
    assert {"db43-3118-2024", "miit-334", "park-910", "jiangsu-2026", "hunan-458"} <= limited
    assert "gbt36132-2025" in scored
