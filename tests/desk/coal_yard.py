"""A boiler with a coal yard at a desk: one stored stream, ready to be issued once it is counted."""

from pathlib import Path

from sqlalchemy import Engine

from ghg.desk import boundary, organisation, plan, setup, streams
from ghg.desk.activity import Typed, add_activity
from ghg.desk.context import Desk
from ghg.desk.stock import Counted, count_stock
from ghg.domain.periods import month_period, month_text, months_between, span
from ghg.domain.streams import Input, Mode, Stream
from tests.again import laid_out_once

COAL = Stream("COAL", "原煤", "coal", "B-1", Input.ACTIVITY, "anthracite", "t", mode=Mode.EVENT)
MONTHS = months_between(202501, 202512)


def founded(engine: Engine, tmp_path: Path, *more: Stream) -> Desk:
    """Found the plant with its stored coal, and further streams."""
    desk = Desk(engine, tmp_path / "evidence", "", "Zhang")
    laid_out_once(engine, ("kiln", more), lambda: _found(desk, more))
    return desk


def _found(desk: Desk, more: tuple[Stream, ...]) -> None:
    organisation.found_organisation(desk, "KILN", "锅炉房", "boilers")
    plan.add_facility(desk, "F1", "厂区", "350000", industry="15")
    boundary.set_boundary(desk, span(202401, 202612), ("F1",))
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    plan.set_status(desk, "B-1", "involved")
    for stream in (COAL, *more):
        streams.add_stream(desk, stream)


def add(desk: Desk, kind: str, quantity: object, month: int = 202501, **more: str) -> None:
    """Enter one record of coal."""
    days = {"month": month_text(month)} if "first_day" not in more else {}
    typed = Typed("COAL", str(quantity), kind=kind, **days, **more)
    add_activity(desk, typed)


def count(desk: Desk, quantity: object, month: int = 202501, **more: str) -> None:
    """Count the coal at the end of a month."""
    said = {"method": "地磅过秤", "counted_by": "王五", **more}
    day = month_period(month).last_day
    count_stock(desk, Counted("COAL", day, str(quantity), "t", **said))


def v6(desk: Desk) -> None:
    """Enter vector V6 in January 2025."""
    add(desk, "opening_stock", 120)
    add(desk, "purchase", 1000)
    add(desk, "sale", 90)
    add(desk, "metered", 1012)
    count(desk, 30)


def full_year(desk: Desk) -> None:
    """Enter a year: 120 t at the start, each month 100 t bought and 20 t more or less left."""
    add(desk, "opening_stock", 120)
    for number, month in enumerate(MONTHS):
        add(desk, "purchase", 100, month)
        count(desk, 100 + number, month)


def with_inventory(desk: Desk, year: int = 2025) -> Desk:
    """Set up the inventory of a year."""
    setup.new_inventory(desk, setup.Wanted(str(year), year, "AR5-2013", as_of=20261101))
    return desk
