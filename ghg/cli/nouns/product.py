"""`ghg product`: output and money, the denominators of intensity."""

from decimal import Decimal

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, needed, period, reason
from ghg.cli.say import done, named, note
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.numbers import grouped, number, plain
from ghg.domain.periods import Period

noun = Noun("product")


@noun.command("add")
@click.argument("facility")
@click.argument("kind")
@click.argument("value", type=number)
@click.argument("unit")
@period
@click.option("--name", default="")
@click.option("--basis", default="")
@reason
@click.pass_obj
def add(
    home: Home,
    /,
    facility: str,
    kind: str,
    value: Decimal,
    unit: str,
    span: Period | None,
    **words: str,
) -> None:
    from ghg.desk.facts import add_fact

    months = needed(span)
    made = add_fact(home.desk(), facility, kind, months, value, unit, **words)
    if made is None:
        note(home, "cli.nothing_new")
        return
    what = named(home, "report.fact", made.kind)
    value_text = f"{plain(made.value)} {made.unit}"
    done(home, "product.add", what=what, value=value_text, span=months)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.facts import fact_list

    found = fact_list(home.desk())
    rows = (
        (
            one.facility,
            named(home, "report.fact", one.kind),
            one.name,
            str(Period(one.first_day, one.last_day)),
            grouped(plain(one.value)),
            one.unit,
            one.basis,
        )
        for one in found
    )
    columns = ("facility", "kind", "name", "span", "value", "unit", "basis")
    out_list(home, as_json, found, columns, rows)
