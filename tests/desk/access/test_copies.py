"""A copy carries passwords as argon2id, and nothing else that opens a door."""

from pathlib import Path

import pytest

from ghg.desk.access import keys, own, sessions
from ghg.desk.access.known import known_by_password
from ghg.desk.access.once import new_secret
from ghg.desk.access.persons import person_list
from ghg.desk.context import Desk
from ghg.desk.copies import backup, export, import_, restore
from ghg.domain.roles import Right
from ghg.ledger.copies.lines import digests
from ghg.ledger.sessions import open_engine, reading
from tests.conftest import Server
from tests.desk.access.office import GOOD, everything, refusal, seat
from tests.desk.access.test_known import furnished


def opened(url: str, folder: Path) -> tuple[Desk, dict[str, str]]:
    """Give a ledger into which four things open a door."""
    web = furnished(open_engine(url), folder)
    boss = seat(web, "boss-account")
    made = {
        "key": keys.add_key(boss, "wu", "t", (Right.READ,), 9).secret,
        "once": new_secret(boss, "li", "x").secret,
        "session": sessions.open_session(web, known_by_password(web, "wu", GOOD)),
    }
    return web, made


def only_the_password_opens(url: str, made: dict[str, str], folder: Path) -> None:
    desk = Desk(open_engine(url), folder, "TEA", "web")
    with refusal("E-LOGIN.key"):
        keys.known_by_key(desk, made["key"])
    with refusal("E-LOGIN.session"):
        sessions.known_by_session(desk, made["session"])
    with refusal("E-LOGIN"):
        own.set_password(desk, "li", made["once"], GOOD)
    assert known_by_password(desk, "wu", GOOD).person == "wu"
    assert [one.code for one in person_list(seat(desk, "boss-account"))] == ["li", "wu"]


def proofs(url: str) -> list[str]:
    """Read what the ledger keeps of keys, one-time secrets and sessions."""
    with reading(open_engine(url)) as connection:
        kept = "SELECT proof FROM credential WHERE kind <> 'password' UNION ALL "
        found = connection.exec_driver_sql(kept + "SELECT token_sha256 FROM web_session")
        return [str(one) for one in found.scalars()]


def test_a_backup_holds_no_byte_of_what_opens(sqlite_url: str, tmp_path: Path) -> None:
    _, made = opened(sqlite_url, tmp_path)
    kept = proofs(sqlite_url)
    assert len(kept) >= 4  # the one-time secrets that ended are rows too
    backup(sqlite_url, tmp_path / "kept")
    raw = (tmp_path / "kept" / "ledger.db").read_bytes()
    assert not [one for one in kept if one.encode() in raw]
    assert sorted(path.name for path in (tmp_path / "kept").glob("ledger*")) == ["ledger.db"]
    url = f"sqlite:///{tmp_path}/again/ledger.db"
    restore(url, tmp_path / "kept")
    only_the_password_opens(url, made, tmp_path)


def test_an_export_carries_none_either_and_comes_back_equal(
    sqlite_url: str, server: Server, tmp_path: Path
) -> None:
    """From SQLite to PostgreSQL and back; every table that is part of the books is equal."""
    web, made = opened(sqlite_url, tmp_path)
    kept = proofs(sqlite_url)
    export(sqlite_url, tmp_path / "one")
    server.run("CREATE DATABASE access_import")
    there = server.address("access_import")
    import_(there, tmp_path / "one")
    only_the_password_opens(there, made, tmp_path)
    export(there, tmp_path / "two")
    for folder in ("one", "two"):
        texts = b"".join(path.read_bytes() for path in (tmp_path / folder).rglob("*.ndjson"))
        assert not [one for one in kept if one.encode() in texts]
        assert b'"kind":"password"' in texts
        assert (tmp_path / folder / "tables" / "web_session.ndjson").read_bytes() == b""
    with reading(open_engine(sqlite_url)) as ours, reading(open_engine(there)) as theirs:
        before, after = digests(ours), digests(theirs)
    differing = {name for name in before if before[name] != after[name]}
    assert differing == {"credential"}  # the password was used once more, above
    assert made["key"] not in everything(web.engine)
    server.drop("access_import")


def test_rows_smuggled_into_an_export_are_refused(sqlite_url: str, tmp_path: Path) -> None:
    """Whoever writes a session into the file, with its hash in the manifest, brings nothing in."""
    from tests.desk.copied import told_anew

    opened(sqlite_url, tmp_path)
    export(sqlite_url, tmp_path / "one")
    row = (
        '{"created_utc":"2026-11-21T08:00:00.000000Z","ended_utc":null,'
        '"expires_utc":"2036-11-21T08:00:00.000000Z","id":1,"org_id":1,"person_id":1,'
        f'"seen_utc":"2026-11-21T08:00:00.000000Z","token_sha256":"{"a" * 64}"}}\n'
    )
    (tmp_path / "one" / "tables" / "web_session.ndjson").write_text(row, encoding="utf-8")
    told_anew(tmp_path / "one")
    with refusal("E-IMPORT.differs"):
        import_(f"sqlite:///{tmp_path}/again/ledger.db", tmp_path / "one")


@pytest.mark.parametrize("form", ["0005"])
def test_a_ledger_from_before_is_backed_up_as_it_is(
    sqlite_url: str, tmp_path: Path, form: str
) -> None:
    from tests.ledger.test_migrations import move

    engine = open_engine(sqlite_url)
    move(engine, "down", form)
    assert backup(sqlite_url, tmp_path / "kept").schema == form
