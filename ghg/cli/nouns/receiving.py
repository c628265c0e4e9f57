"""Entering units that were bought or issued: `ghg credit receive`, `ghg power receive`."""

from collections.abc import Sequence
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.nouns.holding_noun import day, evidence, told
from ghg.cli.speaking import Noun
from ghg.domain import numbers, periods
from ghg.domain.instruments import Instrument


def receiving(noun: Noun, instruments: Sequence[Instrument]) -> None:
    """Hang the command `receive` for some instruments on a noun."""
    choice = click.Choice([str(one.value) for one in instruments])

    @noun.command("receive")
    @click.argument("instrument", type=choice)
    @click.argument("serial")
    @click.option("--first", default="")
    @click.option("--last", default="")
    @click.option("--units", default="")
    @click.option("--month", "first_month", type=periods.month, required=True)
    @click.option("--to-month", "last_month", type=periods.month)
    @click.option(
        "--acquired",
        type=click.Choice(["bought", "issued", "green_trade", "allocated"]),
        default="bought",
    )
    @day
    @click.option("--plant", default="")
    @click.option("--technology", default="")
    @click.option("--price", type=numbers.number)
    @click.option("--currency", default="")
    @evidence
    @click.option("--expected", is_flag=True)
    @click.pass_obj
    def receive(home: Home, /, day: int, expected: bool, **words: Any) -> None:
        from ghg.desk.holdings.receive import Bought, receive

        words["instrument"] = Instrument(words["instrument"])
        words["last_month"] = words["last_month"] or words["first_month"]
        bought = Bought(**words, acquired_day=day)
        made = receive(home.desk(), bought, expected=expected)
        told(home, "holdings.receive", made, "ghg holdings list")
