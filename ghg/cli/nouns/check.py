"""`ghg check`: everything that can be checked, checked; nothing is changed."""

from typing import TYPE_CHECKING

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import listed, named, note, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_table
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.check import Answered


@click.command("check", cls=Speaking)
@as_json
@click.pass_context
def noun(ctx: click.Context, as_json: bool) -> None:
    from ghg.desk.check import check

    home: Home = ctx.obj
    found = check(home.desk())
    if as_json:
        out_json(found)
    else:
        _tell(home, found.invariants)
    mistakes.tell(found.problems, home.language)
    if not found.sound:
        ctx.exit(5)
    looked_at = listed(home, (named(home, "cli.looked_at", one) for one in found.looked_at))
    note(home, "cli.sound", looked_at=looked_at)


def _tell(home: Home, invariants: "tuple[Answered, ...]") -> None:
    """Write a line for each invariant, and below it by what it is held."""
    states = [label(f"cli.invariant.{one}", home.language) for one in ("broken", "holds")]
    rows = (
        (one.id, str(one.rows), states[one.holds], getattr(one, f"words_{home.language}"))
        for one in invariants
    )
    under = [f"      {getattr(one, f'held_{home.language}')}" for one in invariants]
    out_table(home, ("invariant", "rows_seen", "result", "says"), rows, under)
