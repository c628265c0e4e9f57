"""The plan of an entity, read from the ledger: facilities, sources, streams, with their ids.

`up_to` is a journal number: what was entered later is not seen, so that an issue can be replayed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from ghg.domain.bounds import decided
from ghg.domain.issue import BoundaryRow, FacilityRow
from ghg.domain.meters import NO_METERS, MeterBook
from ghg.domain.missing import Absence
from ghg.domain.periods import Period
from ghg.domain.streams import (
    EmissionSource,
    Input,
    Involvement,
    Mode,
    Power,
    Route,
    Stream,
    Unused,
    balance_terms,
)
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import table

DECLARED_UNUSED = "declared_unused"
WITHDRAWN = "withdrawn"  # the kind of a revision that takes a value back
NOW = 2**62  # a journal number that no ledger reaches


@dataclass(frozen=True, slots=True)
class Plan:
    """What an entity counts, and the ledger's ids of it; `meters` where readings are taken in."""

    entity_id: int
    facilities: tuple[FacilityRow, ...]
    sources: tuple[EmissionSource, ...]
    involvements: tuple[Involvement, ...]
    streams: tuple[Stream, ...]
    unused: tuple[Unused, ...]
    boundary: tuple[BoundaryRow, ...]
    facility_ids: Mapping[str, int]
    source_ids: Mapping[str, int]
    stream_ids: Mapping[str, int]
    meters: MeterBook = NO_METERS

    def stream(self, code: str) -> Stream:
        """Give a stream by its code; raises E-REF.stream."""
        for stream in self.streams:
            if stream.code == code:
                return stream
        raise DataError("E-REF.stream", NOWHERE, code, near="-")


def load_plan(connection: Connection, org_id: int, entity_id: int, up_to: int = NOW) -> Plan:
    """Read the plan of an entity as it stood at a journal number."""
    facilities = rows_of(connection, org_id, "facility", up_to, entity_id=entity_id)
    codes = {row.id: row.code for row in facilities}
    units = {row.id: row.code for row in rows_of(connection, org_id, "unit", up_to)}
    sources = [
        row for row in rows_of(connection, org_id, "source", up_to) if row.facility_id in codes
    ]
    names = {row.id: row.code for row in sources}
    versions = rows_of(connection, org_id, "source_version", up_to)
    streams = [
        row for row in rows_of(connection, org_id, "stream", up_to) if row.source_id in names
    ]
    return Plan(
        entity_id=entity_id,
        facilities=tuple(_facility(row) for row in facilities),
        sources=tuple(_source(row, codes, units) for row in sources),
        involvements=tuple(
            Involvement(names[row.source_id], row.status, row.first_day, row.last_day, row.reason)
            for row in versions
            if row.source_id in names
        ),
        streams=tuple(_stream(row, names) for row in streams),
        unused=_unused(
            rows_of(connection, org_id, "parameter_value", up_to), {r.id: r.code for r in streams}
        ),
        boundary=boundary_rows(connection, org_id, entity_id, up_to),
        facility_ids={row.code: row.id for row in facilities},
        source_ids={row.code: row.id for row in sources},
        stream_ids={row.code: row.id for row in streams},
    )


def rows_of(
    connection: Connection, org_id: int, name: str, up_to: int, **where: int
) -> list[Row[Any]]:
    """Read the rows of a small table of an organisation, oldest first."""
    rows = table(name)
    wanted = select(rows).where((rows.c.org_id == org_id) & (rows.c.seq <= up_to))
    for column, value in where.items():
        wanted = wanted.where(rows.c[column] == value)
    return list(connection.execute(wanted.order_by(rows.c.id)))


def boundary_rows(
    connection: Connection, org_id: int, entity_id: int, up_to: int = NOW
) -> tuple[BoundaryRow, ...]:
    """Give the items of the boundary: of each day and thing, the latest word about it."""
    places = {row.id: row.code for row in rows_of(connection, org_id, "facility", up_to)}
    units = {row.id: row.code for row in rows_of(connection, org_id, "unit", up_to)}
    standing: list[BoundaryRow] = []
    for version in rows_of(connection, org_id, "boundary_version", up_to, entity_id=entity_id):
        said = Period(version.first_day, version.last_day)
        items = rows_of(connection, org_id, "boundary_item", up_to, boundary_version_id=version.id)
        rows = [_boundary_row(row, places, units) for row in items]
        standing = decided(standing, said, rows)
    return tuple(standing)


def _boundary_row(row: Row[Any], places: dict[int, str], units: dict[int, str]) -> BoundaryRow:
    return BoundaryRow(
        facility=places[row.facility_id],
        unit=units.get(row.unit_id, ""),
        subject=row.subject,
        member=row.member,
        first_day=row.first_day,
        last_day=row.last_day,
        event=row.event,
        reason=row.reason,
    )


def _unused(values: list[Row[Any]], streams: dict[int, str]) -> tuple[Unused, ...]:
    """Read the declarations that a stream takes no records: the latest word on each span."""
    latest = {
        (row.stream_id, row.first_month, row.last_month): row
        for row in values
        if row.parameter == DECLARED_UNUSED and row.stream_id in streams
    }
    return tuple(
        Unused(
            streams[row.stream_id],
            row.first_month,
            row.last_month,
            row.reason,
            _absence(row.kind),
            row.locator,
        )
        for row in latest.values()
        if row.kind != WITHDRAWN
    )


def _absence(kind: str) -> Absence:
    """Read the kind of an absence; declarations from before there were kinds mean the first."""
    return Absence(kind) if kind in tuple(Absence) else Absence.NOT_APPLICABLE


def _facility(row: Row[Any]) -> FacilityRow:
    return FacilityRow(
        code=row.code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        region=row.region,
        region_zh="",
        region_en="",
        address=row.address,
        industry=row.industry,
        programme=row.programme,
    )


def _source(row: Row[Any], facilities: dict[int, str], units: dict[int, str]) -> EmissionSource:
    return EmissionSource(
        code=row.code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        facility=facilities[row.facility_id],
        unit=units.get(row.unit_id, ""),
        kind=row.kind,
        method=row.method,
    )


def _stream(row: Row[Any], sources: dict[int, str]) -> Stream:
    return Stream(
        code=row.code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        source=sources[row.source_id],
        input=Input(row.input),
        item=row.item,
        unit=row.unit,
        route=Route(row.route),
        power=Power(row.power),
        mode=Mode(row.mode),
        balance=balance_terms(row.balance),
        reference_state=row.reference_state,
    )
