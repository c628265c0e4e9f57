"""A ledger lies on a local disk, opened with the settings that its promises rest on."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.errors import DataError
from ghg.ledger import places
from ghg.ledger.places import file_system
from ghg.ledger.sessions import open_engine, writing

MOUNTS = r"""22 1 8:1 / / rw - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/share rw,relatime shared:1 - nfs4 server:/export rw
31 30 8:2 / /mnt/share/local rw - xfs /dev/sdb rw
32 22 0:41 / /mnt/two\040words rw - cifs //server/x rw
33 22 0:42 / /mnt/over rw - ext4 /dev/sdc rw
34 22 0:43 / /mnt/over rw - fuse.sshfs me@host: rw
half a line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/books/ledger.db", "ext4"),
        ("/mnt/share/ledger.db", "nfs4"),
        ("/mnt/shares/ledger.db", "ext4"),  # a name that begins alike
        ("/mnt/share/local/ledger.db", "xfs"),
        ("/mnt/two words/ledger.db", "cifs"),
        ("/mnt/over/ledger.db", "fuse.sshfs"),  # the later mount lies on top
    ],
)
def test_the_kind_of_file_system_is_that_of_the_deepest_mount(path: str, kind: str) -> None:
    assert file_system(Path(path), MOUNTS) == kind


def test_a_network_file_system_is_refused(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    open_engine(sqlite_url).dispose()  # a system without the list
    mounts.write_text(f"30 22 0:40 / {tmp_path} rw - nfs4 server:/export rw\n")
    for create in (False, True):
        with pytest.raises(DataError, match="nfs4") as caught:
            open_engine(sqlite_url, create=create)
        assert caught.value.problems[0].code == "E-NETWORK"


def test_every_connection_has_its_settings(sqlite_engine: Engine) -> None:
    wanted = {
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "journal_mode": "wal",
        "busy_timeout": 10_000,
    }
    for _ in range(2):
        with sqlite_engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
        assert found == wanted


def test_every_connection_to_a_server_has_its_settings(postgres_url: str) -> None:
    """What a server is set to otherwise does not count: an answered commit is on its disk."""
    wanted = {
        "lock_timeout": "10s",
        "TimeZone": "UTC",
        "synchronous_commit": "on",
        "transaction_isolation": "read committed",
        "default_transaction_read_only": "off",
    }
    admin = open_engine(postgres_url)
    with admin.begin() as connection:
        name = connection.exec_driver_sql("SELECT current_database()").scalar()
        for setting in ("synchronous_commit = off", "lock_timeout = 0", "timezone = 'Asia/Tokyo'"):
            connection.exec_driver_sql(f"ALTER DATABASE {name} SET {setting}")
    admin.dispose()
    engine = open_engine(postgres_url)
    for _ in range(2):
        with engine.connect() as connection:
            found = {one: connection.exec_driver_sql(f"SHOW {one}").scalar() for one in wanted}
        assert found == wanted
    engine.dispose()
    closed = open_engine(postgres_url, read_only=True)
    with closed.connect() as connection:
        assert connection.exec_driver_sql("SHOW default_transaction_read_only").scalar() == "on"
    closed.dispose()


def test_nothing_can_be_written_through_a_reading_engine(database_url: str) -> None:
    engine = open_engine(database_url, read_only=True)
    with pytest.raises(DataError, match="E-READONLY"), writing(engine) as connection:
        insert = "INSERT INTO serial_batch (id, registry_code, batch_key) VALUES (1, 'a', 'b')"
        connection.execute(text(insert))
    engine.dispose()
