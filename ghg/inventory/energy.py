"""Energy of the year: the same quantities as the inventory, in standard coal.

Bought electricity (all routes), own generation from non-fossil sources, fuels and heat each have a
row of their own. Power from own fuel is in the fuel already. The coefficient is the one published
in GB/T 2589; for a fuel without one it is the guide's heating value over 29.3076 GJ/tce. What has
neither is named in a notice instead of being counted as nothing.
"""

from fractions import Fraction

from ghg.domain.factors import TIER_ORDER, Choice, Question
from ghg.domain.geography import NATION
from ghg.domain.issue import EnergyRow, Notice
from ghg.domain.numbers import plain
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.domain.units import conversion
from ghg.errors import GapError
from ghg.inventory.count import Count
from ghg.inventory.electricity import PURCHASES
from ghg.inventory.freeze import item_names
from ghg.inventory.lines import taken_as
from ghg.inventory.measures import Coal, energy_row
from ghg.library import choose_factor

CALORIFIC = "calorific_tce"
PRIMARY = "primary_equivalent_tce"
TABLES = ("gbt2589",)
GRID = "grid_electricity"
ELECTRICITY = "electricity"
OWN = "electricity_own_nonfossil"
HEAT_GJ_PER_TCE = Fraction("29.3076")  # 1 kgce = 29307.6 kJ (MEE steel guide 2024, table A.1)


def energy_rows(tally: Count) -> tuple[tuple[EnergyRow, ...], tuple[Notice, ...]]:
    """Give one row per item of energy used, and a notice per item without a coefficient."""
    rows, notices = [], []
    for item, (quantity, unit) in sorted(_used(tally).items()):
        published = GRID if item in (ELECTRICITY, OWN) else item
        coal = _published(tally, published) or _by_heat(tally, published)
        if coal is None:
            notices.append(Notice("notice.no_coal_equivalent", (("unit", unit),), item))
            continue
        names = item_names(item, tally.library)
        rows.append(energy_row(item, names, quantity, unit, coal, _primary(tally, published)))
    return tuple(rows), tuple(notices)


def _used(tally: Count) -> dict[str, tuple[Fraction, str]]:
    """Sum what was used, by item, in the unit of its first stream."""
    streams = {stream.code: stream for stream in tally.books.streams}
    sums: dict[str, tuple[Fraction, str]] = {}
    for (code, _), amount in sorted(tally.amounts.items()):
        stream = streams[code]
        item, sign = _item(stream)
        if item:
            counted = taken_as(stream)
            known, unit = sums.get(item, (Fraction(0), counted))
            more = sign * amount.quantity * conversion(counted, unit)
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


def _published(tally: Count, item: str) -> Coal | None:
    """Give the coefficient that GB/T 2589 prints for an item."""
    choice = _choice(tally, item, CALORIFIC, TABLES)
    if choice is None:
        return None
    return Coal(Fraction(choice.value), choice.unit, plain(choice.value), _named(choice))


def _by_heat(tally: Count, item: str) -> Coal | None:
    """Derive a fuel's coefficient from the heating value in the table of the first guide."""
    guide = next(iter(tally.guides.values())).guide
    choice = _choice(tally, item, "net_calorific_value", guide.fuel_tables)
    if choice is None:
        return None
    per = choice.unit.partition("/")[2]
    return Coal(
        value=Fraction(choice.value) / HEAT_GJ_PER_TCE,
        unit=f"tce/{per}",
        shown=f"{plain(choice.value)} ÷ 29.3076",
        source=f"{_named(choice)}，1 kgce = 29307.6 kJ",
    )


def _choice(tally: Count, item: str, parameter: str, tables: tuple[str, ...]) -> Choice | None:
    setup = tally.books.setup
    question = Question(item, parameter, tables, (NATION,), setup.year, setup.as_of, TIER_ORDER)
    try:
        return choose_factor(tally.library, question)
    except GapError:
        return None


def _named(choice: Choice) -> str:
    return f"{choice.document.title_zh} {choice.locator}".strip()


def _primary(tally: Count, item: str) -> Coal | None:
    """Give the primary-equivalent coefficient that a person entered, with its source."""
    for value in tally.books.own_values:
        if value.parameter == PRIMARY and value.item == item:
            held = value.candidate
            source = f"{held.document} {held.locator}".strip()
            return Coal(Fraction(held.value), held.unit, plain(held.value), source)
    return None
