"""`ghg organisation`: who keeps the books."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, missing, name_en, reason, year
from ghg.cli.say import done, listed, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.errors import NOWHERE, UsageError
from ghg.texts import label

noun = Noun("organisation")
accepted = click.option("--accept", "accepted", multiple=True, metavar="CODE")


@noun.command("add")
@click.argument("code")
@click.option("--name", required=True)
@name_en
@click.option("--credit-code", default="")
@accepted
@click.option("--example", is_flag=True)
@click.pass_obj
def add(
    home: Home,
    /,
    code: str,
    name: str,
    name_en: str,
    credit_code: str,
    accepted: tuple[str, ...],
    *,
    example: bool,
) -> None:
    from ghg.desk.organisation import found_organisation

    desk = home.desk()
    made = found_organisation(desk, code, name, name_en, credit_code, accepted, example=example)
    done(home, "organisation.add", "ghg facility add --help", code=made.code)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.organisation import organisation_list

    found = organisation_list(home.desk())
    rows = ((one.code, home.pick(one.name_zh, one.name_en)) for one in found)
    out_list(home, as_json, found, ("code", "name"), rows)


@noun.command("mode")
@click.option("--two-persons", is_flag=True)
@click.option("--one-person", is_flag=True)
@reason
@click.pass_obj
def set_mode(home: Home, reason: str, *, two_persons: bool, one_person: bool) -> None:
    from ghg.desk.access.mode import set_mode

    if two_persons == one_person:
        raise missing("--two-persons")
    made = set_mode(home.desk(), reason, one=one_person)
    mode = label("access.one_person" if made.one_person else "access.two_persons", home.language)
    done(home, "organisation.mode", mode=mode)


@noun.command("set")
@click.argument("kind")
@click.argument("value")
@year
@accepted
@click.pass_obj
def set_particular(
    home: Home, /, kind: str, value: str, year: int, accepted: tuple[str, ...]
) -> None:
    from ghg.desk.organisation import PARTICULARS, set_particular

    if kind not in PARTICULARS:
        choices = listed(home, PARTICULARS)
        raise UsageError(
            "E-USAGE.choice", NOWHERE, kind, choices=choices, help="ghg organisation set --help"
        )
    made = set_particular(home.desk(), kind, value, year, home.entity, accepted)
    what = named(home, "report.fact", made.kind)
    done(home, "organisation.set", what=what, value=made.value, year=year)
