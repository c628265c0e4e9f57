"""`ghg period`: months are closed and opened again; what is due for them."""

from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, months, needed, period, reason
from ghg.cli.say import done, listed, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.periods import Period, day, day_text, month, month_period, month_text
from ghg.texts import label

noun = Noun("period")


@noun.command("close")
@click.argument("one_month", metavar="[MONTH]", required=False, type=month)
@period
@reason
@click.option("--anyway", is_flag=True)
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False))
@as_json
@click.pass_obj
def close(
    home: Home,
    one_month: int | None,
    span: Period | None,
    reason: str,
    folder: Path | None,
    *,
    anyway: bool,
    as_json: bool,
) -> None:
    from ghg.desk.monthend.closing import close_months

    months = needed(month_period(one_month) if one_month else span)
    first, last = months.first_month, months.last_month
    made = close_months(home.desk(), first, last, reason, folder, home.entity, anyway=anyway)
    if as_json:
        out_json(made)
        return
    for one in made.folders:
        out(one.path)
        note(home, "cli.period.folder", month=month_text(one.month), files=one.files)
        term = "cli.period.late" if one.late_days else "cli.period.due"
        note(home, term, due=day_text(one.due_day), days=one.late_days)
        wanted = listed(home, (home.pick(zh, en) for zh, en in one.deposits))
        note(home, "cli.period.deposits", items=wanted)
    if made.missing:
        note(home, "cli.period.anyway", count=len(made.missing))
    if made.event is None:
        note(home, "cli.period.closed_before", first=month_text(first), last=month_text(last))
        return
    done(home, "period.close", first=month_text(first), last=month_text(last))


@noun.command("reopen")
@months
@reason
@click.pass_obj
def reopen(home: Home, first: int, last: int, reason: str) -> None:
    from ghg.desk.period import reopen

    reopen(home.desk(), first, last, reason, home.entity)
    done(home, "period.reopen", first=month_text(first), last=month_text(last))


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.period import period_list

    found = period_list(home.desk(), home.entity)
    rows = (
        (
            f"{month_text(one.first_month)}~{month_text(one.last_month)}",
            named(home, "cli.state", one.state),
            one.reason,
            one.actor,
        )
        for one in found
    )
    out_list(home, as_json, found, ("span", "state", "reason", "actor"), rows)


@noun.command("duties")
@click.option("--today", type=day)
@click.option("--all", "everything", is_flag=True)
@as_json
@click.pass_obj
def duties(home: Home, today: int | None, *, everything: bool, as_json: bool) -> None:
    from ghg.desk.monthend.duties import due_list

    found = due_list(home.desk(), today, home.entity, everything=everything)
    rows = (
        (
            day_text(one.due_day),
            home.pick(one.duty.title_zh, one.duty.title_en),
            month_text(one.month) if one.month else str(one.year),
            _standing(home, one.state, one.days),
            named(home, "cli.duty.by", one.duty.by),
            named(home, "cli.duty.binding", "yes" if one.binding else "no"),
            one.duty.confidence,
        )
        for one in found
    )
    columns = ("due", "duty", "for", "state", "by", "binding", "confidence")
    out_list(home, as_json, found, columns, rows)


def _standing(home: Home, state: str, days: int) -> str:
    """Say how a duty stands, with the days left or lost."""
    if state == "written":
        term = "written_late" if days < 0 else "written"
    else:
        term = "late" if days < 0 else "open"
    return label(f"cli.duty.{term}", home.language, days=abs(days))
