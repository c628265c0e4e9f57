"""Triggers that keep the books append-only, and the reading of what a database really has.

A rebuild of a table by a migration silently drops its triggers; so every migration ends with
`recreate`, and every start compares with `missing`.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from sqlalchemy import Connection, Table, UniqueConstraint, text

from ghg.ledger.tables import BULK, METADATA, MUTABLE
from ghg.ledger.tables.serials import SERIALS_APART

_MESSAGE = "the ledger only grows"
_VOIDED = """EXISTS (SELECT 1 FROM block b JOIN block_event e
    ON e.org_id = b.org_id AND e.block_id = b.id AND e.to_state = 'void'
  WHERE b.org_id = OLD.org_id AND b.root_id = OLD.id AND b.parent_id IS NULL)"""
_FUNCTIONS = {
    "ghg_append_only": f"""
BEGIN
  RAISE EXCEPTION '{_MESSAGE}: %', TG_TABLE_NAME;
END
""",
    "ghg_journal_next": """
DECLARE last_seq bigint; last_hash text;
BEGIN
  SELECT seq, hash INTO last_seq, last_hash FROM journal
    WHERE org_id = NEW.org_id ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last_seq, 0) + 1 OR NEW.prev_hash <> coalesce(last_hash, NEW.prev_hash)
  THEN RAISE EXCEPTION 'the journal goes on at its head';
  END IF;
  RETURN NEW;
END
""",
    "ghg_new_root": """
BEGIN
  IF NEW.void <> 0 THEN RAISE EXCEPTION 'a range begins unvoided'; END IF;
  RETURN NEW;
END
""",
    "ghg_only_void": f"""
DECLARE unmarked record;
BEGIN
  unmarked := NEW;
  unmarked.void := OLD.void;
  IF OLD.void <> 0 OR NEW.void <> 1 OR unmarked IS DISTINCT FROM OLD OR NOT {_VOIDED}
  THEN RAISE EXCEPTION '{_MESSAGE}: %', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
""",
}
_ROOT_UPDATE = "serial_root_no_update"
_SQLITE_JOURNAL = """CREATE TRIGGER journal_next BEFORE INSERT ON journal
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM journal WHERE org_id = NEW.org_id), 0)
  OR NEW.prev_hash <> coalesce((SELECT hash FROM journal WHERE org_id = NEW.org_id
    ORDER BY seq DESC LIMIT 1), NEW.prev_hash)
  OR EXISTS (SELECT 1 FROM journal WHERE hash = NEW.hash OR prev_hash = NEW.prev_hash
    OR (org_id = NEW.org_id AND idempotency_key = NEW.idempotency_key))
BEGIN SELECT RAISE(ABORT, 'the journal goes on at its head'); END"""
# Serial numbers that were seen once are taken for ever, by whomever. The migration that makes the
# table adds this; no extension is needed when batch and serial are one number.
_EXCLUSION = "ex_serial_root_taken"
TAKEN_ONCE = f"""ALTER TABLE serial_root ADD CONSTRAINT {_EXCLUSION} EXCLUDE USING gist
  (int8range(batch_id * {SERIALS_APART} + first_serial, batch_id * {SERIALS_APART} + last_serial,
    '[]') WITH &&) WHERE (void = 0)"""
# A range that began as void would be taken by nobody and could be used beside the true one.
# What was not voided does not overlap, so only the last one that starts before can.
_SQLITE_TAKEN = """CREATE TRIGGER serial_root_taken BEFORE INSERT ON serial_root
WHEN NEW.void <> 0 OR (SELECT last_serial FROM serial_root
  WHERE batch_id = NEW.batch_id AND void = 0 AND first_serial <= NEW.last_serial
  ORDER BY first_serial DESC LIMIT 1) >= NEW.first_serial
BEGIN SELECT RAISE(ABORT, 'serial numbers are taken'); END"""


def recreate(connection: Connection) -> None:
    """Drop and create every trigger for the tables that stand in the database."""
    standing = set(_tables(connection))
    if connection.dialect.name == "postgresql":
        for name, body in _FUNCTIONS.items():
            connection.execute(text(_function(name, body)))
    for name, (table, statement) in triggers(connection.dialect.name).items():
        if table in standing:
            connection.execute(text(_drop(connection, name, table)))
            connection.exec_driver_sql(statement)


@cache
def triggers(dialect: str) -> Mapping[str, tuple[str, str]]:
    """Give trigger name -> (table, the statement that creates it)."""
    guarded = [table for table in METADATA.sorted_tables if table.name not in MUTABLE]
    made = _postgres(guarded) if dialect == "postgresql" else _sqlite(guarded)
    return MappingProxyType({name: (table, statement) for name, table, statement in made})


def missing(connection: Connection) -> list[str]:
    """Name every table, constraint, index and trigger that should stand and does not."""
    found = _postgres_found(connection) if _is_postgres(connection) else _sqlite_found(connection)
    return [name for name in wanted(connection) if name not in found]


def wanted(connection: Connection) -> list[str]:
    """Name every table, constraint, index and trigger that should stand."""
    own = [_EXCLUSION] if _is_postgres(connection) else []
    return [*_names(), *triggers(connection.dialect.name), *own]


@cache
def _names() -> tuple[str, ...]:
    """Name all tables, constraints and indexes."""
    found: list[str] = []
    for table in METADATA.sorted_tables:
        found += (table.name, *(str(one.name) for one in table.constraints))
        found += (str(index.name) for index in table.indexes)
    return tuple(found)


def _sqlite(guarded: list[Table]) -> Iterator[tuple[str, str, str]]:
    for table in guarded:
        for act in ("UPDATE", "DELETE"):
            name = f"{table.name}_no_{act.lower()}"
            if name == _ROOT_UPDATE:
                yield name, table.name, _only_void(name, table.columns.keys())
                continue
            body = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}: {table.name}'); END"
            yield name, table.name, f"CREATE TRIGGER {name} BEFORE {act} ON {table.name}\n{body}"
        if table.name not in BULK and table.name != "journal":
            yield f"{table.name}_no_replace", table.name, _no_replace(table)
    yield "journal_next", "journal", _SQLITE_JOURNAL
    yield "serial_root_taken", "serial_root", _SQLITE_TAKEN


def _only_void(name: str, columns: Iterable[str]) -> str:
    """Refuse every change of a root but the void mark, and that without a void event."""
    same = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in columns if column != "void")
    kept = f"WHEN NOT (OLD.void = 0 AND NEW.void = 1 AND {same} AND {_VOIDED})"
    body = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}: serial_root'); END"
    return f"CREATE TRIGGER {name} BEFORE UPDATE ON serial_root\n{kept}\n{body}"


def _no_replace(table: Table) -> str:
    """Refuse INSERT OR REPLACE, which fires no delete trigger when a pragma is off."""
    keys = [[column.name for column in table.primary_key]]
    for constraint in sorted(table.constraints, key=lambda one: str(one.name)):
        if isinstance(constraint, UniqueConstraint):
            keys.append([column.name for column in constraint.columns])
    same = " OR ".join(
        "(" + " AND ".join(f"{column} = NEW.{column}" for column in key) + ")" for key in keys
    )
    name = table.name
    taken = f"WHEN EXISTS (SELECT 1 FROM {name} WHERE {same})"  # noqa: S608 - our own names
    body = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}: {name}'); END"
    return f"CREATE TRIGGER {name}_no_replace BEFORE INSERT ON {name}\n{taken}\n{body}"


def _postgres(guarded: list[Table]) -> Iterator[tuple[str, str, str]]:
    for table in guarded:
        for act, each in (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            name = f"{table.name}_no_{act.lower()}"
            when = f"BEFORE {act} ON {table.name} FOR EACH {each}"
            function = "ghg_only_void" if name == _ROOT_UPDATE else "ghg_append_only"
            make = f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION {function}()"
            yield name, table.name, make
    when = "BEFORE INSERT ON journal FOR EACH ROW"
    make = f"CREATE TRIGGER journal_next {when} EXECUTE FUNCTION ghg_journal_next()"
    yield "journal_next", "journal", make
    when = "BEFORE INSERT ON serial_root FOR EACH ROW"
    make = f"CREATE TRIGGER serial_root_new {when} EXECUTE FUNCTION ghg_new_root()"
    yield "serial_root_new", "serial_root", make


def _function(name: str, body: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $ghg${body}$ghg$"
    )


def _drop(connection: Connection, name: str, table: str) -> str:
    on = f" ON {table}" if _is_postgres(connection) else ""
    return f"DROP TRIGGER IF EXISTS {name}{on}"


def _tables(connection: Connection) -> list[str]:
    places = {
        "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    }
    return list(connection.execute(text(places[connection.dialect.name])).scalars())


def _sqlite_found(connection: Connection) -> set[str]:
    """Collect names from the stored statements; a trigger counts only with our own text."""
    found: set[str] = set()
    ours = {name: statement for name, (_, statement) in triggers("sqlite").items()}
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
    for kind, name, statement in rows:
        if kind != "trigger" or ours.get(name) == statement:
            found.add(name)
        if kind == "table":
            words = statement.replace('"', "").split()
            found.update(word for before, word in pairwise(words) if before == "CONSTRAINT")
    return found


def _postgres_found(connection: Connection) -> set[str]:
    """Collect names from the catalogue; a trigger counts only enabled and with our function."""
    query = """
        SELECT tablename FROM pg_tables WHERE schemaname = current_schema()
        UNION ALL SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL SELECT conname FROM pg_constraint WHERE convalidated
            AND connamespace = current_schema()::regnamespace
        UNION ALL SELECT t.tgname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
            WHERE t.tgenabled = 'O' AND p.prosrc = ANY(:bodies)"""
    bodies = list(_FUNCTIONS.values())
    return set(connection.execute(text(query), {"bodies": bodies}).scalars())


def _is_postgres(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"
