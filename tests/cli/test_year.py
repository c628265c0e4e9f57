"""A small year through the command line: typed, issued, walked back, corrected, issued again.

Two months carry the figures of the readme's factory; the others stand at 1000 kWh, so that the sums
can be checked by hand: guide total = (USED - SOLAR) x 0.5306 kgCO2/kWh once solar is proven.
"""

import json
from pathlib import Path

import pytest

from ghg.cli.home import Home
from tests.cli.plant import planned
from tests.cli.running import did, ghg

MONTHS = [f"2025-{month:02d}" for month in range(1, 13)]


@pytest.fixture
def filled(sqlite_url: str, tmp_path: Path) -> str:
    """A ledger with a complete, proven year and an inventory of it."""
    url, paper, table = planned(sqlite_url), tmp_path / "meter.txt", tmp_path / "year.csv"
    rows = [f"USED,{month},1000,kWh\nSOLAR,{month},100,kWh\n" for month in MONTHS]
    table.write_text("计量流编码,月份,数量,单位\n" + "".join(rows), encoding="utf-8")
    did("import", str(table), url=url)
    paper.write_text("made up\n", encoding="utf-8")
    proof = "--kind meter_record --stream SOLAR --year 2025"
    did("evidence", "add", str(paper), *proof.split(), url=url)
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", "--as-of", "2026-11-01", url=url)
    return url


def test_a_month_is_typed_listed_and_corrected(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did("activity", "add", "USED", "1.5", "MWh", "--month", "2025-01", url=url)
    (record,) = json.loads(did("activity", "list", "USED", "--json", url=url))
    assert (record["quantity"], record["unit"]) == ("1500", "kWh")
    corrected = ("activity", "correct", str(record["record"]), "--quantity", "1400")
    assert ghg(*corrected, url=url).exit_code == 3  # no reason
    did(*corrected, "--reason", "抄错", url=url)
    (record,) = json.loads(did("activity", "list", "USED", "--json", url=url))
    assert record["quantity"] == "1400"
    kinds = [one["kind"] for one in json.loads(did("activity", "batches", "--json", url=url))]
    assert kinds == ["manual", "correction"]


def test_a_bill_over_two_months_is_split_by_days(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    days = ("--from", "2025-01-22", "--to", "2025-02-10")  # 10 days in each month
    did("activity", "add", "USED", "200", "kWh", *days, "--document", "B-1", url=url)
    found = json.loads(did("activity", "list", "USED", "--json", url=url))
    assert [one["quantity"] for one in found] == ["100", "100"]
    assert [one["bill_quantity"] for one in found] == ["200", "200"]
    for words in (["activity", "list"], ["activity", "list", "--all"]):
        shown = did(*words, url=url)
        assert shown.count("B-1") == 2
        assert shown.count("2025-01-22~2025-02-10 200 kWh") == 2
        assert "行号" not in shown
    did("activity", "add", "SOLAR", "5", "--month", "2025-01", "--line", "3", url=url)
    assert "第3行" in did("activity", "list", "SOLAR", url=url)
    assert len(did("activity", "list", "USED", "--all", url=url).splitlines()) == 3


def test_a_share_of_a_bill_is_explained_by_the_whole_bill(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    days = ("--from", "2025-01-22", "--to", "2025-02-10")  # 10 days in each month
    did("activity", "add", "USED", "200", "kWh", *days, "--document", "B-1", url=url)
    for month in ("2025-01", "2025-02"):
        did("activity", "add", "SOLAR", "5", "--month", month, url=url)
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", url=url)
    shown = did("inventory", "explain", "GRID.202502.G", url=url)
    assert "95 kWh" in shown  # 100 of the bill's 200 less 5
    assert "2025-01-22~2025-02-10 200 kWh" in shown


def test_the_same_words_on_either_database(database_url: str) -> None:
    url = planned(database_url)
    did("activity", "add", "USED", "1000", "--month", "2025-01", url=url)
    assert "1,000" in did("activity", "list", "USED", url=url)
    assert ghg("status", "--year", "2025", url=url).exit_code == 4
    assert ghg("check", url=url).exit_code == 0


def test_a_checked_file_leaves_no_trace(sqlite_url: str, tmp_path: Path) -> None:
    url, table = planned(sqlite_url), tmp_path / "bad.csv"
    table.write_text("计量流编码,月份,数量,单位\nUSED,2025-01,约5,kWh\n", encoding="utf-8")
    before = did("journal", "list", "--json", url=url)
    for words in (["--check"], []):
        done = ghg("import", str(table), *words, url=url)
        assert done.exit_code == 3
        shown = done.stdout if words else done.stderr  # of a check the list is the result
        assert "[E-NUM]" in shown
        assert "bad.csv 第2行" in shown
    assert did("journal", "list", "--json", url=url) == before


def test_a_terminal_sees_that_a_file_is_being_read(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("import", str(tmp_path / "year.csv"), "--check")
    assert "\r" not in ghg(*words, url=filled).stderr
    monkeypatch.setattr("ghg.cli.waiting.on_terminal", lambda: True)
    shown = ghg(*words, url=filled).stderr
    assert "year.csv" in shown
    assert "%" in shown


def test_the_same_file_twice_and_undone(filled: str, tmp_path: Path) -> None:
    for words in ([], ["--check"]):
        again = ghg("import", str(tmp_path / "year.csv"), *words, url=filled)
        assert again.exit_code == 0
        assert "第1批" in again.stdout
        assert "没有新内容" in again.stderr
    did("activity", "undo", "1", "--reason", "错误的文件", url=filled)
    assert json.loads(did("activity", "list", "--json", url=filled)) == []
    assert ghg("activity", "undo", "1", "--reason", "再次", url=filled).exit_code == 3


def test_a_year_is_issued_and_walked_back(filled: str) -> None:
    built = did("inventory", "build", url=filled)
    assert "5.73048" in built  # 12 x 900 kWh x 0.5306 = 5730.48 kg
    assert "4.54788" in built  # 12 x 900 kWh x 0.4211 = 4547.88 kg
    hashed = did("inventory", "issue", url=filled).strip()
    assert len(hashed) == 64
    line = did("inventory", "explain", "GRID.202503.G", url=filled)
    for part in ("0.47754 tCO2e", "900 kWh", "0.5306", "公告2025年第47号", "meter.txt", "year.csv"):
        assert part in line
    told = json.loads(did("inventory", "explain", "GRID.202503.G", "--json", url=filled))
    assert told["explained"]["line"]["co2e_t"] == "0.477540000000"
    assert [one["rows"][0]["quantity"] for one in told["records"]] == ["100", "1000"]
    assert "= 排放因子 × 单位换算\n" in line
    english = did("inventory", "explain", "GRID.202503.G", "--lang", "en", url=filled)
    assert "= emission factor × unit conversion\n" in english
    assert "GRID.202512.G" in did("inventory", "explain", "name:guide", url=filled)
    figure = did("inventory", "explain", "figure:guide", url=filled)
    assert "0.5306 kgCO2/kWh" in figure
    assert hashed in did("inventory", "show", url=filled)
    assert ghg("inventory", "replay", url=filled).exit_code == 0


def test_a_later_issue_says_why_and_is_compared(filled: str) -> None:
    did("inventory", "issue", url=filled)
    late = ("activity", "correct", "1", "--quantity", "1100", "--reason", "账单更正")
    assert "[E-CLOSED]" in ghg(*late, url=filled).stderr
    did("period", "reopen", "--from", "2025-01", "--to", "2025-01", "--reason", "更正", url=filled)
    did(*late, url=filled)
    assert ghg("inventory", "issue", url=filled).exit_code == 3  # supersedes without a reason
    did("inventory", "issue", "--reason", "账单更正", url=filled)
    found = json.loads(did("inventory", "compare", "2025", "1", "2", "--json", url=filled))
    moved = {one["place"]: (one["old"], one["new"]) for one in found}
    assert moved["GRID.202501.G"] == ("0.477540000000", "0.530600000000")
    assert "GRID.202502.G" not in moved
    (listed,) = json.loads(did("inventory", "list", "--json", url=filled))
    assert [one["number"] for one in listed["issues"]] == [1, 2]


def test_a_report_is_written_in_the_language_that_was_asked_for(
    filled: str, tmp_path: Path
) -> None:
    words = ("report", "make", "--draft", "--format", "json", "--folder", str(tmp_path / "out"))
    shown = did(*words, "--lang", "en", url=filled)
    assert Path(shown.strip()).name == "2025-draft-en.json"


def test_a_year_without_a_warming_set_is_asked_about(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = planned(sqlite_url)
    monkeypatch.setattr("ghg.cli.nouns.inventory.on_terminal", lambda: True)
    asked: list[str] = []
    monkeypatch.setattr("click.confirm", lambda question, **_: asked.append(question))
    refused = ghg("inventory", "new", "2025", url=url)
    assert refused.exit_code == 3
    assert "AR5-2013" in refused.stderr
    assert asked == ["采用这一建议？"]
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)
    did("inventory", "new", "2025", url=url)
    assert "AR5-2013" in did("inventory", "list", url=url)


def test_guides_and_factors_are_looked_up_with_their_reasons(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    assert "gbt32151-25-2024" in did("guide", "choose", "--year", "2025", url=url)
    assert "GB/T 32151.25-2024" in did("guide", "show", "gbt32151-25-2024", url=url)
    assert "AR5-2013" in did("inventory", "propose", "2025", url=url)
    listed = did("factor", "list", "emission_factor", "--region", "350000", url=url)
    assert "0.4211" in listed
    asked = "factor choose grid_electricity emission_factor --region 350000 --year 2025"
    level = ("--guide", "gbt32151-25-2024", "--level", "province")
    chosen = json.loads(did(*asked.split(), *level, "--json", url=url))
    assert chosen["value"] == "0.4211"
    assert chosen["losers"]


def test_the_proposal_is_in_the_reader_s_language() -> None:
    assert Home("", "", "", "en").pick("茶厂", "") == "茶厂"
    assert Home("", "", "", "en").pick("茶厂", "tea") == "tea"


def test_the_demonstration_runs_in_its_own_folder(tmp_path: Path) -> None:
    done = ghg("demo", str(tmp_path / "tea"))
    assert done.exit_code == 0, done.stderr
    for total in ("537.6849038", "430.7676138", "623.5951968", "542.7815148"):
        assert total in done.stdout
    assert (tmp_path / "tea" / "2025-1-zh.pdf").is_file()
    foreign = tmp_path / "mine"
    foreign.mkdir()
    (foreign / "own.txt").write_text("keep me", encoding="utf-8")
    assert ghg("demo", str(foreign)).exit_code == 2
    assert (foreign / "own.txt").is_file()
