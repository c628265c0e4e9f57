"""The one check after every fault: everything holds.

A work is played once undisturbed, and its ledger and files are told after every act: these are
the states that there are. After a fault the ledger must be in the state of what was acknowledged,
or one further (the act that was in flight), and nothing in between; all that the program itself can
check must be sound. Then the next start goes on, and must come to the very end of the work.
"""

import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from sqlalchemy import Connection, Engine, Table, inspect, text

from ghg.desk import check as checking
from ghg.desk.check import check
from ghg.desk.context import Desk
from ghg.desk.rebuild import rebuild_compared
from ghg.errors import GhgError
from ghg.ledger.copies.manifest import BACKUP, EXPORT
from ghg.ledger.copies.placing import opened
from ghg.ledger.copies.restore import believed
from ghg.ledger.copies.whole import check_database
from ghg.ledger.evidence import hash_of
from ghg.ledger.schema import REVISIONS, check_schema, revision, revision_of
from ghg.ledger.sessions import open_engine, reading
from ghg.ledger.tables import METADATA
from ghg.underway import sweep
from tests.faults.children import run
from tests.faults.ground import Ground, Seat
from tests.faults.works import Act, Work

# what says when, or hangs on when: it differs from one run to the next
_MOVING = frozenset({"hash", "prev_hash", "payload", "journal_hash", "index_sha256"})
_OF_A_TABLE = {"issue": {"document", "sha256"}}
_ASKED: dict[tuple[str, ...], dict[str, str]] = {}
_LIBRARY = "check_all"  # the library travels with the program: no fault here reaches it


@dataclass(frozen=True, slots=True)
class State:
    """What stands: of the ledger (a hash of its rows), and of the files by name."""

    ledger: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Played:
    """A work played undisturbed: the states between its acts, and how long it took."""

    states: tuple[State, ...]
    seconds: float
    lost: str = ""


def played(ground: Ground, work: Work) -> Played:
    """Play a work undisturbed, on a seat of its own."""
    seat = ready(ground, work)
    states, spent = [state(seat)], 0.0
    for act in work.acts:
        began = time.monotonic()
        undisturbed(act, seat)
        spent += time.monotonic() - began
        states.append(state(seat))
    everything_is_sound(seat, work.lost)
    ground.leave(seat)
    return Played(tuple(states), spent, work.lost)


def ready(ground: Ground, work: Work) -> Seat:
    """Give a seat that is prepared for a work."""
    seat = ground.seat(work.base)
    if work.prepare is not None:
        undisturbed(work.prepare, seat)
    return seat


def undisturbed(act: Act, seat: Seat) -> None:
    """Let a child do what nothing disturbs: no connection of it outlives it."""
    ended = run((act,), seat)
    assert ended.done, ended.broken or ended.refused


def everything_holds(seat: Seat, made: Played, acknowledged: int) -> int:
    """Hold a ledger after a fault to what was acknowledged; give how many acts it holds."""
    settled(seat)
    everything_is_sound(seat, made.lost)
    found = state(seat)
    allowed = range(acknowledged, min(acknowledged + 2, len(made.states)))
    ledgers = [number for number in allowed if made.states[number].ledger == found.ledger]
    assert ledgers, f"the ledger is in no state after {acknowledged} acts, nor one further"
    files = [number for number in allowed if made.states[number].files == found.files]
    assert files, f"half a file: {found.files} after {acknowledged} acts"
    # a file comes before the row that speaks of it; acts without rows are told by their files
    assert files[-1] >= ledgers[0], "a row without its file"
    return min(ledgers[-1], files[-1])


def goes_on(seat: Seat, work: Work, made: Played, stored: int) -> None:
    """Play the rest at the next start; then the work is done, and nothing else is left."""
    ended = run(work.acts[stored:], seat)
    if ended.refused == "E-FILE.unbooked":  # a month's folder whose entry was never written
        kept_aside(seat)
        ended = run(work.acts[stored + ended.acknowledged :], seat)
    assert ended.done, ended.broken or ended.refused
    everything_is_sound(seat, made.lost)
    found = state(seat)
    assert found.ledger == made.states[-1].ledger, "the ledger does not end as it should"
    assert found.files == made.states[-1].files
    for folder in (seat.folder, seat.out, seat.store):  # as whoever writes there next does
        sweep(folder)
    assert left_behind(seat) == []


def kept_aside(seat: Seat) -> None:
    """Do what the remedy says: move the folders that are in no books to another place."""
    engine = open_engine(seat.url)
    with reading(engine) as connection:
        booked = set(connection.scalars(text("SELECT index_sha256 FROM month_folder")))
    engine.dispose()
    for folder in seat.out.iterdir():
        if hash_of(folder / "index.json") not in booked:
            folder.rename(seat.folder / f"aside-{folder.name}")


def everything_is_sound(seat: Seat, lost: str = "") -> None:
    """Ask the program itself: pages, keys, guards, chains, records, totals, evidence, issues,
    everything derived anew, and copies; `lost` is what the base lacks from its beginning."""
    engine = open_engine(seat.url)
    try:
        if revision_of(engine) == REVISIONS[-1]:
            check_schema(engine)
            desk = Desk(engine, seat.store, "", "Li")
            with mock.patch.object(checking, _LIBRARY), mock.patch.object(checking, "packs"):
                found = {one.code for one in check(desk).problems if one.level == "error"}
            assert found <= {lost}, found
            assert rebuild_compared(desk).problems == ()
        else:
            check_database(engine)
    finally:
        engine.dispose()
    for path in seat.out.glob("*.db"):
        assert check_database(open_engine(f"sqlite:///{path}")) == REVISIONS[-1]
    for kept in seat.folder.glob("ledger.db.before-*"):
        assert believed(kept, BACKUP).heads


def state(seat: Seat) -> State:
    """Tell the state of a seat."""
    engine = open_engine(seat.url)
    try:
        return State(_ledger(engine), tuple(sorted(_files(seat))))
    finally:
        engine.dispose()


def left_behind(seat: Seat) -> list[str]:
    """Name what is under way where nobody writes any more."""
    folders = (seat.folder, seat.store)
    return sorted({str(path) for folder in folders for path in folder.rglob(".*part*")})


def settled(seat: Seat) -> None:
    """Wait until the server has seen that a killed client is gone."""
    if seat.url.startswith("sqlite"):
        return
    others = """SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()"""
    engine, patience = open_engine(seat.url), time.monotonic() + 30
    with engine.connect() as connection:
        while connection.scalar(text(others)):
            assert time.monotonic() < patience, "somebody else is in this database"
            connection.rollback()
            time.sleep(0.01)
    engine.dispose()


def _ledger(engine: Engine) -> str:
    made = hashlib.sha256(revision_of(engine).encode())
    with reading(engine) as connection:
        for name, row in _rows(connection):
            made.update(f"{name}{row!r}\n".encode())
    return made.hexdigest()


def _rows(connection: Connection) -> Iterator[tuple[str, tuple[object, ...]]]:
    for name, query in _queries(connection).items():
        for row in connection.exec_driver_sql(query):
            yield name, tuple(map(_plain, row))


def _queries(connection: Connection) -> dict[str, str]:
    """Ask for every table that a form has, in the order of its key; a form is looked at once."""
    key = (connection.dialect.name, *revision(connection))
    if key not in _ASKED:
        known = inspect(connection)
        _ASKED[key] = {
            table.name: _query(table, {column["name"] for column in known.get_columns(table.name)})
            for table in METADATA.sorted_tables
            if known.has_table(table.name)
        }
    return _ASKED[key]


def _query(table: Table, there: set[str]) -> str:
    names = [
        one.name for one in table.columns if one.name in there and _stays(table.name, one.name)
    ]
    order = ", ".join(column.name for column in table.primary_key)
    return f"SELECT {', '.join(names)} FROM {table.name} ORDER BY {order}"


def _stays(table: str, column: str) -> bool:
    moving = column.endswith("_utc") or column in _MOVING
    return not moving and column not in _OF_A_TABLE.get(table, ())


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


def _files(seat: Seat) -> Iterator[tuple[str, str]]:
    """Tell every file and folder that has its name: by its bytes, or that it is whole."""
    for path in seat.out.iterdir():
        if path.name.startswith(".") or path.suffix in (".db-wal", ".db-shm"):
            continue
        if path.suffix == ".evidence":
            if path.with_suffix("").exists():  # papers come first, and alone they harm nobody
                yield path.name, _told(path)
        elif path.suffix == ".db":
            yield path.name, _ledger(open_engine(f"sqlite:///{path}"))
        elif path.is_dir() and (path / "index.json").exists():
            yield path.name, _index_holds(path)
        elif path.is_dir() or (path.suffix == ".zip" and not path.stem.endswith("-pack")):
            yield path.name, _copy_holds(path, seat)
        else:
            yield path.name, hashlib.sha256(path.read_bytes()).hexdigest()


def _told(folder: Path) -> str:
    return repr(sorted(path.name for path in folder.rglob("*") if path.is_file()))


def _copy_holds(path: Path, seat: Seat) -> str:
    form = BACKUP if seat.url.startswith("sqlite") else EXPORT
    try:
        with opened(path, seat.folder) as folder:
            return f"whole {believed(folder, form).schema}"
    except GhgError as error:
        return f"not whole: {error.problems[0].code}"


def _index_holds(folder: Path) -> str:
    said = json.loads((folder / "index.json").read_text(encoding="utf-8"))["files"]
    for one in said:
        content = (folder / one["path"]).read_bytes()
        if (len(content), hashlib.sha256(content).hexdigest()) != (one["size"], one["sha256"]):
            return f"not whole: {one['path']}"
    return f"whole {len(said)}"
