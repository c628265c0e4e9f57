"""Forms of the boundary and of products: statements, events, cases, output and money."""

from collections.abc import Sequence

from ghg.desk.boundary import APPROACHES, boundary_event, set_boundary
from ghg.desk.boundary_cases import answer_case, case_list
from ghg.desk.context import Desk
from ghg.desk.facts import add_fact
from ghg.desk.plan import plan_of
from ghg.desk.plant_choices import FACT_KINDS
from ghg.desk.units import unit_list
from ghg.desk.year_in_work import year_in_work
from ghg.domain.bounds import EVENTS, INSIDE, OUTSIDE
from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period, month_text
from ghg.errors import DataError, Place
from ghg.web.forms import choices
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DAYS,
    DECIMAL,
    LINES,
    LONG,
    MANY,
    PAIRS,
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


def state(
    desk: Desk,
    period: Period,
    inside: tuple[str, ...],
    also: tuple[str, ...] = (),
    outside: tuple[tuple[str, str], ...] = (),
    approach: str = APPROACHES[0],
    reason: str = "",
    entity: str = "",
) -> tuple[BoundaryRow, ...]:
    """State what is inside; a facility that is neither inside nor named is left out for the reason
    of the whole statement. Raises E-EMPTY.inside, E-REASON, and what `set_boundary` raises."""
    if not inside:
        raise DataError("E-EMPTY.inside", Place(column="inside"))
    named = {code for code, _ in outside}
    known = [one.code for one in plan_of(desk, entity).facilities]
    rest = tuple((code, reason) for code in known if code not in {*inside, *also, *named})
    if rest and not reason:
        raise DataError("E-REASON", Place(column="reason"), rest[0][0])
    left_out = (*outside, *rest)
    return set_boundary(desk, period, (*inside, *also), left_out, approach, reason, entity)


def every_facility(site: Site, named: Named) -> Named:  # noqa: ARG001 - as all beginnings
    """Begin with the year in work and with every facility inside."""
    year = year_in_work(site.desk)
    codes = [one.code for one in plan_of(site.desk, site.entity).facilities]
    return {
        "period.first": month_text(year * 100 + 1),
        "period.last": month_text(year * 100 + 12),
        "inside": " ".join(codes),
    }


def no_facility(site: Site, reader: Reader, named: Named) -> str:  # noqa: ARG001
    """Say that there is nothing to speak of yet."""
    return "" if plan_of(site.desk, site.entity).facilities else reader.t("web.no_facility")


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
        "/plan/boundary",
        "web.state_boundary",
        state,
        (
            Field("period", PERIOD, needed=True),
            Field(
                "approach",
                CHOICE,
                "web.approach",
                choices.worded("web.approach", APPROACHES),
                APPROACHES[0],
            ),
            Field("inside", MANY, "web.inside", choices.facilities, needed=True),
            Field("outside", PAIRS, "web.boundary.outside", example="S1-02 = …"),
            Field("also", LINES, "web.boundary.also", example="F1/U1"),
            Field("reason", LONG, "web.outside_reason"),
        ),
        "/boundary",
        note="web.boundary.state_hint",
        start=every_facility,
        shut=no_facility,
    ),
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
