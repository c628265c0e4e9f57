"""A value as a person types it, the checked factor made of it, and its row in the ledger."""

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import published
from ghg.domain import units
from ghg.domain.factors import Document, Factor, Tier
from ghg.domain.numbers import plain
from ghg.domain.periods import day_text
from ghg.errors import NOWHERE, DataError, Place
from ghg.inventory.reading.factors import FIRST_DAY
from ghg.ledger.columns import OPEN_END
from ghg.ledger.rows import checked
from ghg.ledger.tables import OwnFactorInput
from ghg.library.own import checked_factors
from ghg.library.read import known_span


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value as it is to be entered; `table` is a published one or `own`."""

    code: str
    table: str
    item: str
    parameter: str
    value: Decimal
    unit: str
    tier: str
    document: str
    number: str
    issuer: str
    locator: str
    published: int = 0
    region: str = "CN"
    gas: str = ""
    first_day: int = FIRST_DAY
    last_day: int = OPEN_END
    data_year: int = 0


def checked_factor(wanted: Wanted, reason: str) -> Factor:
    """Hold the value against the library's own rules for its rows."""
    library = published()
    if wanted.tier not in tuple(Tier):
        raise DataError("E-TIER.own", NOWHERE, wanted.tier)
    texts = {name: str(value) for name, value in asdict(wanted).items()}
    row = {
        **{name: texts[name] for name in ("table", "item", "parameter", "region", "locator")},
        "id": wanted.code,
        "gas": wanted.gas or _gas(wanted),
        "value": plain(wanted.value),
        **dict.fromkeys(("value_min", "value_max", "value_text"), ""),
        "unit": units.unit(wanted.unit),
        "unit_printed": wanted.unit,
        "valid_from": "" if wanted.first_day == FIRST_DAY else day_text(wanted.first_day),
        "valid_to": "" if wanted.last_day == OPEN_END else day_text(wanted.last_day),
        "data_year": str(wanted.data_year or ""),
        "source": wanted.document,
        "confidence": "high",
        "note": reason,
    }
    place = Place(subject=wanted.code)
    return checked_factors([(place, row)], library, {wanted.document: document_of(wanted)})[0]


def _gas(wanted: Wanted) -> str:
    """Give the one gas of what is published: in the table, else for inventories."""
    words = published().vocabulary
    if wanted.parameter not in words.parameters:
        return ""
    listed = [f for f in published().factors(wanted.parameter) if f.item == wanted.item]
    of_table = {factor.gas for factor in listed if factor.table == wanted.table}
    gases = of_table or {f.gas for f in listed if words.tables[f.table].inventory}
    return gases.pop() if len(gases) == 1 else ""


def document_of(wanted: Wanted) -> Document:
    """Make the document that a value names."""
    return Document(
        id=wanted.document,
        title_zh=wanted.document,
        title_en=wanted.document,
        number=wanted.number,
        issuer=wanted.issuer,
        tier=Tier(wanted.tier),
        published=wanted.published or None,
        place="",
        note="",
    )


def row_input(
    factor: Factor,
    document: Document,
    code: str,
    revision: int,
    evidence: int | None,
    reason: str,
    pack: int | None = None,
) -> OwnFactorInput:
    """Make the row of a checked value; raises E-LEN and E-CHAR for texts that do not fit."""
    first, last = known_span(factor.valid_from)[0], known_span(factor.valid_to)[1]
    return checked(
        OwnFactorInput,
        factor_pack_id=pack,
        code=code,
        revision=revision,
        factor_table=factor.table,
        item=factor.item,
        parameter=factor.parameter,
        gas=factor.gas,
        value=factor.value,
        unit=factor.unit,
        unit_printed=factor.unit_printed,
        region=factor.region,
        first_day=first or FIRST_DAY,
        last_day=last,
        data_year=factor.data_year or 0,
        tier=document.tier,
        document=document.title_zh,
        document_number=document.number,
        issuer=document.issuer,
        published=document.published,
        locator=factor.locator,
        confidence=factor.confidence,
        evidence_id=evidence,
        reason=reason,
    )


def wanted_of(row: Row[Any]) -> Wanted:
    """Read a stored value back as it was entered."""
    return Wanted(
        code=row.code,
        table=row.factor_table,
        item=row.item,
        parameter=row.parameter,
        value=row.value,
        unit=row.unit_printed or row.unit,
        tier=row.tier,
        document=row.document,
        number=row.document_number,
        issuer=row.issuer,
        locator=row.locator,
        published=row.published or 0,
        region=row.region,
        gas=row.gas,
        first_day=row.first_day,
        last_day=row.last_day,
        data_year=row.data_year,
    )
