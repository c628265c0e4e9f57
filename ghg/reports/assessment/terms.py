"""Names of the terms of measures, and where they come from, in words.

A measure names a term by what it is (an item, a way of power, a category, a fact) and its place in
the issue by a word and what is meant there. What has no word stays as it is.
"""

import re
from collections.abc import Callable, Mapping

from ghg.domain.claims import Term
from ghg.domain.numbers import from_exact_text
from ghg.domain.plant_facts import Answering
from ghg.reports.assessment.telling import Telling
from ghg.reports.voice import Voice
from ghg.texts.labels import LABELS

FACT, GAS, CATEGORY = "fact", "gas:", "category "
SCHEME = "scheme"
DAYS = ("first", "last", "first_retirement")  # terms whose number is a day
IN_WORDS = (Answering.YES_NO, Answering.DAY, Answering.ITEMS, Answering.LEVEL)
_TREATED = re.compile(r"(\w+) \((\w*)\)")


def term_name(telling: Telling, term: Term) -> str:
    """Name a term: a fact by its question and whose it is, another one by its word."""
    if term.source == FACT:
        return _of_fact(telling, term)
    if term.where.startswith(GAS):
        return telling.unit(term.name)
    treated = _TREATED.fullmatch(term.name)
    if treated:
        way, treatment = treated.groups()
        return telling.say(
            "with_note",
            text=telling.member("way", way),
            note=telling.member("treatment", treatment),
        )
    return _worded(telling, "term", term.name) or _item(telling, term.name)


def term_value(telling: Telling, term: Term) -> str:
    """Show a term's value in full, that of a fact as the question is answered, a day as a day; a
    category without a line in the issue is not recorded."""
    if term.name in DAYS:
        return telling.day(int(term.value))
    asked = telling.papers.names.asked.get(term.where) if term.source == FACT else None
    if asked and asked.answering in IN_WORDS:
        return telling.shown_as(term.where, asked, term.value, term.unit, "")
    if term.name.startswith(CATEGORY) and not from_exact_text(term.value):
        category = term.name.removeprefix(CATEGORY)
        if all(line.iso_category != category for line in telling.papers.issue.lines):
            return telling.say("not_recorded")
    return telling.full(term.value)


def _of_fact(telling: Telling, term: Term) -> str:
    if term.where not in telling.papers.names.asked:  # the amount of one product among others
        return term.name
    of = term.name.removeprefix(term.where).strip()
    name = telling.name_of(term.where)
    return telling.say("with_note", text=name, note=of) if of else name


def _item(telling: Telling, name: str) -> str:
    """Name an item of the energy account, a way of power, a measure, or a thing of the issue."""
    items = {one.item: (one.item_zh, one.item_en) for one in telling.papers.issue.energy}
    if name in items:
        return telling.pick(*items[name])
    found = telling.member("way", name)
    if found != name:
        return found
    named = telling.name_of(name)
    return named if named != name else Voice(telling.papers.issue, telling.language).subject(name)


def _worded(telling: Telling, group: str, text: str) -> str:
    """Give the word for a text, else for its first part with the rest named; "" without one."""
    if f"report.claim.{group}.{text}" in LABELS:
        return telling.tell(f"{group}.{text}")
    first, _, rest = text.partition(" ")
    if not rest or f"report.claim.{group}.{first}_of" not in LABELS:
        return ""
    name = _RESTS.get(first)
    return telling.tell(f"{group}.{first}_of", rest=name(telling, rest) if name else rest)


def origin(telling: Telling, term: Term) -> str:
    """Say where a term comes from."""
    where = "" if term.source == FACT else term.where
    if term.source == SCHEME:
        where = _of_scheme(telling, where)
    elif term.source in ("issue", "snapshot"):
        where = _worded(telling, "where", where.replace(GAS, "gas ")) or where
    name = telling.member("origin", term.source)
    return telling.tell("of", name=name, text=where) if where else name


def _view(telling: Telling, rest: str) -> str:
    return Voice(telling.papers.issue, telling.language).kind("figure", rest)


def _lines(telling: Telling, rest: str) -> str:
    """Name the lines of a category, or of an electricity figure."""
    if rest.startswith("iso "):
        return telling.tell("where.iso", rest=rest.removeprefix("iso "))
    return _view(telling, rest)


def _way(telling: Telling, rest: str) -> str:
    return telling.member("way", rest)


def _gas(telling: Telling, rest: str) -> str:
    return telling.unit(rest)


def _total(telling: Telling, rest: str) -> str:
    return telling.name_of(rest.removeprefix("name "))


def _basis(telling: Telling, rest: str) -> str:
    """Name the product or money of an intensity: what stands behind its kind."""
    basis = rest.partition(" ")[2] or rest
    named = telling.kind("basis", basis)
    return telling.kind("item", basis) if named == basis else named


def _of_scheme(telling: Telling, where: str) -> str:
    """Give the clause of a scheme's own rule; before it stands the id of the map, or a figure."""
    rule, _, clause = where.partition(" ")
    figure = _view(telling, rule)
    return " ".join(part for part in (figure if figure != rule else "", clause) if part)


# first word of a name or place -> how what stands behind it is named
_RESTS: Mapping[str, Callable[[Telling, str], str]] = {
    "electricity": _view,
    "lines": _lines,
    "power": _way,
    "energy": _item,
    "gas": _gas,
    "totals": _total,
    "intensities": _basis,
}
