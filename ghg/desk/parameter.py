"""Parameters of the plant's own: measured values, a supplier's factor, and declarations.

Without an evidence file and a report number a measured value loses every choice; it is kept and
listed with that reason.
"""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from ghg.desk.context import Acting, Desk, acting, id_of, looking
from ghg.desk.evidence import evidence_id
from ghg.domain import units
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.inventory.count import DECLARED_ORDINARY
from ghg.inventory.energy import PRIMARY
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import ParameterValueInput

# parameter -> the upper part of its unit
PARAMETERS = {
    "net_calorific_value": "GJ",
    "carbon_content": "tC",
    "carbon_content_received": "tC",
    "oxidation_rate": "1",
    "emission_factor": "tCO2",
    PRIMARY: "kgce",
}


@dataclass(frozen=True, slots=True)
class Owned:
    """A value of the plant: for which stream or source, months, value, proof."""

    parameter: str
    item: str
    stream: str
    source: str
    first_month: int
    last_month: int
    value: str
    unit: str
    report_number: str
    document: str
    locator: str
    evidence: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What a value rests on: an evidence file (first signs of its hash), report, document."""

    evidence: str = ""
    report_number: str = ""
    document: str = ""
    locator: str = ""


def set_parameter(
    desk: Desk,
    parameter: str,
    owner: tuple[str, str],
    months: tuple[int, int],
    value: Decimal,
    unit: str,
    proof: Proof,
    item: str = "",
    reason: str = "",
) -> None:
    """Record a value for ("stream", code), ("source", code) or ("facility", code).

    Raises E-PARAMETER (unknown), E-UNIT, E-DIM, E-SHARE (a share above 1, 98 meant as 98 %).
    """
    unit = units.unit(unit)
    _suits(parameter, value, unit)
    if parameter == PRIMARY and not proof.document:
        raise DataError("E-SOURCE", NOWHERE, parameter)
    _put(desk, parameter, owner, months, value, unit, proof, item, reason)


def declare_ordinary(desk: Desk, stream: str, months: tuple[int, int], reason: str) -> None:
    """Declare that non-fossil power without proof is to count as ordinary power."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    owner = ("stream", stream)
    _put(desk, DECLARED_ORDINARY, owner, months, Decimal(1), "1", Proof(), "", reason)


def parameter_list(desk: Desk) -> tuple[Owned, ...]:
    """List the plant's own values, oldest first."""
    values, streams, sources = table("parameter_value"), table("stream"), table("source")
    with looking(desk) as at:
        wanted = (
            select(values, streams.c.code.label("stream"), sources.c.code.label("source"))
            .outerjoin(
                streams,
                (streams.c.org_id == values.c.org_id) & (streams.c.id == values.c.stream_id),
            )
            .outerjoin(
                sources,
                (sources.c.org_id == values.c.org_id) & (sources.c.id == values.c.source_id),
            )
            .where(values.c.org_id == at.org_id)
            .order_by(values.c.id)
        )
        return tuple(
            Owned(
                row.parameter,
                row.item,
                row.stream or "",
                row.source or "",
                row.first_month,
                row.last_month,
                plain(row.value),
                row.unit,
                row.report_number,
                row.document,
                row.locator,
                row.evidence_id is not None,
                row.reason,
            )
            for row in at.connection.execute(wanted)
        )


def _put(
    desk: Desk,
    parameter: str,
    owner: tuple[str, str],
    months: tuple[int, int],
    value: Decimal,
    unit: str,
    proof: Proof,
    item: str,
    reason: str,
) -> None:
    with acting(desk, "parameter.set", f"{owner[1]} {parameter}", reason) as at:
        ids = {f"{owner[0]}_id": id_of(at, owner[0], owner[1])}
        given = checked(
            ParameterValueInput,
            **ids,
            parameter=parameter,
            item=item,
            first_month=months[0],
            last_month=months[1],
            value=value,
            unit=unit,
            kind="declared" if parameter == DECLARED_ORDINARY else "measured",
            report_number=proof.report_number,
            document=proof.document,
            locator=proof.locator,
            evidence_id=evidence_id(at, proof.evidence) if proof.evidence else None,
            reason=reason,
            revision=_revision(at, parameter, ids, months),
        )
        at.put("parameter_value", given)


def _suits(parameter: str, value: Decimal, unit: str) -> None:
    """Check name, unit and range of a parameter before it goes into the books."""
    if parameter not in PARAMETERS:
        raise DataError("E-PARAMETER", NOWHERE, parameter, choices="、".join(PARAMETERS))
    above = unit.partition("/")[0]
    units.conversion(above, PARAMETERS[parameter])
    if value < 0:
        raise DataError("E-SIGN", NOWHERE, plain(value))
    if parameter == "oxidation_rate":
        _is_share(value, unit)


def _is_share(value: Decimal, unit: str) -> None:
    """Ask back when 98 was typed for a share, or 0.98 for a percentage."""
    if (unit == "1" and value > 1) or (unit == "%" and (value > 100 or value <= 1)):
        raise DataError("E-SHARE", NOWHERE, plain(value), unit=unit)


def _revision(at: Acting, parameter: str, ids: dict[str, int], months: tuple[int, int]) -> int:
    values = table("parameter_value")
    wanted = select(func.max(values.c.revision)).where(
        (values.c.org_id == at.org_id)
        & (values.c.parameter == parameter)
        & (values.c.first_month == months[0])
        & (values.c.last_month == months[1])
    )
    for column, row_id in ids.items():
        wanted = wanted.where(values.c[column] == row_id)
    highest = at.connection.scalar(wanted)
    return 0 if highest is None else int(highest) + 1
