"""`ghg journal`: who did what, when and why; and whether the chain holds."""

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.texts import label

noun = Noun("journal")


@noun.command("list")
@click.option("--after", type=int, default=0, metavar="NUMBER")
@as_json
@click.pass_obj
def list_all(home: Home, after: int, as_json: bool) -> None:
    from ghg.desk.journal import journal_list

    found = journal_list(home.desk(), after)
    rows = (
        (str(one.seq), one.at_utc, one.actor, one.action, one.subject, one.reason) for one in found
    )
    columns = ("number", "at_utc", "actor", "action", "subject", "reason")
    out_list(home, as_json, found, columns, rows)


@noun.command("verify")
@click.option("--anchor", "anchors", type=(int, str), multiple=True, metavar="NUMBER HASH")
@as_json
@click.pass_context
def verify(ctx: click.Context, anchors: tuple[tuple[int, str], ...], as_json: bool) -> None:
    from ghg.desk.journal import verify

    home: Home = ctx.obj
    found = verify(home.desk(), anchors)
    if as_json:
        out_json(found)
    else:
        out(label("cli.journal_head", home.language, number=found.seq, hash=found.hash))
    if found.problems:
        mistakes.tell(found.problems, home.language)
        ctx.exit(5)
    note(home, "cli.journal_whole")
