"""Reading a pack: nothing in it is believed before its signature and every hash were checked.

The zip is read member by member with a bound on what may come out, whatever its directory says;
no member is ever written under its own name.
"""

import io
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ghg.domain.factors import Document, Factor, Tier
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.packs.form import (
    DOCUMENT_COLUMNS,
    DOCUMENTS,
    FACTORS,
    MANIFEST,
    MOST_BYTES,
    MOST_MEMBERS,
    PAPERS,
    SIGNATURE,
    Manifest,
    manifest_of,
    member,
    sha256_of,
)
from ghg.intake.packs.signing import is_signed
from ghg.library import Library
from ghg.library.check import COLUMNS
from ghg.library.own import checked_factors
from ghg.library.read import known_span, read_csv
from ghg.sheets.package import PACKINGS
from ghg.underway import under_way

_ENTRY = b"PK\x01\x02"  # begins every entry of a zip's directory
_MOST_ENTRIES = 100 * MOST_MEMBERS  # a document in a pack may be a zip with entries of its own


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose signature and hashes hold; `files` without manifest and signature."""

    manifest: Manifest
    sha256: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class PackRow:
    """A row of a pack: factor, its document, and the document's file in the pack ("" for none)."""

    factor: Factor
    document: Document
    file: str


def open_pack(content: bytes) -> Pack:
    """Open a pack; raises E-PACK (zip, member, size, manifest, hash) and E-SIGNATURE."""
    found = dict(_members(content))
    for name in (MANIFEST, SIGNATURE, FACTORS, DOCUMENTS):
        if name not in found:
            raise DataError("E-PACK.missing", NOWHERE, name)
    told, signature = found.pop(MANIFEST), found.pop(SIGNATURE)
    manifest = manifest_of(told)
    if not is_signed(manifest.key, signature.decode("ascii", "replace"), told):
        raise DataError("E-SIGNATURE", NOWHERE, manifest.signer)
    every = sorted({*found, *manifest.files})
    wrong = [
        name
        for name in every
        if name not in found or manifest.files.get(name) != sha256_of(found[name])
    ]
    if wrong:
        raise DataError.of(Problem("E-PACK.hash", Place(file=name), name) for name in wrong)
    return Pack(manifest, sha256_of(content), found)


def pack_rows(files: Mapping[str, bytes], library: Library) -> tuple[PackRow, ...]:
    """Make the factors of a pack; raises every mistake of its rows as the library does."""
    with under_way(Path(tempfile.gettempdir()) / "pack") as folder:
        folder.mkdir(mode=0o700)
        for name in (FACTORS, DOCUMENTS):
            (folder / name).write_bytes(files[name])
        documents, papers = _documents(folder / DOCUMENTS, files)
        rows = read_csv(folder / FACTORS, COLUMNS)
        if not rows:
            raise DataError("E-PACK.empty", NOWHERE, FACTORS)
        made = checked_factors(rows, library, documents)
    return tuple(PackRow(one, documents[one.source], papers[one.source]) for one in made)


def _documents(
    path: Path, files: Mapping[str, bytes]
) -> tuple[dict[str, Document], dict[str, str]]:
    """Read the documents and the names of their files; raises all that is wrong with them."""
    made: dict[str, Document] = {}
    papers: dict[str, str] = {}
    problems: list[Problem] = []
    for place, row in read_csv(path, DOCUMENT_COLUMNS):
        problems += _wrong(row, place, files, made)
        if not problems:
            made[row["id"]] = _document(row)
            papers[row["id"]] = f"{PAPERS}{row['file']}" if row["file"] else ""
    if problems:
        raise DataError.of(problems)
    return made, papers


def _wrong(
    row: Mapping[str, str], place: Place, files: Mapping[str, bytes], known: Mapping[str, Document]
) -> Iterator[Problem]:
    for name in ("id", "title_zh", "number", "issuer"):
        if not row[name]:
            yield Problem("E-MISSING.cell", place, name)
    if row["id"] in known:
        yield Problem("E-DUP.factor", place, row["id"])
    if row["tier"] not in tuple(Tier):
        yield Problem("E-TIER.own", place, row["tier"])
    if row["file"] and f"{PAPERS}{row['file']}" not in files:
        yield Problem("E-PACK.missing", place, row["file"])
    try:
        known_span(row["published"])
    except DataError as error:
        yield Problem(error.problems[0].code, place, row["published"], error.problems[0].values)


def _document(row: Mapping[str, str]) -> Document:
    names = ("id", "title_zh", "title_en", "number", "issuer", "place", "note")
    printed = row["published"]
    return Document(
        **{name: row[name] for name in names},
        tier=Tier(row["tier"]),
        published=known_span(printed)[1] if printed else None,
        published_text=printed,
    )


def _members(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Unpack every member; raises E-PACK.zip, .member, .size."""
    if len(content) > MOST_BYTES:
        raise DataError("E-PACK.size", NOWHERE, str(len(content)), limit=MOST_BYTES)
    if (entries := content.count(_ENTRY)) > _MOST_ENTRIES:
        raise DataError("E-PACK.size", NOWHERE, str(entries), limit=_MOST_ENTRIES)
    left = MOST_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            for info in _checked(opened.infolist()):
                with opened.open(info) as stream:
                    piece = stream.read(left + 1)
                left -= len(piece)
                if left < 0:
                    raise DataError("E-PACK.size", NOWHERE, info.filename, limit=MOST_BYTES)
                yield info.filename, piece
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        IndexError,
    ) as error:
        raise DataError("E-PACK.zip", NOWHERE, str(error)) from error


def _checked(infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Refuse too many members, odd ways of packing, two of one name, and names that no pack has."""
    names = [info.filename for info in infos]
    if len(names) > MOST_MEMBERS:
        raise DataError("E-PACK.size", NOWHERE, str(len(names)), limit=MOST_MEMBERS)
    if strange := [info.filename for info in infos if info.compress_type not in PACKINGS]:
        raise DataError("E-PACK.zip", NOWHERE, strange[0])
    odd = [one for one in names if not (one in (MANIFEST, SIGNATURE) or member(one))]
    odd += [one for one in dict.fromkeys(names) if names.count(one) > 1]
    if odd:
        raise DataError.of(Problem("E-PACK.member", NOWHERE, name) for name in odd)
    return infos
