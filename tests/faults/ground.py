"""Grounds for faults: a ledger laid out once on each database, and a fresh copy of it per round.

A seat is such a copy: a database, its evidence store, and a folder in which the work leaves what it
writes. SQLite copies a file; PostgreSQL makes a database from a template.
"""

import gzip
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import text

from ghg.desk import evidence, inventory
from ghg.desk.context import Desk, evidence_folder
from ghg.desk.holdings.receive import receive
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine
from tests.conftest import Server
from tests.desk import factory, plant
from tests.desk.test_holdings import GEC
from tests.desk.test_kept_library import STORED
from tests.ledger.test_migrations import move

OLD = "0003"  # the form of version 0.2.0, of which a ledger is stored


@dataclass(frozen=True, slots=True)
class Seat:
    """A ledger of one round, and a folder of its own for files."""

    url: str
    folder: Path

    @property
    def store(self) -> Path:
        return evidence_folder(self.url)

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def desk(self) -> Desk:
        """Sit down: on an engine of one's own, which no other process shares."""
        return Desk(open_engine(self.url), self.store, "", "Li")


@dataclass(slots=True)
class Ground:
    """Where seats come from; `server` is None on SQLite."""

    folder: Path
    server: Server | None = None
    laid: dict[str, Seat] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def kind(self) -> str:
        return "postgresql" if self.server else "sqlite"

    def seat(self, base: str) -> Seat:
        """Give a fresh copy of a base, which is laid out when it is first asked for."""
        if base not in self.laid:
            laid = self._empty()
            BASES[base](laid)
            self.laid[base] = laid
        first, made = self.laid[base], self._place()
        if self.server is None:
            shutil.copyfile(_file(first.url), _file(made.url))
        else:
            name, template = made.url.rpartition("/")[2], first.url.rpartition("/")[2]
            made = Seat(_clone(self.server, _name(name), _name(template)), made.folder)
        if first.store.is_dir():
            shutil.copytree(first.store, made.store)
        shutil.copytree(first.out, made.out)
        return made

    def leave(self, seat: Seat) -> None:
        """Drop a seat with all that it holds."""
        if self.server is not None:
            self.server.drop(_name(seat.url.rpartition("/")[2]))
        shutil.rmtree(seat.store, ignore_errors=True)
        shutil.rmtree(seat.folder, ignore_errors=True)

    def _place(self) -> Seat:
        folder = self.folder / f"seat-{next(self.numbers)}"
        folder.mkdir(parents=True)
        if self.server is None:
            return Seat(f"sqlite:///{folder}/ledger.db", folder)
        name = f"{folder.parent.name}_{folder.name}".replace("-", "_").lower()
        return Seat(self.server.address(name), folder)

    def _empty(self) -> Seat:
        made = self._place()
        made.out.mkdir()
        if self.server is not None:
            self.server.run(f"CREATE DATABASE {_name(made.url.rpartition('/')[2])}")
        return made


def _tea(seat: Seat) -> Desk:
    """The tea factory, ready to be issued, with certificates and the paper of their use."""
    migrate(seat.url)
    desk = seat.desk()
    factory.with_inventory(factory.proven(factory.posted(factory.laid_out(desk)), seat.folder))
    receive(desk, GEC)
    paper = seat.folder / "cancelled.pdf"
    paper.write_bytes(b"%PDF-1.4 cancelled")
    evidence.add_file(desk, paper, "gec")
    desk.engine.dispose()
    return desk


def _issued(seat: Seat) -> None:
    desk = _tea(seat)
    inventory.issue(desk)
    desk.engine.dispose()


def _diesel(seat: Seat) -> None:
    """A factory with a stream of deliveries, for files of many rows."""
    migrate(seat.url)
    desk = seat.desk()
    plant.founded(desk.engine, seat.folder)
    desk.engine.dispose()


def _old(seat: Seat) -> None:
    """The ledger that version 0.2.0 wrote; on PostgreSQL its rows in tables of that form."""
    content = gzip.decompress(STORED.read_bytes())
    if seat.url.startswith("sqlite"):
        _file(seat.url).write_bytes(content)
        return
    file = seat.folder / "old.db"
    file.write_bytes(content)
    engine = open_engine(seat.url)
    move(engine, "up", OLD)
    with closing(sqlite3.connect(file)) as old, engine.begin() as new:
        new.execute(text("SET session_replication_role = replica"))  # rows that passed all guards
        for name in _tables(old):
            names, rows = _rows(old, name)
            new.execute(text(f"DELETE FROM {name}"))
            if rows:
                signs = ", ".join(["%s"] * len(names))
                columns = ", ".join(names)
                new.exec_driver_sql(f"INSERT INTO {name} ({columns}) VALUES ({signs})", rows)
    engine.dispose()


BASES: Mapping[str, Callable[[Seat], object]] = MappingProxyType(
    {"tea": _tea, "issued": _issued, "diesel": _diesel, "old": _old}
)


def _tables(old: sqlite3.Connection) -> list[str]:
    found = old.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in found if not name.startswith("sqlite_")]


def _rows(old: sqlite3.Connection, name: str) -> tuple[list[str], list[tuple[object, ...]]]:
    """Give the stored columns of a table (hidden is not 0 for computed ones) and its rows."""
    columns = old.execute(f"PRAGMA table_xinfo({name})")
    names = [column[1] for column in columns if column[6] == 0]
    return names, old.execute(f"SELECT {', '.join(names)} FROM {name}").fetchall()


def _clone(server: Server, name: str, template: str) -> str:
    server.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    return server.address(name)


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _name(address: str) -> str:
    return address.partition("?")[0]
