"""Energy of the year: the same quantities as the inventory, in standard coal.

Bought electricity (all routes), own generation from non-fossil sources, fuels and heat each have a
row of their own. Power from own fuel is in the fuel already; what is exported was bought or made
before. Media, energy used as material, recovered and sold energy stand apart (`energy_beside`). The
coefficient of a fuel is its measured heating value over 29.3076 GJ/tce, else the one published in
GB/T 2589, else the guide's heating value. What has none is named in a notice instead of being
counted as nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.annexes import EnergyApartRow
from ghg.domain.emissions import Argument
from ghg.domain.factors import TIER_ORDER, Choice, Question, Tier
from ghg.domain.geography import NATION
from ghg.domain.issue import EnergyRow, Notice
from ghg.domain.numbers import plain
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.domain.units import conversion, same_dimension
from ghg.errors import GapError
from ghg.inventory.books import Amount
from ghg.inventory.count import counted_as
from ghg.inventory.electricity import PURCHASES, View
from ghg.inventory.energy_heat import heat_per_unit, in_heat
from ghg.inventory.energy_mass import in_mass, mass_per_unit
from ghg.inventory.freeze.values import item_names
from ghg.inventory.lines import Counted, taken_as
from ghg.inventory.measures import Coal, energy_row
from ghg.inventory.tally import Count
from ghg.library import choose_factor

HEATING_VALUE = "net_calorific_value"
CALORIFIC = "calorific_tce"
PRIMARY = "primary_equivalent_tce"
TABLES = ("gbt2589",)
GRID = "grid_electricity"
ELECTRICITY = "electricity"
OWN = "electricity_own_nonfossil"
ENERGETIC = ("fuel", "biomass", "energy", "medium", "power")
GASES_ONLY = ("fuel_gases", "biomass_gases", "vehicle_gases")
HEAT_GJ_PER_TCE = Fraction("29.3076")  # 1 kgce = 29307.6 kJ (MEE steel guide 2024, table A.1)


@dataclass(frozen=True, slots=True)
class Energy:
    """Energy used, a notice per item without a coefficient, tce by stream, what stands apart."""

    rows: tuple[EnergyRow, ...]
    notices: tuple[Notice, ...]
    by_stream: Mapping[str, Fraction]
    apart: tuple[EnergyApartRow, ...] = ()


def energy_used(tally: Count) -> Energy:
    """Give a row per item and coefficient of energy used; what has no coefficient is named."""
    rows, notices = [], []
    sums, by_stream = _used(tally)
    for use, quantity in sums.items():
        if use.coal is None:
            notices.append(Notice("notice.no_coal_equivalent", (("unit", use.unit),), use.item))
            continue
        names = item_names(use.item, tally.library)
        primary = _primary(tally, _published_as(use.item))
        rows.append(energy_row(use.item, names, quantity, use.unit, use.coal, primary))
    rows.sort(key=lambda row: (row.item, row.coefficient))
    return Energy(tuple(rows), tuple(notices), by_stream)


def coal_of(tally: Count, item: str, parameter: str) -> Coal | None:
    """Give the coefficient that GB/T 2589 prints for an item, as energy or as a medium."""
    choice = _choice(tally, _published_as(item), parameter, TABLES)
    if choice is None:
        return None
    return Coal(Fraction(choice.value), choice.unit, plain(choice.value), _named(choice))


@dataclass(frozen=True, slots=True)
class Use:
    """An item of energy that is summed apart: its unit and its coefficient (None: not known)."""

    item: str
    unit: str
    coal: Coal | None


def _used(tally: Count) -> tuple[dict[Use, Fraction], dict[str, Fraction]]:
    """Sum what was used in wanted months: by item and coefficient, and each stream's tce."""
    units: dict[str, list[str]] = {}
    sums: dict[Use, Fraction] = {}
    by_stream: dict[str, Fraction] = {}
    for stream, coal, quantity in _by_coefficient(tally):
        item, sign = _item(stream)
        unit = _unit(units.setdefault(item, []), taken_as(stream))
        use, more = Use(item, unit, coal), sign * quantity
        sums[use] = sums.get(use, Fraction(0)) + more * conversion(taken_as(stream), unit)
        if coal is not None:
            tce = coal.tce(more, taken_as(stream))
            by_stream[stream.code] = by_stream.get(stream.code, Fraction(0)) + tce
    return sums, by_stream


def _unit(units: list[str], taken: str) -> str:
    """Give the first unit that an item was met in and that fits; a billed cubic metre and a normal
    one do not, so that each has a row of its own."""
    fitting = next((one for one in units if same_dimension(one, taken)), "")
    if not fitting:
        units.append(taken)
    return fitting or taken


def _by_coefficient(tally: Count) -> Iterator[tuple[Stream, Coal | None, Fraction]]:
    """Sum each stream over the months of one coefficient; each coefficient is made once."""
    heating = _heating_values(tally)
    made: dict[tuple[str, str, Argument | None, str], Coal | None] = {}
    held: dict[tuple[str, str, Argument | None, str], dict[str, Fraction]] = {}
    streams: dict[str, Stream] = {}
    for counted, stream, amount in _bought_or_made(tally):
        heat = heating.get((stream.code, amount.month))
        key = (_item(stream)[0], counted.guide.id, heat, taken_as(stream))
        if key not in made:
            made[key] = _coal(tally, counted, key[0], heat, key[3])
        streams[stream.code] = stream
        sums = held.setdefault(key, {})
        sums[stream.code] = sums.get(stream.code, Fraction(0)) + amount.quantity
    for key, sums in held.items():
        yield from ((streams[code], made[key], quantity) for code, quantity in sums.items())


def _bought_or_made(tally: Count) -> Iterator[tuple[Counted, Stream, Amount]]:
    """Give the counted amounts of energy; what is exported was bought or made before."""
    heats, masses = heat_per_unit(tally), mass_per_unit(tally)
    for source in tally.books.sources:
        counted = counted_as(tally, source)
        for stream in tally.books.streams_of(source.code):
            if counted is None or counted.kind.sign < 0 or not _is_energy(tally, counted, stream):
                continue
            for month in tally.books.wanted(stream):
                amount = tally.amounts.get((stream.code, month))
                found = in_heat(heats, stream, amount) if amount else None
                if found is not None:
                    yield counted, *in_mass(masses, *found)


def _is_energy(tally: Count, counted: Counted, stream: Stream) -> bool:
    """Tell whether a stream is energy used; one that counts only the CH4 and N2O of a fuel that
    another stream holds is not used twice."""
    known = tally.library.kind_of(stream.item) in ENERGETIC
    return known and bool(_item(stream)[0]) and counted.source.method not in GASES_ONLY


def _heating_values(tally: Count) -> dict[tuple[str, int], Argument]:
    """Give the heating value by which each line of a fuel was counted, as exact as it was there."""
    values = [
        next((one for one in made.arguments if _is_heat(one)), None)
        for made in tally.ruler.coefficients
    ]
    return {
        (line.stream.code, line.month): value
        for line in tally.lines
        if line.view == View.GUIDE and (value := values[line.coefficient]) is not None
    }


def _is_heat(argument: Argument) -> bool:
    return argument.name == HEATING_VALUE and argument.choice is not None


def _coal(
    tally: Count, counted: Counted, item: str, heat: Argument | None, unit: str
) -> Coal | None:
    """Take the plant's measured heating value, the published coefficient, or the guide's value.

    A coefficient for a cubic metre at another state than the stream's says nothing of it, nor one
    for a tonne of a litre whose density nobody gave.
    """
    place = None if heat is None else heat.choice
    heating = None if place is None else tally.chooser.choices[place]
    if heat is not None and heating is not None and heating.tier is Tier.MEASURED:
        return _by_heat(heating, heat.value)
    published = coal_of(tally, item, CALORIFIC)
    if published is not None and same_dimension(published.unit, f"tce/{unit}"):
        return published
    heating = heating or _choice(tally, item, HEATING_VALUE, counted.guide.fuel_tables)
    derived = _by_heat(heating, Fraction(heating.value)) if heating else None
    return derived if derived and same_dimension(derived.unit, f"tce/{unit}") else None


def _published_as(item: str) -> str:
    return GRID if item in (ELECTRICITY, OWN) else item


def _item(stream: Stream) -> tuple[str, int]:
    """Say under which item a stream counts as energy; ("", 0) for none."""
    if stream.input is Input.CONDENSATE:
        return stream.item, -1
    if stream.input is not Input.ACTIVITY:
        return "", 0
    if not stream.route:
        return stream.item, 1
    if stream.route in PURCHASES:
        return ELECTRICITY, 1
    if stream.route is Route.OWN_GENERATION and stream.power is not Power.OWN_FOSSIL:
        return OWN, 1
    return (ELECTRICITY, -1) if stream.route is Route.PASS_ON else ("", 0)


def _by_heat(heating: Choice, exact: Fraction) -> Coal:
    """Derive a fuel's coefficient from a heating value; a choice may show fewer decimals of it."""
    per = heating.unit.partition("/")[2]
    return Coal(
        value=exact * conversion(heating.unit, f"GJ/{per}") / HEAT_GJ_PER_TCE,
        unit=f"tce/{per}",
        shown=f"{plain(heating.value)} ÷ 29.3076",
        source=f"{_named(heating)}，1 kgce = 29307.6 kJ",
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
