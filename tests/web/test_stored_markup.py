"""Markup in every name that a person can type stays text on every page that shows it."""

import re

import pytest

from tests.cli.running import did
from tests.web.pages import PAGES
from tests.web.visiting import Visitor

MARK = "<img/src=x/onerror=alert(1)>"
LAID = (
    ("source", "add", "S9", "--name", MARK, "--kind", "purchased_electricity", "--facility", "F1"),
    (
        *(
            "stream",
            "add",
            "X<i>&'",
            "--name",
            MARK,
            "--source",
            "S9",
            "--item",
            "grid_electricity",
        ),
        *("--unit", "kWh", "--route", "grid", "--power", "ordinary"),
    ),
    ("activity", "add", "X<i>&'", "5", "kWh", "--month", "2026-01", "--document", MARK),
    ("facility", "add", "F9", "--name", MARK, "--region", "350000", "--address", MARK),
    ("period", "reopen", "--from", "2025-12", "--to", "2025-12", "--reason", MARK),
)


@pytest.fixture
def marked(writer: Visitor) -> Visitor:
    for words in LAID:
        did(*words, url=f"{writer.app.state.site.desk.engine.url}")
    return writer


def test_markup_is_shown_and_never_meant(marked: Visitor) -> None:
    more = ("/cell?stream=X%3Ci%3E%26%27&month=2026-01", "/records?stream=X%3Ci%3E%26%27")
    seen = 0
    for address in (*PAGES.values(), *more):
        text = marked.get(address).text
        assert MARK not in text, address
        assert not re.search(r"<i>|onerror=alert\(1\)>", text), address
        seen += "&lt;img/src=x" in text
    assert seen >= 5
