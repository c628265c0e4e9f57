"""Order (F17): rows and files in any order give the same totals and the same report, byte for byte.

The tea factory's year and a hundred deliveries of diesel come in seven files. Each round shuffles
the rows in every file, and the files; once on SQLite, once on PostgreSQL, all against the first.
What must differ is laid aside before the bytes are compared: the head of the journal (other acts in
another order) and the numbers of the batches.
"""

import random
import shutil
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from ghg.desk import inventory, plan, streams
from ghg.desk.context import Desk
from ghg.desk.imports.files import import_file
from ghg.desk.report import report_bytes
from ghg.domain.issue import Head, Issue, issue_bytes, issue_hash
from tests.conftest import Server
from tests.desk import factory
from tests.desk import plant as diesel
from tests.desk.plant import ledger_rows, totals
from tests.inventory import tea

HEADER = "stream,first_day,last_day,quantity,unit,document,line\n"
NUMBERS = count(1)
SAME_HEAD = Head("0" * 32, 1, "0" * 64, "0" * 64, "0")
FILES = 7
QUESTIONS = ("E-JUMP",)  # what is unusual depends on what came before, and is asked


@cache
def rows() -> tuple[str, ...]:
    """The months of the year, and deliveries with all six decimals; several on one day."""
    dice = random.Random(17)
    made = [
        f"{code},{month // 100}-{month % 100:02d},,{quantity},kWh,bill {month},0"
        for code, quantities in factory.RECORDED.items()
        for month, quantity in zip(tea.MONTHS, quantities, strict=True)
    ]
    for number in range(100):
        day = f"2025-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
        tonnes = f"{dice.randint(1, 9)}.{dice.randint(0, 999_999):06d}"
        made.append(f"DIESEL,{day},{day},{tonnes},t,D-{number // 3},{number}")
    return tuple(made)


def imported(desk: Desk, folder: Path, seed: int, given: tuple[str, ...]) -> None:
    """Deal the rows into files, the same ones each time; shuffle rows and files by the seed."""
    dealt: list[list[str]] = [[] for _ in range(FILES)]
    for number, row in enumerate(given):
        dealt[number % FILES].append(row)
    dice = random.Random(seed)
    folder.mkdir(exist_ok=True)
    for number in dice.sample(range(FILES), FILES) if seed else range(FILES):
        mine = dealt[number][:]
        if seed:
            dice.shuffle(mine)
        path = folder / f"file-{number}.csv"
        lines = (HEADER, *(f"{row}\n" for row in map(_days, mine)))
        path.write_text("".join(lines), encoding="utf-8")
        import_file(desk, path, accept=QUESTIONS)


def _days(row: str) -> str:
    """Write a month by its first and last day."""
    code, first, last, *rest = row.split(",")
    if last:
        return row
    year, month = map(int, first.split("-"))
    days = monthrange(year, month)[1]
    return ",".join((code, f"{first}-01", f"{first}-{days:02d}", *rest))


@pytest.fixture
def ledgers(
    sqlite_template: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Iterator[str]]:
    """Fresh ledgers on the database that the test asks for, as many as it takes."""
    made: list[str] = []

    def fresh() -> Iterator[str]:
        while True:
            number = next(NUMBERS)
            if request.param == "sqlite":
                path = shutil.copyfile(sqlite_template, tmp_path / f"{number}.db")
                yield f"sqlite:///{path}"
            else:
                made.append(f"ordered_{number}")
                yield server().clone(made[-1])

    def server() -> Server:
        return request.getfixturevalue("server")

    yield fresh()
    for name in made:
        server().drop(name)


def year(
    url: str, folder: Path, seed: int, given: tuple[str, ...] = ()
) -> tuple[Issue, list[object]]:
    """Enter the year in an order; give its draft and what the ledger holds."""
    desk = factory.laid_out(factory.desk_at(url, folder))
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    streams.add_stream(desk, next(one for one in diesel.STREAMS if one.code == "DIESEL"))
    imported(desk, folder / "files", seed, given or rows())
    factory.with_inventory(factory.proven(desk, folder))
    made = inventory.draft(desk)
    held = [totals(desk.engine), ledger_rows(desk.engine)]
    desk.engine.dispose()
    return made, held


def laid_aside(made: Issue) -> Issue:
    """Put away what the order of acts must change."""
    activity = tuple(replace(row, batches=()) for row in made.activity)
    return replace(made, head=SAME_HEAD, activity=activity)


@cache
def printed(made: Issue) -> dict[str, bytes]:
    sha256 = issue_hash(issue_bytes(made))
    return {form: report_bytes(form, made, sha256, "zh") for form in ("pdf", "xlsx", "json")}


FIRST: dict[str, tuple[Issue, list[object]]] = {}


@pytest.mark.parametrize(
    ("ledgers", "rounds"),
    [
        pytest.param("sqlite", 2, id="sqlite"),
        pytest.param("postgresql", 1, id="postgresql"),
        pytest.param("sqlite", 100, id="sqlite-long", marks=pytest.mark.faults),
        pytest.param("postgresql", 30, id="postgresql-long", marks=pytest.mark.faults),
    ],
    indirect=["ledgers"],
)
def test_the_order_of_rows_and_files_moves_nothing(
    ledgers: Iterator[str], rounds: int, tmp_path: Path
) -> None:
    if "first" not in FIRST:
        FIRST["first"] = year(next(ledgers), tmp_path, 0)
    first, held = FIRST["first"]
    for seed in range(1, rounds + 1):
        made, holds = year(next(ledgers), tmp_path, seed)
        assert holds == held
        assert made.totals == first.totals
        assert issue_bytes(laid_aside(made)) == issue_bytes(laid_aside(first))
    assert printed(laid_aside(made)) == printed(laid_aside(first))
    print(rounds, "orders")


def test_a_millionth_more_is_seen(sqlite_url: str, server: Server, tmp_path: Path) -> None:
    """One delivery with one millionth of a tonne more: totals and documents are others."""
    name = f"ordered_{next(NUMBERS)}"
    made, held = year(sqlite_url, tmp_path, 0)
    *most, last = rows()
    code, day, same, tonnes, *rest = last.split(",")
    more = f"{Decimal(tonnes) + Decimal('0.000001')}"
    given = (*most, ",".join((code, day, same, more, *rest)))
    other, holds = year(server.clone(name), tmp_path, 0, given)
    server.drop(name)
    assert holds != held
    assert issue_bytes(laid_aside(other)) != issue_bytes(laid_aside(made))
