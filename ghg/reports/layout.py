"""From blocks to bands: every kind of block has one function that sets it."""

from collections.abc import Iterator
from itertools import zip_longest

from ghg.reports.blocks import (
    BarChart,
    Block,
    Contents,
    Cover,
    Formula,
    Heading,
    KeyValues,
    PageBreak,
    Paragraph,
    Signature,
    Statement,
    Table,
)
from ghg.reports.charts import height as chart_height
from ghg.reports.pages import (
    ACROSS,
    MM,
    UPRIGHT,
    Band,
    Dots,
    Figure,
    Item,
    Link,
    Mark,
    PageNumber,
    Place,
    Rule,
    Text,
    Turn,
)
from ghg.reports.setting import (
    BODY,
    CAPTION,
    CHAPTER,
    FORMULA,
    NOTE,
    SECTION,
    STRONG,
    Look,
    base_line,
    lines_of,
    paragraph_bands,
    text_band,
)
from ghg.reports.tables import key_value_bands, table_bands

COVER_TITLE = Look(26, 38, bold=True, ink="accent")
COVER_SUBTITLE = Look(11, 18, ink="quiet")
COVER_OWNER = Look(15, 24, bold=True)
COVER_MARK = Look(11, 18, bold=True, ink="accent")
COVER_ROW = Look(10, 18)
ENTRY = Look(10, 17)


def items_of(statement: Statement) -> Iterator[Item]:
    """Set every block of a statement, in order."""
    width = UPRIGHT.text_width
    for block, following in zip_longest(statement.blocks, statement.blocks[1:]):
        if isinstance(block, PageBreak):
            width = (ACROSS if block.landscape else UPRIGHT).text_width
            yield Turn(block.landscape)
        elif isinstance(block, Cover):
            yield Turn(bare=True)
            yield from _cover(block, width)
        elif isinstance(block, Contents):
            yield from _contents(block, statement, width)
        else:
            keep = isinstance(following, Table | KeyValues | Signature)
            yield from _bands(block, statement, width, keep)


def _bands(block: Block, statement: Statement, width: float, keep: bool) -> list[Band]:
    match block:
        case Table():
            return table_bands(block, width, statement.running.again)
        case KeyValues():
            return key_value_bands(block, width, statement.running.again)
        case Paragraph():
            return _paragraph(block, width, keep)
        case _:
            return _single(block, width)


def _single(block: Block, width: float) -> list[Band]:
    """Set what stands in one piece."""
    match block:
        case Heading():
            return [_heading(block, width)]
        case Formula():
            return [text_band(block.text, FORMULA, width, before=4, after=4, centered=True)]
        case BarChart():
            return _chart(block, width)
        case Signature():
            return _signature(block, width)
        case _:
            return []


def _heading(heading: Heading, width: float) -> Band:
    depth = 1 if heading.style == "section" else 0
    place = Place(heading.anchor, heading.text, depth)
    if depth:
        return text_band(heading.text, SECTION, width, before=14, after=3, keep=True, place=place)
    band = text_band(heading.text, CHAPTER, width, before=24, after=9, keep=True, place=place)
    line = Rule(0, band.height - 5, width, band.height - 5, 0.6, "accent")
    return Band(band.height, (*band.marks, line), band.before, keep=True, place=place)


def _paragraph(paragraph: Paragraph, width: float, keep: bool) -> list[Band]:
    """Set a paragraph; one that introduces a table stays with it."""
    look = NOTE if paragraph.note else STRONG if paragraph.strong else BODY
    return paragraph_bands(paragraph.text, look, width, before=3, keep=keep)


def _chart(chart: BarChart, width: float) -> list[Band]:
    caption = text_band(chart.caption, CAPTION, width, before=2, after=6, centered=True)
    tall = chart_height(chart)
    return [Band(tall, (Figure(0, tall, width, chart),), 10, keep=True), caption]


def _signature(signature: Signature, width: float) -> list[Band]:
    """Set the lines to sign on at the left, the place of the seal at the right, the date below."""
    marks: list[Mark] = []
    half = width * 0.55
    for at, line in enumerate(signature.lines):
        y = 26.0 + at * 34
        face = ENTRY.face(line)
        end = face.width(line, ENTRY.size) + 6
        marks.append(Text(0, y, line, face.name, ENTRY.size))
        marks.append(Rule(end, y + 3, half, y + 3, 0.5, "line"))
    side, left = 36 * MM, width - 46 * MM
    marks += _box(left, 0, side)
    label = lines_of(signature.seal, NOTE, side - 8)[0]
    face = NOTE.face(label)
    x = left + (side - face.width(label, NOTE.size)) / 2
    marks.append(Text(x, side / 2, label, face.name, NOTE.size, "quiet"))
    bottom = max(side, 26.0 + len(signature.lines) * 34) + 24
    face = ENTRY.face(signature.date)
    taken = face.width(signature.date, ENTRY.size)
    marks.append(Text(width - taken, bottom - 6, signature.date, face.name, ENTRY.size))
    return [Band(bottom, tuple(marks), 20)]


def _box(x: float, y: float, side: float) -> list[Mark]:
    """Draw the four sides of a square."""
    right, below = x + side, y + side
    corners = (
        (x, y, right, y),
        (right, y, right, below),
        (right, below, x, below),
        (x, below, x, y),
    )
    return [Rule(*corner, 0.4, "line") for corner in corners]


def _cover(cover: Cover, width: float) -> list[Band]:
    """Set the cover: marks, owner, title, particulars, seal."""
    bands = [Band(34 * MM)]
    bands += [text_band(mark, COVER_MARK, width, centered=True) for mark in cover.marks]
    bands.append(text_band(cover.owner, COVER_OWNER, width, before=14, centered=True))
    bands.append(text_band(cover.title, COVER_TITLE, width, before=16, centered=True))
    bands.append(Band(2, (Rule(width * 0.36, 0, width * 0.64, 0, 1.2, "accent"),), 16))
    bands.append(text_band(cover.subtitle, COVER_SUBTITLE, width, before=12, centered=True))
    bands.append(_cover_rows(cover, width))
    return bands


def _cover_rows(cover: Cover, width: float) -> Band:
    """Set the particulars as two columns in the lower part of the cover."""
    marks: list[Mark] = []
    names = [COVER_ROW.face(name).width(name, COVER_ROW.size) for name, _ in cover.rows]
    left, y = 0.14 * width, 0.0
    value_x = left + max(names) + 18
    for name, value in cover.rows:
        marks.append(
            Text(left, y + base_line(COVER_ROW, 0), name, COVER_ROW.face(name).name, 10, "quiet")
        )
        for line in lines_of(value, COVER_ROW, 0.9 * width - value_x):
            face = COVER_ROW.face(value)
            marks.append(Text(value_x, y + base_line(COVER_ROW, 0), line, face.name, 10))
            y += COVER_ROW.leading
        marks.append(Rule(left, y, 0.9 * width, y, 0.25, "line"))
        y += 3
    face = COVER_ROW.face(cover.seal)
    marks.append(Text(left, y + 44, cover.seal, face.name, 10))
    return Band(y + 60, tuple(marks), 58)


def _contents(contents: Contents, statement: Statement, width: float) -> list[Band]:
    """List chapters and sections; page numbers are filled in when the pages are known."""
    bands = [text_band(contents.title, CHAPTER, width, after=12, keep=True, centered=True)]
    for block in statement.blocks:
        if isinstance(block, Heading):
            bands.append(_entry(block, width))
    return bands


def _entry(heading: Heading, width: float) -> Band:
    section = heading.style == "section"
    look = ENTRY if section else STRONG
    indent = 14.0 if section else 0.0
    face = look.face(heading.text)
    lines = lines_of(heading.text, look, width - indent - 40)
    marks: list[Mark] = [
        Text(indent, base_line(look, at), line, face.name, look.size)
        for at, line in enumerate(lines)
    ]
    y = base_line(look, len(lines) - 1)
    end = indent + face.width(lines[-1], look.size)
    height = look.leading * len(lines)
    marks.append(Dots(end + 6, y, width - 22))
    marks.append(PageNumber(width, y, heading.anchor, face.name, look.size))
    marks.append(Link(0, 0, width, height, heading.anchor))
    return Band(height, tuple(marks), 0.0 if section else 4.0, keep=False)
