"""Reading a data quality control plan that a person filled in: whole, or every mistake by its cell.

The workbook is ours (`ghg monitoring draft`, `ghg monitoring export`); sheets beside the version
and its items are for reading only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from ghg.domain.monitoring import PlanItem
from ghg.domain.streams import Stream
from ghg.domain.units import conversion
from ghg.domain.units import unit as unit_named
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake import words
from ghg.intake.columns import Layout, matched, missing_columns
from ghg.intake.findings import Findings
from ghg.intake.monitoring.columns import (
    CLOSED,
    ITEM_SHEETS,
    ITEMS,
    LANGUAGES,
    NEEDED,
    VERSION_SHEETS,
    member_word,
    spellings,
)
from ghg.intake.monitoring.version import VersionSheet, read_version
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.sheetrows import SheetTable, header_of
from ghg.intake.tables import Owner, check_owner
from ghg.sheets.workbook import Sheet, Workbook, read_workbook

CODE_LIMIT, TEXT_LIMIT, NOTE_LIMIT = 60, 200, 4000


@dataclass(frozen=True, slots=True)
class PlanTerms:
    """What the cells of a plan may name: streams, meters, parameters with their names."""

    streams: tuple[Stream, ...]
    meters: frozenset[str]
    parameters: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan as filled in, and warnings that a person must accept."""

    version: VersionSheet
    items: tuple[PlanItem, ...]
    warnings: tuple[Problem, ...]


def read_plan(path: Path, terms: PlanTerms, owner: Owner, reason: str = "") -> ReadPlan:
    """Read the workbook of a plan; `reason` stands in for the sheet's own.

    Raises what forbids to read the file, E-TEMPLATE, E-SHEET.plan, and all mistakes together.
    """
    book = read_workbook(path)
    check_owner(book.meta, path.name, owner)
    findings = Findings()
    version = read_version(_sheet(book, VERSION_SHEETS, path.name), path.name, reason, findings)
    items = _items(_sheet(book, ITEM_SHEETS, path.name), path.name, terms, findings)
    if findings.wrong or version is None:
        raise DataError.of(findings.problems)
    return ReadPlan(version, items, tuple(findings.warnings))


def _sheet(book: Workbook, names: tuple[str, str], file: str) -> Sheet:
    found = next((sheet for sheet in book.sheets if sheet.name.strip() in names), None)
    if found is None:
        raise DataError("E-SHEET.plan", Place(file), "", zh=names[0], en=names[1])
    return found


def _items(sheet: Sheet, file: str, terms: PlanTerms, findings: Findings) -> tuple[PlanItem, ...]:
    number, names = header_of(sheet)
    layout, problems = matched(file, sheet.name, names, ITEMS, number)
    missing = missing_columns(layout, ITEMS, NEEDED)
    findings.extend([*problems, *missing])
    if missing:
        return ()
    reader = ColumnReader(layout, findings)
    found: list[tuple[int, PlanItem]] = []
    for rows in SheetTable(layout, sheet, number, findings).rows():
        filled = rows.picked([at for at in range(len(rows)) if _filled(rows, at)])
        found += _read(filled, reader, terms)
    if not found and not findings.wrong:
        findings.add(Problem("E-EMPTY.plan", layout.place("code", number)))
    findings.extend(_doubles(found, layout))
    return tuple(item for _, item in found)


def _filled(rows: Rows, at: int) -> bool:
    """Tell whether a row says anything beside the name that is shown for people."""
    return any(texts[at].strip() for name, texts in rows.columns.items() if name != "name")


def _read(rows: Rows, reader: ColumnReader, terms: PlanTerms) -> list[tuple[int, PlanItem]]:
    """Read the items of some rows; a row with a mistake is told and left out."""
    if not len(rows):
        return []
    reader.wrong.clear()
    readers = _readers(terms, reader.layout)
    values = {
        name: reader.read(rows, name, _texts(rows, name), read) for name, read in readers.items()
    }
    return [
        (number, PlanItem(**{name: column[at] for name, column in values.items()}))
        for at, number in enumerate(rows.numbers)
        if at not in reader.wrong
    ]


def _texts(rows: Rows, name: str) -> Sequence[Any]:
    """Give the texts of a column; a unit is read with the stream and parameter that it is of."""
    if name != "unit":
        return rows.column(name)
    parts = (rows.column("stream"), rows.column("parameter"), rows.column("unit"))
    return list(zip(*parts, strict=True))


def _readers(terms: PlanTerms, layout: Layout) -> dict[str, Callable[[Any], Any]]:
    """Give the reader of every field of an item."""
    units = {stream.code: stream.unit for stream in terms.streams}
    special: dict[str, Callable[[Any], Any]] = {
        "code": partial(_text, layout, "code", CODE_LIMIT),
        "stream": partial(_stream, tuple(units)),
        "parameter": partial(_parameter, terms.parameters),
        "unit": partial(_unit, units),
        "meter": partial(_meter, terms.meters),
        "calibration_months": _months,
        "rank": words.rank,
        "note": partial(words.limited, NOTE_LIMIT),
        **{name: partial(_member, layout, name) for name in CLOSED},
    }
    names = [one.name for one in fields(PlanItem)]
    return {name: special.get(name, partial(words.limited, TEXT_LIMIT)) for name in names}


def _text(layout: Layout, column: str, limit: int, text: str) -> str:
    read = words.limited(limit, text)
    if not read:
        raise DataError("E-EMPTY.cell", NOWHERE, "", column=layout.shown(column))
    return read


def _stream(known: tuple[str, ...], text: str) -> str:
    code = words.limited(TEXT_LIMIT, text)
    if code not in known:
        near = get_close_matches(code, known, n=3, cutoff=0.4) or list(known[:5])
        raise DataError("E-REF.stream", NOWHERE, code, near="、".join(near) or "-")
    return code


def _parameter(known: Mapping[str, tuple[str, str]], text: str) -> str:
    """Read a parameter by its code or a name; empty is the activity itself."""
    said = words.limited(TEXT_LIMIT, text)
    bare = said.casefold()
    for code, names in known.items():
        if not bare or bare in (code, *(name.casefold() for name in names)):
            return code if bare else ""
    zh, en = "、".join(zh for zh, _ in known.values()), ", ".join(en for _, en in known.values())
    raise DataError("E-REF.plan_parameter", NOWHERE, said, choices_zh=zh, choices_en=en)


def _unit(units: Mapping[str, str], texts: tuple[str, str, str]) -> str:
    """Read a unit: of an activity one that measures what its stream does; raises E-UNIT, E-DIM."""
    stream, parameter, text = (part.strip() for part in texts)
    if not text or parameter or stream not in units:
        return words.limited(CODE_LIMIT, text)
    name = unit_named(text)
    conversion(name, units[stream])
    return name


def _meter(known: frozenset[str], text: str) -> str:
    code = words.limited(CODE_LIMIT, text)
    if code and code not in known:
        near = get_close_matches(code, sorted(known), n=3, cutoff=0.4) or sorted(known)[:5]
        raise DataError("E-REF.plan_meter", NOWHERE, code, near="、".join(near) or "-")
    return code


def _member(layout: Layout, column: str, text: str) -> str:
    """Read a member of a closed list; only the recording frequency may be left out."""
    group, members = CLOSED[column]
    if not text.strip() and column not in NEEDED:
        return ""
    said = _text(layout, column, TEXT_LIMIT, text)
    known = spellings(group, members)
    if said.casefold() not in known:
        zh, en = ([member_word(group, one, lang) for one in members] for lang in LANGUAGES)
        choices = {"choices_zh": "、".join(zh), "choices_en": ", ".join(en)}
        raise DataError("E-KIND.plan", NOWHERE, said, column=layout.shown(column), **choices)
    return known[said.casefold()]


def _months(text: str) -> int:
    """Read a calibration interval in months; empty is 0."""
    bare = text.strip()
    if not bare:
        return 0
    if not (bare.isascii() and bare.isdigit()) or not 1 <= int(bare[:5]) <= 600:
        raise DataError("E-NUM.months", NOWHERE, text)
    return int(bare)


def _doubles(found: list[tuple[int, PlanItem]], layout: Layout) -> list[Problem]:
    """Find numbers and data that stand twice in the sheet."""
    problems, codes, data = [], dict[str, int](), dict[tuple[str, str], int]()
    for row, item in found:
        first = codes.setdefault(item.code, row)
        if first != row:
            place = layout.place("code", row)
            problems.append(Problem("E-DUP.plan_item", place, item.code, {"row": str(first)}))
        first = data.setdefault((item.stream, item.parameter), row)
        if first != row:
            place = layout.place("stream", row)
            said = f"{item.stream} {item.parameter}".strip()
            problems.append(Problem("E-DUP.plan_datum", place, said, {"row": str(first)}))
    return problems
