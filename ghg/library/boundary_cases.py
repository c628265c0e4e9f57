"""The decision table of the boundary, read strictly: what only memory tells has no answer."""

from collections.abc import Mapping
from typing import Any

from ghg.domain.bounds_cases import FRAMES, BoundaryCase, KnownAnswer
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "boundary_cases.toml"
_CASE: Mapping[str, type] = {
    **dict.fromkeys(("name_zh", "name_en", "question_zh", "question_en"), str),
    "answers": list,
    **dict.fromkeys(FRAMES, dict),
}
_KNOWN: Mapping[str, type] = {"answer": str, "confidence": str}


def boundary_cases(library: Library) -> Mapping[str, BoundaryCase]:
    """Give every case by id, in the order of the table; raises the E-words of strict reading."""
    cases: Mapping[str, BoundaryCase] = library.kept(FILE, lambda: _read(library))
    return cases


def _read(library: Library) -> Mapping[str, BoundaryCase]:
    made: dict[str, BoundaryCase] = {}
    problems: list[Problem] = []
    for name, entry in read_toml(library.folder / FILE).items():
        try:
            made[name] = _case(name, entry, Place(file=FILE, subject=name))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return made


def _case(name: str, entry: Mapping[str, Any], place: Place) -> BoundaryCase:
    closed(entry, _CASE, place, frozenset(FRAMES))
    answers = tuple(entry["answers"])
    return BoundaryCase(
        id=name,
        name_zh=entry["name_zh"],
        name_en=entry["name_en"],
        question_zh=entry["question_zh"],
        question_en=entry["question_en"],
        answers=answers,
        known={frame: _known(entry[frame], answers, place) for frame in FRAMES if frame in entry},
    )


def _known(entry: Mapping[str, str], answers: tuple[str, ...], place: Place) -> KnownAnswer:
    """Read what a frame says; L has no answer to give, H and M have one of the case's own."""
    closed(entry, _KNOWN, place)
    known = KnownAnswer(entry["answer"], entry["confidence"])
    fitting = ("",) if known.confidence == "L" else answers
    if known.confidence not in ("H", "M", "L") or known.answer not in fitting:
        raise DataError(
            "E-WORD", place, f"{known.answer} {known.confidence}", words=", ".join(answers)
        )
    return known
