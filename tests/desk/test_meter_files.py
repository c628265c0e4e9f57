"""Meter files at the desk: one command, once, undone with their batch, never beside a bill."""

import gzip
import os
from decimal import Decimal
from pathlib import Path

import pytest

from ghg.desk.activity import Typed, add_activity
from ghg.desk.batches import undo
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.imports.mappings import add_mapping
from ghg.desk.meters.months import meter_year
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter
from ghg.desk.meters.watch import FolderWatch
from ghg.desk.records import activity_list
from ghg.errors import DataError, Place
from tests.desk.metered import metered
from tests.desk.plant import digest, totals
from tests.intake.test_readings_amounts import STEEL, STEEL_MAPPING, STEEL_MONTHS

HEADER = "表计编码,抄表日期,读数"


def file(tmp_path: Path, *rows: str, name: str = "ami.csv", header: str = HEADER) -> Path:
    path = tmp_path / name
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))  # nobody writes to it any more
    return path


def steel(tmp_path: Path) -> Path:
    path = tmp_path / "steel.csv"
    path.write_bytes(gzip.decompress(STEEL.read_bytes()))
    return path


def shown(desk, code: str = "M1") -> list[tuple[int, int, Decimal]]:
    """Give what stands of a meter."""
    return [
        (one.first_day, one.last_day, one.quantity)
        for one in meter_year(desk, code, 201701, 202612).months
    ]


def test_the_steel_works_in_one_import(engine, tmp_path):
    desk = metered(engine, tmp_path, ct="", pt="", cumulative=False)
    add_mapping(desk, "AMI", STEEL_MAPPING)
    made = import_file(desk, steel(tmp_path), mapping="AMI")
    assert (made.records, made.checked.rows, made.checked.problems) == (12, 35_040, ())
    expected = {("GRID", month): Decimal(total) for month, total in STEEL_MONTHS.items()}
    assert totals(engine) == expected
    assert sum(expected.values()) == Decimal("959640.31")
    assert {record.document for record in activity_list(desk)} == {"M1"}
    before = digest(engine)
    again = import_file(desk, steel(tmp_path), mapping="AMI")
    assert (again.batch, again.before.batch) == (None, made.batch)
    assert digest(engine) == before


def test_an_undone_batch_takes_its_months_along(engine, tmp_path):
    desk = metered(engine, tmp_path)
    path = file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,12")
    made = import_file(desk, path)
    assert shown(desk) == [(20250101, 20250131, Decimal(16000))]
    undo(desk, made.batch, "错误的文件")
    assert (shown(desk), totals(engine)) == ([], {})
    assert import_file(desk, path).records == 1  # and it may come again
    assert shown(desk) == [(20250101, 20250131, Decimal(16000))]


def test_months_without_records_are_undone_too(engine, tmp_path):
    desk = metered(engine, tmp_path)
    add_activity(desk, Typed("GRID", "16500", month="2025-01", document="FP-1"))
    path = file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,12")
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    assert [one.code for one in caught.value.problems] == ["E-OVERLAP.meter", "E-ACCEPT"]
    assert digest(engine) == before
    made = import_file(desk, path, ("E-OVERLAP",))
    assert (made.records, totals(engine)) == (0, {("GRID", 202501): Decimal(16500)})
    assert shown(desk) == [(20250101, 20250131, Decimal(16000))]
    undo(desk, made.batch, "x")
    assert shown(desk) == []


def test_a_bill_for_days_that_the_meter_counted_is_refused(engine, tmp_path):
    desk = metered(engine, tmp_path)
    import_file(desk, file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,12"))
    with pytest.raises(DataError) as caught:
        add_activity(desk, Typed("GRID", "16500", month="2025-01", document="FP-1"))
    assert caught.value.problems[0].word == "E-OVERLAP"


def test_files_follow_each_other_and_typed_readings(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, TypedReading("M1", 20241231, "10"))
    import_file(desk, file(tmp_path, "M1,2025-01-31,12", name="01.csv"))
    import_file(desk, file(tmp_path, "M1,2025-02-28,15", name="02.csv"))
    assert totals(engine) == {
        ("GRID", 202501): Decimal(16000),
        ("GRID", 202502): Decimal(24000),
    }


def test_the_same_month_in_another_file_is_skipped_or_a_conflict(engine, tmp_path):
    desk = metered(engine, tmp_path)
    rows = ("M1,2024-12-31,10", "M1,2025-01-31,12")
    import_file(desk, file(tmp_path, *rows))
    same = import_file(desk, file(tmp_path, *rows, "M1,2025-02-28,15", name="more.csv"))
    assert (same.records, same.skipped) == (1, 1)
    other = file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,13", name="other.csv")
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, other)
    assert caught.value.problems[0].word == "E-CONFLICT"
    assert digest(engine) == before


def test_a_resaved_file_of_one_reading_brings_nothing_new(engine, tmp_path):
    desk = metered(engine, tmp_path)
    import_file(desk, file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,12"))
    import_file(desk, file(tmp_path, "M1,2025-02-28,15", name="02.csv"))
    before = digest(engine)
    again = import_file(desk, file(tmp_path, "M1,2025-02-28,15.0", name="resaved.csv"))
    assert (again.batch, again.records) == (None, 0)
    assert digest(engine) == before


def test_a_file_goes_on_where_it_repeats_the_last_reading(engine, tmp_path):
    desk = metered(engine, tmp_path)
    import_file(desk, file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,12"))
    import_file(desk, file(tmp_path, "M1,2025-01-31,12", "M1,2025-02-28,15", name="02.csv"))
    assert [quantity for _, _, quantity in shown(desk)] == [Decimal(16000), Decimal(24000)]


def test_a_conflict_of_a_meter_without_stream(engine, tmp_path):
    desk = metered(engine, tmp_path)
    add_meter(desk, NewMeter("SUB", "F1", "electricity", parent="M1"))
    import_file(desk, file(tmp_path, "SUB,2024-12-31,10", "SUB,2025-01-31,12"))
    other = file(tmp_path, "SUB,2024-12-31,10", "SUB,2025-01-31,13", name="other.csv")
    [problem] = check_file(desk, other).problems
    assert (problem.code, problem.values["number"]) == ("E-CONFLICT.reading", "1")
    assert (problem.place.row, problem.place.column) == (3, "表计编码")


def test_a_watched_folder(sqlite_engine, tmp_path):
    desk = metered(sqlite_engine, tmp_path)
    folder = tmp_path / "ami"
    folder.mkdir()
    file(folder, "M1,2024-12-31,10", "M1,2025-01-31,12", name="a.csv")
    file(folder, "M1,2025-02-28,15", name="b.csv")
    file(folder, "M9,2025-02-28,15", name="c.csv")
    file(folder, "not a table", name="notes.md")
    (folder / "d.csv").write_text("still being written", encoding="utf-8")
    watching = FolderWatch(desk, folder)
    taken, follows, refused = watching.look()
    assert [one.file for one in (taken, follows, refused)] == ["a.csv", "b.csv", "c.csv"]
    assert (taken.imported.records, follows.imported.records) == (1, 1)
    assert (refused.imported, refused.problems[0].code) == (None, "E-REF.meter")
    assert list(watching.look()) == []  # nothing new
    again = list(FolderWatch(desk, folder).look())  # a new start remembers by the batch
    assert [one.imported.before.batch for one in again[:2]] == [1, 2]
    assert sorted(path.name for path in folder.iterdir()) == [
        *("a.csv", "b.csv", "c.csv", "d.csv", "notes.md"),
    ]


def test_a_watch_lists_what_needs_consent_and_imports_nothing(sqlite_engine, tmp_path):
    desk = metered(sqlite_engine, tmp_path)
    folder = tmp_path / "ami"
    folder.mkdir()
    file(folder, "M1,2024-12-31,10", "M1,2025-03-31,12", name="a.csv")
    [one] = FolderWatch(desk, folder).look()
    assert one.imported is None
    assert "E-SPLIT.readings" in [problem.code for problem in one.problems]
    assert shown(desk) == []


@pytest.mark.parametrize(
    "error", [PermissionError(13, "held"), DataError("E-BUSY", Place("a.csv"))]
)
def test_a_file_that_somebody_holds_is_tried_again(sqlite_engine, tmp_path, monkeypatch, error):
    desk = metered(sqlite_engine, tmp_path)
    file(tmp_path, "M1,2024-12-31,10", "M1,2025-01-31,12", name="a.csv")
    watching = FolderWatch(desk, tmp_path)

    def held(*_, **__):
        raise error

    with monkeypatch.context() as patched:
        patched.setattr("ghg.desk.meters.watch.import_file", held)
        [busy] = watching.look()
    assert (busy.imported, busy.problems[0].code) == (None, "E-BUSY")
    [taken] = watching.look()
    assert taken.imported.records == 1


def test_a_watch_of_no_folder(sqlite_engine, tmp_path):
    desk = metered(sqlite_engine, tmp_path)
    with pytest.raises(DataError) as caught:
        list(FolderWatch(desk, tmp_path / "none").look())
    assert caught.value.problems[0].code == "E-FOLDER"
