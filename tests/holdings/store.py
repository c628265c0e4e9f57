"""A plant with a pen of its own: tests write blocks as the desk does, one act after another."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, text

from ghg.domain.instruments import Instrument, Purpose, Serial, State
from ghg.holdings import blocks
from ghg.holdings.pen import Pen, Standing
from ghg.ledger import journal, rows
from ghg.ledger.sessions import lock_organisation, writing
from ghg.ledger.tables import EvidenceInput, HoldingUseInput
from tests.again import laid_out_once
from tests.ledger import plant

TODAY = 20260301
GEC = Serial("gec", "WIND-2025-06", 1, 1000, "WIND-2025-06 1-1000", parsed=False)


@contextmanager
def pen(engine: Engine, org_id: int = 1, approver: str = "") -> Iterator[Pen]:
    """Hold one act's transaction."""
    with writing(engine) as connection:
        lock_organisation(connection, org_id)
        head = journal.append(connection, org_id, plant.act("holdings"), {})
        yield Pen(connection, org_id, head.seq, "Zhang", approver)


def founded(engine: Engine, code: str = "TEA") -> int:
    """Found a plant with one evidence file and one use for certificates, one for credits."""
    return laid_out_once(engine, ("store", code), lambda: _found(engine, code))


def _found(engine: Engine, code: str) -> int:
    org_id = plant.founded(engine, code)
    with pen(engine, org_id) as at:
        paper = EvidenceInput(
            sha256="ab" * 32,
            size=3,
            media_type="application/pdf",
            file_name="proof.pdf",
            kind="gec",
        )
        rows.add(at.connection, org_id, "evidence", [paper], seq=at.seq)
        for certificate in (True, False):
            for need in ("claim", "other"):
                use = HoldingUseInput(
                    entity_id=1,
                    boundary="whole",
                    year=2025,
                    purpose=Purpose.CLAIM,
                    certificate=certificate,
                    need=need,
                    beneficiary="主体",
                )
                rows.add(at.connection, org_id, "holding_use", [use], seq=at.seq)
    return org_id


def received(at: Pen, serial: Serial = GEC, state: State = State.HELD) -> Standing:
    """Enter a range of certificates generated in June 2025."""
    return blocks.receive(
        at,
        Instrument.GEC,
        serial,
        state,
        first_month=202506,
        last_month=202506,
        acquired="bought",
        acquired_day=20250801,
    )


def redeemed(at: Pen, block: int, **changed: Any) -> Standing:
    facts = {"reference": "R-1", "beneficiary": "主体", "evidence_id": 1, **changed}
    return blocks.move(at, block, State.REDEEMED, TODAY, **facts)


def sql(connection: Connection, statement: str, **values: Any) -> None:
    connection.execute(text(statement), values)
