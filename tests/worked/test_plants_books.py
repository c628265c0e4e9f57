"""The made-up plants through to paper and workbook: the totals worked out by hand are what a
spreadsheet program computes from the inputs, and what is printed."""

from decimal import ROUND_HALF_UP, Context, Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ghg.domain.issue import issue_bytes, issue_hash
from ghg.domain.numbers import exact, grouped, shown
from ghg.reports.pdf import pdf_bytes
from ghg.reports.workbook.book import workbook_bytes
from tests.reports.office import all_recalculated
from tests.worked.plants import FILES, issue_at, read

DIGITS = Context(prec=60, rounding=ROUND_HALF_UP)
AXES = ("name", "row", "scope", "source")
NAMED = ("gbt32150-2025", "gbt32151-29-2024", "mee-cement-2024")  # general, machinery, cement
PAPERS = tuple(path for path in FILES if path.stem in NAMED)
SHEETS = ("汇总表", "按范围和类别", "按场所和排放源")


@pytest.fixture(scope="module")
def recomputed(tmp_path_factory):
    """The workbooks of all plants, recomputed in one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("plants")
    books = []
    for path in FILES:
        issue = issue_at(path)
        books.append(folder / f"{path.stem}.xlsx")
        books[-1].write_bytes(workbook_bytes(issue, issue_hash(issue_bytes(issue))))
    return {book.stem: book for book in all_recalculated(books, folder)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_workbook_computes_the_totals_worked_out_by_hand(path, recomputed):
    plant = read(path)
    again = load_workbook(recomputed[path.stem], data_only=True, read_only=True)
    told = {
        cell: row
        for name in SHEETS
        for row in again[name].iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, str) and ":" in cell
    }
    for axis in AXES:
        for key, expected in plant["total"].get(axis, {}).items():
            if expected and f"{axis}:{key}" in told:
                numbers = [one for one in told[f"{axis}:{key}"] if isinstance(one, int | float)]
                assert any(_shows(one, expected) for one in numbers), f"{axis}:{key}"
    assert "name:guide" in told


def _shows(found, expected):
    """Tell whether a computed number shows the digits that were worked out by hand."""
    digits = expected.rstrip("…")
    step = Decimal(1).scaleb(-min(len(digits.partition(".")[2]), 9))
    wanted = Decimal(digits).quantize(step, context=DIGITS)
    return Decimal(repr(float(found))).quantize(step, context=DIGITS) == wanted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_of_a_plant_is_a_formula(path):
    """No line of a plant falls back to a bare number: its tonnes are computed in the workbook."""
    issue = issue_at(path)
    content = workbook_bytes(issue, issue_hash(issue_bytes(issue)))
    book = load_workbook(BytesIO(content))
    sheets = [name for name in book.sheetnames if name.startswith("计算")]
    rows = {
        row[0].value: [cell for cell in row if cell.value is not None]
        for name in sheets for row in book[name].iter_rows() if row[0].value
    }  # fmt: skip
    for line in issue.lines:
        assert rows[line.number][-1].data_type == "f", line.number


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_the_paper_prints_the_total_worked_out_by_hand(path):
    plant = read(path)
    issue = issue_at(path)
    reader = PdfReader(BytesIO(pdf_bytes(issue, issue_hash(issue_bytes(issue)), "zh")))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    expected = plant["total"]["name"]["guide"].rstrip("…")
    assert grouped(shown(exact(expected), issue.reporting_decimals)) in text
