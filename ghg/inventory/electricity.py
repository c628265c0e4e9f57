"""Electricity: three figures from the same kilowatt-hours.

guide     what the chosen guide prescribes; the only one that enters the GB/T totals
location  the finest official average of the place; contracts are ignored
market    proven non-fossil power at zero, the rest by the rule stored on the inventory

Every view is made here, from kWh by acquisition (route), kind of power and proof. A kilowatt-hour
is counted at `ZERO`, at the view's `FACTOR`, or `NOT` at all:

* power from own fuel is in scope 1 already and is never counted again;
* power passed on to others is deducted from purchase at the purchase factor;
* export leaves at the factor of its own kind: solar surplus deducts nothing; the location and
  market views follow the GHG Protocol and net no export;
* charging a storage is use of power that was counted when it was bought;
* ordinary grid power that certificates cover is a part of its own: zero in the market view, and in
  the guide's where the guide takes certificates as proof; in the location view it is grid power;
* own power whose green attribute was sold is a part of its own as well: ordinary, but for location.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ghg.domain.guides import ElectricityRule
from ghg.domain.streams import Power, Route, Stream
from ghg.inventory.books import Paper

PURCHASES = (Route.GRID, Route.DIRECT_LINE, Route.GREEN_TRADE, Route.NUCLEAR_TRADE)
REST_RULES = ("average", "excl_market_nonfossil", "fossil")
CERTIFICATES = "gec"  # the kind of proof
NONE = Fraction(0)


class View(StrEnum):
    GUIDE = "guide"
    LOCATION = "location"
    MARKET = "market"


class Rate(StrEnum):
    ZERO = "zero"
    FACTOR = "factor"
    NOT = "not"


class Part(StrEnum):
    """What part of a stream's month a line counts; nearly always the whole of it."""

    WHOLE = ""
    COVERED = "certificates"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class PowerUse:
    """Kilowatt-hours of one stream in one month, with the state of their proof.

    `proof` is proven, pending, declared (a person declared it ordinary) or none (needs none).
    `gec` and `irec` are the kWh of it that certificates cover, `sold` the kWh of own generation
    whose green attribute went to somebody else.
    """

    facility: str
    stream: Stream
    month: int
    kwh: Fraction
    proof: str
    gec: Fraction = NONE
    irec: Fraction = NONE
    sold: Fraction = NONE

    @property
    def proven(self) -> bool:
        return self.proof == "proven"


def parts(
    view: View, use: PowerUse, rule: ElectricityRule
) -> tuple[tuple[Part, Fraction, Rate], ...]:
    """Divide a stream's month by what its kilowatt-hours count at in a view; their sum is all."""
    whole = rate(view, use, rule)
    if whole is Rate.FACTOR and use.gec and certificates_count(view, rule):
        part, kwh, other = Part.COVERED, use.gec, Rate.ZERO
    elif whole is Rate.ZERO and use.sold and view is not View.LOCATION:
        part, kwh, other = Part.SOLD, use.sold, Rate.FACTOR
    else:
        return ((Part.WHOLE, use.kwh, whole),)
    rest, alone = use.kwh - kwh, ((part, kwh, other),)
    return ((Part.WHOLE, rest, whole), *alone) if rest else alone


def certificates_count(view: View, rule: ElectricityRule) -> bool:
    """Tell whether certificates alone make grid power count as zero in a view."""
    if view is View.GUIDE:
        return rule.nonfossil_zero and any(set(one) == {CERTIFICATES} for one in rule.proofs)
    return view is View.MARKET


def rate(view: View, use: PowerUse, rule: ElectricityRule) -> Rate:
    """Say at what a kilowatt-hour counts in a view."""
    route, power = use.stream.route, use.stream.power
    if route is Route.STORAGE or (power is Power.OWN_FOSSIL and route is Route.OWN_GENERATION):
        return Rate.NOT
    if route is Route.EXPORT:
        return _export(view, power)
    if route is Route.PASS_ON or not power.nonfossil:
        return Rate.FACTOR
    if view is View.LOCATION:
        return Rate.ZERO if route in (Route.OWN_GENERATION, Route.DIRECT_LINE) else Rate.FACTOR
    if view is View.MARKET:
        return Rate.ZERO if use.proven or route is Route.OWN_GENERATION else Rate.FACTOR
    return Rate.ZERO if use.proven and rule.zeroes(route) else Rate.FACTOR


def sign(stream: Stream) -> int:
    """Give -1 for power that leaves, +1 for power that comes."""
    return -1 if stream.route in (Route.EXPORT, Route.PASS_ON) else 1


def proof_of(
    stream: Stream, rule: ElectricityRule, papers: Iterable[Paper], *, ordinary: bool
) -> str:
    """Tell whether a stream's zero is proven by its papers of a month, as the guide accepts."""
    if not needs_proof(stream):
        return "none"
    kinds = {paper.kind for paper in papers}
    own = stream.route is Route.OWN_GENERATION
    accepted = rule.own_generation_proofs if own else rule.proofs
    if any(set(together) <= kinds for together in accepted):
        return "proven"
    return "declared" if ordinary else "pending"


def needs_proof(stream: Stream) -> bool:
    """Tell whether a stream claims to be non-fossil power that was used here."""
    return stream.power.nonfossil and (
        stream.route in PURCHASES or stream.route is Route.OWN_GENERATION
    )


def by_acquisition(uses: Iterable[PowerUse]) -> Mapping[tuple[str, Route, Power, bool], Fraction]:
    """Sum kWh by facility, route, kind and proof, before any zero."""
    sums: dict[tuple[str, Route, Power, bool], Fraction] = {}
    for use in uses:
        key = (use.facility, use.stream.route, use.stream.power, use.proven)
        sums[key] = sums.get(key, Fraction(0)) + use.kwh
    return dict(sorted(sums.items()))


def _export(view: View, power: Power) -> Rate:
    if view is not View.GUIDE:
        return Rate.NOT
    return Rate.ZERO if power.nonfossil else Rate.FACTOR
