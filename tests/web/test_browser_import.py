"""A file on its way in, in a real browser: dropped, watched, refused by cell, mended, taken in."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from ghg.desk.batches import batch_list
from ghg.desk.context import Desk
from ghg.desk.imports.files import check_file, import_file
from ghg.web.app import make_app
from ghg.web.pages import checked as page_of
from tests.web.browsing import Watch, opened, served, unreachable
from tests.web.test_handing_in import row, table

DROP = """([name, bytes]) => {
  const held = new DataTransfer();
  held.items.add(new File([new Uint8Array(bytes)], name));
  return held;
}"""

SEEN = """setInterval(() => {
  const far = document.getElementById("far");
  if (far && far.textContent.trim()) sessionStorage.setItem("far", far.textContent);
}, 50)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture
def page(browser: Browser, copy_of_demo: Callable[[], str]) -> Iterator[Page]:
    """A page of a face in Chinese, watched; its address is `page.home`."""
    app = make_app(copy_of_demo())
    with served(app) as home:
        context = browser.new_context(locale="zh-CN", base_url=home, reduced_motion="reduce")
        made = context.new_page()
        watch = Watch(made, home)
        made.desk = app.state.site.desk
        yield made
        context.close()
    assert watch.foreign == []
    assert watch.complaints == []


def dropped(page: Page, name: str, content: bytes) -> None:
    """Drag a file onto the panel and let it go there."""
    page.goto("/import")
    place = page.get_by_text("选择文件，或拖到这里")
    held = page.evaluate_handle(DROP, [name, list(content)])
    place.dispatch_event("dragover", {"dataTransfer": held})
    place.dispatch_event("drop", {"dataTransfer": held})
    expect(page.get_by_text(name)).to_be_visible()
    page.get_by_role("button", name="上传并检查").click()


def test_a_bad_workbook_comes_back_annotated_and_goes_in_mended(page: Page) -> None:
    before = len(batch_list(page.desk))
    page.goto("/import")
    page.get_by_label("年度").fill("2026")
    with page.expect_download() as coming:
        page.get_by_role("button", name="下载模板").click()
    template = Path(coming.value.path()).read_bytes()
    dropped(page, "一月.xlsx", filled(template, {2: "一万", 3: 118000}))
    expect(page.get_by_role("heading", name="问题（1处）")).to_be_visible()
    expect(page.get_by_role("rowheader", name="活动数据 F2")).to_be_visible()
    expect(page.get_by_role("button", name="确认导入")).to_have_count(0)
    assert unreachable(page) == []
    with page.expect_download() as coming:
        page.get_by_role("link", name="下载批注版").click()
    annotated = load_workbook(BytesIO(Path(coming.value.path()).read_bytes()))
    comment = annotated["活动数据"]["F2"].comment
    assert comment
    assert "一万" in comment.text
    annotated["活动数据"]["F2"].value = 118500
    mended = BytesIO()
    annotated.save(mended)
    page.get_by_role("link", name="上传改好的文件").click()
    dropped(page, "一月 改好.xlsx", mended.getvalue())
    expect(page.get_by_text("新的记录2条")).to_be_visible()
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="确认导入").click()
    expect(page.get_by_role("status")).to_contain_text("已导入")
    assert len(batch_list(page.desk)) == before + 1
    newest = page.get_by_role("row").filter(has_text="一月 改好.xlsx")
    newest.locator("summary").click()
    newest.get_by_label("理由").fill("重新核对")
    newest.get_by_role("button", name="撤销").click()
    expect(page.get_by_role("status")).to_contain_text("已撤销")


def filled(template: bytes, quantities: dict[int, object]) -> bytes:
    """Write quantities into rows of a template."""
    book = load_workbook(BytesIO(template))
    sheet = book["活动数据"]
    for number, value in quantities.items():
        sheet.cell(number, 6).value = value
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def waits(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let a check wait at its five hundredth row until the event comes."""
    go = Event()

    def held(desk: object, path: Path, entity: str, tell: Callable, mapping: str) -> object:
        tell(500, 4000)
        assert go.wait(60)
        return check_file(desk, path, entity, None, mapping)

    monkeypatch.setattr(page_of, "check_file", held)
    return go


def test_the_page_of_a_check_moves_by_itself(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    go = waits(monkeypatch)
    dropped(page, "data.csv", table(row("SOLAR", "2026-01", "10000")))
    expect(page.get_by_text("正在逐行检查。 已检查500行，共2,000行")).to_be_visible()
    expect(page.get_by_role("progressbar", name="正在检查")).to_be_visible()
    assert unreachable(page) == []
    go.set()
    expect(page.get_by_text("没有发现问题")).to_be_visible()  # nobody touched the page


def test_an_import_says_how_far_it_is_and_two_clicks_are_one(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, before, count = Event(), len(batch_list(page.desk)), []

    def held(
        desk: Desk, path: Path, accept: tuple[str, ...], entity: str, tell: Callable, mapping: str
    ) -> object:
        count.append(path)
        tell(3000, 4000)
        assert go.wait(30)
        return import_file(desk, path, accept, entity, None, mapping)

    monkeypatch.setattr(page_of, "import_file", held)
    page.add_init_script(SEEN)  # a driver looks at no page that is about to be left
    dropped(page, "data.csv", table(row("SOLAR", "2026-01", "10000")))
    asked = []
    page.on("request", lambda one: asked.append("sent=yes" in one.url))
    page.get_by_role("button", name="确认导入").evaluate("one => { one.click(); one.click(); }")
    for _ in range(100):
        page.wait_for_timeout(100)
        if sum(asked) > 3:
            break
    go.set()
    expect(page.get_by_role("status")).to_contain_text("已导入")
    assert "正在写入台账" in page.evaluate("sessionStorage.getItem('far')")
    assert (len(count), len(batch_list(page.desk))) == (1, before + 1)


def test_without_script_the_page_of_a_check_is_loaded_anew(
    browser: Browser, copy_of_demo: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    go = waits(monkeypatch)
    with served(make_app(copy_of_demo())) as home:
        context = browser.new_context(locale="zh-CN", base_url=home, java_script_enabled=False)
        page = context.new_page()
        page.goto("/import")
        content = table(row("SOLAR", "2026-01", "10000"))
        file = {"name": "data.csv", "mimeType": "text/csv", "buffer": content}
        page.get_by_label("文件").set_input_files(file)
        page.get_by_role("button", name="上传并检查").click()
        expect(page.get_by_text("已检查500行，共2,000行")).to_be_visible()
        go.set()
        expect(page.get_by_text("没有发现问题")).to_be_visible()
        context.close()


def test_a_file_that_is_too_large_is_told_before_it_is_sent(page: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate((32 << 20) + 1)
    page.goto("/import")
    page.get_by_label("文件").first.set_input_files(large)
    expect(page.get_by_text("文件太大，最大32 MB")).to_be_visible()
    page.get_by_role("button", name="上传并检查").click()
    expect(page).to_have_url(page.url)
    assert page.url.endswith("/import")


def test_a_foreign_table_is_read_by_a_form(page: Page, tmp_path: Path) -> None:
    bill = tmp_path / "电费账单.csv"
    bill.write_text("户号,统计月份,抄见电量(kWh)\n0591,2026-01,10000\n", encoding="utf-8")
    page.goto("/import")
    page.get_by_label("文件").first.set_input_files(bill)
    page.get_by_role("button", name="识别其他格式的表格").click()
    expect(page.get_by_label("“数量”在文件中的列")).to_have_value("抄见电量(kWh)")
    assert unreachable(page) == []
    page.get_by_role("textbox", name="文件中的名称").first.fill("0591")
    page.get_by_role("combobox", name="本系统的编码").first.fill("SOLAR")
    page.get_by_label("编码 *").fill("BILL")
    page.get_by_role("button", name="保存映射并检查这份文件").click()
    expect(page.get_by_text("新的记录1条")).to_be_visible()
    page.get_by_role("button", name="确认导入").click()
    expect(page.get_by_role("status")).to_contain_text("已导入")
