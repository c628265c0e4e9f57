"""Every word that a person reads, once in Chinese and once in English.

Three tables: `errors` (code -> sentence and remedy), `labels` (term -> word) and `helps`
(command -> help). Plain Python modules, because they are read at every start.
"""

from typing import Literal

from ghg.errors import Place, Problem
from ghg.texts.errors import ERRORS
from ghg.texts.labels import LABELS

Language = Literal["zh", "en"]


def label(term: str, language: Language, **values: object) -> str:
    """Give the word for `term`; `values` fill its braces. An unknown term is a KeyError."""
    text = LABELS[term][0 if language == "zh" else 1]
    return text.format_map(values) if values else text


def said(problem: Problem, language: Language) -> str:
    """Give one line: code, place, sentence, remedy."""
    parts = [f"[{problem.word}]", shown_place(problem.place, language), sentence(problem, language)]
    mark = "　→ " if language == "zh" else " → "
    return " ".join(part for part in parts if part) + mark + remedy(problem, language)


def sentence(problem: Problem, language: Language) -> str:
    """Say what is wrong."""
    return _filled(problem, 0 if language == "zh" else 1)


def remedy(problem: Problem, language: Language) -> str:
    """Say what to do."""
    return _filled(problem, 2 if language == "zh" else 3)


def shown_place(place: Place, language: Language) -> str:
    """Say where: file, sheet, cell or row, and the thing meant."""
    row = "" if place.row is None else str(place.row)
    if row and place.column.isascii() and place.column.isupper() and len(place.column) <= 3:
        cell = f"{place.column}{row}"
    else:
        cell = " ".join(
            part
            for part in (label("place.row", language, row=row) if row else "", place.column)
            if part
        )
    return " ".join(part for part in (place.file, place.sheet, cell, place.subject) if part)


def _filled(problem: Problem, column: int) -> str:
    return ERRORS[problem.code][column].format_map({"raw": problem.raw, **problem.values})
