"""Dates as people write them: what is read, and what is refused with its choices (28-31, 74)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.dates import day, moment, month
from ghg.errors import DataError

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
SPELLINGS = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y年%m月%d", "%Y%m%d")


def code_of(read, *words) -> str:
    with pytest.raises(DataError) as refused:
        read(*words)
    return refused.value.problems[0].code


@given(DAYS, st.sampled_from(SPELLINGS))
def test_every_listed_spelling_is_the_same_day(real, spelling):
    wanted = real.year * 10000 + real.month * 100 + real.day
    assert day(real.strftime(spelling)) == wanted
    assert moment(f"{real.strftime(spelling)} 7:05") == (wanted, 425)


@given(DAYS)
def test_where_the_year_stands_last_only_the_mapping_decides(real):
    wanted = real.year * 10000 + real.month * 100 + real.day
    assert day(real.strftime("%d/%m/%Y"), "dmy") == wanted
    assert day(real.strftime("%m/%d/%Y"), "mdy") == wanted
    assert day(real.strftime("%Y-%m-%d"), "dmy") == wanted
    assert code_of(day, real.strftime("%d/%m/%Y")) == "E-DATE.ambiguous"


def test_both_readings_are_named():
    with pytest.raises(DataError) as refused:
        day("03/04/2024")
    assert refused.value.problems[0].values["choices"] == "2024-03-04 / 2024-04-03"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-02-30", "E-DATE"),
        ("2025-02-29", "E-DATE"),
        ("2024-1/2", "E-DATE"),
        ("20241301", "E-DATE"),
        ("2024-01-15T08:00Z", "E-DATE.zone"),
        ("2024-01-15 00:00-05:00", "E-DATE.zone"),
        ("2024-01-15 08:00", "E-DATE.time"),
        ("24-01-15", "E-DATE.short"),
        ("24年1月15日", "E-DATE.short"),
        ("30/30/2024", "E-DATE"),
        ("1/2/24", "E-DATE"),
        ("２０２４－０２－３０", "E-DATE"),
        ("", "E-DATE"),
    ],
)
def test_no_day(text, code):
    assert code_of(day, text) == code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-01-01 00:00:00", 20240101),
        ("2024/1/1 0:00", 20240101),
        ("2024-01-01T00:00+08:00", 20240101),
        ("２０２４－０１－０１", 20240101),
        ("2024年2月29日", 20240229),
    ],
)
def test_a_midnight_says_nothing_new(text, said):
    assert day(text) == said


@pytest.mark.parametrize(
    ("text", "order", "said"),
    [
        ("01/02/2018 00:15", "dmy", (20180201, 15)),
        ("01/02/2018 24:00", "dmy", (20180201, 1440)),
        ("2024-01-01", "ymd", (20240101, 0)),
        ("2024-01-01 23:59:00", "ymd", (20240101, 1439)),
    ],
)
def test_moments(text, order, said):
    assert moment(text, order) == said


def test_seconds_and_a_day_of_more_than_24_hours_are_refused():
    assert code_of(moment, "2024-01-01 00:00:30") == "E-DATE.second"
    assert code_of(moment, "2024-01-01 24:01") == "E-DATE"


@pytest.mark.parametrize(
    ("text", "order", "year", "said"),
    [
        ("2024年1月份", "ymd", 0, 202401),
        ("2024年十二月", "ymd", 0, 202412),
        ("十月", "ymd", 2024, 202410),
        ("3月", "ymd", 2024, 202403),
        ("2023年3月", "ymd", 2024, 202303),
        ("03/2024", "dmy", 0, 202403),
        ("2024-03-01", "ymd", 0, 202403),
        ("01/03/2024", "dmy", 0, 202403),
    ],
)
def test_months(text, order, year, said):
    assert month(text, order, year) == said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("十三月", "E-DATE.month"),
        ("3月", "E-DATE.alone"),
        ("03/2024", "E-DATE.month"),
        ("2024-03-02", "E-DATE.day"),
        ("24-3", "E-DATE.short"),
        ("2024.13", "E-DATE.month"),
        ("01/03/2024", "E-DATE.ambiguous"),
    ],
)
def test_no_month(text, code):
    assert code_of(month, text) == code


@given(st.text(max_size=20))
def test_anything_else_is_refused_by_name(text):
    for read in (day, month, moment):
        try:
            read(text)
        except DataError as error:
            assert error.code == "E-DATE"
