"""Every way out: code, place, sentence and remedy in the reader's language, no traceback."""

from pathlib import Path

import pytest

from ghg.cli.mistakes import told
from tests.cli.plant import planned
from tests.cli.running import did, ghg


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bogus"], "没有命令“bogus”"),
        (["db", "inti"], "init"),
        (["status"], "--year"),
        (["status", "--yaer", "2025"], "--year"),
        (["status", "--year", "25"], "--year"),
        (["source", "status", "S", "maybe"], "not_involved"),
        (["db", "init", "more"], "用法见 ghg db init --help"),
        (["product", "add", "F1", "revenue", "1", "CNY"], "--year"),
        (["product", "add", "F1", "revenue", "1", "CNY", "--from", "2025-03", "--to", "2025-01"],
         "早于"),
        (["activity", "list", "--from", "2025-03"], "--to"),
        (["--database", "mysql://x/y", "status", "--year", "2025"], "sqlite:///"),
        (["db", "init", "--database", "mysql://x/y"], "sqlite:///"),
        (["--lang", "fr", "status", "--year", "2025"], "zh"),
    ],
)  # fmt: skip
def test_a_wrong_call_leaves_with_2(words: list[str], said: str) -> None:
    done = ghg(*words)
    assert done.exit_code == 2, done.stderr
    assert said in done.stderr
    assert "→" in done.stderr
    assert done.stdout == ""


def test_months_that_run_backwards_leave_with_2(sqlite_url: str) -> None:
    typed = "period close --from 2025-02 --to 2025-01 --reason x"
    done = ghg(*typed.split(), url=planned(sqlite_url))
    assert done.exit_code == 2
    assert "2025-01" in done.stderr


def test_a_folder_that_is_not_there_leaves_with_3(sqlite_url: str, tmp_path: Path) -> None:
    words = ("template", str(tmp_path / "none" / "wanted.xlsx"), "--year", "2025")
    done = ghg(*words, url=planned(sqlite_url))
    assert done.exit_code == 3
    assert "[E-FILE]" in done.stderr


def test_a_value_for_two_things_leaves_with_2(sqlite_url: str) -> None:
    typed = "parameter set oxidation_rate 98 % --from 2025-01 --to 2025-12"
    done = ghg(*typed.split(), "--stream", "A", "--source", "B", url=sqlite_url)
    assert done.exit_code == 2
    assert "E-USAGE" in done.stderr


def test_an_unknown_particular_leaves_with_2(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    done = ghg("organisation", "set", "bogus", "x", "--year", "2025", url=url)
    assert done.exit_code == 2
    assert "legal_representative" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["status", "--year", "2025"], "[E-SCHEMA]"),
        (["facility", "list"], "[E-SCHEMA]"),
    ],
)
def test_a_missing_database_leaves_with_3(words: list[str], code: str, tmp_path: Path) -> None:
    done = ghg(*words, url=f"sqlite:///{tmp_path / 'none.db'}")
    assert done.exit_code == 3
    assert code in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("facility add F2 --name 厂 --region 999999", "E-REF"),
        ("stream add S --name 表 --source NONE --item grid_electricity --unit kWh", "E-REF"),
        ("stream add S --name 表 --source S2-01 --item grid_electricity --unit 担", "E-UNIT"),
        ("product add F1 product_output 1,000 t --year 2025", "E-NUM"),
        ("product add F1 product_output 1 t --month 2025-13", "E-DATE"),
        ("period reopen --from 2025-01 --to 2025-01", "E-REASON"),
        ("guide show bogus", "E-REF"),
        ("inventory new 2025", "E-GWP"),
        ("inventory show", "E-REF"),
    ],
)
def test_mistakes_in_the_data_leave_with_3(sqlite_url: str, typed: str, code: str) -> None:
    done = ghg(*typed.split(), url=planned(sqlite_url))
    assert done.exit_code == 3
    assert f"[{code}]" in done.stderr


def test_the_same_mistake_in_english(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    done = ghg("guide", "show", "bogus", "--lang", "en", url=url)
    assert done.exit_code == 3
    assert done.stderr.isascii() or "“bogus”" in done.stderr
    assert "指南" not in done.stderr


def test_what_is_outstanding_leaves_with_4(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    done = ghg("status", "--year", "2025", url=url)
    assert done.exit_code == 4
    assert "2025-01~2025-12" in done.stdout
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", url=url)
    built = ghg("inventory", "build", url=url)
    assert built.exit_code == 4
    assert "SOLAR" in built.stdout
    assert ghg("inventory", "issue", url=url).exit_code == 4
    assert ghg("report", "make", "--draft", url=url).exit_code == 4


def test_a_changed_evidence_file_leaves_with_5(sqlite_url: str, tmp_path: Path) -> None:
    url, paper = planned(sqlite_url), tmp_path / "contract.txt"
    paper.write_text("made up\n", encoding="utf-8")
    typed = "--kind contract --stream SOLAR --year 2025 --number 示例-1"
    did("evidence", "add", str(paper), *typed.split(), url=url)
    assert ghg("evidence", "check", url=url).exit_code == 0
    assert ghg("check", url=url).exit_code == 0
    (kept,) = (one for one in Path(f"{url[10:]}.evidence").rglob("*") if one.is_file())
    kept.chmod(0o644)
    kept.write_text("swapped\n", encoding="utf-8")
    for words in (["evidence", "check"], ["check"]):
        done = ghg(*words, url=url)
        assert done.exit_code == 5
        assert "contract.txt" in done.stderr


def test_a_printed_head_that_never_was_leaves_with_5(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    assert ghg("journal", "verify", url=url).exit_code == 0
    done = ghg("journal", "verify", "--anchor", "1", "0" * 64, url=url)
    assert done.exit_code == 5
    assert "E-" in done.stderr


def test_an_unexpected_error_is_one_line(monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> None:
    def fail(*_: object) -> None:
        raise ValueError("odd\x1b thing")

    monkeypatch.setattr("ghg.desk.journal.journal_list", fail)
    url = planned(sqlite_url)
    done = ghg("journal", "list", url=url)
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1
    assert "--debug" in done.stderr
    assert "\x1b" not in done.stderr
    assert "Traceback" in ghg("journal", "list", "--debug", url=url).stderr


def test_no_refusal_shows_a_traceback(sqlite_url: str) -> None:
    assert "Traceback" not in ghg("guide", "show", "bogus", url=sqlite_url).stderr
    assert "Traceback" in ghg("--debug", "guide", "show", "bogus", url=sqlite_url).stderr


def test_several_organisations_must_be_told_apart(sqlite_url: str) -> None:
    for code in ("A", "B"):
        did("organisation", "add", code, "--name", "厂", url=sqlite_url)
    assert ghg("facility", "list", url=sqlite_url).exit_code == 2
    assert ghg("facility", "list", "--organisation", "B", url=sqlite_url).exit_code == 0
    assert ghg("facility", "list", url=sqlite_url, GHG_ORGANISATION="A").exit_code == 0


def test_too_little_memory_is_told_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(MemoryError(), ["--lang", "en", "--no-color"]) == 3
    assert capsys.readouterr().err.startswith("[E-MEMORY]")
