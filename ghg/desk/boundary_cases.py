"""The decision table of the boundary, answered; and two years compared on both boundaries.

An answer is a dated fact of a facility; a later one about the same days takes its place.
"""

from dataclasses import dataclass

from ghg.desk.context import Desk, acting, entity_id, id_of, looking, near, published
from ghg.desk.facts import next_revision
from ghg.desk.inventory import draft, load_issue
from ghg.domain.bounds_cases import BoundaryCase, CaseAnswer
from ghg.domain.issue import Issue
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.inventory.both_boundaries import BothBoundaries, both_boundaries
from ghg.inventory.reading.bounds import ABSENT, CASE_PREFIX, PRESENT, standing_cases
from ghg.ledger.rows import checked
from ghg.ledger.tables import PlantFactInput
from ghg.library import boundary_cases
from ghg.plan.plan import load_plan


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with what is known of it in each frame, and the answers given so far."""

    case: BoundaryCase
    answers: tuple[CaseAnswer, ...]


def case_list(desk: Desk, entity: str = "") -> tuple[CaseView, ...]:
    """List the cases of the decision table with the answers that stand."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        given = standing_cases(at.connection, at.org_id, plan)
    return tuple(
        CaseView(case, tuple(one for one in given if one.case == case.id))
        for case in boundary_cases(published()).values()
    )


def answer_case(
    desk: Desk, case: str, facility: str, period: Period, *, present: bool, answer: str, reason: str
) -> CaseAnswer:
    """Say whether a case is there at a facility in a period, how it is counted, and why.

    Without an answer a known one stands (H, M); a case that only asks stays undecided and its year
    cannot be issued. Raises E-REF.case, E-KIND, E-CASE, E-REASON, E-REF.facility.
    """
    _check(case, answer, present=present)
    if not reason:
        raise DataError("E-REASON", NOWHERE, case)
    with acting(desk, "boundary.answer", f"{facility} {case}", reason) as at:
        same = {"kind": f"{CASE_PREFIX}{case}", "facility_id": id_of(at, "facility", facility)}
        given = checked(
            PlantFactInput,
            **same,
            first_day=period.first_day,
            last_day=period.last_day,
            value_text=answer,
            basis=PRESENT if present else ABSENT,
            note=reason,
            revision=next_revision(at, period, **same),
        )
        at.put("plant_fact", given)
    return CaseAnswer(facility, case, present, answer, reason, period.first_day, period.last_day)


def compare_boundaries(desk: Desk, old: str, new: str) -> BothBoundaries:
    """Compare two inventories on both boundaries, each as issued last or else as it stands."""
    return both_boundaries(_made(desk, old), _made(desk, new))


def _made(desk: Desk, code: str) -> Issue:
    try:
        return load_issue(desk, code)[0]
    except DataError as error:
        if error.problems[0].code != "E-REF.issue":
            raise
        return draft(desk, code)


def _check(case: str, answer: str, *, present: bool) -> None:
    """Refuse an unknown case, an answer that is not one of its own, or one of what is not there."""
    cases = boundary_cases(published())
    if case not in cases:
        raise DataError("E-REF.case", NOWHERE, case, near=near(case, list(cases)))
    choices = cases[case].answers
    if answer and answer not in choices:
        raise DataError("E-KIND", NOWHERE, answer, choices="、".join(choices))
    if answer and not present:
        raise DataError("E-CASE", NOWHERE, answer, case=case)
