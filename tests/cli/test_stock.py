"""Stocks, absences and estimates as they are typed, and what is answered."""

import json

from tests.cli.plant import typed
from tests.cli.running import did, ghg

PLAN = (
    "organisation add KILN --name 锅炉房",
    "facility add F1 --name 厂区 --region 350000 --industry 15",
    "boundary set --year 2025 --inside F1",
    "source add B1 --name 锅炉 --kind fuel_stationary --facility F1 --method fuel_by_heat",
    "stream add COAL --name 原煤 --source B1 --item anthracite --unit t --mode event",
    "stream add DRYER --name 烘干 --source B1 --item anthracite --unit t --mode event",
)
V6 = (
    "activity add COAL 120 t --month 2025-01 --kind 期初库存",
    "activity add COAL 1000 t --month 2025-01 --kind 购入",
    "activity add COAL 90 t --month 2025-01 --kind 外销",
    "activity add COAL 1012 t --month 2025-01",
    "stock count COAL 2025-01-31 30 --method 地磅过秤 --by 王五",
    "stock tolerance COAL 1 --year 2025 --reason 监测计划",
)


def yard(url: str) -> str:
    """Enter a boiler with a coal yard and vector V6; give the URL back."""
    return typed(url, *(tuple(line.split()) for line in (*PLAN, *V6)))


def did_line(line: str, url: str) -> str:
    """Run one line without quotes."""
    return did(*line.split(), url=url)


def test_v6_is_shown_both_ways(sqlite_url):
    shown = did("stock", "show", "COAL", "--year", "2025", url=yard(sqlite_url))
    [line] = [line for line in shown.splitlines() if line.startswith("2025-01")]
    assert line.split() == [
        "2025-01", "120", "1,000", "90", "30", "1,000", "1,012", "12", "t", "1.20", "计量值",
        "地磅过秤", "王五",
    ]  # fmt: skip
    told = json.loads(did("stock", "show", "COAL", "--year", "2025", "--json", url=sqlite_url))
    assert (told["months"][0]["derived"], told["months"][0]["metered"]) == ("1000", "1012")


def test_a_contradiction_is_told_where_the_stock_is_shown(sqlite_url):
    url = yard(sqlite_url)
    did_line("activity add COAL 31 t --month 2025-02 --kind 期初库存", url)
    done = ghg("stock", "show", "COAL", "--year", "2025", url=url)
    assert "[E-STOCK]" in done.stderr
    assert "31 t" in done.stderr
    assert "30 t" in done.stderr


def test_purchases_without_a_stock_say_so(sqlite_url):
    url = yard(sqlite_url)
    did_line("activity add DRYER 5 t --month 2025-01 --kind 购入", url)
    done = ghg("stock", "show", "DRYER", "--year", "2025", url=url)
    assert "以购入量为消费量" in done.stderr


def test_an_absence_is_declared_and_named_in_the_inventory(sqlite_url):
    url = yard(sqlite_url)
    absent = "stream absent DRYER --year 2025 --kind included_elsewhere"
    did_line(f"{absent} --where COAL --reason 同一堆场", url)
    did_line("inventory new 2025 --year 2025 --gwp-set AR5-2013", url)
    done = ghg("inventory", "build", "2025", url=url)
    # coal has a figure in January only: eleven months are missing in it and in what it includes
    assert done.exit_code == 4
    assert "计入他处，但那里没有数据" in done.stdout
    assert "2025-02~2025-12" in done.stdout


def test_an_absence_needs_its_months(sqlite_url):
    url = yard(sqlite_url)
    done = ghg("stream", "absent", "DRYER", "--kind", "confidential", "--reason", "x", url=url)
    assert done.exit_code == 2


def test_a_typed_estimate_names_its_approver(sqlite_url):
    url = yard(sqlite_url)
    line = "activity add DRYER 5 t --month 2025-01 --estimated 是 --method 复测"
    assert "批准人" in ghg(*line.split(), url=url).stderr
    did_line(f"{line} --approver 陈工", url)


def test_the_reason_for_a_lower_rank_is_kept(sqlite_url):
    url = yard(sqlite_url)
    did("stream", "rank-reason", "COAL", "--year", "2025", "--reason", "皮带秤检修", url=url)
    assert "来源等级降低的理由" in did("parameter", "list", url=url)


def test_a_derived_line_is_explained_by_its_stock(sqlite_url):
    url = yard(sqlite_url)
    did_line("inventory new 2025 --year 2025 --gwp-set AR5-2013", url)
    shown = did("inventory", "explain", "COAL.202501.G", url=url)
    assert "期初库存 120 + 购入 1,000 − 外销 90 − 期末库存 30 = 1,000 t" in shown
