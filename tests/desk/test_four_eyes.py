"""Four eyes: what one person hands in, another makes true; and nobody checks himself."""

import importlib
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from ghg.desk import handed_on
from ghg.desk.access.mode import set_mode
from ghg.desk.access.persons import end_person
from ghg.desk.access.roles import change_roles
from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.admission import Way
from ghg.desk.batches import undo
from ghg.desk.context import acting, looking, open_desk
from ghg.desk.evidence import evidence_list
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.inventory import issue
from ghg.desk.organisation import set_particular
from ghg.desk.period import close, reopen
from ghg.desk.records import activity_list
from ghg.desk.submissions import steps
from ghg.desk.submissions.acts import FUNCTIONS
from ghg.desk.submissions.tasks import task, tasks
from ghg.domain.roles import ASKS, BY_TWO, Right, Role
from ghg.domain.submissions import SubmissionState
from ghg.errors import AccessError, DamageError, DataError
from ghg.ledger.evidence import place
from ghg.ledger.organisations import one_person
from ghg.ledger.sessions import reading
from tests.desk import factory
from tests.desk.four_eyes import handed_in, team
from tests.desk.plant import digest, founded, totals

JANUARY = Typed("USED", "106,850", "kWh", month="2025-01", document="A-1")
JOURNAL = "SELECT actor, auth, action, subject FROM journal ORDER BY seq DESC LIMIT"


@pytest.fixture
def plant(engine, tmp_path):
    return team(founded(engine, tmp_path))


def last_entries(engine, count: int) -> list[tuple[str, ...]]:
    with reading(engine) as connection:
        found = connection.execute(text(f"{JOURNAL} {count}")).all()
    return [tuple(row) for row in reversed(found)]


def refused(act, *words) -> str:
    """Give the code with which somebody is refused."""
    with pytest.raises(AccessError) as caught:
        act(*words)
    return caught.value.problems[0].code


def test_what_one_hands_in_is_posted_when_others_have_reviewed_and_approved_it(engine, plant):
    number = handed_in(add_activity, plant.zhang, JANUARY)
    assert (totals(engine), activity_list(plant.zhang)) == ({}, ())
    steps.review(plant.wang, number)
    assert steps.approve(plant.zhao, number).given.records == 1
    assert totals(engine) == {("USED", 202501): Decimal(106850)}
    states = [(step.state.value, step.actor) for step in task(plant.chen, number).steps]
    assert states == [("submitted", "zhang"), ("reviewed", "wang"), ("approved", "zhao")]


def test_the_act_is_its_makers_and_stands_right_behind_its_approval(engine, plant):
    number = handed_in(add_activity, plant.zhang, JANUARY)
    steps.approve(plant.li, number)
    about = f"submission {number}"
    assert last_entries(engine, 3) == [
        ("li", "os_user", "submission.review", about),
        ("li", "os_user", "submission.approve", about),
        ("zhang", "submission", "activity.add", "USED"),
    ]
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT maker FROM entry")) == "zhang"


def test_whoever_may_not_review_cannot_approve_what_nobody_reviewed(engine, plant):
    number = handed_in(add_activity, plant.zhang, JANUARY)
    with pytest.raises(DataError) as caught:
        steps.approve(plant.zhao, number)
    assert caught.value.problems[0].code == "E-STATE.submission"
    assert totals(engine) == {}


@pytest.mark.parametrize("act", [steps.review, steps.approve], ids=lambda act: act.__name__)
def test_nobody_checks_himself(engine, plant, act):
    """Wang may record and review; of his own submission he may do nothing but take it back."""
    number = handed_in(add_activity, plant.wang, JANUARY)
    before = totals(engine)
    assert refused(act, plant.wang, number) == "E-RIGHT.maker"
    assert last_entries(engine, 1)[0][:3] == ("wang", "os_user", "refused")
    assert totals(engine) == before


def test_an_approver_who_is_the_maker_is_refused_by_name(engine, plant):
    """A recorder who became an approver later still does not approve what he handed in before."""
    number = handed_in(add_activity, plant.wang, JANUARY)
    steps.review(plant.li, number)
    change_roles(plant.zhang, "wang", give=(Role.APPROVER,), reason="代理")
    assert refused(steps.approve, plant.wang, number) == "E-RIGHT.maker"
    assert refused(steps.reject, plant.wang, number, "不对") == "E-RIGHT.maker"
    assert totals(engine) == {}


def test_mistakes_are_said_at_once_and_nothing_is_kept(engine, plant):
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        add_activity(plant.zhang, replace(JANUARY, quantity="约三"))
    assert caught.value.problems[0].code.startswith("E-NUM")
    assert digest(engine) == before


def test_an_approval_that_fails_leaves_the_submission_where_it_was(engine, plant):
    number = handed_in(add_activity, plant.zhang, JANUARY)
    steps.review(plant.wang, number)
    close(plant.zhang, 202501, 202501, "月结")
    before = digest(engine)
    with pytest.raises(DataError):
        steps.approve(plant.zhao, number)
    assert digest(engine) == before
    assert task(plant.zhao, number).state is SubmissionState.REVIEWED


def test_what_is_approved_is_done_once(engine, plant):
    number = handed_in(add_activity, plant.zhang, JANUARY)
    steps.approve(plant.li, number)
    with pytest.raises(DataError) as caught:
        steps.approve(plant.li, number)
    assert caught.value.problems[0].code == "E-STATE.submission"
    assert totals(engine) == {("USED", 202501): Decimal(106850)}


def test_a_rejection_says_why_and_a_withdrawal_is_the_makers(engine, plant):
    first, second = (
        handed_in(add_activity, plant.zhang, replace(JANUARY, document=one)) for one in ("A", "B")
    )
    with pytest.raises(DataError):
        steps.reject(plant.wang, first, " ")
    steps.reject(plant.wang, first, "发票月份不符")
    assert refused(steps.withdraw, plant.wang, second) == "E-RIGHT.not_maker"
    steps.withdraw(plant.zhang, second)
    assert tasks(plant.zhang) == ()
    states = {one.number: one.state.value for one in tasks(plant.zhang, every=True)}
    assert states == {first: "rejected", second: "withdrawn"}


def test_a_draft_waits_for_its_maker(engine, plant):
    number = handed_in(add_activity, replace(plant.zhang, way=Way.DRAFTED), JANUARY)
    with pytest.raises(DataError):
        steps.review(plant.wang, number)
    steps.submit(plant.zhang, number)
    steps.approve(plant.li, number)
    assert totals(engine) == {("USED", 202501): Decimal(106850)}


def test_task_lists_tell_each_what_waits_for_him(plant):
    first = handed_in(add_activity, plant.zhang, JANUARY)
    second = handed_in(add_activity, plant.zhang, replace(JANUARY, document="A-2"))
    steps.review(plant.wang, second)
    seen = {
        name: {one.number: one.waits for one in tasks(getattr(plant, name))}
        for name in ("zhang", "wang", "li", "zhao", "chen")
    }
    assert seen == {
        "zhang": {first: "mine", second: "mine"},
        "wang": {first: "to_review", second: "others"},
        "li": {first: "to_review", second: "to_approve"},
        "zhao": {first: "others", second: "to_approve"},
        "chen": {first: "others", second: "others"},
    }


def test_a_correction_and_an_undoing_wait_too(engine, plant):
    steps.approve(plant.li, handed_in(add_activity, plant.zhang, JANUARY))
    [record] = activity_list(plant.zhang)
    changes = Changes(quantity="100000")
    number = handed_in(correct_activity, plant.zhang, record.record, changes, "抄错")
    assert totals(engine) == {("USED", 202501): Decimal(106850)}
    batch = steps.approve(plant.li, number).given.batch
    assert totals(engine) == {("USED", 202501): Decimal(100000)}
    number = handed_in(undo, plant.zhang, record.batch, "重复录入")
    steps.reject(plant.li, number, "已更正")
    assert batch is not None


def test_a_file_waits_in_the_store_and_is_taken_in_as_it_was(engine, plant, tmp_path):
    file = tmp_path / "一月.csv"
    file.write_text("计量流编码,月份,数量,单位,凭证号\nUSED,2025-01,106850,kWh,A-1\n", "utf-8")
    assert check_file(plant.zhang, file).records == 1
    number = handed_in(import_file, plant.zhang, file)
    file.write_text("计量流编码,月份,数量,单位,凭证号\nUSED,2025-01,1,kWh,A-1\n", "utf-8")
    steps.approve(plant.li, number)
    assert totals(engine) == {("USED", 202501): Decimal(106850)}
    assert [one.file_name for one in evidence_list(plant.chen)] == ["一月.csv"]


def test_a_waiting_file_that_was_changed_in_the_store_is_not_taken_in(engine, plant, tmp_path):
    file = tmp_path / "一月.csv"
    file.write_text("计量流编码,月份,数量,单位,凭证号\nUSED,2025-01,106850,kWh,A-1\n", "utf-8")
    number = handed_in(import_file, plant.zhang, file)
    [paper] = evidence_list(plant.zhang)
    kept = place(plant.zhang.evidence_folder, paper.sha256)
    kept.chmod(0o600)
    kept.write_text("计量流编码,月份,数量,单位,凭证号\nUSED,2025-01,1,kWh,A-1\n", "utf-8")
    with pytest.raises(DamageError) as caught:
        steps.approve(plant.li, number)
    assert caught.value.problems[0].code == "E-EVIDENCE.changed"
    assert totals(engine) == {}


def test_an_issue_waits_and_names_its_maker(sqlite_url, tmp_path):
    desk = factory.complete(sqlite_url, tmp_path)
    plant = team(desk)
    number = handed_in(issue, plant.zhang)
    made = steps.approve(plant.li, number).given
    with reading(desk.engine) as connection:
        document = json.loads(connection.scalar(text("SELECT document FROM issue")))
    assert (made.number, document["maker"], document["one_person"]) == (1, "zhang", False)
    number = handed_in(reopen, plant.zhang, 202501, 202501, "漏报")
    assert steps.approve(plant.li, number).state is SubmissionState.APPROVED


def test_an_issue_is_what_was_reviewed(sqlite_url, tmp_path):
    """Whatever is posted between review and approval sends the issue back."""
    plant = team(factory.complete(sqlite_url, tmp_path))
    number = handed_in(issue, plant.zhang)
    steps.review(plant.wang, number)
    refused(add_activity, plant.stranger, JANUARY)  # moves nothing
    set_particular(plant.zhang, "legal_representative", "张三", 2025)
    with pytest.raises(DataError) as caught:
        steps.approve(plant.zhao, number)
    assert caught.value.problems[0].code == "E-STATE.moved"
    steps.reject(plant.zhao, number, "复核后有改动")
    number = handed_in(issue, plant.zhang)
    steps.review(plant.wang, number)
    assert steps.approve(plant.zhao, number).given.number == 1


def test_a_door_that_forgot_to_hand_on_stays_shut(engine, plant):
    """Whatever calls `acting` for such an act without a submission in hand is refused."""

    def straight() -> None:
        with acting(plant.zhang, "activity.add", "USED"):
            raise AssertionError("nobody comes here")

    assert refused(straight) == "E-RIGHT.two"
    assert last_entries(engine, 1) == [("zhang", "os_user", "refused", "activity.add")]


def test_a_submission_serves_the_act_that_it_is_of(engine, plant):
    number = handed_in(add_activity, plant.zhang, JANUARY)
    steps.review(plant.wang, number)
    with (
        pytest.raises(DataError) as caught,
        acting(replace(plant.zhao, submission=number), "inventory.issue"),
    ):
        raise AssertionError("nobody comes here")
    assert caught.value.problems[0].code == "E-REF.submission"


def test_every_act_that_waits_can_be_done_by_whoever_approves():
    assert set(FUNCTIONS) == BY_TWO
    for action, place_of in FUNCTIONS.items():
        module, _, name = place_of.partition(":")
        assert getattr(importlib.import_module(module), name).by_two == action


CHANGING = sorted(
    set(BY_TWO) | {name for name in ASKS if not ASKS[name] & {Right.READ, Right.VERIFY}}
)


@pytest.mark.parametrize("action", CHANGING)
def test_a_verifier_reads_all_and_changes_nothing(plant_once, action):
    team_of_it, engine = plant_once
    with looking(team_of_it.chen) as at:
        assert at.who.rights == {Right.READ, Right.VERIFY}
    with pytest.raises(AccessError), acting(replace(team_of_it.chen, way=Way.TRIED), action, "x"):
        raise AssertionError("nobody comes here")
    assert last_entries(engine, 1) == [("chen", "os_user", "refused", action)]


@pytest.fixture(scope="module")
def plant_once(sqlite_template, tmp_path_factory):
    import shutil

    from ghg.ledger.sessions import open_engine

    folder = tmp_path_factory.mktemp("verifier")
    shutil.copyfile(sqlite_template, folder / "ledger.db")
    engine = open_engine(f"sqlite:///{folder / 'ledger.db'}")
    return team(founded(engine, Path(folder))), engine


def test_a_stranger_neither_reads_nor_acts_and_both_are_journaled(engine, plant):
    assert refused(tasks, plant.stranger) == "E-RIGHT.stranger"
    assert refused(add_activity, plant.stranger, JANUARY) == "E-RIGHT.stranger"
    assert last_entries(engine, 2) == [
        ("Nobody", "os_user", "refused", "read"),
        ("Nobody", "os_user", "refused", "read"),
    ]


def test_a_persons_code_is_no_account(engine, plant):
    """Whoever names his account like a person's code is not that person."""
    assert refused(tasks, replace(plant.zhang, actor="zhang")) == "E-RIGHT.stranger"
    assert tasks(replace(plant.zhang, actor="zhang", auth="password")) == ()


def test_no_variable_of_the_environment_makes_somebody_somebody_else(sqlite_url, monkeypatch):
    before = open_desk(sqlite_url).actor
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "Li")
    assert open_desk(sqlite_url).actor == before


def test_an_action_that_nobody_knows_is_nobodys(engine, tmp_path):
    desk = founded(engine, tmp_path)
    with pytest.raises(AccessError), acting(desk, "nonsense.act"):
        raise AssertionError("nobody comes here")


def test_no_maker_stands_as_checker_in_the_table(engine, plant):
    """The wall of the table, for whoever gets past the desk."""
    from sqlalchemy.exc import DBAPIError

    from ghg.ledger.sessions import writing

    number = handed_in(add_activity, plant.zhang, JANUARY)
    with looking(plant.zhang) as at:
        [event] = handed_on.events_of(at.connection, at.org_id, number)
    row = {"org": 1, "s": number, "seq": event.seq, "who": "zhang"}
    put = """INSERT INTO submission_event
        (org_id, submission_id, n, from_state, to_state, maker, actor, reason, seq)
        VALUES (:org, :s, 2, 'submitted', 'reviewed', 'zhang', :who, '', :seq)"""
    with pytest.raises((DBAPIError, DataError, DamageError)), writing(engine) as connection:
        connection.execute(text(put), row)
    with writing(engine) as connection:
        connection.execute(text(put), {**row, "who": "wang"})


def test_whoever_works_by_two_gives_it_up_by_two(engine, plant):
    """An administrator alone could otherwise switch, act, and switch back."""
    number = handed_in(set_mode, plant.zhang, "人手不足", one=True)
    assert refused(steps.approve, plant.zhang, number) == "E-RIGHT.maker"
    with reading(engine) as connection:
        assert not one_person(connection, 1)
    steps.approve(plant.li, number)
    with reading(engine) as connection:
        assert one_person(connection, 1)


def test_the_last_who_could_check_neither_leaves_nor_loses_his_role(engine, plant):
    """Zhao and Li approve; Wang records and reviews, Li reviews."""
    end_person(plant.zhang, "zhao", "离职")
    before = digest(engine)
    for act in (
        lambda: end_person(plant.zhang, "li", "离职"),
        lambda: change_roles(plant.zhang, "li", take=(Role.APPROVER,), reason="调岗"),
    ):
        with pytest.raises(DataError) as caught:
            act()
        assert caught.value.problems[0].code == "E-MODE.approver"
    assert digest(engine) == before
