"""`ghg demo`: the main job on an example, in a folder of its own."""

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import click

from ghg.cli.called import called
from ghg.cli.home import Home
from ghg.cli.issue_view import out_issue
from ghg.cli.nouns.issues import out_explained
from ghg.cli.options import as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Speaking


@click.command("demo", cls=Speaking)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"))
@click.option("--plant", type=click.Choice(["tea", "machinery"]), default="tea")
@as_json
@click.pass_obj
def noun(home: Home, folder: Path, plant: str, as_json: bool) -> None:
    from ghg.desk.demo import run_demo, run_machinery

    machinery = plant == "machinery"
    made = (
        run_machinery(folder, _typed, home.language)
        if machinery
        else run_demo(folder, home.language)
    )
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
    program = f"{called()} --database {made.database}"
    note(home, "cli.next", command=f"{program} inventory show")
    note(home, "cli.in_browser", command=f"{program} serve")


def _typed(words: tuple[str, ...]) -> None:
    """Do a command line as if it were typed, but quietly; a refusal ends the demonstration."""
    from ghg.cli.top import main

    with (
        redirect_stdout(StringIO()),
        redirect_stderr(StringIO()),
        main.make_context("ghg", list(words)) as context,
    ):
        main.invoke(context)
