"""Reading the organisation's own factors, as they stood at a journal number."""

from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain.factors import Document, Factor, OwnFactor, Tier
from ghg.domain.periods import day_text
from ghg.ledger.columns import OPEN_END
from ghg.plan.plan import NOW, rows_of

WITHDRAWN = "withdrawn"  # the confidence of a revision that takes a value back
FIRST_DAY = 19000101  # the earliest day that the ledger holds: no beginning is known
SHOWN = 12


def read_own_factors(
    connection: Connection, org_id: int, up_to: int = NOW
) -> tuple[OwnFactor, ...]:
    """Give every own factor that stands, the latest revision of each, by code."""
    latest = latest_rows(connection, org_id, up_to)
    standing = [row for row in latest.values() if row.confidence != WITHDRAWN]
    if not standing:
        return ()
    files = {row.id: row.sha256 for row in rows_of(connection, org_id, "evidence", up_to)}
    packs = {
        row.id: f"{row.code} {row.version}"
        for row in rows_of(connection, org_id, "factor_pack", up_to)
    }
    return tuple(
        own_factor(row, files.get(row.evidence_id, ""), packs.get(row.factor_pack_id, ""))
        for row in sorted(standing, key=lambda row: str(row.code))
    )


def latest_rows(connection: Connection, org_id: int, up_to: int = NOW) -> dict[str, Row[Any]]:
    """Give the latest revision of every own factor by its code, withdrawn ones too."""
    return {row.code: row for row in rows_of(connection, org_id, "own_factor", up_to)}


def own_factor(row: Row[Any], sha256: str, pack: str) -> OwnFactor:
    """Make the value of a row; its place in the document names the file that was kept of it."""
    place = f"{row.locator} [{sha256[:SHOWN]}]" if sha256 else row.locator
    factor = Factor(
        id=f"own:{row.code}.{row.revision}",
        table=row.factor_table,
        item=row.item,
        parameter=row.parameter,
        gas=row.gas,
        value=row.value,
        unit=row.unit,
        unit_printed=row.unit_printed,
        region=row.region,
        valid_from="" if row.first_day == FIRST_DAY else day_text(row.first_day),
        valid_to="" if row.last_day == OPEN_END else day_text(row.last_day),
        data_year=row.data_year or None,
        source=row.document,
        locator=place.strip(),
        confidence=row.confidence,
        note=row.reason,
    )
    return OwnFactor(factor, _document(row), sha256, pack, row.reason)


def _document(row: Row[Any]) -> Document:
    return Document(
        id=row.document,
        title_zh=row.document,
        title_en=row.document,
        number=row.document_number,
        issuer=row.issuer,
        tier=Tier(row.tier),
        published=row.published,
        place="",
        note=row.reason,
        published_text=day_text(row.published) if row.published else "",
    )
