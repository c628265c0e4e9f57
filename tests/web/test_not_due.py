"""A month that is not over lacks nothing yet: it has its own sign, is no hole and no task."""

import re
from collections.abc import Callable

from tests.cli.running import did
from tests.web.visiting import Visitor, read

NEW = ("inventory", "new", "2026", "--gwp-set", "AR5-2013", "--as-of", "2026-11-01")


def url_of(visitor: Visitor) -> str:
    return str(visitor.app.state.site.desk.engine.url)


def test_the_overview_tells_holes_from_what_is_to_come(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    """On 15 April three months of three streams are holes, nine are not due; what the inventory of
    the whole year lacks is told apart the same way, and stays 36 on its own page."""
    did(*NEW, url=url_of(writer))
    on_day(20260415)
    page = writer.get("/").text
    assert "缺9格" in read(page)
    assert "未到期27格" in read(page)
    assert "缺项9个" in read(page)
    assert "未到期缺项27个" in read(page)
    assert 'href="/cell?stream=SOLAR&amp;month=2026-03"' in page
    assert 'href="/cell?stream=SOLAR&amp;month=2026-04"' not in page
    assert page.count('<td class="not_due">未到</td>') == 27
    assert page.count('class="not_due"') == 28  # and the legend
    assert writer.get("/inventory?inventory=2026").text.count("缺少当月数据") == 36


def test_the_grids_take_a_value_but_ask_for_none(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    on_day(20260415)
    year = writer.get("/year?year=2026").text
    assert year.count('class="n missing"') == 9
    assert year.count('class="n not_due"') == 27
    assert year.count("data-cell") == 36
    assert "全年缺 9 未到期 27" in read(year)
    april = read(writer.get("/entry?month=2026-04").text)
    assert "3月 缺3" in april
    assert "4月 未到期" in april
    assert "本月缺 0" in april
    assert "未到期" in read(writer.get("/cell?stream=SOLAR&month=2026-05").text)
    lacking = writer.get("/entry?month=2026-04&show=missing").text
    assert "<tr id=" not in lacking


def test_it_is_no_task_and_stands_so_at_month_end(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    did(*NEW, url=url_of(writer))
    on_day(20260415)
    page = writer.get("/tasks?year=2026").text
    chips = set(re.findall(r"/cell\?stream=\w+&amp;month=([\d-]+)", page))
    assert chips == {"2026-01", "2026-02", "2026-03"}
    assert "未到期的月份（月份未结束，不算缺少）：2026-04~2026-12" in read(page)
    assert page.count("缺少当月数据") == 9
    closing = read(writer.get("/closing?year=2026").text)
    assert closing.count("缺3格") == 3
    assert closing.count("月份未结束 未到期") == 9
    late = writer.get("/closing?year=2026")  # 40 days after January are over; no programme binds
    assert 'class="badge bad"' not in late.text
    assert re.search("逾期\\d+天 仅纳入该制度时适用", read(late.text))


def test_a_year_that_begins_is_complete_so_far(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    did(*NEW, url=url_of(writer))
    on_day(20260110)
    assert "至今数据已齐" in writer.text("/")
    assert "2026年已结束月份的活动数据已齐" in writer.text("/tasks?year=2026")


YEAR_OF_A_PAGE = (
    ("/entry", "2025-12 填报"),
    ("/year", "2025年各月数量"),
    ("/closing", "2025年月末关账"),
    ("/tasks", "任务 2025"),
    ("/stocks", "库存 2025"),
    ("/library/guides", 'value="2025"'),
    ("/inventory/new", 'value="2025"'),
    ("/plan/boundary", 'value="2025-01"'),
    ("/organisation", 'value="2025"'),
    ("/library/choose", 'value="2025"'),
    ("/holdings/take", 'value="2025"'),
    ("/claims/facts", 'value="2025"'),
)


def test_every_page_begins_with_the_year_in_work(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    """The books have 2025 and nothing since, though the day is far on; the first record of 2027
    moves every page to 2027, and the grid of months to the last that is over."""
    on_day(20271121)
    for address, words in YEAR_OF_A_PAGE:
        page = writer.get(address).text
        assert words in page or words in read(page), address
    record = {"month": "2027-03", "v:SOLAR:2027-03": "9000", "accept": "E-DATE"}
    assert writer.post("/entry", record).status_code == 303
    for address, words in YEAR_OF_A_PAGE:
        page = writer.get(address).text
        moved = words.replace("2025-12", "2027-10").replace("2025", "2027")
        assert moved in page or moved in read(page), address
    assert "2027年尚未建立清单" in writer.text("/")


def test_the_way_to_the_year_under_way_leads_to_its_last_month(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    on_day(20261121)
    assert 'href="/entry?month=2026-10">2026</a>' in writer.get("/entry").text
    assert 'href="/entry?month=2026-03">2026</a>' in writer.get("/entry?month=2025-03").text
