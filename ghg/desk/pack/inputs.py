"""What stands behind the monthly quantities: batches with their blocks, records, bills, streams.

A batch that wrote a record of the issue's streams is given whole, reversals included: only whole
blocks can be held to the digest that the journal keeps of them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import column, select
from sqlalchemy import table as plain_table

from ghg.desk.context import Looking
from ghg.desk.pack.plain import plain_row
from ghg.desk.pack.scope import Scope
from ghg.domain.bounds import bounds_of
from ghg.domain.issue import Issue
from ghg.domain.numbers import exact_text, plain
from ghg.domain.periods import months_between
from ghg.domain.streams import balance_terms
from ghg.domain.units import conversion
from ghg.ledger.blocks import BILL_COLUMNS, RECORD_COLUMNS
from ghg.ledger.rows import table
from ghg.library import Library, gwp, load_guide

YEAR = 100  # the year before, in months written as yyyymm, is where a stock is carried from
BATCH = ("id", "seq", "kind", "file_name", "file_size", "file_sha256", "reverses", "round")
_STREAM = {"yield_per": 1000}


def stream_rows(at: Looking, scope: Scope) -> Mapping[str, Any]:
    """Give code, name and unit of the issue's streams by their number in the records."""
    streams, known = table("stream"), {one.code: one for one in scope.issue.streams}
    wanted = select(streams.c.id, streams.c.code).where(streams.c.org_id == at.org_id)
    return {
        str(row.id): {
            "code": row.code,
            "name_zh": known[row.code].name_zh,
            "name_en": known[row.code].name_en,
            "unit": known[row.code].unit,
        }
        for row in at.connection.execute(wanted.order_by(streams.c.id))
        if row.code in known
    }


def batch_rows(at: Looking, scope: Scope, streams: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the batches that recorded the issue's streams, with their blocks."""
    batches, records, blocks = table("batch"), table("activity_record"), table("batch_block")
    first, last = scope.issue.first_day // 100 - YEAR, scope.issue.last_day // 100
    touched = (
        select(records.c.batch_id)
        .where((records.c.org_id == at.org_id) & records.c.month.between(first, last))
        .where(records.c.stream_id.in_([int(one) for one in streams]))
    )
    wanted = select(batches).where(
        (batches.c.org_id == at.org_id)
        & (batches.c.seq <= scope.books_seq)
        & batches.c.id.in_(touched)
    )
    found = []
    for row in at.connection.execute(wanted.order_by(batches.c.id)).all():
        mine = (blocks.c.org_id == at.org_id) & (blocks.c.batch_id == row.id)
        held = at.connection.execute(select(blocks).where(mine).order_by(blocks.c.number)).all()
        said = {name: row._mapping[name] for name in BATCH}
        found.append({**said, "blocks": [plain_row(one, ("batch_id",)) for one in held]})
    return found


def record_rows(at: Looking, batches: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give the records of the batches as they are stored, quantities in whole millionths."""
    yield from _written(at, "activity_record", RECORD_COLUMNS, batches)


def bill_rows(at: Looking, batches: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give the bills of the batches as they are stored, with their own days."""
    yield from _written(at, "bill", BILL_COLUMNS, batches)


def _written(
    at: Looking, name: str, columns: tuple[str, ...], batches: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Read columns as whole numbers and texts, past every type of the program."""
    rows = plain_table(name, *(column(one) for one in columns))
    for batch in batches:
        mine = (rows.c.org_id == at.org_id) & (rows.c.batch_id == batch["id"])
        wanted = select(rows).where(mine).order_by(rows.c.id)
        for row in at.connection.execute(wanted, execution_options=_STREAM):
            yield dict(row._mapping)


def unit_rows(issue: Issue) -> list[dict[str, str]]:
    """Give the conversions that balances and the account of power ask for."""
    units = {one.code: one.unit for one in issue.streams}
    pairs = {
        (units[term.stream], one.unit)
        for one in issue.streams
        for term in balance_terms(one.balance)
        if term.stream in units
    }
    pairs |= {(one.unit, "kWh") for one in issue.streams if one.route}
    return [
        {"from": old, "to": new, "factor": exact_text(conversion(old, new))}
        for old, new in sorted(pairs)
        if old != new
    ]


def warming_rows(issue: Issue, library: Library) -> dict[str, dict[str, str]]:
    """Give the warming potentials of the issue's set for the species it counts, with the page."""
    species = sorted({line.species for line in issue.lines if line.gwp})
    chosen = {one: gwp(library, issue.gwp_set, one) for one in species}
    return {
        name: {
            "value": plain(one.value),
            "document_zh": one.document.title_zh,
            "document_en": one.document.title_en,
            "locator": one.locator,
        }
        for name, one in chosen.items()
    }


def decimals(issue: Issue, library: Library) -> dict[str, int]:
    """Give the decimals by which the forms of the issue's guide print, by what is printed."""
    guides = {one.facility: one.id for one in issue.guides}
    months = months_between(issue.first_day // 100, issue.last_day // 100)
    bounds = {code: bounds_of(issue.boundary, code, "", "") for code in guides}
    inside = [code for code, one in bounds.items() if any(map(one.inside_in, months))]
    first = guides[next(iter(inside or guides))]
    return dict(load_guide(library, first).reporting_decimals)
