"""The cross-check page from the ledger: stated tolerances and reasons, drafts, issues, replays."""

from decimal import Decimal
from pathlib import Path

import pytest

from ghg.desk import crosschecks, facts, inventory, setup, statistics
from ghg.desk.imports.files import import_file
from ghg.desk.period import reopen
from ghg.domain.periods import year_period
from ghg.errors import DataError
from ghg.texts import remedy, sentence
from tests.desk.factory import complete
from tests.desk.plant import founded

YEAR = year_period(2025)
POWER = "grid_electricity"


def filed(desk, consumption, **more):
    """File the year's consumption of electricity in kWh."""
    figures = {"consumption": Decimal(consumption)}
    return statistics.file_form205(desk, "电力", YEAR, figures, "kWh", **more)


def row(made, check, part="", subject=""):
    """Give the only row of a check about a subject."""
    (one,) = [
        one
        for one in made.annexes.checks
        if (one.check, one.part) == (check, part) and (not subject or subject in one.subjects)
    ]
    return one


def refused(call, *words):
    with pytest.raises(DataError) as caught:
        call(*words)
    problem = caught.value.problems[0]
    assert all((sentence(problem, one), remedy(problem, one)) for one in ("zh", "en"))
    return problem.code


def test_a_difference_a_tolerance_and_a_reason(database_url, tmp_path):
    desk = complete(database_url, tmp_path)
    filed(desk, 1_470_000)
    one = row(crosschecks.page(desk), "form205", "consumption")
    # 1,470,000 - 1,464,650 = 5,350 kWh, 0.365... %
    assert (one.difference, one.tolerance, one.result) == ("5350", "", "differs")
    crosschecks.explain_difference(desk, "form205", POWER, YEAR, "含宿舍")
    crosschecks.set_tolerance(desk, "form205.consumption", Decimal("0.3"))
    one = row(crosschecks.page(desk), "form205", "consumption")
    assert (one.tolerance, one.result, one.reason) == ("0.3", "differs", "含宿舍")
    crosschecks.set_tolerance(desk, "form205.consumption", Decimal("0.4"), "agreed")
    made = crosschecks.page(desk)
    assert row(made, "form205", "consumption").result == "agrees"
    assert crosschecks.differing(made) == ()


def test_a_tolerance_is_stated_for_a_check_that_there_is(sqlite_url, tmp_path):
    desk = complete(sqlite_url, tmp_path)
    assert refused(crosschecks.set_tolerance, desk, "unit_prize", Decimal(1)) == "E-CHECK"
    assert refused(crosschecks.set_tolerance, desk, "unit_price.x", Decimal(1)) == "E-CHECK"
    for percent in ("-1", "100.1"):
        assert refused(crosschecks.set_tolerance, desk, "form205", Decimal(percent)) == (
            "E-RANGE.percent"
        )
    crosschecks.set_tolerance(desk, "form205", Decimal(2))
    crosschecks.set_tolerance(desk, "form205", Decimal(2))
    assert refused(crosschecks.set_tolerance, desk, "form205", Decimal(3)) == "E-CONFLICT.form"
    crosschecks.set_tolerance(desk, "form205", Decimal(3), "as agreed with the verifier")
    assert [(one.check, one.percent) for one in crosschecks.tolerance_list(desk)] == [
        ("form205", Decimal(3))
    ]
    assert refused(crosschecks.explain_difference, desk, "form205", POWER, YEAR, "") == "E-REASON"
    assert refused(crosschecks.explain_difference, desk, "form", POWER, YEAR, "x") == "E-CHECK"


def test_an_issue_keeps_its_page_whatever_is_filed_later(database_url, tmp_path):
    desk = complete(database_url, tmp_path)
    filed(desk, 1_470_000)
    before = row(crosschecks.page(desk), "form205", "consumption")
    inventory.issue(desk)
    filed(desk, 1_464_650, reason="corrected form")
    crosschecks.set_tolerance(desk, "form205", Decimal(50))
    assert row(crosschecks.page(desk, "2025", 1), "form205", "consumption") == before
    assert row(crosschecks.page(desk), "form205", "consumption").result == "agrees"
    assert inventory.replay(desk).equal


def test_forms_tolerances_and_reasons_are_no_particulars_of_the_entity(sqlite_url, tmp_path):
    desk = complete(sqlite_url, tmp_path)
    plain = crosschecks.page(desk)
    filed(desk, 1_470_000)
    statistics.file_b204(desk, "output", Decimal(9), "t", YEAR, "精制茶", facility="F1")
    crosschecks.set_tolerance(desk, "form205", Decimal(50))
    crosschecks.explain_difference(desk, "form205", POWER, YEAR, "含宿舍")
    made = crosschecks.page(desk)
    assert (made.entity, made.totals, made.intensities) == (
        plain.entity,
        plain.totals,
        plain.intensities,
    )


def test_the_next_year_is_held_against_the_issue_of_this_one(database_url, tmp_path):
    desk = complete(database_url, tmp_path)
    inventory.issue(desk)
    setup.new_inventory(desk, setup.Wanted("2026", 2026, "AR5-2013", as_of=20271101))
    year = year_period(2026)
    facts.add_fact(desk, "F1", "product_output", year, Decimal(6000), "t", "精制茶")
    path = tmp_path / "next.csv"
    months = "".join(f"GREEN,2026-{month:02d},20000,kWh\n" for month in range(1, 13))
    path.write_text("计量流编码,月份,数量,单位\n" + months, encoding="utf-8")
    import_file(desk, path, ("E-DATE", "E-RATIO"))
    made = crosschecks.page(desk, "2026")
    green = row(made, "year_before", "quantity", "GREEN")
    # 12 x 20,000 kWh, the year before 253,900 kWh
    assert (green.left, green.right) == ("240000", "253900")
    assert dict(green.detail)["place"] == "2025 1"
    output = row(made, "year_before", "output")
    assert (output.left, output.right) == ("6000", "5571")
    total = row(made, "year_before", "total")
    assert (total.result, total.lacking) == ("no_data", "crosscheck.lacking.total")  # gaps


def billed(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "bills.csv"
    header = "计量流编码,起始日,截止日,数量,单位,凭证号\n"
    path.write_text(header + "".join(f"{one}\n" for one in rows), encoding="utf-8")
    return path


def test_bills_over_the_years_end_against_calendar_months(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = billed(
        tmp_path,
        "PV,2024-12-21,2025-01-20,310,kWh,A",  # 11 days before the year, 20 days in it
        "PV,2025-01-21,2025-02-20,62,kWh,B",
        "PV,2025-12-21,2026-01-20,31,kWh,C",  # ends after the year, 11 days in it
    )
    import_file(desk, path)
    setup.new_inventory(desk, setup.Wanted("2025", 2025, "AR5-2013", as_of=20261101))
    one = row(crosschecks.page(desk), "bill_months", subject="PV")
    # by the bills' ends 310 + 62; by days 200 + 62 + 11
    assert (one.left, one.right, one.difference) == ("372", "273", "99")
    assert dict(one.detail)["bills"] == "3"


def test_a_reopened_month_makes_a_new_page(sqlite_url, tmp_path):
    desk = complete(sqlite_url, tmp_path)
    inventory.issue(desk)
    reopen(desk, 202501, 202512, "form came late")
    filed(desk, 1_464_650)
    inventory.issue(desk, reason="form came late")
    assert row(crosschecks.page(desk, "2025", 2), "form205", "consumption").result == "agrees"
