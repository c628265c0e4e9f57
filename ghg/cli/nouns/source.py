"""`ghg source`: what emits."""

import click

from ghg.cli.home import Home
from ghg.cli.nouns import source_kinds
from ghg.cli.options import as_json, name_en, period, reason
from ghg.cli.say import done, named, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_table
from ghg.domain.periods import Period, day, day_text
from ghg.domain.streams import EmissionSource, Involvement

noun = Noun("source")


@noun.command("add")
@click.argument("code")
@click.option("--name", required=True)
@name_en
@click.option("--kind", required=True)
@click.option("--facility", required=True)
@click.option("--unit", default="")
@click.option("--method", default="")
@click.option("--since", "first_day", type=day)
@click.pass_obj
def add(
    home: Home,
    /,
    code: str,
    name: str,
    kind: str,
    facility: str,
    first_day: int | None,
    **words: str,
) -> None:
    from ghg.desk.plan import EVER, add_source

    start = first_day or EVER.first_day
    made = add_source(home.desk(), code, name, kind, facility, first_day=start, **words)
    done(home, "source.add", "ghg stream add --help", code=made.code)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.plan import plan_of

    plan = plan_of(home.desk(), home.entity)
    if as_json:
        out_json({"sources": plan.sources, "involvements": plan.involvements})
        return
    columns = ("code", "name", "facility", "kind", "status", "span", "reason")
    out_table(home, columns, (_row(home, one, plan.involvements) for one in plan.sources))


@noun.command("status")
@click.argument("source")
@click.argument("status", type=click.Choice(["involved", "not_involved", "unconfirmed"]))
@period
@reason
@click.pass_obj
def status(
    home: Home,
    source: str,
    status: str,
    span: Period | None,
    reason: str,
) -> None:
    from ghg.desk.plan import EVER, set_status

    made = set_status(home.desk(), source, status, span or EVER, reason)
    said = named(home, "report.status", made.status)
    done(home, "source.status", source=made.source, status=said)


def _row(
    home: Home, source: EmissionSource, involvements: tuple[Involvement, ...]
) -> tuple[str, ...]:
    """Show a source with the last thing that was said of it."""
    from ghg.desk.names import kind_name

    said = [one for one in involvements if one.source == source.code]
    last = said[-1] if said else Involvement(source.code, "unconfirmed", 0, 0, "")
    return (
        source.code,
        home.pick(source.name_zh, source.name_en),
        source.facility,
        kind_name(source.kind, home.language),
        named(home, "report.status", last.status),
        _span(Period(last.first_day, last.last_day)),
        last.reason,
    )


def _span(period: Period) -> str:
    """Write a span of days; an end that is open is left out."""
    from ghg.desk.plan import EVER

    first = day_text(period.first_day) if period.first_day > EVER.first_day else ""
    last = day_text(period.last_day) if period.last_day < EVER.last_day else ""
    return f"{first}~{last}" if first or last else ""


for _command in (source_kinds.kinds, source_kinds.method):
    noun.add_command(_command)
