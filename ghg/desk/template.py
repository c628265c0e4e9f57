"""The workbook that a factory fills in: made from its own plan, for what is still outstanding."""

from dataclasses import dataclass
from pathlib import Path

from ghg.desk.claims.facts import kinds_known
from ghg.desk.context import Desk, entity_id, looking
from ghg.desk.imports.facts import standing_facts
from ghg.desk.imports.files import owner_of
from ghg.desk.statistics import unfiled
from ghg.domain.periods import year_period
from ghg.errors import NOWHERE, DataError
from ghg.intake.templates.workbook import template
from ghg.plan.plan import load_plan
from ghg.plan.recorded import still_wanted
from ghg.plan.stored import uncounted
from ghg.reports.files import write_whole
from ghg.texts import Language


@dataclass(frozen=True, slots=True)
class WrittenTemplate:
    """A workbook that was written: where, for which year, how many months it asks for."""

    path: str
    year: int
    outstanding: int


def write_template(
    desk: Desk,
    path: Path,
    year: int,
    language: Language = "zh",
    entity: str = "",
    *,
    replace: bool = False,
) -> WrittenTemplate:
    """Write the workbook of a year with a row for every outstanding stream-month.

    The file appears whole or not at all. What stands there may be filled in already: without
    `replace` it is refused with E-FILE.exists.
    """
    if not replace and path.exists():
        raise DataError("E-FILE.exists", NOWHERE, str(path))
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        owner = owner_of(at, plan)
        period = year_period(year)
        span = (period.first_month, period.last_month)
        wants = still_wanted(at.connection, at.org_id, plan, *span)
        stocks = uncounted(at.connection, at.org_id, plan, *span)
        facts = [key for key, row in standing_facts(at, plan).items() if row.value is not None]
        energies = unfiled(at, plan, year)
        organisation = at.organisation
    chinese, english = organisation.name_zh, organisation.name_en
    name = chinese if language == "zh" else english or chinese
    known = tuple(kinds_known())
    content = template(
        plan, wants, frozenset(facts), year, owner, name, language, stocks, energies, known
    )
    write_whole(path, content)
    return WrittenTemplate(str(path), year, len(wants))
