"""Opening a bundle: its signer, then every check of the shipped script in a child with limits.

The script that runs is our own; the one inside the stranger's zip is never started. No name from
the archive becomes a path, and what is too big, packed, doubled or a link is refused.
"""

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ghg.desk.pack import verified, verify_script
from ghg.domain.issue import Issue, from_bytes
from ghg.errors import NOWHERE, DataError, Place
from ghg.intake.packs.signing import is_signed
from ghg.ledger.evidence import plain_name

MOST_MB = 512
MANIFEST_MB = 32
LONGEST_NAME = 100
TOLD = 5  # so many findings are named


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a bundle: name, public key, and the bundle's own hash."""

    signer: str
    key: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle in which every check passed: the issue, and its journal by number."""

    signed: Signed
    issue: Issue
    issue_sha256: str
    document: bytes
    hashes: Mapping[int, str]

    @property
    def last_seq(self) -> int:
        """The entry with which the bundle's journal ends."""
        return max(self.hashes)


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """Give a copy that nobody else can change; raises E-EVIDENCE.read, E-BUNDLE.size."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "bundle.zip"
        try:
            if path.stat().st_size > MOST_MB << 20:
                raise DataError("E-BUNDLE.size", Place(file=path.name), path.name, limit=MOST_MB)
            shutil.copyfile(path, target)
        except OSError as error:
            name = plain_name(path.name)
            raise DataError("E-EVIDENCE.read", Place(file=name), name) from error
        yield target


def signed(path: Path) -> Signed:
    """Read who signed a bundle; raises E-BUNDLE (unreadable), .unsigned, .signature."""
    with _opened(path) as (pack, _):
        size = pack.infos[verify_script.MANIFEST].file_size
        if size > MANIFEST_MB << 20:
            raise DataError("E-BUNDLE.size", NOWHERE, verify_script.MANIFEST, limit=MANIFEST_MB)
        told = pack.json(verify_script.MANIFEST)
        signer, key = str(told.get("signer", "")), str(told.get("key", ""))
        if not key or verify_script.SIGNATURE not in pack.infos:
            raise DataError("E-BUNDLE.unsigned")
        if not 0 < len(signer) <= LONGEST_NAME or not signer.isprintable():
            raise DataError("E-BUNDLE", NOWHERE, repr(signer[:LONGEST_NAME]))
        signature = pack.read(verify_script.SIGNATURE).decode("ascii", "replace").strip()
        if not is_signed(key, signature, pack.read(verify_script.MANIFEST)):
            raise DataError("E-BUNDLE.signature", NOWHERE, signer)
    return Signed(signer, key, _hash_of(path))


def opened(path: Path, by: Signed) -> Bundle:
    """Check a bundle whole and read it; raises E-BUNDLE.found, .stopped, E-BUNDLE."""
    _checked(path)
    with _opened(path) as (pack, _):
        document = pack.read("issue.json")
        entries = pack.lines("journal.ndjson")
        return Bundle(
            signed=by,
            issue=from_bytes(document),
            issue_sha256=hashlib.sha256(document).hexdigest(),
            document=document,
            hashes={int(one["seq"]): str(one["hash"]) for one in entries},
        )


def hash_at(path: Path, seq: int) -> str:
    """Give the hash of an entry in the journal of a bundle that was received; "" for none."""
    with _opened(path) as (pack, _):
        entries = pack.lines("journal.ndjson")
    return next((str(one["hash"]) for one in entries if one["seq"] == seq), "")


def _hash_of(path: Path) -> str:
    made = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            made.update(chunk)
    return made.hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[tuple[verify_script.Pack, verify_script.Report]]:
    """Open a bundle by the script's own reader, which refuses whatever is no plain member."""
    report = verify_script.Report()
    try:
        with zipfile.ZipFile(path) as archive:
            pack = verify_script.Pack(archive, report)
            if report.findings:
                raise DataError("E-BUNDLE", NOWHERE, report.findings[0][1])
            yield pack, report
    except (
        *verify_script.MALFORMED,
        *(OSError, zipfile.BadZipFile, NotImplementedError, verify_script.UnreadableError),
    ) as error:
        raise DataError("E-BUNDLE", NOWHERE, str(error)[:100]) from error


def _checked(path: Path) -> None:
    """Run the shipped script on a bundle, apart from this process and under limits."""
    code, lines = verified.ran(path)
    if code == 0:
        return
    found = [line[2:] for line in lines if line.startswith("! ")]
    if code == 1 and found:
        told: dict[str, Any] = {"count": len(found), "first": "；".join(found[:TOLD])}
        raise DataError("E-BUNDLE.found", NOWHERE, "", **told)
    if code == 2 and found:
        raise DataError("E-BUNDLE", NOWHERE, found[0].partition("cannot read: ")[2])
    raise DataError("E-BUNDLE.stopped", NOWHERE, "", seconds=verified.SECONDS)
