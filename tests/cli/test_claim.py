"""`ghg claim` as a person types it: clause by clause, then through the life of a claim."""

import json

import pytest

from ghg.desk.context import open_desk
from tests.cli.running import did, ghg
from tests.desk.claimed import SCHEME, at_desk, legal, limited, retired


@pytest.fixture(scope="module")
def url(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("claim")
    path = folder / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    with pytest.MonkeyPatch.context() as patched:
        for _ in at_desk(f"sqlite:///{path}", folder, patched):
            yield f"sqlite:///{path}"


def test_a_scheme_is_told_clause_by_clause_with_what_is_missing(url):
    """542.7815148 t and nothing retired; R3 has no limit, R1 no answer."""
    lines = did("claim", "assess", SCHEME, url=url).splitlines()
    rows = {line.split()[0]: line for line in lines if line[:2] in ("R1", "R2", "R3")}
    assert "无数据" in rows["R1"]
    assert rows["R2"].split()[2:5] == ["不满足", "0%", "≥"]
    assert "1,464,650 kWh" in rows["R3"]
    assert "    缺少：附件9" in lines
    assert not any("已记录数据满足" in line for line in lines)
    english = ghg("--lang", "en", "claim", "assess", SCHEME, url=url).stdout
    assert "missing: annex 9" in english
    found = json.loads(did("claim", "assess", SCHEME, "--json", url=url))
    assert found["stages"][0]["verdict"] == "fail"


def test_a_claim_goes_its_way(url):
    early = ghg("claim", "draft", SCHEME, url=url)
    assert (early.exit_code, early.stdout) == (0, "1\n")
    assert "ghg claim gap" in early.stderr
    refused = ghg("claim", "lock", "1", url=url)
    assert refused.exit_code == 3
    assert "R1 无数据；R2 不满足；R3 无法判定" in refused.stderr
    desk = open_desk(url)
    legal(desk)
    limited(desk)
    retired(desk, 543)
    assert ghg("claim", "draft", SCHEME, url=url).stdout == "2\n"
    locked = ghg("claim", "lock", "2", url=url)
    assert "已记录数据满足" in locked.stdout
    assert "1个人工录入的数值" in locked.stderr
    did("claim", "publish", "2", "--approver", "王工", url=url)
    did("claim", "draft", SCHEME, url=url)
    for verb in ("lock", "publish"):
        did("claim", verb, "3", url=url)
    did("claim", "supersede", "2", "3", url=url)
    did("claim", "withdraw", "1", "--reason", "不再需要", url=url)
    listed = json.loads(did("claim", "list", "--json", url=url))
    assert [one["state"] for one in listed] == ["withdrawn", "superseded", "published"]
    assert "已公布" in did("claim", "list", url=url).splitlines()[3]
    limited(desk, "3000000", "看错一行")
    shown = ghg("claim", "show", "2", url=url)
    (row,) = [line for line in shown.stdout.splitlines() if "CCER-2025" in line]
    assert row.split()[-3:] == ["543", "543", "计入"]
    assert "已被取代 → 3" in shown.stdout
    assert "王工" in shown.stdout
    assert "人工录入：附件9 第3页" in shown.stdout
    assert "注意：人工录入的“rule.R3”已更正或撤回。" in shown.stderr
    kept = json.loads(did("claim", "show", "3", "--json", url=url))
    assert kept["claim"]["state"] == "published"
    assert kept["claim"]["since"][0]["kind"] == "entered"
    assert kept["assessment"]["balance"]["residual_t"] == "542.7815148"


def test_an_inventory_is_named_by_its_year_too(url):
    said = did("claim", "assess", SCHEME, "--year", "2025", url=url)
    assert said == did("claim", "assess", SCHEME, url=url)
    for words in (("assess", SCHEME), ("draft", SCHEME), ("report", SCHEME), ("folder", SCHEME)):
        refused = ghg("claim", *words, "--year", "2020", url=url)
        assert (refused.exit_code, "2020" in refused.stderr) == (3, True), words


@pytest.mark.parametrize(
    "words",
    [("show", "9"), ("lock", "9"), ("withdraw", "9", "--reason", "x"), ("draft", "none")],
)
def test_what_is_not_there_is_named(url, words):
    done = ghg("claim", *words, url=url)
    assert done.exit_code == 3
    assert "E-REF" in done.stderr
