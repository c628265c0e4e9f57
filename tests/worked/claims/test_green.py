"""Each green scheme finds of its made-up factories what was worked out by hand."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.domain.claims import Assessment, Finding, Verdict
from ghg.domain.numbers import from_exact_text
from tests.worked.claims.factories import assessed, case_of, cases_in, read

DAY = 20260301
CASES = cases_in("green")
NAMED = [f"{path.stem}-{name}" for path, name in CASES]
FILES = sorted({path for path, _ in CASES})
KNOWN = (
    "cleaner-production-audit",
    "db43-3118-2024",
    "gbt36132-2025",
    "green-data-centre",
    "green-factory-programme",
)
WORST = (Verdict.FAIL, Verdict.NO_DATA, Verdict.UNDECIDABLE)
TOLD = ("info", "scored")


@pytest.mark.parametrize(("path", "name"), CASES, ids=NAMED)
def test_the_answer_and_what_holds_it_back_are_those_worked_out_by_hand(
    path: Path, name: str
) -> None:
    made, told = assessed(path, name), read(path)["case"][name]
    assert {one.stage: one.verdict for one in made.stages} == told["verdict"]
    conditional = {one.stage: one.conditional for one in made.stages}
    assert conditional == {**conditional, **told.get("conditional", {})}
    held = [one.rule for one in made.findings if one.verdict in WORST and one.kind not in TOLD]
    assert sorted(held) == sorted(told.get("held_back", ()))


@pytest.mark.parametrize(("path", "name"), CASES, ids=NAMED)
def test_its_rules_and_numbers_are_those_worked_out_by_hand(path: Path, name: str) -> None:
    made, told = assessed(path, name), read(path)["case"][name]
    for rule, said in told.get("rule", {}).items():
        found = made.finding(rule)
        assert {part: _said(found, part) for part in said} == {
            part: text if part == "verdict" else Fraction(text) for part, text in said.items()
        }, rule
    for part, said in told.get("sum", {}).items():
        assert _exactly(getattr(made.stages[0], part)) == Fraction(said), part
    for part, said in told.get("balance", {}).items():
        assert _exactly(getattr(made.balance, part)) == Fraction(said), part


@pytest.mark.parametrize(
    ("path", "name"), [(path, name) for path, name in CASES if "shown" in read(path)["case"][name]]
)
def test_own_projects_are_shown_with_what_they_deduct(path: Path, name: str) -> None:
    rows = [
        [one.instrument, one.units, one.counted, one.reason] for one in assessed(path, name).credits
    ]
    assert rows == read(path)["case"][name]["shown"]


@pytest.mark.parametrize("scheme", KNOWN)
def test_a_scheme_with_known_rules_has_a_passing_a_failing_and_a_missing_factory(
    scheme: str,
) -> None:
    (path,) = [one for one in FILES if one.stem == scheme]
    assert {"passing", "failing", "missing"} <= set(read(path)["case"])
    for name, verdict in (("passing", "pass"), ("failing", "fail"), ("missing", "no_data")):
        assert verdict in [one.verdict for one in assessed(path, name).stages], name


@pytest.mark.parametrize("scheme", KNOWN)
def test_a_passing_factory_is_undecidable_without_any_one_limit(scheme: str) -> None:
    (path,) = [one for one in FILES if one.stem == scheme]
    case = case_of(read(path), "passing")
    decided = [
        one
        for one in evaluate(case, DAY).findings
        if one.verdict is Verdict.PASS and one.limit and one.kind not in TOLD
    ]
    assert decided
    for one in decided:
        _undecided(_without_limit(case, one.rule), one)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (path, name)
        for path, name in CASES
        if len(read(path)["case"][name].get("held_back", ())) == 1
        and "fail" in read(path)["case"][name]["verdict"].values()
    ],
)
def test_a_failing_factory_is_undecidable_without_the_limit_that_it_misses(
    path: Path, name: str
) -> None:
    (rule,) = read(path)["case"][name]["held_back"]
    case = case_of(read(path), name)
    failed = evaluate(case, DAY).finding(rule)
    assert failed.verdict is Verdict.FAIL
    _undecided(_without_limit(case, rule), failed)


def _without_limit(case: Case, name: str) -> Assessment:
    """Evaluate beside the scheme with one limit not known: neither printed nor entered."""
    rules = tuple(replace(one, limits=()) if one.id == name else one for one in case.scheme.rules)
    entered = tuple(one for one in case.entered if one.slot != f"rule.{name}")
    return evaluate(Case(case.factory, replace(case.scheme, rules=rules), entered), DAY)


def _undecided(made: Assessment, before: Finding) -> None:
    assert made.finding(before.rule, before.stage).verdict is Verdict.UNDECIDABLE
    assert made.stage(before.stage).verdict is Verdict.UNDECIDABLE


def _said(found: Finding, part: str) -> Fraction | str | None:
    text: str = getattr(found, part)
    return text if part == "verdict" else _exactly(text)


def _exactly(text: str) -> Fraction | None:
    return from_exact_text(text) if text else None
