"""Meters: the tree, what somebody has to look at, and one meter with its life and its figures."""

from collections.abc import Iterable, Iterator, Mapping

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.meters.counted import CountedView, Noticed, counted_of, noticed
from ghg.desk.meters.months import meter_year
from ghg.desk.meters.register import MeterView, meter_list, meter_show
from ghg.desk.meters.waiting import WaitingAct, waiting_acts
from ghg.domain.meters import MeterEvent
from ghg.domain.numbers import grouped, plain
from ghg.web.asking import Page, Text, Year, site_of, year_code
from ghg.web.page import reader_of, rendered
from ghg.web.pages.plan import span_text
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.table import Cell, Table, badge, linked, offered, several, table

router = APIRouter()
TOTAL_NAME = "total"


@router.get("/meters")
def show(request: Request, page: Page = 1, look: Page = 1) -> Response:
    """Show the meters below each other, and what somebody has to look at."""
    site, reader = site_of(request), reader_of(request)
    tree = list(_tree(meter_list(site.desk, site.entity)))
    pages = paged(tree, page, "/meters", {"look": look})
    found = noticed(site.desk, entity=site.entity)
    seen = paged(found, look, "/meters", {"page": page}, name="look")
    waits = waiting_acts(site.desk)
    columns = "code name medium multiplier:n facility calibrated:d stream"
    return rendered(
        request,
        "meters.html",
        pages=pages,
        seen=seen,
        meters=table(reader, columns, (_line(reader, *one, waits) for one in pages.some)),
        looked_at=_looked_at(reader, seen.some),
    )


@router.get("/meter")
def one(request: Request, meter: Text, year: Year = None) -> Response:
    """Show a meter: what it is, what it measures, what befell it, what it counted and how."""
    site, reader = site_of(request), reader_of(request)
    found = meter_show(site.desk, meter, site.entity)
    chosen = year_code(site, year)
    months = meter_year(site.desk, meter, chosen * 100 + 1, chosen * 100 + 12, site.entity)
    return rendered(
        request,
        "meter.html",
        view=found,
        meter=found.meter,
        year=chosen,
        is_gas=found.meter.medium == "gas",
        due=_due(reader, found),
        days=span_text(found.meter.first_day, found.meter.last_day),
        feedings=_feedings(reader, found),
        events=_events(reader, found.events),
        readings=_readings(reader, found),
        waits=_waits(reader, waiting_acts(site.desk).get(meter, ())),
        counted=_counted(reader, counted_of(site.desk, meter, site.entity)),
        months=table(
            reader,
            "month:d register span:d readings:n raw:n multiplier:n quantity:n unit missing:n",
            (
                (
                    reader.month(one.month),
                    _register(reader, one.tariff),
                    span_text(one.first_day, one.last_day),
                    str(one.readings),
                    grouped(plain(one.raw)),
                    grouped(plain(one.multiplier)),
                    grouped(plain(one.quantity)),
                    reader.unit(one.unit),
                    str(one.missing or ""),
                )
                for one in months.months
            ),
        ),
        empty=reader.months(months.empty) if months.months else "",
    )


def _tree(found: tuple[MeterView, ...]) -> Iterator[tuple[MeterView, int]]:
    """Give every meter with its depth, those below it behind it."""
    by_code = {one.meter.code: one for one in found}

    def below(one: MeterView, depth: int) -> Iterator[tuple[MeterView, int]]:
        yield one, depth
        for code in one.below:
            yield from below(by_code[code], depth + 1)

    for one in found:
        if not one.meter.parent:
            yield from below(one, 0)


def _line(
    reader: Reader, one: MeterView, depth: int, waits: Mapping[str, tuple[WaitingAct, ...]]
) -> tuple[Cell, ...]:
    meter = one.meter
    code: Cell = linked(meter.code, "/meter", meter=meter.code)
    if count := len(waits.get(meter.code, ())):
        waiting = reader.t("web.meter.waits_count", count=count)
        code = Markup(" ").join((code, badge(waiting, "warn")))
    streams = dict.fromkeys(feeding.stream for feeding in one.feedings)
    return (
        Markup("{}{}").format("　" * depth, code),
        meter.name,
        reader.named("cli.medium", meter.medium),
        grouped(plain(meter.multiplier)),
        meter.facility,
        _due(reader, one),
        several(linked(code, "/stream", stream=code) for code in streams),
    )


def _due(reader: Reader, one: MeterView) -> Cell:
    day = reader.day(one.calibration_due)
    return badge(reader.t("cli.meter.overdue", day=day), "bad") if one.overdue else day


def _looked_at(reader: Reader, found: Iterable[Noticed]) -> Table:
    signs = {"overdue": "bad", "due_soon": "warn", "silent": "warn"}
    rows = (
        (
            linked(one.meter, "/meter", meter=one.meter),
            badge(reader.t(f"web.meter.noticed.{one.what}"), signs.get(one.what, "quiet")),
            reader.month(one.day // 100) if one.what == "silent" else reader.day(one.day),
        )
        for one in found
    )
    return table(reader, "meter_code web.meter.noticed days:d", rows)


def _feedings(reader: Reader, one: MeterView) -> Table:
    rows = (
        (linked(fed.stream, "/stream", stream=fed.stream), span_text(fed.first_day, fed.last_day))
        for fed in one.feedings
    )
    return table(reader, "stream days:d", rows)


def _events(reader: Reader, events: tuple[MeterEvent, ...]) -> Table:
    columns = (
        "day:d event register web.meter.before:n "
        "web.meter.after:n certificate calibrated:d reason:words"
    )
    rows = (
        (
            reader.day(one.day),
            reader.named("cli.meter_event", one.kind),
            _register(reader, one.tariff),
            "" if one.reading_before is None else grouped(plain(one.reading_before)),
            "" if one.reading_after is None else grouped(plain(one.reading_after)),
            one.certificate,
            reader.day(one.calibration_due),
            one.reason,
        )
        for one in events
    )
    return table(reader, columns, rows)


def _readings(reader: Reader, view: MeterView) -> Table:
    def acts(day: int, tariff: str, reading: str) -> Markup:
        named = {"meter": view.meter.code, "day": reader.day(day), "tariff": tariff}
        again = offered(reader, "web.correct", "/meter/reading", **named, reading=reading)
        back = offered(reader, "web.withdraw_it", "/meter/withdraw", **named)
        return Markup(" ").join(one for one in (again, back) if one)

    rows = (
        (
            reader.day(one.day),
            _register(reader, one.tariff),
            f"{'≈ ' if one.estimated else ''}{grouped(plain(one.reading))}",
            one.document,
            one.note,
            acts(one.day, one.tariff, plain(one.reading)),
        )
        for one in view.readings
    )
    return table(reader, "day:d register web.meter.cumulative_reading:n bill note:words -", rows)


def _waits(reader: Reader, found: Iterable[WaitingAct]) -> Table:
    """List what was handed in of a meter; none of it is in any figure."""
    rows = (
        (
            linked(str(one.number), "/tasks/one", number=one.number),
            reader.t(f"task.action.{one.action}"),
            reader.day(one.day),
            _register(reader, one.tariff) if one.reading else "",
            one.reading,
            badge(reader.named("task.state", one.state), "warn"),
            one.maker,
        )
        for one in found
    )
    columns = "number what day:d register web.meter.cumulative_reading:n state maker"
    return table(reader, columns, rows)


def _counted(reader: Reader, found: tuple[CountedView, ...]) -> Table:
    rows = (
        (
            span_text(one.first_day, one.last_day),
            _register(reader, one.tariff),
            _way(one),
            grouped(plain(one.raw)),
            grouped(plain(one.multiplier)),
            f"{'≈ ' if one.estimated else ''}{grouped(plain(one.quantity))}",
            reader.unit(one.unit),
        )
        for one in found
    )
    columns = "span:d register web.meter.way:d raw:n multiplier:n quantity:n unit"
    return table(reader, columns, rows)


def _way(one: CountedView) -> str:
    """Write the differences that a figure is made of."""
    parts = [f"{plain(last)} − {plain(first)}" for first, last in one.pieces]
    return parts[0] if len(parts) == 1 else " + ".join(f"({part})" for part in parts)


def _register(reader: Reader, tariff: str) -> str:
    return reader.named("cli.register", tariff or TOTAL_NAME)
