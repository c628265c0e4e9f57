"""`ghg stock`: stored fuels, how they were counted, and what was used of them."""

from decimal import Decimal
from fractions import Fraction

import click

from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.nouns.activity import accepted
from ghg.cli.options import as_json, needed, period, reason, year
from ghg.cli.say import done, note, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_table
from ghg.domain.numbers import exact_text, plain, shown
from ghg.domain.periods import Period, day, day_text, month_text
from ghg.domain.stocks import Flows, StockMonth
from ghg.texts import label

noun = Noun("stock")
PERCENT_DECIMALS = 2


@noun.command("count")
@click.argument("stream")
@click.argument("day", type=day)
@click.argument("quantity")
@click.argument("unit", default="")
@click.option("--method", required=True)
@click.option("--by", "counted_by", required=True)
@click.option("--witness", default="")
@click.option("--document", default="")
@accepted
@as_json
@click.pass_obj
def count(home: Home, /, accepted: tuple[str, ...], as_json: bool, **words: str) -> None:
    from ghg.desk.stock import Counted, count_stock

    said = Counted(**words)  # type: ignore[arg-type]
    made = count_stock(home.desk(), said, accepted, home.entity)
    if as_json:
        out_json(made)
    quantity = f"{words['quantity']} {words['unit']}".strip()
    told = {"stream": said.stream, "day": day_text(said.day), "quantity": quantity}
    done(home, "stock.count", f"ghg stock show {said.stream} --year {said.day // 10000}", **told)


@noun.command("show")
@click.argument("stream")
@year
@as_json
@click.pass_obj
def show(home: Home, stream: str, year: int, as_json: bool) -> None:
    from ghg.cli.mistakes import tell
    from ghg.desk.stock import stock_year

    found = stock_year(home.desk(), stream, year, home.entity)
    if as_json:
        out_json(found)
        return
    counts = {one.day // 100: f"{one.method} {one.counted_by}" for one in found.counts}
    columns = ("month", *Flows.__slots__, "derived", "metered", "difference", "unit", "percent")
    rows = (_row(home, one, counts.get(one.month, "")) for one in found.months)
    out_table(home, (*columns, "taken", "counted"), rows)
    if found.months:
        term = "cli.stock.equation" if found.months[0].keeps else "cli.stock.purchases"
        note(home, term, **({} if found.months[0].keeps else {"stream": stream}))
    tell(found.problems, home.language)


@noun.command("tolerance")
@click.argument("stream")
@click.argument("percent")
@period
@reason
@click.pass_obj
def tolerance(home: Home, stream: str, percent: str, span: Period | None, reason: str) -> None:
    from ghg.desk.stock import set_tolerance
    from ghg.domain.numbers import number

    months = needed(span)
    value: Decimal = number(percent)
    set_tolerance(home.desk(), stream, (months.first_month, months.last_month), value, reason)
    done(home, "stock.tolerance", stream=stream, percent=plain(value))


def _row(home: Home, one: StockMonth, counted: str) -> tuple[str, ...]:
    parts = [_number(getattr(one.flows, name)) for name in Flows.__slots__]
    if one.carried:
        parts[0] += f" {label('stock.carried', home.language)}"
    percent = "" if one.percent is None else shown(one.percent, PERCENT_DECIMALS)
    taken = label(f"stock.way.{one.taken}", home.language) if one.taken else ""
    ways = (_number(one.derived), _number(one.metered), _number(one.difference))
    return (month_text(one.month), *parts, *ways, one.unit, percent, taken, counted)


def _number(value: Fraction | None) -> str:
    return "" if value is None else unrounded(exact_text(value))
