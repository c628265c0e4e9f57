"""The tea factory laid out at a desk: plan, posted months, proofs, inventory."""

from decimal import Decimal
from pathlib import Path

from ghg.desk import boundary, evidence, facts, organisation, plan, setup, streams
from ghg.desk.context import Desk, acting
from ghg.domain import periods
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.posting import post
from ghg.ledger.rows import checked
from ghg.ledger.sessions import open_engine
from ghg.ledger.tables import BatchInput
from tests.again import laid_out_once
from tests.inventory import tea

YEAR = periods.year_period(2025)
RECORDED = {"USED": tea.USED, "SOLAR": tea.SOLAR, "GREEN": tea.GREEN}
PROOFS = (("contract", "GREEN"), ("settlement", "GREEN"), ("meter_record", "SOLAR"))


def desk_at(url: str, folder: Path) -> Desk:
    """Sit down at a fresh ledger; evidence lies in a folder of the test."""
    return Desk(open_engine(url), folder / "evidence", "", "Li")


def laid_out(desk: Desk) -> Desk:
    """Lay out organisation, facility, boundary, source and streams."""
    laid_out_once(desk.engine, "tea", lambda: _lay_out(desk))
    return desk


def _lay_out(desk: Desk) -> None:
    organisation.found_organisation(desk, "TEA", "茶厂", "tea", example=True)
    plan.add_facility(desk, "F1", "安溪厂区", "350000", industry="15")
    boundary.set_boundary(desk, YEAR, ("F1",))
    plan.add_source(desk, "S2-01", "外购电力", "purchased_electricity", "F1")
    for stream in tea.STREAMS:
        streams.add_stream(desk, stream)


def posted(desk: Desk, recorded=None) -> Desk:
    """Post the year's records, one a month and stream."""
    ids = plan.plan_of(desk).stream_ids
    rows = [
        (ids[code], month, quantity)
        for code, quantities in (RECORDED if recorded is None else recorded).items()
        for month, quantity in zip(tea.MONTHS, quantities, strict=True)
        if quantity is not None
    ]
    days = [periods.month_period(month) for _, month, _ in rows]
    count = len(rows)
    block = RecordBlock(
        stream=[stream for stream, _, _ in rows],
        first_day=[period.first_day for period in days],
        last_day=[period.last_day for period in days],
        document=[f"bill {month}" for _, month, _ in rows],
        line=[0] * count,
        kind=[1] * count,
        quantity=[quantity * 10**6 for _, _, quantity in rows],
        data_class=[1] * count,
        estimated=[0] * count,
        method=[""] * count,
        rank=[1] * count,
    )
    with acting(desk, "activity.import") as at:
        post(at.connection, at.org_id, at.act, checked(BatchInput, kind="test"), [block])
    return desk


def proven(desk: Desk, folder: Path) -> Desk:
    """Keep a made-up paper for every proof and link it to the year."""
    for kind, stream in PROOFS:
        path = folder / f"{kind}.txt"
        path.write_text(f"示例数据 {kind}", encoding="utf-8")
        evidence.add_file(desk, path, kind, (stream,), YEAR)
    return desk


def with_inventory(desk: Desk) -> Desk:
    """Record the product and set up the inventory of the year."""
    facts.add_fact(desk, "F1", "product_output", YEAR, Decimal(5571), "t", "精制茶")
    setup.new_inventory(desk, setup.Wanted("2025", 2025, "AR5-2013", as_of=20261101))
    return desk


def complete(url: str, folder: Path) -> Desk:
    """Give the whole factory, ready to be issued."""
    desk = desk_at(url, folder)
    laid_out_once(desk.engine, "tea year", lambda: _fill(desk, folder), desk.evidence_folder)
    return desk


def _fill(desk: Desk, folder: Path) -> None:
    with_inventory(proven(posted(laid_out(desk)), folder))
