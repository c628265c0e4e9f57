"""`ghg meter`: the register of meters, their readings, their lives."""

from pathlib import Path
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.meter_view import (
    LIST_COLUMNS,
    MONTH_COLUMNS,
    list_row,
    month_row,
    out_meter,
    out_settled,
    out_watched,
)
from ghg.cli.options import as_json, needed, period, reason
from ghg.cli.say import done, months_listed, note, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain import periods
from ghg.domain.periods import Period, day_text

noun = Noun("meter")
accepted = click.option("--accept", "accepted", multiple=True, metavar="CODE")
first_day = click.option("--from", "first_day", type=periods.day, metavar="DAY")
last_day = click.option("--to", "last_day", type=periods.day, metavar="DAY")


@noun.command("add")
@click.argument("code")
@click.option("--facility", required=True)
@click.option("--medium", required=True)
@click.option("--name", default="")
@click.option("--place", default="")
@click.option("--parent", default="", metavar="METER")
@click.option("--multiplier", default="", metavar="NUMBER")
@click.option("--ct", default="", metavar="A/A")
@click.option("--pt", default="", metavar="V/V")
@click.option("--accuracy", default="")
@click.option("--certificate", default="")
@click.option("--calibration-due", type=periods.day, metavar="DAY")
@click.option("--digits", type=click.IntRange(0, 12), default=0)
@click.option("--reference-state", default="", metavar="STATE")
@click.option("--interval", "cumulative", flag_value=False, type=bool, default=True)
@click.option("--required", is_flag=True)
@click.option("--automatic", is_flag=True)
@first_day
@last_day
@click.pass_obj
def add(home: Home, /, **words: Any) -> None:
    from ghg.desk.meters.register import NewMeter, add_meter

    given = {name: said for name, said in words.items() if said is not None}
    made = add_meter(home.desk(), NewMeter(**given), home.entity)
    then = f"ghg meter attach STREAM {made.code}"
    done(home, "meter.add", then, code=made.code, multiplier=made.multiplier)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.meters.register import meter_list

    found = meter_list(home.desk(), home.entity)
    out_list(home, as_json, found, LIST_COLUMNS, (list_row(home, one) for one in found))


@noun.command("show")
@click.argument("code")
@as_json
@click.pass_obj
def show(home: Home, code: str, as_json: bool) -> None:
    from ghg.desk.meters.register import meter_show

    found = meter_show(home.desk(), code, home.entity)
    if as_json:
        out_json(found)
    else:
        out_meter(home, found)


@noun.command("attach")
@click.argument("stream")
@click.argument("meter")
@first_day
@last_day
@click.option("--off", is_flag=True)
@reason
@accepted
@click.pass_obj
def attach(
    home: Home,
    /,
    stream: str,
    meter: str,
    first_day: int | None,
    last_day: int | None,
    reason: str,
    accepted: tuple[str, ...],
    *,
    off: bool,
) -> None:
    from ghg.desk.meters.register import attach
    from ghg.desk.plan import EVER

    days = Period(first_day or EVER.first_day, last_day or EVER.last_day)
    made = attach(
        home.desk(),
        stream,
        meter,
        days,
        reason,
        feeds=not off,
        accept=accepted,
        entity=home.entity,
    )
    out_settled(home, made)
    done(home, "meter.detach" if off else "meter.attach", meter=meter, stream=stream)


@noun.command("event")
@click.argument("code")
@click.argument("kind")
@click.option("--day", type=periods.day, required=True, metavar="DAY")
@click.option("--before", default="", metavar="READING")
@click.option("--after", default="", metavar="READING")
@click.option("--tariff", default="")
@click.option("--certificate", default="")
@click.option("--calibration-due", type=periods.day, metavar="DAY")
@click.option("--multiplier", default="", metavar="NUMBER")
@click.option("--ct", default="", metavar="A/A")
@click.option("--pt", default="", metavar="V/V")
@click.option("--new-code", default="", metavar="CODE")
@reason
@accepted
@click.pass_obj
def event(
    home: Home, /, code: str, accepted: tuple[str, ...], calibration_due: int | None, **words: Any
) -> None:
    from ghg.desk.meters.events import TypedEvent, add_event

    given = TypedEvent(meter=code, calibration_due=calibration_due or 0, **words)
    made = add_event(home.desk(), given, accepted, home.entity)
    out_settled(home, made)
    done(home, "meter.event", f"ghg meter show {code}", code=code)


@noun.command("state")
@click.argument("code")
@click.argument("state")
@reason
@click.pass_obj
def state(home: Home, code: str, state: str, reason: str) -> None:
    from ghg.desk.meters.events import state_meter

    made = state_meter(home.desk(), code, state, reason, home.entity)
    done(home, "meter.state", code=code, state=made.reference_state)


@noun.command("read")
@click.argument("code")
@click.argument("day", type=periods.day)
@click.argument("reading", default="")
@click.option("--tariff", default="")
@click.option("--document", default="")
@click.option("--estimated", is_flag=True)
@click.option("--note", default="")
@click.option("--withdraw", is_flag=True)
@reason
@accepted
@as_json
@click.pass_obj
def read(
    home: Home,
    /,
    code: str,
    day: int,
    reason: str,
    accepted: tuple[str, ...],
    *,
    withdraw: bool,
    as_json: bool,
    **words: Any,
) -> None:
    from ghg.desk.meters.readings import TypedReading, read_meter, withdraw_reading

    desk = home.desk()
    if withdraw:
        made = withdraw_reading(desk, code, day, words["tariff"], reason, home.entity)
    else:
        typed = TypedReading(meter=code, day=day, **words)
        made = read_meter(desk, typed, reason, accepted, home.entity)
    if as_json:
        out_json(made)
        return
    if not made.new:
        note(home, "cli.nothing_new")
        return
    out_settled(home, made.settled)
    what = "meter.withdraw" if withdraw else "meter.read"
    done(home, what, code=code, day=day_text(day), reading=made.reading)


@noun.command("months")
@click.argument("code")
@period
@as_json
@click.pass_obj
def months(home: Home, code: str, span: Period | None, as_json: bool) -> None:
    from ghg.desk.meters.months import meter_year

    asked = needed(span)
    found = meter_year(home.desk(), code, asked.first_month, asked.last_month, home.entity)
    if as_json:
        out_json(found)
        return
    out_table(home, MONTH_COLUMNS, (month_row(home, one) for one in found.months))
    if found.empty:
        note(home, "cli.meter.empty", months=months_listed(home, found.empty))


@noun.command("watch")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--mapping", default="", metavar="CODE")
@click.option("--once", is_flag=True)
@click.option("--every", "seconds", type=click.IntRange(1, 86_400), default=10)
@click.pass_obj
def watch(home: Home, folder: Path, mapping: str, seconds: int, *, once: bool) -> None:
    import time

    from ghg.desk.meters.watch import FolderWatch

    watching = FolderWatch(home.desk(), folder, mapping, home.entity)
    try:
        while True:
            for one in watching.look():
                out_watched(home, one)
            if once:
                return
            time.sleep(seconds)
    except KeyboardInterrupt:
        note(home, "cli.meter.stopped")
