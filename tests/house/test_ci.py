"""The run before a change lands: what other programs look at is really looked at there.

This module brings the browser in, as they do, and is marked as they are.
"""

import pytest

from tests.house.source import ROOT
from tests.web.browsing import found

CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_what_another_program_looks_at_is_marked(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("outside")


def test_newer_pythons_leave_out_that_alone() -> None:
    assert CI.count('-m "') == 1
    assert '-m "not faults and not outside"' in CI
    assert 'tested "Python $first" "$PYTHON" "$VENV"\n' in CI


def test_the_programs_are_installed_and_a_missing_one_is_a_failure() -> None:
    assert "export CI=${CI:-1}" in CI
    for program in ("chromium", "soffice"):
        assert f"command -v {program} " in CI


def test_a_missing_browser_fails_there_and_is_skipped_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", "1")
    with pytest.raises(AssertionError, match="Chromium"):
        found()
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="no Chromium"):
        found()
