"""`ghg journal`: who did what, when and why; and whether the chain holds."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import done, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.journal import Verified

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
@click.option(
    "--since",
    "since",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
)
@as_json
@click.pass_context
def verify(
    ctx: click.Context,
    anchors: tuple[tuple[int, str], ...],
    since: tuple[Path, ...],
    as_json: bool,
) -> None:
    from ghg.desk.journal import verify

    home: Home = ctx.obj
    found = verify(home.desk(), anchors, since)
    if as_json:
        out_json(found)
    else:
        out(label("cli.journal_head", home.language, number=found.seq, hash=found.hash))
    mistakes.tell(found.problems, home.language)
    if any(problem.level == "error" for problem in found.problems):
        ctx.exit(5)
    note(home, "cli.journal_whole")
    _note_proof(home, found, bool(anchors))


@noun.command("checkpoint")
@click.option("-o", "--output", "output", type=click.Path(path_type=Path), required=True)
@as_json
@click.pass_obj
def checkpoint(home: Home, output: Path, as_json: bool) -> None:
    from ghg.desk.journal import checkpoint

    made = checkpoint(home.desk(), output)
    if as_json:
        out_json(made)
    else:
        out(label("cli.journal_head", home.language, number=made.seq, hash=made.hash))
    done(home, "journal.checkpoint", f"ghg journal verify --since {output}", place=str(output))


def _note_proof(home: Home, found: "Verified", anchored: bool) -> None:
    """Say what was proven, and what no chain can prove."""
    note(home, "copies.proof.links", count=found.seq, ledger=found.ledger_id)
    for one in found.since:
        words = {"number": one.seq, "at": one.at_utc or "-", "later": found.seq - one.seq}
        note(home, "copies.proof.since", **words)
    note(home, "copies.limit.after" if found.since or anchored else "copies.limit.tail")
    note(home, "copies.limit.truth")
