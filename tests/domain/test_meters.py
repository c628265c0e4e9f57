"""Meters: what a register counted between two readings, whatever befell it; calibrations."""

import itertools
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.calibration import overdue, proofs
from ghg.domain.meters import Meter, MeterEvent, consumed, multiplied, tolerance
from ghg.domain.numbers import millionths
from ghg.domain.periods import Period, year_period

YEAR = year_period(2025)


def m(text: str) -> int:
    return millionths(Decimal(text))


def event(kind: str, before: str = "", after: str = "", day: int = 20250115, due: int = 0):
    readings = [Decimal(text) if text else None for text in (before, after)]
    return MeterEvent("M1", kind, day, *readings, f"JZ-{day}" if due else "", due, "why")


def meter(due: int = 0) -> Meter:
    return Meter(
        code="M1",
        name="",
        facility="F1",
        medium="electricity",
        place="",
        parent="",
        multiplier=Decimal(1),
        accuracy_class="",
        certificate="JZ-0",
        calibration_due=due,
        digits=4,
        reference_state="",
        cumulative=True,
        required=True,
        automatic=True,
        first_day=20200101,
        last_day=99991231,
    )


def test_v9_the_multiplier_is_applied_once_to_the_difference():
    # CT 400/5, PT 10/0.1 kV: 80 x 100 = 8,000; (1250.06 - 1234.56) x 8,000 = 124,000 kWh
    raw = consumed(m("1234.56"), m("1250.06"), [], 4)
    assert raw == m("15.5")
    assert multiplied(raw, Fraction(400, 5) * Fraction(10_000, 100)) == m("124000")


def test_v10_a_replaced_meter_counts_before_and_after():
    # (1251.00 - 1250.06) + (3.10 - 0.00) = 4.04; x 8,000 = 32,320 kWh
    raw = consumed(m("1250.06"), m("3.10"), [event("replaced", "1251.00", "0.00")], 4)
    assert multiplied(raw, Fraction(8000)) == m("32320")


def test_a_register_of_four_digits_rolls_over_at_ten_thousand():
    # 9,998.5 to 10,000 is 1.5, then 0 to 2.25: 3.75
    assert consumed(m("9998.5"), m("2.25"), [event("rolled_over")], 4) == m("3.75")


@pytest.mark.parametrize(
    ("before", "after", "events"),
    [
        ("10", "9.999999", []),
        ("10", "3", [event("calibrated", due=20270101)]),
        ("10", "3", [event("replaced", "9", "0")]),  # the old meter would have run backwards
        ("10", "3", [event("replaced", "12", "5")]),  # the new one too
        ("10", "3", [event("out_of_order", "10", "3")]),
    ],
)
def test_a_reading_that_falls_without_reason_counts_nothing(before, after, events):
    assert consumed(m(before), m(after), events, 4) is None


def test_a_product_that_six_decimals_do_not_hold_is_none():
    assert multiplied(m("0.000001"), Fraction(3, 2)) is None


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["on", "replaced", "reset", "rolled_over"]),
        st.integers(0, 10**9),
        st.integers(0, 10**9),
    ),
    min_size=1,
    max_size=12,
)


@given(start=st.integers(0, 10**10 - 1), steps=STEPS)
def test_any_sequence_of_replacements_and_roll_overs_counts_what_flowed(start, steps):
    """Turn a register of four digits step by step, and write down only what a person would."""
    now, flowed, events = start, 0, []
    for kind, counted, fresh in steps:
        if kind == "rolled_over":
            flowed += 10**10 - now
            now = 0
            events.append(event("rolled_over"))
            continue
        step = min(counted, 10**10 - 1 - now)
        now, flowed = now + step, flowed + step
        if kind != "on":
            ends = (Decimal(now) / 10**6, Decimal(fresh) / 10**6)
            events.append(MeterEvent("M1", kind, 20250115, *ends, "", 0, "why"))
            now = fresh
    assert consumed(start, now, events, 4) == flowed


@given(
    readings=st.lists(st.integers(0, 10**12), min_size=2, max_size=30).map(sorted), data=st.data()
)
def test_any_cut_of_readings_gives_the_same_total(readings, data):
    cut = data.draw(st.integers(0, len(readings) - 1))
    parts = [consumed(a, b, [], 6) for a, b in itertools.pairwise(readings)]
    assert sum(parts[:cut]) + sum(parts[cut:]) == readings[-1] - readings[0]


def test_days_without_a_valid_calibration():
    """Due on 30 June, calibrated on 1 September: July and August were overdue."""
    late = event("calibrated", day=20250901, due=20270831)
    assert overdue(meter(20250630), [late], YEAR) == (Period(20250701, 20250831),)
    assert proofs(meter(20250630), [late])[-1].certificate == "JZ-20250901"


def test_a_calibration_that_never_came_is_overdue_to_the_end():
    assert overdue(meter(20250630), [], YEAR) == (Period(20250701, 20251231),)


def test_an_unknown_due_day_says_nothing():
    assert overdue(meter(0), [], YEAR) == ()


def test_tariffs_may_lie_apart_by_a_unit_of_the_last_digit_for_each():
    # three registers read to 0.01: 0.03
    assert tolerance([Decimal("1.2"), Decimal("0.75"), Decimal("0.4")], 3) == Fraction(3, 100)
