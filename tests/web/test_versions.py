"""Which version a page shows: the last issue while it is what the books say, else the draft."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore
from time import sleep

import pytest

from ghg.desk.records import activity_list
from ghg.errors import GapError
from ghg.web import site as sites
from ghg.web.kept import Kept
from ghg.web.site import Site, shown
from tests.cli.running import did
from tests.web.visiting import Visitor


def at(writer: Visitor) -> Site:
    found = writer.app.state.site
    assert isinstance(found, Site)
    return found


def reopened(writer: Visitor, value: str) -> None:
    """Open March 2025 again and correct its 128,700 kWh."""
    url = f"{at(writer).desk.engine.url}"
    did(*["period", "reopen", "--from", "2025-03", "--to", "2025-03", "--reason", "补记"], url=url)
    [record] = activity_list(at(writer).desk, "USED", 202503)
    did(*f"activity correct {record.record} --quantity {value} --reason 补记".split(), url=url)


def test_an_issue_is_shown_while_the_books_say_the_same(writer: Visitor) -> None:
    found = shown(at(writer))
    assert (found.code, found.number, found.stale) == ("2025", 1, False)
    assert "第1号定版" in writer.text("/")


def test_books_that_moved_on_show_themselves_and_say_so(writer: Visitor) -> None:
    """1,000 kWh more at 0.5306 kgCO2/kWh are 0.5306 t more: 542.7815148 becomes 543.3121148."""
    reopened(writer, "129700")
    found = shown(at(writer))
    assert (found.number, found.stale) == (0, True)
    said = writer.text("/inventory")
    assert "543.3121148" in said
    assert "第1号定版之后台账有变动" in said
    assert "542.7815148" in writer.text("/inventory?issue=1")
    assert "76,093" in writer.text("/why?number=GRID.202501.G&issue=0")


def test_books_of_which_no_draft_can_be_made_take_no_issue_away(
    writer: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sites.overview.version

    def broken(desk, code, number):
        if number == 0:
            raise GapError("E-EMPTY.facility")
        return real(desk, code, number)

    monkeypatch.setattr(sites.overview, "version", broken)
    assert shown(at(writer)).number == 1


def test_a_version_is_read_once_for_one_state_of_the_books(
    writer: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    real = sites.overview.version

    def counted(desk, code, number):
        read.append(number)
        return real(desk, code, number)

    monkeypatch.setattr(sites.overview, "version", counted)
    for _ in range(3):
        shown(at(writer))
    assert sorted(read) == [0, 1]
    reopened(writer, "128701")
    shown(at(writer))
    assert sorted(read) == [0, 0, 1, 1]


def test_only_the_last_values_are_kept() -> None:
    kept, made = Kept(3), []
    for number in (1, 2, 3, 1, 4):
        kept.value(number, lambda number=number: made.append(number))
    assert len(kept) == 3
    assert made == [1, 2, 3, 4]
    kept.value(1, lambda: made.append(1))  # asked for again, so it stayed
    kept.value(2, lambda: made.append(2))  # the oldest one left
    assert made == [1, 2, 3, 4, 2]


def test_what_many_ask_for_at_once_is_made_once() -> None:
    """Eight ask; the one who makes it goes on only when all the others stand before the door."""
    kept, made, waiting = Kept(3), [], Semaphore(0)

    def make() -> int:
        made.append(1)
        for _ in range(7):
            assert waiting.acquire(timeout=10)
        sleep(0.05)
        return 7

    def ask(_: int) -> int:
        waiting.release()
        return kept.value("draft", make)

    waiting.acquire(blocking=False)
    with ThreadPoolExecutor(8) as readers:
        assert list(readers.map(ask, range(8))) == [7] * 8
    assert made == [1]


def test_what_could_not_be_made_for_one_is_tried_by_the_next() -> None:
    """The second waits while the first fails; a refusal of the first is not his."""
    kept, begun, go = Kept(3), Event(), Event()

    def fails() -> int:
        begun.set()
        assert go.wait(10)
        raise GapError("E-EMPTY.facility")

    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(kept.value, "draft", fails)
        assert begun.wait(10)
        second = readers.submit(kept.value, "draft", lambda: 5)
        go.set()
        assert isinstance(first.exception(10), GapError)
        assert second.result(10) == 5
    assert kept.value("draft", lambda: 6) == 5
