"""A task is read in words: cells as a table, blocks by their numbers, papers by their files."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from ghg.desk.activity import Typed, add_activity
from ghg.desk.context import Desk
from ghg.desk.entry.filling import fill_cells
from ghg.desk.evidence import add_file
from ghg.desk.holdings import acts
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.views import holdings
from ghg.desk.inventory import issue
from ghg.desk.overview import standing
from ghg.desk.parameter import Proof, set_parameter
from ghg.domain.instruments import Instrument, State
from ghg.domain.periods import span
from tests.desk.access.office import cheap
from tests.desk.four_eyes import handed_in
from tests.web.test_login import sent
from tests.web.test_submissions import JANUARY, Team
from tests.web.visiting import read

__all__ = ["cheap"]
CELLS = (
    Typed("SOLAR", "10000", "kWh", "2026-01"),
    Typed("SOLAR", "11000", "kWh", "2026-02"),
    Typed("USED", "106850", "kWh", "2026-01"),
)


@pytest.fixture
def team(copy_of_demo: Callable[[], str]) -> Team:
    return Team(copy_of_demo())


def approved(team: Team, number: int) -> None:
    form = {"number": str(number)}
    assert sent(team.li, "/tasks/review", form).status_code == 303
    assert sent(team.zhao, "/tasks/approve", form).status_code == 303


def paper_of(desk: Desk, folder: Path, streams: tuple[str, ...] = ("SOLAR",)) -> str:
    path = folder / "核销证明.pdf"
    path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    return add_file(desk, path, "other", streams, span(202601, 202601)).sha256


def test_a_value_that_waits_is_told_in_words(team: Team) -> None:
    """Parameter, owner and months have words; the codes of the program have none here."""
    owner, year = ("stream", "SOLAR"), (202601, 202612)
    words = ("density", owner, year, Decimal("0.84"), "kg/L", Proof(document="D"))
    number = handed_in(set_parameter, team.at("Wu"), *words)
    assert "设定参数 密度" in team.li.text("/tasks")
    said = team.li.text(f"/tasks/one?number={number}")
    for part in ("月份 2026-01 月份 2026-12", "对象 计量流 对象 SOLAR", "参数 密度"):
        assert part in said
    assert "density" not in said


def test_a_block_of_cells_is_a_table_beside_last_month_and_last_year(
    team: Team, tmp_path: Path
) -> None:
    """SOLAR has 12,146 kWh in 2025-12 and 12,257 in 2025-01: -17.7 % and -18.4 % (test_beside)."""
    paper_of(team.at("Wu"), tmp_path)
    number = handed_in(fill_cells, team.at("Wu"), CELLS)
    named = "SOLAR, USED 2026-01~2026-02，共3格"
    assert named in team.li.text("/tasks")
    assert named in team.li.text("/journal")
    said = team.li.text(f"/tasks/one?number={number}")
    assert named in said
    assert "提交的内容" not in said  # its cells are all its words
    assert "SOLAR 计量消耗 2026-01 10,000 kWh — 12,146 -17.7% 12,257 -18.4%" in said
    assert "SOLAR 计量消耗 2026-02 11,000 kWh" in said
    assert "USED 计量消耗 2026-01 106,850 kWh" in said
    assert "核销证明.pdf" in said
    assert "文件中的记录" not in said
    assert "Typed" not in said
    approved(team, number)


def test_a_range_is_received_and_passed_on_in_words(team: Team, tmp_path: Path) -> None:
    wu = team.at("Wu")
    proof = paper_of(wu, tmp_path)
    bought = Bought(
        Instrument.CCER, "CCER-X", "1", "300", first_month=202503, acquired_day=20260120,
        evidence=proof,
    )  # fmt: skip
    number = handed_in(receive, wu, bought)
    page = team.li.get(f"/tasks/one?number={number}").text
    said = read(page)
    assert "取得方式 购买" in said
    assert "品种 CCER" in said
    assert "CCER-X 1-300" in said
    assert "末月" not in said  # 0, none
    assert f"/evidence/file?id={proof}" in page
    assert f">{proof}" not in page
    assert "核销证明.pdf" in said
    assert ">批准入账<" not in page
    approved(team, number)
    [one] = [one for one in holdings(wu) if one.batch == "CCER-X" and one.state is State.HELD]
    number = handed_in(acts.transfer, wu, one.block, 20260201, "某公司")
    said = team.li.text(f"/tasks/one?number={number}")
    assert f"登记转出 区段 {one.block}" in said
    assert f"{one.block} · CCER · CCER-X 1-300 · 300" in said


def test_what_says_nothing_is_left_out(team: Team) -> None:
    typed = Typed("SOLAR", "10000", "kWh", "2026-01", note="推算")
    number = handed_in(add_activity, team.at("Wu"), typed, (), "", "0")
    said = team.li.text(f"/tasks/one?number={number}")
    assert "填报时看到的内容" not in said
    assert "推算" in said


def test_an_issue_shows_what_it_would_issue(team: Team) -> None:
    """By the guide 1,022,958 kWh x 0.5306 kg = 542.78 t, by location 537.6849038 t."""
    code = standing(team.desk)[-1].code
    number = handed_in(issue, team.at("Wu"), code, "试")
    page = team.li.get(f"/tasks/one?number={number}").text
    said = read(page)
    assert "将定版的总量" in said
    assert "542.78 tCO₂e" in said
    assert "537.68 tCO₂e" in said
    assert f"/inventory?inventory={code}" in page
    assert sent(team.li, "/tasks/review", {"number": str(number)}).status_code == 303
    page = team.zhao.get(f"/tasks/one?number={number}").text
    assert ">批准<" in page
    assert "批准入账" not in page


def test_the_notice_leads_to_the_task_and_back_to_the_page(team: Team) -> None:
    form = {"token": team.wu.token(), **JANUARY}
    origin = str(team.wu.client.base_url).rstrip("/")
    for referer, back in (
        (f"{origin}/entry?month=2026-01", "/entry?month=2026-01"),
        ("https://elsewhere.example/entry", ""),
        (f"{origin}//elsewhere.example/", "/elsewhere.example/"),
    ):
        answer = team.wu.client.post(
            "/entry", data=form, headers={"origin": origin, "referer": referer}
        )
        assert answer.status_code == 202
        assert "/tasks/one?number=" in answer.text
        assert 'href="/tasks"' in answer.text
        assert ("返回刚才的页面" in answer.text) == bool(back)
        assert not back or f'href="{back}"' in answer.text
