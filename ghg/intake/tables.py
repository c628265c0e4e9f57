"""Which sheets of a workbook hold our tables, and whose template it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from ghg.errors import DataError, Place
from ghg.sheets.template import LISTS_SHEET
from ghg.sheets.workbook import META_SHEET, Sheet, Workbook

TEMPLATE_VERSION = "1"
ACTIVITY_SHEETS = ("活动数据", "Activity data")
FACT_SHEETS = ("产品与产值", "Products and value")


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


def table_sheets(book: Workbook, file: str) -> tuple[Sheet | None, Sheet | None]:
    """Give the sheets of activity and of facts; a workbook of one sheet may name it at will.

    Raises E-SHEET when there is no activity, with the names of the sheets that there are.
    """
    facts = _named(book, FACT_SHEETS)
    activity = _named(book, ACTIVITY_SHEETS) or (None if facts else _only(book))
    if activity is None and (facts is None or book.meta):
        names = "、".join(sheet.name for sheet in _visible(book)) or "-"
        raise DataError("E-SHEET", Place(file), "", names=names)
    return activity, facts


def _named(book: Workbook, names: tuple[str, ...]) -> Sheet | None:
    return next((sheet for sheet in book.sheets if sheet.name.strip() in names), None)


def _only(book: Workbook) -> Sheet | None:
    """Give the only visible sheet with something in it."""
    filled = [sheet for sheet in _visible(book) if sheet.rows]
    return filled[0] if len(filled) == 1 else None


def _visible(book: Workbook) -> list[Sheet]:
    own = (META_SHEET, LISTS_SHEET)
    return [sheet for sheet in book.sheets if not sheet.hidden and sheet.name not in own]
