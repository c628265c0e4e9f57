"""Green power on paper: the chapter and the list of renewable power, in both languages."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from ghg.domain.double_benefit import Technology
from ghg.domain.instruments import Instrument
from ghg.domain.issue import from_bytes, issue_bytes
from ghg.reports.blocks import Heading, Paragraph, Table
from ghg.reports.json_report import json_bytes
from ghg.reports.statement import statement
from ghg.reports.workbook.book import workbook_bytes
from ghg.texts.labels import LABELS
from tests.inventory import tea
from tests.inventory.held import CLAIM, held, position, tea_with, units

CREDITS = replace(CLAIM, use=2, certificate=False, need="自愿注销")
HELD = held(
    units(254, acquired="green_trade", batch="TRADE-2025"),
    units(30, batch="OLD-2024", first_month=202411, last_month=202411, reference="REF-OLD"),
    units(6, use=2, instrument=Instrument.CCER, batch="CCER-1"),
    uses=(CLAIM, CREDITS),
    positions=(position(10), position(284, "redeemed")),
)


@pytest.fixture(scope="module")
def issue():
    """The tea factory's issue, as it is read back from its bytes."""
    return from_bytes(issue_bytes(tea_with(HELD)))


def told(issue, language):
    """Give every word of the statement."""
    words = []
    for block in statement(issue, "0" * 64, language).blocks:
        if isinstance(block, Heading | Paragraph):
            words.append(block.text)
        if isinstance(block, Table):
            words += [block.caption, *block.notes, *(cell for row in block.rows for cell in row)]
    return "\n".join(words)


def rows(issue, caption, language="zh"):
    (table,) = (
        block
        for block in statement(issue, "0" * 64, language).blocks
        if isinstance(block, Table) and block.caption.endswith(caption)
    )
    return table.rows


def test_inventory_figures_and_credits_stand_side_by_side_and_nothing_is_netted(issue):
    """992.958 MWh x 0.5306 = 526.8635..., six tonnes of credits beside it."""
    assert rows(issue, "三项并列") == (
        ("清单总量（核算指南口径）", "526.86", "未扣减任何碳信用"),
        ("核算指南口径", "526.86", "电力口径之一"),
        ("基于位置口径", "537.68", "电力口径之一"),
        ("基于市场口径", "418.13", "电力口径之一"),
        ("已注销的碳信用：自愿注销", "6", "单独列出，不抵减以上各项"),
    )


def test_254_certificates_cover_the_trade_and_ten_are_held(issue):
    trade = next(row for row in rows(issue, "绿证覆盖检验（全年）") if "绿电交易" in row[0])
    assert trade[2:] == ("253,900", "254", "254", "253,900", "100", "0")
    assert rows(issue, "定版时的持有情况")[0] == ("绿证GEC", "2025-06", "持有", "10", "MWh")


def test_serials_references_and_papers_are_told(issue):
    first = rows(issue, "已核销的绿证和已注销的碳信用")
    serials = {row[0].splitlines()[1]: row for row in first if "TRADE-2025" in row[0]}
    assert serials["TRADE-2025"][4] == "GEC-2026-001\n2026-03-05\nabcdefabcdef"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "zh",
            (
                "碳抵消与绿色电力",
                "可再生能源电力消纳核算清单",
                "不低于30.1568 %（下限）",
                "错误：30张绿证不是本年度所发电量",
                "省级分摊系数未录入",
            ),
        ),
        (
            "en",
            (
                "Offsets and green power",
                "List of renewable power used",
                "at least 30.1568 % (lower bound)",
                "Error: 30 certificates are not of power generated in the year",
                "The provincial coefficient is not entered",
            ),
        ),
    ],
)
def test_both_languages_say_lower_bound_and_what_counts_for_nothing(issue, language, words):
    """(187,792 + 253,900) / 1,464,650 = 30.1568 %."""
    text = told(issue, language)
    assert [word for word in words if word not in text] == []


def test_a_plant_without_certificates_has_its_shares_and_no_empty_tables():
    text = told(tea.made(), "zh")
    assert "非化石能源电力物理认定占比" in text
    assert "绿证覆盖检验" not in text
    assert "三项并列" not in text


def test_the_rows_stand_in_the_json_as_well(issue):
    text = json_bytes(issue, "0" * 64).decode()
    assert '"physical_share_622"' in text
    assert '"TRADE-2025"' in text


def test_every_technology_has_its_words():
    assert [one for one in Technology if f"report.technology.{one.value}" not in LABELS] == []


def test_the_workbook_has_a_sheet_of_them(issue):
    book = load_workbook(BytesIO(workbook_bytes(issue, "0" * 64)))
    cells = [str(cell.value) for row in book["碳抵消与绿色电力"].iter_rows() for cell in row]
    assert any("OLD-2024" in one for one in cells)  # a certificate of the list
    assert any("CCER-1" in one for one in cells)  # a retired credit
