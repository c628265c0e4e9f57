"""Files of amounts per interval: sums of months, midnight, gaps, what stands twice."""

import gzip
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ghg.domain.mappings import SheetMapping, pairs
from ghg.domain.meters import Feeding, Held
from ghg.intake.receive import receive
from tests.intake.metered import AMOUNTS, METERED, Taken, known, taken
from tests.intake.plant import OWNER, TODAY

STEEL = Path(__file__).parents[1] / "files" / "steel_industry_data.csv.gz"
STEEL_MAPPING = SheetMapping(
    "readings",
    columns=pairs({"time": "date", "quantity": "Usage_kWh"}),
    constants=pairs({"meter": "M1", "unit": "kWh"}),
    day_order="dmy",
)
# From the description of the data set, summed by the date that is printed.
STEEL_MONTHS = {
    201801: "126238.29",
    201802: "91497.34",
    201803: "80230.41",
    201804: "78769.8",
    201805: "79059.28",
    201806: "65404.64",
    201807: "81674.41",
    201808: "68559.43",
    201809: "57883.07",
    201810: "84665.65",
    201811: "86221.21",
    201812: "59436.78",
}


def quarter_hours(first: str, last: str, value: str = "1", minutes: int = 15) -> list[str]:
    """Give rows of M1 from one instant to another, both included; midnight as the next 00:00."""
    at, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    rows = []
    while at <= end:
        rows.append(f"M1,{at:%Y-%m-%d %H:%M},{value}")
        at += timedelta(minutes=minutes)
    return rows


def steel(tmp_path: Path, mapping: SheetMapping = STEEL_MAPPING) -> Taken:
    path = tmp_path / "steel.csv"
    path.write_bytes(gzip.decompress(STEEL.read_bytes()))
    return Taken(receive(path, METERED, OWNER, TODAY, mapping=mapping))


def test_the_year_of_the_steel_works_to_the_hundredth(tmp_path):
    got = steel(tmp_path)
    assert got.problems == ()
    assert got.rows == 35_040
    assert got.months == {("M1", month): total for month, total in STEEL_MONTHS.items()}
    assert sum(line.quantity for line in got.lines) == Decimal("959640.31")
    assert {line.interval_minutes for line in got.lines} == {15}
    assert (got.lines[0].first_minute, got.lines[0].last_minute) == (201801010015, 201801312400)
    assert got.records[0] == (20180101, 20180131, "M1", 0, 126_238_290_000)


def test_a_day_rule_that_contradicts_the_file_is_refused(tmp_path):
    """By the other rule the row behind 23:45 would go back to the morning of its day."""
    got = steel(tmp_path, replace(STEEL_MAPPING, day_rule="closes_day"))
    assert set(got.codes) == {"E-METER.again"}
    assert got.lines == ()


@pytest.mark.parametrize(
    ("rule", "january", "february"),
    [("as_printed", 2, 2), ("closes_day", 3, 1)],
)
def test_to_which_day_midnight_belongs(tmp_path, rule, january, february):
    mapping = SheetMapping(
        "readings",
        columns=pairs({"meter": "m", "time": "t", "quantity": "q"}),
        day_rule=rule,
    )
    rows = ("M1,2025-01-31 08:00,1", "M1,2025-01-31 16:00,1")
    rows += ("M1,2025-02-01 00:00,1", "M1,2025-02-01 08:00,1")
    got = taken(tmp_path, "m,t,q", *rows, mapping=mapping)
    assert got.months == {("M1", 202501): str(january), ("M1", 202502): str(february)}


def test_the_midnight_behind_a_day_ends_it_and_is_no_disorder(tmp_path):
    """As in the steel works' file: `01-01 00:00` stands behind `01-01 23:45`, also over the edge
    of two blocks of rows."""
    rows = [*quarter_hours("2025-01-01 00:15", "2025-01-01 23:45"), "M1,2025-01-01 00:00,1"]
    rows += [*quarter_hours("2025-01-02 00:15", "2025-01-02 23:45"), "M1,2025-01-02 00:00,1"]
    got = taken(tmp_path, AMOUNTS, *rows)
    assert got.codes == ["E-METER.partial"]
    [line] = got.lines
    assert (line.readings, line.missing, line.last_minute) == (192, 0, 202501022400)


def test_a_gap_needs_consent_and_is_counted(tmp_path):
    rows = quarter_hours("2025-01-01 00:00", "2025-01-31 23:45")
    del rows[1000:1009]
    got = taken(tmp_path, AMOUNTS, *rows)
    [gap] = got.problems
    assert (gap.code, gap.level, gap.values["count"]) == ("E-GAP.readings", "warning", "9")
    assert (got.lines[0].readings, got.lines[0].missing) == (2967, 9)  # 31 x 96 = 2976


def test_a_february_of_29_days_has_96_intervals_more(tmp_path):
    leap = taken(tmp_path, AMOUNTS, *quarter_hours("2024-02-01 00:00", "2024-02-29 23:45"))
    plain = taken(tmp_path, AMOUNTS, *quarter_hours("2025-02-01 00:00", "2025-02-28 23:45"))
    assert leap.problems == plain.problems == ()
    assert (leap.lines[0].readings, plain.lines[0].readings) == (29 * 96, 28 * 96)
    short = taken(tmp_path, AMOUNTS, *quarter_hours("2024-01-01 00:00", "2024-02-28 23:45"))
    assert short.codes == ["E-METER.partial"]


def test_an_attachment_that_cuts_a_month_is_refused(tmp_path):
    rows = quarter_hours("2025-01-01 00:00", "2025-01-31 23:45")
    book = replace(known(), feedings=(Feeding("USED", "M1", 20250115, 99991231),))
    assert taken(tmp_path, AMOUNTS, *rows, book=book).codes == ["E-METER.attached"]


def test_blank_figures_are_a_gap_and_no_zero(tmp_path):
    rows = quarter_hours("2025-01-01 00:00", "2025-01-31 23:45")
    rows[5] = "M1,2025-01-01 01:15,"
    rows[6] = "M1,2025-01-01 01:30,-"
    got = taken(tmp_path, AMOUNTS, *rows)
    assert (got.codes, got.idle, got.lines[0].missing) == (["E-GAP.readings"], 2, 2)


def test_a_month_without_any_row_is_named(tmp_path):
    rows = quarter_hours("2025-01-01 00:00", "2025-01-31 23:45")
    rows += quarter_hours("2025-03-01 00:00", "2025-03-31 23:45")
    got = taken(tmp_path, AMOUNTS, *rows)
    assert [(one.code, one.values["month"]) for one in got.problems] == [("E-GAP.month", "2025-02")]


def test_partial_months_are_named_and_need_no_consent(tmp_path):
    rows = quarter_hours("2025-01-15 00:00", "2025-03-10 23:45")
    got = taken(tmp_path, AMOUNTS, *rows)
    assert [(one.code, one.values["month"]) for one in got.problems] == [
        ("E-METER.partial", "2025-01"),
        ("E-METER.partial", "2025-03"),
    ]
    assert [line.missing for line in got.lines] == [0, 0, 0]
    assert got.records[0][:2] == (20250115, 20250131)


def test_the_same_reading_twice_counts_once(tmp_path):
    got = taken(tmp_path, AMOUNTS, "M1,2025-01-01 08:00,5", "M1,2025-01-01 08:00,5")
    assert "E-METER.doubled" in got.codes
    assert got.months == {("M1", 202501): "5"}


def test_two_values_of_one_instant_are_refused_with_both(tmp_path):
    got = taken(tmp_path, AMOUNTS, "M1,2025-01-01 08:00,5", "M1,2025-01-01 08:00,6")
    [problem] = got.problems
    assert (problem.code, problem.place.row) == ("E-DUP.reading", 3)
    assert (problem.values["other"], problem.raw) == ("5", "6")


def test_a_file_pasted_twice_behind_itself_is_refused(tmp_path):
    rows = quarter_hours("2025-01-01 00:15", "2025-01-03 23:45")
    got = taken(tmp_path, AMOUNTS, *rows, *rows)
    assert set(got.codes) == {"E-METER.again"}
    assert got.lines == ()


def test_rows_of_a_day_that_go_back_in_time(tmp_path):
    rows = ("M1,2025-01-01 08:00,1", "M1,2025-01-01 09:00,1", "M1,2025-01-01 08:30,1")
    assert taken(tmp_path, AMOUNTS, *rows).codes == ["E-METER.order"]


def test_the_newest_first_gives_the_same_month(tmp_path):
    rows = quarter_hours("2025-01-01 00:00", "2025-01-31 23:45", "1.25")
    ascending, descending = (taken(tmp_path, AMOUNTS, *some) for some in (rows, rows[::-1]))
    assert ascending.months == descending.months == {("M1", 202501): "3720"}  # 2976 x 1.25
    assert ascending.problems == descending.problems == ()


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("M9,2025-01-01 08:00,1", "E-REF.meter", "表计编码"),
        (",2025-01-01 08:00,1", "E-EMPTY.cell", "表计编码"),
        ("M1,2025-01-01 25:00,1", "E-DATE.clock", "抄表时间"),
        ("M1,2025-01-01 08:00Z,1", "E-DATE.zone", "抄表时间"),
        ("M1,2025-02-30 08:00,1", "E-DATE", "抄表时间"),
        ("M1,1825-01-01 08:00,1", "E-DATE", "抄表时间"),
        ("M1,2025-01-01 08:00,-1", "E-SIGN.record", "用量"),
        ("M1,2025-01-01 08:00,1.1234567", "E-SCALE", "用量"),
        ("OLD,2025-01-11 08:00,1", "E-METER.not_there", "用量"),
        ("R1,2025-01-01 08:00,1", "E-METER.column", "表计编码"),
    ],
)
def test_rows_that_are_refused_where_they_stand(tmp_path, row, code, column):
    got = taken(tmp_path, AMOUNTS, "M1,2025-01-01 07:00,1", row)
    [problem] = [one for one in got.problems if one.level == "error"]
    assert (problem.code, problem.place.row, problem.place.column) == (code, 3, column)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("表计编码,抄表时间,用量", "M1,2025-01-31 08:15:07,2"),
        ("表计编码,抄表时间,用量", "M1,2025-01-31T08:15,2"),
        ("表计编码,抄表时间,用量", "M1,2025-01-31 08:15+08:00,2"),
        ("表计编码,抄表时间,用量", "M1,2025/1/31 8:15,2"),
        ("表计编码,抄表日期,抄表时间,用量", "M1,2025年1月31日,08:15,2"),
        ("meter,date,time,quantity(kWh)", "M1,20250131,8:15,2"),
    ],
)
def test_how_an_instant_may_be_written(tmp_path, header, row):
    [line] = taken(tmp_path, header, row).lines
    assert (line.first_minute, str(line.quantity)) == (202501310815, "2")


def test_a_workbook_of_moments(tmp_path):
    """Cells of dates with times; midnight is shown as one too, and belongs to its printed day."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "抄表数据"
    sheet.append(["表计编码", "抄表时间", "用电量(kWh)"])
    at = datetime.fromisoformat("2025-01-31 00:00")
    for _ in range(24 * 4 + 4):
        sheet.append(["M1", at, 0.25])
        at += timedelta(minutes=15)
    path = tmp_path / "ami.xlsx"
    book.save(path)
    got = Taken(receive(path, METERED, OWNER, TODAY))
    assert got.months == {("M1", 202501): "24", ("M1", 202502): "1"}
    assert got.codes == ["E-METER.partial", "E-METER.partial"]


def test_rows_that_go_hour_by_hour_through_the_meters(tmp_path):
    """The same figures meter by meter and hour by hour."""
    rows = [
        f"{code},2025-01-{day:02d} {hour:02d}:00,{day}.{hour:02d}"
        for code in ("M1", "FREE")
        for day in range(1, 32)
        for hour in range(24)
    ]
    by_meter = taken(tmp_path, AMOUNTS, *rows)
    by_hour = taken(tmp_path, AMOUNTS, *sorted(rows, key=lambda row: row[row.index(",") :]))
    # 24 x (1 + .. + 31) + 31 x (0 + .. + 23) / 100 = 11,904 + 85.56
    assert by_meter.months == by_hour.months
    assert by_meter.months == {("M1", 202501): "11989.56", ("FREE", 202501): "11989.56"}


def test_another_unit_is_converted_after_the_sum(tmp_path):
    got = taken(tmp_path, f"{AMOUNTS},单位", "M1,2025-01-01,1.5,MWh", "M1,2025-01-02,0.25,MWh")
    assert (got.months, got.converted) == ({("M1", 202501): "1750"}, 2)
    assert got.lines[0].unit == "kWh"


def test_two_units_of_one_meter_in_a_file(tmp_path):
    got = taken(tmp_path, f"{AMOUNTS},单位", "M1,2025-01-01,1,MWh", "M1,2025-01-02,1,kWh")
    assert got.codes == ["E-UNIT.mixed"]


def test_gas_that_nobody_was_asked_about(tmp_path):
    got = taken(tmp_path, "表计编码,抄表日期,读数", "G1,2025-01-01,5", "G1,2025-01-02,6")
    assert got.codes == ["E-UNIT.state"]  # told once, not for every row


def test_a_month_of_bills_is_kept_for_comparison(tmp_path):
    held = (Held("USED", 20250101, 20250131, "FP-1", 0),)
    rows = quarter_hours("2025-01-01 00:00", "2025-02-28 23:45")
    got = taken(tmp_path, AMOUNTS, *rows, book=known(held=held))
    [second] = got.problems
    assert (second.code, second.values["paper"]) == ("E-OVERLAP.meter", "FP-1")
    assert [line.month for line in got.lines] == [202501, 202502]
    assert [record[:3] for record in got.records] == [(20250201, 20250228, "M1")]


def test_a_meter_of_no_stream_has_months_and_no_records(tmp_path):
    got = taken(tmp_path, AMOUNTS, "FREE,2025-01-01,5")
    assert (got.months, got.records) == ({("FREE", 202501): "5"}, [])
