"""Settings: keys shown once, the mode of the organisation, calendars and units, the check."""

import re
from collections.abc import Callable

import pytest

from ghg.desk.access.keys import key_list, known_by_key
from ghg.desk.context import open_desk
from ghg.desk.submissions.tasks import tasks
from tests.desk.access.office import cheap
from tests.web.test_login import caller, logged_in, office, sent
from tests.web.test_persons import boss
from tests.web.test_submissions import Team
from tests.web.visiting import Visitor, read

__all__ = ["boss", "caller", "cheap", "office"]
KEY = re.compile(r"ghg_[0-9a-f]{16}_[0-9a-f]{64}")
KEYS = "/settings/keys"


def desk_of(one: Visitor):
    return open_desk(str(one.app.state.site.desk.engine.url))


def key_of(boss: Visitor, **also: object) -> str:
    said = {"code": "li", "title": "电表", "scopes": ["read", "record"], "days": "30"}
    answer = sent(boss, f"{KEYS}/add", {**said, **also})
    assert answer.headers["cache-control"] == "no-store"
    found = KEY.search(answer.text)
    assert found, read(answer.text)
    return found[0]


def test_a_key_is_shown_once_and_opens(boss: Visitor) -> None:
    key = key_of(boss)
    assert known_by_key(desk_of(boss), key).person == "li"
    for address in (KEYS, "/journal", "/settings"):
        assert not KEY.search(boss.get(address).text)
    said = boss.text(KEYS)
    assert "电表 查阅 填报" in said


@pytest.mark.parametrize(
    ("also", "code"),
    [({"scopes": []}, "E-KEY"), ({"days": "400"}, "E-KEY"), ({"code": "nobody"}, "E-REF")],
)
def test_a_key_that_may_not_be_is_refused_and_the_form_stays(
    boss: Visitor, also: dict[str, object], code: str
) -> None:
    said = {"code": "li", "title": "电表", "scopes": ["read"], "days": "30"}
    answer = sent(boss, f"{KEYS}/add", {**said, **also})
    assert answer.status_code == 422
    assert code in answer.text
    assert 'value="电表"' in answer.text
    assert key_list(desk_of(boss)) == ()


def test_a_key_ends(boss: Visitor) -> None:
    key = key_of(boss)
    public = key_list(desk_of(boss))[0].public
    assert f"/settings/keys/end?public={public}" in boss.get(KEYS).text
    sent(boss, f"{KEYS}/end", {"public": public, "reason": "程序停用"})
    assert "已停用" in boss.text(KEYS)
    with pytest.raises(Exception, match="E-LOGIN"):
        known_by_key(desk_of(boss), key)


def test_only_administrators_make_keys_and_see_the_way_to_persons(caller: Visitor) -> None:
    wu = logged_in(caller)
    said = {"code": "wu", "title": "x", "scopes": ["read"], "days": "30"}
    assert sent(wu, f"{KEYS}/add", said).status_code == 403
    assert 'href="/settings/users"' not in wu.get("/settings").text
    assert 'href="/settings"' in wu.get("/").text


def test_sessions_of_oneself_are_listed(caller: Visitor) -> None:
    other = Visitor(caller.app)
    wu = logged_in(caller)
    assert wu.text("/me").count("本浏览器") == 1
    logged_in(other)
    page = wu.get("/me").text
    assert page.count('<tr><th scope="row"><time') == 2
    assert page.count("本浏览器") == 1
    sent(other, "/logout", {})
    assert wu.get("/me").text.count('<tr><th scope="row"><time') == 1


def test_to_work_by_two_needs_three_rights(boss: Visitor) -> None:
    answer = sent(boss, "/settings/two", {"reason": "内控要求"})
    assert answer.status_code == 422
    assert "E-MODE" in answer.text


def test_to_give_up_working_by_two_takes_two(copy_of_demo: Callable[[], str]) -> None:
    team = Team(copy_of_demo())
    own = team.wu
    assert sent(own, "/settings/one", {"reason": "一人"}).status_code == 403
    boss = sent_by_boss(team)
    assert boss.status_code == 202
    [waiting] = tasks(team.desk)
    assert waiting.action == "organisation.mode"
    assert "双人" in team.li.text("/settings")


def sent_by_boss(team: Team):
    from ghg.desk.access import own
    from ghg.desk.access.once import new_secret
    from tests.desk.access.office import GOOD

    own.set_password(team.desk, "boss", new_secret(team.desk, "boss", "x").secret, GOOD)
    boss = logged_in(Visitor(team.li.app), "boss")
    return sent(boss, "/settings/one", {"reason": "一人"})


def test_the_check_is_run_when_asked(visitor: Visitor) -> None:
    assert "成立" not in visitor.text("/check")
    said = visitor.text("/check?run=true")
    assert "未发现问题" in said
    assert said.count("成立") == 30
    assert "已破坏" not in said


def test_the_calendar_tells_each_day_with_its_document(visitor: Visitor) -> None:
    said = visitor.text("/settings/duties")
    assert "月末后40个自然日" in said
    assert "环办气候函" in said
    assert "次年12月31日" in said


def test_units_are_listed_with_their_spellings(visitor: Visitor) -> None:
    said = visitor.text("/settings/units")
    assert "产品产量 精制茶 t" in said
    assert "度电" in said


def test_licences_of_what_is_shipped_are_shown(visitor: Visitor) -> None:
    said = visitor.text("/settings/about")
    for one in ("0BSD", "Apache License", "BSD"):
        assert one in said


def test_what_is_no_bundle_is_not_taken_in(writer: Visitor) -> None:
    assert "没有记录" in writer.text("/group")
    found = re.search(r'name="token" value="([0-9a-f]{64})"', writer.get("/group/import").text)
    assert found
    answer = writer.client.post(
        "/group/import",
        data={"token": found[1], "key": ""},
        files={"path": ("b.zip", b"no zip at all")},
        headers={"origin": "http://127.0.0.1:8321"},
    )
    assert answer.status_code == 422
    assert "E-BUNDLE" in answer.text
    assert writer.get("/group/plant?code=TEA").status_code == 404
