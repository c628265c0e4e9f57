"""The register of application materials (申报材料): which papers are there, and until when.

A word on a material is a row of `plant_fact`: kind `material.` and the id of the catalogue, basis
the state, value 1, evidence the paper, note the remark, the days those of its validity (no end is
99991231). The latest word counts, and no inventory reads it.
"""

from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row

from ghg.desk.claims.fact_rows import PAPER_SIGNS, WHOLE
from ghg.desk.claims.fact_settled import paper_id
from ghg.desk.context import Acting, Desk, acting, entity_id, looking, published
from ghg.desk.evidence import evidence_id
from ghg.desk.setup import today
from ghg.domain.periods import Period, as_date, from_date
from ghg.errors import NOWHERE, DataError
from ghg.ledger.columns import OPEN_END
from ghg.ledger.evidence import Kept, add_evidence, keep_file
from ghg.ledger.rows import add, checked
from ghg.ledger.tables import PlantFactInput
from ghg.library import CLAIM_PAPER
from ghg.library.materials import Material, materials
from ghg.library.schemes import scheme_of
from ghg.plan.plan import NOW, rows_of

PREFIX = "material."
SOON_DAYS = 60


class State(StrEnum):
    """What is said of a material."""

    PRESENT = "present"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    UNTOLD = "untold"


class Expiry(StrEnum):
    """How a paper that is there stands on a day."""

    EXPIRED = "expired"
    SOON = "soon"
    VALID = "valid"
    NONE = ""


@dataclass(frozen=True, slots=True)
class MaterialView:
    """A material of the register; `last_day` 0 has no end or no paper."""

    id: str
    zh: str
    en: str
    application: bool
    state: State
    expiry: Expiry
    first_day: int
    last_day: int
    evidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a material: its state, days of validity (0: from today, without end), the id
    or name of a registered paper, and a remark."""

    state: State
    first: int = 0
    until: int = 0
    evidence: str = ""
    note: str = ""


def set_material(
    desk: Desk, material_id: str, said: Said, entity: str = "", file: Path | None = None
) -> MaterialView:
    """Say of a material that it is there, missing or not needed; `file` is a paper that is new.

    Raises E-REF.material, E-STATE.material, E-EXPIRY.material, E-REASON.material (not needed,
    without a remark), E-DATE.order, E-REF.paper.
    """
    material = _material(material_id)
    said = replace(said, first=said.first or today())
    _refuse(material, replace(said, evidence=file.name) if file else said)
    kept = keep_file(desk.evidence_folder, file) if file else None
    with acting(desk, "claim.material", f"{material.id} {said.state}", said.note) as at:
        paper = kept.sha256[:PAPER_SIGNS] if kept else paper_id(at, said.evidence)
        _put(at, material.id, replace(said, evidence=paper), entity_id(at, entity), kept)
    found = material_list(desk, every=True, entity=entity)
    return next(one for one in found if one.id == material.id)


def material_list(
    desk: Desk,
    day: int = 0,
    scheme: str = "",
    entity: str = "",
    up_to: int = NOW,
    *,
    every: bool = False,
) -> tuple[MaterialView, ...]:
    """List the register on a day (today): what an application takes and what was told besides;
    only what a scheme's rules name; or every material.

    Raises E-REF.rule_pack.
    """
    wanted = _named_by(scheme) if scheme else None
    with looking(desk) as at:
        told = _told(at.connection, at.org_id, entity_id(at, entity), up_to)
        papers = {
            row.id: row.sha256[:PAPER_SIGNS]
            for row in rows_of(at.connection, at.org_id, "evidence", up_to)
        }
    return tuple(
        _view(one, told.get(one.id), papers, day or today())
        for one in materials(published()).values()
        if (one.id in wanted if wanted is not None else every or one.application or one.id in told)
    )


def _material(material_id: str) -> Material:
    known = materials(published())
    if material_id not in known:
        near = "、".join(get_close_matches(material_id, known, n=3, cutoff=0.4)) or "-"
        raise DataError("E-REF.material", NOWHERE, material_id, near=near)
    return known[material_id]


def _refuse(material: Material, said: Said) -> None:
    """Refuse a state that its paper and days do not fit."""
    there = said.state is State.PRESENT
    if there is not bool(said.evidence) or (said.until and not there):
        raise DataError("E-STATE.material", NOWHERE, material.id)
    if there and material.expires and not said.until:
        raise DataError("E-EXPIRY.material", NOWHERE, material.id)
    if said.state is State.NOT_APPLICABLE and not said.note:
        raise DataError("E-REASON.material", NOWHERE, material.id)
    if said.until and said.until < said.first:
        raise DataError("E-DATE.order", NOWHERE, str(Period(said.first, said.until)))


def _put(at: Acting, material: str, said: Said, entity: int, kept: Kept | None) -> None:
    """Journal and write a word on a material, as the next revision."""
    before = _told(at.connection, at.org_id, entity, NOW).get(material)
    head = at.record({"material": material, **asdict(said)})
    if kept is not None:
        add_evidence(at.connection, at.org_id, head.seq, kept, CLAIM_PAPER)
    given = checked(
        PlantFactInput,
        entity_id=entity,
        kind=PREFIX + material,
        first_day=said.first,
        last_day=said.until or OPEN_END,
        value=WHOLE,
        basis=said.state,
        evidence_id=evidence_id(at, said.evidence) if said.evidence else None,
        note=said.note,
        revision=0 if before is None else before.revision + 1,
    )
    add(at.connection, at.org_id, "plant_fact", [given], seq=head.seq)


def _told(connection: Connection, org_id: int, entity: int, up_to: int) -> dict[str, Row[Any]]:
    """Give the latest word on each material, as the books stood at a journal number."""
    found = rows_of(connection, org_id, "plant_fact", up_to, entity_id=entity)
    return {row.kind.removeprefix(PREFIX): row for row in found if row.kind.startswith(PREFIX)}


def _named_by(scheme: str) -> frozenset[str]:
    """Name the materials that a scheme's rules take as evidence."""
    return frozenset(one for rule in scheme_of(published(), scheme).rules for one in rule.evidence)


def _view(
    material: Material, row: Row[Any] | None, papers: dict[int, str], day: int
) -> MaterialView:
    state = State.UNTOLD if row is None else State(row.basis)
    there = row is not None and state is State.PRESENT
    last = row.last_day if row is not None and there and row.last_day != OPEN_END else 0
    return MaterialView(
        id=material.id,
        zh=material.zh,
        en=material.en,
        application=material.application,
        state=state,
        expiry=expiry(last, day) if there else Expiry.NONE,
        first_day=row.first_day if row is not None and there else 0,
        last_day=last,
        evidence=papers.get(row.evidence_id, "") if row is not None else "",
        note=row.note if row is not None else "",
    )


def expiry(last: int, day: int) -> Expiry:
    """Tell how a last day (0 for none) stands to a day: past, within 60 days, or further off."""
    if not last:
        return Expiry.VALID
    if last < day:
        return Expiry.EXPIRED
    soon = from_date(as_date(day) + timedelta(days=SOON_DAYS))
    return Expiry.SOON if last <= soon else Expiry.VALID
