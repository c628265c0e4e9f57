"""Imports: a filled file is checked without a trace, taken in whole or not at all, and undone.

A file is parsed and checked before the writer's lock is taken. A check posts for real and rolls
back, so that it finds everything the import would find.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from ghg.desk.admission import TriedError, Way
from ghg.desk.context import Desk, Looking, acting, entity_id, looking
from ghg.desk.imports.mappings import mapping_named
from ghg.desk.imports.trying import Before, Tried, try_out
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.findings import needs_consent
from ghg.intake.progress import Tell
from ghg.intake.receive import receive
from ghg.intake.received import FileFacts, Received
from ghg.intake.tables import Owner
from ghg.ledger.rows import table
from ghg.plan.meters_known import with_known_meters
from ghg.plan.plan import Plan, load_plan
from ghg.sheets.csvfile import BLOCK_ROWS

KIND = "import"
WATCHED_ROWS = 500  # of a check that somebody watches: after so many it says how far it is


@dataclass(frozen=True, slots=True)
class Checked:
    """What an import would do: `rows` have figures, `new` would be written as `records`.

    `idle` rows were left as the template gave them, `skipped` stand in the ledger already;
    `answers` tells that what is new beside the records are plant facts of claims alone.
    """

    file: FileFacts
    rows: int
    idle: int
    records: int
    skipped: int
    converted: int
    facts: int
    facts_skipped: int
    answers: bool
    problems: tuple[Problem, ...]
    more: int
    before: Before | None

    @property
    def wrong(self) -> bool:
        """Whether anything forbids the import."""
        return any(problem.level == "error" for problem in self.problems)

    @property
    def consent(self) -> tuple[str, ...]:
        """The codes of warnings that must be accepted."""
        return tuple(sorted({one.word for one in self.problems if needs_consent(one)}))


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; `batch` is None when nothing was new, `before` says why."""

    batch: int | None
    records: int
    skipped: int
    facts: int
    checked: Checked

    @property
    def before(self) -> Before | None:
        return self.checked.before


def check_file(
    desk: Desk, path: Path, entity: str = "", tell: Tell | None = None, mapping: str = ""
) -> Checked:
    """Say everything that an import of the file would say, and write nothing.

    `mapping` is the code of the stored mapping of a foreign table; `tell` hears (steps done, steps
    in all), a step for each row that is read and one for each that is tried out. Raises what
    forbids to read the file at all (E-TYPE, E-ENC, E-TEMPLATE, E-SHEET, ..).
    """
    at_once = WATCHED_ROWS if tell else BLOCK_ROWS
    with received_file(desk, path, entity, tell, mapping, at_once) as (received, plan):
        tried = Tried()
        trying = replace(desk, way=Way.TRIED)
        with suppress(TriedError), acting(trying, "activity.import", path.name) as at:
            tried = try_out(at, received, plan, ())
        return _checked(received, tried)


@by_two("activity.import")
def import_file(
    desk: Desk,
    path: Path,
    accept: tuple[str, ...] = (),
    entity: str = "",
    tell: Tell | None = None,
    mapping: str = "",
) -> Imported:
    """Take a file in, as one batch, or refuse it with all its mistakes.

    `accept` names the codes of warnings that a person has looked at. The same file once more
    changes nothing; `tell` hears (steps done, steps in all). Raises all problems together, E-ACCEPT
    among them for open warnings.
    """
    with (
        received_file(desk, path, entity, tell, mapping) as (received, plan),
        acting(desk, "activity.import", path.name) as at,
    ):
        tried = try_out(at, received, plan, accept)
        answer = _checked(received, tried)
        if tried.before is None:
            _refuse(answer, accept)
        return Imported(
            tried.batch_id or None, tried.records, tried.skipped, tried.beside.new, answer
        )


@contextmanager
def received_file(
    desk: Desk,
    path: Path,
    entity: str,
    tell: Tell | None,
    mapping: str,
    at_once: int = BLOCK_ROWS,
) -> Iterator[tuple[Received, Plan]]:
    """Read the plan, then the file, before any lock is taken; close it by leaving the context."""
    foreign = mapping_named(desk, mapping, entity).mapping if mapping else None
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        plan = with_known_meters(at.connection, at.org_id, plan)
        owner = owner_of(at, plan)
    with receive(path, plan, owner, today(), tell, foreign, at_once) as received:
        yield received, plan


def owner_of(at: Looking, plan: Plan) -> Owner:
    """Say whose books these are, for a template's hidden sheet."""
    entities = table("entity")
    here = (entities.c.org_id == at.org_id) & (entities.c.id == plan.entity_id)
    code = at.connection.scalar(select(entities.c.code).where(here))
    return Owner(at.organisation.ledger_id, str(code))


def _refuse(answer: Checked, accept: tuple[str, ...]) -> None:
    """Raise everything that is wrong, and warnings that nobody has accepted."""
    missing = [code for code in answer.consent if code not in accept]
    if answer.wrong or missing:
        errors = [one for one in answer.problems if one.level == "error"]
        asked = [one for one in answer.problems if one.word in missing and needs_consent(one)]
        if missing:
            codes = " ".join(f"--accept {code}" for code in missing)
            asked.append(Problem("E-ACCEPT", NOWHERE, codes, {"codes": codes}))
        raise DataError.of([*errors, *asked])


def _checked(received: Received, tried: Tried) -> Checked:
    found = (*received.problems, *tried.problems)
    errors = [one for one in found if one.level == "error"]
    warnings = [one for one in found if one.level == "warning"]
    return Checked(
        file=received.file,
        rows=received.rows,
        idle=received.idle,
        records=tried.records,
        skipped=tried.skipped,
        converted=received.converted,
        facts=tried.beside.new,
        facts_skipped=tried.beside.skipped,
        answers=tried.beside.answers,
        problems=() if tried.before else (*errors, *warnings),
        more=received.findings.more,
        before=tried.before,
    )
