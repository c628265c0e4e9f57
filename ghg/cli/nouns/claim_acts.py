"""`ghg claim`: a scheme assessed clause by clause, and a claim through its life."""

from typing import TYPE_CHECKING

import click

from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json, reason
from ghg.cli.say import done, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_list
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.context import Desk
    from ghg.domain.kept_claims import KeptClaim

scheme = click.argument("scheme")
claim = click.argument("claim", type=click.IntRange(min=1))
stage = click.option("--stage", default="", metavar="ID")
inventory = click.option("--inventory", default="", metavar="CODE")
year = click.option("--year", type=YEAR)
issue_number = click.option("--issue", "number", type=click.IntRange(min=1))
base = click.option("--base", default="", metavar="INVENTORY[/N]")


@click.command("assess", cls=Speaking)
@scheme
@stage
@inventory
@year
@issue_number
@base
@as_json
@click.pass_obj
def assess(
    home: Home,
    scheme: str,
    stage: str,
    inventory: str,
    year: int | None,
    number: int | None,
    base: str,
    as_json: bool,
) -> None:
    from ghg.cli.assessment_view import out_assessment
    from ghg.desk.claims.assess import assess
    from ghg.desk.claims.scheme_views import limit_words

    desk = home.desk()
    made = assess(desk, scheme, code_of(desk, inventory, year), number or 0, stage, base)
    if as_json:
        out_json(made)
    else:
        out_assessment(home, made, limit_words(scheme), stage)


@click.command("draft", cls=Speaking)
@scheme
@stage
@inventory
@year
@issue_number
@base
@click.pass_obj
def draft(
    home: Home,
    scheme: str,
    stage: str,
    inventory: str,
    year: int | None,
    number: int | None,
    base: str,
) -> None:
    from ghg.desk.claims.lifecycle import draft

    desk = home.desk()
    made = draft(desk, scheme, stage, code_of(desk, inventory, year), number or 0, base)
    out(str(made.number))
    verdict = label(f"report.claim.verdict.{made.verdict}", home.language)
    then = f"ghg claim lock {made.number}" if made.verdict == "pass" else f"ghg claim gap {scheme}"
    done(home, "claim.draft", then, number=made.number, verdict=verdict)


@click.command("lock", cls=Speaking)
@claim
@click.pass_obj
def lock(home: Home, claim: int) -> None:
    from ghg.desk.claims.lifecycle import lock

    made = lock(home.desk(), claim)
    out(home.pick(made.wording_zh, made.wording_en))
    if made.entered:
        note(home, "cli.claim.rests_on_entered", count=made.entered)
    _led(home, made, f"ghg claim publish {claim}")


@click.command("publish", cls=Speaking)
@claim
@click.option("--evidence", default="")
@click.option("--approver", default="")
@click.pass_obj
def publish(home: Home, claim: int, evidence: str, approver: str) -> None:
    from ghg.desk.claims.lifecycle import publish

    _led(home, publish(home.desk(), claim, evidence, approver), f"ghg claim show {claim}")


@click.command("withdraw", cls=Speaking)
@claim
@reason
@click.pass_obj
def withdraw(home: Home, claim: int, reason: str) -> None:
    from ghg.desk.claims.lifecycle import withdraw

    _led(home, withdraw(home.desk(), claim, reason))


@click.command("supersede", cls=Speaking)
@click.argument("old", type=click.IntRange(min=1))
@click.argument("new", type=click.IntRange(min=1))
@reason
@click.pass_obj
def supersede(home: Home, old: int, new: int, reason: str) -> None:
    from ghg.desk.claims.lifecycle import supersede

    _led(home, supersede(home.desk(), old, new, reason), f"ghg claim show {new}")


@click.command("list", cls=Speaking)
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.cli.assessment_view import claim_row
    from ghg.desk.claims.kept import claim_list

    found = claim_list(home.desk(), home.entity)
    columns = ("number", "text", "stage", "on", "verdict", "state", "since")
    rows = (claim_row(home, one) for one in found)
    out_list(home, as_json, found, tuple(f"claim_{one}" for one in columns), rows)


@click.command("show", cls=Speaking)
@claim
@as_json
@click.pass_obj
def show(home: Home, claim: int, as_json: bool) -> None:
    from ghg.cli.assessment_view import out_claim
    from ghg.desk.claims.kept import claim_shown
    from ghg.desk.claims.scheme_views import limit_words

    made, assessment = claim_shown(home.desk(), claim)
    if as_json:
        out_json({"claim": made, "assessment": assessment})
    else:
        out_claim(home, made, assessment, limit_words(made.scheme))


def code_of(desk: "Desk", inventory: str, year: int | None) -> str:
    """Give the inventory that was named, by its code or by its year."""
    from ghg.desk.claims.views import inventory_named

    return inventory_named(desk, inventory, year or 0)


def _led(home: Home, made: "KeptClaim", then: str = "") -> None:
    state = label(f"claim.state.{made.state}", home.language)
    done(home, "claim.led", then, number=made.number, state=state)


COMMANDS: tuple[click.Command, ...] = (
    *(assess, draft, lock, publish, withdraw, supersede, list_all, show),
)
