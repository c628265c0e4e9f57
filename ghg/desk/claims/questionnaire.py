"""The questionnaire: every fact that schemes ask for, as a workbook to fill in or a text to read.

What was answered for the year stands in it, what was not stands first. The workbook is imported as
it is; an answer changed in it needs a reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ghg.desk.claims.questions import Questionnaire, questionnaire
from ghg.desk.context import Desk, Looking, entity_id, looking
from ghg.desk.imports.files import owner_of
from ghg.errors import NOWHERE, DataError
from ghg.intake.tables import FORM, QUESTIONNAIRE, TEMPLATE_VERSION
from ghg.intake.templates.plant_facts import Question, question_text, questions_sheet
from ghg.plan.plan import load_plan
from ghg.reports.files import write_whole
from ghg.sheets.template import write_workbook
from ghg.texts import Language, label


@dataclass(frozen=True, slots=True)
class WrittenQuestionnaire:
    """A questionnaire that was written."""

    path: str
    year: int
    asked: int
    answered: int
    measured: bool


def write_questionnaire(
    desk: Desk,
    path: Path,
    scheme_ids: tuple[str, ...] = (),
    year: int = 0,
    language: Language = "zh",
    entity: str = "",
    *,
    replace: bool = False,
) -> WrittenQuestionnaire:
    """Write the questionnaire, as a text where the name ends in .md, else as a workbook.

    Raises E-FILE.exists without `replace`, E-TYPE.questionnaire for another ending.
    """
    if path.suffix.casefold() not in (".xlsx", ".md"):
        raise DataError("E-TYPE.questionnaire", NOWHERE, path.name)
    if not replace and path.exists():
        raise DataError("E-FILE.exists", NOWHERE, str(path))
    made = questionnaire(desk, scheme_ids, year, language, entity)
    if path.suffix.casefold() == ".md":
        write_whole(path, "\n".join(_lines(made, language)).encode())
    else:
        with looking(desk) as at:
            write_whole(path, _workbook(at, made, language, entity))
    return WrittenQuestionnaire(str(path), made.year, made.asked, made.answered, made.measured)


def _workbook(at: Looking, made: Questionnaire, language: Language, entity: str) -> bytes:
    owner = owner_of(at, load_plan(at.connection, at.org_id, entity_id(at, entity)))
    meta = {
        "template": TEMPLATE_VERSION,
        FORM: QUESTIONNAIRE,
        "ledger": owner.ledger_id,
        "entity": owner.entity,
        "year": str(made.year),
        "language": language,
    }
    sheet = questions_sheet(made.questions, language)
    return write_workbook([sheet], meta, _title(made, language), language)


def _title(made: Questionnaire, language: Language) -> str:
    return label("questionnaire.title", language, year=made.year)


def _lines(made: Questionnaire, language: Language) -> Iterator[str]:
    """Give the questions as a text: schemes, open questions, answered ones."""
    yield f"# {_title(made, language)}"
    yield ""
    for scheme in made.schemes:
        yield f"- {scheme.number} {scheme.title_zh if language == 'zh' else scheme.title_en}"
    for term, answered in (("open", False), ("answered", True)):
        mine = [one for one in made.questions if bool(one.answer) is answered]
        yield ""
        yield f"## {label(f'questionnaire.{term}', language, count=len(mine))}"
        yield ""
        yield from (_line(one, language) for one in mine)
    yield ""


def _line(one: Question, language: Language) -> str:
    """Write a question; signs that would be markup stay what they are."""
    about = f" [{one.name}]" if one.name else ""
    unit = f" {one.unit}" if one.unit else ""
    answer = (
        f" **{_bare(one.answer)}{unit}** ({one.first_day}~{one.last_day})" if one.answer else unit
    )
    return f"- `{one.kind.id}`{_bare(about)} {_bare(question_text(one.kind, language))}{answer}"


def _bare(text: str) -> str:
    """Take line ends out and mark the signs of markup."""
    return "".join(
        f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in " ".join(text.split())
    )
