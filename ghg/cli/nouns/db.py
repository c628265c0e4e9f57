"""`ghg db`: the database itself."""

import click

from ghg.cli.home import Home, without_password
from ghg.cli.options import as_json
from ghg.cli.say import done, out, out_json
from ghg.cli.speaking import Noun
from ghg.texts import label

noun = Noun("db")


@noun.command("init")
@click.pass_obj
def init(home: Home) -> None:
    from ghg.desk.database import make_database

    made = make_database(home.url)
    _out_places(home, made.database, made.evidence_folder)
    done(home, "db.init", "ghg organisation add --help")


@noun.command("upgrade")
@click.pass_obj
def upgrade(home: Home) -> None:
    from ghg.desk.database import upgrade_database

    made = upgrade_database(home.url)
    _out_places(home, made.database, made.evidence_folder)
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


def _out_places(home: Home, database: str, folder: str) -> None:
    out(label("cli.database", home.language, place=database))
    out(label("cli.evidence_folder", home.language, place=folder))
