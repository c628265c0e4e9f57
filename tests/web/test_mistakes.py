"""Mistakes: as a page in the reader's language, as a part for htmx, as RFC 9457 for a program."""

import pytest

from ghg.domain.submissions import SubmissionState, Submitted
from ghg.errors import AccessError
from tests.web.visiting import Visitor, read

JSON = "application/problem+json"


def test_a_page_tells_code_sentence_and_remedy(visitor: Visitor, english: Visitor) -> None:
    answer = visitor.get("/why?number=NOPE")
    assert answer.status_code == 404
    said = read(answer.text)
    assert "E-REF" in said
    assert "没有编号为“NOPE”的明细或合计" in said
    assert "→" in said
    assert "NOPE" in read(english.get("/why?number=NOPE").text)


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/why?number=NOPE", 404, "E-REF"),
        ("/inventory?inventory=1999", 404, "E-REF"),
        ("/inventory?issue=9", 404, "E-REF"),
        ("/records?stream=NOPE", 404, "E-REF"),
        ("/evidence/file?id=0000", 404, "E-REF"),
        ("/nowhere", 404, "E-WEB"),
        ("/entry?month=2025-13", 400, "E-WEB"),
        ("/lines?page=0", 400, "E-WEB"),
        ("/lines?issue=-1", 400, "E-WEB"),
        ("/reports/file?inventory=2025&issue=1&form=exe&language=zh", 400, "E-WEB"),
        ("/why", 400, "E-WEB"),
    ],
)
def test_a_program_gets_problem_json(
    visitor: Visitor, address: str, status: int, code: str
) -> None:
    answer = visitor.get(address, accept="application/json")
    assert answer.status_code == status
    assert answer.headers["content-type"] == JSON
    body = answer.json()
    assert body["status"] == status
    assert body["code"] == code
    assert body["type"].startswith(f"urn:ghg:problem:{code}")
    assert body["problems"][0]["remedy"]


def test_markup_in_an_address_stays_text(visitor: Visitor) -> None:
    answer = visitor.get("/why?number=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text


def test_a_part_is_told_to_htmx(writer: Visitor) -> None:
    answer = writer.by_script("/entry", {"stream": "NOPE", "month": "2026-01", "quantity": "1"})
    assert answer.status_code == 422
    assert answer.text.startswith('<div role="alert">')
    assert answer.headers["hx-retarget"] == "#notice"  # not into the row that asked


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every entry wait for a second person, as it does where there are several."""

    def kept(*_: object) -> None:
        raise Submitted(7, SubmissionState.SUBMITTED, "activity.add", "SOLAR")

    monkeypatch.setattr("ghg.web.pages.entry.add_activity", kept)


def test_an_act_that_waits_for_somebody_else_is_no_mistake(writer: Visitor, waiting: None) -> None:
    form = {"stream": "SOLAR", "month": "2026-01", "quantity": "1", "unit": "kWh"}
    answer = writer.post("/entry", form)
    assert answer.status_code == 202
    assert "7" in read(answer.text)
    assert "E-" not in read(answer.text)
    part = writer.by_script("/entry", form)
    assert part.headers["hx-retarget"] == "#notice"
    assert "<html" not in part.text
    said = writer.post("/entry", form, accept="application/json")
    assert said.json() == {"submission": 7, "state": "submitted"}


def test_who_may_not_is_told_so(writer: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AccessError("E-WEB.token")

    monkeypatch.setattr("ghg.web.pages.plan.plan_of", refused)
    assert writer.get("/plan").status_code == 403
