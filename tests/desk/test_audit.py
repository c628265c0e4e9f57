"""A published-looking inventory of twelve rows, five of them wrong: found, named, annotated."""

from fractions import Fraction

import pytest
from openpyxl import Workbook, load_workbook

from ghg.desk.audit import annotate_audit, audit_file, audit_problems
from ghg.domain.typed import AGREES, DIFFERS, UNREAD
from ghg.errors import DataError
from ghg.texts import remedy, sentence

HEAD = (
    "排放源",
    "气体",
    "活动数据",
    "单位",
    "低位发热量（GJ/t）",
    "单位热值含碳量（tC/GJ）",
    "碳氧化率（%）",
    "排放因子",
    "因子单位",
    "GWP",
    "排放量（tCO2e）",
)
# By hand: anthracite 2521.5124; diesel 43.33 x 0.0202 x 0.98 x 44/12 = 3.1451224933 t/t, x 100 =
# 314.5122; power 1000 x 0.5306 = 530.6; heat 2000 x 0.11 = 220; lime 10 x 0.4397 = 4.397;
# CH4 2.125 x 21 = 44.625; gas 10 x 389.31 x 0.0153 x 0.99 x 44/12 = 216.2189.


def heat(name, amount, unit, ncv, carbon, rate, stated):
    return (name, "CO2", amount, unit, ncv, carbon, rate, None, None, None, stated)


def plain(name, amount, unit, factor, of, stated, gas="CO2", gwp=None):
    return (name, gas, amount, unit, None, None, None, factor, of, gwp, stated)


ROWS = (
    (heat("无烟煤", 1000, "t", 26.7, 0.0274, 94, 2521.51), AGREES, ""),
    (heat("柴油", 100, "t", 43.33, 0.0202, 98, 85.78), DIFFERS, "44/12"),
    (plain("外购电力", 1000, "MWh", 0.5306, "tCO2/MWh", 530.6), AGREES, ""),
    (plain("外购电力（二期）", 500000, "kWh", 0.5306, "tCO2/MWh", 265300), DIFFERS, "1000倍"),
    (plain("购入蒸汽", 2000, "GJ", 0.11, "tCO2/GJ", 220), AGREES, ""),
    (plain("石灰石", 10, "t", 0.4397, "tCO2/t", 4.397), AGREES, ""),
    (plain("废水处理", 2.125, "t", 1, "tCH4/t", 44.63, "CH4", 21), AGREES, ""),
    (plain("废水处理二", 2.125, "t", 1, "tCH4/t", 59.5, "CH4", 21), DIFFERS, "28"),
    (plain("柴油叉车", 1000, "L", 3.1451, "tCO2/t", 3145.1), DIFFERS, "密度"),
    (plain("外购电力（三期）", 100, "MWh", 0.5306, "tCO2/MWh", -53.06), DIFFERS, "负数"),
    (plain("汽油", 20, "L", 2.9, "tCO2/t", 0.0431), UNREAD, "密度"),
    (heat("天然气", 10, "万m3", 389.31, 0.0153, 99, 216.22), AGREES, ""),
)


@pytest.fixture
def workbook(tmp_path):
    made = Workbook()
    sheet = made.active
    sheet.title = "附表"
    sheet.append(("某厂2023年排放清单",))
    sheet.append(HEAD)
    for row, *_ in ROWS:
        sheet.append(row)
    path = tmp_path / "清单.xlsx"
    made.save(path)
    return path


def test_every_row_is_judged_and_each_reason_named(workbook):
    audit = audit_file(workbook)
    assert [one.state for one in audit.rows] == [state for _, state, _ in ROWS]
    assert (audit.agree, audit.differ, audit.unread) == (6, 5, 1)
    for one, (_, state, word) in zip(audit.rows, ROWS, strict=True):
        if state != AGREES:
            row = one.row.place.row
            said = [
                sentence(problem, "zh")
                for problem in audit_problems(audit)
                if problem.place.row == row
            ]
            assert any(word in text for text in said), (row, said)


def test_the_arithmetic_is_shown(workbook):
    coal = audit_file(workbook).rows[0]
    assert coal.expression == "1000 t × 26.7 GJ/t × 0.0274 tC/GJ × 94 % × 44/12"
    assert coal.expected == Fraction("2521.5124")


def test_every_problem_has_both_languages_and_a_remedy(workbook):
    for problem in audit_problems(audit_file(workbook)):
        for language in ("zh", "en"):
            assert "{" not in sentence(problem, language) + remedy(problem, language)


def test_the_annotated_copy_is_the_persons_own_workbook_with_comments(workbook, tmp_path):
    before = workbook.read_bytes()
    made = annotate_audit(workbook, audit_file(workbook), tmp_path / "checked.xlsx", "zh")
    copy = load_workbook(made.path)
    comments = {
        cell.coordinate: cell.comment.text
        for row in copy["附表"].iter_rows()
        for cell in row
        if cell.comment
    }
    assert {"K4", "K6", "K10", "K11", "K12", "K13", "K14"} <= comments.keys()
    assert "漏乘44/12" in comments["K4"]
    assert copy["附表"]["K3"].value == 2521.51
    assert workbook.read_bytes() == before


def test_a_text_file_is_annotated_below_its_titles(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "示例,,,\n名称,用电量(MWh),排放因子(tCO2/MWh),排放量(tCO2)\n电,1000,0.581,581000\n",
        encoding="utf-8",
    )
    made = annotate_audit(path, audit_file(path), tmp_path / "c.xlsx", "en")
    sheet = load_workbook(made.path).worksheets[0]
    assert "1000 times off" in sheet["D3"].comment.text


def test_a_clean_file_needs_no_copy_and_an_existing_name_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    head = "名称,用电量(MWh),排放因子(tCO2/MWh),排放量(tCO2)\n"
    path.write_text(head + "电,1000,0.581,581\n", encoding="utf-8")
    target = tmp_path / "c.xlsx"
    assert annotate_audit(path, audit_file(path), target, "zh") is None
    assert not target.exists()
    path.write_text(head + "电,1000,0.581,582\n", encoding="utf-8")
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(DataError, match="E-ANNOTATE"):
        annotate_audit(path, audit_file(path), target, "zh")
    assert target.read_text(encoding="utf-8") == "mine"


def test_year_and_region_are_held_against_the_factors(tmp_path):
    """0.4211 tCO2/MWh is Fujian's average of 2023."""
    path = tmp_path / "a.csv"
    head = "名称,用电量(MWh),排放因子(tCO2/MWh),排放量(tCO2)\n"
    path.write_text(head + "外购电力,1000,0.4211,421.1\n", encoding="utf-8")
    assert audit_problems(audit_file(path, year=2023, region="350000")) == ()
    (place,) = audit_problems(audit_file(path, region="430000"))
    assert place.level == "warning"
    assert "别的地区" in sentence(place, "zh")
    (year,) = audit_problems(audit_file(path, year=2021))
    assert "another year" in sentence(year, "en")
    with pytest.raises(DataError, match="E-REF"):
        audit_file(path, region="999999")
