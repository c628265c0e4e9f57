"""The index of first documents: sixteen slots in the order in which a verifier asks."""

from dataclasses import replace

import pytest

from ghg.desk import evidence, inventory, period
from ghg.desk.claims.materials import Said, State, set_material
from ghg.desk.context import looking
from ghg.desk.pack.index import _findings, index_of
from ghg.desk.pack.scope import scope_of
from ghg.desk.verification.engagements import add_engagement
from ghg.desk.verification.steps import close, reply
from ghg.errors import DataError
from tests.desk import coal_yard, factory
from tests.desk.claimed import paper
from tests.desk.verified import raised

ORDER = (
    *("permits", "organisation", "charts", "equipment", "meters", "plan", "last_year", "ledgers"),
    *("forms", "bills", "stocks", "laboratory", "output", "green_power", "changes", "quality"),
)


@pytest.fixture
def desk(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    inventory.issue(made)
    yield made
    made.engine.dispose()


def states(desk, **words) -> dict[str, str]:
    return {one.name: one.state.value for one in index_of(desk, **words).slots}


def test_the_books_of_the_tea_factory_fill_what_they_hold(desk):
    """Power only: ledgers, a settlement, green papers, a boundary; no stock, no laboratory."""
    found = index_of(desk).slots
    assert tuple(one.name for one in found) == ORDER
    assert [one.number for one in found] == list(range(1, 17))
    held = states(desk)
    filled = {name for name, state in held.items() if state == "filled"}
    assert filled == {"ledgers", "bills", "green_power", "changes"}
    spared = {name for name, state in held.items() if state == "not_applicable"}
    assert spared == {"stocks", "laboratory"}


def test_a_registered_paper_fills_its_slot_in_the_next_issue_only(desk):
    """The index stands as the books stood: what is told later counts from the next issue on."""
    set_material(desk, "business_licence", Said(State.PRESENT, evidence=paper(desk, "licence")))
    set_material(desk, "discharge_permit", Said(State.NOT_APPLICABLE, note="登记管理"))
    set_material(desk, "equipment_list", Said(State.PRESENT, evidence=paper(desk, "machines")))
    set_material(desk, "verification_report", Said(State.NOT_APPLICABLE, note="首年"))
    assert states(desk)["permits"] == "missing"
    period.reopen(desk, 202501, 202512, "补充")
    inventory.issue(desk, reason="补充")
    later = states(desk)
    assert (later["permits"], later["equipment"]) == ("filled", "filled")
    assert later["last_year"] == "not_applicable"
    assert states(desk, number=1)["permits"] == "missing"


def test_what_is_half_there_is_missing_and_says_what(desk):
    set_material(desk, "site_plan", Said(State.PRESENT, evidence=paper(desk, "plan")))
    period.reopen(desk, 202501, 202512, "补充")
    inventory.issue(desk, reason="补充")
    found = index_of(desk)
    charts = next(one for one in found.slots if one.name == "charts")
    assert (charts.found, charts.lacking) == (("site_plan",), ("process_flow",))
    assert found.names["process_flow"] == ("生产工艺流程图", "process flow chart")


def test_counted_stocks_fill_their_slot(engine, tmp_path):
    made = coal_yard.with_inventory(coal_yard.founded(engine, tmp_path))
    coal_yard.full_year(made)
    inventory.issue(made)
    assert states(made)["stocks"] == "filled"
    assert states(made)["green_power"] == "not_applicable"


def test_findings_that_are_open_still_wait_and_closed_ones_are_told(desk):
    """A first year: neither last year's report nor its verification, but a finding on this one."""
    set_material(desk, "verification_report", Said(State.NOT_APPLICABLE, note="首年"))
    period.reopen(desk, 202501, 202512, "补充")
    inventory.issue(desk, reason="补充")
    assert states(desk)["last_year"] == "not_applicable"
    add_engagement(desk, "V1", "2025", "省级核查", "某核查机构")
    raised(desk)
    slot = next(one for one in index_of(desk).slots if one.name == "last_year")
    assert (slot.state.value, slot.lacking) == ("missing", ("finding V1/NC-1",))
    reply(desk, "V1/NC-1", "已更正")
    close(desk, "V1/NC-1", "已核对", as_reported=True)
    slot = next(one for one in index_of(desk).slots if one.name == "last_year")
    assert (slot.state.value, slot.found) == ("filled", ("V1/NC-1",))


def test_findings_of_other_years_are_not_asked_here(desk):
    add_engagement(desk, "V1", "2025", "省级核查", "某核查机构")
    raised(desk)
    with looking(desk) as at:
        scope = scope_of(at, "", 0)
        for year, number in ((2025, 1), (2026, 1), (2027, 0), (2024, 0)):
            other = replace(scope, issue=replace(scope.issue, year=year))
            assert len(_findings(at, other)) == number


def test_without_an_issue_there_is_no_index(engine, tmp_path):
    made = coal_yard.with_inventory(coal_yard.founded(engine, tmp_path))
    with pytest.raises(DataError, match="E-REF"):
        index_of(made)
    assert evidence.evidence_list(made) == ()
