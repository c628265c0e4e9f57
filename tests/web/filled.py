"""Words for every form and every call: by what they are named, else by their kind.

The names are those of TEA's things, so that a form is nearly in order and its act is really tried.
"""

from collections.abc import Mapping
from typing import Any

from ghg.web.forms import form as kinds
from ghg.web.forms.form import Form
from ghg.web.forms.registry import FORMS
from ghg.web.forms.saying import FIRST, LAST

# what TEA has of the name of a word
NAMED: Mapping[str, str] = {
    "engagement": "V1",
    "finding": "V1/NC-1",
    "number": "1",
    "id": "1",
    "fact_id": "1",
    "stream": "USED",
    "meter": "M1",
    "month": "2025-03",
    "inventory": "2025",
    "issue": "1",
    "form": "json",
    "language": "zh",
    "source": "S2-01",
    "year": "2025",
    "batch": "1",
    "record": "1",
    "code": "wu",
    "kind": "purchased_electricity",
    "value": "own-1",
    "block": "1",
    "use": "1",
    "claim": "1",
    "old": "1",
    "new": "1",
    "rule": "N334-4a",
    "scheme": "miit-334",
    "facility": "F1",
    "parent": "M1",
    "evidence": "proof.txt",
    "first": "2025-03",
    "last": "2025-03",
    "public": "0" * 16,
    "value_id": "1",
    "line": "GRID.202501.G",
    "owner": "stream SOLAR",
    "figure": "form205",
    "person": "wu",
    "streams": "SOLAR",
    "settles": "V1/NC-1",
    "total": "name:guide",
    "guide": "gbt32150-2025",
}
OF_KIND: Mapping[str, str] = {
    kinds.TEXT: "x",
    kinds.LONG: "x",
    kinds.CHOICE: "x",
    kinds.TICK: "yes",
    kinds.MANY: "x",
    kinds.DAY: "2026-02-01",
    kinds.MONTH: "2026-02",
    kinds.YEAR: "2025",
    kinds.WHOLE: "1",
    kinds.DECIMAL: "1",
    kinds.LINES: "x",
    kinds.PAIRS: "U1=1",
    kinds.PAPER: "proof.txt",
}
ENDS = {kinds.DAYS: "2026-02-01", kinds.MONTHS: "2026-02", kinds.PERIOD: "2026-02"}


def said(path: str, name: str) -> str:
    """Give a word for a parameter that an address must have."""
    assert name in NAMED, f"{path} asks for {name!r}: say in NAMED what TEA has of that name"
    return NAMED[name]


def form_at(path: str) -> Form | None:
    return FORMS.get(path)


def address_words(path: str) -> dict[str, Any]:
    """Give the words of the address of a form."""
    form = form_at(path)
    return {name: NAMED.get(name, "x") for name in form.named} if form else {}


def form_words(path: str) -> dict[str, Any]:
    """Fill a form in: every field, needed or not."""
    form, words = form_at(path), address_words(path)
    for one in form.fields if form else ():
        if one.kind in ENDS:
            words |= {one.name + FIRST: ENDS[one.kind], one.name + LAST: ENDS[one.kind]}
        elif one.kind != kinds.FILE:
            words.setdefault(one.name, NAMED.get(one.name) or OF_KIND[one.kind])
    return words
