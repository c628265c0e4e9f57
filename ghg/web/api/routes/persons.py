"""Persons, keys, what waits for a second person, the journal."""

from ghg.desk.access.keys import add_key, end_key, key_list
from ghg.desk.access.mode import set_mode
from ghg.desk.access.once import new_secret
from ghg.desk.access.own import set_password, who_am_i
from ghg.desk.access.persons import add_person, end_person, give_account, person_list
from ghg.desk.access.roles import change_roles
from ghg.desk.check import check
from ghg.desk.context import Desk
from ghg.desk.journal import Verified, checkpoint, journal_list
from ghg.desk.journal import verify as verify_journal
from ghg.desk.submissions.steps import approve, reject, review, submit, withdraw
from ghg.desk.submissions.tasks import Task, task, tasks
from ghg.web.api.route import act, give, read


def task_of(desk: Desk, number: int) -> Task:
    """Show what waits under a number, with its words and its steps."""
    return task(desk, number)


def journal_verified(desk: Desk, anchors: tuple[tuple[int, str], ...] = ()) -> Verified:
    """Verify the chain of the journal, and that it goes through entries printed elsewhere."""
    return verify_journal(desk, anchors)


ROUTES = (
    read("me", who_am_i),
    read("persons", person_list),
    act("persons", add_person),
    act("persons/{code}/end", end_person),
    act("persons/{code}/account", give_account),
    act("persons/{code}/roles", change_roles),
    act("persons/{code}/secret", new_secret),
    act("persons/{code}/password", set_password),
    read("keys", key_list),
    act("keys", add_key),
    act("keys/{public}/end", end_key),
    act("organisation/mode", set_mode),
    read("tasks", tasks),
    read("tasks/{number}", task_of),
    act("tasks/{number}/submit", submit, version=task_of),
    act("tasks/{number}/review", review, version=task_of),
    act("tasks/{number}/approve", approve, version=task_of),
    act("tasks/{number}/reject", reject, version=task_of),
    act("tasks/{number}/withdraw", withdraw, version=task_of),
    read("journal", journal_list),
    act("journal/verify", journal_verified),
    give("journal/checkpoint", checkpoint, "checkpoint.json"),
    read("check", check),
)
