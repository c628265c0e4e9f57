"""The grid of a year: recorded, missing, absent or not wanted; a sum only of a whole year."""

from collections.abc import Callable
from pathlib import Path

from ghg.desk.absence import set_absent
from ghg.desk.activity import Typed, add_activity
from ghg.desk.catalogue import published_values
from ghg.desk.due_months import due_gaps
from ghg.desk.entry.grid import ABSENT, MISSING, NOT_DUE, RECORDED, UNWANTED, Rows, year_grid
from ghg.desk.evidence import evidence_list
from ghg.desk.evidence_file import kept_file
from ghg.desk.inventory import draft, issue
from ghg.desk.monthend.standing import year_standing
from ghg.desk.status import status
from ghg.domain.missing import Absence
from tests.cli.running import did
from tests.desk.factory import complete

FORKLIFTS = "source add S1-01 --name 叉车 --kind fuel_offroad --facility F1 --method fuel_by_heat"
LPG = "stream add LPG --name 液化气 --source S1-01 --item lpg --unit t"


def test_a_whole_year_and_its_sum(database_url: str, tmp_path: Path) -> None:
    """The meter of all power read 1,464,650 kWh in 2025 (see tests/inventory/tea)."""
    desk = complete(database_url, tmp_path)
    grid = year_grid(desk, 2025)
    assert [row.stream.code for row in grid.rows] == ["USED", "SOLAR", "GREEN"]
    assert {cell.state for row in grid.rows for cell in row.cells} == {RECORDED}
    used = grid.rows[0]
    assert used.cells[0].quantity == "106850"
    assert used.total == "1464650"
    assert grid.missing() == 0
    assert grid.closed == frozenset()
    issue(desk)
    assert year_grid(desk, 2025).closed == frozenset(range(202501, 202513))


def test_holes_are_those_of_the_status(
    sqlite_url: str, tmp_path: Path, on_day: Callable[[int], None]
) -> None:
    on_day(20270101)
    desk = complete(sqlite_url, tmp_path)
    add_activity(desk, Typed("SOLAR", "9000", "kWh", "2026-02"))
    grid = year_grid(desk, 2026)
    for row, line in zip(grid.rows, status(desk, 2026).streams, strict=True):
        assert row.stream.code == line.stream
        assert tuple(one.month for one in row.cells if one.state == MISSING) == line.outstanding
    assert grid.missing() == 35
    assert grid.missing(202602) == 2
    assert all(row.total == "" for row in grid.rows)


def test_a_month_that_is_not_over_lacks_nothing_yet(
    sqlite_url: str, tmp_path: Path, on_day: Callable[[int], None]
) -> None:
    """On 15 April 2026 three months are over: 3 x 3 cells are holes, less the one that is filled;
    April, which is filled for SOLAR, and the rest of the year are 3 x 9 cells, less one."""
    desk = complete(sqlite_url, tmp_path)
    add_activity(desk, Typed("SOLAR", "9000", "kWh", "2026-02"))
    add_activity(desk, Typed("SOLAR", "9100", "kWh", "2026-04"), ("E-DATE",))
    on_day(20260415)
    grid = year_grid(desk, 2026)
    assert (grid.missing(), grid.missing(202603), grid.missing(202604)) == (8, 3, 0)
    assert (grid.not_due(), grid.not_due(202603), grid.not_due(202604)) == (26, 0, 2)
    [solar] = [row for row in grid.rows if row.stream.code == "SOLAR"]
    assert [cell.state for cell in solar.cells[:5]] == [
        MISSING,
        RECORDED,
        MISSING,
        RECORDED,
        NOT_DUE,
    ]
    said = {one.stream: one for one in status(desk, 2026).streams}["SOLAR"]
    assert said.outstanding == (202601, 202603)
    assert said.not_due == tuple(range(202605, 202613))
    months = year_standing(desk, 2026).months
    assert [len(one.missing) for one in months] == [3, 2, 3, *[0] * 9]
    on_day(20260501)
    assert year_grid(desk, 2026).missing() == 10


def test_a_year_under_way_has_all_that_is_due_and_no_sum(
    sqlite_url: str, tmp_path: Path, on_day: Callable[[int], None]
) -> None:
    """What is not due is no zero: the year has no sum, and its inventory lacks the later months."""
    desk = complete(sqlite_url, tmp_path)
    on_day(20260115)
    grid = year_grid(desk, 2026)
    assert (grid.missing(), grid.not_due()) == (0, 36)
    assert all(row.total == "" for row in grid.rows)
    assert status(desk, 2026).complete
    lacking = Rows(missing=True)
    assert year_grid(desk, 2026, asked=lacking).rows == ()
    said = did("status", "--year", "2026", url=sqlite_url)
    assert "未到期的月份（月份未结束，不算缺少）：2026-01~2026-12" in said
    did("inventory", "new", "2026", "--gwp-set", "AR5-2013", url=sqlite_url)
    gaps = draft(desk, "2026").gaps
    assert sum(one.term == "gap.missing" for one in gaps) == 36
    assert not [one for one in due_gaps(gaps) if one.term == "gap.missing"]


def test_an_absence_and_months_before_the_source(sqlite_url: str, tmp_path: Path) -> None:
    desk = complete(sqlite_url, tmp_path)
    for line in (f"{FORKLIFTS} --since 2026-02-01", LPG):
        did(*line.split(), url=sqlite_url)
    set_absent(desk, "LPG", (202602, 202602), Absence.DID_NOT_OCCUR, "停用")
    [lpg] = [row for row in year_grid(desk, 2026).rows if row.stream.code == "LPG"]
    assert [cell.state for cell in lpg.cells[:3]] == [UNWANTED, ABSENT, MISSING]
    assert lpg.total == ""


def test_a_kept_file_is_found_by_the_first_signs_of_its_hash(
    sqlite_url: str, tmp_path: Path
) -> None:
    desk = complete(sqlite_url, tmp_path)
    one = evidence_list(desk)[0]
    found = kept_file(desk, one.sha256[:12])
    assert found.sha256 == one.sha256
    assert found.file_name == one.file_name
    assert found.path.read_bytes()


def test_published_values_are_found_by_what_they_are_of() -> None:
    """天然气 of GB/T 32151.25-2024 has 389.31 GJ/10^4Nm3 as its usual net calorific value."""
    found = published_values("天然气")
    assert {one.item[0] for one in found} >= {"天然气"}
    assert "389.31" in {one.value for one in found if one.factor.parameter == "net_calorific_value"}
    assert published_values("no such thing at all") == ()
    assert len(published_values()) > 2000
