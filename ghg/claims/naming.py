"""What a rule asks for and an answer to it in words: a measure by name, a fact by question.

Yes and no, levels and days are said as such; any other number with its unit, as it is.
"""

from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.measures.registry import MEASURES
from ghg.claims.words import both
from ghg.domain.numbers import exact, exact_text
from ghg.domain.periods import day_text
from ghg.domain.plant_facts import Answering
from ghg.domain.schemes import Condition
from ghg.texts import label


def name_of(case: Case, ask: str) -> tuple[str, str]:
    """Name a measure, or quote the question of a plant fact."""
    measure, kind = MEASURES.get(ask), case.factory.kinds.get(ask)
    if measure is not None:
        return measure.name_zh, measure.name_en
    return (kind.question_zh, kind.question_en) if kind else (ask, ask)


def answer_in_words(case: Case, ask: str, value: Fraction) -> tuple[str, str]:
    """Say an answer as a person would read it."""
    measure, kind = MEASURES.get(ask), case.factory.kinds.get(ask)
    answering = kind.answering if kind else None
    if answering is Answering.YES_NO or (measure and measure.yes_or_no):
        return both("claim.answer.yes" if value else "claim.answer.no")
    if kind and answering is Answering.LEVEL and 0 < value <= len(kind.words):
        word = kind.words[int(value) - 1]
        return word.zh, word.en
    if answering is Answering.DAY:
        return day_text(int(value)), day_text(int(value))
    unit = measure.unit if measure else (kind.unit if kind else "")
    said = f"{exact_text(value)} {'' if unit == '1' else unit}".strip()
    return said, said


def unmet_in_words(case: Case, condition: Condition, value: Fraction) -> tuple[str, str]:
    """Say which condition is not met, and what was found instead."""
    names = name_of(case, condition.ask)
    limits = answer_in_words(case, condition.ask, exact(condition.value))
    found = answer_in_words(case, condition.ask, value)
    zh, en = (
        {"ask": names[at], "op": condition.op, "limit": limits[at], "value": found[at]}
        for at in (0, 1)
    )
    return label("claim.reason.condition", "zh", **zh), label("claim.reason.condition", "en", **en)
