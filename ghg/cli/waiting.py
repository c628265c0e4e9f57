"""A sign of life on a terminal while something long runs; nothing anywhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import click

from ghg.cli.home import Home, on_terminal
from ghg.cli.widths import safe
from ghg.texts import label

EVERY_SECONDS = 0.2
CLEAR_LINE = "\r\x1b[K"


@contextmanager
def waiting(home: Home, file: str) -> Iterator[None]:
    """Show for how many seconds a file has been read, on one line that goes away."""
    if not on_terminal():
        yield
        return
    stop = Event()
    said = safe(label("cli.reading", home.language, file=file))
    thread = Thread(target=_tick, args=(stop, said), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        click.echo(CLEAR_LINE, nl=False, err=True)


def _tick(stop: Event, said: str) -> None:
    ticks = 0
    while not stop.wait(EVERY_SECONDS):
        ticks += 1
        click.echo(f"\r{said} {ticks // 5} s", nl=False, err=True)
