"""Own power whose green attribute was sold or credited: entered, withdrawn, listed, asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select, text

from ghg.desk.context import Acting, Desk, acting, id_of, looking
from ghg.desk.evidence import evidence_id
from ghg.domain.double_benefit import plant_key
from ghg.domain.numbers import plain
from ghg.domain.periods import Period, month_text, months_between
from ghg.domain.sold import Sale, SoldAttribute
from ghg.domain.streams import Route
from ghg.errors import NOWHERE, DataError, Place
from ghg.holdings.papers import sold_attributes
from ghg.holdings.positions import Position
from ghg.ledger import rows
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import SoldAttributeInput

_ENTITY = """SELECT f.entity_id FROM stream t
JOIN source s ON s.org_id = t.org_id AND s.id = t.source_id
JOIN facility f ON f.org_id = s.org_id AND f.id = s.facility_id
WHERE t.org_id = :org AND t.id = :stream"""


@dataclass(frozen=True, slots=True)
class Sold:
    """A sale as typed; without `kwh` everything that the stream made in the months."""

    stream: str
    months: Period
    sale: Sale
    evidence: str
    kwh: Decimal | None = None
    counterparty: str = ""
    note: str = ""


def sell(desk: Desk, sold: Sold, *, withdrawn: bool = False) -> None:
    """Enter that the green attribute of own power is gone, or take that word back.

    Raises E-SOLD.route, E-SOLD.months, E-SOLD.none, E-NUM.positive, E-CLOSED.sold, E-REF.
    """
    if sold.kwh is not None and len(sold.months.months) > 1:
        raise DataError("E-SOLD.months", NOWHERE, sold.stream)
    if sold.kwh is not None and sold.kwh <= 0:
        raise DataError("E-NUM.positive", NOWHERE, plain(sold.kwh))
    said = {"stream": sold.stream, "months": str(sold.months), "sale": sold.sale.value}
    with acting(desk, "holding.sold", sold.stream, sold.note) as at:
        stream = _own_generation(at, sold.stream)
        _refuse_closed(at, stream, sold.months)
        given = _input(at, stream, sold, withdrawn=withdrawn)
        head = at.record({**said, "kwh": str(sold.kwh or ""), "withdrawn": withdrawn})
        rows.add(at.connection, at.org_id, "sold_attribute", [given], seq=head.seq)


def sold_list(desk: Desk) -> tuple[SoldAttribute, ...]:
    """List what was sold or credited, as it counts."""
    with looking(desk) as at:
        return sold_attributes(at.connection, at.org_id)


def refuse_green_here(at: Acting, held: Position) -> None:
    """Refuse to pass on certificates or credits of own power that is still green here.

    They name the stream, or what it is called, as their plant. Raises E-SOLD.first.
    """
    streams = _own_streams(at)
    stream = next((code for code, names in streams if plant_key(held.plant) in names), None)
    if stream is None or not plant_key(held.plant):
        return
    sold = [one for one in sold_attributes(at.connection, at.org_id) if one.stream == stream]
    for month in months_between(held.first_month, held.last_month):
        if not any(one.first_month <= month <= one.last_month for one in sold):
            said = {"stream": stream, "month": month_text(month)}
            raise DataError("E-SOLD.first", Place(subject=str(held.block)), held.plant, **said)


def _input(at: Acting, stream: int, sold: Sold, *, withdrawn: bool) -> SoldAttributeInput:
    sales = table("sold_attribute")
    months = sold.months
    here = (sales.c.org_id == at.org_id) & (sales.c.stream_id == stream)
    here &= sales.c.first_month == months.first_month
    here &= (sales.c.last_month == months.last_month) & (sales.c.sale == sold.sale)
    before = at.connection.scalar(select(func.max(sales.c.revision)).where(here))
    if withdrawn and before is None:
        raise DataError("E-SOLD.none", NOWHERE, sold.stream)
    return checked(
        SoldAttributeInput,
        stream_id=stream,
        first_month=months.first_month,
        last_month=months.last_month,
        kwh=sold.kwh,
        sale=sold.sale,
        counterparty=sold.counterparty,
        evidence_id=evidence_id(at, sold.evidence),
        note=sold.note,
        withdrawn=withdrawn,
        revision=0 if before is None else before + 1,
    )


def _own_generation(at: Acting, code: str) -> int:
    """Give the id of a stream of own power; raises E-REF.stream, E-SOLD.route."""
    row_id = id_of(at, "stream", code)
    if code not in {one for one, _ in _own_streams(at)}:
        raise DataError("E-SOLD.route", NOWHERE, code)
    return row_id


def _own_streams(at: Acting) -> Sequence[tuple[str, frozenset[str]]]:
    """Give the streams of own generation with what a paper may call them."""
    streams = table("stream")
    here = (streams.c.org_id == at.org_id) & (streams.c.route == Route.OWN_GENERATION)
    wanted = select(streams.c.code, streams.c.name_zh, streams.c.name_en).where(here)
    return [
        (row.code, frozenset(map(plant_key, (row.code, row.name_zh, row.name_en))) - {""})
        for row in at.connection.execute(wanted)
    ]


def _refuse_closed(at: Acting, stream: int, months: Period) -> None:
    """Refuse a month that is closed: its electricity would change. Raises E-CLOSED.sold."""
    entity = at.connection.scalar(text(_ENTITY), {"org": at.org_id, "stream": stream})
    closed = closed_months(at.connection, at.org_id).get(int(entity or 0), frozenset())
    shut = [month for month in months.months if month in closed]
    if shut:
        raise DataError("E-CLOSED.sold", NOWHERE, month_text(shut[0]))
