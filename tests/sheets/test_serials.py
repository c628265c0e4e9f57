"""Days of workbooks: the count from 1900 with its day too many, the count from 1904, formats.

Day numbers are those that Excel shows; moments were computed by hand: 0.010416666666666666 of a day
is a quarter of an hour.
"""

from datetime import date, timedelta

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.sheets.cells import Cell
from ghg.sheets.formats import shown_as
from ghg.sheets.serials import cell_day, cell_minute, cell_when, is_day
from ghg.sheets.workbook import read_workbook
from tests.sheets.test_workbook import made, sheet_xml


def cell(text: str, shown: str = "date") -> Cell:
    return Cell(text, "number", False, 1, "A", shown)  # noqa: FBT003


@pytest.mark.parametrize(
    ("count", "date1904", "day"),
    [
        ("1", False, 19000101),
        ("59", False, 19000228),
        ("61", False, 19000301),  # day 60 is 1900-02-29, which never was
        ("45292", False, 20240101),
        ("45351", False, 20240229),
        ("45292.99999", False, 20240101),
        ("45292.9999999999", False, 20240102),  # nearer to midnight than a second
        ("2958465", False, 99991231),
        ("0", True, 19040101),
        ("43830", True, 20240101),  # 1462 days less
    ],
)
def test_a_count_of_days_is_a_day(count, date1904, day):
    assert cell_day(cell(count), date1904) == day


@pytest.mark.parametrize("count", ["0", "60", "-1", "2958466", "1E+15"])
def test_a_count_without_a_day_is_refused(count):
    with pytest.raises(DataError) as caught:
        cell_day(cell(count), date1904=False)
    assert caught.value.problems[0].code == "E-DATE.count"


@pytest.mark.parametrize(
    ("count", "minute"),
    [
        ("45292", 0),
        ("45292.010416666664", 15),  # as Excel stores 00:15
        ("45292.5", 720),
        ("45292.989583333336", 1425),  # 23:45
        ("45292.999988425923", 1439),  # 23:59:59
    ],
)
def test_the_minute_of_the_day(count, minute):
    assert cell_minute(cell(count), date1904=False) == (20240101, minute)


@given(st.dates(date(1900, 3, 1), date(9999, 12, 30)), st.integers(0, 1439))
def test_every_minute_that_is_stored_in_binary_comes_back(day, minute):
    stored = (day - date(1899, 12, 30)).days + minute / 1440
    found = cell_minute(cell(repr(stored)), date1904=False)
    assert found == (day.year * 10_000 + day.month * 100 + day.day, minute)


@given(st.dates(date(1904, 1, 1), date(2200, 1, 1)))
def test_both_counts_lie_1462_days_apart(day):
    early = (day - date(1904, 1, 1)).days
    assert cell_day(cell(str(early)), date1904=True) == int(day.strftime("%Y%m%d"))
    if day > date(1904, 1, 1) + timedelta(days=1):
        late = cell(str(early + 1462))
        assert cell_day(late, date1904=False) == int(day.strftime("%Y%m%d"))


@pytest.mark.parametrize(
    ("count", "shown", "text"),
    [
        ("45306", "month", "2024-01"),
        ("45306", "date", "2024-01-15"),
        ("45306.010416666664", "date", "2024-01-15"),
        ("45306.010416666664", "moment", "2024-01-15 00:15"),
        ("45306", "moment", "2024-01-15 00:00"),
        ("45306.00001157407", "moment", "2024-01-15 00:00:01"),
    ],
)
def test_a_cell_is_written_as_it_is_shown(count, shown, text):
    assert cell_when(cell(count, shown), date1904=False) == text


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        *(
            (code, "")
            for code in ("General", "0.00", "#,##0", "@", '0"月"', "G/通用格式", "0.00E+00")
        ),
        *((code, "") for code in ('#,##0.00 "m3"', "[Red]-0.0;0.0", "0_d", '"共"0"天"', "# ?/?")),
        *(
            (code, "date")
            for code in ("yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', "m/d", "d-mmm")
        ),
        *(
            (code, "date")
            for code in ("[$-804]yyyy/m/d;@", "dd/mm/yyyy", "yyyy\\-mm\\-dd", "e/m/d")
        ),
        *((code, "month") for code in ("yyyy-mm", 'yyyy"年"m"月"', "mmm-yy", "[$-409]mmmm yyyy")),
        *((code, "moment") for code in ("yyyy-mm-dd hh:mm", "m/d h:mm", "yyyy/m/d h:mm AM/PM")),
        *(
            (code, "time")
            for code in ("h:mm", "hh:mm:ss", "[h]:mm", "mm:ss.0", '上午/下午h"时"mm"分"')
        ),
        *((code, "percent") for code in ("0%", "0.00%", "[Blue]0%;-0%")),
    ],
)
def test_a_format_says_what_its_cells_are_shown_as(code, shown):
    assert shown_as(code) == shown


def test_formats_of_a_real_workbook(tmp_path):
    path = tmp_path / "a.xlsx"
    formats = ("yyyy-mm-dd", "0.00%", "yyyy-mm", "", "yyyy-mm-dd hh:mm", 14, 9, 57, 22)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for at, code in enumerate(formats):
            look = book.add_format({"num_format": code}) if code else None
            sheet.write_number(0, at, 45306, look)
    (row,) = read_workbook(path).sheets[0].rows
    assert [one.shown for one in row.cells.values()] == [
        *("date", "percent", "month", "", "moment", "date", "percent", "month", "moment")
    ]
    assert [is_day(one) for one in row.cells.values()].count(True) == 6


def test_the_count_from_1904_is_told(tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        look = book.add_format({"num_format": "yyyy-mm-dd"})
        book.add_worksheet().write_datetime(0, 0, date(2024, 1, 15), look)
    book = read_workbook(path)
    found = book.sheets[0].row(1).cell("A")
    assert book.date1904
    assert cell_when(found, book.date1904) == "2024-01-15"


def test_openpyxl_agrees_about_days(tmp_path):
    path, days = tmp_path / "a.xlsx", [date(1999, 12, 31), date(2024, 2, 29), date(2025, 6, 30)]
    book = openpyxl.Workbook()
    for at, day in enumerate(days, 1):
        book.active.cell(at, 1).value = day
    book.save(path)
    rows = read_workbook(path).sheets[0].rows
    assert [cell_when(row.cell("A"), date1904=False) for row in rows] == [
        day.isoformat() for day in days
    ]


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("2024-01-15T00:00:00", "2024-01-15"),
        ("2024-01-15", "2024-01-15"),
        ("2024-01-15T00:15:00", "2024-01-15 00:15:00"),
    ],
)
def test_a_day_that_a_strict_workbook_writes_out(tmp_path, stored, text):
    path = made(tmp_path, sheet_xml(f'<row r="1"><c r="A1" t="d"><v>{stored}</v></c></row>'))
    found = read_workbook(path).sheets[0].row(1).cell("A")
    assert (found.text, found.kind, found.shown) == (text, "text", "date")
