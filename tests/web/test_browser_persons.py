"""Persons in a browser, in Chinese: one hands in, one reviews beside the figures, one approves;
a verifier raises a finding at a printed number and may do nothing else."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ghg.desk.access import own
from ghg.desk.access.once import new_secret
from ghg.desk.access.persons import add_person
from ghg.desk.records import activity_list
from ghg.desk.verification.engagements import add_engagement
from ghg.desk.verification.findings import finding_list
from ghg.domain.roles import Role
from tests.desk.access.office import GOOD, cheap
from tests.web.browsing import Watch, opened, served, unreachable
from tests.web.test_submissions import Team

__all__ = ["cheap"]
REFUSED = ("status of 403", "status of 422")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture
def team(copy_of_demo: Callable[[], str]) -> Team:
    made = Team(copy_of_demo())
    add_engagement(made.desk, "V1", "2025", "省级核查", "某核查机构")
    add_person(made.desk, "chen", "陈", "", (Role.VERIFIER,))
    own.set_password(made.desk, "chen", new_secret(made.desk, "chen", "x").secret, GOOD)
    return made


@pytest.fixture
def home(team: Team) -> Iterator[str]:
    with served(team.li.app) as address:
        yield address


@pytest.fixture
def person(browser: Browser, home: str) -> Iterator[Callable[[str], Page]]:
    """Let somebody log in, in a browser of his own; nothing foreign is asked, nothing breaks."""
    watches, contexts = [], []

    def entered(code: str) -> Page:
        contexts.append(browser.new_context(locale="zh-CN", base_url=home, reduced_motion="reduce"))
        page = contexts[-1].new_page()
        watches.append(Watch(page, home))
        page.goto("/plan")
        page.get_by_label("人员编码").fill(code)
        page.get_by_label("口令").fill(GOOD)
        page.get_by_role("button", name="登录").click()
        expect(page.get_by_text(f"用户：{code}")).to_be_visible()
        return page

    yield entered
    for one in contexts:
        one.close()
    assert [asked for one in watches for asked in one.foreign] == []
    said = [complaint for one in watches for complaint in one.complaints]
    assert [one for one in said if not any(word in one for word in REFUSED)] == []


def test_two_persons_bring_a_value_into_the_books(
    team: Team, person: Callable[[str], Page]
) -> None:
    wu = person("wu")
    wu.goto("/entry?month=2026-01")
    wu.get_by_label("SOLAR 2026-01 数值").fill("10000")
    wu.keyboard.press("Enter")
    expect(wu.get_by_text("已提交，编号1").first).to_be_visible()
    li = person("li")
    li.goto("/tasks")
    expect(li.get_by_role("link", name="人员与角色")).to_have_count(0)
    li.get_by_role("link", name="1", exact=True).click()
    beside = li.get_by_role("region", name="与现有数据对照")
    expect(beside).to_contain_text("12,146")
    expect(beside).to_contain_text("-17.7%")  # 10000 / 12146 - 1
    assert unreachable(li) == []
    li.get_by_role("button", name="复核通过").click()
    expect(li.get_by_text("已复核").first).to_be_visible()
    zhao = person("zhao")
    zhao.goto("/tasks/one?number=1")
    zhao.get_by_role("button", name="批准入账").click()
    expect(zhao.get_by_text("已批准").first).to_be_visible()
    [record] = activity_list(team.desk, "SOLAR", 202601)
    assert record.quantity == 10000


def test_a_verifier_goes_from_a_printed_number_to_a_finding(
    team: Team, person: Callable[[str], Page]
) -> None:
    chen = person("chen")
    chen.goto("/inventory?inventory=2025&issue=1")
    chen.get_by_role("link", name="542.7815148").first.click()
    chen.get_by_role("link", name="提出核查发现").click()
    chen.get_by_label("核查委托").select_option("V1")
    chen.get_by_label("发现编号").fill("1")
    chen.get_by_label("类型").select_option("需澄清")
    chen.get_by_label("内容").fill("口径是否含绿证？")
    chen.get_by_role("button", name="登记").click()
    expect(chen.get_by_role("heading", name="核查发现 V1/1")).to_be_visible()
    assert unreachable(chen) == []
    [finding] = finding_list(team.desk)
    assert finding.raised_by == "chen"
    assert finding.place.startswith(("name:", "scope2:"))
    chen.goto("/entry?month=2026-01")
    expect(chen.get_by_text("屋顶光伏自用")).to_be_visible()
    expect(chen.get_by_label("SOLAR 2026-01 数值")).to_have_count(0)
