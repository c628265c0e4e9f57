"""Asking one named check of a made-up factory, and the rows that its books may hold."""

from dataclasses import replace
from typing import Any

from ghg.claims.case import Case
from ghg.claims.named_checks import named_checks
from ghg.domain.claim_views import CheckFound
from ghg.domain.held import UsedUnitsRow
from ghg.domain.issue import Issue
from ghg.domain.snapshot import HeldUnits, Snapshot
from ghg.library.named_checks import named_check_list
from tests.claims.cases import (
    LIBRARY,
    case_of,
    scheme_with,
    used,
)

CATALOGUE = named_check_list(LIBRARY)
SCHEME = scheme_with()
GRID, PV = used(900_000), used(100_000, "own_generation", "solar")


def asked(name: str, issue: Issue, *facts: Any, **changes: Any) -> CheckFound:
    """Ask one check of a factory beside a made-up scheme."""
    return of_case(name, case_of(SCHEME, issue, *facts, **changes))


def of_case(name: str, *cases: Case) -> CheckFound:
    (one,) = [check for check in CATALOGUE if check.id == name]
    return named_checks((one,), cases)[0]


def result(name: str, issue: Issue, *facts: Any, **changes: Any) -> str:
    return asked(name, issue, *facts, **changes).result.value


def with_annexes(issue: Issue, **rows: Any) -> Issue:
    return replace(issue, annexes=replace(issue.annexes, **rows))


def with_held(issue: Issue, **rows: Any) -> Issue:
    return with_annexes(issue, held=replace(issue.annexes.held, **rows))


def certificates(**changes: Any) -> UsedUnitsRow:
    made = UsedUnitsRow(
        use=1, instrument="gec", registry="cn", batch="GEC-1", first=1, last=100, units=100,
        unit="MWh", first_month=202506, last_month=202506, plant="W", technology="onshore_wind",
        acquired="bought", reference="R1", on_day=20260201, beneficiary="某工厂", evidence="E1",
        stands="grid", other_year=False,
    )  # fmt: skip
    return replace(made, **changes)


def credit(**changes: Any) -> HeldUnits:
    made = HeldUnits(
        block=1, use=1, purpose="claim", boundary="whole", year=2025, instrument="ccer",
        registry="cn", batch="C-1", first=1, last=300, first_month=202401, last_month=202412,
        issued_day=20250601, plant="P", technology="forestry", method="", state="retired",
        on_day=20260101, reference="R", beneficiary="某工厂", evidence="E1", inside=False,
    )  # fmt: skip
    return replace(made, **changes)


def snapshot(**changes: Any) -> Snapshot:
    return Snapshot(7, "a" * 64, 20260201, (credit(**changes),))
