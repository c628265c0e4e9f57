"""A model of an account as a dictionary block -> (range, state, use), with every act of the desk.

Each method says whether the act is allowed, and if it is, does it. Nothing here asks the ledger:
which arrow leads where is written out once more, act by act. Blocks are numbered from 1 in the
order in which they are made; a cut makes the left half first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ghg.domain.instruments import Instrument, State

LAST_SERIAL = 8
DAYS = (20251201, 20260301, 20270601)


@dataclass(frozen=True, slots=True)
class Batch:
    """What the ranges of a batch have in common; `until` is the last day of use, 0 for ever."""

    key: str
    instrument: Instrument
    month: int
    price: str
    until: int

    @property
    def certificate(self) -> bool:
        return self.instrument is Instrument.GEC


BATCHES = (
    Batch("WIND-2025-06", Instrument.GEC, 202506, "3", 20270531),
    Batch("SUN-2025-06", Instrument.GEC, 202506, "2.5", 20270531),
    Batch("WIND-2023-11", Instrument.GEC, 202311, "", 20251231),
    Batch("WIND-2026-02", Instrument.GEC, 202602, "1", 20280131),
    Batch("FOREST", Instrument.CCER, 202301, "60", 0),
)
EARLIEST = {202602: 20260201}  # the one vintage that has not begun on the first day


@dataclass(frozen=True, slots=True)
class Held:
    """A block: the number of its root, its batch and range, where it stands, for which use."""

    root: int
    batch: Batch
    first: int
    last: int
    state: State
    use: str = ""
    half: bool = False

    @property
    def units(self) -> int:
        return self.last - self.first + 1


@dataclass(slots=True)
class Account:
    """The whole of what one organisation holds, on a day."""

    day: int = DAYS[0]
    blocks: dict[int, Held] = field(default_factory=dict)
    roots: int = 0
    taken: set[tuple[str, int]] = field(default_factory=set)

    def receive(self, batch: Batch, first: int, last: int, *, expected: bool) -> bool:
        numbers = {(batch.key, number) for number in range(first, last + 1)}
        if not 1 <= first <= last or numbers & self.taken:
            return False
        self.roots += 1
        self.taken |= numbers
        self._add(Held(self.roots, batch, first, last, State.EXPECTED if expected else State.HELD))
        return True

    def lead(self, number: int, *arrows: tuple[State, State]) -> bool:
        """Lead a block along the arrow that begins where it stands."""
        held = self.blocks[number]
        to = dict(arrows).get(held.state)
        if to is None:
            return False
        keeps = to in (State.RESERVED, State.FROZEN_RESERVED, State.RETIRED, State.REDEEMED)
        self.blocks[number] = replace(held, state=to, use=held.use if keeps else "")
        return True

    def cut(self, number: int, cut: int) -> bool:
        held = self.blocks[number]
        if held.state not in (State.HELD, State.RESERVED) or not held.first <= cut < held.last:
            return False
        self.blocks[number] = replace(held, state=State.SPLIT, use="")
        self._add(replace(held, last=cut, half=True))
        self._add(replace(held, first=cut + 1, half=True))
        return True

    def reserve(self, number: int, units: int, use: str) -> bool:
        """Set the first units aside, 0 for all; a use is named by its kind: "c" for MWh."""
        held = self.blocks[number]
        wanted = units or held.units
        if held.state is not State.HELD or not self._fits(held, use) or wanted > held.units:
            return False
        if wanted < held.units:
            self.cut(number, held.first + wanted - 1)
            number = max(self.blocks) - 1
        self.blocks[number] = replace(self.blocks[number], state=State.RESERVED, use=use)
        return True

    def take(self, units: int, use: str) -> bool:
        """Set units aside: what ends first, then the cheapest, then the oldest entry."""
        offered = sorted(
            (
                one.batch.until or 99991231,
                Decimal(one.batch.price or "Infinity"),
                one.root,
                one.first,
                n,
            )
            for n, one in self.blocks.items()
            if one.state is State.HELD and self._fits(one, use)
        )
        if units < 1 or sum(self.blocks[one[-1]].units for one in offered) < units:
            return False
        for *_, number in offered:
            picked = min(units, self.blocks[number].units)
            if picked:
                self.reserve(number, picked, use)
                units -= picked
        return True

    def use_up(self, number: int, *, agreed: bool) -> bool:
        held = self.blocks[number]
        if held.state is not State.RESERVED or not self._fits(held, held.use) or not agreed:
            return False
        done = State.REDEEMED if held.batch.certificate else State.RETIRED
        return self.lead(number, (State.RESERVED, done))

    def void(self, number: int) -> bool:
        """A mistyped range never was; a half of one cannot be void, and the numbers are free."""
        held = self.blocks[number]
        arrows = ((State.HELD, State.VOID), (State.EXPECTED, State.VOID))
        if held.half or not self.lead(number, *arrows):
            return False
        self.taken -= {(held.batch.key, one) for one in range(held.first, held.last + 1)}
        return True

    def units(self) -> dict[str, int]:
        """Give units by state."""
        found: dict[str, int] = {}
        for one in self._leaves():
            found[one.state] = found.get(one.state, 0) + one.units
        return found

    def backing(self, *states: State) -> dict[str, int]:
        """Give units by use, of blocks in some states."""
        found: dict[str, int] = {}
        for one in self._leaves():
            if one.state in states:
                found[one.use] = found.get(one.use, 0) + one.units
        return found

    def _leaves(self) -> Iterator[Held]:
        return (one for one in self.blocks.values() if one.state is not State.SPLIT)

    def _add(self, held: Held) -> None:
        self.blocks[len(self.blocks) + 1] = held

    def _fits(self, held: Held, use: str) -> bool:
        """Whether a block can serve a use today: same unit, generated, not expired."""
        begun = self.day >= EARLIEST.get(held.batch.month, 0)
        ended = held.batch.until and self.day > held.batch.until
        return begun and not ended and held.batch.certificate == use.startswith("c")
