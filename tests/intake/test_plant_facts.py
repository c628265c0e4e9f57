"""Answers to the questions of the catalogue: what is understood, and what is refused."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.periods import Period
from ghg.domain.plant_facts import Answering, FactKind, Span, Word
from ghg.errors import DataError
from ghg.intake.fact_answers import (
    Told,
    answer_text,
    fact_kind,
    is_unanswered,
    read_answer,
    read_name,
)
from ghg.intake.fact_days import read_span

SYSTEMS = (
    Word("quality", "质量", "quality"),
    Word("energy", "能源", "energy"),
    Word("ohs", "健康、安全", "health, safety"),
)
TITLES = (Word("none", "无", "none"), Word("city", "市级", "city"))


def kind(answering: Answering, span: Span = Span.YEAR, unit: str = "", **more) -> FactKind:
    words = {"question_zh": "问题？", "question_en": "The question?", "source": "条款"}
    said = {"named": False, "unit": unit, "words": (), "materials": (), **words}
    made = FactKind(id="asked_for", topic="topic", answering=answering, span=span, **said)
    return replace(made, **more)


YES_NO, COUNT = kind(Answering.YES_NO), kind(Answering.COUNT)
WATER = kind(Answering.QUANTITY, unit="m3")
SHARE = kind(Answering.QUANTITY, unit="1")
LIMIT = kind(Answering.QUANTITY)  # its unit is that of the product
ITEMS = kind(Answering.ITEMS, words=SYSTEMS)
LEVEL = kind(Answering.LEVEL, words=TITLES)
DAY, TEXT = kind(Answering.DAY), kind(Answering.TEXT)
ALL = (YES_NO, COUNT, WATER, SHARE, LIMIT, ITEMS, LEVEL, DAY, TEXT)


@pytest.mark.parametrize(
    ("of", "text", "unit", "told"),
    [
        (YES_NO, "是", "", Told(Decimal(1))),
        (YES_NO, "无", "", Told(Decimal(0))),
        (YES_NO, " No ", "", Told(Decimal(0))),
        (COUNT, "0", "", Told(Decimal(0))),
        (COUNT, "3.0", "", Told(Decimal("3.0"))),
        (WATER, "1,200.5", "万m3", Told(Decimal("1200.5"), unit="10^4m3")),
        (SHARE, "30%", "", Told(Decimal(30), unit="%")),
        (SHARE, "0.3", "", Told(Decimal("0.3"), unit="1")),
        (LIMIT, "0.4", "tce/t", Told(Decimal("0.4"), unit="tce/t")),
        (ITEMS, "能源，quality", "", Told(words=("quality", "energy"))),
        (ITEMS, "无", "", Told()),
        (ITEMS, "ohs", "", Told(words=("ohs",))),
        (LEVEL, "无", "", Told(words=("none",))),
        (LEVEL, "CITY", "", Told(words=("city",))),
        (DAY, "2025年6月30日", "", Told(Decimal(20250630))),
        (TEXT, " 自有 ", "", Told(text="自有")),
    ],
)
def test_an_answer_is_read_as_its_question_asks(of, text, unit, told):
    assert read_answer(of, text, unit) == told


@pytest.mark.parametrize(
    ("of", "text", "unit", "code"),
    [
        (YES_NO, "maybe", "", "E-ANSWER.yes_no"),
        (YES_NO, "12", "", "E-ANSWER.yes_no"),
        (YES_NO, "是", "t", "E-ANSWER.unitless"),
        (COUNT, "1.5", "", "E-ANSWER.count"),
        (COUNT, "是", "", "E-ANSWER.count"),
        (COUNT, "-1", "", "E-ANSWER.sign"),
        (WATER, "是", "m3", "E-ANSWER.quantity"),
        (WATER, "-0.1", "m3", "E-ANSWER.sign"),
        (WATER, "12", "", "E-ANSWER.unit"),
        (WATER, "12", "t", "E-DIM"),
        (WATER, "30%", "", "E-DIM"),
        (WATER, "12", "方量", "E-UNIT"),
        (LIMIT, "0.4", "", "E-ANSWER.unit_any"),
        (ITEMS, "质量、能量", "", "E-ANSWER.items"),
        (LEVEL, "省级", "", "E-ANSWER.level"),
        (DAY, "六月", "", "E-ANSWER.day"),
        (TEXT, "x" * 4001, "", "E-LEN.cell"),
        *((one, "-", "", "E-ANSWER.empty") for one in ALL),
        (TEXT, "a\u202eb", "", "E-CHAR"),
    ],
)
def test_what_is_not_understood_is_refused(of, text, unit, code):
    with pytest.raises(DataError) as caught:
        read_answer(of, text, unit)
    assert [one.code for one in caught.value.problems] == [code]


def test_a_word_that_is_missing_is_told_with_all_there_are():
    with pytest.raises(DataError) as caught:
        read_answer(LEVEL, "国家级")
    assert caught.value.problems[0].values["choices_zh"] == "无、市级"


def test_no_answer_is_not_the_answer_none():
    assert [is_unanswered(text) for text in ("", " — ", "/", "N/A")] == [True] * 4
    assert not is_unanswered("无")
    assert not is_unanswered("0")


@given(
    st.one_of(
        st.tuples(st.just(YES_NO), st.sampled_from([0, 1]).map(lambda one: Told(Decimal(one)))),
        st.tuples(st.just(COUNT), st.integers(0, 10**9).map(lambda one: Told(Decimal(one)))),
        st.tuples(
            st.just(WATER),
            st.decimals(0, 10**9, allow_nan=False, places=6).map(lambda one: Told(one, unit="m3")),
        ),
        st.tuples(
            st.just(ITEMS),
            st.sets(st.sampled_from(SYSTEMS)).map(
                lambda some: Told(words=tuple(one.code for one in SYSTEMS if one in some))
            ),
        ),
        st.tuples(st.just(LEVEL), st.sampled_from(TITLES).map(lambda one: Told(words=(one.code,)))),
        st.tuples(
            st.just(DAY),
            st.dates()
            .filter(lambda one: 1900 <= one.year < 2100)
            .map(lambda one: Told(Decimal(one.strftime("%Y%m%d")))),
        ),
    ),
    st.sampled_from(["zh", "en"]),
)
def test_an_answer_that_is_written_is_read_as_the_same(asked, language):
    of, told = asked
    assert read_answer(of, answer_text(of, told, language), told.unit) == told


@pytest.mark.parametrize(
    ("span", "first", "last", "days"),
    [
        (Span.STANDING, "2024-03-01", "", Period(20240301, 99991231)),
        (Span.STANDING, "2024", "2025-06", Period(20240101, 20250630)),
        (Span.YEAR, "2025", "", Period(20250101, 20251231)),
        (Span.YEAR, "2025年", "2025-12-31", Period(20250101, 20251231)),
        (Span.THREE_YEARS, "2025-03-01", "2025-03-01", Period(20250301, 20250301)),
        (Span.THREE_YEARS, "2023", "2025", Period(20230101, 20251231)),
    ],
)
def test_days_are_given_as_days_months_or_years(span, first, last, days):
    assert read_span(kind(Answering.YES_NO, span), first, last) == days


@pytest.mark.parametrize(
    ("span", "first", "last", "code"),
    [
        (Span.STANDING, "", "", "E-ANSWER.first"),
        (Span.YEAR, "2025-03-01", "", "E-ANSWER.last"),
        (Span.YEAR, "2025", "2024", "E-DATE.order"),
        (Span.YEAR, "25.3.1", "2024", "E-DATE.short"),
        (Span.YEAR, "2025-02-30", "2025", "E-DATE"),
    ],
)
def test_days_that_are_none_are_refused(span, first, last, code):
    with pytest.raises(DataError) as caught:
        read_span(kind(Answering.YES_NO, span), first, last)
    assert caught.value.problems[0].code == code


def test_a_named_kind_has_a_name_and_another_has_none():
    named = replace(WATER, named=True)
    assert (read_name(named, " 自来水 "), read_name(WATER, "")) == ("自来水", "")
    for of, text, code in (
        (named, "", "E-ANSWER.name"),
        (WATER, "自来水", "E-ANSWER.unnamed"),
        (named, "水" * 201, "E-LEN.cell"),
    ):
        with pytest.raises(DataError) as caught:
            read_name(of, text)
        assert caught.value.problems[0].code == code


def test_a_kind_is_found_by_its_code_or_question_and_a_slip_is_told():
    kinds = {"water_intake": replace(WATER, id="water_intake", question_zh="取水量？")}
    assert fact_kind(kinds, "water_intake") is fact_kind(kinds, "取水量？")
    with pytest.raises(DataError) as caught:
        fact_kind(kinds, "water_intak")
    assert caught.value.problems[0].values["near"] == "water_intake"
