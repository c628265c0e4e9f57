"""A statement as a .docx file; the same statement gives the same bytes."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm

from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue
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
    Running,
    Signature,
    Statement,
    Table,
)
from ghg.reports.statement import statement
from ghg.reports.word.elements import (
    bookmarked,
    element,
    field,
    paragraph,
    place_name,
    run,
)
from ghg.reports.word.looks import add_looks
from ghg.reports.word.tables import chart_parts, key_value_parts, table_parts
from ghg.texts import Language

UPRIGHT, ACROSS = (Mm(210), Mm(297)), (Mm(297), Mm(210))
SIDE, TOP = Mm(25), Mm(25)
LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 - a document's day is the issue's, printed inside
DAY = (2000, 1, 1, 0, 0, 0)


def word_bytes(
    issue: Issue, issue_hash: str, language: Language, later: Later = AS_ISSUED
) -> bytes:
    """Write an issue as a Word document."""
    return written(statement(issue, issue_hash, language, later))


def written(said: Statement) -> bytes:
    """Write any statement as a Word document."""
    document = Document()
    add_looks(document)
    _particulars(document, said)
    _page(document.sections[0], landscape=False)
    _running(document.sections[0], said.running)
    document.sections[0].different_first_page_header_footer = True
    _ask_for_fields(document)
    for number, block in enumerate(said.blocks):
        if isinstance(block, PageBreak):
            _turn(document, landscape=block.landscape)
            continue
        end = document.element.body[-1]  # what says how the last pages stand
        for part in _parts(block, said, _width(document), number):
            end.addprevious(part)
    return _saved(document)


def _parts(block: Block, said: Statement, width: int, number: int) -> Iterator[Any]:
    match block:
        case Table():
            yield from table_parts(block, width)
        case KeyValues():
            yield from key_value_parts(block, width)
        case BarChart():
            yield from chart_parts(block, width)
        case Cover():
            yield from _cover(block, width)
        case Contents():
            yield from _contents(block, said, width)
        case Signature():
            yield from _signature(block)
        case _:
            yield _line(block, number)


def _line(block: Block, number: int) -> Any:
    """Give what stands on lines of its own."""
    match block:
        case Heading():
            style = "GhgSection" if block.style == "section" else "GhgChapter"
            return paragraph(style, *bookmarked(place_name(block.anchor), number, run(block.text)))
        case Paragraph():
            style = "GhgNote" if block.note else "GhgStrong" if block.strong else "GhgBody"
            return paragraph(style, run(block.text))
        case Formula():
            return paragraph("GhgFormula", run(block.text))
        case _:
            raise TypeError(f"no Word for a {type(block).__name__}")


def _cover(cover: Cover, width: int) -> Iterator[Any]:
    yield from (paragraph("GhgMark", run(mark)) for mark in cover.marks)
    yield paragraph("GhgOwner", run(cover.owner))
    yield paragraph("GhgTitle", run(cover.title))
    yield paragraph("GhgSubtitle", run(cover.subtitle))
    yield from key_value_parts(KeyValues("", cover.rows), width)
    yield paragraph("GhgSign", run(cover.seal))


def _contents(contents: Contents, said: Statement, width: int) -> Iterator[Any]:
    """List chapters and sections; the number of a page is a field that knows its heading."""
    yield paragraph("GhgContents", run(contents.title))
    tabs = element("w:tabs", element("w:tab", val="right", leader="dot", pos=width))
    for block in said.blocks:
        if isinstance(block, Heading):
            section = block.style == "section"
            looks = (element("w:tabs", *tabs), element("w:ind", left=280 if section else 0))
            page = field(f"PAGEREF {place_name(block.anchor)} \\h", "")
            style = "GhgEntrySection" if section else "GhgEntry"
            tab = element("w:r", element("w:tab"))
            yield paragraph(style, run(block.text), tab, *page, looks=looks)
            tabs = element("w:tabs", element("w:tab", val="right", leader="dot", pos=width))


def _signature(signature: Signature) -> Iterator[Any]:
    line = "＿" * 12
    yield from (paragraph("GhgSign", run(f"{one} {line}")) for one in signature.lines)
    yield paragraph("GhgSign", run(signature.seal))
    yield paragraph("GhgSign", run(signature.date), align="right")


def _page(section: Any, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = ACROSS if landscape else UPRIGHT
    section.left_margin = section.right_margin = SIDE
    section.top_margin = section.bottom_margin = TOP


def _turn(document: Any, *, landscape: bool) -> None:
    """Begin a new page, upright or across; what runs along the pages goes on."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    _page(section, landscape=landscape)


def _width(document: Any) -> int:
    """Give the width of the text in twentieths of a point."""
    section = document.sections[-1]
    return int((section.page_width - section.left_margin - section.right_margin) / 635)


def _running(section: Any, running: Running) -> None:
    """Set header and foot: whose report, marks, hashes, page of pages."""
    marks = "　".join((running.watermark, *running.header_marks)).strip("　")
    head = paragraph("GhgRunning", run(f"{running.header_left}　{marks}".strip("　")))
    _only(section.header, head)
    before, _, rest = running.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    pages = (run(before), *field("PAGE", "1"), run(between), *field("NUMPAGES", "1"), run(after))
    _only(section.footer, paragraph("GhgRunning", run(f"{running.foot_left}　"), *pages))


def _only(part: Any, content: Any) -> None:
    part.is_linked_to_previous = False
    for old in list(part._element):
        part._element.remove(old)
    part._element.append(content)


def _particulars(document: Any, said: Statement) -> None:
    kept = document.core_properties
    kept.title, kept.author, kept.language = said.title, said.author, said.language
    kept.comments, kept.created, kept.modified = "", LONG_AGO, LONG_AGO
    kept.last_modified_by, kept.revision = "ghg-ledger", 1


def _ask_for_fields(document: Any) -> None:
    """Let the reader's program fill in the numbers of pages when it opens the file."""
    document.settings.element.append(element("w:updateFields", val="true"))


def _saved(document: Any) -> bytes:
    """Save with one day on every member, so that the bytes depend on the content alone."""
    first, second = BytesIO(), BytesIO()
    document.save(first)
    with ZipFile(first) as made, ZipFile(second, "w", ZIP_DEFLATED) as kept:
        for name in sorted(made.namelist()):
            kept.writestr(ZipInfo(name, DAY), made.read(name), ZIP_DEFLATED)
    return second.getvalue()
