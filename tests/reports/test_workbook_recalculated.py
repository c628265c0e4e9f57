"""The workbook in a real spreadsheet program: what it computes is what the report prints, and a
changed input reaches every total."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ghg.domain.issue import ArgumentRow, CoefficientRow, Issue
from ghg.domain.numbers import exact_text, frozen
from ghg.reports.blocks import Table
from ghg.reports.statement import statement
from ghg.reports.workbook.book import workbook_bytes
from tests.reports.office import recalculated
from tests.reports.sample import sample, sample_hash

DIGITS = Context(prec=60, rounding=ROUND_HALF_UP)


def saved(issue: Issue, folder: Path) -> Path:
    path = folder / "book.xlsx"
    path.write_bytes(workbook_bytes(issue, sample_hash(issue)))
    return path


def shown(cell: object, number_format: str) -> str:
    """Round a number as the cell shows it."""
    decimals = len(number_format.partition(".")[2])
    step = Decimal(1).scaleb(-decimals)
    return str(Decimal(repr(float(str(cell)))).quantize(step, context=DIGITS))


def formulas(book: Workbook) -> list[tuple[str, str, str]]:
    """Give sheet, address and number format of every formula."""
    return [
        (sheet.title, cell.coordinate, cell.number_format)
        for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]  # fmt: skip


def steam_like(issue: Issue) -> Issue:
    """Add a coefficient with a difference and a quotient, and sixths that no decimal holds:
    (2.7551 - 0.08374) x 0.11 / 6 t per t, on one half tonne a month."""
    arguments = tuple(
        ArgumentRow(name, value, "1", -1, "")
        for name, value in (("a", "2.7551"), ("b", "0.08374"), ("c", "0.11"), ("d", "6"))
    )
    value = (Fraction("2.7551") - Fraction("0.08374")) * Fraction("0.11") / 6
    tree = ("/", ("*", ("-", "a", "b"), "c"), "d")
    made = CoefficientRow("steam.9", "CO2", "tCO2/t", arguments, tree, exact_text(value))
    mass = frozen(value / 2)
    lines = tuple(
        replace(line, coefficient=4, mass_t=mass, co2e_t=mass) if line.stream == "DIESEL" else line
        for line in issue.lines
    )
    return replace(issue, coefficients=(*issue.coefficients, made), lines=lines)


@pytest.mark.parametrize("issue", [sample(), steam_like(sample())], ids=["tea", "sixths"])
def test_recomputed_cells_show_the_digits_that_were_issued(issue: Issue, tmp_path: Path) -> None:
    path = saved(issue, tmp_path)
    places = formulas(load_workbook(path))
    issued = load_workbook(path, data_only=True)
    again = load_workbook(recalculated(path, tmp_path), data_only=True)
    assert len(places) > 800
    for sheet, cell, look in places:
        new, old = again[sheet][cell].value, issued[sheet][cell].value
        assert shown(new, look) == shown(old, look), f"{sheet}!{cell}"


def test_a_planted_wrong_result_does_not_survive(tmp_path: Path) -> None:
    """The program of this test does recompute: 999 in place of a cached total is gone."""
    path = saved(sample(), tmp_path)
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(_planted(path))
    again = load_workbook(recalculated(wrong, tmp_path), data_only=True)
    assert round(again["电力三口径"]["E5"].value, 7) == 542.7815148


def _planted(path: Path) -> bytes:
    """Put 999 behind the formula of the guide's electricity figure, unrounded."""
    from io import BytesIO
    from zipfile import ZipFile

    target, number = BytesIO(), b"<v>542.7815148</v>"
    with ZipFile(path) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(number, b"<v>999</v>"))
    assert b"<v>999</v>" in ZipFile(target).read("xl/worksheets/sheet7.xml")
    return target.getvalue()


def test_every_total_of_the_printed_report_is_recomputed_to_its_printed_digits(
    tmp_path: Path,
) -> None:
    issue = sample()
    again = load_workbook(recalculated(saved(issue, tmp_path), tmp_path), data_only=True)
    told = {
        str(row[-1]): row for name in ("汇总表", "按范围和类别", "按场所和排放源", "按月")
        for row in again[name].iter_rows(values_only=True) if row and row[-1]
    }  # fmt: skip
    held = {tuple(row): row for sheet in again for row in sheet.iter_rows(values_only=True)}
    assert told
    printed = [
        (row[-1], cell)
        for block in statement(issue, sample_hash(issue), "zh").blocks
        if isinstance(block, Table) and block.columns[-1].title == "合计编号"
        for row in block.rows
        for cell, one in zip(row, block.columns, strict=True)
        if one.title in ("排放量", "tCO₂e") and cell.replace(",", "").replace(".", "").isdigit()
    ]
    assert len(printed) > 25
    for number, text in printed:
        row = next(one for one in held if number in one)
        decimals = len(text.partition(".")[2])
        values = [one for one in row if isinstance(one, float | int)]
        rounded = {f"{Decimal(repr(v)).quantize(Decimal(1).scaleb(-decimals), context=DIGITS):,}"
                   for v in values}  # fmt: skip
        assert text in rounded, number


def changed(path: Path, sheet: str, first: str, month: int, amount: float) -> None:
    """Write another quantity into the cell of activity of a stream and month."""
    book = load_workbook(path)
    cells = next(
        row for row in book[sheet].iter_rows() if (row[0].value, row[3].value) == (first, month)
    )
    cells[4].value = amount
    book.save(path)


def test_a_changed_bill_reaches_balance_lines_and_totals(tmp_path: Path) -> None:
    """1,000 kWh more on the main meter are 1,000 kWh more from the grid: +0.5306 t by the guide,
    +0.4211 t by place and by market."""
    path = saved(sample(), tmp_path)
    changed(path, "活动数据", "USED", 202501, 107850)
    again = load_workbook(recalculated(path, tmp_path), data_only=True)
    figures = again["电力三口径"]
    assert round(figures["E5"].value, 7) == 543.3121148
    assert round(figures["E6"].value, 7) == 538.1060038
    assert round(figures["E7"].value, 7) == 431.1887138
    diesel = float(Fraction("43.33") * Fraction("0.0202") * Fraction("0.98") * Fraction(44, 12) * 6)
    total = next(row for row in again["汇总表"].iter_rows(values_only=True) if row[0] == "T2")
    assert total[3] == pytest.approx(543.3121148 + diesel, abs=1e-9)
    month = next(row for row in again["按月"].iter_rows(values_only=True) if row[0] == "2025-01")
    grid = (107850 - 18500 - 12257) * 0.5306 / 1000
    assert month[1] == pytest.approx(grid + diesel / 12, abs=1e-9)


def test_a_changed_amount_of_fuel_reaches_the_form_of_the_guide(tmp_path: Path) -> None:
    """0.6 t in place of 0.5 t in January: 6.1 t in the year, each with 43.33 x 0.0202 x 0.98 x
    44/12 t of carbon dioxide."""
    path = saved(sample(), tmp_path)
    changed(path, "活动数据", "DIESEL", 202501, 0.6)
    again = load_workbook(recalculated(path, tmp_path), data_only=True)
    name = next(one for one in again.sheetnames if "B.2" in one)
    row = next(row for row in again[name].iter_rows(values_only=True) if row[0] == "叉车柴油")
    assert row[1] == pytest.approx(6.1)
    assert row[-1] == pytest.approx(6.1 * 43.33 * 0.0202 * 0.98 * 44 / 12, abs=1e-9)


def test_a_changed_factor_reaches_all_that_rest_on_it(tmp_path: Path) -> None:
    """0.6 in place of 0.5306 t/MWh: 1,022.958 MWh x 0.6 = 613.7748 t by the guide alone."""
    path = saved(sample(), tmp_path)
    book = load_workbook(path)
    book["因子和参数"]["D5"].value = 0.6
    book.save(path)
    figures = load_workbook(recalculated(path, tmp_path), data_only=True)["电力三口径"]
    assert figures["E5"].value == pytest.approx(613.7748, abs=1e-9)
    assert figures["E6"].value == pytest.approx(537.6849038, abs=1e-9)
