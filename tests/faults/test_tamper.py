"""Tampering (F14): who owns the file can change anything, and is found.

Found by `ghg check` (chain, records, totals, papers, issues, guards), by `ghg journal verify
--since CHECKPOINT` where the chain itself was made to fit, or by the script of a pack. Where nobody
kept a head, the program says in words what it cannot know.
"""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ghg.desk import check as checking
from ghg.desk.check import check
from ghg.desk.context import Desk, evidence_folder, looking, open_desk
from ghg.desk.journal import checkpoint, verify
from ghg.desk.pack.make import make_pack
from ghg.errors import DamageError, GhgError
from ghg.ledger import journal
from ghg.ledger.tables import METADATA
from tests.cli.running import ghg
from tests.conftest import Server
from tests.desk.packed import checked
from tests.desk.whole_plant import whole_plant
from tests.faults.tampering import (
    TAMPERINGS,
    Tampering,
    flipped,
    put_back,
    rewritten_from,
    statement,
    swapped_papers,
)

NUMBERS = count(1)
both_databases = pytest.mark.parametrize("plant", ["sqlite", "postgresql"], indirect=True)
# What the check finds on PostgreSQL takes it a second each: two of them belong to a quick run.
QUICK = ("a record's quantity", "two papers exchanged")


def _marks(one: Tampering, dialect: str) -> tuple[pytest.MarkDecorator, ...]:
    quick = one.code in ("E-JOURNAL", "E-ROLLBACK") or one.title in QUICK
    return () if quick or dialect == "sqlite" else (pytest.mark.faults,)


BOTH = [
    pytest.param(one, dialect, id=f"{one}-{dialect}", marks=_marks(one, dialect))
    for one in TAMPERINGS
    for dialect in one.dialects
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The papers of a server's ledger lie in the test's folder too; the published files, which
    nobody touched here, are not checked each time."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(checking, "check_all", lambda _: None)
    return tmp_path


@pytest.fixture(scope="module")
def plants(sqlite_template: Path, server: Server, tmp_path_factory: pytest.TempPathFactory):
    """A whole plant on each database, laid out once: file, database and papers to be copied."""
    folder = tmp_path_factory.mktemp("plants")
    shutil.copyfile(sqlite_template, folder / "ledger.db")
    whole_plant(f"sqlite:///{folder / 'ledger.db'}", folder).engine.dispose()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "home"))
        desk = whole_plant(server.clone("plants"), folder)
        papers = desk.evidence_folder
        desk.engine.dispose()
    yield folder / "ledger.db", papers
    server.drop("plants")


@pytest.fixture
def plant(plants, request: pytest.FixtureRequest, home: Path) -> Iterator[str]:
    """The address of a fresh copy of the plant, on the database that the test asks for."""
    file, papers = plants
    if request.param == "sqlite":
        path = Path(shutil.copyfile(file, home / "ledger.db"))
        shutil.copytree(f"{file}.evidence", f"{path}.evidence")
        yield f"sqlite:///{path}"
        return
    server: Server = request.getfixturevalue("server")
    name = f"tampered_{next(NUMBERS)}"
    server.run(f"CREATE DATABASE {name} TEMPLATE plants STRATEGY file_copy")
    shutil.copytree(papers, evidence_folder(server.address(name)))
    yield server.address(name)
    server.drop(name)


@contextmanager
def sat_down(url: str) -> Iterator[Desk]:
    """Sit down as somebody new, and leave."""
    desk = open_desk(url)
    try:
        yield desk
    finally:
        desk.engine.dispose()


def in_chain(url: str, since: tuple[Path, ...] = ()) -> set[str]:
    """Give the words of what `ghg journal verify` says."""
    with sat_down(url) as desk:
        found = verify(desk, since=since).problems
    return {one.word for one in found if one.level == "error"}


def in_check(url: str) -> set[str]:
    """Give the words of what `ghg check` says."""
    with sat_down(url) as desk:
        found = check(desk).problems
    return {one.word for one in found if one.level == "error"}


@pytest.mark.parametrize(("one", "plant"), BOTH, indirect=["plant"])
def test_a_tampering_is_found(one: Tampering, plant: str, home: Path) -> None:
    head = home / "checkpoint.json"
    with sat_down(plant) as desk:
        checkpoint(desk, head)
        one.hand(desk)
    if one.anchored:
        assert in_chain(plant) == set()  # the chain itself is whole
        assert one.code in in_chain(plant, (head,))
    elif one.code == "E-JOURNAL":
        assert one.code in in_chain(plant)
    else:
        assert one.code in in_check(plant)


@both_databases
def test_an_untouched_plant_is_sound(plant: str, home: Path) -> None:
    with sat_down(plant) as desk:
        checkpoint(desk, home / "checkpoint.json")
    assert in_chain(plant, (home / "checkpoint.json",)) | in_check(plant) == set()


@pytest.mark.parametrize("plant", ["sqlite"], indirect=True)
def test_a_spoiled_payload_does_not_end_the_check(plant: str) -> None:
    """It cannot be read any more; everything else is still looked at."""
    with sat_down(plant) as desk:
        flipped("payload", 5, 0)(desk)
        swapped_papers(desk)
    assert {"E-JOURNAL", "E-EVIDENCE"} <= in_check(plant)


@pytest.mark.parametrize("plant", ["sqlite"], indirect=True)
def test_no_pack_is_made_of_a_journal_that_cannot_be_read(plant: str, home: Path) -> None:
    with sat_down(plant) as desk:
        statement("UPDATE journal SET payload = CAST(x'ff' AS BLOB) WHERE seq = 5")(desk)
        with pytest.raises(DamageError, match="E-JOURNAL"):
            make_pack(desk, home / "packs")
    assert not list(home.glob("packs/*"))


@pytest.mark.parametrize("plant", ["sqlite"], indirect=True)
def test_a_spoiled_name_in_the_schema_is_damage(plant: str) -> None:
    """SQLite tells the name of the table, which is no text any more: Python cannot read it."""
    with closing(sqlite3.connect(plant.removeprefix("sqlite:///"))) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute(
            "UPDATE sqlite_master SET name = CAST(x'e5' AS TEXT), sql = 'CREATE TABLE'"
            " WHERE name = 'issue_line'"
        )
        raw.commit()
    for words in (("check",), ("status", "--year", "2025"), ("journal", "verify")):
        told = ghg(*words, url=plant)
        assert told.exit_code == 5, told.output
        assert "[E-DAMAGE]" in told.stderr


@both_databases
def test_without_a_head_it_says_what_it_cannot_know(plant: str, home: Path) -> None:
    """Neither chain nor pack can know of a rewriting; both say so; each head shows it."""
    head = home / "checkpoint.json"
    with sat_down(plant) as desk:
        checkpoint(desk, head)
        honest = make_pack(desk, home)
        rewritten_from(2)(desk)
    silent = ghg("--lang", "en", "journal", "verify", url=plant)
    assert silent.exit_code == 0
    assert "Not proven" in silent.stderr
    assert "不能证明" in ghg("journal", "verify", url=plant).stderr
    told = ghg("journal", "verify", "--since", str(head), url=plant)
    assert told.exit_code == 5
    assert "[E-ROLLBACK]" in told.stderr
    anchored = f"{honest.head_seq}:{honest.head_hash}"
    assert checked(honest.path, "--head", anchored) == (0, set())
    (home / "again").mkdir()
    with sat_down(plant) as desk:  # a pack of the rewritten books, held to the honest head
        forged = make_pack(desk, home / "again")
    assert checked(forged.path, "--head", anchored)[0] == 1


@pytest.mark.faults
@both_databases
def test_every_sign_of_an_entry(plant: str) -> None:
    """Each sign of each hashed column of an entry, one after the other, there and back."""
    with sat_down(plant) as desk:
        entry = next(row for row in entries_of(desk) if row.seq == 5)
        tried = 0
        for column in ("payload", "hash", "prev_hash", "at_utc", "actor", "auth", "action"):
            stands = getattr(entry, column)
            for at in range(len(stands)):
                flipped(column, 5, at)(desk)
                assert "E-JOURNAL" in in_chain(plant), (column, at)
                put_back(column, 5, stands)(desk)
                tried += 1
        assert in_chain(plant) == set()
    print(tried, "signs of an entry")


def entries_of(desk: Desk) -> list[Any]:
    with looking(desk) as at:
        return list(journal.entries(at.connection, at.org_id))


# --- bytes of the file itself


def one_bit_each(url: str, folder: Path, flips: int, seed: int) -> dict[str, int]:
    """Flip single bits of the database file; count how each of them was answered.

    `found`: an error names it. `same`: no row of any table is another, nothing was hurt. What is
    neither is a row that is different and that nobody found: its tables are named.
    """
    path = Path(url.removeprefix("sqlite:///"))
    whole, rows = path.read_bytes(), rows_of(path)
    dice, seen = random.Random(seed), {"found": 0, "same": 0}
    place = folder / "flipped.db"
    (folder / "flipped.db.evidence").symlink_to(f"{path}.evidence")
    for _ in range(flips):
        at, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
        place.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        seen_as = answered(f"sqlite:///{place}", rows)
        seen[seen_as] = seen.get(seen_as, 0) + 1
        for ending in ("-wal", "-shm"):
            place.with_name(place.name + ending).unlink(missing_ok=True)
    return seen


def answered(url: str, rows: dict[str, list[str]]) -> str:
    try:
        if in_chain(url) | in_check(url):
            return "found"
    except GhgError:
        return "found"
    now = rows_of(Path(url.removeprefix("sqlite:///")))
    other = [name for name in rows if rows[name] != now[name]]
    return "unseen in " + ", ".join(other) if other else "same"


def rows_of(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as raw:
        raw.text_factory = bytes
        return {
            name: sorted(map(repr, raw.execute(f"SELECT * FROM {name}")))
            for name in METADATA.tables
        }


@pytest.mark.parametrize("plant", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "flips", [pytest.param(6, id="few"), pytest.param(3000, id="many", marks=pytest.mark.faults)]
)
def test_a_flipped_bit_of_the_file_hurts_nothing_or_is_found(
    plant: str, home: Path, flips: int
) -> None:
    """No flip may end in an error that nobody named; what is unseen is counted by its table."""
    seen = one_bit_each(plant, home, flips, seed=flips)
    print(flips, "bits:", seen)
    assert seen["found"] + seen["same"] >= flips * 95 // 100
