"""What is handed in lies in a folder of this program alone, and goes with it, killed or not."""

import gc
import os
import re
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from starlette.datastructures import UploadFile

import ghg.web
from ghg import underway
from ghg.desk.temporary import working
from ghg.errors import DataError
from ghg.web.uploads import FOLDER, Uploads
from tests.web.test_handing_in import handed, row, table, went
from tests.web.visiting import Visitor


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of temporary files that nobody else uses."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def left_by(number: int, since: str, place: Path, name: str = FOLDER) -> Path:
    """Make a folder as a process of this machine makes it."""
    made = place / f".{name}.{underway._machine()}-{number}-{since}-0a1b2c3d.part"
    (made / "file").mkdir(parents=True)
    (made / "file" / "data.csv").write_bytes(b"secret")
    return made


def test_a_face_that_starts_removes_what_a_killed_one_left(temporary: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = left_by(gone.pid, "1", temporary)
    again = left_by(os.getpid(), "1", temporary)  # a number that was given anew
    mine = left_by(os.getpid(), str(underway._since(os.getpid())), temporary)
    strange = temporary / ".somebody.part"
    strange.mkdir()
    Uploads()
    assert not left.exists()
    assert not again.exists()
    assert mine.exists()
    assert strange.exists()


def test_the_folder_is_for_nobody_else_and_goes_with_the_face(
    writer: Visitor, temporary: Path
) -> None:
    writer.app.state.site.uploads._folder = None
    went(handed(writer, "/import/upload", "a.csv", table(row("SOLAR", "2026-01", "1")), {}))
    [folder] = temporary.iterdir()
    assert folder.name.startswith(f".{FOLDER}.")
    if os.name == "posix":
        assert folder.stat().st_mode & 0o077 == 0
        assert all(one.stat().st_mode & 0o077 == 0 for one in folder.iterdir())
    uploads = Uploads()
    home = uploads._home()
    assert home.is_dir()
    del uploads
    gc.collect()
    assert not home.exists()


def test_what_is_worked_on_for_a_moment_leaves_nothing(visitor: Visitor, temporary: Path) -> None:
    assert visitor.get("/import/template?year=2026&language=zh").status_code == 200
    with pytest.raises(ValueError), working(FOLDER) as folder:
        (folder / "half").write_bytes(b"x")
        raise ValueError
    assert list(temporary.iterdir()) == []


def test_what_was_dropped_does_not_come_back(temporary: Path) -> None:
    """The check of a dropped file may end all the same; its answer is nobody's."""
    uploads = Uploads()
    kept = uploads.keep("me", UploadFile(BytesIO(b"x"), filename="a.csv"))
    uploads.drop(kept)
    uploads.found(kept)
    with pytest.raises(DataError, match="E-REF"):
        uploads.named("me", kept.id)
    assert not kept.path.exists()


def test_no_page_keeps_files_in_a_folder_of_its_own_making() -> None:
    """What Python makes there is not known to be ours, and a killed face would leave it."""
    made = re.compile(r"TemporaryDirectory|mkdtemp|NamedTemporaryFile|mkstemp")
    sources = sorted(Path(ghg.web.__file__).parent.rglob("*.py"))
    assert [one.name for one in sources if made.search(one.read_text(encoding="utf-8"))] == []
