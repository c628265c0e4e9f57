"""What an act on a meter settled, as a program reads it: the posted months without the rows of the
database behind them."""

from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Desk
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.readings import Read, TypedReading, read_meter, withdraw_reading
from ghg.desk.meters.register import attach
from ghg.desk.meters.settle import Settled
from ghg.desk.plan import EVER
from ghg.domain.periods import Period
from ghg.errors import Problem


@dataclass(frozen=True, slots=True)
class PostedMonth:
    """What a register counted in a month: `quantity` in `unit`, after the multiplier."""

    month: int
    tariff: str
    first_day: int
    last_day: int
    quantity: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class PostedSpan:
    """The months between two readings; `stream` is empty where nothing was posted."""

    meter: str
    first_day: int
    last_day: int
    stream: str
    months: tuple[PostedMonth, ...]


@dataclass(frozen=True, slots=True)
class SettledMeter:
    """Spans posted now, batches taken back, remarks."""

    posted: tuple[PostedSpan, ...]
    reversed: tuple[int, ...]
    remarks: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReadingTaken:
    """A reading that stands; `new` is false when the same one stood already."""

    meter: str
    day: int
    reading: Decimal
    new: bool
    settled: SettledMeter


def settled_meter(made: Settled) -> SettledMeter:
    """Tell what was settled, without the rows that were read for it."""
    posted = tuple(
        PostedSpan(
            span.meter,
            span.days.first_day,
            span.days.last_day,
            span.stream,
            tuple(
                PostedMonth(
                    *(one.month, one.tariff, one.first_day, one.last_day),
                    *(one.quantity, one.unit),
                )
                for one in span.lines
            ),
        )
        for span in made.posted
    )
    return SettledMeter(posted, made.reversed, made.remarks)


def _taken(made: Read) -> ReadingTaken:
    settled = settled_meter(made.settled)
    return ReadingTaken(made.meter.code, made.day, made.reading, made.new, settled)


def reading(
    desk: Desk,
    typed: TypedReading,
    reason: str = "",
    accept: tuple[str, ...] = (),
    entity: str = "",
) -> ReadingTaken:
    """Write down a reading, or with a reason another one for the same day."""
    return _taken(read_meter(desk, typed, reason, accept, entity))


def reading_withdrawn(
    desk: Desk, meter: str, day: int, tariff: str = "", reason: str = "", entity: str = ""
) -> ReadingTaken:
    """Take a reading back."""
    return _taken(withdraw_reading(desk, meter, day, tariff, reason, entity))


def event(
    desk: Desk, typed: TypedEvent, accept: tuple[str, ...] = (), entity: str = ""
) -> SettledMeter:
    """Write an event into a meter's life, and settle its readings anew."""
    return settled_meter(add_event(desk, typed, accept, entity))


def attached(
    desk: Desk,
    stream: str,
    meter: str,
    days: Period = EVER,
    reason: str = "",
    *,
    feeds: bool = True,
    accept: tuple[str, ...] = (),
    entity: str = "",
) -> SettledMeter:
    """Say that a meter measures a stream on some days, or (`feeds` no) that it does not."""
    said = {"feeds": feeds, "accept": accept, "entity": entity}
    return settled_meter(attach(desk, stream, meter, days, reason, **said))  # type: ignore[arg-type]
