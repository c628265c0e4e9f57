"""The recognition maps of schemes (`factors/recognition.toml`), read strictly.

Every scheme names every way; a way of which no text was read is `undecidable` with no confidence,
and everything else has its clause and its confidence.
"""

from collections.abc import Mapping
from typing import Any

from ghg.domain.geography import Level
from ghg.domain.recognition import (
    TREATMENTS,
    FactorAsked,
    Measure,
    Recognition,
    Scheme,
    Treatment,
    Way,
)
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "recognition.toml"
CONFIDENCES = ("H", "M")
_SCHEME: Mapping[str, type] = {
    **dict.fromkeys(("title_zh", "title_en", "measure", "document"), str),
    **dict.fromkeys(("first_year", "last_year"), int),
    **dict.fromkeys((way.value for way in Way), dict),
}
_ROW: Mapping[str, type] = dict.fromkeys(("treatment", "clause", "confidence"), str)
_FACTOR: Mapping[str, type] = {**_ROW, "table": str, "level": str, "data_year": int}


def recognition_of(library: Library, scheme: str, year: int) -> Scheme:
    """Give a scheme's map for a year; raises E-REF.scheme and E-REF.scheme_year."""
    found = recognitions(library).get(scheme)
    if found is None:
        raise DataError("E-REF.scheme", NOWHERE, scheme, near="、".join(recognitions(library)))
    if not found.covers(year):
        said = {"first": found.first_year, "last": found.last_year or "-"}
        raise DataError("E-REF.scheme_year", NOWHERE, f"{scheme} {year}", **said)
    return found


def recognitions(library: Library) -> Mapping[str, Scheme]:
    """Give every scheme's map by id, in the order of the file."""
    made: Mapping[str, Scheme] = library.kept(FILE, lambda: _read(library))
    return made


def _read(library: Library) -> Mapping[str, Scheme]:
    made: dict[str, Scheme] = {}
    problems: list[Problem] = []
    for name, entry in read_toml(library.folder / FILE).items():
        try:
            made[name] = _scheme(library, name, entry)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return made


def _scheme(library: Library, name: str, entry: Mapping[str, Any]) -> Scheme:
    place = Place(file=FILE, subject=name)
    closed(entry, _SCHEME, place)
    _known(place, entry["measure"], [one.value for one in Measure])
    measure = Measure(entry["measure"])
    if entry["last_year"] and entry["last_year"] < entry["first_year"]:
        raise DataError("E-WORD", place, str(entry["last_year"]), words=str(entry["first_year"]))
    rows: dict[Way, Recognition] = {}
    problems: list[Problem] = []
    for way in Way:
        here = Place(file=FILE, subject=f"{name}.{way}")
        try:
            rows[way] = _row(library, way, entry[way.value], measure, here)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return Scheme(
        id=name,
        title_zh=entry["title_zh"],
        title_en=entry["title_en"],
        measure=measure,
        first_year=entry["first_year"],
        last_year=entry["last_year"],
        document=entry["document"],
        rows=rows,
    )


def _row(
    library: Library, way: Way, entry: Mapping[str, Any], measure: Measure, place: Place
) -> Recognition:
    _known(place, entry.get("treatment"), [one.value for one in TREATMENTS[measure]])
    treatment = Treatment(entry["treatment"])
    closed(entry, _FACTOR if treatment is Treatment.FACTOR else _ROW, place)
    unknown = treatment is Treatment.UNDECIDABLE
    _known(place, entry["confidence"], ("",) if unknown else CONFIDENCES)
    if not unknown and not entry["clause"]:
        raise DataError("E-COLUMN.missing", place, "clause")
    factor = _factor(library, entry, place) if treatment is Treatment.FACTOR else None
    return Recognition(way, treatment, entry["clause"], entry["confidence"], factor)


def _factor(library: Library, entry: Mapping[str, Any], place: Place) -> FactorAsked:
    _known(place, entry["level"], [one.value for one in Level])
    library.table(entry["table"])
    return FactorAsked(entry["table"], Level(entry["level"]), entry["data_year"])


def _known(place: Place, word: Any, words: Any) -> None:
    if word not in words:
        raise DataError("E-WORD", place, str(word), words=", ".join(words))
