"""An inventory in one of its versions: what it means, its totals by every axis, its lines."""

from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk import overview
from ghg.desk.names import item_name
from ghg.desk.report import annex_blocks, report_anchors, version_statement
from ghg.domain.issue import Issue, LineRow, TotalRow
from ghg.domain.missing import ESTIMATES
from ghg.domain.periods import month_text
from ghg.domain.readable import unrounded
from ghg.web.asking import Number, Page, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.printed import teller
from ghg.web.reader import Reader
from ghg.web.site import Shown, look_at

router = APIRouter()

BALANCE = "balance"  # the method of a balance one of whose terms was estimated
# axis of totals -> group of the words for its keys
AXES = {
    "name": "report.total",
    "gbt": "gbt_class",
    "row": "report.row",
    "scope": "scope",
    "scope2": "report.scope2",
    "iso": "iso_category",
    "gas": "report.gas",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines are asked for; what is empty asks for all."""

    view: str
    source: str
    month: int | None
    gbt: str
    word: str

    def wants(self, line: LineRow) -> bool:
        """Tell whether a line is asked for; a word is part of its number or of its gas."""
        return (
            self.view in ("", line.view)
            and self.source in ("", line.source)
            and self.month in (None, line.month)
            and self.gbt in ("", line.gbt_class)
            and self.word.casefold() in f"{line.number} {line.species}".casefold()
        )


@router.get("/inventory")
def show(request: Request, inventory: Text = "", issue: Number = None) -> Response:
    """Show a version; without any inventory lead on to where one is set up."""
    look, reader = look_at(site_of(request)), reader_of(request)
    if not inventory and not look.standing:
        return RedirectResponse("/inventory/new", 303)
    found = look.shown(inventory, issue)
    made, whose = found.issue, (found.code, found.number)
    return rendered(
        request,
        "inventory.html",
        shown=found,
        made=made,
        sha256=found.sha256,
        standings=look.standing,
        compare_from=_other_version(found),
        stack=look.kept(lambda: overview.month_stack(made), "stack", *whose),
        by_month={int(row.key): row.co2e_t for row in made.totals if row.axis == "month"},
        name_of=naming(reader, made),
        estimates=estimates_of(reader, made),
        subject_of=lambda subject: _subject(reader, made, subject),
    )


def _other_version(found: Shown) -> str:
    """Name what a version is first compared with: the issue before it, else the draft."""
    issues = found.standing.issues
    earlier = [one for one in issues if not found.number or one < found.number]
    return f"{found.code}/{earlier[-1] if earlier else 0}"


@router.get("/inventory/annexes")
def annexes(request: Request, inventory: Text = "", issue: Number = None) -> Response:
    """Show what is frozen beside the figures: the annexes of the report, of the draft too."""
    look, reader = look_at(site_of(request)), reader_of(request)
    found = look.shown(inventory, issue)
    said = version_statement(found.issue, found.sha256, reader.language)
    blocks = annex_blocks(said)
    return rendered(
        request,
        "annexes.html",
        shown=found,
        said=said,
        standings=look.standing,
        blocks=blocks,
        anchors=report_anchors(said),
        cells=teller(found.issue, found.number),
    )


@router.get("/lines")
def lines(
    request: Request,
    inventory: Text = "",
    issue: Number = None,
    view: Text = "",
    source: Text = "",
    month: Number = None,
    gbt: Text = "",
    word: Text = "",
    page: Page = 1,
) -> Response:
    look, reader = look_at(site_of(request)), reader_of(request)
    found = look.shown(inventory, issue)
    made, asked = found.issue, Asked(view, source, month, gbt, word.strip())
    query = {"inventory": found.code, "issue": found.number, **asdict(asked)}
    pages = paged([one for one in made.lines if asked.wants(one)], page, "/lines", query)
    return rendered(
        request,
        "lines.html",
        shown=found,
        made=made,
        standings=look.standing,
        asked=asked,
        months=sorted({line.month for line in made.lines}),
        classes=list(dict.fromkeys(line.gbt_class for line in made.lines)),
        lines=pages.some,
        pages=pages,
        streams=stream_names(reader, made),
    )


def naming(reader: Reader, made: Issue) -> Callable[[TotalRow], str]:
    """Give the function that names what a total is of."""
    names = names_of(reader, made)

    def name_of(row: TotalRow) -> str:
        if row.axis == "month":
            return month_text(int(row.key))
        if row.axis in ("source", "facility", "beside"):
            return names.get(row.key, row.key)
        return reader.named(AXES[row.axis], row.key) if row.axis in AXES else row.key

    return name_of


def _subject(reader: Reader, made: Issue, subject: str) -> str:
    """Name what a notice is about: a thing of the plan, or an item of the library."""
    known = names_of(reader, made).get(subject)
    return known or reader.named("report.item", item_name(subject, reader.language))


def estimates_of(
    reader: Reader, made: Issue, cells: Collection[tuple[str, int]] | None = None
) -> list[str]:
    """Tell the estimates of an issue, or those of some streams and months, with their approvers."""
    return [
        reader.t(
            "web.estimated_of",
            stream=one.stream,
            month=month_text(one.month),
            quantity=unrounded(one.quantity),
            unit=reader.unit(one.unit),
            method=_method(reader, one.method),
            approver=one.approver or "—",
        )
        for one in made.annexes.estimates
        if cells is None or (one.stream, one.month) in cells
    ]


def _method(reader: Reader, said: str) -> str:
    """Say how something was estimated: a word of the list in the tongue of the reader."""
    if said == BALANCE:
        return reader.t("report.missing.balance")
    return next((reader.both(words) for words in ESTIMATES.values() if said in words), said)


def names_of(reader: Reader, made: Issue) -> dict[str, str]:
    """Name streams, sources and facilities by their codes."""
    rows = (
        *((one.code, one.name_zh, one.name_en) for one in made.facilities),
        *((one.code, one.name_zh, one.name_en) for one in made.sources),
        *((one.code, one.name_zh, one.name_en) for one in made.streams),
    )
    return {code: reader.pick(chinese, english) for code, chinese, english in rows}


def stream_names(reader: Reader, made: Issue) -> dict[str, str]:
    return {one.code: f"{one.code} {reader.pick(one.name_zh, one.name_en)}" for one in made.streams}
