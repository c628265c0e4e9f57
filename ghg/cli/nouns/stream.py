"""`ghg stream`: what is counted of a source."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, name_en, needed, period, reason
from ghg.cli.say import done, named
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.missing import Absence
from ghg.domain.periods import Period
from ghg.domain.streams import Input, Mode, Power, Route, balance_text

noun = Noun("stream")


def _words(kind: type[Input] | type[Route] | type[Power] | type[Mode]) -> click.Choice[str]:
    return click.Choice([str(one.value) for one in kind if one.value])


@noun.command("add")
@click.argument("code")
@click.option("--name", "name_zh", required=True)
@name_en
@click.option("--source", required=True)
@click.option("--item", required=True)
@click.option("--unit", required=True)
@click.option("--route", type=_words(Route))
@click.option("--power", type=_words(Power))
@click.option("--input", type=_words(Input))
@click.option("--mode", type=_words(Mode))
@click.option("--balance", default="", metavar="RULE")
@click.option("--reference-state", default="")
@click.pass_obj
def add(home: Home, /, **words: str | None) -> None:
    from ghg.desk.streams import add_stream, stream_of

    typed = {name: said or "" for name, said in words.items()}
    made = add_stream(home.desk(), stream_of(**typed), home.entity)
    done(home, "stream.add", "ghg template --help", code=made.code)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.names import item_name
    from ghg.desk.plan import plan_of

    found = plan_of(home.desk(), home.entity).streams
    rows = (
        (
            one.code,
            home.pick(one.name_zh, one.name_en),
            one.source,
            item_name(one.item, home.language),
            one.unit,
            named(home, "report.route", one.route),
            named(home, "report.power", one.power),
            balance_text(one.balance),
        )
        for one in found
    )
    columns = ("code", "name", "source", "item", "unit", "route", "power", "balance")
    out_list(home, as_json, found, columns, rows)


@noun.command("unused")
@click.argument("stream")
@period
@reason
@click.pass_obj
def unused(home: Home, stream: str, span: Period | None, reason: str) -> None:
    from ghg.desk.plan import EVER
    from ghg.desk.streams import set_unused

    days = span or EVER
    set_unused(home.desk(), stream, (days.first_month, days.last_month), reason, home.entity)
    done(home, "stream.unused", "ghg status --help", code=stream)


@noun.command("absent")
@click.argument("stream")
@period
@click.option("--kind", type=click.Choice([str(one.value) for one in Absence]), required=True)
@click.option("--where", default="", metavar="STREAM")
@reason
@click.pass_obj
def absent(
    home: Home, stream: str, span: Period | None, kind: str, where: str, reason: str
) -> None:
    from ghg.desk.absence import set_absent

    days = needed(span)
    months = (days.first_month, days.last_month)
    set_absent(home.desk(), stream, months, Absence(kind), reason, where, home.entity)
    word = named(home, "absence", kind)
    done(home, "stream.absent", "ghg status --help", code=stream, kind=word)


@noun.command("rank-reason")
@click.argument("stream")
@period
@reason
@click.pass_obj
def rank_reason(home: Home, stream: str, span: Period | None, reason: str) -> None:
    from ghg.desk.absence import set_rank_reason

    days = needed(span)
    set_rank_reason(home.desk(), stream, (days.first_month, days.last_month), reason)
    done(home, "stream.rank_reason", code=stream)
