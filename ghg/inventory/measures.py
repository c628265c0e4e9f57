"""Intensity and energy: the inventory's total set against products, money and standard coal.

Intensity: tonnes of the guide's total over a product's output, gross output value, value added or
revenue; price basis and allocation rule are printed with it, and a denominator with a hole in the
year gives no intensity.

Energy: calorific value (当量值) in tce by the coefficients of GB/T 2589; the primary-equivalent
value (等价值) only when a person entered its coefficient with programme, year and source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import EnergyRow, Fact, IntensityRow, Notice
from ghg.domain.numbers import exact_text, from_exact_text, frozen
from ghg.domain.periods import months_between
from ghg.domain.units import conversion

DENOMINATORS = ("product_output", "gross_output_value", "value_added", "revenue")


def intensities(
    facts: Iterable[Fact], months: tuple[int, ...], total: str, total_t: Fraction, allocation: str
) -> tuple[tuple[IntensityRow, ...], tuple[Notice, ...]]:
    """Give the intensities that the facts allow, and a notice for each that they do not."""
    rows, notices = [], []
    for (kind, unit, note), group in _denominators(facts).items():
        missing = set(months) - {month for fact in group for month in _months(fact)}
        amount = sum((from_exact_text(fact.value) for fact in group), Fraction(0))
        if missing or not amount:
            notices.append(
                Notice(
                    "notice.intensity_incomplete",
                    (("months", str(len(missing))),),
                    f"{kind} {note}".strip(),
                )
            )
            continue
        rows.append(
            IntensityRow(
                kind=kind,
                total=total,
                denominator=exact_text(amount),
                unit=unit,
                basis=note,
                allocation=allocation,
                value=frozen(total_t / amount),
                value_unit=f"tCO2e/{unit}",
            )
        )
    return tuple(rows), tuple(notices)


@dataclass(frozen=True, slots=True)
class Coal:
    """A standard-coal coefficient: value, unit (`kgce/kWh`), as printed, and its source."""

    value: Fraction
    unit: str
    shown: str
    source: str


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
        calorific_tce=frozen(_tce(quantity, unit, calorific)),
        primary_equivalent_tce=frozen(_tce(quantity, unit, primary)) if primary else "",
        primary_source=primary.source if primary else "",
    )


def _tce(quantity: Fraction, unit: str, coal: Coal) -> Fraction:
    return quantity * coal.value * conversion(coal.unit, f"tce/{unit}")


def _denominators(facts: Iterable[Fact]) -> Mapping[tuple[str, str, str], list[Fact]]:
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        if fact.kind in DENOMINATORS:
            groups.setdefault((fact.kind, fact.unit, fact.note), []).append(fact)
    return groups


def _months(fact: Fact) -> tuple[int, ...]:
    return months_between(fact.first_day // 100, fact.last_day // 100)
