"""The bad-input catalogue, 1 to 110: every case through the real desk, on a ledger of its own.

Of a refused file: the named codes at the named places in both languages, the database the same as
before. Of every file: no other exception than ours, 20 s, less than 1 GiB more memory. A line at
the end of the run says how many of the catalogue's numbers pass.
"""

import shutil
import sys
import time
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from ghg.desk.batches import batch_list
from ghg.desk.imports.files import check_file, import_file
from ghg.errors import DataError, Problem
from ghg.texts import remedy, said
from tests.desk.plant import digest, totals
from tests.e2e import catalogue
from tests.e2e.catalogue import plant
from tests.e2e.catalogue.case import Asks, Case, Found, Reads, Refused, asks, reads, refused
from tests.e2e.catalogue.fixtures import csv

MEMORY_BYTES = 1 << 30


def cases() -> list[Case]:
    """Gather the `CASES` of every module of the catalogue."""
    names = sorted(one.name for one in iter_modules(catalogue.__path__))
    modules = [import_module(f"tests.e2e.catalogue.{name}") for name in names]
    return sorted(
        (case for module in modules for case in getattr(module, "CASES", ())),
        key=lambda case: case.number,
    )


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory):
    return plant.lay_out(tmp_path_factory.mktemp("catalogue"))


@pytest.fixture
def desk(laid_out, tmp_path):
    made = plant.desk_at(Path(shutil.copyfile(laid_out, tmp_path / "ledger.db")))
    yield made
    made.engine.dispose()


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.number}-{case.title}")
def test_the_catalogue(case, desk, tmp_path, record_property):
    record_property("catalogue", case.number)
    folder = tmp_path / "files"
    folder.mkdir()
    if case.before:
        case.before(desk, folder)
    memory, start = peak_bytes(), time.monotonic()
    if case.act:
        case.act(desk, folder)
    else:
        judge(case, desk, case.make(folder))
    assert time.monotonic() - start < case.seconds
    assert peak_bytes() - memory < MEMORY_BYTES


@pytest.mark.parametrize(
    "planted",
    [
        refused("E-SIGN", 2),  # another code
        refused("E-NUM", 3),  # another row
        refused("E-NUM", 2, "单位"),  # another column
        refused("E-NUM", 2, "数量", "13abc"),  # another text
        Refused((Found("E-NUM"), Found("E-UNIT"))),  # one more
        Refused(()),  # one less
        asks("E-NUM", {}),
        reads({}),
    ],
)
def test_the_judge_notices_a_wrong_outcome(planted, desk, tmp_path):
    make = csv("USED,2025-01,12abc,kWh,A-1")
    judge(Case(0, "right", make, refused("E-NUM", 2, "数量", "12abc")), desk, make(tmp_path))
    with pytest.raises((AssertionError, pytest.fail.Exception, DataError)):
        judge(Case(0, "planted", make, planted), desk, make(tmp_path))


@pytest.mark.parametrize("read", [{("USED", "2025-01"): "2"}, {}, {("PV", "2025-01"): "1"}])
def test_the_judge_notices_a_wrong_reading(read, desk, tmp_path):
    make = csv("USED,2025-01,1,kWh,A-1")
    with pytest.raises(AssertionError):
        judge(Case(0, "planted", make, reads(read)), desk, make(tmp_path))


def judge(case: Case, desk, path: Path) -> None:
    """Hold what the check and the import say against the outcome that the case states."""
    before, outcome = digest(desk.engine), case.outcome
    found = checked(case, desk, path)
    assert digest(desk.engine) == before
    same(found, outcome.notes if isinstance(outcome, Reads) else outcome.found)
    if not isinstance(outcome, Reads):
        with pytest.raises(DataError) as caught:
            import_file(desk, path, **case.options)
        assert digest(desk.engine) == before
        words = {problem.word for problem in caught.value.problems}
        assert words != {"E-ACCEPT"} if isinstance(outcome, Refused) else "E-ACCEPT" in words
    if not isinstance(outcome, Refused):
        accept = tuple({problem.word for problem in found}) if isinstance(outcome, Asks) else ()
        taken_in(case, desk, path, accept)


def taken_in(case: Case, desk, path: Path, accept: tuple[str, ...]) -> None:
    """Import the file; the months that moved are those that the case states."""
    months = totals(desk.engine)
    made = import_file(desk, path, accept=accept, **case.options)
    moved = {
        (code, f"{month // 100}-{month % 100:02d}"): f"{quantity:f}"
        for (code, month), quantity in totals(desk.engine).items()
        if months.get((code, month)) != quantity
    }
    assert moved == dict(case.outcome.read)
    batch = next((one for one in batch_list(desk) if one.batch == made.batch), None)
    assert batch is None or set(accept) >= set(batch.accepted.split())
    if isinstance(case.outcome, Asks):
        assert batch is not None
        assert batch.accepted


def checked(case: Case, desk, path: Path) -> tuple[Problem, ...]:
    """Check a file; give everything that it says, whichever way it says it."""
    try:
        return check_file(desk, path, **case.options).problems
    except DataError as error:
        return error.problems


def same(found: tuple[Problem, ...], named: tuple[Found, ...]) -> None:
    """Every named problem is there, in its place, and no other error or question is."""
    for problem in found:
        for language in ("zh", "en"):
            assert said(problem, language)
            assert remedy(problem, language)
    for one in named:
        assert any(fits(problem, one) for problem in found), (one, found)
    for problem in found:
        assert any(fits(problem, one) for one in named), problem


def fits(problem: Problem, one: Found) -> bool:
    """Tell whether a problem is what the case names."""
    said_zh = said(problem, "zh")
    return (
        one.code in (problem.code, problem.word)
        and (one.row is None or problem.place.row == one.row)
        and (not one.column or problem.place.column == one.column)
        and one.raw in problem.raw
        and all(piece in said_zh for piece in one.says)
    )


def peak_bytes() -> int:
    """Give the most memory that this process and its children held so far."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(one).ru_maxrss for one in whose) * unit


def test_every_number_of_the_catalogue_has_a_case():
    assert {case.number for case in cases()} == set(range(1, 111))
