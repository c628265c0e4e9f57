"""Header words of the tables that reports attach (附表, annex B of GB/T 32151 parts).

Sources: the NDRC layout (附表1 summary, 附表2 activity data) and the columns of annex B of GB/T
32151.34 (B.1 summary, B.2 fuel, B.7 carbonates, B.8 electricity, B.9 heat).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of table: which header words begin its columns; `needed` columns make it known.

    A row's name may be followed by a second one (`detail`), such as the kind of electricity.
    """

    kind: str
    words: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]


def _shape(kind: str, needed: tuple[str, ...], **words: tuple[str, ...]) -> Shape:
    return Shape(kind, MappingProxyType(words), needed)


_EMISSION = ("排放量", "CO2当量", "CO2e排放量", "二氧化碳排放量", "温室气体排放量", "CO2排放量")
SHAPES: tuple[Shape, ...] = (
    _shape(
        "fuel",
        ("name", "quantity"),
        name=("燃料品种", "燃料种类", "化石燃料品种", "能源品种"),
        quantity=("净消耗量", "消耗量", "消费量", "净消费量", "活动数据"),
        unit=("单位", "计量单位"),
        emission=_EMISSION,
    ),
    _shape(
        "carbonate",
        ("name", "quantity"),
        name=("碳酸盐种类", "碳酸盐品种"),
        quantity=("消耗量", "活动数据"),
        unit=("单位",),
        emission=_EMISSION,
    ),
    _shape(
        "electricity",
        ("name", "quantity"),
        name=("项目", "电力项目", "类型"),
        detail=("电力属性", "电力来源", "电力类型"),
        quantity=("电量", "净购入量", "净购入电量", "购入电量"),
        unit=("单位",),
        emission=_EMISSION,
    ),
    _shape(
        "heat",
        ("name", "quantity"),
        name=("项目", "热力项目", "类型"),
        detail=("热力类别", "热力来源"),
        quantity=("热量", "热力量", "净购入热量", "购入热量"),
        unit=("单位",),
        emission=_EMISSION,
    ),
    _shape(
        "summary",
        ("name", "emission"),
        name=("源类别", "排放源类别", "排放类别", "排放源"),
        emission=_EMISSION,
    ),
    _shape(
        "process",
        ("name", "quantity", "unit"),
        name=("项目", "参数", "物料名称", "名称"),
        quantity=("数据", "数值", "活动数据"),
        unit=("单位", "计量单位"),
    ),
)
TOTALS = ("合计", "小计", "总计", "总量")  # rows of sums, as their names begin or end
NOTES = ("注：", "注:", "说明：", "备注：", "*", "＊")  # what stands below a table

# beginning of a summary row's or an item's name -> kind of source that it means
KINDS: tuple[tuple[str, str], ...] = (
    ("化石燃料", ""),
    ("净购入电力", "purchased_electricity"),
    ("净购入使用电力", "purchased_electricity"),
    ("购入电力", "purchased_electricity"),
    ("购入的电力", "purchased_electricity"),
    ("外购电力", "purchased_electricity"),
    ("输出电力", "exported_electricity"),
    ("输出的电力", "exported_electricity"),
    ("外供电力", "exported_electricity"),
    ("净购入热力", "purchased_heat"),
    ("购入热力", "purchased_heat"),
    ("购入的热力", "purchased_heat"),
    ("外购热力", "purchased_heat"),
    ("输出热力", "exported_heat"),
    ("输出的热力", "exported_heat"),
    ("外供热力", "exported_heat"),
    ("电力", "purchased_electricity"),
    ("热力", "purchased_heat"),
    ("蒸汽", "purchased_heat"),
    ("废水", "anaerobic_wastewater"),
    ("工业废水", "anaerobic_wastewater"),
    ("脱硫", "desulfurisation"),
    ("碳酸盐", "carbonate_process"),
    ("CO2回收", "co2_recovery"),
    ("CH4回收", "ch4_recovery"),
    ("制冷剂", "refrigerant_leak"),
)
