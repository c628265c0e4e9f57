"""Accounting units (核算单元) with their tonnes, apart from the entity's total (P37).

A source of a unit counts there whole. A stream that several units share is divided by its stated
key; what nobody divided belongs to no unit and is printed as such, so that the rows of a facility
are its total again. Units are never added up in silence.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ghg.domain.annexes import UnitRow
from ghg.domain.issue import TotalRow
from ghg.domain.numbers import exact_text, frozen
from ghg.inventory.books import Books
from ghg.inventory.electricity import View
from ghg.inventory.lines import Line, exact_sum
from ghg.inventory.tally import Count
from ghg.inventory.totals import in_guide_total

Part = tuple[str, str, str, str, Fraction]  # facility, unit, stream, key, share


def unit_rows(tally: Count, lines: Iterable[Line]) -> tuple[UnitRow, ...]:
    """Give units with their streams and totals; nothing for a plant without units."""
    books = tally.books
    counted = [one for one in lines if one.view == View.GUIDE and in_guide_total(one)]
    facilities = list(dict.fromkeys(unit.facility for unit in books.plant.units))
    sums = _summed(books, counted)
    rows: list[UnitRow] = []
    for facility in facilities:
        units = [one.code for one in books.plant.units if one.facility == facility]
        for unit in (*units, ""):
            parts = [(part, t) for part, t in sums.items() if part[:2] == (facility, unit)]
            rows += [_row(books, part, tonnes) for part, tonnes in parts]
            whole = exact_sum(tonnes for _, tonnes in parts)
            rows.append(_row(books, (facility, unit, "", "", Fraction(1)), whole))
    return tuple(rows)


def without_shared_units(totals: Iterable[TotalRow], books: Books) -> tuple[TotalRow, ...]:
    """Leave out the plain totals of units that also have shares: the annex has their whole."""
    shared = {unit for one in books.plant.divisions for unit, _ in one.weights}
    return tuple(row for row in totals if row.axis != "unit" or row.key not in shared)


def parts_of(books: Books, line: Line) -> Iterator[Part]:
    """Say to which units a line belongs, with its share in each; the shares are 1 together."""
    source, stream = line.counted.source, line.stream.code
    if source.unit:
        yield (source.facility, source.unit, stream, "", Fraction(1))
        return
    held = [one for one in books.plant.divisions if one.covers(stream, line.month)]
    if not held:
        yield (source.facility, "", stream, "", Fraction(1))
        return
    for unit, share in held[-1].shares:
        yield (source.facility, unit, stream, held[-1].key, share)


def _summed(books: Books, lines: Iterable[Line]) -> dict[Part, Fraction]:
    masses: dict[Part, list[Fraction]] = {}
    for line in lines:
        for part in parts_of(books, line):
            masses.setdefault(part, []).append(line.co2e_t * part[-1])
    return {part: exact_sum(held) for part, held in sorted(masses.items())}


def _row(books: Books, part: Part, tonnes: Fraction) -> UnitRow:
    facility, unit, stream, key, share = part
    named = next((u for u in books.plant.units if (u.facility, u.code) == (facility, unit)), None)
    return UnitRow(
        facility=facility,
        unit=unit,
        name_zh=named.name_zh if named else "",
        name_en=named.name_en if named else "",
        stream=stream,
        key=key,
        share=exact_text(share) if stream else "",
        co2e_t=frozen(tonnes),
    )
