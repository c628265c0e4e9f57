"""Papers of assessments through the command line: the tea factory's year 2025."""

import json
import shutil
from pathlib import Path

import pytest

from ghg.desk.inventory import issue
from tests.cli.running import did, ghg
from tests.desk.factory import complete


@pytest.fixture(scope="module")
def factory(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Issue the year of a tea factory in Fujian once."""
    folder = tmp_path_factory.mktemp("papers")
    url = f"sqlite:///{shutil.copyfile(sqlite_template, folder / 'ledger.db')}"
    desk = complete(url, folder)
    issue(desk)
    desk.engine.dispose()
    desk.evidence_folder.rename(folder / "ledger.db.evidence")  # where the command line looks
    return url


def test_a_report_is_written_in_the_formats_that_were_asked_for(factory, tmp_path) -> None:
    words = ("--folder", str(tmp_path), "--format", "json", "--format", "xlsx", "--json")
    made = json.loads(did("claim", "report", "db43-3118-2024", *words, url=factory))
    assert [Path(one["path"]).name for one in made] == [
        "db43-3118-2024-2025-1-zh.json",
        "db43-3118-2024-2025-1-zh.xlsx",
    ]
    whole = json.loads(Path(made[0]["path"]).read_text(encoding="utf-8"))
    assert whole["assessment_sha256"] == made[0]["assessment_sha256"]
    assert whole["assessment"]["scheme"]["number"] == "DB43/T 3118-2024"


@pytest.mark.parametrize("words", [(), ("miit-334", "--claim", "1")], ids=["neither", "both"])
def test_one_of_scheme_and_claim_must_be_named(factory, words) -> None:
    done = ghg("claim", "report", *words, url=factory)
    assert (done.exit_code, "[E-USAGE]" in done.stderr) == (2, True)


def test_a_folder_is_written_once(factory, tmp_path, monkeypatch) -> None:
    """Of 334号, which asks for green power: the tea factory's list is in it."""
    for module in ("statement", "self_evaluation", "consumption"):
        monkeypatch.setattr(f"ghg.reports.assessment.{module}.printed", lambda said: b"%PDF made")
    words = ("claim", "folder", "miit-334", "--folder", str(tmp_path))
    path = Path(did(*words, url=factory).split("\n", 1)[0])
    assert path.name == "miit-334-2025-1"
    assert (path / "08-renewable-power.pdf").exists()
    before = sorted(path.rglob("*"))
    done = ghg(*words, url=factory)
    assert (done.exit_code, "[E-FILE]" in done.stderr) == (3, True)
    assert sorted(path.rglob("*")) == before
