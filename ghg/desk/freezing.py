"""Freezing an issue into the books: its bytes, its lines, and the closing of its months."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking
from ghg.domain import issue as issues
from ghg.domain.issue import Issue, TotalRow
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import (
    IssueFindingInput,
    IssueInput,
    IssueLineInput,
    PeriodStateEventInput,
)


@dataclass(frozen=True, slots=True)
class Issued:
    """An issue as listed: number, hash, and the totals by name."""

    inventory: str
    number: int
    sha256: str
    made_on: int
    supersedes: int
    reason: str
    totals: tuple[TotalRow, ...]


def freeze(
    at: Acting, row: Row[Any], made: Issue, last: Row[Any] | None, settled: Iterable[int] = ()
) -> Issued:
    """Write the issue, its lines, the findings that it settles, and the closing of its months."""
    document = issues.issue_bytes(made)
    sha256 = issues.issue_hash(document)
    head = at.record({"inventory": row.code, "number": made.number, "sha256": sha256})
    given = checked(
        IssueInput,
        inventory_id=row.id,
        number=made.number,
        supersedes=last.id if last else None,
        reason=made.reason,
        document=document,
        sha256=sha256,
        library_sha256=made.head.library_sha256,
        program=made.head.program,
        journal_seq=made.head.journal_seq,
        journal_hash=made.head.journal_hash,
    )
    issue_id = rows.add(at.connection, at.org_id, "issue", [given], seq=head.seq)[0]
    lines = [_line_input(issue_id, line) for line in made.lines]
    rows.add(at.connection, at.org_id, "issue_line", lines)
    named = [IssueFindingInput(issue_id=issue_id, finding_id=one) for one in settled]
    rows.add(at.connection, at.org_id, "issue_finding", named, seq=head.seq)
    closing = checked(
        PeriodStateEventInput,
        entity_id=row.entity_id,
        first_month=row.first_month,
        last_month=row.last_month,
        state="closed",
        reason=f"issue {row.code} {made.number}",
        issue_id=issue_id,
        actor=at.act.actor,
    )
    rows.add(at.connection, at.org_id, "period_state_event", [closing], seq=head.seq)
    return issued(made, sha256)


def _line_input(issue_id: int, line: issues.LineRow) -> IssueLineInput:
    return checked(
        IssueLineInput,
        issue_id=issue_id,
        number=line.number,
        view=line.view,
        stream=line.stream,
        month=line.month,
        gas=line.gas,
        quantity=Decimal(line.quantity),
        mass_t=Decimal(line.mass_t),
        co2e_t=Decimal(line.co2e_t or 0),  # empty of a gas outside the seven: it enters no total
        document=json.dumps(issues.document(line), ensure_ascii=False, sort_keys=True),
    )


def issued(made: Issue, sha256: str) -> Issued:
    named = tuple(total for total in made.totals if total.axis == "name")
    return Issued(
        made.inventory, made.number, sha256, made.made_on, made.supersedes, made.reason, named
    )


def last_issue(at: Acting | Looking, inventory_id: int) -> Row[Any] | None:
    held = table("issue")
    wanted = select(held).where(
        (held.c.org_id == at.org_id) & (held.c.inventory_id == inventory_id)
    )
    return at.connection.execute(wanted.order_by(held.c.number.desc()).limit(1)).first()


def previous_totals(last: Row[Any] | None) -> tuple[TotalRow, ...]:
    """Give the named totals of the issue that is superseded; none for a first issue."""
    if last is None:
        return ()
    old = issues.from_bytes(last.document)
    return tuple(total for total in old.totals if total.axis == "name")
