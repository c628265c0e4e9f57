"""A plan without a database, and files received against it."""

from pathlib import Path

from ghg.domain.issue import FacilityRow
from ghg.domain.streams import EmissionSource, Input, Mode, Stream, balance_terms
from ghg.errors import Problem
from ghg.intake.receive import receive
from ghg.intake.received import Received
from ghg.intake.tables import Owner
from ghg.plan.plan import Plan

TODAY = 20261120
OWNER = Owner("ledger-1", "TEA")
STREAMS = (
    Stream("USED", "总用电", "all use", "E-1", Input.TOTAL_USE, "grid_electricity", "kWh"),
    Stream("COAL", "原煤", "coal", "B-1", Input.ACTIVITY, "coal", "t", mode=Mode.EVENT),
    Stream(
        *("GRID", "电网电", "grid", "E-1", Input.ACTIVITY, "grid_electricity", "kWh"),
        balance=balance_terms("USED"),
    ),
    Stream("NA", "代码像空值", "odd code", "B-1", Input.ACTIVITY, "coal", "t", mode=Mode.EVENT),
)
PLAN = Plan(
    entity_id=1,
    facilities=(FacilityRow("F1", "安溪厂区", "", "350000", "", "", "", "15", ""),),
    sources=(
        EmissionSource("E-1", "厂区用电", "", "F1", "", "purchased_electricity", "electricity"),
        EmissionSource("B-1", "锅炉", "", "F1", "", "fuel_stationary", "fuel_by_heat"),
    ),
    involvements=(),
    streams=STREAMS,
    unused=(),
    boundary=(),
    facility_ids={"F1": 1},
    source_ids={"E-1": 1, "B-1": 2},
    stream_ids={stream.code: number for number, stream in enumerate(STREAMS, 1)},
)
USED, COAL = 1, 2

HEADER = "计量流编码,月份,数量,单位,凭证号"


def received(tmp_path: Path, *rows: str, header: str = HEADER) -> Received:
    """Receive a CSV file."""
    path = tmp_path / "bills.csv"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return receive(path, PLAN, OWNER, TODAY)


def records(got: Received) -> list[tuple[int, int, int, int]]:
    """Give (stream, first day, last day, millionths) of all records."""
    with got:
        return [
            row
            for block in got.blocks()
            for row in zip(
                block.stream, block.first_day, block.last_day, block.quantity, strict=True
            )
        ]


def only(got: Received) -> Problem:
    """Give the single problem of a file."""
    with got:
        [problem] = got.problems
        return problem
