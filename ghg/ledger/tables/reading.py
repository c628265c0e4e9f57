"""What meters showed: readings that a person wrote down, and what a meter file held per month."""

from sqlmodel import Field

from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Exact,
    Id,
    Month,
    Note,
    OptionalCode,
    OptionalExact,
    OptionalName,
    Quantity,
    Whole,
    YesNo,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    ordered_days,
    references,
    unique,
)


class StreamMeterInput(Input):
    """From when to when a meter measures a stream; of several rows about a day the latest counts.

    A meter that was entered by mistake is taken away by a row with `feeds` no.
    """

    stream_id: Id
    meter_id: Id
    first_day: Day
    last_day: Day
    feeds: YesNo = True
    reason: Note = ""


class StreamMeter(StreamMeterInput, Journaled, table=True):
    """A meter of a stream."""

    __table_args__ = arguments(
        StreamMeterInput,
        references("stream", "stream_id"),
        references("meter", "meter_id"),
        ordered_days(),
    )


class MeterReadingInput(Input):
    """A cumulative reading of one register (`tariff` empty: the only one) at the end of a day.

    The highest revision counts; `withdrawn` takes a reading back.
    """

    meter_id: Id
    tariff: OptionalCode = ""
    day: Day
    reading: Exact
    document: OptionalName = ""
    estimated: YesNo = False
    withdrawn: YesNo = False
    note: Note = ""
    revision: Count = 0


class MeterReading(MeterReadingInput, Journaled, table=True):
    """A reading of a meter."""

    __table_args__ = arguments(
        MeterReadingInput,
        unique("meter_id", "tariff", "day", "revision"),
        references("meter", "meter_id"),
    )


class MeterMonthInput(Input):
    """One month of one register of a meter, summed from the readings of one batch.

    `first_minute` and `last_minute` are `yyyymmddhhmm` of the first and last reading. `raw` is the
    sum before the multiplier, in the meter's own unit; `quantity` after it, in `unit`.
    `missing`, `doubled` and `disordered` count intervals and readings of the file.
    """

    batch_id: Id
    meter_id: Id
    month: Month
    tariff: OptionalCode = ""
    first_day: Day
    last_day: Day
    readings: Count
    first_minute: int = Field(sa_type=Whole, ge=190001010000, le=999912312400)
    last_minute: int = Field(sa_type=Whole, ge=190001010000, le=999912312400)
    interval_minutes: Count = 0
    first_reading: OptionalExact = None
    last_reading: OptionalExact = None
    raw: Exact
    multiplier: Exact
    quantity: Quantity
    unit: Code
    missing: Count = 0
    doubled: Count = 0
    disordered: Count = 0


class MeterMonth(MeterMonthInput, Journaled, table=True):
    """A month of a meter."""

    __table_args__ = arguments(
        MeterMonthInput,
        unique("batch_id", "meter_id", "month", "tariff"),
        references("batch", "batch_id"),
        references("meter", "meter_id"),
        ordered_days(),
    )
