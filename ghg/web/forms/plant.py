"""Forms of sources and streams: whether they are there, from when to when, and why."""

from decimal import Decimal

from ghg.desk.absence import set_absent, set_rank_reason
from ghg.desk.context import Desk
from ghg.desk.declarations import DECLARED_WORDS, declare_ordinary, declare_word
from ghg.desk.plan import EVER, plan_of, set_status
from ghg.desk.units import share_stream
from ghg.domain.bounds_shares import KEYS, Division
from ghg.domain.missing import Absence
from ghg.domain.periods import Period
from ghg.domain.streams import Involvement
from ghg.errors import NOWHERE, DataError, Place
from ghg.web.forms import choices
from ghg.web.forms.form import CHOICE, DAY, MONTHS, PAIRS, Field, Form, Named
from ghg.web.site import Site

STATUSES = ("involved", "not_involved", "unconfirmed")
STREAM = ("stream",)
SPAN = Field("months", MONTHS, needed=True)
REASON = Field("reason", needed=True)


def involve(
    desk: Desk,
    source: str,
    status: str,
    first_day: int = EVER.first_day,
    last_day: int = EVER.last_day,
    reason: str = "",
) -> Involvement:
    """Say whether a source is there; a day that was left out leaves that end open."""
    return set_status(desk, source, status, days_from(first_day, last_day), reason)


def days_from(first_day: int, last_day: int) -> Period:
    """Make days of a first and a last one; raises E-DATE.order."""
    days = Period(first_day, last_day)
    if last_day < first_day:
        raise DataError("E-DATE.order", Place(column="last_day"), str(days))
    return days


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
        involve,
        (
            Field("status", CHOICE, choices=choices.worded("report.status", STATUSES)),
            Field("first_day", DAY, "web.plant.first_day"),
            Field("last_day", DAY, "web.plant.last_day"),
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
FORMS = (*SOURCES, *STREAMS)
