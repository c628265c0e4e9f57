"""Files of the cases: CSV from text or bytes, workbooks from rows, committed files."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.e2e.catalogue.case import Maker

FILES = Path(__file__).resolve().parents[2] / "files"
HEADER = "计量流编码,月份,数量,单位,凭证号"


def csv(*rows: str, header: str = HEADER, encoding: str = "utf-8", name: str = "账单.csv") -> Maker:
    """A CSV file of a header and rows."""
    return content("".join(f"{row}\n" for row in (header, *rows)).encode(encoding), name)


def content(given: bytes, name: str = "账单.csv") -> Maker:
    """A file of given bytes."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(given)
        return path

    return make


def kept(name: str, called: str = "") -> Maker:
    """A committed file of `tests/files`, under another name where `called` says so."""

    def make(folder: Path) -> Path:
        return Path(shutil.copyfile(FILES / name, folder / (called or Path(name).name)))

    return make


def sheet(*rows: Sequence[Any], header: str = HEADER, name: str = "账单.xlsx") -> Maker:
    """A workbook of one sheet; numbers are written as numbers, texts as texts."""

    def fill(book: Any) -> None:
        page = book.add_worksheet("表")
        for at, row in enumerate((header.split(","), *rows)):
            for column, value in enumerate(row):
                put = page.write_string if isinstance(value, str) else page.write
                put(at, column, value)

    return workbook(fill, name)


def workbook(fill: Callable[[Any], object], name: str = "账单.xlsx") -> Maker:
    """A workbook that `fill` writes with XlsxWriter."""

    def make(folder: Path) -> Path:
        with xlsxwriter.Workbook(folder / name) as book:
            fill(book)
        return folder / name

    return make
