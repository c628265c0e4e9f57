"""Files: their bytes are the body; what is written comes back as a file, or as an archive."""

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from ghg.resources import data_folder
from tests.web.api.calling import Program, codes


def test_a_file_is_checked_without_a_trace(program: Program) -> None:
    """The filled workbook of the demonstration; a check leaves not even an entry."""
    content = (data_folder("examples") / "tea-factory-2025" / "filled-workbook.xlsx").read_bytes()
    before = len(program.read("journal"))
    checked = program.send("files/import/check?name=a.xlsx", content)
    assert checked.status_code == 200, checked.text
    assert checked.json()["rows"] > 0
    assert len(program.read("journal")) == before


def test_a_file_that_is_none_is_refused_with_its_name(program: Program) -> None:
    answer = program.send("files/import?name=..%2F..%2Fx.xlsx", b"no workbook")
    assert answer.status_code == 422
    assert ".." not in json.dumps(answer.json()["problems"][0]["at"])
    assert all(one.startswith("E-") for one in codes(answer))


def test_evidence_is_kept_under_its_hash(program: Program) -> None:
    made = program.send("files/evidence?kind=other&name=p.txt&description=说明", b"made up")
    assert made.status_code == 200, made.text
    assert made.json()["id"] in [one["id"] for one in program.read("evidence")]


@pytest.mark.parametrize("form", ["json", "xlsx", "pdf"])
def test_a_report_is_the_very_file_of_the_command(
    reader: Program, demo_folder: Path, form: str
) -> None:
    answer = reader.get(f"inventories/2025/report?number=1&format={form}")
    assert answer.content == (demo_folder / f"2025-1-zh.{form}").read_bytes()
    assert "2025-1-zh" in answer.headers["content-disposition"]


def test_several_files_come_as_an_archive(reader: Program) -> None:
    answer = reader.get("claims/folder/archive?scheme=miit-334&inventory=2025")
    assert answer.status_code == 200, answer.text
    with ZipFile(io.BytesIO(answer.content)) as archive:
        assert len(archive.namelist()) > 1
        assert not [one for one in archive.namelist() if one.startswith("/") or ".." in one]


def test_an_address_takes_as_much_as_it_says(program: Program) -> None:
    assert program.send("activity", b" " * (1 << 20) + b"{}").status_code == 413
