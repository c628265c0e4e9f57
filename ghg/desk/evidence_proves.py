"""What kept files prove: streams in some months, and whatever else names one as its paper."""

from dataclasses import asdict, dataclass
from typing import Any

from ghg.desk.context import Desk, looking
from ghg.desk.evidence import EvidenceView, evidence_list
from ghg.desk.evidence_uses import Use, uses_at
from ghg.errors import NOWHERE, DataError
from ghg.plan.plan import NOW, rows_of

STREAM = "stream"


@dataclass(frozen=True, slots=True)
class ProofView(EvidenceView):
    """A kept file and one thing that it proves; without any, `thing` is empty.

    `thing` is `stream` for a link, else the table of what names the file; `key` is the word by
    which that is found, and `stands` is false where it was replaced or taken back since.
    """

    thing: str = ""
    name_zh: str = ""
    name_en: str = ""
    key: str = ""
    stands: bool = True


@dataclass(frozen=True, slots=True)
class Proves:
    """A kept file with all that it proves."""

    file: EvidenceView
    things: tuple[ProofView, ...]


def proof_list(desk: Desk) -> tuple[ProofView, ...]:
    """List the kept files with each thing that they prove, oldest first."""
    files: dict[str, list[EvidenceView]] = {}
    for one in evidence_list(desk):
        files.setdefault(one.sha256, []).append(one)
    with looking(desk) as at:
        kept = rows_of(at.connection, at.org_id, "evidence", NOW)
        uses, ids = uses_at(at), {row.sha256: row.id for row in kept}
    found: list[ProofView] = []
    for sha256, rows in files.items():
        linked = [_linked(one) for one in rows if one.stream]
        used = [_used(rows[0], one) for one in uses.get(ids[sha256], ())]
        found += [*linked, *used] or [_proof(rows[0])]
    return tuple(found)


def proves(desk: Desk, id: str) -> Proves:  # noqa: A002 - as files are named
    """Give a kept file with all that it proves; raises E-REF.evidence."""
    rows = [one for one in proof_list(desk) if id and one.sha256.startswith(id)]
    if len({one.sha256 for one in rows}) != 1:
        raise DataError("E-REF.evidence", NOWHERE, id)
    return Proves(rows[0], tuple(one for one in rows if one.thing))


def _proof(file: EvidenceView, **said: Any) -> ProofView:
    return ProofView(**{**asdict(file), **said})


def _linked(link: EvidenceView) -> ProofView:
    stream = link.stream
    return _proof(link, thing=STREAM, name_zh=stream, name_en=stream, key=stream)


def _used(file: EvidenceView, use: Use) -> ProofView:
    return _proof(file, **asdict(use))
