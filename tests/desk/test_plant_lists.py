"""Lists of the plant for its pages: what meters counted, which one to look at, stocks, sources."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.desk import boundary, plan, streams
from ghg.desk.evidence import evidence_list, link_file
from ghg.desk.evidence_proves import proves
from ghg.desk.meters.counted import Noticed, counted_of, noticed
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter, attach
from ghg.desk.source_months import source_years
from ghg.desk.stock import Counted, count_stock
from ghg.desk.stock_list import stock_list
from ghg.domain.periods import Period, span
from ghg.errors import DataError
from tests.desk import factory

METER = NewMeter("E-01", "F1", "electricity", ct="400/5", pt="10000/100")
YEAR = Period(20250101, 20251231)


@pytest.fixture
def desk(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    yield made
    made.engine.dispose()


def test_what_was_counted_is_told_with_every_stretch(desk):
    """(1047 - 1040.25) + (13 - 5) = 14.75; x 8,000 = 118,000 kWh."""
    add_meter(desk, METER)
    read_meter(desk, TypedReading("E-01", 20241231, "1040.25"))
    add_event(desk, TypedEvent("E-01", "replaced", 20250115, "轮换", "1047", "5"))
    read_meter(desk, TypedReading("E-01", 20250131, "13"))
    [one] = counted_of(desk, "E-01")
    assert one.pieces == (
        (Decimal("1040.25"), Decimal(1047)),
        (Decimal(5), Decimal(13)),
    )
    assert (one.raw, one.multiplier, one.quantity) == (Decimal("14.75"), 8000, 118000)
    assert (one.first_day, one.last_day, one.unit) == (20250101, 20250131, "kWh")
    with pytest.raises(DataError, match="E-REF"):
        counted_of(desk, "E-99")


def test_meters_that_need_somebody_are_named(desk):
    """Today is 15 March 2025: 60 days on is 14 May; the month before has no data of E-02."""
    today = 20250315
    add_meter(desk, replace(METER, code="E-02", calibration_due=20250514))
    add_meter(desk, replace(METER, code="E-03", calibration_due=20250314))
    add_meter(desk, replace(METER, code="E-04", calibration_due=20250515))
    add_meter(desk, replace(METER, code="E-05", calibration_due=20251231, last_day=20241231))
    add_meter(desk, replace(METER, code="E-06"))
    attach(desk, "USED", "E-02", Period(20250101, 99991231))
    attach(desk, "SOLAR", "E-04", Period(20250301, 99991231))
    assert noticed(desk, today) == (
        Noticed("E-02", "due_soon", 20250514),
        Noticed("E-02", "silent", 20250201),
        Noticed("E-03", "overdue", 20250314),
        Noticed("E-03", "unattached"),
        Noticed("E-06", "undated"),
        Noticed("E-06", "unattached"),
    )


def test_stocks_are_listed_with_what_the_year_opened_and_closed_with(desk):
    """100 t lay there at the end of 2024, 80 t at the end of January; no purchase: not derived."""
    plan.add_source(desk, "S1", "锅炉", "fuel_stationary", "F1", "fuel_by_heat")
    words = {"source": "S1", "item": "bituminous_coal", "unit": "t"}
    streams.add_stream(desk, streams.stream_of(code="COAL", name_zh="烟煤", **words))
    for day, quantity in ((20241231, "100"), (20250131, "80")):
        count_stock(desk, Counted("COAL", day, quantity, "t", "皮带秤", "王工"))
    [one] = [line for line in stock_list(desk, 2025) if line.stream == "COAL"]
    assert (one.opening, one.closing, one.last_month) == (Fraction(100), Fraction(80), 202501)
    assert (one.counts, one.lacking) == (1, (202501,))
    assert stock_list(desk, 2030) == ()


def test_a_source_is_told_month_by_month(desk):
    boundary.boundary_event(desk, "S2-01", "closed", 20250701, reason="关停")
    [one] = source_years(desk, "S2-01", (2025,))
    assert dict(one.months) == {
        "involved": tuple(range(202501, 202507)),
        "outside": tuple(range(202507, 202513)),
    }
    with pytest.raises(DataError, match="E-REF"):
        source_years(desk, "S9", (2025,))


def test_a_kept_file_proves_a_further_stream(desk):
    sha256 = evidence_list(desk)[0].sha256
    before = len(proves(desk, sha256).things)
    link_file(desk, sha256, ("USED",), span(202502, 202503))
    found = proves(desk, sha256[:12])
    assert len(found.things) == before + 1
    assert (found.things[-1].stream, found.things[-1].first_month) == ("USED", 202502)
    for id_, named, code in ((sha256, (), "E-EMPTY"), ("0" * 64, ("USED",), "E-REF")):
        with pytest.raises(DataError, match=code):
            link_file(desk, id_, named, span(202502, 202503))
    with pytest.raises(DataError, match="E-REF"):
        proves(desk, "")
