"""Foreign inventories as people type them: titles above, units anywhere, two tables on a sheet."""

from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook

from ghg.domain.typed import TypedRow
from ghg.errors import DataError
from ghg.intake.typed.read import Asked, read_typed
from ghg.intake.typed.words import unit_said


def book(folder: Path, *rows: tuple[object, ...], merge: str = "", name: str = "清单") -> Path:
    made = Workbook()
    sheet = made.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    path = folder / "清单.xlsx"
    made.save(path)
    return path


def text(folder: Path, *lines: str) -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(path: Path, **asked) -> tuple[TypedRow, ...]:
    return read_typed(path, Asked(**asked))


def told(row: TypedRow) -> dict[str, tuple[str, str]]:
    return {role: (str(one.value), one.unit) for role, one in row.figures.items()}


def test_the_form_of_the_guides_below_its_titles(tmp_path):
    """附表: fuel, use, heating value, carbon content, oxidation; units in the headers."""
    path = book(
        tmp_path,
        ("某机械厂2023年温室气体排放",),
        ("填报人：王", None, "2024-03-01"),
        (
            "燃料品种",
            "净消耗量（t，万Nm3）",
            "低位发热量（GJ/t）",
            "单位热值含碳量（tC/GJ）",
            "碳氧化率（%）",
            "排放量（tCO₂）",
        ),
        ("无烟煤", 1000, 26.7, 0.0274, 94, 2521.51),
        ("合计", None, None, None, None, 2521.51),
        ("注：按国家发展改革委指南计算",),
    )
    coal, total = read(path)
    assert coal.name == "无烟煤"
    assert told(coal) == {
        "activity": ("1000", ""),
        "net_calorific_value": ("267/10", "GJ/t"),
        "carbon": ("137/5000", "tC/GJ"),
        "oxidation": ("94", "%"),
        "result": ("252151/100", "tCO2"),
    }
    assert coal.figures["activity"].said == "t，万Nm3"
    assert (coal.place.sheet, coal.place.row, coal.place.column) == ("清单", 4, "F")
    assert total.total


def test_columns_of_units_belong_to_the_figure_at_their_left(tmp_path):
    path = text(
        tmp_path,
        "source,gas,activity data,unit,emission factor,unit,GWP,emissions,unit",
        "grid electricity,CO2,1000,MWh,0.5810,tCO2/MWh,1,581000,kg",
    )
    (row,) = read(path)
    assert told(row)["activity"] == ("1000", "MWh")
    assert told(row)["factor"] == ("581/1000", "tCO2/MWh")
    assert told(row)["result"] == ("581000", "kg")
    assert row.gas == "CO2"
    assert row.place.column == "emissions"


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("吨CO2/吨", "tCO2/t"),
        ("kgCO2/kWh", "kgCO2/kWh"),
        ("tCO₂e", "tCO2e"),
        ("吨二氧化碳/万千瓦时", "tCO2/10^4kWh"),
        ("千克CO2/立方米", "kgCO2/m3"),
        ("吨二氧化碳当量", "tCO2e"),
        ("GJ/t", "GJ/t"),
        ("万Nm3", "10^4Nm3"),
        ("kWhh", ""),
        ("", ""),
    ],
)
def test_units_are_known_by_the_spellings_of_typed_tables(said, unit):
    assert unit_said(said) == unit


def test_a_unit_in_the_cell_and_one_behind_the_header(tmp_path):
    path = text(
        tmp_path, "名称,用电量,排放因子_tCO2/MWh,排放量tCO2", "外购电力,12 万kWh,0.5810,69.72"
    )
    (row,) = read(path)
    assert told(row)["activity"] == ("12", "10^4kWh")
    assert told(row)["factor"] == ("581/1000", "tCO2/MWh")
    assert told(row)["result"] == ("1743/25", "tCO2")


def test_a_cell_shown_as_percent_is_a_percentage(tmp_path):
    made = Workbook()
    sheet = made.active
    sheet.append(
        ("燃料品种", "消耗量(t)", "低位发热量(GJ/t)", "含碳量(tC/GJ)", "氧化率", "排放量(t)")
    )
    sheet.append(("无烟煤", 1000, 26.7, 0.0274, 0.94, 2521.51))
    sheet["E2"].number_format = "0%"
    path = tmp_path / "p.xlsx"
    made.save(path)
    (row,) = read(path)
    assert told(row)["oxidation"] == ("94", "%")


def test_two_tables_on_one_sheet_each_with_its_header(tmp_path):
    path = book(
        tmp_path,
        ("燃料品种", "消耗量(t)", "排放因子(tCO2/t)", "排放量(tCO2)"),
        ("柴油", 10, 3.1451, 31.45),
        (),
        ("项目", "电量(MWh)", "排放因子(tCO2/MWh)", "排放量(tCO2)"),
        ("外购电力", 1000, 0.581, 581),
    )
    diesel, power = read(path)
    assert told(diesel)["activity"] == ("10", "t")
    assert told(power)["activity"] == ("1000", "MWh")
    assert (diesel.header, power.header) == (1, 4)


def test_a_person_names_the_columns_that_nobody_would_know(tmp_path):
    path = text(tmp_path, "x1,x2,x3,x4", "电,1000,0.581,581")
    named = (("activity", "x2"), ("factor", "x3"), ("result", "x4"), ("name", "x1"))
    (row,) = read(path, columns=named)
    assert row.name == "电"
    assert row.figures["result"].value == Fraction(581)
    with pytest.raises(DataError, match="E-AUDIT") as refused:
        read(path)
    assert refused.value.problems[0].code == "E-AUDIT.header"
    with pytest.raises(DataError, match="E-MAPPING"):
        read(path, columns=(("faktor", "x3"),))


def test_a_cell_that_is_no_number_is_a_mistake_of_its_row(tmp_path):
    path = text(
        tmp_path,
        "名称,用电量(MWh),排放因子(tCO2/MWh),排放量(tCO2)",
        "一车间,12abc,0.581,581",
        "二车间,1000,#N/A,581",
        "三车间,-,0.581,",
    )
    one, two, three = read(path)
    assert [problem.code for problem in one.mistakes] == ["E-NUM"]
    assert [problem.raw for problem in two.mistakes] == ["#N/A"]
    assert (three.mistakes, list(three.figures)) == ((), ["factor"])


def test_formulas_that_were_never_computed_and_errors_of_cells_are_mistakes(tmp_path):
    path = book(
        tmp_path,
        ("名称", "用电量(MWh)", "排放因子(tCO2/MWh)", "排放量(tCO2)"),
        ("电", 1000, 0.581, "=B2*C2"),
    )
    (row,) = read(path)
    assert [problem.code for problem in row.mistakes] == ["E-FORMULA"]


def test_a_name_merged_over_rows_holds_for_each(tmp_path):
    path = book(
        tmp_path,
        ("名称", "用电量(MWh)", "排放因子(tCO2/MWh)", "排放量(tCO2)"),
        ("外购电力", 1000, 0.581, 581),
        (None, 2000, 0.581, 1162),
        merge="A2:A3",
    )
    assert [row.name for row in read(path)] == ["外购电力", "外购电力"]


def test_hidden_sheets_are_left_alone_and_one_sheet_can_be_named(tmp_path):
    made = Workbook()
    first = made.active
    first.title = "甲"
    head = ("名称", "用电量(MWh)", "排放因子(tCO2/MWh)", "排放量(tCO2)")
    for sheet in (first, made.create_sheet("乙"), made.create_sheet("丙")):
        sheet.append(head)
        sheet.append((f"电{sheet.title}", 1, 2, 2))
    made["丙"].sheet_state = "hidden"
    path = tmp_path / "s.xlsx"
    made.save(path)
    assert [row.name for row in read(path)] == ["电甲", "电乙"]
    assert [row.name for row in read(path, sheet="乙")] == ["电乙"]
