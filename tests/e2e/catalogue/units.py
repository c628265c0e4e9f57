"""Catalogue 53-64: units, bases and names of gases."""

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
)
