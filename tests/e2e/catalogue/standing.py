"""Catalogue 65-69 and 76-78: what stands in the ledger, meters, closed and missing months."""

import pytest

from ghg.desk.boundary import boundary_event, set_boundary
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.register import NewMeter, add_meter, attach
from ghg.desk.monthend.closing import close_months
from ghg.desk.period import close
from ghg.desk.status import status
from ghg.domain.periods import year_period
from ghg.errors import DataError, GapError
from tests.desk.plant import digest, totals
from tests.e2e.catalogue.case import Case, Found, Refused, reads, refused
from tests.e2e.catalogue.dates import bill, month
from tests.e2e.catalogue.fixtures import HEADER, csv

OTHERS = (("DIESEL", "t"), ("GAS", "10^4Nm3"), ("COAL", "t"), ("NA", "t"))


def standing(*rows: str):
    """Rows that are in the ledger before the case begins."""

    def before(desk, folder):
        import_file(desk, csv(*rows, name="earlier.csv")(folder))

    return before


def same_file(desk, folder):
    """The same bytes once more: told when, nothing written."""
    path = month("2024-01")(folder)
    first = import_file(desk, path)
    stands = digest(desk.engine)
    again = import_file(desk, path.rename(folder / "renamed.csv"))
    assert (again.batch, again.before.batch) == (None, first.batch)
    assert again.before.at_utc
    assert digest(desk.engine) == stands


def saved_again(desk, folder):
    """The same rows in other bytes are skipped and counted; one more row goes in."""
    import_file(desk, month("2024-01")(folder))
    rows = ("USED,2024/1,5.0,千瓦时,A-1", "USED,2024-02,6,kWh,A-2")
    path = csv(*rows, encoding="gb18030", name="re-saved.csv")(folder)
    found = check_file(desk, path)
    assert (found.skipped, found.records, found.problems) == (1, 1, ())
    assert import_file(desk, path).skipped == 1
    assert {str(one) for one in totals(desk.engine).values()} == {"5", "6"}


def a_gap(desk, folder):
    """Months of which one is missing are not closed; it is named. Then they are."""
    set_boundary(desk, year_period(2024), ("F1",))
    rows = [f"{one},2024-{at:02d},5,kWh,A-{at}" for one in ("USED", "PV") for at in (1, 2, 3)]
    rows += [f"{one},2024-{at:02d},1,{unit},B-{at}" for one, unit in OTHERS for at in (1, 2, 3)]
    import_file(desk, csv(*rows[:1], *rows[2:])(folder))
    stands = digest(desk.engine)
    with pytest.raises(GapError) as caught:
        close_months(desk, 202401, 202403)
    assert [one.place.subject for one in caught.value.problems] == ["USED 2024-02"]
    assert digest(desk.engine) == stands
    import_file(desk, csv(rows[1], name="late.csv")(folder))
    close_months(desk, 202401, 202403)


def opened_in_july(desk, folder):
    """A site that belongs to the boundary from July on wants nothing of the months before."""
    set_boundary(desk, year_period(2024), ("F1",))
    boundary_event(desk, "F1", "built", 20240701, reason="七月投产")
    found = {one.stream: one.outstanding for one in status(desk, 2024).streams}
    assert found["USED"] == tuple(range(202407, 202413))


def a_closed_month(desk, folder):
    """A late figure for a closed month is refused with the way to reopen it."""
    import_file(desk, month("2024-01")(folder))
    close(desk, 202401, 202412, "年度定版")
    stands = digest(desk.engine)
    [told] = check_file(desk, month("2024-02")(folder)).problems
    assert told.code == "E-CLOSED.record"
    with pytest.raises(DataError, match="E-CLOSED"):
        import_file(desk, month("2024-02")(folder))
    assert digest(desk.engine) == stands


READINGS = csv(
    "M1,2024-01-01 00:00,100,kWh",
    "M1,2024-02-01 00:00,200,kWh",
    "M1,2024-03-01 00:00,150,kWh",
    header="表计编码,抄表时间,读数,单位",
)


def metered(desk, folder):
    """A meter of the stream, read at the turn of each month."""
    add_meter(desk, NewMeter("M1", "F1", "electricity"))
    attach(desk, "USED", "M1")


def replaced(desk, folder):
    """The same meter, replaced on 10 February: 210 at its end, 5 at the new one's beginning.

    February is then 210 - 200 of the old one and 150 - 5 of the new one, 155 in all.
    """
    metered(desk, folder)
    add_event(desk, TypedEvent("M1", "replaced", 20240210, "到期更换", before="210", after="5"))


CASES = (
    Case(65, "the same file again", act=same_file),
    Case(66, "a file saved again", act=saved_again),
    Case(
        66,
        "the same bill with another value",
        month("2024-01"),
        refused("E-CONFLICT.activity", 2, "数量", "", "7", "5"),
        before=standing("USED,2024-01,7,kWh,A-1"),
    ),
    Case(
        67,
        "two equal rows in a file",
        csv("USED,2024-01,5,kWh,A-1", "USED,2024-01,5,kWh,A-1"),
        refused("E-DUP.activity", 3, "数量"),
    ),
    Case(
        67,
        "two lines of one delivery note",
        csv("DIESEL,2024-01,5,t,A-1,1", "DIESEL,2024-01,5,t,A-1,2", header=f"{HEADER},行号"),
        reads({("DIESEL", "2024-01"): "10"}),
    ),
    Case(
        68,
        "January, and the quarter",
        bill("2024-01-01", "2024-03-31"),
        Refused((Found("E-OVERLAP.activity", 2, "数量"), Found("E-SPLIT", 2))),
        before=standing("USED,2024-01,7,kWh,A-9"),
    ),
    Case(69, "a month is missing", act=a_gap),
    Case(78, "a site opened in July", act=opened_in_july),
    Case(
        *(76, "a reading falls", READINGS, refused("E-METER.falls", 4, "读数", "150", "200")),
        before=metered,
    ),
    Case(
        *(76, "a reading falls, and the meter was replaced", READINGS),
        reads({("USED", "2024-01"): "100", ("USED", "2024-02"): "155"}),
        before=replaced,
    ),
    Case(77, "a late figure for a closed month", act=a_closed_month),
)
