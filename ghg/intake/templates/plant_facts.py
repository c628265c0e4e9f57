"""The sheet of plant facts: a row for each question, those without an answer first.

A question is answered in its own row; how it is answered stands behind it. In the year's workbook
the sheet is blank, with the list of facts to choose from.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ghg.domain.plant_facts import Answering, FactKind
from ghg.intake.fact_answers import YES_NO
from ghg.intake.plant_facts import COLUMNS, PLANT_FACTS_TABLE
from ghg.sheets.template import TemplateColumn, TemplateSheet
from ghg.sheets.template_cells import Value
from ghg.texts import Language, label

BLANK_ROWS = 30
ANSWER = next(at for at, column in enumerate(COLUMNS) if column.name == "answer")
_WIDTHS: Mapping[str, float] = {
    "fact": 26,
    "question": 64,
    "name": 18,
    "answer": 20,
    "evidence": 16,
    "note": 28,
    "reason": 20,
}
_NOTES = frozenset({"name", "first_day", "last_day", "evidence", "reason"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what stands for it: `answer` is "" where nobody has answered."""

    kind: FactKind
    facility: str = ""
    name: str = ""
    answer: str = ""
    unit: str = ""
    first_day: str = ""
    last_day: str = ""
    evidence: str = ""
    note: str = ""


def questions_sheet(questions: Sequence[Question], language: Language) -> TemplateSheet:
    """Give the sheet with a row for each question."""
    ordered = sorted(questions, key=lambda one: bool(one.answer))
    choices = {
        (at, ANSWER): found
        for at, one in enumerate(ordered)
        if (found := _choices(one.kind, language))
    }
    return TemplateSheet(
        name=PLANT_FACTS_TABLE.sheets[language == "en"],
        title=label("template.plant_facts", language),
        columns=tuple(_column(one.name, one.header(language), (), language) for one in COLUMNS),
        rows=tuple(_row(one, language) for one in ordered),
        instructions=_instructions(language),
        blank_rows=BLANK_ROWS,
        choices=choices,
    )


def blank_sheet(kinds: Iterable[str], language: Language) -> list[TemplateSheet]:
    """Give the sheet of the year's workbook, or nothing where the catalogue is empty."""
    known = tuple(kinds)
    if not known:
        return []
    columns = tuple(
        _column(one.name, one.header(language), known if one.name == "fact" else (), language)
        for one in COLUMNS
    )
    return [
        TemplateSheet(
            name=PLANT_FACTS_TABLE.sheets[language == "en"],
            title=label("template.plant_facts", language),
            columns=columns,
            instructions=(
                *_instructions(language),
                label("template.plant_facts.questions", language),
            ),
            blank_rows=BLANK_ROWS,
        )
    ]


def question_text(kind: FactKind, language: Language) -> str:
    """Write a question with how it is answered."""
    question = kind.question_zh if language == "zh" else kind.question_en
    words = [one.zh if language == "zh" else one.en for one in kind.words]
    choices = ("、" if language == "zh" else ", ").join(words)
    how = label(f"template.plant_facts.how.{kind.answering}", language, choices=choices)
    return label("template.plant_facts.asked", language, question=question, how=how)


def _instructions(language: Language) -> tuple[str, ...]:
    return tuple(
        label(f"template.plant_facts.{term}", language)
        for term in ("fill", "missing", "proof", "changed")
    )


def _column(name: str, header: str, allowed: tuple[str, ...], language: Language) -> TemplateColumn:
    return TemplateColumn(
        header=header,
        width=_WIDTHS.get(name, 13),
        locked=name in ("fact", "question"),
        allowed=allowed,
        wrapped=name == "question",
        note=label(f"template.plant_facts.{name}", language) if name in _NOTES else "",
    )


def _choices(kind: FactKind, language: Language) -> tuple[str, ...]:
    """Give what can be chosen for an answer; of a list several words may be written."""
    if kind.answering is Answering.YES_NO:
        no, yes = YES_NO[language]
        return yes, no
    if kind.answering is Answering.LEVEL:
        return tuple(one.zh if language == "zh" else one.en for one in kind.words)
    return ()


def _row(one: Question, language: Language) -> tuple[Value, ...]:
    given: dict[str, Value] = {
        "fact": one.kind.id,
        "question": question_text(one.kind, language),
        "facility": one.facility or None,
        "name": one.name or None,
        "answer": one.answer or None,
        "unit": one.unit or None,
        "first_day": one.first_day or None,
        "last_day": one.last_day or None,
        "evidence": one.evidence or None,
        "note": one.note or None,
    }
    return tuple(given.get(column.name) for column in COLUMNS)
