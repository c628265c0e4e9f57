"""The tea factory's certificates through the command line: 253.9 MWh need 254, of 264 held 10 stay.

power   18.5 16.1 22.3 24.0 23.5 19.5 20.1 20.9 27.1 26.5 19.0 16.4 MWh, together 253.9
needed  whole certificates over the year: 254 (253 cover 253.0 and leave 0.9 MWh)
month by month and rounded up it would be
        19 + 17 + 23 + 24 + 24 + 20 + 21 + 21 + 28 + 27 + 19 + 17 = 260
"""

import json
from pathlib import Path

import pytest

from tests.cli.running import did, ghg

NEED = "--year 2025 --purpose claim --need 绿电交易核销 --day 2026-03-01"
RECEIVE = (
    "power receive gec TRADE-2025 --first 1 --last 264 --units 264 --month 2025-01"
    " --to-month 2025-12 --acquired green_trade --day 2026-01-20 --plant 示例风电场"
)


@pytest.fixture(scope="module")
def factory(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Run the demonstration, then redeem 254 of 264 certificates and issue again."""
    folder = tmp_path_factory.mktemp("green")
    assert ghg("demo", str(folder / "tea")).exit_code == 0
    url = f"sqlite:///{folder / 'tea' / 'ledger.db'}"
    paper = folder / "redeemed.txt"
    paper.write_text("made up\n", encoding="utf-8")
    did("period", "reopen", "--from", "2025-01", "--to", "2025-12", "--reason", "绿证", url=url)
    did(*RECEIVE.split(), url=url)
    proof = did("evidence", "add", str(paper), "--kind", "gec", url=url).split()[-1]
    did("holdings", "reserve", "1", "--units", "254", *NEED.split(), url=url)
    words = f"--reference GEC-1 --beneficiary 示例茶厂 --evidence {proof} --day 2026-03-05"
    did("holdings", "use-up", "2", *words.split(), url=url)
    did("inventory", "issue", "--reason", "绿证核销", url=url)
    return url


def annex(url: str, folder: Path) -> dict[str, list[dict[str, object]]]:
    """Give what the report's JSON says of credits and green power."""
    did("report", "make", "--format", "json", "--folder", str(folder), url=url)
    (path,) = folder.glob("*.json")
    held: dict[str, list[dict[str, object]]] = json.loads(path.read_text(encoding="utf-8"))[
        "issue"
    ]["annexes"]["held"]
    return held


def test_253_9_mwh_need_254_certificates_and_of_264_ten_stay(factory: str, tmp_path: Path) -> None:
    held = annex(factory, tmp_path)
    (cover,) = held["cover"]
    assert (cover["what"], cover["kwh"], cover["needed"]) == ("green_trade", "253900", 254)
    assert (cover["units"], cover["covered_kwh"], cover["spare"]) == (254, "253900", 0)
    stand = {row["state"]: row["units"] for row in held["positions"]}
    assert stand == {"redeemed": 254, "held": 10}
    assert json.loads(did("holdings", "audit", "--json", url=factory))["problems"] == []


def test_the_year_is_tested_as_a_whole_not_month_by_month(factory: str, tmp_path: Path) -> None:
    months = annex(factory, tmp_path)["cover_months"]
    assert [row["needed"] for row in months] == [
        *(19, 35, 57, 81, 105, 124),  # 18.5, 34.6, 56.9, 80.9, 104.4, 123.9 MWh
        *(144, 165, 192, 219, 238, 254),  # 144.0, 164.9, 192.0, 218.5, 237.5, 253.9 MWh
    ]
    assert sum(-(-int(str(row["kwh"])) // 1000) for row in months) == 260
    assert months[-1]["remainder_kwh"] == "900"


def test_the_figures_are_those_of_the_trade_and_count_no_kilowatt_hour_twice(factory: str) -> None:
    shown = did("inventory", "show", url=factory)
    for tonnes in ("542.7815148", "537.6849038", "430.7676138", "623.5951968"):
        assert tonnes in shown
    assert "一致" in ghg("inventory", "replay", url=factory).stderr


def test_the_shares_of_622_are_printed_with_the_word_lower_bound(
    factory: str, tmp_path: Path
) -> None:
    """(187,792 + 253,900) / 1,464,650 = 30.1568 %; 187,792 / 1,464,650 = 12.8216 %."""
    (row,) = annex(factory, tmp_path)["shares"]
    assert (row["trade_kwh"], row["certificates"], row["lower_bound"]) == ("253900", 0, True)
    assert (row["physical_kwh"], row["base_kwh"]) == ("187792", "1464650")


def test_the_coefficient_is_typed_as_a_fraction_with_its_source(sqlite_url: str) -> None:
    did("organisation", "add", "TEA", "--name", "安溪茶厂", url=sqlite_url)
    words = "power coefficient 0.312 --year 2025 --source 某省能源局公告"
    done = ghg(*words.split(), url=sqlite_url)
    assert (done.exit_code, "0.312" in done.stderr) == (0, True)
    assert "某省能源局公告" in did("power", "coefficients", url=sqlite_url)
    (row,) = json.loads(did("power", "coefficients", "--json", url=sqlite_url))
    assert (row["year"], row["value"]) == (2025, "0.312")
    refused = ghg(*words.replace("0.312", "31.2").split(), url=sqlite_url)
    assert (refused.exit_code, "[E-RANGE]" in refused.stderr) == (3, True)
