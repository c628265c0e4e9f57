"""Every guard of the tables of the verifier refuses its witness, and without it the witness passes.

A second wall behind a guard is taken away too, until the guard stands alone.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import UniqueConstraint

from ghg.ledger import guards
from ghg.ledger.sessions import open_engine
from ghg.ledger.tables import METADATA
from tests.conftest import Server
from tests.holdings.scratch import PostgresScratch, Scratch, SqliteScratch, keys_of
from tests.ledger.verification_witnesses import BESIDE, OWN, put, seeded, witness


def named(dialect: str) -> list[object]:
    """Name the guards; a key that holds the primary key only carries other keys."""
    triggers = guards.triggers(dialect)
    found = []
    for table in OWN:
        primary = {one.name for one in METADATA.tables[table].primary_key}
        for one in METADATA.tables[table].constraints:
            carries = isinstance(one, UniqueConstraint) and primary <= {c.name for c in one.columns}
            found += [] if carries else [(table, str(one.name))]
        found += [(table, name) for name, (at, _) in triggers.items() if at == table]
    return [pytest.param(*one, id=one[1]) for one in sorted(found)]


@pytest.fixture(scope="module")
def on_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    path = tmp_path_factory.mktemp("verification") / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(f"sqlite:///{path}")
    seeded(engine)
    engine.dispose()
    return SqliteScratch(path, OWN, BESIDE)


@pytest.fixture(scope="module")
def on_postgresql(server: Server) -> Iterator[Scratch]:
    server.run("CREATE DATABASE verification_walls TEMPLATE template_ledger")
    engine = open_engine(server.address("verification_walls"))
    seeded(engine)
    yield PostgresScratch(engine)
    engine.dispose()
    server.drop("verification_walls")


def alone(scratch: Scratch, table: str, name: str) -> None:
    """Take away what refuses the witness until nothing does; the guard alone must refuse it."""
    statements = witness(table, name)
    beside: set[str] = set()
    while refuser := scratch.tried(statements, {name} | beside):
        more = keys_of(table) - {name} if refuser.startswith("keys of") else {refuser}
        assert not more <= beside, f"{refuser} still refuses"
        beside |= more
    refuser = scratch.tried(statements, beside)
    assert refuser == name or (refuser == f"keys of {table}" and name in keys_of(table))


@pytest.mark.parametrize(("table", "name"), named("sqlite"))
def test_without_it_the_wrong_is_written_on_sqlite(
    on_sqlite: Scratch, table: str, name: str
) -> None:
    alone(on_sqlite, table, name)


@pytest.mark.parametrize(("table", "name"), named("postgresql"))
def test_without_it_the_wrong_is_written_on_postgresql(
    on_postgresql: Scratch, table: str, name: str
) -> None:
    alone(on_postgresql, table, name)


@pytest.mark.parametrize("table", OWN)
def test_the_witness_is_wrong_in_one_thing_only(
    on_sqlite: Scratch, on_postgresql: Scratch, table: str
) -> None:
    for scratch in (on_sqlite, on_postgresql):
        assert scratch.tried([put(table)], ()) == ""
