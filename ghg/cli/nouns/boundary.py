"""`ghg boundary`: what is inside, what is left out, and why."""

import click

from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.options import as_json, needed, period, reason
from ghg.cli.say import done, listed, months_listed, named, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain import periods
from ghg.domain.bounds import EVENTS, EVER
from ghg.domain.bounds_cases import FRAMES, KnownAnswer
from ghg.domain.numbers import exact_text
from ghg.domain.periods import Period
from ghg.texts import label

noun = Noun("boundary")


@noun.command("set")
@period
@click.option("--inside", multiple=True, metavar="CODE", required=True)
@click.option("--outside", multiple=True, nargs=2, metavar="CODE REASON")
@click.option("--approach", default="legal_entity", show_default=True)
@reason
@click.pass_obj
def set_all(
    home: Home,
    span: Period | None,
    inside: tuple[str, ...],
    outside: tuple[tuple[str, str], ...],
    approach: str,
    reason: str,
) -> None:
    from ghg.desk.boundary import set_boundary

    months = needed(span)
    made = set_boundary(home.desk(), months, inside, outside, approach, reason, home.entity)
    done(home, "boundary.set", "ghg boundary show", count=len(made), span=months)


@noun.command("event")
@click.argument("code")
@click.argument("event", type=click.Choice(EVENTS))
@click.option("--from", "first_day", type=periods.day, required=True)
@click.option("--member", type=click.Choice(["inside", "outside"]))
@reason
@click.pass_obj
def event(
    home: Home, code: str, event: str, first_day: int, member: str | None, reason: str
) -> None:
    from ghg.desk.boundary import boundary_event

    made = boundary_event(home.desk(), code, event, first_day, member or "", reason, home.entity)
    said = named(home, "report.member", made[-1].member)
    day = periods.day_text(first_day)
    done(home, "boundary.event", "ghg boundary show", code=code, day=day, member=said)


@noun.command("show")
@as_json
@click.pass_obj
def show(home: Home, as_json: bool) -> None:
    from ghg.desk.boundary import boundary

    found = boundary(home.desk(), home.entity)
    rows = (
        (
            one.facility,
            one.unit,
            one.subject,
            named(home, "report.member", one.member),
            _span(one.first_day, one.last_day),
            named(home, "report.event", one.event),
            one.reason,
        )
        for one in found
    )
    columns = ("facility", "unit_code", "source", "member", "span", "event", "reason")
    out_list(home, as_json, found, columns, rows)


@noun.command("cases")
@as_json
@click.pass_obj
def cases(home: Home, as_json: bool) -> None:
    from ghg.desk.boundary_cases import case_list

    found = case_list(home.desk(), home.entity)
    if as_json:
        out_json(found)
        return
    for one in found:
        case = one.case
        out(f"{case.id} · {home.pick(case.name_zh, case.name_en)}", bold=True)
        for frame in FRAMES:
            said = _known(home, case.said(frame))
            out(f"  {named(home, 'report.frame', frame)}: {said}")
        out(f"  {home.pick(case.question_zh, case.question_en)}")
        choices = (f"{word} {named(home, 'report.case_answer', word)}" for word in case.answers)
        words = listed(home, choices)
        out(f"  {label('cli.case_answers', home.language, said=words)}")
        for given in one.answers:
            state = label(f"cli.case.{'present' if given.present else 'absent'}", home.language)
            answer = named(home, "report.case_answer", given.answer)
            days = _span(given.first_day, given.last_day)
            parts = (given.facility, days, state, answer, given.reason)
            out(f"  → {' · '.join(part for part in parts if part)}")


@noun.command("answer")
@click.argument("case")
@click.option("--facility", required=True)
@click.option("--present", type=click.Choice(["yes", "no"]), required=True)
@click.option("--answer", default="")
@period
@reason
@click.pass_obj
def answer(
    home: Home,
    case: str,
    facility: str,
    present: str,
    answer: str,
    span: Period | None,
    reason: str,
) -> None:
    from ghg.desk.boundary_cases import answer_case

    there = present == "yes"
    days = needed(span)
    answer_case(home.desk(), case, facility, days, present=there, answer=answer, reason=reason)
    done(home, "boundary.answer", "ghg boundary cases", case=case, facility=facility)


@noun.command("compare")
@click.argument("old")
@click.argument("new")
@as_json
@click.pass_obj
def compare(home: Home, old: str, new: str, as_json: bool) -> None:
    from ghg.desk.boundary_cases import compare_boundaries

    made = compare_boundaries(home.desk(), old, new)
    if as_json:
        out_json(made)
        return
    first, second = str(made.old_year), str(made.new_year)
    sums = (
        (label("cli.own_boundary", home.language), made.old_own, made.new_own),
        (label("cli.boundary_of", home.language, year=first), made.old_own, made.new_on_old),
        (label("cli.boundary_of", home.language, year=second), made.old_on_new, made.new_own),
    )
    rows = ((name, *(unrounded(exact_text(one)) for one in pair)) for name, *pair in sums)
    out_table(home, ("boundary", "old", "new"), rows)
    for one in made.moved:
        months = months_listed(home, one.months)
        tonnes = unrounded(exact_text(one.co2e_t))
        out(label("cli.moved", home.language, source=one.source, months=months, tonnes=tonnes))


def _known(home: Home, said: KnownAnswer) -> str:
    """Say what texts know, or that a person is asked."""
    if not said.answer:
        return label("cli.case_asks", home.language)
    return f"{named(home, 'report.case_answer', said.answer)} ({said.confidence})"


def _span(first: int, last: int) -> str:
    """Write days; an open end is left out."""
    start = periods.day_text(first) if first > EVER.first_day else ""
    end = periods.day_text(last) if last < EVER.last_day else ""
    return f"{start}~{end}"
