"""Months, days, and a bill over two months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain import periods
from ghg.domain.periods import Period
from ghg.errors import DataError

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 12, 31))


@pytest.mark.parametrize(
    "text", ["2025-01", "2025/1", "2025.1", "202501", "2025年1月", "2025年01月"]
)
def test_months(text):
    assert periods.month(text) == 202501


@pytest.mark.parametrize("text", ["2025-13", "25-1", "01/2025", "2025-0", "", "一月", "45292"])
def test_no_month(text):
    with pytest.raises(DataError) as refused:
        periods.month(text)
    assert refused.value.code == "E-DATE"


@pytest.mark.parametrize("text", ["2024/2/30", "2025-02-29", "25-1-1", "01/02/2025", "2025-1"])
def test_no_day(text):
    with pytest.raises(DataError) as refused:
        periods.day(text)
    assert refused.value.code == "E-DATE"


def test_leap_day():
    assert periods.day("2024年2月29日") == 20240229
    assert periods.days_in(periods.year_period(2024)) == 366


def test_a_bill_from_21_january_to_20_february():
    # 31 days, 11 of them in January: floor(1000 x 11 / 31) = 354, rest 646
    parts = periods.split(1000, Period(20250121, 20250220))
    assert parts == ((Period(20250121, 20250131), 354), (Period(20250201, 20250220), 646))


@given(st.integers(min_value=0, max_value=10**15), DAYS, st.integers(min_value=0, max_value=800))
def test_a_split_bill_keeps_its_sum_and_its_days(total, start, length):
    period = Period(periods.from_date(start), periods.from_date(start + timedelta(days=length)))
    parts = periods.split(total, period)
    assert sum(share for _, share in parts) == total
    assert sum(periods.days_in(part) for part, _ in parts) == periods.days_in(period)
    assert all(part.first_month == part.last_month for part, _ in parts)


def test_months_over_a_year_end():
    assert periods.months_between(202411, 202502) == (202411, 202412, 202501, 202502)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ([], ()),
        ([202512, 202601], ((202512, 202601),)),
        ([202503, 202501, 202501], ((202501, 202501), (202503, 202503))),
    ],
)
def test_runs_of_months(months, expected):
    assert periods.month_runs(months) == expected


def test_a_run_is_written_by_its_ends():
    assert periods.run_text(202501, 202503) == "2025-01~2025-03"
    assert periods.run_text(202507, 202507) == "2025-07"
