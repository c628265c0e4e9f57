"""The tea factory's workbook: from the command line to figures that LibreOffice computes anew."""

import json
import re
from fractions import Fraction

import pytest
from openpyxl import load_workbook

from tests.cli.running import ghg
from tests.reports.office import recalculated


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Run `ghg demo` once in a folder of its own."""
    made = tmp_path_factory.mktemp("demo") / "tea"
    answer = ghg("demo", str(made), url="")
    assert answer.exit_code == 0, answer.stderr
    assert "2025-1-zh.xlsx" in answer.stdout
    return made


@pytest.fixture(scope="module")
def again(folder, tmp_path_factory):
    """The workbook of the report, computed anew by LibreOffice."""
    made = recalculated(folder / "2025-1-zh.xlsx", tmp_path_factory.mktemp("again"))
    return load_workbook(made, data_only=True)


def test_the_figures_are_computed_from_the_bills_in_the_workbook(again):
    """kWh of the year x factor: 1,022,958 x 0.5306, 1,276,858 x 0.4211, 1,022,958 x 0.4211."""
    rows = list(again["电力三口径"].iter_rows(min_row=5, max_row=8, values_only=True))
    assert [round(row[4], 7) for row in rows[:3]] == [542.7815148, 537.6849038, 430.7676138]
    assert 623.5951968 in [round(row[4], 7) for row in again["电力三口径"].iter_rows(
        min_row=5, max_row=12, values_only=True) if isinstance(row[4], float)]  # fmt: skip


def test_every_total_of_the_json_file_is_what_the_workbook_computes(folder, again):
    """Totals of rows, scopes, sources and months, to the two decimals of the guide."""
    plain = json.loads((folder / "2025-1-zh.json").read_text("utf-8"))["issue"]
    found = {
        number: cell
        for sheet in again for row in sheet.iter_rows(values_only=True)
        for number in row if isinstance(number, str) and re.fullmatch(r"[a-z0-9]+:\S+", number)
        for cell in row if isinstance(cell, int | float)
    }  # fmt: skip
    axes = ("name", "row", "scope", "scope2", "iso", "facility", "source", "month")
    wanted = [r for r in plain["totals"] if r["axis"] in axes and Fraction(r["co2e_t"] or 0)]
    assert len(wanted) > 20
    for row in wanted:
        exact = Fraction(row["co2e_t"])
        number = f"{row['axis']}:{row['key']}"
        assert abs(Fraction(found[number]) - exact) < Fraction(1, 10**9), number


def test_bills_are_numbers_and_what_follows_is_formula(folder):
    book = load_workbook(folder / "2025-1-zh.xlsx")
    activity = {(row[0], row[3]): row[4] for row in book["活动数据"].iter_rows(values_only=True)}
    assert activity["USED", 202501] == 106850
    assert str(activity["GRID", 202501]).startswith("=")
    (working,) = (name for name in book.sheetnames if name.startswith("计算"))
    line = next(row for row in book[working].iter_rows() if row[0].value == "GRID.202501.G")
    assert [cell.data_type for cell in line] == ["s", "s", "f", "f", "f", "f", "f"]
    assert line[6].value == f"=C{line[0].row}*F{line[0].row}"


def test_a_second_run_gives_the_same_bytes_in_either_language(folder):
    url = f"sqlite:///{folder / 'ledger.db'}"
    for language in ("zh", "en"):
        made = []
        for at in ("one", "two"):
            words = ("--lang", language, "report", "make", "2025", "--format", "xlsx")
            answer = ghg(*words, "--folder", str(folder / at), url=url)
            assert answer.exit_code == 0, answer.stderr
            made.append((folder / at / f"2025-1-{language}.xlsx").read_bytes())
        assert made[0] == made[1]
    assert (folder / "one" / "2025-1-zh.xlsx").read_bytes() == (
        folder / "2025-1-zh.xlsx"
    ).read_bytes()


def test_an_unknown_form_of_report_names_the_known_ones(folder):
    url = f"sqlite:///{folder / 'ledger.db'}"
    answer = ghg("report", "make", "2025", "--format", "xlsm", url=url)
    assert answer.exit_code == 2
    assert "pdf、xlsx、json" in answer.stderr
