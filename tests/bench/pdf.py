"""PDF: our report beside a plain reportlab build of the same tables' strings.

The limit takes the very strings of our tables, in our face, as platypus LongTables of equal
columns, one for each page's worth of rows: nothing is wrapped or measured, there is no other text
and no running line, and the strings are ready before the clock starts. The naive way puts every
cell into a Paragraph, as most examples do. Ours is all of it, from the frozen issue to the bytes.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from tests.bench.measure import Bench, Clock, Finding, Piece, Took, seconds

if TYPE_CHECKING:
    from ghg.reports.blocks import Statement

SHORT, LONG = 20, 200  # pages, about
REPEATED = {SHORT: 1, LONG: 48}  # how often the sample's lines stand in a report of so many pages
ROWS_A_PAGE = 26
BAR, LINEAR = 3, 15


def ours(clock: Clock, pages: int) -> dict[str, int]:
    """Print the sample with its lines repeated until it has about so many pages."""
    from ghg.reports.pdf import pdf_bytes
    from tests.reports.sample import sample_hash

    issue = _issue(pages)
    known = sample_hash(issue)
    _warm()
    with clock.running():
        made = pdf_bytes(issue, known, "zh")
    return {"pages": _pages(made), "kb": len(made) // 1000}


def limit(clock: Clock, pages: int) -> dict[str, int]:
    """Build the same tables plainly, cells as strings."""
    return _plain(clock, pages, paragraphs=False)


def naive(clock: Clock, pages: int) -> dict[str, int]:
    """Build the same tables with a Paragraph in every cell."""
    return _plain(clock, pages, paragraphs=True)


def _plain(clock: Clock, pages: int, *, paragraphs: bool) -> dict[str, int]:
    from ghg.reports.faces import REGULAR, face
    from ghg.reports.statement import statement
    from tests.reports.sample import sample_hash

    issue = _issue(pages)
    name = face(REGULAR).name
    tables = _tables(statement(issue, sample_hash(issue), "zh"))
    _warm()
    with clock.running():
        made = _built(tables, name, paragraphs=paragraphs)
    return {"pages": _pages(made), "kb": len(made) // 1000}


def _issue(pages: int) -> Any:
    from tests.reports.sample import sample, stretched

    return stretched(sample(), REPEATED[pages])


def _tables(said: "Statement") -> list[list[tuple[str, ...]]]:
    """Give the tables of a statement as rows of strings, headers first."""
    from ghg.reports.blocks import Table

    tables = [block for block in said.blocks if isinstance(block, Table)]
    return [[tuple(column.title for column in table.columns), *table.rows] for table in tables]


def _built(tables: list[list[tuple[str, ...]]], name: str, *, paragraphs: bool) -> bytes:
    """Set the tables one below the other, a long one cut into pages."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import SimpleDocTemplate, Spacer

    size = landscape(A4)
    story: list[Any] = []
    for header, *body in tables:
        for start in range(0, len(body), ROWS_A_PAGE):
            part = [header, *body[start : start + ROWS_A_PAGE]]
            story += [_long_table(part, size[0] - 80, name, paragraphs=paragraphs), Spacer(1, 12)]
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=size, leftMargin=40, rightMargin=40).build(story)
    return buffer.getvalue()


def _long_table(rows: Any, width: float, name: str, *, paragraphs: bool) -> Any:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, TableStyle

    if paragraphs:
        from xml.sax.saxutils import escape

        style = ParagraphStyle("cell", fontName=name, fontSize=8, leading=11, wordWrap="CJK")
        rows = [[Paragraph(escape(cell), style) for cell in row] for row in rows]
    look = TableStyle(
        [("FONT", (0, 0), (-1, -1), name, 8), ("GRID", (0, 0), (-1, -1), 0.4, colors.grey)]
    )
    columns = len(rows[0])
    return LongTable(rows, [width / columns] * columns, repeatRows=1, style=look)


def _warm() -> None:
    """Load what is imported late, so that the clock sees work only."""
    import reportlab.graphics.renderPDF
    import reportlab.platypus  # noqa: F401

    from ghg.reports.pdf import pdf_bytes
    from tests.reports.sample import sample

    pdf_bytes(sample(lines=()), "0" * 64, "zh")


def _pages(made: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(made)).pages)


def findings(bench: Bench) -> list[Finding]:
    """Compare at both lengths, and the lengths with each other."""
    sizes = (SHORT,) if bench.quick else (SHORT, LONG)
    took = bench.compared(
        **{
            f"{name}{pages}": Piece(f"pdf.{name}", {"pages": pages})
            for pages in sizes
            for name in ("limit", "naive", "ours")
        }
    )
    found = [
        _compared(*(took[f"{name}{pages}"] for name in ("limit", "naive", "ours")))
        for pages in sizes
    ]
    if bench.quick:
        return found
    short, long = took[f"ours{SHORT}"], took[f"ours{LONG}"]
    ratio = long.cpu_s / short.cpu_s
    pages = f"{long.said['pages']} pages : {short.said['pages']} pages"
    return [
        *found,
        Finding(
            f"PDF, {pages}", "", "", f"{seconds(long.cpu_s)} : {seconds(short.cpu_s)}",
            f"x{ratio:.1f}", f"<= {LINEAR}", ratio <= LINEAR,
        ),
    ]  # fmt: skip


def _compared(limit: Took, naive: Took, ours: Took) -> Finding:
    ratio = ours.cpu_s / limit.cpu_s
    return Finding(
        f"PDF of {ours.said['pages']} pages",
        f"{seconds(limit.cpu_s)} ({limit.said['pages']} pages)",
        f"{seconds(naive.cpu_s)} ({naive.said['pages']} pages)",
        f"{seconds(ours.cpu_s)}, {ours.peak_mb:.0f} MB",
        f"x{ratio:.2f}",
        f"<= {BAR}",
        ratio <= BAR,
    )
