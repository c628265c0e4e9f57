"""The evidence of a pack: every file that the issue, its claims or its holdings name."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Looking
from ghg.desk.pack.plain import plain_row
from ghg.desk.pack.scope import Scope
from ghg.errors import DamageError, Place
from ghg.ledger.evidence import hash_of, place
from ghg.ledger.rows import table

SIGNS = 12  # of a file's hash: its id
_NAMED = re.compile(rb"(?<![0-9a-f])[0-9a-f]{12}(?:[0-9a-f]{52})?(?![0-9a-f])")
_CHUNK = 1 << 20


def paper_rows(at: Looking, scope: Scope, numbered: Iterable[int]) -> list[dict[str, Any]]:
    """List the files that documents name by hash or id, and rows by number, with their links."""
    documents = [scope.stored.document]
    documents += [one for kept in scope.claims for one in (kept.row.assessment, kept.row.snapshot)]
    named = {one[:SIGNS].decode() for text in documents for one in _NAMED.findall(text)}
    asked = set(numbered)
    kept = table("evidence")
    mine = (kept.c.org_id == at.org_id) & (kept.c.seq <= scope.last_seq)
    found = at.connection.execute(select(kept).where(mine).order_by(kept.c.id)).all()
    return [
        {**plain_row(row), "links": _links(at, row, scope.last_seq)}
        for row in found
        if row.sha256[:SIGNS] in named or row.id in asked
    ]


def paper_chunks(folder: Path, row: dict[str, Any]) -> Iterator[bytes]:
    """Give a stored file in parts; raises E-EVIDENCE.missing and .changed before the first."""
    path, where = place(folder, row["sha256"]), Place(file=row["file_name"])
    made = hash_of(path)
    if made != row["sha256"]:
        code = "E-EVIDENCE.changed" if made else "E-EVIDENCE.missing"
        raise DamageError(code, where, row["file_name"], sha256=row["sha256"])
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _links(at: Looking, paper: Row[Any], seq: int) -> list[dict[str, Any]]:
    links, streams = table("evidence_link"), table("stream")
    joined = links.outerjoin(
        streams, (streams.c.org_id == links.c.org_id) & (streams.c.id == links.c.stream_id)
    )
    wanted = (
        select(links.c.purpose, links.c.first_month, links.c.last_month, streams.c.code)
        .select_from(joined)
        .where((links.c.org_id == at.org_id) & (links.c.evidence_id == paper.id))
        .where(links.c.seq <= seq)
        .order_by(links.c.id)
    )
    return [
        {
            "purpose": row.purpose,
            "stream": row.code or "",
            "first_month": row.first_month,
            "last_month": row.last_month,
        }
        for row in at.connection.execute(wanted)
    ]
