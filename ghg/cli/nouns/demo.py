"""`ghg demo`: the main job on real input, in a folder of its own."""

from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.issue_view import out_issue
from ghg.cli.nouns.issues import out_explained
from ghg.cli.options import as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Speaking


@click.command("demo", cls=Speaking)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"))
@as_json
@click.pass_obj
def noun(home: Home, folder: Path, as_json: bool) -> None:
    from ghg.desk.demo import run_demo

    made = run_demo(folder, home.language)
    if as_json:
        out_json(made)
        return
    out_issue(home, made.issue)
    out()
    out_explained(home, made.issue, made.explained)
    out()
    for report in made.reports:
        out(str(report.path))
    note(home, "cli.done.demo", folder=made.folder, seconds=f"{made.seconds:.1f}")
    note(home, "cli.next", command=f"ghg --database {made.database} inventory show")
