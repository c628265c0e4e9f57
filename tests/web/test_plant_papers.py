"""Papers of the plant through pages: plan, last year's report, forms, evidence, year end."""

from pathlib import Path

import pytest

from ghg.desk.evidence import evidence_list
from ghg.desk.meters.register import NewMeter, add_meter
from ghg.desk.monitoring.versions import versions
from ghg.ledger.evidence import place
from tests.desk.test_monitoring import filled
from tests.intake import last_year
from tests.web.test_whole_way import handed, went
from tests.web.visiting import Visitor, read

UNIT = {"facility": "F1", "name": "车间", "kind": "site"}
SHARE = {"stream": "USED", "key": "area", "reason": "按面积"}
MONTHS = {"months.first": "2026-01", "months.last": "2026-12"}
FORM = {"item": "grid_electricity", "unit": "10^4kWh"}
YEAR = {"period.first": "2025-01", "period.last": "2025-12"}


def test_a_plan_is_downloaded_filled_and_handed_in(writer: Visitor, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(writer.get("/monitoring/draft.xlsx?year=2025").content)
    filled(path, reason="首次制定")
    went(handed(writer, "/monitoring/import", "计划.xlsx", path.read_bytes(), {"reason": "首次"}))
    page = writer.text("/monitoring")
    assert "1 2025-01-01起" in page
    later = {"first_day": "2026-01-01", "reason": "换人", "prepared_by": "王工"}
    assert went(writer.post("/monitoring/version", later)).startswith("/monitoring?done=")
    held = versions(writer.app.state.site.desk)
    assert [one.version for one in held] == [1, 2]
    assert held[1].items == held[0].items
    assert "2026-01-01起 换人 王工" in writer.text("/monitoring")
    assert writer.get("/monitoring/plan.xlsx?version=1").content[:2] == b"PK"
    assert "清单" in writer.text("/monitoring/deviations?issue=0")


def test_an_unfilled_plan_is_told_cell_by_cell(writer: Visitor) -> None:
    draft = writer.get("/monitoring/draft.xlsx?year=2025").content
    answer = handed(writer, "/monitoring/import", "计划.xlsx", draft, {"reason": "首次"})
    assert answer.status_code == 422
    assert "数据项" in read(answer.text)
    assert versions(writer.app.state.site.desk) == ()


def test_a_form_without_its_file_says_so(writer: Visitor) -> None:
    for answer in (
        writer.post("/monitoring/import", {"reason": "首次"}),  # no part of the form is a file
        handed(writer, "/monitoring/import", "", b"", {"reason": "首次"}),  # none was chosen
    ):
        assert answer.status_code == 422
        assert "<code>E-WEB</code>" in answer.text


def test_last_years_report_stands_beside_this_year(writer: Visitor, tmp_path: Path) -> None:
    report = last_year.written(tmp_path / "report.xlsx").read_bytes()
    address = went(handed(writer, "/yearend/prior", "上年.xlsx", report, {"year": "2024"}))
    assert address == "/yearend?year=2025&done=%2Fyearend%2Fprior"
    page = writer.text(address)
    assert "2025年与2024年比较" in page
    assert "未对应，登记排放源" in page


def test_a_source_of_one_year_goes_on(writer: Visitor) -> None:
    said = {"source": "S2-01", "status": "involved", "reason": "年度确认"}
    went(writer.post("/plan/status", {**said, "status": "not_involved", "reason": "待定"}))
    went(writer.post("/plan/status", {**said, "last_day": "2026-12-31"}))
    assert "S2-01 厂区用电 结转到新年度" in writer.text("/yearend?year=2027")
    went(writer.post("/yearend/roll", {"year": "2027"}))
    assert "S2-01 厂区用电 新年度已有说明" in writer.text("/yearend?year=2027")


def test_a_source_ends_on_a_day_and_the_end_stays_open(writer: Visitor) -> None:
    """Only the first day is typed: not involved from then on, and not on that day alone."""
    said = {"source": "S2-01", "status": "not_involved", "reason": "拆除"}
    went(writer.post("/plan/status", {**said, "first_day": "2026-07-01"}))
    page = writer.text("/source?source=S2-01")
    assert "2026 涉及 不涉及 2026-01~2026-06 2026-07~2026-12" in page
    assert "不涉及 2026-07-01~ 拆除" in page
    backwards = {**said, "first_day": "2026-07-02", "last_day": "2026-07-01"}
    assert writer.post("/plan/status", backwards).status_code == 422


def test_a_form_that_differs_is_explained_and_withdrawn(writer: Visitor) -> None:
    went(writer.post("/crosschecks/form205", {**FORM, **YEAR, "consumption": "1"}))
    page = writer.get("/crosschecks?issue=0&result=differs").text
    assert "205-1表" in read(page)
    assert "/crosschecks/explain?check=form205.consumption" in page
    named = {"check": "form205.consumption", "subject": "grid_electricity"}
    went(writer.post("/crosschecks/explain", {**named, **YEAR, "reason": "表填错"}))
    assert "说明：表填错" in writer.text("/crosschecks?issue=0&result=differs")
    assert "205-1 消费量合计" in writer.text("/crosschecks/figures")
    days = {"period.first": "2025-01-01", "period.last": "2025-12-31", "reason": "错"}
    figure = {"figure": "form205.consumption", "name": "grid_electricity"}
    went(writer.post("/crosschecks/withdraw", {**figure, **days}))
    assert "205-1 消费量合计" not in writer.text("/crosschecks/figures")


def test_two_years_stand_on_one_boundary(visitor: Visitor) -> None:
    """The year beside itself: nothing moved, so each of the three sums is the guide's total."""
    page = visitor.text("/boundary/compare?old=2025&new=2025")
    for name in ("各按当年边界", "都按2025年边界"):
        assert f"{name} 542.7815148 542.7815148" in page
    assert "有两个年度的清单才能比较" in visitor.text("/boundary/compare")


def test_a_case_of_the_boundary_is_answered(writer: Visitor) -> None:
    assert "厂区内的食堂" in writer.text("/boundary/answer?case=canteen")
    days = {"period.first": "2025-01-01", "period.last": "2025-12-31", "reason": "厂内食堂"}
    said = {"case": "canteen", "facility": "F1", "present": "yes", **days}
    assert writer.post("/boundary/answer", {**said, "answer": "scope_3"}).status_code == 422
    went(writer.post("/boundary/answer", {**said, "answer": "in"}))
    assert "F1 2025-01-01~2025-12-31 存在 计入 厂内食堂" in writer.text("/boundary/cases")


def test_a_particular_that_was_said_is_shown(writer: Visitor) -> None:
    for value in ("王工", "李工"):  # the latest word of a year counts
        said = {"year": "2026", "kind": "filled_by", "value": value}
        went(writer.post("/organisation/particular", said))
    page = writer.text("/organisation")
    assert "2026 填报人 李工" in page
    assert "王工" not in page


def test_a_tolerance_is_stated_and_another_one_needs_a_reason(writer: Visitor) -> None:
    said = {"check": "meter_invoice", "percent": "2"}
    went(writer.post("/crosschecks/tolerance", said))
    assert "表计与账单 2 %" in writer.text("/crosschecks")
    answer = writer.post("/crosschecks/tolerance", {**said, "percent": "3"})
    assert answer.status_code == 422
    assert "<code>E-CONFLICT</code>" in answer.text


@pytest.mark.parametrize("weights", ["U1 = 600\nU1 = 300", "U1 = -1", "U1 600", "U9 = 1"])
def test_shares_that_do_not_add_up_are_refused(writer: Visitor, weights: str) -> None:
    went(writer.post("/plan/unit", {**UNIT, "code": "U1"}))
    said = {**SHARE, **MONTHS, "weights": weights}
    assert writer.post("/stream/share", said).status_code == 422


def test_a_stream_is_shared_by_area(writer: Visitor) -> None:
    """600 of 900 square metres are two thirds."""
    for code in ("U1", "U2"):
        went(writer.post("/plan/unit", {**UNIT, "code": code}))
    went(writer.post("/stream/share", {**SHARE, **MONTHS, "weights": "U1 = 600\nU2 = 300"}))
    page = writer.text("/stream?stream=USED")
    assert "面积 U1 600 66.6667 %" in page
    assert "面积 U2 300 33.3333 %" in page


def test_a_value_of_nothing_known_is_refused(writer: Visitor) -> None:
    said = {"parameter": "unit_price", "value": "0.6", "unit": "CNY/kWh", **MONTHS}
    for owner in ("", "person:wu", "stream:NOPE"):
        assert writer.post("/parameter/set", {**said, "owner": owner}).status_code == 422
    went(writer.post("/parameter/set", {**said, "owner": "stream:USED"}))
    assert "单价 USED 2026-01~2026-12 0.6" in writer.text("/parameters")


def test_evidence_is_found_linked_and_watched_over(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    one = evidence_list(desk)[0]
    assert one.file_name in writer.text(f"/evidence?word={one.file_name[:6]}")
    assert "没有记录" in writer.text("/evidence?word=nothing-is-called-so")
    proof = {"id": one.sha256, "streams": "USED", "months.first": "2025-02"}
    went(writer.post("/evidence/link", proof))
    assert "USED 2025-02~2025-02" in writer.text(f"/evidence/one?id={one.sha256}")
    assert writer.post("/evidence/link", {**proof, "streams": []}).status_code == 422
    assert "全部文件完好" in writer.text("/evidence/check")
    place(desk.evidence_folder, one.sha256).unlink()
    for address in ("/evidence/check", f"/evidence/one?id={one.sha256}"):
        assert "<code>E-EVIDENCE</code>" in writer.get(address).text


MARK = "<img/src=x/onerror=alert(1)>"
METER = {"code": "M9", "facility": "F1", "medium": "electricity", "cumulative": "yes"}
LATER = {"period.first": "2026-01", "period.last": "2026-02"}
TYPED = (
    ("/meter/add", {**METER, "name": MARK}),
    ("/meter/event", {"meter": "M9", "kind": "out_of_order", "day": "2026-01-15"}),
    ("/meter/reading", {"meter": "M9", "day": "2026-01-31", "reading": "7", "document": MARK}),
    ("/boundary/event", {"code": "S2-01", "event": "new_line", "first_day": "2020-01-01"}),
    ("/products/add", {"facility": "F1", "kind": "product_output", "name": MARK, **LATER}),
    ("/parameter/set", {"owner": "stream:USED", "parameter": "unit_price", **MONTHS}),
    ("/crosschecks/tolerance", {"check": "meter_invoice", "percent": "2"}),
)


def test_markup_in_the_plants_books_stays_text(writer: Visitor) -> None:
    for address, said in TYPED:
        more = {"reason": MARK, "value": "1", "unit": "t"}
        more |= {"unit": "CNY/kWh"} if address == "/parameter/set" else {}
        went(writer.post(address, {**more, **said}))
    pages = ("/meters", "/meter?meter=M9", "/boundary", "/products", "/parameters", "/crosschecks")
    for address in pages:
        text = writer.get(address).text
        assert MARK not in text, address
        assert "&lt;img/src=x" in text, address


def test_a_plant_of_many_meters_is_shown_in_pages(writer: Visitor) -> None:
    """101 meters: the last of them stands on the second page, alone, in either list."""
    desk = writer.app.state.site.desk
    for number in range(101):
        add_meter(desk, NewMeter(f"W{number:03}", "F1", "water", calibration_due=20991231))
    assert "W099" in writer.text("/meters")
    assert "W100" not in writer.text("/meters")
    assert "W099" not in writer.text("/meters?page=2&look=2")
    assert "W100" in writer.text("/meters?page=2&look=2")
    assert 'href="/meters?page=1&amp;look=2" rel="next"' in writer.get("/meters").text


def test_an_address_that_names_no_check_is_no_failure(visitor: Visitor) -> None:
    for check in ("nope", "form205.nope", ""):
        assert visitor.get(f"/crosschecks/explain?check={check}").status_code == 200
