"""Reasoned absences (不涉及, 未发生, 计入他处, 保密), and other words of a person about a stream.

Each is a dated declaration with a reason: kept as a value of the stream, printed, and taken back by
a further revision. It never changes a figure.
"""

from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Acting, Desk, acting, id_of
from ghg.desk.entry.marks import refuse_changed
from ghg.desk.parameter import next_revision
from ghg.desk.period import refuse_closed
from ghg.desk.plan import plan_of
from ghg.domain.missing import Absence
from ghg.domain.streams import Unused
from ghg.errors import NOWHERE, DataError
from ghg.inventory.missing import RANK_REASON
from ghg.ledger.rows import checked
from ghg.ledger.tables import ParameterValueInput
from ghg.plan.plan import DECLARED_UNUSED


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is declared of a stream: the parameter it is kept as, a value, and the reason."""

    parameter: str
    reason: str
    value: Decimal = Decimal(1)
    unit: str = "1"
    kind: str = "declared"
    locator: str = ""


def set_absent(
    desk: Desk,
    stream: str,
    months: tuple[int, int],
    kind: Absence,
    reason: str,
    where: str = "",
    entity: str = "",
    seen: str | None = None,
) -> Unused:
    """Declare why a stream has no figure in some months.

    `where` is the stream that includes it, `seen` the mark of the one cell that the person had
    before him. Raises E-REASON, E-REF.stream, E-ABSENCE.where, E-CONFLICT of a cell that changed,
    and E-BALANCE.term: a term of a balance cannot be left out, the balance would be wrong.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    plan = plan_of(desk, entity)
    plan.stream(stream)
    for other in plan.streams:
        if any(term.stream == stream for term in other.balance):
            raise DataError("E-BALANCE.term", NOWHERE, stream, balance=other.code)
    elsewhere = kind is Absence.INCLUDED_ELSEWHERE
    if elsewhere is not bool(where) or where == stream:
        raise DataError("E-ABSENCE.where", NOWHERE, where)
    if elsewhere:
        plan.stream(where)
    said = Declaration(DECLARED_UNUSED, reason, kind=kind, locator=where)
    with acting(desk, "stream.unused", stream, said.reason) as at:
        if seen is not None:
            refuse_changed(at.connection, at.org_id, plan, (stream, months[0]), seen)
        _put(at, stream, months, said)
    return Unused(stream, *months, reason, kind, where)


def set_rank_reason(desk: Desk, stream: str, months: tuple[int, int], reason: str) -> None:
    """Say why a stream's data source ranks lower than the year before; raises E-REASON."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    declare(desk, "stream.rank_reason", stream, months, Declaration(RANK_REASON, reason))


def declare(
    desk: Desk, action: str, stream: str, months: tuple[int, int], said: Declaration
) -> None:
    """Keep a declaration about a stream for some months; raises E-REF.stream."""
    with acting(desk, action, stream, said.reason) as at:
        _put(at, stream, months, said)


def _put(at: Acting, stream: str, months: tuple[int, int], said: Declaration) -> None:
    ids = {"stream_id": id_of(at, "stream", stream)}
    refuse_closed(at, ids, months, said.parameter)
    given = checked(
        ParameterValueInput,
        **ids,
        parameter=said.parameter,
        first_month=months[0],
        last_month=months[1],
        value=said.value,
        unit=said.unit,
        kind=said.kind,
        locator=said.locator,
        reason=said.reason,
        revision=next_revision(at, said.parameter, ids, months),
    )
    at.put("parameter_value", given)
