"""Intensity and energy: the inventory's total set against products, money and standard coal.

Intensity: tonnes of the guide's total over a product's output, gross output value, value added or
revenue; price basis and allocation rule are printed with it, and a denominator with a hole in the
year gives no intensity.

Energy: calorific value (当量值) in tce by the coefficients of GB/T 2589; the primary-equivalent
value (等价值) only when a person entered its coefficient with programme, year and source.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ghg.domain.issue import EnergyRow, Fact, IntensityRow, Notice
from ghg.domain.numbers import exact_text, from_exact_text, frozen
from ghg.domain.periods import months_between
from ghg.domain.units import conversion, same_dimension

MONEY = ("gross_output_value", "value_added", "revenue")
DENOMINATORS = ("product_output", *MONEY)


def intensities(
    facts: Iterable[Fact],
    facilities: tuple[str, ...],
    months: tuple[int, ...],
    total: str,
    total_t: Fraction,
    allocation: str,
) -> tuple[tuple[IntensityRow, ...], tuple[Notice, ...]]:
    """Give the intensities that the facts of the `facilities` allow, and a notice for the others.

    Each facility that gives a denominator gives it for all months, once; money is the entity's
    only when every facility gives it.
    """
    rows, notices = [], []
    inside = [fact for fact in facts if fact.subject in facilities]
    for group in _denominators(inside):
        hole = _hole(group, facilities, months)
        if hole is not None:
            notices.append(hole)
            continue
        unit = group[0].unit
        amount = sum((_amount(fact, unit) for fact in group), Fraction(0))
        rows.append(
            IntensityRow(
                kind=group[0].kind,
                total=total,
                denominator=exact_text(amount),
                unit=unit,
                basis=group[0].note,
                allocation=allocation,
                value=frozen(total_t / amount),
                value_unit=f"tCO2e/{unit}",
            )
        )
    return tuple(rows), tuple(notices)


def _hole(group: list[Fact], facilities: tuple[str, ...], months: tuple[int, ...]) -> Notice | None:
    """Say why a denominator cannot stand: a month missing or given twice, a facility silent."""
    subject, note = group[0].kind, ("note", group[0].note)
    given = {(fact.subject, month) for fact in group for month in _months(fact)}
    named = {fact.subject for fact in group}
    missing = {(place, month) for place in named for month in months} - given
    if _overlap(group):
        return Notice("notice.intensity_overlap", (note,), subject)
    if missing or not any(_amount(fact, group[0].unit) for fact in group):
        values = (note, ("months", str(len(missing))))
        return Notice("notice.intensity_incomplete", values, subject)
    if group[0].kind in MONEY and len(named) < len(facilities):
        counts = (note, ("known", str(len(named))), ("all", str(len(facilities))))
        return Notice("notice.intensity_facilities", counts, subject)
    return None


def _overlap(group: list[Fact]) -> bool:
    """Tell whether two periods of one facility share a day."""
    spans = sorted((fact.subject, fact.first_day, fact.last_day) for fact in group)
    return any(one[0] == other[0] and other[1] <= one[2] for one, other in pairwise(spans))


def _amount(fact: Fact, unit: str) -> Fraction:
    return from_exact_text(fact.value) * conversion(fact.unit, unit)


@dataclass(frozen=True, slots=True)
class Coal:
    """A standard-coal coefficient: value, unit (`kgce/kWh`), as printed, and its source."""

    value: Fraction
    unit: str
    shown: str
    source: str

    def tce(self, quantity: Fraction, unit: str) -> Fraction:
        """Convert an amount of energy; raises E-DIM."""
        return quantity * self.value * conversion(self.unit, f"tce/{unit}")


def energy_row(
    item: str,
    names: tuple[str, str],
    quantity: Fraction,
    unit: str,
    calorific: Coal,
    primary: Coal | None,
) -> EnergyRow:
    """Convert an amount of energy to tce; `primary` only where a person entered it."""
    return EnergyRow(
        item=item,
        item_zh=names[0],
        item_en=names[1],
        quantity=exact_text(quantity),
        unit=unit,
        coefficient=calorific.shown,
        coefficient_unit=calorific.unit,
        source=calorific.source,
        calorific_tce=frozen(calorific.tce(quantity, unit)),
        primary_equivalent_tce=frozen(primary.tce(quantity, unit)) if primary else "",
        primary_source=primary.source if primary else "",
    )


def _denominators(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Group by kind, basis and dimension: kilograms and tonnes of one product are one."""
    groups: list[list[Fact]] = []
    for fact in facts:
        same = [group for group in groups if _like(group[0], fact)]
        if same:
            same[0].append(fact)
        elif fact.kind in DENOMINATORS:
            groups.append([fact])
    return groups


def _like(one: Fact, other: Fact) -> bool:
    same = (one.kind, one.note) == (other.kind, other.note)
    return same and (one.unit == other.unit or same_dimension(one.unit, other.unit))


def _months(fact: Fact) -> tuple[int, ...]:
    return months_between(fact.first_day // 100, fact.last_day // 100)
