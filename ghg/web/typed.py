"""What a person typed and the desk refused: told by the words of the form, questions to tick."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ghg.desk.activity import part_word
from ghg.desk.telling import fitting
from ghg.errors import Problem
from ghg.web.reader import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """The problems of a form, and the codes that a person may accept all the same."""

    problems: tuple[Problem, ...]
    questions: tuple[str, ...]


NOTHING = Told((), ())


def told(
    reader: Reader, problems: Iterable[Problem], labels: Mapping[str, str] | None = None
) -> Told:
    """Name the parts that were typed, by the `labels` of a form or by the words of the template; a
    question can be accepted where nothing else is wrong."""
    shown = (one for one in problems if one.word != "E-ACCEPT")  # a form has a box to tick
    words = labels or {}
    found = tuple(_named(reader, fitting(one), words) for one in shown)
    asked = tuple(dict.fromkeys(one.word for one in found if one.level == "warning"))
    wrong = any(one.level == "error" for one in found)
    return Told(found, () if wrong else asked)


def _named(reader: Reader, problem: Problem, labels: Mapping[str, str]) -> Problem:
    def named(part: str) -> str:
        return labels.get(part) or part_word(part, reader.language)

    values = dict(problem.values)
    if "column" in values:
        values["column"] = named(values["column"])
    place = replace(problem.place, column=named(problem.place.column))
    return replace(problem, place=place, values=values)
