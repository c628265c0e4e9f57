"""The cross-check page and the energy tables as blocks: every number is the issue's own."""

from dataclasses import replace

import pytest

from ghg.domain.annexes import Annexes, CheckRow, EnergyApartRow, EnergySideRow
from ghg.reports.blocks import Heading, Paragraph, Table
from ghg.reports.gbt32150.crosschecks import crosschecks_annex
from ghg.reports.gbt32150.energy import energy
from ghg.reports.voice import Voice
from tests.reports.sample import sample

ISSUE = sample()

DIFFERS = CheckRow(
    check="form205", part="purchase", subjects=("natural_gas",), names=(("天然气", "natural gas"),),
    month=0, left="128", right="127.6858", unit="10^4m3", difference="0.3142",
    percent="1571/6384.29", tolerance="", at_stake_t="1.667145200000", result="differs",
    lacking="", detail=(("owner", "F1"),), streams=("GRID",), reason="含<b>宿舍",
)  # fmt: skip
MISSING = replace(
    DIFFERS, check="nameplate", part="", subjects=("GRID", "SOLAR"), names=(("", ""), ("", "")),
    left="", right="", unit="", difference="", percent="", at_stake_t="", result="no_data",
    lacking="crosscheck.lacking.nameplate", detail=(), streams=(), reason="",
)  # fmt: skip
AGREES = replace(
    DIFFERS, check="year_before", part="total", subjects=("name:guide",), names=(("", ""),),
    month=202503, difference="0", percent="0", tolerance="2.5", at_stake_t="0", result="agrees",
    detail=(("place", "2024 1"),), reason="", unit="tCO2e",
)  # fmt: skip


def voice(*rows, language="zh", **changes):
    made = replace(ISSUE, annexes=Annexes(checks=rows, **changes.pop("annexes", {})), **changes)
    return Voice(made, language)


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def test_without_any_row_there_is_no_annex():
    assert crosschecks_annex(voice()) == []


def test_a_comparison_is_told_with_formula_reason_tolerance_and_stake():
    blocks = crosschecks_annex(voice(replace(DIFFERS, percent="0.24607278")))
    (table,) = tables(blocks)
    (row,) = table.rows
    assert row[0].startswith("205-1表·购进量\n左：205-1表购进量")
    assert row[0].endswith("；厂区F1；说明：含<b>宿舍")
    assert row[1:] == (
        "天然气", "全期", "128", "127.6858", "10⁴m³", "0.3142", "0.25", "未规定", "1.67", "不一致",
    )  # fmt: skip
    assert any("没有默认值" in note for note in table.notes)
    assert any(isinstance(block, Heading) and block.text == "交叉核对表" for block in blocks)


def test_the_page_counts_its_results():
    blocks = crosschecks_annex(voice(replace(DIFFERS, percent=""), AGREES, MISSING))
    said = next(block.text for block in blocks if isinstance(block, Paragraph))
    assert said.endswith("一致1项，不一致1项，无数据1项。")


def test_what_could_not_be_compared_stands_apart_with_what_is_missing():
    made, missing = tables(crosschecks_annex(voice(AGREES, MISSING, language="en")))
    assert made.rows[0][1:3] == ("Total by the guide", "2025-03")
    assert made.rows[0][8:] == ("2.5", "0.00", "agrees")
    assert not any("no default" in note for note in made.notes)
    ((name, subjects, lacking, formula),) = missing.rows
    assert (name, lacking) == ("nameplate ceiling", "no nameplate per hour is recorded")
    assert subjects.startswith("GRID ")
    assert formula == "left: use; right: nameplate x hours; left may not exceed right"


WATER = EnergyApartRow(
    item="fresh_water", item_zh="新水", item_en="fresh water", quantity="12000", unit="t",
    coefficient="0.2571", coefficient_unit="kgce/t", source="GB/T 2589 附录 B",
    calorific_tce="3.085200000000", part="medium",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "part", "name", "reason"),
    [
        ("zh", "耗能工质", "新水", "耗能工质：GB/T 2589单列；其能耗已在制取它的能源中"),
        (
            "en",
            "medium",
            "fresh water",
            "medium: apart in GB/T 2589; its energy is in what made it",
        ),
    ],
)
def test_media_stand_apart_from_the_use(language, part, name, reason):
    side = EnergySideRow("fresh_water", WATER.calorific_tce, "", "energy.side.medium")
    spoken = voice(language=language, annexes={"energy_sides": (side,), "energy_apart": (WATER,)})
    used, apart, sides = tables(energy(spoken))
    assert len(used.rows) == len(ISSUE.energy)
    assert apart.rows == ((part, name, "12,000", "t", "0.2571", "kgce/t", "3.09"),)
    assert sides.rows == ((name, "3.09", "—", reason),)
