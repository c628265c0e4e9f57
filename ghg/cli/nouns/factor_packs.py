"""`ghg factor pack`: signed yearly packs for plants without a net."""

from pathlib import Path
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.nouns.factor_own import tell_affected
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, out
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list

pack = Noun("pack")
FILE = click.Path(path_type=Path)


@pack.command("import")
@click.argument("file", type=FILE)
@click.option("--key", type=FILE)
@reason
@click.pass_obj
def import_(home: Home, file: Path, key: Path | None, reason: str) -> None:
    from ghg.desk.factors.handing_out import read_key
    from ghg.desk.factors.packs import import_pack

    desk = home.desk()
    made = import_pack(desk, file, read_key(key) if key else "", reason)
    out(made.sha256)
    done(home, "factor.pack.import", code=made.code, version=made.version, rows=made.rows)
    tell_affected(home, desk)


@pack.command("export")
@click.argument("file", type=FILE)
@click.option("--code", required=True)
@click.option("--version", type=click.IntRange(min=1), required=True)
@click.option("--source", required=True)
@click.option("--signer", required=True)
@click.option("--secret", type=FILE, required=True)
@click.option("--folder", type=FILE)
@click.option("--note", default="")
@click.pass_obj
def export(home: Home, /, file: Path, secret: Path, folder: Path | None, **words: Any) -> None:
    from ghg.desk.factors.handing_out import export_pack, manifest

    desk = None if folder else home.desk()
    made = export_pack(file, manifest(**words), secret, desk, folder)
    out(made.sha256)
    done(home, "factor.pack.export", path=made.path, rows=made.rows, key=made.key)


@pack.command("list")
@as_json
@click.pass_obj
def pack_list(home: Home, as_json: bool) -> None:
    from ghg.desk.factors.packs import pack_list

    found = pack_list(home.desk())
    rows = (
        (
            one.code,
            str(one.version),
            one.source,
            one.signer,
            one.key[:16],
            str(one.rows),
            str(one.standing),
            one.sha256[:12],
        )
        for one in found
    )
    heads = ("code", "version", "from", "signer", "key", "count", "standing", "sha256")
    out_list(home, as_json, found, heads, rows)


@pack.command("key")
@click.argument("file", type=FILE)
@click.pass_obj
def key(home: Home, file: Path) -> None:
    from ghg.desk.factors.handing_out import make_key

    public, beside = make_key(file)
    out(public)
    done(home, "factor.pack.key", secret=file, public=beside)
