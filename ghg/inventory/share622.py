"""The account of a user by 发改能源〔2026〕622号, from the power and certificates of an inventory.

Power enters by the way it came: own generation and direct line as physical, green-power and nuclear
trade as energy trade, everything from the public grid as offtake. Only proven power counts; what
was passed on is not the user's own, and own power whose green attribute was sold is ordinary.
Certificates are green certificates (绿证) that were redeemed for a claim, not those that came with
a trade. The formulas stand in `ghg.holdings.power`.
"""

from collections.abc import Iterable
from fractions import Fraction

from ghg.domain.held import ShareRow
from ghg.domain.instruments import Instrument
from ghg.domain.numbers import exact_text, plain
from ghg.domain.streams import Route
from ghg.holdings.power import Account, Year, account
from ghg.inventory.books import Books
from ghg.inventory.cover import GRID, stands_for
from ghg.inventory.electricity import PowerUse
from ghg.inventory.heldbooks import UsedUnits

HUNDRED = 100
OFFTAKE = (Route.GRID, Route.GREEN_TRADE, Route.NUCLEAR_TRADE)


def share_rows(books: Books, uses: Iterable[PowerUse]) -> tuple[ShareRow, ...]:
    """Make the account of the inventory's year; none where no power was recorded."""
    found = tuple(uses)
    if not found:
        return ()
    said = year_of(books, found)
    duty = _units(books, "duty")
    return (_row(books, said, account(said), duty),)


def year_of(books: Books, uses: tuple[PowerUse, ...]) -> Year:
    """Sum the power of a year by the way it came, in kWh."""
    allocation = books.plant.held.allocation
    bought = sum((one.kwh for one in uses if one.stream.route in OFFTAKE), Fraction(0))
    passed = sum((one.kwh for one in uses if one.stream.route is Route.PASS_ON), Fraction(0))
    return Year(
        year=books.setup.year,
        offtake=max(bought - passed, Fraction(0)),
        self_use=_proven(uses, Route.OWN_GENERATION),
        direct_line=_proven(uses, Route.DIRECT_LINE),
        green_trade=_proven(uses, Route.GREEN_TRADE),
        nuclear_trade=_proven(uses, Route.NUCLEAR_TRADE),
        certificates=tuple((one.year, one.units) for one in _certificates(books, GRID)),
        provincial_coefficient=None if allocation is None else Fraction(allocation.value),
    )


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
