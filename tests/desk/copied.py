"""What the tests of copies share: one backup and one export, made once and then copied."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk.copies import backup, export
from ghg.errors import GhgError
from ghg.ledger.copies import manifest
from ghg.ledger.copies.lines import digests
from ghg.ledger.copies.manifest import line_of, read_manifest, write_manifest
from ghg.ledger.sessions import open_engine, reading
from tests.desk.whole_plant import whole_plant

_MADE: dict[str, Path] = {}


def kept_once(form: str, template: Path, factory: pytest.TempPathFactory, target: Path) -> Path:
    """Give a folder with a fresh copy of a `backup` or an `export` of the whole plant."""
    if form not in _MADE:
        folder = factory.mktemp(form)
        shutil.copyfile(template, folder / "ledger.db")
        whole_plant(sqlite(folder / "ledger.db"), folder)
        make = backup if form == "backup" else export
        make(sqlite(folder / "ledger.db"), folder / "kept")
        _MADE[form] = folder / "kept"
    shutil.copytree(_MADE[form], target)
    return target


def rows_of(engine: Engine) -> dict[str, tuple[int, str]]:
    with reading(engine) as connection:
        return digests(connection)


def rows_at(url: str) -> dict[str, tuple[int, str]]:
    return rows_of(open_engine(url))


def sqlite(path: Path) -> str:
    return f"sqlite:///{path}"


def refused(work: Callable[[], object]) -> str:
    """Give the code with which something is refused."""
    with pytest.raises(GhgError) as caught:
        work()
    return caught.value.problems[0].code


def other_manifest(folder: Path, **said: object) -> None:
    """Write a manifest that is right in itself and says something else."""
    kept = json.loads((folder / "manifest.json").read_text())
    del kept["manifest_sha256"]
    whole = {**kept, **said}
    whole["manifest_sha256"] = manifest._hash(whole)
    (folder / "manifest.json").write_text(json.dumps(whole))


def told_anew(folder: Path) -> None:
    """Write the hashes of the files as they are now into a manifest that is right in itself."""
    made = read_manifest(folder)
    files = tuple(line_of(folder, folder / one.path) for one in made.files)
    write_manifest(folder, replace(made, files=files))
