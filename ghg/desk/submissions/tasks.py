"""Task lists: what waits for whom, and one submission as a person reads it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from ghg.desk import handed_on
from ghg.desk.context import Desk, Looking, looking
from ghg.desk.who import Actor
from ghg.domain.roles import Right
from ghg.domain.submissions import OPEN, SubmissionState
from ghg.ledger.evidence import place
from ghg.ledger.rows import table

MINE, TO_REVIEW, TO_APPROVE, OTHERS = "mine", "to_review", "to_approve", "others"
LISTS = (MINE, TO_REVIEW, TO_APPROVE, OTHERS)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a submission: who, when, and why."""

    state: SubmissionState
    actor: str
    at_utc: str
    reason: str


@dataclass(frozen=True, slots=True)
class Task:
    """A submission with its steps; `waits` names the list of whoever asks on which it stands."""

    number: int
    action: str
    subject: str
    state: SubmissionState
    maker: str
    waits: str
    replaces: int | None
    words: Any
    steps: tuple[Step, ...]

    @property
    def since_utc(self) -> str:
        """When it came to stand where it stands."""
        return self.steps[-1].at_utc


def tasks(desk: Desk, *, every: bool = False) -> tuple[Task, ...]:
    """List what is open, oldest first; `every` lists what is settled as well."""
    rows = table("submission")
    with looking(desk) as at:
        wanted = select(rows).where(rows.c.org_id == at.org_id).order_by(rows.c.id)
        found = [_task(at, row) for row in at.connection.execute(wanted).all()]
    return tuple(one for one in found if every or one.state in OPEN)


def task(desk: Desk, number: int) -> Task:
    """Give one submission with its words and steps; raises E-REF.submission."""
    with looking(desk) as at:
        return _task(at, handed_on.submission_row(at.connection, at.org_id, number))


def kept_files(desk: Desk, words: Any) -> tuple[Path, ...]:
    """Tell where the files of a submission are kept, for whoever reads them before he passes it."""
    if isinstance(words, list):
        return tuple(path for word in words for path in kept_files(desk, word))
    if not isinstance(words, dict):
        return ()
    if words.keys() == {"file", "sha256"}:
        return (place(desk.evidence_folder, words["sha256"]),)
    return kept_files(desk, list(words.values()))


def leaves(words: object, name: str = "") -> list[tuple[str, str]]:
    """Name every word of a submission that says something, with the parts that it stands in."""
    if isinstance(words, dict):
        inner = [leaves(word, f"{name}.{part}".strip(".")) for part, word in words.items()]
        return [leaf for some in inner for leaf in some]
    if isinstance(words, list):
        return [leaf for word in words for leaf in leaves(word, name)]
    return [] if words in ("", None) else [(name, str(words))]


def _task(at: Looking, row: Row[Any]) -> Task:
    times, entries = table("journal"), table("submission_event")
    joined = entries.join(
        times, (times.c.org_id == entries.c.org_id) & (times.c.seq == entries.c.seq)
    )
    here = (entries.c.org_id == at.org_id) & (entries.c.submission_id == row.id)
    wanted = select(entries, times.c.at_utc).select_from(joined).where(here)
    steps = tuple(
        Step(SubmissionState(one.to_state), one.actor, one.at_utc, one.reason)
        for one in at.connection.execute(wanted.order_by(entries.c.n))
    )
    state = steps[-1].state
    return Task(
        number=row.id,
        action=row.action,
        subject=row.subject,
        state=state,
        maker=row.maker,
        waits=_waits(state, row.maker, at.who),
        replaces=row.replaces,
        words=json.loads(row.words),
        steps=steps,
    )


def _waits(state: SubmissionState, maker: str, who: Actor) -> str:
    """Name the list on which a submission stands for somebody; "" when it is settled."""
    if state not in OPEN:
        return ""
    if maker == who.name:
        return MINE
    if state is SubmissionState.SUBMITTED and Right.REVIEW in who.rights:
        return TO_REVIEW
    return TO_APPROVE if _approves(state, who) else OTHERS


def _approves(state: SubmissionState, who: Actor) -> bool:
    return state is SubmissionState.REVIEWED and Right.APPROVE in who.rights
