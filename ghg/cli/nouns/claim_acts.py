"""The commands of `ghg claim`."""

import click

COMMANDS: tuple[click.Command, ...] = ()
