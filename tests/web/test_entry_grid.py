"""Blocks of cells through the pages: pasted without script, checked as a whole, seen while they
wait, in pages where there are many."""

import re
from pathlib import Path

import pytest

from ghg.desk.entry.pasting import laid_out
from ghg.desk.records import activity_list
from ghg.errors import DataError
from ghg.web.app import make_app
from tests.bench.books import lay_out_at
from tests.web.test_login import sent
from tests.web.test_submissions import Team, team
from tests.web.visiting import Visitor, read

__all__ = ["team"]
CODES = ["USED", "SOLAR", "GREEN"]


def laid(text: str, first: str | None = None, month: int = 202601) -> list[tuple[str, ...]]:
    made = laid_out(text, CODES, month, first)
    assert made.problems == ()
    return [(one.stream, one.month, one.quantity, one.unit) for one in made.cells]


def test_lines_name_their_streams() -> None:
    """As Excel copies them: Windows line ends, a quoted cell, a line that says nothing."""
    text = 'USED\t"106,000"\tkWh\r\n\r\nSOLAR\t1.2\t万kWh\r\nGREEN\t\t\r\n'
    assert laid(text) == [
        ("USED", "2026-01", "106,000", "kWh"),
        ("SOLAR", "2026-01", "1.2", "万kWh"),
    ]


def test_a_block_goes_on_from_a_stream_and_a_month() -> None:
    assert laid("1\t\t3\n4\t5\t", "SOLAR", 202610) == [
        ("SOLAR", "2026-10", "1", ""),
        ("SOLAR", "2026-12", "3", ""),
        ("GREEN", "2026-10", "4", ""),
        ("GREEN", "2026-11", "5", ""),
    ]


def test_a_block_with_codes_goes_by_them() -> None:
    assert laid("GREEN\t1\nUSED\t2\t3", "SOLAR") == [
        ("GREEN", "2026-01", "1", ""),
        ("USED", "2026-01", "2", ""),
        ("USED", "2026-02", "3", ""),
    ]


@pytest.mark.parametrize(
    ("text", "first", "month", "found"),
    [
        ("USED\t1\tkWh\t5", None, 202601, [(1, "5")]),
        ("1\n2\n3\n4", "SOLAR", 202601, [(3, "3"), (4, "4")]),
        ("1\t2", "USED", 202612, [(1, "2")]),
    ],
)
def test_what_has_no_cell_is_told(
    text: str, first: str | None, month: int, found: list[tuple[int, str]]
) -> None:
    made = laid_out(text, CODES, month, first)
    assert [(one.place.row, one.raw) for one in made.problems] == found
    assert {one.code for one in made.problems} == {"E-PASTE.place"}


@pytest.mark.parametrize(
    ("text", "first", "code"),
    [
        ("", None, "E-PASTE.empty"),
        ("\t\t\n \t", "USED", "E-PASTE.empty"),
        ("1", "NOPE", "E-REF.stream"),
        ("USED\t1\n" * 2401, None, "E-PASTE.many"),
        ("x" * 200_000, None, "E-PASTE.place"),
    ],
)
def test_what_is_no_block_is_refused(text: str, first: str | None, code: str) -> None:
    with pytest.raises(DataError) as caught:
        laid_out(text, CODES, 202601, first)
    assert caught.value.problems[0].code == code


def test_pasted_lines_are_posted_at_once_or_come_back(writer: Visitor) -> None:
    form = {"month": "2026-01", "how": "lines", "block": "USED\t106000\tkWh\nSOLAR\t约1万\tkWh"}
    refused = writer.post("/entry/paste", form)
    assert refused.status_code == 422
    assert "约1万" in refused.text
    assert "第2行" in read(refused.text)
    assert activity_list(writer.app.state.site.desk, "", 202601, 202601) == ()
    done = writer.post("/entry/paste", {**form, "block": form["block"].replace("约1万", "12000")})
    assert done.headers["location"] == "/entry?month=2026-01&posted=2"
    assert "2格已入账" in writer.text(done.headers["location"])


def test_a_filled_grid_keeps_what_was_typed_when_one_cell_is_wrong(writer: Visitor) -> None:
    cells = {"v:USED:2026-01": "106000", "v:SOLAR:2026-02": '<i>"9</i>', "u:SOLAR": "kWh"}
    answer = writer.post("/entry", {"view": "year", "month": "2026-01", **cells})
    assert answer.status_code == 422
    assert 'value="106000"' in answer.text
    assert "<i>" not in answer.text
    assert answer.text.count('aria-invalid="true"') == 1
    assert 'aria-describedby="e-SOLAR-2026-02"' in answer.text
    assert 'id="e-SOLAR-2026-02"' in answer.text
    assert activity_list(writer.app.state.site.desk, "", 202601, 202612) == ()


@pytest.mark.parametrize(
    "form",
    [
        {"month": "2026-13", "v:USED:2026-01": "1"},
        {"month": "2026-01", "v:USED:2026-1": "1"},
        {"month": "2026-01", "v::2026-01": "1"},
        {"v:USED:2026-01": "1"},
    ],
)
def test_a_form_that_is_none_is_refused(writer: Visitor, form: dict[str, str]) -> None:
    assert writer.post("/entry", form).status_code == 400


def test_a_blank_grid_does_nothing(writer: Visitor) -> None:
    before = writer.get("/journal").text
    answer = writer.post("/entry", {"view": "year", "month": "2026-01", "v:USED:2026-01": " "})
    assert answer.headers["location"] == "/year?year=2026&page=1"
    assert writer.get("/journal").text == before


def test_what_waits_is_named_at_its_cell_and_not_asked_again(team: Team) -> None:
    form = {"month": "2026-01", "v:SOLAR:2026-01": "10000", "v:USED:2026-01": "106000"}
    assert sent(team.wu, "/entry", form).status_code == 202
    page = team.li.get("/entry?month=2026-01").text
    row = re.search(r'<tr id="s-SOLAR".*?</tr>', page, re.S)
    assert row
    assert "待批准" in row[0]
    assert "10000" in row[0]
    assert "data-cell" not in row[0]
    assert "本月缺 3" in read(page)
    assert "待批准" in team.li.text("/year?year=2026")
    assert "批准前不计入" in team.li.text("/cell?stream=SOLAR&month=2026-01")
    assert "2个数值待批准" in team.li.text("/closing?year=2026")


def test_many_streams_are_shown_by_pages_and_found_by_name(tmp_path: Path) -> None:
    """250 streams with nothing recorded: 200 rows of the year, 100 of the month."""
    url = f"sqlite:///{tmp_path / 'many.db'}"
    lay_out_at(url, 250)
    visitor = Visitor(make_app(url))
    first = visitor.get("/year?year=2025").text
    assert first.count("<tr id=") == 200
    assert "第1/2页，共250行" in read(first)
    second = visitor.get("/year?year=2025&page=2").text
    assert second.count("<tr id=") == 50
    assert 'id="s-D0250"' in second
    assert visitor.get("/entry?month=2025-03&page=3").text.count("<tr id=") == 50
    assert visitor.get("/entry?month=2025-03&find=燃料25").text.count("<tr id=") == 2  # 25, 250
    saved = visitor.post("/entry", {"month": "2025-03", "page": "3", "v:D0250:2025-03": "5"})
    assert saved.headers["location"] == "/entry?month=2025-03&page=3&saved=D0250#s-D0250"
    lacking = visitor.get("/entry?month=2025-03&show=missing&page=3").text
    assert lacking.count("<tr id=") == 49


def test_totals_of_many_streams_are_asked_for_apart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'many.db'}"
    lay_out_at(url, 70)
    visitor = Visitor(make_app(url))
    visitor.post("/entry", {"month": "2025-03", "v:D0001:2025-03": "5"})
    page = visitor.get("/entry?month=2025-03").text
    assert 'data-later="/entry/totals?month=2025-03&amp;view=month"' in page
    assert "tCO₂e" in read(visitor.get("/entry/totals?month=2025-03").text)
    assert "tCO₂e" in visitor.text("/entry?month=2025-03&totals=1")
    answer = visitor.by_script("/entry", {"month": "2025-03", "v:D0002:2025-03": "7"})
    assert "tCO₂e" in read(answer.text)  # in the very answer of the value
    assert "已录入部分" in read(answer.text)
