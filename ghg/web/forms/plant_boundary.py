"""Forms of the boundary and of products: events, cases of the decision table, output and money."""

from collections.abc import Sequence

from ghg.desk.boundary import boundary_event
from ghg.desk.boundary_cases import answer_case, case_list
from ghg.desk.facts import add_fact
from ghg.desk.plant_choices import FACT_KINDS
from ghg.desk.units import unit_list
from ghg.domain.bounds import EVENTS, INSIDE, OUTSIDE
from ghg.web.forms import choices
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DAYS,
    DECIMAL,
    LONG,
    PERIOD,
    TICK,
    Choice,
    Field,
    Form,
    Group,
    Named,
)
from ghg.web.reader import Reader
from ghg.web.site import Site

REASON = Field("reason", needed=True)
DAYS_OF = Field("period", DAYS, needed=True)


def things(site: Site, reader: Reader) -> Sequence[Group]:
    """Offer what a boundary can speak of: facilities, units and sources."""
    units = [
        (f"{one.facility}/{one.code}", f"{one.code} {reader.pick(one.name_zh, one.name_en)}")
        for one in unit_list(site.desk, site.entity)
    ]
    named = (
        ("facility", choices.facilities(site, reader)),
        ("unit_code", units),
        ("source", choices.sources(site, reader)),
    )
    return [Group(reader.head(what), some) for what, some in named if some]


def answers(site: Site, reader: Reader) -> Sequence[Choice]:
    """Offer every answer that some case of the decision table may have."""
    words = dict.fromkeys(
        word for one in case_list(site.desk, site.entity) for word in one.case.answers
    )
    return [(one, reader.named("report.case_answer", one)) for one in words]


def told_case(site: Site, reader: Reader, named: Named) -> str:
    """Name the case that an address names."""
    found = (one.case for one in case_list(site.desk, site.entity))
    said = (one for one in found if one.id == named.get("case"))
    return next((reader.pick(one.name_zh, one.name_en) for one in said), "")


BOUNDARY = (
    Form(
        "/boundary/event",
        "web.boundary.event",
        boundary_event,
        (
            Field("code", CHOICE, "web.boundary.what", things),
            Field("event", CHOICE, choices=choices.worded("report.event", EVENTS)),
            Field("first_day", DAY, "web.boundary.from"),
            Field(
                "member",
                CHOICE,
                choices=choices.worded("report.member", (INSIDE, OUTSIDE)),
            ),
            REASON,
        ),
        "/boundary",
        note="web.boundary.event_hint",
    ),
    Form(
        "/boundary/answer",
        "web.boundary.answer",
        answer_case,
        (
            Field("facility", CHOICE, choices=choices.facilities),
            DAYS_OF,
            Field("present", TICK, "web.boundary.present"),
            Field("answer", CHOICE, "report.bounds.column.decision", answers),
            Field("reason", LONG, needed=True),
        ),
        "/boundary/cases",
        ("case",),
        note="web.boundary.answer_hint",
        about=told_case,
    ),
)
PRODUCTS = (
    Form(
        "/products/add",
        "web.product.add",
        add_fact,
        (
            Field("facility", CHOICE, choices=choices.facilities),
            Field("kind", CHOICE, choices=choices.worded("report.fact", FACT_KINDS)),
            Field("name", term="web.product.name"),
            Field("period", PERIOD, needed=True),
            Field("value", DECIMAL),
            Field("unit"),
            Field("basis"),
            Field("reason", term="web.why_another"),
        ),
        "/products",
        note="web.product.add_hint",
    ),
)
FORMS = (*BOUNDARY, *PRODUCTS)
