"""What certificates cover: the tea factory's year with certificates that were used up.

Ordinary grid power of the year 1,022,958 kWh, of January 76,093, of February 68,219 (see `tea`).
Factors: nation 0.5306 (guide), Fujian 0.4211 (location, market).
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.issue import from_bytes, issue_bytes
from ghg.domain.offsets import OwnProjectRow, ProjectPlace
from ghg.domain.streams import Power, Route
from ghg.inventory import electricity
from ghg.inventory.cover import cover
from ghg.inventory.electricity import Part, PowerUse, Rate, View
from tests.inventory import tea
from tests.inventory.held import BLOCK, CLAIM, held, tea_with, units
from tests.inventory.test_electricity import FOOD, NO_ZERO, power

NO_GEC = replace(FOOD, proofs=(("contract", "settlement"),))


def test_standalone_certificates_zero_grid_power_in_guide_and_market_not_by_location():
    """100 certificates: 922.958 MWh stay; x 0.5306 = 489.7215148, x 0.4211 = 388.6576138."""
    issue = tea_with(held(units(100)))
    assert tea.figure(issue, "location") == "537.6849038"
    assert tea.figure(issue, "guide") == "489.7215148"
    assert tea.total(issue, "guide") == "489.7215148"
    assert tea.figure(issue, "market") == "388.6576138"
    figures = {(row.figure, row.rule): row for row in issue.figures}
    assert figures["guide", "guide"].kwh_at_factor == "922958"
    assert figures["location", "location"].kwh_at_factor == "1276858"


def test_without_certificates_no_figure_and_no_line_is_another_one():
    assert tea_with(held()).lines == tea.made().lines
    assert tea_with(held()).totals == tea.made().totals


def test_the_covered_part_is_a_line_with_the_reference_of_its_use():
    """Months in order: January 76,093 kWh whole, then 23,907 of February's 68,219."""
    issue = tea_with(held(units(100)))
    lines = {line.number: line for line in issue.lines}
    assert "GRID.202501.G" not in lines
    assert lines["GRID.202501.G.certificates"].quantity == "76093"
    assert lines["GRID.202502.G.certificates"].quantity == "23907"
    assert lines["GRID.202502.G"].quantity == "44312"
    assert lines["GRID.202503.G"].quantity == "89183"
    covered = lines["GRID.202502.M.certificates"]
    (argument,) = issue.coefficients[covered.coefficient].arguments[:1]
    choice = issue.choices[argument.choice]
    assert (choice.reason, choice.locator) == ("choice.certificates_zero", "GEC-2026-001")
    assert from_bytes(issue_bytes(issue)) == issue


def test_more_certificates_than_power_cover_the_power_and_stay_surplus():
    """2,000 of them: 1,022,958 kWh need 1,023, so 977 whole ones cover nothing."""
    issue = tea_with(held(units(2000)))
    assert tea.figure(issue, "guide") == "0"
    assert tea.figure(issue, "market", "fossil") == "0"
    (row,) = issue.annexes.held.cover
    assert (row.needed, row.units, row.spare) == (1023, 2000, 977)
    assert (row.covered_kwh, row.surplus_kwh) == ("1022958", "977042")


def test_certificates_of_a_green_trade_cover_the_trade_and_no_grid_power():
    """254 for 253,900 kWh (DC-2): the figures stay, and 0.1 MWh of the last one is spare."""
    issue = tea_with(held(units(254, acquired="green_trade")))
    assert tea.figure(issue, "market") == "430.7676138"
    assert issue.lines == tea.made().lines
    (row,) = issue.annexes.held.cover
    assert (row.what, row.kwh, row.needed, row.spare) == ("green_trade", "253900", 254, 0)
    assert (row.covered_kwh, row.surplus_kwh) == ("253900", "100")


def test_what_lies_under_one_certificate_is_carried_through_the_year():
    """18,500 + 16,100 + 22,300 kWh: 19, then 35, then 57 certificates; 500, 600, 900 kWh over."""
    issue = tea_with(held(units(254, acquired="green_trade")))
    months = issue.annexes.held.cover_months[:3]
    assert [row.needed for row in months] == [19, 35, 57]
    assert [row.remainder_kwh for row in months] == ["500", "600", "900"]
    assert issue.annexes.held.cover_months[-1].cumulative_covered_kwh == "253900"


@pytest.mark.parametrize(
    ("block", "use", "stands"),
    [
        (units(100), replace(CLAIM, purpose=Purpose.RENEWABLE_DUTY), "duty"),
        (units(100), replace(CLAIM, boundary="F9"), "boundary"),
        (units(100, instrument=Instrument.IREC), CLAIM, "grid"),
    ],
)
def test_what_serves_a_duty_another_boundary_or_an_unknown_rule_moves_nothing(block, use, stands):
    issue = tea_with(held(block, uses=(use,)))
    assert issue.lines == tea.made().lines
    assert [row.stands for row in issue.annexes.held.used] == [stands]


def test_trap_26_a_retired_credit_moves_no_figure():
    credit = units(500, instrument=Instrument.CCER)
    issue = tea_with(held(credit, uses=(replace(CLAIM, certificate=False),)))
    assert issue.lines == tea.made().lines
    assert issue.totals == tea.made().totals
    assert issue.annexes.held.cover == ()


def test_certificates_of_another_year_count_with_a_warning():
    issue = tea_with(held(units(100, first_month=202412, last_month=202412)))
    assert tea.figure(issue, "guide") == "489.7215148"
    said = [one.term for one in issue.notices if one.term.startswith("notice.held")]
    assert said == ["notice.held.other_year"]
    assert issue.annexes.held.used[0].other_year


def test_a_sites_own_certificates_come_first_and_stay_at_the_site():
    books = replace(
        tea.BOOKS,
        plant=replace(
            tea.BOOKS.plant,
            held=held(
                units(10, use=1),
                units(70, use=2, first_month=202507),
                uses=(CLAIM, replace(CLAIM, use=2, boundary="F1")),
            ),
        ),
    )
    made = cover(books, tea.BOOKS.amounts | _grid_only())
    assert [(pool.boundary, pool.covered_kwh) for pool in made.pools] == [
        ("F1", 70_000),
        ("whole", 6_093 + 3_907),
    ]
    assert made.gec["GRID", 202501] == 76_093


def _grid_only():
    first = tea.BOOKS.amounts["USED", 202501]
    return {
        ("GRID", 202501): replace(first, stream="GRID", quantity=Fraction(76_093)),
        ("GRID", 202502): replace(first, stream="GRID", month=202502, quantity=Fraction(68_219)),
    }


def test_power_passed_on_is_not_covered():
    grid, bought = power("GRID", Route.GRID, Power.ORDINARY, 100)
    tenant, passed = power("TENANT", Route.PASS_ON, Power.ORDINARY, 40)
    books = replace(
        tea.BOOKS,
        streams=(grid, tenant),
        plant=replace(tea.BOOKS.plant, held=held(units(100))),
    )
    (pool,) = cover(books, bought | passed).pools
    assert (pool.open_kwh, pool.covered_kwh) == (60_000, 60_000)


@pytest.mark.parametrize(
    ("view", "rule", "covered"),
    [
        (View.GUIDE, FOOD, True),
        (View.GUIDE, NO_GEC, False),
        (View.GUIDE, NO_ZERO, False),
        (View.LOCATION, FOOD, False),
        (View.MARKET, NO_ZERO, True),
    ],
)
def test_in_which_views_certificates_count(view, rule, covered):
    stream = replace(tea.STREAMS[3], balance=())
    use = PowerUse("F1", stream, 202501, Fraction(1000), "none", gec=Fraction(400))
    parts = electricity.parts(view, use, rule)
    split = ((Part.WHOLE, 600, Rate.FACTOR), (Part.COVERED, 400, Rate.ZERO))
    assert parts == (split if covered else ((Part.WHOLE, 1000, Rate.FACTOR),))


@given(st.integers(1, 3000), st.integers(0, 500))
def test_nothing_is_covered_twice_and_nothing_is_lost(standalone, traded):
    """Trap 25 over the year: covered is exactly min(certificates, power), whatever the months."""
    blocks = [units(standalone)]
    if traded:
        blocks.append(units(traded, acquired="green_trade", batch="TRADE"))
    books = replace(tea.BOOKS, plant=replace(tea.BOOKS.plant, held=held(*blocks)))
    amounts = tea.BOOKS.amounts | _grid_only()
    made = cover(books, amounts)
    assert sum(made.gec.values()) == min(standalone * 1000, 76_093 + 68_219)
    assert sum(made.covered("green_trade").values()) == min(traded * 1000, 253_900)
    for (code, month), kwh in made.gec.items():
        assert 0 < kwh <= amounts[code, month].quantity


def test_blocks_are_told_with_their_papers():
    (row,) = tea_with(held(BLOCK)).annexes.held.used
    assert (row.batch, row.first, row.last, row.units) == ("WIND-2025-06", 1, 100, 100)
    assert (row.reference, row.beneficiary, row.evidence) == (
        "GEC-2026-001",
        "茶厂",
        "abcdefabcdef",
    )


PROJECT = OwnProjectRow(
    code="PV-1",
    name="屋顶光伏",
    place=ProjectPlace.INSIDE,
    first_day=20250101,
    last_day=20251231,
    tonnes=Decimal(50),
    method="",
    outside_effect=False,
    exclusive=True,
    credited=False,
    evidence="abcdefabcdef",
)


def test_t14_an_own_project_inside_is_shown_and_nothing_of_it_is_deducted():
    """Form F1 for 50 t that the inventory holds already: shown, 0 t deducted."""
    issue = tea_with(held(uses=(), projects=(PROJECT,)))
    (row,) = issue.offsets
    assert (row.form, row.quantity, row.deducted, row.why) == (
        *("own_inside", "50", "0"),
        "in_inventory",
    )
    assert issue.totals == tea.made().totals


@pytest.mark.parametrize(
    ("purpose", "deducted", "why"), [(Purpose.VOLUNTARY, "6", ""), (Purpose.ETS_DUTY, "0", "duty")]
)
def test_bought_credits_are_told_and_those_of_a_duty_serve_no_claim(purpose, deducted, why):
    use = replace(CLAIM, purpose=purpose, certificate=False)
    (row,) = tea_with(held(units(6, instrument=Instrument.CCER), uses=(use,))).offsets
    assert (row.form, row.quantity, row.deducted, row.why) == ("bought_outside", "6", deducted, why)
    assert row.reference == "GEC-2026-001"


def test_of_many_references_the_first_are_named():
    blocks = [units(1, first=1, batch=f"B{at}", reference=f"REF-{at}") for at in range(5)]
    issue = tea_with(held(*blocks))
    reasons = [one.locator for one in issue.choices if one.reason == "choice.certificates_zero"]
    assert reasons == ["REF-0 REF-1 REF-2 +2"]
