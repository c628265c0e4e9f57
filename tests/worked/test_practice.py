"""Vectors of practice that a plant's lines give: power by route, programme and rest rule; gas.

V2 (own roof and surplus), V13 (litres), V14 (R-401A) and V15 (acetylene) stand in the plants of
this folder.
"""

from dataclasses import replace

from ghg.domain.numbers import exact
from ghg.inventory.build import build
from tests.inventory import tea
from tests.worked.plants import books_of, issue_of, meets


def power(code, route, kind, mwh, *papers):
    stream = {"code": code, "item": "grid_electricity", "unit": "MWh", "route": route}
    return {**stream, "power": kind, "quantity": mwh, "papers": papers}


def plant(guide, year, *streams, kind="purchased_electricity", region="430000"):
    source = {"code": "P", "kind": kind, "stream": streams}
    return {"guide": guide, "year": year, "region": region, "source": [source]}


def test_v19_a_park_counts_the_rest_by_the_fossil_factor():
    """100 GWh: 60 by direct line, 20 by certificates, 20 from the grid x 0.8325 = 16,650 t."""
    books = books_of(
        plant(
            "gbt32150-2025",
            2022,
            power("DIRECT", "direct_line", "solar", "60000", "contract", "settlement"),
            power("GREEN", "green_trade", "wind", "20000", "gec"),
            power("GRID", "grid", "ordinary", "20000"),
        )
    )
    setup = replace(books.setup, market_rest_rule="fossil")
    issue = build(replace(books, setup=setup), tea.LIBRARY, tea.STAMP)
    market = next(row for row in issue.totals if (row.axis, row.key) == ("scope2", "market"))
    assert exact(market.co2e_t) == 16650


def test_v20_the_scheme_of_2022_counts_traded_green_power_by_its_own_factor():
    """The same power under the notice of 2023: direct 0; 40 GWh x 0.5703 = 22,812 t."""
    issue = issue_of(
        plant(
            "mee-power-2022",
            2022,
            power("DIRECT", "direct_line", "solar", "60000", "contract", "settlement"),
            power("GREEN", "green_trade", "wind", "20000", "contract", "settlement"),
            power("GRID", "grid", "ordinary", "20000"),
        )
    )
    assert issue.gaps == ()
    found = next(row for row in issue.totals if (row.axis, row.key) == ("row", "R8"))
    assert exact(found.co2e_t) == 22812


def gas(unit, quantity, **more):
    stream = {"code": "GAS", "item": "natural_gas", "unit": unit, "quantity": quantity, **more}
    return plant("ndrc-other-2015", 2023, stream, kind="fuel_stationary")


def test_v11_billed_gas_counts_as_billed_and_v11a_only_a_person_converts_it():
    # 1 x 389.31 x 0.0153 x 0.99 x 44/12 = 21.62188809
    # x 273.15/293.15 = 0.931775541531...: 20.1467
    billed = issue_of(gas("10^4m3", "1", reference_state="as_billed"))
    converted = issue_of(gas("10^4Nm3", "0.931775541531639"))
    totals = [next(r.co2e_t for r in one.totals if r.key == "R1") for one in (billed, converted)]
    assert exact(totals[0]) == exact("21.62188809")
    assert meets(totals[1], "20.1467…")
