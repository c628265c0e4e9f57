"""What becomes of a fact beside those that stand: nothing, the next revision, or a refusal.

Command and workbook go this one way.
"""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import select

from ghg.claims.words import where
from ghg.desk.claims.fact_rows import (
    PAPER_SIGNS,
    Stored,
    adds,
    contradicted,
    fact_input,
    merged,
    needs_reason,
    same_answer,
)
from ghg.desk.context import Acting, id_of, near
from ghg.desk.evidence import evidence_id
from ghg.domain.periods import day_text
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.errors import NOWHERE, DataError
from ghg.intake.fact_answers import answer_text, asked
from ghg.intake.plant_facts import key_of
from ghg.ledger.columns import OPEN_END
from ghg.ledger.evidence import Kept, add_evidence
from ghg.ledger.rows import add, table
from ghg.ledger.tables import PlantFactInput
from ghg.library import CLAIM_PAPER
from ghg.plan.plan import NOW, rows_of
from ghg.texts import Language


def new_revision(
    kind: FactKind, fact: PlantFact, standing: Iterable[PlantFact], reason: str
) -> PlantFact | None:
    """Give the revision to write, None when it stands already.

    Raises E-CONFLICT.plant_fact where the books say otherwise and no reason is given, and
    E-CONTRADICT.fact where another fact of overlapping days cannot stand beside it.
    """
    held = tuple(standing)
    before = next((one for one in held if key_of(one) == key_of(fact)), None)
    new = merged(before, fact)
    if before is not None and _says_all(before, new):
        return None
    if before is not None and needs_reason(before, new) and not reason:
        said = _both(kind, before, new)
        raise DataError("E-CONFLICT.plant_fact", NOWHERE, said["new_zh"], **said)
    other = contradicted(kind, new, held)
    if other is not None:
        said = _both(kind, other, new) | {"days": _days(other)} | where(other.facility)
        code = "E-CONTRADICT.twice" if adds(kind) else "E-CONTRADICT.fact"
        raise DataError(code, NOWHERE, said["new_zh"], **said)
    return new


def put_fact(
    at: Acting, fact: PlantFact, entity: int, before: Stored | None, kept: Kept | None
) -> int:
    """Journal and write a fact with its paper; give the row's id."""
    head = at.record(asdict(fact))
    if kept is not None:
        add_evidence(at.connection, at.org_id, head.seq, kept, CLAIM_PAPER)
    given = row_of(at, fact, entity, before)
    return add(at.connection, at.org_id, "plant_fact", [given], seq=head.seq)[0]


def row_of(at: Acting, fact: PlantFact, entity: int, before: Stored | None) -> PlantFactInput:
    """Make the next revision of a fact; raises E-REF.facility, E-REF.evidence."""
    owner = (
        {"facility_id": _facility(at, fact.facility, entity)}
        if fact.facility
        else {"entity_id": entity}
    )
    paper = evidence_id(at, fact.evidence) if fact.evidence else None
    return fact_input(fact, owner, paper, 0 if before is None else before.row.revision + 1)


def _facility(at: Acting, code: str, entity: int) -> int:
    """Give the id of a facility of an entity; raises E-REF.facility for that of another one."""
    found = id_of(at, "facility", code)
    mine = rows_of(at.connection, at.org_id, "facility", NOW, entity_id=entity)
    if found not in [row.id for row in mine]:
        raise DataError("E-REF.facility", NOWHERE, code, near=near(code, [r.code for r in mine]))
    return found


def paper_id(at: Acting, typed: str) -> str:
    """Give the id of a registered paper by the start of its hash or its name; "" for none.

    Raises E-REF.paper.
    """
    if not typed:
        return ""
    try:
        row_id = evidence_id(at, typed)
    except DataError as error:
        raise DataError("E-REF.paper", NOWHERE, typed) from error
    papers = table("evidence")
    here = (papers.c.org_id == at.org_id) & (papers.c.id == row_id)
    return str(at.connection.scalar(select(papers.c.sha256).where(here)))[:PAPER_SIGNS]


def _words(kind: FactKind, fact: PlantFact, language: Language) -> str:
    return f"{answer_text(kind, fact, language)} {fact.unit}".strip()


def _both(kind: FactKind, old: PlantFact, new: PlantFact) -> dict[str, str]:
    """Give what stands and what is said now, in both languages, for a message."""
    return {
        **asked(kind),
        "old_zh": _words(kind, old, "zh"),
        "old_en": _words(kind, old, "en"),
        "new_zh": _words(kind, new, "zh"),
        "new_en": _words(kind, new, "en"),
    }


def _days(fact: PlantFact) -> str:
    """Write the days of a fact; without an end the second is left out."""
    end = "" if fact.last_day == OPEN_END else day_text(fact.last_day)
    return f"{day_text(fact.first_day)}~{end}"


def _says_all(before: PlantFact, new: PlantFact) -> bool:
    """Tell whether answer, paper and note stand already."""
    return same_answer(before, new) and (before.evidence, before.note) == (new.evidence, new.note)
