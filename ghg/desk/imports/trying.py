"""A received file inside a transaction: what is right of it is written, what is wrong is said.

Whoever calls decides afterwards whether it stays. Questions that the ledger asks about the months
of a batch are part of it; codes that a person accepted are kept on the batch.
"""

from dataclasses import dataclass, field, replace

from ghg.desk.asking import agreed, post_asking
from ghg.desk.batches import batches_with_acts, empty_batch
from ghg.desk.context import Acting
from ghg.desk.entries import keep_notes
from ghg.desk.imports.writers import Beside, compared, write
from ghg.desk.jumps import Asked
from ghg.desk.refused import in_words
from ghg.errors import DataError, Place, Problem
from ghg.intake.received import Received
from ghg.ledger import batches
from ghg.ledger.periods import closed_months
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
    given = _batch(received, agreed(asked, accept), prior[1] + 1 if prior else 1)
    try:
        posted, months = post_asking(at, plan, given, received.blocks, accept)
    except DataError as error:
        problems = tuple(_located(one, received, plan) for one in error.problems)
        return Tried(beside=beside, problems=(*problems, *beside.problems))
    batch_id, head = posted.batch_id, posted.head
    if head is None and beside.new:
        batch_id, head = empty_batch(at, given, {"facts": beside.new})
    if head is not None and not received.findings.wrong:
        write(at, beside, batch_id, head.seq)
        keep_notes(at, received.notes, plan)
    problems = (*beside.problems, *_placed(months, received))
    return Tried(batch_id, posted.rows, posted.skipped, beside, problems)


def _placed(asked: list[Asked], received: Received) -> list[Problem]:
    """Give each question about a month the first cell of the file that speaks of it."""
    wanted = {(one.stream, one.month) for one in asked}
    rows: dict[tuple[int, int], int] = {}
    for block in received.spool.blocks() if wanted else ():
        for stream, day, row in zip(block.stream, block.first_day, block.row, strict=True):
            if (stream, day // 100) in wanted:
                rows.setdefault((stream, day // 100), row)
    places = {key: received.place(row, "quantity") for key, row in rows.items()}
    nowhere = Place(received.file.name)
    return [
        replace(one.problem, place=places.get((one.stream, one.month), nowhere)) for one in asked
    ]


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
