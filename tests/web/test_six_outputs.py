"""The golden factory in six outputs: the same digits in each, to the last one.

542.7815148 t by the guide are 1,022,958 kWh of the grid at 0.5306 kg, 537.6849038 t by location
1,276,858 kWh at 0.4211 kg, 430.7676138 t by market 1,022,958 kWh at 0.4211 kg.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.web.six import Rows, Six, same_digits

KWH, ALL_KWH = 1022958, 1276858
BY_HAND = {
    "guide": KWH * Fraction("0.5306") / 1000,
    "location": ALL_KWH * Fraction("0.4211") / 1000,
    "market": KWH * Fraction("0.4211") / 1000,
}


@pytest.fixture(scope="module")
def six(demo_folder: Path) -> Six:
    return Six(demo_folder)


def test_every_number_is_the_same_in_six_outputs(six: Six) -> None:
    """27 totals and figures and 36 lines of the guide's view at least."""
    assert same_digits(six) > 60


@pytest.mark.parametrize("figure", BY_HAND)
def test_the_golden_figures_stand_in_all_of_them(six: Six, figure: str) -> None:
    exact = f"{float(BY_HAND[figure]):.7f}"
    assert Fraction(exact) == BY_HAND[figure]
    for name in ("web", "read", "word"):
        assert getattr(six, name).beside(exact), name
    assert exact in six.cli
    assert exact in six.pdf
    assert any(Fraction(row["co2e_t"]) == BY_HAND[figure] for row in six.json["figures"])
    assert six.workbook.beside(exact)


def test_a_digit_that_differs_is_seen(six: Six) -> None:
    """The comparison falls over one changed digit of one output."""
    word = six.word
    changed = (tuple(cell.replace("542.78", "542.79") for cell in row) for row in word.rows)
    six.word = Rows(changed)
    with pytest.raises(AssertionError):
        same_digits(six)
    six.word = word
