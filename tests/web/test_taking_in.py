"""An import while it runs: its page says how far it is, and whoever says yes twice imports once."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from ghg.desk.access.mode import set_mode
from ghg.desk.access.persons import add_person
from ghg.desk.batches import batch_list
from ghg.desk.imports.files import import_file
from ghg.desk.submissions.tasks import tasks
from ghg.domain.roles import Role
from ghg.web.pages import checked as page_of
from tests.desk.access.office import cheap
from tests.web.test_handing_in import caller, checked, office, row, table, went
from tests.web.test_login import logged_in
from tests.web.visiting import Visitor, read

__all__ = ["caller", "cheap", "office"]
FILE = table(row("SOLAR", "2026-01", "10000"))


class Held:
    """An import that tells of some rows and waits there until it is let go on."""

    def __init__(self) -> None:
        self.go, self.there, self.count = Event(), Event(), 0

    def __call__(
        self, desk: Any, path: Path, accept: Any, entity: str, tell: Callable, mapping: str
    ) -> Any:
        self.count += 1
        tell(3000, 4000)  # 2,000 rows are read, 1,000 of them are written
        self.there.set()
        assert self.go.wait(60)
        return import_file(desk, path, accept, entity, None, mapping)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    monkeypatch.setattr(page_of, "import_file", made)
    yield made
    made.go.set()


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    """Somebody who waits for an answer while others go on."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


def yes(caller: Visitor, number: str, beside: ThreadPoolExecutor) -> Future[Any]:
    """Say yes, and wait for the answer in a thread of its own."""
    token = caller.token()
    said = {"token": token, "id": number}
    home = {"origin": str(caller.client.base_url).rstrip("/")}
    return beside.submit(caller.client.post, "/import/confirm", data=said, headers=home)


def test_it_says_how_far_it_is_and_a_second_yes_imports_nothing(
    writer: Visitor, held: Held, beside: ThreadPoolExecutor
) -> None:
    desk = writer.app.state.site.desk
    before = len(batch_list(desk))
    page, number = checked(writer, FILE)
    assert 'hx-trigger="begun"' in page  # script begins to ask when the form is sent
    place, progress = f"/import/checked?id={number}", f"/import/progress?id={number}"
    first = yes(writer, number, beside)
    assert held.there.wait(60)
    part = writer.get(f"{progress}&sent=yes", hx_request="true")
    assert "正在写入台账。 已处理1,000行，共2,000行" in read(part.text)
    assert "hx-redirect" not in part.headers
    assert went(writer.post("/import/confirm", {"id": number})) == place  # the second click
    shown = writer.get(place).text
    assert "正在入账" in read(shown)
    assert "/import/drop" not in shown
    assert "http-equiv" in shown  # without script it asks again by itself
    assert went(writer.post("/import/drop", {"id": number})) == place  # too late to take it back
    held.go.set()
    taken = went(first.result(60))
    assert taken.startswith("/import?done=")
    assert went(writer.get(place)) == taken
    assert writer.get(progress, hx_request="true").headers["hx-redirect"] == place
    assert went(writer.post("/import/confirm", {"id": number})) == taken
    assert (held.count, len(batch_list(desk))) == (1, before + 1)


def test_before_the_yes_has_come_the_page_says_that_it_works(writer: Visitor) -> None:
    """The first question may be there before the form: it leads nowhere, and takes nothing in."""
    _, number = checked(writer, FILE)
    part = writer.get(f"/import/progress?id={number}&sent=yes", hx_request="true")
    assert "正在读取并写入台账" in read(part.text)
    assert "hx-redirect" not in part.headers
    assert "sent=yes" in part.text


def test_what_was_refused_can_be_said_yes_to_again(writer: Visitor) -> None:
    _, number = checked(writer, table(row("GREEN", "2026-01", "100000000")))
    for _ in range(2):
        assert writer.post("/import/confirm", {"id": number}).status_code == 422
    answer = writer.post("/import/confirm", {"id": number, "accept": "E-JUMP"})
    assert went(answer).startswith("/import?done=")


def test_where_two_persons_are_needed_it_is_handed_in_once(office: Any, caller: Visitor) -> None:
    add_person(office, "ma", "马", None, (Role.APPROVER, Role.REVIEWER))
    set_mode(office, "内控", one=False)
    logged_in(caller)
    _, number = checked(caller, FILE)
    for _ in range(2):
        answer = caller.post("/import/confirm", {"id": number})
        assert answer.status_code == 202
        assert "已提交，等待他人处理" in answer.text
    assert len(tasks(office)) == 1
