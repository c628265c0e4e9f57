"""The account of 622号 from an inventory's power and certificates, and issues from before it.

T20: offtake 10,000 MWh, own use 1,000, green-power trade 3,000, 8,000 certificates of the year.
"""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.issue import document, from_bytes, issue_bytes
from ghg.domain.streams import Power, Route
from ghg.inventory.electricity import PowerUse
from ghg.inventory.heldbooks import NO_HELD_BOOKS
from ghg.inventory.replay import as_known_then, differences
from ghg.inventory.share622 import share_rows
from tests.inventory import tea
from tests.inventory.held import CLAIM, held, tea_with, units
from tests.inventory.power import use

MWH = 1000
POWER = (
    use(Route.GRID, Power.ORDINARY, 7_000 * MWH),
    use(Route.GREEN_TRADE, Power.WIND, 3_000 * MWH, "proven"),
    use(Route.OWN_GENERATION, Power.SOLAR, 1_000 * MWH, "proven"),
)


def shares(*used, power: tuple[PowerUse, ...] = POWER, uses=(CLAIM,)):
    books = replace(tea.BOOKS, plant=replace(tea.BOOKS.plant, held=held(*used, uses=uses)))
    (row,) = share_rows(books, power)
    return row


def percent(text):
    return Fraction(text)


def test_t20_trade_and_certificates_reach_the_cap_and_the_rest_is_surplus():
    row = shares(units(8_000))
    assert (row.trade_kwh, row.certificates_kwh, row.surplus_kwh) == (
        "3000000",
        "7000000",
        "1000000",
    )
    assert (row.base_kwh, row.rest_kwh) == ("11000000", "0")
    assert (row.nonfossil_share_622, row.lower_bound) == ("100", False)
    assert percent(row.physical_share_622) == Fraction(100 * 1_000, 11_000)  # 9.0909 %


def test_t21_certificates_of_the_year_before_are_an_error_and_count_for_nothing():
    row = shares(units(8_000, first_month=202406, last_month=202406))
    assert (row.certificates_kwh, row.foreign, row.lower_bound) == ("0", 8_000, True)
    assert percent(row.nonfossil_share_622) == Fraction(100 * 4_000, 11_000)  # 36.3636 %


def test_a_block_over_two_years_is_of_neither():
    assert shares(units(8_000, first_month=202412, last_month=202501)).foreign == 8_000


@pytest.mark.parametrize(
    ("block", "purpose"),
    [
        (units(8_000), Purpose.RENEWABLE_DUTY),
        (units(8_000, instrument=Instrument.IREC), Purpose.CLAIM),
        (units(8_000, acquired="green_trade"), Purpose.CLAIM),  # DC-2: the trade counts already
    ],
)
def test_what_serves_a_duty_or_came_with_a_trade_is_not_counted_again(block, purpose):
    row = shares(block, uses=(replace(CLAIM, purpose=purpose),))
    assert (row.certificates, row.certificates_kwh) == (0, "0")
    assert row.duty == (8_000 if purpose is Purpose.RENEWABLE_DUTY else 0)
    assert percent(row.nonfossil_share_622) == Fraction(100 * 4_000, 11_000)


@pytest.mark.parametrize(
    ("more", "offtake"),
    [
        (use(Route.NUCLEAR_TRADE, Power.NUCLEAR, 500 * MWH, "proven"), "10500000"),
        (use(Route.PASS_ON, Power.ORDINARY, 500 * MWH), "9500000"),
        (use(Route.STORAGE, Power.ORDINARY, 500 * MWH), "10000000"),
        (use(Route.EXPORT, Power.SOLAR, 500 * MWH), "10000000"),
        (use(Route.DIRECT_LINE, Power.SOLAR, 500 * MWH, "proven"), "10000000"),
    ],
)
def test_what_is_offtake(more, offtake):
    assert shares(power=(*POWER, more)).offtake_kwh == offtake


def test_only_proven_power_counts():
    pending = tuple(replace(one, proof="pending") for one in POWER)
    assert shares(power=pending).nonfossil_share_622 == "0"


def test_no_power_no_account_and_none_while_a_gap_blocks():
    assert share_rows(tea.BOOKS, ()) == ()
    less = {key: one for key, one in tea.BOOKS.amounts.items() if key != ("USED", 202503)}
    assert tea.made(amounts=less).annexes.held.shares == ()


def before_holdings(issue):
    """Give the bytes of an issue as 0.2.0 wrote it: annexes without this chapter."""
    said = document(issue)
    del said["annexes"]["held"]
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def test_an_issue_from_before_the_chapter_loads_and_replays_without_certificates():
    old = before_holdings(tea.made())
    assert from_bytes(old).annexes.held.uses == ()
    now = replace(tea.BOOKS, plant=replace(tea.BOOKS.plant, held=held(units(100))))
    then = as_known_then(now, old)
    assert then.plant.held == NO_HELD_BOOKS
    assert differences(old, issue_bytes(tea.made(plant=then.plant))) == ()
    new = issue_bytes(tea_with(held(units(100))))
    assert as_known_then(now, new) == now
    assert differences(old, new) != ()
