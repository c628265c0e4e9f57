"""The register at the desk: what is refused at the door, what hangs below what, a meter's life."""

from decimal import Decimal

import pytest

from ghg.desk.meters.events import TypedEvent, add_event, state_meter
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter, attach, meter_list, meter_show
from ghg.domain.periods import Period
from tests.desk.metered import metered, refused, works


def test_a_meter_with_its_transformers(engine, tmp_path):
    desk = metered(engine, tmp_path)
    add_meter(desk, NewMeter("M1-A", "F1", "electricity", parent="M1", required=True))
    main, below = meter_list(desk)
    assert main.meter.multiplier == Decimal(8000)
    assert (main.below, below.meter.parent, below.meter.required) == (("M1-A",), "M1", True)
    assert [(one.stream, one.meter) for one in main.feedings] == [("GRID", "M1")]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (NewMeter("M2", "F1", "gas"), "E-UNIT.state"),
        (NewMeter("M2", "F1", "gas", reference_state="warm"), "E-KIND.state"),
        (NewMeter("M2", "F1", "electricity", reference_state="normal"), "E-KIND.state"),
        (NewMeter("M2", "F1", "elektricity"), "E-REF.medium"),
        (NewMeter("M2", "F9", "electricity"), "E-REF.facility"),
        (NewMeter("M2", "F1", "electricity", parent="M9"), "E-REF.meter"),
        (NewMeter("M2", "F1", "electricity", parent="M2"), "E-METER.circle"),
        (NewMeter("M2", "F1", "water", parent="M1"), "E-METER.parent"),
        (NewMeter("M2", "F1", "electricity", multiplier="-1"), "E-METER.multiplier"),
        (NewMeter("M1", "F1", "electricity"), "E-DUP.code"),
        (
            NewMeter("M2", "F1", "electricity", first_day=20250102, last_day=20250101),
            "E-DATE.order",
        ),
    ],
)
def test_what_the_register_refuses(engine, tmp_path, new, code):
    desk = metered(engine, tmp_path)
    assert refused(engine, lambda: add_meter(desk, new)) == code


def test_gas_is_asked_once_and_never_converted(engine, tmp_path):
    desk = works(engine, tmp_path)
    add_meter(desk, NewMeter("G1", "F1", "gas", reference_state="standard_20"))
    assert refused(engine, lambda: attach(desk, "GAS", "G1")) == "E-DIM"  # m3 into Nm3
    assert state_meter(desk, "G1", "normal", "见修正仪设置").reference_state == "normal"
    attach(desk, "GAS", "G1")
    assert refused(engine, lambda: state_meter(desk, "G1", "standard_20", "x")) == "E-DIM"
    assert refused(engine, lambda: state_meter(desk, "G1", "normal", "")) == "E-REASON"


def test_the_cubic_metre_of_counted_readings_stays(engine, tmp_path):
    desk = works(engine, tmp_path)
    add_meter(desk, NewMeter("G1", "F1", "gas", reference_state="normal"))
    for day, reading in ((20241231, "1"), (20250131, "3")):
        read_meter(desk, TypedReading("G1", day, reading))
    assert refused(engine, lambda: state_meter(desk, "G1", "actual", "x")) == "E-METER.counted"
    assert refused(engine, lambda: state_meter(desk, "G1", "warm", "x")) == "E-KIND.state"


def test_a_stream_has_one_meter_at_a_time_and_a_meter_one_stream(engine, tmp_path):
    desk = metered(engine, tmp_path)
    add_meter(desk, NewMeter("M2", "F1", "electricity"))
    second = Period(20250701, 99991231)
    assert refused(engine, lambda: attach(desk, "GRID", "M2", second)) == "E-OVERLAP.attached"
    assert refused(engine, lambda: attach(desk, "GAS", "M1")) == "E-METER.medium"
    assert refused(engine, lambda: attach(desk, "GRID", "M1", second, feeds=False)) == "E-REASON"
    attach(desk, "GRID", "M1", second, "改由新表计量", feeds=False)
    attach(desk, "GRID", "M2", second)
    found = {one.meter.code: one.feedings for one in meter_list(desk)}
    assert [(f.first_day, f.last_day) for f in found["M1"]] == [(19000101, 20250630)]
    assert [(f.first_day, f.last_day) for f in found["M2"]] == [(20250701, 99991231)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (TypedEvent("M1", "replaced", 20250110, "x"), "E-METER.event_readings"),
        (TypedEvent("M1", "reset", 20250110, "x", before="5"), "E-METER.event_readings"),
        (TypedEvent("M1", "stolen", 20250110, "x"), "E-KIND.event"),
        (TypedEvent("M1", "calibrated", 20250110, "x"), "E-METER.due"),
        (TypedEvent("M1", "calibrated", 20250110, "x", calibration_due=20250109), "E-METER.due"),
        (TypedEvent("M1", "rolled_over", 20250110, ""), "E-REASON"),
        (TypedEvent("M1", "rolled_over", 20990110, "x"), "E-METER.days"),
        (TypedEvent("M9", "rolled_over", 20250110, "x"), "E-REF.meter"),
        (TypedEvent("M1", "replaced", 20250110, "x", before="-1", after="0"), "E-SIGN.record"),
        (
            TypedEvent("M1", "multiplier_changed", 20250110, "x", before="5", after="5"),
            "E-METER.new_row",
        ),
    ],
)
def test_events_that_say_too_little(engine, tmp_path, typed, code):
    desk = metered(engine, tmp_path)
    assert refused(engine, lambda: add_event(desk, typed)) == code


def test_a_meter_without_digits_cannot_roll_over(engine, tmp_path):
    desk = metered(engine, tmp_path, digits=0)
    event = TypedEvent("M1", "rolled_over", 20250110, "满码")
    assert refused(engine, lambda: add_event(desk, event)) == "E-METER.digits"


def test_one_turn_of_a_register_a_day(engine, tmp_path):
    desk = metered(engine, tmp_path)
    event = TypedEvent("M1", "reset", 20250110, "清零", before="5", after="0")
    add_event(desk, event)
    assert refused(engine, lambda: add_event(desk, event)) == "E-DUP.event"
    add_event(desk, TypedEvent("M1", "reset", 20250110, "x", before="3", after="0", tariff="peak"))


def test_a_calibration_moves_the_due_day(engine, tmp_path):
    desk = metered(engine, tmp_path, certificate="JZ-1", calibration_due=20240630)
    assert meter_show(desk, "M1").overdue
    event = TypedEvent(
        "M1", "calibrated", 20250901, "检定", certificate="JZ-2", calibration_due=20990831
    )
    add_event(desk, event)
    shown = meter_show(desk, "M1")
    assert (shown.certificate, shown.calibration_due, shown.overdue) == ("JZ-2", 20990831, False)
