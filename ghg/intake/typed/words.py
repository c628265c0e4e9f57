"""Header words of inventories that people type, and the spellings of their units.

Sources: the forms of the guides (附表1-3, annex B of GB/T 32151 parts) and the headings of
published workbooks.
"""

from ghg.domain.unit_names import DEFINITIONS
from ghg.domain.units import unit
from ghg.errors import DataError
from ghg.intake.columns import Column

COLUMNS: tuple[Column, ...] = (
    Column(
        "name",
        "排放源",
        "source",
        (
            "名称",
            "项目",
            "燃料品种",
            "能源品种",
            "排放源名称",
            "排放源类别",
            "活动",
            "name",
            "fuel",
            "item",
        ),
    ),
    Column("gas", "温室气体", "gas", ("气体", "温室气体种类", "气体种类", "GHG")),
    Column("year", "年份", "year", ("年度", "报告年度")),
    Column(
        "activity",
        "活动数据",
        "activity data",
        (
            "活动水平",
            "活动水平数据",
            "活动数据值",
            "消耗量",
            "净消耗量",
            "消费量",
            "使用量",
            "用量",
            "用电量",
            "电量",
            "净购入量",
            "净购入电量",
            "activity",
            "amount",
            "consumption",
            "quantity",
        ),
    ),
    Column(
        "net_calorific_value",
        "低位发热量",
        "net calorific value",
        ("热值", "平均低位发热量", "NCV", "LHV", "heating value", "lower heating value"),
    ),
    Column(
        "carbon",
        "单位热值含碳量",
        "carbon content",
        ("含碳量", "元素碳含量", "收到基元素碳含量", "CC", "carbon content per heat"),
    ),
    Column(
        "oxidation",
        "碳氧化率",
        "oxidation rate",
        ("氧化率", "OF", "oxidation factor", "oxidation", "oxidation fraction"),
    ),
    Column("density", "密度", "density", ()),
    Column("purity", "纯度", "purity", ("碳酸盐纯度", "组分含量")),
    Column(
        "factor",
        "排放因子",
        "emission factor",
        ("因子", "排放系数", "排放因子值", "EF", "factor", "CO2排放因子", "二氧化碳排放因子"),
    ),
    Column(
        "gwp",
        "GWP",
        "global warming potential",
        ("全球变暖潜势", "全球增温潜势", "GWP值", "全球变暖潜势值"),
    ),
    Column(
        "result",
        "排放量",
        "emissions",
        (
            "CO2排放量",
            "二氧化碳排放量",
            "温室气体排放量",
            "CO2当量",
            "二氧化碳当量",
            "CO2e",
            "CO2e排放量",
            "排放当量",
            "碳排放量",
            "emission",
            "CO2 emissions",
            "GHG emissions",
            "tCO2",
            "tCO2e",
        ),
    ),
)
UNITS: dict[str, tuple[str, ...]] = {  # headers of columns of units, by the figure they belong to
    "activity": ("活动数据单位", "消耗量单位", "activity unit", "unit of activity"),
    "factor": ("排放因子单位", "因子单位", "factor unit", "emission factor unit", "ef unit"),
    "result": ("排放量单位", "result unit", "unit of emissions", "emissions unit"),
}
ANY_UNIT = ("单位", "计量单位", "unit", "units")  # of the figure to its left
GASES = {
    "CO2": ("co2", "二氧化碳"),
    "CH4": ("ch4", "甲烷"),
    "N2O": ("n2o", "氧化亚氮"),
    "SF6": ("sf6", "六氟化硫"),
    "NF3": ("nf3", "三氟化氮"),
}
_SUBSCRIPTS = str.maketrans("₂₃₄₆", "2346", " \t\u3000")
_SWAPS = (
    ("二氧化碳当量", "CO2e"),
    ("CO2当量", "CO2e"),
    ("CO2-e", "CO2e"),
    ("CO2eq", "CO2e"),
    ("二氧化碳", "CO2"),
    ("甲烷", "CH4"),
    ("千克", "kg"),
    ("公斤", "kg"),
    ("吨", "t"),
    ("克", "g"),
)


def gas_said(text: str) -> str:
    """Give the gas that a cell names, "" for none that is known here."""
    bare = "".join(text.split()).translate(_SUBSCRIPTS).casefold()
    return next((gas for gas, words in GASES.items() if bare in words), "")


def unit_said(text: str) -> str:
    """Give a unit by its spelling, and by the looser spellings of typed tables; "" for no unit."""
    bare = text.translate(_SUBSCRIPTS).replace("每", "/").strip()
    for spelling in (text.strip(), bare, _swapped(bare)):
        try:
            return unit(spelling)
        except DataError:
            continue
    return ""


def _swapped(text: str) -> str:
    """Write 吨CO2/万千瓦时 as tCO2/万千瓦时: words of mass above, the rest as it stands."""
    above, ratio, below = text.partition("/")
    for word, sign in _SWAPS:
        above = above.replace(word, sign)
    return f"{above}{ratio}{below}" if above in DEFINITIONS or ratio else above
