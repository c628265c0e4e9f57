"""Sequences of all acts, played at the desk and on a dictionary, on both databases."""

from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Engine

from tests.desk.holdings_crash import Interrupted
from tests.desk.holdings_machine import Acts

QUICK = settings(max_examples=12, stateful_step_count=20, deadline=None, derandomize=True)
LONG = settings(max_examples=10_000, stateful_step_count=20, deadline=None, phases=[Phase.generate])


def play(engine: Engine, tmp_path: Path, said: settings, machine: type[Acts] = Acts) -> None:
    given = {"engine": engine, "folder": tmp_path}
    run_state_machine_as_test(type("Played", (machine,), given), settings=said)


def test_sequences_of_acts(engine: Engine, tmp_path: Path) -> None:
    play(engine, tmp_path, QUICK)


def test_sequences_of_acts_with_crashes_and_closed_months(engine: Engine, tmp_path: Path) -> None:
    play(engine, tmp_path, settings(QUICK, max_examples=3), Interrupted)


@pytest.mark.faults
def test_many_sequences_with_crashes_and_closed_months(engine: Engine, tmp_path: Path) -> None:
    play(engine, tmp_path, LONG, Interrupted)


@pytest.mark.faults
def test_many_sequences_of_acts(engine: Engine, tmp_path: Path) -> None:
    play(engine, tmp_path, LONG)
