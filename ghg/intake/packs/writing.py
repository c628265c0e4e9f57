"""Writing a pack: members in the order of their names, stored as they are, without any clock."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ghg.intake.packs.form import MANIFEST, SIGNATURE, Manifest, manifest_bytes, sha256_of
from ghg.intake.packs.signing import public_of, signed

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can name


def packed(manifest: Manifest, files: Mapping[str, bytes], secret: bytes) -> bytes:
    """Give the bytes of a signed pack; key and hashes of the manifest are made here.

    Raises E-PACK.key.
    """
    hashes = {name: sha256_of(files[name]) for name in sorted(files)}
    told = manifest_bytes(replace(manifest, key=public_of(secret), files=hashes))
    whole = {MANIFEST: told, SIGNATURE: signed(secret, told).encode(), **files}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as made:
        for name in sorted(whole):
            made.writestr(zipfile.ZipInfo(name, EPOCH), whole[name])
    return buffer.getvalue()


def csv_bytes(columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Write rows as the library's own files are written."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()
