"""Meters in an inventory: frozen with the issue, the same on replay, adding nothing to a figure."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.meters import Feeding, MeterMonth
from ghg.inventory.freeze.meters import meter_annex
from ghg.inventory.plantbooks import PlantBooks
from tests.domain.test_meters import event, meter
from tests.inventory.tea import BOOKS


def month(number: int, tariff: str = "", part: int = 1, sha: str = "a" * 64) -> MeterMonth:
    """Give a third of a month that counted 1.5 x 8,000."""
    first = 20250000 + number * 100 + 10 * part - 9
    return MeterMonth(
        meter="M1",
        month=202500 + number,
        tariff=tariff,
        readings=2,
        first_minute=first * 10_000,
        last_minute=(first + 9) * 10_000 + 2400,
        interval_minutes=1440,
        first_reading=Decimal(part),
        last_reading=Decimal(part) + Decimal("1.5"),
        raw=Decimal("1.5"),
        multiplier=Decimal(8000),
        quantity=Fraction(12000),
        unit="kWh",
        missing=1,
        doubled=0,
        disordered=0,
        file_sha256=sha,
        first_day=first,
        last_day=first + 9,
    )


def frozen(**plant):
    return meter_annex(replace(BOOKS, plant=PlantBooks(**plant)))


def test_parts_of_a_month_are_put_together():
    months = (month(1, part=2, sha="b" * 64), month(1), month(2))
    first, second = frozen(meters=(meter(),), meter_months=months)["meter_months"]
    assert (first.first_day, first.last_day) == (20250101, 20250120)
    assert (first.raw, first.quantity, first.missing) == ("3", "24000", 2)
    assert (first.first_reading, first.last_reading) == ("1", "3.5")
    assert (first.files, first.file_sha256) == (2, "")
    assert (second.files, second.file_sha256) == (1, "a" * 64)


def test_a_meter_with_its_streams_and_overdue_days():
    late = event("calibrated", day=20250901, due=20270831)
    later = event("calibrated", day=20260301, due=20280228)
    feedings = (Feeding("GRID", "M1", 20250101, 99991231), Feeding("OLD", "M1", 20200101, 20241231))
    made = frozen(meters=(meter(20250630),), meter_events=(late, later), feedings=feedings)
    [row] = made["meters"]
    assert row.streams == ("GRID",)  # what it measured in the year
    assert row.overdue == ("2025-07-01~2025-08-31",)
    assert (row.certificate, row.calibration_due) == ("JZ-20250901", 20270831)
    assert [one.day for one in made["meter_events"]] == [20250901]  # not what comes after


def test_meters_of_other_years_are_left_out():
    gone = replace(meter(), last_day=20241231)
    coming = replace(meter(), first_day=20260101)
    assert frozen(meters=(gone, coming))["meters"] == ()


@pytest.mark.parametrize(
    ("events", "automatic", "percent"),
    [
        ((), 2, "200/3"),
        ((event("out_of_order"),), 1, "100/3"),
        ((event("out_of_order"), event("replaced", "5", "0", day=20250201)), 2, "200/3"),
    ],
)
def test_automatic_collection_counts_required_meters_that_work(events, automatic, percent):
    """NZF-4.1: three required, two automatic (M1, M2); M4 is not required, M5 ended in June."""
    meters = (
        meter(),
        replace(meter(), code="M2"),
        replace(meter(), code="M3", automatic=False),
        replace(meter(), code="M4", required=False),
        replace(meter(), code="M5", last_day=20250630),
    )
    [share] = frozen(meters=meters, meter_events=events)["meter_shares"]
    assert (share.medium, share.required, share.automatic) == ("electricity", 3, automatic)
    assert share.percent == percent
