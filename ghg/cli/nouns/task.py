"""`ghg task`: what waits for a second person."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.cli.task_view import out_beside, out_given
from ghg.domain.submissions import OPEN, SubmissionState
from ghg.texts import label
from ghg.texts.wording import word_name

noun = Noun("task")
number = click.argument("number", type=click.IntRange(min=1))


@noun.command("list")
@click.option("--all", "every", is_flag=True)
@as_json
@click.pass_obj
def list_all(home: Home, *, every: bool, as_json: bool) -> None:
    from ghg.desk.submissions.tasks import tasks

    found = tasks(home.desk(), every=every)
    rows = (
        (
            str(one.number),
            named(home, "task.waits", one.waits) if one.waits else "",
            named(home, "task.action", one.action),
            one.subject,
            _state(home, one.state),
            one.maker,
            one.since_utc,
        )
        for one in found
    )
    columns = ("number", "waits", "what", "subject", "state", "maker", "since")
    out_list(home, as_json, found, columns, rows)
    if not found and not as_json:
        note(home, "task.none")


@noun.command("show")
@number
@as_json
@click.pass_obj
def show(home: Home, number: int, *, as_json: bool) -> None:
    from ghg.desk.submissions.tasks import kept_files, leaves, task

    desk = home.desk()
    found = task(desk, number)
    if as_json:
        out_json(found)
        return
    what = named(home, "task.action", found.action)
    out(f"{found.number}  {what}  {found.subject}", bold=True)
    for name, word in leaves(found.words):
        out(f"  {word_name(name, home.language)}: {word}")
    for path in kept_files(desk, found.words):
        out("  " + label("task.stored_at", home.language, path=path))
    for step in found.steps:
        out(f"{step.at_utc}  {_state(home, step.state)}  {step.actor}  {step.reason}".rstrip())
    if found.state in OPEN:
        out_beside(home, desk, found.action, found.words)


@noun.command("submit")
@number
@click.pass_obj
def submit(home: Home, number: int) -> None:
    from ghg.desk.submissions.steps import submit

    _tell(home, number, submit(home.desk(), number).state)


@noun.command("review")
@number
@click.pass_obj
def review(home: Home, number: int) -> None:
    from ghg.desk.submissions.steps import review

    _tell(home, number, review(home.desk(), number).state)


@noun.command("approve")
@number
@as_json
@click.pass_obj
def approve(home: Home, number: int, *, as_json: bool) -> None:
    from ghg.desk.submissions.steps import approve

    made = approve(home.desk(), number)
    if as_json:
        out_json(made)
    else:
        out_given(home, made.given)
    what = named(home, "task.action", made.action)
    done(home, "task.approve", number=number, what=what, subject=made.subject)


@noun.command("reject")
@number
@reason
@click.pass_obj
def reject(home: Home, number: int, reason: str) -> None:
    from ghg.desk.submissions.steps import reject

    _tell(home, number, reject(home.desk(), number, reason).state)


@noun.command("withdraw")
@number
@reason
@click.pass_obj
def withdraw(home: Home, number: int, reason: str) -> None:
    from ghg.desk.submissions.steps import withdraw

    _tell(home, number, withdraw(home.desk(), number, reason).state)


def _tell(home: Home, number: int, state: SubmissionState) -> None:
    done(home, "task.submit", number=number, state=_state(home, state))


def _state(home: Home, state: SubmissionState) -> str:
    return label(f"task.state.{state.value}", home.language)
