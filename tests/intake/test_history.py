"""A month held against the months before it (46, 47, 52, 70)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.intake.history import Jump, hours_of, jumps

USUAL = {202300 + month: 100 for month in range(1, 13)}


def found(new: int, before: dict[int, int], ceiling: int | None = None) -> list[Jump]:
    ceilings = {} if ceiling is None else {202401: ceiling}
    return list(jumps({**before, 202401: new}, frozenset({202401}), ceilings))


@pytest.mark.parametrize(
    ("value", "before", "code"),
    [
        (500, {202312: 100, 202311: 100, 202310: 100}, "E-JUMP.median"),
        (20, {202312: 100, 202311: 100, 202310: 100}, "E-JUMP.median"),
        (1001, USUAL, "E-JUMP.year"),
        (100_000, {202312: 100}, "E-JUMP.slip"),
        (1, {202312: 10_000}, "E-JUMP.slip"),
        (0, {202312: 100}, "E-ZERO.month"),
    ],
)
def test_what_stands_out(value, before, code):
    [jump] = found(value, before)
    assert (jump.code, jump.month, jump.quantity) == (code, 202401, value)


@pytest.mark.parametrize(
    ("value", "before"),
    [
        (499, {202312: 100, 202311: 100, 202310: 100}),
        (21, {202312: 100, 202311: 100, 202310: 100}),
        (500, {202312: 100, 202311: 100}),  # two months are no history
        (500, {**USUAL, 202301: 480}),  # the season was so a year ago
        (0, {}),
        (0, {202312: 0, 202311: 100}),
        (7, {}),
    ],
)
def test_what_is_no_question(value, before):
    assert found(value, before) == []


def test_the_median_is_of_twelve_months_and_knows_no_later_one():
    long_ago = {202200 + month: 10_000 for month in range(1, 13)}
    assert found(100, {**long_ago, **USUAL}) == []
    assert found(100, {**USUAL, 202402: 90_000}) == []


@pytest.mark.parametrize(("value", "times"), [(100_000, 1000), (1_000_000, 10_000)])
def test_a_slip_says_how_many_times(value, times):
    assert found(value, USUAL)[0].times == times


def test_a_ceiling_counts_the_hours_of_the_month():
    assert hours_of(202402) == 29 * 24 == 696
    assert hours_of(202502) == 672
    assert found(101, USUAL, ceiling=100)[0].code == "E-JUMP.ceiling"
    assert found(100, USUAL, ceiling=100) == []


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_a_month_is_asked_about_once_at_most(value, usual):
    assert len(found(value, dict.fromkeys(USUAL, usual))) <= 1
