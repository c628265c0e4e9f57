"""Particulars of the books: own values, papers, entity, facts, boundary, as of a journal number."""

from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import Fact, Who
from ghg.domain.numbers import plain
from ghg.inventory.books import OwnValue, Paper, Setup
from ghg.library import CLAIM_PAPER
from ghg.plan.plan import NOW, WITHDRAWN, Plan, rows_of

CREDIT_CODE = "credit_code"


def read_own_values(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[OwnValue, ...]:
    """Give the plant's own parameter values, the latest revision of each."""
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    sources = {row_id: code for code, row_id in plan.source_ids.items()}
    files = {row.id: row.sha256 for row in rows_of(connection, org_id, "evidence", up_to)}
    latest = {
        (
            r.stream_id,
            r.source_id,
            r.facility_id,
            r.parameter,
            r.item,
            r.first_month,
            r.last_month,
        ): r
        for r in rows_of(connection, org_id, "parameter_value", up_to)
    }
    return tuple(
        OwnValue(
            candidate=_candidate(row, files.get(row.evidence_id, "")),
            parameter=row.parameter,
            item=row.item,
            stream=streams.get(row.stream_id, ""),
            source=sources.get(row.source_id, ""),
            first_month=row.first_month,
            last_month=row.last_month,
            reason=row.reason,
        )
        for row in latest.values()
        if row.kind != WITHDRAWN
    )


def read_papers(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[Paper, ...]:
    """Give every evidence file with what it is linked to; unlinked ones once, without months.

    A paper that only proves what a claim needs is none of the inventory's.
    """
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    links: dict[int, list[Row[Any] | None]] = {}
    for row in rows_of(connection, org_id, "evidence_link", up_to):
        links.setdefault(row.evidence_id, []).append(row)
    papers = []
    for row in rows_of(connection, org_id, "evidence", up_to):
        alone: list[Row[Any] | None] = [] if row.kind == CLAIM_PAPER else [None]
        for link in links.get(row.id) or alone:
            papers.append(
                Paper(
                    sha256=row.sha256,
                    file_name=row.file_name,
                    kind=row.kind,
                    document_no=row.document_no,
                    description=row.description,
                    stream=streams.get(link.stream_id, "") if link else "",
                    subject=link.purpose if link else "",
                    first_month=link.first_month if link else 0,
                    last_month=link.last_month if link else 0,
                )
            )
    return tuple(papers)


def read_entity(
    connection: Connection, org_id: int, entity_id: int, setup: Setup, up_to: int = NOW
) -> Who:
    """Give the reporting entity with its particulars of the year.

    A kind with a dot (`form205.purchase`) belongs to another book. The credit code is that of the
    founding until a later word on it, which holds from its year on.
    """
    row = next(r for r in rows_of(connection, org_id, "entity", up_to) if r.id == entity_id)
    latest = {
        fact.kind: Fact(
            row.code, fact.kind, fact.first_day, fact.last_day, fact.value_text, "", fact.note, ""
        )
        for fact in rows_of(connection, org_id, "plant_fact", up_to, entity_id=entity_id)
        if "." not in fact.kind and fact.first_day // 10000 <= setup.year <= fact.last_day // 10000
    }
    corrected = latest.pop(CREDIT_CODE, None)
    code = corrected.value if corrected else row.credit_code
    return Who(row.code, row.name_zh, row.name_en, code, tuple(latest.values()))


def read_facts(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int = NOW
) -> tuple[Fact, ...]:
    """Give products and money of the facilities in the inventory's months."""
    return read_facts_between(connection, org_id, plan, setup.first_month, setup.last_month, up_to)


def read_facts_between(
    connection: Connection,
    org_id: int,
    plan: Plan,
    first_month: int,
    last_month: int,
    up_to: int = NOW,
) -> tuple[Fact, ...]:
    """Give products and money of the facilities between two months.

    The latest revision of a fact counts; one without a value withdraws it.
    """
    places = {row_id: code for code, row_id in plan.facility_ids.items()}
    latest = {
        (row.facility_id, row.kind, row.value_text, row.first_day, row.last_day): row
        for row in rows_of(connection, org_id, "plant_fact", up_to)
        if row.facility_id in places
        and "." not in row.kind
        and first_month <= row.first_day // 100
        and row.last_day // 100 <= last_month
    }
    return tuple(_fact(row, places) for row in latest.values() if row.value is not None)


def _fact(row: Row[Any], places: dict[int, str]) -> Fact:
    return Fact(
        subject=places[row.facility_id],
        kind=row.kind,
        first_day=row.first_day,
        last_day=row.last_day,
        value=plain(row.value),
        unit=row.unit,
        note=" ".join(word for word in (row.value_text, row.basis) if word),
        evidence="",
    )


def _candidate(row: Row[Any], sha256: str) -> Candidate:
    return Candidate(
        id=f"own-{row.id}",
        value=row.value,
        unit=row.unit,
        tier=Tier.MEASURED,
        document=row.document or row.report_number,
        locator=row.locator,
        evidence=sha256[:12],
        report_number=row.report_number,
        note=row.reason,
    )
