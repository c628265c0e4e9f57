"""Reading the books: from the ledger's tables to one frozen value, as of a journal number."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, text

from ghg.domain.issue import BoundaryRow, Head
from ghg.domain.periods import span
from ghg.inventory.books import WEAKEST_LAST, Amount, Books, Paper, Setup
from ghg.inventory.consumption import Consumption, Used
from ghg.inventory.plantbooks import PlantBooks, Ranks
from ghg.inventory.reading.cells import LIVE_THEN, YEAR, read_consumption
from ghg.inventory.reading.factors import read_own_factors
from ghg.inventory.reading.missing import read_counts, read_estimates
from ghg.inventory.reading.particulars import (
    read_entity,
    read_facts,
    read_own_values,
    read_papers,
)
from ghg.inventory.reading.plant import read_plant
from ghg.ledger.organisations import one_person
from ghg.plan.plan import NOW, Plan

FEW = 3  # documents are listed where a month rests on no more records than this


def read_books(
    connection: Connection,
    org: Row[Any],
    plan: Plan,
    setup: Setup,
    head: Head,
    up_to: int = NOW,
    *,
    first_rule: bool = False,
) -> Books:
    """Read everything that one inventory needs, as it stood at a journal number.

    By the `first_rule` the books are read as version 0.1.0 did, which had no books of the plant.
    """
    org_id = int(org.id)
    months = (setup.first_month, setup.last_month)
    papers = read_papers(connection, org_id, plan, up_to)
    made = read_consumption(connection, org_id, plan, *months, up_to, first_rule=first_rule)
    return Books(
        setup=setup,
        example=bool(org.example),
        one_person=one_person(connection, org_id, up_to),
        entity=read_entity(connection, org_id, plan.entity_id, setup, up_to),
        facilities=plan.facilities,
        boundary=_in_period(plan.boundary, setup),
        sources=plan.sources,
        involvements=plan.involvements,
        streams=plan.streams,
        amounts=amounts_of(connection, org_id, plan, setup, made, papers, up_to),
        own_values=read_own_values(connection, org_id, plan, up_to),
        papers=papers,
        facts=read_facts(connection, org_id, plan, setup, up_to),
        previous=(),
        head=head,
        unused=plan.unused,
        plant=PlantBooks()
        if first_rule
        else _plant_books(connection, org_id, plan, setup, made, up_to),
        own_factors=read_own_factors(connection, org_id, up_to),
    )


def amounts_of(
    connection: Connection,
    org_id: int,
    plan: Plan,
    setup: Setup,
    made: Consumption,
    papers: Iterable[Paper],
    up_to: int = NOW,
) -> dict[tuple[str, int], Amount]:
    """Give each stream's consumption per month, with class, rank, documents and evidence."""
    used = {key: one for key, one in made.used.items() if key[1] >= setup.first_month}
    documents = _documents(connection, org_id, plan, setup, used, up_to)
    linked = _linked(papers)
    units = {stream.code: stream.unit for stream in plan.streams}
    return {
        (code, month): Amount(
            stream=code,
            month=month,
            quantity=one.quantity,
            unit=units[code],
            records=sum(cell.records for cell in one.cells),
            estimated=one.estimated,
            class_=WEAKEST_LAST[max(cell.weakest_class for cell in one.cells) - 1],
            rank=max(cell.weakest_rank for cell in one.cells),
            documents=documents.get((code, month), ()),
            batches=(max(cell.last_batch for cell in one.cells),),
            evidence=tuple(sorted(p.id for p in linked.get(code, ()) if p.covers(code, month))),
        )
        for (code, month), one in used.items()
    }


def ranks_of(made: Consumption, first_month: int, last_month: int) -> tuple[Ranks, ...]:
    """Give the weakest rank of each stream in the inventory's months and in those a year before."""
    last: dict[str, int] = {}
    now: dict[str, int] = {}
    for (code, month), one in made.used.items():
        if month >= first_month:
            now[code] = max(now.get(code, 0), one.rank)
        elif month <= last_month - YEAR:
            last[code] = max(last.get(code, 0), one.rank)
    return tuple(Ranks(code, last.get(code, 0), rank) for code, rank in now.items())


def _plant_books(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, made: Consumption, up_to: int
) -> PlantBooks:
    """Read the plant's books, with stocks, counts, estimates and ranks."""
    guessed = sorted({code for (code, _), one in made.used.items() if one.estimated})
    months = (setup.first_month, setup.last_month)
    return replace(
        read_plant(connection, org_id, plan, setup, up_to),
        counts=read_counts(connection, org_id, plan, up_to),
        stocks=tuple(one for one in made.stocks if one.month >= setup.first_month),
        estimates=read_estimates(connection, org_id, plan, guessed, months, up_to),
        ranks=ranks_of(made, setup.first_month, setup.last_month),
    )


def _documents(
    connection: Connection,
    org_id: int,
    plan: Plan,
    setup: Setup,
    used: Mapping[tuple[str, int], Used],
    up_to: int,
) -> dict[tuple[str, int], tuple[str, ...]]:
    """List the papers' numbers of streams that rest on few records a month."""
    many = {code for (code, _), one in used.items() if one.recorded > FEW}
    few = {plan.stream_ids[code]: code for code, _ in used if code not in many}
    asked = {"org": org_id, "first": setup.first_month, "last": setup.last_month, "up_to": up_to}
    found: dict[tuple[str, int], list[str]] = {}
    listed = sorted(few)
    for start in range(0, len(listed), 500):
        ids = ", ".join(str(row_id) for row_id in listed[start : start + 500])  # our own integers
        statement = f"""SELECT a.stream_id, a.month, a.document {LIVE_THEN}
AND a.stream_id IN ({ids}) AND a.document <> '' ORDER BY a.stream_id, a.month, a.id"""
        for row in connection.execute(text(statement), asked):
            found.setdefault((few[row.stream_id], row.month), []).append(row.document)
    return {key: tuple(dict.fromkeys(papers)) for key, papers in found.items()}


def _linked(papers: Iterable[Paper]) -> dict[str, list[Paper]]:
    linked: dict[str, list[Paper]] = {}
    for paper in papers:
        linked.setdefault(paper.stream, []).append(paper)
    return linked


def _in_period(boundary: tuple[BoundaryRow, ...], setup: Setup) -> tuple[BoundaryRow, ...]:
    """Keep what the boundary says of the inventory's own months."""
    period = span(setup.first_month, setup.last_month)
    return tuple(
        row
        for row in boundary
        if row.first_day <= period.last_day and row.last_day >= period.first_day
    )
