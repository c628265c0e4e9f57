"""The chores: the same with and without make, and an environment that follows its lock."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import make
from tests.house.source import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_make_and_make_py_do_the_same_chores() -> None:
    (line,) = re.findall(r"^\.PHONY:(.*)$", MAKEFILE, re.MULTILINE)
    assert set(line.split()) - {"help"} == set(make.TARGETS)


def test_every_chore_says_what_it_does() -> None:
    assert [name for name, chore in make.TARGETS.items() if not chore.__doc__] == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_every_chore_that_a_readme_names_exists(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:make|(?:py|python3?) make\.py) ([a-z]+)", text))
    assert named == set(make.TARGETS)


def test_an_environment_is_made_anew_when_its_lock_changes() -> None:
    made = make.state(b"click==8.3.0", b"[project]", "3.11")
    assert made == make.state(b"click==8.3.0", b"[project]", "3.11")
    assert made != make.state(b"click==8.3.1", b"[project]", "3.11")
    assert made != make.state(b"click==8.3.0", b"[project]\n", "3.11")
    assert made != make.state(b"click==8.3.0", b"[project]", "3.12")


def test_an_unknown_chore_is_refused_with_a_list() -> None:
    command = [sys.executable, str(ROOT / "make.py"), "tidy"]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 2
    assert "demo" in done.stdout


def test_cleaning_leaves_the_checkout_s_own_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (".venv", "demo", "dist", "ghg", "factors"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(make, "ROOT", tmp_path)
    monkeypatch.setattr(make, "VENV", tmp_path / ".venv")
    make.clean(())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["factors", "ghg"]


def test_what_no_other_program_looks_at_runs_on_every_python(
    request: pytest.FixtureRequest,
) -> None:
    assert request.node.get_closest_marker("outside") is None


def test_a_quick_run_says_what_it_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    typed: list[str] = []
    monkeypatch.setattr(make, "_python", lambda *words: typed.extend(words))
    make.test(("tests/house",))
    assert {"-rs", "tests/house"} <= set(typed)
    assert "not faults" in typed
