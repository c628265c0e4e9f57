"""A file given back with its mistakes in it: the person's own workbook, or a CSV file as one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ghg.desk.context import Desk
from ghg.desk.imports.mappings import mapping_named
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.receive import WORKBOOKS
from ghg.reports.files import write_whole
from ghg.sheets.annotate import (
    REPORT_SHEETS,
    Listing,
    Remark,
    annotate_rows,
    annotate_workbook,
)
from ghg.sheets.columns import column_letters
from ghg.sheets.csvfile import plain_rows
from ghg.sheets.workbook import read_workbook
from ghg.texts import Language, label, remedy, sentence

Advise = Callable[[Problem, Language], str]  # says what to do about a problem


@dataclass(frozen=True, slots=True)
class Annotated:
    """A written copy: where, how many cells have a comment, how many problems are listed."""

    path: Path
    cells: int
    problems: int


def check_target(to: Path) -> None:
    """Refuse a name under which no annotated copy may be written: E-ANNOTATE.name and .there."""
    if to.suffix.casefold() != ".xlsx":
        raise DataError("E-ANNOTATE.name", NOWHERE, to.name)
    if to.exists():  # the file itself, or an earlier copy that somebody is mending
        raise DataError("E-ANNOTATE.there", NOWHERE, to.name)


def annotate(
    desk: Desk,
    path: Path,
    problems: Sequence[Problem],
    to: Path,
    language: Language,
    mapping: str = "",
    entity: str = "",
    advise: Advise = remedy,
) -> Annotated:
    """Write a copy of a file in which every problem stands at its cell.

    `advise` says what to do about one, for those who work at another face than the command line.
    A file that cannot be read at all has no copy: raises what refuses it, E-ANNOTATE and variants.
    """
    header_row = None if path.suffix.casefold() in WORKBOOKS else _header_row(desk, mapping, entity)
    return annotated_copy(path, problems, to, language, header_row, advise)


def annotated_copy(
    path: Path,
    problems: Sequence[Problem],
    to: Path,
    language: Language,
    header_row: int | None = None,
    advise: Advise = remedy,
) -> Annotated:
    """Write the copy; of a text file `header_row` says where its header stands."""
    check_target(to)
    zh = language == "zh"
    listing = Listing(
        REPORT_SHEETS[0 if zh else 1],
        label("annotated.where", language),
        label("annotated.what", language),
    )
    if path.suffix.casefold() in WORKBOOKS:
        read_workbook(path)  # what the limited reader refuses goes no further
        remarks = [_remark(problem, language, advise) for problem in problems]
        content = annotate_workbook(path, remarks, listing)
    else:
        names = _names(path, header_row)
        remarks = [_remark(problem, language, advise, names) for problem in problems]
        content = annotate_rows(path.name, plain_rows(path, header_row), remarks, listing)
    write_whole(to, content)
    cells = {(one.sheet, one.row, one.column or "A") for one in remarks if one.row is not None}
    return Annotated(to, len(cells), len(problems))


def _header_row(desk: Desk, mapping: str, entity: str) -> int | None:
    return mapping_named(desk, mapping, entity).mapping.header_row if mapping else None


def _names(path: Path, header_row: int | None) -> dict[str, str]:
    """Give the letters of every column of a text file by its header."""
    first = next(islice(plain_rows(path, header_row), (header_row or 1) - 1, None), [])
    named: dict[str, str] = {}
    for at, name in enumerate(first, 1):
        named.setdefault(name.strip(), column_letters(at))
    return named


def _remark(
    problem: Problem, language: Language, advise: Advise, names: dict[str, str] | None = None
) -> Remark:
    """Say a problem as it stands in a comment: code, sentence, remedy."""
    text = f"[{problem.word}] {sentence(problem, language)}\n→ {advise(problem, language)}"
    place = problem.place
    column = place.column if names is None else names.get(place.column.strip(), "")
    named = f"{place.subject} " if place.subject and place.row is None else ""
    return Remark(named + text, problem.level, place.sheet, place.row, column)
