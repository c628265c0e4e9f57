"""Forms of uses: units set aside for a need, with what would be taken and what not, and why."""

from typing import Any

from ghg.desk.holdings.uses import (
    Proposal,
    propose_for,
    propose_need,
    reserve,
    take,
    take_for,
)
from ghg.desk.holdings.views import use_list
from ghg.desk.year_in_work import year_in_work
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.numbers import grouped, plain
from ghg.web.forms.choices import worded
from ghg.web.forms.form import CHOICE, DAY, WHOLE, YEAR, Field, Form, Named, Preview
from ghg.web.forms.holdings import about_block, named_block, today_first
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site
from ghg.web.table import linked, table

YES, NO = "yes", "no"
KINDS = Field(
    "certificate", CHOICE, "web.holdings.kind", worded("web.holdings.kind", (YES, NO)), needed=True
)
UNITS = Field("units", WHOLE)
NEED = (
    Field("year", YEAR),
    Field("purpose", CHOICE, choices=worded("holding.purpose", Purpose)),
    Field("need", term="web.holdings.need", needed=True),
    Field("beneficiary", term="web.holdings.beneficiary_or_us"),
    Field("day", DAY),
)


def of_use(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    """Lead to the use that units were set aside for."""
    one = made[0] if isinstance(made, tuple) else made
    return link("/holdings/use", number=one.use, done="/holdings/take")


def _year_in_work(site: Site, named: Named) -> Named:
    """Begin with today and the year; what is set aside, certificates or credits, is for the person
    to say."""
    return {**today_first(site, named), "year": str(year_in_work(site.desk))}


def _of_block(site: Site, named: Named) -> Named:
    """Begin with what a block is and with the year of its vintage."""
    one = named_block(site, named)
    if one is None:
        return today_first(site, named)
    kind = YES if one.instrument.certificate else NO
    begun = {"certificate": kind, "units": str(one.units), "year": str(one.first_month // 100)}
    return {**today_first(site, named), **begun}


def _about_use(site: Site, reader: Reader, named: Named) -> str:
    known = {str(one.use): one for one in use_list(site.desk)}
    one = known.get(named.get("use", ""))
    if one is None:
        return ""
    purpose = reader.named("holding.purpose", one.purpose)
    said = {"use": one.use, "year": one.year, "purpose": purpose, "need": one.need}
    return reader.t("web.holdings.use_about", **said)


def _for_need(site: Site, reader: Reader, words: dict[str, Any]) -> Preview:
    asked = {name: words[name] for name in ("units", "need", "day")}
    return proposed(reader, propose_need(site.desk, entity=site.entity, **asked))


def _for_use(site: Site, reader: Reader, words: dict[str, Any]) -> Preview:
    asked = {name: words[name] for name in ("use", "units", "day")}
    return proposed(reader, propose_for(site.desk, **asked))


def proposed(reader: Reader, found: Proposal) -> Preview:
    """Tell which blocks would be taken, in their order, and why the others would not."""
    taken = (_row(reader, one.position, one.why, one.units) for one in found.picks)
    passed = (_row(reader, one.position, one.why) for one in found.passed)
    columns = "block instrument range:words picked:n units:n until:d price:n why:words"
    lacking = reader.t("cli.holdings.lacking", units=grouped(str(found.lacking)))
    return (
        *([(reader.t("web.holdings.lacking"), lacking)] if found.lacking else []),
        (reader.t("web.holdings.would_take"), table(reader, columns, taken)),
        (reader.t("web.holdings.would_not"), table(reader, columns, passed)),
    )


def _row(reader: Reader, one: Any, why: str, taken: int = 0) -> tuple[str, ...]:
    instrument: Instrument = one.instrument
    price = "" if one.price is None else f"{grouped(plain(one.price))} {one.currency}".strip()
    return (
        linked(str(one.block), "/holdings/block", block=one.block),
        reader.named("instrument", instrument.value),
        f"{one.batch} {one.first}-{one.last}",
        grouped(str(taken)),
        grouped(str(one.units)),
        reader.day(one.until),
        price,
        reader.named("holding.why", why),
    )


FORMS = (
    Form(
        "/holdings/take",
        "web.holdings.take",
        take,
        (KINDS, UNITS, *NEED),
        "/holdings",
        note="web.holdings.take_note",
        start=_year_in_work,
        goes=of_use,
        preview=_for_need,
    ),
    Form(
        "/holdings/take-for",
        "web.holdings.take_for",
        take_for,
        (UNITS, Field("day", DAY)),
        "/holdings",
        ("use",),
        note="web.holdings.take_note",
        start=today_first,
        goes=of_use,
        about=_about_use,
        preview=_for_use,
    ),
    Form(
        "/holdings/reserve",
        "web.holdings.reserve",
        reserve,
        (KINDS, UNITS, *NEED),
        "/holdings/block",
        ("block",),
        note="web.holdings.reserve_note",
        start=_of_block,
        goes=of_use,
        about=about_block,
    ),
)
