"""Findings are kept up to a number that a person can read; no question drowns among them."""

from ghg.errors import NOWHERE, Problem
from ghg.intake.findings import MOST, Findings, needs_consent

REMARK = Problem("E-NUM.read", NOWHERE, "１", {}, "warning")
QUESTION = Problem("E-HIDDEN.rows", NOWHERE, "7", {"count": "1"}, "warning")


def test_a_question_behind_a_thousand_remarks_is_still_asked():
    found = Findings()
    found.extend([REMARK] * (MOST + 5))
    found.add(QUESTION)
    assert [one for one in found.problems if needs_consent(one)] == [QUESTION]
    assert found.more == 5


def test_errors_are_counted_beyond_what_is_kept():
    found = Findings()
    found.extend([Problem("E-NUM", NOWHERE, "x")] * (MOST + 3))
    assert (len(found.errors), found.more, found.wrong) == (MOST, 3, True)
