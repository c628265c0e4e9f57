"""`ghg key`: keys by which programs come in."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, listed, named, note, out
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.roles import Right
from ghg.errors import NOWHERE, UsageError

noun = Noun("key")


def _scopes(text: str) -> tuple[Right, ...]:
    """Read rights with commas between; raises E-USAGE.choice."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word not in set(Right)]
    if unknown:
        choices = "、".join(Right)
        raise UsageError(
            "E-USAGE.choice", NOWHERE, unknown[0], choices=choices, help="ghg key add --help"
        )
    return tuple(Right(word) for word in words)


@noun.command("add")
@click.option("--person", required=True)
@click.option("--title", required=True)
@click.option("--scope", default="read", show_default=True)
@click.option("--days", type=int, default=90, show_default=True)
@click.pass_obj
def add(home: Home, person: str, title: str, scope: str, days: int) -> None:
    from ghg.desk.access.keys import add_key

    made = add_key(home.desk(), person, title, _scopes(scope), days)
    out(made.secret)
    done(home, "key.add", person=person, public=made.key.public)
    note(home, "access.key", expires=made.key.expires_utc)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, *, as_json: bool) -> None:
    from ghg.desk.access.keys import key_list

    found = key_list(home.desk())
    rows = (
        (
            one.public,
            one.person,
            one.title,
            listed(home, (named(home, "right", right) for right in one.scopes)),
            one.expires_utc,
            one.used_utc,
            one.ended_utc,
        )
        for one in found
    )
    columns = ("key_public", "person", "key_title", "key_scopes")
    out_list(home, as_json, found, (*columns, "key_expires", "key_used", "key_ended"), rows)


@noun.command("end")
@click.argument("public")
@reason
@click.pass_obj
def end(home: Home, public: str, reason: str) -> None:
    from ghg.desk.access.keys import end_key

    end_key(home.desk(), public, reason)
    done(home, "key.end", public=public)
