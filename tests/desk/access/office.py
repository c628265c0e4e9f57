"""An office: organisations with persons, each at a desk of his own, and a clock that can be set."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import Engine, select, text

from ghg.desk.access import clock, passwords
from ghg.desk.access.persons import add_person
from ghg.desk.context import Desk
from ghg.desk.journal import JournalLine
from ghg.desk.organisation import found_organisation
from ghg.domain.roles import Role
from ghg.errors import GhgError
from ghg.ledger import journal
from ghg.ledger.rows import table
from ghg.ledger.sessions import reading, writing

ADMINISTRATOR, RECORDER = Role.ADMINISTRATOR, Role.RECORDER
BOSS = "boss-account"
GOOD = "七个字的口令也不够长"  # ten signs, no word of the list


class Clock:
    """A clock that stands until it is put on."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 21, 8, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def on(self, **by: int) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of secrets and sessions, in the hands of the test."""
    made = Clock()
    monkeypatch.setattr(clock, "now", made.now)
    return made


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hash with the least work that argon2 knows: tests guess no passwords."""
    hasher = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
    monkeypatch.setattr(passwords, "_HASHER", hasher)
    yield


def organised(engine: Engine, folder: Path, code: str = "TEA") -> Desk:
    """Found an organisation with Li as its administrator, who works under BOSS."""
    desk = Desk(engine, folder / "evidence", code, BOSS)
    found_organisation(desk, code, "茶厂")
    add_person(desk, "li", "李", given=(ADMINISTRATOR,))
    return desk


def seat(desk: Desk, account: str) -> Desk:
    """Give the desk of another account of the system."""
    return Desk(desk.engine, desk.evidence_folder, desk.organisation, account)


def acts(desk: Desk) -> list[JournalLine]:
    """Read the journal past every right."""
    rows = table("organisation")
    with reading(desk.engine) as connection:
        wanted = select(rows.c.id).where(rows.c.code == desk.organisation)
        org_id = connection.scalar(wanted)
        return [
            JournalLine(*(getattr(row, name) for name in JournalLine.__dataclass_fields__))
            for row in journal.entries(connection, int(org_id or 0))
        ]


def everything(engine: Engine) -> str:
    """Give all that the database holds, as one text."""
    with reading(engine) as connection:
        names = list(table("person").metadata.tables)
        found = [connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in names]
    return repr([[tuple(map(_bytes, row)) for row in rows] for rows in found])


def _bytes(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


@contextmanager
def refusal(code: str) -> Iterator[pytest.ExceptionInfo[GhgError]]:
    """Hold an act that must be refused by this code first."""
    with pytest.raises(GhgError) as caught:
        yield caught
    assert caught.value.problems[0].code == code


def by_hand(engine: Engine, statement: str, **values: object) -> None:
    """Change a row as the owner of the database could."""
    with writing(engine) as connection:
        connection.execute(text(statement), values)
