"""What is asked for: strictly; done once; on the version that was seen; waiting for a second."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from ghg.desk.request import Request, journal_now
from ghg.desk.setup import change_inventory
from ghg.desk.submissions.steps import approve, review
from ghg.errors import DataError
from tests.web.api.calling import Program, codes
from tests.web.api.conftest import Office

VALUE = {"stream": "USED", "quantity": "118000.5", "unit": "kWh", "month": "2026-01"}


def records(program: Program) -> list[Any]:
    return list(program.read("activity?stream=USED&first_month=202601&last_month=202601"))


def test_a_problem_has_code_place_and_remedy(program: Program) -> None:
    answer = program.post("activity", {**VALUE, "stream": "USE"})
    assert answer.status_code == 422
    body = answer.json()
    assert body["type"].startswith("urn:ghg:problem:E-")
    assert body["status"] == 422
    first = body["problems"][0]
    assert set(first) == {"at", "code", "level", "place", "raw", "sentence", "remedy"}
    assert "USED" in first["sentence"] + first["remedy"]


def test_every_wrong_word_is_told_at_once(program: Program) -> None:
    answer = program.post("activity", {"quantity": 1, "colour": "red"})
    assert answer.status_code == 400
    assert sorted(codes(answer)) == ["E-API.missing", "E-API.part", "E-API.unknown"]
    places = {one["at"]["column"] for one in answer.json()["problems"]}
    assert places == {"stream", "quantity", "colour"}


@pytest.mark.parametrize(
    "body",
    [b"[]", b"{", b'{"a":1,"a":2}', b'{"stream":1.5}', b'{"x":NaN}', b"\xff", b"[" * 100_000],
)
def test_what_is_no_object_is_refused(program: Program, body: bytes) -> None:
    answer = program.send("activity", body)
    assert (answer.status_code, codes(answer)) == (400, ["E-API.json"])


@pytest.mark.parametrize("value", [1.5, "1_0", "NaN", "１", " 1", "", True])
def test_a_decimal_is_a_string_of_the_grammar(program: Program, value: Any) -> None:
    body = json.dumps({"percent": value}).encode()
    answer = program.send("crosschecks/x/tolerance", body)
    assert answer.status_code == 400
    assert codes(answer)[0] in ("E-API.json", "E-API.part")


def test_an_unknown_word_of_an_address_is_refused(program: Program) -> None:
    assert codes(program.get("streams?colour=red")) == ["E-API.unknown"]
    assert codes(program.get("status?year=x")) == ["E-API.part"]


def test_a_request_is_done_once_under_its_key(program: Program) -> None:
    first = program.post("activity", VALUE, idempotency_key="gw-1")
    again = program.post("activity", VALUE, idempotency_key="gw-1")
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json()["repeated"] is True
    assert len(records(program)) == 1


def test_a_key_serves_one_request_alone(program: Program) -> None:
    program.done("activity", VALUE, idempotency_key="gw-1")
    other = program.post("activity", {**VALUE, "quantity": "118001"}, idempotency_key="gw-1")
    assert (other.status_code, codes(other)) == (409, ["E-IDEMPOTENT"])
    assert len(records(program)) == 1


def test_a_request_that_failed_may_be_sent_again(program: Program) -> None:
    wrong = {**VALUE, "unit": "t"}
    for _ in range(2):
        assert program.post("activity", wrong, idempotency_key="gw-1").status_code == 422
    program.done("activity", VALUE, idempotency_key="gw-1")


@pytest.mark.parametrize("key", ["", "a b", "x" * 101, "a/b"])
def test_a_key_that_cannot_be_kept_is_refused(program: Program, key: str) -> None:
    answer = program.post("activity", VALUE, idempotency_key=key)
    assert codes(answer) == ["E-API.key"]


def test_a_correction_is_held_against_the_version_seen(program: Program) -> None:
    program.done("activity", VALUE)
    number = records(program)[0]["record"]
    tag = program.get(f"activity/{number}").headers["etag"]
    change = {"quantity": "118001", "reason": "抄错"}
    stale = program.post(f"activity/{number}/correct", change, if_match='"0"')
    assert (stale.status_code, codes(stale)) == (412, ["E-CHANGED"])
    program.done(f"activity/{number}/correct", change, if_match=tag)
    again = program.post(f"activity/{number}/correct", change)
    assert (again.status_code, codes(again)) == (
        422,
        ["E-STATE.record"],
    )  # a record is corrected once


def test_a_version_that_moved_is_refused(program: Program) -> None:
    tag = program.get("inventories/2025").headers["etag"]
    change = {"as_of": 20261102, "reason": "新版因子"}
    program.done("inventories/2025/change", change, if_match=tag)
    stale = program.post("inventories/2025/change", {**change, "as_of": 20261103}, if_match=tag)
    assert (stale.status_code, codes(stale)) == (412, ["E-CHANGED"])
    assert program.read("inventories/2025")["as_of"] == 20261102


def test_books_that_moved_after_the_look_refuse_the_act(office: Office) -> None:
    """Between `If-Match` and the act somebody else writes; the act stands under the lock."""
    late = replace(office.desk, request=Request(head=journal_now(office.desk)))
    change_inventory(office.desk, "2025", "新版因子", as_of=20261102)
    with pytest.raises(DataError) as refused:
        change_inventory(late, "2025", "旧", as_of=20261103)
    assert refused.value.problems[0].code == "E-CHANGED"


def test_a_version_is_not_taken_where_none_is_kept(program: Program) -> None:
    assert codes(program.post("activity", VALUE, if_match='"0"')) == ["E-API.match"]


def test_what_did_not_change_is_not_sent_again(reader: Program) -> None:
    tag = reader.get("streams").headers["etag"]
    answer = reader.get("streams", if_none_match=tag)
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_list_is_walked_by_its_links(reader: Program) -> None:
    whole, found, path = reader.read("activity"), [], "activity?per_page=7"
    while path:
        answer = reader.get(path)
        found += answer.json()
        after = re.search(r'<(?:/api/v1/)([^>]*)>; rel="next"', answer.headers.get("link", ""))
        path = after[1] if after else ""
    assert found == whole
    assert len(whole) > 14


def test_an_act_that_waits_is_answered_with_its_number(office: Office) -> None:
    office.by_two()
    program = office.program()
    answer = program.post("activity", VALUE, idempotency_key="gw-1")
    assert answer.status_code == 202
    number = answer.json()["submission"]
    assert answer.headers["location"] == f"/api/v1/tasks/{number}"
    assert program.read(f"tasks/{number}")["action"] == "activity.add"
    assert program.post("activity", VALUE, idempotency_key="gw-1").json()["repeated"] is True
    assert records(program) == []
    review(office.desk, number)
    approve(office.desk, number)
    assert len(records(program)) == 1


def test_a_draft_is_asked_for_by_a_header(office: Office) -> None:
    office.by_two()
    answer = office.program().post("activity", VALUE, prefer="draft")
    assert (answer.status_code, answer.json()["state"]) == (202, "draft")
