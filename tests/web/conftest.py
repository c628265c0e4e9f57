"""The demonstration factory behind the web face: one for reading, a copy for every writing test."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI

from ghg.desk.demo import run_demo
from ghg.web.app import make_app
from tests.web.visiting import Visitor


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tea factory's year, as `ghg demo` makes it; read it, never write into it."""
    return run_demo(tmp_path_factory.mktemp("demo") / "tea").folder


@pytest.fixture(scope="session")
def demo_url(demo_folder: Path) -> str:
    return f"sqlite:///{demo_folder / 'ledger.db'}"


@pytest.fixture(scope="session")
def demo_app(demo_url: str) -> FastAPI:
    return make_app(demo_url)


@pytest.fixture
def visitor(demo_app: FastAPI) -> Visitor:
    """Somebody who reads the demonstration in Chinese."""
    return Visitor(demo_app)


@pytest.fixture
def english(demo_app: FastAPI) -> Visitor:
    return Visitor(demo_app, "en")


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set the day in China for the desk, and for what the face has read of that day."""

    def set_day(day: int) -> None:
        for name in ("ghg.desk.setup.today", "ghg.web.site.today"):
            monkeypatch.setattr(name, lambda: day)

    return set_day


@pytest.fixture
def copy_of_demo(demo_folder: Path, tmp_path: Path) -> Callable[[], str]:
    """Give the address of a copy of the demonstration that may be written into."""

    def copied() -> str:
        shutil.copytree(demo_folder, tmp_path / "copy")
        return f"sqlite:///{tmp_path / 'copy' / 'ledger.db'}"

    return copied


@pytest.fixture
def writer(copy_of_demo: Callable[[], str]) -> Visitor:
    """Somebody who may write."""
    return Visitor(make_app(copy_of_demo()))
