"""Entering credits and certificates that were bought or issued."""

from dataclasses import asdict, dataclass
from decimal import Decimal

from ghg.desk.context import Desk
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.pen import writing
from ghg.domain.instruments import Instrument, Serial, State
from ghg.errors import NOWHERE, DataError
from ghg.holdings import blocks
from ghg.holdings.positions import Position, position_of
from ghg.holdings.serials import counted, parsed, typed


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


def receive(desk: Desk, bought: Bought, *, expected: bool = False) -> Position:
    """Enter a range that was bought or issued; `expected` while another party still holds it.

    Raises E-COUNT, E-INT, E-SERIAL-USED, E-EMPTY.batch, E-REF.evidence, E-MONTHS.
    """
    serial = _serial(bought)
    if bought.units:
        counted(serial, bought.units)
    if not bought.first_month:
        raise DataError("E-MONTHS", NOWHERE, bought.serial)
    with writing(desk, "holding.receive", serial.raw, asdict(bought)) as (at, pen):
        state = State.EXPECTED if expected else State.HELD
        made = blocks.receive(
            pen,
            bought.instrument,
            serial,
            state,
            first_month=bought.first_month,
            last_month=bought.last_month or bought.first_month,
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
        return position_of(at.connection, at.org_id, made.block)


def _serial(bought: Bought) -> Serial:
    read = parsed(bought.instrument, bought.serial)
    if read is not None:
        return read
    return typed(bought.instrument, bought.serial, bought.first, bought.last)
