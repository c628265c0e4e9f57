"""The rules of sampling (`factors/verification/sampling.toml`), read strictly.

Each names its document, clause and mark of confidence; its steps rise to at most the whole.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ghg.domain.numbers import number
from ghg.domain.sampling import SamplingRule
from ghg.errors import NOWHERE, DataError, Place
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "verification/sampling.toml"
_RULE: Mapping[str, type] = {
    **dict.fromkeys(("title_zh", "title_en", "document_zh", "document_en"), str),
    **dict.fromkeys(("clause_zh", "clause_en"), str),
    **dict.fromkeys(("reading_zh", "reading_en", "confidence", "whole_from"), str),
    "steps": list,
}
_MARKS = ("H", "M", "L")


def sampling_rules(library: Library) -> Mapping[str, SamplingRule]:
    """Give every rule by its id, in the order of the file."""
    made: Mapping[str, SamplingRule] = library.kept(
        FILE, lambda: read_sampling(read_toml(library.folder / FILE))
    )
    return made


def sampling_rule(library: Library, name: str) -> SamplingRule:
    """Give a rule by its id, the first one for ""; raises E-REF.sampling_rule."""
    known = sampling_rules(library)
    wanted = name or next(iter(known))
    if wanted not in known:
        raise DataError("E-REF.sampling_rule", NOWHERE, name, near="、".join(known))
    return known[wanted]


def read_sampling(entries: Mapping[str, Any]) -> Mapping[str, SamplingRule]:
    """Read the file's content; raises E-COLUMN, E-CELL, E-NUM, E-WORD, E-SAMPLING.steps."""
    return {name: _rule(name, entry) for name, entry in entries.items()}


def _rule(name: str, entry: Mapping[str, Any]) -> SamplingRule:
    place = Place(file=FILE, subject=name)
    closed(entry, _RULE, place)
    steps = tuple(number(str(one)) for one in entry["steps"])
    inside = all(0 < one <= 100 for one in steps)
    if not steps or not inside or any(one >= other for one, other in pairwise(steps)):
        raise DataError("E-SAMPLING.steps", place, name)
    for word in ("document_zh", "document_en", "clause_zh", "clause_en"):
        if not entry[word].strip():
            raise DataError("E-COLUMN.missing", place, word)
    if entry["confidence"] not in _MARKS:
        raise DataError("E-WORD", place, entry["confidence"], words="、".join(_MARKS))
    return SamplingRule(
        id=name,
        title_zh=entry["title_zh"],
        title_en=entry["title_en"],
        whole_from_percent=number(entry["whole_from"]),
        steps_percent=steps,
        document_zh=entry["document_zh"],
        document_en=entry["document_en"],
        clause_zh=entry["clause_zh"],
        clause_en=entry["clause_en"],
        confidence=entry["confidence"],
        reading_zh=entry["reading_zh"],
        reading_en=entry["reading_en"],
    )
