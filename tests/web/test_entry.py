"""A value of a month: saved by a form and by htmx, refused with its reason, never overwritten."""

import json
import re
from collections.abc import Callable

import pytest

from ghg.desk.context import open_desk
from ghg.desk.records import activity_list
from ghg.web.app import make_app
from tests.cli.running import did
from tests.desk.factory import complete
from tests.web.visiting import Visitor, read

FORKLIFTS = "source add S1-01 --name 叉车 --kind fuel_offroad --facility F1 --method fuel_by_heat"
LPG = "stream add LPG --name 液化气 --source S1-01 --item lpg --unit t"
JANUARY = {"stream": "SOLAR", "month": "2026-01", "quantity": "10000", "unit": "kWh"}


def test_a_plain_form_saves_and_leads_back_to_its_row(writer: Visitor) -> None:
    answer = writer.post("/entry", JANUARY)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/entry?month=2026-01&saved=SOLAR#s-SOLAR"
    page = writer.get(answer.headers["location"]).text
    row = re.search(r'<tr id="s-SOLAR" class="saved">.*?</tr>', page, re.S)
    assert row
    assert "10,000" in row[0]
    assert "已入账" in row[0]


def test_a_script_gets_the_row_and_the_totals_in_one_answer(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    on_day(20270101)
    answer = writer.by_script("/entry", JANUARY)
    assert answer.status_code == 200
    assert answer.text.count("<tr") == 1
    assert '<tr id="s-SOLAR" class="saved">' in answer.text
    assert '<dl class="strip" id="totals" aria-live="polite">' in answer.text
    assert "本月缺 2" in read(answer.text)
    assert "全年缺 35" in read(answer.text)


def test_another_unit_is_converted_for_all_to_see(writer: Visitor) -> None:
    """1.25 万kWh are 12,500 kWh."""
    said = read(writer.by_script("/entry", {**JANUARY, "quantity": "1.25", "unit": "万kWh"}).text)
    assert "12,500 kWh" in said
    assert "E-UNIT" in said or "1.25" in said


@pytest.mark.parametrize(
    ("quantity", "unit", "code"),
    [
        ("一万", "kWh", "E-NUM"),
        ("约3", "kWh", "E-NUM"),
        ("", "kWh", "E-EMPTY"),
        ("-5", "kWh", "E-SIGN"),
        ("1.1234567", "kWh", "E-SCALE"),
        ("99999999999999999999", "kWh", "E-RANGE"),
        ("5", "t", "E-DIM"),
        ("5", "<b>", "E-UNIT"),
        ("1e400", "kWh", "E-"),
        ("'; DROP TABLE entry; --", "kWh", "E-NUM"),
    ],
)
def test_what_cannot_be_read_is_refused_in_its_row(
    writer: Visitor, quantity: str, unit: str, code: str
) -> None:
    answer = writer.by_script("/entry", {**JANUARY, "quantity": quantity, "unit": unit})
    assert answer.status_code == 422
    assert '<tr id="s-SOLAR" class="refused">' in answer.text
    assert code in answer.text
    assert "<b>" not in answer.text
    assert "缺3" in writer.text("/entry?month=2026-01")


def test_what_was_typed_stays_in_the_field(writer: Visitor) -> None:
    page = writer.post("/entry", {**JANUARY, "quantity": '约"3'}).text
    assert 'value="约&#34;3"' in page
    assert page.count('class="refused"') == 1


def test_a_suspicious_value_is_asked_about_and_taken_when_ticked(writer: Visitor) -> None:
    """The green power of 2025 was 16,100 to 27,100 kWh a month: 100,000,000 may be a slip."""
    much = {"stream": "GREEN", "month": "2026-01", "quantity": "100000000", "unit": "kWh"}
    asked = writer.by_script("/entry", much)
    assert asked.status_code == 422
    assert 'name="accept" value="E-JUMP"' in asked.text
    taken = writer.by_script("/entry", {**much, "accept": "E-JUMP"})
    assert taken.status_code == 200
    assert "100,000,000" in taken.text


def test_two_people_cannot_both_fill_a_cell(writer: Visitor) -> None:
    """The second is told what stands there; nothing is overwritten."""
    assert writer.by_script("/entry", JANUARY).status_code == 200
    second = writer.by_script("/entry", {**JANUARY, "quantity": "12000"})
    assert second.status_code == 422
    assert "E-CONFLICT" in second.text
    records = activity_list(writer.app.state.site.desk, "SOLAR", 202601)
    assert [str(one.quantity) for one in records] == ["10000"]


def test_the_same_value_twice_is_once(writer: Visitor) -> None:
    for _ in range(2):
        assert writer.by_script("/entry", JANUARY).status_code == 200
    assert len(activity_list(writer.app.state.site.desk, "SOLAR", 202601)) == 1


def test_a_closed_month_shows_no_field_and_takes_nothing(writer: Visitor) -> None:
    assert "data-cell" not in writer.get("/entry?month=2025-03").text
    answer = writer.by_script("/entry", {**JANUARY, "month": "2025-03"})
    assert answer.status_code == 422
    assert "E-CLOSED" in answer.text


def test_a_record_is_corrected_with_a_reason_and_both_stay(writer: Visitor) -> None:
    writer.post("/entry", JANUARY)
    desk = writer.app.state.site.desk
    [record] = activity_list(desk, "SOLAR", 202601)
    cell = {"stream": "SOLAR", "month": "2026-01", "record": str(record.record)}
    changed = {**cell, "quantity": "10050", "unit": "kWh"}
    refused = writer.post("/cell/correct", changed)
    assert refused.status_code == 422
    assert "E-REASON" in refused.text
    done = writer.post("/cell/correct", {**changed, "reason": "抄表错误"})
    assert done.status_code == 303
    assert "10,050" in writer.text(done.headers["location"])
    journal = writer.text("/journal")
    assert "抄表错误" in journal
    stale = writer.post("/cell/correct", {**changed, "quantity": "1", "reason": "再改"})
    assert stale.status_code == 422  # somebody corrected it meanwhile
    assert "10,050" in writer.text("/cell?stream=SOLAR&month=2026-01")


@pytest.mark.parametrize("record", ["", "x", "99999", "-1", "9" * 30])
def test_a_record_that_is_not_there_cannot_be_corrected(writer: Visitor, record: str) -> None:
    said = {"stream": "SOLAR", "month": "2026-01", "record": record, "quantity": "1"}
    assert writer.post("/cell/correct", {**said, "reason": "x"}).status_code in (400, 422)


def test_an_estimate_needs_method_and_approver(writer: Visitor) -> None:
    said = {**JANUARY, "estimated": "yes"}
    assert writer.post("/cell/add", said).status_code == 422
    full = {**said, "method": "相邻月份：十二月", "approver": "王五"}
    assert writer.post("/cell/add", full).status_code == 303
    assert "估" in writer.text("/year?year=2026") or "≈" in writer.text("/year?year=2026")


def test_an_absence_is_declared_with_its_reason(writer: Visitor) -> None:
    url = f"{writer.app.state.site.desk.engine.url}"
    did(*FORKLIFTS.split(), url=url)
    did(*LPG.split(), url=url)
    said = {"stream": "LPG", "month": "2026-02", "kind": "did_not_occur"}
    assert "E-REASON" in writer.post("/cell/absent", said).text
    done = writer.post("/cell/absent", {**said, "reason": "叉车停用"})
    assert done.status_code == 303
    assert "叉车停用" in writer.text(done.headers["location"])
    assert "缺3" in writer.text("/entry?month=2026-02")


def test_a_term_of_a_balance_cannot_be_absent(writer: Visitor) -> None:
    said = {"stream": "SOLAR", "month": "2026-02", "kind": "did_not_occur", "reason": "停机"}
    assert "E-BALANCE" in writer.post("/cell/absent", said).text


def test_a_hole_of_the_matrix_leads_to_its_entry(
    writer: Visitor, on_day: Callable[[int], None]
) -> None:
    """An inventory of 2026 makes the overview show that year, whose cells are all open."""
    on_day(20270101)
    url = f"{writer.app.state.site.desk.engine.url}"
    did(*["inventory", "new", "2026", "--gwp-set", "AR5-2013", "--as-of", "2026-11-01"], url=url)
    page = writer.get("/").text
    assert "缺36格" in read(page)
    assert 'href="/cell?stream=SOLAR&amp;month=2026-01"' in page
    assert "尚有数据缺口，总量暂不给出" in read(page)


def test_on_both_databases_a_value_is_entered_and_counted(database_url: str, tmp_path) -> None:
    desk = complete(database_url, tmp_path)
    visitor = Visitor(make_app(desk.engine.url.render_as_string(hide_password=False)))
    answer = visitor.by_script("/entry", JANUARY)
    assert answer.status_code == 200, read(answer.text)
    assert "542.78" in visitor.text("/")
    records = activity_list(open_desk(database_url), "SOLAR", 202601)
    assert [str(one.quantity) for one in records] == ["10000"]


def test_the_journal_names_the_act_and_the_person(writer: Visitor) -> None:
    writer.post("/entry", JANUARY)
    url = f"{writer.app.state.site.desk.engine.url}"
    last = json.loads(did("journal", "list", "--json", url=url))[-1]
    assert (last["action"], last["subject"]) == ("activity.add", "SOLAR")
    assert last["actor"] == writer.app.state.site.desk.actor
