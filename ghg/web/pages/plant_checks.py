"""Cross-checks: two ways to one figure beside each other, the forms filed elsewhere, tolerances."""

from collections.abc import Iterable

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.crosschecks import ToleranceView, tolerance_list
from ghg.desk.names import item_name
from ghg.desk.statistics import figure_list
from ghg.domain.annexes import CheckRow
from ghg.domain.numbers import grouped, plain
from ghg.domain.periods import Period, day_text
from ghg.domain.readable import readable, rounded
from ghg.domain.statistics import FormFigure
from ghg.web.asking import Number, Page, Text, site_of
from ghg.web.forms.plant_checks import check_name, subject_name
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.site import Shown, look_at
from ghg.web.table import Cell, Table, badge, offered, table

router = APIRouter()
RESULTS = {"differs": "bad", "agrees": "ok", "no_data": "quiet"}


@router.get("/crosschecks")
def show(
    request: Request, inventory: Text = "", issue: Number = None, result: Text = "", page: Page = 1
) -> Response:
    """Show the comparisons of a version, or those of one result."""
    site, reader = site_of(request), reader_of(request)
    look = look_at(site)
    tolerances = _tolerances(reader, tolerance_list(site.desk, site.entity))
    if not look.standing:
        return rendered(request, "crosschecks.html", shown=None, tolerances=tolerances)
    shown = look.shown(inventory, issue)
    rows = shown.issue.annexes.checks
    query = {"inventory": shown.code, "issue": shown.number, "result": result}
    chosen = [one for one in rows if result in ("", one.result)]
    pages = paged(chosen, page, "/crosschecks", query)
    return rendered(
        request,
        "crosschecks.html",
        shown=shown,
        standings=look.standing,
        result=result,
        counts=[(word, sum(one.result == word for one in rows)) for word in RESULTS],
        pages=pages,
        checks=_checks(reader, shown, pages.some),
        tolerances=tolerances,
    )


@router.get("/crosschecks/figures")
def figures(request: Request, page: Page = 1) -> Response:
    """List what was filed elsewhere: statistical forms, the energy book, invoices."""
    site, reader = site_of(request), reader_of(request)
    pages = paged(figure_list(site.desk, site.entity), page, "/crosschecks/figures", {})
    return rendered(
        request, "crosscheck_figures.html", pages=pages, figures=_figures(reader, pages.some)
    )


def _checks(reader: Reader, shown: Shown, rows: Iterable[CheckRow]) -> Table:
    columns = (
        "check subject month:d left:n right:n unit difference:n percent:n tolerance:n stake:n "
        "result -"
    )
    return table(reader, columns, (_check(reader, shown, one) for one in rows))


def _check(reader: Reader, shown: Shown, row: CheckRow) -> tuple[Cell, ...]:
    return (
        Markup('{}<br><span class="muted">{}</span>').format(
            check_name(reader, row.check, row.part), _under(reader, row)
        ),
        reader.listed(subject_name(reader, one) for one in row.subjects),
        reader.month(row.month) or reader.t("crosscheck.whole"),
        readable(row.left) if row.left else "",
        readable(row.right) if row.right else "",
        reader.unit(row.unit),
        readable(row.difference) if row.difference else "",
        rounded(row.percent, 2),
        f"{row.tolerance} %" if row.tolerance else reader.t("crosscheck.no_tolerance"),
        rounded(row.at_stake_t, 2),
        badge(reader.t(f"crosscheck.result.{row.result}"), RESULTS[row.result]),
        _explain(reader, shown, row) if row.result == "differs" else "",
    )


def _under(reader: Reader, row: CheckRow) -> str:
    """Say the formula or what is missing, what else is known, and a person's reason."""
    part = f".{row.part}" if row.part else ""
    parts = [reader.t(f"crosscheck.formula.{row.check}{part}")]
    if row.lacking:
        parts = [reader.term(row.lacking)]
    parts += [reader.t(f"crosscheck.detail.{name}", value=value) for name, value in row.detail]
    if row.reason:
        parts.append(reader.t("crosscheck.reason", reason=row.reason))
    return reader.t("crosscheck.join").join(parts)


def _explain(reader: Reader, shown: Shown, row: CheckRow) -> Markup:
    year = shown.issue.year
    first, last = (row.month,) * 2 if row.month else (year * 100 + 1, year * 100 + 12)
    return offered(
        reader,
        "web.crosscheck.explain",
        "/crosschecks/explain",
        check=f"{row.check}.{row.part}" if row.part else row.check,
        subject=row.subjects[0] if row.subjects else "",
        first=reader.month(first),
        last=reader.month(last),
    )


def _tolerances(reader: Reader, found: Iterable[ToleranceView]) -> Table:
    rows = (
        (check_name(reader, *one.check.partition(".")[::2]), f"{plain(one.percent)} %", one.reason)
        for one in found
    )
    return table(reader, "check tolerance:n reason:words", rows)


def _figures(reader: Reader, found: Iterable[FormFigure]) -> Table:
    rows = (
        (
            reader.named("crosscheck.figure", f"{one.form}.{one.column}"),
            item_name(one.name, reader.language),
            one.owner or reader.t("crosscheck.entity"),
            str(Period(one.first_day, one.last_day)),
            grouped(plain(one.value)),
            reader.unit(one.unit),
            one.basis,
            _withdraw(reader, one),
        )
        for one in found
    )
    return table(reader, "form_figure name owner span:d value:n unit basis -", rows)


def _withdraw(reader: Reader, one: FormFigure) -> Markup:
    return offered(
        reader,
        "web.withdraw_it",
        "/crosschecks/withdraw",
        figure=f"{one.form}.{one.column}",
        name=one.name,
        facility=one.owner,
        first=day_text(one.first_day),
        last=day_text(one.last_day),
    )
