"""`ghg factor check`: the library read whole, with its closing checks."""

from typing import Any

import click

from ghg.cli import mistakes
from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import named, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_table
from ghg.texts import label


@click.command("check", cls=Speaking)
@as_json
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    from ghg.desk.factors.checking import check_library

    home: Home = ctx.obj
    found = check_library()
    if as_json:
        out_json(found)
    elif not found.problems:
        _out_found(home, found)
    if found.problems:
        mistakes.tell(found.problems, home.language)
        ctx.exit(3)
    note(home, "factors.library_whole")


def _out_found(home: Home, found: Any) -> None:
    rows = ((named(home, "factors.counted", name), str(n)) for name, n in found.counts)
    out_table(home, ("item", "count"), rows)
    out()
    closings = (
        (named(home, "card.closing", kind), named(home, "card.verdict", verdict), str(count))
        for kind, verdict, count in found.closings
    )
    out_table(home, ("chain", "agreement", "count"), closings)
    out()
    out(label("factors.inexact", home.language), bold=True)
    inexact = (
        (
            factor,
            one.numbers,
            f"{unrounded(one.result)} {one.unit}",
            one.printed,
            named(home, "card.verdict", one.verdict),
            one.note,
        )
        for factor, one in found.inexact
    )
    out_table(home, ("id", "numbers", "result", "printed", "agreement", "note"), inexact)
