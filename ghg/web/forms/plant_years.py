"""Forms of the control plan, of year end, and of evidence that proves a further thing."""

from ghg.desk.context import Desk
from ghg.desk.evidence import EvidenceView, evidence_list, link_file
from ghg.desk.monitoring.versions import add_version, import_plan
from ghg.desk.plan import EVER
from ghg.desk.yearend.prior import PriorRead, read_prior
from ghg.desk.yearend.rolling import roll
from ghg.domain.monitoring import PlanVersion
from ghg.web.forms import choices
from ghg.web.forms.form import DAY, FILE, LONG, MANY, PERIOD, YEAR, Field, Form, Named
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site

REASON = Field("reason", needed=True)
ID = ("id",)


def version(
    desk: Desk,
    first_day: int,
    reason: str,
    last_day: int = EVER.last_day,
    quality_rules: str = "",
    prepared_by: str = "",
    approved_by: str = "",
    entity: str = "",
) -> tuple[PlanVersion, bool]:
    """Make the next version; without a last day it holds until the next one."""
    words = (quality_rules, prepared_by, approved_by, entity)
    return add_version(desk, first_day, last_day, reason, *words)


def told_file(site: Site, reader: Reader, named: Named) -> str:  # noqa: ARG001 - as all of them
    found = (one for one in evidence_list(site.desk) if one.sha256 == named.get("id"))
    return next((one.file_name for one in found), "")


def _to_year(made: PriorRead, named: Named) -> str:  # noqa: ARG001 - as all ways
    return link("/yearend", year=made.year + 1, done="/yearend/prior")


def _to_file(made: EvidenceView, named: Named) -> str:  # noqa: ARG001 - as all ways
    return link("/evidence/one", id=made.sha256, done="/evidence/link")


FORMS = (
    Form(
        "/monitoring/import",
        "web.monitoring.import",
        import_plan,
        (Field("file", FILE, needed=True), Field("reason")),
        "/monitoring",
        note="web.monitoring.import_hint",
    ),
    Form(
        "/monitoring/version",
        "web.monitoring.version",
        version,
        (
            Field("first_day", DAY, "plan_book.column.first"),
            Field("last_day", DAY, "plan_book.column.last"),
            Field("prepared_by"),
            Field("approved_by"),
            Field("quality_rules", LONG, "web.monitoring.rules"),
            REASON,
        ),
        "/monitoring",
        note="web.monitoring.version_hint",
    ),
    Form(
        "/yearend/roll",
        "web.yearend.roll",
        roll,
        (),
        "/yearend",
        ("year",),
        note="web.yearend.roll_hint",
        fixed={"confirm": True},
    ),
    Form(
        "/yearend/prior",
        "web.yearend.prior",
        read_prior,
        (Field("year", YEAR), Field("file", FILE, needed=True)),
        "/yearend",
        note="web.yearend.prior_hint",
        goes=_to_year,
    ),
    Form(
        "/evidence/link",
        "web.evidence.link",
        link_file,
        (
            Field("streams", MANY, "web.proves", choices.streams, needed=True),
            Field("months", PERIOD, needed=True),
        ),
        "/evidence/one",
        ID,
        about=told_file,
        goes=_to_file,
    ),
)
