"""`ghg inventory audit` on the command line: no ledger, a table, JSON, and an exit code."""

import json

from openpyxl import load_workbook

from tests.cli.running import ghg

HEAD = "名称,用电量(MWh),排放因子(tCO2/MWh),排放量(tCO2)\n"


def wrong(folder):
    path = folder / "a.csv"
    path.write_text(HEAD + "电,1000,0.581,581000\n电,1000,0.581,581\n", encoding="utf-8")
    return path


def test_it_needs_no_ledger_and_leaves_none(tmp_path):
    path = wrong(tmp_path)
    done = ghg("inventory", "audit", str(path), url=f"sqlite:///{tmp_path / 'none.db'}")
    assert done.exit_code == 3
    assert "1000 MWh × 0.581 tCO2/MWh = 581 tCO2" in done.stdout
    assert "单位差1000倍" in done.stdout
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.csv"]


def test_a_file_that_agrees_is_no_mistake(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEAD + "电,1000,0.581,581\n", encoding="utf-8")
    done = ghg("--lang", "en", "inventory", "audit", str(path))
    assert done.exit_code == 0
    assert "1 rows agree, 0 differ, 0 cannot be recomputed" in done.stderr


def test_json_has_every_row_with_its_reasons(tmp_path):
    done = ghg("inventory", "audit", str(wrong(tmp_path)), "--json")
    told = json.loads(done.stdout)
    assert [row["state"] for row in told["rows"]] == ["differs", "agrees"]
    assert told["rows"][0]["reasons"][0]["term"] == "audit.reason.unit"
    assert told["rows"][0]["expected"] == "581"


def test_an_annotated_copy_and_named_columns(tmp_path):
    path = tmp_path / "b.csv"
    path.write_text("x1,x2,x3,x4\n电,1000,0.581,581000\n", encoding="utf-8")
    words = ["--column", "activity=x2", "--column", "factor=x3", "--column", "result=x4"]
    target = tmp_path / "checked.xlsx"
    done = ghg("inventory", "audit", str(path), *words, "--annotate", str(target))
    assert done.exit_code == 3
    assert load_workbook(target).worksheets[0]["D2"].comment is not None
    assert ghg("inventory", "audit", str(path)).exit_code == 3
    assert ghg("inventory", "audit", str(path), "--column", "factor").exit_code == 2
