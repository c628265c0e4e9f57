"""The annex tables of the guides: which variant has which, what their cells hold, what is empty."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.annexes import UnitRow
from ghg.domain.issue import ArgumentRow, Fact, Issue
from ghg.domain.numbers import exact_text, frozen
from ghg.methods import METHODS
from ghg.reports.blocks import Heading, Table
from ghg.reports.forms.annex import VARIANTS, has_supplement, variant_of
from ghg.reports.forms.rows import counted
from ghg.reports.statement import statement
from ghg.texts import Language
from ghg.texts.labels import LABELS
from tests.reports.sample import sample, sample_hash

DIESEL_T = Fraction("43.33") * Fraction("0.0202") * Fraction("0.98") * Fraction(44, 12) * 6


def under(guide: str, issue: Issue | None = None) -> Issue:
    """Give the tea factory's issue as if it followed another guide."""
    held = issue or sample()
    return replace(held, guides=tuple(replace(row, id=guide) for row in held.guides))


def forms(issue: Issue, language: Language = "zh") -> dict[str, Table]:
    """Give the annex tables of the statement by their names."""
    found: dict[str, Table] = {}
    anchor = ""
    for block in statement(issue, sample_hash(issue), language).blocks:
        if isinstance(block, Heading):
            anchor = block.anchor
        elif isinstance(block, Table) and anchor.startswith("form."):
            named = (
                pair[language != "zh"] for term, pair in LABELS.items() if term.startswith("forms.")
            )
            found[next(name for name in named if name and block.caption.endswith(name))] = block
    return found


def cells(table: Table, first: str) -> dict[str, str]:
    """Give a row by its titles; of titles that come twice the first."""
    row = next(row for row in table.rows if first in row)
    said: dict[str, str] = {}
    for column, cell in zip(table.columns, row, strict=True):
        said.setdefault(column.title, cell)
    return said


@pytest.mark.parametrize(
    ("guide", "variant"),
    [
        ("gbt32151-25-2024", "gbt32150"), ("gbt32150-2025", "gbt32150"), ("ndrc-food-2015", "ndrc"),
        ("cets-ag-03", "ets"), ("ghg-protocol", ""), ("shanghai", ""),
    ],
)  # fmt: skip
def test_the_variant_is_told_by_the_guide(guide: str, variant: str) -> None:
    issue = under(guide)
    assert variant_of(issue, issue.guides[0]) == variant


def test_fuel_stands_as_in_table_b2() -> None:
    """6 t of diesel with 43.33 GJ/t, 0.0202 tC/GJ, 98 %: 18.87 t."""
    row = cells(forms(under("gbt32151-25-2024"))["化石燃料燃烧（表B.2）"], "叉车柴油")
    assert row == {
        "燃料品种": "叉车柴油",
        "数量": "6",
        "单位": "t",
        "含碳量（元素碳）": "本方法不用",
        "数据来源": "—",
        "低位发热量": "43.33",
        "单位热值含碳量（tC/GJ）": "0.0202",
        "碳氧化率（%）": "98",
        "排放量（tCO₂）": f"{float(DIESEL_T):.2f}",
    }


def test_electricity_stands_as_in_table_b8_each_source_with_its_own_factor() -> None:
    table = forms(under("gbt32151-25-2024"))["购入和输出电力（表B.8）"]
    grid, green = cells(table, "普通网电"), cells(table, "绿电交易")
    assert (grid["电量"], grid["单位"]) == ("1,022.958", "MWh")
    assert (grid["排放因子（tCO₂/MWh）"], grid["排放量（tCO₂）"]) == ("0.5306", "542.78")
    assert (green["电量"], green["排放因子（tCO₂/MWh）"]) == ("253.9", "0")
    assert grid["项目"] == "购入"
    assert cells(table, "光伏自用")["项目"] == "自发自用"


def test_a_factor_that_changes_within_the_year_parts_the_row() -> None:
    issue = sample()
    lower = replace(issue.coefficients[3], value=exact_text(DIESEL_T / 12))
    lines = tuple(
        replace(one, coefficient=4, mass_t=frozen(DIESEL_T / 24))
        if one.stream == "DIESEL" and one.month > 202506 else one
        for one in issue.lines
    )  # fmt: skip
    parted = replace(issue, coefficients=(*issue.coefficients, lower), lines=lines)
    table = forms(under("gbt32151-25-2024", parted))["化石燃料燃烧（表B.2）"]
    assert [(row[1], row[-1]) for row in table.rows] == [("3", "9.44"), ("3", "4.72")]


def test_the_ndrc_guides_part_activity_from_factors() -> None:
    said = forms(under("ndrc-food-2015"))
    fuel = cells(said["活动水平：化石燃料（附表2）"], "叉车柴油")
    assert (fuel["数量"], fuel["低位发热量"]) == ("6", "43.33")
    factor = cells(said["排放因子：化石燃料（附表3）"], "叉车柴油")
    assert (factor["单位热值含碳量（tC/GJ）"], factor["碳氧化率（%）"]) == ("0.0202", "98")
    assert cells(said["活动水平：电力和热力（附表2）"], "普通网电")["数量"] == "1,022.958"


def test_a_trading_sector_reports_fuel_by_month_and_the_supplementary_table() -> None:
    said = forms(under("cets-ag-03"))
    months = said["化石燃料燃烧逐月数据"]
    assert [row[0] for row in months.rows][:2] == ["2025-01", "2025-02"]
    assert {row[2] for row in months.rows} == {"0.5"}
    assert len(months.rows) == 12
    table = said["补充数据表"]
    assert cells(table, "叉车柴油：消耗量")["数值"] == "6"
    assert cells(table, "购入电力对应的排放量")["数值"] == "542.78"
    assert cells(table, "产品产量")["数值"] == "5571"


def test_what_the_supplementary_table_lacks_is_empty_with_a_reason_and_never_zero() -> None:
    table = forms(under("cets-ag-03"))["补充数据表"]
    for item, why in (
        ("生产能力", "台账未登记"),
        ("工业生产过程排放量", "没有此类排放或未计入总量"),
        ("各工序（核算单元）排放量", "未划分核算单元"),
    ):
        row = cells(table, item)
        assert (row["数值"], row["备注"]) == ("", why)


def test_accounting_units_and_products_stand_in_the_supplementary_table() -> None:
    issue = sample()
    unit = UnitRow("ANXI", "DRY", "烘焙", "drying", "", "", "", "18.873000000000")
    capacity = Fact("TEA", "capacity", 20250101, 20251231, "6000", "t", "", "")
    entity = replace(issue.entity, facts=(*issue.entity.facts, capacity))
    held = replace(issue, entity=entity, annexes=replace(issue.annexes, units=(unit,)))
    table = forms(under("cets-ag-03", held))["补充数据表"]
    assert cells(table, "核算单元烘焙：排放量")["数值"] == "18.87"
    assert cells(table, "生产能力")["数值"] == "6000"


@pytest.mark.parametrize("guide", ["ghg-protocol", "iso14064-1-2018", "shanghai"])
def test_a_guide_without_forms_has_no_annex_of_forms(guide: str) -> None:
    assert forms(under(guide)) == {}


def test_only_tables_with_rows_are_printed() -> None:
    assert set(forms(under("gbt32151-25-2024"))) == {
        "化石燃料燃烧（表B.2）",
        "购入和输出电力（表B.8）",
    }


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_every_counted_line_stands_in_a_table_of_the_variant(variant: str) -> None:
    """Whatever the method, the tables of a guide leave nothing out: a refrigerant has no table of
    its own and stands under other sources."""
    issue = sample()
    strange = replace(issue.coefficients[3], formula="charge_leak.1")
    issue = replace(issue, coefficients=(*issue.coefficients[:3], strange))
    rows = counted(issue, frozenset({"ANXI"}))
    assert len(rows) == 4
    for row in rows:
        assert any(form.takes(row) for form in VARIANTS[variant]), row.stream.code


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_every_table_and_column_has_its_words(variant: str) -> None:
    for form in VARIANTS[variant]:
        wanted = {f"forms.{form.key}", *(column.title for column in form.columns)}
        wanted |= {f"forms.{form.key}.note"} if form.note else set()
        assert wanted <= set(LABELS)


def test_the_supplement_goes_with_trading_sectors_and_with_those_that_name_it() -> None:
    assert [has_supplement(one) for one in ("ets", "ets_steel", "ndrc+supplement")] == [True] * 3
    assert not has_supplement("ndrc")


def test_the_english_tables_hold_the_same_numbers() -> None:
    zh = forms(under("gbt32151-25-2024"))["化石燃料燃烧（表B.2）"].rows[0]
    en = forms(under("gbt32151-25-2024"), "en")["Combustion of fossil fuel (Table B.2)"].rows[0]
    assert [one for one in zh if one[0].isdigit()] == [one for one in en if one[0].isdigit()]


def test_steam_stands_in_kilojoules_per_kilogram() -> None:
    """2.8 GJ/t are 2,800 kJ/kg (1 GJ/t = 1,000 kJ/kg)."""
    issue = sample()
    enthalpy = ArgumentRow("enthalpy", "2.8", "GJ/t", -1, "")
    steam = replace(
        issue.coefficients[3], formula="steam.1", arguments=(enthalpy,), tree="enthalpy"
    )
    sources = tuple(replace(one, gbt_class="purchased_heat") for one in issue.sources)
    made = (*issue.coefficients[:3], steam)
    table = forms(replace(issue, coefficients=made, sources=sources))["购入和输出热力（表B.9）"]
    row = cells(table, "叉车柴油")
    assert row["蒸汽焓值（kJ/kg）"] == "2,800"
    assert row["蒸汽压力（MPa，绝对压力）"] == "本方法不用"


def test_every_parameter_and_constant_of_a_formula_has_its_words_in_both_languages() -> None:
    wanted = {one.name for made in METHODS.values() for one in (*made.parameters, *made.constants)}
    assert {name for name in wanted if f"report.parameter.{name}" not in LABELS} == set()
    notes = {one.note for made in METHODS.values() for one in made.constants}
    worded = {note for note in notes if not note.replace("/", "").isdigit()}
    assert {note for note in worded if f"report.argument.{note}" not in LABELS} == set()


def test_grams_of_a_gas_are_not_rounded_away() -> None:
    """1.7 g are 0.0000017 t: shown as 0.000002 t, not as 0.00."""
    issue = sample()
    strange = replace(issue.coefficients[3], formula="charge_leak.1")
    lines = tuple(
        replace(one, mass_t="0.000001700000") for one in issue.lines if one.stream == "DIESEL"
    )[:1]
    held = replace(issue, coefficients=(*issue.coefficients[:3], strange), lines=lines)
    table = forms(under("gbt32151-25-2024", held))["其他排放源的活动数据与参数"]
    assert table.rows[0][-1] == "0.000002"


def test_what_stands_apart_from_the_total_says_so() -> None:
    issue = sample()
    lines = tuple(
        replace(one, membership="additional") if one.stream == "DIESEL" else one
        for one in issue.lines
    )
    table = forms(under("gbt32151-25-2024", replace(issue, lines=lines)))["化石燃料燃烧（表B.2）"]
    assert [row[0] for row in table.rows] == ["叉车柴油（不计入总量）"]
