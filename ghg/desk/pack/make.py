"""Making a pack: one look at the books, one zip, whole under its name or not at all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Desk, Looking, looking, published_then
from ghg.desk.factors.handing_out import read_secret
from ghg.desk.pack import held, inputs, papers
from ghg.desk.pack.archive import Archive, Member, placed_archive
from ghg.desk.pack.plain import plain_row
from ghg.desk.pack.scope import KeptRow, Scope, scope_of
from ghg.desk.report import file_code, report_bytes
from ghg.errors import NOWHERE, DamageError, Place, UsageError
from ghg.ledger import journal
from ghg.texts import Language, label

FORMATS = ("pdf", "xlsx")
BOTH: tuple[Language, ...] = ("zh", "en")
SCRIPT = Path(__file__).with_name("verify_script.py")
ENTRY = ("seq", "ledger_id", "at_utc", "actor", "auth", "action", "subject", "reason")


@dataclass(frozen=True, slots=True)
class Packed:
    """A written pack: where it is, how many files, and the hashes to hand over beside it."""

    path: Path
    files: int
    bytes: int
    manifest_sha256: str
    verify_sha256: str
    issue_sha256: str
    head_seq: int
    head_hash: str


def make_pack(
    desk: Desk,
    folder: Path,
    code: str = "",
    number: int = 0,
    formats: tuple[str, ...] = (),
    language: Language = "zh",
    secret: Path | None = None,
    signer: str = "",
) -> Packed:
    """Write the pack of an issue (the last one for 0), with its report in some formats.

    With the file of a secret key it is signed, by the name of the reporting entity where no other
    `signer` is given. Raises E-FORMAT, E-REF.inventory, E-REF.issue, E-ISSUE, E-EVIDENCE.missing,
    E-EVIDENCE.changed, E-PACK.key.
    """
    unknown = [one for one in formats if one not in FORMATS]
    if unknown:
        raise UsageError("E-FORMAT", NOWHERE, unknown[0], choices="、".join(FORMATS))
    own = b"" if secret is None else read_secret(secret)
    with looking(desk) as at:
        scope = scope_of(at, code, number)
        name = f"{file_code(scope.code, scope.stored.sha256)}-{scope.issue.number}"
        target = folder / f"{name}-{'bundle' if own else 'pack'}.zip"
        with placed_archive(target) as archive:
            script = archive.add("verify.py", [SCRIPT.read_bytes()])
            _fill(at, desk, archive, scope)
            for one in sorted(set(formats)):
                content = report_bytes(one, scope.issue, scope.stored.sha256, language)
                archive.add(f"report-{language}.{one}", [content])
            manifest = archive.close(_about(scope), signer or scope.issue.entity.name_zh, own)
    return _packed(target, scope, archive, manifest, script)


def _fill(at: Looking, desk: Desk, archive: Archive, scope: Scope) -> None:
    """Write what a stranger checks: issue, journal, inputs, holdings, claims, evidence."""
    archive.add("README.txt", _readme())
    archive.add("issue.json", [scope.stored.document])
    if scope.before:
        archive.add("previous.json", [scope.before])
    archive.add_lines("journal.ndjson", _entries(at, scope.last_seq))
    streams = inputs.stream_rows(at, scope)
    batches = inputs.batch_rows(at, scope, streams)
    archive.add_json("inputs/streams.json", streams)
    archive.add_json("inputs/batches.json", batches)
    archive.add_lines("inputs/records.ndjson", inputs.record_rows(at, batches))
    archive.add_lines("inputs/bills.ndjson", inputs.bill_rows(at, batches))
    archive.add_json("inputs/units.json", inputs.unit_rows(scope.issue))
    library = published_then(scope.issue.head.library_sha256)
    archive.add_json("inputs/gwp.json", inputs.warming_rows(scope.issue, library))
    archive.add_json("inputs/decimals.json", inputs.decimals(scope.issue, library))
    holdings = held.holdings(at, scope.last_seq)
    archive.add_json("holdings.json", holdings)
    archive.add_json("claims.json", [_claim(one) for one in scope.claims])
    for one in scope.claims:
        for document in ("assessment", "snapshot"):
            archive.add(f"claims/{one.row.id}/{document}.json", [getattr(one.row, document)])
    rows = papers.paper_rows(at, scope, _numbered(holdings, scope))
    archive.add_json("inputs/evidence.json", rows)
    for row in rows:
        archive.add(f"evidence/{row['sha256']}", papers.paper_chunks(desk.evidence_folder, row))


def _entries(at: Looking, last_seq: int) -> Iterator[dict[str, Any]]:
    """Give the entries of the journal from genesis, payloads as the very text that was hashed."""
    for row in journal.entries(at.connection, at.org_id):
        if row.seq > last_seq:
            return
        said = {name: getattr(row, name) for name in ENTRY}
        said |= {"idempotency_key": row.idempotency_key, "payload": _text(row)}
        yield {**said, "prev_hash": row.prev_hash, "hash": row.hash}


def _text(row: Row[Any]) -> str:
    """Give a payload's text; one that is none was spoiled: E-JOURNAL.hash."""
    try:
        return bytes(row.payload).decode()
    except UnicodeDecodeError:
        at = Place(subject=f"journal {row.seq}")
        raise DamageError("E-JOURNAL.hash", at, str(row.seq), seq=row.seq) from None


def _claim(one: KeptRow) -> dict[str, Any]:
    events = [plain_row(event, ("prev_n", "locks", "claim_id")) for event in one.events]
    return {**plain_row(one.row, ("assessment", "snapshot")), "events": events}


def _numbered(holdings: dict[str, list[dict[str, Any]]], scope: Scope) -> Iterator[int]:
    """Give the files that rows name by their number."""
    for name in ("roots", "events", "sold"):
        yield from (row["evidence_id"] for row in holdings[name] if row["evidence_id"])
    for one in scope.claims:
        yield from (event.evidence_id for event in one.events if event.evidence_id)


def _readme() -> Iterable[bytes]:
    return [f"{label('pack.readme', language)}\n\n".encode() for language in BOTH]


def _about(scope: Scope) -> dict[str, Any]:
    return {
        "issue": {
            "inventory": scope.code,
            "number": scope.issue.number,
            "sha256": scope.stored.sha256,
            "seq": scope.stored.seq,
        },
        "ledger": scope.issue.head.ledger,
        "journal": scope.last_seq,
        "program": scope.issue.head.program,
        "library": scope.issue.head.library_sha256,
    }


def _packed(
    target: Path, scope: Scope, archive: Archive, manifest: Member, script: Member
) -> Packed:
    return Packed(
        path=target,
        files=len(archive.members),
        bytes=target.stat().st_size,
        manifest_sha256=manifest.sha256,
        verify_sha256=script.sha256,
        issue_sha256=scope.stored.sha256,
        head_seq=scope.issue.head.journal_seq,
        head_hash=scope.issue.head.journal_hash,
    )
