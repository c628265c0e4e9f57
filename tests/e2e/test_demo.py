"""The main job end to end: the filled workbook in, the report out, the figures on the screen."""

import json
import re
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from ghg.cli.called import called
from tests.cli.running import ghg


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """Run `ghg demo` once in a folder of its own."""
    folder = tmp_path_factory.mktemp("demo") / "tea"
    answer = ghg("demo", str(folder), url="")
    assert answer.exit_code == 0, answer.stderr
    return folder, answer.stdout, answer.stderr


@pytest.mark.parametrize(
    "tonnes", ["537.6849038", "430.7676138", "623.5951968", "542.7815148", "846.2931534"]
)
def test_the_screen_shows_every_figure_unrounded(done, tonnes):
    assert tonnes in done[1]


def test_the_screen_explains_one_number_down_to_document_and_place(done):
    shown = done[1]
    assert "40.3749458" in shown  # 76,093 kWh x 0.5306
    assert "公告2025年第47号" in shown
    assert "表1" in shown
    assert "0.5306" in shown


def test_pdf_and_json_lie_where_it_says(done):
    folder, shown, _ = done
    (pdf,) = folder.glob("*.pdf")
    (plain,) = folder.glob("*.json")
    assert str(pdf) in shown
    assert str(plain) in shown
    assert pdf.read_bytes().startswith(b"%PDF-")
    issue = json.loads(plain.read_text(encoding="utf-8"))["issue"]
    assert issue["state"] == "issued"
    assert issue["example"] is True
    assert all(isinstance(line["co2e_t"], str) for line in issue["lines"])


def test_the_pdf_tells_the_three_figures_apart_and_marks_the_example(done):
    folder, *_ = done
    (pdf,) = folder.glob("*.pdf")
    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    text = re.sub(r"\s", "", "".join(pages))
    for tonnes in ("537.6849038", "542.7815148", "430.7676138", "623.5951968"):
        assert tonnes in text
    assert all("示例数据" in page for page in pages)
    assert "未记录" in text  # the offset chapter, in its three forms
    assert "已核查" not in text
    assert "零碳工厂" not in text


def test_it_ends_by_naming_the_browser(done):
    """The words can be typed as they stand: they lead to the face of these very books."""
    folder, _, said = done
    last = said.strip().splitlines()[-1]
    assert last == f"在浏览器中查看：ghg --database sqlite:///{folder / 'ledger.db'} serve"


def test_a_program_that_the_shell_does_not_find_is_named_by_its_way(tmp_path, monkeypatch):
    """As after `make demo`, whose environment is on nobody's path."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    for folder in ("bin", "a venv"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ghg").write_text("", encoding="utf-8")
        (tmp_path / folder / "ghg").chmod(0o755)
    for running, wanted in (
        (tmp_path / "bin" / "ghg", "ghg"),
        (tmp_path / "a venv" / "ghg", f'"{Path("a venv") / "ghg"}"'),
        (tmp_path / "pytest", "ghg"),
    ):
        monkeypatch.setattr(sys, "argv", [str(running)])
        assert called() == wanted


def test_a_second_run_in_the_same_folder_starts_anew(done):
    folder, *_ = done
    again = ghg("demo", str(folder), url="")
    assert again.exit_code == 0


def test_it_never_touches_a_folder_with_other_files(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    refused = ghg("demo", str(tmp_path), url="")
    assert refused.exit_code == 2
    assert "E-DEMO" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
