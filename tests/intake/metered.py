"""Meter files received against a plan without a database."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from ghg.domain.mappings import SheetMapping
from ghg.domain.meters import Anchor, Feeding, Held, Meter, MeterBook, MeterEvent
from ghg.domain.numbers import millionths, plain, quantity
from ghg.domain.streams import Input, Stream
from ghg.errors import Problem
from ghg.intake.readings.months import MonthLine
from ghg.intake.receive import receive
from ghg.ledger.blocks import RecordBlock
from tests.intake.plant import OWNER, PLAN, TODAY

MAINS = Stream("MAINS", "网电", "", "E-1", Input.ACTIVITY, "grid_electricity", "MWh")
EVER = (19000101, 99991231)


def meter(code: str, *, cumulative: bool = False, **words: object) -> Meter:
    """Give a meter of electricity."""
    made = Meter(
        code=code,
        name="",
        facility="F1",
        medium="electricity",
        place="",
        parent="",
        multiplier=Decimal(1),
        accuracy_class="",
        certificate="",
        calibration_due=0,
        digits=4,
        reference_state="",
        cumulative=cumulative,
        required=False,
        automatic=False,
        first_day=EVER[0],
        last_day=EVER[1],
    )
    return replace(made, **words)


METERS = (
    meter("M1"),  # amounts, feeds USED
    meter("R1", cumulative=True, multiplier=Decimal(8000)),  # readings, feeds MAINS in MWh
    meter("R2", cumulative=True, multiplier=Decimal("0.0000001")),
    meter("G1", cumulative=True, medium="gas"),  # nobody was asked
    meter("OLD", last_day=20250110),
    meter("FREE"),
)
BOOK = MeterBook(
    meters=METERS,
    feedings=(Feeding("USED", "M1", *EVER), Feeding("MAINS", "R1", *EVER)),
    ids={one.code: number for number, one in enumerate(METERS, 1)},
)
STREAMS = (*PLAN.streams, MAINS)
METERED = replace(
    PLAN,
    streams=STREAMS,
    stream_ids={stream.code: number for number, stream in enumerate(STREAMS, 1)},
    meters=BOOK,
)
AMOUNTS = "表计编码,抄表时间,用量"
READINGS = "表计编码,抄表时间,读数"


class Taken:
    """What a meter file was read as."""

    def __init__(self, got) -> None:
        with got:
            self.problems: tuple[Problem, ...] = got.problems
            self.blocks: list[RecordBlock] = list(got.blocks())
            self.lines: tuple[MonthLine, ...] = got.tables[0].lines if got.tables else ()
            self.rows, self.idle, self.converted = got.rows, got.idle, got.converted

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.problems]

    @property
    def months(self) -> dict[tuple[str, int], str]:
        """Give (meter, month) -> what it counted, of all registers."""
        found: dict[tuple[str, int], Decimal] = {}
        for one in self.lines:
            key = (one.meter, one.month)
            found[key] = found.get(key, Decimal(0)) + one.quantity
        return {key: plain(quantity(millionths(value))) for key, value in found.items()}

    @property
    def records(self) -> list[tuple[int, int, str, int, int]]:
        """Give (first day, last day, document, line, millionths)."""
        return [
            row
            for one in self.blocks
            for row in zip(
                one.first_day, one.last_day, one.document, one.line, one.quantity, strict=True
            )
        ]


def taken(
    tmp_path: Path,
    header: str,
    *rows: str,
    mapping: SheetMapping | None = None,
    book: MeterBook = BOOK,
) -> Taken:
    """Receive a CSV file of readings."""
    path = tmp_path / "readings.csv"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    plan = replace(METERED, meters=book)
    return Taken(receive(path, plan, OWNER, TODAY, mapping=mapping))


def known(
    anchors: Mapping[tuple[str, str], tuple[Anchor, ...]] | None = None,
    held: tuple[Held, ...] = (),
    events: tuple[MeterEvent, ...] = (),
) -> MeterBook:
    """Give the register with what the ledger knows besides."""
    return replace(BOOK, anchors=anchors or {}, held=held, events=events)
