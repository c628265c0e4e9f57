"""Meters, what befell them, and what they showed in a month.

A meter is a thing: it has a multiplier (倍率, CT x PT) that is applied once to a difference of
readings, a parent that it hangs below, a due date of calibration, and events in its life.

    consumption = multiplier x sum of the differences of readings between events

A meter may have several registers (sharp, peak, flat, valley: 尖峰平谷) beside the total; the empty
name means the total or only one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ghg.domain.numbers import millionths
from ghg.domain.periods import Period, day_before

TOTAL = ""
# register -> line of its records below the meter's code
REGISTERS: Mapping[str, int] = MappingProxyType(
    {TOTAL: 0, "sharp": 1, "peak": 2, "flat": 3, "valley": 4, "deep_valley": 5}
)
REPLACED, RESET, ROLLED_OVER = "replaced", "reset", "rolled_over"
OUT_OF_ORDER, CALIBRATED, MULTIPLIER = "out_of_order", "calibrated", "multiplier_changed"
EVENT_KINDS = (REPLACED, RESET, ROLLED_OVER, OUT_OF_ORDER, CALIBRATED, MULTIPLIER)
ZERO = Decimal(0)
STATED = "state_"  # the kind of an event that states what a gas meter's cubic metre is


@dataclass(frozen=True, slots=True)
class Meter:
    """A meter of the register; `reference_state` is empty as long as nobody was asked."""

    code: str
    name: str
    facility: str
    medium: str
    place: str
    parent: str
    multiplier: Decimal
    accuracy_class: str
    certificate: str
    calibration_due: int
    digits: int
    reference_state: str
    cumulative: bool
    required: bool
    automatic: bool
    first_day: int
    last_day: int

    def read_on(self, day: int) -> bool:
        """Tell whether a figure can stand for a day: a reading also for the eve of the first."""
        first = day_before(self.first_day) if self.cumulative else self.first_day
        return first <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class MeterEvent:
    """What befell a meter on a day, with the readings before and after where they matter."""

    meter: str
    kind: str
    day: int
    reading_before: Decimal | None
    reading_after: Decimal | None
    certificate: str
    calibration_due: int
    reason: str
    tariff: str = TOTAL

    def turn(self, digits: int) -> tuple[int, int] | None:
        """Give the register's last reading before the event and the first one after it.

        In whole millionths; None where the register simply goes on.
        """
        if self.kind == ROLLED_OVER:
            return 10 ** (digits + 6), 0
        if self.kind not in (REPLACED, RESET) or None in (self.reading_before, self.reading_after):
            return None
        return millionths(self.reading_before or ZERO), millionths(self.reading_after or ZERO)


@dataclass(frozen=True, slots=True)
class MeterMonth:
    """One month of one register of a meter; `raw` before the multiplier, `quantity` after it."""

    meter: str
    month: int
    tariff: str
    readings: int
    first_minute: int
    last_minute: int
    interval_minutes: int
    first_reading: Decimal | None
    last_reading: Decimal | None
    raw: Decimal
    multiplier: Decimal
    quantity: Fraction
    unit: str
    missing: int
    doubled: int
    disordered: int
    file_sha256: str
    first_day: int = 0
    last_day: int = 0


@dataclass(frozen=True, slots=True)
class Feeding:
    """From when to when a meter measures a stream."""

    stream: str
    meter: str
    first_day: int
    last_day: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """A known reading of a register in whole millionths; `minute` counts from the year 1."""

    minute: int
    reading: int
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """Days of a stream that hold records already, from which paper and line, and whether from
    readings that a person typed."""

    stream: str
    first_day: int
    last_day: int
    document: str
    line: int
    typed: bool = False
    file_sha256: str = ""

    def touches(self, days: Period) -> bool:
        return self.first_day <= days.last_day and self.last_day >= days.first_day


@dataclass(frozen=True, slots=True)
class MeterBook:
    """The register with its events and streams, the readings known so far, and the days taken.

    `feedings` say of every day what counts of it; `anchors` are in order of time.
    """

    meters: tuple[Meter, ...] = ()
    events: tuple[MeterEvent, ...] = ()
    feedings: tuple[Feeding, ...] = ()
    ids: Mapping[str, int] = field(default_factory=dict)
    anchors: Mapping[tuple[str, str], tuple[Anchor, ...]] = field(default_factory=dict)
    held: tuple[Held, ...] = ()

    def meter(self, code: str) -> Meter | None:
        return next((one for one in self.meters if one.code == code), None)

    def events_of(self, meter: str, tariff: str = TOTAL) -> tuple[MeterEvent, ...]:
        """List what befell a register, oldest first."""
        return tuple(one for one in self.events if (one.meter, one.tariff) == (meter, tariff))

    def without(self, file_sha256: str) -> "MeterBook":
        """Forget what a file has told before, so that it is read the same way again."""
        kept = {
            key: tuple(one for one in known if one.file_sha256 != file_sha256)
            for key, known in self.anchors.items()
        }
        held = tuple(one for one in self.held if one.file_sha256 != file_sha256)
        return replace(self, anchors=kept, held=held)

    def fed_by(self, meter: str) -> tuple[Feeding, ...]:
        return tuple(one for one in self.feedings if one.meter == meter)


NO_METERS = MeterBook()


def register_option(tariff: str) -> str:
    """Write the option that names a register to a command; nothing for the total."""
    return f" --tariff {tariff}" if tariff else ""


def consumed(before: int, after: int, events: Iterable[MeterEvent], digits: int) -> int | None:
    """Give what a register counted between two readings, all in whole millionths.

    None where a reading falls and no event tells why.
    """
    counted = pieces(before, after, events, digits)
    if any(last < first for first, last in counted):
        return None
    return sum(last - first for first, last in counted)


def pieces(
    before: int, after: int, events: Iterable[MeterEvent], digits: int
) -> tuple[tuple[int, int], ...]:
    """Give the stretches on which a register went on: its first and last reading of each."""
    found, now = [], before
    for event in events:
        turn = event.turn(digits)
        if turn is not None:
            found.append((now, turn[0]))
            now = turn[1]
    return (*found, (now, after))


def multiplied(raw: int, multiplier: Fraction) -> int | None:
    """Apply the multiplier, once; None where six decimals do not hold the product."""
    product = raw * multiplier
    return product.numerator if product.denominator == 1 else None


def tolerance(figures: Iterable[Decimal], roundings: int) -> Fraction:
    """Say how far a total and its tariffs may lie apart: a unit of the last digit per rounding.

    Of `figures`, as read or as units of the last digit, the one with most decimals tells it.
    """
    places = [-int(one.as_tuple().exponent) for one in figures]
    return Fraction(roundings, 10 ** max([0, *places]))
