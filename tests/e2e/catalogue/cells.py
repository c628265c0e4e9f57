"""Catalogue 23-27 and 33-38: cells of workbooks."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ghg.desk import streams
from ghg.desk.context import Desk
from ghg.domain.streams import Input, Stream
from tests.e2e.catalogue.case import Asks, Case, Found, Maker, Reads, Refused, asks, reads, refused
from tests.e2e.catalogue.fixtures import HEADER, csv, sheet, workbook
from tests.e2e.catalogue.packages import with_sheet

HEAD = HEADER.split(",")
JANUARY = ("USED", "2025-01", 106850, "kWh", "A-1")
FEBRUARY = ("USED", "2025-02", 93200, "kWh", "A-2")
READ = {("USED", "2025-01"): "106850"}
BOTH = {**READ, ("USED", "2025-02"): "93200"}


def page(book: Any, *rows: Sequence[Any], first: int = 0, name: str = "表") -> Any:
    """Write a header and rows, from a row on."""
    made = book.add_worksheet(name)
    for at, row in enumerate((HEAD, *rows), first):
        for column, value in enumerate(row):
            if value is not None:
                put = made.write_string if isinstance(value, str) else made.write_number
                put(at, column, value)
    return made


def formula(text: str, value: Any = 0):
    """A workbook whose quantity is a formula with a stored result."""

    def fill(book: Any) -> None:
        page(book, (*JANUARY[:2], None, *JANUARY[3:])).write_formula("C2", text, None, value)

    return workbook(fill)


def never_computed():
    """A workbook whose formula has no stored result, as programs write it that do not compute."""
    value = b"<v>106850</v>"
    return with_sheet(lambda xml: xml.replace(value, b"<f>100000+6850</f>"))


def hidden(what: str):
    def fill(book: Any) -> None:
        made = page(book, JANUARY, FEBRUARY)
        if what == "row":
            made.set_row(2, options={"hidden": True})
        elif what == "column":
            made.set_column("E:E", options={"hidden": True})
        elif what == "filter":
            made.autofilter("A1:E3")
            made.filter_column("B", "x == 2025-01")
            made.set_row(2, options={"hidden": True})
        else:
            other = book.add_worksheet("往年")
            other.write("A1", "2024")
            other.hide()

    return workbook(fill)


def merged(place: str, text: str, *rows: Sequence[Any]):
    def fill(book: Any) -> None:
        page(book, *rows).merge_range(place, text)

    return workbook(fill)


def shared_document():
    """Two rows whose document is merged, and whose stream is merged over both."""

    def fill(book: Any) -> None:
        made = page(book, (None, *JANUARY[1:4], None), (None, *FEBRUARY[1:4], None))
        made.merge_range("A2:A3", "USED")
        made.merge_range("E2:E3", "A-1")

    return workbook(fill)


def percent(value: float, unit: str):
    def fill(book: Any) -> None:
        made = page(book, (*JANUARY[:2], None, unit, "A-1"))
        made.write_number("C2", value, book.add_format({"num_format": "0%"}))

    return workbook(fill)


def triangle(text: str):
    """A number that was typed as text, which spreadsheet programs mark with a green triangle."""
    return sheet((*JANUARY[:2], text, *JANUARY[3:]))


def coded(desk: Desk, _: Path) -> None:
    """A stream whose code begins with zeros."""
    streams.add_stream(desk, Stream("001", "柴油", "", "B-1", Input.ACTIVITY, "diesel", "t"))


def zeros(title: str, make: Maker, outcome: Refused | Reads) -> Case:
    return Case(34, title, make, outcome, before=coded)


def titled(*above: str):
    """A header below titles."""

    def fill(book: Any) -> None:
        made = page(book, JANUARY, first=len(above))
        for at, text in enumerate(above):
            made.write_string(at, 0, text)

    return workbook(fill)


def two_rows(*, merge: bool):
    """A header in two rows: 电 over its quantity and unit."""

    def fill(book: Any) -> None:
        made = book.add_worksheet("表")
        made.write_row("A1", ["计量流编码", "月份", "用电", "", "凭证号"])
        made.write_row("C2", ["数量", "单位"])
        made.write_row("A3", JANUARY)
        if merge:
            made.merge_range("A1:A2", "计量流编码")
            made.merge_range("B1:B2", "月份")
            made.merge_range("C1:D1", "用电")
            made.merge_range("E1:E2", "凭证号")

    return workbook(fill)


def below(*second: Sequence[Any], gap: int = 1):
    """A second table below the first."""

    def fill(book: Any) -> None:
        made = page(book, JANUARY)
        for at, row in enumerate(second, 2 + gap):
            made.write_row(at, 0, row)

    return workbook(fill)


def beside():
    def fill(book: Any) -> None:
        made = page(book, JANUARY)
        made.write_row("G1", HEAD)
        made.write_row("G2", FEBRUARY)

    return workbook(fill)


RESULTS = (
    Case(23, "a formula without a result", never_computed(), refused("E-FORMULA", 2, "C")),
    Case(23, "a formula with its result", formula("=100000+6850", 106850), reads(READ)),
    *(
        Case(24, error, formula("=1/0", error), refused("E-CELL", 2, "C", error))
        for error in ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")
    ),
    Case(
        *(24, "an error in a CSV file is no number"),
        csv("USED,2025-01,#DIV/0!,kWh,A-1"),
        refused("E-NUM", 2, "数量", "#DIV/0!"),
    ),
)
SEEN = (
    Case(25, "the stream is merged over its rows", shared_document(), reads(BOTH)),
    Case(
        *(25, "a merged quantity belongs to no row"),
        merged("C2:C3", "106850", (*JANUARY[:2], None, *JANUARY[3:]), (*FEBRUARY[:2], None, "kWh")),
        refused("E-MERGED", 2, "C", "C2:C3"),
    ),
    Case(
        *(25, "the stream stands only in the first row, nothing is merged"),
        sheet(JANUARY, ("", *FEBRUARY[1:])),
        refused("E-EMPTY", 3, "A"),
    ),
    Case(26, "a hidden row", hidden("row"), asks("E-HIDDEN.rows", BOTH, None, "", "3")),
    Case(26, "a hidden column", hidden("column"), asks("E-HIDDEN.columns", BOTH, None, "", "E")),
    Case(26, "a filter", hidden("filter"), asks("E-HIDDEN.rows", BOTH, None, "", "3")),
    Case(26, "a hidden sheet", hidden("sheet"), asks("E-HIDDEN.sheets", BOTH, None, "", "往年")),
    Case(
        *(27, "a sum and a mean are left out, and the sum is right"),
        sheet(JANUARY, FEBRUARY, ("合计", "", 200050, "kWh", ""), ("平均", "", 100025, "kWh", "")),
        Reads(BOTH, (Found("E-TOTAL", 4), Found("E-TOTAL", 5))),
    ),
    Case(
        *(27, "a sum that is not ours"),
        sheet(JANUARY, FEBRUARY, ("合计", "", 200051, "kWh", "")),
        Asks((Found("E-TOTAL", 4, "", "", ("200051", "200050")),), BOTH),
    ),
)
CODES = (
    Case(
        *(33, "a code of 18 digits kept as a number"),
        sheet((*JANUARY[:4], 123456789012345678)),
        refused("E-PRECISION", 2, "E"),
    ),
    Case(
        33,
        "a code of 15 digits kept as a number",
        sheet((*JANUARY[:4], 123456789012345)),
        reads(READ),
    ),
    Case(
        33,
        "a code of 18 digits kept as text",
        sheet((*JANUARY[:4], "123456789012345678")),
        reads(READ),
    ),
    zeros(
        "001 kept as the number 1",
        sheet((1, "2025-01", 2.5, "t", "A")),
        refused("E-ID", 2, "A", "1", "001"),
    ),
    zeros(
        "1 in a CSV file", csv("1,2025-01,2.5,t,A"), refused("E-ID", 2, "计量流编码", "1", "001")
    ),
    zeros(
        "001 kept as text",
        sheet(("001", "2025-01", 2.5, "t", "A")),
        reads({("001", "2025-01"): "2.5"}),
    ),
    zeros("001 in a CSV file", csv("001,2025-01,2.5,t,A"), reads({("001", "2025-01"): "2.5"})),
    Case(35, "5 % of kWh", percent(0.05, "kWh"), refused("E-UNIT", 2, "C", "5%")),
    Case(
        35,
        "0.05 of kWh",
        sheet(("USED", "2025-01", 0.05, "kWh", "A")),
        reads({("USED", "2025-01"): "0.05"}),
    ),
    Case(
        35,
        "5% typed in a CSV file",
        csv("USED,2025-01,5%,kWh,A"),
        refused("E-UNIT", 2, "数量", "5%"),
    ),
    Case(36, "a number typed as text", triangle("106850"), reads(READ)),
    Case(36, "with thousands", triangle("106,850.00"), reads(READ)),
    Case(36, "with a mistake", triangle("106.850,00"), refused("E-NUM", 2, "C", "106.850,00")),
    Case(36, "2.5 kWh", triangle("2.5"), reads({("USED", "2025-01"): "2.5"})),
)
SHAPES = (
    Case(
        *(37, "titles above the header"),
        titled("2025年用电台账", "填报人：李"),
        refused("E-HDR.row", 3, "", "", "第3行", "--header-row 3"),
    ),
    Case(
        *(37, "a title above the header of a CSV file"),
        csv(HEADER, "USED,2025-01,1,kWh,A", header="2025年用电台账,,,,"),
        refused("E-HDR.row", 2),
    ),
    Case(
        37,
        "a merged header",
        two_rows(merge=True),
        refused("E-HDR.row", 2, "", "", "--header-row 2"),
    ),
    Case(37, "a header in two rows", two_rows(merge=False), refused("E-HDR.two", 2)),
    Case(
        *(38, "the same table again below"),
        below(HEAD, FEBRUARY),
        refused("E-LAYOUT", 4, "", "计量流编码"),
    ),
    Case(
        *(38, "another table below"),
        below(("项目", "日期", "检测结果", "单位"), ("灰分", "2025-01-03", 12.5, "%")),
        refused("E-LAYOUT", 4, "", "检测结果"),
    ),
    Case(
        *(38, "the same table again without a gap"),
        below(HEAD, FEBRUARY, gap=0),
        refused("E-LAYOUT", 3),
    ),
    Case(38, "a table beside another", beside(), refused("E-LAYOUT.beside", 1)),
    Case(
        *(38, "a second table in a CSV file"),
        csv("USED,2025-01,1,kWh,A-1", ",,,,", HEADER, "USED,2025-02,1,kWh,A-2"),
        refused("E-LAYOUT", 4),
    ),
)

CASES = (*RESULTS, *SEEN, *CODES, *SHAPES)
