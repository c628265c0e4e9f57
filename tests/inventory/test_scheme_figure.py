"""The electricity figure of a scheme: T6, T7 and what each map does with each way.

Park power of 100 GWh: 60 direct line, 20 covered by certificates, 20 from the grid.
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.recognition import Treatment, Way
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.inventory.electricity import PowerUse, scheme_figure, ways
from ghg.library.recognition import recognition_of
from tests.inventory import tea
from tests.inventory.test_electricity import FOOD

GWH = 1_000_000
FACTORS = {  # kgCO2/kWh as printed: notice 2024 no. 33, table 5; report year 2022
    ("fossil", 2022): Decimal("0.8325"),
    ("ets_reporting", 0): Decimal("0.5703"),
    ("average", 0): Decimal("0.5306"),
}


def use(route, power, kwh, proof="none", **also):
    stream = Stream("S", "", "", "", Input.ACTIVITY, "grid_electricity", "kWh", route, power)
    return PowerUse("F1", stream, 202501, Fraction(kwh), proof, **also)


PARK = (
    use(Route.DIRECT_LINE, Power.SOLAR, 60 * GWH, "proven"),
    use(Route.GRID, Power.ORDINARY, 40 * GWH, gec=Fraction(20 * GWH)),
)


def factor_of(_, asked):
    """Give tCO2 per kWh."""
    return Fraction(FACTORS[asked.table, asked.data_year]) / 1000 if asked else None


def figure(uses, scheme, year):
    found = recognition_of(tea.LIBRARY, scheme, year)
    return scheme_figure(uses, found, factor_of, {"F1": FOOD})


def test_t6_the_park_counts_20_gwh_at_the_fossil_factor():
    made = figure(PARK, "park_910", 2026)
    assert made.co2_t == 16_650  # 20 GWh x 0.8325
    assert made.kwh == {Treatment.ZERO: 80 * GWH, Treatment.FACTOR: 20 * GWH}


def test_t7_the_trading_scheme_refuses_the_certificates():
    made = figure(PARK, "ets_332", 2022)
    assert made.co2_t == 22_812  # 40 GWh x 0.5703
    assert made.kwh[Treatment.REFUSE] == 20 * GWH


def test_the_guides_of_part_34_take_them():
    assert figure(PARK, "gbt32151_34", 2025).co2_t == 10_612  # 20 GWh x 0.5306


def test_bought_power_outside_the_total_has_no_tonnes_and_is_decided():
    made = figure(PARK, "ets_steel_2024", 2025)
    assert (made.co2_t, made.undecided) == (None, ())


@pytest.mark.parametrize(
    ("scheme", "undecided"),
    [("ceca_0171", (Way.DIRECT_LINE, Way.GEC, Way.GRID)), ("shanghai", (Way.DIRECT_LINE, Way.GEC))],
)
def test_what_no_text_says_leaves_no_tonnes(scheme, undecided):
    found = recognition_of(tea.LIBRARY, scheme, 2025)
    made = scheme_figure(PARK, found, lambda *_: Fraction(1), {"F1": FOOD})
    assert (made.co2_t, made.undecided) == (None, undecided)


def test_a_missing_factor_leaves_no_tonnes():
    found = recognition_of(tea.LIBRARY, "park_910", 2026)
    made = scheme_figure(PARK, found, lambda *_: None, {"F1": FOOD})
    assert (made.co2_t, made.undecided) == (None, (Way.GRID,))


def test_a_share_has_kilowatt_hours_and_no_tonnes():
    made = figure(PARK, "gbt36132_2025", 2025)
    assert made.co2_t is None
    assert made.kwh == {Treatment.COUNTS: 80 * GWH, Treatment.REFUSE: 20 * GWH}
    assert made.undecided == ()


@pytest.mark.parametrize(
    ("one", "divided"),
    [
        (
            use(Route.OWN_GENERATION, Power.SOLAR, 5, "proven", sold=Fraction(2)),
            "self_use 3 grid 2",
        ),
        (use(Route.OWN_GENERATION, Power.SOLAR, 5, "pending"), "grid 5"),
        (use(Route.GREEN_TRADE, Power.WIND, 5, "proven"), "green_trade 5"),
        (use(Route.GREEN_TRADE, Power.WIND, 5, "pending"), "grid 5"),
        (use(Route.NUCLEAR_TRADE, Power.NUCLEAR, 5, "proven"), "nuclear_trade 5"),
        (
            use(Route.GRID, Power.ORDINARY, 5, gec=Fraction(2), irec=Fraction(1)),
            "gec 2 irec 1 grid 2",
        ),
        (use(Route.DIRECT_LINE, Power.ORDINARY, 5), "grid 5"),
        (use(Route.PASS_ON, Power.ORDINARY, 5), "grid -5"),
        (use(Route.STORAGE, Power.ORDINARY, 5), ""),
        (use(Route.EXPORT, Power.SOLAR, 5), ""),
        (use(Route.OWN_GENERATION, Power.OWN_FOSSIL, 5), ""),
    ],
)
def test_each_kilowatt_hour_came_one_way(one, divided):
    assert " ".join(f"{way.value} {kwh}" for way, kwh in ways(one)) == divided
