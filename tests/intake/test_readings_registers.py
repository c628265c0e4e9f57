"""Files of cumulative readings: differences, events, ends of months, files that follow files."""

from decimal import Decimal

import pytest

from ghg.domain.meters import Anchor, Held, MeterEvent
from ghg.domain.numbers import millionths
from ghg.plan.meters_known import end_of
from tests.intake.metered import READINGS, known, taken

TARIFFED = "表计编码,抄表时间,费率时段,读数"


def anchor(day: int, reading: str) -> Anchor:
    return Anchor(end_of(day), millionths(Decimal(reading)))


def turned(kind: str, day: int, before: str = "", after: str = "") -> MeterEvent:
    ends = [Decimal(text) if text else None for text in (before, after)]
    return MeterEvent("R1", kind, day, *ends, "", 0, "why")


def test_v9_from_a_file(tmp_path):
    """15.5 x 8,000 = 124,000 kWh; the stream counts MWh: 124."""
    got = taken(tmp_path, READINGS, "R1,2024-12-31,1234.56", "R1,2025-01-31,1250.06")
    assert got.codes == []
    assert got.months == {("R1", 202501): "124000"}
    assert got.records == [(20250101, 20250131, "R1", 0, 124 * 10**6)]
    [line] = got.lines
    assert (str(line.raw), line.multiplier) == ("15.5", Decimal(8000))
    assert (line.first_minute, line.last_minute) == (202412312400, 202501312400)


def test_v10_a_replacement_in_a_file(tmp_path):
    event = turned("replaced", 20250210, "1251.00", "0")
    rows = ("R1,2025-01-31,1250.06", "R1,2025-02-28,3.10")
    assert taken(tmp_path, READINGS, *rows).codes == ["E-METER.falls"]
    got = taken(tmp_path, READINGS, *rows, book=known(events=(event,)))
    assert got.months == {("R1", 202502): "32320"}


def test_a_roll_over_within_a_day_of_readings(tmp_path):
    """9,998 to 10,000 is 2, then 0 to 3: 5 in an hour, 1 before, 1 after; 7 x 8,000."""
    rows = ["08:00,9997", "09:00,9998", "10:00,3", "11:00,4"]
    rows = [f"R1,2025-01-10 {row}" for row in rows]
    assert "E-METER.falls" in taken(tmp_path, READINGS, *rows).codes
    got = taken(tmp_path, READINGS, *rows, book=known(events=(turned("rolled_over", 20250110),)))
    assert got.months == {("R1", 202501): "56000"}


def test_a_replacement_that_no_reading_of_the_day_shows(tmp_path):
    """The new meter began higher: which two readings it lies between cannot be told."""
    event = turned("replaced", 20250110, "15", "40")
    rows = [
        f"R1,2025-01-{day} {at},{value}"
        for day, at, value in (
            ("10", "08:00", "10"),
            ("10", "12:00", "20"),
            ("10", "20:00", "50"),
            ("11", "08:00", "60"),
        )
    ]
    assert taken(tmp_path, READINGS, *rows, book=known(events=(event,))).codes[0] == "E-METER.turn"


def test_a_reading_at_midnight_closes_the_month_before(tmp_path):
    rows = ("R1,2025-01-31 00:00,10", "R1,2025-02-01 00:00,11", "R1,2025-02-02 00:00,13")
    got = taken(tmp_path, READINGS, *rows)
    assert got.months == {("R1", 202501): "8000", ("R1", 202502): "16000"}
    assert [record[:2] for record in got.records] == [(20250131, 20250131), (20250201, 20250201)]


def test_a_month_end_without_a_reading_is_shared_by_minutes(tmp_path):
    """From 18:00 to 06:00 half of 12 hours lie on each side: 0.5 x 8,000 each, floor first."""
    rows = ("R1,2025-01-31 18:00,10", "R1,2025-02-01 06:00,11.000001")
    got = taken(tmp_path, READINGS, *rows)
    assert "E-SPLIT.minutes" in got.codes
    assert [str(line.raw) for line in got.lines] == ["0.5", "0.500001"]
    assert got.months == {("R1", 202501): "4000", ("R1", 202502): "4000.008"}


def test_readings_that_lie_far_apart_need_consent(tmp_path):
    got = taken(tmp_path, READINGS, "R1,2025-01-10,10", "R1,2025-03-10,69")
    [problem] = [one for one in got.problems if one.code == "E-SPLIT.readings"]
    assert problem.level == "warning"
    # 59 days, a unit a day: 21 days of January, 28 of February, 10 of March
    assert [str(line.raw) for line in got.lines] == ["21", "28", "10"]


def test_a_file_goes_on_from_the_last_known_reading(tmp_path):
    book = known(anchors={("R1", ""): (anchor(20241130, "5"), anchor(20241231, "10"))})
    got = taken(tmp_path, READINGS, "R1,2025-01-31,12", book=book)
    assert got.records == [(20250101, 20250131, "R1", 0, 16 * 10**6)]


def test_a_single_first_reading_is_kept_and_counts_nothing(tmp_path):
    got = taken(tmp_path, READINGS, "R1,2025-01-31,12")
    assert (got.months, got.records) == ({("R1", 202501): "0"}, [])
    assert got.lines[0].last_reading == Decimal(12)


def test_the_file_repeats_the_last_known_reading(tmp_path):
    book = known(anchors={("R1", ""): (anchor(20241231, "10"),)})
    got = taken(tmp_path, READINGS, "R1,2024-12-31,10", "R1,2025-01-31,12", book=book)
    assert got.months == {("R1", 202501): "16000"}
    other = taken(tmp_path, READINGS, "R1,2024-12-31,11", "R1,2025-01-31,12", book=book)
    assert other.codes == ["E-DUP.reading"]


def test_readings_go_forward_in_time(tmp_path):
    rows = ("R1,2025-01-31,12", "R1,2025-01-01,10")
    assert taken(tmp_path, READINGS, *rows).codes == ["E-METER.order"]


def test_missing_readings_do_not_touch_the_consumption(tmp_path):
    rows = [f"R1,2025-01-{day:02d} 24:00,{day}" for day in range(1, 32) if day not in (7, 8)]
    got = taken(tmp_path, READINGS, "R1,2024-12-31 24:00,0", *rows)
    [note] = got.problems
    assert (note.code, note.values["count"]) == ("E-GAP.register", "2")
    assert got.months == {("R1", 202501): "248000"}  # 31 x 8,000


def test_the_multiplier_is_applied_to_the_sum_of_a_month(tmp_path):
    """Each difference is 0.000001; 8,000 times it is 0.008, thirty times 0.24."""
    rows = [f"R1,2025-01-{day:02d},{Decimal(day) / 10**6:f}" for day in range(1, 32)]
    assert taken(tmp_path, READINGS, *rows).months == {("R1", 202501): "0.24"}


def test_a_product_of_more_than_six_decimals_is_refused(tmp_path):
    got = taken(tmp_path, READINGS, "R2,2025-01-01,0", "R2,2025-01-31,3")
    assert got.codes == ["E-SCALE.meter"]


@pytest.mark.parametrize(
    ("total", "codes"),
    [("33.00", ["E-METER.tariff"]), ("32.03", []), ("32.04", ["E-METER.tariff"])],
)
def test_tariffs_must_add_up_to_the_total(tmp_path, total, codes):
    """1.00 + 1.00 against the total less 30.00: three registers read to 0.01 may lie 0.03 apart."""
    rows = [
        *("R1,2024-12-31,峰,10.00", "R1,2025-01-31,峰,11.00"),
        *("R1,2024-12-31,谷,20.01", "R1,2025-01-31,谷,21.01"),
        *("R1,2024-12-31,总,30.01", f"R1,2025-01-31,总,{Decimal(total) + Decimal('0.01')}"),
    ]
    got = taken(tmp_path, TARIFFED, *rows)
    assert got.codes == codes
    assert [record[3] for record in got.records] == [0]  # the total counts, once


def test_tariffs_alone_are_lines_of_the_month(tmp_path):
    rows = [
        *("R1,2024-12-31,峰,10", "R1,2024-12-31,谷,20"),
        *("R1,2025-01-31,峰,11", "R1,2025-01-31,谷,22"),
    ]
    got = taken(tmp_path, TARIFFED, *rows)
    assert sorted(record[3:] for record in got.records) == [(2, 8 * 10**6), (4, 16 * 10**6)]


def test_tariffs_beside_a_total_that_is_posted_already(tmp_path):
    held = (Held("MAINS", 20250101, 20250131, "R1", 0),)
    rows = ("R1,2024-12-31,峰,10", "R1,2025-01-31,峰,11")
    got = taken(tmp_path, TARIFFED, *rows, book=known(held=held))
    assert (got.codes, got.records) == (["E-OVERLAP.meter"], [])
