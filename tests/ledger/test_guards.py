"""The books only grow. Every guard is shown twice: it refuses; without it the act succeeds."""

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from ghg.errors import DamageError
from ghg.ledger import guards
from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import METADATA, MUTABLE
from tests.ledger.plant import block, founded, noted
from tests.ledger.test_posting import JANUARY, posted

GUARDED = sorted(set(METADATA.tables) - MUTABLE)


def run(engine: Engine, *statements: str) -> None:
    with writing(engine) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def filled(engine: Engine) -> int:
    org = founded(engine)
    posted(engine, org, block(JANUARY))
    return org


def drop(engine: Engine, trigger: str, table: str) -> str:
    on = f" ON {table}" if engine.dialect.name == "postgresql" else ""
    return f"DROP TRIGGER {trigger}{on}"


@pytest.mark.parametrize("table", ["journal", "activity_record", "batch", "stream", "organisation"])
@pytest.mark.parametrize("act", ["UPDATE", "DELETE"])
def test_rows_are_neither_changed_nor_deleted(engine: Engine, table: str, act: str) -> None:
    filled(engine)
    key = "id" if table != "journal" else "seq"
    change = f"UPDATE {table} SET {key} = {key} + 100"
    statement = change if act == "UPDATE" else f"DELETE FROM {table}"
    with pytest.raises(DBAPIError, match="only grows"):
        run(engine, statement)


def test_without_the_trigger_a_posted_record_can_be_changed(engine: Engine) -> None:
    filled(engine)
    change = "UPDATE activity_record SET quantity = 1"
    run(engine, drop(engine, "activity_record_no_update", "activity_record"), change)
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT quantity FROM activity_record")) == 1


def test_every_table_that_only_grows_has_its_triggers(engine: Engine) -> None:
    made = guards.triggers(engine.dialect.name)
    for table in GUARDED:
        assert f"{table}_no_update" in made
        assert f"{table}_no_delete" in made
    assert not [name for name in made if name.split("_no_")[0] in MUTABLE]


REPLACE = """INSERT OR REPLACE INTO journal
SELECT ledger_id, at_utc, 'Somebody else', auth, action, subject, reason, idempotency_key, payload,
  prev_hash, hash, org_id, seq FROM journal WHERE seq = 1"""


def test_d4_replace_overwrites_neither_with_nor_without_the_pragma(sqlite_engine: Engine) -> None:
    noted(sqlite_engine, founded(sqlite_engine), 1)
    for pragma in ("ON", "OFF"):
        with pytest.raises(DBAPIError, match="head"), sqlite_engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute(f"PRAGMA recursive_triggers={pragma}")
            connection.exec_driver_sql(REPLACE)


def test_d4_without_the_insert_trigger_replace_overwrites(sqlite_engine: Engine) -> None:
    noted(sqlite_engine, founded(sqlite_engine), 1)
    run(sqlite_engine, "DROP TRIGGER journal_next")
    with pytest.raises(DBAPIError, match="only grows"):
        run(sqlite_engine, REPLACE)  # the pragma of our connections still holds it
    with sqlite_engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA recursive_triggers=OFF")
        connection.exec_driver_sql(REPLACE)  # both guards removed: overwritten in silence
        assert connection.scalar(text("SELECT actor FROM journal WHERE seq = 1")) == "Somebody else"


def test_d4_a_stream_is_not_replaced_under_its_code(sqlite_engine: Engine) -> None:
    filled(sqlite_engine)
    columns = ", ".join(column.name for column in METADATA.tables["stream"].columns)
    picked = columns.replace("id", "77", 1) if columns.startswith("id") else columns
    picked = picked.replace("org_id, id", "org_id, 77")
    replace = f"INSERT OR REPLACE INTO stream ({columns}) SELECT {picked} FROM stream WHERE id = 3"
    with sqlite_engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA recursive_triggers=OFF")
        with pytest.raises(DBAPIError, match="only grows"):
            connection.exec_driver_sql(replace)
        connection.exec_driver_sql("DROP TRIGGER stream_no_replace")
        connection.exec_driver_sql(replace)
        assert connection.scalar(text("SELECT count(*) FROM stream WHERE id = 3")) == 0


def test_d5_a_table_is_not_truncated(postgres_engine: Engine) -> None:
    filled(postgres_engine)
    for table in ("journal", "activity_record"):
        with pytest.raises(DBAPIError, match="only grows"):
            run(postgres_engine, f"TRUNCATE {table} CASCADE")
    gone = [
        f"DROP TRIGGER {name} ON {table}"
        for name, (table, _) in guards.triggers("postgresql").items()
        if name.endswith("_no_truncate")
    ]
    run(postgres_engine, *gone, "TRUNCATE journal CASCADE")  # guard removed: all is gone
    with reading(postgres_engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM journal")) == 0


def rebuild(engine: Engine, *, with_guards: bool) -> None:
    """Rebuild a table as a batch migration does."""
    with writing(engine) as connection:
        context = MigrationContext.configure(
            connection, opts={"target_metadata": METADATA, "as_sql": False}
        )
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        operations = Operations(context)
        with operations.batch_alter_table("meter_event", recreate="always") as batch:
            batch.alter_column("reason", nullable=False)
        if with_guards:
            guards.recreate(connection)


def test_d6_a_rebuilt_table_loses_its_triggers_and_the_start_finds_it(
    sqlite_engine: Engine,
) -> None:
    check_schema(sqlite_engine)
    rebuild(sqlite_engine, with_guards=False)
    with pytest.raises(DamageError, match="meter_event_no_update"):
        check_schema(sqlite_engine)


def test_d6_a_migration_makes_them_anew(sqlite_engine: Engine) -> None:
    rebuild(sqlite_engine, with_guards=True)
    check_schema(sqlite_engine)


def test_a_trigger_that_does_nothing_is_not_taken_for_ours(engine: Engine) -> None:
    gone = drop(engine, "stream_no_delete", "stream")
    if engine.dialect.name == "sqlite":
        idle = "CREATE TRIGGER stream_no_delete BEFORE DELETE ON stream BEGIN SELECT 1; END"
        run(engine, gone, idle)
    else:
        body = "AS 'BEGIN RETURN OLD; END' LANGUAGE plpgsql"
        idle = "CREATE TRIGGER stream_no_delete BEFORE DELETE ON stream FOR EACH ROW"
        run(
            engine,
            gone,
            f"CREATE FUNCTION idle() RETURNS trigger {body}",
            f"{idle} EXECUTE FUNCTION idle()",
        )
    with pytest.raises(DamageError, match="stream_no_delete"):
        check_schema(engine)


def test_a_disabled_trigger_is_missed(postgres_engine: Engine) -> None:
    run(postgres_engine, "ALTER TABLE journal DISABLE TRIGGER journal_no_update")
    with pytest.raises(DamageError, match="journal_no_update"):
        check_schema(postgres_engine)


def test_a_dropped_constraint_is_missed(postgres_engine: Engine) -> None:
    name = "uq_activity_record_natural"
    run(postgres_engine, f"ALTER TABLE activity_record DROP CONSTRAINT {name}")
    with pytest.raises(DamageError, match=name):
        check_schema(postgres_engine)


def test_nothing_cascades() -> None:
    """D7: a rebuild with foreign keys on runs an implicit DELETE."""
    keys = [key for table in METADATA.sorted_tables for key in table.foreign_key_constraints]
    assert keys
    assert {(key.ondelete, key.onupdate) for key in keys} == {(None, None)}


def test_every_constraint_has_a_name() -> None:
    for table in METADATA.sorted_tables:
        for constraint in table.constraints:
            assert constraint.name, table.name


def test_a_month_holds_no_record_of_another(engine: Engine) -> None:
    org = founded(engine)
    for first, last in ((20250131, 20250201), (20250110, 20250109), (20250132, 20250132)):
        with pytest.raises(DBAPIError, match="ck_activity_record_days"):
            posted(engine, org, block((1, first, last, "", 1)))
