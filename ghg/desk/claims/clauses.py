"""One clause of a scheme beside a factory: what is asked and found, and all that answers it.

The facts are those that the rule, its conditions and its measure look up; the slots are what a
person may enter of the text for this rule, or for what its answer lacks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ghg.claims.asking import facts_of_measure
from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.claims.measures.registry import MEASURES
from ghg.claims.slots import Slot, slots_of
from ghg.desk.claims.assess import Wanted, case_of
from ghg.desk.claims.documents import papers_of
from ghg.desk.claims.facts import FactView, claim_fact_list, kinds_known
from ghg.desk.claims.questions import days_asked
from ghg.desk.context import Desk, near
from ghg.desk.setup import today
from ghg.domain.claim_catalogue import Both
from ghg.domain.claims import Assessment, Finding
from ghg.domain.periods import Period
from ghg.domain.plant_facts import FactKind
from ghg.domain.schemes import EnteredValue, Rule, Scheme
from ghg.errors import NOWHERE, DataError
from ghg.reports.assessment.papers import Papers
from ghg.texts import Language

RULE_SLOTS = ("rule", "weight", "leading", "baseline")


@dataclass(frozen=True, slots=True)
class FactAsked:
    """A kind of fact that a clause looks up, the days that it is about, and what was told."""

    kind: FactKind
    days: Period
    told: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """A figure that an answer was worked from, in words: its name, value, unit and origin."""

    name: str
    value: str
    unit: str
    origin: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A rule at a stage with its finding and all that answers it."""

    scheme: Scheme
    rule: Rule
    made: Assessment
    finding: Finding
    facts: tuple[FactAsked, ...]
    open: tuple[Slot, ...]
    entered: tuple[EnteredValue, ...]
    working: tuple[Worked, ...]
    papers: tuple[Both, ...]


def clause_of(
    desk: Desk,
    scheme: str,
    rule: str,
    stage: str = "",
    code: str = "",
    number: int = 0,
    language: Language = "zh",
    entity: str = "",
) -> Clause:
    """Give a clause beside an issue; raises E-REF.rule_pack, E-REF.rule, E-REF.inventory."""
    case = case_of(desk, scheme, Wanted(code, number))
    asked = _rule(case.scheme, rule)
    papers = papers_of(desk, case)
    found = [one for one in papers.assessment.findings if one.rule == rule]
    mine = [one for one in found if one.stage == stage] or found
    facts = claim_fact_list(desk, year=papers.issue.year, entity=entity)
    kinds = kinds_known()
    bare = evaluate(Case(case.factory, case.scheme), today())
    slots = _slots(case.scheme, asked, bare.finding(rule, mine[0].stage))
    return Clause(
        scheme=case.scheme,
        rule=asked,
        made=papers.assessment,
        finding=mine[0],
        facts=tuple(
            FactAsked(
                kinds[name],
                days_asked(kinds[name], papers.issue.year),
                tuple(one for one in facts if one.kind == name),
            )
            for name in _facts(case, asked)
        ),
        open=slots,
        entered=tuple(one for one in case.entered if one.slot in {slot.name for slot in slots}),
        working=tuple(_working(papers, mine[0], language)),
        papers=tuple(papers.names.materials.get(one, (one, one)) for one in asked.evidence),
    )


def _rule(scheme: Scheme, name: str) -> Rule:
    found = [one for one in scheme.rules if one.id == name]
    if not found:
        known = [one.id for one in scheme.rules]
        raise DataError("E-REF.rule", NOWHERE, name, scheme=scheme.id, near=near(name, known))
    return found[0]


def _facts(case: Case, rule: Rule) -> Iterable[str]:
    """Name the kinds of facts that a rule looks up: its conditions' first."""
    names = (*(one.ask for one in (*rule.when, *rule.otherwise)), rule.ask)
    made: dict[str, None] = {}
    for name in filter(None, names):
        measured = (
            facts_of_measure(name, case.scheme, case.factory) if name in MEASURES else (name,)
        )
        made |= dict.fromkeys(measured)
    return [name for name in made if name in case.factory.kinds]


def _slots(scheme: Scheme, rule: Rule, finding: Finding) -> tuple[Slot, ...]:
    """Give what is open of a rule, or of what its answer lacks while nothing is entered."""
    wanted = {f"{one}.{rule.id}" for one in RULE_SLOTS} | {one.what for one in finding.needs}
    return tuple(one for one in slots_of(scheme) if one.name in wanted)


def _working(papers: Papers, finding: Finding, language: Language) -> Iterator[Worked]:
    from ghg.reports.assessment.telling import Telling
    from ghg.reports.assessment.terms import origin, term_name, term_value

    telling = Telling(papers, language)
    for one in finding.terms:
        unit = telling.unit(one.unit) if one.unit not in ("", "1") else ""
        yield Worked(term_name(telling, one), term_value(telling, one), unit, origin(telling, one))
