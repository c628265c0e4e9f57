"""How the workbook looks: one face, one green, numbers with the decimals of the report."""

from typing import Any

from ghg.reports.workbook.cells import Look

FONT = "Microsoft YaHei"
INK, FAINT, GREEN, SLATE, INPUT, QUIET = (
    "#1F2933", "#C5CDD3", "#1E6B52", "#52606D", "#FFF8DC", "#F1F3F5",
)  # fmt: skip


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.title = self._format(bold=True, font_size=15, font_color=GREEN)
        self.mark = self._format(font_color=SLATE)
        self.caption = self._format(bold=True)
        self.unit = self._format(font_color=SLATE, align="right")
        self.note = self._format(font_color=SLATE, valign="top")
        self.header = self._format(
            bold=True, font_color="#FFFFFF", bg_color=GREEN, align="center", text_wrap=True,
            border=1, border_color=FAINT,
        )  # fmt: skip

    def text(self, *, strong: bool) -> Any:
        """Texts are marked as such: a text that begins like a formula stays a text when edited."""
        return self._cell(
            strong, text_wrap=True, align="left", indent=1, num_format="@", quote_prefix=True
        )

    def number(self, decimals: int, look: Look, *, strong: bool) -> Any:
        """Numbers from outside are tinted; what is a formula or stands fixed is not."""
        special = {"month": '0000"-"00', "share": "0.00##%"}
        shown = special.get(look) or _pattern(decimals)
        tint = {"bg_color": INPUT} if look == "input" else {}
        return self._cell(strong, align="right", indent=1, num_format=shown, **tint)

    def _cell(self, strong: bool, **more: Any) -> Any:
        ink = {"bold": True, "bg_color": QUIET} if strong else {}
        return self._format(valign="top", border=1, border_color=FAINT, **{**ink, **more})

    def _format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}
            self._made[key] = self._book.add_format({**base, **properties})
        return self._made[key]


def _pattern(decimals: int) -> str:
    return "#,##0." + "0" * decimals if decimals else "#,##0"
