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

    RECORD = "record"
    REVIEW = "review"
    APPROVE = "approve"
    ADMINISTER = "administer"
    VERIFY = "verify"
    OWN = "own"
    """What everybody may do about himself: read, answer to his own secret, leave."""


MAY: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.RECORDER: frozenset({Right.RECORD, Right.OWN}),
        Role.REVIEWER: frozenset({Right.REVIEW, Right.OWN}),
        Role.APPROVER: frozenset({Right.APPROVE, Right.OWN}),
        Role.ADMINISTRATOR: frozenset({Right.ADMINISTER, Right.OWN}),
        Role.VERIFIER: frozenset({Right.VERIFY, Right.OWN}),
    }
)
