"""Forms of cross-checks: tolerances, reasons, and figures that were filed elsewhere."""

from collections.abc import Sequence
from decimal import Decimal

from ghg.desk.context import Desk
from ghg.desk.crosschecks import explain_difference, set_tolerance
from ghg.desk.names import item_name
from ghg.desk.plant_choices import CHECKS, FORM_KINDS, ITEM_KINDS
from ghg.desk.plant_choices import energies as items_of
from ghg.desk.statistics import (
    Filed,
    file_b204,
    file_energy,
    file_form205,
    file_invoice,
    withdraw_figure,
)
from ghg.domain.periods import Period
from ghg.domain.statistics import B204, COLUMNS, ENERGY, FORM205
from ghg.web.forms import choices
from ghg.web.forms.form import (
    CHOICE,
    DAYS,
    DECIMAL,
    PERIOD,
    Choice,
    Choices,
    Field,
    Form,
    Named,
)
from ghg.web.reader import Reader
from ghg.web.site import Site

SPAN = Field("period", PERIOD, needed=True)
ANOTHER = Field("reason", term="web.why_another")
FACILITY = Field("facility", CHOICE, choices=choices.facilities)
FIGURES, LIST = "/crosschecks/figures", "/crosschecks"


def check_name(reader: Reader, check: str, part: str = "") -> str:
    """Name a check with the part that is compared."""
    name = reader.t(f"crosscheck.check.{check}")
    if not part:
        return name
    words = reader.t(f"crosscheck.part.{check}.{part}")
    return reader.t("crosscheck.check_part", check=name, part=words)


def subject_name(reader: Reader, subject: str) -> str:
    """Name an item of energy or a total; a stream, meter or product stays as it is."""
    if subject.startswith("name:"):
        return reader.named("report.total", subject.partition(":")[2])
    return item_name(subject, reader.language)


def checks(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    """Offer every check and its parts."""
    return [
        (f"{check}.{part}" if part else check, check_name(reader, check, part))
        for check, parts in CHECKS.items()
        for part in ("", *parts)
    ]


def energies(kinds: Sequence[str]) -> Choices:
    """Offer items of energy."""

    def offered(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
        return [(one.code, reader.pick(one.name_zh, one.name_en)) for one in items_of(kinds)]

    return offered


def form205(
    desk: Desk,
    item: str,
    period: Period,
    unit: str,
    opening: Decimal | None = None,
    purchase: Decimal | None = None,
    purchase_money: Decimal | None = None,
    consumption: Decimal | None = None,
    industrial: Decimal | None = None,
    material: Decimal | None = None,
    transport: Decimal | None = None,
    closing: Decimal | None = None,
    coefficient: Decimal | None = None,
    money_unit: str = "",
    facility: str = "",
    reason: str = "",
    entity: str = "",
) -> Filed:
    """Keep a row of form 205-1: what was left empty is not said."""
    given = (
        *(opening, purchase, purchase_money, consumption, industrial),
        *(material, transport, closing, coefficient),
    )
    said = {name: one for name, one in zip(COLUMNS[FORM205], given, strict=True) if one is not None}
    return file_form205(desk, item, period, said, unit, money_unit, facility, reason, entity)


def whole(site: Site, named: Named) -> Named:  # noqa: ARG001 - as all beginnings
    """Begin with the days that an address names."""
    return {"period.first": named.get("first", ""), "period.last": named.get("last", "")}


def told_check(site: Site, reader: Reader, named: Named) -> str:  # noqa: ARG001 - as all of them
    check, _, part = named.get("check", "").partition(".")
    if check not in CHECKS or part not in ("", *CHECKS[check]):
        return ""
    return f"{check_name(reader, check, part)} {subject_name(reader, named.get('subject', ''))}"


def told_figure(site: Site, reader: Reader, named: Named) -> str:  # noqa: ARG001 - as all of them
    figure = reader.named("crosscheck.figure", named.get("figure", ""))
    return f"{figure} {item_name(named.get('name', ''), reader.language)}"


def _figure(form: str, column: str) -> Field:
    return Field(column, DECIMAL, f"crosscheck.figure.{form}.{column}")


FORMS = (
    Form(
        "/crosschecks/tolerance",
        "web.crosscheck.tolerance",
        set_tolerance,
        (
            Field("check", CHOICE, choices=checks),
            Field("percent", DECIMAL, "web.crosscheck.percent"),
            Field("reason"),
        ),
        LIST,
        note="crosscheck.no_default",
    ),
    Form(
        "/crosschecks/explain",
        "web.crosscheck.explain",
        explain_difference,
        (SPAN, Field("reason", needed=True)),
        LIST,
        ("check", "subject", "first", "last"),
        start=whole,
        about=told_check,
    ),
    Form(
        "/crosschecks/form205",
        "web.crosscheck.form205",
        form205,
        (
            Field("item", CHOICE, choices=energies(FORM_KINDS)),
            SPAN,
            Field("unit", example="t"),
            *(_figure(FORM205, one) for one in COLUMNS[FORM205]),
            Field("money_unit", term="web.crosscheck.money_unit"),
            FACILITY,
            ANOTHER,
        ),
        FIGURES,
        note="web.crosscheck.form_hint",
    ),
    Form(
        "/crosschecks/b204",
        "web.crosscheck.b204",
        file_b204,
        (
            Field(
                "column",
                CHOICE,
                "cli.column.form_figure",
                choices.worded(f"crosscheck.figure.{B204}", COLUMNS[B204]),
            ),
            Field("name", term="web.product.name"),
            SPAN,
            Field("value", DECIMAL),
            Field("unit"),
            Field("basis"),
            FACILITY,
            ANOTHER,
        ),
        FIGURES,
        note="web.crosscheck.form_hint",
    ),
    Form(
        "/crosschecks/energy",
        "web.crosscheck.energy",
        file_energy,
        (
            Field(
                "part",
                CHOICE,
                "cli.column.form_figure",
                choices.worded(f"crosscheck.figure.{ENERGY}", COLUMNS[ENERGY]),
            ),
            Field("item", CHOICE, choices=energies(ITEM_KINDS)),
            SPAN,
            Field("value", DECIMAL),
            Field("unit"),
            FACILITY,
            ANOTHER,
        ),
        FIGURES,
        note="web.crosscheck.form_hint",
    ),
    Form(
        "/crosschecks/invoice",
        "web.crosscheck.invoice",
        file_invoice,
        (
            Field("stream", CHOICE, choices=choices.streams),
            SPAN,
            Field("value", DECIMAL, "crosscheck.figure.invoice.amount"),
            Field("unit", value="CNY"),
            ANOTHER,
        ),
        FIGURES,
        note="web.crosscheck.form_hint",
    ),
    Form(
        "/crosschecks/withdraw",
        "web.crosscheck.withdraw",
        withdraw_figure,
        (Field("period", DAYS, needed=True), Field("reason", needed=True)),
        FIGURES,
        ("figure", "name", "facility", "first", "last"),
        start=whole,
        about=told_figure,
    ),
)
