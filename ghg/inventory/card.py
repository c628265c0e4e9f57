"""Cards: a frozen choice with its names, what it is made of, what speaks against it, its uses."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from ghg.domain.card import ClosingRow, FactorCard, Names, UseRow
from ghg.domain.factors import OWN_TABLE, Factor
from ghg.domain.guides import Guide
from ghg.domain.issue import ChoiceRow, CoefficientRow, Issue
from ghg.domain.numbers import exact_text, from_exact_text, frozen, plain
from ghg.domain.units import conversion
from ghg.errors import DataError
from ghg.inventory.signs import in_signs
from ghg.library import Library, errata_of
from ghg.library.chains import Chain, chains
from ghg.library.own import OWN

FUEL_CHAIN = ("net_calorific_value", "carbon_content", "oxidation_rate")


def card_of(
    choice: ChoiceRow,
    library: Library,
    guide: Guide | None,
    asked: tuple[int, int],
    closings: Iterable[ClosingRow] = (),
    uses: Iterable[UseRow] = (),
    line: str = "",
) -> FactorCard:
    """Make the card of a choice, asked for in a report year as known on a day (`asked`)."""
    factor = _factor_of(library, choice)
    mine = closings_of(library, choice.item, choice.table, choice.factor)
    return FactorCard(
        choice=choice,
        names=_names(library, choice, guide),
        year=asked[0],
        as_of=asked[1],
        line=line,
        unit_printed=factor.unit_printed if factor else "",
        window=_window(factor),
        note=factor.note if factor else "",
        closings=(*closings, *mine),
        errata=errata_of(library, factor=choice.factor) if choice.factor else (),
        uses=tuple(uses),
    )


def closings_of(library: Library, item: str, table: str, factor: str) -> tuple[ClosingRow, ...]:
    """List what a published value closes with: figures that its document prints together."""
    told = chains(library, item, table) if table else ()
    return tuple(closing_row(one) for one in told if _speaks_of(one, factor))


def fuel_product(choices: Mapping[str, ChoiceRow]) -> Iterator[ClosingRow]:
    """Multiply NCV x CC x OF x 44/12 of one choice of a fuel, and say whether one table holds them.

    Nothing where one of the three is not there, or is per another measure.
    """
    if not choices.keys() >= set(FUEL_CHAIN):
        return
    heat, carbon, rate = (choices[name] for name in FUEL_CHAIN)
    below = heat.unit.partition("/")[2]
    try:
        made = (
            _value(heat, f"GJ/{below}")
            * _value(carbon, "tC/GJ")
            * _value(rate, "1")
            * Fraction(44, 12)
        )
    except DataError:
        return
    numbers = " × ".join(_signed(one.value, one.unit) for one in (heat, carbon, rate))
    tables = {one.table for one in (heat, carbon, rate)}
    verdict = "one_table" if len(tables) == 1 else "several_tables"
    text = exact_text(made)
    yield ClosingRow("fuel", f"{numbers} × 44/12", text, f"tCO2/{below}", "", verdict)


def line_closing(coefficient: CoefficientRow) -> ClosingRow:
    """Write the coefficient of a printed line in its numbers."""
    values = {one.name: _signed(one.value, one.unit) for one in coefficient.arguments}
    numbers = in_signs(coefficient.tree, values)
    return ClosingRow("line", numbers, coefficient.value, coefficient.unit, "", "as_issued")


def closing_row(one: Chain) -> ClosingRow:
    """Tell a chain of the library in signs."""
    numbers = " × ".join(_signed(plain(_printed(part)), part.unit) for part in one.parts)
    ending = {"standard_coal": " ÷ 29307.6 kJ/kgce"}.get(one.kind, " × 44/12")
    printed = plain(_printed(one.printed))
    return ClosingRow(
        one.kind,
        numbers + ending,
        exact_text(one.made),
        one.printed.unit,
        printed,
        one.verdict,
        one.printed.note,
    )


def uses_of(issue: Issue, factor: str) -> tuple[UseRow, ...]:
    """List by stream and view which lines of an issue rest on a factor."""
    if not factor:
        return ()
    places = {at for at, row in enumerate(issue.choices) if row.factor == factor}
    used = {
        at
        for at, row in enumerate(issue.coefficients)
        if any(one.choice in places for one in row.arguments)
    }
    lines = [line for line in issue.lines if line.coefficient in used]
    keys = dict.fromkeys((line.view, line.stream) for line in lines)
    return tuple(
        UseRow(
            inventory=issue.inventory,
            number=issue.number,
            view=view,
            stream=stream,
            months=tuple(line.month for line in mine),
            lines=len(mine),
            co2e_t=frozen(sum((from_exact_text(line.co2e_t) for line in mine), Fraction(0))),
        )
        for view, stream in keys
        if (mine := [line for line in lines if (line.view, line.stream) == (view, stream)])
    )


def _speaks_of(chain: Chain, factor: str) -> bool:
    return factor in (chain.printed.id, *(part.id for part in chain.parts))


def _value(choice: ChoiceRow, unit: str) -> Fraction:
    return from_exact_text(choice.value) * conversion(choice.unit, unit)


def _factor_of(library: Library, choice: ChoiceRow) -> Factor | None:
    """Find the row that was taken; one that is no longer there has no more to tell."""
    if not choice.factor or choice.region not in library.vocabulary.places:
        return None
    entries = library.entries(choice.item, choice.parameter, (choice.region,))
    return next((one.factor for one in entries if one.factor.id == choice.factor), None)


def _window(factor: Factor | None) -> str:
    if factor is None or not (factor.valid_from or factor.valid_to):
        return ""
    return f"{factor.valid_from}~{factor.valid_to}"


def _names(library: Library, choice: ChoiceRow, guide: Guide | None) -> Names:
    words = library.vocabulary
    parameter = words.parameters.get(choice.parameter)
    table = OWN if choice.table == OWN_TABLE else words.tables.get(choice.table)
    place = words.places.get(choice.region)
    return Names(
        guide=guide.id if guide else "",
        guide_zh=f"{guide.number} {guide.title_zh}".strip() if guide else "",
        guide_en=f"{guide.number} {guide.title_en}".strip() if guide else "",
        parameter_zh=parameter.name_zh if parameter else choice.parameter,
        parameter_en=parameter.name_en if parameter else choice.parameter,
        table_zh=table.title_zh if table else "",
        table_en=table.title_en if table else "",
        region_zh=place.region.name_zh if place else choice.region,
        region_en=place.region.name_en if place else choice.region,
    )


def _signed(value: str, unit: str) -> str:
    """Write a number with its unit; a share has none."""
    return value if unit == "1" else f"{value} {unit}"


def _printed(factor: Factor) -> Decimal:
    assert factor.value is not None
    return factor.value
