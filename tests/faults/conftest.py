"""Grounds for the faults on both databases, and how often the long run plays."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Server
from tests.faults.ground import Ground
from tests.faults.holds import Played, played
from tests.faults.works import Work

LONG = pytest.mark.faults
ROUNDS = int(os.environ.get("GHG_FAULT_ROUNDS", "50"))  # of each work on each database
SEED = int(os.environ.get("GHG_FAULT_SEED", "0")) or random.SystemRandom().randrange(1, 1 << 32)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of the tests: there lies the evidence of databases on a server."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_DATA_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgresql", marks=LONG)])
def ground(request: pytest.FixtureRequest) -> Ground:
    """Where seats come from, once on each database; on PostgreSQL in the long run."""
    return request.getfixturevalue(f"{request.param}_ground")


@pytest.fixture(scope="session")
def sqlite_ground(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Where seats on SQLite come from."""
    return Ground(tmp_path_factory.mktemp("ground_file"))


@pytest.fixture(scope="session")
def postgresql_ground(
    server: Server, home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Ground:
    """Where seats on PostgreSQL come from."""
    return Ground(tmp_path_factory.mktemp("ground_server"), server)


_PLAYED: dict[tuple[str, str], Played] = {}


def states(ground: Ground, work: Work) -> Played:
    """Give the states of a work, played undisturbed once."""
    key = (str(ground.folder), work.name)
    if key not in _PLAYED:
        _PLAYED[key] = played(ground, work)
    return _PLAYED[key]
