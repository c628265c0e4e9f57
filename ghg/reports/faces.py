"""The two faces of the report: registering, measuring, and asking whether a sign is in them."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ghg.errors import NOWHERE, DamageError, DataError, Place

FOLDER = Path(__file__).resolve().parent / "fonts"
REGULAR = "GHGLedgerSans-Regular"
BOLD = "GHGLedgerSans-Bold"


@dataclass(frozen=True, slots=True)
class Face:
    """A face known to reportlab: its name and the advance of every sign in thousandths of an em."""

    name: str
    advances: Mapping[str, float]

    def width(self, text: str, size: float) -> float:
        """Give the width of a text in points; every sign must be in the face."""
        advances = self.advances
        return sum([advances[sign] for sign in text]) * size / 1000

    def shortened(self, text: str, size: float, room: float) -> str:
        """Give the text, cut with an ellipsis where it is wider than its room."""
        if self.width(text, size) <= room:
            return text
        while text and self.width(text + "…", size) > room:
            text = text[:-1]
        return text + "…"

    def holds(self, text: str) -> bool:
        """Tell whether the face has every sign of the text."""
        return all(sign in self.advances for sign in text)


@cache
def face(name: str) -> Face:
    """Read one of the two faces and make it known to reportlab; raises E-GLYPH.face."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    file = FOLDER / f"{name}.ttf"
    try:
        font = TTFont(name, str(file))
    except (TTFError, OSError):
        raise DamageError("E-GLYPH.face", Place(file=str(file)), name) from None
    pdfmetrics.registerFont(font)
    widths = font.face.charWidths
    return Face(name, {chr(code): widths[code] for code in font.face.charToGlyph})


def fitting(text: str, *, bold: bool) -> Face:
    """Give the face for a text: bold if wanted and if the bold face has all its signs."""
    heavy = face(BOLD)
    return heavy if bold and heavy.holds(text) else face(REGULAR)


def require_glyphs(texts: Iterable[str]) -> None:
    """Raise E-GLYPH naming every sign that cannot be printed."""
    known = face(REGULAR).advances
    missing = {sign for text in texts for sign in text if sign not in known and sign != "\n"}
    if missing:
        named = "、".join(f"{_visible(sign)}（U+{ord(sign):04X}）" for sign in sorted(missing))
        raise DataError("E-GLYPH", NOWHERE, "".join(sorted(missing)), signs=named)


def _visible(sign: str) -> str:
    return " " if unicodedata.category(sign).startswith("C") else sign
