"""A gateway pushes readings: any number of times, each counted once."""

from typing import Any

import pytest

from tests.web.api.calling import Program, codes
from tests.web.api.conftest import Office

DAYS = [
    {"day": 20260131, "reading": "1000.5"},
    {"day": 20260228, "reading": "1720.250001"},
]


@pytest.fixture
def gateway(program: Program) -> Program:
    program.done("meters", {"code": "M9", "facility": "F1", "medium": "electricity"})
    return program


def states(found: list[Any]) -> list[str]:
    return [one["state"] for one in found]


def test_readings_are_taken_and_the_same_push_changes_nothing(gateway: Program) -> None:
    assert states(gateway.done("meters/M9/readings", {"readings": DAYS})) == ["new", "new"]
    before = len(gateway.read("journal"))
    assert states(gateway.done("meters/M9/readings", {"readings": DAYS})) == ["same", "same"]
    assert len(gateway.read("journal")) == before


def test_a_late_reading_comes_in_any_order(gateway: Program) -> None:
    late = [{"day": 20260315, "reading": "1800"}, *DAYS]
    found = gateway.done("meters/M9/readings", {"readings": late})
    assert [one["day"] for one in found] == [20260131, 20260228, 20260315]


def test_one_that_says_otherwise_is_refused_and_the_others_are_taken(gateway: Program) -> None:
    gateway.done("meters/M9/readings", {"readings": DAYS[:1]})
    other = {"day": 20260131, "reading": "999"}
    found = gateway.done("meters/M9/readings", {"readings": [other, DAYS[1]]})
    assert states(found) == ["refused", "new"]
    assert found[0]["problems"][0]["code"] == "E-CONFLICT.meter_reading"


def test_a_push_of_which_nothing_can_be_taken_is_refused(gateway: Program) -> None:
    answer = gateway.post("meters/M9/readings", {"readings": [{"day": 20260131, "reading": "x"}]})
    assert (answer.status_code, codes(answer)) == (422, ["E-NUM"])
    assert codes(gateway.post("meters/M9/readings", {"readings": []})) == ["E-API.push"]


def test_a_reading_is_a_string(gateway: Program) -> None:
    answer = gateway.post("meters/M9/readings", {"readings": [{"day": 20260131, "reading": 1}]})
    assert codes(answer) == ["E-API.part"]
    assert answer.json()["problems"][0]["at"]["column"] == "readings.0.reading"


def test_readings_wait_for_a_second_person(office: Office) -> None:
    program = office.program()
    program.done("meters", {"code": "M9", "facility": "F1", "medium": "electricity"})
    office.by_two()
    found = program.done("meters/M9/readings", {"readings": DAYS})
    assert states(found) == ["submitted", "submitted"]
    assert [one["submission"] for one in found] == [1, 2]
