"""Sequences of acts, played on the ledger and on a model, on both databases."""

import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Engine

from ghg.ledger.sessions import open_engine
from tests.conftest import Server
from tests.holdings.machine import Holdings

NUMBERS = count(1)
QUICK = settings(max_examples=25, stateful_step_count=15, deadline=None, derandomize=True)
LONG = settings(max_examples=10_000, stateful_step_count=20, deadline=None, phases=[Phase.generate])


@pytest.fixture
def on_sqlite(sqlite_template: Path) -> Iterator[type[Holdings]]:
    folder = Path(tempfile.mkdtemp())

    class OnSqlite(Holdings):
        def open_engine(self) -> Engine:
            path = folder / f"{next(NUMBERS)}.db"
            shutil.copyfile(sqlite_template, path)
            return open_engine(f"sqlite:///{path}")

        def teardown(self) -> None:
            super().teardown()
            for path in folder.glob("*"):
                path.unlink()

    yield OnSqlite
    shutil.rmtree(folder)


@pytest.fixture
def on_postgresql(server: Server) -> type[Holdings]:
    class OnPostgresql(Holdings):
        name = ""

        def open_engine(self) -> Engine:
            self.name = f"machine_{next(NUMBERS)}"
            return open_engine(server.clone(self.name))

        def teardown(self) -> None:
            super().teardown()
            if self.name:
                server.drop(self.name)

    return OnPostgresql


def test_sequences_on_sqlite(on_sqlite: type[Holdings]) -> None:
    run_state_machine_as_test(on_sqlite, settings=QUICK)


def test_sequences_on_postgresql(on_postgresql: type[Holdings]) -> None:
    run_state_machine_as_test(on_postgresql, settings=settings(QUICK, max_examples=10))


@pytest.mark.faults
def test_many_sequences_on_sqlite(on_sqlite: type[Holdings]) -> None:
    run_state_machine_as_test(on_sqlite, settings=LONG)


@pytest.mark.faults
def test_many_sequences_on_postgresql(on_postgresql: type[Holdings]) -> None:
    run_state_machine_as_test(on_postgresql, settings=settings(LONG, max_examples=2_000))
