"""Readings handed in where two are needed: tried against the books and against what waits."""

from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.readings import TypedReading, read_meter, withdraw_reading
from ghg.desk.meters.waiting import waiting_acts
from ghg.desk.submissions.steps import approve, review, withdraw
from tests.desk.four_eyes import handed_in, team
from tests.desk.metered import metered, refused

OPENING = TypedReading("M1", 20241231, "1234.56")
JANUARY = TypedReading("M1", 20250131, "1250.06")
FEBRUARY = TypedReading("M1", 20250228, "1240")


def test_a_reading_that_the_books_refuse_never_waits(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, JANUARY)
    wu = team(desk).zhang
    assert refused(engine, lambda: read_meter(wu, FEBRUARY)) == "E-METER.falls"
    assert waiting_acts(wu) == {}


def test_readings_that_wait_are_held_against_each_other(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    people = team(desk)
    first = handed_in(read_meter, people.zhang, JANUARY)
    assert refused(engine, lambda: read_meter(people.wang, FEBRUARY)) == "E-WAITS.reading"
    assert refused(engine, lambda: read_meter(people.wang, JANUARY)) == "E-WAITS.same"
    [waits] = waiting_acts(people.li)["M1"]
    assert (waits.number, waits.day, waits.reading, waits.maker) == (
        first,
        20250131,
        "1250.06",
        "zhang",
    )
    second = handed_in(read_meter, people.wang, FEBRUARY, accept=("E-WAITS",))
    withdraw(people.zhang, first)
    for step, who in ((review, people.li), (approve, people.zhao)):
        step(who, second)
    assert waiting_acts(people.li) == {}


def test_a_later_and_an_earlier_reading_fit_what_waits_in_any_order(engine, tmp_path):
    desk = metered(engine, tmp_path)
    people = team(desk)
    handed_in(read_meter, people.zhang, JANUARY)
    handed_in(read_meter, people.zhang, OPENING)
    other = TypedReading("M1", 20250131, "1250.06", tariff="peak")
    handed_in(read_meter, people.wang, other)  # of another register
    assert len(waiting_acts(people.li)["M1"]) == 3


def test_every_act_on_a_meter_that_waits_is_named(engine, tmp_path):
    desk = metered(engine, tmp_path)
    read_meter(desk, OPENING)
    people = team(desk)
    handed_in(withdraw_reading, people.zhang, "M1", 20241231, reason="抄错")
    event = TypedEvent("M1", "calibrated", 20250110, "检定", calibration_due=20260110)
    handed_in(add_event, people.zhang, event)
    said = [(one.action, one.day, one.reading) for one in waiting_acts(people.li)["M1"]]
    assert said == [("meter.withdraw", 20241231, ""), ("meter.event", 20250110, "")]
