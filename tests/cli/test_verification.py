"""A verification at the command line: the year of the tea factory in Fujian, 2025."""

import json
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from ghg.desk.inventory import issue
from tests.cli.running import did, ghg
from tests.desk.factory import complete
from tests.desk.verified import LINE, mended

ADD = ("engagement", "add", "V1", "--inventory", "2025", "--programme", "省级核查")
RAISE = ("finding", "add", "V1", "NC-1", "--kind", "nonconformity", "--line", LINE)


@pytest.fixture
def factory(sqlite_url: str, tmp_path: Path) -> str:
    desk = complete(sqlite_url, tmp_path)
    issue(desk)
    desk.engine.dispose()
    shutil.move(desk.evidence_folder, tmp_path / "ledger.db.evidence")
    did(*ADD, "--body", "某核查机构", url=sqlite_url)
    return sqlite_url


def test_from_the_engagement_to_the_final_issue(factory, tmp_path) -> None:
    assert "不作比较" in did("engagement", "show", "V1", url=factory)
    terms = ("--materiality", "5", "--agreed-on", "2026-03-02")
    did("engagement", "terms", "V1", *terms, url=factory)
    drawn = json.loads(did("sampling", "draw", "V1", "--seed", "s", "--json", url=factory))
    assert len(drawn["picks"]) == 36
    did("sampling", "tick", "1-26", "agrees", "--by", "王某", url=factory)
    did("sampling", "tick", "27", "differs", "--note", "账单128,900", url=factory)
    did("sampling", "tick", "28-36", "agrees", url=factory)
    did(*RAISE, "--text", "三月电量不符", "--raised-by", "王某", "--due", "2026-04-10", url=factory)
    refused = ghg("inventory", "final", "2025", "--engagement", "V1", url=factory)
    assert (refused.exit_code, refused.stderr.count("[E-FINDINGS]")) == (3, 2)
    assert "三月电量不符" in refused.stderr
    _mend(factory, tmp_path)
    value = ("--value", "47.4266198", "--batch", "2")
    did("finding", "correct", "V1/NC-1", "--text", "按账单更正", *value, url=factory)
    settles = ("--reason", "回应核查发现", "--settles", "V1/NC-1")
    did("inventory", "issue", "2025", *settles, url=factory)
    shown = did("finding", "show", "V1/NC-1", url=factory)
    for word in ("47.320500", "47.426620", "批次2", "已回应的定版：2", "王某"):
        assert word in shown
    did("finding", "close", "V1/NC-1", url=factory)
    did("inventory", "final", "2025", "--engagement", "V1", url=factory)
    report = ("--folder", str(tmp_path), "--format", "json")
    did("report", "make", "2025", *report, url=factory)
    said = json.loads((tmp_path / "2025-2-zh.json").read_text(encoding="utf-8"))
    assert said["later"]["finals"][0]["body"] == "某核查机构"


def _mend(url: str, folder: Path) -> None:
    from tests.desk.factory import desk_at

    desk = desk_at(url, folder)
    assert mended(desk) == 2
    desk.engine.dispose()


def test_the_tick_list_on_paper_says_how_to_draw_again(factory, tmp_path) -> None:
    none = ghg("sampling", "list", "V1", "--pdf", url=factory)
    assert (none.exit_code, "还没有抽样" in none.stderr) == (3, True)
    did("sampling", "draw", "V1", "--seed", "20260302-a", url=factory)
    made = did("sampling", "list", "V1", "--pdf", "--folder", str(tmp_path), url=factory)
    text = "".join(page.extract_text() for page in PdfReader(made.strip()).pages)
    for word in ("20260302-a", "beijing-2016", "SHA-256", "bill 202512", "某核查机构", "□"):
        assert word in text
    table = did("sampling", "list", "V1", url=factory)
    assert table.count("未核对") == 36


@pytest.mark.parametrize("picks", ["0-3", "9-5", "5-", "-5", "x", "3,4", "99", "１"])
def test_picks_that_are_none_are_refused(factory, picks) -> None:
    done = ghg("sampling", "tick", picks, "agrees", url=factory)
    assert done.exit_code in (2, 3)
    assert "Traceback" not in done.stderr


def test_the_lists_speak_english_too(factory) -> None:
    did(*RAISE, "--text", "meter", url=factory)
    listed = ghg("finding", "list", "--open", "--lang", "en", url=factory).stdout
    assert "non-conformity" in listed and "reported t" in listed
    engaged = ghg("engagement", "list", "--lang", "en", url=factory).stdout
    assert "not agreed" in engaged
    shown = json.loads(did("engagement", "show", "V1", "--json", url=factory))
    assert shown["materiality"]["held"] == "not_agreed"
