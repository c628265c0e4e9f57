"""What a person types a little otherwise than meant: the answer names the mistake and the way."""

from pathlib import Path

import pytest

from ghg.cli.home import Home
from tests.cli.plant import planned
from tests.cli.running import did, ghg


@pytest.mark.parametrize(
    "typed",
    [
        "activity add USED -5 --month 2025-01",
        "activity add USED -5.25 --month 2025-01",
        "parameter set oxidation_rate -5 % --from 2025-01 --to 2025-12 --stream USED",
    ],
)
def test_a_number_below_zero_is_no_unknown_option(sqlite_url: str, typed: str) -> None:
    done = ghg(*typed.split(), url=planned(sqlite_url))
    assert done.exit_code == 3
    assert done.stderr.startswith("[E-SIGN] “-5")
    assert typed.split()[3] in done.stderr


def test_money_below_zero_is_written_behind_two_dashes(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did("product", "add", "--year", "2025", "--", "F1", "value_added", "-5", "万元", url=url)
    assert "-5" in did("product", "list", url=url)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("qqqqqq", "没有命令“qqqqqq”。"),
        ("db init --qqqq", "没有选项“--qqqq”。"),
        ("activity add 锅炉 1 --month 2025-01", "没有计量流“锅炉”，也没有相近的编码。"),
        ("product add F1 product_output 1 qqqq --year 2025", "不认识单位“qqqq”。"),
        ("facility unit 锅炉 U1 --name 一", "没有厂区“锅炉”"),
        ("inventory show", "还没有建立清单。"),
    ],
)
def test_an_empty_list_of_near_words_is_not_shown(sqlite_url: str, typed: str, said: str) -> None:
    done = ghg(*typed.split(), url=planned(sqlite_url))
    assert said in done.stderr
    assert "：-" not in done.stderr


def test_of_several_inventories_one_must_be_named(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    for code in ("A", "B"):
        did("inventory", "new", code, "--year", "2025", "--gwp-set", "AR5-2013", url=url)
    done = ghg("inventory", "show", url=url)
    assert done.exit_code == 3
    assert "有多个清单，未指明是哪一个：A、B。" in done.stderr


def test_a_file_that_cannot_be_written_is_named_as_it_was_typed(
    sqlite_url: str, tmp_path: Path
) -> None:
    target = tmp_path / "none" / "wanted.xlsx"
    done = ghg("template", str(target), "--year", "2025", url=planned(sqlite_url))
    assert done.exit_code == 3
    assert done.stderr.startswith(f"[E-FILE] 不能读写“{target}”（路径不存在）。")
    english = ghg("template", str(target), "--year", "2025", "--lang", "en", url=sqlite_url)
    assert "(no such path)" in english.stderr


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("/x/l.db", "sqlite:////x/l.db"),
        ("l.db", "sqlite:///l.db"),
        ("C:\\x\\l.db", "sqlite:///C:\\x\\l.db"),
        ("postgresql://u@h/n", "postgresql://u@h/n"),
        ("sqlite:///l.db", "sqlite:///l.db"),
    ],
)
def test_a_plain_path_is_an_sqlite_file(typed: str, url: str) -> None:
    assert Home(typed, "", "", "zh").url == url


def test_a_database_is_made_at_a_plain_path(tmp_path: Path) -> None:
    path = tmp_path / "books" / "l.db"
    assert ghg("db", "init", "--database", str(path)).exit_code == 0
    assert path.is_file()
    assert did("organisation", "list", url=str(path)) == ""


def test_a_kind_of_evidence_is_named_as_such(sqlite_url: str, tmp_path: Path) -> None:
    paper = tmp_path / "a.txt"
    paper.write_text("made up", encoding="utf-8")
    done = ghg("evidence", "add", str(paper), "--kind", "foo", url=planned(sqlite_url))
    assert done.exit_code == 3
    assert "不认识的材料类型“foo”" in done.stderr


def test_a_filled_workbook_is_replaced_only_when_that_is_said(
    sqlite_url: str, tmp_path: Path
) -> None:
    url, words = planned(sqlite_url), ("template", str(tmp_path / "w.xlsx"), "--year", "2025")
    did(*words, url=url)
    again = ghg(*words, url=url)
    assert (again.exit_code, again.stderr[:8]) == (3, "[E-FILE]")
    did(*words, "--replace", url=url)


def test_another_value_of_a_product_needs_a_reason(sqlite_url: str) -> None:
    url, words = planned(sqlite_url), "product add F1 product_output {} t --year 2025"
    did(*words.format(5571).split(), url=url)
    same = ghg(*words.format(5571).split(), url=url)
    assert (same.exit_code, "没有新内容" in same.stderr) == (0, True)
    other = ghg(*words.format(5577).split(), url=url)
    assert other.exit_code == 3
    assert "[E-CONFLICT]" in other.stderr
    did(*words.format(5577).split(), "--reason", "盘点更正", url=url)
    assert "5,577" in did("product", "list", url=url)
    assert "盘点更正" in did("journal", "list", url=url)


def test_a_refusal_names_parts_by_their_words(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    done = ghg("activity", "add", "USED", "abc", "--month", "2025-01", url=url)
    assert "数量 USED" in done.stderr
    assert "quantity" not in done.stderr
    english = ghg("activity", "add", "USED", "abc", "--month", "2025-01", "--lang", "en", url=url)
    assert "quantity USED" in english.stderr


def test_a_wrong_parameter_is_listed_by_its_id_and_taken_back(sqlite_url: str) -> None:
    url, year = planned(sqlite_url), ("--from", "2025-01", "--to", "2025-12")
    value = ("emission_factor", "0.5", "tCO2/MWh", "--stream", "USED")
    did("parameter", "set", *value, *year, url=url)
    assert "own-1  USED" in did("parameter", "list", url=url)
    done = ghg("parameter", "withdraw", "own-1", "--reason", "登记错误", url=url)
    assert done.exit_code == 0
    assert "已撤回USED的排放因子（0.5 tCO2/MWh）。" in done.stderr
    assert "own-1" not in did("parameter", "list", url=url)
    assert (
        "[E-DIM]"
        in ghg(
            *("parameter", "set", "net_calorific_value", "4", "kWh", "--stream", "USED", *year),
            url=url,
        ).stderr
    )
