"""The ladder of titles (称号阶梯): what is held, and which title each scheme asks for next.

The steps are the rules of the schemes that ask for a title or a list, so the ladder is data. A path
breaks with a title when a scheme is met by it and by nothing else: a green factory that leaves its
list (dynamic management) loses what stands on it.

Source: 工信厅节函〔2026〕334号; 工信部节〔2024〕13号; and the programmes of the provinces.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ghg.claims.case import Case
from ghg.claims.findings import find
from ghg.claims.limits import holds, limit_of
from ghg.claims.measures.registry import asked
from ghg.claims.words import both
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import Ladder, TitleHeld, TitleStep
from ghg.domain.numbers import exact
from ghg.domain.plant_facts import FactKind
from ghg.domain.schemes import Condition, Rule

TITLES = "titles"  # the topic of facts that are titles or lists


def ladder(cases: Sequence[Case]) -> Ladder:
    """Give the titles of a factory and the steps of its schemes, from the lowest title up."""
    kinds = [one for one in cases[0].factory.kinds.values() if one.topic == TITLES]
    order = [one.id for one in kinds]
    steps = [step for case in cases for step in _steps(case)]
    steps.sort(key=lambda one: (order.index(one.fact), one.position, one.scheme))
    return Ladder(tuple(_held(cases[0], kind) for kind in kinds), tuple(steps))


def wanted_title(kind: FactKind, position: int) -> Both:
    """Name a title with one of its levels; without levels by its name alone."""
    zh, en = both(f"claim.title.{kind.id}")
    if not 1 <= position <= len(kind.words):
        return zh, en
    level = kind.words[position - 1]
    return f"{zh}：{level.zh}", f"{en}: {level.en}"


def _held(case: Case, kind: FactKind) -> TitleHeld:
    answer = asked(case, kind.id)
    position = -1 if answer.value is None else int(answer.value)
    return TitleHeld(
        fact=kind.id,
        name=both(f"claim.title.{kind.id}"),
        level=_level(kind, position),
        position=position,
        next=_next(kind, position),
        evidence="、".join(answer.evidence),
    )


def _level(kind: FactKind, position: int) -> Both:
    """Name what is held: a level, yes or no; nothing was said at -1."""
    if position < 0:
        return "", ""
    if kind.words:
        word = kind.words[position - 1]
        return word.zh, word.en
    return both("claim.title.held" if position else "claim.title.not_held")


def _next(kind: FactKind, position: int) -> Both:
    """Name the next level up; the first real one where nothing was said."""
    if not kind.words:
        return ("", "") if position == 1 else both("claim.title.held")
    at = max(position, 1)  # the lowest word says that there is no title
    return (kind.words[at].zh, kind.words[at].en) if at < len(kind.words) else ("", "")


def _steps(case: Case) -> Iterator[TitleStep]:
    """Give the rules of a scheme that ask for a title, or that a title opens, at its stages."""
    for rule in case.scheme.rules:
        for stage in case.scheme.stages:
            if rule.stages and stage.id not in rule.stages:
                continue
            if _is_title(case, rule.ask):
                yield _asked_for(case, rule, stage.id)
            for one in rule.when:
                if _is_title(case, one.ask):
                    yield _opened_by(case, rule, stage.id, one)


def _is_title(case: Case, name: str) -> bool:
    kind = case.factory.kinds.get(name)
    return kind is not None and kind.topic == TITLES


def _asked_for(case: Case, rule: Rule, stage: str) -> TitleStep:
    """Give the step of a rule that asks for a title."""
    held = limit_of(case, rule, stage)
    value = asked(case, rule.ask).value
    met = held is not None and value is not None and holds(value, rule.op, held.value)
    blank = _step(case, rule, stage, rule.ask, 0 if held is None else int(held.value))
    return replace(
        blank,
        instead=tuple(_other(case, one) for one in rule.otherwise),
        breaks=met and not any(_holds(case, one) for one in rule.otherwise),
    )


def _opened_by(case: Case, rule: Rule, stage: str, by: Condition) -> TitleStep:
    """Give the step of a rule that applies to who holds a title."""
    return replace(_step(case, rule, stage, by.ask, int(by.value)), opens=True)


def _step(case: Case, rule: Rule, stage: str, fact: str, position: int) -> TitleStep:
    found = find(case, rule, stage)
    return TitleStep(
        scheme=case.scheme.id,
        number=case.scheme.number,
        scheme_title=(case.scheme.title_zh, case.scheme.title_en),
        stage=stage,
        rule=rule.id,
        fact=fact,
        asked=wanted_title(case.factory.kinds[fact], position),
        position=position,
        verdict=found.verdict,
        instead=(),
        breaks=False,
        opens=False,
        clause=found.clause,
        confidence=found.confidence,
    )


def _other(case: Case, one: Condition) -> Both:
    kind = case.factory.kinds.get(one.ask)
    return wanted_title(kind, int(one.value)) if kind is not None else (one.ask, one.ask)


def _holds(case: Case, one: Condition) -> bool:
    value = asked(case, one.ask).value
    return value is not None and holds(value, one.op, exact(one.value))
