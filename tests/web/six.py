"""One factory, six outputs: page, command line, JSON, PDF, workbook and Word, held to each other.

What is looked for comes from the command line's JSON of the frozen issue; each output is read by a
program of its own (pypdf, openpyxl, python-docx, the page's own markup), row by row.
"""

import json
import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from ghg.domain.issue import Issue, from_bytes
from ghg.domain.readable import rounded, unrounded
from ghg.web.app import make_app
from tests.cli.running import ghg
from tests.web.visiting import Visitor, read

Row = tuple[str, ...]
IN_TABLE = ("name", "gbt", "scope", "iso", "source", "month")  # the rest by `--json`, `explain`
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.S)
CELL = re.compile(r"<t[dh][^>]*>(.*?)</t[dh]>", re.S)
DOCUMENT = "/reports/file?inventory={code}&issue={number}&form={form}&language=zh"


class Rows:
    """Rows of cells, found by what one of their cells says."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = list(rows)
        self.by_cell: dict[str, list[Row]] = {}
        for row in self.rows:
            for cell in set(row):
                self.by_cell.setdefault(cell, []).append(row)

    def beside(self, *words: str) -> set[str]:
        """Give all cells of the rows that hold these words."""
        return {
            cell for row in self.by_cell.get(words[0], ()) if set(words) <= set(row) for cell in row
        }


class Six:
    """The outputs of one issue: rows of cells of every one, the PDF as its text."""

    def __init__(self, folder: Path, code: str = "2025", number: int = 1) -> None:
        url = f"sqlite:///{folder / 'ledger.db'}"
        self.visitor, self.folder = Visitor(make_app(url)), folder
        self.asked = {"code": code, "number": number}
        self.issue = issue_of(told(url, "inventory", "show", code, "--json"))
        self.web = Rows(
            rows_of_page(self.visitor.get(f"/inventory?inventory={code}&issue={number}").text)
        )
        self.lines = Rows(self._pages(f"/lines?inventory={code}&issue={number}"))
        self.read = Rows(
            rows_of_page(
                self.visitor.get(f"/reports/read?inventory={code}&issue={number}&language=zh").text
            )
        )
        self.cli = told(url, "inventory", "show", code)
        self.json = json.loads(self.file("json"))["issue"]
        self.pdf = "\n".join(
            page.extract_text() for page in PdfReader(BytesIO(self.file("pdf"))).pages
        )
        self.word = Rows(rows_of_word(self.file("docx")))
        self.workbook = Rows(rows_of_workbook(self.file("xlsx")))

    def file(self, form: str) -> bytes:
        """Give a document: what the demonstration wrote (the page's very bytes), or the page's."""
        written = self.folder / f"{self.asked['code']}-{self.asked['number']}-zh.{form}"
        if written.exists():
            return written.read_bytes()
        answer = self.visitor.get(DOCUMENT.format(**self.asked, form=form))
        assert answer.status_code == 200
        return bytes(answer.content)

    def _pages(self, address: str) -> Iterator[Row]:
        count = -(-len(self.issue.lines) // 100)
        for page in range(1, count + 1):
            yield from rows_of_page(self.visitor.get(f"{address}&page={page}").text)


def told(url: str, *words: str) -> str:
    done = ghg(*words, url=url)
    assert done.exit_code == 0, done.output
    return done.stdout


def issue_of(said: str) -> Issue:
    return from_bytes(json.dumps(json.loads(said)["issue"]).encode())


def rows_of_page(markup: str) -> Iterator[Row]:
    for row in ROW.findall(markup):
        yield tuple(read(f"<body>{cell}") for cell in CELL.findall(row))


def rows_of_word(content: bytes) -> Iterator[Row]:
    for table in Document(BytesIO(content)).tables:
        for row in table.rows:
            cells = row._tr.tc_lst
            yield tuple("".join(part.text or "" for part in one.iter(TEXT)) for one in cells)


def rows_of_workbook(content: bytes) -> Iterator[Row]:
    """Give what a reader sees: numbers by the decimals of their format."""
    book = load_workbook(BytesIO(content), data_only=True)
    for sheet in book:
        for row in sheet.iter_rows():
            yield tuple(_seen(cell) for cell in row if cell.value is not None)


def _seen(cell: Any) -> str:
    if isinstance(cell.value, str | bool):
        return str(cell.value)
    shape = re.fullmatch(r"#,##0(?:\.(0+))?", cell.number_format or "")
    if shape is None:
        return str(cell.value)
    seen = Decimal(repr(cell.value)).quantize(
        Decimal(1).scaleb(-len(shape[1] or "")), ROUND_HALF_UP
    )
    return f"{seen:,f}"


def same_digits(six: Six) -> int:
    """Hold every total, electricity figure and line of the issue to all six; give how many."""
    made, places = six.issue, six.issue.reporting_decimals
    count = 0
    for row in (one for one in made.totals if one.co2e_t and one.axis != "unit"):
        number, figure, whole = (
            f"{row.axis}:{row.key}",
            rounded(row.co2e_t, places),
            unrounded(row.co2e_t),
        )
        assert whole in six.web.beside(figure, *([number] if row.axis != "gas" else [])), number
        in_cli = re.search(rf"(?<![\d.,]){re.escape(whole)}(?![\d.])", six.cli)
        assert in_cli or row.axis not in IN_TABLE, number
        assert row.co2e_t in [
            t["co2e_t"] for t in six.json["totals"] if (t["axis"], t["key"]) == (row.axis, row.key)
        ]
        for name, rows in (("read", six.read), ("word", six.word), ("workbook", six.workbook)):
            printed = rows.beside(number)
            nothing = "不涉及" in printed and not Fraction(row.co2e_t)
            assert not printed or figure in printed or nothing, (name, number, figure)
        assert figure in six.pdf, number
        count += 1
    for figure in made.figures:
        whole = unrounded(figure.co2e_t)
        assert all(rows.beside(whole) for rows in (six.web, six.read, six.word)), whole
        assert whole in six.cli and whole in six.pdf
        count += 1
    for line in (one for one in made.lines if one.view == "guide"):
        quantity = unrounded(line.quantity)
        assert quantity in six.lines.beside(line.number), line.number
        for rows in (six.read, six.word, six.workbook):
            assert quantity in rows.beside(line.number), line.number
        count += 1
    return count
