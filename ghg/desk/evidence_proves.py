"""What a kept file proves: streams in some months, and samples."""

from dataclasses import dataclass

from ghg.desk.context import Desk
from ghg.desk.evidence import EvidenceView, evidence_list
from ghg.desk.samples import sample_list
from ghg.domain.samples import Sample
from ghg.errors import NOWHERE, DataError


@dataclass(frozen=True, slots=True)
class Proves:
    """A kept file with its links to streams, and the samples whose report it is."""

    file: EvidenceView
    links: tuple[EvidenceView, ...]
    samples: tuple[Sample, ...]


def proves(desk: Desk, id: str, entity: str = "") -> Proves:  # noqa: A002 - as files are named
    """Give a kept file with all that it proves; raises E-REF.evidence."""
    rows = [one for one in evidence_list(desk) if id and one.sha256.startswith(id)]
    if len({one.sha256 for one in rows}) != 1:
        raise DataError("E-REF.evidence", NOWHERE, id)
    signs = rows[0].sha256
    found = sample_list(desk, entity=entity)
    return Proves(
        file=rows[0],
        links=tuple(one for one in rows if one.stream),
        samples=tuple(one for one in found if one.evidence and signs.startswith(one.evidence)),
    )
