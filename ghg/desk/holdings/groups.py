"""Papers of group accounts at the desk: whose part of a range is whose."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, acting, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.receive import serial_of
from ghg.domain.double_benefit import plant_key
from ghg.domain.instruments import Instrument
from ghg.errors import NOWHERE, DataError
from ghg.holdings.groups import Part, all_parts, allotted, refuse_again
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import GroupPaperInput, GroupPartInput


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as typed: the group's whole range, and `parts` as `name=units` or `name=from-to`."""

    instrument: Instrument
    serial: str
    holder: str
    on_day: int
    evidence: str
    parts: tuple[str, ...]
    first: str = ""
    last: str = ""
    units: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a paper: whose it is, its numbers, and our entity where it is one of ours."""

    paper: int
    holder: str
    on_day: int
    instrument: str
    batch: str
    party: str
    ours: bool
    first: int
    last: int
    evidence: str

    @property
    def units(self) -> int:
        return self.last - self.first + 1


def record(desk: Desk, paper: Paper) -> tuple[PartView, ...]:
    """Enter how a group's range is divided among legal entities.

    A part is ours when it bears the name or code of an entity of these books. Raises E-GROUP.part,
    .sum, .gap, .twice, .again, .used, E-COUNT, E-INT, E-REF.evidence.
    """
    serial = serial_of(paper.instrument, paper.serial, paper.first, paper.last, paper.units)
    parts = allotted(serial, [read_part(text) for text in paper.parts])
    with acting(desk, "holding.group", serial.raw, paper.note) as at:
        refuse_again(at.connection, at.org_id, serial)
        row = checked(
            GroupPaperInput,
            instrument=paper.instrument,
            registry_code=serial.registry,
            batch_key=serial.batch,
            first_serial=serial.first,
            last_serial=serial.last,
            holder=paper.holder,
            on_day=paper.on_day,
            evidence_id=evidence_id(at, paper.evidence),
            note=paper.note,
        )
        head = at.record({"paper": row.model_dump(), "parts": [one.party for one in parts]})
        number = rows.add(at.connection, at.org_id, "group_paper", [row], seq=head.seq)[0]
        rows.add(at.connection, at.org_id, "group_part", _rows(at, number, parts), seq=head.seq)
    return tuple(one for one in listed(desk) if one.paper == number)


def listed(desk: Desk) -> tuple[PartView, ...]:
    """List every part of every paper."""
    with looking(desk) as at:
        found = all_parts(at.connection, at.org_id)
    return tuple(
        PartView(
            paper=row.id,
            holder=row.holder,
            on_day=row.on_day,
            instrument=row.instrument,
            batch=row.batch_key,
            party=row.party,
            ours=row.entity_id is not None,
            first=row.first_serial,
            last=row.last_serial,
            evidence=(row.sha256 or "")[:12],
        )
        for row in found
    )


def read_part(text: str) -> Part:
    """Read `name=100` or `name=1-100`; raises E-GROUP.part."""
    party, _, said = text.rpartition("=")
    first, dash, last = said.partition("-")
    numbers = [part.strip() for part in ((first, last) if dash else (first,))]
    if not party.strip() or not all(one.isascii() and one.isdigit() for one in numbers):
        raise DataError("E-GROUP.part", NOWHERE, text)
    if not dash:
        return Part(party.strip(), int(numbers[0]))
    start, end = int(numbers[0]), int(numbers[1])
    return Part(party.strip(), end - start + 1, start, end)


def _rows(at: Acting, paper: int, parts: Sequence[Part]) -> list[GroupPartInput]:
    entities = table("entity")
    wanted = select(entities).where(entities.c.org_id == at.org_id)
    ours = {
        plant_key(name): row.id
        for row in at.connection.execute(wanted)
        for name in (row.code, row.name_zh, row.name_en)
        if name
    }
    return [
        checked(
            GroupPartInput,
            paper_id=paper,
            party=one.party,
            entity_id=ours.get(plant_key(one.party)),
            first_serial=one.first,
            last_serial=one.last,
        )
        for one in parts
    ]
