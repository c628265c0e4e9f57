"""Ends of months and years: deposited evidence folders, and figures of years before this ledger."""

from sqlalchemy import UniqueConstraint

from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Id,
    Month,
    Name,
    OptionalCode,
    OptionalExact,
    OptionalName,
    Sha256,
    UtcTime,
    Year,
)
from ghg.ledger.tables.base import Input, Journaled, arguments, references, unique


class MonthFolderInput(Input):
    """The evidence folder (月度存证) of a month as written: hash of its index, files, day due."""

    entity_id: Id
    month: Month
    index_sha256: Sha256
    files: Count
    due_day: Day
    written_utc: UtcTime
    revision: Count = 0


class MonthFolder(MonthFolderInput, Journaled, table=True):
    """A written evidence folder."""

    __table_args__ = arguments(
        MonthFolderInput,
        unique("entity_id", "month", "revision"),
        references("entity", "entity_id"),
    )


class PriorLineInput(Input):
    """A line of an earlier year's report workbook: for comparison, never for a total.

    `axis` is `activity` (quantity in `unit`) or `emission` (tonnes of CO2e).
    """

    entity_id: Id
    year: Year
    axis: Code
    name: Name
    source: OptionalCode = ""
    stream: OptionalCode = ""
    quantity: OptionalExact = None
    unit: OptionalCode = ""
    co2e_t: OptionalExact = None
    file_name: OptionalName = ""
    file_sha256: Sha256
    place: OptionalName = ""
    revision: Count = 0


class PriorLine(PriorLineInput, Journaled, table=True):
    """A figure of an earlier year."""

    __table_args__ = arguments(
        PriorLineInput,
        UniqueConstraint(
            *("org_id", "entity_id", "year", "axis", "name", "source", "stream", "revision"),
            name="uq_prior_line_natural",
        ),
        references("entity", "entity_id"),
    )
