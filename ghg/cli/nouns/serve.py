"""`ghg serve`: the same desk in a browser. The one place where a face starts the other."""

from typing import TYPE_CHECKING

import click

from ghg.cli.home import Home
from ghg.cli.say import note
from ghg.cli.speaking import Speaking
from ghg.errors import NOWHERE, UsageError

if TYPE_CHECKING:
    from ghg.desk.database import Made

HOST, PORT = "127.0.0.1", 8321


@click.command("serve", cls=Speaking)
@click.option("--host", default=HOST, show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@click.option("--certificate", default="", type=click.Path())
@click.option("--key", default="", type=click.Path())
@click.option("--behind-proxy", default="")
@click.option("--name", "names", multiple=True)
@click.option("--log", default="", type=click.Path(file_okay=False))
@click.option("--log-days", default=200, show_default=True, type=click.IntRange(1, 36500))
@click.pass_obj
def noun(
    home: Home,
    host: str,
    port: int,
    certificate: str,
    key: str,
    behind_proxy: str,
    names: tuple[str, ...],
    log: str,
    log_days: int,
) -> None:
    from ghg.web.serving import Opening, serve

    opening = Opening(host, port, certificate, key, behind_proxy, names, log, log_days)

    def ready(address: str) -> None:
        note(home, "cli.serving", address=address)

    def made(new: "Made") -> None:
        note(home, "cli.serving_new", place=new.database, folder=new.evidence_folder)

    try:
        serve(home.url, home.organisation, home.entity, opening, ready, made)
    except ModuleNotFoundError as error:
        raise UsageError("E-SERVE.extra", NOWHERE, str(error.name)) from None
