"""Many read while one writes: nobody is refused, what was written is there. `make bench` measures
it with fifty readers, a server of its own and a hundred thousand rows.
"""

from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI

from ghg.desk.records import activity_list
from ghg.web.app import make_app
from tests.bench.load import Readers
from tests.web.browsing import served
from tests.web.visiting import Visitor, read

PAGES = ("/", "/entry?month=2026-01", "/year?year=2025", "/tasks?year=2026", "/journal")
READERS, WRITTEN = 12, 5


@pytest.fixture
def app(copy_of_demo: Callable[[], str]) -> Iterator[FastAPI]:
    yield make_app(copy_of_demo())


def test_readers_are_served_while_one_writes(app: FastAPI) -> None:
    writer = Visitor(app)
    with served(app) as home, Readers(home, PAGES, READERS) as heard:
        for number in range(1, WRITTEN + 1):
            said = {"stream": "USED", "month": f"2026-{number:02}", "quantity": "106000"}
            answer = writer.post("/cell/add", {**said, "unit": "kWh"})
            assert answer.status_code == 303, read(answer.text)
    assert heard.faults == []
    assert len(heard.waited_s) > READERS
    desk = app.state.site.desk
    written = [activity_list(desk, "USED", 202600 + month) for month in range(1, WRITTEN + 1)]
    assert [int(one.quantity) for [one] in written] == [106000] * WRITTEN


def test_the_readers_notice_what_is_wrong(app: FastAPI) -> None:
    """Without this they would find nothing wherever they look."""
    with served(app) as home, Readers(home, ("/nowhere", "/static/none"), 2) as heard:
        pass
    assert sorted(set(heard.faults)) == ["/nowhere: status 404", "/static/none: status 404"]
