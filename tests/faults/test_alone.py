"""The verifier alone (F21): a zip, Python, no network, nothing of ours installed.

The script is taken out of the pack as he would take it, and run by `python -I -S` in an empty
environment and an empty folder, in a network of its own that leads nowhere where the system gives
one. An audit hook writes down all that it does to the world: it must open only the pack for
reading, start nothing, speak to nobody, and import nothing beside the standard library.
"""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ghg.desk import inventory
from ghg.desk.pack.make import make_pack
from tests.desk import factory
from tests.desk.forged import in_json, manifested, members_of, written
from tests.desk.planted import ISSUE, PLANTED, setting

# Runs the script as it is, and tells at the end whatever it did to the world.
WATCHED = """
import json, runpy, sys
seen = {"opened": [], "imported": [], "other": []}
def watch(event, given):
    if event == "open" and isinstance(given[0], str):
        seen["opened"].append([given[0], str(given[1])])
    elif event == "import":
        seen["imported"].append(given[0])
    elif event.split(".")[0] in ("socket", "subprocess", "os", "urllib", "http", "ftplib", "shutil",
                                 "ctypes", "tempfile", "sqlite3", "webbrowser", "pty"):
        if event not in ("os.listdir", "os.scandir"):
            seen["other"].append(event)
        if event.startswith(("socket", "subprocess")):
            raise PermissionError(event)
script, told, *words = sys.argv[1:]
sys.addaudithook(watch)
sys.argv = [script, *words]
code = 0
try:
    runpy.run_path(script, run_name="__main__")
except SystemExit as left:
    code = left.code
except OSError as error:
    code = repr(error)
seen["code"] = code
sys.stderr.write(told + json.dumps(seen))
"""
MARK = "\n@watched@ "


@pytest.fixture(scope="module")
def pack(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("alone")
    shutil.copyfile(sqlite_template, folder / "ledger.db")
    desk = factory.complete(f"sqlite:///{folder / 'ledger.db'}", folder)
    inventory.issue(desk)
    made = make_pack(desk, folder)
    desk.engine.dispose()
    return made


def network_of_its_own() -> list[str]:
    """Give what puts a program where no network is; nothing where the system refuses that."""
    cut = shutil.which("unshare")
    asked = [cut or "", "--map-root-user", "--net", "true"]
    may = (
        cut is not None and subprocess.run(asked, capture_output=True, check=False).returncode == 0
    )
    return asked[:-1] if may else []


def alone(pack: Path, folder: Path, *words: str) -> tuple[dict[str, list[str]], str]:
    """Run the script of a pack beside it; give what it did to the world, and what it said."""
    folder.mkdir()
    with zipfile.ZipFile(pack) as held:
        (folder / "verify.py").write_bytes(held.read("verify.py"))
    shutil.copyfile(pack, folder / "pack.zip")
    command = [*network_of_its_own(), sys.executable, "-I", "-S", "-B", "-c", WATCHED]
    done = subprocess.run(
        [*command, "verify.py", MARK, "pack.zip", *words],
        cwd=folder,
        env={},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert MARK in done.stderr, done.stderr
    said, _, told = done.stderr.partition(MARK)
    assert said == ""
    assert sorted(one.name for one in folder.iterdir()) == ["pack.zip", "verify.py"]
    return json.loads(told), done.stdout


def harmless(seen: dict[str, list[str]]) -> None:
    """It read the pack and the standard library, and did nothing else to the world."""
    library = {str(Path(one).resolve()) for one in sys.path if "site-packages" not in one}
    for path, mode in seen["opened"]:
        assert set(mode) <= set("rbtU"), (path, mode)
        inside = any(str(Path(path)).startswith(one) for one in (sys.base_prefix, *library))
        assert inside or Path(path).name in ("pack.zip", "verify.py"), path
    assert seen["other"] == []
    foreign = {name.split(".")[0] for name in seen["imported"]} - sys.stdlib_module_names
    assert foreign == set()


def test_the_verifier_needs_the_zip_and_python_alone(pack, tmp_path: Path) -> None:
    head = f"{pack.head_seq}:{pack.head_hash}"
    seen, said = alone(pack.path, tmp_path / "a", "--head", head, "--sha256", pack.issue_sha256)
    assert seen["code"] in (0, None)
    harmless(seen)
    assert said.splitlines()[-1].startswith("未发现问题")  # every total was computed again


@pytest.mark.parametrize(
    "name", ["a total", "the order", "the tail", "swapped evidence", "a spoiled formula", "a hash"]
)
def test_alone_he_finds_what_was_planted(pack, tmp_path: Path, name: str) -> None:
    members = members_of(pack.path)
    change, code = PLANTED[name]
    change(members)
    manifested(members)
    seen, said = alone(written(members, tmp_path / "forged.zip"), tmp_path / "b")
    assert seen["code"] == 1
    assert f"! {code}" in said
    harmless(seen)


def test_a_hostile_pack_reaches_nothing(pack, tmp_path: Path) -> None:
    """Names that lead out, numbers without end, a name that is markup: nothing is opened for it."""
    members = members_of(pack.path)
    in_json(ISSUE, setting("lines", 0, "quantity", to="1e999999999"))(members)
    in_json(ISSUE, setting("entity", "name_zh", to="$(curl http://198.51.100.1)"))(members)
    members["../../outside"] = b"x"
    seen, _ = alone(written(members, tmp_path / "forged.zip"), tmp_path / "c")
    assert seen["code"] in (1, 2)
    harmless(seen)
    assert not list(tmp_path.rglob("outside"))


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.remove('nothing')",
        "open('/etc/hostname')",
        "open('verify.py', 'r+')",
    ],
)
def test_the_watch_sees_what_a_script_does(pack, tmp_path: Path, deed: str) -> None:
    """A script that does something to the world is seen, so a quiet one is quiet."""
    members = {**members_of(pack.path), "verify.py": deed.encode()}
    seen, _ = alone(written(members, tmp_path / "forged.zip"), tmp_path / "d")
    with pytest.raises(AssertionError):
        harmless(seen)
