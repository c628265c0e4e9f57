"""What plants sent: issues with their totals by name, and one sum a year where figures agree."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Desk, looking, near
from ghg.desk.group.receiving import KEY_MARK, received_rows
from ghg.desk.group.sums import Part, Sum, sums_of
from ghg.domain.issue import Issue, TotalRow, from_bytes
from ghg.errors import NOWHERE, DataError


@dataclass(frozen=True, slots=True)
class ReceivedIssue:
    """An issue that a plant sent; `stands` until a later one of its inventory came."""

    plant: str
    plant_name: str
    ledger: str
    inventory: str
    year: int
    number: int
    stands: bool
    decimals: int
    totals: tuple[TotalRow, ...]
    issue_sha256: str
    signer: str
    key: str
    head_seq: int
    head_hash: str
    bundle_sha256: str


def received(desk: Desk, *, every: bool = False) -> tuple[ReceivedIssue, ...]:
    """List the issues by plant and year; those that were superseded only on request."""
    return tuple(view for view, _ in _held(desk) if every or view.stands)


def received_of(desk: Desk, plant: str) -> tuple[ReceivedIssue, ...]:
    """List every issue of a plant, by its code or its ledger; raises E-REF.plant."""
    found = received(desk, every=True)
    mine = tuple(one for one in found if plant in (one.plant, one.ledger))
    if not mine:
        known = list(dict.fromkeys(one.plant for one in found))
        raise DataError("E-REF.plant", NOWHERE, plant, near=near(plant, known))
    return mine


def group_sums(desk: Desk, year: int) -> tuple[Sum, ...]:
    """Add up the standing issues of a year, each total where the plants mean the same by it."""
    return sums_of(
        Part(view.plant, view.ledger, issue)
        for view, issue in _held(desk)
        if view.stands and view.year == year
    )


def _held(desk: Desk) -> list[tuple[ReceivedIssue, Issue]]:
    """Read every received issue, by plant and year."""
    with looking(desk) as at:
        rows = received_rows(at)
    last: dict[tuple[str, str], int] = {}
    for row in rows:
        name = (row.ledger, row.inventory)
        last[name] = max(row.number, last.get(name, 0))
    made = []
    for row in rows:
        issue = from_bytes(row.document)
        stands = row.number == last[row.ledger, row.inventory]
        made.append((_view(row, issue, stands=stands), issue))
    return sorted(made, key=lambda one: (one[0].plant, one[0].ledger, one[0].year, one[0].number))


def _view(row: Row[Any], issue: Issue, *, stands: bool) -> ReceivedIssue:
    signer, _, key = str(row.signer).rpartition(KEY_MARK)
    names = ("plant", "plant_name", "ledger", "inventory", "year", "number")
    hashes = ("issue_sha256", "head_seq", "head_hash", "bundle_sha256")
    return ReceivedIssue(
        **{name: getattr(row, name) for name in (*names, *hashes)},
        stands=stands,
        decimals=issue.reporting_decimals,
        totals=tuple(one for one in issue.totals if one.axis in ("name", "scope2")),
        signer=signer,
        key=key,
    )
