"""What schemes ask of a factory for a year, with what was answered already."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ghg.claims.asking import facts_asked, names_asked
from ghg.claims.case import Factory
from ghg.desk.claims.fact_rows import standing, stored_facts
from ghg.desk.claims.facts import kinds_known
from ghg.desk.context import Desk, entity_id, looking, published
from ghg.desk.inventory import draft, inventory_list
from ghg.desk.setup import today
from ghg.domain.issue import Issue
from ghg.domain.periods import Period, day_text, year_period
from ghg.domain.plant_facts import FactKind, PlantFact, Span
from ghg.domain.schemes import Scheme
from ghg.errors import NOWHERE, DataError, GhgError
from ghg.intake.fact_answers import answer_text
from ghg.intake.templates.plant_facts import Question
from ghg.ledger.columns import OPEN_END
from ghg.library.schemes import scheme_of, schemes
from ghg.texts import Language

YEARS = 3


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The questions of schemes for a year; `measured` tells whether an inventory was there to see
    what the measures ask for."""

    schemes: tuple[Scheme, ...]
    year: int
    questions: tuple[Question, ...]
    measured: bool

    @property
    def answered(self) -> int:
        """How many kinds of facts have an answer."""
        return len({one.kind.id for one in self.questions if one.answer})

    @property
    def asked(self) -> int:
        """How many kinds of facts are asked for."""
        return len({one.kind.id for one in self.questions})


def questionnaire(
    desk: Desk,
    scheme_ids: tuple[str, ...] = (),
    year: int = 0,
    language: Language = "zh",
    entity: str = "",
) -> Questionnaire:
    """Give the questions of schemes (none: of all); of the newest inventory's year for 0.

    Raises E-REF.rule_pack.
    """
    library = published()
    asked_for = tuple(scheme_of(library, one) for one in scheme_ids)
    asked_for = asked_for or tuple(schemes(library).values())
    year = year or _year(desk)
    made = _inventory(desk, year)
    kinds = kinds_known()
    names = [name for scheme in asked_for for name in _facts_of(scheme, made, kinds)]
    with looking(desk) as at:
        held = stored_facts(at.connection, at.org_id, entity_id(at, entity), kinds)
    facts = [one for one in standing(held) if _speaks_of(kinds[one.kind], one, year)]
    questions = tuple(
        question
        for name in dict.fromkeys(names)
        for question in _questions(kinds[name], facts, year, language)
    )
    return Questionnaire(asked_for, year, questions, made is not None)


def kinds_of(
    desk: Desk | None, topic: str = "", scheme_id: str = ""
) -> tuple[tuple[FactKind, ...], bool]:
    """Give the kinds of a topic, or those that a scheme asks for, and whether its measures' facts
    are among them.

    Raises E-REF.topic, E-REF.rule_pack.
    """
    kinds = kinds_known()
    topics = tuple(dict.fromkeys(one.topic for one in kinds.values()))
    if topic and topic not in topics:
        raise DataError("E-REF.topic", NOWHERE, topic, near="、".join(topics) or "-")
    names: Iterable[str] = kinds
    made = None
    if scheme_id:
        made = None if desk is None else _inventory(desk, _year(desk))
        names = _facts_of(scheme_of(published(), scheme_id), made, kinds)
    found = tuple(kinds[name] for name in names if topic in ("", kinds[name].topic))
    return found, not scheme_id or made is not None


def _facts_of(scheme: Scheme, made: Issue | None, kinds: Mapping[str, FactKind]) -> Iterable[str]:
    """Name the facts of a scheme; without an inventory only those that its rules name."""
    if made is None:
        return [name for name in names_asked(scheme) if name in kinds]
    return facts_asked(scheme, Factory(made, "", kinds))


def _inventory(desk: Desk, year: int) -> Issue | None:
    """Give the draft of an inventory of the year; None where there is none that can be built."""
    code = next((one.inventory for one in inventory_list(desk) if one.year == year), None)
    if code is None:
        return None
    try:
        return draft(desk, code)
    except GhgError:
        return None


def _year(desk: Desk) -> int:
    """Give the year of the newest inventory, else the last year that is over."""
    years = [one.year for one in inventory_list(desk)]
    return max(years, default=today() // 10000 - 1)


def _speaks_of(kind: FactKind, fact: PlantFact, year: int) -> bool:
    days = days_asked(kind, year)
    if kind.span is Span.STANDING:
        return fact.first_day <= days.last_day <= fact.last_day
    return fact.first_day <= days.last_day and fact.last_day >= days.first_day


def days_asked(kind: FactKind, year: int) -> Period:
    """Give the days that a question is about: the year, or the three that end with it."""
    first = year - YEARS + 1 if kind.span is Span.THREE_YEARS else year
    return Period(year_period(first).first_day, year_period(year).last_day)


def _questions(
    kind: FactKind, facts: Iterable[PlantFact], year: int, language: Language
) -> Iterator[Question]:
    """Give a question for each answer that stands, or one without."""
    mine = [one for one in facts if one.kind == kind.id]
    yield from (_answered(kind, one, language) for one in mine)
    if not mine:
        days = days_asked(kind, year)
        yield Question(
            kind=kind,
            unit=kind.unit,
            first_day=day_text(days.first_day),
            last_day=day_text(days.last_day),
        )


def _answered(kind: FactKind, fact: PlantFact, language: Language) -> Question:
    last = "" if fact.last_day == OPEN_END else day_text(fact.last_day)
    return Question(
        kind=kind,
        facility=fact.facility,
        name=fact.name,
        answer=answer_text(kind, fact, language),
        unit=fact.unit,
        first_day=day_text(fact.first_day),
        last_day=last,
        evidence=fact.evidence,
        note=fact.note,
    )
