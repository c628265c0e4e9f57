"""Foreign tables: a proposal from a file of theirs, mended in a form, stored, and used at once.

A stored one is changed by its next revision, with a reason.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.imports.kinds import TableKind, table_kinds
from ghg.desk.imports.mappings import (
    MappingChanges,
    add_mapping,
    change_mapping,
    guess_mapping,
    mapping_list,
    mapping_named,
)
from ghg.desk.plan import plan_of
from ghg.domain.mappings import DAY_ORDERS, DAY_RULES, Pairs, SheetMapping, pairs
from ghg.errors import DataError
from ghg.web.acts import MENDED, NOTHING, Told, acted, refusal
from ghg.web.asking import Number, Text, Word, site_of
from ghg.web.checking import Check
from ghg.web.page import link, rendered
from ghg.web.pages.checked import begin
from ghg.web.uploads import Waiting

router = APIRouter()
Column = Annotated[list[str], Form(max_length=200)]
MORE_ALIASES = 4  # empty lines for further names


@dataclass(frozen=True, slots=True)
class Draft:
    """A mapping in its form: `old` is the code of the stored one that it changes, `id` names the
    file that waits for it."""

    mapping: SheetMapping
    code: str = ""
    name: str = ""
    note: str = ""
    old: str = ""
    id: str = ""


@router.get("/import/mappings")
def show_all(request: Request, done: Text = "") -> Response:
    site = site_of(request)
    found = mapping_list(site.desk, site.entity)
    kinds = {one.name: one for one in table_kinds()}
    return rendered(request, "mappings.html", mappings=found, kinds=kinds, done=done)


@router.post("/import/mapping/propose")
def propose(request: Request, file: Annotated[UploadFile | None, File()] = None) -> Response:
    """Keep a file of theirs and propose how it is read; nothing is stored."""
    site = site_of(request)

    def act() -> str:
        if file is None:
            raise DataError("E-WEB.no_file")
        return link("/import/mapping", id=site.uploads.keep(request.state.session, file).id)

    empty = Draft(SheetMapping("activity"))
    return acted(request, act, lambda told, status: _shown(request, empty, told, status))


@router.get("/import/mapping")
def show(
    request: Request,
    id: Text = "",  # noqa: A002 - the word of the address
    code: Text = "",
    table: Text = "",
    sheet: Text = "",
    header_row: Number = None,
) -> Response:
    """Show a stored mapping, or the proposal for a file as it is asked to be read."""
    site = site_of(request)
    draft = Draft(SheetMapping(table or "activity", sheet, header_row or 1), id=id)
    if code:
        stored = mapping_named(site.desk, code, site.entity)
        draft = replace(draft, mapping=stored.mapping, code=code, name=stored.name, old=code)
    if id and (table or not code):
        waiting = site.uploads.named(request.state.session, id)
        try:
            found = guess_mapping(waiting.path, table, sheet, header_row or 0)
        except MENDED as error:
            return _shown(request, draft, *refusal(request, error))
        draft = replace(draft, mapping=found.mapping)
    return _shown(request, draft)


@router.post("/import/mapping")
def store(
    request: Request,
    code: Word = "",
    name: Word = "",
    note: Word = "",
    old: Word = "",
    id: Word = "",  # noqa: A002 - the word of the form
    table: Word = "",
    sheet: Word = "",
    header_row: Word = "",
    ours: Column = [],  # noqa: B006 - FastAPI gives a new list
    theirs: Column = [],  # noqa: B006
    fixed: Column = [],  # noqa: B006
    alias: Column = [],  # noqa: B006
    meant: Column = [],  # noqa: B006
    day_order: Word = "ymd",
    day_rule: Word = "as_printed",
) -> Response:
    """Store a mapping or its next revision; a file that waits for it is checked by it."""
    mapping = SheetMapping(
        table=table,
        sheet=sheet.strip(),
        header_row=int(header_row) if header_row.isdecimal() and len(header_row) < 7 else 0,
        columns=_paired(ours, theirs),
        constants=_paired(ours, fixed),
        aliases=_paired(alias, meant),
        day_order=day_order,
        day_rule=day_rule,
    )
    draft = Draft(mapping, code.strip(), name.strip(), note.strip(), old, id)
    return acted(
        request,
        lambda: _stored(request, draft),
        lambda told, status: _shown(request, draft, told, status),
    )


def _paired(names: Sequence[str], texts: Sequence[str]) -> Pairs:
    """Pair two columns of the form; what is empty is not said."""
    both = ((name.strip(), text.strip()) for name, text in zip(names, texts, strict=False))
    return pairs({name: text for name, text in both if name and text})


def _stored(request: Request, draft: Draft) -> str:
    site = site_of(request)
    uploads, session = site.uploads, request.state.session
    waiting = uploads.named(session, draft.id) if draft.id else None
    if draft.old:
        before = mapping_named(site.desk, draft.old, site.entity).mapping
        changes = _changes(before, draft.mapping)
        made = change_mapping(site.desk, draft.old, changes, draft.note, site.entity)
    else:
        made = add_mapping(
            site.desk, draft.code, draft.mapping, draft.name, draft.note, site.entity
        )
    if waiting is None:
        return link("/import/mappings", done=made.code)
    again = replace(waiting, mapping=made.code, check=Check(), checked=None, problems=())
    uploads.put(again)
    return begin(site, again)


def _changes(before: SheetMapping, now: SheetMapping) -> MappingChanges:
    """Say what a form with every part of a mapping says anew; what it left out is taken out."""

    def all_of(standing: Pairs, said: Pairs) -> Pairs:
        return pairs({**dict.fromkeys(dict(standing), ""), **dict(said)})

    return MappingChanges(
        table=now.table,
        sheet=now.sheet,
        header_row=now.header_row,
        columns=all_of(before.columns, now.columns),
        constants=all_of(before.constants, now.constants),
        aliases=all_of(before.aliases, now.aliases),
        day_order=now.day_order,
        day_rule=now.day_rule,
    )


def _shown(request: Request, draft: Draft, told: Told = NOTHING, status: int = 200) -> Response:
    site, mapping = site_of(request), draft.mapping
    waiting = site.uploads.named(request.state.session, draft.id) if draft.id else None
    kinds = table_kinds()
    kind = next((one for one in kinds if one.name == mapping.table), kinds[0])
    seen, missing = _seen(waiting, mapping) if waiting else ((), kind.needed)
    return rendered(
        request,
        "mapping.html",
        status,
        draft=draft,
        mapping=mapping,
        told=told,
        waiting=waiting,
        kinds=kinds,
        kind=kind,
        seen=seen,
        needed=_needed(kind, mapping, missing),
        columns=dict(mapping.columns),
        constants=dict(mapping.constants),
        more=range(MORE_ALIASES),
        orders=DAY_ORDERS,
        rules=DAY_RULES,
        streams=plan_of(site.desk, site.entity).streams,
    )


def _seen(waiting: Waiting, mapping: SheetMapping) -> tuple[Sequence[object], Collection[str]]:
    """Give the file's own columns with what stands in them, and what of ours nothing in it is like;
    nothing of a file that cannot be read so."""
    try:
        found = guess_mapping(waiting.path, mapping.table, mapping.sheet, mapping.header_row)
    except MENDED:
        return (), ()
    return found.columns, found.missing


def _needed(kind: TableKind, mapping: SheetMapping, missing: Collection[str]) -> Collection[str]:
    """Give the columns to be named; a unit may stand in brackets behind a header of the file."""
    said = {name for name, _ in (*mapping.columns, *mapping.constants)}
    return frozenset(kind.needed) & (said | set(missing))
