"""Balances by hand, what is wanted, and what is outstanding."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.bounds import without
from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period
from ghg.domain.streams import EmissionSource, Input, Involvement, Route, Stream, balance_terms
from ghg.errors import DataError
from ghg.plan.balance import derived, in_order
from ghg.plan.wanted import Wanted, months_by_status, outstanding, wanted, wanted_months

EVER = (19000101, 99991231)


def stream(code, rule="", unit="kWh"):
    return Stream(
        code,
        code,
        "",
        "S1",
        Input.ACTIVITY,
        "grid_electricity",
        unit,
        Route.GRID,
        balance=balance_terms(rule),
    )


def test_grid_is_used_less_own_solar_in_other_units():
    grid = stream("GRID", "USED - SOLAR")
    amounts = {("USED", 202501): Fraction(100), ("SOLAR", 202501): Fraction("12.5")}
    units = {"USED": "MWh", "SOLAR": "kWh"}
    assert derived(grid, 202501, units, amounts) == Fraction("99987.5")


def test_a_balance_below_zero_is_refused_with_its_month():
    amounts = {("USED", 202502): Fraction(1), ("SOLAR", 202502): Fraction(2)}
    with pytest.raises(DataError) as refused:
        derived(stream("GRID", "USED - SOLAR"), 202502, {"USED": "kWh", "SOLAR": "kWh"}, amounts)
    assert refused.value.code == "E-BALANCE"
    assert "2025-02" in refused.value.problems[0].place.subject


def test_balances_of_balances_come_in_order():
    chain = [stream("C", "B + A"), stream("B", "A"), stream("A")]
    assert [one.code for one in in_order(chain)] == ["B", "C"]


def test_a_circle_is_refused_by_name():
    with pytest.raises(DataError) as refused:
        in_order([stream("A", "B"), stream("B", "A")])
    assert refused.value.code == "E-CIRCLE"
    assert "A" in refused.value.problems[0].place.subject


def said(status, first, last, source="S1"):
    return Involvement(source, status, first, last, "")


SOURCE = EmissionSource("S1", "S1", "", "F1", "", "purchased_electricity", "electricity")


def inside(first=20250101, last=20251231, member="inside"):
    return BoundaryRow("F1", "", "", member, first, last, "stated", "")


def status(*words, boundary=(), first=202501, last=202512):
    return months_by_status(SOURCE, words, boundary, first, last)


def months(*words, boundary=()):
    return wanted_months(SOURCE, words, boundary, 202501, 202512)


def test_a_part_year_source_is_wanted_from_its_month():
    assert months(said("involved", 20250715, 99991231)) == tuple(range(202507, 202513))


def test_the_latest_word_counts():
    words = [said("involved", *EVER), said("not_involved", 20250301, 20250331)]
    assert 202503 not in months(*words)
    assert 202502 in months(*words)


def test_a_word_about_part_of_a_month_leaves_the_rest_of_it_as_it_was():
    words = [said("involved", *EVER), said("not_involved", 20250310, 20250331)]
    assert 202503 in months(*words)  # the first nine days
    closed = [*words, said("not_involved", 20250301, 20250309)]
    assert 202503 not in months(*closed)


def test_days_nobody_spoke_of_are_unconfirmed_not_absent():
    found = status(said("involved", 20250301, 99991231))
    assert [found[month] for month in (202501, 202502, 202503)] == [
        "unconfirmed",
        "unconfirmed",
        "involved",
    ]


def test_a_later_unconfirmed_takes_the_word_back():
    assert months(said("involved", *EVER), said("unconfirmed", *EVER)) == ()


def test_only_months_inside_the_boundary_are_wanted():
    other = replace(inside(), facility="F2")  # the boundary speaks of the whole year
    found = status(said("involved", *EVER), boundary=(inside(last=20250615), other))
    assert [month for month, word in found.items() if word == "involved"] == list(
        range(202501, 202507)
    )
    assert found[202507] == "outside"
    assert set(status(said("involved", *EVER), boundary=(inside(member="outside"),)).values()) == {
        "outside"
    }


def test_a_boundary_of_another_year_says_nothing_about_this_one():
    last_year = inside(20240101, 20241231)
    assert set(status(said("involved", *EVER), boundary=(last_year,)).values()) == {"involved"}


@pytest.mark.parametrize(
    ("first", "last", "left"),
    [
        (20260101, 20261231, [(20250101, 20251231)]),
        (20250101, 20251231, []),
        (20250401, 20250630, [(20250101, 20250331), (20250701, 20251231)]),
        (20250701, 20261231, [(20250101, 20250630)]),
    ],
)
def test_a_later_word_leaves_the_days_it_does_not_speak_of(first, last, left):
    parts = without(inside(), Period(first, last))
    assert [(part.first_day, part.last_day) for part in parts] == left


def test_outstanding_is_wanted_less_recorded():
    wants = wanted(
        [SOURCE], [stream("A"), stream("G", "A")], [said("involved", *EVER)], (), (), 202501, 202502
    )
    assert wants == (Wanted("A", 202501), Wanted("A", 202502))
    assert outstanding(wants, [("A", 202501)]) == (Wanted("A", 202502),)
