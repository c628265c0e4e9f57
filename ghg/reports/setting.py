"""How the parts look: faces, sizes, distances; and lines of text set into bands."""

from dataclasses import dataclass

from ghg.reports.faces import Face, fitting
from ghg.reports.lines import wrapped
from ghg.reports.pages import Band, Ink, Mark, Place, Text

HAN = "\u2e80"  # only lines with Chinese signs are stretched
MAX_SPREAD = 0.09  # of the size: lines that would need more stay ragged


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set: size and leading in points, weight, ink, first indent in em."""

    size: float
    leading: float
    bold: bool = False
    ink: Ink = "text"
    indent: int = 0
    justified: bool = False

    def face(self, text: str) -> Face:
        return fitting(text, bold=self.bold)


BODY = Look(10, 17, indent=2, justified=True)
STRONG = Look(10, 17, bold=True)
NOTE = Look(8, 12.5, ink="quiet", justified=True)
CHAPTER = Look(15, 22, bold=True, ink="accent")
SECTION = Look(11, 17, bold=True)
CAPTION = Look(9, 14, bold=True)
CELL = Look(8, 11.5)
CELL_SMALL = Look(7, 9)
CELL_STRONG = Look(8, 11.5, bold=True)
HEADER = Look(8, 11, bold=True)
FORMULA = Look(10, 18)


def lines_of(text: str, look: Look, width: float) -> tuple[str, ...]:
    """Break a text as it will be set; an indent is made of full-width blanks."""
    face = look.face(text)
    return wrapped(text, width, lambda part: face.width(part, look.size), look.indent * look.size)


def text_band(
    text: str,
    look: Look,
    width: float,
    *,
    before: float = 0.0,
    after: float = 0.0,
    keep: bool = False,
    centered: bool = False,
    place: Place | None = None,
) -> Band:
    """Set a short text (heading, caption) as one band."""
    face = look.face(text)
    marks: list[Mark] = []
    lines = lines_of(text, look, width)
    for at, line in enumerate(lines):
        x = (width - face.width(line, look.size)) / 2 if centered else 0.0
        marks.append(Text(x, base_line(look, at), line, face.name, look.size, look.ink))
    return Band(len(lines) * look.leading + after, tuple(marks), before, keep, (), place)


def paragraph_bands(
    text: str, look: Look, width: float, *, before: float = 0.0, keep: bool = False
) -> list[Band]:
    """Set a paragraph as one band per line; its first and last two lines stay together.

    With `keep` the last line stays with what follows.
    """
    face = look.face(text)
    lines = lines_of(text, look, width)
    bands = []
    for at, line in enumerate(lines):
        last = at == len(lines) - 1
        x = look.indent * look.size if at == 0 else 0.0
        spread = 0.0 if last or not look.justified else _spread(line, face, look, width - x)
        mark = Text(x, base_line(look, 0), line, face.name, look.size, look.ink, spread)
        held = keep if last else at == 0 or at == len(lines) - 2
        bands.append(Band(look.leading, (mark,), before if at == 0 else 0.0, held))
    return bands


def base_line(look: Look, line: int) -> float:
    """Give the base line of a line of text below the top of its band."""
    return line * look.leading + (look.leading - look.size) / 2 + look.size * 0.88


def _spread(line: str, face: Face, look: Look, width: float) -> float:
    """Give the extra space per sign that fills the line; none where it would be seen."""
    if not any(sign >= HAN for sign in line):
        return 0.0
    spread = (width - face.width(line, look.size)) / max(len(line) - 1, 1)
    return spread if 0 < spread <= MAX_SPREAD * look.size else 0.0
