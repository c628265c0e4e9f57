"""Catalogue 53-64: units, bases and names of gases."""

from decimal import Decimal

import pytest

from ghg.desk.context import published
from ghg.desk.facts import add_fact, fact_list
from ghg.desk.imports.files import check_file, import_file
from ghg.domain.periods import year_period
from ghg.errors import DataError
from ghg.library import composition
from tests.e2e.catalogue.case import Case, Found, Reads, reads, refused
from tests.e2e.catalogue.fixtures import csv

NOTE = Found("E-UNIT.converted")


def in_unit(stream: str, unit: str, value: str = "1"):
    return csv(f"{stream},2024-01,{value},{unit},A-1")


def same(number: int, stream: str, *spellings: str) -> list[Case]:
    """Spellings of the stream's own unit: nothing is converted."""
    read = {(stream, "2024-01"): "1"}
    return [Case(number, f"{unit}", in_unit(stream, unit), reads(read)) for unit in spellings]


def converted(number: int, stream: str, read: str, *spellings: str) -> list[Case]:
    """Spellings of another unit of the same kind: converted exactly, and said."""
    outcome = Reads({(stream, "2024-01"): read}, (NOTE,))
    return [Case(number, f"{unit} is {read}", in_unit(stream, unit), outcome) for unit in spellings]


def ambiguous(number: int, stream: str, unit: str, *choices: str) -> Case:
    outcome = refused("E-UNIT.ambiguous", 2, "单位", unit, *choices)
    return Case(number, f"{unit} is not certain", in_unit(stream, unit), outcome)


def other(number: int, stream: str, *units: str) -> list[Case]:
    """Units that measure something else than the stream."""
    return [
        Case(number, f"{unit} for {stream}", in_unit(stream, unit), refused("E-DIM", 2, "单位"))
        for unit in units
    ]


SAMPLES = "计量流编码,样品编号,检测项目,检测值,单位,基准,起始日,截止日"


def sample(number: int, title: str, parameter: str, basis: str, code: str, column: str) -> Case:
    """A laboratory's sheet of one coal sample."""
    row = f"COAL,B-1,{parameter},22.1,GJ/t,{basis},2024-01-01,2024-01-31"
    return Case(number, title, csv(row, header=SAMPLES), refused(code, 2, column))


def blends(desk, folder):
    """A blend's name leads to its composition in any usual spelling; an unknown one nowhere."""
    library = published()
    for spelling in ("R-410A", "R410A", "R410a", " r-410a "):
        made = composition(library, spelling)
        assert (made.name, sum(made.percent.values())) == ("R-410A", 100)
    assert composition(library, "R404A").name == "R-404A"
    for spelling in ("R-999Z", "R-410", "410A", "HFC-410A"):
        with pytest.raises(DataError, match="E-GAS"):
            composition(library, spelling)


def gases(desk, folder):
    """A gas is known by its own name; with a zero for its letter it is none."""
    library = published()
    assert library.species("CO2")
    for spelling in ("C02", "CO₂", "co2", "二氧化碳气"):
        with pytest.raises(DataError, match="E-GAS"):
            library.species(spelling)


def changed_product(desk, folder):
    """Pieces in 2023, tonnes in 2024: asked about, then both stand as they were given."""
    add_fact(desk, "F1", "product_output", year_period(2023), Decimal(500), "piece", name="茶")
    header = "厂区编码,类别,产品名称,月份或年份,数值,单位"
    path = csv("F1,产品产量,茶,2024,12,吨", header=header)(folder)
    [asked] = check_file(desk, path).problems
    assert (asked.code, asked.level, asked.raw) == ("E-UNIT.product", "warning", "t")
    assert (asked.values["old"], asked.values["year"]) == ("piece", "2023")
    with pytest.raises(DataError, match="E-UNIT"):
        import_file(desk, path)
    assert import_file(desk, path, accept=("E-UNIT",)).facts == 1
    assert {fact.unit for fact in fact_list(desk)} == {"piece", "t"}


CASES = (
    *same(53, "DIESEL", "t", "吨", "公吨", "T", "ｔ"),
    *converted(53, "DIESEL", "10000", "万吨"),
    ambiguous(53, "DIESEL", "MT", "t / 10^4t / 10^6t"),
    ambiguous(53, "DIESEL", "Mt", "10^6t"),
    *converted(54, "DIESEL", "0.001", "kg", "千克", "公斤", "KG"),
    ambiguous(54, "DIESEL", "斤", "kg"),
    ambiguous(54, "DIESEL", "担", "kg"),
    *same(55, "USED", "kWh", "KWH", "kwh", "Kwh", "千瓦时", "度", "kW·h", "ｋＷｈ"),
    *converted(55, "USED", "10000", "万kWh", "万度", "万千瓦时", "万kwh"),
    *converted(55, "USED", "1000", "MWh", "兆瓦时"),
    *converted(55, "USED", "1000000", "GWh", "吉瓦时"),
    *converted(55, "USED", "100000000", "亿kWh", "亿千瓦时"),
    Case(
        *(55, "kWhh is none"),
        in_unit("USED", "kWhh"),
        refused("E-UNIT", 2, "单位", "kWhh", "kWh"),
    ),
    *same(56, "GAS", "10^4Nm3", "万Nm3", "万Nm³", "万标方", "万标立方米"),
    *converted(56, "GAS", "0.0001", "Nm3", "Nm³", "标方", "标立方", "NM3"),
    *other(56, "GAS", "m3", "m³", "㎥", "立方米", "方", "万方", "万立方米", "Sm3", "Sm³"),
    ambiguous(56, "GAS", "km3", "m3 / 10^4m3"),
    *other(57, "COAL", "tce", "吨标准煤", "吨标煤", "GJ", "百万千焦", "kcal", "大卡", "万大卡"),
    ambiguous(57, "COAL", "标煤", "tce / kgce"),
    *other(58, "COAL", "tCO2", "tCO2e", "吨二氧化碳", "tCO₂e"),
    *other(59, "COAL", "m3", "Nm3", "L"),
    *other(59, "GAS", "t", "kg"),
    sample(
        60, "a heating value, net or gross not said", "热值", "收到基", "E-BASIS.net", "检测项目"
    ),
    sample(60, "a gross heating value", "高位发热量", "收到基", "E-BASIS.gross", "检测项目"),
    sample(61, "no basis", "低位发热量", "", "E-BASIS", "基准"),
    sample(61, "another basis without moisture", "低位发热量", "空干基", "E-BASIS.heat", "基准"),
    Case(62, "names of blends", act=blends),
    Case(63, "C02 with a zero", act=gases),
    Case(64, "a product in another unit than the year before", act=changed_product),
)
