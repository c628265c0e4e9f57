"""Balance streams: a quantity that no meter shows, derived by a stated rule.

`GRID = USED - SOLAR - GREEN`: all terms are needed, month by month, in units of one dimension. A
term that is missing leaves the balance missing; a result below zero is a mistake in the data and is
never set to zero.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from ghg.domain.numbers import exact_text
from ghg.domain.periods import month_text
from ghg.domain.streams import Stream, balance_text
from ghg.domain.units import conversion
from ghg.errors import DataError, Place

Amounts = Mapping[tuple[str, int], Fraction]


def derived(stream: Stream, month: int, units: Mapping[str, str], amounts: Amounts) -> Fraction:
    """Compute a balance in the stream's unit; KeyError names a missing (stream, month).

    Raises E-BALANCE when the result is below zero.
    """
    total = sum(
        (
            term.sign * amounts[term.stream, month] * conversion(units[term.stream], stream.unit)
            for term in stream.balance
        ),
        Fraction(0),
    )
    if total < 0:
        raise DataError(
            "E-BALANCE",
            Place(subject=f"{stream.code} {month_text(month)}"),
            exact_text(total),
            rule=balance_text(stream.balance),
            unit=stream.unit,
        )
    return total


def in_order(streams: Iterable[Stream]) -> tuple[Stream, ...]:
    """List balance streams so that each comes after the balances it uses; raises E-CIRCLE."""
    waiting = {stream.code: stream for stream in streams if stream.balance}
    ordered: list[Stream] = []
    while waiting:
        ready = [
            stream
            for stream in waiting.values()
            if not any(term.stream in waiting for term in stream.balance)
        ]
        if not ready:
            raise DataError("E-CIRCLE", Place(subject="、".join(sorted(waiting))))
        ordered += ready
        for stream in ready:
            del waiting[stream.code]
    return tuple(ordered)
