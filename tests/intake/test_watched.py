"""A file that is read in small pieces says the same as one that is read at once, and says more
often how far it is."""

from pathlib import Path

import pytest
import xlsxwriter

from ghg.intake.receive import receive
from ghg.intake.received import Received
from tests.intake.plant import HEADER, OWNER, PLAN, TODAY, records

ROWS = (
    "USED,2025-01,12abc,kWh,A-1",
    "USED,2025-02,7,kWh,A-2",
    "NOPE,2025-02,7,kWh,A-2",
    "USED,2025-03,7,t,A-3",
    "COAL,2025-04,7,t,A-4",
)
FACT = ("F1", "工业总产值", "", "2025-01", 1, "万元")


def read(path: Path, at_once: int, steps: list[tuple[int, int]] | None = None) -> Received:
    said = [] if steps is None else steps
    tell = lambda done, whole: said.append((done, whole))  # noqa: E731
    return receive(path, PLAN, OWNER, TODAY, tell, at_once=at_once)


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_pieces_find_the_same(tmp_path: Path, at_once: int) -> None:
    path = tmp_path / "bills.csv"
    path.write_text("\n".join((HEADER, *ROWS, "")), encoding="utf-8")
    whole, pieces = read(path, 50_000), read(path, at_once)
    assert [one.code for one in whole.problems] == ["E-NUM", "E-REF.stream", "E-DIM"]
    assert pieces.problems == whole.problems
    assert sorted(records(pieces)) == sorted(records(whole))
    assert len(records(read(path, at_once))) == 2


def test_a_fact_that_stands_twice_in_two_pieces(tmp_path: Path) -> None:
    path = tmp_path / "facts.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("产品与产值")
        for at, row in enumerate(
            (["厂区编码", "类别", "产品名称", "月份或年份", "数值", "单位"], FACT, FACT)
        ):
            sheet.write_row(at, 0, row)
    with read(path, 1) as got:
        [problem] = got.problems
    assert (problem.code, problem.place.row, problem.values["row"]) == ("E-DUP.fact", 3, "2")


def test_every_row_is_a_step_when_it_is_read_and_one_when_it_is_posted(tmp_path: Path) -> None:
    """Five rows, of which two are right: read by two, two and one; the right ones come again."""
    path = tmp_path / "bills.csv"
    path.write_text("\n".join((HEADER, *ROWS, "")), encoding="utf-8")
    steps: list[tuple[int, int]] = []
    records(read(path, 2, steps))
    assert steps == [(2, 10), (4, 10), (5, 10), (6, 10), (7, 10)]
