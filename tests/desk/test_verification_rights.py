"""Who may do what at the verifier's desk: the factory answers, the verifier decides."""

import pytest

from ghg.desk import inventory
from ghg.desk.access.roles import change_roles
from ghg.desk.submissions import steps as handed
from ghg.desk.verification.final import make_final
from ghg.desk.verification.findings import finding_list, finding_shown
from ghg.desk.verification.steps import close, reopen, reply, set_conservative
from ghg.desk.verification.ticks import Seen, tick
from ghg.domain.findings import Tick
from ghg.domain.roles import Role
from ghg.errors import AccessError, GhgError
from tests.desk import factory
from tests.desk.four_eyes import handed_in, team
from tests.desk.verified import codes, drawn, engaged, raised


@pytest.fixture
def plant(sqlite_url, tmp_path):
    made = engaged(factory.complete(sqlite_url, tmp_path))
    yield team(made)
    made.engine.dispose()


def refused(act, *words, **named) -> list[str]:
    with pytest.raises(GhgError) as caught:
        act(*words, **named)
    return codes(caught.value)


def test_the_verifier_raises_ticks_and_closes_and_the_factory_answers(plant):
    (first, *_) = drawn(plant.chen, seed="s").picks
    raised(plant.chen)
    assert refused(reply, plant.chen, "V1/NC-1", "x") == ["E-RIGHT.role"]
    reply(plant.zhang, "V1/NC-1", "账单有两张")
    assert refused(close, plant.zhang, "V1/NC-1", as_reported=True) == ["E-RIGHT.role"]
    assert refused(tick, plant.zhang, (first.pick,), Seen(Tick.AGREES)) == ["E-RIGHT.role"]
    tick(plant.chen, (first.pick,), Seen(Tick.AGREES))
    kept = close(plant.chen, "V1/NC-1", "说明成立", as_reported=True)
    assert [one.actor for one in kept.steps] == ["chen", "zhang", "chen"]


def test_a_recorder_enters_the_paper_list_under_the_verifiers_name(plant):
    kept = raised(plant.wang)
    assert (kept.raised_by, kept.steps[0].actor) == ("王某", "wang")
    own = raised(plant.chen, number="NC-2", raised_by="")
    assert own.raised_by == "chen"


def test_what_the_authority_set_and_reopening_are_not_the_recorders(plant):
    raised(plant.chen)
    reply(plant.zhang, "V1/NC-1", "x")
    value = finding_shown(plant.chen, "V1/NC-1").reported_t
    assert value
    for act, words in ((set_conservative, (1, "省厅通知")), (reopen, ("不成立",))):
        assert refused(act, plant.zhang, "V1/NC-1", *words) == ["E-RIGHT.role"]


def test_who_answered_does_not_close_even_with_both_roles(plant):
    change_roles(plant.zhang, "wang", give=(Role.APPROVER,), reason="休假代班")
    raised(plant.chen)
    reply(plant.wang, "V1/NC-1", "x")
    assert refused(close, plant.wang, "V1/NC-1", as_reported=True) == ["E-FINDINGS.own_answer"]
    assert close(plant.zhao, "V1/NC-1", as_reported=True).is_closed


def test_final_is_the_approvers_word(plant):
    for desk in (plant.chen, plant.zhang, plant.stranger):
        with pytest.raises(AccessError):
            make_final(desk, "2025", "V1")
    assert make_final(plant.zhao, "2025", "V1").engagement == "V1"


def test_a_stranger_sees_no_finding(plant):
    with pytest.raises(AccessError):
        finding_list(plant.stranger)


def test_a_reissue_that_settles_waits_for_the_second_person_and_names_what_it_settles(plant):
    raised(plant.chen)
    reply(plant.zhang, "V1/NC-1", "说明")
    number = handed_in(inventory.issue, plant.zhang, "2025", "回应", ("V1/NC-1",))
    assert finding_shown(plant.chen, "V1/NC-1").settled_by == ()
    handed.approve(plant.li, number)
    assert finding_shown(plant.chen, "V1/NC-1").settled_by == (2,)
    assert inventory.replay(plant.zhao, "2025", 2).equal
