"""The catalogue of plant facts (`factors/claims/facts/*.toml`), read strictly.

One file a topic; an id stands once in all of them. A list and a level need their words.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ghg.domain.plant_facts import Answering, FactKind, Span, Word
from ghg.domain.units import unit
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FOLDER = "claims/facts"
_FACT: Mapping[str, type] = {
    **dict.fromkeys(("answering", "span", "unit", "question_zh", "question_en", "source"), str),
    "named": bool,
    "words": list,
    "materials": list,
}
_OPTIONAL = frozenset({"unit", "named", "words", "materials"})
_WORDED = (Answering.ITEMS, Answering.LEVEL)


def fact_kinds(library: Library) -> Mapping[str, FactKind]:
    """Give every kind of plant fact by id, in the order of the files."""
    made: Mapping[str, FactKind] = library.kept(FOLDER, lambda: _read(library))
    return made


def _read(library: Library) -> Mapping[str, FactKind]:
    made: dict[str, FactKind] = {}
    problems: list[Problem] = []
    for path in sorted((library.folder / FOLDER).glob("*.toml")):
        for name, entry in read_toml(path).items():
            place = Place(file=path.name, subject=name)
            try:
                if name in made:
                    raise DataError("E-SCHEME.twice", place, name)
                made[name] = _kind(path, name, entry)
            except DataError as error:
                problems += error.problems
    if problems:
        raise DataError.of(problems)
    return made


def _kind(path: Path, name: str, entry: Mapping[str, Any]) -> FactKind:
    place = Place(file=path.name, subject=name)
    closed(entry, _FACT, place, _OPTIONAL)
    answering = _word(Answering, entry["answering"], place)
    words = tuple(Word(*map(str, one)) for one in entry.get("words", ()) if len(one) == 3)
    if bool(words) is not (answering in _WORDED) or len(words) != len(entry.get("words", ())):
        raise DataError("E-SCHEME.words", place, name)
    if entry.get("unit"):
        unit(entry["unit"])
    return FactKind(
        id=name,
        topic=path.stem,
        answering=answering,
        span=_word(Span, entry["span"], place),
        named=entry.get("named", False),
        unit=entry.get("unit", ""),
        words=words,
        question_zh=entry["question_zh"],
        question_en=entry["question_en"],
        materials=tuple(entry.get("materials", ())),
        source=entry["source"],
    )


def _word(words: Any, text: str, place: Place) -> Any:
    if text not in [one.value for one in words]:
        raise DataError("E-WORD", place, text, words="、".join(one.value for one in words))
    return words(text)
