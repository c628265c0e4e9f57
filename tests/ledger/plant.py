"""A small plant for tests: one entity, one facility, one source, some streams."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine

from ghg.domain.streams import Input, Mode
from ghg.ledger import journal, rows
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.journal import Act
from ghg.ledger.organisations import add_organisation
from ghg.ledger.sessions import lock_organisation, writing
from ghg.ledger.tables import (
    EntityInput,
    FacilityInput,
    OrganisationInput,
    SourceInput,
    StreamInput,
)
from tests.again import laid_out_once


def act(action: str = "test", key: str | None = None) -> Act:
    return Act(actor="Zhang", auth="os_user", action=action, idempotency_key=key)


def founded(engine: Engine, code: str = "TEA", streams: int = 3, mode: Mode = Mode.EVENT) -> int:
    """Found an organisation with streams S1, S2, .. (ids 1, 2, ..) and give its id."""
    name = ("plant", code, streams, mode)
    return laid_out_once(engine, name, lambda: _found(engine, code, streams, mode))


def _found(engine: Engine, code: str, streams: int, mode: Mode) -> int:
    with writing(engine) as connection:
        org_id, head = add_organisation(
            connection, OrganisationInput(code=code, name_zh="茶厂"), act("organisation.add")
        )
        lock_organisation(connection, org_id)
        furnish(connection, org_id, head.seq, streams, mode)
    return org_id


def furnish(connection: Connection, org_id: int, seq: int, streams: int, mode: Mode) -> None:
    entity = EntityInput(code="E", name_zh="主体")
    facility = FacilityInput(entity_id=1, code="F", name_zh="厂区", region="350000")
    source = SourceInput(
        facility_id=1, code="B", name_zh="锅炉", kind="stationary", method="fuel_by_heat"
    )
    rows.add(connection, org_id, "entity", [entity], seq=seq)
    rows.add(connection, org_id, "facility", [facility], seq=seq)
    rows.add(connection, org_id, "source", [source], seq=seq)
    made = [
        StreamInput(
            source_id=1,
            code=f"S{number}",
            name_zh="柴油",
            input=Input.ACTIVITY,
            item="diesel",
            unit="t",
            mode=mode,
        )
        for number in range(1, streams + 1)
    ]
    rows.add(connection, org_id, "stream", made, seq=seq)


def block(*given: tuple[int, int, int, str, int], **columns: Sequence[object]) -> RecordBlock:
    """Make a block of (stream, first day, last day, document, millionths); the rest is plain."""
    n = len(given)
    stream, first_day, last_day, document, quantity = zip(*given, strict=True)
    plain = {
        "stream": stream,
        "first_day": first_day,
        "last_day": last_day,
        "document": document,
        "quantity": quantity,
        "line": [0] * n,
        "kind": [int(RecordKind.METERED)] * n,
        "data_class": [int(DataClass.PRIMARY)] * n,
        "estimated": [0] * n,
        "method": [""] * n,
        "rank": [0] * n,
    }
    return RecordBlock(**{**plain, **columns})  # type: ignore[arg-type]


def noted(engine: Engine, org_id: int, count: int) -> list[journal.Head]:
    """Write some journal entries."""
    with writing(engine) as connection:
        lock_organisation(connection, org_id)
        return [journal.append(connection, org_id, act(), {"n": n}) for n in range(count)]
