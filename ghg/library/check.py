"""What must hold of every row of factors, and of the rows of one file together.

A row speaks only words of the vocabulary, its unit is one of ours, its number is of the parameter's
kind (a share typed as 94 and a percentage typed as 0.94 are both refused), and no two rows answer
the same question for the same time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Factor
from ghg.domain.numbers import exact_text, number, plain
from ghg.domain.units import unit
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.library.read import Rows, known_span
from ghg.library.vocabulary import Vocabulary

COLUMNS = (
    "id",
    "table",
    "item",
    "parameter",
    "gas",
    "value",
    "value_min",
    "value_max",
    "value_text",
    "unit",
    "unit_printed",
    "region",
    "valid_from",
    "valid_to",
    "data_year",
    "source",
    "locator",
    "confidence",
    "note",
)
MIXTURE = "CO2e"  # the only gas of a row that is no species: life-cycle values are sums

_CONFIDENCE = ("high", "medium")
_WHOLE = Fraction(100)


def factors_of(rows: Rows, vocabulary: Vocabulary) -> tuple[Factor, ...]:
    """Make factors of the rows of a file; raises every mistake of every row together."""
    problems: list[Problem] = []
    made: list[tuple[Place, Factor]] = []
    for place, row in rows:
        wrong = [*_unknown_words(row, place, vocabulary), *_unreadable(row, place)]
        problems += wrong
        if not wrong:
            made.append((place, _factor(row)))
    problems += _number_problems(made, vocabulary)
    problems += _clashes(made)
    problems += _open_blends(made)
    if problems:
        raise DataError.of(problems)
    return tuple(factor for _, factor in made)


def number_problem(value: Decimal, unit_name: str, kind: str, place: Place) -> Problem | None:
    """Say what is wrong with a number of a parameter's kind, if anything is."""
    if value < 0 or (kind != "any" and value == 0):
        return Problem("E-SIGN.library", place, plain(value))
    if kind == "share" and unit_name == "%" and value <= 1:
        meant = exact_text(Fraction(value) * 100)
        return Problem("E-PERCENT", place, plain(value), {"meant": meant})
    if kind == "share" and value > (100 if unit_name == "%" else 1):
        return Problem("E-PERCENT.share", place, plain(value), {"unit": unit_name})
    return None


def _unknown_words(row: Mapping[str, str], place: Place, words: Vocabulary) -> list[Problem]:
    lists = (
        ("table", words.tables, "E-REF.table"),
        ("item", {**words.items, **words.species}, "E-REF.item"),
        ("parameter", words.parameters, "E-REF.parameter"),
        ("region", words.places, "E-REF.region"),
        ("source", words.documents, "E-REF.document"),
        ("gas", {**words.species, MIXTURE: None, "": None}, "E-GAS.library"),
        ("confidence", dict.fromkeys(_CONFIDENCE), "E-REF.confidence"),
    )
    return [
        Problem(code, _at(place, column), row[column])
        for column, known, code in lists
        if row[column] not in known
    ]


def _unreadable(row: Mapping[str, str], place: Place) -> list[Problem]:
    """Read each cell that has a grammar; an empty value needs a range or words instead."""
    problems: list[Problem] = []
    readers = (
        ("unit", unit, True),
        ("value", number, False),
        ("value_min", number, False),
        ("value_max", number, False),
        ("valid_from", known_span, False),
        ("valid_to", known_span, False),
        ("data_year", _year, False),
    )
    for column, read, needed in readers:
        if row[column] or needed:
            problems += _tried(read, row[column], _at(place, column))
    if not (row["value"] or row["value_min"] or row["value_text"]):
        problems.append(Problem("E-MISSING.value", _at(place, "value")))
    if row["unit"] and not problems and unit(row["unit"]) != row["unit"]:
        problems.append(Problem("E-UNIT.spelling", _at(place, "unit"), row["unit"]))
    return problems + [
        Problem("E-MISSING.cell", _at(place, column), column)
        for column in ("id", "unit_printed", "locator")
        if not row[column]
    ]


def _tried(read: object, text: str, place: Place) -> list[Problem]:
    assert callable(read)
    try:
        read(text)
    except DataError as error:
        return [Problem(p.code, place, p.raw, p.values) for p in error.problems]
    return []


def _year(text: str) -> int:
    if not (len(text) == 4 and text.isascii() and text.isdigit()):
        raise DataError("E-DATE", NOWHERE, text)
    return int(text)


def _factor(row: Mapping[str, str]) -> Factor:
    numbers = {
        column: number(row[column]) if row[column] else None
        for column in ("value", "value_min", "value_max")
    }
    year = _year(row["data_year"]) if row["data_year"] else None
    texts = {
        column: row[column] for column in COLUMNS if column not in numbers and column != "data_year"
    }
    return Factor(**texts, **numbers, data_year=year)  # type: ignore[arg-type]


def _number_problems(made: list[tuple[Place, Factor]], vocabulary: Vocabulary) -> list[Problem]:
    problems = []
    for place, factor in made:
        if factor.value is None:
            continue
        kind = vocabulary.parameters[factor.parameter].number
        found = number_problem(factor.value, factor.unit, kind, _at(place, "value"))
        if found:
            problems.append(found)
        elif factor.value == 0 and not factor.note:
            problems.append(Problem("E-ZERO", _at(place, "note"), factor.id))
    return problems


def _clashes(made: list[tuple[Place, Factor]]) -> Iterable[Problem]:
    """Find rows with one id, and rows that answer one question for overlapping times."""
    ids: dict[str, Place] = {}
    same: dict[tuple[object, ...], list[Factor]] = defaultdict(list)
    for place, factor in made:
        if factor.id in ids:
            yield Problem("E-DUP.factor", place, factor.id)
        ids[factor.id] = place
        key = (factor.table, factor.item, factor.parameter, factor.gas, factor.region)
        for other in same[(*key, factor.data_year)]:
            if _overlap(factor, other):
                yield Problem("E-CONFLICT.row", place, factor.id, {"other": other.id})
        same[(*key, factor.data_year)].append(factor)


def _overlap(one: Factor, other: Factor) -> bool:
    start = max(known_span(one.valid_from)[0], known_span(other.valid_from)[0])
    return start <= min(known_span(one.valid_to)[1], known_span(other.valid_to)[1])


def _open_blends(made: list[tuple[Place, Factor]]) -> Iterable[Problem]:
    """Find blends whose shares do not add to exactly 100 %."""
    shares: dict[str, Fraction] = defaultdict(Fraction)
    places: dict[str, Place] = {}
    for place, factor in made:
        if factor.parameter == "mass_share" and factor.value is not None:
            shares[factor.item] += Fraction(factor.value)
            places[factor.item] = place
    return [
        Problem("E-BLEND", places[name], name, {"sum": str(total)})
        for name, total in shares.items()
        if total != _WHOLE
    ]


def _at(place: Place, column: str) -> Place:
    return Place(file=place.file, row=place.row, column=column)
