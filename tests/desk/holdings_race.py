"""A race: processes that stand at one line and ask for the same block at once, round after round.

Every round has an organisation of its own with one block of 1,000 units, of which everybody wants
200 for the same need. Whatever happens: as many answers as askers, and not one unit more or less.
"""

import multiprocessing as processes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ghg.desk.context import Desk
from ghg.desk.holdings import views
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, take
from ghg.desk.organisation import found_organisation
from ghg.domain.instruments import Instrument, Purpose
from ghg.errors import DataError
from ghg.ledger.sessions import open_engine

DAY = 20260301
UNITS, WANTED = 1000, 200
WAIT_SECONDS = 300
# a server that has everything imported forks quickly; where there is none, each begins anew
_METHOD = "forkserver" if "forkserver" in processes.get_all_start_methods() else "spawn"
CLAIM = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)


@dataclass(frozen=True, slots=True)
class Line:
    """Where the racers stand; `start` lets all of them go, and whoever looks on, at once."""

    url: str
    folder: str
    rounds: int
    start: Any
    answers: Any

    def desks(self) -> Iterator[Desk]:
        """Give the desk of every round, all of them on one engine."""
        engine = open_engine(self.url)
        for number in range(self.rounds):
            yield Desk(engine, Path(self.folder), f"R{number}", "Zhang")
        engine.dispose()


def run(line: Line) -> None:
    """Ask once in every round, as soon as everybody is there."""
    for desk in line.desks():
        line.start.wait(WAIT_SECONDS)
        try:
            take(desk, WANTED, CLAIM, DAY)
            line.answers.put("accepted")
        except DataError as error:
            line.answers.put(error.problems[0].code)


def races(url: str, folder: Path, racers: int, rounds: int) -> Iterator[Counter[str]]:
    """Let the racers run; give what they were answered, round by round, after an audit."""
    context = processes.get_context(_METHOD)
    if _METHOD == "forkserver":
        context.set_forkserver_preload([__name__])
    start, answers = context.Barrier(racers + 1), context.Queue()
    line = Line(url, str(folder), rounds, start, answers)
    with _running(context, racers, line):
        for number, desk in enumerate(line.desks()):
            found_organisation(desk, desk.organisation, "茶厂", "Tea factory")
            block = ("WIND", f"{number * UNITS + 1}", f"{(number + 1) * UNITS}", "")
            receive(desk, Bought(Instrument.GEC, *block, 202506, acquired_day=20250801))
            start.wait(WAIT_SECONDS)
            given = Counter(answers.get(timeout=WAIT_SECONDS) for _ in range(racers))
            found = views.audit(desk)
            assert found.problems == ()
            assert sum(found.units.values()) == UNITS
            assert found.units.get("reserved", 0) == WANTED * given["accepted"]
            yield given


@contextmanager
def _running(context: Any, racers: int, line: Line) -> Iterator[None]:
    """Start the racers; end them, whatever happens."""
    running = [context.Process(target=run, args=(line,), daemon=True) for _ in range(racers)]
    for one in running:
        one.start()
    try:
        yield
    finally:
        for one in running:
            one.join(1)
            if one.is_alive():
                one.terminate()
