"""Ledgers that earlier releases wrote and issued, brought to today's form on either database.

Made with the released programs by their own demonstration: 0.3.0 the tea factory (SQLite), 0.4.0
the machinery plant with a received credit and a drafted claim (SQLite, and a dump of PostgreSQL).
Each was issued, opened again and issued a second time. Their numbers must stay what they were: the
hashes below are those that the released programs printed.
"""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from ghg.desk.claims.kept import claim_list
from ghg.desk.context import Desk
from ghg.desk.inventory import issue_list, replay
from ghg.desk.journal import verify
from ghg.desk.rebuild import rebuild_compared
from ghg.ledger.schema import check_schema, migrate
from ghg.ledger.sessions import open_engine, reading
from tests.conftest import Server

FILES = Path(__file__).parents[1] / "files"
PRINTED = {
    "0.3.0": ("b547ce4d6062", "88074c1982af"),
    "0.4.0": ("d21177e620e9", "cccd787ab211"),
    "0.4.0 on PostgreSQL": ("a99142877c8c", "da40f5d5bab1"),
}
ENTRIES = {"0.3.0": 25, "0.4.0": 159}
Put = Callable[[str], str]


def test_a_stored_ledger_keeps_its_numbers_and_its_chain(stored: tuple[str, Desk]) -> None:
    release, desk = stored
    assert tuple(one.sha256[:12] for one in issue_list(desk)) == PRINTED[release]
    for number in (1, 2):
        again = replay(desk, "", number)
        assert again.equal, again.differences[:3]
    found = verify(desk)
    assert found.problems == ()
    assert found.seq == ENTRIES.get(release, found.seq)
    assert rebuild_compared(desk).problems == ()


def test_a_kept_claim_is_read(stored: tuple[str, Desk]) -> None:
    release, desk = stored
    drafted = [(one.scheme, one.verdict) for one in claim_list(desk)]
    assert drafted == ([] if release == "0.3.0" else [("db43-3118-2024", "no_data")])


@pytest.fixture(scope="module", params=sorted(PRINTED))
def stored(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Desk]]:
    """A stored ledger after its upgrade."""
    folder = tmp_path_factory.mktemp("stored")
    url = _put(request, folder)
    migrate(url)
    engine = open_engine(url)
    check_schema(engine)
    yield request.param, Desk(engine, folder / "evidence", "", "Li")
    engine.dispose()
    if url.startswith("postgresql"):
        request.getfixturevalue("server").drop("stored_ledger")


def _put(request: pytest.FixtureRequest, folder: Path) -> str:
    release, _, beside = str(request.param).partition(" ")
    if beside:
        return _restored(request.getfixturevalue("server"), FILES / f"ledger-{release}.sql.gz")
    content = gzip.decompress((FILES / f"ledger-{release}.db.gz").read_bytes())
    (folder / "ledger.db").write_bytes(content)
    return f"sqlite:///{folder / 'ledger.db'}"


def _restored(server: Server, dump: Path) -> str:
    """Run a dump's statements in an empty database."""
    server.run("CREATE DATABASE stored_ledger")
    url = server.address("stored_ledger")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(gzip.decompress(dump.read_bytes()))
        connection.execute(text("SELECT set_config('search_path', '\"$user\", public', false)"))
    engine.dispose()
    with reading(create_engine(url)) as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "0005"
    return url
