"""A check beside the pages: its page says how far it is, leads on, and nothing waits for nobody."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from ghg.desk.batches import batch_list
from ghg.desk.imports.files import check_file
from ghg.errors import AccessError, DataError
from ghg.web.checking import AT_ONCE, Check
from ghg.web.pages import checked as page_of
from ghg.web.uploads import Waiting
from tests.e2e.catalogue import plant
from tests.e2e.catalogue.fixtures import csv
from tests.web.test_handing_in import handed, row, table, went
from tests.web.visiting import Visitor, looked, read

FILE = table(row("SOLAR", "2026-01", "10000"))


class Held:
    """A check that tells of some rows and waits there until it is let go on."""

    def __init__(self) -> None:
        self.go, self.stopped = Event(), Event()
        self.told = (500, 4000)  # 500 of 2,000 rows are read; each is a step here and one later

    def __call__(
        self, desk: object, path: Path, entity: str, tell: Callable, mapping: str
    ) -> object:
        try:
            tell(*self.told)
            assert self.go.wait(60)
            tell(2500, 4000)  # 500 of 2,000 are tried out
        except BaseException:
            self.stopped.set()
            raise
        return check_file(desk, path, entity, None, mapping)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    monkeypatch.setattr(page_of, "check_file", made)
    monkeypatch.setattr(page_of, "PATIENCE_S", 0)
    yield made
    made.go.set()


def begun(visitor: Visitor) -> tuple[str, Waiting]:
    """Hand a file in; give its address and the file."""
    address = went(handed(visitor, "/import/upload", "data.csv", FILE, {}))
    return address, visitor.app.state.site.uploads._kept[address.partition("id=")[2]]


def reached(waiting: Waiting) -> None:
    """Wait until the check has told of its first rows."""
    waited = Event()
    for _ in range(600):
        if waiting.check.far[1]:
            return
        waited.wait(0.05)
    raise AssertionError("the check tells nothing")


def test_the_page_says_how_far_it_is_and_leads_on(writer: Visitor, held: Held) -> None:
    before = len(batch_list(writer.app.state.site.desk))
    address, waiting = begun(writer)
    reached(waiting)
    page = writer.get(address).text
    assert "正在逐行检查。 已检查500行，共2,000行" in read(page)
    assert '<progress max="2000" value="500"' in page
    assert "刷新" in read(page)  # without script
    assert "/import/confirm" not in page
    answer = writer.get(address.replace("checked", "progress"), hx_request="true")
    assert "<html" not in answer.text
    assert 'hx-trigger="every' in answer.text
    assert "hx-redirect" not in answer.headers
    early = writer.post("/import/confirm", {"id": waiting.id})  # by hand: nothing goes in unseen
    assert went(early) == address
    held.go.set()
    waiting.check.wait(60)
    answer = writer.get(address.replace("checked", "progress"), hx_request="true")
    assert answer.headers["hx-redirect"] == address
    assert "新的记录1条" in writer.text(address)
    assert len(batch_list(writer.app.state.site.desk)) == before


def test_who_drops_a_file_stops_its_check(writer: Visitor, held: Held) -> None:
    address, waiting = begun(writer)
    reached(waiting)
    assert went(writer.post("/import/drop", {"id": waiting.id})) == "/import"
    held.go.set()
    assert held.stopped.wait(60)
    waiting.check.wait(60)
    assert not waiting.path.exists()
    assert writer.get(address).status_code == 404


def test_what_ended_a_check_is_told_where_it_is_asked_for(
    writer: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it is, nothing stays; what is no mistake of the file has the status of its own."""
    for error, status in ((AccessError("E-LOGIN.session"), 403), (DataError("E-BUSY"), 200)):

        def fails(*_: object, error: Exception = error) -> None:
            raise error

        monkeypatch.setattr(page_of, "check_file", fails)
        address, waiting = begun(writer)
        assert looked(writer, address).status_code == status
        assert waiting.path.exists() == (status == 200)


def test_two_are_checked_at_a_time_and_the_next_one_waits(writer: Visitor, held: Held) -> None:
    files = [begun(writer) for _ in range(AT_ONCE + 1)]
    for _, waiting in files[:AT_ONCE]:
        reached(waiting)
    assert files[AT_ONCE][1].check.far == ("turn", 0, 0)
    assert "等候其他文件检查完毕" in writer.text(files[AT_ONCE][0])
    held.go.set()
    files[AT_ONCE][1].check.wait(60)
    assert "新的记录1条" in writer.text(files[AT_ONCE][0])


@pytest.mark.parametrize(
    ("told", "far"),
    [
        ((0, 0), ("open", 0, 0)),
        ((500, 4000), ("read", 500, 2000)),
        ((2000, 4000), ("read", 2000, 2000)),
        ((2500, 4000), ("try", 500, 2000)),
        ((4000, 4000), ("months", 2000, 2000)),
    ],
)
def test_steps_are_rows(told: tuple[int, int], far: tuple[str, int, int]) -> None:
    """Every row is a step when it is read and one when it is tried out."""
    check = Check()
    assert check.far == ("turn", 0, 0)
    seen = []
    check.run(lambda tell: (tell(*told), seen.append(check.far)))
    assert seen == [far]
    assert check.over
    assert check.failed is None


def test_a_watched_check_tells_every_five_hundred_rows_and_finds_the_same(tmp_path: Path) -> None:
    """1,200 rows, two of them wrong: read by 500, 500 and 200, tried out by 500, 500 and 198."""
    desk = plant.desk_at(plant.lay_out(tmp_path))
    rows = [f"DIESEL,2025-01,1,t,D-{at}" for at in range(1198)]
    path = csv(*rows, "NOPE,2025-01,1,t,D-1", "DIESEL,2025-13,1,t,D-2")(tmp_path)
    steps: list[tuple[int, int]] = []
    watched = check_file(desk, path, tell=lambda done, whole: steps.append((done, whole)))
    assert [done for done, _ in steps] == [500, 1000, 1200, 1700, 2200, 2398]
    assert {whole for _, whole in steps} == {2400}
    assert watched == check_file(desk, path)
    assert [one.place.row for one in watched.problems] == [1200, 1201]
    desk.engine.dispose()
