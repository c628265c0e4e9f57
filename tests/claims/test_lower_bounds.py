"""A figure that is a lower bound is called one, even where nothing is held against it."""

from dataclasses import replace

import pytest

from ghg.claims import findings
from ghg.claims.answers import known
from ghg.domain.claims import Verdict
from ghg.domain.schemes import RuleKind
from tests.claims.cases import case_of, issue_with, rule, scheme_with

SHARE = replace(known(0, "1"), lower_bound=True)


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [(RuleKind.INFO, Verdict.TOLD), (RuleKind.THRESHOLD, Verdict.UNDECIDABLE)],
)
def test_a_lower_bound_without_a_limit_is_called_one(monkeypatch, kind, verdict):
    """622号: as long as the provincial coefficient is missing, the share is at least the figure."""
    told = rule("S622-1", "nonfossil_share_622", kind=kind)
    case = case_of(scheme_with(told), issue_with())
    monkeypatch.setattr(findings, "asked", lambda *_: SHARE)
    made = findings.find(case, told, "")
    assert (made.verdict, made.value) == (verdict, "0")
    assert [zh.startswith("所得为下限") for zh, _ in made.reasons] == [True]
    monkeypatch.setattr(findings, "asked", lambda *_: known(0, "1"))
    assert findings.find(case, told, "").reasons == ()
