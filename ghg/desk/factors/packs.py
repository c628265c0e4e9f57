"""Factor packs at the desk: taken in whole or not at all, and handed out.

A pack is believed when its signer is known: by his key in a file that came another way, or because
a pack of his was taken in before. A changed pack is a new version; its rows follow those of the
version before, and rows that it no longer has are withdrawn. No issued number moves.
"""

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Acting, Desk, acting, looking, published
from ghg.desk.factors.entered import row_input
from ghg.desk.factors.own import PAPER, withdraw_row
from ghg.desk.submissions.handing import by_two
from ghg.domain.factors import OwnFactor
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.packs.form import MOST_BYTES
from ghg.intake.packs.reading import Pack, PackRow, open_pack, pack_rows
from ghg.inventory.reading.factors import WITHDRAWN, latest_rows, read_own_factors
from ghg.ledger.evidence import Kept, add_evidence, keep_file, plain_name
from ghg.ledger.rows import add, checked
from ghg.ledger.tables import FactorPackInput, OwnFactorInput
from ghg.library.own import clashes
from ghg.plan.plan import NOW, rows_of
from ghg.underway import under_way

KEY_MARK = " ed25519:"


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack in the books: whose it is, and how many of its rows stand."""

    code: str
    version: int
    source: str
    signer: str
    key: str
    sha256: str
    file_name: str
    rows: int
    standing: int


def pack_list(desk: Desk) -> tuple[PackView, ...]:
    """List the packs that were taken in, oldest first."""
    with looking(desk) as at:
        packs = rows_of(at.connection, at.org_id, "factor_pack", NOW)
        rows = latest_rows(at.connection, at.org_id).values()
    live = [row.factor_pack_id for row in rows if row.confidence != WITHDRAWN]
    return tuple(_view(row, live.count(row.id)) for row in packs)


@by_two("factor.pack.import")
def import_pack(desk: Desk, path: Path, key: str = "", reason: str = "") -> PackView:
    """Take a pack in; `key` is the signer's public key as a person got it another way.

    Raises E-PACK and its variants, E-SIGNATURE, E-SIGNER, and what rows of own factors raise.
    """
    if not reason.strip():
        raise DataError("E-REASON", NOWHERE, path.name)
    pack = open_pack(_content(path))
    rows = pack_rows(pack.files, published())
    papers = _kept(desk, pack, rows)
    manifest = pack.manifest
    with acting(desk, "factor.pack.import", f"{manifest.code} {manifest.version}", reason) as at:
        before = rows_of(at.connection, at.org_id, "factor_pack", NOW)
        _check_signer(pack, key, before)
        _check_version(pack, before)
        mine = {row.id for row in before if row.code == manifest.code}
        _check_rows(at, pack, rows, mine)
        return _written(at, pack, rows, papers, mine, plain_name(path.name))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise DataError("E-EVIDENCE.read", Place(file=path.name), path.name) from error


def _kept(desk: Desk, pack: Pack, rows: Iterable[PackRow]) -> dict[str, Kept]:
    """Keep the documents of a pack in the evidence store; raises E-EVIDENCE."""
    names = dict.fromkeys(row.file for row in rows if row.file)
    made: dict[str, Kept] = {}
    with under_way(Path(tempfile.gettempdir()) / "pack") as folder:
        for at, name in enumerate(names):
            path = folder / str(at) / plain_name(name)
            path.parent.mkdir(mode=0o700, parents=True)
            path.write_bytes(pack.files[name])
            made[name] = keep_file(desk.evidence_folder, path)
    return made


def _check_signer(pack: Pack, key: str, before: Iterable[Row[Any]]) -> None:
    """Refuse a signer whom nobody vouches for."""
    manifest = pack.manifest
    values = {"key": manifest.key, "signer": manifest.signer}
    if key and key.strip().lower() != manifest.key:
        raise DataError("E-SIGNER.other", NOWHERE, key.strip(), **values)
    known = {str(row.signer).rpartition(KEY_MARK)[2] for row in before}
    if not key and manifest.key not in known:
        raise DataError("E-SIGNER", NOWHERE, manifest.signer, **values)


def _check_version(pack: Pack, before: Iterable[Row[Any]]) -> None:
    """Refuse a version that is in the books, as it is or otherwise, and one before it."""
    manifest = pack.manifest
    same = [row for row in before if row.code == manifest.code]
    values = {"version": manifest.version, "latest": max((row.version for row in same), default=0)}
    if any(row.sha256 == pack.sha256 for row in before):
        raise DataError("E-PACK.again", NOWHERE, manifest.code, **values)
    if any(row.version == manifest.version for row in same):
        raise DataError("E-PACK.changed", NOWHERE, manifest.code, **values)
    if manifest.version < values["latest"]:
        raise DataError("E-PACK.older", NOWHERE, manifest.code, **values)


def _check_rows(at: Acting, pack: Pack, rows: tuple[PackRow, ...], mine: set[int]) -> None:
    """Refuse codes that belong to somebody else, and values that clash with what stands."""
    latest = latest_rows(at.connection, at.org_id)
    foreign = [
        row.factor.id
        for row in rows
        if row.factor.id in latest and latest[row.factor.id].factor_pack_id not in mine
    ]
    problems = [Problem("E-PACK.code", Place(subject=code), code) for code in foreign]
    own = {
        f"own:{row.code}.{row.revision}" for row in latest.values() if row.factor_pack_id in mine
    }
    standing = read_own_factors(at.connection, at.org_id)
    others = [one for one in standing if one.factor.id not in own]
    coming = [OwnFactor(row.factor, row.document, "", pack.manifest.code, "") for row in rows]
    problems += clashes(coming, others, published())
    if problems:
        raise DataError.of(problems)


def _written(
    at: Acting,
    pack: Pack,
    rows: tuple[PackRow, ...],
    papers: Mapping[str, Kept],
    mine: set[int],
    file_name: str,
) -> PackView:
    """Write the pack, its rows as further revisions, and the withdrawal of what it dropped."""
    latest, named = latest_rows(at.connection, at.org_id), pack.manifest
    given = _pack_input(pack, len(rows), file_name)
    head = at.record(given.model_dump())
    pack_id = add(at.connection, at.org_id, "factor_pack", [given], seq=head.seq)[0]
    files = {
        name: add_evidence(at.connection, at.org_id, head.seq, kept, PAPER)
        for name, kept in papers.items()
    }
    said = f"{named.code} {named.version}"
    inputs = [_row(one, latest, files.get(one.file), said, pack_id) for one in rows]
    add(at.connection, at.org_id, "own_factor", inputs, seq=head.seq)
    kept_codes = {row.factor.id for row in rows}
    for code, row in latest.items():
        dropped = row.factor_pack_id in mine and code not in kept_codes
        if dropped and row.confidence != WITHDRAWN:
            withdraw_row(at, row, said, head.seq)
    found = rows_of(at.connection, at.org_id, "factor_pack", NOW)
    return _view(next(row for row in found if row.id == pack_id), len(rows))


def _pack_input(pack: Pack, rows: int, file_name: str) -> FactorPackInput:
    manifest = pack.manifest
    return checked(
        FactorPackInput,
        code=manifest.code,
        version=manifest.version,
        sha256=pack.sha256,
        file_name=file_name,
        source=manifest.source,
        signer=f"{manifest.signer}{KEY_MARK}{manifest.key}",
        rows=rows,
        note=manifest.note,
    )


def _row(
    one: PackRow, latest: Mapping[str, Row[Any]], file: int | None, said: str, pack: int
) -> OwnFactorInput:
    code, reason = one.factor.id, one.factor.note or said
    revision = _revision(latest, code)
    return row_input(one.factor, one.document, code, revision, file, reason, pack)


def _revision(latest: Mapping[str, Row[Any]], code: str) -> int:
    return latest[code].revision + 1 if code in latest else 0


def _view(row: Row[Any], standing: int) -> PackView:
    signer, _, key = str(row.signer).rpartition(KEY_MARK)
    return PackView(
        *(row.code, row.version, row.source, signer, key),
        *(row.sha256, row.file_name, row.rows, standing),
    )
