"""The form of a stream offers what its source can count, and says what else takes a unit."""

import re

from tests.cli.running import ghg
from tests.web.visiting import Visitor, read

COOLER = {"kind": "refrigerant_leak", "code": "S1-03", "name": "空调", "facility": "F1"}
ITEM = re.compile(r'<select name="item".*?</select>', re.S)
OPTION = re.compile(r'<option value="([^"]+)"[^>]*>([^<]+)<')


def offered(writer: Visitor, source: str) -> dict[str, str]:
    """Give the items that the form offers, code -> name; no code twice."""
    found = ITEM.search(writer.get(f"/plan/stream?source={source}").text)
    assert found
    pairs = OPTION.findall(found[0])
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def test_an_air_conditioner_leaks_gases_and_blends_only(writer: Visitor) -> None:
    """Coal and cars have no warming potential, nor has ethane in any set of the library."""
    writer.post("/plan/source", {**COOLER, "method": "refrigerant"})
    items = offered(writer, "S1-03")
    assert {"HFC134a", "R-410A", "SF6", "CO2"} <= items.keys()
    assert not {"anthracite", "carbide_slag", "ethane", "C2H6", "air_conditioning"} & items.keys()
    assert len(set(items.values())) == len(items)
    coal = {"source": "S1-03", "code": "C", "name": "煤", "item": "anthracite", "unit": "t"}
    refused = writer.post("/plan/stream", {**coal, "input": "top_up"})
    assert refused.status_code == 422
    assert "<code>E-ITEM</code>" in refused.text
    said = "能源或物料“无烟煤”不能用此排放源的方法计算。可选：气体、混合气体。"
    assert said in read(refused.text)


def test_two_items_of_one_name_are_told_apart(writer: Visitor) -> None:
    source = {**COOLER, "kind": "other_process", "code": "S1-04", "method": "material"}
    assert writer.post("/plan/source", source).status_code == 303
    items = offered(writer, "S1-04")
    assert (items["ethane"], items["C2H6"]) == ("乙烷 (ethane)", "乙烷 (C2H6)")
    assert items["anthracite"] == "无烟煤"
    assert len(set(items.values())) == len(items)


TRUCK = {"kind": "fuel_mobile", "code": "S1-05", "name": "叉车", "facility": "F1"}
DIESEL = {"source": "S1-05", "name": "柴油", "item": "diesel", "input": "activity"}


def test_diesel_in_litres_is_told_of_the_method_that_takes_them(writer: Visitor) -> None:
    """A litre is a volume: by heat a tonne is counted, by volume and density a cubic metre."""
    writer.post("/plan/source", {**TRUCK, "method": "fuel_by_heat"})
    refused = writer.post("/plan/stream", {**DIESEL, "code": "D", "unit": "L"})
    assert refused.status_code == 422
    assert "须采用以下方法之一：“燃料：按体积和密度”。" in read(refused.text)
    driven = read(writer.post("/plan/stream", {**DIESEL, "code": "D", "unit": "km"}).text)
    assert "须采用以下方法之一：“燃料：按行驶里程”。" in driven
    power = read(writer.post("/plan/stream", {**DIESEL, "code": "D", "unit": "kWh"}).text)
    assert "须采用以下方法" not in power  # no method of a fuel counts kilowatt-hours
    writer.post("/plan/source", {**TRUCK, "code": "S1-06", "method": "fuel_by_volume"})
    litres = {**DIESEL, "source": "S1-06", "code": "D", "unit": "L"}
    assert writer.post("/plan/stream", litres).status_code == 303


def test_the_command_line_names_the_method_by_its_word(writer: Visitor) -> None:
    url = str(writer.app.state.site.desk.engine.url)
    writer.post("/plan/source", {**TRUCK, "method": "fuel_by_heat"})
    stream = ["--source", "S1-05", "--item", "diesel", "--unit", "L"]
    refused = ghg("stream", "add", "D", "--name", "柴油", *stream, url=url)
    assert refused.exit_code == 3
    assert "fuel_by_volume" in refused.stderr


def test_billed_cubic_metres_are_asked_of_gas_alone(writer: Visitor) -> None:
    power = {**COOLER, "kind": "purchased_electricity", "code": "P", "method": "electricity"}
    litres = {**TRUCK, "code": "L", "method": "fuel_by_volume"}
    cooler = {**COOLER, "code": "R", "method": "refrigerant"}
    for source in ({**TRUCK, "code": "H", "method": "fuel_by_heat"}, litres, cooler, power):
        assert writer.post("/plan/source", source).status_code == 303
    asked = {
        one: 'name="billed"' in writer.get(f"/plan/stream?source={one}").text for one in "HLRP"
    }
    assert asked == {"H": True, "L": False, "R": False, "P": False}


def test_the_methods_that_the_guide_names_are_marked(writer: Visitor) -> None:
    """What the guide does not name it refuses when counting: E-GUIDE.method."""
    page = writer.text("/plan/source?kind=fuel_stationary")
    for named in ("按热值、单位热值含碳量和氧化率", "按实测含碳量和氧化率", "按体积和密度"):
        assert f"燃料：{named} · F1的指南采用" in page  # GB/T 32150, [[source]] fuel_stationary
    assert "燃料：CO₂及CH₄、N₂O · " not in page
    assert "燃料：CO₂及CH₄、N₂O" in page  # offered all the same: another guide may count it
