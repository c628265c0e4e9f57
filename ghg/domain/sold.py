"""Own power whose green attribute was sold or credited: it is no longer green here.

One kWh counts once. Certificates or credits of own generation that went to somebody else carry its
attribute away; the power stays, and is ordinary.

    no longer green = min(generated, sum of what was sold of the month; all where no amount is said)
    still green     = generated - no longer green

Source: GB/T 36132-2025 B.5, note (each kWh once); rule DC-3.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Sale(StrEnum):
    """How the attribute left: as certificates sold, or as credits issued for the same power."""

    CERTIFICATES = "certificates"
    CREDITS = "credits"


@dataclass(frozen=True, slots=True)
class SoldAttribute:
    """A sale of the attribute of a stream's power; without `kwh` that of all its months' power."""

    stream: str
    first_month: int
    last_month: int
    kwh: Fraction | None
    sale: Sale
    counterparty: str = ""
    evidence: str = ""


def no_longer_green(
    sold: Iterable[SoldAttribute], stream: str, month: int, generated: Fraction
) -> Fraction:
    """Give the kWh of a stream and month that are ordinary here; never more than was generated."""
    gone = Fraction(0)
    for one in sold:
        if one.stream == stream and one.first_month <= month <= one.last_month:
            gone += generated if one.kwh is None else one.kwh
    return min(max(generated, Fraction(0)), gone)
