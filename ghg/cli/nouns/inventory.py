"""`ghg inventory`: set up what a year's figures are to mean; its figures stand in `issues`."""

from typing import Any

import click

from ghg.cli.home import Home, on_terminal
from ghg.cli.nouns import auditing, issue_final, issues
from ghg.cli.nouns.guide import out_choice
from ghg.cli.options import YEAR, as_json, as_of, missing, reason
from ghg.cli.say import done, listed, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_table
from ghg.domain.geography import Level
from ghg.domain.issue import PinRow
from ghg.domain.periods import day, day_text
from ghg.texts import label

noun = Noun("inventory")
LEVELS = click.Choice([str(level.value) for level in Level])
Pins = tuple[tuple[str, str, str], ...]

pins = click.option("--pin", "pins", multiple=True, nargs=3, metavar="FACILITY GUIDE REASON")


@noun.command("propose")
@click.argument("year", type=YEAR)
@as_of
@pins
@as_json
@click.pass_obj
def propose(home: Home, year: int, as_of: int | None, pins: Pins, as_json: bool) -> None:
    from ghg.desk.setup import propose

    found = propose(home.desk(), year, as_of or 0, _pins(pins), home.entity)
    if as_json:
        out_json(found)
        return
    language, because = home.language, home.pick(found.gwp_reason_zh, found.gwp_reason_en)
    out(label("cli.proposed_gwp", language, gwp=found.gwp_set, reason=because), bold=True)
    edition = named(home, "report.edition", found.edition)
    rule = named(home, "report.rest_rule", found.market_rest_rule)
    out(label("cli.proposed_rules", language, edition=edition, rule=rule))
    for facility, choice in found.guides:
        out_choice(home, facility, choice)
    note(home, "cli.next", command=f"ghg inventory new {year} --gwp-set {found.gwp_set}")


@noun.command("new")
@click.argument("code")
@click.option("--year", type=YEAR)
@click.option("--gwp-set", default="")
@click.option("--gwp-reason", default="")
@as_of
@click.option("--level", "electricity_level", type=LEVELS, default="province", show_default=True)
@click.option("--rest-rule", "market_rest_rule", default="")
@click.option("--edition", default="")
@click.option("--allocation", default="")
@pins
@click.pass_obj
def new(home: Home, /, code: str, year: int | None, pins: Pins, gwp_set: str, **words: Any) -> None:
    from ghg.desk.setup import Wanted, new_inventory

    desk, of_year = home.desk(), year or _year_of(code)
    as_of = words.pop("as_of") or 0
    asked = {**words, "as_of": as_of, "pins": _pins(pins), "entity": home.entity}
    if not gwp_set and on_terminal():
        gwp_set = _confirmed_gwp(home, of_year, as_of, asked["pins"])
    made = new_inventory(desk, Wanted(code, of_year, gwp_set, **asked))
    then = f"ghg inventory build {made.inventory}"
    done(home, "inventory.new", then, code=made.inventory, year=made.year, gwp=made.gwp_set)


@noun.command("change")
@click.argument("code")
@click.option("--as-of", type=day)
@click.option("--level", "electricity_level", type=LEVELS)
@click.option("--rest-rule", "market_rest_rule")
@click.option("--gwp-set")
@click.option("--allocation")
@pins
@reason
@click.pass_obj
def change(home: Home, /, code: str, reason: str, pins: Pins, **words: Any) -> None:
    from ghg.desk.setup import change_inventory

    changes = {name: value for name, value in words.items() if value is not None}
    if pins:
        changes["pins"] = _pins(pins)
    made = change_inventory(home.desk(), code, reason, **changes)
    then = f"ghg inventory build {made.inventory}"
    done(home, "inventory.change", then, code=made.inventory)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.inventory import inventory_list, issue_list

    desk = home.desk()
    found = [(one, issue_list(desk, one.inventory)) for one in inventory_list(desk)]
    if as_json:
        out_json([{"setup": setup, "issues": made} for setup, made in found])
        return
    rows = (
        (
            setup.inventory,
            str(setup.year),
            setup.gwp_set,
            day_text(setup.as_of),
            named(home, "report.level", setup.electricity_level),
            listed(home, (f"{one.number} ({one.sha256[:12]})" for one in made)),
        )
        for setup, made in found
    )
    out_table(home, ("code", "year", "gwp", "as_of", "level", "issues"), rows)


def _confirmed_gwp(home: Home, year: int, as_of: int, pins: tuple[PinRow, ...]) -> str:
    """Show the proposed set with its reason and ask; nothing is taken without a yes."""
    from ghg.desk.setup import propose

    offered = propose(home.desk(), year, as_of, pins, home.entity)
    because = home.pick(offered.gwp_reason_zh, offered.gwp_reason_en)
    said = label("cli.proposed_gwp", home.language, gwp=offered.gwp_set, reason=because)
    click.echo(said, err=True)
    taken = click.confirm(label("cli.take_it", home.language), err=True)
    return offered.gwp_set if taken else ""


def _year_of(code: str) -> int:
    """Take a code that is a year for the year."""
    if not (code.isascii() and code.isdigit() and len(code) == 4):
        raise missing("--year")
    return int(code)


def _pins(given: Pins) -> tuple[PinRow, ...]:
    return tuple(PinRow(*one) for one in given)


for _command in (*issues.COMMANDS, issue_final.final, auditing.audit):
    noun.add_command(_command)
