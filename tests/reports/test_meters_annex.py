"""The annex of meters: the register with what was overdue, events, months, automatic collection."""

from dataclasses import replace

import pytest

from ghg.domain.annexes import (
    Annexes,
    MeterEventRow,
    MeterMonthRow,
    MeterRow,
    MeterShareRow,
)
from ghg.reports.blocks import Paragraph, Table
from ghg.reports.gbt32150.meters import meters_annex
from ghg.reports.pdf import pdf_bytes
from ghg.reports.voice import Voice
from tests.reports.sample import sample

METER = MeterRow(
    code="M1",
    name="总表",
    facility="F1",
    medium="gas",
    place="锅炉房",
    parent="",
    multiplier="8000",
    accuracy_class="0.5S",
    certificate="JZ-2",
    calibration_due=20270831,
    reference_state="normal",
    required=True,
    automatic=True,
    first_day=20200101,
    last_day=99991231,
    streams=("GRID",),
    overdue=("2025-07-01~2025-08-31",),
)
EVENT = MeterEventRow("M1", 20250210, "replaced", "peak", "1251.00", "0.00", "", 0, "到期<更换>")
MONTH = MeterMonthRow(
    meter="M1",
    month=202501,
    tariff="",
    first_day=20250101,
    last_day=20250131,
    readings=2,
    first_reading="1234.56",
    last_reading="1250.06",
    raw="15.5",
    multiplier="8000",
    quantity="124000",
    unit="Nm3",
    missing=0,
    doubled=0,
    files=1,
    file_sha256="0123456789abcdef" * 4,
)
SHARE = MeterShareRow("electricity", 3, 2, "200/3")
WHOLE = Annexes(
    meters=(METER,), meter_events=(EVENT,), meter_months=(MONTH,), meter_shares=(SHARE,)
)


def said(annexes: Annexes, language: str) -> tuple[list[Table], list[str]]:
    """Give the tables and the paragraphs of the annex."""
    blocks = meters_annex(Voice(replace(sample(), annexes=annexes), language))
    tables = [one for one in blocks if isinstance(one, Table)]
    return tables, [one.text for one in blocks if isinstance(one, Paragraph)]


def test_a_plant_without_a_register_has_no_annex():
    assert meters_annex(Voice(replace(sample(), annexes=Annexes()), "zh")) == []


def test_the_register_in_chinese():
    (register, events, months), paragraphs = said(WHOLE, "zh")
    assert register.rows == (
        (
            "M1 总表",
            "燃气、0 °C标准状态",
            "F1、锅炉房",
            "—",
            "8,000",
            "0.5S",
            "JZ-2、有效期至2027-08-31、报告期内过期：2025-07-01~2025-08-31",
            "GRID",
            "应配、自动采集",
        ),
    )
    assert paragraphs[-1] == "应配计量器具中自动采集并正常工作的：电2/3（66.67%）。"
    assert events.rows[0][:6] == ("M1", "2025-02-10", "换表、峰", "1251.00", "0.00", "—")
    assert months.rows == (
        (
            *("M1", "总", "2025-01-01至2025-01-31", "2", "0", "1234.56", "1250.06"),
            *("15.5", "8,000", "124,000", "Nm³", "0123456789ab"),
        ),
    )


def test_the_register_in_english():
    (register, events, _), paragraphs = said(WHOLE, "en")
    assert register.rows[0][6] == (
        "JZ-2, valid until 2027-08-31, overdue in the period: 2025-07-01~2025-08-31"
    )
    assert events.rows[0][2] == "replaced, peak"
    assert "electricity 2 of 3 (66.67 %)" in paragraphs[-1]


@pytest.mark.parametrize(
    ("files", "expected"), [(0, "人工抄表"), (31, "31个文件")], ids=["typed", "daily"]
)
def test_where_a_month_comes_from(files, expected):
    month = replace(MONTH, files=files, file_sha256="")
    (*_, months), _ = said(replace(WHOLE, meter_months=(month,)), "zh")
    assert months.rows[0][-1] == expected


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_prints(language):
    made = replace(sample(), annexes=WHOLE)
    assert pdf_bytes(made, "0" * 64, language).startswith(b"%PDF")
