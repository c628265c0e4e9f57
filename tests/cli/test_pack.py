"""Packs through the command line: the tea factory's year 2025."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from ghg.desk.inventory import issue
from tests.cli.running import did, ghg
from tests.desk.factory import complete
from tests.desk.packed import checked


@pytest.fixture(scope="module")
def factory(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Issue the year of a tea factory in Fujian once."""
    folder = tmp_path_factory.mktemp("pack")
    url = f"sqlite:///{shutil.copyfile(sqlite_template, folder / 'ledger.db')}"
    desk = complete(url, folder)
    issue(desk)
    desk.engine.dispose()
    desk.evidence_folder.rename(folder / "ledger.db.evidence")  # where the command line looks
    return url


def test_a_pack_is_written_and_the_line_to_check_it_is_said(factory, tmp_path) -> None:
    done = ghg("pack", "2025/1", "--folder", str(tmp_path), url=factory)
    path = Path(done.stdout.strip())
    assert (done.exit_code, path.name) == (0, "2025-1-pack.zip")
    line = done.stderr.splitlines()[-1]
    words = line[line.index("--head") :].split()
    assert checked(path, *words) == (0, set())


def test_a_pack_tells_a_program_what_was_written(factory, tmp_path) -> None:
    words = ("--folder", str(tmp_path), "--format", "xlsx", "--json")
    made = json.loads(did("pack", *words, url=factory))
    with zipfile.ZipFile(made["path"]) as held:
        assert len(held.namelist()) == made["files"]
        assert "report-zh.xlsx" in held.namelist()


def test_the_index_is_a_table_or_json_and_writes_nothing(factory, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    table = did("pack", "2025", "--index", url=factory).splitlines()
    assert len(table) == 17
    assert "营业执照与排污许可证" in table[1]
    assert "缺少" in table[1]
    rows = json.loads(did("pack", "--index", "--json", url=factory))
    assert [one["number"] for one in rows] == list(range(1, 17))
    assert rows[10]["state"] == "not_applicable"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("named", ["2025/0", "2025/x", "2025/9", "2024"])
def test_an_issue_that_is_not_there_is_refused(factory, tmp_path, named) -> None:
    done = ghg("pack", named, "--folder", str(tmp_path), url=factory)
    assert (done.exit_code, "[E-REF]" in done.stderr) == (3, True)
    assert list(tmp_path.iterdir()) == []
