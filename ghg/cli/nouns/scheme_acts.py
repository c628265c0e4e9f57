"""The commands of `ghg scheme`."""

import click

COMMANDS: tuple[click.Command, ...] = ()
