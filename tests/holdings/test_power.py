"""Green power: vectors V4 and V5 (T20, T21), the tea factory's certificates, no step at the cap."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.holdings.power import Year, account, certificates_needed, covered

MWH = 1000
V4 = Year(
    year=2026,
    offtake=Fraction(10_000 * MWH),
    self_use=Fraction(1_000 * MWH),
    direct_line=Fraction(0),
    green_trade=Fraction(3_000 * MWH),
    nuclear_trade=Fraction(0),
    certificates=((2026, 8_000),),
)


def test_v4_t20_trade_and_certificates_up_to_the_offtake():
    # trade 3,000 + certificates 7,000 (cap), 1,000 stay as surplus; 11,000 / 11,000
    got = account(V4)
    assert (got.trade, got.certificates, got.surplus) == (3000 * MWH, 7000 * MWH, 1000 * MWH)
    assert got.nonfossil_share == 1
    assert got.physical_share == Fraction(1_000, 11_000)  # 9.0909 %
    assert not got.lower_bound


def test_v5_t21_certificates_of_the_year_before_do_not_count():
    got = account(replace(V4, certificates=((2025, 8_000),)))
    assert (got.certificates, got.foreign) == (0, 8_000)
    assert got.nonfossil_share == Fraction(4_000, 11_000)  # 36.3636 %
    assert got.lower_bound
    # plus 7,000 x the provincial coefficient when it is published
    half = account(
        replace(V4, certificates=((2025, 8_000),), provincial_coefficient=Fraction(1, 2))
    )
    assert half.nonfossil_share == Fraction(4_000 + 3_500, 11_000)
    assert not half.lower_bound


def test_nuclear_trade_is_recognised_and_direct_line_is_physical():
    got = account(
        replace(
            V4,
            certificates=(),
            nuclear_trade=Fraction(2_000 * MWH),
            direct_line=Fraction(500 * MWH),
        )
    )
    assert got.trade == 5_000 * MWH
    assert got.physical_share == Fraction(1_500, 11_500)


def test_no_power_no_share():
    nothing = Fraction(0)
    got = account(Year(2026, nothing, nothing, nothing, nothing, nothing, ()))
    assert (got.nonfossil_share, got.physical_share) == (None, None)


def test_the_tea_factory_needs_254_certificates():
    """253.9 MWh of green power over the year; of 264 held, 10 stay."""
    assert certificates_needed(Fraction(253_900)) == 254
    assert covered(264, Fraction(253_900)) == 253_900
    assert certificates_needed(Fraction(0)) == 0


@pytest.mark.parametrize(
    ("certificates", "wanted"), [(9_999, 9_999_000), (10_000, 10_000_000), (10_001, 10_000_000)]
)
def test_trap_25_only_what_lies_above_the_use_is_surplus(certificates, wanted):
    """At use x 0.9999, x 1 and x 1.0001 the covered power is continuous."""
    used = Fraction(10_000_000)
    assert covered(certificates, used) == wanted
    got = account(
        replace(V4, offtake=used, green_trade=Fraction(0), certificates=((2026, certificates),))
    )
    assert got.surplus == max(certificates * MWH - used, 0)


amounts = st.fractions(min_value=0, max_value=10**7, max_denominator=10)


@given(amounts, amounts, amounts, amounts, amounts, st.integers(0, 10_000))
def test_nothing_is_made_and_nothing_lost(offtake, own, direct, green, nuclear, certificates):
    said = Year(2026, offtake, own, direct, green, nuclear, ((2026, certificates),))
    got = account(said)
    assert got.trade + got.certificates + got.surplus == green + nuclear + certificates * MWH
    assert got.trade + got.certificates + got.rest == offtake
    assert got.nonfossil_share is None or 0 <= got.nonfossil_share <= 1


@given(amounts)
def test_whole_certificates_cover_the_power_and_one_less_does_not(kwh):
    needed = certificates_needed(kwh)
    assert covered(needed, kwh) == kwh
    assert needed == 0 or covered(needed - 1, kwh) < kwh
