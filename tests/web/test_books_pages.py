"""Overview, inventory, comparison, replay, annexes: what a person finds, by hand-worked numbers.

March 2025 had 128,700 kWh; 1,000 kWh more at 0.5306 kg are 0.5306 t: 542.7815148 -> 543.3121148.
"""

import re
from collections.abc import Callable

import pytest

from ghg.desk.context import Desk, open_desk
from ghg.desk.inventory import issue
from ghg.desk.records import activity_list
from ghg.desk.setup import Wanted, new_inventory
from ghg.web.app import make_app
from ghg.web.kept import Kept
from ghg.web.site import Site, look_at
from tests.cli.running import did
from tests.web.visiting import Visitor

REOPENED = ("period", "reopen", "--from", "2025-03", "--to", "2025-03", "--reason", "补记")


@pytest.fixture(scope="module")
def moved(demo_folder, tmp_path_factory) -> Visitor:
    """Books whose March was corrected: issue 1 of before, issue 2 of after, and a second inventory
    of the same year by AR6."""
    import shutil

    folder = tmp_path_factory.mktemp("moved") / "books"
    shutil.copytree(demo_folder, folder)
    url = f"sqlite:///{folder / 'ledger.db'}"
    desk = open_desk(url)
    did(*REOPENED, url=url)
    [record] = activity_list(desk, "USED", 202503)
    did(*f"activity correct {record.record} --quantity 129700 --reason 补记".split(), url=url)
    issue(desk, "2025", "更正三月电量")
    new_inventory(desk, Wanted("other", 2025, "AR6-2021", "对照"))
    issue(desk, "other")
    return Visitor(make_app(url))


def draft_of(writer: Visitor) -> None:
    site = writer.app.state.site
    did(*REOPENED, url=f"{site.desk.engine.url}")
    [record] = activity_list(site.desk, "USED", 202503)
    words = f"activity correct {record.record} --quantity 129700 --reason 补记".split()
    did(*words, url=f"{site.desk.engine.url}")


def test_a_draft_says_so_above_its_figures_and_shows_the_issue_beside(writer: Visitor) -> None:
    draft_of(writer)
    said = writer.text("/")
    assert "草稿：台账现状，未定版" in said
    assert re.search(r"543\.31 第1号定版 542\.78", said)
    assert "草稿：台账现状" not in writer.text("/?issue=1")
    assert "草稿：台账现状，未定版" in writer.text("/inventory")


def test_what_is_held_against_can_be_chosen(moved: Visitor) -> None:
    """There is no year before; another inventory with an issue may be chosen instead."""
    plain = moved.get("/?inventory=2025").text
    assert '<select name="against">' in plain
    assert "2025年 " not in moved.text("/?inventory=2025").partition("核算指南总量")[2][:40]
    said = moved.text("/?inventory=2025&issue=1&against=other")
    assert "542.78 2025年 543.31" in said


def test_what_comes_next_is_told_with_its_days(visitor: Visitor, english: Visitor) -> None:
    assert re.search(r"下一期限\d{4}-\d\d-\d\d \S+，还有\d+天", visitor.text("/"))
    assert re.search(r"Next: \d{4}-\d\d-\d\d .*, \d+ days left", english.text("/"))


def test_two_issues_are_led_from_one_to_the_other(moved: Visitor) -> None:
    said = moved.text("/inventory/compare?old=2025%2F1&new=2025%2F2")
    assert "542.7815148 → 543.3121148 tCO₂e" in said
    assert "+0.5306" in said
    assert "数量不同 +0.5306 543.3121148" in said
    assert re.search(r"GRID\.202503\.G GRID 普通网电 2025-03 \S+ 47\.3204998 47\.8510998", said)


@pytest.mark.parametrize(
    ("by", "step"),
    [
        ("month", "2025-03"),
        ("gbt", "购入电力产生的排放"),
        ("source", "厂区用电"),
        ("gas", "二氧化碳"),
    ],
)
def test_a_difference_is_told_by_every_axis(moved: Visitor, by: str, step: str) -> None:
    said = moved.text(f"/inventory/compare?old=2025%2F1&new=2025%2F2&by={by}")
    assert f"{step} +0.5306 543.3121148" in said


def test_the_same_version_has_no_difference(moved: Visitor) -> None:
    assert "没有差别。" in moved.text("/inventory/compare?old=2025%2F2&new=2025%2F2")
    assert moved.get("/inventory/compare?old=2025%2F1&new=2025%2F77").status_code == 404
    assert moved.get("/inventory/compare?old=2025&new=2025%2F1").status_code == 404


def test_an_issue_gives_the_same_when_it_is_built_again(moved: Visitor) -> None:
    """Issue 1 is built from the books as they stood, although they moved on."""
    said = moved.text("/inventory/replay?inventory=2025&issue=1")
    assert "逐字节相同" in said


def test_a_broken_replay_says_where(moved: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    from ghg.desk.inventory import Replayed
    from ghg.inventory.replay import Difference
    from ghg.web.pages import comparing

    where = (Difference("lines[3].co2e_t", "1", "2"),)
    found = Replayed(
        "2025", 1, equal=False, library_same=False, program_same=True, differences=where
    )
    monkeypatch.setattr(comparing, "replay", lambda *_: found)
    said = moved.text("/inventory/replay?inventory=2025&issue=1")
    assert "重算不一致" in said
    assert "lines[3].co2e_t 1 2" in said


def test_the_annexes_are_read_in_the_page_of_the_draft_too(visitor: Visitor) -> None:
    for address in ("/inventory/annexes", "/inventory/annexes?issue=0"):
        said = visitor.text(address)
        assert "附录A 逐月活动数据" in said
        assert "交叉核对表" in said
        assert "报告主体基本信息" not in said


def test_lines_are_found_by_class_and_by_a_word(visitor: Visitor) -> None:
    lines = re.compile(r"<code>([A-Z]+\.\d{6}\.[GLM])</code>")
    of_march = lines.findall(visitor.get("/lines?word=grid.202503").text)
    assert of_march == ["GRID.202503.G", "GRID.202503.L", "GRID.202503.M"]
    bought = lines.findall(
        visitor.get("/lines?gbt=purchased_electricity&month=202503&view=guide").text
    )
    assert bought == ["GREEN.202503.G", "GRID.202503.G", "SOLAR.202503.G"]
    assert lines.findall(visitor.get("/lines?word=nothing").text) == []


def test_a_page_asks_the_ledger_once_for_one_state(
    writer: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once somebody has seen the overview, the next one costs two looks: at the journal's head, and
    at what whoever asks may do."""
    from ghg.desk import context

    writer.get("/")
    looks: list[str] = []
    real: Callable[[Desk], object] = context.reading

    def counted(engine):
        looks.append("")
        return real(engine)

    monkeypatch.setattr(context, "reading", counted)
    writer.get("/")
    assert len(looks) == 2


def test_what_two_persons_see_is_kept_apart(writer: Visitor) -> None:
    """What waits for whoever asks is kept by the person, not by the books alone."""
    site = writer.app.state.site
    assert isinstance(site, Site)
    look = look_at(site)
    assert look.kept(lambda: "mine", "waiting", "a", None) == "mine"
    assert look.kept(lambda: "yours", "waiting", "b", None) == "yours"
    assert isinstance(site.things, Kept)
