"""A factory laid out once more by its rows is the factory that its acts made, on both databases."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import check, inventory
from tests import again
from tests.conftest import Server
from tests.desk import factory
from tests.desk.plant import digest
from tests.ledger import plant


@pytest.fixture(autouse=True)
def _nothing_laid_out_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "_LAID", {})


@pytest.fixture
def another_url(request: pytest.FixtureRequest, engine: Engine, tmp_path: Path) -> Iterator[str]:
    """The URL of a second fresh ledger, on the same kind of database as `engine`."""
    if engine.dialect.name == "sqlite":
        template = request.getfixturevalue("sqlite_template")
        yield f"sqlite:///{shutil.copyfile(template, tmp_path / 'another.db')}"
        return
    server: Server = request.getfixturevalue("server")
    yield server.clone("another")
    server.drop("another")


def test_rows_are_as_good_as_acts(engine: Engine, another_url: str, tmp_path: Path) -> None:
    first = engine.url.render_as_string(hide_password=False)
    folders = [tmp_path / "played", tmp_path / "written"]
    for folder in folders:
        folder.mkdir()
    played, written = map(factory.complete, (first, another_url), folders)
    assert digest(written.engine) == digest(played.engine)
    assert check.check(written).problems == ()  # journal, totals, and every paper by its hash
    inventory.issue(written)
    assert inventory.replay(written).equal


def test_a_ledger_that_holds_something_is_laid_out_by_acts(engine: Engine) -> None:
    assert [plant.founded(engine, code) for code in ("A", "B")] == [1, 2]
