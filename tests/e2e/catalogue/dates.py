"""Catalogue 28-32 and 70-75: dates, as they stand in a file."""

from calendar import monthrange
from datetime import date

import xlsxwriter

from ghg.desk.imports.mappings import add_mapping
from ghg.domain.mappings import SheetMapping
from tests.e2e.catalogue.case import Case, Found, Maker, Reads, asks, reads, refused
from tests.e2e.catalogue.fixtures import HEADER, csv, sheet

BILL = "计量流编码,起始日,截止日,数量,单位,凭证号"
DAY = date(2024, 1, 1)
JANUARY = {("USED", "2024-01"): "5"}
# From 1 April 2023 to 31 March 2024 there are 366 days: of 366 kWh each month has its days.
FISCAL = {
    ("USED", f"{year}-{month:02d}"): str(monthrange(year, month)[1])
    for year, months in ((2023, range(4, 13)), (2024, range(1, 4)))
    for month in months
}


def month(typed: str) -> Maker:
    return csv(f"USED,{typed},5,kWh,A-1")


def bill(first: str, last: str, value: str = "31", stream: str = "USED") -> Maker:
    return csv(f"{stream},{first},{last},{value},kWh,A-1", header=BILL)


def dated(column: int, shown: str, *, since_1904: bool = False) -> Maker:
    """A workbook with one cell that is a date: 1 January 2024 of either count of days."""

    def fill(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet("活动数据")
        page.write_row(0, 0, HEADER.split(","))
        page.write_row(1, 0, ["USED", "2024-01", 5, "kWh", "A-1"])
        page.write_datetime(1, column, DAY, book.add_format({"num_format": shown}))

    def make(folder):
        path = folder / "账单.xlsx"
        with xlsxwriter.Workbook(path, {"date_1904": since_1904}) as book:
            fill(book)
        return path

    return make


def mapped(order: str):
    """Store a mapping that says in which order a date's parts stand."""

    def before(desk, folder):
        columns = (("stream", "表"), ("first_day", "自"), ("last_day", "至"), ("quantity", "量"))
        constants = (("unit", "kWh"),)
        mapping = SheetMapping("activity", columns=columns, constants=constants, day_order=order)
        add_mapping(desk, "M", mapping)

    return before


def ordered(number: int, title: str, order: str, first: str, last: str, outcome) -> Case:
    make = csv(f"USED,{first},{last},31", header="表,自,至,量")
    return Case(number, title, make, outcome, mapped(order), {"mapping": "M"})


CASES = (
    Case(
        28,
        "a count of days in a plain cell",
        sheet(("USED", 45292, 5, "kWh", "A-1")),
        refused("E-DATE.serial", 2, "B", "45292"),
    ),
    Case(28, "a date cell in the column of months", dated(1, "yyyy-mm"), reads(JANUARY)),
    Case(28, "a date cell shown as a day", dated(1, "yyyy/m/d"), reads(JANUARY)),
    Case(
        28, "a date cell counted from 1904", dated(1, "yyyy/m/d", since_1904=True), reads(JANUARY)
    ),
    Case(28, "a quantity shown as a date", dated(2, "m月d日"), refused("E-NUM.date", 2, "C")),
    *(
        Case(29, typed, month(typed), refused("E-DATE.month", 2, "月份", typed))
        for typed in ("2024-13", "2024/0", "第一月", "2024")
    ),
    Case(
        29, "2024/2/30", bill("2024/2/30", "2024/3/1"), refused("E-DATE", 2, "起始日", "2024/2/30")
    ),
    *(
        Case(30, typed, month(typed), reads(JANUARY))
        for typed in (
            "2024年1月",
            "2024.1",
            "202401",
            "2024-1",
            "2024/01",
            "2024年一月",
            "２０２４年１月",
            "2024年01月份",
            "2024-01-01",
            "2024/1/1 0:00:00",
        )
    ),
    *(
        Case(30, f"{typed} has two digits", month(typed), refused("E-DATE.short", 2, "月份", typed))
        for typed in ("24-1", "24年1月", "24/01")
    ),
    *(
        Case(
            30,
            f"{typed} has no year",
            month(typed),
            refused("E-DATE.alone", 2, "月份", typed, "2025-01"),
        )
        for typed in ("一月", "1月", "01月份")
    ),
    *(
        Case(
            30,
            f"{typed} beside its year",
            csv(f"USED,2024,{typed},5,kWh", header="计量流编码,年份,月份,数量,单位"),
            reads(JANUARY),
        )
        for typed in ("一月", "1月", "2024-01")
    ),
    Case(
        30,
        "a month of another year than beside it",
        csv("USED,2025,2024-01,5,kWh", header="计量流编码,年份,月份,数量,单位"),
        refused("E-DATE.year_differs", 2),
    ),
    Case(
        30, "a day is no month", month("2024-01-15"), refused("E-DATE.day", 2, "月份", "2024-01-15")
    ),
    Case(
        31,
        "01/02/2024",
        bill("01/02/2024", "03/02/2024"),
        refused("E-DATE.ambiguous", 2, "", "01/02/2024", "2024-01-02 / 2024-02-01"),
    ),
    Case(
        31,
        "31/01/2024 is not guessed either",
        bill("31/01/2024", "31/01/2024"),
        refused("E-DATE.ambiguous", 2, "", "31/01/2024", "2024-01-31"),
    ),
    ordered(
        31,
        "day first by a mapping",
        "dmy",
        "01/01/2024",
        "31/01/2024",
        reads({("USED", "2024-01"): "31"}),
    ),
    ordered(
        31,
        "month first by a mapping",
        "mdy",
        "01/01/2024",
        "01/31/2024",
        reads({("USED", "2024-01"): "31"}),
    ),
    ordered(
        31,
        "a day that does not fit the mapping",
        "mdy",
        "01/01/2024",
        "31/01/2024",
        refused("E-DATE.mapped", 2, "", "31/01/2024"),
    ),
    Case(32, "a document 1-5 turned into a date", dated(4, "m-d"), refused("E-SERIAL", 2, "E")),
    Case(32, "a stream's code turned into a date", dated(0, "m-d"), refused("E-SERIAL", 2, "A")),
    Case(
        70,
        "29 February 2024",
        bill("2024-02-01", "2024-02-29", "29"),
        reads({("USED", "2024-02"): "29"}),
    ),
    Case(
        70,
        "29 February 2025",
        bill("2025-02-01", "2025-02-29"),
        refused("E-DATE", 2, "截止日", "2025-02-29"),
    ),
    # 21 December to 20 February of a leap year: 11 + 31 + 20 = 62 days; 100 kWh in millionths are
    # floor(1e8 x 11 / 62) = 17,741,935, floor(1e8 x 31 / 62) = 50,000,000 and the rest.
    Case(
        71,
        "a bill over the turn of a year",
        bill("2023-12-21", "2024-02-20", "100"),
        Reads(
            {
                ("USED", "2023-12"): "17.741935",
                ("USED", "2024-01"): "50",
                ("USED", "2024-02"): "32.258065",
            },
            (Found("E-SPLIT", 2),),
        ),
    ),
    Case(72, "ends before it starts", bill("2024-02-01", "2024-01-31"), refused("E-DATE.order", 2)),
    Case(72, "open-ended", bill("2024-02-01", ""), refused("E-DATE.half", 2)),
    Case(
        73,
        "not over yet",
        month("2027-01"),
        asks("E-DATE.future", {("USED", "2027-01"): "5"}, 2, "月份"),
    ),
    Case(
        73,
        "in a year that nobody can know",
        month("2099-01"),
        refused("E-DATE.year", 2, "月份", "2099-01"),
    ),
    Case(
        74,
        "a local midnight",
        bill("2024-01-01 00:00 +08:00", "2024-01-31", "31"),
        reads({("USED", "2024-01"): "31"}),
    ),
    Case(
        74,
        "a midnight of Greenwich",
        bill("2023-12-31T16:00Z", "2024-01-31"),
        refused("E-DATE.zone", 2, "", "2023-12-31T16:00Z"),
    ),
    Case(
        74,
        "a time of day",
        bill("2024-01-01 08:00", "2024-01-31"),
        refused("E-DATE.time", 2, "", "2024-01-01 08:00"),
    ),
    Case(
        75,
        "a fiscal year from April to March",
        bill("2023-04-01", "2024-03-31", "366"),
        asks("E-DATE.long", FISCAL, 2, "起始日"),
    ),
)
