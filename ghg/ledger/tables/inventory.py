"""The inventory with its stored rules, and what was issued of it."""

from typing import Annotated

from sqlmodel import Field

from ghg.domain.geography import Level
from ghg.ledger.columns import (
    Code,
    Day,
    Exact,
    Id,
    Long,
    Month,
    Name,
    Note,
    OptionalCode,
    OptionalId,
    OptionalName,
    Sha256,
    Words,
    Year,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    Keyed,
    arguments,
    ordered_months,
    references,
    unique,
)


class InventoryInput(Input):
    """What the figures of an entity's year mean: edition, GWP set, level, rules, guides (JSON).

    A rule or the `as_of` day moves only with a reason, and `version` counts up.
    """

    entity_id: Id
    code: Code
    year: Year
    first_month: Month
    last_month: Month
    edition: Code
    gwp_set: Code
    gwp_reason: Note = ""
    as_of: Day
    electricity_level: Annotated[Level, Field(sa_type=Words)]
    market_rest_rule: OptionalCode = ""
    guides: Long = "{}"
    allocation: Note = ""
    version: Id = 1


class Inventory(InventoryInput, Journaled, table=True):
    """An inventory (清单): mutable, every change journaled; `seq` is the entry that made it."""

    __table_args__ = arguments(
        InventoryInput, unique("code"), references("entity", "entity_id"), ordered_months()
    )


class IssueInput(Input):
    """A frozen inventory: its canonical bytes, their hash, and the head of the journal it saw."""

    inventory_id: Id
    number: Id
    supersedes: OptionalId = None
    reason: Note = ""
    document: bytes
    sha256: Sha256
    library_sha256: Sha256
    program: Name
    journal_seq: Id
    journal_hash: Sha256


class Issue(IssueInput, Journaled, table=True):
    """An issue (定版)."""

    __table_args__ = arguments(
        IssueInput,
        unique("inventory_id", "number"),
        unique("supersedes"),
        references("inventory", "inventory_id"),
        references("issue", "supersedes"),
        references("journal", "journal_seq", "seq"),
    )


class IssueLineInput(Input):
    """One line of an issue as a row; `document` is the whole line as JSON."""

    issue_id: Id
    number: Code
    view: Code
    stream: OptionalName = ""
    month: Month
    gas: OptionalCode = ""
    quantity: Exact
    mass_t: Exact
    co2e_t: Exact
    document: Long


class IssueLine(IssueLineInput, Keyed, table=True):
    """A line of an issue (排放明细)."""

    __table_args__ = arguments(
        IssueLineInput,
        unique("issue_id", "number"),
        references("issue", "issue_id"),
        journaled=False,
    )
