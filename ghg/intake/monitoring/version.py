"""The sheet of a plan's version: days, reason, quality rules, who prepared and approved it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ghg.domain import periods
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake import words
from ghg.intake.findings import Findings
from ghg.intake.monitoring.columns import VERSION_FIELDS
from ghg.intake.reader import placed
from ghg.ledger.columns import OPEN_END
from ghg.sheets.cells import Cell, cell_text
from ghg.sheets.workbook import Sheet

NAME_LIMIT, TEXT_LIMIT = 200, 4000


@dataclass(frozen=True, slots=True)
class VersionSheet:
    """A version of a plan, its items aside."""

    first_day: int
    last_day: int
    reason: str
    quality_rules: str
    prepared_by: str
    approved_by: str


def read_version(sheet: Sheet, file: str, reason: str, findings: Findings) -> VersionSheet | None:
    """Read the fields of a version; None where something is wrong, which is told.

    `reason` stands in for the sheet's own; without a last day the version has no end.
    """
    cells = _cells(sheet, file, findings)
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        cell = cells.get(name)
        try:
            values[name] = read(cell_text(cell) if cell else "")
        except DataError as error:
            where = cell.place(file, sheet.name) if cell else Place(file, sheet.name)
            findings.extend(placed(error, where))
    if reason:
        values["reason"] = reason
    if values.get("reason") == "":
        findings.add(Problem("E-REASON.plan", _where(cells, "reason", sheet, file)))
    if values.keys() != _READERS.keys() or findings.wrong:
        return None
    if values["last_day"] < values["first_day"]:
        days = f"{periods.day_text(values['first_day'])}~{periods.day_text(values['last_day'])}"
        findings.add(Problem("E-DATE.order", _where(cells, "last_day", sheet, file), days))
    return VersionSheet(**values)


def _cells(sheet: Sheet, file: str, findings: Findings) -> dict[str, Cell]:
    """Find the cell of every field; a field that is not known is told."""
    known = {name.casefold(): one.name for one in VERSION_FIELDS for name in (one.zh, one.en)}
    found: dict[str, Cell] = {}
    for row in sheet.rows[1:]:
        named = row.cell("A").text.strip()
        field = known.get(named.casefold())
        if field is not None and field not in found:
            found[field] = row.cell("B")
        elif named or row.cell("B").text.strip():
            fields = "、".join(one.zh for one in VERSION_FIELDS)
            place = row.cell("A").place(file, sheet.name)
            findings.add(Problem("E-HDR.plan_field", place, named, {"fields": fields}))
    return found


def _where(cells: dict[str, Cell], field: str, sheet: Sheet, file: str) -> Place:
    cell = cells.get(field)
    return cell.place(file, sheet.name) if cell else Place(file, sheet.name)


def _day(text: str) -> int:
    """Read the first day; raises E-EMPTY.plan_day, E-DATE."""
    if not text.strip():
        raise DataError("E-EMPTY.plan_day", NOWHERE)
    return periods.day(text)


def _end(text: str) -> int:
    return periods.day(text) if text.strip() else OPEN_END


def _name(text: str) -> str:
    return words.limited(NAME_LIMIT, text)


def _text(text: str) -> str:
    return words.limited(TEXT_LIMIT, text)


_READERS: dict[str, Callable[[str], Any]] = {
    "first_day": _day,
    "last_day": _end,
    "reason": _text,
    "quality_rules": _text,
    "prepared_by": _name,
    "approved_by": _name,
}
