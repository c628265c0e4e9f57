"""The whole way in a real browser: an empty database, pages alone, an issued and printed year."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ghg.desk import database
from ghg.web.app import make_app
from tests.web.browsing import Watch, opened, served, unreachable
from tests.web.test_whole_way import EXAMPLE, PROOFS, filled

POWER = (
    ("USED", "全厂用电总表", "total_use", "", ""),
    ("SOLAR", "屋顶光伏自用", "activity", "own_generation:solar", ""),
    ("GREEN", "绿色电力交易", "activity", "green_trade:other_nonfossil", ""),
    ("GRID", "普通网电", "activity", "grid:ordinary", "USED - SOLAR - GREEN"),
)
NAME = re.compile("^名称")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.mark.parametrize("script", [True, False])
def test_from_an_empty_database_to_a_printed_year(
    browser: Browser, tmp_path: Path, *, script: bool
) -> None:
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    database.make_database(url)
    with served(make_app(url)) as home:
        context = browser.new_context(
            locale="zh-CN", base_url=home, reduced_motion="reduce", java_script_enabled=script
        )
        page = context.new_page()
        watch = Watch(page, home)
        _set_up(page)
        _fill(page, tmp_path)
        _issue(page, tmp_path)
        if script:
            assert _unreachable(page) == []
        context.close()
    assert watch.foreign == []
    assert watch.complaints == []


def _set_up(page: Page) -> None:
    page.goto("/")
    page.get_by_label("编码").fill("TEA")
    page.get_by_label(NAME).fill("示例茶厂")
    page.get_by_role("button", name="登记组织").click()
    page.get_by_role("link", name="登记厂区").click()
    page.get_by_label("编码").fill("F1")
    page.get_by_label(NAME).fill("安溪厂区")
    page.get_by_label("地区").select_option("350000")
    page.get_by_label("行业代码").fill("15")
    page.get_by_role("button", name="登记", exact=True).click()
    page.get_by_role("link", name="声明核算边界").click()
    page.get_by_label("期间（起）").fill("2025-01")
    page.get_by_label("期间（止）").fill("2025-12")
    page.get_by_role("button", name="登记", exact=True).click()
    page.goto("/plan/source?kind=purchased_electricity")
    page.get_by_label("编码").fill("S2-01")
    page.get_by_label(NAME).fill("厂区用电")
    page.get_by_role("button", name="登记", exact=True).click()
    for code, name, given, way, balance in POWER:
        page.get_by_label("编码").fill(code)
        page.get_by_label(NAME).fill(name)
        page.get_by_label("计量对象").select_option(given)
        page.get_by_label("单位").fill("kWh")
        page.get_by_label("取得方式和电力类型").select_option(way)
        page.get_by_label("平衡式").fill(balance)
        page.get_by_role("button", name="登记", exact=True).click()
        expect(page.get_by_role("status")).to_contain_text(code)


def _fill(page: Page, folder: Path) -> None:
    page.goto("/import")
    page.get_by_label("年度").fill("2025")
    with page.expect_download() as coming:
        page.get_by_role("button", name="下载模板").click()
    path = folder / "2025年 填报.xlsx"
    path.write_bytes(filled(Path(coming.value.path()).read_bytes()))
    page.get_by_label("文件").set_input_files(path)
    page.get_by_role("button", name="上传并检查").click()
    expect(page.get_by_text("没有发现问题")).to_be_visible()
    page.get_by_role("button", name="确认导入").click()
    expect(page.get_by_role("status")).to_contain_text("已导入")
    for name, kind, stream in PROOFS:
        page.goto(f"/evidence?stream={stream}&month=2025-01")
        page.get_by_label(re.compile("^文件 ")).set_input_files(EXAMPLE / "proofs" / name)
        page.get_by_label("类型").select_option(kind)
        page.get_by_label("截止月").fill("2025-12")
        page.get_by_role("button", name="上传佐证材料").click()
        expect(page.get_by_role("status")).to_contain_text(name)


def _issue(page: Page, folder: Path) -> None:
    page.goto("/inventory/new?year=2025")
    page.get_by_label("数据截止日").fill("2026-11-01")
    page.get_by_role("button", name="确认并建立").click()
    expect(page.get_by_text("没有待处理的缺项")).to_be_visible()
    page.get_by_role("button", name="定版").click()
    expect(page.get_by_role("status")).to_contain_text("已定版，第1号")
    expect(page.get_by_role("main")).to_contain_text("542.7815148")
    for form in ("PDF", "XLSX", "JSON", "Word", "核查包"):
        with page.expect_download() as coming:
            page.get_by_role("link", name=form, exact=True).first.click()
        assert Path(coming.value.path()).stat().st_size > 1000
    page.get_by_role("link", name="在页面中阅读").first.click()
    expect(page.get_by_role("main")).to_contain_text("示例茶厂")


def _unreachable(page: Page) -> list[str]:
    """Ask axe of every page that writes, and of the report."""
    found = []
    for address in (
        *("/organisation", "/import", "/evidence", "/issue", "/inventory/new?year=2025"),
        *("/plan/facility", "/plan/boundary", "/plan/source?kind=fuel_stationary"),
        *("/plan/stream?source=S2-01", "/plan/status?source=S2-01", "/plan/unit"),
        "/reports/read?inventory=2025&issue=1&language=zh",
    ):
        page.goto(address)
        found += [f"{address} {one}" for one in unreachable(page)]
    return found
