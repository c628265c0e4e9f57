"""Evidence (佐证材料): a file kept, and linked to what it proves for which months."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, acting, id_of, looking
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError, Problem
from ghg.ledger import rows
from ghg.ledger.evidence import add_evidence, check_evidence, keep_file
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import EvidenceLinkInput
from ghg.library import EVIDENCE_KINDS


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A kept file and one of its links (none: `stream` is empty)."""

    id: str
    sha256: str
    file_name: str
    kind: str
    document_no: str
    description: str
    stream: str
    first_month: int
    last_month: int


def add_file(
    desk: Desk,
    path: Path,
    kind: str,
    streams: tuple[str, ...] = (),
    months: Period | None = None,
    document_no: str = "",
    description: str = "",
) -> EvidenceView:
    """Keep a file and link it to streams for some months.

    The file is on the disk before its row. The same file again only adds links. Raises E-KIND,
    E-EVIDENCE, E-REF.stream.
    """
    if kind not in EVIDENCE_KINDS:
        raise DataError("E-KIND.evidence", NOWHERE, kind, choices="、".join(EVIDENCE_KINDS))
    if streams and months is None:
        raise DataError("E-MONTHS", NOWHERE, path.name)
    kept = keep_file(desk.evidence_folder, path)
    with acting(desk, "evidence.add", kept.file_name) as at:
        said = {"sha256": kept.sha256, "kind": kind, "streams": list(streams)}
        head = at.record({**said, "months": str(months or "")})
        evidence = add_evidence(
            at.connection, at.org_id, head.seq, kept, kind, document_no, description
        )
        links = _links(at, evidence, streams, months)
        rows.add(at.connection, at.org_id, "evidence_link", links, seq=head.seq)
    return EvidenceView(
        id=kept.sha256[:12],
        sha256=kept.sha256,
        file_name=kept.file_name,
        kind=kind,
        document_no=document_no,
        description=description,
        stream="、".join(streams),
        first_month=months.first_month if months else 0,
        last_month=months.last_month if months else 0,
    )


def link_file(desk: Desk, id: str, streams: tuple[str, ...], months: Period) -> EvidenceView:  # noqa: A002 - as files are named
    """Say of a kept file that it proves further streams in some months.

    Raises E-EMPTY.streams, E-REF.evidence, E-REF.stream.
    """
    if not streams:
        raise DataError("E-EMPTY.streams", NOWHERE, id[:12])
    with acting(desk, "evidence.add", id[:12]) as at:
        evidence = evidence_id(at, id)
        said = {"evidence": evidence, "streams": list(streams), "months": str(months)}
        head = at.record(said)
        links = _links(at, evidence, streams, months)
        rows.add(at.connection, at.org_id, "evidence_link", links, seq=head.seq)
    return next(
        one for one in evidence_list(desk) if one.sha256.startswith(id) or one.file_name == id
    )


def evidence_list(desk: Desk) -> tuple[EvidenceView, ...]:
    """List the kept files with their links, oldest first."""
    kept, links, streams = table("evidence"), table("evidence_link"), table("stream")
    with looking(desk) as at:
        wanted = (
            select(kept, links.c.first_month, links.c.last_month, streams.c.code)
            .outerjoin(
                links, (links.c.org_id == kept.c.org_id) & (links.c.evidence_id == kept.c.id)
            )
            .outerjoin(
                streams, (streams.c.org_id == links.c.org_id) & (streams.c.id == links.c.stream_id)
            )
            .where(kept.c.org_id == at.org_id)
            .order_by(kept.c.id, links.c.id)
        )
        return tuple(
            EvidenceView(
                row.sha256[:12],
                row.sha256,
                row.file_name,
                row.kind,
                row.document_no,
                row.description,
                row.code or "",
                row.first_month or 0,
                row.last_month or 0,
            )
            for row in at.connection.execute(wanted)
        )


def damaged(desk: Desk) -> tuple[Problem, ...]:
    """Find kept files that are missing, swapped or damaged."""
    with looking(desk) as at:
        return tuple(check_evidence(at.connection, at.org_id, desk.evidence_folder))


def _links(
    at: Acting, evidence: int, streams: tuple[str, ...], months: Period | None
) -> list[EvidenceLinkInput]:
    if months is None:
        return []
    return [
        checked(
            EvidenceLinkInput,
            evidence_id=evidence,
            stream_id=id_of(at, "stream", stream),
            purpose="proof",
            first_month=months.first_month,
            last_month=months.last_month,
        )
        for stream in streams
    ]


def evidence_id(at: Acting, signs: str) -> int:
    """Give the id of the file of this name, or whose hash starts so; raises E-REF.evidence."""
    kept = table("evidence")
    wanted = select(kept.c.id, kept.c.sha256, kept.c.file_name).where(kept.c.org_id == at.org_id)
    rows = at.connection.execute(wanted).all()
    named = [row.id for row in rows if row.file_name == signs]
    found = named or [row.id for row in rows if row.sha256.startswith(signs)]
    if len(found) != 1 or not signs:
        raise DataError("E-REF.evidence", NOWHERE, signs)
    return int(found[0])
