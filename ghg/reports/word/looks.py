"""Styles of the document: faces, sizes and distances, as near to the paper as Word comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor

from ghg.reports.word.elements import element

SERIF = ("Times New Roman", "宋体")
SANS = ("Arial", "黑体")
INK, QUIET, ACCENT = "1A1C1C", "5C6161", "124D40"
LINE = "B8BFBD"


@dataclass(frozen=True, slots=True)
class Look:
    """A style: face, size in points, ink, alignment, distances in points."""

    face: tuple[str, str]
    size: float
    bold: bool = False
    ink: str = INK
    align: str = ""
    before: float = 0.0
    after: float = 0.0
    indent: bool = False
    keep: bool = False
    based_on: str = ""


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "GhgMark": Look(SANS, 11, bold=True, ink=ACCENT, align="center"),
        "GhgOwner": Look(SANS, 15, bold=True, align="center", before=120),
        "GhgTitle": Look(SANS, 26, bold=True, ink=ACCENT, align="center", before=16, after=12),
        "GhgSubtitle": Look(SERIF, 11, ink=QUIET, align="center", after=70),
        "GhgContents": Look(SANS, 15, bold=True, ink=ACCENT, align="center", after=12),
        "GhgEntry": Look(SERIF, 10),
        "GhgEntrySection": Look(SERIF, 10),
        "GhgChapter": Look(
            SANS, 15, bold=True, ink=ACCENT, before=24, after=9, keep=True, based_on="Heading 1"
        ),
        "GhgSection": Look(
            SANS, 11, bold=True, before=14, after=3, keep=True, based_on="Heading 2"
        ),
        "GhgBody": Look(SERIF, 10, align="both", before=3, indent=True),
        "GhgStrong": Look(SANS, 10, bold=True, before=3),
        "GhgNote": Look(SERIF, 8, ink=QUIET, align="both", before=2),
        "GhgCaption": Look(SANS, 9, bold=True, align="center", before=9, after=3, keep=True),
        "GhgUnit": Look(SERIF, 8, align="right", keep=True),
        "GhgCell": Look(SERIF, 8),
        "GhgCellSmall": Look(SERIF, 7),
        "GhgCellStrong": Look(SANS, 8, bold=True),
        "GhgHeader": Look(SANS, 8, bold=True),
        "GhgFormula": Look(SERIF, 10, align="center", before=4, after=4),
        "GhgRunning": Look(SERIF, 7.5, ink=QUIET),
        "GhgSign": Look(SERIF, 10, before=18),
    }
)
_ALIGN = {"center": 1, "right": 2, "both": 3, "": 0}


def add_looks(document: Any) -> None:
    """Add every style to a document."""
    for name, look in LOOKS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if look.based_on:
            style.base_style = document.styles[look.based_on]
        _face(style, look)
        form = style.paragraph_format
        form.alignment = _ALIGN[look.align]
        form.space_before, form.space_after = Pt(look.before), Pt(look.after)
        form.keep_with_next = look.keep
        form.line_spacing = 1.3 if look.size >= 10 else 1.1
        if look.indent:
            form.first_line_indent = Pt(2 * look.size)


def _face(style: Any, look: Look) -> None:
    latin, chinese = look.face
    font = style.font
    font.name, font.size, font.bold, font.italic = latin, Pt(look.size), look.bold, False
    font.color.rgb = RGBColor.from_string(look.ink)
    properties = style.element.get_or_add_rPr()
    faces = properties.get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(f"{{{faces.nsmap['w']}}}{kind}", None)
    for kind, name in (("ascii", latin), ("hAnsi", latin), ("cs", latin), ("eastAsia", chinese)):
        faces.set(f"{{{faces.nsmap['w']}}}{kind}", name)


def ink(colour: str) -> Any:
    return element("w:color", val=colour)
