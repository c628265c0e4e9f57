"""What a year lacks, months that are closed, what is due, year end, cross-checks, control plan."""

from decimal import Decimal
from pathlib import Path

from ghg.desk.context import Desk
from ghg.desk.crosschecks import (
    differing,
    explain_difference,
    page,
    set_tolerance,
    tolerance_list,
)
from ghg.desk.monitoring.files import write_draft, write_version
from ghg.desk.monitoring.versions import (
    add_version,
    deviations,
    import_plan,
    version_of,
    versions,
)
from ghg.desk.monthend.closing import ClosedMonths, close_months
from ghg.desk.monthend.duties import due_list
from ghg.desk.period import period_list, reopen
from ghg.desk.statistics import (
    Filed,
    figure_list,
    file_b204,
    file_energy,
    file_form205,
    file_invoice,
    withdraw_figure,
)
from ghg.desk.status import status
from ghg.desk.template import write_template
from ghg.desk.yearend.compare import compare
from ghg.desk.yearend.prior import read_prior
from ghg.desk.yearend.rolling import roll
from ghg.domain.annexes import CheckRow
from ghg.domain.monitoring import PlanVersion
from ghg.domain.periods import Period
from ghg.web.api.route import act, give, read, take


def checks(
    desk: Desk, inventory: str = "", number: int = 0, *, only_differing: bool = False
) -> tuple[CheckRow, ...]:
    """List the cross-checks of an inventory's figures, or those that differ."""
    made = page(desk, inventory, number)
    return differing(made) if only_differing else made.annexes.checks


def months_closed(
    desk: Desk,
    first_month: int,
    last_month: int,
    reason: str = "",
    entity: str = "",
    *,
    anyway: bool = False,
) -> ClosedMonths:
    """Close months; their evidence folder is written beside the books."""
    return close_months(desk, first_month, last_month, reason, entity=entity, anyway=anyway)


def form205(
    desk: Desk,
    item: str,
    period: Period,
    figures: dict[str, Decimal],
    unit: str,
    money_unit: str = "",
    facility: str = "",
    reason: str = "",
    entity: str = "",
) -> Filed:
    """Keep the figures of form 205 for an item."""
    return file_form205(desk, item, period, figures, unit, money_unit, facility, reason, entity)


def plan_read(
    desk: Desk, path: Path, reason: str = "", accept: tuple[str, ...] = (), entity: str = ""
) -> tuple[PlanVersion, bool]:
    """Read a filled control plan as a further version."""
    return import_plan(desk, path, reason, accept, entity)


ROUTES = (
    read("status", status),
    give("template", write_template, "template.xlsx"),
    read("periods", period_list),
    act("periods/close", months_closed),
    act("periods/reopen", reopen),
    read("due", due_list),
    read("years/{year}/compare", compare),
    act("years/{year}/roll", roll),
    take("files/years/{year}/prior", read_prior),
    read("crosschecks", checks),
    act("crosschecks/{check}/explain", explain_difference),
    read("crosschecks/tolerances", tolerance_list),
    act("crosschecks/{check}/tolerance", set_tolerance),
    read("crosschecks/figures", figure_list),
    act("crosschecks/figures/b204", file_b204),
    act("crosschecks/figures/energy", file_energy),
    act("crosschecks/figures/form205", form205),
    act("crosschecks/figures/invoice", file_invoice),
    act("crosschecks/figures/{figure}/withdraw", withdraw_figure),
    read("monitoring", versions),
    act("monitoring", add_version, "version", "new"),
    take("files/monitoring", plan_read, "version", "new"),
    read("monitoring/deviations", deviations),
    read("monitoring/{number}", version_of),
    give("monitoring/draft.xlsx", write_draft, "draft.xlsx"),
    give("monitoring/{number}/plan.xlsx", write_version, "plan.xlsx"),
)
