"""Issues (定版): a draft built, frozen, explained, replayed and compared."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select

from ghg import __version__
from ghg.desk.context import Acting, Desk, Looking, acting, looking, published, published_then
from ghg.desk.freezing import Issued, freeze, issued, last_issue, previous_totals
from ghg.desk.setup import inventory_row, setup_of, today
from ghg.desk.submissions.handing import by_two
from ghg.desk.verification.settling import settled_ids, told_again, told_beside
from ghg.domain import issue as issues
from ghg.domain.issue import GapRow, Head, Issue
from ghg.domain.periods import month_text
from ghg.errors import NOWHERE, DamageError, DataError, GapError, Place, Problem
from ghg.inventory.books import Books, Setup
from ghg.inventory.build import Stamp, build
from ghg.inventory.explain import Explained, ExplainedTotal, explain
from ghg.inventory.reading.books import read_books
from ghg.inventory.replay import (
    Difference,
    as_known_then,
    compared,
    differences,
    is_first_form,
)
from ghg.ledger import journal
from ghg.ledger.evidence import check_evidence
from ghg.ledger.rows import table
from ghg.plan.plan import NOW, load_plan


@dataclass(frozen=True, slots=True)
class Replayed:
    """Whether an issue rebuilt from the books equals itself, and where it does not."""

    inventory: str
    number: int
    equal: bool
    library_same: bool
    program_same: bool
    differences: tuple[Difference, ...]


def inventory_list(desk: Desk) -> tuple[Setup, ...]:
    """List the inventories."""
    inventories = table("inventory")
    with looking(desk) as at:
        wanted = select(inventories).where(inventories.c.org_id == at.org_id)
        found = at.connection.execute(wanted.order_by(inventories.c.id))
        return tuple(setup_of(row) for row in found)


def draft(desk: Desk, code: str = "") -> Issue:
    """Build an inventory as it stands; gaps are in it, and totals only when none blocks them."""
    with looking(desk) as at:
        row = inventory_row(at, code)
        books = books_as_of(at, row, setup_of(row))
        return build(books, published(), Stamp(0, today(), "draft", at.who.name))


@by_two("inventory.issue")
def issue(desk: Desk, code: str = "", reason: str = "", settles: tuple[str, ...] = ()) -> Issued:
    """Freeze an inventory, and close the months it covers; `settles` names findings.

    Raises GapError with every gap and pending proof, DamageError for a damaged evidence file,
    E-REASON when it supersedes an earlier issue without saying why, E-FINDINGS.* for findings that
    it does not settle.
    """
    with acting(desk, "inventory.issue", code, reason) as at:
        row = inventory_row(at, code)
        last = last_issue(at, row.id)
        if last is not None and not reason:
            raise DataError("E-REASON", NOWHERE, f"{row.code} {last.number}")
        books = replace(books_as_of(at, row, setup_of(row)), previous=previous_totals(last))
        stamp = Stamp(
            number=last.number + 1 if last else 1,
            made_on=today(),
            state="issued",
            maker=at.act.actor,
            supersedes=last.number if last else 0,
            reason=reason,
        )
        made = build(books, published(), stamp)
        if made.gaps:
            raise GapError.of(gap_problem(gap) for gap in made.gaps)
        _prove_evidence(at, desk)
        made = told_beside(at, made, last, settles)
        return freeze(at, row, made, last, settled_ids(at, settles))


def load_issue(desk: Desk, code: str = "", number: int = 0) -> tuple[Issue, str]:
    """Give a stored issue (the last one for 0) with its hash; raises E-REF.issue, E-ISSUE."""
    with looking(desk) as at:
        stored = stored_issue(at, inventory_row(at, code), number)
        return issues.from_bytes(stored.document), stored.sha256


def issue_list(desk: Desk, code: str = "") -> tuple[Issued, ...]:
    """List the issues of an inventory, oldest first."""
    held = table("issue")
    with looking(desk) as at:
        row = inventory_row(at, code)
        wanted = select(held).where((held.c.org_id == at.org_id) & (held.c.inventory_id == row.id))
        found = list(at.connection.execute(wanted.order_by(held.c.number)))
    return tuple(issued(issues.from_bytes(one.document), one.sha256) for one in found)


def explained(
    desk: Desk, number: str, code: str = "", issue_number: int = 0
) -> tuple[Issue, Explained | ExplainedTotal]:
    """Explain a printed number of an issue, or of the draft when there is no issue yet."""
    try:
        made, _ = load_issue(desk, code, issue_number)
    except DataError as error:
        if error.code != "E-REF" or issue_number:
            raise
        made = draft(desk, code)
    return made, explain(made, number)


def replay(desk: Desk, code: str = "", number: int = 0) -> Replayed:
    """Build an issue again from the books as they stood, and compare byte for byte."""
    with looking(desk) as at:
        return replayed(at, inventory_row(at, code), number)


def replayed(at: Looking, row: Row[Any], number: int = 0) -> Replayed:
    """Build an issue of an inventory again, inside a look; raises E-REF.issue, E-ISSUE."""
    stored = stored_issue(at, row, number)
    old = issues.from_bytes(stored.document)
    books = books_of_issue(at, row, stored)
    library = published_then(old.head.library_sha256)
    stamp = Stamp(old.number, old.made_on, old.state, old.maker, old.supersedes, old.reason)
    again = build(replace(books, previous=old.previous), library, stamp)
    again = told_again(at, replace(again, head=old.head), stored)
    found = differences(stored.document, issues.issue_bytes(again))
    return Replayed(
        inventory=row.code,
        number=old.number,
        equal=not found,
        library_same=library.sha256 == old.head.library_sha256,
        program_same=__version__ == old.head.program,
        differences=found,
    )


def books_of_issue(at: Looking, row: Row[Any], stored: Row[Any]) -> Books:
    """Read the books as they stood at an issue, under the setup that it was made with."""
    setup = _setup_of_issue(issues.from_bytes(stored.document), row)
    first = is_first_form(stored.document)
    books = books_as_of(at, row, setup, stored.journal_seq, first_rule=first)
    return as_known_then(books, stored.document)


def compare(desk: Desk, code: str, old: int, new: int) -> tuple[Difference, ...]:
    """List the lines and totals in which two issues differ."""
    return compared(load_issue(desk, code, old)[0], load_issue(desk, code, new)[0])


def books_as_of(
    at: Acting | Looking, row: Row[Any], setup: Setup, up_to: int = NOW, *, first_rule: bool = False
) -> Books:
    """Read the books of an inventory under a setup, as they stood at a journal number."""
    organisation = next(
        one
        for one in at.connection.execute(
            select(table("organisation")).where(table("organisation").c.id == at.org_id)
        )
    )
    plan = load_plan(at.connection, at.org_id, row.entity_id, up_to)
    return read_books(
        at.connection, organisation, plan, setup, _head(at), up_to, first_rule=first_rule
    )


def _head(at: Acting | Looking) -> Head:
    last = journal.head(at.connection, at.org_id)
    ledger = journal.ledger_of(at.connection, at.org_id)
    seq, hashed = (last.seq, last.hash) if last else (0, "")
    return Head(ledger, seq, hashed, "", __version__)


def gap_problem(gap: GapRow) -> Problem:
    month = month_text(gap.month) if gap.month else ""
    place = Place(subject=f"{gap.subject} {month}".strip())
    values = {"stake": gap.at_stake_t or "-", "what": gap.term, "remedy": gap.remedy}
    return Problem(f"E-GAP.{gap.term.partition('.')[2]}", place, gap.subject, values)


def _prove_evidence(at: Acting, desk: Desk) -> None:
    found = check_evidence(at.connection, at.org_id, desk.evidence_folder)
    if found:
        raise DamageError.of(found)


def stored_issue(at: Acting | Looking, row: Row[Any], number: int) -> Row[Any]:
    """Give an issue's row, proven by its hash; raises E-REF.issue, E-ISSUE."""
    held = table("issue")
    wanted = select(held).where((held.c.org_id == at.org_id) & (held.c.inventory_id == row.id))
    if number:
        wanted = wanted.where(held.c.number == number)
    found = at.connection.execute(wanted.order_by(held.c.number.desc()).limit(1)).first()
    if found is None:
        raise DataError("E-REF.issue", NOWHERE, f"{row.code} {number or ''}".strip())
    if issues.issue_hash(found.document) != found.sha256:
        raise DamageError("E-ISSUE", Place(subject=f"{row.code} {found.number}"))
    return found


def _setup_of_issue(made: Issue, row: Row[Any]) -> Setup:
    """Give the setup that an issue was made with, whatever the inventory says today."""
    return replace(
        setup_of(row),
        edition=made.edition,
        gwp_set=made.gwp_set,
        gwp_reason=made.gwp_reason,
        as_of=made.as_of,
        electricity_level=made.electricity_level,
        market_rest_rule=made.market_rest_rule,
        allocation=made.allocation,
        pins=made.pins,
        year=made.year,
        first_month=made.first_day // 100,
        last_month=made.last_day // 100,
    )
