"""The evidence files of a month: what is linked to it, and what its samples and counts rest on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from ghg.desk.context import Acting
from ghg.domain.periods import month_period
from ghg.plan.plan import NOW, Plan, rows_of

LONGEST_NAME = 60  # signs; a sign may take four bytes of the 255 that a file name has

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


@dataclass(frozen=True, slots=True)
class MonthPaper:
    """A file of the evidence store with the streams that it stands for."""

    sha256: str
    file_name: str
    kind: str
    document_no: str
    streams: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """Its name in the folder: unlike any other, and safe on every system."""
        return f"{self.sha256[:12]}-{safe_name(self.file_name)}"


def safe_name(name: str) -> str:
    """Make a name that every system takes; the ending stays, so that it still opens."""
    bare = _UNSAFE.sub("_", name).strip(" .") or "file"
    path = PurePath(bare)
    ending = path.suffix[:10]
    return bare[: LONGEST_NAME - len(ending)].removesuffix(ending).rstrip(" .") + ending


def month_papers(at: Acting, plan: Plan, month: int) -> tuple[MonthPaper, ...]:
    """List the evidence files of a month in the order in which they were handed in."""
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    named: dict[int, dict[str, None]] = {}
    for evidence_id, stream_id in (*_linked(at, month), *_rested_on(at, month)):
        if stream_id is None or stream_id in streams:
            held = named.setdefault(evidence_id, {})
            held |= {streams[stream_id]: None} if stream_id else {}
    return tuple(
        MonthPaper(row.sha256, row.file_name, row.kind, row.document_no, tuple(named[row.id]))
        for row in rows_of(at.connection, at.org_id, "evidence", NOW)
        if row.id in named
    )


def _linked(at: Acting, month: int) -> Iterator[tuple[int, int | None]]:
    for row in rows_of(at.connection, at.org_id, "evidence_link", NOW):
        if row.first_month <= month <= row.last_month:
            yield row.evidence_id, row.stream_id


def _rested_on(at: Acting, month: int) -> Iterator[tuple[int, int | None]]:
    """Give the files that samples, values and counts of the month name."""
    days = month_period(month)
    for row in rows_of(at.connection, at.org_id, "sample", NOW):
        if row.evidence_id and row.first_day <= days.last_day and row.last_day >= days.first_day:
            yield row.evidence_id, row.stream_id
    for row in rows_of(at.connection, at.org_id, "parameter_value", NOW):
        if row.evidence_id and row.first_month <= month <= row.last_month:
            yield row.evidence_id, row.stream_id
    for row in rows_of(at.connection, at.org_id, "stock_count", NOW):
        if row.evidence_id and days.first_day <= row.day <= days.last_day:
            yield row.evidence_id, row.stream_id
