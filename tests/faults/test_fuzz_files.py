"""Files out of shape (F15): each is taken in or refused by name, within 1 GiB and 20 seconds.

`tests/intake/test_fuzz.py` spoils what the readers see; here the same files go through the whole
import, in a process under limits, and after every refusal each row of each table is as it was.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ghg.desk.meters.register import NewMeter, add_meter, attach
from ghg.ledger.sessions import open_engine
from tests.desk import plant
from tests.faults.fuzzing import KINDS

ROOT = Path(__file__).resolve().parents[2]
LIMITED = pytest.mark.skipif(os.name != "posix", reason="this system limits no process by itself")


@pytest.fixture
def ledger(engine, database_url: str, tmp_path: Path) -> str:
    """A factory with a meter, so that records, readings and facts have somewhere to go."""
    desk = plant.founded(engine, tmp_path)
    add_meter(desk, NewMeter("M1", "F1", "electricity"))
    attach(desk, "USED", "M1")
    engine.dispose()
    return database_url


def fuzzed(count: int, url: str, folder: Path, seed: int = 0) -> dict[str, dict[str, int]]:
    """Fuzz every kind of file in a process of its own; give how each file ended."""
    words = [",".join(KINDS), str(count), str(seed), url, str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.fuzzing", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout, done.stderr
    told: dict[str, dict[str, int]] = {}
    for line in done.stdout.splitlines():
        told |= json.loads(line)
    assert not any("broke" in seen for seen in told.values()), done.stderr
    return told


@LIMITED
def test_a_few_files_out_of_shape(sqlite_url: str, tmp_path: Path) -> None:
    engine = open_engine(sqlite_url)
    plant.founded(engine, tmp_path)
    engine.dispose()
    told = fuzzed(8, sqlite_url, tmp_path)
    assert told.keys() == KINDS.keys()
    for kind, seen in told.items():
        assert sum(seen.values()) >= 8, kind
        assert len(seen) > 1, seen  # not all of them ended alike
    assert any("taken in" in seen for seen in told.values()), told


@LIMITED
@pytest.mark.faults
def test_ten_thousand_files_out_of_shape(ledger: str, tmp_path: Path) -> None:
    count = 2_500 if ledger.startswith("sqlite") else 250
    told = fuzzed(count, ledger, tmp_path, seed=7)
    for kind, seen in told.items():
        print(kind, ledger.partition(":")[0], sum(seen.values()), "files:", seen)
