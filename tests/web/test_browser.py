"""Month end in a real browser, found by label and role in Chinese; also without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browsing import Watch, opened, served
from tests.web.visiting import Visitor


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
    """A page of somebody who reads Chinese; at the end nothing foreign was asked, nothing broke."""
    context = browser.new_context(locale="zh-CN", base_url=home, reduced_motion="reduce")
    made = context.new_page()
    watch = Watch(made, home)
    yield made
    context.close()
    assert watch.foreign == []
    assert [one for one in watch.complaints if "status of 422" not in one] == []


def test_values_are_typed_down_the_column_and_totals_are_redrawn(page: Page) -> None:
    page.goto("/entry?month=2026-01")
    missing = page.get_by_text("本月缺").locator("..")
    expect(missing).to_contain_text("3")
    page.get_by_label("USED 2026-01 数值").fill("106000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row").filter(has_text="全厂用电总表")).to_contain_text("已入账")
    expect(page.get_by_label("SOLAR 2026-01 数值")).to_be_focused()
    page.keyboard.type("1.2")
    page.keyboard.press("Tab")
    page.keyboard.type("万kWh")
    page.keyboard.press("Enter")
    solar = page.get_by_role("row").filter(has_text="屋顶光伏自用")
    expect(solar).to_contain_text("12,000")
    expect(solar).to_contain_text("已入账")
    expect(missing).to_contain_text("1")
    assert page.url.endswith("/entry?month=2026-01")  # no page was loaded in between


def test_a_bad_value_is_told_in_its_row_and_mended(page: Page) -> None:
    page.goto("/entry?month=2026-01")
    field = page.get_by_label("SOLAR 2026-01 数值")
    field.fill("约3")
    field.press("Enter")
    row = page.get_by_role("row").filter(has_text="屋顶光伏自用")
    expect(row.get_by_role("alert")).to_contain_text("不是可识别的数字")
    expect(field).to_have_value("约3")
    field.fill("9000")
    field.press("Enter")
    expect(row).to_contain_text("9,000")
    expect(row.get_by_role("alert")).to_have_count(0)


def test_arrow_keys_walk_the_column(page: Page) -> None:
    page.goto("/entry?month=2026-01")
    page.get_by_label("USED 2026-01 数值").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("SOLAR 2026-01 数值")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("USED 2026-01 数值")).to_be_focused()


def test_without_script_everything_but_charts_works(browser: Browser, home: str) -> None:
    context = browser.new_context(locale="zh-CN", base_url=home, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("link", name="月度填报")).to_be_visible()
    table = page.get_by_role("figure", name="各月排放量").get_by_role("table")
    expect(table).to_contain_text("40.37")
    page.goto("/entry?month=2026-01")
    page.get_by_label("SOLAR 2026-01 数值").fill("10000")
    page.get_by_label("SOLAR 2026-01 数值").press("Enter")
    expect(page.get_by_role("row").filter(has_text="屋顶光伏自用")).to_contain_text("已入账")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Entry of 2026-01")
    context.close()


def test_why_this_number_from_the_card_to_the_file(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="542.78").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("核算指南总量")
    page.get_by_role("link", name="GRID.202501.G").click()
    expect(page.get_by_text("40.3749458 tCO₂e").first).to_be_visible()
    expect(page.get_by_role("heading", name="参数与因子")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="electricity-bills.pdf").click()
    assert waiting.value.suggested_filename == "electricity-bills.pdf"


def test_charts_are_drawn_and_their_tables_stay(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("img", name="各月排放量，按排放类别")).to_be_visible()
    expect(page.get_by_role("img", name="排放源到范围到总量")).to_be_visible()
    figure = page.get_by_role("figure", name="各月排放量")
    expect(figure.get_by_role("table")).to_be_hidden()
    figure.get_by_text("表格").click()
    expect(figure.get_by_role("table")).to_be_visible()


def test_the_first_tab_leads_past_the_navigation(page: Page) -> None:
    page.goto("/plan")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_record_is_corrected_and_its_reason_stays(page: Page) -> None:
    page.goto("/cell?stream=SOLAR&month=2026-02")
    page.get_by_label("数量").fill("9000")
    page.get_by_role("button", name="入账").click()
    expect(page.get_by_role("status")).to_contain_text("已入账")
    page.get_by_text("更正记录").click()
    page.get_by_label("更正后的数值").fill("9100")
    page.get_by_label("理由").fill("抄表错误")
    page.get_by_role("button", name="更正入账").click()
    expect(page.get_by_role("status")).to_contain_text("已更正")
    expect(page.get_by_role("main")).to_contain_text("9,100")
    page.get_by_role("link", name="操作日志").click()
    expect(page.get_by_role("main")).to_contain_text("抄表错误")


def test_the_language_is_switched_on_the_page_itself(page: Page) -> None:
    page.goto("/tasks?year=2026")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tasks 2026")
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("任务 2026")
