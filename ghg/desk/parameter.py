"""Parameters of the plant's own: measured values, a supplier's factor, and declarations.

Without an evidence file and a report number a measured value loses every choice; it is kept and
listed with that reason. A wrong value is withdrawn by a further revision that says why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from sqlalchemy import Row, func, select

from ghg.desk.context import Acting, Desk, Looking, acting, id_of, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.period import refuse_closed
from ghg.desk.submissions.handing import by_two
from ghg.domain import units
from ghg.domain.numbers import plain, storable
from ghg.errors import NOWHERE, DataError
from ghg.inventory.carbon_checks import DECLARED_MADE_FROM
from ghg.inventory.checkbooks import HOURS, NAMEPLATE, UNIT_PRICE
from ghg.inventory.count_power import DECLARED_ORDINARY
from ghg.inventory.energy import PRIMARY
from ghg.inventory.missing import RANK_REASON
from ghg.inventory.own_energy import DECLARED_MADE_BY
from ghg.inventory.prepared import DECLARED_READING, PREPARED_UNITS
from ghg.inventory.stock_checks import TOLERANCE
from ghg.ledger.rows import checked, codes, table
from ghg.ledger.tables import ParameterValueInput
from ghg.methods.asked import parameter_units
from ghg.plan.plan import DECLARED_UNUSED, WITHDRAWN

# parameter -> units that it may be measured in, each with all others of the same dimension
PARAMETERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **parameter_units(),
        **PREPARED_UNITS,
        PRIMARY: ("kgce/kWh", "kgce/t", "kgce/m3", "kgce/Nm3"),
        UNIT_PRICE: ("CNY/kWh", "CNY/t", "CNY/m3", "CNY/Nm3"),
        NAMEPLATE: ("kW", "t/h", "m3/h", "Nm3/h"),
        HOURS: ("h",),
    }
)
DECLARED = (DECLARED_ORDINARY, DECLARED_MADE_FROM, DECLARED_MADE_BY, DECLARED_READING)
_OWNERS = ("stream", "source", "facility")
_KEY = ("stream_id", "source_id", "facility_id", "parameter", "item", "first_month", "last_month")


@dataclass(frozen=True, slots=True)
class Owned:
    """A value of the plant under the id that conflicts show: of what, months, value, proof."""

    id: str
    parameter: str
    item: str
    stream: str
    source: str
    facility: str
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
    put_value(desk, parameter, owner, months, value, unit, proof, item, reason)


@by_two("parameter.withdraw")
def withdraw_parameter(desk: Desk, value_id: str, reason: str) -> Owned:
    """Take a value or declaration back by its id (`own-3`); it stays in the books.

    Raises E-REASON, and E-REF.own for an id that does not stand.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, value_id)
    with acting(desk, "parameter.withdraw", value_id, reason) as at:
        row = next((one for one in _standing(at) if f"own-{one.id}" == value_id), None)
        if row is None:
            raise DataError("E-REF.own", NOWHERE, value_id)
        kept = {name: getattr(row, name) for name in ParameterValueInput.model_fields}
        owner = {f"{name}_id": kept[f"{name}_id"] for name in _OWNERS if kept[f"{name}_id"]}
        refuse_closed(at, owner, (row.first_month, row.last_month), row.parameter)
        turned = {"kind": WITHDRAWN, "reason": reason, "revision": row.revision + 1}
        at.put("parameter_value", checked(ParameterValueInput, **(kept | turned)))
        return _owned(row, _codes(at))


def parameter_list(desk: Desk) -> tuple[Owned, ...]:
    """List the plant's own values that stand, oldest first."""
    with looking(desk) as at:
        known = _codes(at)
        return tuple(_owned(row, known) for row in _standing(at))


def _standing(at: Acting | Looking) -> list[Row[Any]]:
    """Give the latest revision of every value and declaration, without withdrawn ones."""
    values = table("parameter_value")
    ours = (*PARAMETERS, DECLARED_UNUSED, TOLERANCE, RANK_REASON, *DECLARED)
    wanted = select(values).where((values.c.org_id == at.org_id) & values.c.parameter.in_(ours))
    latest = {
        tuple(getattr(row, name) for name in _KEY): row
        for row in at.connection.execute(wanted.order_by(values.c.id))
    }
    standing = (row for row in latest.values() if row.kind != WITHDRAWN)
    return sorted(standing, key=lambda row: int(row.id))


def _codes(at: Acting | Looking) -> dict[str, dict[int, str]]:
    """Give id -> code of everything that can have a value."""
    known = {name: codes(at.connection, at.org_id, name) for name in _OWNERS}
    return {name: {row_id: code for code, row_id in found.items()} for name, found in known.items()}


def _owned(row: Row[Any], known: dict[str, dict[int, str]]) -> Owned:
    owners = {name: known[name].get(getattr(row, f"{name}_id"), "") for name in _OWNERS}
    return Owned(
        id=f"own-{row.id}",
        parameter=row.parameter,
        item=row.item,
        **owners,
        first_month=row.first_month,
        last_month=row.last_month,
        value=plain(row.value),
        unit=row.unit,
        report_number=row.report_number,
        document=row.document,
        locator=row.locator,
        evidence=row.evidence_id is not None,
        reason=row.reason,
    )


@by_two("parameter.set")
def put_value(
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
    """Write a value, or a declaration, as the next revision of its owner's."""
    with acting(desk, "parameter.set", f"{owner[1]} {parameter}", reason) as at:
        ids = {f"{owner[0]}_id": id_of(at, owner[0], owner[1])}
        refuse_closed(at, ids, months, parameter)
        given = checked(
            ParameterValueInput,
            **ids,
            parameter=parameter,
            item=item,
            first_month=months[0],
            last_month=months[1],
            value=value,
            unit=unit,
            kind="declared" if parameter.startswith("declared_") else "measured",
            report_number=proof.report_number,
            document=proof.document,
            locator=proof.locator,
            evidence_id=evidence_id(at, proof.evidence) if proof.evidence else None,
            reason=reason,
            revision=next_revision(at, parameter, ids, months),
        )
        at.put("parameter_value", given)


def _suits(parameter: str, value: Decimal, unit: str) -> None:
    """Check name, unit and range of a parameter before it goes into the books."""
    if parameter not in PARAMETERS:
        raise DataError("E-PARAMETER", NOWHERE, parameter, choices="、".join(PARAMETERS))
    fitting = PARAMETERS[parameter]
    if not any(units.same_dimension(unit, one) for one in fitting):
        raise DataError(
            "E-DIM.parameter", NOWHERE, unit, parameter=parameter, fitting="、".join(fitting)
        )
    if storable(value) < 0:
        raise DataError("E-SIGN", NOWHERE, plain(value))
    if PARAMETERS[parameter] == ("1",):
        _is_share(parameter, value, unit)


def _is_share(parameter: str, value: Decimal, unit: str) -> None:
    """Ask back when 98 was typed for a share, or 0.98 for a percentage that is always high."""
    low = parameter == "oxidation_rate" and value <= 1
    if (unit == "1" and value > 1) or (unit == "%" and (value > 100 or low)):
        raise DataError("E-SHARE", NOWHERE, plain(value), unit=unit)


def next_revision(at: Acting, parameter: str, ids: dict[str, int], months: tuple[int, int]) -> int:
    """Give the number of the next revision of an owner's value: 0 for the first."""
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
