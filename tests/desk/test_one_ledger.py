"""The same figures in a workbook and in CSV of every encoding make one and the same ledger."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from ghg.desk.facts import fact_list
from ghg.desk.imports.files import import_file
from ghg.ledger.schema import migrate
from ghg.resources import data_folder
from tests.desk import factory
from tests.desk.plant import ledger_rows, totals

BOOK = data_folder("examples") / "tea-factory-2025" / "filled-workbook.xlsx"
SHEETS = ("活动数据", "产品与产值")


def texts(sheet: str) -> str:
    """What a spreadsheet writes when a person saves a sheet as CSV."""
    held = io.StringIO()
    rows = openpyxl.load_workbook(BOOK)[sheet].iter_rows(values_only=True)
    csv.writer(held).writerows(["" if one is None else str(one) for one in row] for row in rows)
    return held.getvalue()


def said(desk) -> tuple[object, ...]:
    return ledger_rows(desk.engine), totals(desk.engine), fact_list(desk)


@pytest.fixture
def from_workbook(database_url, tmp_path):
    """The ledger that the workbook makes; then an empty one of the same factory."""
    folder = tmp_path / "book"
    folder.mkdir()
    made = factory.laid_out(factory.desk_at(f"sqlite:///{migrated(folder)}", folder))
    import_file(made, BOOK)
    held = said(made)
    made.engine.dispose()
    desk = factory.laid_out(factory.desk_at(database_url, tmp_path))
    yield held, desk
    desk.engine.dispose()


def migrated(folder: Path) -> Path:
    migrate(f"sqlite:///{folder / 'ledger.db'}")
    return folder / "ledger.db"


def test_the_workbook_holds_the_year(from_workbook):
    """1,276,858 kWh from the grid, 253,900 kWh of it green, 5,571 t of tea, as published."""
    (rows, months, facts), _ = from_workbook
    year = {code: sum(months[one] for one in months if one[0] == code) for code, _ in months}
    assert year["USED"] - year["SOLAR"] == 1_276_858
    assert year["GREEN"] == 253_900
    assert len(rows) == 36
    assert [one.value for one in facts if one.kind == "product_output"] == [5571]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_of_its_sheets_makes_the_same_ledger(from_workbook, tmp_path, encoding):
    held, desk = from_workbook
    for number, sheet in enumerate(SHEETS):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(texts(sheet).encode(encoding))
        import_file(desk, path)
    assert said(desk) == held


def test_the_workbook_saved_by_another_program_makes_the_same_ledger(from_workbook, tmp_path):
    held, desk = from_workbook
    openpyxl.load_workbook(BOOK).save(tmp_path / "saved.xlsx")
    import_file(desk, tmp_path / "saved.xlsx")
    assert said(desk) == held
