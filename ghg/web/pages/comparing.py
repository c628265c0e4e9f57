"""Two versions of inventories beside each other, and whether an issue still gives the same."""

from collections.abc import Callable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.comparing import BY, VIEWS, Compared, compare_versions
from ghg.desk.inventory import replay
from ghg.desk.overview import Standing, before
from ghg.domain.issue import Issue
from ghg.domain.periods import month_text
from ghg.errors import NOWHERE, DataError
from ghg.web.asking import Page, SomeNumber, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.inventory import AXES, names_of, naming, stream_names
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.site import Look, look_at

router = APIRouter()
AXIS_TERMS = {"gbt": "web.by_class", "source": "web.by_source", "facility": "web.by_facility"}
AXIS_TERMS |= {"month": "web.by_month", "gas": "report.by_gas", "cause": "web.by_cause"}


@router.get("/inventory/compare")
def compare(
    request: Request,
    old: Text = "",
    new: Text = "",
    view: Text = "",
    by: Text = "",
    page: Page = 1,
) -> Response:
    look, reader = look_at(site_of(request)), reader_of(request)
    versions = [word for one in look.standing for word in _words(one)]
    old, new = _usual(look, old, new)
    asked = {"old": old, "new": new, "view": view, "by": by}
    found, sides = None, None
    if old and new:
        sides = _version(look, old), _version(look, new)
        found = look.kept(lambda: compare_versions(*sides, view, by), "compared", *asked.values())
    differ = found.differences if found else ()
    pages = paged(differ, page, "/inventory/compare", asked)
    return rendered(
        request,
        "compare.html",
        versions=[(word, version_words(reader, word)) for word in versions],
        old=old,
        new=new,
        sides=sides or (),
        found=found,
        moved=_named(reader, *sides, found) if found and sides else (),
        views=VIEWS,
        ways=[(one, reader.t(AXIS_TERMS[one])) for one in BY],
        differences=pages.some,
        name_of=_naming(reader, *sides) if sides else None,
        pages=pages,
    )


@router.get("/inventory/replay")
def again(request: Request, inventory: Text, issue: SomeNumber) -> Response:
    """Build an issue again from the books as they stood; nothing is written."""
    look = look_at(site_of(request))
    found = replay(look.site.desk, inventory, issue)
    return rendered(request, "replay.html", found=found, shown=look.shown(inventory, issue))


def _words(one: Standing) -> list[str]:
    return [f"{one.code}/{number}" for number in (0, *reversed(one.issues))]


def version_words(reader: Reader, word: str) -> str:
    """Name a version: `2025/1` is issue 1 of the inventory 2025, `2025/0` its draft."""
    code, _, number = word.rpartition("/")
    said = reader.t("cli.issue_number", number=number) if number != "0" else reader.t("cli.draft")
    return f"{code} · {said}"


def _usual(look: Look, old: str, new: str) -> tuple[str, str]:
    """Say what is compared where nobody says it: the last issue with the one before it, with that
    of the year before, or with the draft."""
    if new or not look.standing:
        return old, new
    one = look.standing[-1]
    issues = [f"{one.code}/{number}" for number in one.issues]
    earlier = before(look.standing, look.version(one.code, 0)[0])
    then = next((each for each in look.standing if each.code == earlier), None)
    if len(issues) > 1:
        return issues[-2], issues[-1]
    if issues and then:
        return f"{then.code}/{then.issues[-1]}", issues[-1]
    return (issues[-1], f"{one.code}/0") if issues else ("", "")


def _version(look: Look, word: str) -> Issue:
    """Give a version by its word; raises E-REF.issue, E-REF.inventory."""
    code, slash, number = word.rpartition("/")
    if not (slash and number.isascii() and number.isdigit() and len(number) < 10):
        raise DataError("E-REF.issue", NOWHERE, word)
    return look.shown(code, int(number)).issue


def _named(reader: Reader, old: Issue, new: Issue, found: Compared) -> list[tuple[str, str, str]]:
    """Name the steps, each with its change and the total then reached."""
    names = {**names_of(reader, old), **names_of(reader, new)}

    def named(key: str) -> str:
        if found.by == "cause":
            return reader.named("bridge.cause", key)
        if found.by == "month":
            return month_text(new.year * 100 + int(key)) if old.year == new.year else f"{key}"
        return names.get(key) or reader.named(AXES.get(found.by, ""), key)

    return [(named(one.key), one.change_t, one.reached_t) for one in found.moved]


def _naming(reader: Reader, old: Issue, new: Issue) -> Callable[[str], str]:
    """Give the function that names a total or the stream of a line."""
    totals = {f"{row.axis}:{row.key}": row for made in (old, new) for row in made.totals}
    lines = {line.number: line for made in (old, new) for line in made.lines}
    streams = {**stream_names(reader, old), **stream_names(reader, new)}
    name_of = naming(reader, new)

    def named(place: str) -> str:
        if place in totals:
            return name_of(totals[place])
        line = lines[place]
        view = reader.named("report.figure", line.view)
        return f"{streams[line.stream]} {month_text(line.month)} {view}"

    return named
