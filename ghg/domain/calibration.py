"""Calibrations of a meter: the one that it came with, those told later, and the days without."""

from collections.abc import Iterable
from dataclasses import dataclass

from ghg.domain.meters import Meter, MeterEvent
from ghg.domain.periods import Period, day_after, day_before


@dataclass(frozen=True, slots=True)
class Proof:
    """A calibration: from which day it stands, under which certificate, until when it holds."""

    day: int
    certificate: str
    due: int


def proofs(meter: Meter, events: Iterable[MeterEvent]) -> tuple[Proof, ...]:
    """Give the calibrations of a meter, the one that it came with first."""
    told = [
        Proof(one.day, one.certificate, one.calibration_due)
        for one in events
        if one.meter == meter.code and one.calibration_due
    ]
    return (Proof(meter.first_day, meter.certificate, meter.calibration_due), *told)


def overdue(meter: Meter, events: Iterable[MeterEvent], days: Period) -> tuple[Period, ...]:
    """Give the days on which a calibration had run out; a due day that nobody told says nothing."""
    held = proofs(meter, events)
    ends = [day_before(one.day) for one in held[1:]] + [meter.last_day]
    found = []
    for proof, end in zip(held, ends, strict=True):
        if proof.due:
            first = max(day_after(proof.due), proof.day, days.first_day)
            last = min(end, days.last_day)
            if first <= last:
                found.append(Period(first, last))
    return tuple(found)
