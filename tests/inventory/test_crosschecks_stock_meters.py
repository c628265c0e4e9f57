"""Stocks, bills and meters: both ways side by side, the unexplained rest, and what is missing."""

from decimal import Decimal
from fractions import Fraction

from ghg.domain.meters import Feeding, Meter, MeterMonth
from ghg.domain.statistics import Billed
from ghg.ledger.codes import RecordKind
from tests.inventory import tea
from tests.inventory.crosschecking import checked, row, rows, with_diesel

FULL = {"opening": 120, "purchase": 1000, "closing": 108}


def meter(code, parent=""):
    return Meter(
        code=code, name=code, facility="F1", medium="electricity", place="", parent=parent,
        multiplier=Decimal(1), accuracy_class="", certificate="", calibration_due=20991231,
        digits=6, reference_state="", cumulative=True, required=True, automatic=False,
        first_day=20200101, last_day=99991231,
    )  # fmt: skip


def shown(code, month, quantity, tariff="", unit="kWh"):
    amount = Fraction(quantity)
    return MeterMonth(
        code, month, tariff, 2, 0, 0, 0, None, None, Decimal(0), Decimal(1), amount, unit, 0, 0,
        0, "",
    )  # fmt: skip


def feeding(stream, code):
    return Feeding(stream, code, 20200101, 99991231)


def test_a_fuel_without_a_count_says_what_is_missing():
    one = row(with_diesel(5, {"purchase": 5}), "stock_equation")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.stock")


def test_a_counted_fuel_without_a_scale_says_what_is_missing():
    flows = {("DIESEL", 202501, RecordKind.CLOSING_STOCK): Fraction(30)}
    one = row(with_diesel(5, FULL, flows=flows), "stock_equation")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.metered")


def test_a_plant_without_fuel_has_no_stock_equation():
    assert row(checked(), "stock_equation").lacking == "crosscheck.lacking.fuel"


def test_the_closing_stock_is_the_next_opening():
    flows = {
        ("DIESEL", 202412, RecordKind.CLOSING_STOCK): Fraction(118),
        ("DIESEL", 202501, RecordKind.OPENING_STOCK): Fraction(120),
        ("DIESEL", 202501, RecordKind.CLOSING_STOCK): Fraction(30),
        ("DIESEL", 202502, RecordKind.OPENING_STOCK): Fraction(30),
    }
    one = row(with_diesel(5, FULL, flows=flows), "stock_carried")
    # January to February agrees and stays away; over the year's end 120 - 118 = 2 t
    assert (one.month, one.left, one.right, one.result) == (202501, "120", "118", "differs")


def test_an_opening_without_last_years_closing_is_named():
    flows = {("DIESEL", 202501, RecordKind.OPENING_STOCK): Fraction(120)}
    one = row(with_diesel(5, FULL, flows=flows), "stock_carried")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.last_closing")


def test_v9_a_meter_and_its_bill():
    # V9: CT 400/5, PT 10/0.1 kV: multiplier 8,000; 1250.06 - 1234.56 = 15.5; 124,000 kWh
    amounts = {**tea.BOOKS.amounts, **tea.amounts("USED", [124_000, *tea.USED[1:]])}
    plant = {
        "meters": (meter("M1"),),
        "meter_months": (shown("M1", 202501, 8000 * Fraction("15.5")),),
        "feedings": (feeding("USED", "M1"),),
    }
    one = row(checked(plant=plant, amounts=amounts), "meter_invoice")
    assert (one.left, one.right, one.result) == ("124000", "124000", "agrees")
    assert dict(one.detail) == {"meters": "M1", "months": "1"}


def test_a_month_recorded_from_the_meter_itself_proves_nothing():
    plant = {
        "meters": (meter("M1"),),
        "meter_months": (shown("M1", 202501, tea.USED[0]), shown("M1", 202502, tea.USED[1])),
        "feedings": (feeding("USED", "M1"),),
    }
    one = row(checked(plant=plant, from_meters=frozenset({("USED", 202501)})), "meter_invoice")
    assert (dict(one.detail)["months"], one.left) == ("1", "93200")
    own = frozenset({("USED", 202501), ("USED", 202502)})
    one = row(checked(plant=plant, from_meters=own), "meter_invoice")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.bill")


def test_months_that_cancel_out_are_still_named():
    plant = {
        "meters": (meter("M1"),),
        "meter_months": (
            shown("M1", 202501, tea.USED[0] + 100),
            shown("M1", 202502, tea.USED[1] - 100),
        ),
        "feedings": (feeding("USED", "M1"),),
    }
    found = rows(checked(plant=plant), "meter_invoice")
    assert [(one.month, one.difference, one.result) for one in found] == [
        (0, "0", "agrees"),
        (202501, "100", "differs"),
        (202502, "-100", "differs"),
    ]
    # all use is a meter that feeds a balance: what is derived from it, grid power, is at stake
    assert found[1].at_stake_t == "0.053060000000"  # 100 kWh at 0.5306 kg


def test_tariff_registers_stand_in_for_a_missing_total_and_never_beside_it():
    tariffs = [shown("M1", 202501, 40_000, "peak"), shown("M1", 202501, 66_850, "valley")]
    common = {"meters": (meter("M1"),), "feedings": (feeding("USED", "M1"),)}
    alone = row(checked(plant={**common, "meter_months": tuple(tariffs)}), "meter_invoice")
    assert (alone.left, alone.result) == ("106850", "agrees")
    total = shown("M1", 202501, 106_850)
    beside = checked(plant={**common, "meter_months": (*tariffs, total)})
    assert row(beside, "meter_invoice").left == "106850"


def test_v10_the_main_meter_and_its_submeters_leave_a_rest():
    # V10: 8,000 x (1251.00 - 1250.06 + 3.10) = 32,320 kWh; below it 20,000 + 12,000
    plant = {
        "meters": (meter("M0"), meter("M1", "M0"), meter("M2", "M0")),
        "meter_months": (
            shown("M0", 202501, 8000 * (Fraction("0.94") + Fraction("3.10"))),
            shown("M1", 202501, 20_000),
            shown("M2", 202501, 12, unit="MWh"),
        ),
        "feedings": (feeding("USED", "M0"),),
    }
    one = row(checked(plant=plant), "main_submeters")
    # 32,000 - 32,320 = -320 kWh; -320 / 32,320 = -0.990099... %; 0.32 MWh x 0.5306 t
    assert (one.left, one.right, one.difference) == ("32000", "32320", "-320")
    assert (Fraction(one.percent), one.at_stake_t) == (Fraction(-32000, 32320), "0.169792000000")
    assert (one.subjects, one.result) == (("M0",), "differs")


def test_a_submeter_without_readings_leaves_nothing_to_compare():
    plant = {
        "meters": (meter("M0"), meter("M1", "M0")),
        "meter_months": (shown("M0", 202501, 5),),
    }
    one = row(checked(plant=plant), "main_submeters")
    assert (one.result, one.lacking) == ("no_data", "crosscheck.lacking.meter_months")


def test_bills_over_the_years_ends_against_the_calendar():
    # January has 1,000 kWh of a bill of 3,000 kWh that ended in it; recorded in the year: 253,900
    bill = Billed("GREEN", int(RecordKind.METERED), 1, Decimal(3000), Decimal(1000))
    flows = {
        ("GREEN", month, RecordKind.METERED): Fraction(green)
        for month, green in zip(tea.MONTHS, tea.GREEN, strict=True)
    }
    one = row(checked(billed=(bill,), flows=flows), "bill_months")
    assert (one.left, one.right, one.difference) == ("255900", "253900", "2000")
    assert dict(one.detail) == {"bills": "1"}
