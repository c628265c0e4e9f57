"""From what was typed into a form to the words of its function; every mistake at its field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from pydantic import ValidationError

from ghg.domain import dates
from ghg.domain.periods import Period, span
from ghg.errors import DataError, Place, Problem
from ghg.web.api.shapes import Shape, model_of, said_in, shape_of
from ghg.web.forms import form as kinds
from ghg.web.forms.form import Field, Form, Named

ACCEPT = "accept"
FIRST, LAST = ".first", ".last"
Typed = Mapping[str, Sequence[str]]


def words_of(form: Form, typed: Typed, named: Named) -> dict[str, Any]:
    """Give the words of the function; raises all mistakes together, each with its field."""
    shape = shape_of(form.function)
    asked = shape.asked()
    wrong: list[Problem] = []
    said: dict[str, Any] = {
        name: text
        for name, text in named.items()
        if name in asked and (text or asked[name][1] is ...)
    }
    said |= form.fixed or {}
    for field in form.fields:
        if field.kind == kinds.FILE:
            continue
        try:
            found = _read(field, typed, asked[field.name][0] is not str)
        except DataError as error:
            wrong += [replace(one, place=Place(column=field.name)) for one in error.problems]
            continue
        if found is not None:
            said[field.name] = found
    if ACCEPT in typed:
        said |= {name: tuple(typed[ACCEPT]) for name in asked.keys() & {ACCEPT, "accepted"}}
    return _checked(shape, asked, said, wrong)


def _checked(
    shape: Shape, asked: Mapping[str, Any], said: Mapping[str, Any], wrong: list[Problem]
) -> dict[str, Any]:
    """Hold the words against the types of the function."""
    read = {one.place.column for one in wrong}
    try:
        model = model_of("Said", {name: kind for name, kind in asked.items() if name not in read})
        found = said_in(model.model_validate(dict(said)))
    except ValidationError as error:
        told = [_problem(one) for one in error.errors(include_url=False)]
        raise DataError.of([*wrong, *told]) from None
    if wrong:
        raise DataError.of(wrong)
    return shape.words(found)


def _problem(error: Mapping[str, Any]) -> Problem:
    part = str(error["loc"][0])
    if error["type"] == "missing":
        return Problem("E-WEB.empty", Place(column=part))
    return Problem("E-WEB.field", Place(column=part), str(error.get("input", ""))[:100])


def _read(field: Field, typed: Typed, is_typed: bool) -> Any:
    """Read one field; None for what was left out."""
    if field.kind in kinds.TWICE:
        return _two(field, typed)
    if field.kind == kinds.MANY:
        return tuple(typed.get(field.name, ())) or (() if field.needed else None)
    text = "".join(typed.get(field.name, ())[:1]).strip()
    if field.kind == kinds.TICK:
        return text == "yes"
    if field.kind in (kinds.LINES, kinds.PAIRS):
        return _lines(field, text)
    if not text:
        return "" if field.needed and not is_typed else None
    return _READERS.get(field.kind, str)(text)


def _two(field: Field, typed: Typed) -> Any:
    """Read a first and a last one; a missing last one is the first."""
    read = dates.day if field.kind == kinds.DAYS else dates.month
    made = {kinds.DAYS: Period, kinds.PERIOD: span}.get(field.kind)
    first, last = ("".join(typed.get(field.name + end, ())[:1]).strip() for end in (FIRST, LAST))
    if not first and not last:
        return None
    pair = read(first or last), read(last or first)
    if pair[1] < pair[0]:
        raise DataError("E-DATE.order", Place(column=field.name), f"{first}–{last}")
    return asdict(made(*pair)) if made else pair


def _lines(field: Field, text: str) -> Any:
    some = [line.strip() for line in text.splitlines() if line.strip()]
    if field.kind == kinds.LINES:
        return tuple(some) or None
    pairs = [line.partition("=") for line in some]
    wrong = [line for line, (_, sign, _) in zip(some, pairs, strict=True) if not sign]
    if wrong:
        raise DataError("E-WEB.pair", Place(column=field.name), wrong[0][:100])
    return tuple((one.strip(), other.strip()) for one, _, other in pairs) or None


_READERS: Mapping[str, Callable[[str], Any]] = {kinds.DAY: dates.day, kinds.MONTH: dates.month}
