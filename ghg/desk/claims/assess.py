"""Assessing at the desk: books read once, the factory put together once, scheme after scheme.

A frozen issue, the snapshot of uses, the plant facts and the values that people entered become a
case; `ghg.claims.evaluate` does the rest and asks nobody. A scheme's dates are held against the day
of the claim and not against the year of the figures: the year 2025 is claimed in 2026 by the text
that is in force then. An assessment outside the dates is made and says so; a claim is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from ghg.claims.case import Case, FactorOf, Factory, PublishedFactor
from ghg.claims.evaluate import evaluate
from ghg.desk.claims.fact_rows import PAPER_SIGNS, facts_by_kind
from ghg.desk.claims.packs import pack, packs, stage_of
from ghg.desk.claims.snapshot import read_snapshot
from ghg.desk.claims.values import entered_values
from ghg.desk.context import Acting, Desk, Looking, looking, published
from ghg.desk.freezing import last_issue
from ghg.desk.inventory import stored_issue
from ghg.desk.setup import inventory_row, today
from ghg.domain import issue as issues
from ghg.domain.claims import Assessment
from ghg.domain.factors import Question
from ghg.domain.geography import chain
from ghg.domain.issue import Issue
from ghg.domain.plant_facts import PlantFact
from ghg.domain.recognition import FactorAsked
from ghg.domain.snapshot import Snapshot
from ghg.domain.units import conversion
from ghg.errors import NOWHERE, DataError, GapError
from ghg.inventory.reading.factors import read_own_factors
from ghg.ledger.evidence import check_evidence
from ghg.ledger.rows import table
from ghg.library import choose_factor, with_own
from ghg.library.plant_facts import fact_kinds
from ghg.library.recognition import recognitions

GRID, FACTOR, PER_KWH = "grid_electricity", "emission_factor", "tCO2/kWh"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be assessed: an inventory (the only one for ""), its issue (the last for 0), and
    the issue that a reduction is proven against (`INVENTORY` or `INVENTORY/N`)."""

    code: str = ""
    number: int = 0
    base: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A factory put together from the books, with the rows that it came from."""

    factory: Factory
    entity_id: int
    issue_id: int
    base_id: int | None


def assess(
    desk: Desk, scheme: str, code: str = "", number: int = 0, stage: str = "", base: str = ""
) -> Assessment:
    """Assess a scheme on an issue; `stage` only has to be one of the scheme's.

    Raises E-REF.rule_pack, E-REF.stage, E-REF.inventory, E-REF.issue.
    """
    case = case_of(desk, scheme, Wanted(code, number, base))
    if stage:
        stage_of(case.scheme, stage)
    return evaluate(case, today())


def assess_all(
    desk: Desk, code: str = "", number: int = 0, base: str = ""
) -> tuple[Assessment, ...]:
    """Assess every scheme on an issue: the factory is put together once."""
    return tuple(evaluate(one, today()) for one in cases(desk, Wanted(code, number, base)))


def case_of(desk: Desk, scheme: str, wanted: Wanted) -> Case:
    """Give the case of one scheme; raises what `assess` raises."""
    asked = pack(scheme)
    with looking(desk) as at:
        known = factory_at(at, wanted, desk.evidence_folder)
        return Case(known.factory, asked, entered_values(at, known.entity_id, scheme))


def cases(desk: Desk, wanted: Wanted) -> tuple[Case, ...]:
    """Give the cases of all schemes on one factory."""
    found = packs()
    with looking(desk) as at:
        known = factory_at(at, wanted, desk.evidence_folder)
        entered = entered_values(at, known.entity_id)
    return tuple(
        Case(known.factory, one, tuple(said for said in entered if said.scheme == name))
        for name, one in found.items()
    )


def factory_at(at: Acting | Looking, wanted: Wanted, papers: Path) -> Known:
    """Put a factory together from one state of the books and of the folder of its files.

    Raises E-REF.inventory, E-REF.issue.
    """
    row = inventory_row(at, wanted.code)
    stored = stored_issue(at, row, wanted.number)
    made = issues.from_bytes(stored.document)
    library = published()
    kinds = fact_kinds(library)
    base = _base(at, row, wanted.base)
    facts = facts_by_kind(at.connection, at.org_id, row.entity_id, kinds)
    snapshot = read_snapshot(at, row.entity_id, made.year)
    factory = Factory(
        issue=made,
        issue_sha256=stored.sha256,
        kinds=kinds,
        facts=facts,
        snapshot=snapshot,
        base=issues.from_bytes(base.document) if base else None,
        power_maps=recognitions(library),
        factor_of=factors_of(at, made),
        gone=_gone(at, papers, facts, snapshot),
    )
    return Known(factory, row.entity_id, stored.id, base.id if base else None)


def _gone(
    at: Acting | Looking, papers: Path, facts: Mapping[str, tuple[PlantFact, ...]], held: Snapshot
) -> Mapping[str, str]:
    """Name the files of facts and credits that are missing or not what they were, by their id."""
    cited = {one.evidence for rows in facts.values() for one in rows}
    cited |= {one.evidence for one in held.units}
    found = check_evidence(at.connection, at.org_id, papers, tuple(sorted(cited - {""})))
    return {str(one.values["sha256"])[:PAPER_SIGNS]: one.raw for one in found}


def factors_of(at: Acting | Looking, made: Issue) -> FactorOf:
    """Give the published factors of power as they were known on the issue's own day.

    Only what was asked for is given: of that table, place and year, never a neighbour's.
    """
    library = with_own(published(), read_own_factors(at.connection, at.org_id))

    def factor_of(asked: FactorAsked, region: str) -> PublishedFactor | None:
        places = chain(library.region(region), asked.level)[:1]
        year = asked.data_year or made.year
        question = Question(GRID, FACTOR, (asked.table,), places, year, made.as_of)
        try:
            choice = choose_factor(library, question)
        except GapError:
            return None
        if asked.data_year and choice.data_year != asked.data_year:
            return None
        value = Fraction(choice.value) * conversion(choice.unit, PER_KWH)
        named = (choice.document.number or choice.document.title_zh, choice.locator)
        return PublishedFactor(value, " ".join((*named, str(choice.data_year or ""))).strip())

    return factor_of


def _base(at: Acting | Looking, row: Row[Any], named: str) -> Row[Any] | None:
    """Give the issue to compare with: the one named, else the last of the year before."""
    if named:
        code, _, number = named.partition("/")
        if number and not number.isdecimal():
            raise DataError("E-REF.issue", NOWHERE, named)
        return stored_issue(at, inventory_row(at, code), int(number or 0))
    inventories = table("inventory")
    wanted = select(inventories).where(
        (inventories.c.org_id == at.org_id)
        & (inventories.c.entity_id == row.entity_id)
        & (inventories.c.year == row.year - 1)
    )
    for before in at.connection.execute(wanted.order_by(inventories.c.id.desc())).all():
        if last_issue(at, before.id) is not None:
            return stored_issue(at, before, 0)
    return None
