"""A received file inside a transaction: what is right of it is written, what is wrong is said.

Whoever calls decides afterwards whether it stays. Questions that the ledger asks about the months
of a batch are part of it; codes that a person accepted are kept on the batch.
"""

from dataclasses import dataclass, field, replace

from ghg.desk.batches import batches_with_acts, empty_batch
from ghg.desk.context import Acting
from ghg.desk.entries import keep_notes
from ghg.desk.imported import Beside, compared, write
from ghg.desk.jumps import WORDS, jump_problems
from ghg.desk.refused import in_words
from ghg.errors import DataError, Problem
from ghg.intake.findings import needs_consent
from ghg.intake.received import Received
from ghg.ledger import batches
from ghg.ledger.batches import Posted
from ghg.ledger.periods import closed_months
from ghg.ledger.posting import post
from ghg.ledger.rows import checked
from ghg.ledger.tables import BatchInput
from ghg.plan.plan import Plan

KIND = "import"


@dataclass(frozen=True, slots=True)
class Before:
    """The batch as which a file was imported earlier."""

    batch: int
    at_utc: str
    actor: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What the ledger said to the checked content; `problems` are errors and questions."""

    batch_id: int = 0
    records: int = 0
    skipped: int = 0
    beside: Beside = field(default_factory=Beside)
    problems: tuple[Problem, ...] = ()
    before: Before | None = None


def try_out(at: Acting, received: Received, plan: Plan, accept: tuple[str, ...]) -> Tried:
    """Write everything that is right, and collect what the ledger refuses and asks.

    Of a file with mistakes only the records are tried: it will not stay.
    """
    file = received.file
    prior = batches.prior_batch(at.connection, at.org_id, KIND, file.sha256, file.mapping_sha256)
    if prior is not None and not prior[2]:
        return Tried(before=_before(at, prior[0]))
    closed = closed_months(at.connection, at.org_id).get(plan.entity_id, frozenset())
    beside = compared(at, plan, received.tables, closed)
    asked = (*received.problems, *beside.problems)
    given = _batch(received, _agreed(asked, accept), prior[1] + 1 if prior else 1)
    try:
        posted, jumps = _posted(at, received, plan, given, accept)
    except DataError as error:
        problems = tuple(_located(one, received, plan) for one in error.problems)
        return Tried(beside=beside, problems=(*problems, *beside.problems))
    batch_id, head = posted.batch_id, posted.head
    if head is None and beside.new:
        batch_id, head = empty_batch(at, given, {"facts": beside.new})
    if head is not None and not received.findings.wrong:
        write(at, beside, batch_id, head.seq)
        keep_notes(at, received.notes, plan)
    problems = (*beside.problems, *jumps)
    return Tried(batch_id, posted.rows, posted.skipped, beside, problems)


def _posted(
    at: Acting, received: Received, plan: Plan, given: BatchInput, accept: tuple[str, ...]
) -> tuple[Posted, list[Problem]]:
    """Post, and ask about the months as they stand then.

    A batch keeps the codes that were accepted and its row is written first: so one whose months
    were asked about is taken back and posted with them.
    """
    if not WORDS & set(accept):
        posted = post(at.connection, at.org_id, at.act, given, received.blocks())
        return posted, _asked(at, received, plan, posted)
    with at.connection.begin_nested() as trial:
        posted = post(at.connection, at.org_id, at.act, given, received.blocks())
        asked = _asked(at, received, plan, posted)
        codes = _agreed(asked, accept)
        if codes:
            trial.rollback()
    if not codes:
        return posted, asked
    said = sorted({*given.accepted.split(), *codes})
    given = given.model_copy(update={"accepted": " ".join(said)})
    return post(at.connection, at.org_id, at.act, given, received.blocks()), asked


def _asked(at: Acting, received: Received, plan: Plan, posted: Posted) -> list[Problem]:
    return jump_problems(at, plan, received, posted.batch_id) if posted.rows else []


def _agreed(asked: tuple[Problem, ...] | list[Problem], accept: tuple[str, ...]) -> set[str]:
    """Give the codes that were asked for and accepted."""
    return {one.word for one in asked if needs_consent(one)} & set(accept)


def _batch(received: Received, accepted: set[str], turn: int) -> BatchInput:
    file = received.file
    return checked(
        BatchInput,
        kind=KIND,
        file_sha256=file.sha256,
        file_name=file.name,
        file_size=file.size,
        mapping=file.mapping,
        mapping_sha256=file.mapping_sha256,
        accepted=" ".join(sorted(accepted)),
        round=turn,
    )


def _located(problem: Problem, received: Received, plan: Plan) -> Problem:
    """Give a problem of the ledger its cell in the file and its stream's code."""
    place = problem.place
    if received.tables and place.row is not None:
        place = received.place(place.row, "quantity")
    said = in_words(problem, plan)
    return replace(said, place=replace(place, subject=said.place.subject))


def _before(at: Acting, batch_id: int) -> Before:
    row = at.connection.execute(batches_with_acts(at, batch_id)).one()
    return Before(batch_id, row.at_utc, row.actor)
