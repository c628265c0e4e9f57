"""The plant's books from an empty database, in the browser alone; every figure by hand.

A small works of 2025: one meter behind transformers that was replaced in January, a boiler on coal
with stock counts and samples, and a boiler house that closed at the end of June.
"""

from collections.abc import Iterator

import pytest

from ghg.desk import database
from ghg.web.app import make_app
from tests.web.test_whole_way import handed, went
from tests.web.visiting import Visitor, read

ELECTRICITY = {"source": "S2", "item": "grid_electricity", "unit": "kWh", "way": "grid:ordinary"}
COAL = {"source": "S1", "code": "COAL", "name": "烟煤", "item": "bituminous_coal", "unit": "t"}
METER = {
    "code": "E-01",
    "name": "总进线",
    "facility": "F1",
    "medium": "electricity",
    "ct": "400/5",
    "pt": "10000/100",
    "calibration_due": "2025-06-30",
    "cumulative": "yes",
    "required": "yes",
}
COUNT = {"stream": "COAL", "unit": "t", "method": "皮带秤", "counted_by": "王工", "witness": "李工"}
SAMPLE = {
    "stream": "COAL",
    "parameter": "carbon_content_received",
    "unit": "%",
    "basis": "air_dried",
    "composition": "month_composite",
    "laboratory": "化验室",
    "report_number": "R-01",
}


def founded(visitor: Visitor) -> None:
    """Set the works up: two boilers on coal, power from the grid."""
    went(visitor.post("/organisation", {"code": "WORKS", "name": "示例工厂"}))
    facility = {"code": "F1", "name": "主厂区", "region": "350000", "industry": "15"}
    went(visitor.post("/plan/facility", facility))
    months = {"period.first": "2025-01", "period.last": "2025-12"}
    went(visitor.post("/plan/boundary", {**months, "inside": "F1"}))
    power = {"kind": "purchased_electricity", "code": "S2", "name": "外购电力", "facility": "F1"}
    went(visitor.post("/plan/source", power))
    boiler = {"kind": "fuel_stationary", "facility": "F1", "method": "fuel_by_carbon"}
    went(visitor.post("/plan/source", {**boiler, "code": "S1", "name": "燃煤锅炉"}))
    went(visitor.post("/plan/source", {**boiler, "code": "S3", "name": "备用锅炉"}))
    went(visitor.post("/plan/stream", {**ELECTRICITY, "code": "GRID", "name": "网电"}))
    went(visitor.post("/plan/stream", {**COAL, "mode": "event"}))


def metered(visitor: Visitor) -> None:
    """Read the meter at the end of 2024 and of January; it was replaced on the 15th."""
    assert went(visitor.post("/meter/add", METER)) == "/meter?meter=E-01&done=%2Fmeter%2Fadd"
    attached = {"meter": "E-01", "stream": "GRID", "feeds": "yes", "first_day": "2025-01-01"}
    went(visitor.post("/meter/attach", {**attached, "last_day": "2025-12-31"}))
    first = {"meter": "E-01", "day": "2024-12-31", "reading": "1040.25"}
    went(visitor.post("/meter/reading", first))
    event = {"meter": "E-01", "kind": "replaced", "day": "2025-01-15", "reason": "到期轮换"}
    went(visitor.post("/meter/event", {**event, "before": "1047", "after": "5"}))
    went(visitor.post("/meter/reading", {"meter": "E-01", "day": "2025-01-31", "reading": "13"}))


def stocked(visitor: Visitor) -> None:
    """Count the coal at the end of 2024 and of January, buy some, have it analysed."""
    went(visitor.post("/stock/count", {**COUNT, "day": "2024-12-31", "quantity": "100"}))
    bought = {"stream": "COAL", "month": "2025-01", "quantity": "500", "unit": "t"}
    went(visitor.post("/cell/add", {**bought, "kind": "purchase", "document": "KC-1"}))
    went(visitor.post("/stock/count", {**COUNT, "day": "2025-01-31", "quantity": "80"}))
    file = {"kind": "lab_report", "streams": "COAL", "first": "2025-01", "last": "2025-01"}
    went(handed(visitor, "/evidence/add", "化验报告.csv", b"C_ad,60\n", file))
    days = {"first_day": "2025-01-01", "last_day": "2025-01-31", "code": "Y-1"}
    moist = {"value": "60", "total_moisture": "16", "inherent_moisture": "4"}
    went(visitor.post("/sample/add", {**SAMPLE, **days, **moist, "evidence": "化验报告.csv"}))


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """The works as its pages made it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('works') / 'ledger.db'}"
    database.make_database(url)
    visitor = Visitor(make_app(url))
    founded(visitor)
    metered(visitor)
    stocked(visitor)
    closed = {"code": "S3", "event": "closed", "first_day": "2025-07-01", "reason": "锅炉房关停"}
    went(visitor.post("/boundary/event", closed))
    yield visitor


def test_a_replaced_meter_counts_over_both_registers(works: Visitor) -> None:
    """(1047 - 1040.25) + (13 - 5) = 6.75 + 8 = 14.75; times 400/5 x 10000/100 = 8,000."""
    page = works.text("/meter?meter=E-01&year=2025")
    assert "(1047 − 1040.25) + (13 − 5) 14.75 8,000 118,000 kWh" in page
    assert "换表" in page
    assert "118,000 kWh" in works.text("/records?stream=GRID&month=2025-01")


def test_a_reading_that_falls_without_an_event_is_refused(works: Visitor) -> None:
    answer = works.post("/meter/reading", {"meter": "E-01", "day": "2025-02-28", "reading": "9"})
    assert answer.status_code == 422
    assert "<code>E-METER</code>" in answer.text
    assert "2025-02-28" not in works.text("/meter?meter=E-01&year=2025")


def test_the_meters_tell_which_one_needs_a_calibration(works: Visitor) -> None:
    page = works.text("/meters")
    assert "E-01 检定已过期 2025-06-30" in page


def test_coal_is_derived_from_its_stock(works: Visitor) -> None:
    """100 + 500 - 80 = 520 t, taken since nothing was metered."""
    page = works.text("/stock?stream=COAL&year=2025")
    assert "2025-01 100 结转 500 80 520 推算值 已盘点" in page
    assert "皮带秤 王工 李工" in page
    assert "COAL 100 2025-01 80" in works.text("/stocks?year=2025")


def test_a_sample_shows_what_it_was_made_of(works: Visitor) -> None:
    assert "Y-1 COAL 收到基元素碳含量 2025-01-01~2025-01-31 60 % 空气干燥基 16 / 4" in works.text(
        "/samples?stream=COAL"
    )
    name = works.get("/evidence").text.partition("/evidence/one?id=")[2][:64]
    assert "Y-1 收到基元素碳含量" in works.text(f"/evidence/one?id={name}")


def test_a_boiler_house_is_outside_from_july(works: Visitor) -> None:
    assert "2025-07-01 关停 S3 不纳入 锅炉房关停" in works.text("/boundary")
    page = works.text("/source?source=S3")
    assert "边界外 2025-01~2025-06 2025-07~2025-12" in page


def test_what_was_refused_comes_back_with_what_was_typed(works: Visitor) -> None:
    answer = works.post("/stock/count", {**COUNT, "day": "2025-02-15", "quantity": "7"})
    assert answer.status_code == 422
    assert "<code>E-STOCK</code>" in answer.text
    assert 'value="皮带秤"' in answer.text
    assert "2025-02-15" not in read(works.get("/stock?stream=COAL&year=2025").text)
