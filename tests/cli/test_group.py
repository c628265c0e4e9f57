"""The group through the command line: a plant signs, the group takes in, lists, shows, adds up."""

import json
import shutil
from pathlib import Path

import pytest

from ghg.desk.inventory import issue
from tests.cli.running import did, ghg
from tests.desk.factory import complete


@pytest.fixture(scope="module")
def sent(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A signed bundle of the tea factory with the public key beside it."""
    folder = tmp_path_factory.mktemp("plant")
    url = f"sqlite:///{shutil.copyfile(sqlite_template, folder / 'ledger.db')}"
    desk = complete(url, folder)
    issue(desk)
    desk.engine.dispose()
    desk.evidence_folder.rename(folder / "ledger.db.evidence")
    did("factor", "pack", "key", str(folder / "plant.key"), url=url)
    words = ("--sign", str(folder / "plant.key"), "--folder", str(folder))
    assert did("pack", "2025", *words, url=url).strip().endswith("2025-1-bundle.zip")
    return folder / "2025-1-bundle.zip"


@pytest.fixture
def group(sqlite_url) -> str:
    did("organisation", "add", "HQ", "--name", "集团", url=sqlite_url)
    return sqlite_url


def test_a_bundle_comes_in_by_the_key_and_once(sent, group) -> None:
    unknown = ghg("group", "import", str(sent), url=group)
    assert (unknown.exit_code, "[E-BUNDLE]" in unknown.stderr) == (3, True)
    key = ("--key", str(sent.with_name("plant.key.pub")))
    done = ghg("group", "import", str(sent), *key, url=group)
    assert (done.exit_code, "TEA的2025/1号定版" in done.stderr) == (0, True)
    again = json.loads(did("group", "import", str(sent), "--json", url=group))
    assert (again["plant"], again["new"]) == ("TEA", False)


def test_what_came_in_is_listed_shown_and_added_up(sent, group) -> None:
    did("group", "import", str(sent), "--key", str(sent.with_name("plant.key.pub")), url=group)
    lines = did("group", "list", url=group).splitlines()
    assert len(lines) == 7
    assert "TEA" in lines[1] and "542.78" in lines[1]
    shown = did("group", "show", "TEA", "--lang", "en", url=group)
    assert "542.7815148" in shown and "stands" in shown and "ed25519:" in shown
    rows = json.loads(did("group", "sum", "--year", "2025", "--json", url=group))
    assert {one["key"]: one["co2e_t"] for one in rows}["market"] == "430.767613800000"
    assert "537.6849038" in did("group", "sum", "--year", "2025", url=group)
    assert ghg("group", "show", "COFFEE", url=group).exit_code == 3
