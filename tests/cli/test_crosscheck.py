"""`ghg crosscheck` as a carbon manager types it: file, compare, state, explain, take back."""

import json

import pytest

from tests.cli.plant import planned
from tests.cli.running import did, ghg


@pytest.fixture
def year(sqlite_url, tmp_path):
    """A ledger whose year has 1,000 kWh a month, 100 of them from the roof."""
    url, table = planned(sqlite_url), tmp_path / "year.csv"
    rows = [f"USED,2025-{month:02d},1000,kWh\nSOLAR,2025-{month:02d},100,kWh\n"
            for month in range(1, 13)]  # fmt: skip
    table.write_text("计量流编码,月份,数量,单位\n" + "".join(rows), encoding="utf-8")
    did("import", str(table), url=url)
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", "--as-of", "2026-11-01", url=url)
    return url


def form(url, *words):
    return did("crosscheck", "form205", "电力", "万kWh", "--year", "2025", *words, url=url)


def listed(url, check, part=""):
    done = ghg("crosscheck", "list", "--json", url=url)
    rows = json.loads(done.stdout)
    return done.exit_code, next(r for r in rows if (r["check"], r["part"]) == (check, part))


def test_the_page_says_what_is_missing_before_anything_is_filed(year):
    done = ghg("crosscheck", "list", url=year)
    assert done.exit_code == 0
    assert "没有登记205-1表" in done.stdout
    assert "不一致0项" in done.stdout


def test_what_differs_ends_with_four_until_it_is_within_the_stated_tolerance(year):
    form(year, "--consumption", "1.21")
    # used: 12 x 1,000 kWh = 1.2 x 10^4 kWh; 0.01 x 10^4 kWh = 0.1 MWh x 0.5306 t
    code, row = listed(year, "form205", "consumption")
    assert (code, row["difference"], row["at_stake_t"]) == (4, "0.01", "0.053060000000")
    did("crosscheck", "tolerance", "form205", "1", "--reason", "四舍五入", url=year)
    code, row = listed(year, "form205", "consumption")
    assert (code, row["result"], row["tolerance"]) == (0, "agrees", "1")
    assert "四舍五入" in did("crosscheck", "tolerance", url=year)


def test_a_reason_is_shown_below_the_difference(year):
    form(year, "--consumption", "1.3")
    explain = ("explain", "form205", "grid_electricity", "--year", "2025", "--reason", "含宿舍")
    did("crosscheck", *explain, url=year)
    done = ghg("crosscheck", "list", url=year)
    assert done.exit_code == 4
    assert "说明：含宿舍" in done.stdout
    english = ghg("--lang", "en", "crosscheck", "list", url=year)
    assert "form 205-1, consumption" in english.stdout
    assert "explained: 含宿舍" in english.stdout


def test_an_issue_shows_its_own_page(year, tmp_path):
    paper = tmp_path / "meter.txt"
    paper.write_text("made up\n", encoding="utf-8")
    proof = "--kind meter_record --stream SOLAR --year 2025"
    did("evidence", "add", str(paper), *proof.split(), url=year)
    did("inventory", "issue", "2025", url=year)
    form(year, "--consumption", "1.3")
    assert ghg("crosscheck", "list", "--inventory", "2025", "--issue", "1", url=year).exit_code == 0
    assert ghg("crosscheck", "list", "--inventory", "2025", url=year).exit_code == 4


def test_filed_listed_and_taken_back(year):
    form(year, "--purchase", "1.08", "--purchase-money", "6.7", "--money-unit", "千元")
    did("crosscheck", "b204", "output", "5571", "t", "--name", "茶", "--year", "2025", url=year)
    did("crosscheck", "energy", "medium", "新水", "12", "t", "--year", "2025", url=year)
    did("crosscheck", "invoice", "GRID", "6700", "元", "--year", "2025", url=year)
    shown = did("crosscheck", "forms", url=year)
    for words in ("205-1 购进量", "6.7  10^3CNY", "B204-1 产量", "耗能工质", "发票金额"):
        assert words in shown
    # the form's 6.7 thousand and the invoices' 6,700 yuan
    assert listed(year, "form205", "purchase_money")[1]["result"] == "agrees"
    name = ("form205.purchase", "grid_electricity", "--year", "2025", "--reason", "填错")
    did("crosscheck", "withdraw", *name, url=year)
    assert "205-1 购进量" not in did("crosscheck", "forms", url=year)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("form205 电利 t --year 2025 --purchase 1", "E-REF"),
        ("form205 电力 t --year 2025", "E-EMPTY"),
        ("form205 电力 t --purchase 1", "E-USAGE"),
        ("energy steam 新水 1 t --year 2025", "E-KIND"),
        ("tolerance form206 1", "E-CHECK"),
        ("explain form205 grid_electricity --year 2025", "E-REASON"),
        ("withdraw form205.closing coke --year 2025 --reason x", "E-REF"),
    ],
)
def test_mistakes_are_named(year, words, code):
    done = ghg("crosscheck", *words.split(), url=year)
    assert done.exit_code in (2, 3)
    assert f"[{code}]" in done.stderr


def test_price_and_nameplate_are_parameters_of_a_stream(year):
    months = "--from 2025-01 --to 2025-12"
    price = f"parameter set unit_price 0.62 元/kWh --stream GRID {months}"
    plate = f"parameter set nameplate_hourly 1 kW --stream USED {months}"
    for line in (price, plate):
        did(*line.split(), url=year)
    did("crosscheck", "invoice", "GRID", "6696", "元", "--year", "2025", url=year)
    # 6,696 / 0.62 = 10,800 kWh = 12 x (1,000 - 100)
    assert listed(year, "unit_price")[1]["result"] == "agrees"
    code, row = listed(year, "nameplate")
    # 12,000 kWh above 8,760 h x 1 kW
    assert (code, row["right"], row["result"]) == (4, "8760", "differs")


def test_a_meter_is_held_against_bills_and_never_against_its_own_record(database_url, tmp_path):
    url, table = planned(database_url), tmp_path / "bills.csv"
    table.write_text(
        "计量流编码,月份,数量,单位,凭证号\nUSED,2025-02,480,kWh,A-2\n", encoding="utf-8"
    )
    did("import", str(table), url=url)
    did(
        "meter",
        "add",
        "M1",
        "--facility",
        "F1",
        "--medium",
        "electricity",
        "--digits",
        "6",
        url=url,
    )
    did("meter", "attach", "USED", "M1", "--from", "2025-01-01", url=url)
    for day, reading in (("2024-12-31", "0"), ("2025-01-31", "500"), ("2025-02-28", "1000")):
        done = ghg("meter", "read", "M1", day, reading, "--accept", "E-OVERLAP", url=url)
        assert done.exit_code == 0, done.stderr
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", "--as-of", "2026-11-01", url=url)
    code, row = listed(url, "meter_invoice")
    # January was recorded from the meter; February has a bill of 480 kWh, the meter counted 500
    assert (code, row["left"], row["right"], row["difference"]) == (4, "500", "480", "20")
    assert dict(row["detail"])["months"] == "1"
