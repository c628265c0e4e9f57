"""An issue keeps the meters as they stood: what is learned later changes no printed byte."""

from ghg.desk.inventory import issue, load_issue, replay
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.readings import TypedReading, read_meter, withdraw_reading
from ghg.desk.meters.register import NewMeter, add_meter
from tests.desk import factory


def test_an_issue_replays_with_the_meters_of_its_day(database_url, tmp_path):
    desk = factory.complete(database_url, tmp_path)
    add_meter(desk, NewMeter("SUB", "F1", "electricity", multiplier="10", calibration_due=20250630))
    for day, reading in ((20241231, "1"), (20250131, "3"), (20250228, "4")):
        read_meter(desk, TypedReading("SUB", day, reading))
    issue(desk, "2025")
    made, sha256 = load_issue(desk, "2025")
    assert [one.quantity for one in made.annexes.meter_months] == ["20", "10"]
    assert made.annexes.meters[0].overdue == ("2025-07-01~2025-12-31",)
    withdraw_reading(desk, "SUB", 20250131, reason="抄错")
    late = TypedEvent("SUB", "calibrated", 20250701, "补登", calibration_due=20270630)
    add_event(desk, late)
    add_meter(desk, NewMeter("LATE", "F1", "electricity"))
    replayed = replay(desk, "2025")
    assert replayed.equal, replayed.differences
    assert load_issue(desk, "2025")[1] == sha256
