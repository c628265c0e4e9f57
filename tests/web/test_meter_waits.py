"""Readings that wait for a second person: shown at their meter, and asked about when handed in."""

from collections.abc import Callable

import pytest

from ghg.desk.context import open_desk
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter
from tests.desk.access.office import cheap
from tests.web.test_login import sent
from tests.web.test_submissions import Team
from tests.web.visiting import read

__all__ = ["cheap"]
JANUARY = {"meter": "M1", "day": "2026-01-31", "reading": "1000"}
FEBRUARY = {"meter": "M1", "day": "2026-02-28", "reading": "950"}


@pytest.fixture
def metered(copy_of_demo: Callable[[], str]) -> Team:
    """A meter that was read at the end of 2025, 900; then the plant begins to work by two."""
    url = copy_of_demo()
    desk = open_desk(url)
    add_meter(desk, NewMeter("M1", "F1", "electricity", first_day=20250101, multiplier="1"))
    read_meter(desk, TypedReading("M1", 20251231, "900"))
    return Team(url)


def test_what_waits_is_shown_at_its_meter(metered: Team) -> None:
    assert "待批准" not in metered.li.text("/meter?meter=M1")
    assert sent(metered.wu, "/meter/reading", JANUARY).status_code == 202
    page = metered.li.get("/meter?meter=M1").text
    said = read(page)
    assert '<a href="/tasks/one?number=1">1</a>' in page
    assert "抄表 2026-01-31" in said
    assert "1000 已提交 wu" in said
    assert "待批准1" in metered.li.text("/meters")
    sent(metered.li, "/tasks/reject", {"number": "1", "reason": "抄错"})
    assert "待批准" not in metered.li.text("/meter?meter=M1")


def test_a_reading_is_refused_against_the_books_when_it_is_handed_in(metered: Team) -> None:
    refused = sent(metered.wu, "/meter/reading", {**JANUARY, "reading": "899"})
    assert refused.status_code == 422
    assert "E-METER" in refused.text
    assert "待批准" not in metered.li.text("/meter?meter=M1")


def test_a_reading_is_asked_about_against_what_waits(metered: Team) -> None:
    """February would stand against the books, and falls against the January that waits."""
    sent(metered.wu, "/meter/reading", JANUARY)
    asked = sent(metered.wu, "/meter/reading", FEBRUARY)
    assert asked.status_code == 422
    assert "表M1还有读数待批准（#1 2026-01-31 1000）" in read(asked.text)
    assert 'name="accept" value="E-WAITS"' in asked.text
    assert sent(metered.wu, "/meter/reading", {**FEBRUARY, "reading": "1100"}).status_code == 202
    again = sent(metered.wu, "/meter/reading", {**JANUARY, "reading": "1001"})
    assert "该日的读数已提交，待批准：#1 2026-01-31 1000" in read(again.text)
    assert sent(metered.wu, "/meter/reading", {**FEBRUARY, "accept": "E-WAITS"}).status_code == 202
