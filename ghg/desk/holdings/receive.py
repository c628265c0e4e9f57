"""Entering credits and certificates that were bought or issued."""

from dataclasses import asdict, dataclass
from decimal import Decimal

from ghg.desk.context import Acting, Desk, published
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.pen import writing
from ghg.desk.submissions.handing import by_two
from ghg.domain.double_benefit import Generation
from ghg.domain.instruments import Acquired, Instrument, Serial, State
from ghg.errors import NOWHERE, DataError
from ghg.holdings import blocks
from ghg.holdings.groups import own_part
from ghg.holdings.pen import Pen
from ghg.holdings.plants import refuse_double, write_plant
from ghg.holdings.positions import Position, position_of
from ghg.holdings.serials import counted, parsed, typed
from ghg.library.double_benefit import benefit_rules


@dataclass(frozen=True, slots=True)
class Bought:
    """A range as typed: a serial that its registry's form reads, or batch with start and end.

    `units` is what the paper says; it must be the range's own count.
    """

    instrument: Instrument
    serial: str
    first: str = ""
    last: str = ""
    units: str = ""
    first_month: int = 0
    last_month: int = 0
    acquired: str = "bought"
    acquired_day: int = 0
    plant: str = ""
    region: str = ""
    technology: str = ""
    method: str = ""
    issued_day: int | None = None
    price: Decimal | None = None
    currency: str = ""
    evidence: str = ""
    note: str = ""


@by_two("holding.receive")
def receive(desk: Desk, bought: Bought, *, expected: bool = False, approver: str = "") -> Position:
    """Enter a range that was bought or issued; `expected` while another party still holds it.

    A second person with a paper may say that power of the same plant and month is another, where
    the rule lets it be proven. Raises E-COUNT, E-INT, E-SERIAL-USED, E-EMPTY.batch, E-MONTHS,
    E-REF.evidence, E-DOUBLE.power, E-RULE.not_issued, E-GROUP.none, E-GROUP.elsewhere.
    """
    serial = serial_of(bought.instrument, bought.serial, bought.first, bought.last, bought.units)
    with writing(desk, "holding.receive", serial.raw, asdict(bought), approver) as (at, pen):
        return enter(at, pen, bought, serial, State.EXPECTED if expected else State.HELD)


def serial_of(
    instrument: Instrument, serial: str, first: str = "", last: str = "", units: str = ""
) -> Serial:
    """Read a serial as typed, and hold a stated number of units to it."""
    read = parsed(instrument, serial) or typed(instrument, serial, first, last)
    return counted(read, units) if units else read


def enter(at: Acting, pen: Pen, bought: Bought, serial: Serial, state: State) -> Position:
    """Write a range inside an act, held to the rules of the group's paper and of double benefit."""
    if not bought.first_month:
        raise DataError("E-MONTHS", NOWHERE, bought.serial)
    months = bought.first_month, bought.last_month or bought.first_month
    new = Generation(bought.instrument, bought.plant, bought.technology, *months)
    proven = bool(bought.evidence) and pen.approver not in ("", pen.actor)
    refuse_double(at.connection, at.org_id, benefit_rules(published()), new, proven=proven)
    if bought.acquired == Acquired.ALLOCATED:
        own_part(at.connection, at.org_id, serial)
    made = blocks.receive(
        pen,
        bought.instrument,
        serial,
        state,
        first_month=months[0],
        last_month=months[1],
        plant=bought.plant,
        region=bought.region,
        technology=bought.technology,
        method=bought.method,
        issued_day=bought.issued_day,
        acquired=bought.acquired,
        acquired_day=bought.acquired_day,
        price=bought.price,
        currency=bought.currency,
        evidence_id=evidence_id(at, bought.evidence) if bought.evidence else None,
        note=bought.note,
    )
    write_plant(pen, made.root, new)
    return position_of(at.connection, at.org_id, made.block)
