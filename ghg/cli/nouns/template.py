"""`ghg template`: the workbook to fill in, made from the factory's own plan."""

from pathlib import Path

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, year
from ghg.cli.say import done, out, out_json
from ghg.cli.speaking import Speaking


@click.command("template", cls=Speaking)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@year
@click.option("--replace", is_flag=True)
@as_json
@click.pass_obj
def noun(home: Home, file: Path, year: int, *, replace: bool, as_json: bool) -> None:
    from ghg.desk.template import write_template

    made = write_template(home.desk(), file, year, home.language, home.entity, replace=replace)
    if as_json:
        out_json(made)
        return
    out(made.path)
    then = f"ghg import {made.path} --check"
    done(home, "template", then, year=made.year, count=made.outstanding)
