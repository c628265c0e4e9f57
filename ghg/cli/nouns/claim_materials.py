"""`ghg claim materials` and `material`: the register of the papers of an application."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, paper_or_file
from ghg.cli.say import done, named
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_list
from ghg.domain.periods import day, day_text

STATES = ("present", "missing", "not_applicable")


@click.command("materials", cls=Speaking)
@click.option("--scheme", default="", metavar="ID")
@click.option("--all", "every", is_flag=True)
@click.option("--as-of", type=day)
@as_json
@click.pass_obj
def list_materials(
    home: Home, scheme: str, as_of: int | None, *, every: bool, as_json: bool
) -> None:
    from ghg.desk.claims.materials import material_list

    found = material_list(home.desk(), as_of or 0, scheme, home.entity, every=every)
    rows = (
        (
            one.id,
            one.zh if home.language == "zh" else one.en,
            named(home, "material.state", one.state),
            day_text(one.last_day) if one.last_day else "",
            named(home, "material.expiry", one.expiry),
            one.evidence,
            one.note,
        )
        for one in found
    )
    columns = ("material", "name", "state", "valid_until", "expiry", "evidence", "note")
    out_list(home, as_json, found, columns, rows)


@click.command("material", cls=Speaking)
@click.argument("material")
@click.argument("state", type=click.Choice(STATES))
@click.option("--from", "first", type=day)
@click.option("--until", type=day)
@click.option("--evidence", default="", metavar="FILE")
@click.option("--note", default="")
@click.pass_obj
def set_one(
    home: Home,
    material: str,
    state: str,
    first: int | None,
    until: int | None,
    evidence: str,
    note: str,
) -> None:
    from ghg.desk.claims.materials import Said, State, set_material

    paper, new = paper_or_file(evidence)
    said = Said(State(state), first or 0, until or 0, paper, note)
    made = set_material(home.desk(), material, said, home.entity, new)
    name = made.zh if home.language == "zh" else made.en
    shown = named(home, "material.state", made.state)
    done(home, "material", "ghg claim materials", name=name, state=shown)


COMMANDS: tuple[click.Command, ...] = (list_materials, set_one)
