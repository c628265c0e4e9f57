"""`ghg check`: everything that can be checked, checked; nothing is changed."""

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import listed, named, note, out_json
from ghg.cli.speaking import Speaking


@click.command("check", cls=Speaking)
@as_json
@click.pass_context
def noun(ctx: click.Context, as_json: bool) -> None:
    from ghg.desk.check import check

    home: Home = ctx.obj
    found = check(home.desk())
    if as_json:
        out_json(found)
    mistakes.tell(found.problems, home.language)
    if not found.sound:
        ctx.exit(5)
    looked_at = listed(home, (named(home, "cli.looked_at", one) for one in found.looked_at))
    note(home, "cli.sound", looked_at=looked_at)
