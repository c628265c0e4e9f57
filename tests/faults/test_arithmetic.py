"""Arithmetic (F18): every mass and total again, by another arithmetic, from the frozen words alone.

The oracle knows no code of ours: it adds and multiplies with Python's `decimal` at 200 digits and
rounds half to even by itself. It takes the quantities that were entered and the coefficients that
the issue prints, and must find each line, each total, and the rule of rounding: totals come from
the exact sum, never from rounded lines, and the difference stays below a billionth of a tonne.
"""

from collections import defaultdict
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from ghg.domain.issue import Issue
from ghg.inventory.books import Amount
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.posting import post
from ghg.ledger.rows import checked
from ghg.ledger.sessions import lock_organisation, open_engine, reading, writing
from ghg.ledger.tables import BatchInput
from ghg.ledger.totals import totals_problems
from tests.inventory import tea
from tests.ledger.plant import act, founded

EXACT = Context(prec=200, traps=[Inexact])  # what cannot be held exactly is an error
ROUNDED = Context(prec=200, rounding=ROUND_HALF_EVEN)
MASS = Decimal(1).scaleb(-12)
BILLIONTH = Decimal(1).scaleb(-9)
# Kilowatt-hours with up to six decimals; the balance USED - SOLAR - GREEN stays above zero.
LARGE = st.decimals("2000000", "9000000000", places=6)
SMALL = st.decimals("0.000001", "1000000", places=6)
YEARS = st.tuples(*(st.lists(one, min_size=12, max_size=12) for one in (LARGE, SMALL, SMALL)))


def issued(used: list[Decimal], solar: list[Decimal], green: list[Decimal]) -> Issue:
    """Build the tea factory's inventory with other quantities."""
    codes = {"USED": used, "SOLAR": solar, "GREEN": green}
    return tea.made(
        amounts={
            (code, month): Amount(code, month, Fraction(kwh), "kWh", 1, Fraction(0), "primary", 1)
            for code, quantities in codes.items()
            for month, kwh in zip(tea.MONTHS, quantities, strict=True)
        }
    )


def frozen(value: Decimal) -> str:
    """Round to 12 decimals of a tonne, half to even; written out in full."""
    return f"{value.quantize(MASS, context=ROUNDED):f}"


def decimal_of(value: str) -> Decimal:
    """Read an exact text; a fraction would be a coefficient that this oracle cannot hold."""
    assert "/" not in value
    return Decimal(value)


def judged(made: Issue, entered: dict[tuple[str, int], Decimal]) -> None:
    """Hold every line and every named total of an issue to the oracle."""
    exact: dict[str, list[Decimal]] = defaultdict(list)
    printed: dict[str, list[Decimal]] = defaultdict(list)
    for line in made.lines:
        quantity = entered[line.stream, line.month]
        assert Decimal(line.quantity) == quantity
        coefficient = decimal_of(made.coefficients[line.coefficient].value)
        mass = EXACT.multiply(EXACT.multiply(quantity, coefficient), Decimal(line.sign))
        co2e = EXACT.multiply(mass, decimal_of(line.gwp))
        assert line.mass_t == frozen(mass), line.number
        assert line.co2e_t == frozen(co2e), line.number
        if line.view == "guide":
            for key in ("guide", str(line.month)):
                exact[key].append(co2e)
                printed[key].append(Decimal(line.co2e_t))
    totals = {row.key: row.co2e_t for row in made.totals if row.axis in ("name", "month")}
    assert exact
    for key, masses in exact.items():
        whole = Decimal(0)
        for mass in masses:
            whole = EXACT.add(whole, mass)
        assert totals[key] == frozen(whole), key
        assert abs(Decimal(totals[key]) - sum(printed[key], Decimal(0))) < BILLIONTH


@settings(max_examples=12, deadline=None, derandomize=True)
@given(YEARS)
def test_every_line_and_total_by_another_arithmetic(year: tuple[list[Decimal], ...]) -> None:
    used, solar, green = year
    entered = {
        (code, month): kwh
        for code, quantities in (("SOLAR", solar), ("GREEN", green))
        for month, kwh in zip(tea.MONTHS, quantities, strict=True)
    }
    for month, all_used, own, bought in zip(tea.MONTHS, used, solar, green, strict=True):
        entered["GRID", month] = EXACT.subtract(EXACT.subtract(all_used, own), bought)
    judged(issued(used, solar, green), entered)


@pytest.mark.parametrize("spoiled", ["mass_t", "co2e_t"])
def test_the_oracle_sees_the_last_digit(spoiled: str) -> None:
    """One unit in the twelfth decimal of one line, and it is seen."""
    made = tea.made()
    entered = {(line.stream, line.month): Decimal(line.quantity) for line in made.lines}
    judged(made, entered)
    place = next(n for n, line in enumerate(made.lines) if Decimal(line.co2e_t))
    line = made.lines[place]
    other = f"{Decimal(getattr(line, spoiled)) + MASS:f}"
    lines = (*made.lines[:place], replace(line, **{spoiled: other}), *made.lines[place + 1 :])
    with pytest.raises(AssertionError):
        judged(replace(made, lines=lines), entered)


def test_the_total_is_not_the_sum_of_rounded_lines() -> None:
    """A millionth of a kWh of grid power in every month, at 0.0005306 t/kWh.

    A month is 0.000001 x 0.0005306 = 5.306e-10 t, frozen as 0.000000000531. The year is twelve
    times 5.306e-10 = 6.3672e-9 t, frozen as 0.000000006367; twelve rounded months are
    12 x 531 = 6372.
    """
    solar, green = [Decimal(1000)] * 12, [Decimal(500)] * 12
    made = issued([Decimal("1500.000001")] * 12, solar, green)
    months = [one for one in made.lines if (one.stream, one.view) == ("GRID", "guide")]
    assert {made.coefficients[one.coefficient].value for one in months} == {"0.0005306"}
    assert [one.mass_t for one in months] == ["0.000000000531"] * 12
    assert tea.total(made, "guide") == "0.000000006367"


def recorded(url: str, count: int, per_block: int) -> int:
    """Post so many records of the largest digits by blocks; give their exact sum in millionths."""
    engine = open_engine(url)
    org = founded(engine, streams=1)
    exact = 0

    def blocks():
        nonlocal exact
        for start in range(0, count, per_block):
            numbers = range(start, min(start + per_block, count))
            quantities = [
                9_007_199_254_741 + 7 * number for number in numbers
            ]  # beyond 2**53 in sum
            exact += sum(quantities)
            size = len(quantities)
            yield RecordBlock(
                stream=[1] * size,
                first_day=[20250101] * size,
                last_day=[20250131] * size,
                document=[f"D{number}" for number in numbers],
                quantity=quantities,
                line=[0] * size,
                kind=[1] * size,
                data_class=[1] * size,
                estimated=[0] * size,
                method=[""] * size,
                rank=[0] * size,
            )

    with writing(engine) as connection:
        lock_organisation(connection, org)
        post(connection, org, act(), checked(BatchInput, kind="test"), blocks())
    with reading(engine) as connection:
        assert totals_problems(connection, org) == []
        kept = connection.scalar(text("SELECT quantity FROM monthly_total"))
        again = connection.scalar(text("SELECT sum(quantity) FROM activity_record"))
    engine.dispose()
    assert int(kept) == int(again) == exact
    return exact


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(2_000, id="two thousand"),
        pytest.param(1_000_000, id="a million", marks=pytest.mark.faults),
    ],
)
def test_the_sum_of_many_records_is_exact(database_url: str, count: int, tmp_path: Path) -> None:
    """Whole millionths are added as whole numbers, by the database too: no digit is lost."""
    exact = recorded(database_url, count, 50_000)
    assert exact > 2**53  # where binary floats begin to lose whole numbers
    print(count, "records, sum", exact)
