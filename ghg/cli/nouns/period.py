"""`ghg period`: months are closed and opened again."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, months, reason
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.periods import month_text

noun = Noun("period")


@noun.command("close")
@months
@reason
@click.pass_obj
def close(home: Home, first: int, last: int, reason: str) -> None:
    from ghg.desk.period import close

    close(home.desk(), first, last, reason, home.entity)
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
