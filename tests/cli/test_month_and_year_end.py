"""Month end, year end and the plan as a person types them."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.plant import planned
from tests.cli.running import did, ghg
from tests.intake import last_year


@pytest.fixture
def plant(sqlite_url):
    """The small factory with its January of 2025."""
    url = planned(sqlite_url)
    for stream, kwh in (("USED", "1000"), ("SOLAR", "100")):
        did("activity", "add", stream, kwh, "--month", "2025-01", url=url)
    return url


def test_a_month_with_gaps_is_not_closed(plant):
    done = ghg("period", "close", "2025-02", url=plant)
    assert done.exit_code == 4
    assert "[E-GAP] USED 2025-02" in done.stderr
    assert "[E-GAP] SOLAR 2025-02" in done.stderr


def test_a_month_is_closed_with_its_folder(plant, tmp_path):
    shown = did("period", "close", "2025-01", "--folder", str(tmp_path / "out"), url=plant)
    assert shown.strip() == str(tmp_path / "out" / "2025-01")
    assert (tmp_path / "out/2025-01/index.json").is_file()
    assert "2025-01" in did("period", "list", url=plant)


def test_closing_says_that_it_is_late_and_by_how_much(plant, tmp_path):
    """January 2025 was due on 12 March 2025; the clock of this machine is past that."""
    done = ghg("period", "close", "2025-01", "--folder", str(tmp_path), url=plant)
    assert "已晚于月度存证期限2025-03-12" in done.stderr
    assert "燃料消耗与盘存台账" in done.stderr


def test_the_older_spelling_of_closing_stays(plant):
    words = ["period", "close", "--from", "2025-01", "--to", "2025-01", "--reason", "已核对"]
    did(*words, url=plant)
    again = ghg(*words, url=plant)
    assert again.exit_code == 0
    assert "此前已关账" in again.stderr


def test_closing_asks_which_month(plant):
    assert ghg("period", "close", url=plant).exit_code == 2


def test_duties_name_day_state_and_source(plant):
    shown = did("period", "duties", "--today", "2025-02-01", url=plant)
    line = next(line for line in shown.splitlines() if line.startswith("2025-03-12"))
    assert "月度信息化存证" in line
    assert "还有39天" in line  # 27 days of February and 12 of March


def test_a_plan_goes_out_is_filled_and_comes_in(plant, tmp_path):
    path = tmp_path / "plan.xlsx"
    shown = did("monitoring", "draft", str(path), "--year", "2025", url=plant)
    assert "D01" in shown
    refused = ghg("monitoring", "import", str(path), "--reason", "首次", url=plant)
    assert refused.exit_code == 3
    assert "plan.xlsx 数据项 F2" in refused.stderr
    fill(path)
    did("monitoring", "import", str(path), "--reason", "首次", url=plant)
    assert "首次" in did("monitoring", "list", url=plant)
    assert "仪表计量" in did("monitoring", "show", url=plant)
    out = tmp_path / "out.xlsx"
    did("monitoring", "export", str(out), url=plant)
    assert "没有新增版本" in ghg("monitoring", "import", str(out), url=plant).stderr
    added = ("add-version", "--since", "2026-01-01", "--reason", "延用")
    did("monitoring", *added, url=plant)
    assert json.loads(did("monitoring", "show", "--json", url=plant))["version"] == 2


def fill(path: Path) -> None:
    book = load_workbook(path)
    sheet = book["数据项"]
    for row in range(2, sheet.max_row + 1):
        for column, word in (("F", "仪表计量"), ("N", "连续"), ("P", "铭牌参数")):
            if sheet[f"A{row}"].value and not sheet[f"{column}{row}"].value:
                sheet[f"{column}{row}"] = word
    book.save(path)


def test_last_years_report_is_read_and_nothing_registered(plant, tmp_path):
    path = last_year.written(tmp_path / "report.xlsx")
    before = did("source", "list", url=plant)
    shown = did("year", "read", str(path), "--year", "2024", url=plant)
    assert 'ghg source add S-DIESEL --name "0#柴油"' in shown
    assert did("source", "list", url=plant) == before


def test_a_proposed_command_can_be_typed(plant, tmp_path):
    """Every proposal with its kind goes in as it is printed."""
    import shlex

    path = last_year.written(tmp_path / "report.xlsx")
    shown = did("year", "read", str(path), "--year", "2024", url=plant)
    typed = [line.strip() for line in shown.splitlines() if line.startswith("  ghg ")]
    assert len(typed) >= 4
    for line in typed:
        did(*shlex.split(line)[1:], url=plant)
    again = did("year", "read", str(path), "--year", "2024", url=plant)
    assert "S-DIESEL" not in [line for line in again.splitlines() if "source add" in line]


def test_a_year_is_rolled_only_when_confirmed(plant):
    did("source", "status", "S2-01", "involved", "--year", "2025", "--reason", "核对", url=plant)
    first = ghg("year", "roll", "2026", url=plant)
    assert "结转到新年度" in first.stdout
    assert "ghg year roll 2026 --confirm" in first.stderr
    assert "已结转到2026年" in ghg("year", "roll", "2026", "--confirm", url=plant).stderr
    assert "没有新内容" in ghg("year", "roll", "2026", "--confirm", url=plant).stderr
