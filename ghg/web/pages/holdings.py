"""Credits and certificates: what is held, what ends soon, what it is used for, block by block."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.materials import Expiry, expiry
from ghg.desk.holdings.serving import may_serve
from ghg.desk.holdings.views import (
    EventView,
    Position,
    UseView,
    calendar,
    halves,
    holdings,
    life,
    one_block,
    position,
    use_list,
)
from ghg.desk.setup import today
from ghg.domain.instruments import LIVE, USED_UP, Instrument, State
from ghg.domain.numbers import grouped
from ghg.web.asking import Page, SomeNumber, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.table import Cell, Table, badge, linked, several, table

router = APIRouter()
ENDING = 10
SIGNS: Mapping[Expiry, str] = MappingProxyType({Expiry.EXPIRED: "bad", Expiry.SOON: "warn"})
# what can befall a block where it stands: the addresses of the forms
ACTS: Mapping[State, tuple[str, ...]] = MappingProxyType(
    {
        State.EXPECTED: ("confirm", "freeze", "term", "end", "void"),
        State.HELD: ("transfer", "split", "freeze", "term", "end", "void"),
        State.RESERVED: ("use-up", "release", "split", "freeze", "term", "end"),
        State.TRANSFERRED_OUT: ("take-back",),
        State.RETIRED: ("invalidate",),
        State.REDEEMED: ("invalidate",),
        State.FROZEN_EXPECTED: ("thaw",),
        State.FROZEN_HELD: ("thaw",),
        State.FROZEN_RESERVED: ("thaw",),
    }
)


@router.get("/holdings")
def show(request: Request) -> Response:
    desk, reader = site_of(request).desk, reader_of(request)
    ending = calendar(desk)
    late = [one for one in ending if expiry(one.until, today()) in SIGNS]
    return rendered(
        request,
        "holdings.html",
        positions=_positions(reader, position(desk)),
        ending=blocks_table(reader, ending[:ENDING]),
        warned=late,
        more=len(ending) - ENDING,
        uses=uses_table(reader, use_list(desk)),
    )


@router.get("/holdings/blocks")
def blocks(request: Request, state: Text = "", instrument: Text = "", page: Page = 1) -> Response:
    """List the blocks, all of them or those of a state or a kind."""
    desk, reader = site_of(request).desk, reader_of(request)
    found = [
        one
        for one in holdings(desk)
        if state in ("", one.state) and instrument in ("", one.instrument)
    ]
    asked = {"state": state, "instrument": instrument}
    pages = paged(found, page, "/holdings/blocks", asked)
    return rendered(
        request,
        "holding_blocks.html",
        blocks=blocks_table(reader, pages.some),
        pages=pages,
        state=state,
        instrument=instrument,
        states=tuple(one for one in State if one not in (State.NONE, State.SPLIT)),
        instruments=tuple(Instrument),
    )


@router.get("/holdings/block")
def one(request: Request, block: SomeNumber) -> Response:
    """Show a block: what it is, what it may serve, what befell it from its root on."""
    desk, reader = site_of(request).desk, reader_of(request)
    held = one_block(desk, block)
    uses = {one.use: one for one in use_list(desk)}
    return rendered(
        request,
        "block.html",
        one=held,
        halves=[one_block(desk, half) for half in halves(desk, block)],
        use=uses.get(held.use or 0),
        acts=[f"/holdings/{name}" for name in ACTS.get(held.state, ())],
        may_take=held.state is State.HELD,
        used_up=held.state in USED_UP,
        expiry=expiry(held.until, today()) if held.until else Expiry.NONE,
        signs=SIGNS,
        serves=may_serve(desk, block) if held.state in LIVE else (),
        events=_events(reader, life(desk, block)),
    )


def blocks_table(reader: Reader, found: Iterable[Position]) -> Table:
    """Put blocks into a table; one that ends soon, or has ended, says so."""
    rows = (
        (
            linked(str(one.block), "/holdings/block", block=one.block),
            reader.named("instrument", one.instrument.value),
            f"{one.batch} {one.first}-{one.last}",
            grouped(str(one.units)),
            reader.unit(one.instrument.unit),
            reader.month(one.first_month),
            ends(reader, one.until),
            reader.named("holding.state", one.state.value),
            linked(str(one.use), "/holdings/use", number=one.use) if one.use else "",
        )
        for one in found
    )
    columns = "block instrument range:words units:n unit vintage:d until:d state use"
    return table(reader, columns, rows)


def ends(reader: Reader, until: int) -> Cell:
    """Write the last day of a term with a word where it is near or past."""
    how = expiry(until, today()) if until else Expiry.NONE
    if how not in SIGNS:
        return reader.day(until)
    said = badge(reader.named("material.expiry", how), SIGNS[how])
    return several((reader.day(until), said))


def uses_table(reader: Reader, found: Iterable[UseView]) -> Table:
    rows = (
        (
            linked(str(one.use), "/holdings/use", number=one.use),
            reader.named("holding.purpose", one.purpose),
            one.need,
            str(one.year),
            one.beneficiary,
            reader.unit("MWh" if one.certificate else "tCO2e"),
            grouped(str(one.reserved)),
            grouped(str(one.used_up)),
        )
        for one in found
    )
    columns = "use purpose need:words year web.holdings.beneficiary unit reserved:n used_up:n"
    return table(reader, columns, rows)


def _positions(reader: Reader, found: Iterable[tuple[str, int, str, int]]) -> Table:
    rows = (
        (
            linked(
                reader.named("instrument", instrument),
                "/holdings/blocks",
                instrument=instrument,
                state=state,
            ),
            reader.month(month),
            reader.named("holding.state", state),
            grouped(str(units)),
            reader.unit(Instrument(instrument).unit),
        )
        for instrument, month, state, units in found
    )
    return table(reader, "instrument vintage:d state units:n unit", rows)


def _events(reader: Reader, events: Iterable[EventView]) -> Table:
    rows = (
        (
            reader.day(one.on_day),
            linked(str(one.block), "/holdings/block", block=one.block),
            reader.named("holding.state", one.state.value),
            linked(str(one.use), "/holdings/use", number=one.use) if one.use else "",
            one.reference,
            one.beneficiary or one.counterparty,
            paper(one.evidence),
            one.actor + (f" + {one.approver}" if one.approver else ""),
            one.reason,
            str(one.seq),
        )
        for one in events
    )
    columns = "day:d block state use reference party evidence actor reason:words seq:n"
    return table(reader, columns, rows)


def paper(evidence: str) -> Cell:
    """Write the way to a kept file."""
    return linked(evidence[:12], "/evidence/file", id=evidence) if evidence else ""
