"""The made-up plant of every guide, worked out again by the script that a stranger runs."""

import json

import pytest

from ghg.desk.pack import verify_script
from ghg.domain.issue import issue_bytes
from tests.worked.plants import FILES, issue_at


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_stranger_gets_the_same_coefficients_lines_and_totals(path):
    issue = json.loads(issue_bytes(issue_at(path)))
    report = verify_script.Report()
    lines = verify_script.made_lines(issue)
    sums = verify_script.Sums(issue, lines)
    verify_script.check_coefficients(issue, report)
    verify_script.check_lines(issue, lines, report)
    verify_script.check_totals(issue, sums, report)
    verify_script.check_figures(issue, sums, report)
    verify_script.check_power(issue, sums, verify_script.Units([], report), report)
    verify_script.check_shares(issue, {"sold": []}, report)
    assert report.findings == []
    assert lines
