"""`ghg claim report` and `ghg claim folder`: an assessment on paper, and what is handed in."""

from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Speaking

FORMATS = ("pdf", "xlsx", "json")


@click.command("report", cls=Speaking)
@click.argument("scheme")
@click.argument("inventory", default="")
@click.option("--issue", "number", type=click.IntRange(min=1))
@click.option("--base", default="", metavar="INVENTORY/N")
@click.option("--folder", type=click.Path(path_type=Path), default=Path(), show_default=True)
@click.option("--format", "formats", multiple=True, default=FORMATS, show_default=True)
@as_json
@click.pass_obj
def report(
    home: Home,
    scheme: str,
    inventory: str,
    number: int | None,
    base: str,
    folder: Path,
    formats: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    from ghg.desk.claims.assess import Wanted
    from ghg.desk.claims.documents import papers_at, write_papers

    papers = papers_at(home.desk(), scheme, Wanted(inventory, number or 0, base))
    made = write_papers(papers, folder, formats, home.language)
    if as_json:
        out_json(made)
        return
    for one in made:
        out(str(one.path))
    note(home, "cli.done.claim.report", count=len(made), hash=papers.sha256[:12])


@click.command("folder", cls=Speaking)
@click.argument("scheme")
@click.argument("inventory", default="")
@click.option("--issue", "number", type=click.IntRange(min=1))
@click.option("--base", default="", metavar="INVENTORY/N")
@click.option("--folder", type=click.Path(path_type=Path), default=Path(), show_default=True)
@click.option("--with-report", is_flag=True)
@as_json
@click.pass_obj
def folder(
    home: Home,
    scheme: str,
    inventory: str,
    number: int | None,
    base: str,
    folder: Path,
    *,
    with_report: bool,
    as_json: bool,
) -> None:
    from ghg.desk.claims.assess import Wanted
    from ghg.desk.claims.documents import papers_at
    from ghg.desk.claims.folder import write_submission

    desk = home.desk()
    papers = papers_at(desk, scheme, Wanted(inventory, number or 0, base))
    made = write_submission(desk, papers, folder, home.language, with_report=with_report)
    if as_json:
        out_json(made)
        return
    out(str(made.path))
    note(home, "cli.done.claim.folder", count=made.files, missing=made.missing)


COMMANDS: tuple[click.Command, ...] = (report, folder)
