"""`ghg status`: what a year still lacks."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, year
from ghg.cli.say import months_listed, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_table
from ghg.texts import label


@click.command("status", cls=Speaking)
@year
@as_json
@click.pass_context
def noun(ctx: click.Context, year: int, as_json: bool) -> None:
    from ghg.desk.status import status

    home: Home = ctx.obj
    found = status(home.desk(), year, home.entity)
    if as_json:
        out_json(found)
    else:
        rows = (
            (
                one.stream,
                home.pick(one.name_zh, one.name_en),
                str(len(one.recorded)),
                months_listed(home, one.outstanding),
            )
            for one in found.streams
        )
        out_table(home, ("stream", "name", "count", "outstanding"), rows)
        if found.closed:
            closed = months_listed(home, found.closed)
            out(label("cli.closed_months", home.language, months=closed))
        if found.not_due:
            later = months_listed(home, found.not_due)
            out(label("cli.not_due", home.language, months=later))
    if found.complete:
        note(home, "cli.complete_so_far" if found.not_due else "cli.complete", year=year)
        return
    note(home, "cli.next", command=f"ghg template wanted.xlsx --year {year}")
    ctx.exit(4)
