"""The verifier's desk in the browser: a draw, ticks, findings from a printed number to the end."""

from collections.abc import Callable

import pytest

from ghg.desk.access import own
from ghg.desk.access.once import new_secret
from ghg.desk.access.persons import add_person
from ghg.desk.context import Desk, open_desk
from ghg.desk.inventory import load_issue
from ghg.desk.verification.findings import finding_shown
from ghg.desk.verification.ticks import draw_list
from ghg.domain.roles import Role
from ghg.web.app import make_app
from tests.desk.access.office import GOOD, cheap
from tests.web.test_login import logged_in, sent
from tests.web.visiting import Visitor, read

__all__ = ["cheap"]
DESK, FINDING = "/verification/engagement?engagement=V1", "/verification/finding?finding=V1%2F1"
ENGAGED = {"code": "V1", "inventory": "2025", "programme": "省级核查", "body": "某核查机构"}
LINE = "GRID.202501.G"


@pytest.fixture
def engaged(writer: Visitor) -> Visitor:
    """The demonstration with an engagement, agreed terms and a draw."""
    made = writer.post("/verification/new", ENGAGED)
    assert made.headers["location"] == DESK
    terms = {"code": "V1", "percent": "5", "agreed_on": "2026-03-02"}
    assert writer.post("/verification/terms", terms).status_code == 303
    assert writer.post("/verification/draw", {"engagement": "V1", "seed": "tea"}).status_code == 303
    return writer


def desk_of(caller: Visitor) -> Desk:
    return open_desk(str(caller.app.state.site.desk.engine.url))


def raised(caller: Visitor, number: str = "1", **also: str) -> str:
    said = {"engagement": "V1", "number": number, "kind": "nonconformity", "text": "与发票不符"}
    return str(caller.post("/verification/raise", {**said, **also}).headers["location"])


def test_a_draw_says_by_what_a_stranger_draws_the_same(engaged: Visitor) -> None:
    said = engaged.text(DESK)
    assert "5% · 2026-03-02" in said
    assert "随机种子 tea" in said
    assert "种子|计量流|月份" in said
    [draw] = draw_list(desk_of(engaged), "V1")
    assert f"已核对0/{len(draw.picks)}" in said
    for one in draw.picks:
        assert f"{one.stream} " in said
    again = engaged.post("/verification/draw", {"engagement": "V1", "seed": "other"})
    assert again.status_code == 422
    assert "E-SAMPLING" in again.text


def test_records_are_ticked_several_at_once(engaged: Visitor) -> None:
    picks = [one.pick for one in draw_list(desk_of(engaged), "V1")[0].picks]
    done = engaged.post(
        "/verification/tick", {"engagement": "V1", "picks": picks[:2], "result": "agrees"}
    )
    assert done.status_code == 303
    assert f"已核对2/{len(picks)}" in engaged.text(DESK)


def test_what_differs_needs_a_word_and_the_ticks_stay(engaged: Visitor) -> None:
    pick = draw_list(desk_of(engaged), "V1")[0].picks[0].pick
    form = {"engagement": "V1", "picks": pick, "result": "differs", "seen_by": "王某"}
    answer = engaged.post("/verification/tick", form)
    assert answer.status_code == 422
    assert "E-REASON" in answer.text
    assert f'value="{pick}" checked' in answer.text
    assert 'value="王某"' in answer.text
    assert engaged.post("/verification/tick", {**form, "note": "发票为41000"}).status_code == 303
    assert "发票为41000 王某" in engaged.text(DESK)


def test_nothing_ticked_is_told(engaged: Visitor) -> None:
    answer = engaged.post("/verification/tick", {"engagement": "V1", "result": "agrees"})
    assert answer.status_code == 422
    assert "E-REF" in answer.text


def test_a_finding_is_raised_at_a_printed_number(engaged: Visitor) -> None:
    """The reported value is that of the issue, to the last digit."""
    page = engaged.get(f"/why?inventory=2025&issue=1&number={LINE}").text
    assert f"/verification/raise?line={LINE}&amp;issue=1" in page
    assert f'value="{LINE}"' in engaged.get(f"/verification/raise?line={LINE}&issue=1").text
    assert raised(engaged, line=LINE, issue="1") == FINDING
    made, _ = load_issue(desk_of(engaged), "2025", 1)
    [line] = [one for one in made.lines if one.number == LINE]
    assert finding_shown(desk_of(engaged), "V1/1").reported_t == line.co2e_t
    assert f"number={LINE}" in engaged.get(FINDING).text


def test_a_total_can_be_found_fault_with(engaged: Visitor) -> None:
    page = engaged.get("/why?inventory=2025&issue=1&number=name%3Aguide").text
    assert "/verification/raise?total=name%3Aguide&amp;issue=1" in page
    raised(engaged, total="name:guide")
    assert finding_shown(desk_of(engaged), "V1/1").place == "name:guide"
    draft = engaged.get("/why?inventory=2025&issue=0&number=name%3Aguide").text
    assert "/verification/raise" not in draft


def test_a_correction_leaves_its_difference(engaged: Visitor) -> None:
    """30.5 - 40.3749458 = -9.8749458 t; of 5 percent of 542.781515 t nothing is exceeded."""
    raised(engaged, line=LINE)
    form = {"finding": "V1/1", "text": "按发票更正", "value": "30.5"}
    assert engaged.post("/verification/correct", form).headers["location"].startswith(FINDING)
    assert "40.3749458 30.5 —" in engaged.text(FINDING)
    said = engaged.text(DESK)
    assert "V1/1 S2-01 未更正 -9.8749458" in said
    assert "合计 -9.8749458 9.8749458" in said
    assert "未更正差异：未超过" in said


def test_only_the_steps_that_may_follow_are_offered(engaged: Visitor) -> None:
    raised(engaged, line=LINE)
    page = engaged.get(FINDING).text
    assert "/verification/reply?finding=V1%2F1" in page
    assert "/verification/close" not in page
    engaged.post("/verification/reply", {"finding": "V1/1", "text": "已核"})
    page = engaged.get(FINDING).text
    assert "/verification/close" in page
    assert "/verification/reopen" in page


def test_an_open_finding_waits_for_its_answer_until_it_is_given(engaged: Visitor) -> None:
    raised(engaged, line=LINE)
    assert "待答复的核查发现 1" in engaged.text("/")
    page = engaged.get("/tasks").text
    assert FINDING in page
    assert LINE in page
    assert "与发票不符" in page
    assert "已由定版回应" not in engaged.text(FINDING)
    engaged.post("/verification/reply", {"finding": "V1/1", "text": "已核"})
    assert "待答复的核查发现" not in engaged.text("/")
    assert FINDING not in engaged.get("/tasks").text


def test_what_keeps_an_issue_from_being_final_is_told(engaged: Visitor) -> None:
    raised(engaged)
    picks = len(draw_list(desk_of(engaged), "V1")[0].picks)
    assert f"还有{picks + 1}项" in engaged.text(DESK)
    answer = engaged.post("/verification/final", {"engagement": "V1", "code": "2025"})
    assert answer.status_code == 422
    assert "E-FINDINGS" in answer.text
    assert "V1/1" in read(answer.text)


def test_an_issue_is_final_when_nothing_is_in_the_way(engaged: Visitor) -> None:
    picks = [one.pick for one in draw_list(desk_of(engaged), "V1")[0].picks]
    engaged.post("/verification/tick", {"engagement": "V1", "picks": picks, "result": "agrees"})
    assert "没有妨碍。" in engaged.text(DESK)
    made = engaged.post("/verification/final", {"engagement": "V1", "code": "2025"})
    assert made.status_code == 303
    assert "终版 第1号定版" in engaged.text(DESK)


def test_the_tick_list_is_to_be_had_on_paper(engaged: Visitor) -> None:
    answer = engaged.get("/verification/ticklist?engagement=V1&language=zh")
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["content-disposition"].startswith("attachment")


def test_a_verifier_raises_and_answers_nothing(engaged: Visitor, cheap: None) -> None:
    desk = desk_of(engaged)
    add_person(desk, "boss", "管", None, (Role.ADMINISTRATOR,))
    add_person(desk, "chen", "陈", "", (Role.VERIFIER,))
    own.set_password(desk, "chen", new_secret(desk, "chen", "x").secret, GOOD)
    chen = logged_in(Visitor(make_app(str(desk.engine.url))), "chen")
    form = {"engagement": "V1", "number": "1", "kind": "clarification", "text": "口径？"}
    assert sent(chen, "/verification/raise", form).status_code == 303
    assert finding_shown(desk, "V1/1").raised_by == "chen"
    assert "待答复的核查发现" not in chen.text("/tasks")  # the answer is the plant's
    reply = {"finding": "V1/1", "text": "x"}
    assert sent(chen, "/verification/reply", reply).status_code == 403
    value = {"stream": "USED", "month": "2026-01", "quantity": "1", "unit": "kWh"}
    assert sent(chen, "/entry", value).status_code == 403
    assert "口径？" in chen.text("/verification")


@pytest.mark.parametrize("address", [DESK, FINDING])
def test_what_nobody_knows_is_not_there(copy_of_demo: Callable[[], str], address: str) -> None:
    assert Visitor(make_app(copy_of_demo())).get(address).status_code == 404
