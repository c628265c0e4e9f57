"""Forms of sources, streams and the boundary: whether, from when to when, and why."""

from collections.abc import Sequence
from decimal import Decimal

from ghg.desk.absence import set_absent, set_rank_reason
from ghg.desk.boundary import boundary_event
from ghg.desk.boundary_cases import answer_case, case_list
from ghg.desk.context import Desk
from ghg.desk.declarations import DECLARED_WORDS, declare_ordinary, declare_word
from ghg.desk.facts import add_fact
from ghg.desk.plan import plan_of, set_status
from ghg.desk.plant_choices import FACT_KINDS
from ghg.desk.units import share_stream, unit_list
from ghg.domain.bounds import EVENTS, INSIDE, OUTSIDE
from ghg.domain.bounds_shares import KEYS, Division
from ghg.domain.missing import Absence
from ghg.errors import NOWHERE, DataError
from ghg.web.forms import choices
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DAYS,
    DECIMAL,
    LONG,
    MONTHS,
    PAIRS,
    PERIOD,
    TICK,
    Choice,
    Field,
    Form,
    Named,
)
from ghg.web.reader import Reader
from ghg.web.site import Site

STATUSES = ("involved", "not_involved", "unconfirmed")
STREAM = ("stream",)
SPAN = Field("months", MONTHS, needed=True)
REASON = Field("reason", needed=True)
DAYS_OF = Field("period", DAYS, needed=True)


def things(site: Site, reader: Reader) -> Sequence[Choice]:
    """Offer what a boundary can speak of: facilities, units and sources."""
    units = [
        (f"{one.facility}/{one.code}", f"{one.code} {reader.pick(one.name_zh, one.name_en)}")
        for one in unit_list(site.desk, site.entity)
    ]
    return [*choices.facilities(site, reader), *units, *choices.sources(site, reader)]


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


def share(
    desk: Desk,
    stream: str,
    key: str,
    months: tuple[int, int],
    weights: tuple[tuple[str, Decimal], ...],
    reason: str,
    entity: str = "",
) -> Division:
    """Divide a stream among units; raises E-WEIGHT for a unit that is named twice."""
    units = [unit for unit, _ in weights]
    twice = next((one for one in units if units.count(one) > 1), "")
    if twice:
        raise DataError("E-WEIGHT", NOWHERE, twice)
    return share_stream(desk, stream, key, months, dict(weights), reason, entity)


def standing(site: Site, named: Named) -> Named:
    """Begin with the last word of a source."""
    said = [
        one
        for one in plan_of(site.desk, site.entity).involvements
        if one.source == named.get("source")
    ]
    return {"status": said[-1].status} if said else {}


SOURCES = (
    Form(
        "/plan/status",
        "web.say_status",
        set_status,
        (
            Field("status", CHOICE, choices=choices.worded("report.status", STATUSES)),
            Field("period", DAYS),
            Field("reason"),
        ),
        "/source",
        ("source",),
        note="web.plant.status_hint",
        start=standing,
    ),
)
STREAMS = (
    Form(
        "/stream/absent",
        "web.stream.absent",
        set_absent,
        (
            Field("kind", CHOICE, choices=choices.worded("absence", Absence)),
            SPAN,
            Field("where", CHOICE, "web.stream.where", choices.streams),
            REASON,
        ),
        "/stream",
        STREAM,
        note="web.stream.absent_hint",
    ),
    Form(
        "/stream/rank",
        "web.stream.rank",
        set_rank_reason,
        (SPAN, REASON),
        "/stream",
        STREAM,
    ),
    Form(
        "/stream/share",
        "web.stream.share",
        share,
        (
            Field("key", CHOICE, "cli.column.share_key", choices.worded("report.share_key", KEYS)),
            SPAN,
            Field("weights", PAIRS, "web.stream.weights", needed=True, example="U1 = 600"),
            REASON,
        ),
        "/stream",
        STREAM,
        note="web.stream.share_hint",
    ),
    Form(
        "/stream/ordinary",
        "web.stream.ordinary",
        declare_ordinary,
        (SPAN, REASON),
        "/stream",
        STREAM,
        note="web.stream.ordinary_hint",
    ),
    Form(
        "/stream/made",
        "web.stream.made",
        declare_word,
        (
            Field(
                "what",
                CHOICE,
                "web.stream.what",
                choices.worded("web.stream.made", ("made_from", "made_by")),
            ),
            Field("word", CHOICE, "cli.column.source", choices.sources),
            SPAN,
            REASON,
        ),
        "/stream",
        STREAM,
    ),
    Form(
        "/stream/steam",
        "web.stream.steam",
        declare_word,
        (
            Field(
                "word",
                CHOICE,
                "web.stream.steam_word",
                choices.worded("web.stream.steam", DECLARED_WORDS["steam_reading"][1]),
            ),
            SPAN,
            REASON,
        ),
        "/stream",
        STREAM,
        fixed={"what": "steam_reading"},
    ),
)
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
FORMS = (*SOURCES, *STREAMS, *BOUNDARY, *PRODUCTS)
