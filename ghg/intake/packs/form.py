"""The form of a pack: its files, its limits and its manifest."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ghg.errors import NOWHERE, DataError

FORMAT = "ghg-factor-pack/1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
FACTORS, DOCUMENTS, PAPERS = "factors.csv", "documents.csv", "documents/"
DOCUMENT_COLUMNS = (
    "id",
    "title_zh",
    "title_en",
    "number",
    "issuer",
    "tier",
    "published",
    "place",
    "note",
    "file",
)
MOST_BYTES = 64_000_000  # of the file, and of what is in it
MOST_MEMBERS = 200
_NAME = re.compile(r"[^\\/:\x00-\x1f]{1,120}")
_HEX = re.compile(r"[0-9a-f]{64}")
_SHORT = 100


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself; `key` is the signer's public key, `files` their SHA-256."""

    code: str
    version: int
    source: str
    signer: str
    key: str
    note: str
    files: Mapping[str, str]


def manifest_bytes(manifest: Manifest) -> bytes:
    """Write a manifest in its one form: sorted keys, no blanks."""
    told = {"format": FORMAT, **asdict(manifest), "files": dict(manifest.files)}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def manifest_of(content: bytes) -> Manifest:
    """Read a manifest; raises E-PACK.manifest for another form, or anything missing or unknown."""
    try:
        told = json.loads(content)
        form = told.pop("format")
        made = Manifest(**told)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise DataError("E-PACK.manifest", NOWHERE, MANIFEST) from error
    for name, fits in _fits(form, made).items():
        if not fits:
            raise DataError("E-PACK.manifest", NOWHERE, name)
    return made


def _fits(form: Any, made: Manifest) -> dict[str, bool]:
    texts = {name: getattr(made, name) for name in ("code", "source", "signer", "note")}
    return {
        "format": form == FORMAT,
        **{name: isinstance(text, str) for name, text in texts.items()},
        "code ": isinstance(made.code, str) and 0 < len(made.code) <= 60,
        "source ": isinstance(made.source, str) and 0 < len(made.source) <= 2 * _SHORT,
        "signer ": isinstance(made.signer, str) and 0 < len(made.signer) <= _SHORT,
        "version": type(made.version) is int and 0 < made.version < 10**9,
        "key": isinstance(made.key, str) and bool(_HEX.fullmatch(made.key)),
        "files": isinstance(made.files, dict)
        and all(member(name) for name in made.files)
        and all(isinstance(one, str) and _HEX.fullmatch(one) for one in made.files.values()),
    }


def member(name: str) -> bool:
    """Tell whether a pack may hold a file of this name beside manifest and signature."""
    if name in (FACTORS, DOCUMENTS):
        return True
    paper = name.removeprefix(PAPERS)
    return paper != name and bool(_NAME.fullmatch(paper)) and paper not in (".", "..")


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
