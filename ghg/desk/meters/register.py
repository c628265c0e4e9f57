"""The register of meters: what is there, below what, with which multiplier, and what it measures.

Meters are entered once and never changed: a certificate, a replacement or a state that is learned
later is an event in the meter's life.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, id_of, looking, near
from ghg.desk.meters.settle import Settled, settle
from ghg.desk.plan import EVER, known
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.domain.calibration import overdue, proofs
from ghg.domain.meters import Feeding, Meter, MeterBook, MeterEvent
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import MeterInput, StreamMeterInput
from ghg.plan.meters import GAS, MEDIA, STATES, fit, load_meters, multiplier_of
from ghg.plan.meters_known import live_readings
from ghg.plan.plan import Plan, load_plan


@dataclass(frozen=True, slots=True)
class NewMeter:
    """A meter as typed: `ct` and `pt` are ratios such as 400/5; empty words are not known yet."""

    code: str
    facility: str
    medium: str
    name: str = ""
    place: str = ""
    parent: str = ""
    multiplier: str = ""
    ct: str = ""
    pt: str = ""
    accuracy: str = ""
    certificate: str = ""
    calibration_due: int = 0
    digits: int = 0
    reference_state: str = ""
    cumulative: bool = True
    required: bool = False
    automatic: bool = False
    first_day: int = EVER.first_day
    last_day: int = EVER.last_day


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A reading that a person wrote down."""

    tariff: str
    day: int
    reading: Decimal
    document: str
    estimated: bool
    note: str


@dataclass(frozen=True, slots=True)
class MeterView:
    """A meter with what hangs below it, what befell it, what it measures; `overdue` as of today."""

    meter: Meter
    below: tuple[str, ...]
    events: tuple[MeterEvent, ...]
    feedings: tuple[Feeding, ...]
    certificate: str
    calibration_due: int
    overdue: bool
    readings: tuple[ReadingView, ...] = ()


def add_meter(desk: Desk, new: NewMeter, entity: str = "") -> Meter:
    """Add a meter; a gas meter is asked at once which cubic metre it counts.

    Raises E-KIND.medium, E-UNIT.state, E-KIND.state, E-METER.multiplier, E-METER.parent,
    E-METER.circle, E-REF.meter, E-REF.facility, E-DATE.order, E-DUP.code.
    """
    known(MEDIA, new.medium, "medium")
    _check_state(new)
    multiplier = multiplier_of(new.multiplier, new.ct, new.pt)
    if new.last_day < new.first_day:
        raise DataError("E-DATE.order", NOWHERE, str(Period(new.first_day, new.last_day)))
    with acting(desk, "meter.add", new.code) as at:
        book = book_of(at, plan_at(at, entity))
        if new.code in rows.codes(at.connection, at.org_id, "meter"):
            raise DataError("E-DUP.code", NOWHERE, new.code)
        given = checked(
            MeterInput,
            facility_id=id_of(at, "facility", new.facility),
            parent_id=_parent(book, new),
            code=new.code,
            name=new.name,
            medium=new.medium,
            place=new.place,
            multiplier=multiplier,
            accuracy_class=new.accuracy,
            certificate=new.certificate,
            calibration_due=new.calibration_due or None,
            digits=new.digits,
            reference_state=new.reference_state,
            cumulative=new.cumulative,
            required=new.required,
            automatic=new.automatic,
            first_day=new.first_day,
            last_day=new.last_day,
        )
        head = at.record({**given.model_dump(), "ct": new.ct, "pt": new.pt})
        rows.add(at.connection, at.org_id, "meter", [given], seq=head.seq)
        return meter_in(book_of(at, plan_at(at, entity)), new.code)


@by_two("meter.attach")
def attach(
    desk: Desk,
    stream: str,
    meter: str,
    days: Period = EVER,
    reason: str = "",
    *,
    feeds: bool = True,
    accept: tuple[str, ...] = (),
    entity: str = "",
) -> Settled:
    """Say that a meter measures a stream on some days, or (`feeds` no) that it does not.

    Readings that were written down before are posted at once. Raises what `fit` raises, E-REASON,
    E-OVERLAP.attached, E-DATE.order.
    """
    if days.last_day < days.first_day:
        raise DataError("E-DATE.order", NOWHERE, str(days))
    if not feeds and not reason:
        raise DataError("E-REASON", NOWHERE, meter)
    with acting(desk, "meter.attach", f"{stream} {meter}", reason) as at:
        plan = plan_at(at, entity)
        book = book_of(at, plan)
        found = meter_in(book, meter)
        if feeds:
            fit(known({one.code: one for one in plan.streams}, stream, "stream"), found)
            _refuse_overlap(book, stream, meter, days)
        given = checked(
            StreamMeterInput,
            stream_id=id_of(at, "stream", stream),
            meter_id=book.ids[meter],
            first_day=days.first_day,
            last_day=days.last_day,
            feeds=feeds,
            reason=reason,
        )
        at.put("stream_meter", given)
        return settle(at, plan, meter, accept)


def meter_list(desk: Desk, entity: str = "") -> tuple[MeterView, ...]:
    """List the meters with what hangs below them."""
    with looking(desk) as at:
        book = book_of(at, plan_at(at, entity))
    return tuple(_view(book, one) for one in book.meters)


def meter_show(desk: Desk, code: str, entity: str = "") -> MeterView:
    """Show one meter; raises E-REF.meter."""
    with looking(desk) as at:
        book = book_of(at, plan_at(at, entity))
        found = meter_in(book, code)
        typed = live_readings(at.connection, at.org_id)
    mine = (row for row in typed if row.meter_id == book.ids[code])
    readings = tuple(
        ReadingView(row.tariff, row.day, row.reading, row.document, bool(row.estimated), row.note)
        for row in mine
    )
    return replace(_view(book, found), readings=readings)


def plan_at(at: Acting | Looking, entity: str) -> Plan:
    return load_plan(at.connection, at.org_id, entity_id(at, entity))


def book_of(at: Acting | Looking, plan: Plan) -> MeterBook:
    return load_meters(at.connection, at.org_id, plan)


def meter_in(book: MeterBook, code: str) -> Meter:
    """Give a meter of the register; raises E-REF.meter."""
    found = book.meter(code)
    if found is None:
        raise DataError("E-REF.meter", NOWHERE, code, near=near(code, list(book.ids)))
    return found


def _check_state(new: NewMeter) -> None:
    """Ask a gas meter for its cubic metre, and nobody else."""
    if new.medium == GAS and not new.reference_state:
        raise DataError("E-UNIT.state", NOWHERE, new.code, choices="、".join(STATES))
    choices = (*STATES,) if new.medium == GAS else ("",)
    if new.reference_state not in choices:
        said = "、".join(one or "-" for one in choices)
        raise DataError("E-KIND.state", NOWHERE, new.reference_state, choices=said)


def _parent(book: MeterBook, new: NewMeter) -> int | None:
    """Find the meter above: it must be there, of the same medium, and not the meter itself."""
    if not new.parent:
        return None
    if new.parent == new.code:
        raise DataError("E-METER.circle", NOWHERE, new.code)
    above = meter_in(book, new.parent)
    if above.medium != new.medium:
        said = {"medium": above.medium, "own": new.medium}
        raise DataError("E-METER.parent", NOWHERE, above.code, **said)
    return book.ids[above.code]


def _refuse_overlap(book: MeterBook, stream: str, meter: str, days: Period) -> None:
    """Let a stream have one meter at a time, and a meter one stream."""
    for one in book.feedings:
        if (one.stream == stream) == (one.meter == meter):
            continue
        if one.first_day <= days.last_day and one.last_day >= days.first_day:
            other = str(Period(one.first_day, one.last_day))
            said = {"meter": one.meter, "stream": one.stream, "other": other}
            raise DataError("E-OVERLAP.attached", NOWHERE, str(days), **said)


def _view(book: MeterBook, meter: Meter) -> MeterView:
    now = today()
    last = proofs(meter, book.events)[-1]
    return MeterView(
        meter=meter,
        below=tuple(one.code for one in book.meters if one.parent == meter.code),
        events=tuple(one for one in book.events if one.meter == meter.code),
        feedings=book.fed_by(meter.code),
        certificate=last.certificate,
        calibration_due=last.due,
        overdue=bool(overdue(meter, book.events, Period(now, now))) and now <= meter.last_day,
    )
