"""The made-up plant of every guide, worked out again by the script that a stranger runs.

What needs records of a ledger (batches, bills, stocks) is tried with packs; here stands all that is
made of the issue alone: coefficients, lines, totals, figures, forms, power, coal, samples, checks.
"""

import json
from types import SimpleNamespace

import pytest

from ghg.desk.pack import verify_script
from ghg.desk.pack.inputs import decimals
from ghg.domain.issue import issue_bytes
from ghg.library import open_library
from ghg.resources import data_folder
from tests.inventory.test_boundary_intensity_energy import inside, two_plants
from tests.worked.plants import FILES, issue_at

LIBRARY = open_library(data_folder("factors"))
OF_RECORDS = {"activity", "bills", "gwp", "ranks", "stocks"}


def findings(made):
    """Give what the script finds in an issue, and what it could not work out by itself."""
    report = verify_script.Report()
    held = SimpleNamespace(
        issue=json.loads(issue_bytes(made)),
        units=verify_script.Units([], report),
        decimals=decimals(made, LIBRARY),
        records=[],
        bills=[],
        streams={},
        gwp={},
        holdings={"sold": []},
    )
    assert held.issue["lines"]
    acts = verify_script._workings(held, report)
    for name in acts.keys() - OF_RECORDS:
        verify_script.guarded(name, acts[name], report)
    assert "units" not in {code for code, _ in report.notes}
    return report.findings


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_stranger_gets_the_same_of_every_number(path):
    assert findings(issue_at(path)) == []


@pytest.mark.parametrize("last", [None, 20250331])
def test_what_lies_outside_the_boundary_is_in_no_account(last):
    rows = (inside("F1"),) if last is None else (inside("F1"), inside("F2", last))
    assert findings(two_plants(rows)) == []
