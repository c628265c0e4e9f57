"""The plan as a workbook: a first draft made from the streams, or a version as it stands."""

from dataclasses import dataclass
from pathlib import Path

from ghg.desk.context import Desk, Looking, entity_id, looking
from ghg.desk.imports.files import owner_of
from ghg.desk.monitoring.books import known, surroundings
from ghg.desk.monitoring.versions import chosen
from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.domain.periods import year_period
from ghg.errors import NOWHERE, DataError
from ghg.intake.monitoring.template import plan_workbook
from ghg.inventory.reading.monitoring import read_plans
from ghg.ledger.columns import OPEN_END
from ghg.plan.monitoring import open_fields, proposed
from ghg.plan.plan import Plan, load_plan
from ghg.reports.files import write_whole
from ghg.texts import Language, label


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An item of a draft with the fields that a person has to fill in."""

    code: str
    stream: str
    parameter: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """A workbook that was written: where, of which version (0 for a draft), what is left open."""

    path: str
    version: int
    items: int
    open: tuple[OpenItem, ...]


def write_draft(
    desk: Desk,
    path: Path,
    year: int,
    language: Language = "zh",
    entity: str = "",
    *,
    replace: bool = False,
) -> WrittenPlan:
    """Write a plan for a year and after: what the ledger knows is filled in, the rest is named.

    Raises E-FILE.exists, E-EMPTY.plan_streams where there is no stream to plan for.
    """
    _refuse(path, replace)
    months = year_period(year)
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        items = proposed(plan, known(at, plan, months), months.first_month, months.last_month)
        if not items:
            raise DataError("E-EMPTY.plan_streams", NOWHERE, str(year))
        version = PlanVersion(0, months.first_day, OPEN_END, "", "", "", "", items)
        content = _content(at, plan, version, language)
    write_whole(path, content)
    return WrittenPlan(str(path), 0, len(items), _open(items))


def write_version(
    desk: Desk,
    path: Path,
    number: int = 0,
    language: Language = "zh",
    entity: str = "",
    *,
    replace: bool = False,
) -> WrittenPlan:
    """Write a version (the last one for 0) with every field; raises E-FILE.exists, E-REF."""
    _refuse(path, replace)
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        version = chosen(read_plans(at.connection, at.org_id, plan), number)
        content = _content(at, plan, version, language)
    write_whole(path, content)
    return WrittenPlan(str(path), version.version, len(version.items), _open(version.items))


def _refuse(path: Path, replace: bool) -> None:
    if not replace and path.exists():
        raise DataError("E-FILE.exists", NOWHERE, str(path))


def _content(at: Looking, plan: Plan, version: PlanVersion, language: Language) -> bytes:
    organisation = at.organisation
    chinese, english = organisation.name_zh, organisation.name_en
    name = chinese if language == "zh" else english or chinese
    title = label("plan_book.title", language, name=name)
    held = read_plans(at.connection, at.org_id, plan)
    around = surroundings(at, plan, held, title, language)
    return plan_workbook(version, around, owner_of(at, plan), language)


def _open(items: tuple[PlanItem, ...]) -> tuple[OpenItem, ...]:
    named = ((item, open_fields(item)) for item in items)
    return tuple(
        OpenItem(item.code, item.stream, item.parameter, fields) for item, fields in named if fields
    )
