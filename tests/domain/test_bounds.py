"""The boundary by the day: statements are complete, events move one thing, parts follow (P35)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.bounds import Bounds, bounds_of, decided, spoken_of, thing
from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period, day_before

YEAR = Period(20250101, 20251231)


def row(facility="F1", unit="", source="", member="inside", days=YEAR, event="stated"):
    return BoundaryRow(facility, unit, source, member, days.first_day, days.last_day, event, "")


def stated(*rows, days=YEAR, on=()):
    return decided(on, days, rows)


def joined(day, *, on, event="merged", **what):
    """Lay an event that puts a thing inside from a day on, and outside before it."""
    before = row(**what, member="outside", days=Period(19000101, day_before(day)), event=event)
    after = row(**what, days=Period(day, 99991231), event=event)
    return decided(on, Period(19000101, 99991231), (before, after))


def left(day, *, on, event="closed", **what):
    gone = row(**what, member="outside", days=Period(day, 99991231), event=event)
    return decided(on, Period(19000101, 99991231), (gone,))


def of(rows, facility="F1", unit="", source="") -> Bounds:
    return bounds_of(rows, facility, unit, source)


def months(bounds, year=2025):
    return [month for month in range(year * 100 + 1, year * 100 + 13) if bounds.inside_in(month)]


def test_a_plant_merged_on_the_first_of_july_counts_from_july():
    rows = joined(20250701, on=stated(row("F1")), facility="F2")
    assert months(of(rows, "F2")) == list(range(202507, 202513))
    assert len(months(of(rows, "F1"))) == 12


def test_the_month_of_an_event_counts_and_is_known_to_be_part():
    rows = joined(20250715, on=stated(row("F1")), facility="F1", source="K2", event="new_line")
    kiln = of(rows, source="K2")
    assert months(kiln) == list(range(202507, 202513))
    assert (kiln.partly(202507), kiln.partly(202508)) == (True, False)
    assert (kiln.inside(20250714), kiln.inside(20250715)) == (False, True)
    assert len(months(of(rows, source="K1"))) == 12


def test_a_closed_unit_takes_its_sources_along_and_no_other():
    rows = left(20250401, on=stated(row("F1")), facility="F1", unit="U2")
    assert months(of(rows, unit="U2", source="B3")) == [202501, 202502, 202503]
    assert len(months(of(rows, unit="U1", source="B1"))) == 12


def test_what_is_inside_follows_its_facility_out():
    rows = joined(20250701, on=stated(row("F1")), facility="F1", source="K2", event="new_line")
    rows = left(20251001, on=rows, facility="F1", event="sold")
    assert months(of(rows, source="K2")) == [202507, 202508, 202509]


def test_a_statement_is_complete_about_facilities_and_keeps_events_of_parts():
    rows = left(20250401, on=stated(row("F1")), facility="F1", source="B3")
    rows = joined(20250701, on=rows, facility="F2")
    next_year = Period(20260101, 20261231)
    rows = stated(row("F1", days=next_year), days=next_year, on=rows)
    assert months(of(rows, source="B3"), 2026) == []
    assert months(of(rows, "F2"), 2026) == []
    assert months(of(rows, "F2"), 2025) == list(range(202507, 202513))


def test_a_later_event_about_the_same_thing_takes_its_place():
    rows = left(20250401, on=stated(row("F1")), facility="F1", source="B3")
    rows = joined(20250601, on=rows, facility="F1", source="B3", event="moved")
    assert months(of(rows, source="B3")) == list(range(202506, 202513))


def test_without_a_statement_everything_is_inside_also_beside_an_event():
    rows = joined(20250701, on=(), facility="F2")
    assert len(months(of(rows, "F1"))) == 12
    assert not spoken_of(rows, 202501)
    assert months(of(rows, "F2")) == list(range(202507, 202513))


def test_what_a_statement_does_not_name_is_outside():
    assert months(of(stated(row("F1")), "F2")) == []
    assert spoken_of(stated(row("F1")), 202501)


def test_a_facility_that_left_leaves_the_statement_complete():
    """F1 is the only facility named: when it is sold, the unnamed F2 does not come in."""
    rows = left(20250701, on=stated(row("F1")), facility="F1", event="sold")
    assert months(of(rows, "F1")) == list(range(202501, 202507))
    assert months(of(rows, "F2")) == []
    assert spoken_of(rows, 202509)


def test_the_last_word_about_a_facility_counts():
    rows = left(20250401, on=stated(row("F1")), facility="F1", event="leased")
    rows = joined(20250901, on=rows, facility="F1", event="bought")
    assert months(of(rows, "F1")) == [202509, 202510, 202511, 202512]
    rows = stated(row("F1"), on=rows)
    assert len(months(of(rows, "F1"))) == 12


def test_a_statement_may_leave_a_source_out():
    rows = stated(row("F1"), row("F1", source="B3", member="outside"))
    assert months(of(rows, source="B3")) == []
    again = stated(row("F1"), on=rows)
    assert len(months(of(again, source="B3"))) == 12


days = st.sampled_from([20250101, 20250331, 20250401, 20250715, 20251231])
things = st.sampled_from([("F1", "", ""), ("F2", "", ""), ("F1", "U1", ""), ("F1", "", "S1")])
events = st.tuples(things, days, st.sampled_from(["inside", "outside"]))


@given(st.lists(events, max_size=6))
def test_of_each_thing_and_day_one_row_stands(told):
    rows = stated(row("F1"))
    for (facility, unit, source), day, member in told:
        said = Period(day, 99991231)
        rows = decided(rows, said, [row(facility, unit, source, member, said, "moved")])
    for named in {one for one, _, _ in told}:
        own = [one for one in rows if thing(one) == named and one.event != "stated"]
        for day in (20250101, 20250331, 20250715, 20251231):
            assert sum(one.first_day <= day <= one.last_day for one in own) <= 1


@pytest.mark.parametrize("month", [202501, 202512])
def test_a_whole_month_is_not_part(month):
    assert not of(stated(row("F1"))).partly(month)
