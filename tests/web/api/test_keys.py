"""Who calls: a key within its scopes, or a session; never both, never somebody else's."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ghg.desk.access.keys import add_key, end_key
from ghg.desk.context import open_desk
from ghg.desk.organisation import found_organisation
from ghg.domain.roles import Right
from ghg.web.app import make_app
from tests.web.api.calling import HOME, Program, codes
from tests.web.api.conftest import Office
from tests.web.visiting import Visitor

VALUE = {"stream": "USED", "quantity": "118000.5", "unit": "kWh", "month": "2026-01"}


def test_a_key_reads_and_records_as_its_person(office: Office) -> None:
    program = office.program()
    assert program.read("me")["name"] == "wu"
    program.done("activity", VALUE)
    last = program.read("journal")[-1]
    assert (last["actor"], last["action"]) == ("wu", "activity.add")


def test_a_key_for_reading_writes_nothing(office: Office) -> None:
    answer = office.program(Right.READ).post("activity", VALUE)
    assert answer.status_code == 403
    assert codes(answer) == ["E-RIGHT.scope"]


def test_a_key_never_administers(office: Office) -> None:
    answer = office.program().post("persons", {"code": "x", "name": "x"})
    assert answer.status_code == 403
    assert codes(answer)[0].startswith("E-RIGHT")


@pytest.mark.parametrize("address", ["streams", "persons", "inventories/2025/issues/1", "me"])
def test_without_a_key_nothing_is_read_where_persons_are(office: Office, address: str) -> None:
    answer = Program(office.app).get(address)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert codes(answer) == ["E-LOGIN.session"]


@pytest.mark.parametrize("key", ["ghg_0", "x", "ghg_" + "0" * 16 + "_" + "0" * 64])
def test_a_wrong_key_is_refused(office: Office, key: str) -> None:
    answer = Program(office.app, key).get("streams")
    assert (answer.status_code, codes(answer)) == (401, ["E-LOGIN.key"])


def test_a_key_that_ended_is_refused(office: Office) -> None:
    program = office.program()
    end_key(office.desk, program.key.split("_")[1], "换新")
    assert program.get("streams").status_code == 401


def test_key_and_session_are_never_both(office: Office) -> None:
    program = office.program()
    client = TestClient(office.app, base_url=HOME, cookies={"ghg_session": "a" * 43})
    answer = client.get("/api/v1/streams", headers={"authorization": f"Bearer {program.key}"})
    assert (answer.status_code, codes(answer)) == (400, ["E-API.both"])


def test_another_way_of_showing_oneself_is_refused(office: Office) -> None:
    answer = Program(office.app).get("streams", authorization="Basic d3U6eA==")
    assert (answer.status_code, codes(answer)) == (400, ["E-API.bearer"])


def test_an_answer_to_a_program_sets_no_cookie(program: Program) -> None:
    assert "set-cookie" not in program.get("streams").headers


def test_a_key_of_another_organisation_opens_nothing(office: Office, tmp_path: Path) -> None:
    """The same database holds COAL; TEA's key asks at COAL's face."""
    found_organisation(open_desk(office.url, "COAL"), "COAL", "煤厂")
    at_tea = open_desk(office.url, "TEA")
    key = add_key(at_tea, "wu", "网关", (Right.READ,), 30).secret
    assert Program(make_app(office.url, "TEA"), key).get("streams").status_code == 200
    answer = Program(make_app(office.url, "COAL"), key).get("streams")
    assert (answer.status_code, codes(answer)) == (401, ["E-LOGIN.key"])


def test_an_act_of_a_session_needs_origin_and_token(writer: Visitor) -> None:
    """No person is kept here: whoever sits at this machine acts, but no page of a stranger does."""
    send = writer.client.post
    assert send("/api/v1/activity", json=VALUE).status_code == 403
    assert send("/api/v1/activity", json=VALUE, headers={"origin": HOME}).status_code == 403
    token = {"origin": HOME, "x-ghg-token": writer.token()}
    other = {**token, "origin": "http://evil.example"}
    assert send("/api/v1/activity", json=VALUE, headers=other).status_code == 403
    assert send("/api/v1/activity", json=VALUE, headers=token).status_code == 200


def test_a_key_sent_by_another_origin_is_refused(program: Program) -> None:
    answer = program.post("activity", VALUE, origin="http://evil.example")
    assert answer.status_code == 403
