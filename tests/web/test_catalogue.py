"""The bad-input catalogue through the browser: the same codes at the same places, nothing written.

Every case that is a file is handed in on the import page; what its page says is held against what
the case states, which was written from the catalogue and not from any face. Of the cases of a
number that are told by the same codes one stands for all; those that are an act of their own (a
changed record, two writers, a lost paper) stay at the desk.
"""

import html
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from ghg.web.app import make_app
from tests.desk.plant import digest
from tests.e2e.catalogue.case import Asks, Case, Found, Reads, Refused, refused
from tests.e2e.catalogue.fixtures import csv
from tests.e2e.test_catalogue import cases, laid_out
from tests.web.test_whole_way import went
from tests.web.visiting import HOME, Visitor, looked, read

__all__ = ["laid_out"]
COMMAND = re.compile(r"\bghg [a-z]|(?<!\w)--[a-z]")
ROW = re.compile(
    r'class="place">(.*?)</th><td><code>(.*?)</code></td>'
    r'<td class="words">(.*?)</td><td class="words">(.*?)</td>',
    re.DOTALL,
)


def files() -> list[Case]:
    """Give the first case of every number and every set of codes."""
    first: dict[object, Case] = {}
    for case in cases():
        if case.make and case.outcome and not case.act:
            codes = frozenset(one.code for one in named(case))
            first.setdefault((case.number, codes), case)
    return list(first.values())


def named(case: Case) -> tuple[Found, ...]:
    outcome = case.outcome
    assert outcome
    return outcome.notes if isinstance(outcome, Reads) else outcome.found


@dataclass(frozen=True, slots=True)
class Shown:
    """A problem as its row on the page reads."""

    place: str
    code: str
    said: str
    remedy: str


@pytest.fixture(scope="module")
def shared(laid_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    """One face for every case that needs no books of its own: a check writes nothing."""
    return faced(laid_out, tmp_path_factory.mktemp("shared"))


def faced(laid_out: Path, folder: Path) -> Visitor:
    path = shutil.copyfile(laid_out, folder / "ledger.db")
    visitor = Visitor(make_app(f"sqlite:///{path}"))
    visitor.get("/import")  # the visit begins
    return visitor


@pytest.mark.parametrize("case", files(), ids=lambda case: f"{case.number}-{case.title}")
def test_the_catalogue_through_the_browser(
    case: Case, shared: Visitor, laid_out: Path, tmp_path: Path
) -> None:
    visitor = faced(laid_out, tmp_path) if case.before else shared
    desk = visitor.app.state.site.desk
    folder = tmp_path / "files"
    folder.mkdir()
    if case.before:
        case.before(desk, folder)
    before = digest(desk.engine)
    judge(case, visitor, case.make(folder))
    assert digest(desk.engine) == before


def judge(case: Case, visitor: Visitor, path: Path) -> None:
    """Hand the file in, hold its page against the case; without a yes nothing goes in."""
    token = visitor.app.state.site.token(visitor.client.cookies["ghg_session"])
    said = {"token": token, "mapping": case.options.get("mapping", "")}
    files = {"file": (path.name, path.read_bytes())}
    sent = visitor.client.post("/import/upload", data=said, files=files, headers={"origin": HOME})
    address = went(sent)
    page = looked(visitor, address)
    assert page.status_code == 200, read(page.text)
    same(shown(page.text), named(case))
    assert ('action="/import/confirm"' in page.text) != isinstance(case.outcome, Refused)
    assert ('name="accept"' in page.text) == isinstance(case.outcome, Asks)
    if not isinstance(case.outcome, Asks):
        return
    asked = {"token": token, "id": address.partition("id=")[2]}
    answer = visitor.client.post("/import/confirm", data=asked, headers={"origin": HOME})
    assert answer.status_code == 422, read(answer.text)


def shown(page: str) -> list[Shown]:
    """Read the problems off a page."""
    rows = ([html.unescape(cell).strip() for cell in row] for row in ROW.findall(page))
    return [Shown(*row) for row in rows]


def same(found: list[Shown], wanted: tuple[Found, ...]) -> None:
    """Every named problem stands on the page, in its place, and no other one does."""
    for one in wanted:
        assert any(fits(problem, one) for problem in found), (one, found)
    for problem in found:
        assert any(fits(problem, one) for one in wanted), problem
        assert not COMMAND.search(problem.remedy), problem


def fits(problem: Shown, one: Found) -> bool:
    """Tell whether a row of the page is what a case names."""
    line = rf"第{one.row}行|[A-Z]{one.row}\b"
    says = [piece for piece in one.says if not COMMAND.search(piece)]
    column = rf"第\d+行 {re.escape(one.column)}\b|\b{re.escape(one.column)}\d+\b"
    return (
        problem.code == one.code.partition(".")[0]
        and (one.row is None or bool(re.search(line, problem.place)))
        and (not one.column or bool(re.search(column, problem.place)))
        and all(piece.strip() in problem.said + problem.remedy for piece in says)
    )


@pytest.mark.parametrize(
    "planted",
    [
        refused("E-SIGN", 2),  # another code
        refused("E-NUM", 3),  # another row
        refused("E-NUM", 2, "单位"),  # another column
        Refused((Found("E-NUM"), Found("E-UNIT"))),  # one more
        Refused(()),  # one less
    ],
)
def test_the_judge_notices_a_wrong_page(planted: Refused, shared: Visitor, tmp_path: Path) -> None:
    path = csv("USED,2025-01,12abc,kWh,A-1")(tmp_path)
    judge(Case(0, "right", outcome=refused("E-NUM", 2, "数量")), shared, path)
    with pytest.raises(AssertionError):
        judge(Case(0, "planted", outcome=planted), shared, path)
