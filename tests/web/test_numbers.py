"""The figures of the pages are those of the command line, to the last digit."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ghg.domain.issue import Issue, from_bytes, issue_hash
from ghg.domain.readable import rounded, unrounded
from tests.cli.running import ghg
from tests.web.visiting import Visitor

NUMBER = re.compile(r"(?<![\w.,-])-?\d[\d,]*(?:\.\d+)?(?![\w-])")


def told(url: str, *words: str) -> str:
    """Give what the command line says."""
    done = ghg(*words, url=url)
    assert done.exit_code in (0, 4), done.output
    return done.stdout


@pytest.fixture(scope="session")
def issue(demo_url: str) -> Issue:
    plain = json.loads(told(demo_url, "inventory", "show", "--json"))["issue"]
    return from_bytes(json.dumps(plain).encode())


def test_the_golden_totals_stand_on_the_overview(visitor: Visitor) -> None:
    """542.7815148 by the guide, 537.6849038 by location, 430.7676138 by market."""
    said = visitor.text("/")
    for figure in ("542.78", "537.68", "430.77"):
        assert figure in said


def test_the_golden_figures_stand_unrounded_in_the_inventory(visitor: Visitor) -> None:
    said = visitor.text("/inventory")
    for figure in ("542.7815148", "537.6849038", "430.7676138", "623.5951968", "846.2931534"):
        assert figure in said


@pytest.mark.parametrize("words", [("inventory", "show")])
def test_every_number_of_the_command_stands_on_the_page(
    demo_url: str, visitor: Visitor, words: tuple[str, ...]
) -> None:
    cells = [line for line in told(demo_url, *words).splitlines() if "  " in line]
    wanted = {number for line in cells for number in NUMBER.findall(line)}
    assert len(wanted) > 40
    shown = set(NUMBER.findall(visitor.text("/inventory")))
    assert wanted - shown == {"350000"}  # the code of a province, which the page calls 福建


def test_every_total_of_the_issue_stands_on_the_page(visitor: Visitor, issue: Issue) -> None:
    said = visitor.get("/inventory").text
    for row in issue.totals:
        if row.co2e_t:
            assert f">{unrounded(row.co2e_t)}</a></td>" in said, row
            assert f">{rounded(row.co2e_t, issue.reporting_decimals)}</a>" in said, row


def test_every_line_stands_on_the_pages_of_lines(visitor: Visitor, issue: Issue) -> None:
    pages = [visitor.get(f"/lines?page={number}").text for number in (1, 2)]
    said = "\n".join(pages)
    for line in issue.lines:
        assert said.count(f"<code>{line.number}</code>") == 1
        assert f">{unrounded(line.quantity)}</a></td>" in said


def test_a_line_is_explained_as_on_the_command_line(demo_url: str, visitor: Visitor) -> None:
    wanted = set(NUMBER.findall(told(demo_url, "inventory", "explain", "GRID.202501.G")))
    shown = set(NUMBER.findall(visitor.text("/why?number=GRID.202501.G")))
    assert {one for one in wanted if "." in one or "," in one} - shown == set()


def test_what_is_missing_is_what_the_command_says(
    demo_url: str, visitor: Visitor, on_day: Callable[[int], None]
) -> None:
    """Three streams in the ten months of 2026 that are over."""
    on_day(20261103)
    status = json.loads(told(demo_url, "status", "--year", "2026", "--json"))
    months = {
        (one["stream"], f"{month // 100}-{month % 100:02}")
        for one in status["streams"]
        for month in one["outstanding"]
    }
    page = visitor.get("/tasks?year=2026").text
    shown = set(re.findall(r"/cell\?stream=(\w+)&amp;month=([\d-]+)", page))
    assert shown == months
    assert len(months) == 30


@pytest.mark.parametrize("form", ["json", "xlsx", "pdf"])
def test_a_report_is_the_very_file_of_the_command(
    demo_folder: Path, visitor: Visitor, form: str
) -> None:
    """`ghg demo` has written the three documents: the page hands out the same bytes."""
    written = (demo_folder / f"2025-1-zh.{form}").read_bytes()
    address = f"/reports/file?inventory=2025&issue=1&form={form}&language=zh"
    answer = visitor.get(address)
    assert answer.content == written
    assert answer.headers["content-disposition"].startswith("attachment; ")


def test_the_hash_on_the_page_is_the_hash_of_the_issue(visitor: Visitor, demo_url: str) -> None:
    sha256 = json.loads(told(demo_url, "inventory", "show", "--json"))["sha256"]
    assert sha256 in visitor.text("/inventory")
    assert len(sha256) == len(issue_hash(b""))


def test_the_matrix_of_schemes_says_what_the_command_says(demo_url: str, visitor: Visitor) -> None:
    matrix = json.loads(told(demo_url, "claim", "matrix", "--json"))
    page = visitor.get("/claims").text
    words = {"pass": "已记录数据满足", "fail": "不满足", "no_data": "无数据", "told": "已列示"}
    words["undecidable"] = "无法判定"
    rows = re.findall(
        r"id=([\w.-]+)&amp;.*?<span class=\"badge \w+\">(.*?)</span></td>", page, re.S
    )
    assert [(one["scheme"], words[one["verdict"]]) for one in matrix["rows"]] == [
        (scheme, verdict.rpartition(">")[2]) for scheme, verdict in rows
    ]
