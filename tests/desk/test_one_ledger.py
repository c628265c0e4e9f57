"""The same figures in a workbook and in CSV of every encoding make one and the same ledger."""

import csv
import io
import shutil

import openpyxl
import pytest

from ghg.desk.facts import fact_list
from ghg.desk.imports.files import import_file
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


@pytest.fixture(scope="module")
def held(sqlite_template, tmp_path_factory):
    """What the ledger holds that the workbook makes."""
    folder = tmp_path_factory.mktemp("book")
    path = shutil.copyfile(sqlite_template, folder / "ledger.db")
    made = factory.laid_out(factory.desk_at(f"sqlite:///{path}", folder))
    import_file(made, BOOK)
    yield said(made)
    made.engine.dispose()


@pytest.fixture
def desk(database_url, tmp_path):
    """An empty ledger of the same factory."""
    made = factory.laid_out(factory.desk_at(database_url, tmp_path))
    yield made
    made.engine.dispose()


def test_the_workbook_holds_the_year(desk):
    """1,276,858 kWh from the grid, 253,900 kWh of it green, 5,571 t of tea, as published."""
    import_file(desk, BOOK)
    rows, months, facts = said(desk)
    year = {code: sum(months[one] for one in months if one[0] == code) for code, _ in months}
    assert year["USED"] - year["SOLAR"] == 1_276_858
    assert year["GREEN"] == 253_900
    assert len(rows) == 36
    assert [one.value for one in facts if one.kind == "product_output"] == [5571]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_of_its_sheets_makes_the_same_ledger(held, desk, tmp_path, encoding):
    for number, sheet in enumerate(SHEETS):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(texts(sheet).encode(encoding))
        import_file(desk, path)
    assert said(desk) == held


def test_the_workbook_saved_by_another_program_makes_the_same_ledger(held, desk, tmp_path):
    openpyxl.load_workbook(BOOK).save(tmp_path / "saved.xlsx")
    import_file(desk, tmp_path / "saved.xlsx")
    assert said(desk) == held
