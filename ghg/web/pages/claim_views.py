"""Claims seen across schemes: titles, paths, named checks, functions of an energy-carbon centre."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.views import (
    checks_of,
    functions_count,
    functions_known,
    ladder_of,
    paths_known,
    paths_touch,
)
from ghg.domain.claim_catalogue import (
    Effect,
    FunctionStatement,
    PathCell,
    PathMatrix,
    PathRow,
    Provided,
)
from ghg.domain.claim_views import CheckFound, Ladder, Trapped
from ghg.domain.readable import rounded
from ghg.web.asking import site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.claim_gap import TONNES, verdict
from ghg.web.pages.claims import issued, text_name, which_of
from ghg.web.pages.holdings import paper
from ghg.web.reader import Reader
from ghg.web.table import Cell, Head, Table, badge, linked, several, table

router = APIRouter()
TRAPPED: Mapping[Trapped, str] = MappingProxyType({Trapped.FOUND: "bad", Trapped.NOT_FOUND: "ok"})
EFFECTS: Mapping[Effect, str] = MappingProxyType(
    {Effect.LOWERS: "ok", Effect.SHARE: "ok", Effect.COUNTS: "ok", Effect.NOTHING: "bad"}
)
PROVIDED: Mapping[Provided, str] = MappingProxyType({Provided.YES: "ok", Provided.PARTLY: "warn"})


@router.get("/claims/titles")
def titles(request: Request) -> Response:
    reader = reader_of(request)
    site = site_of(request)
    if not issued(site):
        return _seen(request, "ladder", ())
    found = ladder_of(site.desk, which_of(site, "", None))
    parts = (
        (reader.t("web.claims.held"), _held(reader, found)),
        (reader.t("web.claims.wanted"), _steps(reader, found)),
    )
    return _seen(request, "ladder", parts)


@router.get("/claims/paths")
def paths(request: Request) -> Response:
    """Show which path does what to which figure, and what it can touch of the last issue."""
    site, reader = site_of(request), reader_of(request)
    touched = paths_touch(site.desk, which_of(site, "", None)) if issued(site) else {}
    return _seen(request, "paths", _paths(reader, paths_known(), touched))


@router.get("/claims/checks")
def checks(request: Request) -> Response:
    site, reader = site_of(request), reader_of(request)
    if not issued(site):
        return _seen(request, "checks", ())
    found = checks_of(site.desk, which_of(site, "", None))
    return _seen(request, "checks", (("", _checks(reader, found)),))


@router.get("/claims/functions")
def functions(request: Request) -> Response:
    """Say which functions of an energy-carbon centre this product has, and which it has not."""
    reader = reader_of(request)
    said = functions_count(reader.language)
    return _seen(request, "functions", (("", _functions(reader, functions_known())),), said)


def _seen(
    request: Request, name: str, parts: Iterable[tuple[str, Table]], said: str = ""
) -> Response:
    reader = reader_of(request)
    note = said or reader.t(f"web.claims.{name}_note")
    here = {"ladder": "titles"}.get(name, name)
    return rendered(
        request, "claim_seen.html", name=name, note=note, parts=tuple(parts), tab=f"/claims/{here}"
    )


def _held(reader: Reader, found: Ladder) -> Table:
    rows = (
        (
            linked(reader.both(one.name), "/claims/fact", kind=one.fact),
            reader.both(one.level) or badge(reader.t("cli.claim.untold"), "warn"),
            reader.both(one.next),
            several(paper(each) for each in one.evidence.split("、")),
        )
        for one in found.titles
    )
    return table(reader, "claim_title claim_held claim_next claim_evidence", rows)


def _steps(reader: Reader, found: Ladder) -> Table:
    rows = (
        (
            reader.both(one.asked),
            linked(
                text_name(reader, one.number, one.scheme_title), "/claims/scheme", id=one.scheme
            ),
            verdict(reader, one.verdict),
            reader.listed(reader.both(each) for each in one.instead),
            _means(reader, one.opens, one.breaks, one.rule),
            one.clause,
        )
        for one in found.steps
    )
    columns = (
        "claim_title:words claim_text:words claim_verdict claim_instead:words claim_means:words "
        "claim_clause:words"
    )
    return table(reader, columns, rows)


def _means(reader: Reader, opens: bool, breaks: bool, rule: str) -> str:
    if opens:
        return reader.t("cli.claim.opens", rule=rule)
    return reader.t("cli.claim.breaks") if breaks else ""


def _paths(
    reader: Reader, found: PathMatrix, touched: Mapping[str, str]
) -> Iterator[tuple[str, Table]]:
    """Put all paths beside the schemes, then each path with what moves and where that stands."""
    heads = (reader.t("web.claims.path"), reader.t("web.claims.touches"))
    columns = (Head(heads[0], "words"), Head(heads[1], "n"))
    names = {one.id: reader.both(one.name) for one in found.columns}
    rows = tuple(
        (
            _path(reader, row),
            rounded(touched.get(row.id, ""), TONNES),
            *(several(dict.fromkeys(_effect(reader, one) for one in row.of(id_))) for id_ in names),
        )
        for row in found.rows
    )
    yield "", Table((*columns, *(Head(name) for name in names.values())), rows)
    for row in found.rows:
        yield _path(reader, row), _cells(reader, row, names)


def _path(reader: Reader, row: PathRow) -> str:
    return f"{row.number}. {reader.both(row.name)}" if row.number else reader.both(row.name)


def _effect(reader: Reader, one: PathCell) -> Cell:
    return badge(reader.named("claim.effect", one.effect), EFFECTS.get(one.effect, "quiet"))


def _cells(reader: Reader, row: PathRow, names: Mapping[str, str]) -> Table:
    rows = (
        (
            names[one.column],
            _effect(reader, one),
            reader.both(one.of),
            several(part for part in (reader.both(one.why), one.clause) if part),
        )
        for one in row.cells
    )
    return table(reader, "claim_column:d claim_effect claim_of:words claim_source:words", rows)


def _checks(reader: Reader, found: Iterable[CheckFound]) -> Table:
    rows = (
        (
            f"{one.check.number}. {reader.both(one.check.name)}",
            badge(reader.named("claim.trapped", one.result), TRAPPED.get(one.result, "quiet")),
            several(reader.both(said) for said in one.why),
            "" if one.result is Trapped.NOT_FOUND else reader.both(one.check.remedy),
            one.check.clause,
        )
        for one in found
    )
    columns = "check:words result web.claims.seen:words web.claims.remedy:words claim_clause:words"
    return table(reader, columns, rows)


def _functions(reader: Reader, found: FunctionStatement) -> Table:
    rows = (
        (
            f"{one.number}. {reader.both(one.name)}",
            badge(
                reader.named("claim.provided", one.provided), PROVIDED.get(one.provided, "quiet")
            ),
            reader.both(one.does) or reader.t("claim.functions.nothing"),
            reader.both(one.missing),
            reader.both(one.evidence),
        )
        for one in found.functions
    )
    names = ("function", "provided", "does", "missing", "evidence")
    columns = " ".join(
        f"claim.functions.column.{one}{'' if one == 'provided' else ':words'}" for one in names
    )
    return table(reader, columns, rows)
