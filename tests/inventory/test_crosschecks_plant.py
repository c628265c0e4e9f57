"""Price, nameplate and the year before: each with the numbers that a person can follow."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import BoundaryRow, Fact
from ghg.domain.streams import Involvement
from ghg.inventory.books import OwnValue
from ghg.inventory.checkbooks import YearBefore
from ghg.inventory.plantbooks import PlantBooks, Prior
from ghg.inventory.reading.checks import year_of
from tests.inventory import tea
from tests.inventory.crosschecking import checked, figure, row, rows
from tests.inventory.test_boundary_intensity_energy import EVER, METER, OTHER, SECOND

BEFORE = YearBefore(
    place="2024 1",
    streams={"USED": (Fraction(1_400_000), "kWh"), "GREEN": (Fraction(250), "MWh")},
    totals={"guide": Fraction(500)},
    tce=Fraction(170),
)


def own(parameter, value, unit, stream="GRID", first=202501, last=202512):
    candidate = Candidate("own-1", Decimal(value), unit, Tier.MEASURED, "", "", "", "")
    return OwnValue(candidate, parameter, "", stream, "", first, last, "")


def of(found, check, subject, part=""):
    (one,) = [one for one in rows(found, check, part) if subject in one.subjects]
    return one


def test_money_over_price_is_a_quantity():
    money = figure("invoice.amount", "GRID", "63.4234", "10^4CNY")
    found = checked(money, own_values=(own("unit_price", "0.62", "CNY/kWh"),))
    one = of(found, "unit_price", "GRID")
    # 634,234 / 0.62 = 1,022,958.0645...; recorded 1,276,858 - 253,900 = 1,022,958 kWh
    assert (Fraction(one.left), one.right) == (Fraction(63423400, 62), "1022958")
    assert one.result == "differs"
    lenient = checked(
        money, own_values=(own("unit_price", "0.62", "CNY/kWh"),), tolerances={"unit_price": "0.1"}
    )
    assert of(lenient, "unit_price", "GRID").result == "agrees"


@pytest.mark.parametrize(
    ("values", "lacking"),
    [
        ((), "price"),
        ((own("unit_price", "0.62", "CNY/kWh", last=202511),), "price"),
        ((own("unit_price", "0.62", "CNY/t"),), "price"),
        (
            (
                own("unit_price", "0.62", "CNY/kWh", last=202506),
                own("unit_price", "0.70", "CNY/kWh", first=202507),
            ),
            "prices",
        ),
    ],
)
def test_without_one_price_of_the_period_nothing_is_compared(values, lacking):
    found = checked(figure("invoice.amount", "GRID", "600000", "CNY"), own_values=values)
    one = of(found, "unit_price", "GRID")
    assert (one.result, one.lacking) == ("no_data", f"crosscheck.lacking.{lacking}")


def test_without_invoices_every_bought_stream_is_named_once():
    one = row(checked(), "unit_price")
    assert (one.subjects, one.lacking) == (("GREEN", "GRID"), "crosscheck.lacking.invoices")


@pytest.mark.parametrize(("kw", "result"), [("167.2", "agrees"), ("167.1", "differs")])
def test_use_stays_under_the_nameplate_times_8760_hours(kw, result):
    # 1,464,650 kWh / 8,760 h = 167.197... kW
    found = checked(own_values=(own("nameplate_hourly", kw, "kW", "USED"),))
    one = of(found, "nameplate", "USED")
    assert (one.result, one.right) == (result, str(Decimal(kw) * 8760).rstrip("0").rstrip("."))
    assert dict(one.detail) == {"hours": "8760"}


def in_2024(**changes):
    """Move the tea factory's year to 2024."""
    amounts = changes.pop("amounts", tea.BOOKS.amounts)
    moved = {(code, month - 100): replace(one, month=month - 100)
             for (code, month), one in amounts.items()}  # fmt: skip
    setup = replace(tea.SETUP, inventory="2024", year=2024, first_month=202401, last_month=202412)
    papers = tuple(
        replace(one, first_month=one.first_month - 100, last_month=one.last_month - 100)
        for one in tea.BOOKS.papers
    )
    inside = (BoundaryRow("F1", "", "", "inside", 20240101, 20241231, "stated", ""),)
    given = {"setup": setup, "amounts": moved, "boundary": inside, "papers": papers, "facts": ()}
    return given | changes


def test_a_leap_year_has_8784_hours():
    values = (own("nameplate_hourly", "200", "kW", "USED", 202401, 202412),)
    found = checked(own_values=values, **in_2024())
    assert of(found, "nameplate", "USED").right == str(200 * 8784)


def test_stated_running_hours_take_the_place_of_the_calendars():
    values = (
        own("nameplate_hourly", "100", "kW", "SOLAR"),
        own("running_hours", "900", "h", "SOLAR", 202501, 202506),
    )
    one = of(checked(own_values=values), "nameplate", "SOLAR")
    # 900 h, and from July 184 days x 24 h = 4,416 h
    assert (dict(one.detail), one.right) == ({"hours": "5316"}, "531600")


def test_a_nameplate_in_another_dimension_is_none():
    found = checked(own_values=(own("nameplate_hourly", "5", "t/h", "USED"),))
    assert of(found, "nameplate", "USED").lacking == "crosscheck.lacking.nameplate"


def test_quantities_and_the_total_against_last_years_issue():
    found = checked(before=BEFORE)
    used, green = (of(found, "year_before", code, "quantity") for code in ("USED", "GREEN"))
    assert (used.left, used.right, used.difference) == ("1464650", "1400000", "64650")
    assert (green.left, green.right) == ("253900", "250000")  # 250 MWh
    missing = of(found, "year_before", "SOLAR", "quantity")
    assert (missing.result, missing.lacking) == ("no_data", "crosscheck.lacking.last_year")
    total = of(found, "year_before", "name:guide", "total")
    # V1b: 542.7815148 t, last year 500 t: 42.7815148 t at stake
    assert (total.left, total.right) == ("542.7815148", "500")
    assert total.at_stake_t == "42.781514800000"


def test_totals_are_compared_on_both_boundaries_where_it_moved():
    # in 2024 a second plant took 1,000 kWh a month; it was sold and is outside in 2025
    both = {
        "facilities": (*tea.BOOKS.facilities, SECOND),
        "sources": (*tea.BOOKS.sources, OTHER),
        "streams": (*tea.STREAMS, METER),
        "involvements": (*tea.BOOKS.involvements, Involvement("S2-02", "involved", *EVER, "")),
        "amounts": {**tea.BOOKS.amounts, **tea.amounts("F2GRID", [1000] * 12)},
    }
    then = tuple(
        BoundaryRow(code, "", "", "inside", 20240101, 20241231, "stated", "")
        for code in ("F1", "F2")
    )
    old = tea.made(**in_2024(**{**both, "boundary": then}))
    found = checked(before=year_of(old), **both)
    own_boundary = of(found, "year_before", "name:guide", "total")
    present = of(found, "year_before", "name:guide", "total_present")
    # 2024 by the older guide: the 1,276.858 MWh bought, green or not, at the region's 0.5500 t, and
    # 12 MWh more; the 187.792 MWh of the own roof were not bought
    bought = Fraction("1276.858") * Fraction("0.55")
    assert Fraction(own_boundary.right) == bought + Fraction("6.6")
    assert (present.left, present.right) == ("542.7815148", "702.2719")
    assert rows(found, "year_before", "total_former") == []  # all of this year was inside then


def test_what_joined_since_is_left_out_on_the_former_boundary():
    old = tea.made(**in_2024())
    both = {
        "facilities": (*tea.BOOKS.facilities, SECOND),
        "sources": (*tea.BOOKS.sources, OTHER),
        "streams": (*tea.STREAMS, METER),
        "involvements": (*tea.BOOKS.involvements, Involvement("S2-02", "involved", *EVER, "")),
        "amounts": {**tea.BOOKS.amounts, **tea.amounts("F2GRID", [1000] * 12)},
        "boundary": (*tea.BOOKS.boundary, replace(tea.BOOKS.boundary[0], facility="F2")),
    }
    found = checked(before=year_of(old), **both)
    # 542.7815148 t and 12 MWh x 0.5306 t of the plant that joined
    assert of(found, "year_before", "name:guide", "total").left == "549.1487148"
    former = of(found, "year_before", "name:guide", "total_former")
    assert (former.left, former.right) == ("542.7815148", "702.2719")
    assert rows(found, "year_before", "total_present") == []


def test_last_years_report_workbook_stands_in_for_an_issue():
    prior = Prior(
        2024, "activity", "用电", "S2-01", "USED", Decimal(1_464_650), "kWh", None, "r.xlsx B7"
    )
    plant = PlantBooks(priors=(prior, replace(prior, year=2023, quantity=Decimal(5))))
    one = of(tea.made(plant=plant).annexes.checks, "year_before", "USED", "quantity")
    assert (one.right, one.result, dict(one.detail)) == (
        "1464650",
        "agrees",
        {"place": "r.xlsx B7"},
    )


def test_energy_per_product_with_last_year():
    last = Fact("F1", "product_output", 20240101, 20241231, "5000", "t", "精制茶", "")
    found = checked(before=BEFORE, products_before=(last,))
    one = of(found, "energy_per_product", "精制茶")
    # bought 1,276,858 + own 187,792 = 1,464,650 kWh x 0.1229 kg = 180.005485 tce over 5,571 t
    assert Fraction(*map(int, one.left.split("/"))) == Fraction("180.005485") / 5571
    assert (Fraction(one.right), one.unit) == (Fraction(170, 5000), "tce/t")
    assert of(found, "year_before", "精制茶", "output").right == "5000"


def test_the_checks_move_no_figure():
    money = figure("invoice.amount", "GRID", "1", "CNY")
    values = (own("nameplate_hourly", "1", "kW", "USED"), own("unit_price", "9", "CNY/kWh"))
    plain = tea.made()
    found = tea.made(plant=PlantBooks(), own_values=values)
    assert (found.totals, found.lines, found.gaps) == (plain.totals, plain.lines, plain.gaps)
    assert checked(money, own_values=values) != plain.annexes.checks
