"""Readings written down by hand: posted once, corrected with a reason, never counted twice."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.batches import undo
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.months import meter_year
from ghg.desk.meters.readings import TypedReading, read_meter, withdraw_reading
from ghg.desk.meters.register import NewMeter, add_meter, attach, meter_show
from ghg.desk.period import close
from ghg.desk.records import activity_list
from ghg.domain.periods import Period
from ghg.errors import DataError
from tests.desk.metered import metered
from tests.desk.plant import digest, totals
from tests.desk.test_meters import refused

OPENING = TypedReading("M1", 20241231, "1234.56")
JANUARY = TypedReading("M1", 20250131, "1250.06")
FEBRUARY = TypedReading("M1", 20250228, "3.10")
REPLACED = TypedEvent("M1", "replaced", 20250210, "到期更换", before="1251.00", after="0.00")


def posted(desk) -> list[tuple[int, int, int, Decimal]]:
    """Give (first day, last day, line, quantity) of the live records."""
    return [(a.first_day, a.last_day, a.line, a.quantity) for a in activity_list(desk)]


def test_v9_two_readings_make_a_month(engine, tmp_path):
    desk = metered(engine, tmp_path)
    assert read_meter(desk, OPENING).settled.posted == ()
    [span] = read_meter(desk, JANUARY).settled.posted
    [counted] = span.counted
    assert (counted.raw, counted.whole) == (15_500_000, 124_000 * 10**6)
    assert posted(desk) == [(20250101, 20250131, 0, Decimal(124000))]
    [record] = activity_list(desk)
    assert (record.document, record.batch_kind) == ("M1", "reading")
    assert totals(engine) == {("GRID", 202501): Decimal(124000)}


def test_v10_a_replaced_meter(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    read_meter(desk, JANUARY)
    assert refused(engine, lambda: read_meter(desk, FEBRUARY)) == "E-METER.falls"
    add_event(desk, REPLACED)
    read_meter(desk, FEBRUARY)
    assert posted(desk)[-1] == (20250201, 20250228, 0, Decimal(32320))


def test_the_refusal_of_a_falling_reading_names_both_and_the_commands(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, JANUARY)
    with pytest.raises(DataError) as caught:
        read_meter(desk, FEBRUARY)
    text = str(caught.value)
    assert "falls from 1250.06 to 3.10 (2025-02-28)" in text
    assert "ghg meter event M1 replaced --day DAY --before LAST --after FIRST" in text


def test_an_event_that_is_learned_late_settles_the_month_anew(engine, tmp_path):
    """The new meter began at 100, which nobody saw in the readings: 1,300 - 1,250.06 = 49.94."""
    desk = metered(engine, tmp_path)
    for typed in (OPENING, JANUARY, TypedReading("M1", 20250228, "1300")):
        read_meter(desk, typed)
    assert posted(desk)[-1][3] == Decimal(399520)  # 49.94 x 8,000
    late = TypedEvent("M1", "replaced", 20250210, "换表", before="1251", after="1299")
    assert len(add_event(desk, late).reversed) == 1
    # (1251 - 1250.06) + (1300 - 1299) = 1.94; x 8,000 = 15,520
    assert posted(desk) == [
        (20250101, 20250131, 0, Decimal(124000)),
        (20250201, 20250228, 0, Decimal(15520)),
    ]
    assert totals(engine)["GRID", 202502] == Decimal(15520)


def test_a_span_of_three_months_is_shared_by_days_and_sums_up(engine, tmp_path):
    """90 days, 1 kWh x 8,000: floor(8000e6 x 31/90), floor(8000e6 x 28/90), the rest."""
    desk = metered(engine, tmp_path)
    read_meter(desk, TypedReading("M1", 20241231, "10"))
    read_meter(desk, TypedReading("M1", 20250331, "11"))
    assert [row[3] for row in posted(desk)] == [
        Decimal("2755.555555"),
        Decimal("2488.888888"),
        Decimal("2755.555557"),
    ]
    [bill] = {one.bill_quantity for one in activity_list(desk)}
    assert bill == Decimal(8000)
    year = meter_year(desk, "M1", 202501, 202512)
    assert sum(one.quantity for one in year.months) == Decimal(8000)
    assert sum(one.raw for one in year.months) == Decimal(1)
    assert year.empty == tuple(range(202504, 202513))


def test_a_correction_gives_its_reason_and_replaces_both_months(engine, tmp_path):
    desk = metered(engine, tmp_path)
    for typed in (OPENING, JANUARY, TypedReading("M1", 20250228, "1260.06")):
        read_meter(desk, typed)
    other = TypedReading("M1", 20250131, "1250.60")
    assert refused(engine, lambda: read_meter(desk, other)) == "E-CONFLICT.meter_reading"
    made = read_meter(desk, other, "抄错")
    assert len(made.settled.reversed) == 2
    # 16.04 x 8,000 and 9.46 x 8,000: together still 25.5 x 8,000 = 204,000
    assert [row[3] for row in posted(desk)] == [Decimal(128320), Decimal(75680)]
    assert sum(totals(engine).values()) == Decimal(204000)
    before = digest(engine)
    assert not read_meter(desk, other).new
    assert digest(engine) == before


def test_a_reading_in_between_cuts_a_span(engine, tmp_path):
    desk = metered(engine, tmp_path)
    for day, reading in ((20241231, "10"), (20250228, "30"), (20250131, "15")):
        read_meter(desk, TypedReading("M1", day, reading))
    assert [row[3] for row in posted(desk)] == [Decimal(40000), Decimal(120000)]


def test_a_withdrawn_reading_joins_its_spans(engine, tmp_path):
    desk = metered(engine, tmp_path)
    for day, reading in ((20241231, "10"), (20250131, "15"), (20250228, "30")):
        read_meter(desk, TypedReading("M1", day, reading))
    assert refused(engine, lambda: withdraw_reading(desk, "M1", 20250131)) == "E-REASON"
    withdraw_reading(desk, "M1", 20250131, reason="抄了另一块表")
    assert sum(row[3] for row in posted(desk)) == Decimal(160000)
    again = refused(engine, lambda: withdraw_reading(desk, "M1", 20250131, reason="x"))
    assert again == "E-REF.reading"
    read_meter(desk, TypedReading("M1", 20250131, "16"))
    assert [row[3] for row in posted(desk)] == [Decimal(48000), Decimal(112000)]


def test_tariffs_without_a_total_are_lines_of_one_document(engine, tmp_path):
    desk = metered(engine, tmp_path)
    for day, peak, flat in ((20241231, "10", "20"), (20250131, "11", "22")):
        read_meter(desk, TypedReading("M1", day, peak, "峰"))
        read_meter(desk, TypedReading("M1", day, flat, "平"))
    # nothing is posted before both are read: 1 x 8,000 and 2 x 8,000
    assert posted(desk) == [
        (20250101, 20250131, 2, Decimal(8000)),
        (20250101, 20250131, 3, Decimal(16000)),
    ]


def test_the_total_counts_and_the_tariffs_must_add_up(engine, tmp_path):
    """Read to 0.01: three registers may lie 0.03 apart, a whole unit is a mistake."""
    desk = metered(engine, tmp_path)
    for tariff, reading in (("", "30.00"), ("peak", "10.00"), ("valley", "20.00")):
        read_meter(desk, TypedReading("M1", 20241231, reading, tariff))
    read_meter(desk, TypedReading("M1", 20250131, "33.00"))
    read_meter(desk, TypedReading("M1", 20250131, "11.00", "peak"))
    late = TypedReading("M1", 20250131, "21.00", "valley")
    with pytest.raises(DataError) as caught:  # 1 + 1 is not 3
        read_meter(desk, late)
    apart, consent = caught.value.problems
    assert (apart.code, consent.code) == ("E-METER.tariff", "E-ACCEPT")
    assert (apart.raw, apart.values["parts"], apart.values["difference"]) == ("3", "2", "1")
    read_meter(desk, late, accept=("E-METER",))
    assert posted(desk) == [(20250101, 20250131, 0, Decimal(24000))]  # once, by the total
    read_meter(desk, TypedReading("M1", 20250131, "21.98", "valley"), "抄错")
    assert posted(desk) == [(20250101, 20250131, 0, Decimal(24000))]


def test_a_total_that_comes_late_takes_the_place_of_the_tariffs(engine, tmp_path):
    desk = metered(engine, tmp_path)
    for tariff, first, last in (("peak", "10", "11"), ("valley", "20", "22"), ("", "30", "33")):
        read_meter(desk, TypedReading("M1", 20241231, first, tariff))
        read_meter(desk, TypedReading("M1", 20250131, last, tariff))
    assert posted(desk) == [(20250101, 20250131, 0, Decimal(24000))]
    assert totals(engine) == {("GRID", 202501): Decimal(24000)}


def test_bills_and_readings_are_two_ways_to_one_quantity(engine, tmp_path):
    """The month of the bill is kept for comparison; when the bill is undone, the meter counts."""
    desk = metered(engine, tmp_path)
    bill = add_activity(desk, Typed("GRID", "124500", month="2025-01", document="FP-1"))
    read_meter(desk, OPENING)
    [remark] = read_meter(desk, JANUARY).settled.remarks
    assert (remark.code, remark.values["paper"]) == ("E-OVERLAP.meter", "FP-1")
    assert totals(engine) == {("GRID", 202501): Decimal(124500)}
    [month] = meter_year(desk, "M1", 202501, 202501).months
    assert month.quantity == Decimal(124000)
    undo(desk, bill.batch, "改按表计")
    add_event(desk, TypedEvent("M1", "out_of_order", 20250301, "检修"))
    assert totals(engine) == {("GRID", 202501): Decimal(124000)}


def test_readings_known_before_are_posted_when_the_meter_is_attached(engine, tmp_path):
    desk = metered(engine, tmp_path)
    add_meter(desk, NewMeter("M2", "F1", "electricity", multiplier="10"))
    attach(desk, "GRID", "M1", reason="未装", feeds=False)
    for day, reading in ((20241231, "1"), (20250131, "3")):
        read_meter(desk, TypedReading("M2", day, reading))
    assert posted(desk) == []
    attach(desk, "GRID", "M2")
    assert posted(desk) == [(20250101, 20250131, 0, Decimal(20))]


def test_a_span_that_the_attachment_cuts_is_refused(engine, tmp_path):
    """From 15 January only: what was counted before cannot be told from what came after."""
    desk = metered(engine, tmp_path)
    attach(desk, "GRID", "M1", Period(19000101, 20250114), "x", feeds=False)
    read_meter(desk, OPENING)
    assert refused(engine, lambda: read_meter(desk, JANUARY)) == "E-METER.attached"
    read_meter(desk, TypedReading("M1", 20250114, "1240"))
    read_meter(desk, JANUARY)
    assert posted(desk) == [(20250115, 20250131, 0, Decimal(80480))]  # 10.06 x 8,000


def test_a_changed_multiplier_is_a_new_row_of_the_register(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, TypedReading("M1", 20241231, "10"))
    changed = TypedEvent(
        *("M1", "multiplier_changed", 20250131, "更换互感器"),
        before="12",
        after="12",
        ct="200/5",
        pt="10000/100",
        new_code="M1-2",
    )
    add_event(desk, changed)
    read_meter(desk, TypedReading("M1-2", 20250228, "15"))
    # (12 - 10) x 8,000 and (15 - 12) x 4,000
    assert [row[3] for row in posted(desk)] == [Decimal(16000), Decimal(12000)]
    assert meter_show(desk, "M1").meter.last_day == 20250131
    assert meter_show(desk, "M1-2").meter.multiplier == Decimal(4000)
    late = TypedReading("M1", 20250228, "15")
    assert refused(engine, lambda: read_meter(desk, late)) == "E-METER.days"
    taken = replace(changed, meter="M1-2", day=20250228, before="15", after="15")
    assert refused(engine, lambda: add_event(desk, taken)) == "E-DUP.code"
    other = replace(taken, before="16", new_code="M1-3")
    assert refused(engine, lambda: add_event(desk, other)) == "E-CONFLICT.meter_reading"


def test_an_estimated_reading_makes_estimated_records(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    guess = TypedReading("M1", 20250131, "1250", estimated=True)
    assert refused(engine, lambda: read_meter(desk, guess)) == "E-METHOD.estimate"
    read_meter(desk, TypedReading("M1", 20250131, "1250", estimated=True, note="按上月估计"))
    [record] = activity_list(desk)
    assert (record.estimated, record.method) == (True, "按上月估计")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (TypedReading("M9", 20250131, "1"), "E-REF.meter"),
        (TypedReading("M1", 20250131, "-1"), "E-SIGN.record"),
        (TypedReading("M1", 20250131, "1,23"), "E-NUM"),
        (TypedReading("M1", 20250131, "1.1234567"), "E-SCALE"),
        (TypedReading("M1", 20250131, "1", "noon"), "E-KIND.tariff"),
        (TypedReading("M1", 20990131, "1"), "E-METER.future"),
        (TypedReading("M1", 20231230, "1"), "E-METER.days"),
    ],
)
def test_readings_that_cannot_be(engine, tmp_path, typed, code):
    desk = metered(engine, tmp_path, first_day=20240101)
    assert refused(engine, lambda: read_meter(desk, typed)) == code


def test_a_meter_may_be_read_on_the_eve_of_its_first_day(engine, tmp_path):
    desk = metered(engine, tmp_path, first_day=20250101)
    read_meter(desk, OPENING)
    read_meter(desk, JANUARY)
    assert posted(desk) == [(20250101, 20250131, 0, Decimal(124000))]


def test_a_tariff_that_falls_is_named_in_the_command(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, TypedReading("M1", 20241231, "9", "peak"))
    with pytest.raises(DataError) as caught:
        read_meter(desk, TypedReading("M1", 20250131, "1", "peak"))
    assert "ghg meter event M1 replaced --tariff peak --day DAY" in str(caught.value)
    turned = TypedEvent("M1", "rolled_over", 20250115, "满码", tariff="peak")
    add_event(desk, turned)
    read_meter(desk, TypedReading("M1", 20250131, "1", "peak"))
    # four digits: 10,000 - 9 + 1 = 9,992; x 8,000
    assert posted(desk) == [(20250101, 20250131, 2, Decimal(79936000))]


def test_a_meter_that_gives_amounts_has_no_readings(engine, tmp_path):
    desk = metered(engine, tmp_path, cumulative=False)
    assert refused(engine, lambda: read_meter(desk, JANUARY)) == "E-METER.interval"


def test_a_closed_month_takes_no_correction(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    read_meter(desk, JANUARY)
    close(desk, 202501, 202501, "月结")
    other = TypedReading("M1", 20250131, "1250.60")
    assert refused(engine, lambda: read_meter(desk, other, "抄错")).startswith("E-CLOSED")


def test_a_record_corrected_by_hand_stands_until_its_reading_is_corrected(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    read_meter(desk, JANUARY)
    [record] = activity_list(desk)
    correct_activity(desk, record.record, Changes(quantity="125000"), "线损由合同分摊")
    read_meter(desk, TypedReading("M1", 20250228, "1251.06"))
    assert [row[3] for row in posted(desk)] == [Decimal(125000), Decimal(8000)]
    read_meter(desk, TypedReading("M1", 20250131, "1250.56"), "抄错")
    # (1250.56 - 1234.56) x 8,000 and (1251.06 - 1250.56) x 8,000
    assert [row[3] for row in posted(desk)] == [Decimal(128000), Decimal(4000)]
    assert totals(engine)["GRID", 202501] == Decimal(128000)


def test_a_batch_of_readings_is_not_undone_as_a_batch(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    read_meter(desk, JANUARY)
    [record] = activity_list(desk)
    assert refused(engine, lambda: undo(desk, record.batch, "x")) == "E-STATE.reading"
