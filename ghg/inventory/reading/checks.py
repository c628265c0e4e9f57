"""Reading what the cross-checks need: forms, tolerances, reasons, kinds of records, last year."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, text

from ghg.domain import issue as issues
from ghg.domain.issue import Fact, Issue
from ghg.domain.numbers import from_exact_text, quantity
from ghg.domain.periods import day_after, day_before, month_period, span, year_period
from ghg.domain.statistics import KINDS, Billed, FormFigure, Stated
from ghg.inventory.books import Setup
from ghg.inventory.checkbooks import CheckBooks, Flows, YearBefore
from ghg.inventory.reading.cells import LIVE_THEN, read_cells
from ghg.inventory.reading.particulars import read_facts_between
from ghg.ledger.rows import table
from ghg.plan.plan import NOW, Plan, rows_of

TOLERANCE, REASON = "crosscheck.tolerance", "crosscheck.reason"
OF_ENTITY = ""

_BILLED = f"""SELECT one.stream_id, one.kind, count(*) AS bills,
  sum(CASE WHEN i.last_day <= :last_day THEN i.quantity ELSE 0 END) AS by_end,
  sum(one.inside) AS shares
FROM (SELECT a.stream_id, a.bill_id, a.kind, sum(a.quantity) AS inside {LIVE_THEN}
  AND a.bill_id IS NOT NULL GROUP BY a.stream_id, a.bill_id, a.kind) one
JOIN bill i ON i.org_id = :org AND i.id = one.bill_id
GROUP BY one.stream_id, one.kind ORDER BY one.stream_id, one.kind"""  # noqa: S608 - our words


_POSTED = text(
    f"""SELECT DISTINCT a.stream_id, a.month {LIVE_THEN} AND a.stream_id IN :streams
AND a.document IN :meters"""
).bindparams(bindparam("streams", expanding=True), bindparam("meters", expanding=True))


def read_checks(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int = NOW
) -> CheckBooks:
    """Read the books of the cross-checks as they stood at a journal number."""
    facts = rows_of(connection, org_id, "plant_fact", up_to)
    ours = [row for row in facts if row.entity_id == plan.entity_id]
    before = year_period(setup.year - 1)
    return CheckBooks(
        figures=read_figures(facts, plan),
        tolerances=_tolerances(ours),
        stated=_stated(ours),
        flows=_flows(connection, org_id, plan, setup, up_to),
        billed=_billed(connection, org_id, plan, setup, up_to),
        before=_before(connection, org_id, plan, setup, up_to),
        from_meters=_from_meters(connection, org_id, plan, setup, up_to),
        products_before=_products(connection, org_id, plan, before.first_month, up_to),
    )


def read_figures(facts: Iterable[Row[Any]], plan: Plan) -> tuple[FormFigure, ...]:
    """Give the figures of all forms, the latest revision of each; withdrawn ones are gone."""
    owners = {row_id: code for code, row_id in plan.facility_ids.items()}
    latest: dict[tuple[str, str, str, int, int], Row[Any]] = {}
    for row in facts:
        owner = OF_ENTITY if row.entity_id == plan.entity_id else owners.get(row.facility_id)
        if row.kind in KINDS and owner is not None:
            latest[owner, row.kind, row.value_text, row.first_day, row.last_day] = row
    return tuple(
        FormFigure(owner, *_of(kind), name, first, last, row.value, row.unit, row.basis)
        for (owner, kind, name, first, last), row in sorted(latest.items())
        if row.value is not None
    )


def _of(kind: str) -> tuple[str, str]:
    form, _, column = kind.partition(".")
    return form, column


def _tolerances(facts: Iterable[Row[Any]]) -> dict[str, Decimal]:
    """Give the percent that a person stated for each check; the latest word counts."""
    latest = {row.value_text: row.value for row in facts if row.kind == TOLERANCE}
    return {check: value for check, value in latest.items() if value is not None}


def _stated(facts: Iterable[Row[Any]]) -> tuple[Stated, ...]:
    latest = {
        (row.basis, row.value_text, row.first_day, row.last_day): row.note
        for row in facts
        if row.kind == REASON
    }
    return tuple(Stated(*key, reason) for key, reason in latest.items() if reason)


def _flows(connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int) -> Flows:
    """Sum the live records by stream, month and kind, from the month before to the month after."""
    period = span(setup.first_month, setup.last_month)
    first, last = day_before(period.first_day) // 100, day_after(period.last_day) // 100
    cells = read_cells(connection, org_id, plan, first, last, up_to)
    return {
        (stream, month, kind): cell.quantity
        for (stream, month), kinds in cells.items()
        for kind, cell in kinds.items()
    }


def _billed(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int
) -> tuple[Billed, ...]:
    """Sum the bills over several months: whole where they end inside, and their shares inside."""
    first, last = setup.first_month, setup.last_month
    asked = {"org": org_id, "first": first, "last": last, "up_to": up_to}
    asked["last_day"] = span(first, last).last_day
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    return tuple(
        Billed(
            stream=streams[row.stream_id],
            kind=int(row.kind),
            bills=int(row.bills),
            by_end=quantity(int(row.by_end)),
            shares=quantity(int(row.shares)),
        )
        for row in connection.execute(text(_BILLED), asked)
        if row.stream_id in streams
    )


def _from_meters(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int
) -> frozenset[tuple[str, int]]:
    """Give the months of streams that were posted from readings of their own meter.

    Such a record carries its meter's code as document: it is no bill to hold the meter against.
    """
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    fed = {row.stream_id for row in rows_of(connection, org_id, "stream_meter", up_to)}
    meters = [row.code for row in rows_of(connection, org_id, "meter", up_to)]
    wanted = sorted(fed & streams.keys())
    if not (wanted and meters):
        return frozenset()
    first, last = setup.first_month, setup.last_month
    asked = {"org": org_id, "first": first, "last": last, "up_to": up_to}
    found = connection.execute(_POSTED, {**asked, "streams": wanted, "meters": meters})
    return frozenset((streams[row.stream_id], row.month) for row in found)


def _before(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int
) -> YearBefore | None:
    """Read the last issue of the entity's inventory of the year before, if there is one."""
    held, inventories = table("issue"), table("inventory")
    wanted = (
        select(held.c.document)
        .join(
            inventories,
            (inventories.c.org_id == held.c.org_id) & (inventories.c.id == held.c.inventory_id),
        )
        .where(
            (held.c.org_id == org_id)
            & (inventories.c.entity_id == plan.entity_id)
            & (inventories.c.year == setup.year - 1)
            & (held.c.seq <= up_to)
        )
        .order_by(held.c.id.desc())
        .limit(1)
    )
    found = connection.scalar(wanted)
    return None if found is None else year_of(issues.from_bytes(found))


def year_of(made: Issue) -> YearBefore:
    """Give of an issue what another year is compared with."""
    used = [from_exact_text(row.calorific_tce) for row in made.energy]
    return YearBefore(
        place=f"{made.inventory} {made.number}",
        streams={
            row.stream: (from_exact_text(row.quantity), row.unit) for row in made.stream_totals
        },
        totals={row.key: from_exact_text(row.co2e_t) for row in made.totals if row.axis == "name"},
        tce=sum(used, Fraction(0)) if used else None,
        issue=made,
    )


def _products(
    connection: Connection, org_id: int, plan: Plan, first_month: int, up_to: int
) -> tuple[Fact, ...]:
    year = first_month // 100
    last = month_period(year * 100 + 12).last_day // 100
    found = read_facts_between(connection, org_id, plan, first_month, last, up_to)
    return tuple(fact for fact in found if fact.kind == "product_output")
