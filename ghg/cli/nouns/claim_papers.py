"""`ghg claim report` and `ghg claim folder`: an assessment on paper, and what is handed in."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli.home import Home
from ghg.cli.nouns.claim_acts import base, code_of, inventory, issue_number, year
from ghg.cli.options import as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.errors import UsageError

if TYPE_CHECKING:
    from ghg.desk.claims.documents import Wished
    from ghg.desk.context import Desk

FORMATS = ("pdf", "xlsx", "json")
scheme = click.argument("scheme", default="")
claim = click.option("--claim", type=click.IntRange(min=1))
folder_to = click.option(
    "--folder", type=click.Path(path_type=Path), default=Path(), show_default=True
)


@click.command("report", cls=Speaking)
@scheme
@claim
@inventory
@year
@issue_number
@base
@folder_to
@click.option("--format", "formats", multiple=True, default=FORMATS, show_default=True)
@as_json
@click.pass_obj
def report(
    home: Home,
    /,
    folder: Path,
    formats: tuple[str, ...],
    *,
    as_json: bool,
    **words: str | int | None,
) -> None:
    from ghg.desk.claims.documents import papers_at, write_papers

    desk = home.desk()
    papers = papers_at(desk, _wished(desk, words))
    made = write_papers(papers, folder, formats, home.language)
    if as_json:
        out_json(made)
        return
    for one in made:
        out(str(one.path))
    note(home, "cli.done.claim.report", count=len(made), hash=papers.sha256[:12])


@click.command("folder", cls=Speaking)
@scheme
@claim
@inventory
@year
@issue_number
@base
@folder_to
@click.option("--with-report", is_flag=True)
@as_json
@click.pass_obj
def folder(
    home: Home,
    /,
    folder: Path,
    *,
    with_report: bool,
    as_json: bool,
    **words: str | int | None,
) -> None:
    from ghg.desk.claims.documents import papers_at
    from ghg.desk.claims.folder import write_submission

    desk = home.desk()
    papers = papers_at(desk, _wished(desk, words))
    made = write_submission(desk, papers, folder, home.language, with_report=with_report)
    if as_json:
        out_json(made)
        return
    out(str(made.path))
    note(home, "cli.done.claim.folder", count=made.files, missing=made.missing)


def _wished(desk: "Desk", words: dict[str, str | int | None]) -> "Wished":
    """Give the scheme and inventory, or the kept claim, that was named; one of both must be."""
    from ghg.desk.claims.documents import Wished

    if bool(words["scheme"]) is bool(words["claim"]):
        raise UsageError("E-USAGE.paper")
    return Wished(
        scheme=str(words["scheme"]),
        claim=int(words["claim"] or 0),
        inventory=code_of(desk, str(words["inventory"]), int(words["year"] or 0)),
        number=int(words["number"] or 0),
        base=str(words["base"]),
    )


COMMANDS: tuple[click.Command, ...] = (report, folder)
