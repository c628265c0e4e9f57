"""Forms of credits and certificates: ranges received, statements, own projects, group papers."""

from collections.abc import Sequence
from typing import Any

from ghg.desk.choices import regions
from ghg.desk.holdings.coefficient import set_coefficient
from ghg.desk.holdings.groups import record as record_paper
from ghg.desk.holdings.projects import offsets
from ghg.desk.holdings.projects import record as record_project
from ghg.desk.holdings.projects import withdraw as withdraw_project
from ghg.desk.holdings.receive import receive
from ghg.desk.holdings.sold import sell
from ghg.desk.holdings.statements import state
from ghg.domain.double_benefit import Technology
from ghg.domain.instruments import Acquired, Instrument
from ghg.domain.offsets import OffsetForm, ProjectPlace
from ghg.domain.periods import day_text
from ghg.domain.sold import Sale
from ghg.web.forms.choices import streams, worded
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DAYS,
    DECIMAL,
    LINES,
    MONTH,
    PAPER,
    PERIOD,
    TICK,
    WHOLE,
    YEAR,
    Choice,
    Field,
    Form,
    Named,
)
from ghg.web.forms.holdings import NEEDED_PAPER, PAPER_OF, today_first
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site

PAGE = "/holdings/records"
CERTIFICATES = tuple(one for one in Instrument if one.certificate)
INSTRUMENT = Field("instrument", CHOICE, choices=worded("instrument", Instrument))
CERTIFICATE = Field("instrument", CHOICE, choices=worded("instrument", CERTIFICATES))
SERIAL = (
    Field("serial", term="web.holdings.serial", needed=True),
    Field("first", term="web.holdings.first"),
    Field("last", term="web.holdings.last"),
    Field("units", term="web.holdings.units_stated"),
)


def provinces(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [(one.code, reader.pick(one.name_zh, one.name_en)) for one in regions()]


def _to_block(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link("/holdings/block", block=made.block, done="/holdings/receive")


def _days_of(site: Site, named: Named) -> Named:
    """Begin with the days of an own project's last figure."""
    own = [one for one in offsets(site.desk) if one.form is not OffsetForm.BOUGHT]
    mine = [one for one in own if one.code == named.get("code")]
    if not mine:
        return {}
    return {"days.first": day_text(mine[-1].first_day), "days.last": day_text(mine[-1].last_day)}


FORMS = (
    Form(
        "/holdings/receive",
        "web.holdings.receive",
        receive,
        (
            INSTRUMENT,
            *SERIAL,
            Field("first_month", MONTH, term="web.holdings.first_month", needed=True),
            Field("last_month", MONTH, term="web.holdings.last_month"),
            Field(
                "acquired",
                CHOICE,
                "web.holdings.acquired",
                worded("web.holdings.acquired", Acquired),
                needed=True,
            ),
            Field("acquired_day", DAY, "web.holdings.acquired_day", needed=True),
            Field("plant", term="web.holdings.plant"),
            Field("region", CHOICE, choices=provinces),
            Field(
                "technology",
                CHOICE,
                "web.holdings.technology",
                worded("report.technology", Technology),
            ),
            Field("method", term="web.holdings.method"),
            Field("issued_day", DAY, "web.holdings.issued_day"),
            Field("price", DECIMAL),
            Field("currency", example="CNY"),
            Field("expected", TICK, "web.holdings.expected"),
            Field("evidence", PAPER, paper="gec"),
            Field("note"),
            Field("approver", term="web.holdings.approver_of_another"),
        ),
        "/holdings",
        note="web.holdings.receive_note",
        goes=_to_block,
    ),
    Form(
        "/holdings/statement",
        "web.holdings.statement",
        state,
        (
            INSTRUMENT,
            Field("units", WHOLE, "web.holdings.units_stated"),
            Field("day", DAY),
            PAPER_OF,
            Field("note"),
        ),
        PAGE,
        note="web.holdings.statement_note",
        start=today_first,
    ),
    Form(
        "/holdings/project",
        "web.holdings.project",
        record_project,
        (
            Field("code"),
            Field("name", needed=True),
            Field("place", CHOICE, "web.holdings.place", worded("offset.place", ProjectPlace)),
            Field("days", DAYS, needed=True),
            Field("tonnes", DECIMAL, "web.holdings.tonnes"),
            Field("method", term="web.holdings.how_measured", needed=True),
            NEEDED_PAPER,
            Field("effect_evidence", PAPER, "web.holdings.effect_evidence"),
            Field("exclusive", TICK, "web.holdings.exclusive"),
            Field("credited", TICK, "web.holdings.credited"),
            Field("note"),
        ),
        PAGE,
        note="web.holdings.project_note",
    ),
    Form(
        "/holdings/project-withdraw",
        "web.holdings.project_withdraw",
        withdraw_project,
        (Field("days", DAYS, needed=True), Field("reason", needed=True)),
        PAGE,
        ("code",),
        start=_days_of,
    ),
    Form(
        "/holdings/sell",
        "web.holdings.sell",
        sell,
        (
            Field("stream", CHOICE, choices=streams),
            Field("months", PERIOD, "web.holdings.months", needed=True),
            Field("sale", CHOICE, "cli.column.sold_as", worded("sale", Sale)),
            Field("kwh", DECIMAL, "web.holdings.kwh"),
            Field("counterparty", term="web.holdings.counterparty"),
            NEEDED_PAPER,
            Field("note"),
            Field("withdrawn", TICK, "web.holdings.withdrawn"),
        ),
        PAGE,
        note="web.holdings.sell_note",
    ),
    Form(
        "/holdings/group-paper",
        "web.holdings.group_paper",
        record_paper,
        (
            CERTIFICATE,
            *SERIAL,
            Field("holder", needed=True),
            Field("on_day", DAY, "cli.column.day"),
            Field("parts", LINES, "web.holdings.parts", example="某公司=1000"),
            NEEDED_PAPER,
            Field("note"),
        ),
        PAGE,
        note="web.holdings.group_paper_note",
    ),
    Form(
        "/holdings/coefficient",
        "web.holdings.coefficient",
        set_coefficient,
        (
            Field("year", YEAR),
            Field("value", DECIMAL),
            Field("source", term="web.holdings.coefficient_source", needed=True),
            Field("reason"),
        ),
        PAGE,
        note="web.holdings.coefficient_note",
    ),
)
