"""Files first, rows after; damage is found."""

import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.errors import DataError
from ghg.ledger import evidence
from ghg.ledger.evidence import add_evidence, check_evidence, keep_file, place, plain_name
from ghg.ledger.sessions import reading, writing
from ghg.texts import said
from tests.ledger.plant import founded
from tests.test_underway import left_by_a_killed_writer

PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "evidence"


def written(tmp_path: Path, content: bytes, name: str = "bill.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def codes(engine: Engine, org: int, store: Path) -> list[str]:
    with reading(engine) as connection:
        return [problem.code for problem in check_evidence(connection, org, store)]


def kept(engine: Engine, org: int, store: Path, path: Path) -> str:
    made = keep_file(store, path)
    with writing(engine) as connection:
        add_evidence(connection, org, 1, made, kind="bill")
    return made.sha256


def test_a_file_is_stored_under_its_hash(tmp_path: Path, store: Path) -> None:
    made = keep_file(store, written(tmp_path, PDF, "电费单 1月.pdf"))
    assert made.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (made.size, made.media_type, made.file_name) == (17, "application/pdf", "电费单 1月.pdf")
    assert place(store, made.sha256).read_bytes() == PDF
    assert not list(store.glob("*.part"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize(
    ("opened", "folder", "file"),
    [(0o700, 0o700, 0o600), (0o750, 0o700, 0o600), (0o770, 0o770, 0o660)],
    ids=["its owner's", "a group may look", "a group keeps it"],
)
def test_what_a_group_may_do_in_the_store_it_may_do_with_its_files(
    tmp_path: Path, store: Path, opened: int, folder: int, file: int
) -> None:
    store.mkdir()
    store.chmod(opened)
    before = os.umask(0o077)  # as the command line runs
    try:
        path = place(store, keep_file(store, written(tmp_path, PDF)).sha256)
    finally:
        os.umask(before)
    assert [one.stat().st_mode & 0o777 for one in (path.parent, path)] == [folder, file]


def test_the_same_content_is_one_file_and_one_row(
    engine: Engine, tmp_path: Path, store: Path
) -> None:
    org = founded(engine)
    one = kept(engine, org, store, written(tmp_path, PDF, "a.pdf"))
    assert kept(engine, org, store, written(tmp_path, PDF, "b.pdf")) == one
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM evidence")) == 1
    assert len([path for path in store.rglob("*") if path.is_file()]) == 1


def test_missing_swapped_and_damaged_files_are_found(
    engine: Engine, tmp_path: Path, store: Path
) -> None:
    org = founded(engine)
    hashes = [
        kept(engine, org, store, written(tmp_path, PDF + bytes([number]), f"{number}.pdf"))
        for number in range(3)
    ]
    first, second, third = (place(store, one) for one in hashes)
    assert codes(engine, org, store) == []
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)
    third.unlink()
    assert codes(engine, org, store) == [
        "E-EVIDENCE.changed",
        "E-EVIDENCE.changed",
        "E-EVIDENCE.missing",
    ]
    for number in range(3):  # handing the same files in again mends the store
        keep_file(store, tmp_path / f"{number}.pdf")
    assert codes(engine, org, store) == []


def test_the_file_is_synced_before_it_is_named(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    true_sync, true_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        folder = Path(f"/proc/self/fd/{handle}").is_dir()
        steps.append("sync folder" if folder else "sync file")
        true_sync(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append("rename")
        assert self.parent == store, "the temporary file lies on the same disk"
        return true_replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    keep_file(store, written(tmp_path, PDF))
    assert steps == ["sync file", "rename", "sync folder", "sync folder"]


@pytest.mark.parametrize("step", ["fsync", "replace", "folder"])
def test_a_crash_leaves_no_half_file_under_a_hash(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", crash)
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", crash)
    else:
        monkeypatch.setattr(evidence, "sync_folder", crash)
    with pytest.raises(KeyboardInterrupt):
        keep_file(store, written(tmp_path, PDF))
    left = [path for path in store.rglob("*") if path.is_file()]
    assert [path.name for path in left] == (
        [hashlib.sha256(PDF).hexdigest()] if step == "folder" else []
    )
    assert all(hashlib.sha256(path.read_bytes()).hexdigest() == path.name for path in left)


def test_what_a_kill_left_behind_is_swept(tmp_path: Path, store: Path) -> None:
    store.mkdir()
    left_by_a_killed_writer(store / "file")
    stored = keep_file(store, written(tmp_path, PDF))
    assert [path for path in store.rglob("*") if path.is_file()] == [place(store, stored.sha256)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E-EVIDENCE.empty"),
        (b"MZ\x90\x00\x03", "E-EVIDENCE.type"),
        (b"PK\x03\x04 some archive", "E-EVIDENCE.type"),
        (b"\x7fELF\x02\x01", "E-EVIDENCE.type"),
    ],
)
def test_other_content_is_refused(tmp_path: Path, store: Path, content: bytes, code: str) -> None:
    with pytest.raises(DataError) as caught:
        keep_file(store, written(tmp_path, content))
    assert caught.value.problems[0].code == code
    assert [path for path in store.rglob("*") if path.is_file()] == []


def test_a_large_file_is_refused(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "LIMIT_MB", 0)
    with pytest.raises(DataError, match="larger than 0 MB"):
        keep_file(store, written(tmp_path, PDF))


def test_a_file_that_is_not_there_is_named(tmp_path: Path, store: Path) -> None:
    with pytest.raises(DataError, match=r"none\.pdf"):
        keep_file(store, tmp_path / "none.pdf")


@pytest.mark.parametrize("below", ["", hashlib.sha256(PDF).hexdigest()[:2]])
def test_a_store_that_cannot_be_written_is_named_and_not_the_file(
    tmp_path: Path, store: Path, below: str
) -> None:
    """A plain file stands where a folder must: not even root can write there."""
    (store / below).parent.mkdir(parents=True, exist_ok=True)
    (store / below).write_bytes(b"")
    with pytest.raises(DataError) as caught:
        keep_file(store, written(tmp_path, PDF, "bill.pdf"))
    [problem] = caught.value.problems
    assert (problem.code, caught.value.exit_code) == ("E-EVIDENCE.store", 3)
    for language in ("zh", "en"):
        line = said(problem, language)
        assert str(store) in line
        assert "bill.pdf" not in line
    assert not list(tmp_path.rglob("*.part"))


def test_a_full_disk_is_named(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DataError, match="E-FULL"):
        keep_file(store, written(tmp_path, PDF))
    assert not list(store.rglob("*.part"))


def test_a_folder_handed_in_as_a_file_is_named(tmp_path: Path, store: Path) -> None:
    (tmp_path / "bills").mkdir()
    with pytest.raises(DataError) as caught:
        keep_file(store, tmp_path / "bills")
    assert caught.value.problems[0].code == "E-EVIDENCE.read"


def test_a_file_that_breaks_off_while_it_is_read_is_named_and_not_the_store(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> Iterator[bytes]:
        yield PDF
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(evidence, "_chunks", broken)
    with pytest.raises(DataError, match=r"bill\.pdf") as caught:
        keep_file(store, written(tmp_path, PDF))
    assert caught.value.problems[0].code == "E-EVIDENCE.read"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        ("表头,数量\n".encode("gb18030"), "text/plain"),
        ("表头,数量\n".encode(), "text/plain"),
        (b"\x89PNG\r\n\x1a\n0000", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b'<?xml version="1.0"?><a/>', "application/xml"),
        (b"PK\x03\x04....OFD.xml", "application/ofd"),
    ],
)
def test_the_type_is_told_by_content(
    tmp_path: Path, store: Path, content: bytes, media_type: str
) -> None:
    assert keep_file(store, written(tmp_path, content, "x.exe")).media_type == media_type


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\bill.pdf", "bill.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("", "file"),
        ("x" * 300, "x" * 200),
    ],
)
def test_a_name_is_a_remark_and_no_path(given: str, name: str) -> None:
    assert plain_name(given) == name
