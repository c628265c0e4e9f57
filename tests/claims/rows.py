"""Rows of made-up frozen issues: lines, electricity by way, energy, sources, outputs.

Guide and location factors are kg CO2 per kWh; the guide takes proven non-fossil power and
certificates as zero. Every row that claims read is made as the inventory freezes it.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.annexes import EnergyApartRow
from ghg.domain.issue import (
    EnergyRow,
    FacilityRow,
    GuideRow,
    IntensityRow,
    LineRow,
    SourceRow,
    StreamRow,
)
from ghg.domain.numbers import frozen
from ghg.domain.streams import Power

YEAR = 2025
CLASSES = {"1": "combustion", "2": "purchased_heat", "3": "transport"}


@dataclass(frozen=True, slots=True)
class Used:
    """Electricity of one way: kWh with its proof, what certificates cover, what was sold of it."""

    kwh: Fraction
    route: str
    power: str
    proven: bool
    facility: str
    guide: Fraction
    location: Fraction
    gec: Fraction
    irec: Fraction
    sold: Fraction

    @property
    def nonfossil(self) -> bool:
        return Power(self.power).nonfossil

    @property
    def sign(self) -> int:
        return -1 if self.route in ("pass_on", "export") else 1


def used(
    kwh: int | str,
    route: str = "grid",
    power: str = "ordinary",
    *,
    proven: bool | None = None,
    facility: str = "F1",
    guide: str = "0.5306",
    location: str = "",
    gec: int | str = 0,
    irec: int | str = 0,
    sold: int | str = 0,
) -> Used:
    """Say how much electricity came or went; non-fossil power is proven unless said otherwise."""
    proof = Power(power).nonfossil if proven is None else proven
    factors = (Fraction(guide) / 1000, Fraction(location or guide) / 1000)
    parts = (Fraction(gec), Fraction(irec), Fraction(sold))
    return Used(Fraction(kwh), route, power, proof, facility, *factors, *parts)


def emitted(
    category: str,
    co2e_t: int | str,
    gas: str = "CO2",
    *,
    membership: str = "inside",
    facility: str = "F1",
    gbt_class: str = "",
    source: str = "",
) -> LineRow:
    """Give a line of an ISO category (1, 2 for heat, 3 and above, separate) in the guide's view."""
    tonnes = frozen(Fraction(co2e_t))
    return LineRow(
        number="",
        view="guide",
        facility=facility,
        source=source or f"S-{category}",
        stream=f"{source or f'S-{category}'}-{gas}",
        month=YEAR * 100 + 1,
        gas=gas,
        species=gas,
        quantity="1",
        unit="t",
        coefficient=0,
        sign=-1 if Fraction(co2e_t) < 0 else 1,
        mass_t=tonnes if gas == "CO2" else "",
        gwp="1" if gas == "CO2" else "",
        co2e_t=tonnes,
        gbt_class=gbt_class or CLASSES.get(category, "other"),
        scope=category,
        category="",
        iso_category=category,
        membership=membership,
        report_row="",
        rule="",
    )


def burnt(item: str, tce: int | str, quantity: str = "1", unit: str = "t") -> EnergyRow:
    """Give a row of the energy account: an item other than electricity, in tce (calorific)."""
    worth = frozen(Fraction(tce))
    return EnergyRow(item, item, item, quantity, unit, "", "", "made up", worth, "", "")


def apart(part: str, item: str, tce: int | str) -> EnergyApartRow:
    """Give energy that stands apart: sold, material, recovered or medium."""
    worth = frozen(Fraction(tce))
    return EnergyApartRow(part, item, item, item, "1", "GJ", "", "", "made up", worth)


def biomass(item: str) -> tuple[SourceRow, StreamRow]:
    """Give a source that burns an item of biomass, with its stream."""
    source = replace(source_row(f"B-{item}"), kind="biomass", gbt_class="biomass_memo")
    return source, stream_row(f"B-{item}", source.code, item=item)


def source_row(
    code: str, facility: str = "F1", category: str = "1", **changes: object
) -> SourceRow:
    made = SourceRow(
        code, code, code, facility, "", "", "", "", "", (), "", category, "", category, "inside",
        "", "involved", "",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def stream_row(code: str, source: str, **changes: object) -> StreamRow:
    made = StreamRow(code, code, code, source, "activity", "", "", "", "kWh", "", "", "", "")
    return replace(made, **changes)  # type: ignore[arg-type]


def output(name: str, amount: str, unit: str = "t", kind: str = "product_output") -> IntensityRow:
    """Give a denominator of the issue: a product's output, or money (`value_added`)."""
    return IntensityRow(kind, "guide", amount, unit, name, "", "0", f"tCO2e/{unit}")


def facility_row(code: str = "F1", region: str = "430000") -> FacilityRow:
    return FacilityRow(code, code, code, region, "", "", "", "15", "")


def guide_row(facility: str = "F1", guide: str = "gbt32151-25-2024") -> GuideRow:
    return GuideRow(
        facility, guide, guide, guide, guide, "", "national", "", "H", verified=True, reason="",
        totals_rule="two_totals", electricity_level="nation", electricity_note_zh="",
        electricity_note_en="", accepted_proofs=(), own_generation_proofs=(), heat_note_zh="",
        heat_note_en="", notes=(), losers=(), warnings=(),
    )  # fmt: skip
