"""What is being written is removed when its writer lives no more, and never before."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ghg import underway
from ghg.reports.files import write_whole
from ghg.underway import sweep, under_way

_WRITES_AND_IS_KILLED = """
import os, signal, sys
from pathlib import Path
from ghg.underway import under_way
with under_way(Path(sys.argv[1])) as part:
    print(part)
    sys.stdout.flush()
    part.write_bytes(b"half")
    part.with_name(part.name + "-wal").write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def left_by_a_killed_writer(target: Path) -> Path:
    """Give a file that a process left under way when it was killed."""
    command = [sys.executable, "-c", _WRITES_AND_IS_KILLED, str(target)]
    left = Path(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout.decode()[:-1])
    assert left.read_bytes() == b"half"
    return left


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_left_of_a_file_that_failed(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), under_way(tmp_path / "x.db") as part:
        for ending in ("", "-wal", "-shm"):
            part.with_name(part.name + ending).write_bytes(b"half")
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_the_next_writer_in_a_folder_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    left_by_a_killed_writer(tmp_path / "report.pdf")
    assert len(names(tmp_path)) == 2
    write_whole(tmp_path / "other.json", b"{}")
    assert names(tmp_path) == ["other.json"]


def test_what_a_living_writer_has_under_way_stays(tmp_path: Path) -> None:
    with under_way(tmp_path / "a") as mine, under_way(tmp_path / "a") as other:
        mine.mkdir()
        (mine / "inside").write_bytes(b"1")
        other.write_bytes(b"2")
        assert sweep(tmp_path) == 0
        assert (mine / "inside").read_bytes() == b"1"
    assert names(tmp_path) == []


def test_a_number_that_was_given_to_another_process_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a container the program has the same number after every start."""
    with under_way(tmp_path / "a") as part:
        part.write_bytes(b"1")
        monkeypatch.setattr(underway, "_since", lambda number: "later")
        assert sweep(tmp_path) == 1


def test_of_another_machine_only_what_nobody_touched_for_a_day_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = left_by_a_killed_writer(tmp_path / "a")
    monkeypatch.setattr(underway, "_machine", lambda: "0123abcd")
    assert sweep(tmp_path) == 0
    two_days_ago = time.time() - 2 * 86400
    os.utime(left, (two_days_ago, two_days_ago))
    assert sweep(tmp_path) == 1
    assert names(tmp_path) == [f"{left.name}-wal"]


@pytest.mark.parametrize("name", [".film.mkv.part", "report.part", ".report.pdf.123.part", "x.pdf"])
def test_a_name_that_is_not_ours_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"somebody's")
    assert sweep(tmp_path) == 0
    assert sweep(tmp_path / "nowhere") == 0


def test_a_link_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "paper").write_bytes(b"1")
    left = left_by_a_killed_writer(tmp_path / "a")
    left.unlink()
    left.symlink_to(kept)
    sweep(tmp_path)
    assert names(tmp_path) == ["kept"]
    assert (kept / "paper").exists()
