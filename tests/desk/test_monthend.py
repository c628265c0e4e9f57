"""Month end on both databases: gaps, the evidence folder, its hashes, and the day it is due."""

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from ghg.desk import journal, period
from ghg.desk.monthend import closing, duties
from ghg.desk.monthend import folder as monthend_folder
from ghg.errors import DamageError, DataError, GapError
from ghg.ledger.rows import table
from ghg.ledger.sessions import reading
from tests.desk import factory
from tests.desk.plant import digest
from tests.inventory import tea

MARCH = 202503


@pytest.fixture
def desk(database_url, tmp_path, monkeypatch):
    monkeypatch.setattr(closing, "today", lambda: 20250501)
    made = factory.proven(
        factory.posted(factory.laid_out(factory.desk_at(database_url, tmp_path))), tmp_path
    )
    yield made
    made.engine.dispose()


@pytest.fixture
def holed(database_url, tmp_path):
    """The factory without the solar meter's March."""
    solar = [
        None if month == MARCH else kwh for month, kwh in zip(tea.MONTHS, tea.SOLAR, strict=True)
    ]
    desk = factory.laid_out(factory.desk_at(database_url, tmp_path))
    yield factory.posted(desk, {**factory.RECORDED, "SOLAR": solar})
    desk.engine.dispose()


def index(folder: Path) -> dict:
    return json.loads((folder / "index.json").read_text(encoding="utf-8"))


def folder_rows(desk):
    with reading(desk.engine) as connection:
        return connection.execute(table("month_folder").select()).all()


def test_a_month_without_gaps_is_closed(desk):
    made = closing.close_months(desk, MARCH, MARCH)
    assert made.missing == ()
    assert period.closed(desk) == {MARCH}


def test_a_gap_refuses_the_month_and_is_named(holed):
    """Catalogue 69: gap of a month, close refused, missing: ..."""
    before = digest(holed.engine)
    with pytest.raises(GapError) as refused:
        closing.close_months(holed, 202501, 202506)
    assert [(one.code, one.place.subject) for one in refused.value.problems] == [
        ("E-GAP.close", "SOLAR 2025-03")
    ]
    assert digest(holed.engine) == before


def test_a_gap_may_stay_with_a_reason_that_is_journaled(holed, tmp_path):
    with pytest.raises(DataError) as refused:
        closing.close_months(holed, MARCH, MARCH, anyway=True)
    assert refused.value.code == "E-REASON"
    made = closing.close_months(holed, MARCH, MARCH, "表已送检", tmp_path / "out", anyway=True)
    assert [one.stream for one in made.missing] == ["SOLAR"]
    entry = next(one for one in journal.journal_list(holed) if one.action == "period.closed")
    assert entry.reason == "表已送检"
    folder = tmp_path / "out" / "2025-03"
    assert index(folder)["missing"] == ["SOLAR"]
    assert "SOLAR,SOLAR,2025-03" in (folder / "missing.csv").read_text("utf-8-sig")


def test_every_file_of_the_folder_has_its_hash_in_the_index(desk, tmp_path):
    made = closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "out")
    folder = tmp_path / "out" / "2025-03"
    files = index(folder)["files"]
    there = {
        str(path.relative_to(folder).as_posix()) for path in folder.rglob("*") if path.is_file()
    }
    assert {one["path"] for one in files} == there - {"index.json"}
    for one in files:
        content = (folder / one["path"]).read_bytes()
        assert (one["size"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    written = made.folders[0]
    assert written.files == len(files)
    assert written.index_sha256 == hashlib.sha256((folder / "index.json").read_bytes()).hexdigest()
    assert folder_rows(desk)[0].index_sha256 == written.index_sha256


def test_the_folder_holds_the_month_and_its_papers(desk, tmp_path):
    closing.close_months(desk, MARCH, MARCH, folder=tmp_path)
    folder = tmp_path / "2025-03"
    with (folder / "records.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["stream"], row["quantity"], row["first_day"]) for row in rows} == {
        ("USED", "128700", "2025-03-01"),
        ("SOLAR", "17217", "2025-03-01"),
        ("GREEN", "22300", "2025-03-01"),
    }
    kinds = {one["kind"] for one in index(folder)["files"]}
    assert kinds == {"ledger", "index", "contract", "settlement", "meter_record"}


def test_a_folder_that_is_in_no_books_is_told_apart(desk, tmp_path):
    """A month end that was killed between the folder's name and the commit leaves such a one."""
    closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "booked")
    other = tmp_path / "out" / "2025-03"
    shutil.copytree(tmp_path / "booked" / "2025-03", other)
    (other / "index.json").write_bytes((other / "index.json").read_bytes() + b"\n")
    for name, code in (("booked", "E-FILE.folder"), ("out", "E-FILE.unbooked")):
        with pytest.raises(DataError) as refused:
            closing.close_months(desk, MARCH, MARCH, folder=tmp_path / name)
        assert refused.value.problems[0].code == code
    other.rename(tmp_path / "kept")
    closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "out")


def test_one_folder_for_each_month(desk, tmp_path):
    closing.close_months(desk, 202501, 202503, folder=tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "2025-01",
        "2025-02",
        "2025-03",
    ]


def test_the_same_books_give_the_same_bytes(desk, tmp_path):
    """A month that is closed already gets a second folder, and its ledgers are the same."""
    closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "one")
    again = closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "two")
    assert again.event is None
    one, two = tmp_path / "one/2025-03", tmp_path / "two/2025-03"
    for path in one.rglob("*"):
        if path.is_file() and path.name != "index.json":
            assert path.read_bytes() == (two / path.relative_to(one)).read_bytes()
    first, second = index(one), index(two)
    assert {name for name in first if first[name] != second[name]} == {
        "journal_seq",
        "journal_hash",
    }
    assert [row.revision for row in folder_rows(desk)] == [0, 1]


def test_a_folder_is_never_written_over(desk, tmp_path):
    (tmp_path / "2025-03").mkdir()
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        closing.close_months(desk, MARCH, MARCH, folder=tmp_path)
    assert refused.value.problems[0].code == "E-FILE.folder"
    assert digest(desk.engine) == before
    assert list((tmp_path / "2025-03").iterdir()) == []


def test_a_damaged_paper_leaves_neither_folder_nor_closing(desk, tmp_path):
    paper = next(path for path in desk.evidence_folder.rglob("*") if path.is_file())
    paper.write_bytes(b"changed")
    before = digest(desk.engine)
    with pytest.raises(DamageError) as refused:
        closing.close_months(desk, 202502, MARCH, folder=tmp_path / "out")
    assert refused.value.problems[0].code == "E-EVIDENCE.changed"
    assert digest(desk.engine) == before
    assert list((tmp_path / "out").iterdir()) == []


def test_a_missing_paper_is_named(desk, tmp_path):
    for path in desk.evidence_folder.rglob("*"):
        if path.is_file():
            path.unlink()
    with pytest.raises(DamageError) as refused:
        closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "out")
    assert refused.value.problems[0].code == "E-EVIDENCE.missing"


def test_folders_go_when_the_books_refuse_at_the_end(desk, tmp_path, monkeypatch):
    """The folder is in place before the commit; if that fails, it goes."""
    before = digest(desk.engine)

    def broken(*_, **__):
        raise OSError("no space")

    with monkeypatch.context() as patched:
        patched.setattr(monthend_folder.Path, "rename", broken)
        with pytest.raises(OSError, match="no space"):
            closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "out")
    assert digest(desk.engine) == before
    assert list((tmp_path / "out").iterdir()) == []


def test_the_due_day_is_forty_days_after_the_month(desk, tmp_path, monkeypatch):
    made = closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "out")
    assert (made.folders[0].due_day, made.folders[0].late_days) == (20250510, 0)
    monkeypatch.setattr(closing, "today", lambda: 20250513)
    late = closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "late")
    assert late.folders[0].late_days == 3


def test_duties_count_the_days(desk):
    found = duties.due_list(desk, 20250501)
    monthly = {one.month: one for one in found if one.month}
    assert (monthly[202503].due_day, monthly[202503].days) == (20250510, 9)
    assert (monthly[202502].state, monthly[202502].days) == ("late", -22)  # due on 9 April
    assert not any(one.binding for one in found)
    assert {one.duty.programme for one in found} == {"national-ets"}
    everything = duties.due_list(desk, 20250501, everything=True)
    assert {one.duty.programme for one in everything} == {"national-ets", "municipal"}


def test_duties_of_a_month_with_a_folder_are_done(desk, tmp_path):
    closing.close_months(desk, MARCH, MARCH, folder=tmp_path / "out")
    found = {one.month: one.state for one in duties.due_list(desk, 20250501)}
    assert found[MARCH] == "written"


def test_folders_that_were_placed_go_when_the_act_fails_after_all(tmp_path):
    """What stood there before stays."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    with pytest.raises(OSError, match="commit"), monthend_folder.taken_back([old, new]):
        new.mkdir()
        raise OSError("commit")
    assert (old.exists(), new.exists()) == (True, False)
