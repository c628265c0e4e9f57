"""The workbook: what stands in its cells, that texts stay texts, and that it is always the same."""

import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from ghg.domain.annexes import CheckRow
from ghg.domain.issue import ArgumentRow, FacilityRow, Issue
from ghg.errors import DataError
from ghg.reports.workbook.book import workbook_bytes
from ghg.texts import Language
from tests.reports.sample import MONTHS, sample, sample_hash

PAYLOADS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=9+9", "\r=9+9", "=HYPERLINK(\"http://a.b\")",
            "＝1+1", "=cmd|' /C calc'!A0", "http://example.org", "{=1}")  # fmt: skip


def written(issue: Issue, language: Language = "zh") -> bytes:
    return workbook_bytes(issue, sample_hash(issue), language)


def book(issue: Issue, *, values: bool = False, language: Language = "zh") -> Workbook:
    return load_workbook(BytesIO(written(issue, language)), data_only=values)


def row_of(opened: Workbook, sheet: str, first: str) -> list[object]:
    """Give the cells of the row that begins with a text."""
    return next(list(row) for row in opened[sheet].iter_rows(values_only=True) if row[0] == first)


def column(opened: Workbook, sheet: str, title: str) -> int:
    """Give the place of a titled column."""
    header = next(row for row in opened[sheet].iter_rows(values_only=True) if title in row)
    return header.index(title)


def test_the_sheets_stand_from_totals_to_inputs_to_lines() -> None:
    assert book(sample()).sheetnames == [
        "说明", "汇总表", "按气体", "按范围和类别", "按场所和排放源", "按月", "电力三口径",
        "G.1 化石燃料燃烧（表B.2）", "G.2 购入和输出电力（表B.8）",
        "活动数据", "因子和参数", "计算1 外购电力", "计算2 厂内柴油叉车", "排放明细",
        "排放源", "能源与强度",
        "碳抵消与绿色电力", "缺口与提示", "证据目录",
    ]  # fmt: skip


def test_the_published_figures_of_the_tea_factory_are_the_cached_values() -> None:
    sheet = book(sample(), values=True)["电力三口径"]
    figures = [row[4] for row in sheet.iter_rows(min_row=5, max_row=9, values_only=True)]
    assert figures == [542.7815148, 537.6849038, 430.7676138, 623.5951968, 846.2931534]


def test_fuel_has_the_columns_of_the_form_from_a_to_k() -> None:
    """C quantity, D heating value, E = C x D (x I), F carbon, G oxidised, H 44/12, J = F x G x H,
    K = E x J: one half tonne of diesel is 0.5 x 43.33 x 0.0202 x 0.98 x 44/12 t."""
    formulas = row_of(book(sample()), "计算2 厂内柴油叉车", "DIESEL.202501.G")
    assert formulas[4] == "=C5*D5*I5"
    assert formulas[9:] == ["=F5*G5*H5", "=E5*J5"]
    values = row_of(book(sample(), values=True), "计算2 厂内柴油叉车", "DIESEL.202501.G")
    assert values[2:8] == [0.5, 43.33, 21.665, 0.0202, 0.98, pytest.approx(44 / 12, rel=1e-15)]
    assert values[10] == pytest.approx(0.5 * 43.33 * 0.0202 * 0.98 * 44 / 12, abs=1e-12)


def test_any_other_formula_is_written_from_its_tree() -> None:
    formulas = row_of(book(sample()), "计算1 外购电力", "GRID.202501.G")
    assert formulas[5:] == ["=D5*E5", "=C5*F5"]


def test_a_tree_of_sums_keeps_its_brackets() -> None:
    """(1 - rest) x factor / 1000 on 0.25 and 0.5306: 0.75 x 0.5306 / 1000."""
    issue = sample()
    made = issue.coefficients[0]
    extra = (ArgumentRow("whole", "1", "1", -1, ""), ArgumentRow("rest", "0.25", "1", -1, ""))
    tree = ("*", ("-", "whole", "rest"), made.tree)
    changed = replace(made, tree=tree, arguments=(*made.arguments, *extra), value="0.00039795")
    other = replace(issue, coefficients=(changed, *issue.coefficients[1:]))
    sheet = "计算1 外购电力"
    assert row_of(book(other), sheet, "GRID.202501.G")[7] == "=(F5-G5)*D5*E5"


def test_a_formula_that_would_not_give_the_frozen_figure_is_not_written() -> None:
    issue = sample()
    wrong = replace(issue.lines[0], mass_t="1.000000000000", co2e_t="1.000000000000")
    opened = book(replace(issue, lines=(wrong, *issue.lines[1:])))
    assert row_of(opened, "计算1 外购电力", wrong.number)[6] == 1
    total = row_of(opened, "汇总表", "R8")[3]
    assert total == pytest.approx(542.7815148)  # the frozen total, not the sum of other lines


def test_the_seven_gases_are_all_named_and_none_is_a_silent_zero() -> None:
    opened = book(sample(), values=True)
    cells = [row_of(opened, "按气体", gas)[2:4] for gas in ("CH₄", "N₂O", "PFCs", "SF₆", "NF₃")]
    assert cells == [["不涉及", "不涉及"]] * 5
    assert row_of(opened, "按气体", "CO₂")[3] == pytest.approx(542.7815148 + 18.87, abs=0.005)


def test_a_value_stands_once_and_formulas_refer_to_it() -> None:
    opened = book(sample())
    values = list(opened["因子和参数"].iter_rows(min_row=5, values_only=True))
    assert [row[3] for row in values if row[0] == "C1"] == [0.5306]
    assert [row[3] for row in values if row[1] == "二氧化碳与碳的摩尔质量比"] == ["=44/12"]
    held = {row_of(opened, "计算1 外购电力", f"GRID.{month}.G")[3] for month in MONTHS}
    assert held == {"='因子和参数'!$D$5"}


def test_a_chosen_value_in_another_unit_is_converted_in_its_reference() -> None:
    """98 % in the document is 0.98 in the formula."""
    issue = sample()
    percent = replace(issue.choices[5], value="98", unit="%")
    diesel = issue.coefficients[3]
    arguments = tuple(
        replace(one, note="%") if one.name == "oxidation_rate" else one for one in diesel.arguments
    )
    choices = (*issue.choices[:5], percent, *issue.choices[6:])
    made = (*issue.coefficients[:3], replace(diesel, arguments=arguments))
    opened = book(replace(issue, choices=choices, coefficients=made))
    cell = row_of(opened, "计算2 厂内柴油叉车", "DIESEL.202501.G")[6]
    assert cell == "='因子和参数'!$D$10*0.01"


def test_what_a_balance_derives_is_a_formula_over_its_month() -> None:
    opened = book(sample())
    rows = {(row[0], row[3]): row[4] for row in opened["活动数据"].iter_rows(values_only=True)}
    assert re.fullmatch(r"=E\d+-E\d+-E\d+", str(rows["GRID", 202501]))
    assert rows["USED", 202501] == 106850


def texts_of(opened: Workbook) -> list[tuple[str, str]]:
    return [
        (str(cell.value), cell.data_type)
        for sheet in opened
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_of_a_person_is_never_a_formula_nor_a_link(payload: str) -> None:
    issue = sample()
    streams = tuple(replace(one, name_zh=payload) for one in issue.streams)
    facilities = (replace(issue.facilities[0], name_zh=payload),)
    evidence = tuple(replace(one, file_name=payload) for one in issue.evidence)
    activity = tuple(replace(one, documents=(payload,)) for one in issue.activity)
    choices = tuple(replace(one, locator=payload) for one in issue.choices)
    changed = replace(
        issue, streams=streams, facilities=facilities, evidence=evidence, activity=activity,
        choices=choices,
    )  # fmt: skip
    content = written(changed)
    held = [
        kind for text, kind in texts_of(load_workbook(BytesIO(content))) if payload.strip() in text
    ]
    assert len(held) > 20
    assert set(held) == {"s"}
    members = ZipFile(BytesIO(content))
    assert not [name for name in members.namelist() if "external" in name.lower()]
    assert b"hyperlink" not in b"".join(
        members.read(name) for name in members.namelist() if "sheet" in name and ".rels" not in name
    )


def test_a_text_that_begins_like_a_formula_stays_one_when_it_is_edited() -> None:
    """The cell's style is marked as text, so that a spreadsheet program does not parse it anew."""
    opened = load_workbook(BytesIO(written(sample())))
    cell = opened["活动数据"]["A5"]
    assert cell.quotePrefix
    assert cell.number_format == "@"


def test_the_name_of_a_sheet_takes_no_sign_that_programs_refuse() -> None:
    issue = sample()
    odd = "a[b]:c*d?e/f\\g'h" + "很长的名称" * 10
    sources = tuple(replace(one, kind_zh=odd) for one in issue.sources)
    opened = book(replace(issue, sources=sources))
    name = next(one for one in opened.sheetnames if one.startswith("计算1"))
    assert not set("[]:*?/\\'") & set(name)
    assert len(name) <= 31


def test_there_are_no_macros_and_no_links_out() -> None:
    names = ZipFile(BytesIO(written(sample()))).namelist()
    assert not [name for name in names if "vba" in name or "externalLink" in name]


def test_the_same_issue_gives_the_same_bytes_in_another_process_and_time_zone() -> None:
    code = (
        "import sys; from hashlib import sha256; from tests.reports.test_workbook import *;"
        "print(sha256(written(sample())).hexdigest())"
    )
    made = set()
    for zone in ("Asia/Shanghai", "America/New_York"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"TZ": zone, "PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": str(len(zone))},
            cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
        )  # fmt: skip
        made.add(done.stdout)
    assert len(made) == 1


def test_the_day_of_making_is_that_of_the_issue() -> None:
    assert book(sample()).properties.created.date().isoformat() == "2026-03-31"


def test_the_english_workbook_holds_the_same_numbers_and_no_chinese_words() -> None:
    def numbers(language: Language) -> list[float]:
        opened = book(sample(), values=True, language=language)
        return sorted(
            cell for sheet in opened for row in sheet.iter_rows(values_only=True) for cell in row
            if isinstance(cell, float)
        )  # fmt: skip

    assert numbers("en") == numbers("zh")
    names = book(sample(), language="en").sheetnames
    assert names[:3] == ["About", "Summary", "By gas"]
    assert not [name for name in names if re.search("[一-鿿]", name)]


def test_every_sheet_carries_the_mark_of_the_example_on_screen_and_on_paper() -> None:
    opened = book(sample())
    for sheet in opened:
        assert "示例数据" in str(sheet["A2"].value)
        assert "示例数据" in sheet.oddHeader.left.text


def test_a_long_table_keeps_its_header_on_screen_and_on_every_page() -> None:
    sheet = book(sample())["排放明细"]
    assert sheet.freeze_panes == "B5"
    assert sheet.print_title_rows == "$1:$4"
    assert sheet.auto_filter.ref == "A4:S100"


def test_an_ampersand_of_a_name_is_no_code_of_the_page_header() -> None:
    issue = sample()
    owner = replace(issue.entity, name_zh="甲&D乙公司")
    content = ZipFile(BytesIO(written(replace(issue, entity=owner))))
    assert b"&amp;&amp;D" in content.read("xl/worksheets/sheet1.xml")


def test_a_text_that_no_cell_holds_is_refused() -> None:
    issue = sample()
    facility: FacilityRow = replace(issue.facilities[0], name_zh="长" * 40000)
    with pytest.raises(DataError, match="E-LEN"):
        written(replace(issue, facilities=(facility,)))


@pytest.mark.parametrize("code", ['A"B', "A*", "2025-01", "甲"])
def test_a_code_that_means_something_to_a_spreadsheet_is_compared_as_it_is(code: str) -> None:
    """Totals compare with signs, not with search patterns: A* is A*, 2025-01 no day."""
    issue = sample()
    sources = tuple(
        replace(one, code=code) if one.code == "POWER" else one for one in issue.sources
    )
    lines = tuple(
        replace(one, source=code) if one.source == "POWER" else one for one in issue.lines
    )
    totals = tuple(replace(one, key=code) if one.key == "POWER" else one for one in issue.totals)
    opened = book(replace(issue, sources=sources, lines=lines, totals=totals))
    rows = list(opened["按场所和排放源"].iter_rows(values_only=True))
    formula = next(str(row[2]) for row in rows if row[3] == f"source:{code}")
    assert '="' + code.replace('"', '""') + '")' in formula
    assert "SUMIF" not in formula


def compared(**changes: str) -> list[object]:
    """Give the row of one comparison on the cross-check sheet."""
    row = CheckRow(
        check="form205", part="purchase", subjects=("natural_gas",), names=(("天然气", "gas"),),
        month=0, left="128", right="127.6858", unit="10^4m3", difference="0.3142",
        percent="0.246072781820685932", tolerance="2.5",
        at_stake_t="1.667145200000", result="agrees", lacking="", detail=(), streams=("GRID",),
        reason="",
    )  # fmt: skip
    issue = sample()
    checks = (replace(row, **changes),)
    opened = book(replace(issue, annexes=replace(issue.annexes, checks=checks)))
    return next(
        list(cells) for cells in opened["交叉核对"].iter_rows(values_only=True)
        if cells[0] and "205-1" in str(cells[0])
    )  # fmt: skip


def test_a_cross_check_computes_difference_and_percent_from_its_two_figures() -> None:
    cells = compared()
    assert cells[3:5] == [128, 127.6858]
    assert re.fullmatch(r"=D\d+-E\d+", str(cells[6]))
    assert re.fullmatch(r"=G\d+/E\d+\*100", str(cells[7]))


def test_a_difference_that_the_two_figures_do_not_give_stays_the_frozen_number() -> None:
    assert compared(difference="0.5")[6] == 0.5


def test_a_comparison_with_nothing_divides_by_nothing() -> None:
    assert compared(right="0", difference="128", percent="")[7] == "—"
