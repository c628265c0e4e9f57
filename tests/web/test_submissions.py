"""Four eyes in the browser: what Wu hands in, Li reviews and approves; nobody checks himself."""

import html
import re
from collections.abc import Callable

import pytest

from ghg.desk.access import own
from ghg.desk.access.mode import set_mode
from ghg.desk.access.once import new_secret
from ghg.desk.access.persons import add_person
from ghg.desk.activity import Changes, correct_activity
from ghg.desk.context import Desk, open_desk
from ghg.desk.evidence import evidence_list
from ghg.desk.imports.files import import_file
from ghg.desk.period import close
from ghg.desk.records import activity_list
from ghg.desk.submissions.acts import FUNCTIONS
from ghg.domain.roles import Role
from ghg.texts import label
from ghg.web.actions import ACTIONS
from ghg.web.again import CELLS, PAGES
from ghg.web.app import make_app
from ghg.web.forms.registry import FORMS
from ghg.web.task_words import ISSUE
from tests.desk.access.office import GOOD, cheap
from tests.desk.four_eyes import handed_in
from tests.web.test_login import logged_in, sent
from tests.web.visiting import Visitor, read

__all__ = ["cheap"]
JANUARY = {"stream": "SOLAR", "month": "2026-01", "quantity": "10000", "unit": "kWh"}


class Team:
    """The demonstration kept by two: Wu records, Li reviews, Zhao approves; each in a browser."""

    def __init__(self, url: str) -> None:
        self.desk = open_desk(url)
        people = (
            ("boss", None, (Role.ADMINISTRATOR, Role.RECORDER)),
            ("wu", "Wu", (Role.RECORDER, Role.REVIEWER)),
            ("li", "Li", (Role.REVIEWER,)),
            ("zhao", "Zhao", (Role.APPROVER,)),
        )
        for code, account, roles in people:
            add_person(self.desk, code, code, account, roles)
        set_mode(self.desk, "内控要求", one=False)
        app = make_app(url)
        for code in ("wu", "li", "zhao"):
            own.set_password(self.desk, code, new_secret(self.desk, code, "x").secret, GOOD)
        self.wu, self.li, self.zhao = (
            logged_in(Visitor(app), code) for code in ("wu", "li", "zhao")
        )

    def at(self, account: str) -> Desk:
        return open_desk(str(self.desk.engine.url), "", account)


@pytest.fixture
def team(copy_of_demo: Callable[[], str]) -> Team:
    return Team(copy_of_demo())


def step(caller: Visitor, word: str, **also: str) -> int:
    return int(sent(caller, f"/tasks/{word}", {"number": "1", **also}).status_code)


def test_a_value_waits_is_reviewed_and_approved(team: Team) -> None:
    answer = sent(team.wu, "/entry", JANUARY)
    assert answer.status_code == 202
    assert activity_list(team.desk, "SOLAR", 202601) == ()
    assert "本人提交" in team.wu.text("/tasks")
    assert "待我复核" in team.li.text("/tasks")
    said = team.li.text("/tasks/one?number=1")
    assert "10000" in said
    assert "复核通过" in said
    assert "批准入账" not in said
    assert step(team.li, "review") == 303
    assert "待我批准" in team.zhao.text("/tasks")
    assert step(team.zhao, "approve") == 303
    assert "已批准" in team.zhao.text("/tasks/one?number=1")
    [made] = activity_list(team.desk, "SOLAR", 202601)
    assert made.quantity == 10000


def test_nobody_checks_himself_and_nobody_skips_a_step(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    assert step(team.wu, "review") == 403  # Wu reviews, but not his own
    assert step(team.zhao, "approve") == 422  # nobody has reviewed it
    assert step(team.li, "approve") == 403
    assert step(team.li, "withdraw", reason="x") == 403
    assert activity_list(team.desk, "SOLAR", 202601) == ()


def test_what_is_sent_back_says_why(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    refused = sent(team.li, "/tasks/reject", {"number": "1", "reason": " "})
    assert refused.status_code == 422
    assert "E-REASON" in refused.text
    assert step(team.li, "reject", reason="<b>与电表不符</b>") == 303
    page = team.wu.get("/tasks/one?number=1").text
    assert "<b>与电表" not in page
    assert "与电表不符" in read(page)
    assert "已退回" in read(page)
    assert "/tasks/withdraw" not in page
    assert 'href="/tasks?waits=returned">已退回 1</a>' in team.wu.get("/tasks").text
    assert "录入活动数据 SOLAR" in team.wu.text("/tasks?waits=returned")
    assert "录入活动数据 SOLAR" not in team.wu.text("/tasks?waits=settled")


def test_what_is_sent_back_leads_to_where_it_was_typed(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    step(team.li, "reject", reason="与电表不符")
    cell = "/cell?stream=SOLAR&amp;month=2026-01"
    for page in ("/tasks/one?number=1", "/tasks?waits=returned"):
        assert cell in team.wu.get(page).text
        assert "更正并重新提交" in team.wu.text(page)
        assert "更正并重新提交" not in team.zhao.text(page)  # who approves types nothing
    said = "本格上次提交已被li退回，原因：与电表不符。"
    assert said in team.wu.text(html.unescape(cell))
    assert "退回" not in team.wu.text("/cell?stream=SOLAR&month=2026-02")
    sent(team.wu, "/entry", {**JANUARY, "quantity": "9000"})
    assert said not in team.wu.text(html.unescape(cell))


def test_every_act_that_can_be_sent_back_has_a_place_where_it_is_done_again() -> None:
    for action in FUNCTIONS:
        pages = [form.path for form in FORMS.values() if ACTIONS.get(form.path) == action]
        assert pages or action in (*PAGES, *CELLS, ISSUE), action


def test_whoever_checks_is_led_to_what_waits_next_for_him(team: Team) -> None:
    for month in ("2026-01", "2026-02", "2026-03"):
        sent(team.wu, "/entry", {**JANUARY, "month": month})
    assert step(team.li, "review") == 303
    page = "/tasks/one?number=1"
    assert "下一项待办：第2号" in team.li.text(page)
    assert "下一项待办：第2号" in team.li.text("/tasks/one?number=3")
    assert "下一项待办" not in team.zhao.text(page)  # nothing else is reviewed
    assert "下一项待办" not in team.wu.text(page)  # his own wait for others


def test_the_maker_takes_back(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    assert step(team.wu, "withdraw", reason="重复") == 303
    assert "/tasks/one" not in team.li.get("/tasks").text
    assert "已收回" in team.li.text("/tasks?waits=settled")
    assert step(team.li, "review") == 422


def test_a_correction_stands_beside_its_record(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    assert (step(team.li, "review"), step(team.zhao, "approve")) == (303, 303)
    [record] = activity_list(team.desk, "SOLAR", 202601)
    changes = Changes(quantity="1234", unit="kWh")
    number = handed_in(correct_activity, team.at("Wu"), record.record, changes, "抄错")
    said = team.li.text(f"/tasks/one?number={number}")
    assert "拟更正的记录" in said
    assert "1234" in said
    assert "10,000" in said


def test_an_approval_that_the_books_no_longer_allow_says_how_to_go_on(team: Team) -> None:
    """January is closed between review and approval: nothing is posted, sending back is offered."""
    sent(team.wu, "/entry", JANUARY)
    assert step(team.li, "review") == 303
    assert "批准入账" in team.zhao.text("/tasks/one?number=1")
    close(team.at("Wu"), 202601, 202601, "月末")
    answer = sent(team.zhao, "/tasks/approve", {"number": "1"})
    assert answer.status_code == 422
    said = read(answer.text)
    assert label("web.task.failed", "zh") in said
    assert "批准入账" not in said
    assert 'action="/tasks/approve"' not in answer.text
    because = re.search(r'name="reason"[^>]* value="([^"]+)"', answer.text)
    assert because
    assert html.unescape(because[1]) in said.partition(label("web.task.failed", "zh"))[0]
    assert activity_list(team.desk, "SOLAR", 202601) == ()
    assert step(team.zhao, "reject", reason="一月已关账") == 303
    assert "已退回" in team.wu.text("/tasks/one?number=1")


def test_an_approval_that_somebody_else_was_first_with_says_that_it_is_done(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    assert (step(team.li, "review"), step(team.zhao, "approve")) == (303, 303)
    answer = sent(team.zhao, "/tasks/approve", {"number": "1"})
    assert answer.status_code == 422
    assert label("web.task.failed", "zh") not in read(answer.text)


def test_who_only_reads_is_offered_no_step(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    assert 'action="/tasks/review"' in team.li.get("/tasks/one?number=1").text
    assert forms_of(team.zhao) == {"/tasks/reject"}  # he approves what somebody has reviewed


def forms_of(caller: Visitor) -> set[str]:
    text = caller.get("/tasks/one?number=1").text
    return set(re.findall(r'action="(/tasks/[^"]*)"', text))


def test_the_files_of_a_submission_are_handed_out_as_they_came(
    team: Team, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("in") / "一月.csv"
    path.write_text("stream,month,quantity,unit\nSOLAR,2026-01,10000,kWh\n", encoding="utf-8")
    handed_in(import_file, team.at("Wu"), path)
    assert "一月.csv" in team.li.text("/tasks/one?number=1")
    [sha] = [one.sha256 for one in evidence_list(team.desk) if one.file_name == "一月.csv"]
    answer = team.li.get(f"/tasks/file?number=1&id={sha}")
    assert answer.content == path.read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment")
    other = next(one.sha256 for one in evidence_list(team.desk) if one.sha256 != sha)
    assert team.li.get(f"/tasks/file?number=1&id={other}").status_code == 404


@pytest.mark.parametrize("number", ["0", "-1", "x", "1e3", "99999999999999"])
def test_a_number_that_is_none_is_told(team: Team, number: str) -> None:
    assert team.li.get(f"/tasks/one?number={number}").status_code == 400
    assert team.li.get("/tasks/one?number=77").status_code == 404
