"""Credits and certificates by pages alone: received, set aside, used once, seen in the figures."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from ghg.desk.context import Desk, open_desk
from ghg.desk.evidence import evidence_list
from ghg.desk.holdings.views import holdings, one_block
from ghg.desk.submissions.tasks import tasks
from ghg.domain.instruments import State
from ghg.web.app import make_app
from tests.desk.access.office import cheap
from tests.web.test_login import sent
from tests.web.test_submissions import Team
from tests.web.visiting import HOME, Visitor, read

__all__ = ["cheap"]
GEC = {
    "instrument": "gec",
    "serial": "示例批次A",
    "first": "1",
    "last": "1000",
    "first_month": "2025-03",
    "acquired": "bought",
    "acquired_day": "2026-01-20",
    "plant": "某风电场",
    "price": "12.5",
    "currency": "CNY",
}
OF_2024 = {**GEC, "serial": "示例批次B", "last": "500", "first_month": "2024-12", "price": "3"}
CCER = {**GEC, "instrument": "ccer", "serial": "CCER-X", "last": "300", "plant": ""}
NEED = {
    "certificate": "yes",
    "units": "400",
    "year": "2025",
    "purpose": "claim",
    "need": "2025年市场口径",
    "day": "2026-02-01",
}
USED = {"reference": "HX-2026-001", "day": "2026-02-10", "beneficiary": "示例茶厂"}
PAPER = {"evidence.file": ("核销证明.pdf", b"made up", "application/pdf")}


def put(caller: Visitor, path: str, said: dict[str, str], files: Any = None) -> Any:
    """Send a form as a browser does, with its files."""
    words = {"token": caller.token(), **said}
    return caller.client.post(path, data=words, files=files, headers={"origin": HOME})


def done(caller: Visitor, path: str, said: dict[str, str], files: Any = None) -> str:
    answer = put(caller, path, said, files)
    assert answer.status_code == 303, read(answer.text)
    return str(answer.headers["location"])


def refused(caller: Visitor, path: str, said: dict[str, str], files: Any = None) -> str:
    """Do what is refused; give the words of the form that is shown again."""
    answer = put(caller, path, said, files)
    assert answer.status_code == 422, (answer.status_code, read(answer.text))
    return read(answer.text)


@pytest.fixture
def url(copy_of_demo: Callable[[], str]) -> str:
    return copy_of_demo()


@pytest.fixture
def caller(url: str) -> Visitor:
    """Somebody in whose books stand 1,000 MWh of 2025, 500 MWh of 2024 and 300 t of credits."""
    made = Visitor(make_app(url))
    for bought in (GEC, OF_2024, CCER):
        done(made, "/holdings/receive", bought)
    return made


@pytest.fixture
def desk(url: str, caller: Visitor) -> Desk:
    return open_desk(url)


def of_year(desk: Desk) -> int:
    """Give the block of certificates of 2025."""
    return next(one.block for one in holdings(desk) if one.batch == GEC["serial"])


def test_certificates_are_received_used_and_lower_the_market_figure(caller: Visitor) -> None:
    """Fujian 2025 by market: 430.7676138 t before; 400 MWh x 0.4211 t/MWh = 168.44 t less."""
    assert "430.7676138" in caller.text("/holdings/cover")
    address = done(caller, "/holdings/take", {**NEED, "certificate": "yes"} | {"accept": "E-RULE"})
    assert address.startswith("/holdings/use?number=1")
    said = caller.text(address)
    assert "已办理：为需求预留。" in said
    waiting = re.findall(r"/holdings/use-up\?block=(\d+)", caller.get(address).text)
    [block] = set(waiting)
    assert "430.7676138" in caller.text("/holdings/cover")  # set aside is not used
    done(caller, "/holdings/use-up", {"block": block, **USED}, PAPER)
    page = caller.text(f"/holdings/block?block={block}")
    assert "已核销" in page
    assert "HX-2026-001" in page


def test_a_use_of_the_year_covers_power_of_the_year(caller: Visitor, desk: Desk) -> None:
    """430.7676138 - 400 x 0.4211 = 262.3276138 t; by the guide 542.7815148 - 400 x 0.5306."""
    held = of_year(desk)
    done(caller, "/holdings/reserve", {"block": str(held), **NEED})
    [kept] = holdings(desk, State.RESERVED)
    done(caller, "/holdings/use-up", {"block": str(kept.block), **USED}, PAPER)
    said = caller.text("/holdings/cover")
    assert "262.3276138" in said
    assert "330.5415148" in said
    assert "400,000" in said
    assert "262.3276138" in caller.text("/inventory?issue=0")


def test_what_is_used_is_not_used_again(caller: Visitor, desk: Desk) -> None:
    held = of_year(desk)
    done(caller, "/holdings/reserve", {"block": str(held), **NEED})
    block = str(holdings(desk, State.RESERVED)[0].block)
    done(caller, "/holdings/use-up", {"block": block, **USED}, PAPER)
    before = one_block(desk, int(block))
    said = refused(caller, "/holdings/use-up", {"block": block, **USED, "evidence": paper(desk)})
    assert "E-STATE" in said
    assert f"区段{block}已核销，凭证编号为HX-2026-001，不能再次使用" in said
    form = caller.get(f"/holdings/use-up?block={block}").text
    assert "此区段已核销，凭证编号为HX-2026-001" in read(form)
    assert 'name="reference"' not in form
    assert 'name="reason"' in caller.get(f"/holdings/invalidate?block={block}").text
    assert one_block(desk, int(block)) == before
    page = caller.text(f"/holdings/block?block={block}")
    assert "此区段已使用，不能再次注销、核销、转出或用于其他用途" in page
    assert (
        f"/holdings/use-up?block={block}" not in caller.get(f"/holdings/block?block={block}").text
    )


def paper(desk: Desk) -> str:
    return next(one.sha256 for one in evidence_list(desk) if one.file_name == "核销证明.pdf")


def test_nothing_is_chosen_until_the_person_or_the_block_says_what(
    caller: Visitor, desk: Desk
) -> None:
    chosen = re.compile(r'<option value="(yes|no)" selected>')
    assert not chosen.search(caller.get("/holdings/take").text)
    for one in holdings(desk):
        [kind] = chosen.findall(caller.get(f"/holdings/reserve?block={one.block}").text)
        assert kind == ("yes" if one.instrument.value == "gec" else "no")


def test_the_first_steps_are_told_until_something_is_held(
    visitor: Visitor, caller: Visitor
) -> None:
    assert "尚未登记任何碳信用或绿证" in visitor.text("/holdings")
    assert "尚未登记任何碳信用或绿证" not in caller.text("/holdings")


def test_what_stands_on_a_paper_is_not_guessed(caller: Visitor, desk: Desk) -> None:
    """How and when a range was acquired decides what it may cover, and so does the day of use."""
    form = caller.get("/holdings/receive").text
    assert 'name="acquired_day" type="date" maxlength="500" autocomplete="off" value=""' in form
    assert '<option value="bought" selected>' not in form
    assert '<option value="350000">福建' in form
    done(caller, "/holdings/reserve", {"block": str(of_year(desk)), **NEED})
    [kept] = holdings(desk, State.RESERVED)
    form = caller.get(f"/holdings/use-up?block={kept.block}").text
    assert 'name="day" type="date" maxlength="500" autocomplete="off" value=""' in form
    assert 'value="示例茶厂"' in form
    assert "凭证所载注销或核销日期" in form


def test_what_would_be_taken_is_shown_with_what_would_not_and_nothing_is_done(
    caller: Visitor, desk: Desk
) -> None:
    """Power of 2024 ends first, so it goes first; for 622 it is of another year."""
    before = holdings(desk)
    said = read(put(caller, "/holdings/take", {**NEED, "units": "700", "preview": "yes"}).text)
    assert re.search(r"示例批次B 1-500 500 500 2026-11-30 3 CNY 先到期", said)
    assert re.search(r"示例批次A 1-1000 200 1,000 2027-02-28 12.5 CNY", said)
    of_year = {**NEED, "units": "1200", "purpose": "share_622", "preview": "yes"}
    said = read(put(caller, "/holdings/take", of_year).text)
    assert "不是当年所发电力" in said
    assert "还缺200个单位" in said
    assert holdings(desk) == before


def test_power_of_another_year_is_asked_about(caller: Visitor, desk: Desk) -> None:
    said = refused(caller, "/holdings/take", {**NEED, "units": "500"})
    assert "2024-12" in said
    assert "确认无误" in said
    assert not holdings(desk, State.RESERVED)
    done(caller, "/holdings/take", {**NEED, "units": "500", "accept": "E-RULE"})
    assert [one.units for one in holdings(desk, State.RESERVED)] == [500]


def test_a_block_says_what_it_may_serve(caller: Visitor, desk: Desk) -> None:
    blocks = {one.instrument.value: one.block for one in holdings(desk)}
    said = caller.text(f"/holdings/block?block={blocks['gec']}")
    assert "可用 声明" in said
    assert "不可用 碳市场履约 品种不适用该目的" in said
    said = caller.text(f"/holdings/block?block={blocks['ccer']}")
    assert "可用 碳市场履约" in said
    assert "不可用 可再生能源消费最低比重 品种不适用该目的" in said


@pytest.mark.parametrize(
    ("path", "said", "state"),
    [
        ("freeze", {"day": "2026-02-01", "reason": "争议"}, State.FROZEN_HELD),
        (
            "transfer",
            {"day": "2026-02-01", "counterparty": "某公司"},
            State.TRANSFERRED_OUT,
        ),
        ("end", {"state": "cancelled", "day": "2026-02-01", "reason": "登记系统"}, State.CANCELLED),
        ("void", {"day": "2026-02-01", "reason": "录错", "approver": "Zhao"}, State.VOID),
        ("split", {"cut": "400", "day": "2026-02-01"}, State.SPLIT),
        ("term", {"until": "2026-12-31"}, State.HELD),
    ],
)
def test_what_befalls_a_block_is_entered_on_its_page(
    caller: Visitor, desk: Desk, path: str, said: dict[str, str], state: State
) -> None:
    block = of_year(desk)
    assert f"/holdings/{path}?block={block}" in caller.get(f"/holdings/block?block={block}").text
    address = done(caller, f"/holdings/{path}", {"block": str(block), **said})
    assert address.startswith(f"/holdings/block?block={block}")
    assert one_block(desk, block).state is state


def test_a_cut_block_leads_to_its_halves(caller: Visitor, desk: Desk) -> None:
    """1,000 units cut behind number 400: 1-400 and 401-1000."""
    block = of_year(desk)
    address = done(
        caller, "/holdings/split", {"block": str(block), "cut": "400", "day": "2026-02-01"}
    )
    page = caller.get(address).text
    said = read(page)
    for half in (one for one in holdings(desk) if one.batch == GEC["serial"]):
        assert f'href="/holdings/block?block={half.block}"' in page
        assert f"区段{half.block}（{half.first}-{half.last}，{half.units} MWh）" in said
    assert "（1-400，400 MWh）" in said
    assert "（401-1000，600 MWh）" in said


def test_nobody_voids_alone(caller: Visitor, desk: Desk) -> None:
    block = str(holdings(desk)[0].block)
    said = {"block": block, "day": "2026-02-01", "reason": "录错"}
    assert "此栏未填写" in refused(caller, "/holdings/void", {**said, "approver": " "})
    assert "E-RULE" in refused(caller, "/holdings/void", {**said, "approver": desk.actor})


def test_a_paper_is_kept_once_nothing_else_is_wrong(caller: Visitor, desk: Desk) -> None:
    """A form with a mistake keeps no file; a word that names a file of the machine is none."""
    block = str(holdings(desk)[0].block)
    kept = len(evidence_list(desk))
    said = {"block": block, "day": "2026-02-30", "counterparty": "某公司"}
    assert "日期" in refused(caller, "/holdings/transfer", said, PAPER)
    assert len(evidence_list(desk)) == kept
    stolen = {**said, "day": "2026-02-01", "evidence": "/etc/hostname"}
    assert "E-REF" in refused(caller, "/holdings/transfer", stolen)
    done(caller, "/holdings/transfer", {**said, "day": "2026-02-01"}, PAPER)
    assert len(evidence_list(desk)) == kept + 1


def test_what_ends_soon_or_has_ended_is_said_first(caller: Visitor, desk: Desk) -> None:
    block = str(of_year(desk))
    assert f"区段{block}（" not in caller.text("/holdings").partition("持有情况")[0]
    done(caller, "/holdings/term", {"block": block, "until": "2026-02-28"})
    said = caller.text("/holdings")
    assert f"区段{block}（绿证GEC，1,000 MWh）有效期至2026-02-28。" in said
    assert "已过期" in said


def test_papers_around_what_is_held_stand_on_one_page(caller: Visitor) -> None:
    """1,500 certificates are held and 1,400 stated: 100 apart; 7 t of a roof are in the books."""
    statement = {"instrument": "gec", "units": "1400", "day": "2026-03-01"}
    done(caller, "/holdings/statement", statement)
    project = {
        "code": "PV",
        "name": "屋顶光伏",
        "place": "inside",
        "days.first": "2025-01-01",
        "days.last": "2025-12-31",
        "tonnes": "7",
        "method": "监测",
    }
    done(caller, "/holdings/project", project, PAPER)
    done(caller, "/holdings/coefficient", {"year": "2026", "value": "0.31", "source": "某公告"})
    sold = {"stream": "SOLAR", "months.first": "2025-05", "sale": "certificates"}
    assert "E-CLOSED" in refused(caller, "/holdings/sell", sold, PAPER)  # the year is closed
    group = {
        "instrument": "gec",
        "serial": "集团批次",
        "first": "1",
        "last": "100",
        "holder": "某集团",
        "on_day": "2026-01-05",
        "parts": "TEA=40\n某公司=60",
    }
    done(caller, "/holdings/group-paper", group, PAPER)
    said = caller.text("/holdings/records")
    for words in ("1,400 1,500", "-100", "效果已在清单内", "0.31 某公告", "TEA 本主体 40"):
        assert words in said, words
    assert "全部相符" in caller.text("/holdings/audit")


def test_what_is_retired_waits_for_a_second_person(team: Team) -> None:
    """Where the organisation works by two, a retirement is handed in, and done when approved."""
    words = {"year": "2025", "purpose": "claim", "need": "x", "units": "10", "certificate": "no"}
    assert sent(team.wu, "/holdings/receive", CCER).status_code == 202
    approve(team)
    assert sent(team.wu, "/holdings/take", {**words, "day": "2026-02-01"}).status_code == 303
    [kept] = holdings(team.desk, State.RESERVED)
    used = {"block": str(kept.block), **USED, "evidence": evidence_list(team.desk)[0].sha256}
    assert sent(team.wu, "/holdings/use-up", used).status_code == 202
    assert one_block(team.desk, kept.block).state is State.RESERVED
    approve(team)
    assert one_block(team.desk, kept.block).state is State.RETIRED


def approve(team: Team) -> None:
    number = str(max(one.number for one in tasks(team.desk)))
    for caller, step in ((team.li, "review"), (team.zhao, "approve")):
        assert sent(caller, f"/tasks/{step}", {"number": number}).status_code == 303


@pytest.fixture
def team(url: str) -> Team:
    return Team(url)
