"""A report workbook of 2024 as it is handed in: title, merged two-row headers, notes, sums.

Columns as in the NDRC layout (附表1, 附表2) and annex B of GB/T 32151.34 (B.2, B.8, B.9). Figures
are made up; 12.5 t x 42.652 GJ/t x 0.0202 tC/GJ x 98 % x 44/12 = 38.70 t of CO2 from diesel.
"""

from pathlib import Path

from openpyxl import Workbook

TITLE = "示例茶厂2024年度温室气体排放报告"


def summary(book: Workbook) -> None:
    sheet = book.active
    sheet.title = "附表1 排放量汇总"
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:C1")
    for row in (
        ("源类别", "温室气体本身质量（t）", "CO₂当量（tCO₂e）"),
        ("化石燃料燃烧排放", 146.81, 146.81),
        ("工业废水厌氧处理排放", 1.2, 25.2),
        ("净购入电力产生的排放", 563.07, 563.07),
        ("企业温室气体排放总量", None, 735.08),
    ):
        sheet.append(row)
    sheet.append(("注：示例数据。",))


def fuels(book: Workbook) -> None:
    """B.2: values and their sources in pairs under merged heads."""
    sheet = book.create_sheet("表B.2 化石燃料燃烧")
    sheet["A1"] = "表B.2 化石燃料燃烧排放"
    sheet.append(
        (
            *("燃料品种", "消耗量\n（t或万Nm³）", "低位发热量（GJ/t或GJ/万Nm³）", None),
            *("单位热值含碳量（tC/GJ）", "碳氧化率", None, "排放量（tCO₂）"),
        )
    )
    sheet.append((None, None, "数值", "数据来源", None, "数值（%）", "数据来源", None))
    for merged in ("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:G2", "H2:H3"):
        sheet.merge_cells(merged)
    sheet.append(("0#柴油", "12.5", "42.652", "缺省值", "0.0202", "98", "缺省值", 38.70))
    sheet.append(("天然气", 5.0, 389.31, "缺省值", 0.0153, 99, "缺省值", 108.11))
    sheet.append(("其他燃料", "/", None, None, None, None, None, "/"))
    sheet.append(("合计", None, None, None, None, None, None, 146.81))
    sheet.append(("注：未列出的燃料可自行增行。",))


def power_and_heat(book: Workbook) -> None:
    """B.8 and B.9 one below the other on a sheet, with an empty row between."""
    sheet = book.create_sheet("购入电力和热力")
    sheet.append(("项目", "电力属性", "电量（MWh）", "排放因子（tCO2/MWh）", "排放量（tCO2）"))
    sheet.append(("购入电力", "电网", "1,050.3", 0.5361, 563.07))
    sheet.append(("购入电力", "绿电", 210.7, 0, 0))
    sheet.append(())
    sheet.append(("项目", "热力类别", "热量（GJ）", "排放因子（tCO2/GJ）", "排放量（tCO2）"))
    sheet.append(("购入热力", "蒸汽", "-", None, "-"))


def waste_water(book: Workbook) -> None:
    """附表2, a block of items with a column of units."""
    sheet = book.create_sheet("附表2 其他活动数据")
    sheet.append(("项目", "数据", "单位"))
    sheet.append(("废水量", 12000, "m3"))
    sheet.append(("碳酸盐消耗量", 3.4, "t"))


def written(path: Path) -> Path:
    """Write the report."""
    book = Workbook()
    summary(book)
    fuels(book)
    power_and_heat(book)
    waste_water(book)
    book.save(path)
    return path
