"""Papers of credits and certificates through the command line: every command once."""

import json
from pathlib import Path

import pytest

from tests.cli.running import did, ghg

YEAR = ("--from", "2025-01", "--to", "2025-12")
JUNE = ("--from", "2025-06", "--to", "2025-06")


@pytest.fixture
def plant(sqlite_url: str, tmp_path: Path) -> tuple[str, str]:
    """A factory with a stream of own solar power, and a paper."""
    url, paper = sqlite_url, tmp_path / "paper.txt"
    did("organisation", "add", "TEA", "--name", "安溪茶厂", url=url)
    did("facility", "add", "F1", "--name", "厂区", "--region", "350000", url=url)
    source = "source add E-1 --name 用电 --kind purchased_electricity --facility F1"
    did(*source.split(), url=url)
    stream = "stream add PV --name 光伏 --source E-1 --item grid_electricity --unit kWh"
    did(*stream.split(), "--route", "own_generation", "--power", "solar", url=url)
    paper.write_text("made up\n", encoding="utf-8")
    did("evidence", "add", str(paper), "--kind", "gec", url=url)
    (kept,) = json.loads(did("evidence", "list", "--json", url=url))
    return url, kept["id"]


def test_own_projects_are_entered_listed_and_withdrawn(plant: tuple[str, str]) -> None:
    url, paper = plant
    roof = ("credit", "own-project", "PV-1", "--name", "屋顶光伏", "--place", "inside", *YEAR)
    more = ("--tonnes", "50", "--method", "计量", "--evidence", paper)
    done = ghg(*roof, *more, url=url)
    assert (done.exit_code, "扣减0 tCO2e（效果已在清单内）" in done.stderr) == (0, True)
    assert "边界内自主开发项目" in did("credit", "offsets", "--year", "2025", url=url)
    did("credit", "withdraw-project", "PV-1", *YEAR, "--reason", "重复", url=url)
    assert json.loads(did("credit", "offsets", "--json", url=url)) == []


def test_sold_power_is_entered_listed_and_withdrawn(plant: tuple[str, str]) -> None:
    url, paper = plant
    sale = ("power", "sold", "PV", *JUNE, "--sale", "certificates", "--evidence", paper)
    did(*sale, "--kwh", "20000", "--to-whom", "买方", url=url)
    assert "20000.000" in did("power", "sales", url=url)
    did(*sale, "--withdraw", url=url)
    assert json.loads(did("power", "sales", "--json", url=url)) == []
    grid = ghg(*sale[:2], "GRID", *sale[3:], url=url)
    assert (grid.exit_code, "[E-REF]" in grid.stderr) == (3, True)


def test_a_groups_paper_is_entered_and_our_part_received(plant: tuple[str, str]) -> None:
    url, paper = plant
    whole = "power group gec GRP --first 1 --last 264 --holder 集团 --day 2026-01-15"
    asked = (*whole.split(), "--evidence", paper, "--part", "安溪茶厂=254", "--part")
    assert "[E-GROUP]" in ghg(*asked, "总部=9", url=url).stderr
    did(*asked, "总部=10", url=url)
    assert "255-264" in did("power", "groups", url=url)
    part = "power receive gec GRP --first 1 --last 254 --month 2025-06 --day 2026-01-20"
    did(*part.split(), "--acquired", "allocated", url=url)
    did("holdings", "term", "1", "--until", "2026-12-31", url=url)
    assert "2026-12-31" in did("holdings", "calendar", url=url)
    need = "--year 2025 --purpose share_622 --need 份额 --day 2026-03-01"
    did("holdings", "reserve", "1", "--units", "200", *need.split(), url=url)
    told = did("holdings", "propose", "60", "--use", "1", "--day", "2026-03-01", url=url)
    assert "可用的只剩这一段" in told
    did("holdings", "take", "54", "--use", "1", "--day", "2026-03-01", url=url)
    (use,) = json.loads(did("holdings", "uses", "--json", url=url))
    assert (use["purpose"], use["reserved"]) == ("share_622", 254)
