"""Forms 205-1 and B204-1 against the tea factory's ledger.

Figures of the ledger (V1): used 1,464,650 kWh, own solar 187,792, so bought 1,276,858, of which
green-power trade 253,900. Product: 5,571 t of tea; value: twelve months, 27,050 x 10^4 CNY.
"""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.issue import Fact
from ghg.domain.periods import span
from ghg.inventory.books import Amount
from ghg.inventory.crosschecks.spans import of_figures, over
from ghg.ledger.codes import RecordKind
from tests.inventory import tea
from tests.inventory.crosschecking import (
    BOILER,
    DIESEL,
    JANUARY,
    checked,
    figure,
    row,
    rows,
    with_diesel,
)

POWER = "grid_electricity"


@pytest.mark.parametrize(
    ("part", "filed", "unit", "right"),
    [
        ("purchase", "127.6858", "10^4kWh", "127.6858"),  # 1,276,858 kWh
        ("consumption", "146.465", "10^4kWh", "146.465"),  # bought + own solar
        ("consumption", "1464.65", "MWh", "1464.65"),
        ("coefficient", "1.229", "tce/10^4kWh", "1.229"),  # 0.1229 kgce/kWh
        ("closing", "0", "10^4kWh", "0"),  # power lies in no stock
    ],
)
def test_the_form_says_what_the_ledger_says(part, filed, unit, right):
    one = row(checked(figure(f"form205.{part}", POWER, filed, unit)), "form205", part)
    assert (one.left, one.right, one.difference, one.result) == (filed, right, "0", "agrees")
    assert one.names == (("电力", "electricity"),)


def test_a_line_that_differs_has_its_stake():
    one = row(checked(figure("form205.purchase", POWER, "128", "10^4kWh")), "form205", "purchase")
    # 128 - 127.6858 = 0.3142 x 10^4 kWh = 3.142 MWh at 0.5306 t/MWh = 1.6671452 t
    assert (one.difference, one.at_stake_t) == ("0.3142", "1.667145200000")
    assert one.streams == ("SOLAR", "GREEN", "GRID")


def test_the_tea_factorys_months_add_up_to_its_year():
    filed = [
        figure("form205.consumption", POWER, used, "kWh", first=m * 100 + 1, last=m * 100 + day)
        for m, used, day in zip(
            tea.MONTHS, tea.USED, (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True
        )
    ]
    assert row(checked(*filed), "form205", "consumption").result == "agrees"
    holey = row(checked(*filed[:5], *filed[6:]), "form205", "consumption")
    assert (holey.result, holey.lacking) == ("no_data", "crosscheck.lacking.form_months")


def test_a_figure_of_the_year_is_taken_before_the_months():
    year = figure("form205.consumption", POWER, "1464650", "kWh")
    month = figure("form205.consumption", POWER, "5", "kWh", last=20250131)
    assert row(checked(year, month), "form205", "consumption").left == "1464650"


def test_an_energy_of_the_form_that_the_ledger_does_not_know_differs():
    one = row(checked(figure("form205.consumption", "natural_gas", "3", "10^4m3")), "form205",
              "consumption")  # fmt: skip
    assert (one.result, one.right, one.at_stake_t) == ("differs", "", "")
    assert one.lacking == "crosscheck.lacking.no_stream"


def test_an_energy_without_a_form_is_named():
    one = row(checked(), "form205")
    assert (one.result, one.subjects) == ("no_data", (POWER,))
    assert one.lacking == "crosscheck.lacking.form205"


def test_units_that_measure_different_things_are_not_compared():
    one = row(with_diesel(5, {}, figure("form205.consumption", "diesel", "5", "L")), "form205",
              "consumption")  # fmt: skip
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.unit")


def test_stocks_purchases_and_material_of_a_fuel_line_by_line():
    flows = {"opening": 12, "purchase": 100, "material_use": 8, "closing": 4}
    filed = [
        figure(f"form205.{part}", "diesel", value, "t")
        for part, value in (
            ("opening", 12), ("purchase", 99), ("consumption", 108), ("material", 8),
            ("closing", 4),
        )
    ]  # fmt: skip
    found = with_diesel(100, flows, *filed)
    results = {one.part: (one.right, one.result) for one in found if one.subjects == ("diesel",)}
    # the form's consumption holds what became material: 100 burnt + 8
    assert results == {
        "opening": ("12", "agrees"),
        "purchase": ("100", "differs"),
        "consumption": ("108", "agrees"),
        "material": ("8", "agrees"),
        "closing": ("", "no_data"),  # the period ends in December, the count was in January
        "balance": ("108", "differs"),  # of the form itself: 12 + 99 - 4 = 107
    }


def test_a_stream_without_purchases_is_named_beside_one_that_has_them():
    second = replace(DIESEL, code="SECOND")
    burnt = {
        (code, 202501): Amount(code, 202501, Fraction(100), "t", 1, Fraction(0), "primary", 1)
        for code in ("DIESEL", "SECOND")
    }
    found = checked(
        figure("form205.purchase", "diesel", "300", "t"),
        flows={("DIESEL", 202501, RecordKind.PURCHASE): Fraction(100)},
        sources=(*tea.BOOKS.sources, BOILER),
        streams=(*tea.STREAMS, DIESEL, second),
        involvements=(*tea.BOOKS.involvements, *JANUARY),
        amounts={**tea.BOOKS.amounts, **burnt},
    )
    one = row(found, "form205", "purchase")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.ledger_partly")
    assert one.detail == (("without", "SECOND"),)


def test_where_no_stream_has_purchases_that_is_what_is_said():
    filed = figure("form205.purchase", "diesel", "5", "t")
    one = row(with_diesel(5, {}, filed), "form205", "purchase")
    assert (one.lacking, one.detail) == ("crosscheck.lacking.ledger_purchase", ())


def test_money_is_compared_with_invoices_where_all_are_there():
    money = figure("form205.purchase_money", POWER, "800", "10^3CNY")
    grid, green = (figure("invoice.amount", code, "400000", "CNY") for code in ("GRID", "GREEN"))
    one = row(checked(money, grid), "form205", "purchase_money")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.invoices")
    one = row(checked(money, grid, green), "form205", "purchase_money")
    assert (one.right, one.unit, one.result, one.at_stake_t) == (
        "800",
        "10^3CNY",
        "agrees",
        "0.000000000000",
    )


def test_output_and_value_of_form_b204():
    found = checked(
        figure("b204.output", "精制茶", "5580", "t"),
        figure("b204.output_value", "", "27050", "10^4CNY", basis="现价"),
    )
    output, value = row(found, "b204", "output"), row(found, "b204", "output_value")
    assert (output.left, output.right, output.difference, output.result) == (
        "5580", "5571", "9", "differs",
    )  # fmt: skip
    # the months of the test's books end on the 28th, so they do not cover the year
    assert (value.result, value.lacking) == ("no_data", "crosscheck.lacking.facts")


def test_output_value_of_whole_months():
    facts = [
        Fact("F1", "gross_output_value", 20250101, 20250630, "100", "10^4CNY", "现价", ""),
        Fact("F1", "gross_output_value", 20250701, 20251231, "23", "10^4CNY", "现价", ""),
    ]
    filed = figure("b204.output_value", "", "1230", "10^3CNY", basis="现价")
    one = row(checked(filed, facts=tuple(facts)), "b204", "output_value")
    assert (one.left, one.right, one.result) == ("1230", "1230", "agrees")


def test_the_form_of_one_facility_is_held_against_its_own_streams():
    one = row(checked(figure("form205.purchase", POWER, "1276858", "kWh", owner="F1")), "form205",
              "purchase")  # fmt: skip
    assert (one.result, one.detail) == ("agrees", (("owner", "F1"),))


def test_without_forms_both_forms_are_said_to_be_missing():
    found = checked()
    assert [one.lacking for one in rows(found, "b204")] == ["crosscheck.lacking.b204"]


def coal(*columns):
    """File columns of raw coal, which the tea factory does not burn."""
    return checked(*(figure(f"form205.{name}", "raw_coal", value, "t") for name, value in columns))


def test_the_form_is_held_against_itself():
    # V6: 120 + 1,000 - 30 = 1,090 t; 90 t were sold, which the form's consumption leaves out
    found = coal(("opening", 120), ("purchase", 1000), ("closing", 30), ("consumption", 1000))
    one = row(found, "form205", "balance")
    assert (one.left, one.right, one.difference, one.percent) == ("1090", "1000", "90", "9")
    assert one.result == "differs"


def test_the_industrial_share_is_not_above_the_consumption():
    found = coal(("consumption", 1000), ("industrial", 1000))
    assert row(found, "form205", "industrial").result == "agrees"
    found = coal(("consumption", 1000), ("industrial", 1001))
    assert row(found, "form205", "industrial").result == "differs"


def test_power_has_no_balance_of_stocks():
    filed = [figure(f"form205.{name}", POWER, 1, "kWh")
             for name in ("opening", "purchase", "closing", "consumption")]  # fmt: skip
    assert rows(checked(*filed), "form205", "balance") == []


def test_only_what_is_used_of_an_unknown_energy_is_an_alarm():
    found = coal(("opening", 120), ("consumption", 1000))
    assert row(found, "form205", "opening").result == "no_data"
    assert row(found, "form205", "consumption").result == "differs"


@given(st.sets(st.integers(2, 12)), st.data())
def test_whatever_the_periods_of_the_form_a_whole_cover_sums_and_a_hole_does_not(starts, data):
    firsts = [1, *sorted(starts)]
    lasts = [*(month - 1 for month in firsts[1:]), 12]
    amounts = data.draw(st.lists(st.integers(0, 10**6), min_size=len(firsts), max_size=len(firsts)))
    filed = [
        figure("form205.consumption", POWER, amount, "kWh", first=day.first_day, last=day.last_day)
        for first, last, amount in zip(firsts, lasts, amounts, strict=True)
        for day in [span(202500 + first, 202500 + last)]
    ]
    period = span(202501, 202512)
    assert over(period, of_figures(filed)) == sum(amounts)
    left_out = data.draw(st.integers(0, len(filed) - 1))
    assert over(period, of_figures(filed[:left_out] + filed[left_out + 1 :])) is None
