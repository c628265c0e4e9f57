"""Samples, events, cases and shares as a person types them."""

import json
from pathlib import Path

import pytest

from ghg.desk.context import evidence_folder
from ghg.ledger.sessions import open_engine
from tests.again import laid_out_once
from tests.cli.running import did, ghg

HEAT = [
    "--parameter",
    "net_calorific_value",
    "--unit",
    "GJ/t",
    "--basis",
    "ar",
    "--lab",
    "示例检测",
]


@pytest.fixture
def plant(sqlite_url: str, tmp_path: Path) -> str:
    """A kiln that burns 1,000 t of coal a month, with a kept laboratory report."""
    engine, kept = open_engine(sqlite_url), evidence_folder(sqlite_url)
    laid_out_once(engine, "kiln with a report", lambda: _typed(sqlite_url, tmp_path), kept)
    engine.dispose()
    return sqlite_url


def _typed(sqlite_url: str, tmp_path: Path) -> None:
    for words in (
        "organisation add KILN --name 砖厂",
        "facility add F1 --name 一厂 --region 350000",
        "facility unit F1 U1 --name 一车间",
        "facility unit F1 U2 --name 二车间",
        "boundary set --year 2025 --inside F1",
        "source add K1 --name 窑 --kind fuel_stationary --facility F1 --method fuel_by_heat",
        "stream add COAL --name 烟煤 --source K1 --item bituminous_coal --unit t",
        "inventory new 2025 --gwp-set AR5-2013 --as-of 2026-11-01",
    ):
        did(*words.split(), url=sqlite_url)
    for month in range(1, 13):
        did("activity", "add", "COAL", "1000", "--month", f"2025-{month:02d}", url=sqlite_url)
    report = tmp_path / "report.txt"
    report.write_text("示例检测报告\n", encoding="utf-8")
    did("evidence", "add", str(report), "--kind", "lab_report", url=sqlite_url)


def sampled(url: str, code: str, value: str, first: str, last: str, quantity: str) -> None:
    (paper,) = json.loads(did("evidence", "list", "--json", url=url))
    days = ("--from", first, "--to", last, "--represents", quantity, "--evidence", paper["id"])
    given = ("--value", value, "--report", f"R-{code}", *days)
    did("sample", "add", "COAL", code, *HEAT, *given, url=url)


def test_samples_become_a_month_and_are_explained(plant: str) -> None:
    sampled(plant, "B1", "22.000", "2025-01-01", "2025-01-15", "600")
    sampled(plant, "B2", "25.000", "2025-01-16", "2025-01-31", "400")
    (first, _) = json.loads(did("sample", "list", "--json", url=plant))
    assert (first["value"], first["represents"], first["basis"]) == ("22.000", "600", "as_received")
    said = did("inventory", "explain", "COAL.202501.G", url=plant)
    assert "(600 × 22.000 + 400 × 25.000) ÷ (600 + 400) = 23.2 GJ/t" in said
    assert (
        "该参数本年有实测值，但当月没有可用的样品"
        in ghg("inventory", "build", "2025", url=plant).stdout
    )
    refused = ghg("inventory", "issue", "2025", url=plant)
    assert (refused.exit_code, refused.stderr.count("[E-GAP]")) == (4, 11)
    rule = "sample rule COAL --from 2025-01 --to 2025-12 --missing year_mean --reason 同一煤种"
    did(*rule.split(), url=plant)
    assert "没有可用的样品" not in did("inventory", "build", "2025", url=plant)
    did("sample", "withdraw", "COAL", "B2", "net_calorific_value", "--reason", "错", url=plant)
    assert len(json.loads(did("sample", "list", "--json", url=plant))) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("--parameter net_calorific_value --value 22 --unit GJ/t --basis ad", "E-BASIS"),
        ("--parameter net_calorific_value --value 22 --unit GJ/t", "E-BASIS"),
        ("--parameter carbon_content --value 0.026 --unit GJ/t --basis ar", "E-DIM"),
        ("--parameter net_calorific_value --value 约22 --unit GJ/t --basis ar", "E-NUM"),
    ],
)
def test_a_sample_that_does_not_fit_is_refused_in_both_languages(
    plant: str, words: str, code: str
) -> None:
    for language in ("zh", "en"):
        typed = f"--lang {language} sample add COAL B1 {words} --from 2025-01 --to 2025-01"
        done = ghg(*typed.split(), url=plant)
        assert done.exit_code in (2, 3)
        assert f"[{code}]" in done.stderr


def test_a_result_without_its_report_is_taken_with_a_warning(plant: str) -> None:
    days = ("--from", "2025-01", "--to", "2025-01")
    done = ghg("sample", "add", "COAL", "B1", *HEAT, "--value", "22", *days, url=plant)
    assert (done.exit_code, "不用于计算" in done.stderr) == (0, True)


def test_an_event_is_shown_with_open_ends(plant: str) -> None:
    did(
        *["boundary", "event", "K1", "new_line", "--from", "2025-02-10", "--reason", "新线"],
        url=plant,
    )
    lines = did("boundary", "show", url=plant).splitlines()
    assert any("~2025-02-09" in line and "不纳入" in line for line in lines)
    assert any("2025-02-10~" in line and "新增产线" in line for line in lines)
    draft = did("inventory", "build", "2025", url=plant)
    assert "2025-02内进入或离开核算边界" in draft


def test_cases_ask_and_an_undecided_one_stops_the_issue(plant: str) -> None:
    listed = did("boundary", "cases", url=plant)
    assert "无公认答案，须由企业决定" in listed
    assert "计入 (H)" in listed
    said = "boundary answer dormitory --facility F1 --year 2025 --present yes --reason 有宿舍"
    did(*said.split(), url=plant)
    assert ghg("inventory", "issue", "2025", url=plant).exit_code == 4
    did(*said.split(), "--answer", "out", url=plant)
    did("inventory", "issue", "2025", url=plant)
    assert "不计入" in did("boundary", "cases", url=plant)


def test_a_shared_stream_is_divided_and_listed(plant: str) -> None:
    share = "unit share COAL U1=600 U2=400 --key area --from 2025-01 --to 2025-12 --reason 面积"
    did(*share.split(), url=plant)
    (one,) = json.loads(did("unit", "shares", "--json", url=plant))
    assert one["shares"] == {"U1": "0.6", "U2": "0.4"}
    assert "一车间" in did("unit", "list", url=plant)
    for wrong in ("U1", "U1=1 U1=2", ""):
        words = f"unit share COAL {wrong} --key area --from 2025-01 --to 2025-12 --reason 面积"
        assert ghg(*words.split(), url=plant).exit_code == 2


def test_two_inventories_are_compared_on_both_boundaries(plant: str) -> None:
    made = json.loads(did("boundary", "compare", "2025", "2025", "--json", url=plant))
    assert made["old_own"] == made["new_on_old"] == made["old_on_new"]
    assert "各按当年边界" in did("boundary", "compare", "2025", "2025", url=plant)
