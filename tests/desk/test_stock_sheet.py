"""The stock sheet of the workbook: asked for, filled with another program, taken in, undone."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ghg.desk.batches import undo
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.inventory import draft
from ghg.desk.period import close
from ghg.desk.records import activity_list
from ghg.desk.stock import stock_year
from ghg.desk.template import write_template
from ghg.errors import DataError
from tests.desk.coal_yard import add, count, founded, with_inventory
from tests.desk.plant import digest

HEADS = {
    "stream": "A", "month": "C", "opening": "D", "purchase": "E", "own": "F", "sale": "G",
    "material": "H", "loss": "I", "closing": "J", "unit": "K", "method": "L", "by": "M",
    "document": "N",
}  # fmt: skip
JANUARY = {
    "opening": 120, "purchase": 1000, "sale": 90, "closing": 30, "method": "地磅过秤",
    "by": "王五", "document": "PD-1",
}  # fmt: skip
FEBRUARY = {"purchase": 500, "closing": 25, "method": "测量体积", "by": "李四"}


def written(desk, tmp_path: Path, name="t.xlsx", language="zh") -> Path:
    path = tmp_path / name
    write_template(desk, path, 2025, language)
    return path


def filled(path: Path, *months: dict[str, object], sheet="库存", activity=()) -> Path:
    """Fill the rows of the stock sheet from January on, and cells of the activity sheet."""
    book = openpyxl.load_workbook(path)
    for row, month in enumerate(months, 2):
        for name, value in month.items():
            book[sheet][f"{HEADS[name]}{row}"] = value
    for place, value in activity:
        book["活动数据"][place] = value
    book.save(path)
    return path


def refused(engine, desk, path):
    """Import a file that is refused; give (code, column) of each problem."""
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    assert digest(engine) == before
    return [(one.code, one.place.column, one.place.row) for one in caught.value.problems]


@pytest.mark.parametrize(("language", "sheet"), [("zh", "库存"), ("en", "Stock")])
def test_the_workbook_asks_for_every_stored_fuel_and_month(
    sqlite_engine, tmp_path, language, sheet
):
    desk = founded(sqlite_engine, tmp_path)
    count(desk, 30)
    add(desk, "purchase", 5, 202502)  # bought, and not counted yet
    rows = list(
        openpyxl.load_workbook(written(desk, tmp_path, language=language))[sheet].iter_rows(
            min_row=2, max_row=12, values_only=True
        )
    )
    # January is counted already
    assert [row[2] for row in rows] == [f"2025-{month:02}" for month in range(2, 13)]
    assert {(row[0], row[10]) for row in rows} == {("COAL", "t")}


def test_the_sheet_becomes_records_and_counts(engine, tmp_path):
    desk = founded(engine, tmp_path)
    made = import_file(desk, filled(written(desk, tmp_path), JANUARY, FEBRUARY))
    assert (made.records, made.facts) == (6, 2)
    found = stock_year(desk, "COAL", 2025)
    # 120 + 1,000 - 90 - 30 = 1,000; 30 + 500 - 25 = 505
    assert [one.derived for one in found.months] == [1000, 505]
    assert [(c.day, c.method, c.counted_by) for c in found.counts] == [
        (20250131, "地磅过秤", "王五"),
        (20250228, "测量体积", "李四"),
    ]


def test_the_same_rows_once_more_change_nothing(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = written(desk, tmp_path)
    import_file(desk, filled(path, JANUARY))
    made = import_file(desk, filled(path, JANUARY, FEBRUARY))
    assert (made.records, made.skipped, made.facts) == (2, 4, 1)
    assert import_file(desk, path).batch is None


def test_a_check_writes_nothing(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = filled(written(desk, tmp_path), JANUARY, FEBRUARY)
    before = digest(engine)
    found = check_file(desk, path)
    assert (found.rows, found.records, found.wrong) == (2, 6, False)
    assert digest(engine) == before


def test_undoing_the_file_takes_the_counts_back(engine, tmp_path):
    desk = founded(engine, tmp_path)
    import_file(desk, filled(written(desk, tmp_path), JANUARY))
    undo(desk, 1, "wrong year")
    assert stock_year(desk, "COAL", 2025).counts == ()
    assert activity_list(desk) == ()


def test_every_mistake_is_told_once_with_its_cell(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    path = filled(
        written(desk, tmp_path),
        {**JANUARY, "by": None},
        {**FEBRUARY, "opening": 31},
        {"purchase": "abc", "closing": -1, "method": "过秤", "by": "王五"},
        {"purchase": 1, "closing": 2, "method": "过秤", "by": "王五", "unit": "kWh"},
        {"stream": "COLE", "purchase": 1, "closing": 2, "method": "过秤", "by": "王五"},
    )
    assert refused(sqlite_engine, desk, path) == [
        ("E-EMPTY.cell", "M", 2),
        ("E-STOCK.opening", "D", 3),
        ("E-NUM", "E", 4),
        ("E-SIGN.record", "J", 4),
        ("E-DIM", "K", 5),
        ("E-REF.stream", "A", 6),
    ]


def test_another_unit_is_converted(engine, tmp_path):
    desk = founded(engine, tmp_path)
    rows = {**JANUARY, "unit": "kg", "opening": 120000, "purchase": 1000000, "sale": 90000}
    made = import_file(desk, filled(written(desk, tmp_path), {**rows, "closing": 30000}))
    assert made.checked.converted == 4
    assert stock_year(desk, "COAL", 2025).months[0].derived == 1000


def test_a_row_of_sums_is_named_and_never_taken(engine, tmp_path):
    """Its closing stock is the last one, no sum: so it is compared with nothing."""
    desk = founded(engine, tmp_path)
    sums = {"month": "合计", "purchase": 1500, "closing": 25}
    path = filled(written(desk, tmp_path), JANUARY, FEBRUARY, sums)
    assert [(one.code, one.place.row) for one in check_file(desk, path).problems] == [
        ("E-TOTAL", 4)
    ]
    import_file(desk, path)
    assert [one.derived for one in stock_year(desk, "COAL", 2025).months] == [1000, 505]


def test_what_stands_in_the_ledger_is_not_counted_twice(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = written(desk, tmp_path)
    add(desk, "purchase", 400, document="D-1")
    add(desk, "purchase", 600, document="D-2")
    assert refused(engine, desk, filled(path, JANUARY)) == [("E-STOCK.double", "E", 2)]
    only_bought = {"purchase": 1000, "closing": None}
    assert refused(engine, desk, filled(path, {**JANUARY, **only_bought})) == [
        ("E-STOCK.double", "E", 2)
    ]
    del_purchase = {**JANUARY, "purchase": None}
    import_file(desk, filled(path, del_purchase))
    assert stock_year(desk, "COAL", 2025).months[0].derived == 1000


def test_two_sheets_of_one_file_do_not_count_a_delivery_twice(engine, tmp_path):
    desk = founded(engine, tmp_path)
    delivered = (("F2", 400), ("H2", "D-1"), ("J2", "购入"))
    path = filled(written(desk, tmp_path), JANUARY, activity=delivered)
    assert refused(engine, desk, path) == [("E-STOCK.double", "E", 2)]


def test_two_yards_of_one_fuel_add_up(engine, tmp_path):
    desk = founded(engine, tmp_path)
    north = {**JANUARY, "document": "北场"}
    south = {**JANUARY, "month": "2025-01", "document": "南场", "by": "赵六"}
    import_file(desk, filled(written(desk, tmp_path), north, south))
    [one] = stock_year(desk, "COAL", 2025).months
    assert (one.derived, one.flows.closing) == (2000, 60)
    [counted] = stock_year(desk, "COAL", 2025).counts
    assert counted.counted_by == "王五、赵六"


def test_another_count_of_the_same_day_is_a_conflict(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = written(desk, tmp_path)
    count(desk, 30, document="PD-1")
    other = {**JANUARY, "by": "李四"}
    assert refused(engine, desk, filled(path, other)) == [("E-STOCK.counted", "M", 2)]


def test_a_closed_month_takes_no_stock(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = filled(written(desk, tmp_path), JANUARY)
    close(desk, 202501, 202501, "done")
    codes = {code for code, _, _ in refused(engine, desk, path)}
    assert codes == {"E-CLOSED.record", "E-CLOSED.count"}


def test_a_year_by_the_sheet_is_a_year_in_the_inventory(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    months = [{**JANUARY, "document": None, "sale": None}]
    months += [{**FEBRUARY, "closing": 30} for _ in range(11)]
    import_file(desk, filled(written(desk, tmp_path), *months))
    made = draft(desk)
    assert made.gaps == ()
    # 120 + 1,000 - 30 = 1,090; eleven times 500
    assert Decimal(made.stream_totals[0].quantity) == 1090 + 5500
