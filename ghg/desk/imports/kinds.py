"""The kinds of tables that a file may hold, as a person chooses among them."""

from dataclasses import dataclass

from ghg.intake.columns import Column, Layout
from ghg.intake.kinds import TABLES


@dataclass(frozen=True, slots=True)
class TableKind:
    """A kind of table: its name, its two titles, its columns; `needed` is what no file may lack."""

    name: str
    title_zh: str
    title_en: str
    columns: tuple[Column, ...]
    needed: tuple[str, ...]


def table_kinds() -> tuple[TableKind, ...]:
    """List the kinds of tables, in the order of the template's sheets."""
    nothing = Layout("", "", {}, (), "")
    return tuple(
        TableKind(one.name, *one.sheets, one.columns, one.needed(nothing)) for one in TABLES
    )
