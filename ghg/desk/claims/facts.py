"""Plant facts told by a person: answered, corrected with a reason, withdrawn, listed.

How they stand in the table is written in `fact_rows`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ghg.desk.claims.fact_contradictions import brought
from ghg.desk.claims.fact_rows import PAPER_SIGNS, standing, stored_facts
from ghg.desk.claims.fact_settled import new_revision, paper_id, put_fact
from ghg.desk.context import Desk, acting, entity_id, looking, published
from ghg.desk.facts import withdrawn_fact
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.fact_answers import (
    answer_text,
    asked,
    fact_kind,
    read_answer,
    read_name,
)
from ghg.intake.fact_days import read_span
from ghg.intake.plant_facts import fact_from, key_of
from ghg.ledger.evidence import keep_file
from ghg.library.plant_facts import fact_kinds

# the option that answers each way of answering
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "yes_no": ("yes", "no"),
    "count": ("value",),
    "quantity": ("value",),
    "items": ("items",),
    "level": ("level",),
    "day": ("day",),
    "text": ("text",),
}


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as it was typed: by which option (`yes`, `value`, `items`, ..), and the words."""

    option: str
    text: str
    unit: str = ""
    name: str = ""
    facility: str = ""
    first: str = ""
    last: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact under the id that lists show, with its answer in words."""

    id: str
    kind: str
    topic: str
    question_zh: str
    question_en: str
    facility: str
    name: str
    first_day: int
    last_day: int
    answer_zh: str
    answer_en: str
    unit: str
    evidence: str
    note: str


def kinds_known() -> Mapping[str, FactKind]:
    """Give the catalogue of plant facts."""
    return fact_kinds(published())


def add_claim_fact(
    desk: Desk,
    kind_id: str,
    said: Said,
    evidence: str = "",
    reason: str = "",
    entity: str = "",
    file: Path | None = None,
) -> FactView | None:
    """Tell a fact; None when the books say so already.

    `evidence` is the id or name of a registered paper, `file` a new one. Raises
    E-REF.plant_fact, E-ANSWER, E-DATE, E-UNIT, E-DIM, E-REF.facility, E-REF.paper,
    E-CONFLICT.plant_fact without a reason, E-CONTRADICT.
    """
    kind = fact_kind(kinds_known(), kind_id)
    fact = told_fact(kind, said)
    kept = keep_file(desk.evidence_folder, file) if file else None
    with acting(desk, "fact.add", f"{kind.id} {fact.name}".strip(), reason) as at:
        owner_entity = entity_id(at, entity)
        held = stored_facts(at.connection, at.org_id, owner_entity, kinds_known())
        paper = kept.sha256[:PAPER_SIGNS] if kept else paper_id(at, evidence)
        fact = replace(fact, evidence=paper)
        known = standing(held)
        new = new_revision(kind, fact, known, reason)
        if new is None:
            return None
        _refuse_contradictions(known, new)
        row_id = put_fact(at, new, owner_entity, held.get(key_of(new)), kept)
    return view_of(kind, new, f"fact-{row_id}")


def _refuse_contradictions(known: tuple[PlantFact, ...], new: PlantFact) -> None:
    """Refuse a fact that contradicts one of another kind."""
    kept = tuple(one for one in known if key_of(one) != key_of(new))
    problems = brought(kinds_known(), known, (*kept, new))
    if problems:
        raise DataError.of(problems)


def told_fact(kind: FactKind, said: Said) -> PlantFact:
    """Read what was typed on the command line; all mistakes of it together."""
    if said.option not in ANSWERS[kind.answering]:
        wanted = " / ".join(f"--{one}" for one in ANSWERS[kind.answering])
        raise DataError(
            "E-ANSWER.option", NOWHERE, f"--{said.option}", **asked(kind), wanted=wanted
        )
    problems: list[Problem] = []
    made = [
        _tried(problems, read, kind, *texts)
        for read, *texts in (
            (read_answer, said.text, said.unit),
            (read_name, said.name),
            (read_span, said.first, said.last),
        )
    ]
    if problems:
        raise DataError.of(problems)
    told, name, period = made
    return fact_from(kind, said.facility, name, period, told, "", said.note)


def withdraw_claim_fact(desk: Desk, fact_id: str, reason: str, entity: str = "") -> FactView:
    """Take a fact back by its id (`fact-12`); it stays in the books with the reason.

    Raises E-REASON, and E-REF.told for an id that does not stand.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, fact_id)
    with acting(desk, "fact.withdraw", fact_id, reason) as at:
        held = stored_facts(at.connection, at.org_id, entity_id(at, entity), kinds_known())
        one = next((one for one in held.values() if one.stands and one.id == fact_id), None)
        if one is None:
            raise DataError("E-REF.told", NOWHERE, fact_id)
        at.put("plant_fact", withdrawn_fact(one.row))
        return view_of(kinds_known()[one.fact.kind], one.fact, fact_id)


def claim_fact_list(
    desk: Desk, topic: str = "", year: int = 0, entity: str = ""
) -> tuple[FactView, ...]:
    """List the facts that stand, by kind, name and days; of a topic, or touching a year."""
    kinds = kinds_known()
    order = {name: place for place, name in enumerate(kinds)}
    with looking(desk) as at:
        held = stored_facts(at.connection, at.org_id, entity_id(at, entity), kinds)
    found = [
        one
        for one in held.values()
        if one.stands
        and topic in ("", kinds[one.fact.kind].topic)
        and (not year or one.fact.first_day // 10000 <= year <= one.fact.last_day // 10000)
    ]
    found.sort(key=lambda one: (order[one.fact.kind], one.fact.name, one.fact.first_day))
    return tuple(view_of(kinds[one.fact.kind], one.fact, one.id) for one in found)


def view_of(kind: FactKind, fact: PlantFact, fact_id: str) -> FactView:
    """Show a fact with its answer in both languages."""
    return FactView(
        id=fact_id,
        kind=kind.id,
        topic=kind.topic,
        question_zh=kind.question_zh,
        question_en=kind.question_en,
        facility=fact.facility,
        name=fact.name,
        first_day=fact.first_day,
        last_day=fact.last_day,
        answer_zh=answer_text(kind, fact, "zh"),
        answer_en=answer_text(kind, fact, "en"),
        unit=fact.unit,
        evidence=fact.evidence,
        note=fact.note,
    )


def _tried(problems: list[Problem], read: Callable[..., Any], *texts: Any) -> Any:
    try:
        return read(*texts)
    except DataError as error:
        problems += error.problems
        return None
