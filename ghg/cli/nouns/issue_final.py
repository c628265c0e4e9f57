"""`ghg inventory final`: an issue that a verification ended with."""

import click

from ghg.cli.home import Home
from ghg.cli.say import done
from ghg.cli.speaking import Speaking


@click.command("final", cls=Speaking)
@click.argument("inventory", default="")
@click.option("--engagement", required=True, metavar="CODE")
@click.option("--issue", "number", type=click.IntRange(min=1))
@click.option("--note", default="")
@click.option("--evidence", default="")
@click.pass_obj
def final(
    home: Home, inventory: str, engagement: str, number: int | None, note: str, evidence: str
) -> None:
    from ghg.desk.verification.final import make_final

    made = make_final(home.desk(), inventory, engagement, number or 0, note, evidence)
    then = f"ghg report make {inventory}".strip()
    done(home, "inventory.final", then, engagement=made.engagement, programme=made.programme)
