"""What must hold of every row of factors, and of the rows of one file together.

A row speaks only words of the vocabulary, its unit is one of ours and measures what the parameter
is, its number is of the parameter's kind (a share typed as 94 and a percentage typed as 0.94 are
both refused), and no two rows answer the same question for the same time. Checks walk columns, so
that a file of thousands of rows loads in a few times what it takes to split it into cells.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Factor
from ghg.domain.numbers import exact_text, number, plain
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.library.check_cells import cell_problems, year_of
from ghg.library.check_closing import closing_problems
from ghg.library.check_sets import set_problems
from ghg.library.columns import Columns, columns_of, in_order
from ghg.library.read import Rows
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
_NUMBERS = ("value", "value_min", "value_max")


def factors_of(rows: Rows, vocabulary: Vocabulary) -> tuple[Factor, ...]:
    """Make factors of rows; raises every mistake of every row together."""
    columns = columns_of(rows, COLUMNS)
    check_columns(columns, vocabulary)
    return tuple(factor_of(columns.row(at)) for at in range(columns.size))


def check_columns(columns: Columns, vocabulary: Vocabulary) -> None:
    """Raise every mistake of every row; one with an unknown word is judged no further."""
    found = list(cell_problems(columns, vocabulary))
    wrong = {at for at, _ in found}
    sound = [at for at in range(columns.size) if at not in wrong]
    problems = in_order(found)
    problems += in_order(_number_problems(columns, sound, vocabulary))
    problems += in_order(set_problems(columns, sound, vocabulary))
    if not problems:
        problems = in_order(closing_problems(columns, sound))
    if problems:
        raise DataError.of(problems)


def factor_of(row: Mapping[str, str]) -> Factor:
    """Make the factor of a checked row."""
    numbers = {name: number(row[name]) if row[name] else None for name in _NUMBERS}
    year = year_of(row["data_year"]) if row["data_year"] else None
    texts = {name: row[name] for name in COLUMNS if name not in numbers and name != "data_year"}
    return Factor(**texts, **numbers, data_year=year)  # type: ignore[arg-type]


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


def _number_problems(
    columns: Columns, sound: list[int], vocabulary: Vocabulary
) -> Iterator[tuple[int, Problem]]:
    """Judge each different number of a unit and parameter once; a zero needs its reason."""
    values, units, parameters = columns.of["value"], columns.of["unit"], columns.of["parameter"]
    judged: dict[tuple[str, str, str], Problem | None] = {}
    for at in sound:
        if not values[at]:
            continue
        key = (values[at], units[at], parameters[at])
        if key not in judged:
            kind = vocabulary.parameters[parameters[at]].number
            judged[key] = number_problem(number(values[at]), units[at], kind, NOWHERE)
        found = judged[key]
        if found:
            place = columns.cell(at, "value")
            yield at, Problem(found.code, place, found.raw, found.values)
        elif values[at][0] == "0" and number(values[at]) == 0:
            yield from _zero(columns, at, vocabulary)


def _zero(columns: Columns, at: int, vocabulary: Vocabulary) -> Iterator[tuple[int, Problem]]:
    """A zero needs its reason; zero for power is a rule of a guide with proofs, never a row."""
    row = columns.row(at)
    if vocabulary.tables[row["table"]].purpose == "scope2":
        yield at, Problem("E-ZERO.power", columns.cell(at, "value"), row["id"])
    if not row["note"]:
        yield at, Problem("E-ZERO", columns.cell(at, "note"), row["id"])
