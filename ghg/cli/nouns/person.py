"""`ghg person`: who may come in, as what, and by which secret.

Secrets are asked for without showing them: never as a word of the line, never from a variable.
"""

from typing import TYPE_CHECKING

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, listed, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.roles import Role
from ghg.errors import UsageError
from ghg.texts import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ghg.desk.access.once import OnceSecret

noun = Noun("person")
code = click.argument("code")
ROLE = click.Choice([role.value for role in Role])


@noun.command("add")
@code
@click.option("--name", required=True)
@click.option("--os-user")
@click.option("--role", "roles", type=ROLE, multiple=True)
@reason
@click.pass_obj
def add(
    home: Home, code: str, name: str, os_user: str | None, roles: tuple[str, ...], reason: str
) -> None:
    from ghg.desk.access.persons import add_person

    given = tuple(Role(role) for role in roles)
    made = add_person(home.desk(), code, name, os_user, given, reason)
    done(home, "person.add", code=code, roles=_roles(home, made.person.roles))
    if made.secret is not None:
        _show(home, made.secret)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, *, as_json: bool) -> None:
    from ghg.desk.access.persons import person_list

    found = person_list(home.desk())
    rows = (
        (
            one.code,
            one.name,
            one.os_user,
            _roles(home, one.roles),
            label("cli.yes" if one.active else "cli.no", home.language),
        )
        for one in found
    )
    out_list(home, as_json, found, ("code", "name", "os_user", "roles", "active"), rows)


@noun.command("role")
@code
@click.option("--give", type=ROLE, multiple=True)
@click.option("--take", type=ROLE, multiple=True)
@reason
@click.pass_obj
def role(home: Home, code: str, give: tuple[str, ...], take: tuple[str, ...], reason: str) -> None:
    from ghg.desk.access.roles import change_roles

    held = change_roles(home.desk(), code, map(Role, give), map(Role, take), reason)
    done(home, "person.role", code=code, roles=_roles(home, held))


@noun.command("account")
@code
@click.option("--os-user", required=True)
@reason
@click.pass_obj
def account(home: Home, code: str, os_user: str, reason: str) -> None:
    from ghg.desk.access.persons import give_account

    made = give_account(home.desk(), code, os_user, reason)
    done(home, "person.account", code=code, account=made.os_user or "-")


@noun.command("bind")
@code
@click.pass_obj
def bind(home: Home, code: str) -> None:
    from ghg.desk.access.own import take_account

    desk = home.desk()
    take_account(desk, code, _asked(home, "access.ask_password"), desk.actor)
    done(home, "person.account", code=code, account=desk.actor)


@noun.command("end")
@code
@reason
@click.pass_obj
def end(home: Home, code: str, reason: str) -> None:
    from ghg.desk.access.persons import end_person

    end_person(home.desk(), code, reason)
    done(home, "person.end", code=code)


@noun.command("secret")
@code
@reason
@click.pass_obj
def secret(home: Home, code: str, reason: str) -> None:
    from ghg.desk.access.once import new_secret

    _show(home, new_secret(home.desk(), code, reason))


@noun.command("password")
@code
@click.pass_obj
def password(home: Home, code: str) -> None:
    from ghg.desk.access.own import set_password

    desk = home.desk()
    secret = _asked(home, "access.ask_secret")
    new = _asked(home, "access.ask_new")
    if _asked(home, "access.ask_again") != new:
        raise UsageError("E-PASSWORD.differs")
    set_password(desk, code, secret, new)
    done(home, "person.password", code=code)


@noun.command("whoami")
@as_json
@click.pass_obj
def who_am_i(home: Home, *, as_json: bool) -> None:
    from ghg.desk.access.own import who_am_i

    who = who_am_i(home.desk())
    if as_json:
        out_json(who)
        return
    if not who.roles:
        out(label("access.nobody", home.language, name=who.name))
        return
    said = {"name": who.name, "auth": named(home, "auth", who.auth)}
    out(label("access.who", home.language, roles=_roles(home, who.roles), **said))
    rights = listed(home, (named(home, "right", one) for one in who.rights))
    out(label("access.may", home.language, rights=rights))
    out(label("access.one_person" if who.one_person else "access.two_persons", home.language))


def _asked(home: Home, term: str) -> str:
    """Ask for a secret without showing it."""
    words = label(term, home.language)
    return str(click.prompt(words, hide_input=True, err=True, default="", show_default=False))


def _show(home: Home, made: "OnceSecret") -> None:
    out(made.secret)
    note(home, "access.secret", expires=made.expires_utc, code=made.person)


def _roles(home: Home, roles: "Iterable[Role]") -> str:
    said = listed(home, (named(home, "role", role) for role in roles))
    return said or label("access.no_role", home.language)
