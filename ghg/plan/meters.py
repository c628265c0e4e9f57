"""The meters of a plan: what they measure, which streams they fit, what is known of them.

A cubic metre of gas is one of three things, and a gas meter is asked once which it counts: at 0 °C
(Nm3), at 20 °C as trade bills it (m3), or as it flows (m3, which fits no stream).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain import numbers
from ghg.domain.meters import (
    MULTIPLIER,
    STATED,
    TOTAL,
    Feeding,
    Meter,
    MeterBook,
    MeterEvent,
)
from ghg.domain.periods import Period, day_after, day_before
from ghg.domain.streams import AS_BILLED, Mode, Stream
from ghg.domain.units import same_dimension
from ghg.errors import NOWHERE, DataError
from ghg.plan.plan import NOW, Plan, rows_of

NORMAL, STANDARD_20, ACTUAL = "normal", "standard_20", "actual"
STATES: Mapping[str, str] = MappingProxyType({NORMAL: "Nm3", STANDARD_20: "m3", ACTUAL: "m3"})
GAS = "gas"


@dataclass(frozen=True, slots=True)
class Medium:
    """What flows through a meter: the unit of its readings, and the items that it may measure.

    Without items it measures anything that has no meter of its own kind.
    """

    unit: str
    items: tuple[str, ...] = ()


MEDIA: Mapping[str, Medium] = MappingProxyType(
    {
        "electricity": Medium("kWh", ("grid_electricity",)),
        "heat": Medium("GJ", ("heat",)),
        GAS: Medium("m3"),
        "liquid": Medium("L"),
        "weight": Medium("t"),
        "steam": Medium("t", ("heat",)),
        "water": Medium("m3", ("fresh_water", "soft_water")),
    }
)
_OWN_KIND = frozenset(item for medium in MEDIA.values() for item in medium.items)


def unit_of(meter: Meter) -> str:
    """Give the unit of what a meter counts; raises E-UNIT.state for gas nobody was asked about."""
    if meter.medium != GAS:
        return MEDIA[meter.medium].unit
    if meter.reference_state not in STATES:
        raise DataError("E-UNIT.state", NOWHERE, meter.code, choices="、".join(STATES))
    return STATES[meter.reference_state]


def fit(stream: Stream, meter: Meter) -> None:
    """See that a meter can measure a stream.

    Raises E-UNIT.state, E-RULE.balance, E-METER.deliveries, E-METER.medium, E-METER.actual, E-DIM.
    """
    unit, medium = unit_of(meter), MEDIA[meter.medium]
    said = {"stream": stream.code, "item": stream.item, "unit": stream.unit}
    if stream.balance:
        raise DataError("E-RULE.balance", NOWHERE, stream.code, stream=stream.code)
    if stream.mode is not Mode.INTERVAL:
        raise DataError("E-METER.deliveries", NOWHERE, meter.code, **said)
    fits = stream.item in medium.items if medium.items else stream.item not in _OWN_KIND
    if not fits:
        raise DataError("E-METER.medium", NOWHERE, meter.code, medium=meter.medium, **said)
    if meter.reference_state == ACTUAL:
        raise DataError("E-METER.actual", NOWHERE, meter.code, **said)
    if not same_dimension(unit, stream.unit):
        raise DataError("E-DIM", NOWHERE, f"{meter.code} {unit}", target=stream.unit)
    if meter.reference_state == STANDARD_20 and stream.reference_state != AS_BILLED:
        raise DataError("E-DIM", NOWHERE, f"{meter.code} {unit}", target=stream.unit)


def multiplier_of(typed: str, ct: str = "", pt: str = "") -> Decimal:
    """Give the multiplier: as typed, or CT x PT; nothing typed is 1.

    Raises E-METER.multiplier for what is not above zero or does not end, E-METER.multiplier_twice.
    """
    if typed and (ct or pt):
        raise DataError("E-METER.multiplier_twice", NOWHERE, typed)
    value = _ratio(typed or "1") if not (ct or pt) else _ratio(ct or "1") * _ratio(pt or "1")
    text = numbers.exact_text(value)
    if value <= 0 or "/" in text:
        raise DataError("E-METER.multiplier", NOWHERE, " ".join(filter(None, (typed, ct, pt))))
    return Decimal(text)


def load_meters(connection: Connection, org_id: int, plan: Plan, up_to: int = NOW) -> MeterBook:
    """Read the register of an entity, its events and its streams, as of a journal number."""
    codes = {row_id: code for code, row_id in plan.facility_ids.items()}
    found = [row for row in rows_of(connection, org_id, "meter", up_to) if row.facility_id in codes]
    names = {row.id: row.code for row in found}
    events = _events(rows_of(connection, org_id, "meter_event", up_to), names)
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    attached = [
        row
        for row in rows_of(connection, org_id, "stream_meter", up_to)
        if row.meter_id in names and row.stream_id in streams
    ]
    return MeterBook(
        meters=tuple(_meter(row, codes, names, events) for row in found),
        events=events,
        feedings=_feedings(attached, streams, names),
        ids={row.code: row.id for row in found},
    )


def _events(found: Iterable[Row[Any]], names: Mapping[int, str]) -> tuple[MeterEvent, ...]:
    made = (_event(row, names[row.meter_id]) for row in found if row.meter_id in names)
    return tuple(sorted(made, key=lambda one: (one.meter, one.day)))


def _event(row: Row[Any], meter: str) -> MeterEvent:
    kind, _, tariff = row.kind.partition(".")
    return MeterEvent(
        meter=meter,
        kind=kind,
        day=row.day,
        reading_before=row.reading_before,
        reading_after=row.reading_after,
        certificate=row.certificate,
        calibration_due=row.calibration_due or 0,
        reason=row.reason,
        tariff=tariff or TOTAL,
    )


def _meter(
    row: Row[Any],
    facilities: Mapping[int, str],
    names: Mapping[int, str],
    events: tuple[MeterEvent, ...],
) -> Meter:
    """Read a meter as the latest word on its cubic metre and a change of multiplier leave it."""
    mine = [one for one in events if one.meter == row.code]
    states = [one.kind.removeprefix(STATED) for one in mine if one.kind.startswith(STATED)]
    ended = [one.day for one in mine if one.kind == MULTIPLIER]
    return Meter(
        code=row.code,
        name=row.name,
        facility=facilities[row.facility_id],
        medium=row.medium,
        place=row.place,
        parent=names.get(row.parent_id, ""),
        multiplier=row.multiplier,
        accuracy_class=row.accuracy_class,
        certificate=row.certificate,
        calibration_due=row.calibration_due or 0,
        digits=row.digits,
        reference_state=(states or [row.reference_state])[-1],
        cumulative=row.cumulative,
        required=row.required,
        automatic=row.automatic,
        first_day=row.first_day,
        last_day=min([row.last_day, *ended]),
    )


def _feedings(
    rows: Iterable[Row[Any]], streams: Mapping[int, str], meters: Mapping[int, str]
) -> tuple[Feeding, ...]:
    """Of several rows about a pair, the later says of its days what counts."""
    standing: list[Feeding] = []
    for row in rows:
        said = Feeding(streams[row.stream_id], meters[row.meter_id], row.first_day, row.last_day)
        standing = [part for one in standing for part in _without(one, said)]
        if row.feeds:
            standing.append(said)
    return tuple(standing)


def _without(one: Feeding, said: Feeding) -> list[Feeding]:
    if (one.stream, one.meter) != (said.stream, said.meter):
        return [one]
    days = Period(one.first_day, one.last_day)
    if days.last_day < said.first_day or days.first_day > said.last_day:
        return [one]
    spans = []
    if days.first_day < said.first_day:
        spans.append((days.first_day, day_before(said.first_day)))
    if days.last_day > said.last_day:
        spans.append((day_after(said.last_day), days.last_day))
    return [Feeding(one.stream, one.meter, *span) for span in spans]


def _ratio(text: str) -> Fraction:
    above, _, below = text.partition("/")
    top, bottom = numbers.exact(above.strip()), numbers.exact(below.strip() or "1")
    if bottom == 0:
        raise DataError("E-METER.multiplier", NOWHERE, text)
    return top / bottom
