"""Each green scheme finds of its made-up factories what was worked out by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.domain.claims import Verdict
from ghg.domain.numbers import from_exact_text
from tests.worked.claims.factories import FOLDER, factories

DAY = 20260301
FILES = tuple(sorted((FOLDER / "green").glob("*.toml")))
FACTORIES = tuple(one for path in FILES for one in factories(path))
KNOWN = (
    "cleaner-production-audit",
    "db43-3118-2024",
    "gbt36132-2025",
    "green-data-centre",
    "green-factory-programme",
)
WORST = (Verdict.FAIL, Verdict.NO_DATA, Verdict.UNDECIDABLE)


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda one: one.name)
def test_the_answer_is_the_one_worked_out_by_hand(factory):
    found, wanted = evaluate(factory.case, DAY), factory.expected
    assert {one.stage: one.verdict for one in found.stages} == wanted["stages"]
    assert (
        wanted.get("conditional", {}).items()
        <= {one.stage: one.conditional for one in found.stages}.items()
    )
    held = [
        one.rule
        for one in found.findings
        if one.verdict in WORST and one.kind not in ("info", "scored")
    ]
    assert sorted(held) == sorted(wanted.get("held_back", ()))


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda one: one.name)
def test_its_rules_and_numbers_are_those_worked_out_by_hand(factory):
    found, wanted = evaluate(factory.case, DAY), factory.expected
    rules = {name: found.finding(name).verdict for name in wanted.get("rules", {})}
    assert rules == wanted.get("rules", {})
    values = {name: exactly(found.finding(name).value) for name in wanted.get("values", {})}
    assert values == {name: Fraction(text) for name, text in wanted.get("values", {}).items()}
    points = {name: exactly(found.finding(name).points) for name in wanted.get("points", {})}
    assert points == {name: Fraction(text) for name, text in wanted.get("points", {}).items()}
    for name, text in wanted.get("balance", {}).items():
        assert exactly(getattr(found.balance, name)) == Fraction(text), name
    for name, text in wanted.get("sum", {}).items():
        assert exactly(getattr(found.stages[0], name)) == Fraction(text), name


@pytest.mark.parametrize(
    "factory", [one for one in FACTORIES if "shown" in one.expected], ids=lambda one: one.name
)
def test_own_projects_are_shown_with_what_they_deduct(factory):
    found = evaluate(factory.case, DAY)
    rows = [[one.instrument, one.units, one.counted, one.reason] for one in found.credits]
    assert rows == factory.expected["shown"]


PASSING = [one for one in FACTORIES if one.name.endswith(":passing")]
FAILING = [
    one
    for one in FACTORIES
    if len(one.expected.get("held_back", ())) == 1 and "fail" in one.expected["stages"].values()
]


@pytest.mark.parametrize("factory", PASSING, ids=lambda one: one.name)
def test_a_passing_factory_is_undecidable_without_any_one_limit(factory):
    before = evaluate(factory.case, DAY)
    decided = [
        one
        for one in before.findings
        if one.verdict is Verdict.PASS and one.limit and one.kind not in ("info", "scored")
    ]
    for one in decided:
        found = evaluate(without_limit(factory.case, one.rule), DAY)
        assert found.finding(one.rule, one.stage).verdict is Verdict.UNDECIDABLE
        assert found.stage(one.stage).verdict is Verdict.UNDECIDABLE


@pytest.mark.parametrize("factory", FAILING, ids=lambda one: one.name)
def test_a_failing_factory_is_undecidable_without_the_limit_that_it_misses(factory):
    (rule,) = factory.expected["held_back"]
    (failed,) = [one for one in evaluate(factory.case, DAY).findings if one.rule == rule]
    found = evaluate(without_limit(factory.case, rule), DAY)
    assert failed.verdict is Verdict.FAIL
    assert found.finding(rule).verdict is Verdict.UNDECIDABLE
    assert found.stage(failed.stage).verdict is Verdict.UNDECIDABLE


def without_limit(case, name):
    """Give the case beside its scheme, one limit of it not known: neither printed nor entered."""
    rules = tuple(replace(one, limits=()) if one.id == name else one for one in case.scheme.rules)
    entered = tuple(one for one in case.entered if one.slot != f"rule.{name}")
    return Case(case.factory, replace(case.scheme, rules=rules), entered)


def test_each_scheme_with_known_rules_has_a_passing_a_failing_and_a_missing_factory():
    assert set(KNOWN) <= {path.stem for path in FILES}
    for scheme in KNOWN:
        mine = [one.expected for one in FACTORIES if one.case.scheme.id == scheme]
        verdicts = {verdict for one in mine for verdict in one["stages"].values()}
        assert {"pass", "fail", "no_data"} <= verdicts, scheme


def exactly(text):
    return from_exact_text(text) if text else None
