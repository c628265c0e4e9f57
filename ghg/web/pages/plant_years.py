"""Year end: what goes on into the next year, and the year before these books."""

from collections.abc import Iterable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.plant_choices import Prior
from ghg.desk.year_in_work import last_year
from ghg.desk.yearend.compare import Compared, Comparison, compare, prior_list
from ghg.desk.yearend.rolling import Rolled, roll
from ghg.domain.numbers import exact_text, grouped, plain
from ghg.domain.readable import readable, rounded
from ghg.errors import DataError
from ghg.web.asking import Page, Year, site_of, year_code
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.site import Site
from ghg.web.table import Cell, Table, badge, linked, table

router = APIRouter()
SIGNS = {"roll": "warn", "carry": "warn", "returns": "bad", "unconfirmed": "bad", "differs": "bad"}


@router.get("/yearend")
def show(request: Request, year: Year = None, page: Page = 1) -> Response:
    """Show what goes on into a year, the figures of the year before, and both beside each other."""
    site, reader = site_of(request), reader_of(request)
    chosen = year or min(year_code(site) + 1, last_year() + 1)  # what goes on into it
    rolled = roll(site.desk, chosen, site.entity)
    priors = prior_list(site.desk, chosen - 1, site.entity)
    pages = paged(priors, page, "/yearend", {"year": chosen})
    compared = _beside(site, chosen) if priors else None
    return rendered(
        request,
        "yearend.html",
        year=chosen,
        rolled=rolled,
        notes=_notes(reader, rolled),
        sources=_sources(reader, rolled),
        stocks=_stocks(reader, rolled),
        readings=_readings(reader, rolled),
        pages=pages,
        priors=_priors(reader, pages.some),
        compared=_compared(reader, compared.rows) if compared else None,
    )


def _beside(site: Site, year: int) -> Comparison | None:
    """Lay both years beside each other; without an inventory of this year there is nothing to."""
    try:
        return compare(site.desk, year, site.entity)
    except DataError as error:
        if error.code != "E-REF.inventory_year":
            raise
        return None


def _state(reader: Reader, state: str) -> Cell:
    return badge(reader.t(f"cli.roll.{state}"), SIGNS.get(state, "quiet"))


def _sources(reader: Reader, rolled: Rolled) -> Table:
    rows = (
        (
            linked(one.source, "/source", source=one.source),
            reader.pick(one.name_zh, one.name_en),
            _state(reader, one.state),
        )
        for one in rolled.sources
    )
    return table(reader, "source name state", rows)


def _stocks(reader: Reader, rolled: Rolled) -> Table:
    rows = (
        (
            linked(one.stream, "/stock", stream=one.stream, year=rolled.year),
            readable(exact_text(one.quantity)),
            reader.unit(one.unit),
            one.document,
            _state(reader, one.state),
        )
        for one in rolled.stocks
    )
    return table(reader, "stream closing:n unit document state", rows)


def _readings(reader: Reader, rolled: Rolled) -> Table:
    rows = (
        (
            linked(one.meter, "/meter", meter=one.meter),
            reader.named("cli.register", one.tariff or "total"),
            reader.day(one.when) if one.when % 100 else reader.month(one.when // 100),
            grouped(plain(one.reading)),
        )
        for one in rolled.readings
    )
    return table(reader, "meter_code register last_day:d web.meter.cumulative_reading:n", rows)


def _notes(reader: Reader, rolled: Rolled) -> tuple[str, ...]:
    """Name what is not rolled and has to be looked at."""
    found = []
    if rolled.ended_absences:
        streams = reader.listed(dict.fromkeys(one.stream for one in rolled.ended_absences))
        found.append(reader.t("cli.roll.absences", streams=streams))
    if rolled.plan_until and rolled.plan_until // 10000 < rolled.year:
        said = {"version": rolled.plan_version, "day": reader.day(rolled.plan_until)}
        found.append(reader.t("cli.roll.plan_ends", **said))
    elif not rolled.plan_until:
        found.append(reader.t("cli.roll.no_plan"))
    if not rolled.boundary:
        found.append(reader.t("web.yearend.boundary", year=rolled.year))
    return tuple(found)


def _priors(reader: Reader, priors: Iterable[Prior]) -> Table:
    rows = (
        (
            one.name,
            "" if one.quantity is None else grouped(plain(one.quantity)),
            reader.unit(one.unit),
            "" if one.co2e_t is None else grouped(plain(one.co2e_t)),
            linked(one.source, "/source", source=one.source) if one.source else _no_source(reader),
            linked(one.stream, "/stream", stream=one.stream) if one.stream else "",
            one.place,
        )
        for one in priors
    )
    return table(reader, "name quantity:n unit tonnes:n source stream place", rows)


def _no_source(reader: Reader) -> Cell:
    words = reader.t("web.yearend.no_source")
    return linked(words, "/plan/source") if reader.may("/plan/source") else words


def _compared(reader: Reader, rows: tuple[Compared, ...]) -> Table:
    told = (
        (
            reader.t(f"cli.axis.{one.axis}"),
            _code(one),
            reader.unit(one.unit),
            readable(exact_text(one.before)),
            "" if one.now is None else readable(exact_text(one.now)),
            _change(reader, one),
        )
        for one in rows
    )
    return table(reader, "kind code unit last_year:n this_year:n change:n", told)


def _code(one: Compared) -> Cell:
    if one.axis == "activity":
        return linked(one.code, "/stream", stream=one.code)
    return linked(one.code, "/source", source=one.code)


def _change(reader: Reader, one: Compared) -> str:
    if one.change is None:
        return reader.t("cli.prior.no_change")
    return f"{rounded(exact_text(one.change * 100), 1)} %"
