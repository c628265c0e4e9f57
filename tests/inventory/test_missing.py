"""Estimates, reasoned absences and ranks in an inventory: nothing missing becomes a silent zero."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import BoundaryRow
from ghg.domain.missing import Absence
from ghg.domain.streams import Power, Route, Unused
from ghg.inventory.books import OwnValue
from ghg.inventory.build import build
from ghg.inventory.plantbooks import Estimate, PlantBooks, Ranks
from tests.inventory import tea
from tests.inventory.stored import BOILER, COAL, DRYER, amounts, made, stock, trading_library
from tests.inventory.test_electricity import one_month, power


def absent(kind, where="", first=202501, last=202512):
    return Unused("DRYER", first, last, "理由", kind, where)


def with_dryer(unused, given=None):
    """Build the year with a second stream that has no figure of its own."""
    return made(streams=(COAL, DRYER), unused=unused, amounts=given or amounts())


def gaps(issue):
    return [(gap.term, gap.subject, gap.month) for gap in issue.gaps]


def said(issue, term):
    return [dict(one.values) for one in issue.notices if one.term == term]


def estimate(month=202501, quantity=40, method="相邻月份：均值", metered=True):
    return Estimate("COAL", month, metered, Fraction(quantity), method, "陈工")


def reason():
    candidate = Candidate("own-1", Decimal(1), "1", Tier.MEASURED, "", "", "", "")
    return OwnValue(candidate, "rank_reason", "", "COAL", "", 202501, 202512, "皮带秤检修")


@pytest.mark.parametrize("kind", [Absence.NOT_APPLICABLE, Absence.DID_NOT_OCCUR])
def test_a_reasoned_absence_leaves_no_gap_and_is_printed(kind):
    issue = with_dryer((absent(kind),))
    assert issue.gaps == ()
    term = "notice.unused" if kind is Absence.NOT_APPLICABLE else f"notice.absent.{kind}"
    assert said(issue, term) == [{"months": "2025-01~2025-12", "reason": "理由"}]
    [row] = issue.annexes.absences
    assert (row.stream, row.kind, row.where) == ("DRYER", kind, "")


def test_without_a_reason_the_same_months_are_gaps():
    assert len(with_dryer(()).gaps) == 12


def test_confidential_is_said_to_be_in_no_total():
    issue = with_dryer((absent(Absence.CONFIDENTIAL),))
    assert issue.gaps == ()
    assert said(issue, "notice.absent.confidential")
    assert tea.total(issue, "guide") == tea.total(made(), "guide")


def test_what_is_included_elsewhere_needs_a_figure_there():
    covered = with_dryer((absent(Absence.INCLUDED_ELSEWHERE, "COAL"),))
    assert covered.gaps == ()
    assert said(covered, "notice.absent.included_elsewhere")[0]["where"] == "COAL"
    there = {key: one for key, one in amounts().items() if key[1] != 202503}
    hole = with_dryer((absent(Absence.INCLUDED_ELSEWHERE, "COAL"),), there)
    assert ("gap.elsewhere", "DRYER", 202503) in gaps(hole)
    assert hole.totals == ()


def test_what_counts_nowhere_includes_nothing():
    """The stream that is to hold it lies outside the boundary: recorded, and in no total."""
    let = BoundaryRow("F1", "", "B2", "outside", 19000101, 99991231, "sold", "出售")
    issue = made(
        sources=(BOILER, replace(BOILER, code="B2")),
        streams=(replace(COAL, source="B2"), replace(COAL, code="OWN"), DRYER),
        boundary=(*tea.BOOKS.boundary, let),
        amounts=amounts() | amounts("OWN"),
        unused=(absent(Absence.INCLUDED_ELSEWHERE, "COAL"),),
    )
    assert {(gap.term, gap.subject) for gap in issue.gaps} == {("gap.elsewhere", "DRYER")}
    assert issue.totals == ()


@pytest.mark.parametrize("where", ["DRYER", "NOWHERE", ""])
def test_a_stream_is_not_included_in_itself_or_nowhere(where):
    issue = with_dryer((absent(Absence.INCLUDED_ELSEWHERE, where, 202501, 202501),))
    assert ("gap.elsewhere", "DRYER", 202501) in gaps(issue)


def test_two_streams_that_point_at_each_other_are_both_gaps():
    one = absent(Absence.INCLUDED_ELSEWHERE, "COAL")
    issue = made(
        streams=(COAL, DRYER),
        unused=(one, replace(one, stream="COAL", where="DRYER")),
        amounts={key: value for key, value in amounts().items() if False},
    )
    assert {subject for _, subject, _ in gaps(issue)} == {"COAL", "DRYER"}


def test_absences_of_other_years_are_not_printed_in_the_annex():
    past = absent(Absence.DID_NOT_OCCUR, first=202401, last=202412)
    now = absent(Absence.DID_NOT_OCCUR)
    assert len(with_dryer((past, now)).annexes.absences) == 1


def test_an_estimate_is_printed_with_method_approver_and_its_tonnes():
    given = amounts()
    given["COAL", 202501] = replace(given["COAL", 202501], estimated=Fraction(40))
    issue = made(PlantBooks(estimates=(estimate(),)), amounts=given)
    [row] = issue.annexes.estimates
    assert (row.quantity, row.method, row.approver) == ("40", "相邻月份：均值", "陈工")
    # a month is a twelfth of the year's tonnes, 40 t of its 100 t are estimated: 1/30 of the year
    whole = Fraction(tea.total(issue, "guide"))
    assert abs(Fraction(row.co2e_t) - whole / 30) < Fraction(1, 10**9)
    [share] = issue.annexes.estimated
    assert share.percent == "10/3"
    assert abs(Fraction(share.co2e_t) - whole / 30) < Fraction(1, 10**9)


def test_a_year_without_estimates_has_no_share():
    assert made().annexes.estimated == ()
    assert made().annexes.estimates == ()


def test_an_estimate_in_the_way_that_is_not_taken_is_not_printed():
    plant = PlantBooks(stocks=(stock(metered=100),), estimates=(estimate(metered=False),))
    assert made(plant).annexes.estimates == ()
    derived = PlantBooks(stocks=(stock(),), estimates=(estimate(metered=False),))
    assert len(made(derived).annexes.estimates) == 1


def test_a_balance_of_an_estimated_term_is_listed_as_such():
    given = dict(tea.BOOKS.amounts)
    given["USED", 202501] = replace(given["USED", 202501], estimated=Fraction(106850))
    issue = tea.made(amounts=given)
    [row] = issue.annexes.estimates
    # used 106,850 less solar 12,257 less green 18,500 = 76,093 kWh, x 0.5306 = 40.3749458 t
    assert (row.stream, row.quantity, row.method) == ("GRID", "76093", "balance")
    assert row.co2e_t.rstrip("0") == "40.3749458"


def test_a_trading_guide_admits_only_its_own_methods(tmp_path):
    library = trading_library(tmp_path)
    guessed = PlantBooks(estimates=(estimate(),))
    assert gaps(made(guessed, library)) == [("gap.estimate", "COAL", 202501)]
    tested = PlantBooks(estimates=(estimate(method="复测"),))
    assert made(tested, library).gaps == ()
    assert made(guessed).gaps == ()  # the guide as it is published says nothing of methods


@pytest.mark.parametrize(
    ("last", "now", "fallen"),
    [(1, 2, True), (1, 0, True), (2, 2, False), (2, 1, False), (0, 3, False)],
)
def test_a_rank_falls_when_it_is_weaker_or_not_stated_any_more(last, now, fallen):
    issue = made(PlantBooks(ranks=(Ranks("COAL", last, now),)))
    assert bool(said(issue, "notice.rank_fallen")) is fallen
    assert issue.annexes.ranks[0].fallen is fallen
    assert issue.gaps == ()


def test_a_fallen_rank_is_named_with_both_ranks_and_its_reason():
    plant = PlantBooks(ranks=(Ranks("COAL", 1, 3),))
    assert said(made(plant), "notice.rank_fallen") == [{"last": "1", "now": "3"}]
    told = made(plant, own_values=(reason(),))
    assert said(told, "notice.rank_fallen") == []
    assert said(told, "notice.rank_explained")[0]["reason"] == "皮带秤检修"
    assert told.annexes.ranks[0].reason == "皮带秤检修"


def test_under_a_trading_guide_a_fallen_rank_blocks_until_somebody_says_why(tmp_path):
    library = trading_library(tmp_path)
    plant = PlantBooks(ranks=(Ranks("COAL", 1, 3),))
    blocked = made(plant, library)
    assert (gaps(blocked), blocked.totals) == ([("gap.rank", "COAL", 0)], ())
    assert made(plant, library, own_values=(reason(),)).gaps == ()


def test_an_estimate_that_lowers_the_total_counts_as_an_estimate_too():
    grid, bought = power("GRID", Route.GRID, Power.ORDINARY, 1000)
    tenant, passed_on = power("TENANT", Route.PASS_ON, Power.ORDINARY, 100)
    [(key, amount)] = passed_on.items()
    guessed = replace(amount, estimated=amount.quantity)
    issue = one_month((grid, bought), (tenant, {key: guessed}))
    [share] = issue.annexes.estimated
    # 100 MWh x 0.5306 were taken off 530.6 t: 53.06 t of 477.54 t rest on the estimate
    assert (share.co2e_t.rstrip("0"), share.whole_t.rstrip("0")) == ("53.06", "477.54")
    assert share.percent == "100/9"


def test_the_share_is_of_the_guides_own_total(tmp_path):
    """Under a guide of direct CO2 only, an estimated kilowatt-hour is in no share."""
    given = dict(tea.BOOKS.amounts)
    given["USED", 202501] = replace(given["USED", 202501], estimated=Fraction(106850))
    books = replace(tea.BOOKS, amounts=given)
    assert build(books, trading_library(tmp_path), tea.STAMP).annexes.estimated == ()
    assert build(books, tea.LIBRARY, tea.STAMP).annexes.estimated != ()
