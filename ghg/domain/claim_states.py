"""The life of a claim (声明): drafted, locked, published, and how it ends.

    draft -> locked -> published -> superseded
      |        |           |
      +--------+-----------+----> withdrawn

A claim only goes on: what was withdrawn or superseded stays so. `TRANSITIONS` is the same list that
the database holds.
"""

from enum import StrEnum


class ClaimState(StrEnum):
    """Where a claim stands; `NONE` is before its first event."""

    NONE = "none"
    DRAFT = "draft"
    LOCKED = "locked"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


TRANSITIONS: tuple[tuple[ClaimState, ClaimState], ...] = (
    (ClaimState.NONE, ClaimState.DRAFT),
    (ClaimState.DRAFT, ClaimState.LOCKED),
    (ClaimState.LOCKED, ClaimState.PUBLISHED),
    (ClaimState.DRAFT, ClaimState.WITHDRAWN),
    (ClaimState.LOCKED, ClaimState.WITHDRAWN),
    (ClaimState.PUBLISHED, ClaimState.WITHDRAWN),
    (ClaimState.PUBLISHED, ClaimState.SUPERSEDED),
)
ENDED = (ClaimState.WITHDRAWN, ClaimState.SUPERSEDED)
