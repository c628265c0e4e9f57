"""Seconds to print a short and a long report, and the same lines as plain reportlab tables.

Used by the bench, not by the tests: `ratios()` gives (T(long) / T(short) per page, ours / plain).
"""

from collections.abc import Callable
from io import BytesIO
from time import perf_counter
from typing import NamedTuple

from pypdf import PdfReader

from ghg.reports.blocks import Table
from ghg.reports.faces import REGULAR
from ghg.reports.pdf import pdf_bytes
from ghg.reports.statement import statement
from tests.reports.sample import sample, stretched

SHORT, LONG = 1, 48  # repetitions of the sample's lines: about 20 and 200 pages
ROWS = 28  # of one plain table


class Ratios(NamedTuple):
    """Pages and seconds of both reports, growth (limit 15 for ten times the pages), and the ratio
    to one plain reportlab build of the same tables (limit 3)."""

    pages: tuple[int, int]
    seconds: tuple[float, float]
    growth: float
    to_plain: float


def ratios() -> Ratios:
    """Time a report of about 20 and one of about 200 pages, best of three."""
    pages = (_pages(SHORT), _pages(LONG))
    short = _best(lambda: _printed(SHORT))
    long = _best(lambda: _printed(LONG))
    plain = _best(lambda: _plain(LONG))
    return Ratios(pages, (short, long), long / short, long / plain)


def _best(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return min(taken)


def _printed(times: int) -> bytes:
    return pdf_bytes(stretched(sample(), times), "0" * 64, "zh")


def _pages(times: int) -> int:
    return len(PdfReader(BytesIO(_printed(times))).pages)


def _plain(times: int) -> bytes:
    """Set the same tables with reportlab's own Table, one per page, in the same face."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import PageBreak, SimpleDocTemplate
    from reportlab.platypus import Table as PlainTable

    story: list[object] = []
    style = [("FONT", (0, 0), (-1, -1), REGULAR, 7), ("LINEBELOW", (0, 0), (-1, -1), 0.25, "grey")]
    for block in statement(stretched(sample(), times), "0" * 64, "zh").blocks:
        if isinstance(block, Table):
            for start in range(0, len(block.rows), ROWS):
                rows = [[column.title for column in block.columns]]
                rows += [list(row) for row in block.rows[start : start + ROWS]]
                story += [PlainTable(rows, style=style), PageBreak()]
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=landscape(A4), invariant=1).build(story)
    return buffer.getvalue()


if __name__ == "__main__":
    print(ratios())
