"""`ghg db`: the database itself, its copies, and the way back."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ghg.cli import mistakes
from ghg.cli.home import Home, without_password
from ghg.cli.options import as_json
from ghg.cli.say import done, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.copies import Copied

noun = Noun("db")
_to = click.option("-o", "--output", "output", type=click.Path(path_type=Path), required=True)
_source = click.argument("source", type=click.Path(path_type=Path))
_since = click.option(
    "--since",
    "since",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
)


@noun.command("init")
@click.pass_obj
def init(home: Home) -> None:
    from ghg.desk.database import make_database

    made = make_database(home.url)
    _out_places(home, made.database, made.evidence_folder)
    _out_kept(home, made.backup)
    done(home, "db.init", "ghg organisation add --help")


@noun.command("upgrade")
@click.pass_obj
def upgrade(home: Home) -> None:
    from ghg.desk.database import upgrade_database

    made = upgrade_database(home.url)
    _out_places(home, made.database, made.evidence_folder)
    _out_kept(home, made.backup)
    done(home, "db.upgrade", "ghg check")


@noun.command("where")
@as_json
@click.pass_obj
def where(home: Home, as_json: bool) -> None:
    from ghg.desk.context import evidence_folder

    database, folder = without_password(home.url), str(evidence_folder(home.url))
    if as_json:
        out_json({"database": database, "evidence_folder": folder})
    else:
        _out_places(home, database, folder)


@noun.command("roles")
@click.option("--owner", "owner_role", default="ghg_owner", metavar="ROLE")
@click.option("--app", "app_role", default="ghg_app", metavar="ROLE")
@click.option("--auditor", "auditor_role", default="ghg_auditor", metavar="ROLE")
@click.option("--schema", default="public", metavar="NAME")
def roles(owner_role: str, app_role: str, auditor_role: str, schema: str) -> None:
    from ghg.desk.database_roles import roles_script

    for line in roles_script(owner_role, app_role, auditor_role, schema).splitlines():
        out(line)


@noun.command("backup")
@_to
@as_json
@click.pass_context
def backup(ctx: click.Context, output: Path, as_json: bool) -> None:
    from ghg.desk.copies import backup, is_file

    home: Home = ctx.obj
    made = backup(home.url, output)
    if not is_file(home.url):
        note(home, "copies.server")
    _out_copied(ctx, made, as_json, "db.backup")


@noun.command("restore")
@_source
@_since
@as_json
@click.pass_context
def restore(ctx: click.Context, source: Path, since: tuple[Path, ...], as_json: bool) -> None:
    from ghg.desk.copies import restore

    _out_copied(ctx, restore(ctx.obj.url, source, since), as_json, "db.restore")


@noun.command("export")
@_to
@as_json
@click.pass_context
def export(ctx: click.Context, output: Path, as_json: bool) -> None:
    from ghg.desk.copies import export

    _out_copied(ctx, export(ctx.obj.url, output), as_json, "db.export")


@noun.command("import")
@_source
@_since
@as_json
@click.pass_context
def import_(ctx: click.Context, source: Path, since: tuple[Path, ...], as_json: bool) -> None:
    from ghg.desk.copies import import_

    _out_copied(ctx, import_(ctx.obj.url, source, since), as_json, "db.import")


@noun.command("rebuild")
@click.option("--compare", is_flag=True, required=True)
@as_json
@click.pass_context
def rebuild(ctx: click.Context, compare: bool, as_json: bool) -> None:  # noqa: ARG001
    from ghg.desk.rebuild import rebuild_compared

    home: Home = ctx.obj
    found = rebuild_compared(home.desk())
    if as_json:
        out_json(found)
    else:
        for name, count in found.compared:
            out(label("copies.compared", home.language, name=_named(home, name), count=count))
    mistakes.tell(found.problems, home.language)
    if found.problems:
        ctx.exit(5)
    note(home, "copies.equal")


def _out_copied(ctx: click.Context, made: "Copied", as_json: bool, term: str) -> None:
    """Say what was copied, with every head; warnings do not make it less done."""
    home: Home = ctx.obj
    if as_json:
        out_json(made)
    else:
        said: dict[str, Any] = {"files": made.files, "schema": made.schema, "at": made.made_at_utc}
        out(label("copies.place", home.language, place=made.place))
        out(label("copies.what", home.language, **said))
        for one in made.heads:
            words = {"ledger": one.ledger_id, "number": one.seq, "hash": one.hash}
            out(label("copies.head", home.language, **words))
    mistakes.tell(made.problems, home.language)
    done(home, term, "ghg check" if term in ("db.restore", "db.import") else "")


def _named(home: Home, name: str) -> str:
    return label(f"copies.compared.{name}", home.language)


def _out_places(home: Home, database: str, folder: str) -> None:
    out(label("cli.database", home.language, place=database))
    out(label("cli.evidence_folder", home.language, place=folder))


def _out_kept(home: Home, backup: str) -> None:
    if backup:
        note(home, "copies.kept", place=backup)
