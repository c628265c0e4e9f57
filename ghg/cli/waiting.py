"""A progress bar on a terminal while a file is taken in; nothing anywhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from ghg.cli.home import Home, on_terminal
from ghg.cli.widths import safe
from ghg.texts import label

WIDTH = 30
CLEAR_LINE = "\r\x1b[K"


@contextmanager
def progress(home: Home, file: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what hears (steps done, steps in all), or None where nobody watches."""
    if not on_terminal():
        yield None
        return
    said = safe(label("cli.reading", home.language, file=file))
    click.echo(f"\r{said}", nl=False, err=True)
    try:
        yield lambda done, whole: _draw(said, done, whole)
    finally:
        click.echo(CLEAR_LINE, nl=False, err=True)


def _draw(said: str, done: int, whole: int) -> None:
    filled = WIDTH * done // whole
    bar = "#" * filled + "-" * (WIDTH - filled)
    click.echo(f"\r{said} [{bar}] {100 * done // whole} %", nl=False, err=True)
