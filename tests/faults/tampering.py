"""What the owner of a database can do to it: guards off, a change, guards on again.

A tampering changes a whole plant behind the program's back. `code` is what must be said of it; the
empty one says that no chain can know it, and that a head kept elsewhere does.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, create_engine, event, text

from ghg.desk.context import Desk
from ghg.ledger import guards, journal
from ghg.ledger.sessions import writing
from ghg.ledger.tables import METADATA

Hand = Callable[[Desk], object]


@dataclass(frozen=True, slots=True)
class Tampering:
    """A hand, and the code by which it is found; `anchored` when only a kept head shows it."""

    title: str
    hand: Hand
    code: str
    anchored: bool = field(default=False, kw_only=True)
    dialects: tuple[str, ...] = field(default=("sqlite", "postgresql"), kw_only=True)

    def __str__(self) -> str:
        return self.title


def unguarded(desk: Desk, work: Callable[[Connection], object], table: str = "") -> None:
    """Take triggers (of one table, or all) and keys off, work, and put them back, as who owns the
    database can."""
    if desk.engine.dialect.name == "postgresql":
        with writing(desk.engine) as connection:
            connection.execute(text("SET LOCAL session_replication_role = 'replica'"))
            work(connection)
        return
    engine = create_engine(desk.engine.url)
    event.listen(engine, "connect", _keys_off)
    made = guards.triggers("sqlite")
    mine = [name for name, (of, _) in made.items() if table in ("", of)]
    with engine.begin() as connection:
        for name in mine:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        work(connection)
        for name in mine:
            connection.exec_driver_sql(made[name][1])
    engine.dispose()


def _keys_off(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA ignore_check_constraints=ON")


def statement(*statements: str) -> Hand:
    """Run statements without guards; `{blob}` is the type of bytes."""

    def hand(desk: Desk) -> None:
        blob = "bytea" if desk.engine.dialect.name == "postgresql" else "BLOB"

        def work(connection: Connection) -> None:
            for one in statements:
                connection.execute(text(one.replace("{blob}", blob)))

        unguarded(desk, work)

    return hand


def flipped(column: str, seq: int, at: int) -> Hand:
    """Flip the lowest bit of one sign of a column of an entry."""

    def work(connection: Connection) -> None:
        entries = METADATA.tables["journal"]
        here = entries.c.seq == seq
        stands = connection.scalar(
            entries.select().with_only_columns(entries.c[column]).where(here)
        )
        connection.execute(entries.update().where(here).values({column: _flip(stands, at)}))

    return lambda desk: unguarded(desk, work, "journal")


def put_back(column: str, seq: int, stood: Any) -> Hand:
    """Write what stood before into a column of an entry."""
    entries = METADATA.tables["journal"]
    said = entries.update().where(entries.c.seq == seq).values({column: stood})
    return lambda desk: unguarded(desk, lambda connection: connection.execute(said), "journal")


def _flip(stands: Any, at: int) -> Any:
    if isinstance(stands, int):
        return stands ^ (1 << at)
    if isinstance(stands, bytes | memoryview):
        raw = bytearray(stands)
        raw[at % len(raw)] ^= 1
        return bytes(raw)
    at %= len(stands)
    sign = "0" if stands[at] != "0" else "1"  # stays a hash where it was one
    return stands[:at] + sign + stands[at + 1 :]


def swapped_entries(desk: Desk) -> None:
    """Exchange the numbers of two entries."""
    statement(
        "UPDATE journal SET seq = 900000 WHERE seq = 5",
        "UPDATE journal SET seq = 5 WHERE seq = 6",
        "UPDATE journal SET seq = 6 WHERE seq = 900000",
    )(desk)


def rewritten_from(seq: int, reason: str = "another") -> Hand:
    """Change an old entry and compute every hash behind it anew: a chain that is whole."""

    def work(connection: Connection) -> None:
        rows = connection.execute(text("SELECT * FROM journal ORDER BY seq")).mappings().all()
        before = rows[0]["prev_hash"]
        made = []
        for row in rows:
            new = {**row, "prev_hash": before, "payload": bytes(row["payload"])}
            new["reason"] = reason if row["seq"] == seq else row["reason"]
            before = new["hash"] = journal.entry_hash(new)
            made.append(new)
        turned = "substr({0}, 33) || substr({0}, 1, 32)"  # no two are alike meanwhile
        both = ", ".join(f"{one} = {turned.format(one)}" for one in ("hash", "prev_hash"))
        connection.execute(text(f"UPDATE journal SET {both}"))
        for one in made:
            connection.execute(
                text(
                    "UPDATE journal SET reason = :reason, prev_hash = :prev_hash, hash = :hash"
                    " WHERE org_id = :org_id AND seq = :seq"
                ),
                {name: one[name] for name in ("reason", "prev_hash", "hash", "org_id", "seq")},
            )

    return lambda desk: unguarded(desk, work)


def replaced(desk: Desk) -> None:
    """INSERT OR REPLACE by another program, which sets no pragma and drops the one trigger."""
    columns = "org_id, seq, ledger_id, at_utc, auth, action, subject, reason, idempotency_key"
    again = (
        f"INSERT OR REPLACE INTO journal ({columns}, actor, payload, prev_hash, hash)"
        f" SELECT {columns}, 'Somebody else', payload, prev_hash, hash FROM journal WHERE seq = 5"
    )
    with closing(sqlite3.connect(str(desk.engine.url.database))) as raw:
        made = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'journal_next'").fetchone()[
            0
        ]
        raw.execute("DROP TRIGGER journal_next")
        raw.execute(again)
        raw.execute(made)
        raw.commit()


def truncated(desk: Desk) -> None:
    """TRUNCATE by the owner of the server: the triggers off, the journal empty, the triggers on."""
    statement("TRUNCATE journal CASCADE")(desk)


def rebuilt(desk: Desk) -> None:
    """A batch migration of another hand: the table is copied, and its triggers are gone."""
    with writing(desk.engine) as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        context = MigrationContext.configure(connection, opts={"target_metadata": METADATA})
        with Operations(context).batch_alter_table("parameter_value", recreate="always") as batch:
            batch.alter_column("unit", nullable=False)


def swapped_papers(desk: Desk) -> None:
    """Exchange the contents of two evidence files."""
    one, other, *_ = papers(desk)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def papers(desk: Desk) -> list[Path]:
    found = sorted(one for one in desk.evidence_folder.rglob("*") if one.is_file())
    for one in found:
        one.chmod(0o600)
    return found


LAST = "(SELECT max(seq) FROM journal)"
TAMPERINGS = (
    *(
        Tampering(f"{column} of an entry, sign {at}", flipped(column, 5, at), "E-JOURNAL")
        for column in ("payload", "hash", "prev_hash")
        for at in (0, 31)
    ),
    *(
        Tampering(f"{column} of an entry", flipped(column, 5, 0), "E-JOURNAL")
        for column in ("actor", "ledger_id")
    ),
    Tampering("seq of an entry", flipped("seq", 5, 20), "E-JOURNAL"),
    Tampering("the order of two entries", swapped_entries, "E-JOURNAL"),
    Tampering("an entry removed", statement("DELETE FROM journal WHERE seq = 5"), "E-JOURNAL"),
    Tampering("the first entry", statement("DELETE FROM journal WHERE seq = 1"), "E-JOURNAL"),
    Tampering(
        "the tail cut off",
        statement(f"DELETE FROM journal WHERE seq = {LAST}"),
        "E-ROLLBACK",
        anchored=True,
    ),
    Tampering("the whole chain computed anew", rewritten_from(2), "E-ROLLBACK", anchored=True),
    Tampering("INSERT OR REPLACE", replaced, "E-JOURNAL", dialects=("sqlite",)),
    Tampering("TRUNCATE", truncated, "E-ROLLBACK", anchored=True, dialects=("postgresql",)),
    Tampering("ALTER by batch", rebuilt, "E-SCHEMA", dialects=("sqlite",)),
    Tampering(
        "text that is none",
        statement("UPDATE entity SET name_zh = CAST(x'fffe' AS TEXT)"),
        "E-DAMAGE",
        dialects=("sqlite",),
    ),
    Tampering(
        "an actor that is no text",
        statement("UPDATE journal SET actor = CAST(x'ff' AS TEXT) WHERE seq = 5"),
        "E-DAMAGE",
        dialects=("sqlite",),
    ),
    Tampering("two papers exchanged", swapped_papers, "E-EVIDENCE"),
    Tampering("a paper lost", lambda desk: papers(desk)[0].unlink(), "E-EVIDENCE"),
    Tampering(
        "a record's quantity",
        statement("UPDATE activity_record SET quantity = quantity + 1 WHERE id = 1"),
        "E-DAMAGE",
    ),
    Tampering(
        "a record's document",
        statement("UPDATE activity_record SET document = 'x' WHERE id = 1"),
        "E-DAMAGE",
    ),
    Tampering(
        "a record and its kept total",
        statement(
            "UPDATE activity_record SET quantity = quantity + 1 WHERE id = 1",
            "UPDATE monthly_total SET quantity = quantity + 1"
            " WHERE (stream_id, month) IN"
            " (SELECT stream_id, month FROM activity_record WHERE id = 1)",
        ),
        "E-DAMAGE",
    ),
    Tampering(
        "a digest of records",
        statement(f"UPDATE batch_block SET sha256 = '{'0' * 64}'"),
        "E-DAMAGE",
    ),
    *(
        Tampering(
            f"{column} of a line of an issue",
            statement(f"UPDATE issue_line SET {column} = '{value}' WHERE id = 1"),
            "E-INVARIANT",
        )
        for column, value in (("co2e_t", "7"), ("stream", "X"))
    ),
    Tampering(
        "a kept total",
        statement("UPDATE monthly_total SET quantity = quantity + 1 WHERE month = 202501"),
        "E-DAMAGE",
    ),
    Tampering(
        "a byte of an issue",
        statement(
            "UPDATE issue SET document = CAST(replace(convert_from(document, 'UTF8'),"
            " '茶厂', '别厂') AS {blob})"
        ),
        "E-ISSUE",
        dialects=("postgresql",),
    ),
    Tampering(
        "a byte of an issue",
        statement(
            "UPDATE issue SET document ="
            " CAST(replace(CAST(document AS TEXT), '茶厂', '别厂') AS {blob})"
        ),
        "E-ISSUE",
        dialects=("sqlite",),
    ),
)
