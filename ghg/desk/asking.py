"""Posting with questions: what a batch makes of its months is asked about before it stays.

A batch keeps the codes that were accepted, and its row is written first: so one whose months were
asked about and accepted is taken back and posted once more, with the codes.
"""

from collections.abc import Callable, Iterable

from ghg.desk.context import Acting
from ghg.desk.jumps import Asked, questions
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.findings import needs_consent
from ghg.intake.history import CODES
from ghg.ledger.batches import Posted
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.posting import post
from ghg.ledger.tables import BatchInput
from ghg.plan.plan import Plan

WORDS = frozenset(code.partition(".")[0] for code in CODES)


def post_asking(
    at: Acting,
    plan: Plan,
    given: BatchInput,
    blocks: Callable[[], Iterable[RecordBlock]],
    accept: tuple[str, ...],
) -> tuple[Posted, list[Asked]]:
    """Post blocks, which are asked for as often as needed, and give the questions about months."""

    def posted_as(batch: BatchInput) -> tuple[Posted, list[Asked]]:
        posted = post(at.connection, at.org_id, at.act, batch, blocks())
        return posted, questions(at, plan, posted.batch_id) if posted.rows else []

    if not WORDS & set(accept):
        return posted_as(given)
    with at.connection.begin_nested() as trial:
        posted, asked = posted_as(given)
        codes = agreed((one.problem for one in asked), accept)
        if codes:
            trial.rollback()
    if not codes:
        return posted, asked
    said = " ".join(sorted({*given.accepted.split(), *codes}))
    return posted_as(given.model_copy(update={"accepted": said}))


def agreed(asked: Iterable[Problem], accept: tuple[str, ...]) -> set[str]:
    """Give the codes that were asked for and accepted."""
    return {one.word for one in asked if needs_consent(one)} & set(accept)


def refuse_open(problems: Iterable[Problem], accept: tuple[str, ...]) -> None:
    """Raise errors, and questions that nobody answered, with the words that answer them."""
    found = tuple(problems)
    open_ones = [one for one in found if needs_consent(one) and one.word not in accept]
    errors = [one for one in found if one.level == "error"]
    if open_ones:
        codes = " ".join(sorted({f"--accept {one.word}" for one in open_ones}))
        open_ones.append(Problem("E-ACCEPT", NOWHERE, codes, {"codes": codes}))
    if errors or open_ones:
        raise DataError.of([*errors, *open_ones])
