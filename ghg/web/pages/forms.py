"""The pages of the table of forms: each shows itself, does its act, and leads back."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.evidence import add_file
from ghg.desk.factors.own import own_list
from ghg.errors import DataError, GhgError
from ghg.web import typed as typing_
from ghg.web.acts import MENDED, NOTHING, Told
from ghg.web.api.shapes import shape_of
from ghg.web.asking import site_of
from ghg.web.forms import form as kinds
from ghg.web.forms.choices import evidence
from ghg.web.forms.form import Choice, Field, Form, Group, Named, Preview
from ghg.web.forms.registry import FORMS
from ghg.web.forms.saying import FIRST, LAST, Typed, words_of
from ghg.web.mistakes import status_of
from ghg.web.page import link, reader_of, rendered
from ghg.web.reader import Reader
from ghg.web.site import Site
from ghg.web.uploads import handed_in

router = APIRouter()
MOST = 5000  # signs of one field
LOOK = "preview"  # the button that shows what would be
NEW = ".file"  # what is handed in, beside what is kept


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in the fields: what was typed, else what the form begins with."""

    named: Named
    typed: Mapping[str, Sequence[str]] | None
    start: Named

    def one(self, field: Field) -> str:
        if self.typed is None:
            return self.start.get(field.name, field.value)
        return "".join(self.typed.get(field.name, ())[:1])

    def many(self, field: Field) -> Sequence[str]:
        return self.start.get(field.name, "").split() if self.typed is None else self.of(field.name)

    def ends(self, field: Field) -> tuple[str, str]:
        if self.typed is None:
            return self.start.get(field.name + FIRST, ""), self.start.get(field.name + LAST, "")
        first, last = (self.of(field.name + end)[:1] for end in (FIRST, LAST))
        return "".join(first), "".join(last)

    def of(self, name: str) -> Sequence[str]:
        return (self.typed or {}).get(name, ())


def _shows(form: Form) -> Callable[[Request], Response]:
    def show(request: Request) -> Response:
        query = {name: request.query_params.get(name, "")[:500] for name in form.named}
        begun = dict(form.start(site_of(request), query)) if form.start else {}
        asked = {one.name for one in form.fields}
        begun |= {name: text[:MOST] for name, text in request.query_params.items() if name in asked}
        return _shown(request, form, Said(query, None, begun))

    return show


def _does(form: Form) -> Callable[[Request], Any]:
    async def does(request: Request) -> Response:
        sent = await request.form()
        return await run_in_threadpool(_done, request, form, sent)

    return does


def _done(request: Request, form: Form, sent: FormData) -> Response:
    typed = _texts(sent)
    named = {name: "".join(typed.get(name, ())[:1]) for name in form.named}

    try:
        typed |= _kept_papers(request, form, typed, named, sent)
        words = words_of(form, typed, named)
        if form.preview and LOOK in typed:
            found = form.preview(site_of(request), reader_of(request), words)
            return _shown(request, form, Said(named, typed, {}), preview=found)
        made = _called(request, form, words, sent)
    except MENDED as error:
        return _refused(request, form, Said(named, typed, {}), error)
    address = form.goes(made, named) if form.goes else back_of(form, named, form.path)
    return RedirectResponse(address, 303)


def _refused(request: Request, form: Form, said: Said, error: GhgError) -> Response:
    """Show the form again, with what was typed and what was refused at which field."""
    reader = reader_of(request)
    labels = {one.name: one.label(reader) for one in form.fields}
    told = typing_.told(reader, error.problems, labels)
    wrong = frozenset(one.place.column for one in error.problems)
    return _shown(request, form, said, told, wrong, status_of(error, request.method))


def _called(request: Request, form: Form, words: dict[str, Any], sent: FormData) -> Any:
    """Call the function: the face itself fills the desk, the own factors and the file."""
    site, shape = site_of(request), shape_of(form.function)
    if site.entity and any(one.name == "entity" for one in shape.parameters):
        words.setdefault("entity", site.entity)
    if shape.desk:
        words[shape.desk] = site.desk
    if shape.own:
        words[shape.own] = own_list(site.desk)
    if not shape.path:
        return form.function(**words)
    file = next((one for one in sent.values() if isinstance(one, UploadFile)), None)
    if file is None and shape.file_needed:
        raise DataError("E-WEB.no_file")
    given = handed_in(file) if file and (file.filename or shape.file_needed) else nullcontext()
    with given as path:
        return form.function(**words, **{shape.path: path})


def _kept_papers(
    request: Request, form: Form, typed: Typed, named: Named, sent: FormData
) -> dict[str, list[str]]:
    """Keep the papers that were handed in, once nothing else is wrong; name each by its hash."""
    given = [(one, sent.get(one.name + NEW)) for one in form.papers]
    new = [(one, file) for one, file in given if isinstance(file, UploadFile) and file.filename]
    if new:
        words_of(form, {**typed, **{one.name: ["-"] for one, _ in new}}, named)
    kept = {}
    for one, file in new:
        with handed_in(file) as path:
            kept[one.name] = [add_file(site_of(request).desk, path, one.paper).sha256]
    return kept


def _texts(sent: FormData) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for name, value in sent.multi_items():
        if isinstance(value, str):
            texts.setdefault(name, []).append(value[:MOST])
    return texts


def back_of(form: Form, named: Named, done: str = "") -> str:
    """Give the address of the page that a form belongs to."""
    return link(form.back, **named, done=done)


def _shown(
    request: Request,
    form: Form,
    said: Said,
    told: Told = NOTHING,
    wrong: frozenset[str] = frozenset(),
    status: int = 200,
    preview: Preview = (),
) -> Response:
    site, reader = site_of(request), reader_of(request)
    return rendered(
        request,
        "form.html",
        status,
        form=form,
        said=said,
        told=told,
        refused=wrong,
        needs=needs(form),
        back=back_of(form, said.named),
        offered=_offered(form, site, reader),
        preview=preview,
        shut=form.shut(site, reader, said.named) if form.shut else "",
        about=form.about(site, reader, said.named) if form.about else "",
    )


def _offered(
    form: Form, site: Site, reader: Reader
) -> dict[str, Sequence[Choice] | Sequence[Group]]:
    """Give what the fields offer: of papers every kept one."""
    lists = {one.name: one.choices for one in form.fields if one.choices}
    return {name: one(site, reader) for name, one in lists.items()} | {
        one.name: evidence(site, reader) for one in form.papers
    }


def needs(form: Form) -> frozenset[str]:
    """Name the fields that must be filled: those that the function or the form asks for."""
    asked = shape_of(form.function).asked()
    typed = [one for one in form.fields if one.kind not in (kinds.TICK, kinds.FILE)]
    fixed = form.fixed or {}
    by_function = {one.name for one in typed if asked[one.name][1] is ...} - fixed.keys()
    return frozenset(by_function | {one.name for one in form.fields if one.needed})


for _form in FORMS.values():
    router.add_api_route(_form.path, _shows(_form), methods=["GET"], response_model=None)
    router.add_api_route(_form.path, _does(_form), methods=["POST"], response_model=None)
