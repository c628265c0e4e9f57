"""The views of claims through the command line: the tea factory's year 2025."""

import json
import shutil
from pathlib import Path

import pytest

from ghg.desk.inventory import issue
from tests.cli.running import did, ghg
from tests.desk.factory import complete


@pytest.fixture(scope="module")
def factory(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Issue the year of a tea factory in Fujian once."""
    folder = tmp_path_factory.mktemp("views")
    url = f"sqlite:///{shutil.copyfile(sqlite_template, folder / 'ledger.db')}"
    desk = complete(url, folder)
    issue(desk)
    desk.engine.dispose()
    return url


def test_the_matrix_has_every_scheme_and_other_provinces_last(factory: str) -> None:
    found = json.loads(did("claim", "matrix", "--year", "2025", "--json", url=factory))
    schemes = [one["scheme"] for one in found["rows"]]
    assert {"db43-3118-2024", "hunan-458", "miit-334", "gbt36132-2025", "iso14068-1-2023"} <= set(
        schemes
    )
    elsewhere = [one["elsewhere"] for one in found["rows"]]
    assert elsewhere == sorted(elsewhere)
    assert {one["region"] for one in found["rows"] if not one["elsewhere"]} == {""}
    assert {one["verdict"] for one in found["rows"]} <= {
        *("fail", "no_data", "undecidable", "not_applicable", "told"),
    }


def test_the_matrix_says_why_the_figures_differ(factory: str) -> None:
    """1,022.958 MWh at the fossil factor 0.8325 are 851.612535 t; by the guide 542.7815148 t."""
    shown = did("claim", "matrix", url=factory)
    assert "他省" in shown and "已记录数据满足" not in shown
    assert "电力851.61 t，核算指南口径为542.78 t（+308.83 t）" in shown
    english = did("--lang", "en", "claim", "matrix", "--inventory", "2025", url=factory)
    assert "another province" in english and "not read: " in english
    assert "文号未查到" not in english and "江苏省2026年条件" not in english
    assert "Hefei: indicators" in english and "发改环资〔2025〕910号" in english


def test_the_gap_of_a_scheme_names_size_texts_and_facts(factory: str) -> None:
    """180.005485 tce of power at calorific value: 819.994515 tce short of the 1,000 of 334号."""
    done = ghg("claim", "gap", "miit-334", "--year", "2025", url=factory)
    assert (done.exit_code, "819.994515" in done.stdout) == (4, True)
    assert "334号附件1" in done.stdout and "申报建设名单" in done.stdout
    assert "？（is_legal_person）" in done.stdout  # what ghg fact add needs
    plain = ghg("claim", "gap", "miit-334", "--json", url=factory)
    rows = json.loads(plain.stdout)["rows"]
    assert {"fact", "text", "title", "figure"} <= {one["kind"] for one in rows}
    assert all(one["clause"] for one in rows)


def test_the_paths_need_no_books_and_with_an_inventory_say_its_tonnes(
    factory: str, tmp_path: Path
) -> None:
    missing = f"sqlite:///{tmp_path / 'none.db'}"
    shown = did("claim", "paths", "--column", "n334", url=missing)
    assert "只做节能" in shown and "基本不变" in shown
    assert "542.78 t" not in shown
    assert "542.78 t" in did("claim", "paths", "--year", "2025", url=factory)
    refused = ghg("claim", "paths", "--column", "mars")
    assert (refused.exit_code, "park910" in refused.stderr) == (3, True)


def test_the_ladder_names_titles_that_nobody_told(factory: str) -> None:
    shown = did("claim", "ladder", url=factory)
    assert "未填报" in shown and "绿色工厂：国家级" in shown


def test_named_checks_say_what_cannot_be_told(factory: str) -> None:
    done = ghg("claim", "checks", url=factory)
    assert (done.exit_code, done.stdout.count("[")) == (0, 15)
    assert "[无法判断]" in done.stdout and "[未发现]" in done.stdout


def test_a_check_that_finds_something_ends_with_4(factory: str) -> None:
    words = "fact add solar_counted_as_saving --yes --from 2025-01-01 --to 2025-12-31"
    did(*words.split(), url=factory)
    done = ghg("claim", "checks", url=factory)
    assert (done.exit_code, "[发现]" in done.stdout) == (4, True)


def test_the_page_of_functions_is_the_committed_one() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "functions.zh.md"
    done = ghg("claim", "functions", "--markdown")
    assert (done.exit_code, done.stdout) == (0, page.read_text(encoding="utf-8"))
    shown = ghg("--lang", "en", "claim", "functions")
    assert "not provided by this product" in shown.stdout
    assert "4 are provided in full" in shown.stderr


def test_a_year_without_inventory_and_an_unknown_scheme_are_refused(factory: str) -> None:
    year = ghg("claim", "matrix", "--year", "2020", url=factory)
    scheme = ghg("claim", "gap", "miit-33", url=factory)
    assert (year.exit_code, "2020" in year.stderr) == (3, True)
    assert (scheme.exit_code, "miit-334" in scheme.stderr) == (3, True)


def test_two_inventories_of_a_year_are_told_apart_by_their_codes(factory: str) -> None:
    did("inventory", "new", "2025-B", "--year", "2025", "--gwp-set", "AR5-2013", url=factory)
    done = ghg("claim", "matrix", "--year", "2025", url=factory)
    assert (done.exit_code, "2025-B" in done.stderr, "--inventory" in done.stderr) == (
        2,
        True,
        True,
    )
    assert "他省" in did("claim", "matrix", "--inventory", "2025", url=factory)
    unissued = ghg("claim", "matrix", "--inventory", "2025-B", url=factory)
    assert (unissued.exit_code, unissued.stdout, "2025-B" in unissued.stderr) == (3, "", True)
