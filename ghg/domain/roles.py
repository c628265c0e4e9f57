"""Roles (角色): who may do what in an organisation's books. What no right covers nobody may do."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a person is in an organisation; a verifier is nothing else beside."""

    RECORDER = "recorder"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    VERIFIER = "verifier"


class Right(StrEnum):
    """What an act asks for."""

    READ = "read"
    RECORD = "record"
    REVIEW = "review"
    APPROVE = "approve"
    ADMINISTER = "administer"
    VERIFY = "verify"


EVERYTHING = frozenset(Right)
MAY: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.RECORDER: frozenset({Right.READ, Right.RECORD}),
        Role.REVIEWER: frozenset({Right.READ, Right.REVIEW}),
        Role.APPROVER: frozenset({Right.READ, Right.APPROVE}),
        Role.ADMINISTRATOR: frozenset({Right.READ, Right.ADMINISTER}),
        Role.VERIFIER: frozenset({Right.READ, Right.VERIFY}),
    }
)

# What an act asks for, by its noun, or by its whole name where that differs: one of these rights.
# An action whose noun does not stand here is refused to everybody.
_RECORDED = (
    *("activity", "batch", "boundary", "claim", "crosscheck", "evidence", "facility", "fact"),
    *("factor", "holding", "inventory", "mapping", "meter", "monitoring", "offset"),
    *("organisation", "parameter", "period", "power", "product", "sample", "scheme", "source"),
    *("stock", "stream", "submission", "unit", "year"),
)
ASKS: Mapping[str, frozenset[Right]] = MappingProxyType(
    {
        **dict.fromkeys(_RECORDED, frozenset({Right.RECORD})),
        "engagement": frozenset({Right.RECORD, Right.VERIFY}),
        "finding": frozenset({Right.RECORD, Right.VERIFY}),
        "finding.close": frozenset({Right.APPROVE, Right.VERIFY}),
        "finding.conservative": frozenset({Right.APPROVE, Right.VERIFY}),
        "finding.correct": frozenset({Right.RECORD}),
        "finding.reopen": frozenset({Right.APPROVE, Right.VERIFY}),
        "finding.reply": frozenset({Right.RECORD}),
        "group": frozenset({Right.RECORD}),
        "inventory.final": frozenset({Right.APPROVE}),
        "key": frozenset({Right.ADMINISTER}),
        "organisation.mode": frozenset({Right.ADMINISTER}),
        "person": frozenset({Right.ADMINISTER}),
        "person.bind": frozenset({Right.READ}),  # about himself, against his own secret
        "person.password": frozenset({Right.READ}),
        "sampling": frozenset({Right.RECORD, Right.VERIFY}),
        "sampling.tick": frozenset({Right.APPROVE, Right.VERIFY}),
        "submission.approve": frozenset({Right.APPROVE}),
        "submission.make": frozenset({Right.RECORD, Right.ADMINISTER}),
        "submission.reject": frozenset({Right.REVIEW, Right.APPROVE}),
        "submission.review": frozenset({Right.REVIEW}),
    }
)

# What one person does and another approves, where an organisation works by two: posting, issuing,
# retiring, own factors, reopening, what is said in public, and to give up working by two.
BY_TWO = frozenset(
    {
        *("activity.add", "activity.correct", "activity.fill", "activity.import", "batch.undo"),
        *("meter.attach", "meter.event", "meter.read", "meter.state", "meter.withdraw"),
        *("sample.add", "sample.withdraw", "stock.count", "parameter.set", "parameter.withdraw"),
        *("inventory.issue", "period.reopened"),
        *("holding.invalidate", "holding.receive", "holding.transfer", "holding.use_up"),
        *("holding.void", "factor.add", "factor.pack.import", "factor.revise"),
        *("factor.withdraw", "claim.lock", "claim.publish", "organisation.mode"),
    }
)


def asked_of(action: str) -> frozenset[Right]:
    """Give the rights of which an action asks for one; none for an action that nobody knows."""
    noun = action.partition(".")[0]
    return ASKS.get(action, ASKS.get(noun, frozenset()))
