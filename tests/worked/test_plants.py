"""Every made-up plant has the totals that were worked out by hand."""

import pytest

from tests.worked.plants import FILES, issue_at, meets, read

AXES = ("name", "row", "gas", "scope", "source", "beside", "scope2")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_totals_are_those_worked_out_by_hand(path):
    plant = read(path)
    issue = issue_at(path)
    assert issue.gaps == ()
    found = {(row.axis, row.key): row.co2e_t for row in issue.totals}
    wrong = {
        f"{axis}:{key}": (found.get((axis, key), ""), expected)
        for axis in AXES
        for key, expected in plant["total"].get(axis, {}).items()
        if not meets(found.get((axis, key), ""), expected)
    }
    assert wrong == {}
    assert plant["total"]["name"]["guide"]  # no plant without its guide's total
