"""Every guard of the holdings refuses its witness, and without the guard the witness passes.

Some witnesses run into a second wall. That wall is taken away too, so that the guard stands alone:
then it must refuse, and without it nothing does. A guard in `BY_HAND` needs no such help on
PostgreSQL, which names what refused: it is the only one that holds its own witness. (The keys that
carry foreign keys hold the primary key too.)
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import UniqueConstraint

from ghg.ledger import guards
from ghg.ledger.sessions import open_engine
from ghg.ledger.tables import METADATA
from tests.conftest import Server
from tests.holdings.fitting import ROWS
from tests.holdings.scratch import HOLDINGS, PostgresScratch, Scratch, SqliteScratch, keys_of
from tests.holdings.witnesses import BY_HAND, guards_of, put, seeded, witness

HELD_TWICE = {  # on PostgreSQL: the second wall is named
    "ck_serial_root_serials": {"ex_serial_root_taken"},  # a range of PostgreSQL has an order
    "fk_block_org_id_root_id": {"fk_block_parent"},
}


def _params(dialect: str, *more: tuple[str, str]) -> list[object]:
    triggers = guards.triggers(dialect)
    found = [(table, name) for table in HOLDINGS for name in guards_of(table, triggers)]
    return [pytest.param(*one, id=one[1]) for one in (*found, *more)]


@pytest.fixture(scope="module")
def on_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    path = tmp_path_factory.mktemp("walls") / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(f"sqlite:///{path}")
    seeded(engine)
    engine.dispose()
    return SqliteScratch(path)


@pytest.fixture(scope="module")
def on_postgresql(server: Server) -> Iterator[Scratch]:
    engine = open_engine(server.clone("walls"))
    seeded(engine)
    yield PostgresScratch(engine)
    engine.dispose()
    server.drop("walls")


def alone(scratch: Scratch, table: str, name: str) -> set[str]:
    """Take away what refuses the witness until nothing does; give what that was beside the guard.

    The guard itself must be among it: with all others gone, it refuses.
    """
    statements = witness(table, name)
    beside: set[str] = set()
    while refuser := scratch.tried(statements, {name} | beside):
        more = keys_of(table) - {name} if refuser.startswith("keys of") else {refuser}
        assert not more <= beside, f"{refuser} still refuses"
        beside |= more
    refuser = scratch.tried(statements, beside)
    assert refuser == name or (refuser == f"keys of {table}" and name in keys_of(table))
    return beside


@pytest.mark.parametrize(("table", "name"), _params("sqlite"))
def test_without_it_the_wrong_is_written_on_sqlite(
    on_sqlite: Scratch, table: str, name: str
) -> None:
    alone(on_sqlite, table, name)


@pytest.mark.parametrize(
    ("table", "name"), _params("postgresql", ("serial_root", "ex_serial_root_taken"))
)
def test_without_it_the_wrong_is_written_on_postgresql(
    on_postgresql: Scratch, table: str, name: str
) -> None:
    beside = alone(on_postgresql, table, name)
    if name in BY_HAND and not name.startswith("pk_"):
        assert beside == HELD_TWICE.get(name, set())


@pytest.mark.parametrize("table", HOLDINGS)
def test_the_witness_is_wrong_in_one_thing_only(
    on_sqlite: Scratch, on_postgresql: Scratch, table: str
) -> None:
    for scratch in (on_sqlite, on_postgresql):
        assert scratch.tried([put(table)], ()) == ""


@pytest.mark.parametrize("table", HOLDINGS)
def test_a_key_that_holds_the_primary_key_carries_a_foreign_key(table: str) -> None:
    """It refuses nothing that the primary key lets through; it is there to be pointed at."""
    primary = {column.name for column in METADATA.tables[table].primary_key}
    pointed_at = {
        frozenset(one.column.name for one in key.elements)
        for name in ROWS
        for key in METADATA.tables[name].foreign_key_constraints
        if key.referred_table.name == table
    }
    for key in METADATA.tables[table].constraints:
        names = frozenset(column.name for column in getattr(key, "columns", ()))
        if isinstance(key, UniqueConstraint) and primary <= names:
            assert names in pointed_at, key.name
