"""Every printed number can be followed: to its lines, to formula, records, factors and the file.

Three clicks at most: number -> why (a total shows its lines) -> line -> file. What is followed is
what the page shows, found as a reader finds it: a number is a link.
"""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.visiting import Visitor, read

CELL = re.compile(
    r'<(td|dd|p)(?: class="(?:n|figure|change)[^"]*")?(?: data-value="[^"]*")?>(.*?)</\1>', re.S
)
LINK = re.compile(r'<a class="n" href="(/[^"#]*)[^"]*">([^<]*)</a>')
FIGURE = re.compile(r"^[-+≈ ]*\d[\d,]*(\.\d+)?$")
TAGS = re.compile(r"<[^>]+>")
PAGES = {
    "overview": "/",
    "inventory": "/inventory",
    "draft": "/inventory?issue=0",
    "lines": "/lines?view=guide",
    "report": "/reports/read?inventory=2025&issue=1&language=zh",
    "report in English": "/reports/read?inventory=2025&issue=1&language=en",
}
FOLLOWED: dict[str, set[str]] = {}  # the demonstration stays as it is


def numbers(markup: str) -> list[tuple[str, str]]:
    """Give every figure of the tables and cards with the address that it leads to, or ""."""
    found = []
    main = markup.partition("<main")[2]
    for _, inner in CELL.findall(main):
        links = {text.strip(): address for address, text in LINK.findall(inner)}
        bare = read(f"<body>{LINK.sub('', inner)}")
        found += [(text, address.replace("&amp;", "&")) for text, address in links.items()]
        found += [(bare, "")] if FIGURE.match(bare) else []
    return found


def grounds(visitor: Visitor, address: str) -> set[str]:
    """Follow an address to the lines behind it, and say what stands below a line."""
    if address not in FOLLOWED:
        FOLLOWED[address] = _grounds(visitor, address)
    return FOLLOWED[address]


def _grounds(visitor: Visitor, address: str) -> set[str]:
    said = visitor.get(address)
    assert said.status_code == 200, address
    if 'id="formula"' in said.text:
        return {
            part
            for part in ("formula", "records", "factors", "evidence")
            if f'id="{part}"' in said.text
        }
    lines = [
        one
        for one, text in LINK.findall(said.text)
        if "." in parse_qs(urlsplit(one.replace("&amp;", "&")).query).get("number", [""])[0]
    ]
    if lines:
        return grounds(visitor, lines[0].replace("&amp;", "&"))
    if 'class="choice"' in said.text:  # a market figure of another rule: its factors, no lines
        return {"factors"}
    nothing = '<span class="n">0</span>' in said.text and "由0行明细合计" in said.text
    assert nothing or 'id="records"' in said.text, address
    return {"nothing"} if nothing else {"records"}


@pytest.mark.parametrize(
    ("page", "each"), [("overview", 1), ("inventory", 1), ("draft", 9), ("lines", 9)]
)
def test_every_number_of_a_page_leads_to_what_it_rests_on(
    visitor: Visitor, page: str, each: int
) -> None:
    """Every one is a link; where two pages have the same ones, each ninth of them is followed."""
    found = numbers(visitor.get(PAGES[page]).text)
    assert len(found) > 25
    assert [text for text, address in found if not address] == []
    addresses = sorted({address for _, address in found})[::each]
    followed = {address: grounds(visitor, address) for address in addresses}
    apart = {address for address, what in followed.items() if "records" not in what}
    assert len(apart) <= 4, apart  # the market figures of other rules, and a total of nothing
    assert {"formula", "records", "factors", "evidence"} in followed.values()


@pytest.mark.parametrize("page", ["report", "report in English"])
def test_every_figure_of_a_report_that_the_issue_holds_is_a_link(
    visitor: Visitor, page: str
) -> None:
    """What has no number of its own is told: counts of months and records, prices, days."""
    markup = visitor.get(PAGES[page]).text
    totals = markup[markup.index('id="summary"') : markup.index('id="activity"')]
    assert [text for text, address in numbers(f"<main>{totals}") if not address] == []
    lines = markup[markup.index('id="annex.lines"') : markup.index('id="annex.losers"')]
    assert [text for text, address in numbers(f"<main>{lines}") if not address] == []
    addresses = {address for _, address in numbers(markup) if address.startswith("/why")}
    assert len(addresses) > 60
    for address in sorted(addresses)[::9]:
        assert "records" in grounds(visitor, address)


def test_a_file_is_three_clicks_from_the_total(visitor: Visitor) -> None:
    first = next(one for text, one in numbers(visitor.get("/").text) if text == "542.78")
    lines = LINK.findall(visitor.get(first).text)
    grid = next(address for address, _ in lines if "GRID.202501.G" in address)
    page = visitor.get(grid.replace("&amp;", "&")).text
    file = re.search(r'href="(/evidence/file\?id=[0-9a-f]+)"', page)
    assert file
    assert visitor.get(file[1]).headers["content-disposition"].startswith("attachment")


def test_an_intensity_is_its_total_over_what_was_made(visitor: Visitor) -> None:
    """542.7815148 t over 5,571 t of refined tea are 0.097429817771 (half to even)."""
    said = visitor.text("/why?number=intensity%3A2")
    for part in ("542.7815148", "5,571", "0.097429817771", "精制茶"):
        assert part in said


def test_the_cell_of_a_month_and_a_class_holds_its_lines(visitor: Visitor) -> None:
    """January: 76,093 kWh of grid power at 0.5306 kg are 40.3749458 t; the rest counts as zero."""
    said = visitor.text("/why?number=cell%3A202501%3Apurchased_electricity")
    assert "2025-01 购入电力" in said
    assert "40.3749458" in said
    assert visitor.get("/why?number=cell%3A202501%3Aheat").status_code == 404


def test_a_method_is_told_by_its_name(visitor: Visitor, english: Visitor) -> None:
    assert "电力：电量乘排放因子" in visitor.text("/why?number=GRID.202501.G")
    assert "Electricity by its factor" in english.text("/why?number=GRID.202501.G")
