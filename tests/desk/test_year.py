"""A year at the desk, on both databases: built, issued, replayed, corrected, issued again."""

from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.desk import (
    check,
    declarations,
    facts,
    inventory,
    journal,
    period,
    plan,
    report,
    setup,
    status,
)
from ghg.desk.context import acting
from ghg.errors import DamageError, DataError, GapError
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.corrections import correct, live_records
from ghg.ledger.posting import post
from ghg.ledger.rows import checked
from ghg.ledger.tables import BatchInput
from tests.desk import factory
from tests.inventory import tea


@pytest.fixture
def desk(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    yield made
    made.engine.dispose()


def test_the_books_give_the_same_figures_as_the_hand(desk):
    issue = inventory.draft(desk)
    assert issue.gaps == ()
    assert tea.figure(issue, "location") == "537.6849038"
    assert tea.figure(issue, "guide") == "542.7815148"
    assert tea.figure(issue, "market") == "430.7676138"
    assert tea.figure(issue, "market", "excl_market_nonfossil") == "623.5951968"


def test_an_issue_closes_its_months_and_replays_byte_for_byte(desk):
    made = inventory.issue(desk)
    assert made.number == 1
    assert period.closed(desk) == frozenset(tea.MONTHS)
    again = inventory.replay(desk)
    assert again.equal
    assert again.library_same
    assert check.check(desk).problems == ()


def test_a_closed_month_takes_no_record(desk):
    inventory.issue(desk)
    with pytest.raises(DataError) as refused:
        one_more(desk)
    assert refused.value.code == "E-CLOSED"


def test_a_closed_month_takes_no_fact(desk):
    inventory.issue(desk)
    with pytest.raises(DataError) as refused:
        facts.add_fact(desk, "F1", "product_output", factory.YEAR, Decimal(6000), "t", "精制茶")
    assert refused.value.code == "E-CLOSED"


def one_more(desk, quantity=1000):
    """Post one more record of used electricity on a day of January."""
    ids = plan.plan_of(desk).stream_ids
    block = RecordBlock(
        [ids["SOLAR"]],
        [20250115],
        [20250115],
        ["late bill"],
        [0],
        [1],
        [quantity * 10**6],
        [1],
        [0],
        [""],
        [1],
    )
    with acting(desk, "activity.import") as at:
        return post(at.connection, at.org_id, at.act, checked(BatchInput, kind="test"), [block])


def corrected(desk, stream, month, quantity):
    """Correct the one record of a stream's month."""
    ids = plan.plan_of(desk).stream_ids
    with acting(desk, "activity.correct", stream, "meter misread") as at:
        rows = live_records(at.connection, at.org_id, ids[stream], month, month)
        row = next(iter(rows))
        block = RecordBlock(
            [ids[stream]],
            [row.first_day],
            [row.last_day],
            [row.document],
            [row.line],
            [row.kind],
            [quantity * 10**6],
            [1],
            [0],
            [""],
            [1],
        )
        correct(at.connection, at.org_id, at.act, [row.id], block)


def test_a_correction_needs_a_reopening_a_reason_and_makes_a_new_issue(desk):
    first = inventory.issue(desk)
    period.reopen(desk, 202501, 202512, "meter misread in March")
    corrected(desk, "SOLAR", 202503, 17117)  # 100 kWh less solar, 100 kWh more from the grid
    with pytest.raises(DataError) as refused:
        inventory.issue(desk)
    assert refused.value.code == "E-REASON"
    second = inventory.issue(desk, reason="meter misread in March")
    assert (second.number, second.supersedes) == (2, 1)
    assert Fraction(second.totals[0].co2e_t) - Fraction(first.totals[0].co2e_t) == Fraction(
        "0.05306"
    )
    changed = {one.place for one in inventory.compare(desk, "", 1, 2)}
    assert {"GRID.202503.G", "name:guide", "month:202503"} <= changed
    assert "GRID.202502.G" not in changed
    # the old issue still replays, although the books have moved on
    assert inventory.replay(desk, number=1).equal
    assert inventory.replay(desk, number=2).equal


def test_a_gap_refuses_the_issue_and_names_the_month(database_url, tmp_path):
    used = (*tea.USED[:3], None, *tea.USED[4:])
    desk = factory.posted(
        factory.laid_out(factory.desk_at(database_url, tmp_path)),
        {**factory.RECORDED, "USED": used},
    )
    factory.with_inventory(factory.proven(desk, tmp_path))
    with pytest.raises(GapError) as refused:
        inventory.issue(desk)
    assert refused.value.exit_code == 4
    assert "USED 2025-04" in {problem.place.subject for problem in refused.value.problems}
    assert status.status(desk, 2025).streams[0].outstanding == (202504,)
    assert inventory.issue_list(desk) == ()
    desk.engine.dispose()


def test_pending_proof_refuses_only_the_issue(database_url, tmp_path):
    desk = factory.posted(factory.laid_out(factory.desk_at(database_url, tmp_path)))
    factory.with_inventory(desk)
    assert tea.total(inventory.draft(desk), "guide") == "777.14329"  # nothing proven yet
    with pytest.raises(GapError) as refused:
        inventory.issue(desk)
    assert refused.value.code == "E-GAP"
    declarations.declare_ordinary(desk, "GREEN", (202501, 202512), "certificates never came")
    declarations.declare_ordinary(desk, "SOLAR", (202501, 202512), "no meter record")
    assert inventory.issue(desk).number == 1
    desk.engine.dispose()


@pytest.mark.parametrize("spoil", ["damage", "swap", "remove"])
def test_a_damaged_swapped_or_missing_proof_refuses_the_issue(desk, spoil):
    files = sorted(path for path in desk.evidence_folder.rglob("*") if path.is_file())
    if spoil == "damage":
        files[0].write_bytes(files[0].read_bytes() + b" ")
    elif spoil == "swap":
        one, other = files[0].read_bytes(), files[1].read_bytes()
        files[0].write_bytes(other)
        files[1].write_bytes(one)
    else:
        files[0].unlink()
    with pytest.raises(DamageError) as refused:
        inventory.issue(desk)
    assert refused.value.code == "E-EVIDENCE"
    assert refused.value.exit_code == 5
    assert not check.check(desk).sound


def test_rules_move_only_with_a_reason_and_old_issues_stay(desk):
    inventory.issue(desk)
    with pytest.raises(DataError) as refused:
        setup.change_inventory(desk, "2025", "", market_rest_rule="fossil")
    assert refused.value.code == "E-REASON"
    setup.change_inventory(desk, "2025", "programme asks for it", market_rest_rule="fossil")
    assert tea.figure(inventory.draft(desk), "market") == "846.2931534"
    assert inventory.replay(desk).equal  # the issue keeps its own rule


def test_without_a_gwp_set_the_proposal_is_named_and_nothing_stored(desk):
    with pytest.raises(DataError) as refused:
        setup.new_inventory(desk, setup.Wanted("2026", 2026, ""))
    assert refused.value.problems[0].values["proposed"] == "AR5-2013"
    assert [one.inventory for one in inventory.inventory_list(desk)] == ["2025"]


def test_the_proposals_reason_is_stored_only_with_the_proposed_set(desk):
    taken = setup.new_inventory(desk, setup.Wanted("A", 2026, "AR5-2013"))
    other = setup.new_inventory(desk, setup.Wanted("B", 2026, "AR6-2021"))
    own = setup.new_inventory(desk, setup.Wanted("C", 2026, "AR6-2021", "the customer asks for it"))
    assert taken.gwp_reason
    assert (other.gwp_reason, own.gwp_reason) == ("", "the customer asks for it")


def test_a_report_is_the_same_every_time(desk, tmp_path):
    inventory.issue(desk)
    one = report.make_report(desk, tmp_path / "one")
    other = report.make_report(desk, tmp_path / "other")
    for first, second in zip(one, other, strict=True):
        assert first.path.read_bytes() == second.path.read_bytes()


def test_a_draft_with_a_gap_makes_no_report(database_url, tmp_path):
    desk = factory.with_inventory(factory.laid_out(factory.desk_at(database_url, tmp_path)))
    with pytest.raises(GapError):
        report.make_report(desk, tmp_path, as_draft=True)
    assert list(tmp_path.glob("*.pdf")) == []
    desk.engine.dispose()


def test_every_act_stands_in_the_journal_and_the_chain_holds(desk):
    inventory.issue(desk)
    acts = [line.action for line in journal.journal_list(desk)]
    assert acts[0] == "organisation.add"
    assert acts[-1] == "inventory.issue"
    assert {
        "facility.add",
        "stream.add",
        "activity.import",
        "evidence.add",
        "inventory.new",
    } <= set(acts)
    assert journal.verify(desk).problems == ()
    made, _ = inventory.load_issue(desk)
    assert made.head.journal_seq == len(acts) - 1  # the head that the issue saw
