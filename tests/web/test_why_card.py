"""The card of a line says what is weak behind it: a single source, a guide that nobody read against
its text, an estimate with the words of who made it."""

import json

from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.caveats import caveats
from ghg.desk.context import Desk
from ghg.desk.overview import version
from ghg.desk.records import activity_list
from ghg.domain.issue import Issue
from tests.cli.running import did, ghg
from tests.web.visiting import Visitor

REOPENED = ("period", "reopen", "--from", "2025-03", "--to", "2025-03", "--reason", "补记")
HOW = {"estimated": "yes", "method": "相邻月份：二月与四月平均", "approver": "王五"}
LNG = "/library/choose?item=lng&parameter=net_calorific_value&region=350000&year=2025&guide="


def draft_of(desk: Desk) -> Issue:
    return version(desk, "2025", 0)[0]


def test_an_estimate_stands_with_its_words_at_its_record(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    did(*REOPENED, url=f"{desk.engine.url}")
    [record] = activity_list(desk, "USED", 202503)
    correct_activity(desk, record.record, Changes(quantity="129000", **HOW), "总表停走")
    said = writer.text("/why?number=GRID.202503.G&issue=0")
    assert "估算，方法：相邻月份：二月与四月平均，批准人：王五" in said


def test_what_was_noted_is_told_on_every_face(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    typed = Typed("USED", "120000", month="2026-02", document="补-1", note="总表停走三天", **HOW)
    add_activity(desk, typed, accept=("E-JUMP",))
    said = writer.text("/records?stream=USED&month=2026-02")
    assert "批准人：王五；总表停走三天" in said
    listed = json.loads(ghg("activity", "list", "--json", url=f"{desk.engine.url}").stdout)
    assert [one["note"] for one in listed if one["document"] == "补-1"] == ["总表停走三天"]
    asked = writer.client.get("/api/v1/streams/USED/records?month=202602")
    assert [one["approver"] for one in asked.json()["rows"]] == ["王五"]


def test_where_nobody_said_anything_there_is_no_column_for_it(visitor: Visitor) -> None:
    assert '<td class="words"></td>' not in visitor.get("/records?stream=USED&month=2025-03").text


def test_a_value_of_one_source_says_so(visitor: Visitor) -> None:
    """The third batch's value of LNG rests on one source, that of the common table does not."""
    weak = "这个缺省值只有一处来源"
    assert weak in visitor.text(f"{LNG}ndrc-food-2015")
    assert weak not in visitor.text(f"{LNG}gbt32151-25-2024")


def test_a_line_names_its_guide_and_what_in_it_is_weak(visitor: Visitor) -> None:
    page = visitor.get("/why?number=GRID.202501.G")
    said = visitor.text("/why?number=GRID.202501.G")
    assert "GB/T 32151.25-2024" in said
    assert "未与原文逐条核对" in said
    assert "燃料缺省值取GB/T 32151各部分的通用燃料表（见于第22部分），未与本部分附录核对" in said
    assert 'href="/library/guide?id=gbt32151-25-2024"' in page.text
    assert 'href="/library/factor?id=elec_cn_' in page.text


def test_power_is_held_back_only_where_a_line_is_of_power(visitor: Visitor) -> None:
    made = draft_of(visitor.app.state.site.desk)
    power = next(one for one in made.choices if one.item == "grid_electricity")
    [guide] = made.guides
    marked = "可信度M" in guide.electricity_note_zh
    bare, with_power = caveats(made, "F1", ()), caveats(made, "F1", (power, None))
    assert bare
    assert with_power
    assert len(with_power.remarks) - len(bare.remarks) == marked
    assert all("可信度" in zh for zh, _ in with_power.remarks)
    assert caveats(made, "F9", ()) is None
