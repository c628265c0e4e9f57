"""Packs handed out: the own factors of the organisation, or a folder of rows, signed with a key."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Desk, looking, published
from ghg.domain.factors import Factor
from ghg.domain.numbers import plain
from ghg.domain.periods import day_text
from ghg.errors import NOWHERE, DataError, Place, UsageError
from ghg.intake.packs.form import (
    DOCUMENT_COLUMNS,
    DOCUMENTS,
    FACTORS,
    MOST_BYTES,
    PAPERS,
    Manifest,
    manifest_bytes,
    manifest_of,
    member,
    sha256_of,
)
from ghg.intake.packs.reading import open_pack, pack_rows
from ghg.intake.packs.signing import new_key, public_of
from ghg.intake.packs.writing import csv_bytes, packed
from ghg.inventory.reading.factors import WITHDRAWN, latest_rows, own_factor
from ghg.ledger.evidence import place, plain_name
from ghg.library.check import COLUMNS
from ghg.plan.plan import NOW, rows_of
from ghg.reports.files import write_whole

NUMBERS = ("value", "value_min", "value_max")


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A written pack: where, its hash, whose key, how many rows."""

    path: Path
    sha256: str
    key: str
    rows: int


def manifest(code: str, version: int, source: str, signer: str, note: str) -> Manifest:
    """Say what a pack is; key and hashes are filled in when it is written."""
    return Manifest(code, version, source, signer, "", note, {})


def make_key(path: Path) -> tuple[str, Path]:
    """Make a pair of keys: the secret one in a file that only its owner may read, the public one
    beside it (`.pub`); give the public key. Raises E-PACK.exists, nothing is written over.
    """
    secret, public = new_key()
    beside = path.with_name(f"{path.name}.pub")
    for one in (path, beside):
        if one.exists():
            raise UsageError("E-PACK.exists", NOWHERE, str(one))
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(secret)
    beside.write_text(f"{public}\n", encoding="ascii")
    return public, beside


def read_key(path: Path) -> str:
    """Read a public key; raises E-PACK.key for a file that holds none."""
    try:
        text = path.read_text(encoding="ascii").strip().lower()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError("E-PACK.key", Place(file=path.name), path.name) from error
    if len(text) != 64 or set(text) - set("0123456789abcdef"):
        raise DataError("E-PACK.key", Place(file=path.name), path.name)
    return text


def read_secret(path: Path) -> bytes:
    """Read a secret key; raises E-PACK.key."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError("E-PACK.key", Place(file=path.name), path.name) from error
    public_of(content)
    return content


def export_pack(
    path: Path, told: Manifest, secret: Path, desk: Desk | None, folder: Path | None
) -> HandedOut:
    """Write a signed pack of a folder, or of the factors that stand in the books.

    Everything is held against the rules of the library first. Raises E-PACK and its variants.
    """
    files = _of_folder(folder) if folder else _of_books(desk)
    manifest_of(manifest_bytes(_whole(told)))
    rows = pack_rows(files, published())
    content = packed(told, files, read_secret(secret))
    made = open_pack(content)
    write_whole(path, content)
    return HandedOut(path, sha256_of(content), made.manifest.key, len(rows))


def _whole(told: Manifest) -> Manifest:
    """Fill what the writer makes itself, to hold the rest against the form before signing."""
    return replace(told, key="0" * 64, files={})


def _of_folder(folder: Path) -> dict[str, bytes]:
    """Read the files of a folder that has the form of a pack; raises E-PACK.member, .size."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in found}
    for name in names:
        if not member(name):
            raise DataError("E-PACK.member", Place(file=name), name)
    for name in (FACTORS, DOCUMENTS):
        if name not in names:
            raise DataError("E-PACK.missing", NOWHERE, name)
    size = sum(path.stat().st_size for path in found)
    if size > MOST_BYTES:
        raise DataError("E-PACK.size", NOWHERE, str(size), limit=MOST_BYTES)
    return {name: path.read_bytes() for name, path in names.items()}


def _of_books(desk: Desk | None) -> dict[str, bytes]:
    """Write the standing own factors with their documents as the files of a pack."""
    assert desk is not None
    with looking(desk) as at:
        latest = latest_rows(at.connection, at.org_id).values()
        rows = [row for row in latest if row.confidence != WITHDRAWN]
        kept = {row.id: row for row in rows_of(at.connection, at.org_id, "evidence", NOW)}
    return _files(desk, rows, kept)


def _files(desk: Desk, rows: list[Row[Any]], kept: Mapping[int, Row[Any]]) -> dict[str, bytes]:
    papers: dict[str, bytes] = {}
    documents: dict[tuple[str, ...], dict[str, str]] = {}
    cells = []
    for row in sorted(rows, key=lambda one: str(one.code)):
        name = ""
        if row.evidence_id is not None:
            file = kept[row.evidence_id]
            name = f"{file.sha256[:12]}-{plain_name(file.file_name)[-100:]}"
            papers[f"{PAPERS}{name}"] = place(desk.evidence_folder, file.sha256).read_bytes()
        document = _document_cells(row, name)
        key = tuple(document.values())
        known = documents.setdefault(key, {"id": f"d{len(documents) + 1}", **document})
        cells.append(_cells(own_factor(row, "", "").factor, row.code, known["id"]))
    return {
        FACTORS: csv_bytes(COLUMNS, cells),
        DOCUMENTS: csv_bytes(DOCUMENT_COLUMNS, documents.values()),
        **papers,
    }


def _document_cells(row: Row[Any], file: str) -> dict[str, str]:
    return {
        "title_zh": row.document,
        "title_en": "",
        "number": row.document_number,
        "issuer": row.issuer,
        "tier": str(row.tier),
        "published": day_text(row.published) if row.published else "",
        "place": "",
        "note": "",
        "file": file,
    }


def _cells(factor: Factor, code: str, document: str) -> dict[str, str]:
    made = {name: str(getattr(factor, name) or "") for name in COLUMNS if name not in NUMBERS}
    value = plain(factor.value) if factor.value is not None else ""
    return {**dict.fromkeys(NUMBERS, ""), **made, "id": code, "value": value, "source": document}
