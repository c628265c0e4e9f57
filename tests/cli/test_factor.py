"""`ghg factor` as a person types it: add, own, affected, card, check, pack."""

import json
from pathlib import Path

import pytest

from tests.cli.running import did, ghg
from tests.desk import factory

ADD = (
    *("factor", "add", "cn24", "--item", "grid_electricity", "--parameter", "emission_factor"),
    *("--value", "0.52", "--unit", "kgCO2/kWh", "--tier", "national", "--table", "average"),
    *("--document", "示例公告", "--number", "示例-1", "--issuer", "示例机关", "--locator", "表1"),
    *(
        "--published",
        "2026-10-01",
        "--data-year",
        "2024",
        "--approver",
        "王工",
        "--reason",
        "新公告",
    ),
)
ASK = (
    *("grid_electricity", "emission_factor", "--guide", "gbt32151-25-2024"),
    *("--region", "350000", "--year", "2025"),
)


@pytest.fixture
def url(sqlite_url: str, tmp_path: Path) -> str:
    factory.complete(sqlite_url, tmp_path).engine.dispose()
    Path(f"{sqlite_url.removeprefix('sqlite:///')}.evidence").mkdir()
    for path in (tmp_path / "evidence").iterdir():
        path.rename(Path(f"{sqlite_url.removeprefix('sqlite:///')}.evidence") / path.name)
    return sqlite_url


@pytest.fixture
def paper(tmp_path: Path) -> str:
    path = tmp_path / "notice.txt"
    path.write_text("示例", encoding="utf-8")
    return str(path)


def test_a_year_of_own_factors(url: str, paper: str) -> None:
    did("inventory", "issue", "2025", url=url)
    added = ghg(*ADD, "--file", paper, url=url)
    assert added.exit_code == 0
    assert "-10.8433548" in added.stdout  # 1,022,958 kWh x (0.52 - 0.5306) kg/kWh
    assert "自行登记的因子" in added.stdout
    assert "已定版的数字没有变动" in added.stderr
    assert "0.52 kgCO2/kWh" in did("factor", "choose", *ASK, url=url)
    assert "0.5306 kgCO2/kWh" in did("factor", "choose", *ASK, url="")
    assert "王工：新公告" in did("factor", "own", "list", url=url)
    did(
        *[
            "factor",
            "own",
            "revise",
            "cn24",
            "--value",
            "0.51",
            "--approver",
            "李",
            "--reason",
            "笔误",
        ],
        url=url,
    )
    found = json.loads(did("factor", "affected", "--json", url=url))
    # 1,022,958 kWh x (0.51 - 0.5306) kg/kWh
    assert found[0]["causes"][0]["causes"] == {"own_factor": "-21.0729348"}
    did(*["factor", "own", "withdraw", "cn24", "--reason", "废止"], url=url)
    assert did("factor", "affected", url=url) == ""


def test_a_second_value_for_one_question_is_refused_with_both_names(url: str, paper: str) -> None:
    again = [word.replace("cn24", "cn23").replace("2024", "2023") for word in ADD]
    refused = ghg(*again, "--file", paper, url=url)
    assert refused.exit_code == 3
    assert "[E-CONFLICT]" in refused.stderr
    assert "cn23" in refused.stderr
    assert "elec_cn_2023_average" in refused.stderr


def test_the_card_as_text_json_and_page(url: str, tmp_path: Path) -> None:
    shown = did("factor", "card", *ASK, url="")
    assert "公告2025年第47号" in shown
    assert "没有定版用到这个数值" in shown
    did("inventory", "issue", "2025", url=url)
    (one,) = json.loads(did("factor", "card", "--line", "GRID.202501.G", "--json", url=url))
    assert one["uses"][0]["co2e_t"] == "542.781514800000"
    page = tmp_path / "card.pdf"
    did("factor", "card", "--line", "GRID.202501.G", "--pdf", str(page), url=url)
    assert page.read_bytes().startswith(b"%PDF-")
    missing = ghg("factor", "card", "--line", "GRID.202501.G", "oxidation_rate", url=url)
    assert (missing.exit_code, "[E-CARD]" in missing.stderr) == (3, True)


def test_a_card_lacks_nothing_that_a_choice_needs() -> None:
    assert ghg("factor", "card", "anthracite", "net_calorific_value").exit_code == 2


def test_the_library_is_whole() -> None:
    shown = did("factor", "check", url="")
    assert "electricity_cn.csv" in shown
    assert "文件如此印，照录" in shown


def test_a_pack_goes_out_and_comes_in(url: str, paper: str, tmp_path: Path) -> None:
    key, pack = tmp_path / "issuer.key", tmp_path / "grid.zip"
    did("factor", "pack", "key", str(key), url=url)
    did(*ADD, "--file", paper, url=url)
    told = ["--code", "grid", "--version", "1", "--source", "集团", "--signer", "集团", "--secret"]
    did("factor", "pack", "export", str(pack), *told, str(key), url=url)
    did(*["factor", "own", "withdraw", "cn24", "--reason", "改用因子包"], url=url)
    unknown = ghg("factor", "pack", "import", str(pack), "--reason", "年度", url=url)
    assert (unknown.exit_code, "[E-SIGNER]" in unknown.stderr) == (3, True)
    known = ("--key", f"{key}.pub", "--reason", "年度")
    refused = ghg("factor", "pack", "import", str(pack), *known, url=url)
    assert "[E-PACK]" in refused.stderr  # cn24 is the code of an own factor of these books
    assert did("factor", "pack", "list", url=url).count("集团") == 0


def test_two_guides_are_compared_line_by_line(url: str) -> None:
    shown = did("inventory", "compare-guides", "2025", "--guide", "ndrc-food-2015", url=url)
    assert "非化石电力零排放规则" in shown
    assert "19.8453852" in shown  # 1,022,958 kWh x (0.5500 - 0.5306) kg/kWh
    every = did("inventory", "compare-guides", "2025", "--level", "nation", "--all", url=url)
    assert "GRID.202512.L" in every
    none = ghg("inventory", "compare-guides", "2025", url=url)
    assert (none.exit_code, "[E-BRIDGE]" in none.stderr) == (3, True)


@pytest.mark.parametrize(
    ("word", "code"),
    [("硝酸", "nitric_acid_dual"), ("r410", "R-410A"), ("waste water", "wastewater_food")],
)
def test_an_item_is_found_by_its_name(word: str, code: str) -> None:
    assert code in did("factor", "items", word, url="")
    assert "natural_gas" not in did("factor", "items", word, url="")


def test_a_region_that_does_not_exist_is_refused_and_not_answered_with_nothing():
    refused = ghg("factor", "list", "emission_factor", "--region", "999999")
    assert refused.exit_code != 0
    assert "[E-REF]" in refused.stderr
