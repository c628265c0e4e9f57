"""`ghg power`: the provincial allocation coefficient of 622号."""

from decimal import Decimal

import click

from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json, reason
from ghg.cli.say import done
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain import numbers
from ghg.domain.numbers import plain


def sharing(noun: Noun) -> None:
    """Hang the commands of the coefficient on a noun."""

    @noun.command("coefficient")
    @click.argument("value", type=numbers.number)
    @click.option("--year", type=YEAR, required=True)
    @click.option("--source", required=True)
    @reason
    @click.pass_obj
    def coefficient(home: Home, value: Decimal, year: int, source: str, reason: str) -> None:
        from ghg.desk.holdings.coefficient import Coefficient, set_coefficient

        set_coefficient(home.desk(), Coefficient(year, value, source), reason, home.entity)
        done(home, "power.coefficient", year=year, value=plain(value))

    @noun.command("coefficients")
    @as_json
    @click.pass_obj
    def coefficients(home: Home, as_json: bool) -> None:
        from ghg.desk.holdings.coefficient import coefficient_list

        found = coefficient_list(home.desk(), home.entity)
        rows = ((str(one.year), plain(one.value), one.source) for one in found)
        out_list(home, as_json, found, ("year", "value", "document"), rows)
