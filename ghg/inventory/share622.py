"""The account of a user by 发改能源〔2026〕622号, from the power and certificates of an inventory.

Power enters by the way it came: own generation and direct line as physical, green-power and nuclear
trade as energy trade, everything from the public grid as offtake. Only proven power counts; what
was passed on is not the user's own, and own power whose green attribute was sold is ordinary. Own
power that was exported was not used here: export is taken off first, by site and kind, then what
was sold of the rest. An issue of 0.3.0 is replayed by its own rule, which took export for use.
Certificates are green certificates (绿证) that were redeemed for a claim, not those that came with
a trade. The formulas stand in `ghg.holdings.power`.
"""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from ghg.domain.held import ShareRow
from ghg.domain.instruments import Instrument
from ghg.domain.numbers import exact_text, plain
from ghg.domain.streams import Power, Route
from ghg.holdings.power import Account, Year, account
from ghg.inventory.books import Books
from ghg.inventory.cover import GRID, stands_for
from ghg.inventory.electricity import PowerUse
from ghg.inventory.heldbooks import UsedUnits

HUNDRED = 100
OFFTAKE = (Route.GRID, Route.GREEN_TRADE, Route.NUCLEAR_TRADE)
Group = tuple[str, Power]  # site and kind of own power


def share_rows(books: Books, uses: Iterable[PowerUse]) -> tuple[ShareRow, ...]:
    """Make the account of the inventory's year; none where no power was recorded."""
    found = tuple(uses)
    if not found:
        return ()
    said = year_of(books, found)
    duty = _units(books, "duty")
    made = _row(books, said, account(said), duty)
    if books.plant.held.exports_as_use:
        return (made,)
    return (replace(made, exported_kwh=exact_text(exported(found))),)


def year_of(books: Books, uses: tuple[PowerUse, ...]) -> Year:
    """Sum the power of a year by the way it came, in kWh."""
    allocation = books.plant.held.allocation
    bought = sum((one.kwh for one in uses if one.stream.route in OFFTAKE), Fraction(0))
    passed = sum((one.kwh for one in uses if one.stream.route is Route.PASS_ON), Fraction(0))
    return Year(
        year=books.setup.year,
        offtake=max(bought - passed, Fraction(0)),
        self_use=own_use(books, uses),
        direct_line=_proven(uses, Route.DIRECT_LINE),
        green_trade=_proven(uses, Route.GREEN_TRADE),
        nuclear_trade=_proven(uses, Route.NUCLEAR_TRADE),
        certificates=tuple((one.year, one.units) for one in _certificates(books, GRID)),
        provincial_coefficient=None if allocation is None else Fraction(allocation.value),
    )


def own_use(books: Books, uses: Iterable[PowerUse]) -> Fraction:
    """Give proven own generation that was used here and whose attribute was not sold, in kWh."""
    found = tuple(uses)
    if books.plant.held.exports_as_use:
        return _proven(found, Route.OWN_GENERATION)
    sums = (_of_group(found, group) for group in _groups(found))
    return sum((max(made - out - sold, Fraction(0)) for made, out, sold in sums), Fraction(0))


def exported(uses: Iterable[PowerUse]) -> Fraction:
    """Give what left of proven own generation, in kWh."""
    found = tuple(uses)
    sums = (_of_group(found, group) for group in _groups(found))
    return sum((min(made, out) for made, out, _ in sums), Fraction(0))


def _groups(uses: tuple[PowerUse, ...]) -> Iterable[Group]:
    own = (one for one in uses if one.stream.route is Route.OWN_GENERATION and one.proven)
    return dict.fromkeys((one.facility, one.stream.power) for one in own)


def _of_group(uses: tuple[PowerUse, ...], group: Group) -> tuple[Fraction, Fraction, Fraction]:
    """Sum what a group made with proof, what of its kind left the site, and what was sold."""
    mine = [one for one in uses if (one.facility, one.stream.power) == group]
    own = [one for one in mine if one.stream.route is Route.OWN_GENERATION and one.proven]
    made = sum((one.kwh for one in own), Fraction(0))
    out = sum((one.kwh for one in mine if one.stream.route is Route.EXPORT), Fraction(0))
    return made, out, sum((one.sold for one in own), Fraction(0))


def _proven(uses: Iterable[PowerUse], route: Route) -> Fraction:
    mine = (one for one in uses if one.stream.route is route and one.proven)
    return sum((one.kwh - one.sold for one in mine), Fraction(0))


def _certificates(books: Books, stands: str) -> tuple[UsedUnits, ...]:
    return tuple(
        one
        for one in books.plant.held.used
        if one.instrument is Instrument.GEC and stands_for(books, one) == stands
    )


def _units(books: Books, stands: str) -> int:
    return sum(one.units for one in _certificates(books, stands))


def _row(books: Books, said: Year, made: Account, duty: int) -> ShareRow:
    allocation = books.plant.held.allocation
    allocated = made.rest * (said.provincial_coefficient or 0)
    return ShareRow(
        year=said.year,
        offtake_kwh=exact_text(said.offtake),
        self_use_kwh=exact_text(said.self_use),
        direct_line_kwh=exact_text(said.direct_line),
        physical_kwh=exact_text(made.physical),
        green_trade_kwh=exact_text(said.green_trade),
        nuclear_trade_kwh=exact_text(said.nuclear_trade),
        trade_kwh=exact_text(made.trade),
        certificates=sum(units for _, units in said.certificates),
        certificates_kwh=exact_text(made.certificates),
        surplus_kwh=exact_text(made.surplus),
        foreign=made.foreign,
        duty=duty,
        rest_kwh=exact_text(made.rest),
        coefficient="" if allocation is None else plain(allocation.value),
        coefficient_source="" if allocation is None else allocation.source,
        allocated_kwh="" if allocation is None else exact_text(allocated),
        base_kwh=exact_text(made.base),
        physical_share_622=_percent(made.physical_share),
        nonfossil_share_622=_percent(made.nonfossil_share),
        lower_bound=made.lower_bound or bool(duty and made.rest),
    )


def _percent(share: Fraction | None) -> str:
    return "" if share is None else exact_text(HUNDRED * share)
