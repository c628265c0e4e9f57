"""The wheel holds the package with its data, whole, and nothing else."""

import re
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement

from tests.house.source import PACKAGE, ROOT, Module, imported, kept_files, made_up, modules

DATA_FOLDERS = ("factors", "migrations", "examples")


def place_in_wheel(name: str) -> str:
    """Say where a file of the checkout lies in the wheel."""
    return name if name.startswith("ghg/") else f"ghg/_data/{name}"


def wheel_complaints(kept: Iterable[str], packed: Iterable[str]) -> list[str]:
    """Say which files are missing in the wheel and which do not belong there."""
    wanted = {place_in_wheel(name) for name in kept}
    found = {name for name in packed if ".dist-info/" not in name}
    return [f"missing: {name}" for name in sorted(wanted - found)] + [
        f"not kept: {name}" for name in sorted(found - wanted)
    ]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("wheel")
    (made,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(made) as archive:
        return archive.namelist()


def test_the_wheel_holds_what_git_holds(packed: list[str]) -> None:
    kept = kept_files("ghg", *DATA_FOLDERS)
    assert wheel_complaints(kept, packed) == []


def test_the_wheel_carries_its_licences(packed: list[str]) -> None:
    vendored = (
        "/OFL.txt",
        "-LICENSE.txt",
        "-LICENSE-d3.txt",
        "-LICENSE-bundled.txt",
        "-NOTICE.txt",
    )
    kept = {"LICENSE", *(name for name in kept_files("ghg") if name.endswith(vendored))}
    licences = {name.split("/licenses/")[1] for name in packed if "/licenses/" in name}
    assert licences == kept


def test_a_file_that_git_ignores_cannot_be_needed() -> None:
    """A data file under an ignored name would be here, and missing on every other machine."""
    kept = kept_files("ghg", *DATA_FOLDERS)
    folders = (PACKAGE, *(ROOT / name for name in DATA_FOLDERS))
    present = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert present - kept == set()


def test_a_missing_and_a_needless_file_are_seen() -> None:
    assert wheel_complaints(["ghg/a.py", "factors/gwp.csv"], ["ghg/a.py"]) == [
        "missing: ghg/_data/factors/gwp.csv"
    ]
    assert wheel_complaints(["ghg/a.py"], ["ghg/a.py", "tests/test_a.py"]) == [
        "not kept: tests/test_a.py"
    ]


def test_only_the_dist_info_stands_beside_the_package(packed: list[str]) -> None:
    assert {Path(name).parts[0].split("-")[0] for name in packed} == {"ghg", "ghg_ledger"}


def brought(extra: str = "") -> set[str]:
    """The distributions that an install brings, bare or with an extra, and all that they bring."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"][extra] if extra else []
    waiting, found = [*project["dependencies"], *more], set[str]()
    while waiting:
        need = Requirement(waiting.pop())
        name = plain(need.name)
        if name not in found and (need.marker is None or need.marker.evaluate({"extra": ""})):
            found.add(name)
            waiting += requires(name) or ()
    return found


def plain(name: str) -> str:
    """Give the normal form of a distribution's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def unbrought(module: Module, homes: Mapping[str, list[str]], names: set[str]) -> Iterator[str]:
    """Say which foreign imports of a module a bare install would lack."""
    for node, name in imported(module):
        top = name.split(".")[0]
        foreign = top != "ghg" and top not in sys.stdlib_module_names
        if foreign and not {plain(home) for home in homes.get(top, [])} & names:
            yield f"{module.at(node)}: {top}"


def test_a_bare_install_brings_every_import() -> None:
    """What only the tests or an extra install would be missing after a plain `pip install`; the
    web face comes with its own extra."""
    homes, bare, web = packages_distributions(), brought(), brought("web")
    assert [
        fault
        for module in modules()
        for fault in unbrought(module, homes, web if module.room == "web" else bare)
    ] == []


def test_an_import_that_nothing_brings_is_seen() -> None:
    homes, names = packages_distributions(), brought()
    assert list(unbrought(made_up("ghg.sheets.read", "import hypothesis"), homes, names))
    assert list(unbrought(made_up("ghg.cli.odd", "import fastapi"), homes, names))
    assert list(unbrought(made_up("ghg.web.odd", "import hypothesis"), homes, brought("web")))
    assert not list(unbrought(made_up("ghg.sheets.read", "import pandas, json"), homes, names))


def test_every_folder_of_the_package_is_a_package() -> None:
    """A folder without `__init__.py` is found in a checkout and lost by tools that look for it."""
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []
