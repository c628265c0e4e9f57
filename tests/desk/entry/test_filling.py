"""Many cells at once: all of them or none, told by their numbers, each cell filled once."""

from dataclasses import replace
from pathlib import Path

import pytest

from ghg.desk.absence import set_absent
from ghg.desk.activity import Typed, add_activity
from ghg.desk.batches import undo
from ghg.desk.context import Desk
from ghg.desk.entry.filling import fill_cells
from ghg.desk.entry.marks import EMPTY
from ghg.desk.entry.waiting import waiting_cells
from ghg.desk.inventory import issue
from ghg.desk.journal import journal_list
from ghg.desk.records import activity_list
from ghg.desk.submissions import steps
from ghg.domain.missing import Absence
from ghg.domain.submissions import Submitted
from ghg.errors import DataError
from tests.cli.running import did
from tests.desk.factory import complete
from tests.desk.four_eyes import team
from tests.desk.plant import digest

FORKLIFTS = "source add S1-01 --name 叉车 --kind fuel_offroad --facility F1 --method fuel_by_heat"
LPG = "stream add LPG --name 液化气 --source S1-01 --item lpg --unit t"


def cell(stream: str, month: str, quantity: str, unit: str = "") -> Typed:
    return Typed(stream, quantity, unit, month)


def problems(desk: Desk, *cells: Typed, accept: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    """Give number and code of everything that is refused; nothing of it may be written."""
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        fill_cells(desk, cells, accept)
    assert digest(desk.engine) == before
    return [(one.place.row or 0, one.code) for one in caught.value.problems]


def held(desk: Desk, stream: str) -> list[str]:
    found = activity_list(desk, stream, 202601, 202612)
    return [f"{one.first_day} {one.quantity}" for one in found]


def test_cells_are_one_batch_and_one_entry_of_the_journal(
    database_url: str, tmp_path: Path
) -> None:
    """10.6 万kWh are 106,000 kWh; full-width digits and commas are read."""
    desk = complete(database_url, tmp_path)
    made = fill_cells(
        desk,
        (
            cell("USED", "2026-01", "10.6", "万kWh"),
            cell("USED", "2026-02", "94,000"),
            cell("SOLAR", "2026-01", "１２０００", "kWh"),
        ),
    )
    assert (made.records, made.same) == (3, 0)
    told = [(one.place.row, one.code) for one in made.remarks]
    assert told == [(1, "E-UNIT.converted"), (3, "E-NUM.read")]
    assert held(desk, "USED") == ["20260101 106000", "20260201 94000"]
    assert held(desk, "SOLAR") == ["20260101 12000"]
    assert {one.batch for one in activity_list(desk, "", 202601, 202612)} == {made.batch}
    last = journal_list(desk)[-1]
    assert (last.action, last.subject) == ("activity.fill", "USED +1")
    assert made.batch is not None
    undo(desk, made.batch, "误贴")
    assert held(desk, "USED") == held(desk, "SOLAR") == []


def test_every_mistake_is_told_at_its_cell_and_nothing_is_written(
    sqlite_url: str, tmp_path: Path
) -> None:
    """What the text, the plan, the ledger and what stands refuse, all at once."""
    desk = complete(sqlite_url, tmp_path)
    add_activity(desk, cell("GREEN", "2026-02", "16400"))
    issue(desk)  # 2025 is closed by it
    found = problems(
        desk,
        cell("USED", "2026-01", "106000"),
        cell("USED", "2026-02", "约9万"),
        cell("SOLAR", "2026-01", "12000", "t"),
        cell("SOLR", "2026-02", "1"),
        cell("USED", "2026-01", "7"),
        cell("GREEN", "2026-02", "17000"),
        cell("GREEN", "2025-02", "17000"),
        cell("SOLAR", "2026-03", " "),
    )
    assert {number for number, _ in found} == {2, 3, 4, 5, 6, 7, 8}
    told = dict(found)
    assert (told[2], told[3], told[4]) == ("E-NUM", "E-DIM", "E-REF.stream")
    assert (told[5], told[6], told[8]) == ("E-DUP.cell", "E-CONFLICT.cell", "E-EMPTY.quantity")
    assert told[7] == "E-CLOSED.record"


def test_what_a_cell_holds_already_is_left_alone(sqlite_url: str, tmp_path: Path) -> None:
    """Whatever the document of the standing record: 106,000 stays once."""
    desk = complete(sqlite_url, tmp_path)
    add_activity(desk, replace(cell("USED", "2026-01", "106000"), document="电费-01"))
    block = (cell("USED", "2026-01", "106,000.0"), cell("USED", "2026-02", "94000"))
    made = fill_cells(desk, block)
    assert (made.records, made.same) == (1, 1)
    again = fill_cells(desk, block)
    assert (again.batch, again.records, again.same) == (None, 0, 2)
    assert held(desk, "USED") == ["20260101 106000", "20260201 94000"]


def test_a_cell_that_was_declared_empty_takes_no_block(sqlite_url: str, tmp_path: Path) -> None:
    desk = complete(sqlite_url, tmp_path)
    did(*FORKLIFTS.split(), url=sqlite_url)
    did(*LPG.split(), url=sqlite_url)
    set_absent(desk, "LPG", (202602, 202602), Absence.DID_NOT_OCCUR, "停用")
    assert problems(desk, cell("LPG", "2026-02", "1")) == [(1, "E-CONFLICT.absent")]


def test_questions_are_asked_at_their_cells_and_accepted_by_code(
    sqlite_url: str, tmp_path: Path
) -> None:
    """The meter read 94,600 kWh in December 2025: a hundred million is asked about."""
    desk = complete(sqlite_url, tmp_path)
    block = (cell("SOLAR", "2026-01", "12000"), cell("USED", "2026-01", "100000000"))
    found = problems(desk, *block)
    assert found == [(2, "E-JUMP.slip"), (0, "E-ACCEPT")]
    assert fill_cells(desk, block, ("E-JUMP",)).records == 2


def test_the_mark_of_a_cell_is_held_against_what_stands(sqlite_url: str, tmp_path: Path) -> None:
    """Two see the same empty cell; a third deletes what a fourth saw."""
    desk = complete(sqlite_url, tmp_path)
    first = add_activity(desk, cell("SOLAR", "2026-01", "12000"), seen=EMPTY)
    assert add_activity(desk, cell("SOLAR", "2026-01", "12000"), seen=EMPTY).batch is None
    with pytest.raises(DataError) as other:
        add_activity(desk, cell("SOLAR", "2026-01", "9000"), seen=EMPTY)
    assert other.value.problems[0].code == "E-CONFLICT.cell"
    assert other.value.problems[0].values["now"] == "12000 kWh"
    assert other.value.problems[0].values["actor"] == "Li"
    assert first.batch is not None
    undo(desk, first.batch, "误录")
    with pytest.raises(DataError) as gone:
        add_activity(desk, cell("SOLAR", "2026-01", "9000"), seen="1.1")
    assert gone.value.problems[0].code == "E-CONFLICT.emptied"
    with pytest.raises(DataError) as absent:
        set_absent(desk, "GREEN", (202601, 202601), Absence.DID_NOT_OCCUR, "停", seen="9.1")
    assert absent.value.problems[0].code in ("E-CONFLICT.emptied", "E-BALANCE.term")


def test_a_block_waits_for_a_second_person_and_is_seen_at_its_cells(
    sqlite_url: str, tmp_path: Path
) -> None:
    people = team(complete(sqlite_url, tmp_path))
    block = (cell("USED", "2026-01", "106000", "kWh"), cell("SOLAR", "2026-02", "11000"))
    with pytest.raises(Submitted) as notice:
        fill_cells(people.zhang, block)
    waits = waiting_cells(people.li)
    assert set(waits) == {("USED", 202601), ("SOLAR", 202602)}
    [one] = waits["USED", 202601]
    assert (one.quantity, one.unit, one.maker) == ("106000", "kWh", "zhang")
    assert held(people.li, "USED") == []
    steps.review(people.wang, notice.value.number)
    steps.approve(people.zhao, notice.value.number)
    assert held(people.li, "USED") == ["20260101 106000"]
    assert waiting_cells(people.li) == {}
