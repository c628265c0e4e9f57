"""Instruments: credits and certificates that a factory holds, and what can befall them.

A block is a range of whole units of one registry's batch: 1 tCO2e for a credit, 1 MWh for a
certificate. Its state changes only along `TRANSITIONS`, the same list that the database holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Instrument(StrEnum):
    """A kind of credit or certificate."""

    CCER = "ccer"
    CCER_OLD = "ccer_old"
    CEA = "cea"
    CER = "cer"
    VCU = "vcu"
    GS = "gs"
    PROVINCIAL = "provincial"
    FORESTRY = "forestry"
    GEC = "gec"
    IREC = "irec"

    @property
    def certificate(self) -> bool:
        """Whether one unit is 1 MWh of power and not 1 t of CO2e."""
        return self in (Instrument.GEC, Instrument.IREC)

    @property
    def unit(self) -> str:
        return "MWh" if self.certificate else "tCO2e"


class State(StrEnum):
    """Where a block stands; `NONE` is before its first event."""

    NONE = "none"
    EXPECTED = "expected"
    HELD = "held"
    RESERVED = "reserved"
    RETIRED = "retired"
    REDEEMED = "redeemed"
    TRANSFERRED_OUT = "transferred_out"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    INVALIDATED = "invalidated"
    SPLIT = "split"
    VOID = "void"
    FROZEN_EXPECTED = "frozen_expected"
    FROZEN_HELD = "frozen_held"
    FROZEN_RESERVED = "frozen_reserved"


LIVE = (State.EXPECTED, State.HELD, State.RESERVED)
FROZEN: Mapping[State, State] = MappingProxyType(
    {
        State.EXPECTED: State.FROZEN_EXPECTED,
        State.HELD: State.FROZEN_HELD,
        State.RESERVED: State.FROZEN_RESERVED,
    }
)
USED_UP = (State.RETIRED, State.REDEEMED)
SERVING = (State.RESERVED, State.FROZEN_RESERVED, *USED_UP)  # a block that stands for a use

TRANSITIONS: tuple[tuple[State, State], ...] = (
    (State.NONE, State.EXPECTED),
    (State.NONE, State.HELD),
    (State.NONE, State.RESERVED),  # a child of a reserved block that was split
    (State.EXPECTED, State.HELD),
    (State.EXPECTED, State.VOID),
    (State.EXPECTED, State.CANCELLED),
    (State.HELD, State.RESERVED),
    (State.HELD, State.VOID),
    (State.HELD, State.TRANSFERRED_OUT),
    (State.HELD, State.CANCELLED),
    (State.HELD, State.EXPIRED),
    (State.HELD, State.SPLIT),
    (State.RESERVED, State.HELD),
    (State.RESERVED, State.RETIRED),
    (State.RESERVED, State.REDEEMED),
    (State.RESERVED, State.CANCELLED),
    (State.RESERVED, State.EXPIRED),
    (State.RESERVED, State.SPLIT),
    (State.TRANSFERRED_OUT, State.HELD),
    (State.RETIRED, State.INVALIDATED),
    (State.REDEEMED, State.INVALIDATED),
    *((live, frozen) for live, frozen in FROZEN.items()),
    *((frozen, live) for live, frozen in FROZEN.items()),
)


class Purpose(StrEnum):
    """What a use is for. Duties never share their units with a claim or with each other."""

    CLAIM = "claim"
    VOLUNTARY = "voluntary"
    ETS_DUTY = "ets_duty"
    RENEWABLE_DUTY = "renewable_duty"
    SHARE_622 = "share_622"  # a user's non-fossil share by 发改能源〔2026〕622号


class Acquired(StrEnum):
    """How units came: those of a group account need its paper, some cannot be passed on."""

    BOUGHT = "bought"
    ISSUED = "issued"
    GREEN_TRADE = "green_trade"
    SELF_USE = "self_use"
    ALLOCATED = "allocated"


NOT_TRADABLE = (Acquired.GREEN_TRADE, Acquired.SELF_USE)


@dataclass(frozen=True, slots=True)
class Serial:
    """A range of whole units: registry, batch (all parts but the range), first and last number.

    `parsed` tells whether an adapter read it or a person typed the numbers.
    """

    registry: str
    batch: str
    first: int
    last: int
    raw: str
    parsed: bool

    @property
    def units(self) -> int:
        return self.last - self.first + 1
