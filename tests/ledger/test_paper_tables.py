"""Every guard of the papers beside blocks refuses its witness; without it the witness passes.

A second wall behind a guard is taken away too, until the guard stands alone.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ghg.ledger import guards
from ghg.ledger.sessions import open_engine
from tests.conftest import Server
from tests.holdings.scratch import PostgresScratch, Scratch, SqliteScratch, keys_of
from tests.holdings.witnesses import guards_of
from tests.ledger.paper_witnesses import BESIDE, BY_HAND, OWN, put, seeded, witness


def named(dialect: str) -> list[object]:
    triggers = guards.triggers(dialect)
    found = [(table, name) for table in OWN for name in guards_of(table, triggers)]
    return [pytest.param(*one, id=one[1]) for one in found]


@pytest.fixture(scope="module")
def on_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    path = tmp_path_factory.mktemp("papers") / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(f"sqlite:///{path}")
    seeded(engine)
    engine.dispose()
    return SqliteScratch(path, OWN, BESIDE)


@pytest.fixture(scope="module")
def on_postgresql(server: Server) -> Iterator[Scratch]:
    engine = open_engine(server.clone("paper_walls"))
    seeded(engine)
    yield PostgresScratch(engine)
    engine.dispose()
    server.drop("paper_walls")


def alone(scratch: Scratch, table: str, name: str) -> set[str]:
    """Take away what refuses the witness until nothing does; give what that was beside the guard.

    The guard itself must be among it: with all others gone, it refuses.
    """
    statements = [witness(table, name)]
    beside: set[str] = set()
    while refuser := scratch.tried(statements, {name} | beside):
        more = keys_of(table) - {name} if refuser.startswith("keys of") else {refuser}
        assert not more <= beside, f"{refuser} still refuses"
        beside |= more
    refuser = scratch.tried(statements, beside)
    assert refuser == name or (refuser == f"keys of {table}" and name in keys_of(table))
    return beside


@pytest.mark.parametrize(("table", "name"), named("sqlite"))
def test_without_it_the_wrong_is_written_on_sqlite(
    on_sqlite: Scratch, table: str, name: str
) -> None:
    alone(on_sqlite, table, name)


@pytest.mark.parametrize(("table", "name"), named("postgresql"))
def test_without_it_the_wrong_is_written_on_postgresql(
    on_postgresql: Scratch, table: str, name: str
) -> None:
    beside = alone(on_postgresql, table, name)
    if name in BY_HAND or name.startswith("fk_"):
        assert not beside


@pytest.mark.parametrize("table", OWN)
def test_the_witness_is_wrong_in_one_thing_only(
    on_sqlite: Scratch, on_postgresql: Scratch, table: str
) -> None:
    for scratch in (on_sqlite, on_postgresql):
        assert scratch.tried([put(table)], ()) == ""
