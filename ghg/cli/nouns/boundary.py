"""`ghg boundary`: what is inside, what is left out, and why."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, needed, period, reason
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.periods import Period

noun = Noun("boundary")


@noun.command("set")
@period
@click.option("--inside", multiple=True, metavar="FACILITY", required=True)
@click.option("--outside", multiple=True, nargs=2, metavar="FACILITY REASON")
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


@noun.command("show")
@as_json
@click.pass_obj
def show(home: Home, as_json: bool) -> None:
    from ghg.desk.boundary import boundary

    found = boundary(home.desk(), home.entity)
    rows = (
        (
            one.facility,
            named(home, "report.membership", one.member),
            str(Period(one.first_day, one.last_day)),
            one.reason,
        )
        for one in found
    )
    out_list(home, as_json, found, ("facility", "member", "span", "reason"), rows)
