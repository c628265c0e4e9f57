"""The boundary at the desk: events, answers, shares; stored, journaled, replayed to the byte."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.desk import boundary, boundary_cases, inventory, period, plan, samples, units
from ghg.domain.periods import year_period
from ghg.errors import DataError, GapError
from tests.desk.factory import YEAR, complete, desk_at, laid_out
from tests.desk.plant import digest

REASON = "书面决定"


@pytest.fixture
def desk(database_url, tmp_path):
    made = laid_out(desk_at(database_url, tmp_path))
    plan.add_facility(made, "F2", "二厂", "350000", industry="15")
    plan.add_unit(made, "F1", "U1", "一车间")
    plan.add_unit(made, "F1", "U2", "二车间")
    return made


def rows(desk):
    return [
        (one.facility, one.unit, one.subject, one.member, one.first_day, one.last_day, one.event)
        for one in boundary.boundary(desk)
    ]


def test_a_merger_is_inside_from_its_day_and_outside_before(desk):
    boundary.boundary_event(desk, "F2", "merged", 20250701, reason=REASON)
    assert rows(desk) == [
        ("F1", "", "", "inside", 20250101, 20251231, "stated"),
        ("F2", "", "", "outside", 19000101, 20250630, "merged"),
        ("F2", "", "", "inside", 20250701, 99991231, "merged"),
    ]


@pytest.mark.parametrize(
    ("code", "thing"), [("S2-01", ("F1", "", "S2-01")), ("F1/U2", ("F1", "U2", ""))]
)
def test_a_source_and_a_unit_leave_alone(desk, code, thing):
    boundary.boundary_event(desk, code, "closed", 20250401, reason=REASON)
    assert rows(desk)[1:] == [(*thing, "outside", 20250401, 99991231, "closed")]


def test_a_lease_says_which_way(desk):
    with pytest.raises(DataError) as asked:
        boundary.boundary_event(desk, "U1", "leased", 20250401, reason=REASON)
    assert asked.value.problems[0].code == "E-MEMBER.which"
    boundary.boundary_event(desk, "U1", "leased", 20250401, "outside", REASON)
    assert rows(desk)[-1][:5] == ("F1", "U1", "", "outside", 20250401)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("F9", "sold", 20250701, "", REASON), "E-REF.boundary"),
        (("F2", "painted", 20250701, "", REASON), "E-KIND"),
        (("F2", "sold", 20250701, "", ""), "E-REASON"),
        (("F2", "sold", 20250701, "inside", REASON), "E-MEMBER"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(desk, given, code):
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        boundary.boundary_event(desk, *given)
    assert refused.value.problems[0].code == code
    assert digest(desk.engine) == before


def test_the_statement_of_a_later_year_keeps_what_left(desk):
    boundary.boundary_event(desk, "S2-01", "closed", 20250401, reason=REASON)
    boundary.set_boundary(desk, year_period(2026), ("F1", "F2"))
    assert ("F1", "", "S2-01", "outside", 20250401, 99991231, "closed") in rows(desk)


def test_a_statement_may_name_units_and_sources(desk):
    made = boundary.set_boundary(desk, YEAR, ("F1",), (("S2-01", "停用"), ("F1/U1", "出租")))
    assert [(one.unit, one.subject, one.member) for one in made] == [
        ("", "", "inside"),
        ("", "S2-01", "outside"),
        ("U1", "", "outside"),
    ]


def test_cases_are_listed_with_what_is_known_and_answered(desk):
    boundary_cases.answer_case(
        desk, "tenant", "F1", YEAR, present=True, answer="deduct", reason=REASON
    )
    views = {one.case.id: one for one in boundary_cases.case_list(desk)}
    assert len(views) == 9
    [answer] = views["tenant"].answers
    assert (answer.facility, answer.answer, answer.reason) == ("F1", "deduct", REASON)
    assert views["dormitory"].answers == ()


def test_a_later_answer_takes_the_place_of_the_earlier(desk):
    for answer in ("in", "out"):
        boundary_cases.answer_case(
            desk, "dormitory", "F1", YEAR, present=True, answer=answer, reason=REASON
        )
    [view] = [one for one in boundary_cases.case_list(desk) if one.case.id == "dormitory"]
    assert [one.answer for one in view.answers] == ["out"]


@pytest.mark.parametrize(
    ("case", "facility", "present", "answer", "reason", "code"),
    [
        ("pool", "F1", True, "", REASON, "E-REF.case"),
        ("tenant", "F1", True, "apart", REASON, "E-KIND"),
        ("tenant", "F1", False, "deduct", REASON, "E-CASE"),
        ("tenant", "F1", True, "deduct", "", "E-REASON"),
        ("tenant", "F9", True, "deduct", REASON, "E-REF.facility"),
    ],
)
def test_an_answer_that_is_none_is_refused(desk, case, facility, present, answer, reason, code):
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        boundary_cases.answer_case(
            desk, case, facility, YEAR, present=present, answer=answer, reason=reason
        )
    assert refused.value.problems[0].code == code
    assert digest(desk.engine) == before


def test_shares_come_back_as_weights_with_their_key(desk):
    weights = {"U1": Decimal("600"), "U2": Decimal("400")}
    units.share_stream(desk, "GRID", "area", (202501, 202512), weights, REASON)
    units.share_stream(desk, "GRID", "headcount", (202501, 202512), {"U1": Decimal(1)}, REASON)
    first, second = units.division_list(desk)
    assert first.shares == (("U1", Fraction(3, 5)), ("U2", Fraction(2, 5)))
    assert (second.key, second.shares) == ("headcount", (("U1", Fraction(1)),))
    assert [(one.facility, one.code) for one in units.unit_list(desk)] == [
        ("F1", "U1"),
        ("F1", "U2"),
    ]


@pytest.mark.parametrize(
    ("stream", "key", "weights", "reason", "code"),
    [
        ("GRID", "mood", {"U1": Decimal(1)}, REASON, "E-KIND"),
        ("GRID", "area", {"U1": Decimal(1)}, "", "E-REASON"),
        ("GRID", "area", {"U9": Decimal(1)}, REASON, "E-REF.unit"),
        ("NONE", "area", {"U1": Decimal(1)}, REASON, "E-REF.stream"),
        ("GRID", "area", {"U1": Decimal(0)}, REASON, "E-WEIGHT.none"),
        ("GRID", "area", {"U1": Decimal(-1), "U2": Decimal(2)}, REASON, "E-WEIGHT"),
    ],
)
def test_a_division_that_divides_nothing_is_refused(desk, stream, key, weights, reason, code):
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        units.share_stream(desk, stream, key, (202501, 202512), weights, reason)
    assert refused.value.problems[0].code == code
    assert digest(desk.engine) == before


def test_a_source_of_one_unit_is_not_shared(desk):
    plan.add_source(desk, "S9", "电", "purchased_electricity", "F1", unit="U1")
    from ghg.desk import streams
    from tests.inventory import tea

    streams.add_stream(desk, replace(tea.STREAMS[0], code="X", source="S9"))
    with pytest.raises(DataError) as refused:
        units.share_stream(desk, "X", "area", (202501, 202512), {"U2": Decimal(1)}, REASON)
    assert refused.value.problems[0].code == "E-WEIGHT.own"


def test_an_issue_with_all_of_it_replays_to_the_byte(database_url, tmp_path):
    desk = complete(database_url, tmp_path)
    plan.add_unit(desk, "F1", "U1", "一车间")
    weights = {"U1": Decimal(1)}
    units.share_stream(desk, "GRID", "area", (202501, 202506), weights, REASON)
    boundary_cases.answer_case(desk, "dormitory", "F1", YEAR, present=True, answer="", reason="有")
    with pytest.raises(GapError):
        inventory.issue(desk)
    boundary_cases.answer_case(
        desk, "dormitory", "F1", YEAR, present=True, answer="deduct", reason="有分表"
    )
    issued = inventory.issue(desk)
    period.reopen(desk, 202501, 202512, "后来")
    boundary_cases.answer_case(
        desk, "tenant", "F1", YEAR, present=True, answer="deduct", reason="后来"
    )
    units.share_stream(desk, "GRID", "area", (202501, 202512), weights, "后来")
    boundary.boundary_event(desk, "S2-01", "closed", 20251201, reason="后来")
    samples.set_sample_rule(desk, "GRID", (202501, 202512), "weighted", "", "后来")
    assert inventory.replay(desk).equal
    made, _ = inventory.load_issue(desk)
    assert made.number == issued.number
    assert [row.answer for row in made.annexes.cases if row.state == "answered"] == ["deduct"]
    [own] = [row for row in made.annexes.units if (row.unit, row.stream) == ("U1", "GRID")]
    half = sum(
        Fraction(line.co2e_t) for line in made.lines
        if (line.stream, line.view) == ("GRID", "guide") and line.month <= 202506
    )  # fmt: skip
    assert Fraction(own.co2e_t) == half


def test_two_inventories_are_compared_on_both_boundaries(database_url, tmp_path):
    desk = complete(database_url, tmp_path)
    inventory.issue(desk)
    made = boundary_cases.compare_boundaries(desk, "2025", "2025")
    assert made.old_own == made.new_on_old == made.old_on_new == Fraction("542.7815148")
    assert made.moved == ()
