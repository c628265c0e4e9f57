"""Plant facts as rows of the table `plant_fact`.

kind        `claim.` and the id of the catalogue
owner       entity_id for the whole entity, else facility_id
first_day, last_day   the days that the fact stands for; no end is 99991231
basis       what a named kind is about (product, pollutant, material), else ""
value       1 and 0 for yes and no; the count; the quantity; a day as yyyymmdd; 1 where the answer
            is in words. A revision without a value is a withdrawal
value_text  codes of the items that are there, apart by blanks; the code of the level; the text
unit        of a quantity, as it was told
evidence_id, note   the paper, and remarks

Owner, kind, basis and days are the key. A row is never changed: the latest revision of a key
counts. No inventory reads a kind with a dot. A fact of closed months may be told, for it is no
activity and moves no issued figure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain.plant_facts import Answering, FactKind, PlantFact
from ghg.domain.units import conversion, same_dimension
from ghg.intake.plant_facts import key_of
from ghg.ledger.rows import checked
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import NOW, rows_of

PREFIX = "claim."
IN_WORDS = frozenset({Answering.ITEMS, Answering.LEVEL, Answering.TEXT})
WHOLE = Decimal(1)  # the value of an answer in words
PAPER_SIGNS = 12  # of a file's hash: its id

Key = tuple[str, str, str, int, int]


@dataclass(frozen=True, slots=True)
class Stored:
    """The latest revision of a fact with its row; that of a withdrawn one has no value."""

    fact: PlantFact
    row: Row[Any]

    @property
    def stands(self) -> bool:
        return self.row.value is not None

    @property
    def id(self) -> str:
        """The id that lists show."""
        return f"fact-{self.row.id}"


def stored_facts(
    connection: Connection,
    org_id: int,
    entity: int,
    kinds: Mapping[str, FactKind],
    up_to: int = NOW,
) -> dict[Key, Stored]:
    """Give the latest revision of every fact of an entity, as the books stood at a journal number.

    A kind that the catalogue does not know is passed by.
    """
    places = {
        row.id: row.code for row in rows_of(connection, org_id, "facility", up_to, entity_id=entity)
    }
    papers = {row.id: row.sha256 for row in rows_of(connection, org_id, "evidence", up_to)}
    latest: dict[Key, Stored] = {}
    for row in rows_of(connection, org_id, "plant_fact", up_to):
        kind = kinds.get(row.kind.removeprefix(PREFIX))
        mine = row.entity_id == entity or row.facility_id in places
        if kind is not None and mine and row.kind.startswith(PREFIX):
            fact = _fact(row, kind, places, papers)
            latest[key_of(fact)] = Stored(fact, row)
    return latest


def standing(held: Mapping[Key, Stored]) -> tuple[PlantFact, ...]:
    """Give the facts that were not withdrawn."""
    return tuple(one.fact for one in held.values() if one.stands)


def facts_by_kind(
    connection: Connection,
    org_id: int,
    entity: int,
    kinds: Mapping[str, FactKind],
    up_to: int = NOW,
) -> Mapping[str, tuple[PlantFact, ...]]:
    """Give the facts that stood at a journal number, by kind: what a case is evaluated with."""
    return by_kind(standing(stored_facts(connection, org_id, entity, kinds, up_to)))


def by_kind(facts: Iterable[PlantFact]) -> Mapping[str, tuple[PlantFact, ...]]:
    """Sort facts by their kind."""
    made: dict[str, tuple[PlantFact, ...]] = {}
    for fact in facts:
        made[fact.kind] = (*made.get(fact.kind, ()), fact)
    return made


def fact_input(
    fact: PlantFact, owner: Mapping[str, int], evidence: int | None, revision: int
) -> PlantFactInput:
    """Make the row of a fact; `owner` names its entity or facility."""
    return checked(
        PlantFactInput,
        **owner,
        kind=PREFIX + fact.kind,
        first_day=fact.first_day,
        last_day=fact.last_day,
        value=WHOLE if fact.value is None else fact.value,
        value_text=fact.text or " ".join(fact.words),
        unit=fact.unit,
        basis=fact.name,
        evidence_id=evidence,
        note=fact.note,
        revision=revision,
    )


def _fact(
    row: Row[Any], kind: FactKind, places: Mapping[int, str], papers: Mapping[int, str]
) -> PlantFact:
    text = kind.answering is Answering.TEXT
    return PlantFact(
        kind=kind.id,
        facility=places.get(row.facility_id, ""),
        name=row.basis,
        first_day=row.first_day,
        last_day=row.last_day,
        value=None if kind.answering in IN_WORDS else row.value,
        words=() if text else tuple(row.value_text.split()),
        text=row.value_text if text else "",
        unit=row.unit,
        evidence=papers.get(row.evidence_id, "")[:PAPER_SIGNS],
        note=row.note,
    )


def merged(before: PlantFact | None, fact: PlantFact) -> PlantFact:
    """Keep paper and note of the same answer where nothing newer was said of them."""
    if before is None or not same_answer(before, fact):
        return fact
    return replace(fact, evidence=fact.evidence or before.evidence, note=fact.note or before.note)


def same_answer(one: PlantFact, other: PlantFact) -> bool:
    """Tell whether two facts answer the same, in whatever unit."""
    said = (one.words, one.text) == (other.words, other.text)
    return said and _same_amount(one, other)


def needs_reason(before: PlantFact | None, fact: PlantFact) -> bool:
    """Tell whether something that was said is said otherwise now: the answer, or its paper."""
    if before is None:
        return False
    other_paper = before.evidence not in ("", fact.evidence)
    return not same_answer(before, fact) or other_paper


def contradicted(kind: FactKind, fact: PlantFact, others: Iterable[PlantFact]) -> PlantFact | None:
    """Give a fact of the same kind, name and owner that cannot stand beside this one.

    Amounts are added, so their days must not overlap; anything else may be said twice, but not in
    two ways. The whole entity holds all its facilities.
    """
    for one in others:
        related = (one.kind, one.name) == (fact.kind, fact.name) and _one_owner(one, fact)
        overlaps = one.first_day <= fact.last_day and fact.first_day <= one.last_day
        if (
            related
            and overlaps
            and key_of(one) != key_of(fact)
            and (adds(kind) or not same_answer(one, fact))
        ):
            return one
    return None


def adds(kind: FactKind) -> bool:
    """Tell whether answers are added up: of the facilities, and of a time."""
    return kind.answering in (Answering.QUANTITY, Answering.COUNT)


def _one_owner(one: PlantFact, other: PlantFact) -> bool:
    return one.facility == other.facility or "" in (one.facility, other.facility)


def _same_amount(one: PlantFact, other: PlantFact) -> bool:
    if one.value is None or other.value is None or one.unit == other.unit:
        return one.value == other.value
    if not same_dimension(one.unit or "1", other.unit or "1"):
        return False
    return Fraction(one.value) * conversion(one.unit, other.unit) == Fraction(other.value)
