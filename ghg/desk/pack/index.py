"""The index of first documents (首批文件索引): what a verifier asks first, in the order of asking.

Sixteen slots, each filled, missing or not applicable, as the books and the register of materials
stood when the issue was made. What the books hold themselves is never asked of a person again.
Findings are told as they stand today: they are raised on an issue, so after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.claims.materials import MaterialView, material_list
from ghg.desk.context import Desk, Looking, looking
from ghg.desk.pack import slots
from ghg.desk.pack.scope import Scope, scope_of
from ghg.desk.pack.slots import Known, Slot
from ghg.desk.verification.kept import findings_at
from ghg.domain.findings import KeptFinding
from ghg.domain.statistics import B204, FORM205
from ghg.ledger.rows import table
from ghg.plan.plan import rows_of


@dataclass(frozen=True, slots=True)
class Index:
    """The slots in order, and the names (zh, en) of the materials that they speak of."""

    slots: tuple[Slot, ...]
    names: Mapping[str, tuple[str, str]]


def index_of(desk: Desk, code: str = "", number: int = 0) -> Index:
    """List the slots of an issue (the last one for 0); raises E-REF.inventory, E-REF.issue."""
    with looking(desk) as at:
        scope = scope_of(at, code, number)
        entity = scope.issue.entity.code
        last_year, forms = _last_year(at, scope), _forms(at, scope)
        findings = _findings(at, scope)
    told = material_list(desk, entity=entity, up_to=scope.books_seq, every=True)
    materials: Mapping[str, MaterialView] = {one.id: one for one in told}
    made = slots.all_slots(Known(scope.issue, materials, last_year, forms, findings))
    spoken = {name for slot in made for name in (*slot.found, *slot.lacking)}
    return Index(made, {one.id: (one.zh, one.en) for one in told if one.id in spoken})


def _last_year(at: Looking, scope: Scope) -> tuple[str, ...]:
    """Name what is known of the year before: figures of its report, or an issue of these books."""
    before = scope.issue.year - 1
    names = {
        row.file_name
        for row in rows_of(at.connection, at.org_id, "prior_line", scope.books_seq)
        if row.year == before
    }
    issues, inventories = table("issue"), table("inventory")
    joined = issues.join(
        inventories,
        (inventories.c.org_id == issues.c.org_id) & (inventories.c.id == issues.c.inventory_id),
    )
    wanted = (
        select(inventories.c.code, issues.c.number)
        .select_from(joined)
        .where((issues.c.org_id == at.org_id) & (inventories.c.year == before))
        .where(issues.c.seq <= scope.books_seq)
    )
    names |= {f"{row.code}/{row.number}" for row in at.connection.execute(wanted)}
    return tuple(sorted(names))


def _findings(at: Looking, scope: Scope) -> tuple[KeptFinding, ...]:
    """List what was found at the verifications of this year's and last year's inventories."""
    inventories = table("inventory")
    entity = (
        select(inventories.c.entity_id)
        .where((inventories.c.org_id == at.org_id) & (inventories.c.code == scope.code))
        .scalar_subquery()
    )
    wanted = select(inventories.c.code).where(
        (inventories.c.org_id == at.org_id)
        & (inventories.c.entity_id == entity)
        & inventories.c.year.in_((scope.issue.year - 1, scope.issue.year))
    )
    codes = set(at.connection.scalars(wanted))
    return tuple(one for one in findings_at(at) if one.inventory in codes)


def _forms(at: Looking, scope: Scope) -> tuple[str, ...]:
    """Name the statistical forms of which figures were filed for the year."""
    days = (scope.issue.first_day, scope.issue.last_day)
    found = {
        row.kind.partition(".")[0]
        for row in rows_of(at.connection, at.org_id, "plant_fact", scope.books_seq)
        if row.first_day <= days[1] and row.last_day >= days[0]
    }
    return tuple(sorted(found & {FORM205, B204}))
