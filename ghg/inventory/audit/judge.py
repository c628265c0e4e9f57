"""The audit: every row of a typed inventory is recomputed from its own figures.

A row agrees when its figures give its result within the digits that it was typed with. One that
differs is listed with what may lie behind it; one that does not tell enough is said to be unread
and is never passed. A row of sums is held against the rows above it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.numbers import exact_text
from ghg.domain.typed import (
    AGREES,
    DIFFERS,
    UNREAD,
    Reason,
    TypedRow,
    Verdict,
)
from ghg.inventory.audit.chain import Chain, chain_of, plain_product
from ghg.inventory.audit.shelves import PARAMETERS, Published, Shelves, common_tables
from ghg.inventory.audit.suspects import gas_of, named, reasons_for, tolerance
from ghg.library import Library

_DEDUCTED = ("输出", "外供", "外售", "回收", "固碳", "export", "sold", "recover")
_PLAINLY = {
    "audit.broken.density": "audit.reason.density",
    "audit.broken.units": "audit.reason.units_unlike",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person says of the whole file: its year, and the regions whose factors fit (0, none:
    nothing is known, and nothing is held against a factor)."""

    year: int = 0
    regions: tuple[str, ...] = ()


NOTHING_EXPECTED = Expected()


def audited(
    rows: Sequence[TypedRow], library: Library, asked: Expected = NOTHING_EXPECTED
) -> tuple[Verdict, ...]:
    """Judge every row, in their order."""
    shelves = Shelves(library)
    made: list[Verdict] = []
    above: list[TypedRow] = []
    every: list[TypedRow] = []
    for row in rows:
        if made and made[-1].row.place.sheet != row.place.sheet:
            above, every = [], []
        if row.total:
            made.append(_total(row, above, every))
            above = []
        else:
            made.append(_judged(row, shelves, asked))
            above, every = [*above, row], [*every, row]
    return tuple(made)


def _judged(row: TypedRow, shelves: Shelves, asked: Expected) -> Verdict:
    chain, told, said = chain_of(row), row, list[Reason]()
    if row.mistakes:
        cells = Reason("audit.broken.cells", (("count", str(len(row.mistakes))),))
        return Verdict(row, UNREAD, "", None, "", (cells,), ())
    if chain.broken:
        mended = _by_printed_unit(row, shelves)
        if mended is None:
            return _broken(row, chain, shelves)
        told, remark = mended
        chain, said = chain_of(told), [remark]
    remarks = (*(Reason(term) for term in chain.remarks), *said, *_remarks(told, shelves, asked))
    stated = row.figures["result"].value
    agrees = abs(chain.value - stated) <= tolerance(row)
    if _deducted(row) and abs(chain.value + stated) <= tolerance(row):
        agrees, remarks = True, (*remarks, Reason("audit.remark.deducted"))
    reasons = () if agrees else reasons_for(told, chain, shelves)
    state = AGREES if agrees else DIFFERS
    return Verdict(row, state, chain.expression, chain.value, chain.unit, reasons, remarks)


def _deducted(row: TypedRow) -> bool:
    """Tell whether a row is taken off by its name: led away, recovered, fixed in products."""
    return any(word in row.name.casefold() for word in _DEDUCTED)


def _broken(row: TypedRow, chain: Chain, shelves: Shelves) -> Verdict:
    """Say why a row has no result of its own; a plain product over unlike units is a mistake."""
    reason = Reason(chain.broken, chain.broken_values)
    unread = Verdict(row, UNREAD, chain.expression, None, "", (reason,), ())
    result = row.figures.get("result")
    if result is None:
        return unread
    if chain.broken == "audit.broken.gwp":
        return _without_potential(row, chain, shelves) or unread
    plain = plain_product(row)
    powers = [Fraction(10) ** power for power in (0, 3, -3, 4, -4)]
    if plain is None or chain.broken not in _PLAINLY:
        return unread
    if not any(abs(plain * power - result.value) <= tolerance(row) for power in powers):
        return unread
    said = (Reason(_PLAINLY[chain.broken], chain.broken_values),)
    return Verdict(row, DIFFERS, _plain_text(row), None, "", said, ())


def _by_printed_unit(row: TypedRow, shelves: Shelves) -> tuple[TypedRow, Reason] | None:
    """Mend a header's unit where the figure is a published one in another unit, which fits.

    389.31 below a header GJ/t is natural gas in GJ/10^4 Nm3: said, and no mistake of the row.
    """
    for role in ("net_calorific_value", "factor"):
        figure = row.figures.get(role)
        if figure is None:
            continue
        for one in shelves.of(row, role):
            told = replace(row, figures={**row.figures, role: replace(figure, unit=one.unit)})
            if one.value == figure.value and not chain_of(told).broken:
                said = (("role", role), ("said", figure.unit), ("unit", one.unit))
                return told, Reason("audit.remark.header_unit", said)
    return None


def _without_potential(row: TypedRow, chain: Chain, shelves: Shelves) -> Verdict | None:
    """Find which warming potential a result holds that states none: its gas's own, or none."""
    stated, gas = row.figures["result"].value, gas_of(row)
    if abs(chain.value - stated) <= tolerance(row):
        said = (Reason("audit.reason.gwp_missing", (("gas", gas),)),)
        return Verdict(row, DIFFERS, chain.expression, None, chain.unit, said, ())
    for own in (True, False):
        for value, rows in shelves.potentials(gas, own=own).items():
            whole, name = chain.value * value, named(rows)
            if abs(whole - stated) > tolerance(row):
                continue
            text = f"{chain.expression} × {exact_text(value)}"
            if own:
                remark = (Reason("audit.remark.implied_gwp", name),)
                return Verdict(row, AGREES, text, whole, chain.unit, (), remark)
            reason = (Reason("audit.reason.other_gwp", name),)
            return Verdict(row, DIFFERS, text, None, chain.unit, reason, ())
    return None


def _plain_text(row: TypedRow) -> str:
    """Write the product that a row makes of figures which do not fit."""
    roles = ("activity", "net_calorific_value", "factor", "carbon", "oxidation", "purity")
    figures = [row.figures[role] for role in roles if role in row.figures]
    return " × ".join(f"{exact_text(one.value)} {one.unit or one.said}".strip() for one in figures)


def _remarks(row: TypedRow, shelves: Shelves, asked: Expected) -> Iterator[Reason]:
    """Say where the stated factors come from: another year or place, two tables, another gas."""
    found = {role: shelves.equal(row, role) for role in PARAMETERS if role in row.figures}
    factor = found.get("factor", ())
    if factor:
        strange = _strange(row, factor, asked)
        yield Reason(strange or "audit.remark.origin", named(factor))
    heat = [found.get(role, ()) for role in ("net_calorific_value", "carbon")]
    if all(heat) and not common_tables(heat):
        ncv, carbon = named(heat[0]), named(heat[1])
        said = (("ncv_zh", ncv[1][1]), ("ncv_en", ncv[2][1]))
        more = (("carbon_zh", carbon[1][1]), ("carbon_en", carbon[2][1]))
        yield Reason("audit.remark.mixed_tables", (*said, *more))
    yield from _strange_potential(row, shelves)


def _strange(row: TypedRow, found: Sequence[Published], asked: Expected) -> str:
    """Tell whether a factor is of another year or place than the row's; empty when it is not."""
    year = row.year or asked.year
    places = {one.region for one in found}
    if asked.regions and not places & set(asked.regions):
        return "audit.remark.other_place"
    if year and not {one.year for one in found} & {0, year}:
        return "audit.remark.other_year"
    return ""


def _strange_potential(row: TypedRow, shelves: Shelves) -> Iterator[Reason]:
    """Name the gas that a warming potential belongs to, when it is none of the row's own."""
    gas = gas_of(row)
    if "gwp" not in row.figures or not gas:
        return
    value = row.figures["gwp"].value
    own, others = (shelves.potentials(gas, own=one) for one in (True, False))
    if own and value not in own:
        said = (("gas", gas), ("value", exact_text(value)))
        other = "、".join(dict.fromkeys(one.item for one in others.get(value, ()))) or "-"
        yield Reason("audit.remark.strange_gwp", (*said, ("other", other)))


def _total(row: TypedRow, above: Sequence[TypedRow], every: Sequence[TypedRow]) -> Verdict:
    """Hold a row of sums against the results above it, since the last such row or all of them."""
    result = row.figures.get("result")
    if result is None or row.mistakes:
        said = (Reason("audit.broken.missing", (("role", "result"),)),)
        return Verdict(row, UNREAD, "", None, "", said, ())
    sums = [_sum(rows) for rows in (above, every) if rows]
    known = [one for one in sums if one is not None]
    if not known:
        return Verdict(row, UNREAD, "", None, "", (Reason("audit.broken.sum"),), ())
    text = f"Σ ({len(every)})"
    near = next((one for one in known if abs(one - result.value) <= tolerance(row)), None)
    if near is not None:
        return Verdict(row, AGREES, text, near, result.unit, (), ())
    return Verdict(row, DIFFERS, text, known[-1], result.unit, (Reason("audit.reason.sum"),), ())


def _sum(rows: Sequence[TypedRow]) -> Fraction | None:
    """Add the stated results; None where one is missing, cannot be read, or has another unit."""
    results = [row.figures.get("result") for row in rows]
    units = {one.unit for one in results if one is not None}
    if len(units) > 1 or any(row.mistakes for row in rows):
        return None
    return sum((one.value for one in results if one is not None), Fraction(0))
