"""Setting up by forms: what is refused is told on the form, what was typed stays."""

import pytest

from ghg.desk.boundary import boundary
from ghg.desk.organisation import organisation_list
from ghg.desk.overview import standing
from ghg.desk.plan import plan_of
from tests.web.test_whole_way import went
from tests.web.visiting import Visitor, read

FACILITY = {"code": "F2", "name": "新厂区", "region": "350000"}
BOILER = {"kind": "fuel_stationary", "code": "S1", "name": "锅炉", "facility": "F1"}
GAS = {"source": "S1", "code": "GAS", "name": "天然气", "item": "natural_gas", "unit": "Nm3"}
MONTHS = {"period.first": "2026-01", "period.last": "2026-12"}
YEAR = {"year": "2026", "code": "2026", "gwp_set": "AR5-2013"}

REFUSED = (
    ("/plan/facility", {**FACILITY, "region": ""}, "E-REF"),
    ("/plan/facility", {**FACILITY, "code": "F1"}, "E-DUP"),
    ("/plan/facility", {**FACILITY, "code": ""}, "E-EMPTY"),
    ("/plan/facility", {**FACILITY, "industry": "茶叶"}, "E-REF"),
    ("/plan/facility", {**FACILITY, "programme": "shanghai"}, "E-PROGRAMME"),
    ("/plan/unit", {"facility": "F1", "code": "U1", "name": "车间", "kind": "nope"}, "E-KIND"),
    ("/plan/unit", {"facility": "F9", "code": "U1", "name": "车间"}, "E-REF"),
    ("/plan/boundary", {}, "E-WEB"),
    ("/plan/boundary", MONTHS, "E-EMPTY"),
    ("/plan/boundary", {**MONTHS, "inside": "F9", "reason": "x"}, "E-REF"),
    ("/plan/boundary", {**MONTHS, "inside": "F1", "outside": "S9 = x"}, "E-REF"),
    ("/plan/boundary", {**MONTHS, "inside": "F1", "outside": "S2-01"}, "E-WEB"),
    ("/plan/boundary", {**MONTHS, "inside": "F1", "approach": "nope"}, "E-KIND"),
    ("/plan/source", BOILER, "E-METHOD"),
    ("/plan/source", {**BOILER, "method": "nope"}, "E-METHOD"),
    ("/plan/source", {**BOILER, "method": "fuel_by_heat", "since": "2025-13-01"}, "E-DATE"),
    ("/plan/source", {**BOILER, "method": "fuel_by_heat", "facility": "F9"}, "E-REF"),
    ("/plan/stream", {**GAS, "source": "S2-01"}, "E-ITEM"),
    ("/plan/stream", {**GAS, "source": "S2-01", "input": "nope"}, "E-KIND"),
    ("/plan/stream", {**GAS, "source": "S2-01", "way": "nope:nope"}, "E-KIND"),
    ("/plan/stream", {**GAS, "source": "S2-01", "code": "A B"}, "E-CODE"),
    ("/plan/status", {"source": "S2-01", "status": "not_involved"}, "E-REASON"),
    ("/plan/status", {"source": "S2-01", "status": "nope"}, "E-RULE"),
    ("/inventory/new", {**YEAR, "gwp_set": ""}, "E-GWP"),
    ("/inventory/new", {**YEAR, "gwp_set": "AR9"}, "E-REF"),
    ("/inventory/new", {**YEAR, "code": "2025"}, "E-DUP"),
    ("/inventory/new", {**YEAR, "as_of": "yesterday"}, "E-DATE"),
    ("/inventory/new", {**YEAR, "level": "nope"}, "E-LEVEL"),
    ("/organisation", {"code": "OTHER", "name": "另一家"}, "E-STATE"),
    ("/organisation/particular", {"year": "2025", "kind": "nope", "value": "x"}, "E-KIND"),
)


@pytest.mark.parametrize(("address", "values", "code"), REFUSED)
def test_what_is_refused_is_told_and_changes_nothing(
    writer: Visitor, address: str, values: dict[str, str], code: str
) -> None:
    desk = writer.app.state.site.desk
    before = (plan_of(desk), standing(desk), organisation_list(desk))
    answer = writer.post(address, values)
    assert answer.status_code == 422, read(answer.text)
    assert f"<code>{code}</code>" in answer.text
    assert (plan_of(desk), standing(desk), organisation_list(desk)) == before


def test_what_was_typed_stays_on_the_form(writer: Visitor) -> None:
    page = writer.post("/plan/facility", {**FACILITY, "name": '新"厂区', "industry": "茶叶"}).text
    assert 'value="新&#34;厂区"' in page
    assert '<option value="350000" selected>' in page


def test_a_boiler_is_set_up_from_the_lists_of_the_library(writer: Visitor) -> None:
    """Kind, then its methods; source, then the items that its method counts, and no others."""
    assert "按实测含碳量和氧化率" in writer.text("/plan/source?kind=fuel_stationary")
    address = went(writer.post("/plan/source", {**BOILER, "method": "fuel_by_heat"}))
    page = writer.get(address).text
    assert 'value="natural_gas"' in page
    assert 'value="grid_electricity"' not in page
    went(writer.post("/plan/stream", {**GAS, "input": "activity", "mode": "interval"}))
    assert "天然气" in writer.text("/plan")
    assert "GAS" in writer.text("/entry?month=2026-01")


def test_a_method_is_offered_once(writer: Visitor) -> None:
    """Refrigerants have a usual method: it is chosen, and not in the list a second time."""
    page = writer.get("/plan/source?kind=refrigerant_leak").text
    assert page.count("制冷剂：充注、回收与结存</option>") == 1
    assert '<option value="refrigerant" selected>' in page
    assert '<select name="method" required><option value=""></option>' in (
        writer.get("/plan/source?kind=fuel_stationary").text
    )


def test_no_fuel_is_chosen_before_a_person_chooses(writer: Visitor) -> None:
    """A boiler burns none of the many fuels until one is named; power has one item only."""
    boiler = {"code": "S9", "name": "锅炉", "facility": "F1", "kind": "fuel_stationary"}
    power = {"code": "S8", "name": "外购电力", "facility": "F1", "kind": "purchased_electricity"}
    for source in ({**boiler, "method": "fuel_by_heat"}, power):
        assert writer.post("/plan/source", source).status_code == 303
    fuels, one = (writer.get(f"/plan/stream?source={code}").text for code in ("S9", "S8"))
    assert '<select name="item" required><option value=""></option><option value="' in fuels
    assert '<select name="item"><option value="grid_electricity">' in one
    stream = {"source": "S9", "code": "X", "name": "x", "unit": "t", "input": "activity"}
    assert writer.post("/plan/stream", {**stream, "item": ""}).status_code == 422


def test_a_boundary_that_leaves_something_out_says_why(writer: Visitor) -> None:
    went(writer.post("/plan/facility", FACILITY))
    said = {**MONTHS, "inside": "F1"}
    assert writer.post("/plan/boundary", said).status_code == 422
    went(writer.post("/plan/boundary", {**said, "reason": "已出租"}))
    assert "已出租" in writer.text("/boundary")


def test_a_boundary_is_stated_for_months_and_leaves_out_a_source_or_a_unit(
    writer: Visitor,
) -> None:
    """As `ghg boundary set --from 2026-03 --to 2027-06 --outside S2-01 自供` does."""
    went(writer.post("/plan/facility", FACILITY))
    went(writer.post("/plan/unit", {"facility": "F1", "code": "U1", "name": "车间"}))
    said = {"period.first": "2026-03", "period.last": "2027-06", "inside": "F1"}
    outside = {"outside": "S2-01 = 自供\nF2 = 已出租", "also": "F1/U1"}
    went(writer.post("/plan/boundary", {**said, **outside, "approach": "equity_share"}))
    rows = boundary(writer.app.state.site.desk)
    assert {
        (one.facility, one.unit, one.subject, one.member, one.reason)
        for one in rows
        if (one.first_day, one.last_day) == (20260301, 20270630)
    } == {
        ("F1", "", "", "inside", ""),
        ("F1", "U1", "", "inside", ""),
        ("F1", "", "S2-01", "outside", "自供"),
        ("F2", "", "", "outside", "已出租"),
    }


def test_an_issue_with_gaps_is_refused_with_all_of_them(writer: Visitor) -> None:
    went(writer.post("/inventory/new", YEAR))
    answer = writer.post("/issue", {"inventory": "2026"})
    assert answer.status_code == 409
    assert "E-GAP" in answer.text
    assert "USED 2026-01" in read(answer.text)
    assert [one.issues for one in standing(writer.app.state.site.desk)] == [(1,), ()]


def test_a_year_without_an_inventory_says_so(writer: Visitor) -> None:
    """Nothing missing is not said of what nobody looked at."""
    page = writer.get("/tasks?year=2026").text
    assert "2026年还没有建立清单" in read(page)
    assert "没有待处理的缺项" not in read(page)
    assert "<option>2025</option>" in page


def test_the_last_issue_is_led_to_from_the_page_of_issues(writer: Visitor) -> None:
    page = writer.get("/issue?inventory=2025").text
    assert "/reports/read?inventory=2025&amp;issue=1&amp;language=zh" in page
    assert 'href="/reports?inventory=2025"' in page
    assert "542.7815148 tCO₂e" in read(page)


def test_a_proposal_gives_its_reasons(writer: Visitor) -> None:
    said = writer.text("/inventory/new?year=2026")
    assert "建议的GWP数值集：AR5-2013" in said
    assert "未采用的指南" in said


def test_an_industry_is_found_by_its_name(writer: Visitor) -> None:
    page = writer.get("/plan/facility").text
    assert 'name="industry" list="industries"' in page
    assert '<option value="3011">3011 水泥制造</option>' in page
    assert "15 酒、饮料和精制茶制造业" in writer.text("/plan")
