"""The top of the tree: the program's own options, nouns loaded when typed, every way out.

The program's own options may stand anywhere on the line. Whatever happens, a person reads where,
what and how to mend, and the shell gets the exit code; details of the program only with `--debug`.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import islice
from typing import Any, cast

import click
from click.core import ParameterSource

from ghg import __version__
from ghg.cli.front import LANGUAGES, NOUNS, language_asked
from ghg.cli.speaking import LANGUAGE, Speaking, language_of

VALUED = ("--database", "--organisation", "--entity", "--lang")
FLAGS = ("--no-color", "--debug")


class Top(Speaking, click.Group):
    """The command `ghg`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(NOUNS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in NOUNS:
            return None
        module = import_module(f"ghg.cli.nouns.{NOUNS[cmd_name][0]}")
        return cast(click.Command, module.noun)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[LANGUAGE] = language_asked(args)
        return super().parse_args(ctx, in_front(args))

    def main(self, args: Sequence[str] | None = None, *rest: Any, **named: Any) -> Any:
        """Run a command line and leave with its exit code."""
        words = list(sys.argv[1:] if args is None else args)
        os.umask(0o077)  # database, evidence, backups and reports are for their owner alone
        _speak_utf8()
        try:
            named["standalone_mode"] = False
            named["prog_name"] = named.get("prog_name") or "ghg"
            code = super().main(words, *rest, **named)
        except Exception as error:
            from ghg.cli.mistakes import told

            code = told(error, words)
        sys.exit(code if isinstance(code, int) else 0)


def in_front(words: Iterable[str]) -> list[str]:
    """Put the program's own options in front of the noun, wherever they were typed."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(words)
    for word in waiting:
        name, equals, _ = word.partition("=")
        if word == "--":
            rest += [word, *waiting]
        elif name in VALUED:
            front += [word] if equals else [word, *islice(waiting, 1)]
        elif word in FLAGS:
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def _speak_utf8() -> None:
    """Write UTF-8 on every console, and `?` for what cannot be written."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"ghg {__version__}")
        ctx.exit()


@click.command(
    "ghg",
    cls=Top,
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 100},
)
@click.option("--database", metavar="PATH_OR_URL", envvar="GHG_DATABASE", default="")
@click.option("--organisation", metavar="CODE", envvar="GHG_ORGANISATION", default="")
@click.option("--entity", metavar="CODE", default="")
@click.option("--lang", type=click.Choice(LANGUAGES), envvar="GHG_LANG")
@click.option("--no-color", is_flag=True)
@click.option("--debug", is_flag=True, expose_value=False)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version)
@click.pass_context
def main(
    ctx: click.Context,
    database: str,
    organisation: str,
    entity: str,
    lang: str | None,  # noqa: ARG001 - found before the words were parsed
    no_color: bool,
) -> None:
    """Make the home of the command that follows."""
    from ghg.cli.home import Home, wants_colour, without_password

    ctx.color = wants_colour(no_color)
    ctx.obj = Home(database, organisation, entity, language_of(ctx))
    typed = ctx.get_parameter_source("database") is ParameterSource.COMMANDLINE
    if typed and without_password(database) != database:
        from ghg.cli.say import note

        note(ctx.obj, "cli.password_seen")
