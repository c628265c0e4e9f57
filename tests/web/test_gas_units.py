"""Natural gas as the bill has it: what to do is told where a cubic metre does not fit."""

from tests.cli.running import ghg
from tests.web.visiting import Visitor, read

BOILER = {"kind": "fuel_stationary", "code": "S1-01", "name": "锅炉", "facility": "F1"}
GAS = {"source": "S1-01", "name": "天然气", "item": "natural_gas", "input": "activity"}
TICK = "气体按账单立方米计，视同标准立方米"


def test_a_stream_in_billed_cubic_metres_is_told_of_the_box(writer: Visitor) -> None:
    writer.post("/plan/source", {**BOILER, "method": "fuel_by_heat"})
    refused = writer.post("/plan/stream", {**GAS, "code": "NG", "unit": "立方米"})
    assert refused.status_code == 422
    said = read(refused.text)
    assert "E-DIM" in said
    assert f"请勾选下方的“{TICK}”" in said
    assert f"{TICK} 登记" in said  # the box itself
    billed = {**GAS, "code": "NG", "unit": "立方米", "billed": "yes"}
    assert writer.post("/plan/stream", billed).status_code == 303
    value = {"month": "2026-01", "v:NG:2026-01": "1000", "u:NG:2026-01": "立方米"}
    assert writer.post("/entry", value).status_code == 303


def test_a_value_in_billed_cubic_metres_leads_to_another_stream(writer: Visitor) -> None:
    writer.post("/plan/source", {**BOILER, "method": "fuel_by_heat"})
    writer.post("/plan/stream", {**GAS, "code": "NG", "unit": "Nm3"})
    for unit in ("立方米", "m3", "万方"):
        value = {"month": "2026-01", "v:NG:2026-01": "1000", "u:NG:2026-01": unit}
        answer = writer.post("/entry", value)
        assert answer.status_code == 422
        assert "不是标准立方米" in read(answer.text)
        assert f"勾选“{TICK}”" in read(answer.text)
        assert '<a href="/plan/stream">登记计量流</a>' in answer.text
    tonnes = {"month": "2026-01", "v:NG:2026-01": "1000", "u:NG:2026-01": "t"}
    assert "/plan/stream" not in writer.post("/entry", tonnes).text  # no volume, no such remedy


def test_the_command_line_names_its_own_option(writer: Visitor) -> None:
    url = str(writer.app.state.site.desk.engine.url)
    writer.post("/plan/source", {**BOILER, "method": "fuel_by_heat"})
    stream = ["--source", "S1-01", "--item", "natural_gas", "--unit", "m3"]
    refused = ghg("stream", "add", "NG", "--name", "天然气", *stream, url=url)
    assert refused.exit_code == 3
    assert "--reference-state as_billed" in refused.stderr
