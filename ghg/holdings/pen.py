"""How a step is written: who writes, where a block stands, the event itself, a refusal's name."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from ghg.domain.instruments import SERVING, USED_UP, State
from ghg.domain.periods import day_text
from ghg.errors import DataError, Place
from ghg.holdings.words import worded
from ghg.ledger.rows import checked, next_id, table
from ghg.ledger.tables import BlockEventInput

_LAST = """SELECT e.* FROM block_event e WHERE e.org_id = :org AND e.block_id = :block
ORDER BY e.n DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A block with its last event: where it stands now."""

    block: int
    root: int
    first: int
    last: int
    certificate: bool
    state: State
    n: int
    use: int | None
    on_day: int
    reference: str

    @property
    def units(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes: connection, organisation, journal number, person and, where asked, a second."""

    connection: Connection
    org_id: int
    seq: int
    actor: str
    approver: str = ""


def standing(connection: Connection, org_id: int, block: int) -> Standing:
    """Give where a block stands; raises E-REF.block."""
    blocks = table("block")
    here = (blocks.c.org_id == org_id) & (blocks.c.id == block)
    row = connection.execute(select(blocks).where(here)).first()
    last = connection.execute(text(_LAST), {"org": org_id, "block": block}).first()
    if row is None or last is None:
        raise DataError("E-REF.block", Place(), str(block))
    return _standing(row, last)


def write_event(
    pen: Pen, block: int, n: int, state: State, to: State, on_day: int, **facts: Any
) -> None:
    """Write one event of a block."""
    blocks = table("block")
    here = (blocks.c.org_id == pen.org_id) & (blocks.c.id == block)
    given = checked(
        BlockEventInput,
        block_id=block,
        certificate=pen.connection.scalar(select(blocks.c.certificate).where(here)),
        n=n,
        from_state=state,
        to_state=to,
        on_day=on_day,
        actor=pen.actor,
        approver=pen.approver,
        **facts,
    )
    row = {"org_id": pen.org_id, "seq": pen.seq, **given.model_dump()}
    pen.connection.execute(insert(table("block_event")), row)


def write_row(pen: Pen, name: str, given: Any, **also: Any) -> int:
    """Insert a row and give its id."""
    row_id = next_id(pen.connection, name, pen.org_id)
    row = {"org_id": pen.org_id, "id": row_id, "seq": pen.seq, **given.model_dump(), **also}
    pen.connection.execute(insert(table(name)), row)
    return row_id


def no_arrow(now: Standing, to: State) -> DataError:
    """Make the refusal of a step that no arrow allows; a used block says by which reference."""
    said = {"state": now.state.value, "wanted": to.value}
    if now.state in USED_UP:
        said["reference"] = now.reference
    said |= worded("state", "holding.state", now.state) | worded("wanted", "holding.state", to)
    return DataError("E-STATE.block", Place(subject=str(now.block)), str(now.block), **said)


def in_order(now: Standing, on_day: int) -> None:
    """Refuse a step that is dated before the one that it consumes; raises E-DATE.step.

    Without this the books would have no balance of a day.
    """
    if on_day < now.on_day:
        said = {"before": day_text(now.on_day)}
        raise DataError("E-DATE.step", Place(subject=str(now.block)), day_text(on_day), **said)


@contextmanager
def named(subject: str) -> Iterator[None]:
    """Say what a constraint refused by our own name for it."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        if "ex_serial_root_taken" in said or "serial numbers are taken" in said:
            raise DataError("E-SERIAL-USED.elsewhere", Place(), subject) from error
        if isinstance(error, IntegrityError):
            raise DataError("E-STATE.raced", Place(), subject) from error
        raise


def _standing(row: Row[Any], last: Row[Any]) -> Standing:
    state = State(last.to_state)
    return Standing(
        block=row.id,
        root=row.root_id,
        first=row.first_serial,
        last=row.last_serial,
        certificate=bool(row.certificate),
        state=state,
        n=last.n,
        use=last.use_id if state in SERVING else None,
        on_day=last.on_day,
        reference=last.reference,
    )
