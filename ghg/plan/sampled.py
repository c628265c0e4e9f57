"""What fits together in a sample: stream and parameter, unit and stream, basis and state of fuel.

A heating value per normal cubic metre says nothing of a cubic metre as billed, an analysis without
its basis nothing of the fuel as it was burned. What cannot be used is refused at the door.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ghg.domain.numbers import exact_text, millionths
from ghg.domain.samples import (
    SAMPLED,
    Sample,
    check_basis,
    check_moisture,
    check_unit,
    check_value,
    shown_unit,
)
from ghg.domain.streams import AS_BILLED, EmissionSource, Stream
from ghg.domain.units import same_dimension
from ghg.errors import NOWHERE, DataError, Problem
from ghg.methods.asked import inputs_of, parameters_of

Fault = tuple[str, Problem]  # (column of the sample, what is wrong there)


@dataclass(frozen=True, slots=True)
class Sampled:
    """A stream that samples are taken of: its source, and the state of its fuel."""

    stream: Stream
    source: EmissionSource
    state: str


def sampled_parameters(source: EmissionSource) -> tuple[str, ...]:
    """List the parameters of a source's method that a laboratory measures."""
    asked = (parameters_of(source.method, given) for given in inputs_of(source.method))
    names = dict.fromkeys(one.name for of_input in asked for one in of_input)
    return tuple(name for name in names if name in SAMPLED)


def misfits(sample: Sample, of: Sampled) -> list[Fault]:
    """List everything in a sample that does not fit: E-PARAMETER, E-DIM, E-BASIS, E-RANGE, ...

    A parameter of the other way to count the same fuel may be kept; it is shown and not used.
    """
    if not sampled_parameters(of.source):
        return list(_caught("stream", _refuse_stream, of.stream.code))
    if sample.parameter not in SAMPLED:
        return list(_caught("parameter", _refuse_parameter, sample.parameter))
    given = (sample.total_moisture is not None, sample.inherent_moisture is not None)
    return [
        *_caught("unit", check_unit, sample.parameter, sample.unit),
        *_caught("unit", _same_state, sample, of.stream),
        *_caught("basis", check_basis, sample.parameter, sample.basis, of.state, given),
        *_caught("total_moisture", check_moisture, sample.total_moisture),
        *_caught("inherent_moisture", check_moisture, sample.inherent_moisture),
        *_caught("value", check_value, sample.value, sample.unit),
        *_caught("represents", _quantity, sample),
        *_caught("last_day", _ordered, sample),
    ]


def _caught(column: str, check: Callable[..., None], *values: Any) -> Iterator[Fault]:
    try:
        check(*values)
    except DataError as error:
        yield from ((column, problem) for problem in error.problems)


def _refuse_stream(stream: str) -> None:
    raise DataError("E-PARAMETER.stream", NOWHERE, stream)


def _refuse_parameter(parameter: str) -> None:
    raise DataError("E-PARAMETER", NOWHERE, parameter, choices="、".join(SAMPLED))


def _same_state(sample: Sample, stream: Stream) -> None:
    """Volume and heating value must share one reference state (P25); raises E-DIM.sample."""
    below = shown_unit(sample).partition("/")[2]
    billed = stream.reference_state == AS_BILLED
    counted = stream.unit.replace("m3", "Nm3") if billed else stream.unit
    if below in ("", "GJ") or same_dimension(below, counted):
        return
    raise DataError("E-DIM.sample", NOWHERE, sample.unit, stream=stream.code, unit=counted)


def _quantity(sample: Sample) -> None:
    """A quantity has six decimals like every other; raises E-SIGN.sample, E-SCALE, E-RANGE."""
    if sample.represents is None:
        return
    if sample.represents <= 0:
        raise DataError("E-SIGN.sample", NOWHERE, exact_text(sample.represents))
    millionths(Decimal(exact_text(sample.represents)))


def _ordered(sample: Sample) -> None:
    if sample.last_day < sample.first_day:
        raise DataError("E-DATE.order", NOWHERE, str(sample.days))
