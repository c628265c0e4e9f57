"""Forms of meters: the register, what they measure, what befalls them, readings."""

from collections.abc import Sequence

from ghg.desk.context import Desk
from ghg.desk.meters.events import add_event, state_meter
from ghg.desk.meters.readings import read_meter, withdraw_reading
from ghg.desk.meters.register import add_meter, attach, meter_list
from ghg.desk.meters.settle import Settled
from ghg.desk.plan import EVER
from ghg.desk.plant_choices import MEDIA, STATES
from ghg.domain.meters import EVENT_KINDS, REGISTERS, Meter
from ghg.web.forms import choices
from ghg.web.forms.form import CHOICE, DAY, DECIMAL, TICK, WHOLE, Choice, Field, Form, Named
from ghg.web.forms.plant import days_from
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site

METER, PAGE = ("meter",), "/meter"


def meters(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    found = (one.meter for one in meter_list(site.desk, site.entity))
    return [(one.code, f"{one.code} {one.name}".strip()) for one in found]


def state(desk: Desk, meter: str, state: str, reason: str, entity: str = "") -> Meter:
    """Say which cubic metre a gas meter counts."""
    return state_meter(desk, meter, state, reason, entity)


def feed(
    desk: Desk,
    stream: str,
    meter: str,
    first_day: int = EVER.first_day,
    last_day: int = EVER.last_day,
    reason: str = "",
    accept: tuple[str, ...] = (),
    entity: str = "",
    *,
    feeds: bool = True,
) -> Settled:
    """Say that a meter measures a stream; a day that was left out leaves that end open."""
    days = days_from(first_day, last_day)
    return attach(desk, stream, meter, days, reason, feeds=feeds, accept=accept, entity=entity)


def _to_meter(made: Meter, named: Named) -> str:  # noqa: ARG001 - as all ways
    return link(PAGE, meter=made.code, done="/meter/add")


REASON = Field("reason", needed=True)
REGISTER = Field("tariff", CHOICE, choices=choices.worded("cli.register", filter(None, REGISTERS)))
CERTIFICATE = (Field("certificate"), Field("calibration_due", DAY, "cli.column.calibrated"))
MULTIPLIER = (
    Field("multiplier", DECIMAL),
    Field("ct", term="web.meter.ct", example="400/5"),
    Field("pt", term="web.meter.pt", example="10000/100"),
)

FORMS = (
    Form(
        "/meter/add",
        "web.meter.add",
        add_meter,
        (
            Field("code", example="E-01"),
            Field("name"),
            Field("facility", CHOICE, choices=choices.facilities),
            Field("medium", CHOICE, choices=choices.worded("cli.medium", MEDIA)),
            Field("place", term="web.meter.place"),
            Field("parent", CHOICE, choices=meters),
            *MULTIPLIER,
            Field("accuracy", example="0.5S"),
            *CERTIFICATE,
            Field("digits", WHOLE),
            Field(
                "reference_state",
                CHOICE,
                choices=choices.worded("cli.reference_state", STATES),
            ),
            Field("first_day", DAY, "web.since"),
            Field("cumulative", TICK, "cli.meter.cumulative", value="yes"),
            Field("required", TICK, "cli.meter.required"),
            Field("automatic", TICK, "cli.meter.automatic"),
        ),
        "/meters",
        note="web.meter.add_hint",
        goes=_to_meter,
    ),
    Form(
        "/meter/attach",
        "web.meter.attach",
        feed,
        (
            Field("stream", CHOICE, choices=choices.streams),
            Field("first_day", DAY, "web.plant.first_day"),
            Field("last_day", DAY, "web.plant.last_day"),
            Field("feeds", TICK, "web.meter.feeds", value="yes"),
            Field("reason"),
        ),
        PAGE,
        METER,
        note="web.meter.attach_hint",
    ),
    Form(
        "/meter/event",
        "web.meter.event",
        add_event,
        (
            Field("kind", CHOICE, choices=choices.worded("cli.meter_event", EVENT_KINDS)),
            Field("day", DAY),
            Field("before", DECIMAL, "web.meter.before"),
            Field("after", DECIMAL, "web.meter.after"),
            REGISTER,
            *CERTIFICATE,
            *MULTIPLIER,
            Field("new_code", term="web.meter.new_code"),
            REASON,
        ),
        PAGE,
        METER,
        note="web.meter.event_hint",
    ),
    Form(
        "/meter/state",
        "web.meter.state",
        state,
        (
            Field("state", CHOICE, choices=choices.worded("cli.reference_state", STATES)),
            REASON,
        ),
        PAGE,
        METER,
    ),
    Form(
        "/meter/reading",
        "web.meter.reading",
        read_meter,
        (
            Field("day", DAY),
            Field("reading", DECIMAL, "web.meter.cumulative_reading"),
            REGISTER,
            Field("document", term="cli.column.bill"),
            Field("estimated", TICK, "web.meter.estimated"),
            Field("note", term="web.meter.how_estimated"),
            Field("reason", term="web.meter.why_another"),
        ),
        PAGE,
        METER,
        note="web.meter.reading_hint",
    ),
    Form(
        "/meter/withdraw",
        "web.meter.withdraw",
        withdraw_reading,
        (Field("day", DAY), REGISTER, REASON),
        PAGE,
        METER,
    ),
)
