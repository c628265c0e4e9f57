"""What could have gone wrong: each suspicion says which result it would have given.

Seen in published inventories: a unit ten, a thousand or ten thousand times off, a density or a
share left out, carbon taken for carbon dioxide or 44/12 taken twice, the warming potential of
another gas or set, an amount counted as negative, 98 for 98 %, a factor of another table, constants
that were rounded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.numbers import exact_text, shown
from ghg.domain.typed import SHARES, Reason, TypedRow
from ghg.inventory.audit.chain import CARBON, Chain
from ghg.inventory.audit.masses import mass_of
from ghg.inventory.audit.shelves import PARAMETERS, Published, Shelves

NEAR = Fraction(1, 500)  # a result within 0.2 % of a suspicion nearly gives it
_FLOAT = Fraction(1, 10**9)  # what a spreadsheet's own arithmetic may leave
_POWERS = (3, -3, 4, -4, 1, -1, 2, -2, 6, -6)
_ENERGIES = (
    (Fraction(36, 10), "3.6"),
    (Fraction(41868, 10000), "4.1868"),
    (Fraction(293076, 10000), "29.3076"),
)
_NAMED = 3  # tables and places that are named of one value
_RATIOS = (Fraction(367, 100), Fraction(3667, 1000), Fraction(36667, 10000), Fraction(37, 10))


@dataclass(frozen=True, slots=True)
class Suspect:
    """A suspicion: the result that it gives, the reason to print, and its place among others."""

    value: Fraction
    reason: Reason
    rank: int


def tolerance(row: TypedRow) -> Fraction:
    """Give half of the last digit of the stated result, and what binary arithmetic may leave."""
    result = row.figures["result"]
    return Fraction(1, 2 * 10**result.decimals) + abs(result.value) * _FLOAT


def reasons_for(row: TypedRow, chain: Chain, shelves: Shelves) -> tuple[Reason, ...]:
    """List the suspicions that give the stated result, the likeliest first.

    What gives it exactly leaves out what gives it nearly; two mistakes at once are looked for only
    where no single one does.
    """
    suspects = list(single(row, chain, shelves))
    stated, within = row.figures["result"].value, tolerance(row)
    hits = [one for one in suspects if abs(one.value - stated) <= within]
    near = False
    if not hits:
        hits = [one for one in doubled(suspects) if abs(one.value - stated) <= within]
    if not hits:
        near, hits = (
            True,
            [one for one in suspects if abs(one.value - stated) <= abs(stated) * NEAR],
        )
    hits.sort(key=lambda one: one.rank)
    kept = dict.fromkeys((one.reason.term, one.reason.values) for one in hits)
    return tuple(Reason(term, values, near) for term, values in kept)


def single(row: TypedRow, chain: Chain, shelves: Shelves) -> Iterator[Suspect]:
    """Give every suspicion of one mistake."""
    yield from _rounded(row, chain)
    yield Suspect(-chain.value, Reason("audit.reason.sign"), 1)
    yield from _shares(row, chain)
    yield from _carbon(chain)
    yield from _left_out(row, chain)
    yield from _gases(row, chain, shelves)
    yield from _other_rows(row, chain, shelves)
    yield from _powers(row, chain)


def doubled(suspects: Sequence[Suspect]) -> Iterator[Suspect]:
    """Give two mistakes at once: any suspicion with a unit that is a power of ten off."""
    for one in suspects:
        if one.reason.term in ("audit.reason.unit", "audit.reason.energy_unit"):
            continue
        for power in _POWERS:
            said = (*one.reason.values, ("power", _power(power)))
            reason = Reason(f"{one.reason.term}_and_unit", said)
            yield Suspect(one.value * Fraction(10) ** power, reason, one.rank + 50)


def _power(power: int) -> str:
    return f"10^{power}" if abs(power) > 3 else exact_text(Fraction(10) ** power)


def _powers(row: TypedRow, chain: Chain) -> Iterator[Suspect]:
    """Units that are a power of ten off, and energies counted in another unit."""
    for place, power in enumerate(_POWERS):
        said = (("power", _power(power)), ("unit", row.figures["activity"].unit or "-"))
        yield Suspect(
            chain.value * Fraction(10) ** power, Reason("audit.reason.unit", said), 20 + place
        )
    for ratio, text in _ENERGIES:
        for value in (ratio, 1 / ratio):
            reason = Reason("audit.reason.energy_unit", (("ratio", text),))
            yield Suspect(chain.value * value, reason, 40)


def _rounded(row: TypedRow, chain: Chain) -> Iterator[Suspect]:
    """A constant or a parameter that was rounded before it was multiplied."""
    if any(step.role == "ratio" for step in chain.steps):
        for ratio in _RATIOS:
            said = (("constant", exact_text(ratio)),)
            value = chain.without("ratio") * ratio
            yield Suspect(value, Reason("audit.reason.rounded_constant", said), 0)
    low = high = Fraction(1)
    for step in chain.steps:
        figure = row.figures.get(step.role)
        half = Fraction(0)
        if figure is not None and step.role != "activity" and figure.decimals:
            half = Fraction(1, 2 * 10**figure.decimals) / (figure.value / step.value or 1)
        low, high = low * (step.value - half), high * (step.value + half)
    stated = row.figures["result"].value
    if min(low, high) <= stated <= max(low, high) and low != high:
        yield Suspect(stated, Reason("audit.reason.rounded"), 2)
    for power in range(1, 4):  # typed as 12000 for 12345: to tens, hundreds, thousands
        unit = 10**power
        if stated and stated == Fraction(shown(chain.value / unit, 0)) * unit:
            yield Suspect(stated, Reason("audit.reason.rounded_result"), 3)
            break


def _shares(row: TypedRow, chain: Chain) -> Iterator[Suspect]:
    """98 multiplied for 98 %, or 0.98 taken for 0.98 %."""
    for role in SHARES:
        if role in row.figures:
            said = (("role", role), ("value", exact_text(row.figures[role].value)))
            for value in (Fraction(100), Fraction(1, 100)):
                yield Suspect(chain.value * value, Reason("audit.reason.percent", said), 4)


def _carbon(chain: Chain) -> Iterator[Suspect]:
    """Carbon for carbon dioxide, or 44/12 once too often."""
    if any(step.role == "ratio" for step in chain.steps):
        yield Suspect(chain.value / CARBON, Reason("audit.reason.carbon_missing"), 5)
    else:
        yield Suspect(chain.value / CARBON, Reason("audit.reason.carbon_divided"), 7)
    yield Suspect(chain.value * CARBON, Reason("audit.reason.carbon_doubled"), 6)


def _left_out(row: TypedRow, chain: Chain) -> Iterator[Suspect]:
    """A figure of the row that its result does not hold, or holds twice."""
    rank = {
        "density": 8,
        "gwp": 8,
        "oxidation": 9,
        "purity": 9,
        "net_calorific_value": 10,
        "factor": 15,
    }
    there = [step.role for step in chain.steps if step.role in rank]
    for role in there:
        said = (("role", role), ("value", exact_text(row.figures[role].value)))
        value = chain.without(role)
        yield Suspect(value, Reason("audit.reason.left_out", said), rank[role])
        taken = chain.value / value if value else Fraction(1)
        yield Suspect(chain.value * taken, Reason("audit.reason.twice", said), 16)


def _gases(row: TypedRow, chain: Chain, shelves: Shelves) -> Iterator[Suspect]:
    """The warming potential of another gas, or of another set."""
    if "gwp" not in row.figures:
        return
    bare, gas = chain.without("gwp"), gas_of(row)
    for rank, own in ((11, True), (12, False)):
        for value, rows in shelves.potentials(gas, own=own).items():
            if value != row.figures["gwp"].value:
                yield Suspect(bare * value, Reason("audit.reason.other_gwp", named(rows)), rank)


def gas_of(row: TypedRow) -> str:
    """Give the gas that a row says, in its own column or in the unit of its factor."""
    factor = row.figures.get("factor")
    mass = mass_of(factor.unit.partition("/")[0]) if factor else None
    return row.gas or (mass[1] if mass else "")


def _other_rows(row: TypedRow, chain: Chain, shelves: Shelves) -> Iterator[Suspect]:
    """Another published value of the same thing than the one that stands in the row."""
    for step in chain.steps:
        if step.role not in PARAMETERS or not step.value:
            continue
        unit = "1" if step.role in SHARES else row.figures[step.role].unit
        rest = chain.value / step.value
        for value, rows in shelves.values(row, step.role, unit).items():
            if value != step.value:
                said = (("role", step.role), *named(rows))
                yield Suspect(rest * value, Reason("audit.reason.other_row", said), 13)


def named(rows: Sequence[Published]) -> tuple[tuple[str, str], ...]:
    """Name some published rows of one value: the value, the tables, the places and years."""
    first = rows[0]
    places = dict.fromkeys(f"{one.item} {one.place}" for one in rows)
    return (
        ("value", first.shown),
        ("table_zh", "、".join(list(dict.fromkeys(one.table_zh for one in rows))[:_NAMED])),
        ("table_en", "; ".join(list(dict.fromkeys(one.table_en for one in rows))[:_NAMED])),
        ("place", ", ".join(list(places)[:_NAMED])),
    )
