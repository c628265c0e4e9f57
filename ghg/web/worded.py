"""Problems with the codes in them as words: what a program is told as a code, a page says."""

from collections.abc import Mapping
from dataclasses import replace

from ghg.desk.names import item_name, method_name
from ghg.errors import Problem
from ghg.texts import Language, label, sentence
from ghg.texts.wording import named, word_name
from ghg.web.links import link

_JOINT = "、"  # between the choices of a problem
# code of a problem -> group of the words of what was typed and of what there is to choose from
CLOSED: Mapping[str, str] = {
    "E-ROUTE": "report.route",
    "E-POWER": "report.power",
    "E-METHOD.choice": "method",
    "E-METHOD.open": "method",
    "E-ITEM": "web.item_kind",
}
# what is asked of a person as a whole, not as an act of the journal
NOUNS: Mapping[str, str] = {"person": "web.right.person"}
ACTS = frozenset({"E-RIGHT.role", "E-RIGHT.scope", "E-RIGHT.two"})
# what is mended at the cell that it names
CELLS = frozenset({"E-CONFLICT.cell", "E-CONFLICT.absent", "E-CONFLICT.emptied", "E-DUP.cell"})
# said of a parameter by its code
OF_VALUES = frozenset({"E-CLOSED.fact"})
# said of a field of a table of the ledger -> said of the field alone
FIELDS: Mapping[str, str] = {"E-EMPTY.field": "E-EMPTY.cell"}


def sentence_of(problem: Problem, language: Language) -> str:
    """Say on a page what is wrong."""
    return sentence(worded(problem, language), language).replace("tCO2e", "tCO₂e")


def worded(problem: Problem, language: Language) -> Problem:
    """Put words for the codes that a sentence names; what is unknown stays."""
    if problem.code in CLOSED:
        return _chosen(problem, CLOSED[problem.code], language)
    if problem.code in ACTS:
        return replace(problem, raw=_act(problem.raw, language))
    if problem.code in OF_VALUES:
        return replace(problem, raw=named("report.parameter", problem.raw, language))
    if problem.code in FIELDS:
        column = word_name(str(problem.values["column"]), language)
        return replace(
            problem, code=FIELDS[problem.code], values={**problem.values, "column": column}
        )
    return problem


def _act(action: str, language: Language) -> str:
    term = NOUNS.get(action, "")
    return label(term, language) if term else named("act", action, language)


def _chosen(problem: Problem, group: str, language: Language) -> Problem:
    """Name a word of a closed list that does not fit, and those that would."""

    def words(code: str) -> str:
        if group == "method":
            return method_name(code, language)
        if group == "web.item_kind":
            return named(group, item_name(code, language), language)
        code = "" if code == "-" else code
        return named(group, code, language) or named("report", "route.", language)

    choices = str(problem.values["choices"]).split(_JOINT)
    joint = _JOINT if language == "zh" else ", "
    said = joint.join(words(one) for one in choices)
    raw = words(problem.raw) if problem.raw else ""
    return replace(problem, raw=raw, values={**problem.values, "choices": said})


def with_methods(problem: Problem, language: Language) -> Problem:
    """Name the methods that a remedy tells of, each in quotation marks."""
    if problem.code != "E-DIM.method":
        return problem
    names = [method_name(one, language) for one in str(problem.values["methods"]).split(_JOINT)]
    said = (_JOINT if language == "zh" else ", ").join(f"“{one}”" for one in names)
    return replace(problem, values={**problem.values, "methods": said})


# code of a problem -> the page on which it is mended, and its title
WAYS: Mapping[str, tuple[str, str]] = {"E-DIM.billed": ("/plan/stream", "web.add_stream")}


def way_on(problem: Problem) -> tuple[str, str] | None:
    """Give the address at which a problem is mended, with the term of its words."""
    cell = cell_of(problem)
    return (cell, "web.open_cell") if cell else WAYS.get(problem.code)


def cell_of(problem: Problem) -> str:
    """Give the address of the cell that a problem tells to open; "" where it tells of none."""
    if problem.code not in CELLS:
        return ""
    month = str(problem.values["month"])
    stream = str(problem.values.get("stream") or problem.place.subject.removesuffix(f" {month}"))
    return link("/cell", stream=stream, month=month) if stream else ""
