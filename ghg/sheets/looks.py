"""How a template workbook looks: one place for fonts, colours and borders."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ghg.sheets.template import TemplateColumn

_FONT = "Microsoft YaHei"
_INK = "#1F2933"
_FAINT = "#C5CDD3"
_GREEN = "#1E6B52"
_SLATE = "#52606D"
_INPUT = "#FFF8DC"
_LOCKED = "#F1F3F5"
_TEXT_FORMAT = "@"  # without it a spreadsheet program turns 1-5 into a date and 001 into 1


class Looks:
    """The formats of one workbook, each made once."""

    header_height = 36
    row_height = 20
    line_height = 15  # of a wrapped text

    permissions = {  # noqa: RUF012  what people may still do on a protected sheet
        "format_columns": True,
        "format_rows": True,
    }

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.title = self._format(bold=True, font_size=16, font_color=_GREEN)
        self.heading = self._format(bold=True, font_color=_GREEN, bottom=1, bottom_color=_GREEN)
        self.term = self._format(font_color=_SLATE, valign="top", text_wrap=True)
        self.body = self._format(valign="top", text_wrap=True)
        self.text = self._format(num_format=_TEXT_FORMAT)

    def header(self, *, locked: bool) -> Any:
        """Give the header's look: green over columns to fill in, grey over the others."""
        return self._format(
            bold=True,
            font_color="#FFFFFF",
            bg_color=_SLATE if locked else _GREEN,
            align="center",
            text_wrap=True,
            border=1,
            border_color=_FAINT,
        )

    def of(self, column: "TemplateColumn") -> Any:
        """Give the look of a column's cells."""
        number = column.kind == "number"
        standard = "General" if number else _TEXT_FORMAT
        return self.cell(
            locked=column.locked,
            num_format=column.number_format or standard,
            align="right" if number else "left",
            **({"text_wrap": True} if column.wrapped else {}),
        )

    def cell(self, *, locked: bool, **more: Any) -> Any:
        """Give the look of a cell: tinted and open, or grey and locked."""
        return self._format(
            locked=locked,
            bg_color=_LOCKED if locked else _INPUT,
            border=1,
            border_color=_FAINT,
            **{"align": "left", "indent": 1, **more},
        )

    def _format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": _FONT, "font_size": 10, "font_color": _INK, "valign": "vcenter"}
            self._made[key] = self._book.add_format({**base, **properties})
        return self._made[key]
