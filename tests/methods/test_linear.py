"""Two units that feed each other, solved as one system: arithmetic by hand."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.methods.linear import Maker, product_factors, solve


def test_a_boiler_takes_power_and_a_turbine_takes_steam():
    # steam 200 GJ, 30 t own, takes 10 MWh;  power 100 MWh, 50 t own, takes 20 GJ
    #   200 s = 30 + 10 p,  100 p = 50 + 20 s
    #   p = 0.5 + 0.2 s;  200 s = 30 + 5 + 2 s;  s = 35/198;  p = 0.5 + 7/198 = 106/198
    got = product_factors(
        (
            Maker("steam", Fraction(200), Fraction(30), {"power": Fraction(10)}),
            Maker("power", Fraction(100), Fraction(50), {"steam": Fraction(20)}),
        )
    )
    assert got == {"steam": Fraction(35, 198), "power": Fraction(106, 198)}


def test_nothing_is_lost_or_made_in_the_circle():
    # leaving: 180 GJ of steam and 90 MWh; together they carry the 80 t that went in
    got = product_factors(
        (
            Maker("steam", Fraction(200), Fraction(30), {"power": Fraction(10)}),
            Maker("power", Fraction(100), Fraction(50), {"steam": Fraction(20)}),
        )
    )
    assert 180 * got["steam"] + 90 * got["power"] == 80


def test_the_order_of_the_units_does_not_matter():
    boiler = Maker("steam", Fraction(200), Fraction(30), {"power": Fraction(10)})
    turbine = Maker("power", Fraction(100), Fraction(50), {"steam": Fraction(20)})
    assert product_factors((boiler, turbine)) == product_factors((turbine, boiler))


def test_own_use_of_the_own_product_raises_its_factor():
    # 100 MWh made, 10 used by the unit itself, 45 t: 45 / 90
    own = Maker("power", Fraction(100), Fraction(45), {"power": Fraction(10)})
    assert product_factors((own,)) == {"power": Fraction(1, 2)}


def test_units_that_use_up_all_they_make_are_refused_by_name():
    circle = (
        Maker("steam", Fraction(10), Fraction(1), {"power": Fraction(10)}),
        Maker("power", Fraction(10), Fraction(1), {"steam": Fraction(10)}),
    )
    assert problem(circle) == ("E-CIRCLE.singular", "steam、power")


def test_more_used_than_made_is_refused():
    circle = (
        Maker("steam", Fraction(10), Fraction(1), {"power": Fraction(20)}),
        Maker("power", Fraction(10), Fraction(1), {"steam": Fraction(20)}),
    )
    assert problem(circle)[0] == "E-CIRCLE.negative"


@pytest.mark.parametrize(
    ("makers", "odd"),
    [
        ((Maker("power", Fraction(1), Fraction(1), {"steam": Fraction(1)}),), "steam"),
        ((Maker("power", Fraction(1), Fraction(1), {}),) * 2, "power"),
    ],
)
def test_a_product_needs_exactly_one_maker(makers, odd):
    assert problem(makers) == ("E-CIRCLE.unknown", odd)


def test_a_zero_pivot_is_no_obstacle():
    # x1 = 3, x0 + x1 = 5
    rows = [[Fraction(0), Fraction(1)], [Fraction(1), Fraction(1)]]
    assert solve(rows, [Fraction(3), Fraction(5)], ["a", "b"]) == (2, 3)


NUMBERS = st.fractions(min_value=-20, max_value=20, max_denominator=30)


@given(st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=3, max_size=3), st.data())
def test_a_solution_put_back_gives_the_right_side_exactly(matrix, data):
    wanted = data.draw(st.lists(NUMBERS, min_size=3, max_size=3))
    right = [sum(a * x for a, x in zip(row, wanted, strict=True)) for row in matrix]
    try:
        found = solve(matrix, right, ["a", "b", "c"])
    except DataError as singular:
        assert determinant(matrix) == 0
        assert singular.problems[0].code == "E-CIRCLE.singular"
    else:
        assert list(found) == wanted


def determinant(m):
    return (
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
    )


def problem(makers):
    with pytest.raises(DataError) as refused:
        product_factors(makers)
    return refused.value.problems[0].code, refused.value.problems[0].raw
