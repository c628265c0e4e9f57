"""Books to measure on: the real migrated tables, five thousand fuel streams of one factory."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ghg.desk.context import Desk, open_desk
from ghg.desk.setup import Wanted, new_inventory
from ghg.domain.periods import year_period
from ghg.domain.streams import Input, Mode
from ghg.ledger import rows
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.journal import Act
from ghg.ledger.organisations import add_organisation
from ghg.ledger.posting import post
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import lock_organisation, writing
from ghg.ledger.tables import (
    BatchInput,
    EntityInput,
    FacilityInput,
    OrganisationInput,
    SourceInput,
    SourceVersionInput,
    StreamInput,
)
from tests.bench.data import STREAMS, YEAR, records, stream_code

SOURCES = 200
FUELS = ("diesel", "gasoline", "fuel_oil", "kerosene", "lpg", "anthracite", "bituminous_coal")
BLOCK_ROWS = 50_000
ORG = 1


def open_books(path: Path) -> Desk:
    """Open a database of the bench."""
    return open_desk(f"sqlite:///{path}", actor="bench")


def lay_out(path: Path) -> None:
    """Make a database with the plan and no records."""
    lay_out_at(f"sqlite:///{path}", STREAMS)


def lay_out_at(url: str, streams: int) -> None:
    """Make the tables of a database, and the plan of so many streams."""
    migrate(url)
    desk = open_desk(url, actor="bench")
    with writing(desk.engine) as connection:
        given = OrganisationInput(code="BENCH", name_zh="测试厂")
        org, head = add_organisation(connection, given, _act("organisation.add"))
        lock_organisation(connection, org)
        entity = EntityInput(code="E", name_zh="主体")
        facility = FacilityInput(
            entity_id=1, code="F", name_zh="厂区", region="350000", industry="15"
        )
        for name, inputs in (
            ("entity", [entity]),
            ("facility", [facility]),
            ("source", [_source(number) for number in range(1, SOURCES + 1)]),
            ("source_version", [_involved(number) for number in range(1, SOURCES + 1)]),
            ("stream", [_stream(number) for number in range(1, streams + 1)]),
        ):
            rows.add(connection, org, name, inputs, seq=head.seq)
    new_inventory(desk, Wanted(str(YEAR), YEAR, "AR5-2013", as_of=20261101))
    desk.engine.dispose()


def post_records(path: Path, count: int) -> None:
    """Post records as one batch, by the ledger's own way."""
    post_blocks(path, blocks(count))


def post_blocks(path: Path, given: Iterable[RecordBlock]) -> None:
    """Post blocks of records as one batch."""
    desk = open_books(path)
    with writing(desk.engine) as connection:
        lock_organisation(connection, ORG)
        post(connection, ORG, _act("import"), BatchInput(kind="bench"), given)
    desk.engine.dispose()


def blocks(count: int) -> Iterator[RecordBlock]:
    """Give the records in the ledger's own shape."""
    waiting = records(count)
    while some := list(islice(waiting, BLOCK_ROWS)):
        stream, month, day, thousandths, document = zip(*some, strict=True)
        days = [
            YEAR * 10_000 + month_ * 100 + day_ for month_, day_ in zip(month, day, strict=True)
        ]
        n = len(some)
        yield RecordBlock(
            stream=stream,
            first_day=days,
            last_day=days,
            document=document,
            line=[0] * n,
            kind=[int(RecordKind.METERED)] * n,
            quantity=[1000 * value for value in thousandths],
            data_class=[int(DataClass.PRIMARY)] * n,
            estimated=[0] * n,
            method=[""] * n,
            rank=[0] * n,
        )


def _act(action: str) -> Act:
    return Act(actor="bench", auth="os_user", action=action)


def _source(number: int) -> SourceInput:
    return SourceInput(
        facility_id=1,
        code=f"B{number:03d}",
        name_zh=f"锅炉{number}",
        kind="fuel_stationary",
        method="fuel_by_heat",
    )


def _involved(number: int) -> SourceVersionInput:
    whole = year_period(YEAR)
    return SourceVersionInput(
        source_id=number, status="involved", first_day=whole.first_day, last_day=whole.last_day
    )


def _stream(number: int) -> StreamInput:
    return StreamInput(
        source_id=(number - 1) % SOURCES + 1,
        code=stream_code(number),
        name_zh=f"燃料{number}",
        input=Input.ACTIVITY,
        item=FUELS[number % len(FUELS)],
        unit="t",
        mode=Mode.EVENT,
    )
