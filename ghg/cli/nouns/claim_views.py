"""`ghg claim`: what all schemes say, what one misses, paths, titles, named checks, functions."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ghg.cli import claim_tables as show
from ghg.cli.claim_matrix import out_matrix
from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json
from ghg.cli.say import note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.domain.claim_views import Trapped

if TYPE_CHECKING:
    from ghg.desk.claims.views import Which

Command = TypeVar("Command", bound=Callable[..., Any])
ISSUE = (
    click.option("--inventory", default=""),
    click.option("--year", type=YEAR),
    click.option("--issue", "number", type=click.IntRange(min=1)),
    click.option("--base", default="", metavar="INVENTORY[/N]"),
)


def of_issue(command: Command) -> Command:
    """Take the options that name an issue; the function gets them as `named`."""
    made: Any = command
    for option in reversed(ISSUE):
        made = option(made)
    return made  # type: ignore[no-any-return]


def which(inventory: str, year: int | None, number: int | None, base: str = "") -> "Which":
    from ghg.desk.claims.views import Which

    return Which(inventory, year or 0, number or 0, base)


@click.command("matrix", cls=Speaking)
@of_issue
@as_json
@click.pass_obj
def matrix(home: Home, /, as_json: bool, **named: Any) -> None:
    from ghg.desk.claims.views import matrix_of

    found = matrix_of(home.desk(), which(**named))
    if as_json:
        out_json(found)
    else:
        out_matrix(home, found)


@click.command("gap", cls=Speaking)
@click.argument("scheme")
@of_issue
@as_json
@click.pass_context
def gap(ctx: click.Context, /, scheme: str, as_json: bool, **named: Any) -> None:
    from ghg.desk.claims.views import gap_of

    home: Home = ctx.obj
    found = gap_of(home.desk(), scheme, which(**named))
    if as_json:
        out_json(found)
    else:
        show.out_gap(home, found)
    if found.rows:
        ctx.exit(4)
    note(home, "cli.claim.no_gap", number=found.number)


@click.command("paths", cls=Speaking)
@click.option("--column", "column", default="", metavar="ID")
@of_issue
@as_json
@click.pass_obj
def paths(home: Home, /, column: str, as_json: bool, **named: Any) -> None:
    from ghg.desk.claims.views import paths_known, paths_touch

    found = paths_known()
    asked = named["inventory"] or named["year"] or named["number"]
    tonnes = paths_touch(home.desk(), which(**named)) if asked else {}
    if as_json:
        out_json({"matrix": found, "touched_t": tonnes})
    else:
        show.out_paths(home, found, tonnes, column)


@click.command("ladder", cls=Speaking)
@of_issue
@as_json
@click.pass_obj
def ladder(home: Home, /, as_json: bool, **named: Any) -> None:
    from ghg.desk.claims.views import ladder_of

    found = ladder_of(home.desk(), which(**named))
    if as_json:
        out_json(found)
    else:
        show.out_ladder(home, found)


@click.command("checks", cls=Speaking)
@of_issue
@as_json
@click.pass_context
def checks(ctx: click.Context, /, as_json: bool, **named: Any) -> None:
    from ghg.desk.claims.views import checks_of

    home: Home = ctx.obj
    found = checks_of(home.desk(), which(**named))
    if as_json:
        out_json(found)
    else:
        show.out_checks(home, found)
    if any(one.result is Trapped.FOUND for one in found):
        ctx.exit(4)


@click.command("functions", cls=Speaking)
@click.option("--markdown", is_flag=True)
@as_json
@click.pass_obj
def functions(home: Home, markdown: bool, as_json: bool) -> None:
    from ghg.desk.claims.views import functions_count, functions_known, functions_page

    if markdown:
        for line in functions_page(home.language).splitlines():
            out(line)
        return
    found = functions_known()
    if as_json:
        out_json(found)
        return
    show.out_functions(home, found)
    note(home, "cli.claim.functions", said=functions_count(home.language))


COMMANDS: tuple[click.Command, ...] = (matrix, gap, paths, ladder, checks, functions)
