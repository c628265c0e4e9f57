"""The supplementary data table (补充数据表) that trading sectors hand in beside the report.

What it asks for: products and capacity, direct emissions with fuels and processes, electricity and
heat by process unit. The layout is ours; items follow the notices' list as far as it was read. An
item that the ledger does not hold stays empty and says why.
"""

from dataclasses import dataclass

from ghg.reports.blocks import Column, Origin, Table
from ghg.reports.forms import columns as take
from ghg.reports.forms.columns import Filled
from ghg.reports.forms.rows import Counted
from ghg.reports.forms.tables import FUELS
from ghg.reports.gbt32150.sums import total
from ghg.reports.voice import Voice

PRODUCTS = ("product_output", "capacity")
TOTALS = (
    ("forms.supplement.fuel", "row", "R1"),
    ("forms.supplement.process", "row", "R2"),
    ("forms.supplement.electricity", "row", "R8"),
    ("forms.supplement.heat", "row", "R9"),
    ("forms.supplement.direct", "name", "guide_without_energy"),
    ("forms.supplement.whole", "name", "guide"),
)
ENERGY = ("purchased_electricity", "purchased_heat")


@dataclass(frozen=True, slots=True)
class Item:
    """A row: what is asked, the figure with its origin, unit, and why it is empty."""

    name: str
    figure: Filled
    unit: str
    note: str = ""


def supplement(voice: Voice, rows: tuple[Counted, ...]) -> Table:
    """Give the table; its numbers count the items."""
    items = [
        *_products(voice),
        *_fuels(voice, rows),
        *_energy(voice, rows),
        *_totals(voice),
        *_units(voice),
    ]
    columns = (
        Column(voice.say("column.order"), "center"),
        Column(voice.term("forms.column.supplement"), weight=4),
        Column(voice.say("column.value"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.term("forms.column.remark"), weight=3),
    )
    cells = tuple(
        (str(at), one.name, one.figure[0], one.unit, one.note) for at, one in enumerate(items, 1)
    )
    origins = tuple((None, None, one.figure[1], None, None) for one in items)
    notes = (voice.term("forms.supplement.note"),)
    return Table(voice.term("forms.supplement"), columns, cells, notes=notes, origins=origins)


def _products(voice: Voice) -> list[Item]:
    """Products and capacity as registered; what is not registered says so."""
    items = []
    for kind in PRODUCTS:
        facts = [fact for fact in voice.issue.entity.facts if fact.kind == kind]
        name = voice.kind("fact", kind)
        items += [
            Item(name, (fact.value, None), voice.unit(fact.unit), fact.note) for fact in facts
        ]
        if not facts:
            items.append(_empty(voice, name, "forms.empty.not_registered"))
    return items


def _empty(voice: Voice, name: str, why: str) -> Item:
    return Item(name, ("", None), "", voice.term(why))


def _fuels(voice: Voice, rows: tuple[Counted, ...]) -> list[Item]:
    """Consumption and heating value of each fuel."""
    items = []
    for row in rows:
        if row.method not in FUELS or row.lines[0].gas != "CO2":
            continue
        name = take.name(voice, row)[0]
        items.append(
            Item(
                _of(voice, "forms.supplement.use", name),
                take.quantity(voice, row),
                take.unit(voice, row)[0],
            )
        )
        heating = row.argument("net_calorific_value")
        if heating is not None:
            filled = take.value("net_calorific_value")(voice, row)
            items.append(
                Item(_of(voice, "forms.supplement.ncv", name), filled, voice.unit(heating.unit))
            )
    return items


def _of(voice: Voice, term: str, name: str) -> str:
    return voice.term(term, (("name", name),))


def _energy(voice: Voice, rows: tuple[Counted, ...]) -> list[Item]:
    """Bought electricity and heat with their factors, one source each."""
    items = []
    for row in rows:
        if row.source.gbt_class in ENERGY:
            name, led = take.name(voice, row)[0], take.led_unit(voice, row)[0]
            used = _of(voice, "forms.supplement.use", name)
            items.append(Item(used, take.led_quantity(voice, row), led))
            factor = row.argument("emission_factor")
            if factor is not None:
                filled = take.value("emission_factor")(voice, row)
                said = _of(voice, "forms.supplement.factor", name)
                items.append(Item(said, filled, voice.unit(factor.unit)))
    return items


def _totals(voice: Voice) -> list[Item]:
    """The totals of the issue; one without a figure says that nothing of the kind is counted."""
    items = []
    for term, axis, key in TOTALS:
        found = total(voice, axis, key)
        figure = (voice.tonnes(found), Origin("total", (axis, key), found))
        if found:
            items.append(Item(voice.term(term), figure, "tCO₂e"))
        else:
            items.append(_empty(voice, voice.term(term), "forms.empty.not_counted"))
    return items


def _units(voice: Voice) -> list[Item]:
    """Tonnes by accounting unit (process, line), where the plant keeps them."""
    units = [row for row in voice.issue.annexes.units if row.unit and not row.stream]
    if not units:
        return [_empty(voice, voice.term("forms.supplement.units"), "forms.empty.no_units")]
    return [
        Item(
            _of(voice, "forms.supplement.unit", voice.pick(row.name_zh, row.name_en) or row.unit),
            (voice.tonnes(row.co2e_t), Origin("number", (), row.co2e_t)),
            "tCO₂e",
        )
        for row in units
    ]
