"""Stored mappings: how a factory's own tables are read, said once and used every month.

A mapping is never edited: a better one is its next revision, with a reason. Batches keep the text
of the mapping that they were read with.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking, near
from ghg.domain.mappings import Pairs, SheetMapping, mapping_of, pairs
from ghg.errors import NOWHERE, DataError
from ghg.intake import guess
from ghg.intake.foreign import mapping_problems
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import SheetMappingInput


@dataclass(frozen=True, slots=True)
class MappingView:
    """A stored mapping, the latest revision of its code."""

    code: str
    name: str
    revision: int
    mapping: SheetMapping
    note: str
    seq: int = 0


@dataclass(frozen=True, slots=True)
class MappingChanges:
    """What a revision says anew; None stays, and a pair without a text is taken out."""

    table: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    columns: Pairs = ()
    constants: Pairs = ()
    aliases: Pairs = ()
    day_order: str | None = None
    day_rule: str | None = None


def add_mapping(
    desk: Desk, code: str, mapping: SheetMapping, name: str = "", note: str = "", entity: str = ""
) -> MappingView:
    """Store a mapping; raises everything that is wrong with it, and E-DUP.code."""
    _refuse_wrong(mapping)
    with acting(desk, "mapping.add", code) as at:
        owner = entity_id(at, entity)
        if code in _standing(at, owner):
            raise DataError("E-DUP.mapping", NOWHERE, code)
        return _written(at, owner, MappingView(code, name, 0, mapping, note))


def change_mapping(
    desk: Desk, code: str, changes: MappingChanges, reason: str, entity: str = ""
) -> MappingView:
    """Store the next revision of a mapping; raises E-REASON, E-REF.mapping and what is wrong."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    with acting(desk, "mapping.change", code, reason) as at:
        owner = entity_id(at, entity)
        before = _named(at, owner, code)
        changed = _changed(before.mapping, changes)
        _refuse_wrong(changed)
        if changed == before.mapping:
            return before
        view = replace(before, revision=before.revision + 1, mapping=changed, note=reason)
        return _written(at, owner, view)


def mapping_list(desk: Desk, entity: str = "") -> tuple[MappingView, ...]:
    """List the latest revision of every mapping of an entity."""
    with looking(desk) as at:
        return tuple(_standing(at, entity_id(at, entity)).values())


def mapping_named(desk: Desk, code: str, entity: str = "") -> MappingView:
    """Give a mapping by its code; raises E-REF.mapping with what there is."""
    with looking(desk) as at:
        return _named(at, entity_id(at, entity), code)


def guess_mapping(path: Path, table: str, sheet: str, header_row: int) -> guess.Guess:
    """Propose a mapping for a file, its header looked for where the row is 0; nothing is stored."""
    if header_row < 0:
        raise DataError("E-MAPPING.row", NOWHERE, str(header_row))
    return guess.guess_mapping(path, table, sheet, header_row)


def _written(at: Acting, owner: int, view: MappingView) -> MappingView:
    given = checked(
        SheetMappingInput,
        entity_id=owner,
        code=view.code,
        name=view.name,
        definition=view.mapping.text(),
        sha256=view.mapping.sha256,
        note=view.note,
        revision=view.revision,
    )
    head = at.record(given.model_dump())
    rows.add(at.connection, at.org_id, "sheet_mapping", [given], seq=head.seq)
    return replace(view, seq=head.seq)


def _standing(at: Acting | Looking, owner: int) -> dict[str, MappingView]:
    """Give the latest revision of every code."""
    stored = table("sheet_mapping")
    mine = (stored.c.org_id == at.org_id) & (stored.c.entity_id == owner)
    wanted = select(stored).where(mine).order_by(stored.c.code, stored.c.revision)
    return {
        row.code: MappingView(
            row.code, row.name, row.revision, mapping_of(row.definition), row.note, row.seq
        )
        for row in at.connection.execute(wanted)
    }


def _named(at: Acting | Looking, owner: int, code: str) -> MappingView:
    known = _standing(at, owner)
    if code not in known:
        raise DataError("E-REF.mapping", NOWHERE, code, near=near(code, list(known)))
    return known[code]


def _changed(before: SheetMapping, changes: MappingChanges) -> SheetMapping:
    scalars = ("table", "sheet", "header_row", "day_order", "day_rule")
    said = {name: getattr(changes, name) for name in scalars}
    return replace(
        before,
        **{name: value for name, value in said.items() if value is not None},
        columns=_merged(before.columns, changes.columns),
        constants=_merged(before.constants, changes.constants),
        aliases=_merged(before.aliases, changes.aliases),
    )


def _merged(before: Pairs, changes: Pairs) -> Pairs:
    """Lay changed pairs over standing ones."""
    merged = {**dict(before), **dict(changes)}
    return pairs({name: text for name, text in merged.items() if text})


def _refuse_wrong(mapping: SheetMapping) -> None:
    problems = mapping_problems(mapping)
    if problems:
        raise DataError.of(problems)
