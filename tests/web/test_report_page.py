"""The report read in the page: sections lead to where they stand, and no column says it twice."""

import re

import pytest

from tests.web.visiting import Visitor, read

READ = "/reports/read?inventory=2025&issue=1&language={language}"
TABLE = re.compile(r"<table>.*?</table>", re.S)
ROW = re.compile(r"<tr>(.*?)</tr>", re.S)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.S)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("address", [READ, "/inventory/annexes?inventory=2025&issue=1"])
def test_every_way_within_the_page_leads_somewhere(
    language: str, address: str, visitor: Visitor
) -> None:
    page = visitor.get(address.format(language=language)).text
    places = set(re.findall(r' id="([^"]+)"', page))
    ways = set(re.findall(r'href="#([^"]+)"', page))
    assert ways <= places
    assert len(ways) > 5


@pytest.mark.parametrize(
    ("language", "section", "number", "no_page"),
    [("zh", "所在章节", "页码", "5.1"), ("en", "Section", "Page", "5.1")],
)
def test_the_four_minimum_contents_name_their_section_once(
    language: str, section: str, number: str, no_page: str, visitor: Visitor
) -> None:
    """GB/T 32150 asks for boundary, sources, offsets and time: four rows of three cells."""
    page = visitor.get(READ.format(language=language)).text
    [table] = [one for one in TABLE.findall(page) if f">{section}</th>" in one]
    assert f">{number}</th>" not in table
    rows = [CELL.findall(one) for one in ROW.findall(table)]
    rows = [row for row in rows if row]
    assert [len(row) for row in rows] == [3, 3, 3, 3]
    assert 'href="#identification"' in rows[1][2]
    assert read(rows[1][2]).startswith(no_page)


def test_the_list_of_reports_says_what_its_figures_are(visitor: Visitor) -> None:
    """On a narrow screen the heads of columns are gone: each figure bears its name and unit."""
    page = visitor.get("/reports").text
    assert 'data-head="核算指南总量"' in page
    assert re.search(r"542\.7815148</a> <span class=\"unit\">tCO₂e</span>", page)
    assert page.count("/reports/verified?") == 1
