"""The check of everything that can be checked: schema, journal, records, totals, evidence, issues,
claims, library, schemes, and every invariant. What it finds it says; it changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError

from ghg.desk.claims.packs import packs
from ghg.desk.context import Desk, looking, published
from ghg.desk.invariants.invariant import Invariant, Looked, Seen
from ghg.desk.invariants.registry import INVARIANTS
from ghg.errors import GhgError, Place, Problem
from ghg.holdings.audit import audit
from ghg.library import check_all
from ghg.texts import label

LOOKED_AT = (
    *("schema", "journal", "records", "totals", "evidence", "issues", "claims"),
    *("library", "schemes"),
)
# What reading a spoiled document, payload or number raises.
_SPOILED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Answered:
    """An invariant: its words, what holds it, how many rows were looked at, what was found.

    `holds` is false where a problem is an error; a warning, like a clock that went back, is none.
    """

    id: str
    words_zh: str
    words_en: str
    held_zh: str
    held_en: str
    rows: int
    found: int
    holds: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, how every invariant stands, and what was found."""

    looked_at: tuple[str, ...]
    invariants: tuple[Answered, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        return not any(problem.level == "error" for problem in self.problems)


def check(desk: Desk) -> Checked:
    """Check the books of one organisation and the library."""
    answers, found = list[Answered](), list[Problem](desk.faults)
    with looking(desk) as at:
        seen = Seen(desk, at, audit(at.connection, at.org_id))
        for one in INVARIANTS:
            looked = _looked(one, seen)
            answers.append(_answered(one.id, looked.rows, looked.problems))
            found += looked.problems
    found += [*_problems(check_all, published()), *_problems(packs)]
    return Checked(LOOKED_AT, tuple(answers), tuple(found))


def _looked(one: Invariant, seen: Seen) -> Looked:
    """Look at one invariant; what is too spoiled to be read is found, and ends nothing."""
    try:
        return one.look(seen)
    except GhgError as error:
        return Looked(0, error.problems)
    except DBAPIError as error:
        if seen.at.connection.dialect.name != "sqlite":
            raise  # a server ends the whole look
        return _unreadable(one, error.orig)
    except _SPOILED as error:
        return _unreadable(one, error)


def _unreadable(one: Invariant, error: BaseException | None) -> Looked:
    why = {"why": f"{type(error).__name__}: {error}".partition("\n")[0]}
    return Looked(0, (Problem("E-DAMAGE.unreadable", Place(subject=one.id), one.id, why),))


def _answered(number: str, rows: int, problems: tuple[Problem, ...]) -> Answered:
    return Answered(
        id=number,
        words_zh=label(f"invariant.{number}", "zh"),
        words_en=label(f"invariant.{number}", "en"),
        held_zh=label(f"invariant.{number}.held", "zh"),
        held_en=label(f"invariant.{number}.held", "en"),
        rows=rows,
        found=len(problems),
        holds=not any(one.level == "error" for one in problems),
    )


def _problems(look: Callable[..., object], *words: object) -> tuple[Problem, ...]:
    """Give what a look at something raises."""
    try:
        look(*words)
    except GhgError as error:
        return error.problems
    return ()
