"""The noun `holdings`, and what its commands have in common."""

from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.domain import periods

noun = Noun("holdings")

day = click.option("--day", type=periods.day, required=True)
evidence = click.option("--evidence", default="")
approver = click.option("--approver", default="")
block = click.argument("block", type=int)
accept = click.option("--accept", "accepted", multiple=True, metavar="CODE")


def told(home: Home, term: str, one: Any, then: str = "") -> None:
    """Say where a block stands now."""
    state = named(home, "holding.state", one.state.value)
    values = {"block": one.block, "units": one.units, "unit": one.instrument.unit, "state": state}
    done(home, term, then, **values)
