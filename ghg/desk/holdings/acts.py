"""What befalls credits and certificates beside their use: they arrive, go, stop, end, are cut.

Each function is one act with one journal entry; a block that is wrong is voided by two persons, and
everything else that was wrong is another event.
"""

from collections.abc import Callable
from typing import Any

from ghg.desk.context import Acting, Desk
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.pen import writing
from ghg.desk.holdings.sold import refuse_green_here
from ghg.desk.submissions.handing import by_two
from ghg.domain.instruments import State
from ghg.errors import NOWHERE, DataError
from ghg.holdings import blocks
from ghg.holdings.pen import Pen, Standing, no_arrow, standing
from ghg.holdings.positions import Position, position_of
from ghg.holdings.rules import may_pass_on


def release(desk: Desk, block: int, day: int, reason: str) -> Position:
    """Let a reserved block go back to what is held."""
    return _led(desk, "release", block, State.HELD, day, reason, only=State.RESERVED)


def confirm(desk: Desk, block: int, day: int, reason: str = "") -> Position:
    """Say that an expected block has arrived."""
    return _led(desk, "confirm", block, State.HELD, day, reason, only=State.EXPECTED)


def take_back(desk: Desk, block: int, day: int, reason: str, evidence: str) -> Position:
    """Enter that a block which was transferred out came back."""
    return _led(
        desk, "take_back", block, State.HELD, day, reason, evidence, only=State.TRANSFERRED_OUT
    )


@by_two("holding.transfer", once="block")
def transfer(desk: Desk, block: int, day: int, counterparty: str, evidence: str = "") -> Position:
    """Enter that a block was passed to somebody else.

    Raises E-RULE.not_tradable, E-SOLD.first where the power of an own stream would stay green here.
    """
    return _led(
        desk,
        "transfer",
        block,
        State.TRANSFERRED_OUT,
        day,
        "",
        evidence,
        counterparty=counterparty,
        check=_may_go,
    )


def end(desk: Desk, block: int, state: State, day: int, reason: str) -> Position:
    """Enter that the registry ended a block: cancelled or expired."""
    return _led(desk, state.value, block, state, day, reason)


@by_two("holding.void", once="block")
def void(desk: Desk, block: int, day: int, reason: str, approver: str) -> Position:
    """Declare a mistyped range never to have existed; takes two persons.

    Raises E-REASON, E-RULE.two_persons.
    """
    _reasoned(block, reason)
    return _led(
        desk, "void", block, State.VOID, day, reason, approver=approver, check=_by_two(approver)
    )


@by_two("holding.invalidate", once="block")
def invalidate(
    desk: Desk, block: int, day: int, reason: str, approver: str, evidence: str
) -> Position:
    """Enter that the registry took a use back; takes two persons and its paper.

    Raises E-REASON, E-RULE.two_persons, E-REF.evidence.
    """
    _reasoned(block, reason)
    if not evidence:
        raise DataError("E-REF.evidence", NOWHERE, evidence)
    return _led(
        desk,
        "invalidate",
        block,
        State.INVALIDATED,
        day,
        reason,
        evidence,
        approver=approver,
        check=_by_two(approver),
    )


def freeze(desk: Desk, block: int, day: int, reason: str) -> Position:
    """Stop a block where it stands."""
    return _stopped(desk, "freeze", block, day, reason, blocks.freeze)


def thaw(desk: Desk, block: int, day: int, reason: str) -> Position:
    """Let a stopped block go on."""
    return _stopped(desk, "thaw", block, day, reason, blocks.thaw)


def split(desk: Desk, block: int, cut: int, day: int) -> tuple[Position, Position]:
    """Cut a block behind a number."""
    said = {"block": block, "cut": cut, "day": day}
    with writing(desk, "holding.split", f"block {block}", said) as (at, pen):
        left, right = blocks.split(pen, block, cut, day)
        found = (position_of(at.connection, at.org_id, half.block) for half in (left, right))
        return next(found), next(found)


def _led(
    desk: Desk,
    act: str,
    block: int,
    to: State,
    day: int,
    reason: str,
    evidence: str = "",
    counterparty: str = "",
    approver: str = "",
    only: State | None = None,
    check: Callable[[Acting, Position], None] | None = None,
) -> Position:
    """Lead a block to a state; `only` is where it must come from, `check` what else must hold."""
    said = {"block": block, "to": to, "day": day, "counterparty": counterparty}
    with writing(desk, f"holding.{act}", f"block {block}", said, approver, reason) as (at, pen):
        now = standing(at.connection, at.org_id, block)
        if only is not None and now.state is not only:
            raise no_arrow(now, to)
        if check is not None:
            check(at, position_of(at.connection, at.org_id, block))
        facts: dict[str, Any] = {"reason": reason, "counterparty": counterparty}
        if evidence:
            facts["evidence_id"] = evidence_id(at, evidence)
        blocks.move(pen, block, to, day, **facts)
        return position_of(at.connection, at.org_id, block)


def _reasoned(block: int, reason: str) -> None:
    if not reason:
        raise DataError("E-REASON", NOWHERE, str(block))


def _by_two(approver: str) -> Callable[[Acting, Position], None]:
    """Refuse an approver who is nobody, or whoever acts."""

    def check(at: Acting, held: Position) -> None:
        if approver.strip() in ("", at.act.actor):
            raise DataError("E-RULE.two_persons", NOWHERE, str(held.block))

    return check


def _may_go(at: Acting, held: Position) -> None:
    may_pass_on(held)
    refuse_green_here(at, held)


def _stopped(
    desk: Desk,
    act: str,
    block: int,
    day: int,
    reason: str,
    step: Callable[[Pen, int, int, str], Standing],
) -> Position:
    if not reason:
        raise DataError("E-REASON", NOWHERE, str(block))
    said = {"block": block, "day": day}
    with writing(desk, f"holding.{act}", f"block {block}", said, "", reason) as (at, pen):
        step(pen, block, day, reason)
        return position_of(at.connection, at.org_id, block)
