"""The cross-check page: shown for a draft or an issue; tolerances and reasons that a person states.

A tolerance is nobody's default: it is stated per check, and without one only equal figures agree.
"""

from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking
from ghg.desk.facts import next_revision
from ghg.desk.inventory import draft, load_issue
from ghg.domain.annexes import CheckRow
from ghg.domain.issue import Issue
from ghg.domain.numbers import plain
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.inventory.checkbooks import CHECKS
from ghg.inventory.reading.checks import REASON, TOLERANCE
from ghg.ledger.columns import OPEN_END
from ghg.ledger.rows import checked
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import NOW, rows_of

EVER = Period(19000101, OPEN_END)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class ToleranceView:
    """A stated tolerance in percent."""

    check: str
    percent: Decimal
    reason: str


def page(desk: Desk, inventory: str = "", number: int = 0) -> Issue:
    """Give the issue whose cross-checks are shown: the draft, or an issue by its number."""
    return load_issue(desk, inventory, number)[0] if number else draft(desk, inventory)


def differing(made: Issue) -> tuple[CheckRow, ...]:
    """List the cross-checks in which something differs."""
    return tuple(row for row in made.annexes.checks if row.result == "differs")


def set_tolerance(
    desk: Desk, check: str, percent: Decimal, reason: str = "", entity: str = ""
) -> ToleranceView:
    """State how many percent two figures of a check may lie apart.

    Raises E-CHECK for an unknown check, E-RANGE.percent, and E-CONFLICT.form for another percent
    than the one stated, without a reason.
    """
    _known(check)
    if not 0 <= percent <= HUNDRED:
        raise DataError("E-RANGE.percent", NOWHERE, plain(percent))
    with acting(desk, "crosscheck.tolerance", check, reason) as at:
        owner = entity_id(at, entity)
        before = _tolerances(at, owner).get(check)
        if before is not None and before.percent != percent and not reason:
            raise DataError(
                "E-CONFLICT.form", NOWHERE, f"{plain(percent)} %", old=f"{plain(before.percent)} %"
            )
        same = {"kind": TOLERANCE, "entity_id": owner, "value_text": check}
        given = checked(
            PlantFactInput,
            **same,
            first_day=EVER.first_day,
            last_day=EVER.last_day,
            value=percent,
            unit="%",
            note=reason,
            revision=next_revision(at, EVER, **same),
        )
        at.put("plant_fact", given)
    return ToleranceView(check, percent, reason)


def tolerance_list(desk: Desk, entity: str = "") -> tuple[ToleranceView, ...]:
    """List the stated tolerances."""
    with looking(desk) as at:
        return tuple(_tolerances(at, entity_id(at, entity)).values())


def explain_difference(
    desk: Desk, check: str, subject: str, period: Period, reason: str, entity: str = ""
) -> None:
    """State why the two figures of a check differ; it is printed, and nothing else changes.

    Raises E-CHECK for an unknown check, E-REASON without one.
    """
    _known(check)
    if not reason:
        raise DataError("E-REASON", NOWHERE, f"{check} {subject}")
    with acting(desk, "crosscheck.explain", f"{check} {subject}", reason) as at:
        same = {
            "kind": REASON,
            "entity_id": entity_id(at, entity),
            "basis": check,
            "value_text": subject,
        }
        given = checked(
            PlantFactInput,
            **same,
            first_day=period.first_day,
            last_day=period.last_day,
            note=reason,
            revision=next_revision(at, period, **same),
        )
        at.put("plant_fact", given)


def _tolerances(at: Acting | Looking, entity: int) -> dict[str, ToleranceView]:
    found = rows_of(at.connection, at.org_id, "plant_fact", NOW, entity_id=entity)
    latest = {row.value_text: row for row in found if row.kind == TOLERANCE}
    return {
        check: ToleranceView(check, row.value, row.note)
        for check, row in latest.items()
        if row.value is not None
    }


def _known(check: str) -> None:
    """Refuse the name of a check or part that there is not; raises E-CHECK."""
    name, dot, part = check.partition(".")
    if name not in CHECKS or (dot and part not in CHECKS[name]):
        choices = [*CHECKS, *(f"{one}.{part}" for one, parts in CHECKS.items() for part in parts)]
        raise DataError("E-CHECK", NOWHERE, check, choices="、".join(choices))
