"""Why a number is what it is: line, formula, records, factors with the losers, evidence.

Of a total the lines that make it; of a line everything that it rests on. From a printed number to
the file behind it are three steps.
"""

import re
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import overview
from ghg.desk.caveats import caveats
from ghg.desk.facts import facts_below
from ghg.desk.names import method_name
from ghg.desk.overview import Explained, ExplainedFigure, ExplainedIntensity, ExplainedTotal
from ghg.domain.annexes import DerivedRow, StockRow
from ghg.domain.issue import ArgumentRow, ChoiceRow
from ghg.domain.periods import month_text
from ghg.domain.readable import unrounded
from ghg.texts.arguments import argument_words
from ghg.web.asking import Number, Page, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.inventory import estimates_of, naming, stream_names
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.record_rows import held
from ghg.web.site import Shown, look_at

router = APIRouter()
INFLOWS = ("opening", "purchase", "own_production")
PARTS = (*INFLOWS, "sale", "material_use", "loss", "closing")


@router.get("/why")
def show(
    request: Request, number: Text, inventory: Text = "", issue: Number = None, page: Page = 1
) -> Response:
    found = look_at(site_of(request)).shown(inventory, issue)
    answer = overview.explain(found.issue, number)
    if isinstance(answer, ExplainedIntensity):
        return _intensity(request, found, answer)
    if isinstance(answer, ExplainedTotal):
        return _total(request, found, answer, number, page)
    return _line(request, found, answer)


def version_name(reader: Reader, found: Shown) -> str:
    return (
        reader.t("cli.issue_number", number=found.number) if found.number else reader.t("cli.draft")
    )


def _total(
    request: Request, found: Shown, answer: ExplainedTotal, number: str, page: int
) -> Response:
    reader, figure = reader_of(request), None
    if isinstance(answer, ExplainedFigure):
        figure = answer.figure
    asked = {"inventory": found.code, "issue": found.number, "number": number}
    pages = paged(answer.lines, page, "/why", asked)
    return rendered(
        request,
        "why_total.html",
        shown=found,
        found=answer,
        number=number,
        name=_name(reader, found, answer, number),
        rule=reader.named("report.figure_rule", figure.rule) if figure else _holds(reader, answer),
        choices=answer.choices if isinstance(answer, ExplainedFigure) else (),
        version_name=version_name(reader, found),
        streams=stream_names(reader, found.issue),
        count=len(answer.lines),
        lines=pages.some,
        pages=pages,
    )


def _intensity(request: Request, found: Shown, answer: ExplainedIntensity) -> Response:
    reader, desk = reader_of(request), site_of(request).desk
    return rendered(
        request,
        "why_intensity.html",
        shown=found,
        found=answer,
        row=answer.intensity,
        facts=facts_below(desk, answer.intensity, found.issue.year),
        version_name=version_name(reader, found),
    )


def _name(reader: Reader, found: Shown, answer: ExplainedTotal, number: str) -> str:
    if isinstance(answer, ExplainedFigure):
        return reader.named("report.figure", answer.figure.figure)
    if answer.total.axis == "cell":
        month, _, gbt = answer.total.key.partition(":")
        return f"{month_text(int(month))} {reader.named('gbt_class', gbt)}"
    return naming(reader, found.issue)(answer.total) or number


def _holds(reader: Reader, answer: ExplainedTotal) -> str:
    """Say what a named total holds."""
    if answer.total.axis != "name":
        return ""
    return reader.named("report.total_holds", answer.total.key)


def _line(request: Request, found: Shown, answer: Explained) -> Response:
    site, reader = site_of(request), reader_of(request)
    line, rows = answer.line, answer.terms or (answer.activity,)
    tonnes = f"{unrounded(line.co2e_t)} tCO₂e" if line.co2e_t else ""
    return rendered(
        request,
        "why_line.html",
        shown=found,
        found=answer,
        line=line,
        tonnes=tonnes or reader.t("notice.mass_only", gas=line.species),
        method=method_name(answer.coefficient.formula, reader.language),
        words=_in_words(reader, answer.formula, answer.arguments),
        version_name=version_name(reader, found),
        streams=stream_names(reader, found.issue),
        terms=rows,
        records=[held(site, reader, row.stream, row.month, row.unit) for row in rows],
        estimates=estimates_of(reader, found.issue, {(row.stream, row.month) for row in rows}),
        stock=_stock(reader, answer.stock),
        arguments=[_argument(reader, *one) for one in answer.arguments],
        derived=[_derived(reader, one) for one in answer.derived],
        caveats=caveats(found.issue, line.facility, (choice for _, choice in answer.arguments)),
    )


def _in_words(reader: Reader, formula: str, arguments: Sequence[tuple[ArgumentRow, Any]]) -> str:
    """Write a formula with the words of its variables, which are named again below it."""
    words = {one.name: argument_words(one.name, reader.language) for one, _ in arguments}
    return re.sub(r"[\w.]+", lambda found: words.get(found[0], found[0]), formula)


def _argument(
    reader: Reader, one: ArgumentRow, choice: ChoiceRow | None
) -> tuple[str, str, str, ChoiceRow | None]:
    """Name an argument, say its value, and what there is to say of it."""
    word = argument_words(one.name, reader.language)
    name = one.name if word == one.name else f"{word} ({one.name})"
    value = f"{unrounded(one.value)} {one.unit}".removesuffix(" 1")
    said = value if value.startswith("≈") else f"= {value}"
    return name, said, reader.named("report.argument", one.note), choice


def _stock(reader: Reader, row: StockRow | None) -> str:
    """Say the stock equation with its numbers, and which way was taken."""
    if row is None:
        return ""
    parts = [
        f"{'+' if name in INFLOWS else '−'} {reader.t(f'stock.part.{name}')} {unrounded(said)}"
        for name in PARTS
        if (said := getattr(row, name))
    ]
    return reader.t(
        "cli.stock.steps",
        steps=" ".join(parts).removeprefix("+ "),
        unit=row.unit,
        taken=reader.named("stock.way", row.taken),
        reason=reader.term(row.reason),
        derived=unrounded(row.derived) or "—",
        metered=unrounded(row.metered) or "—",
    )


def _derived(reader: Reader, row: DerivedRow) -> str:
    """Say how samples became a parameter of the line."""
    rule = reader.named("report.sample_rule", row.rule)
    return reader.t(
        "cli.derived",
        name=reader.named("report.parameter", row.parameter),
        step=row.step,
        value=unrounded(row.value),
        unit=row.unit,
        rule=f"{rule} {row.source}".strip(),
        samples="、".join(row.samples),
    )
