"""The verifier's desk: engagements and their terms, draws, picks and ticks.

Nothing here is part of an inventory.
"""

from typing import Annotated

from sqlmodel import Field

from ghg.domain.findings import Tick
from ghg.domain.sampling import Why
from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Id,
    Long,
    Month,
    Name,
    Note,
    OptionalDay,
    OptionalExact,
    OptionalId,
    OptionalName,
    Words,
    one_of,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    check,
    references,
    unique,
)


class EngagementInput(Input):
    """A verification of an inventory: for which programme, by which body."""

    code: Code
    inventory_id: Id
    programme: Name
    body: Name
    lead: OptionalName = ""


class Engagement(EngagementInput, Journaled, table=True):
    """An engagement (核查委托)."""

    __table_args__ = arguments(
        EngagementInput, unique("code"), references("inventory", "inventory_id")
    )


class EngagementTermInput(Input):
    """What was agreed: the materiality in percent of the total, None while nothing is agreed."""

    engagement_id: Id
    materiality_percent: OptionalExact = None
    agreed_on: OptionalDay = None
    evidence_id: OptionalId = None
    note: Note = ""
    revision: Count = 0


class EngagementTerm(EngagementTermInput, Journaled, table=True):
    """A revision of the terms; the latest counts."""

    __table_args__ = arguments(
        EngagementTermInput,
        unique("engagement_id", "revision"),
        references("engagement", "engagement_id"),
        references("evidence", "evidence_id"),
        check("agreed", "(materiality_percent IS NULL) = (agreed_on IS NULL)"),
    )


class SampleDrawInput(Input):
    """A draw: by which rule (its text is kept) at which of its steps, from which issue, with which
    seed."""

    engagement_id: Id
    issue_id: Id
    rule: Code
    rule_text: Long
    step: Count
    seed: Name
    round: Id
    reason: Note = ""


class SampleDraw(SampleDrawInput, Journaled, table=True):
    """A draw (抽样)."""

    __table_args__ = arguments(
        SampleDrawInput,
        unique("engagement_id", "round"),
        references("engagement", "engagement_id"),
        references("issue", "issue_id"),
    )


class SamplePickInput(Input):
    """A monthly record that is to be looked at, and why: all of its source, or drawn."""

    draw_id: Id
    source: Code
    stream: Code
    month: Month
    why: Code


class SamplePick(SamplePickInput, Journaled, table=True):
    """A line of the tick list."""

    __table_args__ = arguments(
        SamplePickInput,
        unique("draw_id", "stream", "month"),
        references("sample_draw", "draw_id"),
        check("known", one_of("why", *Why)),
    )


class SampleTickInput(Input):
    """What was seen of a pick; the latest revision counts."""

    pick_id: Id
    result: Annotated[Tick, Field(sa_type=Words)]
    note: Note = ""
    evidence_id: OptionalId = None
    actor: Name
    on_day: Day
    revision: Count = 0


class SampleTick(SampleTickInput, Journaled, table=True):
    """A tick."""

    __table_args__ = arguments(
        SampleTickInput,
        unique("pick_id", "revision"),
        references("sample_pick", "pick_id"),
        references("evidence", "evidence_id"),
        check("known", one_of("result", *Tick)),
    )
