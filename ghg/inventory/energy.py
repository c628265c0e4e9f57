"""Energy of the year: the same quantities as the inventory, in standard coal.

Bought electricity (all routes), own generation from non-fossil sources, fuels and heat each have a
row of their own. Power from own fuel is in the fuel already. What has no published coefficient in
the library is named in a notice instead of being counted as nothing.
"""

from fractions import Fraction

from ghg.domain.factors import TIER_ORDER, Choice, Question
from ghg.domain.geography import NATION
from ghg.domain.issue import EnergyRow, Notice
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.domain.units import conversion
from ghg.errors import GhgError
from ghg.inventory.count import Count
from ghg.inventory.electricity import PURCHASES
from ghg.inventory.freeze import item_names
from ghg.inventory.measures import energy_row
from ghg.library import choose_factor

CALORIFIC = "calorific_tce"
PRIMARY = "primary_equivalent_tce"
TABLES = ("gbt2589",)
GRID = "grid_electricity"
ELECTRICITY = "electricity"
OWN = "electricity_own_nonfossil"


def energy_rows(tally: Count) -> tuple[tuple[EnergyRow, ...], tuple[Notice, ...]]:
    """Give one row per item of energy used, and a notice per item without a coefficient."""
    rows, notices = [], []
    for item, (quantity, unit) in sorted(_used(tally).items()):
        published = GRID if item in (ELECTRICITY, OWN) else item
        try:
            choice = _coefficient(tally, published)
            rows.append(
                energy_row(
                    item,
                    item_names(item, tally.library),
                    quantity,
                    unit,
                    choice,
                    _primary(tally, published),
                )
            )
        except GhgError:
            notices.append(Notice("notice.no_coal_equivalent", (("unit", unit),), item))
    return tuple(rows), tuple(notices)


def _used(tally: Count) -> dict[str, tuple[Fraction, str]]:
    """Sum what was used, by item, in the unit of its first stream."""
    streams = {stream.code: stream for stream in tally.books.streams}
    sums: dict[str, tuple[Fraction, str]] = {}
    for (code, _), amount in sorted(tally.amounts.items()):
        item, sign = _item(streams[code])
        if item:
            known, unit = sums.get(item, (Fraction(0), amount.unit))
            more = sign * amount.quantity * conversion(amount.unit, unit)
            sums[item] = (known + more, unit)
    return sums


def _item(stream: Stream) -> tuple[str, int]:
    """Say under which item a stream counts as energy; ("", 0) for none."""
    if stream.input is not Input.ACTIVITY:
        return "", 0
    if not stream.route:
        return stream.item, 1
    if stream.route in PURCHASES:
        return ELECTRICITY, 1
    if stream.route is Route.OWN_GENERATION and stream.power is not Power.OWN_FOSSIL:
        return OWN, 1
    return (ELECTRICITY, -1) if stream.route is Route.PASS_ON else ("", 0)


def _coefficient(tally: Count, item: str) -> Choice:
    setup = tally.books.setup
    return choose_factor(
        tally.library,
        Question(item, CALORIFIC, TABLES, (NATION,), setup.year, setup.as_of, TIER_ORDER),
    )


def _primary(tally: Count, item: str) -> tuple[Fraction, str, str] | None:
    """Give the primary-equivalent coefficient that a person entered, with its source."""
    for value in tally.books.own_values:
        if value.parameter == PRIMARY and value.item == item:
            source = f"{value.candidate.document} {value.candidate.locator}".strip()
            return Fraction(value.candidate.value), value.candidate.unit, source
    return None
