"""A zip that is the same to the byte for the same content: fixed days, rights and order, stored.

Members are not compressed: the bytes then depend on no version of a compressor, and the reader can
refuse every member that could swell.
"""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ghg.domain.issue import canonical
from ghg.intake.packs.signing import public_of, signed
from ghg.underway import under_way

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
FORM = 1
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say
READABLE = 0o100644 << 16
UNIX = 3


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a pack as its manifest names it."""

    path: str
    size: int
    sha256: str


class Archive:
    """A pack that is being written, member by member; the manifest closes it."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self.members: list[Member] = []

    def add(self, path: str, chunks: Iterable[bytes]) -> Member:
        """Write a member from its parts, hashing on the way."""
        made, size = hashlib.sha256(), 0
        with self._file.open(_info(path), "w") as target:
            for chunk in chunks:
                made.update(chunk)
                size += len(chunk)
                target.write(chunk)
        self.members.append(Member(path, size, made.hexdigest()))
        return self.members[-1]

    def add_json(self, path: str, plain: Any) -> Member:
        return self.add(path, [canonical(plain)])

    def add_lines(self, path: str, rows: Iterable[Any]) -> Member:
        """Write a row to a line."""
        return self.add(path, (canonical(row) + b"\n" for row in rows))

    def close(self, about: dict[str, Any], signer: str = "", secret: bytes = b"") -> Member:
        """Write the manifest: what the pack is about, and every file with its size and hash.

        With a secret key the manifest names signer and public key, and its signature stands beside
        it, as in a factor pack. Raises E-PACK.key.
        """
        files = [asdict(one) for one in sorted(self.members, key=lambda one: one.path)]
        named = {"signer": signer, "key": public_of(secret)} if secret else {}
        said = {"form": FORM, **about, **named, "files": files}
        text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True).encode()
        manifest = self.add(MANIFEST, [text])
        if secret:
            self.add(SIGNATURE, [signed(secret, text).encode()])
        return manifest


@contextmanager
def placed_archive(target: Path) -> Iterator[Archive]:
    """Give an archive to fill; it takes its name whole, or leaves no byte behind."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with under_way(target) as part:
        with part.open("x+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as zipped:
                yield Archive(zipped)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)


def _info(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, FIRST_DAY)
    info.compress_type = zipfile.ZIP_STORED
    info.external_attr = READABLE
    info.create_system = UNIX
    return info
