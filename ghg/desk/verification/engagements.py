"""Engagements (核查委托) and what was agreed: the materiality is a field, and has no default."""

from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, Looking, acting, id_of, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.setup import inventory_row, today
from ghg.domain.engagements import KeptEngagement
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import EngagementInput, EngagementTermInput
from ghg.plan.plan import NOW, rows_of

SIGNS = 12  # of a file's hash: its id


def add_engagement(
    desk: Desk, code: str, inventory: str, programme: str, body: str, lead: str = ""
) -> KeptEngagement:
    """Keep that an inventory is verified; raises E-REF.inventory, E-DUP.code."""
    with acting(desk, "engagement.add", code) as at:
        given = checked(
            EngagementInput,
            code=code,
            inventory_id=inventory_row(at, inventory).id,
            programme=programme,
            body=body,
            lead=lead,
        )
        at.put("engagement", given)
        return kept_engagement(at, engagement_row(at, code))


def set_terms(
    desk: Desk, code: str, percent: Decimal, agreed_on: int = 0, evidence: str = "", note: str = ""
) -> KeptEngagement:
    """Keep which materiality was agreed, in percent of the total reported.

    Raises E-REF.engagement, E-REF.evidence, and E-RANGE.materiality outside 0 to 100.
    """
    if not 0 < percent <= 100:
        raise DataError("E-RANGE.materiality", NOWHERE, plain(percent))
    with acting(desk, "engagement.terms", code) as at:
        engagement = engagement_row(at, code)
        before = _terms(at, engagement.id, NOW)
        given = checked(
            EngagementTermInput,
            engagement_id=engagement.id,
            materiality_percent=percent,
            agreed_on=agreed_on or today(),
            evidence_id=evidence_id(at, evidence) if evidence else None,
            note=note,
            revision=before.revision + 1 if before else 0,
        )
        head = at.record(given.model_dump())
        rows.add(at.connection, at.org_id, "engagement_term", [given], seq=head.seq)
        return kept_engagement(at, engagement)


def engagement_list(desk: Desk) -> tuple[KeptEngagement, ...]:
    """List the engagements, oldest first."""
    with looking(desk) as at:
        found = rows_of(at.connection, at.org_id, "engagement", NOW)
        return tuple(kept_engagement(at, row) for row in found)


def engagement_row(at: Acting | Looking, code: str) -> Row[Any]:
    """Give the row of an engagement by its code; raises E-REF.engagement."""
    engagement = id_of(at, "engagement", code)
    return rows_of(at.connection, at.org_id, "engagement", NOW, id=engagement)[0]


def kept_engagement(at: Acting | Looking, row: Row[Any]) -> KeptEngagement:
    """Turn a row into the value that is shown, with its latest terms."""
    terms = _terms(at, row.id, NOW)
    paper = terms.evidence_id if terms else None
    return KeptEngagement(
        code=row.code,
        inventory=inventory_of(at, row).code,
        programme=row.programme,
        body=row.body,
        lead=row.lead,
        materiality_percent=terms.materiality_percent if terms else None,
        agreed_on=(terms.agreed_on or 0) if terms else 0,
        evidence=evidence_signs(at).get(paper, ""),
        note=terms.note if terms else "",
    )


def inventory_of(at: Acting | Looking, engagement: Row[Any]) -> Row[Any]:
    """Give the row of the inventory that an engagement is about."""
    inventories = table("inventory")
    here = (inventories.c.org_id == at.org_id) & (inventories.c.id == engagement.inventory_id)
    return at.connection.execute(select(inventories).where(here)).one()


def evidence_signs(at: Acting | Looking) -> dict[int | None, str]:
    """Give the ids of the kept files as people quote them, by their numbers."""
    kept = table("evidence")
    wanted = select(kept.c.id, kept.c.sha256).where(kept.c.org_id == at.org_id)
    return {row.id: row.sha256[:SIGNS] for row in at.connection.execute(wanted)}


def _terms(at: Acting | Looking, engagement: int, up_to: int) -> Row[Any] | None:
    found = rows_of(at.connection, at.org_id, "engagement_term", up_to, engagement_id=engagement)
    return max(found, key=lambda row: row.revision, default=None)
