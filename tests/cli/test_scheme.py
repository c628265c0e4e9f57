"""`ghg scheme` as a person types it: what is known, what is open, and what was entered for it."""

import json

import pytest

from tests.cli.running import did, ghg
from tests.desk.claimed import SCHEME, at_desk

SET = (
    *("scheme", "set", SCHEME, "rule.R3", "--value", "2000000", "--unit", "kWh"),
    *("--document", "附件9", "--page", "第3页"),
)


@pytest.fixture(scope="module")
def url(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scheme")
    path = folder / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    with pytest.MonkeyPatch.context() as patched:
        for _ in at_desk(f"sqlite:///{path}", folder, patched):
            yield f"sqlite:///{path}"


def test_schemes_are_listed_without_books():
    done = ghg("scheme", "list", "--json")
    rows = {one["id"]: one for one in json.loads(done.stdout)}
    assert rows["miit-334"]["number"] == "工信厅节函〔2026〕334号"
    assert "DB43/T 3118-2024" in ghg("scheme", "list").stdout


def test_a_scheme_shows_what_is_unknown_and_the_document_to_get(url):
    shown = did("scheme", "show", SCHEME, url=url)
    assert "= 是" in shown  # yes and no are words
    assert "未知" in shown
    assert "附件9" in shown
    english = ghg("--lang", "en", "scheme", "show", SCHEME, url=url).stdout
    assert "unknown" in english
    assert "annex 9" in english
    assert json.loads(did("scheme", "show", SCHEME, "--json", url=url))["open"][0]["unit"] == "kWh"


def test_a_value_is_entered_with_its_page_and_marked_ever_after(url):
    done = ghg(*SET, url=url)
    assert done.exit_code == 0
    assert "附件9 第3页" in done.stderr
    assert "人工录入" in did("scheme", "show", SCHEME, url=url)
    assert "2000000 kWh" in did("scheme", "values", url=url)
    again = ghg(*SET, url=url)
    assert (again.exit_code, again.stdout) == (0, "")
    bare = ghg(*SET[:8], url=url)
    assert bare.exit_code == 3
    assert "没有出处的数值不予采用" in bare.stderr
    gone = ghg("scheme", "withdraw", SCHEME, "rule.R3", "--reason", "文件有误", url=url)
    assert gone.exit_code == 0
    assert did("scheme", "values", SCHEME, "--json", url=url).strip() == "[]"


@pytest.mark.parametrize("words", [("show", "miit-33"), ("values", "miit-33")])
def test_a_mistyped_scheme_is_named_with_those_near(url, words):
    done = ghg("scheme", *words, url=url)
    assert done.exit_code == 3
    assert "E-REF" in done.stderr
