"""The three forms of offset of DB43/T 3118-2024, and what of an own project may be deducted.

    inside the boundary, own project     its own line; deducted only when its effect is proven to
                                         lie outside the inventory, and it was not credited
    outside the boundary, own project    counts with exclusive title, and when it was not credited
    bought outside the boundary          counts by serial numbers and retirement

Clause 3.3 knows offsets from outside the boundary only, 10.5.1 names a form inside it: a reduction
inside already lowers the inventory, so deducting it would take it twice. Nothing here is ever
netted into an inventory. Tonnes that were issued as credits stand in their blocks and count there.

Source: DB43/T 3118-2024, 3.3, 5.1, 10.5.1, 11.5.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ProjectPlace(StrEnum):
    """Where an own project lies, seen from the boundary."""

    INSIDE = "inside"
    OUTSIDE = "outside"


class OffsetForm(StrEnum):
    """A form of offset that 10.5.1 asks the report to name."""

    OWN_INSIDE = "own_inside"
    OWN_OUTSIDE = "own_outside"
    BOUGHT = "bought"


class Undeducted(StrEnum):
    """Why tonnes are shown and not deducted; `NONE` when they are deducted."""

    NONE = ""
    IN_INVENTORY = "in_inventory"
    CREDITED = "credited"
    NO_TITLE = "no_title"


@dataclass(frozen=True, slots=True)
class OwnProjectRow:
    """What a project of the factory itself reduced in some days, in tCO2e, and what proves it.

    `credited` is also true when credits of the project stand in the books.
    """

    code: str
    name: str
    place: ProjectPlace
    first_day: int
    last_day: int
    tonnes: Decimal
    method: str
    outside_effect: bool
    exclusive: bool
    credited: bool
    evidence: str = ""
    effect_evidence: str = ""
    note: str = ""

    @property
    def form(self) -> OffsetForm:
        inside = self.place is ProjectPlace.INSIDE
        return OffsetForm.OWN_INSIDE if inside else OffsetForm.OWN_OUTSIDE


@dataclass(frozen=True, slots=True)
class Offset:
    """A line of offsets: tonnes shown, tonnes deducted, and why the two differ."""

    form: OffsetForm
    code: str
    name: str
    first_day: int
    last_day: int
    shown: Decimal
    deducted: Decimal
    why: Undeducted
    evidence: str = ""


def offset_of(project: OwnProjectRow) -> Offset:
    """Make the line of an own project."""
    why = undeducted(project)
    return Offset(
        form=project.form,
        code=project.code,
        name=project.name,
        first_day=project.first_day,
        last_day=project.last_day,
        shown=project.tonnes,
        deducted=Decimal(0) if why else project.tonnes,
        why=why,
        evidence=project.evidence,
    )


def undeducted(project: OwnProjectRow) -> Undeducted:
    """Say why a project's tonnes are not deducted."""
    if project.credited:
        return Undeducted.CREDITED
    if project.place is ProjectPlace.INSIDE:
        return Undeducted.NONE if project.outside_effect else Undeducted.IN_INVENTORY
    return Undeducted.NONE if project.exclusive else Undeducted.NO_TITLE
