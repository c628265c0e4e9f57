"""Each scheme of zero carbon and neutrality: factories that pass, fail and lack evidence."""

from pathlib import Path

import pytest

from ghg.domain.claims import Verdict
from tests.worked.claims.factories import assessed, cases_in, read

CASES = cases_in("zero")
NAMED = [f"{path.stem}-{name}" for path, name in CASES]


@pytest.mark.parametrize(("path", "name"), CASES, ids=NAMED)
def test_the_stages_have_the_verdicts_worked_out_by_hand(path: Path, name: str) -> None:
    told = read(path)["case"][name]
    made = assessed(path, name)
    assert {one: made.stage(one).verdict.value for one in told["verdict"]} == told["verdict"]
    if "level" in told:
        assert {one.level for one in made.stages} == {told["level"]}


@pytest.mark.parametrize(("path", "name"), CASES, ids=NAMED)
def test_the_rules_have_the_answers_worked_out_by_hand(path: Path, name: str) -> None:
    made = assessed(path, name)
    for rule, told in read(path)["case"][name].get("rule", {}).items():
        found = made.finding(rule, told.get("stage", ""))
        assert (rule, found.verdict.value) == (rule, told["verdict"])
        if "conditional" in told:
            assert found.conditional.value == told["conditional"]
        if "value" in told:
            assert (rule, found.value) == (rule, told["value"])
        if "need" in told:
            assert told["need"] in [one.kind.value for one in found.needs]
        if "names" in told:
            assert any(told["names"] in one.text_zh for one in found.needs)


@pytest.mark.parametrize("path", sorted({path for path, _ in CASES}), ids=lambda path: path.stem)
def test_a_made_up_factory_never_passes_without_its_limits(path: Path) -> None:
    assert {"passing", "missing"} <= set(read(path)["case"])
    missing = assessed(path, "missing")
    assert Verdict.PASS not in {one.verdict for one in missing.stages if one.stage in ("", "entry")}


@pytest.mark.parametrize("path", sorted({path for path, _ in CASES}), ids=lambda path: path.stem)
def test_only_a_passing_stage_has_a_sentence_and_it_says_no_more_than_the_books(path: Path) -> None:
    made = assessed(path, "passing")
    for one in made.stages:
        assert bool(one.claim_zh) is (one.verdict is Verdict.PASS)
        if one.claim_zh:
            assert one.claim_zh.startswith(("对照", "以"))
            assert "已记录数据满足" in one.claim_zh and str(made.on.year) in one.claim_zh
            assert "已核查" not in one.claim_zh
            assert ("录入" in one.claim_zh) is bool(made.entered)
