"""Schemes as a person looks at them: which there are, how much of each is known, what is open."""

from collections.abc import Mapping
from dataclasses import dataclass

from ghg.claims.measures.registry import MEASURES
from ghg.claims.slots import Slot, known_rules, slots_of
from ghg.desk.claims.packs import pack, packs
from ghg.desk.claims.values import entered_values
from ghg.desk.context import Desk, entity_id, looking, published
from ghg.desk.setup import today
from ghg.domain.plant_facts import Answering, FactKind
from ghg.domain.schemes import EnteredValue, Scheme
from ghg.intake.fact_answers import YES_NO
from ghg.library.plant_facts import fact_kinds

Words = Mapping[str, Mapping[str, tuple[str, str]]]  # rule -> value -> (zh, en)


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """A scheme in the list; `known` of its `rules` can be decided by what was read of its text;
    `open_parameters` are figures and words that its measures need and no text read gives."""

    id: str
    number: str
    title_zh: str
    title_en: str
    region: str
    first_day: int
    last_day: int
    in_force: bool
    confidence: str
    rules: int
    known: int
    open_parameters: int


@dataclass(frozen=True, slots=True)
class SchemeShown:
    """A scheme with what it leaves open and what was entered for that."""

    scheme: Scheme
    open: tuple[Slot, ...]
    entered: tuple[EnteredValue, ...]
    words: Words

    def entered_for(self, slot: str) -> tuple[EnteredValue, ...]:
        return tuple(one for one in self.entered if one.slot == slot)


def scheme_list() -> tuple[SchemeRow, ...]:
    """List every scheme, in the order of their files."""
    return tuple(
        SchemeRow(
            id=one.id,
            number=one.number,
            title_zh=one.title_zh,
            title_en=one.title_en,
            region=one.region,
            first_day=one.first_day,
            last_day=one.last_day,
            in_force=one.in_force(today()),
            confidence=one.confidence,
            rules=len(one.rules),
            known=known_rules(one),
            open_parameters=sum(slot.name.startswith("parameter.") for slot in slots_of(one)),
        )
        for one in packs().values()
    )


def scheme_shown(desk: Desk | None, name: str, entity: str = "") -> SchemeShown:
    """Give a scheme; entered values only where there are books. Raises E-REF.rule_pack."""
    found = pack(name)
    entered: tuple[EnteredValue, ...] = ()
    if desk is not None:
        with looking(desk) as at:
            entered = entered_values(at, entity_id(at, entity), name)
    return SchemeShown(found, slots_of(found), entered, limit_words(name))


def limit_words(name: str) -> Words:
    """Give the words of limits that are no numbers: yes and no, levels of a title; by rule and by
    the number that stands for them. A scheme that is no longer there has none."""
    kinds = fact_kinds(published())
    scheme = packs().get(name)
    asked = {one.id: _words(one.ask, kinds) for one in scheme.rules} if scheme else {}
    return {rule: words for rule, words in asked.items() if words}


def _words(asked: str, kinds: Mapping[str, FactKind]) -> Mapping[str, tuple[str, str]]:
    kind, measure = kinds.get(asked), MEASURES.get(asked)
    if (measure and measure.yes_or_no) or (kind and kind.answering is Answering.YES_NO):
        return {str(at): (YES_NO["zh"][at], YES_NO["en"][at]) for at in (0, 1)}
    if kind and kind.answering is Answering.LEVEL:
        return {str(at): (one.zh, one.en) for at, one in enumerate(kind.words, 1)}
    return {}
