"""What must hold of the cells of a row of factors: known words, readable numbers, fitting units."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from ghg.domain.numbers import number
from ghg.domain.units import same_dimension, unit
from ghg.errors import NOWHERE, DataError, Problem
from ghg.library.columns import Columns, unlike
from ghg.library.read import known_span
from ghg.library.vocabulary import Vocabulary

MIXTURE = "CO2e"  # the only gas of a row that is no species: life-cycle values are sums

_CONFIDENCE = ("high", "medium")
_NEEDED = ("id", "unit_printed", "locator")
Found = Iterator[tuple[int, Problem]]


def cell_problems(columns: Columns, vocabulary: Vocabulary) -> Found:
    """Name every cell that no other row can make right."""
    yield from _words(columns, vocabulary)
    yield from _read(columns, "unit", _unit)
    for name in ("value", "value_min", "value_max"):
        yield from _read(columns, name, number)
    for name in ("valid_from", "valid_to"):
        yield from _read(columns, name, known_span)
    yield from _read(columns, "data_year", year_of)
    for name in _NEEDED:
        yield from _missing(columns, name)
    yield from _values(columns)
    yield from _pairs(columns, vocabulary)


def year_of(text: str) -> int:
    """Read a year of four digits; raises E-DATE."""
    if not (len(text) == 4 and text.isascii() and text.isdigit()):
        raise DataError("E-DATE", NOWHERE, text)
    return int(text)


def _words(columns: Columns, words: Vocabulary) -> Found:
    lists: tuple[tuple[str, Mapping[str, object], str], ...] = (
        ("table", words.tables, "E-REF.table"),
        ("item", {**words.items, **words.species}, "E-REF.item"),
        ("parameter", words.parameters, "E-REF.parameter"),
        ("region", words.places, "E-REF.region"),
        ("source", words.documents, "E-REF.document"),
        ("gas", {**words.species, MIXTURE: None, "": None}, "E-GAS.library"),
        ("confidence", dict.fromkeys(_CONFIDENCE), "E-REF.confidence"),
    )
    found = (unlike(columns, name, known.__contains__, code) for name, known, code in lists)
    return chain.from_iterable(found)


def _unit(text: str) -> None:
    if unit(text) != text:
        raise DataError("E-UNIT.spelling", NOWHERE, text)


def _read(columns: Columns, name: str, read: Callable[[str], object]) -> Found:
    """Read each different word of a column once, and name the rows of those that cannot be read."""
    wrong: dict[str, tuple[Problem, ...]] = {}
    for text in {*columns.of[name]} - ({""} if name != "unit" else set()):
        try:
            read(text)
        except DataError as error:
            wrong[text] = error.problems
    if wrong:
        for at, text in enumerate(columns.of[name]):
            for one in wrong.get(text, ()):
                yield at, Problem(one.code, columns.cell(at, name), one.raw, one.values)


def _missing(columns: Columns, name: str) -> Found:
    cells = columns.of[name]
    if "" in cells:
        for at, text in enumerate(cells):
            if not text:
                yield at, Problem("E-MISSING.cell", columns.cell(at, name), name)


def _values(columns: Columns) -> Found:
    """A row has a value, or a range, or words: never nothing, and never a value made of a range."""
    names = ("value", "value_min", "value_max", "value_text")
    for at, (value, low, high, text) in enumerate(
        zip(*(columns.of[n] for n in names), strict=True)
    ):
        if not (value or low or text):
            yield at, Problem("E-MISSING.value", columns.cell(at, "value"))
        elif (low or high) and (value or not (low and high)):
            place = columns.cell(at, "value" if value else "value_min")
            yield at, Problem("E-RANGE.value", place, columns.of["id"][at])


def _pairs(columns: Columns, words: Vocabulary) -> Found:
    """A unit measures what its parameter is; a life-cycle mixture is no value of an inventory."""
    names = ("parameter", "unit", "table", "gas")
    rows = tuple(zip(*(columns.of[name] for name in names), strict=True))
    strange = {row for row in set(rows) if not _fits(row[0], row[1], words)}
    mixed = {row for row in set(rows) if _mixed(row[2], row[3], words)}
    for at, row in enumerate(rows if strange or mixed else ()):
        if row in strange:
            fitting = "、".join(words.parameters[row[0]].units)
            values = {"parameter": row[0], "fitting": fitting}
            yield at, Problem("E-DIM.row", columns.cell(at, "unit"), row[1], values)
        if row in mixed:
            yield at, Problem("E-GAS.mixture", columns.cell(at, "gas"), row[2])


def _fits(parameter: str, name: str, words: Vocabulary) -> bool:
    """Tell whether a unit is one of the parameter's, or another multiple of one of them.

    Of what is no unit, or none in its own spelling, the cell itself is told.
    """
    known = words.parameters.get(parameter)
    if known is None or name in known.units:
        return True
    try:
        strange = unit(name) != name
    except DataError:
        strange = True
    return strange or any(same_dimension(name, one) for one in known.units)


def _mixed(table: str, gas: str, words: Vocabulary) -> bool:
    known = words.tables.get(table)
    return gas == MIXTURE and known is not None and known.inventory
