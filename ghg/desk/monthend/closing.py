"""Month end: months are closed once nothing is missing, and their evidence folder is written.

The folder (月度存证) holds ledgers, evidence files and an index with the hash of every file; the
index's own hash stays in the ledger, beside the day by which the month was to be deposited.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, acting, entity_id, published
from ghg.desk.monthend.folder import INDEX_JSON, Copy, placed_folder, taken_back, write_folder
from ghg.desk.monthend.papers import month_papers
from ghg.desk.monthend.tables import month_tables
from ghg.desk.period import PeriodEvent, change_state
from ghg.desk.setup import today
from ghg.domain.duties import days_between
from ghg.domain.periods import day_text, month_text, months_between
from ghg.errors import NOWHERE, DataError, GapError, Place, Problem
from ghg.ledger import journal
from ghg.ledger.columns import utc_now
from ghg.ledger.evidence import hash_of, place
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import MonthFolderInput
from ghg.library.duties import preset_duty
from ghg.plan.plan import Plan, load_plan
from ghg.plan.recorded import still_wanted
from ghg.plan.wanted import Wanted

MONTH_END = "月末关账 / month end"


@dataclass(frozen=True, slots=True)
class WrittenFolder:
    """A month's evidence folder as written; `late_days` is 0 while the month is in time.

    `deposits` are what the duty wants to see of the month, in Chinese and English.
    """

    month: int
    path: str
    files: int
    index_sha256: str
    due_day: int
    late_days: int
    deposits: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClosedMonths:
    """What a month end did; `event` is None when the months were closed before."""

    first_month: int
    last_month: int
    event: PeriodEvent | None
    missing: tuple[Wanted, ...]
    folders: tuple[WrittenFolder, ...]


def close_months(
    desk: Desk,
    first_month: int,
    last_month: int,
    reason: str = "",
    folder: Path | None = None,
    entity: str = "",
    *,
    anyway: bool = False,
) -> ClosedMonths:
    """Close months without gaps, and write the evidence folder of each below `folder`.

    Months that are closed stay so, and their folder is written again under another name. Raises
    E-GAP.close for every missing cell, unless `anyway` with a reason; E-REASON; E-FILE.folder,
    .unbooked; E-EVIDENCE.missing and .changed.
    """
    if anyway and not reason:
        raise DataError("E-REASON", NOWHERE, "--anyway")
    months = months_between(first_month, last_month)
    targets = [folder / month_text(month) for month in months] if folder else []
    with (
        taken_back(targets),
        acting(desk, "period.closed", f"{first_month}-{last_month}", reason or MONTH_END) as at,
        ExitStack() as placed,
    ):
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        missing = still_wanted(at.connection, at.org_id, plan, first_month, last_month)
        _refuse_gaps(missing, anyway)
        closed = closed_months(at.connection, at.org_id).get(plan.entity_id, frozenset())
        event = None
        if not closed.issuperset(months):
            said = (first_month, last_month, "closed", reason or MONTH_END)
            event = change_state(at, plan.entity_id, *said, at.act.actor, _told(missing))
        _refuse_unbooked(at, targets)
        parts = [(target, placed.enter_context(placed_folder(target))) for target in targets]
        written = tuple(
            _write(at, desk, plan, month, target, part, missing)
            for month, (target, part) in zip(months, parts, strict=False)
        )
    return ClosedMonths(first_month, last_month, event, missing, written)


def _refuse_gaps(missing: Sequence[Wanted], anyway: bool) -> None:
    """Refuse months in which something is missing, and name all of it (catalogue 69)."""
    if missing and not anyway:
        raise GapError.of(
            Problem("E-GAP.close", Place(subject=f"{one.stream} {month_text(one.month)}"))
            for one in missing
        )


def _refuse_unbooked(at: Acting, targets: Sequence[Path]) -> None:
    """Tell of a folder that stands and is in no books: the month end that wrote it was killed
    before its entry was written, or the books are older than the folder; raises E-FILE.unbooked."""
    rows = table("month_folder")
    wanted = select(rows.c.index_sha256).where(rows.c.org_id == at.org_id)
    booked = set(at.connection.execute(wanted).scalars())
    for target in filter(Path.is_dir, targets):
        index = hash_of(target / INDEX_JSON)
        if index is not None and index not in booked:
            raise DataError("E-FILE.unbooked", NOWHERE, str(target))


def _told(missing: Sequence[Wanted]) -> dict[str, Any]:
    """Say for the journal what was missing when months were closed all the same."""
    return {"missing": [f"{one.stream} {month_text(one.month)}" for one in missing]}


def _write(
    at: Acting,
    desk: Desk,
    plan: Plan,
    month: int,
    target: Path,
    part: Path,
    missing: Sequence[Wanted],
) -> WrittenFolder:
    """Write one month's folder and its row."""
    open_cells = [one for one in missing if one.month == month]
    duty = preset_duty(published())
    due = duty.due_for_month(month)
    ledgers = month_tables(at, plan, month, open_cells)
    about = _about(at, plan, month, due, open_cells)
    index, files = write_folder(part, ledgers, _copies(at, desk, plan, month), about)
    given = checked(
        MonthFolderInput,
        entity_id=plan.entity_id,
        month=month,
        index_sha256=index,
        files=files,
        due_day=due,
        written_utc=utc_now(),
        revision=_revision(at, plan.entity_id, month),
    )
    at.put("month_folder", given)
    late = max(0, days_between(due, today()))
    deposits = tuple(zip(duty.deposits_zh, duty.deposits_en, strict=True))
    return WrittenFolder(month, str(target), files, index, due, late, deposits)


def _copies(at: Acting, desk: Desk, plan: Plan, month: int) -> list[Copy]:
    return [
        Copy(
            source=place(desk.evidence_folder, one.sha256),
            sha256=one.sha256,
            name=one.name,
            kind=one.kind,
            document_no=one.document_no,
            streams=one.streams,
        )
        for one in month_papers(at, plan, month)
    ]


def _about(
    at: Acting, plan: Plan, month: int, due: int, missing: Sequence[Wanted]
) -> dict[str, Any]:
    """Say in the index whose month it is, where the books stood, and what was to be deposited."""
    entities, duty = table("entity"), preset_duty(published())
    here = (entities.c.org_id == at.org_id) & (entities.c.id == plan.entity_id)
    owner = at.connection.execute(select(entities).where(here)).one()
    head = journal.head(at.connection, at.org_id)
    return {
        "entity": owner.code,
        "entity_name": owner.name_zh,
        "month": month_text(month),
        "ledger": journal.ledger_of(at.connection, at.org_id),
        "journal_seq": head.seq if head else 0,
        "journal_hash": head.hash if head else "",
        "duty": duty.id,
        "due_day": day_text(due),
        "deposits": list(duty.deposits_zh),
        "missing": [one.stream for one in missing],
    }


def _revision(at: Acting, entity: int, month: int) -> int:
    """Count the folders that were written of a month before."""
    folders = table("month_folder")
    wanted = select(folders.c.revision).where(
        (folders.c.org_id == at.org_id)
        & (folders.c.entity_id == entity)
        & (folders.c.month == month)
    )
    return max(at.connection.execute(wanted).scalars(), default=-1) + 1
