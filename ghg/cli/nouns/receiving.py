"""Entering units that were bought or issued: `ghg credit receive`, `ghg power receive`."""

from collections.abc import Sequence
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.nouns.holding_noun import approver, day, evidence, told
from ghg.cli.say import note
from ghg.cli.speaking import Noun
from ghg.domain import numbers, periods
from ghg.domain.double_benefit import Technology
from ghg.domain.instruments import Acquired, Instrument


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
        type=click.Choice([str(one.value) for one in Acquired]),
        default=Acquired.BOUGHT.value,
    )
    @day
    @click.option("--plant", default="")
    @click.option("--region", default="")
    @click.option("--technology", type=click.Choice([str(one.value) for one in Technology]))
    @click.option("--method", default="")
    @click.option("--issued", "issued_day", type=periods.day)
    @click.option("--price", type=numbers.number)
    @click.option("--currency", default="")
    @evidence
    @click.option("--note", default="")
    @click.option("--expected", is_flag=True)
    @approver
    @click.pass_obj
    def receive(home: Home, /, day: int, expected: bool, approver: str, **words: Any) -> None:
        from ghg.desk.holdings.receive import Bought, receive

        words["instrument"] = Instrument(words["instrument"])
        words |= {"technology": words["technology"] or "", "last_month": words["last_month"] or 0}
        bought = Bought(**words, acquired_day=day)
        made = receive(home.desk(), bought, expected=expected, approver=approver)
        told(home, "holdings.receive", made, "ghg holdings list")
        if not bought.plant and bought.instrument.certificate:
            note(home, "cli.holdings.no_plant")
