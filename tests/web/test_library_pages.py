"""Guides and factors in the browser: found by words of both languages, told whole, entered, moved.

The nation's average of 2023 is 0.5306 kgCO2/kWh; an own one of 0.52 for 1,022,958 kWh of the grid
moves the guide's total by 1,022.958 x (0.52 - 0.5306) = -10.8433548 t.
"""

from hashlib import sha256
from urllib.parse import quote

import pytest

from ghg.desk.factors.own import own_list
from ghg.desk.inventory import inventory_list
from ghg.intake.packs.writing import csv_bytes, packed
from ghg.library.check import COLUMNS
from tests.intake.test_packs import FACTORS, KEY, ROW, SECRET, TOLD, files
from tests.web.visiting import HOME, Visitor, read

GRID = "item=grid_electricity&parameter=emission_factor&guide=gbt32151-25-2024&region=350000"
OWN = {
    "code": "cn24",
    "table": "average",
    "item": "grid_electricity",
    "parameter": "emission_factor",
    "value": "0.52",
    "unit": "kgCO2/kWh",
    "tier": "national",
    "region": "CN",
    "document": "关于发布2024年电力二氧化碳排放因子的公告",
    "number": "示例-2026-50",
    "issuer": "示例机关",
    "locator": "表1",
    "published": "2026-10-01",
    "data_year": "2024",
    "approver": "王",
    "reason": "新公告",
}


def handed(visitor: Visitor, address: str, said: dict[str, str], name: str, content: bytes):
    """Send a form with a file."""
    return visitor.client.post(
        address,
        data={"token": visitor.token(), **said},
        files={name: ("paper.zip", content)},
        headers={"origin": HOME},
    )


def entered(writer: Visitor, **other: str):
    return handed(writer, "/library/own/add", {**OWN, **other}, "file", "示例 公告".encode())


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("天然气 含碳量", "0.0153"),
        ("natural gas carbon", "0.0153"),
        ("电力 福建 2023", "0.4211"),
        ("elec_cn_2023_average", "0.5306"),
    ],
)
def test_a_value_is_found_by_words_of_either_language(
    visitor: Visitor, words: str, there: str
) -> None:
    assert there in visitor.text(f"/library/factors?word={quote(words)}")


def test_every_word_narrows_and_a_parameter_too(visitor: Visitor) -> None:
    assert "找到0个数值" in visitor.text("/library/factors?word=" + quote("天然气 福建"))
    rates = visitor.text("/library/factors?parameter=oxidation_rate&word=" + quote("天然气"))
    assert "氧化率" in rates.partition("找到")[2]
    assert "低位发热量" not in rates.partition("找到")[2]


def test_a_value_has_a_sheet_with_its_document_uses_and_checks(visitor: Visitor) -> None:
    said = visitor.text("/library/factor?id=elec_cn_2023_average")
    for part in ("0.5306", "公告2025年第47号", "生态环境部", "2025 · 1", "GRID", "542.7815148"):
        assert part in said
    assert visitor.get("/library/factor?id=elec_cn_2023_averag").status_code == 404
    gas = visitor.text("/library/factors?word=" + quote("烟煤 低位发热量"))
    assert "烟煤" in gas


def test_a_gas_shows_its_potential_in_every_set(visitor: Visitor) -> None:
    """Sulphur hexafluoride: 23,900 (SAR), 22,800 (AR4), 23,500 (AR5), 25,200 (AR6)."""
    from ghg.desk.catalogue import published_values

    one = next(one for one in published_values() if one.factor.item == "SF6")
    said = visitor.text(f"/library/factor?id={one.factor.id}")
    for part in ("23900", "22800", "23500", "25200"):
        assert part in said


def test_the_choice_of_a_guide_is_told_with_the_losers(visitor: Visitor, english: Visitor) -> None:
    said = visitor.text(f"/library/choose?{GRID}&year=2025")
    for part in (
        "0.5306",
        "国家主管部门公布的数值",
        "未采用的数值（22个）",
        "数据年份更早（2022）",
    ):
        assert part in said
    assert "0.5306" in english.text(f"/library/choose?{GRID}&year=2025&level=nation")
    nothing = visitor.get(
        "/library/choose?" + GRID.replace("emission_factor", "oxidation_rate") + "&year=2025"
    )
    assert nothing.status_code == 409
    assert "E-FACTOR" in nothing.text


def test_an_own_value_is_entered_chosen_told_and_withdrawn(writer: Visitor) -> None:
    answer = entered(writer)
    assert answer.status_code == 303, read(answer.text)
    said = writer.text("/library/own")
    for part in ("own:cn24.0", "0.52", "王：新公告", "表1"):
        assert part in said
    assert "0.52" in writer.text(f"/library/choose?{GRID}&year=2025")
    moved = writer.text("/library/affected")
    assert "-10.8433548" in moved
    assert "自行登记的因子" in moved
    assert "542.7815148" in writer.text("/inventory?issue=1")
    revised = writer.post(
        "/library/own/revise",
        {"code": "cn24", "value": "0.53", "unit": "kgCO2/kWh", "approver": "王", "reason": "更正"},
    )
    assert revised.status_code == 303, read(revised.text)
    assert "own:cn24.1" in writer.text("/library/own")
    withdrawn = writer.post("/library/own/withdraw", {"code": "cn24", "reason": "撤销"})
    assert withdrawn.status_code == 303
    assert own_list(writer.app.state.site.desk) == ()
    assert "没有" in writer.text("/library/affected")


def test_a_revision_can_bring_another_file_of_the_document(writer: Visitor) -> None:
    """The form begins with the place as it was typed, not with the file's id that lists show."""
    entered(writer)
    form = writer.get("/library/own/revise?code=cn24").text
    assert 'name="locator" maxlength="500" autocomplete="off" value="表1"' in form
    assert '<input type="file" name="file">' in form
    said = {"code": "cn24", "value": "0.52", "unit": "kgCO2/kWh", "approver": "王"}
    said |= {"locator": "表1", "reason": "换扫描件"}
    answer = handed(writer, "/library/own/revise", said, "file", "示例 扫描件".encode())
    assert answer.status_code == 303, read(answer.text)
    [one] = own_list(writer.app.state.site.desk)
    assert one.evidence == sha256("示例 扫描件".encode()).hexdigest()
    assert one.factor.locator == f"表1 [{one.evidence[:12]}]"
    again = writer.post("/library/own/revise", said)  # without a file the one that stands stays
    assert again.status_code == 303
    assert own_list(writer.app.state.site.desk)[0].evidence == one.evidence


def test_an_own_value_that_cannot_be_read_is_refused_with_what_was_typed(writer: Visitor) -> None:
    answer = entered(writer, unit="foo/bar")
    assert answer.status_code == 422
    assert 'value="cn24"' in answer.text
    assert own_list(writer.app.state.site.desk) == ()


def pack(version: int = 1) -> bytes:
    return packed(TOLD, files() | {FACTORS: csv_bytes(COLUMNS, [ROW])}, SECRET)


def test_a_pack_of_an_unknown_signer_stays_out_until_he_is_vouched_for(writer: Visitor) -> None:
    stranger = handed(writer, "/library/packs/import", {"reason": "年度"}, "path", pack())
    assert stranger.status_code == 422
    assert "E-SIGNER" in stranger.text
    assert KEY in read(stranger.text)
    trusted = handed(
        writer, "/library/packs/import", {"reason": "年度", "key": KEY}, "path", pack()
    )
    assert trusted.status_code == 303, read(trusted.text)
    said = writer.text("/library/packs")
    for part in ("grid", "the issuer", KEY):
        assert part in said
    broken = pack().replace(b"0.52", b"0.42", 1)
    assert (
        handed(writer, "/library/packs/import", {"reason": "x"}, "path", broken).status_code == 422
    )


def test_a_guide_is_fixed_for_a_facility_and_set_free(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    said = {"code": "2025", "facility": "F1", "guide": "ndrc-food-2015", "reason": "主管部门要求"}
    assert writer.post("/inventory/pin", said).status_code == 303
    (one,) = inventory_list(desk)
    assert [(pin.facility, pin.guide) for pin in one.pins] == [("F1", "ndrc-food-2015")]
    assert "主管部门要求" in writer.text("/library/guides?year=2025")
    assert writer.post("/inventory/pin", {**said, "guide": "no-such"}).status_code == 422
    assert (
        writer.post(
            "/inventory/pin", {"code": "2025", "facility": "F1", "reason": "撤销"}
        ).status_code
        == 303
    )
    assert inventory_list(desk)[0].pins == ()


def test_rules_move_with_a_reason_and_only_those_named(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    before = inventory_list(desk)[0]
    assert (
        writer.post("/inventory/rules", {"code": "2025", "as_of": "2026-12-01"}).status_code == 422
    )
    said = {"code": "2025", "as_of": "2026-12-01", "reason": "年末"}
    assert writer.post("/inventory/rules", said).status_code == 303
    after = inventory_list(desk)[0]
    assert (after.as_of, after.gwp_set) == (20261201, before.gwp_set)


def test_other_rules_are_computed_beside_and_nothing_is_stored(visitor: Visitor) -> None:
    """By the nation's level the location figure is 1,276,858 x 0.5306 kg = 677.5008548 t."""
    said = visitor.text("/library/otherwise?inventory=2025&level=nation")
    assert "537.6849038 → 677.5008548 tCO₂e" in said
    assert "电网因子的地理层级" in said
    assert visitor.get("/library/otherwise?inventory=2025&gwp_set=AR9").status_code == 422


def test_errata_say_what_is_printed_and_how_it_is_read(visitor: Visitor) -> None:
    assert "market_rest_rule" in visitor.text("/library/errata?status=doubt")
    assert "start_of_standard_and_values" not in visitor.text("/library/errata?status=doubt")
    said = visitor.text("/library/erratum?id=market_rest_rule")
    assert "规则存于清单并印出" in said
    assert visitor.get("/library/erratum?id=nope").status_code == 404


def test_the_library_is_whole(visitor: Visitor) -> None:
    assert "因子库完好。" in visitor.text("/library/check")


def test_a_guide_names_the_methods_of_its_sources(visitor: Visitor) -> None:
    said = visitor.text("/library/guide?id=gbt32151-25-2024")
    assert "燃料：按热值、单位热值含碳量和氧化率" in said


def test_every_method_and_calculation_has_words() -> None:
    from ghg.methods import METHODS
    from ghg.methods.calculations import CALCULATIONS
    from ghg.texts.labels import LABELS

    named = {term.removeprefix("method.") for term in LABELS if term.startswith("method.")}
    assert named == set(METHODS) | set(CALCULATIONS)
