"""Factors that are not shipped: the organisation's own, and packs that were handed to it."""

from typing import Annotated

from sqlmodel import Field

from ghg.domain.factors import Tier
from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Exact,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalDay,
    OptionalId,
    OptionalName,
    Reason,
    Sha256,
    Words,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    ordered_days,
    references,
    unique,
)


class FactorPackInput(Input):
    """A file of factors with its origin; a changed pack is a new version."""

    code: Code
    version: Id
    sha256: Sha256
    file_name: Name
    source: Name
    signer: OptionalName = ""
    rows: Count
    note: Note = ""


class FactorPack(FactorPackInput, Journaled, table=True):
    """A pack of factors."""

    __table_args__ = arguments(FactorPackInput, unique("code", "version"), unique("sha256"))


class OwnFactorInput(Input):
    """A factor entered by the organisation, or read from a pack, with its document and place."""

    factor_pack_id: OptionalId = None
    code: Code
    revision: Count = 0
    factor_table: Code
    item: Code
    parameter: Code
    gas: OptionalCode = ""
    value: Exact
    unit: Code
    unit_printed: OptionalCode = ""
    region: OptionalCode = ""
    first_day: Day
    last_day: Day
    data_year: Count = 0
    tier: Annotated[Tier, Field(sa_type=Words)]
    document: Name
    document_number: OptionalName = ""
    issuer: OptionalName = ""
    published: OptionalDay = None
    locator: OptionalName = ""
    confidence: OptionalCode = ""
    evidence_id: OptionalId = None
    reason: Reason


class OwnFactor(OwnFactorInput, Journaled, table=True):
    """A factor of the organisation's own."""

    __table_args__ = arguments(
        OwnFactorInput,
        unique("code", "revision"),
        references("factor_pack", "factor_pack_id"),
        references("evidence", "evidence_id"),
        ordered_days(),
    )
