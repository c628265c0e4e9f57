"""The commands of `ghg scheme`: listed, shown, and what a person enters where a text is unread."""

import click

from ghg.cli.claim_tables import text_name
from ghg.cli.figures import unit_said
from ghg.cli.home import Home
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, note, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_list
from ghg.domain.periods import day_text

scheme = click.argument("scheme")
slot = click.argument("slot")
stage = click.option("--stage", default="", metavar="ID")


@click.command("list", cls=Speaking)
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.claims.scheme_views import scheme_list

    found = scheme_list()
    rows = (
        (
            one.id,
            text_name(home, one.number, (one.title_zh, one.title_en)),
            home.pick(one.title_zh, one.title_en),
            one.region,
            _days(one.first_day, one.last_day),
            f"{one.known}/{one.rules}",
            str(one.open_parameters),
        )
        for one in found
    )
    columns = ("scheme", "text", "name", "region", "days", "known", "open_parameters")
    out_list(home, as_json, found, tuple(f"claim_{one}" for one in columns), rows)


@click.command("show", cls=Speaking)
@scheme
@as_json
@click.pass_obj
def show(home: Home, scheme: str, as_json: bool) -> None:
    from ghg.cli.scheme_view import out_scheme
    from ghg.desk.claims.scheme_views import scheme_shown

    found = scheme_shown(home.desk_if_any()[0], scheme, home.entity)
    if as_json:
        out_json(found)
    else:
        out_scheme(home, found)


@click.command("values", cls=Speaking)
@click.argument("scheme", default="")
@as_json
@click.pass_obj
def values(home: Home, scheme: str, as_json: bool) -> None:
    from ghg.desk.claims.values import value_list

    found = value_list(home.desk(), scheme, home.entity)
    rows = (
        (
            one.scheme,
            one.slot,
            one.stage,
            f"{one.value} {unit_said(home, one.unit)}".strip(),
            one.document,
            one.page,
            one.evidence,
        )
        for one in found
    )
    columns = ("scheme", "slot", "stage", "value", "document", "page", "evidence")
    out_list(home, as_json, found, tuple(f"claim_{one}" for one in columns), rows)


@click.command("set", cls=Speaking)
@scheme
@slot
@click.option("--value", required=True)
@click.option("--unit", default="")
@click.option("--document", default="")
@click.option("--page", default="")
@stage
@click.option("--evidence", default="")
@reason
@click.pass_obj
def set_(home: Home, /, scheme: str, slot: str, reason: str, **words: str) -> None:
    from ghg.desk.claims.values import Said, set_value

    made = set_value(home.desk(), Said(scheme, slot, **words), reason, home.entity)
    if made is None:
        note(home, "cli.nothing_new")
        return
    value = f"{made.value} {unit_said(home, made.unit)}".strip()
    said = {"slot": made.slot, "value": value, "source": f"{made.document} {made.page}"}
    done(home, "scheme.set", f"ghg claim assess {scheme}", scheme=scheme, **said)


@click.command("withdraw", cls=Speaking)
@scheme
@slot
@stage
@reason
@click.pass_obj
def withdraw(home: Home, scheme: str, slot: str, stage: str, reason: str) -> None:
    from ghg.desk.claims.values import withdraw_value

    withdraw_value(home.desk(), scheme, slot, stage, reason, home.entity)
    done(home, "scheme.withdraw", scheme=scheme, slot=slot)


def _days(first: int, last: int) -> str:
    """Write from when to when a text is in force; what is not known stays empty."""
    if not first and not last:
        return ""
    return f"{day_text(first) if first else ''}~{day_text(last) if last else ''}"


COMMANDS: tuple[click.Command, ...] = (list_all, show, values, set_, withdraw)
