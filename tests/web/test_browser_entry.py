"""The grids of month entry in a real browser: keys, a block pasted, two people at one cell."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ghg.desk.records import activity_list
from ghg.web.app import make_app
from ghg.web.guard import SESSION_COOKIE
from tests.bench.books import lay_out_at
from tests.desk.access.office import cheap
from tests.web.browsing import Watch, opened, served
from tests.web.test_submissions import Team, team
from tests.web.visiting import Visitor

__all__ = ["cheap", "team"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture
def home(writer: Visitor) -> Iterator[str]:
    with served(writer.app) as address:
        yield address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Somebody who reads Chinese; at the end nothing foreign was asked, nothing broke."""
    context = browser.new_context(locale="zh-CN", base_url=home, reduced_motion="reduce")
    made = context.new_page()
    watch = Watch(made, home)
    yield made
    context.close()
    assert watch.foreign == []
    assert [one for one in watch.complaints if "status of 422" not in one] == []


def pasted(field: Locator, text: str) -> None:
    """Paste as a browser does: an event that brings text."""
    field.focus()
    field.evaluate(
        """(field, text) => {
          const brought = new DataTransfer();
          brought.setData("text/plain", text);
          field.dispatchEvent(new ClipboardEvent("paste",
            { clipboardData: brought, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def quantities(writer: Visitor, stream: str) -> list[str]:
    found = activity_list(writer.app.state.site.desk, stream, 202601, 202612)
    return [f"{one.first_day // 100 % 100}: {one.quantity}" for one in found]


def test_a_block_is_pasted_into_the_year(
    page: Page, writer: Visitor, on_day: Callable[[int], None]
) -> None:
    """Three streams, two months: commas, full-width signs, an empty cell that stays empty."""
    on_day(20270101)
    page.goto("/year?year=2026")
    block = '"106,000"\t94000\r\n１２０００\t\r\n18500.5\t16400\r\n'
    pasted(page.get_by_label("USED 2026-01 数值"), block)
    expect(page.get_by_role("status")).to_have_text("5格已入账。")
    used = page.get_by_role("row").filter(has_text="全厂用电总表")
    expect(used).to_contain_text("106,000")
    expect(used).to_contain_text("94,000")
    expect(page.get_by_label("SOLAR 2026-02 数值")).to_have_value("")
    expect(page.get_by_text("全年缺").locator("..")).to_contain_text("31")
    assert quantities(writer, "USED") == ["1: 106000", "2: 94000"]
    assert quantities(writer, "SOLAR") == ["1: 12000"]
    assert quantities(writer, "GREEN") == ["1: 18500.5", "2: 16400"]


def test_a_block_with_a_bad_cell_is_kept_and_mended(page: Page, writer: Visitor) -> None:
    page.goto("/year?year=2026")
    pasted(page.get_by_label("USED 2026-01 数值"), "106000\t约9万\n12000\t11000")
    expect(page.get_by_role("alert").first).to_contain_text("没有写入任何数值")
    bad = page.get_by_label("USED 2026-02 数值")
    expect(bad).to_have_attribute("aria-invalid", "true")
    expect(bad).to_have_value("约9万")
    expect(page.get_by_label("SOLAR 2026-02 数值")).to_have_value("11000")
    expect(page.get_by_role("main")).to_contain_text("不是可识别的数字")
    assert quantities(writer, "USED") == []
    bad.fill("90000")
    page.get_by_role("button", name="保存全部").click()
    expect(page.get_by_role("status")).to_have_text("4格已入账。")
    assert quantities(writer, "USED") == ["1: 106000", "2: 90000"]


def test_values_with_their_units_are_pasted_into_a_month(page: Page, writer: Visitor) -> None:
    """10.6 万kWh are 106,000 kWh; what lies below the grid is told."""
    page.goto("/entry?month=2026-01")
    pasted(page.get_by_label("USED 2026-01 数值"), "10.6\t万kWh\n12000\tkWh\n18500\tkWh\n7\tt")
    used = page.get_by_role("row").filter(has_text="全厂用电总表")
    expect(used).to_contain_text("106,000")
    expect(used).to_contain_text("10.6")
    expect(page.get_by_text("有2个数值超出了表格")).to_be_visible()
    expect(page.get_by_text("本月缺").locator("..")).to_contain_text("0")
    expect(page.get_by_role("link", name="1月 ✓", exact=True)).to_be_visible()
    assert quantities(writer, "GREEN") == ["1: 18500"]


def test_arrow_keys_walk_both_ways_and_enter_leads_down(page: Page) -> None:
    page.goto("/year?year=2026")
    page.get_by_label("USED 2026-01 数值").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("USED 2026-02 数值")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("SOLAR 2026-02 数值")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("120")
    page.keyboard.press("ArrowLeft")  # within what is typed
    expect(page.get_by_label("SOLAR 2026-01 数值")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("00")
    page.keyboard.press("Enter")
    expect(page.get_by_label("GREEN 2026-01 数值")).to_be_focused()
    expect(page.get_by_role("row").filter(has_text="屋顶光伏自用")).to_contain_text("12,000")


def test_the_second_of_two_people_is_shown_what_the_first_wrote(
    browser: Browser, home: str, writer: Visitor
) -> None:
    first, second = (
        browser.new_context(locale="zh-CN", base_url=home).new_page() for _ in range(2)
    )
    for one in (first, second):
        one.goto("/entry?month=2026-01")
    first.get_by_label("SOLAR 2026-01 数值").fill("10000")
    first.keyboard.press("Enter")
    row = "屋顶光伏自用"
    expect(first.get_by_role("row").filter(has_text=row)).to_contain_text("已入账")
    second.get_by_label("SOLAR 2026-01 数值").fill("12000")
    second.keyboard.press("Enter")
    told = second.get_by_role("row").filter(has_text=row)
    expect(told.get_by_role("alert")).to_contain_text("已有1条记录，合计10000 kWh")
    expect(second.get_by_label("SOLAR 2026-01 数值")).to_have_value("12000")
    assert quantities(writer, "SOLAR") == ["1: 10000"]
    first.context.close()
    second.context.close()


def test_a_block_is_pasted_without_script(browser: Browser, home: str, writer: Visitor) -> None:
    context = browser.new_context(locale="zh-CN", base_url=home, java_script_enabled=False)
    page = context.new_page()
    page.goto("/year?year=2026")
    page.get_by_role("link", name="粘贴一块数值").click()
    page.get_by_label("起始计量流").select_option("SOLAR")
    page.get_by_label("从表格复制的内容").fill("12000\t11000\n18500\t")
    page.get_by_role("button", name="核对并入账").click()
    expect(page.get_by_role("status")).to_have_text("3格已入账。")
    assert quantities(writer, "SOLAR") == ["1: 12000", "2: 11000"]
    page.get_by_label("USED 2026-01 数值").fill("106000")
    page.get_by_label("USED 2026-02 数值").fill("94000")
    page.get_by_role("button", name="保存全部").click()
    expect(page.get_by_role("status")).to_have_text("2格已入账。")
    assert quantities(writer, "USED") == ["1: 106000", "2: 94000"]
    context.close()


def test_what_is_handed_in_is_shown_to_wait(browser: Browser, team: Team) -> None:
    """Wu works with three others: his value is kept, named at its cell, and asked for no more."""
    with served(team.wu.app) as home:
        context = browser.new_context(locale="zh-CN", base_url=home)
        [kept] = [one for one in team.wu.client.cookies.jar if one.name == SESSION_COOKIE]
        context.add_cookies([{"name": SESSION_COOKIE, "value": str(kept.value), "url": home}])
        page = context.new_page()
        page.goto("/entry?month=2026-01")
        page.get_by_label("SOLAR 2026-01 数值").fill("10000")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("编号1")
        row = page.get_by_role("row").filter(has_text="屋顶光伏自用")
        expect(row).to_contain_text("待批准")
        expect(page.get_by_label("SOLAR 2026-01 数值")).to_have_count(0)
        expect(page.get_by_text("本月缺").locator("..")).to_contain_text("3")
        context.close()


def test_totals_of_many_streams_come_by_themselves(browser: Browser, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'many.db'}"
    lay_out_at(url, 70)
    with served(make_app(url)) as home:
        page = browser.new_context(locale="zh-CN", base_url=home).new_page()
        page.goto("/entry?month=2025-03")
        expect(page.get_by_text("2025年核算指南总量").locator("..")).to_contain_text("—")
        page.get_by_label("D0001 2025-03 数值").fill("5")
        page.keyboard.press("Enter")
        expect(page.get_by_text("2025年核算指南总量").locator("..")).to_contain_text("tCO₂e")
        expect(page.get_by_label("D0002 2025-03 数值")).to_be_focused()
        page.context.close()


def test_a_refused_value_keeps_the_focus(page: Page) -> None:
    page.goto("/entry?month=2026-01")
    bad = page.get_by_label("SOLAR 2026-01 数值")
    bad.fill("约9万")
    page.keyboard.press("Enter")
    expect(page.get_by_label("SOLAR 2026-01 数值")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("SOLAR 2026-01 数值")).to_be_focused()
