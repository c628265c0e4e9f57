"""The program starts light, and importing it does nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, ROOT, modules

HEAVY = {
    "pandas",
    "numpy",
    "sqlmodel",
    "pydantic",
    "sqlalchemy",
    "alembic",
    "reportlab",
    "pint",
    "xlsxwriter",
    "fastapi",
    "starlette",
    "uvicorn",
    "jinja2",
}
CALL = "from ghg.cli import main\ntry:\n    main({words!r})\nexcept SystemExit:\n    pass\n"

needs_cli = pytest.mark.skipif(
    not (PACKAGE / "cli" / "__init__.py").is_file(), reason="the command line is not built yet"
)


def loaded_by(code: str) -> set[str]:
    """Give the packages that a fresh Python has loaded after running some code."""
    ask = "import sys\nprint(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    done = subprocess.run(
        [sys.executable, "-c", code + ask],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return set(done.stderr.split())


@needs_cli
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["--lang", "zh", "--help"]])
def test_help_and_version_load_nothing_heavy(words: list[str]) -> None:
    loaded = loaded_by(CALL.format(words=words))
    assert "ghg" in loaded
    assert loaded & HEAVY == set()


@needs_cli
@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_cli_py_runs_from_a_checkout(words: list[str], tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "cli.py"), *words]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
    assert "ghg" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["ghg", "ghg.errors", "ghg.texts", "ghg.domain.units"])
def test_the_ground_loads_nothing_heavy(name: str) -> None:
    assert loaded_by(f"import {name}\n") & HEAVY == set()


def test_a_heavy_import_is_seen() -> None:
    assert loaded_by("import pint\n") & HEAVY >= {"pint"}


def import_in(folder: Path, code: str) -> str:
    """Run code in an empty home folder; give what it printed."""
    environment = os.environ | {"HOME": str(folder), "PYTHONPATH": str(ROOT)}
    environment |= {"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_writes_and_prints_nothing(tmp_path: Path) -> None:
    names = [module.name for module in modules() if not module.name.endswith("__main__")]
    assert import_in(tmp_path, "\n".join(f"import {name}" for name in names)) == ""
    assert list(tmp_path.rglob("*")) == []


def test_a_noisy_import_is_seen(tmp_path: Path) -> None:
    assert import_in(tmp_path, "print('hello')\nopen('left', 'w').close()") == "hello\n"
    assert [path.name for path in tmp_path.iterdir()] == ["left"]
