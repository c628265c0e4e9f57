"""The cover test: what certificates that were used up cover, month by month, site by site.

    power that may be covered   ordinary power from the public grid, less what is passed on
                                green-power trade, by the certificates that came with it
    covered up to a month       min(power up to that month, 1,000 kWh x certificates)

One certificate is 1,000 kWh. The test runs over the year, so what of a month lies under one
certificate is carried to the next; nothing is ever rounded up, nothing is covered twice, and what
lies above the power stays surplus. Certificates of a site come before those of the whole entity;
these go to the months in order, and within a month to the sites in order. Certificates that came
with a green-power trade stand for that trade alone, those of a duty for no figure.

Source: 国能发新能规〔2024〕67号 (GEC-1, GEC-8; DC-1, DC-2); the order of months and sites is ours.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.instruments import Instrument
from ghg.domain.streams import Route, Stream
from ghg.domain.units import conversion
from ghg.inventory.books import Amount, Books
from ghg.inventory.heldbooks import CLAIMING, GREEN_TRADE, KWH_A_UNIT, WHOLE, UsedUnits

GRID = "grid"
Site = tuple[int, str]  # month, facility
Kwh = dict[Site, Fraction]


@dataclass(frozen=True, slots=True)
class Pool:
    """Certificates of one boundary and instrument for one kind of power, and what they cover."""

    what: str
    boundary: str
    instrument: Instrument
    units: int
    open_kwh: Fraction  # power that was there for them to cover
    covered: Mapping[Site, Fraction]

    @property
    def covered_kwh(self) -> Fraction:
        return sum(self.covered.values(), Fraction(0))


@dataclass(frozen=True, slots=True)
class Cover:
    """The test's result: power by kind, month and site, what each pool covers, kWh by stream."""

    power: Mapping[str, Mapping[Site, Fraction]]
    pools: tuple[Pool, ...]
    gec: Mapping[tuple[str, int], Fraction]
    irec: Mapping[tuple[str, int], Fraction]

    def covered(self, what: str) -> Mapping[Site, Fraction]:
        """Give what all pools cover of a kind of power."""
        return _added(pool.covered for pool in self.pools if pool.what == what)


NO_COVER = Cover({}, (), {}, {})


def cover(books: Books, amounts: Mapping[tuple[str, int], Amount]) -> Cover:
    """Run the test over the months of an inventory; without certificates nothing is covered."""
    kwh = _kwh_by_stream(books, amounts)
    power = {GRID: _grid(books, kwh), GREEN_TRADE: _sites(books, kwh, Route.GREEN_TRADE)}
    pools: list[Pool] = []
    for what, sites in power.items():
        left = dict(sites)
        for instrument in (Instrument.GEC, Instrument.IREC):
            pools += _drawn(books, what, instrument, left)
    held = tuple(pools)
    return Cover(
        power=power,
        pools=held,
        gec=_by_stream(books, kwh, held, Instrument.GEC),
        irec=_by_stream(books, kwh, held, Instrument.IREC),
    )


def stands_for(books: Books, units: UsedUnits) -> str:
    """Say what a block stands for: grid, green_trade or credit, or why it covers nothing."""
    use = books.plant.held.use_of(units)
    if not units.instrument.certificate:
        return "credit"
    if use.purpose not in CLAIMING:
        return "duty"
    if use.boundary != WHOLE and use.boundary not in {one.code for one in books.facilities}:
        return "boundary"
    return GREEN_TRADE if units.acquired == GREEN_TRADE else GRID


def _drawn(books: Books, what: str, instrument: Instrument, left: Kwh) -> list[Pool]:
    """Let the pools of an instrument cover what is left, which they take it off."""
    units: dict[str, int] = {}
    for one in books.plant.held.used:
        if one.instrument is instrument and stands_for(books, one) == what:
            boundary = books.plant.held.use_of(one).boundary
            units[boundary] = units.get(boundary, 0) + one.units
    own_first = sorted(units, key=lambda code: (code == WHOLE, code))
    return [_pool(what, code, instrument, units[code], left) for code in own_first]


def _pool(what: str, boundary: str, instrument: Instrument, units: int, left: Kwh) -> Pool:
    open_sites = [site for site in sorted(left) if boundary in (WHOLE, site[1])]
    power = sum((left[site] for site in open_sites), Fraction(0))
    still, covered = Fraction(units * KWH_A_UNIT), {}
    for site in open_sites:
        taken = min(still, left[site])
        if taken:
            covered[site] = taken
            left[site] -= taken
            still -= taken
    return Pool(what, boundary, instrument, units, power, covered)


def _kwh_by_stream(
    books: Books, amounts: Mapping[tuple[str, int], Amount]
) -> dict[tuple[str, int], tuple[Stream, Fraction]]:
    """Give the counted power of every stream and wanted month in kWh."""
    return {
        (stream.code, month): (stream, amount.quantity * conversion(stream.unit, "kWh"))
        for stream in books.streams
        if stream.route
        for month in books.wanted(stream)
        if (amount := amounts.get((stream.code, month))) is not None
    }


def _sites(
    books: Books, kwh: Mapping[tuple[str, int], tuple[Stream, Fraction]], *routes: Route
) -> Kwh:
    facilities = {source.code: source.facility for source in books.sources}
    found: Kwh = {}
    for (_, month), (stream, quantity) in kwh.items():
        if stream.route in routes:
            site = (month, facilities[stream.source])
            found[site] = found.get(site, Fraction(0)) + quantity
    return found


def _grid(books: Books, kwh: Mapping[tuple[str, int], tuple[Stream, Fraction]]) -> Kwh:
    """Give a site's own power from the public grid: what is passed on is not its own."""
    passed = _sites(books, kwh, Route.PASS_ON)
    bought = _sites(books, kwh, Route.GRID)
    return {
        site: max(quantity - passed.get(site, Fraction(0)), Fraction(0))
        for site, quantity in bought.items()
    }


def _by_stream(
    books: Books,
    kwh: Mapping[tuple[str, int], tuple[Stream, Fraction]],
    pools: Iterable[Pool],
    instrument: Instrument,
) -> Mapping[tuple[str, int], Fraction]:
    """Divide the covered grid power of a site's month among its streams, in their order."""
    mine = (pool for pool in pools if pool.what == GRID and pool.instrument is instrument)
    left = dict(_added(pool.covered for pool in mine))
    facilities = {source.code: source.facility for source in books.sources}
    found: dict[tuple[str, int], Fraction] = {}
    for (code, month), (stream, quantity) in sorted(kwh.items(), key=lambda one: one[0]):
        site = (month, facilities[stream.source])
        taken = min(quantity, left.get(site, Fraction(0)))
        if stream.route is Route.GRID and taken > 0:
            found[code, month] = taken
            left[site] -= taken
    return found


def _added(covered: Iterable[Mapping[Site, Fraction]]) -> Mapping[Site, Fraction]:
    sums: Kwh = {}
    for one in covered:
        for site, quantity in one.items():
            sums[site] = sums.get(site, Fraction(0)) + quantity
    return sums
