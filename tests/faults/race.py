"""A race: processes that stand at one line and do the same thing to the same object at once.

Every round has an organisation of its own. Whoever is first is served; every other one is told by a
code why not, and nobody is told that the database is locked. Whatever happens, the books are whole.
"""

import multiprocessing as processes
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from ghg.desk import evidence, organisation, plan, streams
from ghg.desk.activity import Typed, add_activity
from ghg.desk.context import Desk
from ghg.desk.holdings import acts, uses
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.imports.files import import_file
from ghg.domain.instruments import Instrument, Purpose
from ghg.errors import GhgError
from ghg.ledger import sessions
from ghg.ledger.sessions import open_engine
from tests.desk import plant

DAY = 20260301
UNITS = 100
WAIT_SECONDS = 300
# a server that has everything imported forks quickly; where there is none, each begins anew
METHOD = "forkserver" if "forkserver" in processes.get_all_start_methods() else "spawn"
CLAIM = uses.Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)
SERVED = "served"

Act = Callable[[Desk, Path, int], object]


def split(desk: Desk, _: Path, racer: int) -> object:
    return acts.split(desk, 1, 10 + racer, DAY)


def reserve(desk: Desk, _: Path, racer: int) -> object:
    return uses.reserve(desk, 1, 0, CLAIM, DAY)


def take_all(desk: Desk, _: Path, racer: int) -> object:
    """Check that 100 are there, then take 100: what retired 200 of 100 elsewhere."""
    return uses.take(desk, UNITS, CLAIM, DAY)


def redeem(desk: Desk, _: Path, racer: int) -> object:
    proof = evidence.evidence_list(desk)[0].id
    return uses.use_up(desk, 1, f"REF-{racer}", DAY, "茶厂", proof)


def transfer(desk: Desk, _: Path, racer: int) -> object:
    return acts.transfer(desk, 1, DAY, f"buyer {racer}")


def different_ends(desk: Desk, folder: Path, racer: int) -> object:
    """Pass on and set aside the same block: one of it all."""
    return (transfer, reserve)[racer % 2](desk, folder, racer)


def post(desk: Desk, _: Path, racer: int) -> object:
    """Post the same bill with another figure each."""
    typed = Typed("DIESEL", str(racer + 1), month="2025-01", document="A-1")
    return add_activity(desk, typed)


def bring_in(desk: Desk, folder: Path, racer: int) -> object:
    """Import the same file: it is in once, and the others hear so."""
    done = import_file(desk, folder / "bills.csv")
    return done if done.batch else "there before"


@dataclass(frozen=True, slots=True)
class Contest:
    """What is done at once, how many are served, and what the others are told."""

    act: Act
    lost: frozenset[str]
    reserved: bool = False


def _contest(act: Act, *lost: str, reserved: bool = False) -> tuple[str, Contest]:
    return act.__name__, Contest(act, frozenset(lost), reserved)


CONTESTS: Mapping[str, Contest] = MappingProxyType(
    dict(
        (
            _contest(split, "E-STATE.block"),
            _contest(reserve, "E-STATE.block"),
            _contest(take_all, "E-MORE-THAN-HELD.any"),
            _contest(redeem, "E-STATE.block", reserved=True),
            _contest(transfer, "E-STATE.block"),
            _contest(different_ends, "E-STATE.block"),
            _contest(post, "E-CONFLICT.activity"),
            _contest(bring_in, "there before"),
        )
    )
)


@dataclass(frozen=True, slots=True)
class Line:
    """Where the racers stand; `start` lets all of them go at once."""

    url: str
    folder: Path
    rounds: tuple[str, ...]
    start: Any
    answers: Any

    def desks(self) -> Iterator[tuple[str, Desk]]:
        """Give name and desk of every round, all of them on one engine.

        It waits for a lock as long as it takes, so that whoever is told of one met a deadlock, and
        not a slow machine.
        """
        with patch.object(sessions, "BUSY_SECONDS", WAIT_SECONDS):
            engine = open_engine(self.url)
        for number, name in enumerate(self.rounds):
            yield name, Desk(engine, self.folder / "evidence", f"R{number}", "Zhang")
        engine.dispose()


def run(line: Line, racer: int) -> None:
    """Do the act of every round, as soon as everybody is there."""
    for name, desk in line.desks():
        line.start.wait(WAIT_SECONDS)
        line.answers.put(_answer(CONTESTS[name].act, desk, line.folder, racer))


def _answer(act: Act, desk: Desk, folder: Path, racer: int) -> str:
    try:
        done = act(desk, folder, racer)
    except GhgError as error:
        first = error.problems[0]
        return f"{first.code} {first.values['why']}" if "why" in first.values else first.code
    except Exception as error:  # what nobody may ever see
        return f"{type(error).__name__}: {error}"
    return done if isinstance(done, str) else SERVED


def races(
    url: str, folder: Path, racers: int, rounds: tuple[str, ...]
) -> Iterator[tuple[str, Desk, Counter[str]]]:
    """Let the racers run; give what they were answered, round by round."""
    context: Any = processes.get_context(METHOD)
    if METHOD == "forkserver":
        context.set_forkserver_preload([__name__])
    start, answers = context.Barrier(racers + 1), context.Queue()
    line = Line(url, folder, rounds, start, answers)
    (folder / "bills.csv").write_text(
        "stream,month,quantity,unit,document\nDIESEL,2025-02,5,t,B-1\n", encoding="utf-8"
    )
    with _running(context, racers, line):
        for name, desk in line.desks():
            laid_out(desk, folder, CONTESTS[name])
            start.wait(WAIT_SECONDS)
            given = Counter(answers.get(timeout=WAIT_SECONDS) for _ in range(racers))
            yield name, desk, given


def laid_out(desk: Desk, folder: Path, contest: Contest) -> None:
    """Found the organisation of a round: a factory, a hundred certificates, a paper."""
    code = desk.organisation
    organisation.found_organisation(desk, code, "茶厂", "Tea factory")
    plan.add_facility(desk, "F1", "安溪厂区", "350000", industry="15")
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    streams.add_stream(desk, next(one for one in plant.STREAMS if one.code == "DIESEL"))
    block = (f"WIND-{code}", "1", str(UNITS), "")
    receive(desk, Bought(Instrument.GEC, *block, 202506, acquired_day=20250801))
    paper = folder / "paper.txt"
    paper.write_text("made up", encoding="utf-8")
    evidence.add_file(desk, paper, "gec")
    if contest.reserved:
        uses.reserve(desk, 1, 0, CLAIM, DAY)


@contextmanager
def _running(context: Any, racers: int, line: Line) -> Iterator[None]:
    """Start the racers; end them, whatever happens."""
    running = [
        context.Process(target=run, args=(line, racer), daemon=True) for racer in range(racers)
    ]
    for one in running:
        one.start()
    try:
        yield
    finally:
        for one in running:
            one.join(1)
            if one.is_alive():
                one.terminate()
