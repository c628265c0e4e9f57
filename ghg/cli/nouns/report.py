"""`ghg report`: documents from one frozen issue."""

from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Noun

noun = Noun("report")
FORMATS = ("pdf", "xlsx", "json")


@noun.command("make")
@click.argument("inventory", default="")
@click.option("--issue", "number", type=click.IntRange(min=1))
@click.option("--folder", type=click.Path(path_type=Path), default=Path(), show_default=True)
@click.option("--format", "formats", multiple=True, default=FORMATS, show_default=True)
@click.option("--draft", "as_draft", is_flag=True)
@as_json
@click.pass_obj
def make(
    home: Home,
    inventory: str,
    number: int | None,
    folder: Path,
    formats: tuple[str, ...],
    *,
    as_draft: bool,
    as_json: bool,
) -> None:
    from ghg.desk.report import make_report

    made = make_report(
        home.desk(), folder, inventory, number or 0, formats, home.language, as_draft=as_draft
    )
    if as_json:
        out_json(made)
        return
    for one in made:
        out(str(one.path))
    note(home, "cli.done.report.make", count=len(made), hash=made[0].issue_sha256[:12])
