"""What the meter register says of a month: who fed a stream, and when calibration fell due."""

from collections.abc import Iterable

from ghg.domain.meters import Feeding, Meter, MeterEvent
from ghg.domain.periods import month_period


def fed_by(feedings: Iterable[Feeding], stream: str, month: int) -> set[str]:
    """Name the meters that fed a stream on a day of a month."""
    days = month_period(month)
    return {
        one.meter
        for one in feedings
        if one.stream == stream
        and one.first_day <= days.last_day
        and one.last_day >= days.first_day
    }


def calibration_due(
    meters: Iterable[Meter], events: Iterable[MeterEvent], code: str, month: int
) -> int:
    """Give the day on which a meter's calibration fell due as known at the end of a month.

    The last event up to then that names a due day counts, else the register; 0 if nobody said.
    """
    last_day = month_period(month).last_day
    told = [
        one for one in events if one.meter == code and one.calibration_due and one.day <= last_day
    ]
    if told:
        return max(told, key=lambda one: one.day).calibration_due
    return next((one.calibration_due for one in meters if one.code == code), 0)
