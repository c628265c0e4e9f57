"""`ghg mapping` and `ghg import --mapping` as a person types them."""

import json

from tests.cli.plant import planned
from tests.cli.running import did, ghg

ROWS = "某厂台账,,\n账期,表计,用量\n2025年1月,总表,5\n2025年2月,总表,6\n合计,,11\n"


def test_from_a_guess_to_an_import(sqlite_url, tmp_path):
    url = planned(sqlite_url)
    path = tmp_path / "own.csv"
    path.write_text(ROWS, encoding="utf-8")
    guessed = ghg("mapping", "guess", str(path), url=url)
    assert guessed.exit_code == 0
    assert [line.split()[:3] for line in guessed.stdout.splitlines()[1:]] == [
        ["账期", "month", "2025年1月"],
        ["表计", "-", "总表"],
        ["用量", "quantity", "5"],
    ]
    assert "--header-row=2" in guessed.stderr
    assert "--constant=stream=..." in guessed.stderr
    words = ("--header-row", "2", "--column", "month=账期", "--column", "quantity=用量")
    did("mapping", "add", "M", *words, "--column", "stream=表计", "--constant", "unit=kWh", url=url)
    refused = ghg("import", str(path), "--mapping", "M", url=url)
    assert refused.exit_code == 3
    assert "[E-REF]" in refused.stderr
    alias = ("--alias", "总表=USED", "--reason", "总表即全厂用电")
    did("mapping", "change", "M", *alias, url=url)
    checked = ghg("import", str(path), "--mapping", "M", "--check", url=url)
    assert checked.exit_code == 0
    assert f"ghg import {path} --mapping M" in checked.stderr
    did("import", str(path), "--mapping", "M", url=url)
    assert did("mapping", "list", url=url).count("M") == 1
    shown = did("mapping", "show", "M", url=url)
    assert "--alias=总表=USED" in shown
    assert json.loads(did("mapping", "show", "M", "--json", url=url))["revision"] == 1


def test_what_was_accepted_stands_beside_the_batch(sqlite_url, tmp_path):
    url = planned(sqlite_url)
    path = tmp_path / "bills.csv"
    path.write_text(
        "stream,month,quantity,unit\nUSED,2025-01,5,kWh\n合计,,6,kWh\n", encoding="utf-8"
    )
    assert ghg("import", str(path), url=url).exit_code == 3
    did("import", str(path), "--accept", "E-TOTAL", url=url)
    assert "E-TOTAL" in did("activity", "batches", url=url)


def test_a_pair_without_an_equals_sign(sqlite_url):
    done = ghg("mapping", "add", "M", "--column", "quantity", url=planned(sqlite_url))
    assert done.exit_code == 2
    assert "“quantity”中没有等号" in done.stderr


def test_a_mapping_that_is_not_there(sqlite_url, tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(ROWS, encoding="utf-8")
    done = ghg("import", str(path), "--mapping", "M", url=planned(sqlite_url))
    assert done.exit_code == 3
    assert "ghg mapping" in done.stderr
