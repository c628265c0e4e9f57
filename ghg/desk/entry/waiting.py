"""Values that were handed in and wait for a second person: in no total, named at their cells."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from ghg.desk.context import Desk, Looking, looking
from ghg.desk.handed_on import standing, submission_row
from ghg.domain import dates
from ghg.domain.submissions import OPEN, SubmissionState
from ghg.errors import DataError

_CORRECTED = text(
    """SELECT s.code, a.month FROM activity_record a
JOIN stream s ON s.org_id = a.org_id AND s.id = a.stream_id
WHERE a.org_id = :org AND a.id = :record"""
)
CORRECTION = "activity.correct"
ACTIONS = ("activity.add", "activity.fill", CORRECTION)
Key = tuple[str, int]  # stream, month


@dataclass(frozen=True, slots=True)
class Waiting:
    """A value that waits: the submission's number and state, who made it, and what was typed."""

    number: int
    state: SubmissionState
    maker: str
    quantity: str
    unit: str


@dataclass(frozen=True, slots=True)
class SentBack:
    """A submission that was sent back: its number, by whom and why."""

    number: int
    by: str
    reason: str


def waiting_cells(desk: Desk) -> Mapping[Key, tuple[Waiting, ...]]:
    """Give what waits for a second person, by stream and month."""
    found: dict[Key, tuple[Waiting, ...]] = {}
    with looking(desk) as at:
        for row in standing(at.connection, at.org_id, ACTIONS, OPEN):
            for key, one in _cells(at.connection, at.org_id, row):
                found[key] = (*found.get(key, ()), one)
    return found


def cells_of_submission(desk: Desk, number: int) -> tuple[Key, ...]:
    """Name the cells that a submission of values is about; raises E-REF.submission."""
    with looking(desk) as at:
        submission_row(at.connection, at.org_id, number)
        some = [
            row
            for row in standing(at.connection, at.org_id, ACTIONS, SubmissionState)
            if row.id == number
        ]
        return tuple(
            dict.fromkeys(key for row in some for key, _ in _cells(at.connection, at.org_id, row))
        )


def sent_back(desk: Desk, stream: str, month: int) -> tuple[SentBack, ...]:
    """Give what was last sent back of a cell, until something later is handed in for it."""
    with looking(desk) as at:
        back = _of_cell(
            at,
            (stream, month),
            standing(at.connection, at.org_id, ACTIONS, (SubmissionState.REJECTED,)),
        )
        if not back:
            return ()
        last = back[-1]
        later = (
            row
            for row in standing(at.connection, at.org_id, ACTIONS, SubmissionState)
            if row.id > last.id
        )
        if _of_cell(at, (stream, month), later):
            return ()
    return (SentBack(last.id, last.actor, last.reason),)


def _of_cell(at: Looking, key: Key, some: Iterable[Row[Any]]) -> list[Row[Any]]:
    return [
        row for row in some if any(key == of for of, _ in _cells(at.connection, at.org_id, row))
    ]


def _cells(connection: Connection, org_id: int, row: Row[Any]) -> Iterator[tuple[Key, Waiting]]:
    words = json.loads(row.words)
    if row.action == CORRECTION:
        asked = {"org": org_id, "record": words["record"]}
        changes = words["changes"]
        for stream, month in connection.execute(_CORRECTED, asked):
            yield (stream, month), _waiting(row, changes["quantity"], changes["unit"])
        return
    for typed in words.get("cells") or [words["typed"]]:
        month = _month(typed)
        if month:
            yield (typed["stream"], month), _waiting(row, typed["quantity"], typed["unit"])


def _waiting(row: Row[Any], quantity: str | None, unit: str | None) -> Waiting:
    return Waiting(row.id, SubmissionState(row.state), row.maker, quantity or "", unit or "")


def _month(typed: Mapping[str, str]) -> int:
    """Read the month of what was typed; of a bill that of its first day; 0 for none."""
    try:
        return (
            dates.month(typed["month"]) if typed["month"] else dates.day(typed["first_day"]) // 100
        )
    except DataError:
        return 0
