"""Retirement and a claim in a real browser, in Chinese, found by label and role."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browsing import Watch, opened, served, unreachable
from tests.web.visiting import Visitor


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture
def page(browser: Browser, writer: Visitor) -> Iterator[Page]:
    with served(writer.app) as home:
        context = browser.new_context(locale="zh-CN", base_url=home, reduced_motion="reduce")
        made = context.new_page()
        watch = Watch(made, home)
        yield made
        context.close()
        assert watch.foreign == []
        assert [one for one in watch.complaints if "status of 422" not in one] == []


def test_certificates_are_received_reserved_redeemed_and_not_again(
    page: Page, tmp_path: Path
) -> None:
    """100 MWh of 2025: 430.7676138 t by market less 100 x 0.4211 = 42.11 is 388.6576138 t."""
    paper = tmp_path / "核销证明.pdf"
    paper.write_bytes(b"made up")
    page.goto("/holdings")
    page.get_by_role("link", name="登记取得").click()
    page.get_by_label("品种").select_option(label="绿证GEC")
    page.get_by_label("编号或批次").fill("示例批次A")
    page.get_by_label("起号").fill("1")
    page.get_by_label("止号").fill("100")
    page.get_by_label("减排或发电的首月").fill("2025-03")
    page.get_by_label("取得方式").select_option(label="购买")
    page.get_by_label("取得日期").fill("2026-01-20")
    page.get_by_role("button", name="登记").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("绿证GEC")
    assert unreachable(page) == []
    page.get_by_role("link", name="预留此区段").click()
    page.get_by_label("目的").select_option(label="声明")
    page.get_by_label("用于什么").fill("2025年市场口径")
    page.get_by_label("日期").fill("2026-02-01")
    page.get_by_role("button", name="登记").click()
    page.get_by_role("link", name="注销或核销").click()
    page.get_by_label("登记系统凭证").fill("HX-1")
    page.get_by_label("凭证所载注销或核销日期").fill("2026-02-10")
    page.get_by_label("或交来新文件").set_input_files(paper)
    page.get_by_role("button", name="登记").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("此区段已使用，不能再次注销")
    expect(page.get_by_role("link", name="注销或核销")).to_have_count(0)
    page.goto("/holdings/cover")
    expect(main).to_contain_text("388.6576138")


def test_a_claim_is_answered_at_its_clause_and_locked(page: Page, tmp_path: Path) -> None:
    paper = tmp_path / "准则.pdf"
    paper.write_bytes(b"made up")
    page.goto("/claims")
    page.get_by_role("link", name="ISO 14064-1:2018").click()
    page.get_by_role("link", name="填报本条").first.click()
    page.get_by_label("是", exact=True).check()
    page.get_by_label("或交来新文件").set_input_files(paper)
    page.get_by_role("button", name="填报").click()
    expect(page.get_by_role("status")).to_contain_text("结论已按现在的台账重新得出")
    expect(page.get_by_text("已记录数据满足").first).to_be_visible()
    assert unreachable(page) == []
    page.get_by_role("link", name="ISO 14064-1:2018").click()
    page.get_by_role("link", name="起草声明").click()
    page.get_by_role("button", name="登记").click()
    page.get_by_role("link", name="锁定声明").click()
    page.get_by_role("button", name="登记").click()
    expect(page.get_by_text("已锁定").first).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("：已记录数据满足")
    assert unreachable(page) == []
