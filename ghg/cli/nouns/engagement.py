"""`ghg engagement`: who verifies an inventory, what was agreed, and how it all stands."""

from decimal import Decimal

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import done, named, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.cli.verification_view import out_stand
from ghg.domain.engagements import KeptEngagement
from ghg.domain.numbers import number, plain
from ghg.domain.periods import day, day_text

noun = Noun("engagement")
code = click.argument("code")


@noun.command("add")
@code
@click.option("--inventory", required=True, metavar="CODE")
@click.option("--programme", required=True)
@click.option("--body", required=True)
@click.option("--lead", default="")
@click.pass_obj
def add(home: Home, code: str, inventory: str, programme: str, body: str, lead: str) -> None:
    from ghg.desk.verification.engagements import add_engagement

    made = add_engagement(home.desk(), code, inventory, programme, body, lead)
    then = f"ghg engagement terms {made.code} --materiality PERCENT --agreed-on DAY"
    done(home, "engagement.add", then, code=made.code, inventory=made.inventory)


@noun.command("terms")
@code
@click.option("--materiality", type=number, required=True, metavar="PERCENT")
@click.option("--agreed-on", type=day, required=True, metavar="DAY")
@click.option("--evidence", default="")
@click.option("--note", default="")
@click.pass_obj
def terms(
    home: Home, code: str, materiality: Decimal, agreed_on: int, evidence: str, note: str
) -> None:
    from ghg.desk.verification.engagements import set_terms

    made = set_terms(home.desk(), code, materiality, agreed_on, evidence, note)
    then = f"ghg sampling draw {made.code}"
    done(home, "engagement.terms", then, code=made.code, percent=_percent(home, made))


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.verification.engagements import engagement_list

    found = engagement_list(home.desk())
    rows = (
        (
            one.code,
            one.inventory,
            one.programme,
            one.body,
            one.lead,
            _percent(home, one),
            day_text(one.agreed_on) if one.agreed_on else "",
        )
        for one in found
    )
    columns = ("code", "inventory", "programme", "body", "lead", "materiality", "agreed_on")
    out_list(home, as_json, found, columns, rows)


@noun.command("show")
@code
@click.option("--issue", "number", type=click.IntRange(min=1))
@as_json
@click.pass_obj
def show(home: Home, code: str, number: int | None, as_json: bool) -> None:
    from ghg.desk.verification.final import stand

    found = stand(home.desk(), code, number or 0)
    if as_json:
        out_json(found)
    else:
        out_stand(home, found)


def _percent(home: Home, one: KeptEngagement) -> str:
    if one.materiality_percent is None:
        return named(home, "materiality", "not_agreed")
    return f"{plain(one.materiality_percent)}%"
