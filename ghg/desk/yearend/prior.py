"""Figures of the year before this ledger: read from last year's report, kept for comparison."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from ghg.desk.context import Acting, Desk, acting, entity_id, published
from ghg.intake.lastyear.match import Matched, Proposal, Words, matched, proposals
from ghg.intake.lastyear.workbook import read_last_year
from ghg.inventory.plantbooks import Prior
from ghg.inventory.reading.monitoring import read_priors
from ghg.ledger import rows
from ghg.ledger.evidence import plain_name
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PriorLineInput
from ghg.plan.plan import Plan, load_plan


@dataclass(frozen=True, slots=True)
class PriorRead:
    """What was read: lines kept for comparison (`new` when they were not known before), and what
    of them this ledger has no source for."""

    year: int
    new: bool
    lines: tuple[Prior, ...]
    proposals: tuple[Proposal, ...]


def read_prior(desk: Desk, path: Path, year: int, entity: str = "") -> PriorRead:
    """Read last year's report; the latest reading of a year counts, whole.

    The same file read into the same lines changes nothing. No source is ever made. Raises what
    `read_last_year` raises.
    """
    words = _words()
    figures = read_last_year(path, _gases())
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    with acting(desk, "year.read", f"{year} {plain_name(path.name)}") as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        found = matched(figures, plan, words)
        lines = tuple(_lines(found, year))
        held = [one for one in read_priors(at.connection, at.org_id, plan) if one.year == year]
        new = tuple(held) != lines
        if new:
            _write(at, plan, lines, plain_name(path.name), sha256, year)
    return PriorRead(year, new, lines, proposals(found, plan, words))


def _lines(found: Iterable[Matched], year: int) -> Iterable[Prior]:
    """Make the lines that are kept; a name that stands twice is told apart by its turn."""
    seen: dict[tuple[str, ...], int] = {}
    for one in found:
        figure = one.figure
        if figure.total and figure.kind != "summary":
            continue
        axis = "emission" if figure.quantity is None else "activity"
        key = (axis, figure.name, one.source, one.stream)
        seen[key] = seen.get(key, 0) + 1
        name = figure.name if seen[key] == 1 else f"{figure.name[:190]} ({seen[key]})"
        yield Prior(
            year=year,
            axis=axis,
            name=name,
            source=one.source,
            stream=one.stream,
            quantity=figure.quantity,
            unit=figure.unit,
            co2e_t=figure.co2e_t,
            place=figure.place[:200],
        )


def _write(
    at: Acting, plan: Plan, lines: tuple[Prior, ...], file: str, sha256: str, year: int
) -> None:
    """Write one reading of a year."""
    priors = table("prior_line")
    here = (
        (priors.c.org_id == at.org_id)
        & (priors.c.entity_id == plan.entity_id)
        & (priors.c.year == year)
    )
    last = at.connection.scalar(select(func.max(priors.c.revision)).where(here))
    given = [
        checked(
            PriorLineInput,
            entity_id=plan.entity_id,
            year=year,
            axis=one.axis,
            name=one.name,
            source=one.source,
            stream=one.stream,
            quantity=one.quantity,
            unit=one.unit,
            co2e_t=one.co2e_t,
            file_name=file,
            file_sha256=sha256,
            place=one.place,
            revision=0 if last is None else last + 1,
        )
        for one in lines
    ]
    head = at.record({"year": year, "sha256": sha256, "lines": [one.model_dump() for one in given]})
    rows.add(at.connection, at.org_id, "prior_line", given, seq=head.seq)


def _words() -> Words:
    vocabulary = published().vocabulary
    fuels = [one for one in vocabulary.items.values() if one.kind in ("fuel", "biomass")]
    names = {name: one.id for one in fuels for name in (one.name_zh, one.name_en)}
    return Words(names, vocabulary.source_kinds)


def _gases() -> tuple[str, ...]:
    """Name the fuels whose heating value is published by volume."""
    library = published()
    return tuple(
        dict.fromkeys(
            library.item(factor.item).name_zh
            for factor in library.factors("net_calorific_value")
            if "m3" in factor.unit
        )
    )
