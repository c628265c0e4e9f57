"""At what a kilowatt-hour counts: every route, kind and proof in the three views."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.streams import Input, Power, Route, Stream
from ghg.inventory import electricity
from ghg.inventory.electricity import PowerUse, Rate, View
from ghg.library import load_guide
from tests.inventory import tea

FOOD = load_guide(tea.LIBRARY, "gbt32151-25-2024").electricity
NO_ZERO = load_guide(tea.LIBRARY, "ndrc-food-2015").electricity
Z, F, N = Rate.ZERO, Rate.FACTOR, Rate.NOT


@pytest.mark.parametrize(
    ("route", "power", "proof", "guide", "location", "market"),
    [
        (Route.GRID, Power.ORDINARY, "none", F, F, F),
        (Route.GREEN_TRADE, Power.WIND, "proven", Z, F, Z),
        (Route.GREEN_TRADE, Power.WIND, "pending", F, F, F),
        (Route.GREEN_TRADE, Power.WIND, "declared", F, F, F),
        (Route.NUCLEAR_TRADE, Power.NUCLEAR, "proven", Z, F, Z),
        (Route.DIRECT_LINE, Power.SOLAR, "proven", Z, Z, Z),
        (Route.DIRECT_LINE, Power.ORDINARY, "none", F, F, F),
        (Route.OWN_GENERATION, Power.SOLAR, "proven", Z, Z, Z),
        (Route.OWN_GENERATION, Power.SOLAR, "pending", F, Z, Z),
        (Route.OWN_GENERATION, Power.OWN_FOSSIL, "none", N, N, N),  # in scope 1 already
        (Route.EXPORT, Power.SOLAR, "none", Z, N, N),  # surplus of own solar deducts nothing
        (Route.EXPORT, Power.OWN_FOSSIL, "none", F, N, N),
        (Route.PASS_ON, Power.ORDINARY, "none", F, F, F),
        (Route.STORAGE, Power.ORDINARY, "none", N, N, N),
    ],
)
def test_rates(route, power, proof, guide, location, market):
    stream = Stream("S", "", "", "", Input.ACTIVITY, "grid_electricity", "kWh", route, power)
    use = PowerUse("F1", stream, 202501, Fraction(1), proof)
    got = [electricity.rate(view, use, FOOD) for view in (View.GUIDE, View.LOCATION, View.MARKET)]
    assert got == [guide, location, market]


def test_a_guide_without_zero_rule_counts_proven_green_power_at_its_factor():
    use = PowerUse("F1", tea.STREAMS[2], 202501, Fraction(1), "proven")
    assert electricity.rate(View.GUIDE, use, NO_ZERO) is Rate.FACTOR
    assert electricity.rate(View.MARKET, use, NO_ZERO) is Rate.ZERO


@pytest.mark.parametrize(
    ("kinds", "proof"),
    [
        (("contract", "settlement"), "proven"),
        (("gec",), "proven"),
        (("contract",), "pending"),
        (("bill",), "pending"),
        ((), "pending"),
    ],
)
def test_which_papers_prove_green_power(kinds, proof):
    papers = [tea.paper(kind, "GREEN") for kind in kinds]
    got = electricity.proof_of(tea.STREAMS[2], FOOD, papers, ordinary=False)
    assert got == proof


def test_a_paper_proves_only_its_own_stream_and_months():
    papers = (tea.paper("gec", "GREEN", 202501, 202506), tea.paper("gec", "OTHER"))
    books = replace(tea.BOOKS, papers=papers)
    assert books.papers_of("GREEN", 202506) == papers[:1]
    assert books.papers_of("GREEN", 202507) == ()


def power(code, route, kind, quantity):
    stream = replace(tea.STREAMS[1], code=code, route=route, power=kind, unit="MWh")
    amount = replace(
        tea.BOOKS.amounts["USED", 202501], stream=code, unit="MWh", quantity=Fraction(quantity)
    )
    return stream, {(code, 202501): amount}


def one_month(*parts, exported=()):
    """Build one month from power streams in MWh; exported ones belong to a source of their own."""
    amounts, streams = {}, []
    for stream, amount in parts:
        amounts |= amount
        streams.append(stream)
    sources = list(tea.BOOKS.sources)
    involvements = list(tea.BOOKS.involvements)
    for stream, amount in exported:
        amounts |= amount
        streams.append(replace(stream, source="S2-02"))
    if exported:
        sources.append(replace(sources[0], code="S2-02", kind="exported_electricity"))
        involvements.append(replace(involvements[0], source="S2-02"))
    return tea.made(
        setup=replace(tea.SETUP, last_month=202501),
        streams=tuple(streams),
        amounts=amounts,
        sources=tuple(sources),
        involvements=tuple(involvements),
        papers=(tea.paper("meter_record", "SUN"),),
        facts=(),
    )


def test_v2_solar_surplus_leaves_at_zero():
    # bought 1,000 MWh, own solar 300 of which 80 are sold: 1,000 x 0.5306 = 530.6,
    # not (1,000 - 80) x 0.5306 = 488.152
    issue = one_month(
        power("GRID", Route.GRID, Power.ORDINARY, 1000),
        power("SUN", Route.OWN_GENERATION, Power.SOLAR, 220),
        exported=[power("SOLD", Route.EXPORT, Power.SOLAR, 80)],
    )
    assert tea.total(issue, "guide") == "530.6"


def test_power_passed_on_is_deducted_at_the_purchase_factor_in_every_view():
    issue = one_month(
        power("GRID", Route.GRID, Power.ORDINARY, 1000),
        power("TENANT", Route.PASS_ON, Power.ORDINARY, 100),
    )
    assert tea.total(issue, "guide") == "477.54"  # 900 x 0.5306
    assert tea.figure(issue, "location") == "378.99"  # 900 x 0.4211


def test_own_fossil_power_sold_deducts_at_the_factor_in_its_own_row():
    issue = one_month(
        power("GRID", Route.GRID, Power.ORDINARY, 1000),
        exported=[power("SOLD", Route.EXPORT, Power.OWN_FOSSIL, 100)],
    )
    assert tea.total(issue, "R8", "row") == "530.6"
    assert tea.total(issue, "R10", "row") == "-53.06"
    assert tea.total(issue, "guide") == "477.54"
    assert tea.figure(issue, "location") == "421.1"  # exports are not netted


def test_trap_25_certificates_around_the_use_leave_the_market_figure_continuous():
    # green at 0.9999, 1 and 1.0001 of 1,000 MWh; the grid takes the rest, never below zero
    for green, tonnes in (("999.9", "0.04211"), ("1000", "0")):
        issue = one_month(
            power("SUN", Route.OWN_GENERATION, Power.SOLAR, 0),
            power("GRID", Route.GRID, Power.ORDINARY, Fraction(1000) - Fraction(green)),
        )
        assert tea.figure(issue, "market") == tonnes
