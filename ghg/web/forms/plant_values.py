"""Forms of samples, parameters and what is declared of them."""

from collections.abc import Sequence
from decimal import Decimal

from ghg.desk.context import Desk
from ghg.desk.parameter import (
    PARAMETERS,
    Proof,
    parameter_list,
    set_parameter,
    withdraw_parameter,
)
from ghg.desk.samples import BY_GUIDE, add_sample, set_sample_rule, withdraw_sample
from ghg.domain.samples import BASES, COMPOSITIONS, MEANS, MISSING_RULES, SAMPLED
from ghg.errors import NOWHERE, DataError
from ghg.web.forms import choices
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DECIMAL,
    MONTHS,
    PAPER,
    TICK,
    Field,
    Form,
    Group,
    Named,
)
from ghg.web.reader import Reader
from ghg.web.site import Site

STREAM = Field("stream", CHOICE, choices=choices.streams)
SPAN = Field("months", MONTHS, needed=True)
REASON = Field("reason", needed=True)
PROOF = Field("evidence", PAPER, paper="lab_report")
# what of a sample nobody said
UNKNOWN = {
    **dict.fromkeys(("represents", "total_moisture", "inherent_moisture")),
    **dict.fromkeys(("basis", "laboratory", "report_number", "evidence", "note"), ""),
}
KINDS = {
    "stream": choices.streams,
    "source": choices.sources,
    "facility": choices.facilities,
}


def owners(site: Site, reader: Reader) -> Sequence[Group]:
    """Offer what a value can be of: streams, sources and facilities."""
    return [
        Group(
            reader.head(kind),
            [(f"{kind}:{code}", words) for code, words in offered(site, reader)],
        )
        for kind, offered in KINDS.items()
    ]


def set_value(
    desk: Desk,
    owner: str,
    parameter: str,
    months: tuple[int, int],
    value: Decimal,
    unit: str,
    proof: Proof,
    item: str = "",
    reason: str = "",
) -> None:
    """Record a value; `owner` is a kind and a code (`stream:COAL`)."""
    kind, _, code = owner.partition(":")
    if kind not in KINDS:
        raise DataError("E-REF.own", NOWHERE, owner)
    set_parameter(desk, parameter, (kind, code), months, value, unit, proof, item, reason)


def value_name(reader: Reader, parameter: str) -> str:
    """Name a parameter; a declaration is kept among them under a name of its own."""
    if parameter.startswith("declared_"):
        return reader.t(f"cli.{parameter}")
    return reader.named("report.parameter", parameter)


def told_value(site: Site, reader: Reader, named: Named) -> str:
    """Say which value an address names."""
    for one in parameter_list(site.desk):
        if one.id == named.get("value_id"):
            owner = one.stream or one.source or one.facility
            return f"{value_name(reader, one.parameter)} {owner} {one.value} {one.unit}"
    return ""


def told_sample(site: Site, reader: Reader, named: Named) -> str:  # noqa: ARG001 - as all of them
    """Say which sample an address names."""
    parameter = reader.named("report.parameter", named.get("parameter", ""))
    return f"{named.get('stream', '')} {named.get('code', '')} {parameter}"


SAMPLES = (
    Form(
        "/sample/add",
        "web.sample.add",
        add_sample,
        (
            STREAM,
            Field("code", term="cli.column.sample"),
            Field("parameter", CHOICE, choices=choices.worded("report.parameter", SAMPLED)),
            Field("value", DECIMAL),
            Field("unit", example="GJ/t"),
            Field(
                "basis",
                CHOICE,
                "cli.column.sample_basis",
                choices.worded("report.basis", BASES),
                "not_applicable",
            ),
            Field("first_day", DAY, "web.sample.first"),
            Field("last_day", DAY, "web.sample.last"),
            Field("represents", DECIMAL),
            Field("total_moisture", DECIMAL, "web.sample.total_moisture"),
            Field("inherent_moisture", DECIMAL, "web.sample.inherent_moisture"),
            Field(
                "composition",
                CHOICE,
                "web.sample.composition",
                choices.worded("report.composition", COMPOSITIONS),
                COMPOSITIONS[0],
            ),
            Field("laboratory"),
            Field("accredited", TICK, "web.sample.accredited"),
            Field("report_number"),
            PROOF,
            Field("note"),
            Field("reason", term="web.why_another"),
        ),
        "/samples",
        note="web.sample.add_hint",
        fixed=UNKNOWN,
    ),
    Form(
        "/sample/withdraw",
        "web.sample.withdraw",
        withdraw_sample,
        (REASON,),
        "/samples",
        ("stream", "code", "parameter"),
        about=told_sample,
    ),
    Form(
        "/sample/rule",
        "web.sample.rule",
        set_sample_rule,
        (
            STREAM,
            Field(
                "mean",
                CHOICE,
                "web.sample.mean",
                choices.worded("web.sample.rule", (*MEANS, BY_GUIDE)),
            ),
            Field(
                "missing",
                CHOICE,
                "web.sample.missing",
                choices.worded("web.sample.rule", (*MISSING_RULES, BY_GUIDE)),
            ),
            SPAN,
            REASON,
        ),
        "/samples",
        note="web.sample.rule_hint",
        fixed={"mean": "", "missing": ""},
    ),
)
VALUES = (
    Form(
        "/parameter/set",
        "web.parameter.set",
        set_value,
        (
            Field("owner", CHOICE, choices=owners),
            Field("parameter", CHOICE, choices=choices.worded("report.parameter", PARAMETERS)),
            Field("value", DECIMAL),
            Field("unit"),
            SPAN,
            Field("item", term="web.parameter.item"),
            PROOF,
            Field("report_number"),
            Field("document"),
            Field("locator"),
            Field("reason"),
        ),
        "/parameters",
        note="web.parameter.set_hint",
    ),
    Form(
        "/parameter/withdraw",
        "web.parameter.withdraw",
        withdraw_parameter,
        (REASON,),
        "/parameters",
        ("value_id",),
        about=told_value,
    ),
)
FORMS = (*SAMPLES, *VALUES)
