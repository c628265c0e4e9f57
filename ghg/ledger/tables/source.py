"""What emits and what is counted of it: sources, their versions, meters, streams."""

from typing import Annotated, Literal

from sqlmodel import Field

from ghg.domain.streams import Input as StreamRole
from ghg.domain.streams import Mode, Power, Route
from ghg.ledger.columns import (
    Code,
    Day,
    Exact,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalDay,
    OptionalExact,
    OptionalId,
    OptionalName,
    Reason,
    SmallCode,
    Words,
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

Status = Annotated[Literal["involved", "not_involved", "unconfirmed"], Field(sa_type=Words)]


class SourceInput(Input):
    """A thing that emits, with the method that counts it (none yet: it is listed, not counted)."""

    facility_id: Id
    unit_id: OptionalId = None
    code: Code
    name_zh: Name
    name_en: OptionalName = ""
    kind: Code
    method: OptionalCode = ""


class Source(SourceInput, Journaled, table=True):
    """An emission source of a facility."""

    __table_args__ = arguments(
        SourceInput,
        unique("code"),
        references("facility", "facility_id"),
        references("unit", "unit_id"),
    )


class SourceVersionInput(Input):
    """Whether a source was there in a span of days; the latest row for a day counts."""

    source_id: Id
    status: Status
    first_day: Day
    last_day: Day
    reason: Note = ""


class SourceVersion(SourceVersionInput, Journaled, table=True):
    """A dated statement about a source."""

    __table_args__ = arguments(
        SourceVersionInput, references("source", "source_id"), ordered_days()
    )


class MeterInput(Input):
    """A meter (P19): `multiplier` is CT x PT and is applied once to a difference of readings."""

    facility_id: Id
    parent_id: OptionalId = None
    code: Code
    name: OptionalName = ""
    medium: Code
    place: OptionalName = ""
    multiplier: Exact
    accuracy_class: OptionalCode = ""
    certificate: OptionalName = ""
    calibration_due: OptionalDay = None
    digits: SmallCode = 0
    reference_state: OptionalCode = ""
    cumulative: YesNo = True
    required: YesNo = False
    automatic: YesNo = False
    first_day: Day
    last_day: Day


class Meter(MeterInput, Journaled, table=True):
    """A meter of a facility."""

    __table_args__ = arguments(
        MeterInput,
        unique("code"),
        references("facility", "facility_id"),
        references("meter", "parent_id"),
        ordered_days(),
    )


class MeterEventInput(Input):
    """What befell a meter (P20: replaced, reset, rolled over, out of order), with readings."""

    meter_id: Id
    kind: Code
    day: Day
    reading_before: OptionalExact = None
    reading_after: OptionalExact = None
    certificate: OptionalName = ""
    calibration_due: OptionalDay = None
    reason: Reason


class MeterEvent(MeterEventInput, Journaled, table=True):
    """An event in a meter's life."""

    __table_args__ = arguments(MeterEventInput, references("meter", "meter_id"))


class StreamInput(Input):
    """What is counted of a source; with a `balance` it is derived and takes no records."""

    source_id: Id
    meter_id: OptionalId = None
    code: Code
    name_zh: Name
    name_en: OptionalName = ""
    input: Annotated[StreamRole, Field(sa_type=Words)]
    item: Code
    unit: Code
    route: Annotated[Route, Field(sa_type=Words)] = Route.NONE
    power: Annotated[Power, Field(sa_type=Words)] = Power.NONE
    mode: Annotated[Mode, Field(sa_type=Words)] = Mode.INTERVAL
    balance: OptionalName = ""
    reference_state: OptionalCode = ""


class Stream(StreamInput, Journaled, table=True):
    """A stream of a source."""

    __table_args__ = arguments(
        StreamInput,
        unique("code"),
        references("source", "source_id"),
        references("meter", "meter_id"),
    )
