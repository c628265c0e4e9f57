"""Workbooks for people to fill: a neutral description in, bytes out, the same bytes every time.

Every text is written as a text, so that `=1+1` or a web address in a name stays what it is.
Prefilled cells are locked, input cells are tinted and open; the lock has no password, it guards
against slips.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Literal

from ghg.sheets.columns import column_letters
from ghg.sheets.looks import Looks
from ghg.sheets.template_cells import Value, lines_needed, write_text, write_value
from ghg.sheets.workbook import META_SHEET
from ghg.texts import Language, label

LISTS_SHEET = "_lists"
LIST_NAME = "ghg_list_"

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed day: the same input gives the same bytes
_PROMPT_CHARACTERS = 255
_PLAUSIBLE = 10**15


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column: what it is called, what it takes, whether people fill it.

    `unit` is shown behind the header, `allowed` makes a drop-down list, `note` is shown when the
    cell is chosen and on the guide sheet; `width` is in characters; a `wrapped` text
    takes as many lines as it needs.
    """

    header: str
    width: float = 14
    kind: Literal["text", "number"] = "text"
    locked: bool = False
    unit: str = ""
    allowed: tuple[str, ...] = ()
    number_format: str = ""
    note: str = ""
    wrapped: bool = False

    @property
    def shown_header(self) -> str:
        """The header as it stands in row 1."""
        return f"{self.header}（{self.unit}）" if self.unit else self.header


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """A table with its header in row 1, prefilled rows, and `blank_rows` more to fill in.

    `choices` are the drop-down lists of single cells, by place among `rows` and column, from 0.
    """

    name: str
    title: str
    columns: tuple[TemplateColumn, ...]
    rows: tuple[tuple[Value, ...], ...] = ()
    instructions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    blank_rows: int = 0
    choices: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)


def write_workbook(
    sheets: Sequence[TemplateSheet],
    meta: Mapping[str, str],
    title: str,
    language: Language = "zh",
) -> bytes:
    """Write guide sheet, tables, hidden lists and the very hidden `_meta`; raises E-LEN."""
    from xlsxwriter import Workbook

    target = BytesIO()
    book = Workbook(
        target,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties({"title": title, "created": _CREATED.replace(tzinfo=None)})
    writer = _Writer(book, Looks(book), language)
    writer.guide(title, sheets)
    for sheet in sheets:
        writer.table(sheet)
    writer.meta(meta)
    book.close()
    return target.getvalue()


class _Writer:
    """One workbook being written."""

    def __init__(self, book: Any, looks: Looks, language: Language) -> None:
        self._book = book
        self._looks = looks
        self._language: Language = language
        self._guide = book.add_worksheet(label("sheets.guide", language))
        self._lists: Any = None
        self._ranges: dict[tuple[str, ...], str] = {}

    def guide(self, title: str, sheets: Sequence[TemplateSheet]) -> None:
        """Write the first sheet: what to do, then every table with its columns."""
        sheet = self._guide
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 26)
        sheet.set_column(1, 1, 90)
        sheet.set_row(0, 30)
        write_text(sheet, 0, 0, title, self._looks.title)
        self._legend(sheet)
        row = 5
        for described in sheets:
            row = self._described(sheet, row, described) + 1
        self._page(sheet)

    def _legend(self, sheet: Any) -> None:
        """Say what the two colours mean."""
        looks = self._looks
        write_text(sheet, 2, 0, label("sheets.input", self._language), looks.cell(locked=False))
        write_text(sheet, 2, 1, label("sheets.input.meaning", self._language), looks.body)
        write_text(sheet, 3, 0, label("sheets.locked", self._language), looks.cell(locked=True))
        write_text(sheet, 3, 1, label("sheets.locked.meaning", self._language), looks.body)

    def _described(self, sheet: Any, row: int, described: TemplateSheet) -> int:
        """Write what belongs to one table; give the next free row."""
        write_text(sheet, row, 0, described.name, self._looks.heading)
        write_text(sheet, row, 1, described.title, self._looks.heading)
        lines = [(str(n), text) for n, text in enumerate(described.instructions, 1)]
        lines += [(column.shown_header, column.note) for column in described.columns if column.note]
        lines += [(label("sheets.note", self._language), text) for text in described.notes]
        for left, right in lines:
            row += 1
            write_text(sheet, row, 0, left, self._looks.term)
            write_text(sheet, row, 1, right, self._looks.body)
        return row + 1

    def table(self, described: TemplateSheet) -> None:
        """Write one table: prefilled rows, then blank ones in which every cell is open."""
        sheet, looks = self._book.add_worksheet(described.name), self._looks
        filled = len(described.rows)
        last_row = filled + described.blank_rows
        sheet.set_default_row(looks.row_height)
        sheet.set_row(0, looks.header_height)
        for index, column in enumerate(described.columns):
            sheet.set_column(index, index, column.width)
            write_text(sheet, 0, index, column.shown_header, looks.header(locked=column.locked))
            self._validate(sheet, index, (filled if column.locked else 0) + 1, last_row, column)
            for row, values in enumerate(described.rows, 1):
                write_value(sheet, row, index, values[index], looks.of(column))
            for row in range(filled + 1, last_row + 1):
                write_value(sheet, row, index, None, looks.of(replace(column, locked=False)))
        self._heights(sheet, described)
        for (row, index), allowed in described.choices.items():
            one = replace(described.columns[index], allowed=allowed)
            self._validate(sheet, index, row + 1, row + 1, one)
        sheet.freeze_panes(1, _locked_columns(described.columns))
        sheet.repeat_rows(0)
        self._page(sheet)

    def _heights(self, sheet: Any, described: TemplateSheet) -> None:
        """Give rows with wrapped texts the height that they need."""
        wrapped = [at for at, column in enumerate(described.columns) if column.wrapped]
        for row, values in enumerate(described.rows, 1) if wrapped else ():
            lines = max(
                lines_needed(str(values[at] or ""), described.columns[at].width) for at in wrapped
            )
            if lines > 1:
                sheet.set_row(row, self._looks.line_height * lines)

    def _page(self, sheet: Any) -> None:
        """Set the printed page to A4 across, and lock what is not open."""
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.protect("", self._looks.permissions)

    def _validate(
        self, sheet: Any, index: int, first_row: int, last_row: int, column: TemplateColumn
    ) -> None:
        """Put the drop-down list, the number check and the prompt on the open cells of a column."""
        if first_row > last_row:
            return
        rule: dict[str, Any] = {"validate": "any"}
        if column.allowed:
            rule = {"validate": "list", "source": self._range(column.allowed)}
        elif column.kind == "number":
            rule = {
                "validate": "decimal",
                "criteria": "between",
                "minimum": -_PLAUSIBLE,
                "maximum": _PLAUSIBLE,
                "error_type": "warning",
                "error_title": label("sheets.number.title", self._language),
                "error_message": label("sheets.number.message", self._language),
            }
        if column.note:
            rule["input_message"] = column.note[:_PROMPT_CHARACTERS]
        if len(rule) > 1:
            sheet.data_validation(first_row, index, last_row, index, rule)

    def _range(self, allowed: tuple[str, ...]) -> str:
        """Keep a list of allowed texts on the hidden sheet: a list in a rule holds 255 signs.

        It is referred to by a name: a rule that names another sheet outright is saved by Excel in
        an extension, which other programs drop.
        """
        if allowed not in self._ranges:
            if self._lists is None:
                self._lists = self._book.add_worksheet(LISTS_SHEET)
                self._lists.hide()
            index = len(self._ranges)
            for row, text in enumerate(allowed):
                write_text(self._lists, row, index, text, self._looks.text)
            letters = column_letters(index + 1)
            cells = f"='{LISTS_SHEET}'!${letters}$1:${letters}${len(allowed)}"
            self._ranges[allowed] = f"={LIST_NAME}{index + 1}"
            self._book.define_name(f"{LIST_NAME}{index + 1}", cells)
        return self._ranges[allowed]

    def meta(self, pairs: Mapping[str, str]) -> None:
        """Write the pairs by which the program knows its own workbook again."""
        sheet = self._book.add_worksheet(META_SHEET)
        sheet.very_hidden()
        for row, (key, value) in enumerate(sorted(pairs.items())):
            write_text(sheet, row, 0, key, self._looks.text)
            write_text(sheet, row, 1, value, self._looks.text)
        sheet.protect("")


def _locked_columns(columns: tuple[TemplateColumn, ...]) -> int:
    """Count the locked columns at the left: they stay in sight, unless they fill the screen."""
    count = next((i for i, column in enumerate(columns) if not column.locked), 0)
    return count if sum(column.width for column in columns[:count]) <= 60 else 0
