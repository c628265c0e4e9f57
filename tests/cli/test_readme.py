"""The readmes: their first steps really lead to a report, their table says what the help says."""

import re
import shlex
from pathlib import Path

import pytest

from ghg.texts.helps import HELPS
from tests.cli.running import did, ghg
from tests.house.source import ROOT
from tests.inventory.tea import SOLAR, USED

READMES = {"zh": ROOT / "README.zh.md", "en": ROOT / "README.md"}


def steps(language: str) -> list[list[str]]:
    """Give the command lines of the section, as typed."""
    text = READMES[language].read_text(encoding="utf-8")
    section = text.split("<!-- first steps: begin -->")[1].split("<!-- first steps: end -->")[0]
    return [shlex.split(line)[1:] for line in re.findall(r"^ +(ghg .*)$", section, re.MULTILINE)]


def fill(path: Path) -> None:
    """Fill the workbook as a person would: a figure into every empty quantity."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    for sheet in book.worksheets:
        heads = {cell.value: cell.column for cell in sheet[1]}
        if "数量" not in heads or "计量流编码" not in heads:
            continue
        given = {"USED": iter(USED), "SOLAR": iter(SOLAR)}
        for row in range(2, sheet.max_row + 1):
            code = sheet.cell(row, heads["计量流编码"]).value
            if code in given:
                sheet.cell(row, heads["数量"]).value = next(given[code])
    book.save(path)


def test_the_first_steps_lead_to_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pv-meter.pdf").write_bytes(b"%PDF-1.4 made up")
    url = "sqlite:///ledger.db"
    for words in steps("zh"):
        if words[:1] == ["import"] and "--check" in words:
            fill(Path("wanted.xlsx"))
        shown = did(*words, url=url)
    # 202501: (106850 - 12257) kWh x 0.5306 kgCO2/kWh (national average 2023) = 50191.0458 kg
    assert "GRID.202501.G = 50.1910458 tCO2e" in shown
    assert sorted(path.suffix for path in Path("reports").iterdir()) == [".json", ".pdf", ".xlsx"]
    assert ghg("inventory", "replay", url=url).exit_code == 0
    assert ghg("check", url=url).exit_code == 0


def test_both_readmes_show_the_same_steps() -> None:
    assert steps("zh") == steps("en")


@pytest.mark.parametrize(("language", "column"), [("zh", 0), ("en", 1)])
def test_the_table_says_what_the_help_says(language: str, column: int) -> None:
    text = READMES[language].read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `ghg ([a-z0-9 -]+)` \| (.*) \|$", text, re.MULTILINE))
    verbs = {path for path in HELPS if not any(other.startswith(f"{path} ") for other in HELPS)}
    assert rows == {path: HELPS[path][column] for path in verbs}
