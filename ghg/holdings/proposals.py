"""Proposals: which held units a need would take, in which order, and why; nothing is done.

What expires first goes first, then the cheapest, then what was entered first. Prices are compared
within one currency only. What is passed over says why.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ghg.domain.instruments import Purpose, State
from ghg.domain.periods import month_period
from ghg.errors import DataError, Place
from ghg.holdings.positions import Position
from ghg.holdings.rules import of_purpose

NO_END = 99991231
Objection = Callable[[Position], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: its kind and day and, where a use is known, its purpose and year."""

    certificate: bool
    on_day: int
    purpose: Purpose | None = None
    year: int = 0


@dataclass(frozen=True, slots=True)
class Pick:
    """The first `units` of a block, and why it goes before the next one that could serve.

    `why` is `expires_first`, `cheaper`, `entered_first` or `only_one`.
    """

    position: Position
    units: int
    why: str = "only_one"

    @property
    def cut(self) -> bool:
        return self.units < self.position.units


@dataclass(frozen=True, slots=True)
class Passed:
    """A block that is not taken: `why` is an E-RULE variant, `not_held` or `not_needed`."""

    position: Position
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be taken, what not, and how many units are lacking."""

    picks: tuple[Pick, ...]
    passed: tuple[Passed, ...]
    lacking: int


def no_objection(_: Position) -> str:
    return ""


def proposal(
    found: Sequence[Position], units: int, wanted: Wanted, objection: Objection = no_objection
) -> Proposal:
    """Propose units for a need; `objection` names what else speaks against a block."""
    passed: list[Passed] = []
    eligible: list[Position] = []
    for one in found:
        if one.instrument.certificate != wanted.certificate:
            continue
        why = against(one, wanted) or objection(one)
        if why:
            passed.append(Passed(one, why))
        else:
            eligible.append(one)
    eligible.sort(key=_order)
    picks: list[Pick] = []
    left = units
    for at, one in enumerate(eligible):
        if left <= 0:
            passed.append(Passed(one, "not_needed"))
            continue
        picks.append(Pick(one, min(left, one.units), _why(one, eligible[at + 1 : at + 2])))
        left -= picks[-1].units
    return Proposal(tuple(picks), tuple(passed), max(left, 0))


def enough(
    found: Sequence[Position], units: int, wanted: Wanted, objection: Objection = no_objection
) -> Proposal:
    """Propose exactly so many units; raises E-MORE-THAN-HELD.any."""
    made = proposal(found, units, wanted, objection)
    if units < 1 or made.lacking:
        held = units - made.lacking if units > 0 else sum(pick.units for pick in made.picks)
        raise DataError("E-MORE-THAN-HELD.any", Place(), str(units), held=held)
    return made


def against(one: Position, wanted: Wanted) -> str:
    """Name what forbids a block: its state, its term, its purpose, its months."""
    if one.state is not State.HELD:
        return "not_held"
    if one.over(wanted.on_day):
        return "expired"
    if wanted.on_day < month_period(one.first_month).first_day:
        return "vintage"
    if wanted.purpose is not None:
        try:
            of_purpose(one, wanted.purpose, wanted.year)
        except DataError as error:
            return error.problems[0].code.partition(".")[2]
    return ""


def _order(one: Position) -> tuple[int, bool, str, Any, int, int]:
    price = one.price is None, one.currency, one.price or 0
    return one.until or NO_END, *price, one.root, one.first


def _why(one: Position, following: Iterable[Position]) -> str:
    for other in following:
        if (one.until or NO_END) < (other.until or NO_END):
            return "expires_first"
        return "cheaper" if _cheaper(one, other) else "entered_first"
    return "only_one"


def _cheaper(one: Position, other: Position) -> bool:
    if one.price is None or other.price is None:
        return other.price is None and one.price is not None
    return one.currency == other.currency and one.price < other.price
