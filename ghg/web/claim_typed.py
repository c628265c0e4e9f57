"""What is typed at a clause of a scheme: where the form stands, the words, the way of answering."""

from dataclasses import dataclass, field

from ghg.desk.claims.facts import ANSWERS
from ghg.desk.claims.questions import days_asked
from ghg.domain.periods import day_text
from ghg.domain.plant_facts import Answering, FactKind, Span
from ghg.web.acts import Filled
from ghg.web.links import link


@dataclass(frozen=True, slots=True)
class At:
    """The clause that a form stands at; without one it stands on the page of facts."""

    scheme: str = ""
    rule: str = ""
    stage: str = ""
    inventory: str = ""
    issue: str = ""

    def address(self, done: str = "") -> str:
        return link(
            "/claims/clause",
            id=self.scheme,
            rule=self.rule,
            stage=self.stage,
            inventory=self.inventory,
            issue=self.issue,
            told=done,
        )


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into one of the forms of a page: the kind of fact or the slot, its words."""

    of: str = ""
    words: Filled = field(default_factory=Filled)
    answers: tuple[str, ...] = ()


NO_WORDS = Typed()


def said_as(kind: FactKind, answer: list[str]) -> tuple[str, str]:
    """Give the way of answering and the words: items apart by a sign, none of them as such."""
    options = ANSWERS[kind.answering]
    if kind.answering is Answering.ITEMS:
        return options[0], "、".join(one for one in answer if one) or ""
    text = (answer[0] if answer else "").strip()
    if kind.answering is Answering.YES_NO:
        return (text if text in options else options[0]), text
    return options[0], text


def begun(kind: FactKind, year: int) -> Filled:
    """Begin a form with the days that a question is about, and the unit that it asks for."""
    days = days_asked(kind, year)
    last = "" if kind.span is Span.STANDING else day_text(days.last_day)
    unit = "%" if kind.unit == "1" else kind.unit
    return Filled(first=day_text(days.first_day), last=last, unit=unit)
