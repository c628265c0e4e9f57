"""Which sheets of a workbook hold our tables, and whose template it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ghg.errors import DataError, Place
from ghg.intake.activity import ACTIVITY_TABLE
from ghg.intake.columns import matched, missing_columns
from ghg.intake.kinds import TABLES
from ghg.intake.sheetrows import header_of
from ghg.intake.taking import Table
from ghg.sheets.annotate import REPORT_SHEETS
from ghg.sheets.template import LISTS_SHEET
from ghg.sheets.workbook import META_SHEET, Sheet, Workbook

TEMPLATE_VERSION = "1"
FORM, QUESTIONNAIRE = "form", "questionnaire"  # the mark of a workbook that is no year's template


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose books a file is for: the ledger's random identity and the entity's code."""

    ledger_id: str
    entity: str


def check_owner(meta: Mapping[str, str], file: str, owner: Owner) -> None:
    """Refuse a template of another ledger, entity or program version; raises E-TEMPLATE."""
    if not meta:
        return
    if meta.get("template") != TEMPLATE_VERSION:
        raise DataError(
            "E-TEMPLATE.version", Place(file), meta.get("template", "-"), known=TEMPLATE_VERSION
        )
    if meta.get("ledger") != owner.ledger_id:
        raise DataError("E-TEMPLATE.ledger", Place(file), meta.get("entity", "-"))
    if meta.get("entity") != owner.entity:
        raise DataError(
            "E-TEMPLATE.entity", Place(file), meta.get("entity", "-"), entity=owner.entity
        )


def table_sheets(book: Workbook, file: str) -> tuple[tuple[Table, Sheet], ...]:
    """Give the sheets that hold our tables; a workbook of one sheet may name it at will.

    Raises E-SHEET when there is none, or no activity in a year's template, with the sheets that
    there are; a questionnaire asks for no activity.
    """
    found = [(table, _named(book, table.sheets)) for table in TABLES]
    held = tuple((table, sheet) for table, sheet in found if sheet is not None)
    if not held:
        only = _only(book)
        held = ((table_of(header_of(only)[1]), only),) if only is not None else ()
    yearly = book.meta and FORM not in book.meta
    if not held or (yearly and all(table is not ACTIVITY_TABLE for table, _ in held)):
        names = "、".join(sheet.name for sheet in _visible(book)) or "-"
        raise DataError("E-SHEET", Place(file), "", names=names)
    return held


def table_of(headers: Sequence[str]) -> Table:
    """Give the kind of table that a header of ours names; activity where none fits better."""
    return max(TABLES, key=lambda table: _fit(table, headers))


def mapped_sheet(book: Workbook, file: str, name: str) -> Sheet:
    """Give the sheet that a mapping names, or the only one; raises E-SHEET.mapped."""
    found = _named(book, (name,)) if name else _only(book)
    if found is None:
        names = "、".join(sheet.name for sheet in book.sheets) or "-"
        raise DataError("E-SHEET.mapped", Place(file), name, names=names)
    return found


def _fit(table: Table, headers: Sequence[str]) -> tuple[bool, int, int]:
    layout, problems = matched("", "", headers, table.columns)
    missing = missing_columns(layout, table.columns, table.needed(layout))
    return not missing, -len(problems), len(layout.positions)


def _named(book: Workbook, names: tuple[str, ...]) -> Sheet | None:
    return next((sheet for sheet in book.sheets if sheet.name.strip() in names), None)


def _only(book: Workbook) -> Sheet | None:
    """Give the only visible sheet with something in it."""
    filled = [sheet for sheet in _visible(book) if sheet.rows]
    return filled[0] if len(filled) == 1 else None


def _visible(book: Workbook) -> list[Sheet]:
    own = (META_SHEET, LISTS_SHEET, *REPORT_SHEETS)
    return [sheet for sheet in book.sheets if not sheet.hidden and sheet.name not in own]
