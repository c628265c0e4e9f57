"""The statement on paper: the only module that draws.

Text is drawn as it is, sign by sign; there is no markup in this program, so no text of a user can
become a tag, an image or a link. The same statement gives the same bytes.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue
from ghg.reports.blocks import Statement
from ghg.reports.charts import drawing
from ghg.reports.faces import BOLD, REGULAR, face, fitting, require_glyphs
from ghg.reports.layout import items_of
from ghg.reports.pages import (
    Area,
    Dots,
    Figure,
    Link,
    Mark,
    Page,
    PageNumber,
    Rule,
    Text,
    paginated,
)
from ghg.reports.statement import statement
from ghg.texts import Language

INKS: Mapping[str, tuple[float, float, float]] = {
    "text": (0.10, 0.11, 0.11),
    "quiet": (0.36, 0.38, 0.38),
    "accent": (0.07, 0.30, 0.25),
    "line": (0.72, 0.75, 0.74),
    "tint": (0.945, 0.955, 0.95),
    "paper": (1, 1, 1),
}
WATERMARK = (0.92, 0.92, 0.92)
SMALL = 7.5


def pdf_bytes(issue: Issue, issue_hash: str, language: Language, later: Later = AS_ISSUED) -> bytes:
    """Print an issue as PDF; raises E-GLYPH before anything is written."""
    return printed(statement(issue, issue_hash, language, later))


def printed(said: Statement) -> bytes:
    """Print any statement as PDF."""
    from reportlab.pdfgen.canvas import Canvas

    face(BOLD)
    pages = paginated(_checked(said))
    numbers = _page_numbers(pages)
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        invariant=1,
        pageCompression=1,
        initialFontName=face(REGULAR).name,
        lang=said.language,
    )
    canvas.setTitle(said.title)
    canvas.setAuthor(said.author)
    canvas.setCreator("ghg-ledger")
    canvas.setSubject(said.title)
    total = sum(not page.bare for page in pages)
    for number, page in _with_numbers(pages):
        _page(canvas, page, number, total, numbers, said)
    canvas.save()
    return buffer.getvalue()


def _checked(said: Statement) -> Iterator[Any]:
    """Set the blocks after every sign of them was found in the face."""
    require_glyphs(_texts(said))
    return items_of(said)


def _texts(value: Any) -> Iterator[str]:
    """Walk every string of a frozen value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))


def _with_numbers(pages: tuple[Page, ...]) -> Iterator[tuple[int, Page]]:
    """Number the pages from 1, bare ones (the cover) as 0."""
    number = 0
    for page in pages:
        number += not page.bare
        yield (0 if page.bare else number), page


def _page_numbers(pages: tuple[Page, ...]) -> dict[str, int]:
    """Tell on which page each heading stands."""
    return {
        band.place.anchor: number
        for number, page in _with_numbers(pages)
        for _, band in page.bands
        if band.place
    }


def _page(
    canvas: Any, page: Page, number: int, total: int, numbers: Mapping[str, int], said: Statement
) -> None:
    """Draw one page and close it."""
    shape = page.shape
    canvas.setPageSize((shape.width, shape.height))
    if said.running.watermark:
        _watermark(canvas, page, said.running.watermark)
    if not page.bare:
        _running(canvas, page, said, number, total)
    written: list[tuple[float, float, Text]] = []
    for top, band in page.bands:
        y = shape.height - shape.top - top
        if band.place:
            canvas.bookmarkHorizontalAbsolute(band.place.anchor, y)
            canvas.addOutlineEntry(band.place.title, band.place.anchor, band.place.depth)
        for mark in band.marks:
            if isinstance(mark, Text):
                written.append((shape.left + mark.x, y - mark.y, mark))
            elif isinstance(mark, PageNumber):
                written.append(_numbered(mark, shape.left, y, numbers))
            else:
                _mark(canvas, mark, shape.left, y)
    _write(canvas, written)
    canvas.showPage()


def _numbered(
    mark: PageNumber, x: float, y: float, numbers: Mapping[str, int]
) -> tuple[float, float, Text]:
    """Turn the place of a page number into text that ends there."""
    text = str(numbers[mark.anchor])
    taken = face(mark.face).width(text, mark.size)
    return x + mark.x - taken, y - mark.y, Text(0, 0, text, mark.face, mark.size)


def _mark(canvas: Any, mark: Mark, x: float, y: float) -> None:
    """Draw one mark other than text of a band whose upper left corner is at (x, y)."""
    match mark:
        case Rule():
            canvas.setStrokeColorRGB(*INKS[mark.ink])
            canvas.setLineWidth(mark.width)
            canvas.line(x + mark.x, y - mark.y, x + mark.to_x, y - mark.to_y)
        case Area():
            canvas.setFillColorRGB(*INKS[mark.ink])
            bottom = y - mark.y - mark.height
            canvas.rect(x + mark.x, bottom, mark.width, mark.height, stroke=0, fill=1)
        case Dots():
            _dots(canvas, mark, x, y)
        case Link():
            corners = (x + mark.x, y - mark.y - mark.height, x + mark.x + mark.width, y - mark.y)
            canvas.linkAbsolute("", mark.anchor, corners, thickness=0)
        case Figure():
            _figure(canvas, mark, x, y)


def _write(canvas: Any, written: list[tuple[float, float, Text]]) -> None:
    """Write lines of text in one text object; face, ink and spread change only where they must."""
    pen = canvas.beginText()
    look: tuple[str, float] | None = None
    ink, spread = "", 0.0
    for x, y, mark in written:
        pen.setTextOrigin(x, y)
        if (mark.face, mark.size) != look:
            look = (mark.face, mark.size)
            pen.setFont(*look)
        if mark.ink != ink:
            ink = mark.ink
            pen.setFillColorRGB(*INKS[ink])
        if mark.spread != spread:
            spread = mark.spread
            pen.setCharSpace(spread)
        pen.textOut(mark.text)
    if spread:
        pen.setCharSpace(0)
    canvas.drawText(pen)


def _dots(canvas: Any, mark: Dots, x: float, y: float) -> None:
    if mark.to_x <= mark.x:
        return
    canvas.saveState()
    canvas.setStrokeColorRGB(*INKS["line"])
    canvas.setLineWidth(0.8)
    canvas.setLineCap(1)
    canvas.setDash(0.1, 3.2)
    canvas.line(x + mark.to_x, y - mark.y, x + mark.x, y - mark.y)
    canvas.restoreState()


def _figure(canvas: Any, mark: Figure, x: float, y: float) -> None:
    from reportlab.graphics import renderPDF

    renderPDF.draw(drawing(mark.chart, mark.width), canvas, x + mark.x, y - mark.y)


def _watermark(canvas: Any, page: Page, text: str) -> None:
    """Write the mark of a draft across the page, below everything else."""
    size = 110 if len(text) <= 4 else 72
    heavy = fitting(text, bold=True)
    canvas.saveState()
    canvas.translate(page.shape.width / 2, page.shape.height / 2)
    canvas.rotate(38)
    canvas.setFillColorRGB(*WATERMARK)
    canvas.setFont(heavy.name, size)
    canvas.drawString(-heavy.width(text, size) / 2, -size / 3, text)
    canvas.restoreState()


def _running(canvas: Any, page: Page, said: Statement, number: int, total: int) -> None:
    """Draw header and foot: owner and marks above, head of the books and page below."""
    shape, running = page.shape, said.running
    top, bottom = shape.height - shape.top + 16, shape.bottom - 20
    right = shape.width - shape.right
    canvas.setStrokeColorRGB(*INKS["line"])
    canvas.setLineWidth(0.4)
    canvas.line(shape.left, top - 5, right, top - 5)
    shown = running.page.format(page=number, pages=total)
    regular = face(REGULAR)
    written = [
        _small(running.foot_left, shape.left, bottom),
        _small(shown, right - regular.width(shown, SMALL), bottom),
    ]
    end = right
    for mark in reversed(running.header_marks):
        heavy = fitting(mark, bold=True)
        end -= heavy.width(mark, SMALL + 1)
        written.append((end, top, Text(0, 0, mark, heavy.name, SMALL + 1, "accent")))
        end -= 10
    left = regular.shortened(running.header_left, SMALL, end - shape.left)
    written.append(_small(left, shape.left, top))
    _write(canvas, written)


def _small(text: str, x: float, y: float) -> tuple[float, float, Text]:
    return x, y, Text(0, 0, text, REGULAR, SMALL, "quiet")
