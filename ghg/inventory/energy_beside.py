"""Energy beside what is used: media, energy as material, recovered and sold energy (GB/T 2589).

None of it is added to the energy used: a medium's energy is in the power that made it, what was
recovered was in the fuel, what was sold is deducted by a buyer's and a target's own rule, what
became material did not burn. Sales, exports and material use come from the ledger; media and
recovered energy are what a person entered for the energy book. Each stands with its coefficient.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ghg.domain.annexes import EnergyApartRow
from ghg.domain.issue import Notice
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.periods import Period, span
from ghg.domain.statistics import ENERGY, FormFigure
from ghg.domain.streams import Stream
from ghg.domain.units import same_dimension
from ghg.inventory.books import grouped
from ghg.inventory.crosschecks import spans
from ghg.inventory.crosschecks.scope import flow, scope, sign, used
from ghg.inventory.energy import CALORIFIC, ELECTRICITY, Energy, coal_of, energy_used
from ghg.inventory.freeze.values import item_names
from ghg.inventory.measures import Coal
from ghg.inventory.tally import Count
from ghg.ledger.codes import RecordKind

MEDIUM_TCE = "medium_tce"
SOLD, MATERIAL, MEDIUM = "sold", "material", "medium"
PARTS = (MATERIAL, "recovered", SOLD, MEDIUM)
Beside = tuple[str, str, Fraction, str]  # part, item, quantity, unit


def energy_of(tally: Count) -> Energy:
    """Give the energy used and what stands apart; what has no coefficient is named."""
    made = energy_used(tally)
    apart, notices = [], list(made.notices)
    for part, item, quantity, unit in (*_recorded(tally), *_entered(tally)):
        coal = coal_of(tally, item, MEDIUM_TCE if part == MEDIUM else CALORIFIC)
        if coal is None or not same_dimension(coal.unit, f"tce/{unit}"):
            said = (("quantity", exact_text(quantity)), ("unit", unit))
            notices.append(Notice(f"notice.no_coal_apart.{part}", said, item))
        else:
            names = item_names(item, tally.library)
            apart.append(_row(part, item, names, quantity, unit, coal))
    apart.sort(key=lambda row: (PARTS.index(row.part), row.item))
    return replace(made, notices=(*notices, *_partly(tally)), apart=tuple(apart))


def _row(
    part: str, item: str, names: tuple[str, str], quantity: Fraction, unit: str, coal: Coal
) -> EnergyApartRow:
    return EnergyApartRow(
        part=part,
        item=item,
        item_zh=names[0],
        item_en=names[1],
        quantity=exact_text(quantity),
        unit=unit,
        coefficient=coal.shown,
        coefficient_unit=coal.unit,
        source=coal.source,
        calorific_tce=frozen(coal.tce(quantity, unit)),
    )


def _recorded(tally: Count) -> Iterator[Beside]:
    """Give what the ledger says was sold or became material."""
    for stream in scope(tally, ""):
        if not tally.books.wanted(stream) or not _is_energy(tally, stream):
            continue
        out = used(tally, stream) if sign(tally, stream) < 0 else None
        sold = flow(tally, stream, RecordKind.SALE) if out is None else out
        if sold:
            yield SOLD, _item(stream), sold, stream.unit
        material = flow(tally, stream, RecordKind.MATERIAL_USE)
        if material:
            yield MATERIAL, _item(stream), material, stream.unit


def _is_energy(tally: Count, stream: Stream) -> bool:
    known = tally.library.vocabulary.items.get(stream.item)
    return known is not None and known.kind in ("fuel", "biomass", "energy")


def _item(stream: Stream) -> str:
    return ELECTRICITY if stream.route else stream.item


def _entered(tally: Count) -> Iterator[Beside]:
    """Give what a person entered for the whole period, by part, item and unit."""
    for group in _groups(tally):
        dated = spans.of_figures(group)
        amount = spans.over(_period(tally), dated)
        if amount is not None:
            yield group[0].column, group[0].name, amount, dated[0].unit


def _partly(tally: Count) -> Iterator[Notice]:
    """Name what was entered for a part of the period only: it is left out."""
    for group in _groups(tally):
        if spans.over(_period(tally), spans.of_figures(group)) is None:
            yield Notice("notice.energy_partly", (), group[0].name)


def _groups(tally: Count) -> list[Sequence[FormFigure]]:
    places, period = ("", *tally.books.inside()), _period(tally)
    figures = [
        one
        for one in tally.books.plant.checks.figures
        if one.form == ENERGY and one.owner in places and spans.touching(period, one)
    ]
    return list(grouped(figures, lambda one: f"{one.owner} {one.column} {one.name}").values())


def _period(tally: Count) -> Period:
    return span(tally.books.setup.first_month, tally.books.setup.last_month)
